import type { Profile } from '../profile/profile.ts';
import { evaluate } from '../lab/expression.ts';
import type { Plan } from '../plan/model.ts';
import { closest } from './closest.ts';
import type { FreePage } from './free-page.ts';
import { sumsIn } from './free-settings.ts';
import { judgeEach, joinResults, NOTHING, type RuleResult, type Verdict } from './rule.ts';
import { messagesOf } from './sequence-messages.ts';
import { LIBRARY_EVENTS, socketCallsOf } from './socket-calls.ts';

type Subject = { readonly page: FreePage; readonly plan: Plan; readonly profile: Profile };

/** What a unit may be turned into: thousands, kilobytes, hours, bits, percent. */
const CONVERSIONS = [1, 8, 24, 60, 100, 1000, 1024, 3600, 86_400, 1_000_000, 1_048_576, 1_000_000_000, 1_073_741_824];
const TOLERANCE = 0.1;

/** An event that one diagram or one line of code has and nothing else: no list, no other words, not the repository. */
export function judgeEvents(subject: Subject): RuleResult {
  const listed = new Set((subject.plan.events ?? []).map(({ name }) => name));
  const calls = (subject.plan.code ?? []).flatMap((block, index) =>
    socketCallsOf(block.source, block.language).map((call) => ({ ...call, place: `code[${index}].source:${call.line}` })),
  );
  const named = [...listed, ...calls.map(({ event }) => event)];
  if (named.length === 0) return NOTHING;
  const isKnown = knownBy(subject);
  const separators = new Set(named.map(separatorOf));
  const drawn = (subject.plan.sequences ?? []).flatMap(({ mermaid }, index) =>
    messagesOf(mermaid).flatMap(({ event, line }) =>
      event === undefined || !separators.has(separatorOf(event)) ? [] : [{ event, place: `sequences[${index}].mermaid:${line}` }],
    ),
  );
  return joinResults(
    judgeEach(drawn, ({ event, place }) =>
      isKnown(event) ? undefined : oneSided({ event, place, where: 'this diagram' }, named),
    ),
    listed.size < 2
      ? NOTHING
      : judgeEach(calls, ({ event, place }) =>
          listed.has(event) || isKnown(event) ? undefined : oneSided({ event, place, where: 'this line of code' }, [...listed]),
        ),
  );
}

/** Words and code of the page outside of diagrams; in code it has to stand twice, since one of them is the place in question. */
function knownBy({ page, plan, profile }: Subject): (event: string) => boolean {
  const words = page.paragraphs.map(({ text }) => text).join('\n');
  const code = (plan.code ?? []).map(({ source }) => source).join('\n');
  const known = new Set([
    ...(plan.events ?? []).map(({ name }) => name),
    ...profile.realtime.events.map(({ name }) => name),
    ...LIBRARY_EVENTS,
  ]);
  return (event) => {
    if (known.has(event)) return true;
    const whole = new RegExp(`(?<![\\w:.-])${event.replace(/[^\w]/g, '\\$&')}(?![\\w:-])`, 'g');
    return whole.test(words) || [...code.matchAll(whole)].length > 1;
  };
}

function oneSided(
  use: { readonly event: string; readonly place: string; readonly where: string },
  named: readonly string[],
): Verdict {
  const near = closest(
    use.event,
    named.filter((name) => name !== use.event),
  );
  return {
    severity: 'error',
    place: use.place,
    message: `Event "${use.event}" stands in ${use.where} only: neither the events that the page lists, nor its words, nor the repository have it.`,
    fix: near === undefined ? 'List it with its payload, or use a name that is there.' : `Did you mean "${near}"?`,
  };
}

function separatorOf(event: string): string {
  return /[:./_-]/.exec(event)?.[0] ?? '';
}

/** `a × b = c` is right where some conversion of units makes it so. */
export function judgeSums({ page }: Pick<Subject, 'page'>): RuleResult {
  return judgeEach(sumsIn(page.paragraphs), ({ line, value: { written, formula, stated } }): Verdict => {
    const evaluation = evaluate(formula, new Map());
    if ('problem' in evaluation || !(evaluation.value > 0) || !(stated > 0)) return undefined;
    const share = stated / evaluation.value;
    const isRight = CONVERSIONS.some((factor) => isNear(share, factor) || isNear(share, 1 / factor));
    if (isRight) return undefined;
    return {
      severity: 'error',
      place: `page:${line}`,
      message: `${written} is ${Math.round(evaluation.value * 100) / 100}, not ${stated}.`,
      fix: 'Correct the value, and what was decided because of it.',
    };
  });
}

function isNear(share: number, factor: number): boolean {
  return Math.abs(share - factor) <= factor * TOLERANCE;
}
