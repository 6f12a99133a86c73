import type { Ecosystem } from './profile.ts';

/** What was asked for: a dependency as one workspace's manifest names it. */
export type Wanted = { readonly workspace: string; readonly name: string; readonly range: string };

/** A lockfile as an answer to "which version is this?". */
export type Lockfile = {
  readonly path: string;
  readonly ecosystem: Ecosystem;
  readonly manager: string;
  /** Folder whose manifests, and those below it, the lockfile covers. */
  readonly folder: string;
  readonly resolve: (wanted: Wanted) => string | undefined;
};
