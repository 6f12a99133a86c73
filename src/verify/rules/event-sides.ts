import { parseReference } from '../references.ts';
import { judgeEach, type Rule, type RuleInput, type Verdict } from '../rule.ts';

const CLIENT_PATH =
  /(?:^|\/)(?:client|frontend|front|web|browser|www|ui|mobile|app\/(?:javascript|components|hooks)|components|hooks|pages|views?|assets\/js|static\/js|public)(?:\/|$)|\.(?:tsx|jsx|vue|svelte)$/i;
const SERVER_PATH =
  /(?:^|\/)(?:server|backend|back|api|gateway|controllers?|channels|consumers?|models|app\/(?:channels|controllers|models|Events|Http)|lib\/\w+_web\/channels|internal|cmd|worker|jobs)(?:\/|$)|\.(?:py|rb|php|go|ex|exs|java|kt|cs|rs)$/i;

/** Events start and end on the sides that their direction says. */
export const eventSides: Rule = {
  id: 'event-sides',
  catalogue: 'C25',
  why: 'A producer on the wrong side is an event that nobody sends.',
  check: (input) => {
    const ends = (input.plan.events ?? []).flatMap((event, index) => {
      const [from, to] = [event.direction.charAt(0), event.direction.charAt(2)];
      return [
        { event, place: `events[${index}].producer`, text: event.producer, expected: from, role: 'sent' },
        { event, place: `events[${index}].consumer`, text: event.consumer, expected: to, role: 'received' },
      ];
    });
    return judgeEach(ends, ({ event, place, text, expected, role }): Verdict => {
      const side = sideOf(text, input);
      if (side === undefined || side === expected) return undefined;
      return {
        severity: 'error',
        place,
        message: `"${event.name}" goes ${event.direction}, but it is ${role} in \`${text}\` on the ${side === 'C' ? 'client' : 'server'}.`,
        fix: 'Correct the direction or the file.',
      };
    });
  },
};

function sideOf(text: string, { plan }: RuleInput): 'C' | 'S' | undefined {
  const reference = parseReference(text);
  if (reference.kind !== 'path') return undefined;
  const block = plan.code?.find((candidate) => candidate.file === reference.path);
  if (block?.side === 'client') return 'C';
  if (block?.side === 'server') return 'S';
  const [isClient, isServer] = [CLIENT_PATH.test(reference.path), SERVER_PATH.test(reference.path)];
  if (isClient === isServer) return undefined;
  return isClient ? 'C' : 'S';
}
