import { z } from 'zod';
import type { GitHubClient } from './github-client.ts';
import { ask } from './github-ask.ts';

/** One entry of a git tree. */
export type TreeEntry = {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  /** Bytes; blobs only. */
  readonly size?: number;
};

export type Tree = {
  readonly sha: string;
  readonly entries: readonly TreeEntry[];
  /** GitHub left entries out. */ readonly truncated: boolean;
};

const sha = z.string().regex(/^[0-9a-f]{40}$/);
const entrySchema = z.object({ path: z.string(), mode: z.string(), type: z.string(), sha, size: z.number().optional() });
const treeSchema = z.object({ sha, truncated: z.boolean(), tree: z.array(entrySchema) });

/** Every path of a commit, or of a tree, with mode and blob SHA. */
export async function readTree(client: GitHubClient, treeish: string, depth: 'all' | 'one'): Promise<Tree> {
  const read = await ask(client, treeSchema, {
    route: 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}',
    parameters: { tree_sha: treeish, ...(depth === 'all' ? { recursive: '1' } : {}) },
    doing: `read the tree of ${treeish.slice(0, 12)}`,
    needs: 'contents: read',
  });
  const entries = read.tree.map(({ size, ...entry }) => (size === undefined ? entry : { ...entry, size }));
  return { sha: read.sha, entries, truncated: read.truncated };
}

export type Placed =
  | { readonly kind: 'absent' }
  | { readonly kind: 'entry'; readonly entry: TreeEntry }
  /** A part of the path is a file, a link or a submodule. */
  | { readonly kind: 'blocked'; readonly by: string };

/** What stands at a path, looked up folder by folder so that a huge repository costs no more than a small one. */
export async function entryAt(client: GitHubClient, treeish: string, path: string): Promise<Placed> {
  const parts = path.split('/');
  let current = treeish;
  for (const [depth, part] of parts.entries()) {
    const { entries } = await readTree(client, current, 'one');
    const entry = entries.find((candidate) => candidate.path === part);
    if (entry === undefined) return { kind: 'absent' };
    if (depth === parts.length - 1) return { kind: 'entry', entry };
    if (entry.type !== 'tree') return { kind: 'blocked', by: parts.slice(0, depth + 1).join('/') };
    current = entry.sha;
  }
  return { kind: 'absent' };
}
