import { codeLinesOf, codeOf } from '../code-lines.ts';
import { wordsOf } from '../plan-texts.ts';
import { judgeEach, NOTHING, type Flaw, type Rule, type RuleInput } from '../rule.ts';
import { chosenAdapter, processesOf, usesSocketIo } from '../stack-of-plan.ts';

const SOURCE = 'https://socket.io/docs/v4/connection-state-recovery';

/** Connection state recovery is used only where the adapter supports it, with authentication and a path for failure. */
export const recoveryFitsAdapter: Rule = {
  id: 'recovery-fits-adapter',
  catalogue: 'C41',
  why: 'Recovery that the adapter cannot do never happens, and recovery with defaults lets banned users back in.',
  check: (input) => {
    const place = enabledAt(input);
    if (place === undefined || !usesSocketIo(input)) return NOTHING;
    return judgeEach([adapterFlaw, middlewareFlaw, failureFlaw], (judge) => judge(input, place));
  },
};

function enabledAt(input: RuleInput): string | undefined {
  const inCode = codeLinesOf(input.plan).find(({ text }) => /\bconnectionStateRecovery\s*:/.test(text));
  if (inCode !== undefined) return inCode.place;
  const decided = (input.plan.decisions ?? []).findIndex(
    (decision) =>
      /connection state recovery/i.test(decision.chosen) && !/\b(?:no|not|without|off|disabled?)\b/i.test(decision.chosen),
  );
  if (decided !== -1) return `decisions[${decided}].chosen`;
  const parameter = (input.plan.connection?.parameters ?? []).findIndex(
    (candidate) =>
      /connectionStateRecovery|maxDisconnectionDuration/.test(candidate.name) &&
      !/^(?:off|none|0|disabled|false)$/i.test(String(candidate.value)),
  );
  return parameter === -1 ? undefined : `connection.parameters[${parameter}]`;
}

function adapterFlaw(input: RuleInput, place: string): Flaw | undefined {
  const adapter = chosenAdapter(input);
  const several = (processesOf(input) ?? 1) > 1;
  const supported =
    adapter === undefined ? !several : adapter.connectionStateRecovery && !(several && adapter.processes === 'one');
  if (supported) return undefined;
  return {
    severity: 'block',
    place,
    message: `Connection state recovery does not work with ${adapter === undefined ? 'several processes and no adapter' : `the ${adapter.id} adapter${adapter.processes === 'one' ? ' in several processes' : ''}`}.`,
    evidence: SOURCE,
    fix: 'Use the Redis Streams or MongoDB adapter, or drop recovery and rely on the resync.',
  };
}

function middlewareFlaw({ plan }: RuleInput, place: string): Flaw | undefined {
  const code = codeOf(plan);
  if (/skipMiddlewares\s*:\s*false/.test(code)) return undefined;
  const words = JSON.stringify([plan.server, plan.security, plan.connection?.parameters, plan.races]);
  if (/skipMiddlewares[^.]{0,20}false|re-?validat|re-?check|checked again|authenticated again/i.test(words)) return undefined;
  return {
    severity: 'error',
    place,
    message:
      'Connection state recovery skips `io.use()` by default, expected `skipMiddlewares: false` or a check in `connection`.',
    evidence: SOURCE,
    fix: 'Add `skipMiddlewares: false`, or check the session again when `socket.recovered` is true.',
  };
}

function failureFlaw(input: RuleInput, place: string): Flaw | undefined {
  if (
    /\brecovered\b/.test(codeOf(input.plan)) ||
    /\brecovered\b|recovery (?:fails|failed|is not)|not recovered/.test(wordsOf(input.texts))
  )
    return undefined;
  return {
    severity: 'error',
    place,
    message: 'The plan has no path for a recovery that fails (`socket.recovered === false`).',
    evidence: SOURCE,
    fix: 'When `recovered` is false, fetch the snapshot again.',
  };
}
