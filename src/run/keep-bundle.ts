import type { Outcome } from '../outcome.ts';
import { encodeRecord, type BundleEnd, type BundleTexts } from '../publish/bundle.ts';
import type { Run } from './run.ts';

export type Kept = { readonly outcome: Outcome; readonly bundlePath?: string };

type Save = (texts: BundleTexts) => string;

/** Whatever came of the planning goes into a bundle, so that the publishing job can tell it. `save` answers the folder. */
export function keepBundle(run: Run, outcome: Outcome, save: Save): Kept {
  try {
    return { outcome: asDraft(outcome), bundlePath: save(textsOf(run, outcome)) };
  } catch (fault) {
    return keepFault(run, notHandedOver(outcome, fault), save);
  }
}

/** That a plan could not be kept is told like anything else, where a few words still can be kept. */
function keepFault(run: Run, outcome: Outcome, save: Save): Kept {
  try {
    return { outcome, bundlePath: save(textsOf(run, outcome)) };
  } catch (fault) {
    run.ports.log.warning(`The publishing job gets no word of it. ${messageOf(fault)}`);
    return { outcome };
  }
}

function notHandedOver(outcome: Outcome, fault: unknown): Outcome {
  const { markdown } = 'markdown' in outcome ? outcome : {};
  const { usage } = 'usage' in outcome ? outcome : {};
  const summary = markdown === undefined ? '' : ' The whole plan is in the step summary of the planning job.';
  return {
    kind: 'failed',
    message: `What came of the planning could not be handed over. ${messageOf(fault)}${summary}`,
    ...(markdown === undefined ? {} : { markdown }),
    ...(usage === undefined ? {} : { usage }),
  };
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}

function asDraft(outcome: Outcome): Outcome {
  if (outcome.kind !== 'planned' || outcome.published !== undefined) return outcome;
  const { path, findings, usage } = outcome;
  return { kind: 'drafted', path, findings, usage };
}

function textsOf(run: Run, outcome: Outcome): BundleTexts {
  const milliseconds = Math.max(0, run.ports.clock.now() - run.startedAt);
  const ended = endOf(outcome);
  const record = encodeRecord({ trigger: run.trigger.key, milliseconds, ended });
  const { markdown } = 'markdown' in outcome ? outcome : {};
  return ended.kind === 'drafted' && markdown !== undefined ? { record, plan: markdown } : { record };
}

/** A plan that must not be published is handed over too, with what forbids it: a key is masked by then. */
function endOf(outcome: Outcome): BundleEnd {
  if (outcome.kind === 'unchanged') return { kind: 'unchanged', notes: outcome.notes, usage: outcome.usage };
  if (outcome.kind === 'planned' && outcome.published !== undefined)
    return { kind: 'ignored', reason: 'The plan was stored already.' };
  if (outcome.kind === 'planned') {
    const { disputed = [], notes = [], usage, revises } = outcome;
    return { kind: 'drafted', disputed, notes, usage, ...(revises === undefined ? {} : { revises }) };
  }
  const { usage } = 'usage' in outcome ? outcome : {};
  const spent = usage === undefined ? {} : { usage };
  if (outcome.kind === 'unsound' && usage !== undefined)
    return { kind: 'drafted', disputed: outcome.findings.filter(({ severity }) => severity === 'block'), notes: [], usage };
  if (outcome.kind === 'stopped' || outcome.kind === 'ignored' || outcome.kind === 'refused')
    return { kind: outcome.kind, reason: outcome.reason, ...spent };
  return { kind: 'failed', reason: 'message' in outcome ? outcome.message : `It ended as ${outcome.kind}.`, ...spent };
}
