import { ModelFault } from '../outcome.ts';
import type { PlanMeta } from '../plan/model.ts';
import { normaliseLine } from '../plan/text.ts';
import type { PlanDraft, PlanningTask, Usage } from '../ports.ts';
import type { Draft } from '../tools/draft.ts';
import type { Journal } from '../tools/journal.ts';
import type { Finding } from '../verify/finding.ts';
import type { AgentEnd } from './agent-run.ts';
import { toUsage } from './ledger.ts';
import { withProvenance } from './provenance.ts';

export type Written = {
  readonly task: PlanningTask;
  readonly draft: Draft;
  readonly journal: Journal;
  readonly meta: PlanMeta;
  readonly disputed: readonly Finding[];
};

const MOST_OF_A_LINE = 390;

/** Never nothing once a part exists: what was written becomes a plan that says why it is not whole. */
export function toDraft(end: AgentEnd, { task, draft, journal, meta, disputed }: Written): PlanDraft {
  if (end.because !== undefined && draft.written().length === 0) {
    throw withUsage(end.fault ?? new ModelFault(`No plan was written: ${end.because}.`), toUsage(end.ledger));
  }
  const stamped = { ...meta, planner: end.ledger.model === undefined ? 'agent' : `agent (${end.ledger.model})` };
  const incomplete =
    end.because === undefined
      ? {}
      : {
          incomplete: describeEnd(
            end.because,
            draft.missing().filter((part) => part !== 'sources'),
          ),
        };
  const usage = toUsage(end.ledger);
  const plan = draft.toPlan({ ...stamped, ...incomplete });
  return {
    plan: withProvenance(plan, { task, journal, usage }),
    usage,
    notes: [...notes(end, journal), ...disputed.map(describeDispute)],
    ...(disputed.length > 0 ? { disputed: disputed.map(toOpenFinding) } : {}),
  };
}

/** Turns before the one that failed were paid. */
function withUsage(fault: ModelFault, usage: Usage): ModelFault {
  if (usage.turns === 0) return fault;
  const { status, type, requestId } = fault;
  return new ModelFault(fault.message, { cause: fault, status, type, requestId, usage });
}

function describeEnd(because: string, missing: readonly string[]): string {
  const parts =
    missing.length > 0 ? `Missing parts: ${missing.join(', ')}.` : 'All parts are there, but the last repairs are not.';
  return `${sentence(because).slice(0, MOST_OF_A_LINE - parts.length)} ${parts}`;
}

/** A reason may be a sentence already. */
function sentence(words: string): string {
  return `${normaliseLine(words).replace(/\.$/, '')}.`;
}

/** The plan lists the message alone, so it carries the line and the author's answer too. */
function toOpenFinding(finding: Finding): Finding {
  const proof = finding.evidence ? ` (${finding.evidence})` : '';
  return { ...finding, message: `In ${finding.place}: ${finding.message}${proof}${finding.fix ? ` ${finding.fix}` : ''}` };
}

function describeDispute(finding: Finding): string {
  const answer = finding.fix ? ` ${finding.fix}` : '';
  return `Review, ${finding.place}: ${finding.message}${finding.evidence ? ` (${finding.evidence})` : ''}.${answer}`;
}

function notes(end: AgentEnd, journal: Journal): readonly string[] {
  const paths = [...new Set(journal.read.map((read) => read.path))];
  return [
    ...(end.because === undefined ? [] : [`Planning ended early: ${sentence(end.because)}`]),
    ...(end.switchedTo === undefined ? [] : [`The fallback model ${end.switchedTo} took over.`]),
    ...(paths.length === 0 ? [] : [`Files opened beyond the context: ${paths.join(', ')}.`]),
    ...(journal.documentation.length === 0
      ? []
      : [`Documentation read: ${journal.documentation.map(describeLookup).join('; ')}.`]),
    ...(end.ledger.webSearches === 0 ? [] : [`Web searches: ${end.ledger.webSearches}.`]),
    ...journal.shortfalls,
  ];
}

function describeLookup({ address, question }: Journal['documentation'][number]): string {
  return `${address} (${question})`;
}
