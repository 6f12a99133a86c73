import { RepositoryFault } from '../outcome.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Run } from './run.ts';

export type ReadRepository = {
  readonly snapshot: Snapshot;
  /** Commit the plan branch starts from. */
  readonly base: string;
};

/** The repository at one pinned commit: the head of a pull request, else of the branch to plan on. */
export async function readRepository(run: Run): Promise<ReadRepository> {
  const { base, head } = await findHeads(run);
  return { base, snapshot: await run.ports.snapshots.read(head, run.signal) };
}

export type Heads = {
  /** Commit of the branch that is planned on. */
  readonly base: string;
  /** Commit that is read: of the pull request where the thread is one. */
  readonly head: string;
};

export async function findHeads(run: Run): Promise<Heads> {
  const { reader } = run.ports;
  const branch = run.config.base_branch || (await reader.repository()).defaultBranch;
  const base = await reader.headOf(branch);
  if (base === undefined) throw new RepositoryFault(describeMissing(run, branch));
  const head = run.facts.kind === 'pull_request' ? (await reader.thread(run.facts.number)).head?.sha : undefined;
  return { base, head: head ?? base };
}

function describeMissing(run: Run, branch: string): string {
  if (run.config.base_branch !== '')
    return `There is no branch "${branch}", which \`base_branch\` names. Expected a branch of this repository.`;
  return `The repository has no commit on "${branch}" yet, so there is nothing to plan on. Push a first commit, then ask again.`;
}
