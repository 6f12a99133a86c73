import { judgeEach, joinResults, type Rule } from '../rule.ts';

const RESERVED = new Set(['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener']);
const MOST = 40;

type Convention = { readonly name: string; readonly pattern: RegExp };
const CONVENTIONS: readonly Convention[] = [
  { name: 'noun:verb', pattern: /^[a-z][\w-]*(?::[a-z][\w-]*)+$/ },
  { name: 'noun.verb', pattern: /^[a-z][\w-]*(?:\.[a-z][\w-]*)+$/i },
  { name: 'noun_verb', pattern: /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/ },
  { name: 'noun-verb', pattern: /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/ },
  { name: 'nounVerb', pattern: /^[a-z][a-zA-Z0-9]*$/ },
  { name: 'NounVerb', pattern: /^[A-Z][a-zA-Z0-9]*$/ },
];

/** New events follow one convention, are short, and take no name of the library. */
export const eventNaming: Rule = {
  id: 'event-naming',
  catalogue: 'C26',
  why: 'Reserved names do not arrive, and mixed conventions are typed wrong.',
  check: ({ plan }) => {
    const events = [...(plan.events ?? []).entries()].filter(([, event]) => event.existing !== true);
    const convention = mostUsed(events.map(([, event]) => event.name));
    return joinResults(
      judgeEach(events, ([index, { name }]) => {
        if (!RESERVED.has(name)) return undefined;
        return {
          severity: 'error',
          place: `events[${index}].name`,
          message: `"${name}" is reserved by Socket.IO, expected a name of the application.`,
          evidence: 'https://socket.io/docs/v4/emit-cheatsheet/#reserved-events',
          fix: 'Choose a name such as `card:moved`.',
        };
      }),
      judgeEach(events, ([index, { name }]) => {
        if (name.length > MOST)
          return {
            severity: 'warn',
            place: `events[${index}].name`,
            message: `"${name}" has ${name.length} characters, expected at most ${MOST}.`,
            fix: 'Shorten it.',
          };
        if (convention === undefined || RESERVED.has(name) || convention.pattern.test(name)) return undefined;
        return {
          severity: 'warn',
          place: `events[${index}].name`,
          message: `"${name}" does not follow the convention ${convention.name} of the other events.`,
          fix: `Write it as ${convention.name}.`,
        };
      }),
    );
  },
};

function mostUsed(names: readonly string[]): Convention | undefined {
  if (names.length < 2) return undefined;
  const counts = CONVENTIONS.map((convention) => names.filter((name) => convention.pattern.test(name)).length);
  const best = counts.indexOf(Math.max(...counts));
  return (counts[best] ?? 0) > names.length / 2 ? CONVENTIONS[best] : undefined;
}
