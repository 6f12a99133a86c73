import { createHash } from 'node:crypto';

/** Blobs, trees and commits with the names git itself would give them. */

export type FileEntry = { readonly mode: string; readonly sha: string };
export type Files = ReadonlyMap<string, FileEntry>;
export type Commit = {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: string;
  readonly at: string;
};
export type TreeItem = { readonly path: string; readonly mode: string; readonly type: string; readonly sha: string };

export class GitObjects {
  readonly blobs = new Map<string, Buffer>();
  readonly trees = new Map<string, readonly TreeItem[]>();
  readonly commits = new Map<string, Commit>();

  addBlob(content: Buffer): string {
    const sha = hash('blob', content);
    this.blobs.set(sha, content);
    return sha;
  }

  addCommit(commit: Omit<Commit, 'sha'>): string {
    const sha = hash('commit', Buffer.from(JSON.stringify(commit)));
    this.commits.set(sha, { ...commit, sha });
    return sha;
  }

  /** Writes the tree of a flat list of files, folders included. */
  addTree(files: Files): string {
    const items: TreeItem[] = [];
    const folders = new Map<string, Map<string, FileEntry>>();
    for (const [path, entry] of files) {
      const slash = path.indexOf('/');
      if (slash === -1) items.push({ path, mode: entry.mode, type: entry.mode === '160000' ? 'commit' : 'blob', sha: entry.sha });
      else {
        const folder = folders.get(path.slice(0, slash)) ?? new Map<string, FileEntry>();
        folder.set(path.slice(slash + 1), entry);
        folders.set(path.slice(0, slash), folder);
      }
    }
    for (const [path, entries] of folders) items.push({ path, mode: '040000', type: 'tree', sha: this.addTree(entries) });
    const sorted = items.toSorted((one, other) => (sortName(one) < sortName(other) ? -1 : 1));
    const sha = hash('tree', Buffer.concat(sorted.map(treeLine)));
    this.trees.set(sha, sorted);
    return sha;
  }

  /** Every entry below a tree, folders included, with full paths. */
  list(tree: string, prefix = ''): readonly TreeItem[] {
    return (this.trees.get(tree) ?? []).flatMap((item) => {
      const full = { ...item, path: `${prefix}${item.path}` };
      return item.type === 'tree' ? [full, ...this.list(item.sha, `${full.path}/`)] : [full];
    });
  }

  files(tree: string): Map<string, FileEntry> {
    const leaves = this.list(tree).filter((item) => item.type !== 'tree');
    return new Map(leaves.map((item) => [item.path, { mode: item.mode, sha: item.sha }]));
  }

  /** A commit and everything it stands on, each once. */
  below(sha: string): readonly Commit[] {
    const found = new Map<string, Commit>();
    const open = [sha];
    for (let next = open.shift(); next !== undefined; next = open.shift()) {
      const commit = this.commits.get(next);
      if (commit === undefined || found.has(next)) continue;
      found.set(next, commit);
      open.push(...commit.parents);
    }
    return [...found.values()];
  }

  isAncestor(ancestor: string, commit: string): boolean {
    if (ancestor === commit) return true;
    return (this.commits.get(commit)?.parents ?? []).some((parent) => this.isAncestor(ancestor, parent));
  }
}

function hash(type: string, content: Buffer): string {
  return createHash('sha1').update(`${type} ${content.length}\0`).update(content).digest('hex');
}

function sortName(item: TreeItem): string {
  return item.type === 'tree' ? `${item.path}/` : item.path;
}

function treeLine(item: TreeItem): Buffer {
  return Buffer.concat([Buffer.from(`${item.mode.replace(/^0/, '')} ${item.path}\0`), Buffer.from(item.sha, 'hex')]);
}
