import { closest } from '../closest.ts';
import { LIBRARY_EVENTS, socketCallsOf } from '../socket-calls.ts';
import { messagesOf } from '../sequence-messages.ts';
import { judgeEach, joinResults, type Flaw, type Rule, type RuleInput } from '../rule.ts';
import type { Plan } from '../../plan/model.ts';

/** Code and diagrams use only event names that the catalogue has. */
export const eventNamesAgree: Rule = {
  id: 'event-names-agree',
  catalogue: 'C24',
  why: 'A name that differs by one letter is an event nobody hears.',
  check: (input) => {
    if (input.plan.events === undefined) return { findings: [], claims: 0, unverifiable: [] };
    const known = knownNames(input);
    return joinResults(fromCode(input.plan, known), fromDiagrams(input.plan, known), doubles(input.plan));
  },
};

function knownNames({ plan, profile }: RuleInput): ReadonlySet<string> {
  return new Set([
    ...(plan.events ?? []).map((event) => event.name),
    ...profile.realtime.events.map((event) => event.name),
    ...LIBRARY_EVENTS,
  ]);
}

function fromCode(plan: Plan, known: ReadonlySet<string>) {
  const calls = (plan.code ?? []).flatMap((block, index) =>
    socketCallsOf(block.source, block.language).map((call) => ({
      ...call,
      place: `code[${index}].source:${call.line}`,
      file: block.file,
    })),
  );
  return judgeEach(calls, (call) =>
    known.has(call.event)
      ? undefined
      : flaw({ place: call.place, name: call.event, where: `\`${call.file}\` ${call.action}s it` }, known),
  );
}

function fromDiagrams(plan: Plan, known: ReadonlySet<string>) {
  const messages = (plan.sequences ?? []).flatMap((sequence, index) =>
    messagesOf(sequence.mermaid).flatMap((message) =>
      message.event === undefined
        ? []
        : [{ event: message.event, place: `sequences[${index}].mermaid:${message.line}`, id: sequence.id }],
    ),
  );
  return judgeEach(messages, (message) =>
    known.has(message.event)
      ? undefined
      : flaw({ place: message.place, name: message.event, where: `diagram ${message.id} sends it` }, known),
  );
}

function doubles(plan: Plan) {
  const seen = new Set<string>();
  return judgeEach([...(plan.events ?? []).entries()], ([index, event]) => {
    const key = `${event.name} ${event.direction}`;
    const isDouble = seen.has(key);
    seen.add(key);
    if (!isDouble) return undefined;
    return {
      severity: 'error',
      place: `events[${index}].name`,
      message: `Event "${event.name}" (${event.direction}) is in the catalogue twice.`,
      fix: 'Keep one row.',
    };
  });
}

function flaw(use: { readonly place: string; readonly name: string; readonly where: string }, known: ReadonlySet<string>): Flaw {
  const near = closest(use.name, known);
  return {
    severity: 'error',
    place: use.place,
    message: `Event "${use.name}" is not in the event catalogue, but ${use.where}.`,
    fix:
      near === undefined
        ? 'Add it to the events, or use a name that is there.'
        : `Did you mean "${near}"? Otherwise add it to the events.`,
  };
}
