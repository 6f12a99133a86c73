import { z } from 'zod';
import { ForgeFault } from '../outcome.ts';
import type { OfferedPullRequest, PullRequestOffer } from '../ports.ts';
import { hasMarker } from '../trigger/comment-marker.ts';
import { ask, readAnswer } from './github-ask.ts';
import type { GitHubClient } from './github-client.ts';
import { isAmbiguous } from './github-fault.ts';

const MOST_TRIES = 3;

/**
 * One pull request for a plan branch: look, then open, and look again where the answer was lost or another run was
 * faster. What a person decided about it (closed, ready, another title) stays. After a merge there may be a next one.
 */
export async function offerPullRequest(client: GitHubClient, offer: PullRequestOffer): Promise<OfferedPullRequest> {
  for (let attempt = 1; ; attempt += 1) {
    const known = await find(client, offer.branch);
    if (known !== undefined && known.state !== 'merged') return await refresh(client, known, offer);
    try {
      return await open(client, offer);
    } catch (error) {
      if (!(error instanceof ForgeFault)) throw error;
      if (known !== undefined && /no commits between/i.test(error.message)) return shown(known);
      const isWorthAnotherLook = isAmbiguous(error) || /already exists/i.test(error.message);
      if (!isWorthAnotherLook || attempt >= MOST_TRIES) throw error;
      await client.pause(attempt);
    }
  }
}

const pullSchema = z.object({
  number: z.number().int(),
  html_url: z.string(),
  state: z.enum(['open', 'closed']),
  draft: z.boolean().optional(),
  merged_at: z.string().nullish(),
  body: z.string().nullish(),
  head: z.object({ ref: z.string(), repo: z.object({ full_name: z.string() }).nullable() }),
});

type Known = OfferedPullRequest & { readonly body: string };
const purpose = { doing: 'open the pull request', needs: 'pull-requests: write' };

/** The open one, else the newest: GitHub lists the newest first. */
async function find(client: GitHubClient, branch: string): Promise<Known | undefined> {
  const { repository } = client.settings;
  const call = {
    route: 'GET /repos/{owner}/{repo}/pulls',
    parameters: { head: `${repository.split('/')[0]}:${branch}`, state: 'all', sort: 'created', direction: 'desc' },
    doing: `list the pull requests of ${branch}`,
    needs: 'pull-requests: read',
  };
  let newest: Known | undefined;
  for await (const item of client.items(call)) {
    const pull = readAnswer(pullSchema, item, call);
    const isOwn = pull.head.ref === branch && pull.head.repo?.full_name.toLowerCase() === repository.toLowerCase();
    if (!isOwn) continue;
    const known = { number: pull.number, url: pull.html_url, state: stateOf(pull), body: pull.body ?? '' };
    if (pull.state === 'open') return known;
    newest ??= known;
  }
  return newest;
}

function stateOf(pull: z.output<typeof pullSchema>): OfferedPullRequest['state'] {
  if (pull.state === 'open') return pull.draft === true ? 'draft' : 'ready';
  return pull.merged_at === null || pull.merged_at === undefined ? 'closed' : 'merged';
}

function shown({ body: _body, ...offered }: Known): OfferedPullRequest {
  return offered;
}

/** Only words of ours, and only when they are about a plan that gave way to another. Decoration: the run goes on. */
async function refresh(client: GitHubClient, known: Known, { path, body }: PullRequestOffer): Promise<OfferedPullRequest> {
  const isOutdated = known.state !== 'closed' && hasMarker(known.body) && !known.body.includes(path);
  if (!isOutdated) return shown(known);
  const call = { route: 'PATCH /repos/{owner}/{repo}/pulls/{pull_number}', parameters: { pull_number: known.number, body } };
  try {
    await client.call({ ...purpose, ...call });
  } catch (error) {
    if (!(error instanceof ForgeFault)) throw error;
  }
  return shown(known);
}

async function open(client: GitHubClient, offer: PullRequestOffer): Promise<OfferedPullRequest> {
  try {
    return await create(client, offer, true);
  } catch (error) {
    const isWithoutDrafts = error instanceof ForgeFault && error.status === 422 && /draft/i.test(error.message);
    if (!isWithoutDrafts) throw error;
    return await create(client, offer, false);
  }
}

async function create(client: GitHubClient, offer: PullRequestOffer, draft: boolean): Promise<OfferedPullRequest> {
  const { branch: head, base, title, body } = offer;
  const { number, html_url: url } = await ask(client, pullSchema, {
    ...purpose,
    route: 'POST /repos/{owner}/{repo}/pulls',
    parameters: { title, head, base, body, draft },
  });
  return { number, url, state: draft ? 'draft' : 'undrafted' };
}
