import type { Outcome } from '../outcome.ts';
import type { ThreadRecord } from '../ports.ts';
import { scheduleKey } from '../trigger/trigger-key.ts';
import { readPlansOf } from './find-stored-plan.ts';
import type { Run } from './run.ts';

export type Sweep = Omit<Run, 'trigger' | 'facts' | 'command'>;
type Planned = { readonly number: number; readonly conclusion: string };
type Left = { readonly number: number; readonly reason: string };

/** Plans labelled open issues that have no plan yet. Who set the label counts as the one who asked. */
export async function runSweep(sweep: Sweep, runOne: (run: Run) => Promise<Outcome>): Promise<Outcome> {
  const planned: Planned[] = [];
  const left: Left[] = [];
  const label = sweep.config.label_trigger;
  for await (const issue of sweep.ports.reader.labelledIssues(label)) {
    const next = await considerIssue(sweep, issue, planned.length);
    if ('reason' in next) left.push({ number: issue.number, reason: next.reason });
    else planned.push({ number: issue.number, conclusion: (await runOne(next.run)).kind });
  }
  return { kind: 'swept', planned, left };
}

type Considered = { readonly run: Run } | { readonly reason: string };

async function considerIssue(sweep: Sweep, issue: ThreadRecord, done: number): Promise<Considered> {
  if (sweep.signal.aborted) return { reason: `${String(sweep.signal.reason)}` };
  const { number, kind, title, body, url } = issue;
  const labelling = await sweep.ports.reader.lastLabelling(number, sweep.config.label_trigger);
  if (labelling === undefined) return { reason: 'when the label was set is not known' };
  const at = `${new Date(labelling.at).toISOString().slice(0, 19)}Z`;
  const run: Run = {
    ...sweep,
    facts: { number, kind, title, body, url },
    trigger: {
      kind: 'schedule',
      key: scheduleKey(number, at),
      at,
      actor: { login: labelling.actor, type: 'unknown' },
      reactTo: { kind: 'issue', number },
    },
  };
  if ((await readPlansOf(run)).length > 0) return { reason: 'it has a plan' };
  if (done >= sweep.config.max_plans_per_sweep)
    return { reason: `over \`max_plans_per_sweep\` (${sweep.config.max_plans_per_sweep}), planned by the next run` };
  return { run };
}
