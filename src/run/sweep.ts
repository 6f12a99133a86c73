import type { Outcome, SweptThread } from '../outcome.ts';
import type { ForgeReader, Ports, ThreadRecord } from '../ports.ts';
import { branchName } from '../publish/branch-name.ts';
import { scheduleKey } from '../trigger/trigger-key.ts';
import { createFreshness } from './freshness.ts';
import type { Run } from './run.ts';

export type Sweep = Omit<Run, 'trigger' | 'facts' | 'command' | 'mention'>;
type Left = { readonly number: number; readonly reason: string };

export type Sweeping = {
  readonly runOne: (run: Run) => Promise<Outcome>;
  /** The one issue this job is for, where the sweep is spread over several. */
  readonly only?: number;
};

/**
 * Plans labelled open issues that have no plan yet, and looks whether the plans there are still hold. Who set the label
 * counts as the one who asked. What is over a bound is left to the next tick, and said.
 */
export async function runSweep(sweep: Sweep, { runOne, only }: Sweeping): Promise<Outcome> {
  const planned: SweptThread[] = [];
  const { withoutPlan, withPlan } = await sortIssues(sweep, only);
  const left: Left[] = [];
  const bounds = createBounds(sweep);
  const asking = { ...sweep, ports: withMemory(sweep.ports) };
  for (const issue of withoutPlan) {
    const reason = bounds.reached() ?? (await planOne(issue));
    if (reason !== undefined) left.push({ number: issue.number, reason });
  }
  return { kind: 'swept', planned, left: [...left, ...(await lookAtPlans(sweep, withPlan))] };

  async function planOne(issue: ThreadRecord): Promise<string | undefined> {
    const { number } = issue;
    try {
      const run = await runFor(asking, issue);
      if (run === undefined) return 'when the label was set is not known';
      const outcome = await runOne(run);
      bounds.count(outcome);
      if (outcome.kind === 'refused' || outcome.kind === 'ignored') return outcome.reason;
      planned.push(describeEnd(number, outcome));
    } catch (fault) {
      // What the threads before it got stays told, and those after it get their turn.
      planned.push({ number, conclusion: 'failed', reason: messageOf(fault) });
    }
    return undefined;
  }
}

function describeEnd(number: number, outcome: Outcome): SweptThread {
  const isStored = outcome.kind === 'planned' && outcome.published !== undefined;
  return {
    number,
    conclusion: outcome.kind,
    ...(outcome.kind === 'failed' ? { reason: outcome.message } : {}),
    ...(outcome.kind === 'stopped' ? { reason: outcome.reason } : {}),
    ...(isStored || !('markdown' in outcome) || outcome.markdown === undefined ? {} : { markdown: outcome.markdown }),
  };
}

/** Whoever labelled many issues is asked about once. */
function withMemory(ports: Ports): Ports {
  const known = new Map<string, ReturnType<ForgeReader['permissionOf']>>();
  const permissionOf = (login: string) => {
    const answer = known.get(login) ?? ports.reader.permissionOf(login);
    known.set(login, answer);
    return answer;
  };
  return { ...ports, reader: { ...ports.reader, permissionOf } };
}

/** A matrix for the jobs of a workflow takes this many entries; an output of ours holds fewer. */
const LONGEST_MATRIX = 200;

/** The issues a sweep would plan, for a workflow that gives each its own job. */
export async function listSweep(sweep: Sweep): Promise<Outcome> {
  const { withoutPlan } = await sortIssues(sweep);
  const most = Math.min(sweep.config.max_plans_per_sweep, LONGEST_MATRIX);
  const over = withoutPlan.slice(most).map(({ number }) => ({ number, reason: overPlans(sweep) }));
  return { kind: 'listed', numbers: withoutPlan.slice(0, most).map(({ number }) => number), left: over };
}

type Sorted = { readonly withPlan: readonly ThreadRecord[]; readonly withoutPlan: readonly ThreadRecord[] };

/** One question for all branches instead of one for each issue: an hour has a thousand requests. */
async function sortIssues(sweep: Sweep, only?: number): Promise<Sorted> {
  const { branch_prefix: prefix, label_trigger: label } = sweep.config;
  const branches = await sweep.ports.reader.branchesBelow(prefix);
  const [withPlan, withoutPlan]: [ThreadRecord[], ThreadRecord[]] = [[], []];
  for await (const issue of sweep.ports.reader.labelledIssues(label)) {
    if (only !== undefined && issue.number !== only) continue;
    (branches.has(branchName(prefix, issue)) ? withPlan : withoutPlan).push(issue);
  }
  return { withPlan, withoutPlan };
}

/** Labels of people who may not are refused at every tick, at a request each; an hour has a thousand. */
const MOST_REFUSALS = 500;

function createBounds(sweep: Sweep) {
  const { config } = sweep;
  const { max_plans_per_sweep: most, max_cost_usd: each } = config;
  const money = config.max_sweep_cost_usd;
  let plans = 0;
  let refused = 0;
  let spent = 0;
  let isHourFull: string | undefined;
  return {
    reached: (): string | undefined => {
      if (sweep.signal.aborted) return String(sweep.signal.reason);
      if (isHourFull !== undefined) return isHourFull;
      if (plans >= most) return overPlans(sweep);
      if (refused >= MOST_REFUSALS) return 'too many labels of people who may not; remove the label, or set it yourself';
      if (spent > 0 && spent + each > money)
        return `over \`max_sweep_cost_usd\` (${money}): $${spent.toFixed(2)} are spent, planned by the next run`;
      return undefined;
    },
    count: (outcome: Outcome) => {
      if (outcome.kind === 'refused') refused += 1;
      if (outcome.kind === 'refused' && outcome.until !== undefined) isHourFull = outcome.reason;
      if (outcome.kind === 'refused' || outcome.kind === 'ignored') return;
      plans += 1;
      if ('usage' in outcome && outcome.usage?.model !== undefined) spent += outcome.usage.costUsd ?? each;
    },
  };
}

function overPlans({ config }: Sweep): string {
  return `over \`max_plans_per_sweep\` (${config.max_plans_per_sweep}), planned by the next run`;
}

/** The run of one issue of a sweep, for a job that has it alone. Undefined where nothing is to be planned for it. */
export async function runOfIssue(sweep: Sweep, number: number): Promise<Run | undefined> {
  const issue = await sweep.ports.reader.thread(number);
  // What was begun while it was open is brought to its end.
  const isFor = issue.state === 'open' || sweep.config.stage === 'publish';
  return isFor ? runFor(sweep, issue) : undefined;
}

async function runFor(sweep: Sweep, issue: ThreadRecord): Promise<Run | undefined> {
  const { number, kind, title, body, url } = issue;
  const labelling = await sweep.ports.reader.lastLabelling(number, sweep.config.label_trigger);
  if (labelling === undefined) return undefined;
  const at = `${new Date(labelling.at).toISOString().slice(0, 19)}Z`;
  return {
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
}

async function lookAtPlans(sweep: Sweep, issues: readonly ThreadRecord[]): Promise<readonly Left[]> {
  const look = createFreshness(sweep, issues.length);
  const left: Left[] = [];
  for (const [index, issue] of issues.entries()) {
    const reason = await look(issue, index).catch((fault: unknown) => `its plan could not be checked: ${messageOf(fault)}`);
    left.push({ number: issue.number, reason: `it has a plan; ${reason}` });
  }
  return left;
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
