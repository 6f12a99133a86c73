import type { Outcome } from '../outcome.ts';
import { branchName } from '../publish/branch-name.ts';
import { answer } from './conclude.ts';
import type { Run } from './run.ts';

/** Number of the thread whose plan this pull request holds: it is no thread of its own, and gets no plan of its own. */
export async function threadOfPlan({ facts, config, ports }: Run): Promise<number | undefined> {
  if (facts.kind !== 'pull_request') return undefined;
  const { head } = await ports.reader.thread(facts.number);
  if (head === undefined || head.fork) return undefined;
  const number = Number(/\d+$/.exec(head.branch)?.[0] ?? 0);
  return head.branch === branchName(config.branch_prefix, { number }) ? number : undefined;
}

/** Whoever only talks about the plan is not answered. */
export async function pointToThread(run: Run, number: number): Promise<Outcome> {
  const reason = `This pull request holds the plan of thread ${number}, and what is to become of it is said there.`;
  if (run.mention === undefined) {
    const url = `${run.repositoryUrl}/issues/${number}`;
    await answer(run, `↪️ ${reason} Write your command in [thread ${number}](${url}).`, [url]);
  }
  return { kind: 'ignored', reason };
}
