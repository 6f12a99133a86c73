import { z } from 'zod';
import { ForgeFault } from '../outcome.ts';
import { ask, askOptional } from './github-ask.ts';
import type { GitHubClient } from './github-client.ts';

const sha = z.string().regex(/^[0-9a-f]{40}$/);
const refSchema = z.object({ ref: z.string(), object: z.object({ sha }) });

export async function headOf(client: GitHubClient, branch: string): Promise<string | undefined> {
  const call = {
    route: 'GET /repos/{owner}/{repo}/git/ref/{ref}',
    parameters: { ref: `heads/${branch}` },
    doing: `read the branch ${branch}`,
    needs: 'contents: read',
  };
  try {
    const read = await askOptional(client, refSchema, call);
    return read?.ref === `refs/heads/${branch}` ? read.object.sha : undefined;
  } catch (error) {
    if (error instanceof ForgeFault && error.status === 409) return undefined; // An empty repository has no branches.
    throw error;
  }
}

export async function newestCommits(client: GitHubClient, head: string): Promise<readonly string[]> {
  const call = {
    route: 'GET /repos/{owner}/{repo}/commits',
    parameters: { sha: head, per_page: 100 },
    doing: `list the commits below ${head}`,
    needs: 'contents: read',
  };
  return (await ask(client, z.array(z.object({ sha })), call)).map((commit) => commit.sha);
}

/** One request for all of them: GitHub does not page this list. */
export async function branchesBelow(client: GitHubClient, prefix: string): Promise<ReadonlyMap<string, string>> {
  const call = {
    route: 'GET /repos/{owner}/{repo}/git/matching-refs/{ref}',
    parameters: { ref: `heads/${prefix}` },
    doing: `list the branches below ${prefix}`,
    needs: 'contents: read',
  };
  const refs = await ask(client, z.array(refSchema), call);
  return new Map(refs.map(({ ref, object }) => [ref.replace(/^refs\/heads\//, ''), object.sha]));
}
