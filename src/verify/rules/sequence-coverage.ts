import { judgeEach, NOTHING, type Rule } from '../rule.ts';

type Story = { readonly name: string; readonly severity: 'error' | 'warn'; readonly shows: (text: string) => boolean };

const RETURN = /snapshot|since|version|\bseq\b|sequence|last[- ]?event|resync|refetch|missed|GET |state|offset|cursor/i;
const STORIES: readonly Story[] = [
  {
    name: 'the start: connect, authenticate, first state',
    severity: 'error',
    shows: (text) =>
      /connect|open|handshake|subscribe|upgrade|GET /i.test(text) &&
      /auth|session|token|ticket|cookie|login|join|subscribe/i.test(text),
  },
  {
    name: 'the main write with its answer and the broadcast',
    severity: 'error',
    shows: (text) => /ack|200|201|204|\bok\b|reply|-->>/i.test(text) && /->>/.test(text),
  },
  {
    name: 'a lost connection, the return and the resync',
    severity: 'error',
    shows: (text) => /reconnect|disconnect|lost|drop|again|resum|comes? back|--?x/i.test(text) && RETURN.test(text),
  },
  {
    name: 'a failure: refused, slow or a lost broker',
    severity: 'warn',
    shows: (text) =>
      /unauthori|forbidden|refus|reject|expired|denied|40[13]|429|slow|broker|redis.{0,20}(?:down|lost|gone)|fail|error|timeout|rate/i.test(
        text,
      ),
  },
];

/** The diagrams show the start, the write, the return and one failure. */
export const sequenceCoverage: Rule = {
  id: 'sequence-coverage',
  catalogue: 'C35',
  why: 'What is not drawn is usually what was not thought through: the return after a loss.',
  source: 'https://socket.io/docs/v4/delivery-guarantees',
  check: ({ plan }) => {
    const sequences = plan.sequences ?? [];
    if (sequences.length === 0) return NOTHING;
    const wanted = plan.meta.size === 'S' ? STORIES.slice(2, 3) : STORIES;
    const writes = (plan.events ?? []).some((event) => event.direction === 'C>S');
    return judgeEach(
      wanted.filter((story) => writes || !story.name.includes('write')),
      (story) =>
        sequences.some((sequence) => story.shows(`${sequence.title}\n${sequence.mermaid}`))
          ? undefined
          : {
              severity: story.severity,
              place: 'sequences',
              message: `No sequence diagram shows ${story.name}.`,
              fix: 'Add one; eight messages are enough.',
            },
    );
  },
};
