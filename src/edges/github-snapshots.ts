import type { SnapshotSource } from '../ports.ts';
import type { RepositoryTree } from '../snapshot/snapshot.ts';
import { createGitHubArchive } from './github-archive.ts';
import type { GitHubClient } from './github-client.ts';
import type { Tree } from './github-tree.ts';

/** Files of a repository at one commit: its git tree says what exists, its archive what it holds. */
export function createGitHubSnapshots(client: GitHubClient): SnapshotSource {
  const archive = createGitHubArchive(client);
  return {
    read: async (commit, signal) => {
      const { readArchive } = await import('./read-archive.ts');
      const tree = await archive.treeOf(commit);
      return readArchive(await archive.openArchive(commit, signal), toRepositoryTree(commit, tree));
    },
  };
}

function toRepositoryTree(commit: string, tree: Tree): RepositoryTree {
  const entries = tree.entries
    .filter((entry) => entry.type !== 'tree')
    .map(({ path, mode, size = 0, sha }) => ({ path, mode, size, blob: sha }));
  return { commit, entries, complete: !tree.truncated };
}
