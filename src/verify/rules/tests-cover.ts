import { judgeEach, NOTHING, type Rule, type RuleInput } from '../rule.ts';
import { processesOf, usesSocketsAtAll } from '../stack-of-plan.ts';

type Kind = {
  readonly what: string;
  readonly shows: RegExp;
  readonly applies: (input: RuleInput) => boolean;
  readonly severity: 'error' | 'warn';
};

const KINDS: readonly Kind[] = [
  {
    what: 'a lost connection and the return',
    shows:
      /reconnect|connection (?:is |was )?(?:lost|cut|dropped)|disconnect|comes? back|back within|resync|restart|drops?\b|gap|network|offline|resum/i,
    applies: () => true,
    severity: 'error',
  },
  {
    what: 'two servers with the broker between them',
    shows: /two|both|another|second|other|multi|cluster|replica|nodes|pods|processes|instances|workers/i,
    applies: (input) => (processesOf(input) ?? 1) > 1,
    severity: 'error',
  },
  {
    what: 'a foreign Origin',
    shows: /origin|cswsh|cross-site/i,
    applies: (input) => usesSocketsAtAll(input) && /origin/i.test(JSON.stringify(input.plan.security ?? '')),
    severity: 'warn',
  },
  {
    what: 'the drain at shutdown',
    shows: /drain|sigterm|shutdown|deploy|rolling|restart|killed/i,
    applies: (input) => (input.plan.server?.shutdown.length ?? 0) > 0,
    severity: 'warn',
  },
  {
    what: 'the load that the capacity part expects',
    shows: /load|soak|k6|artillery|\d[\d,. ]*\d* (?:clients|connections|users|sockets|streams)/i,
    applies: (input) => input.plan.meta.size !== 'S' && input.plan.capacity !== undefined,
    severity: 'warn',
  },
];

/** The tests reach the places where real-time features break. */
export const testsCover: Rule = {
  id: 'tests-cover',
  catalogue: 'C55',
  why: 'Unit tests of handlers pass in every broken real-time system.',
  check: (input) => {
    const tests = input.plan.tests;
    if (tests === undefined) return NOTHING;
    const words = tests.map((test) => `${test.level} ${test.what} ${test.run} ${test.threshold ?? ''}`).join('\n');
    return judgeEach(
      KINDS.filter((kind) => kind.applies(input)),
      ({ what, shows, severity }) =>
        shows.test(words)
          ? undefined
          : { severity, place: 'tests', message: `No test is about ${what}.`, fix: 'Add one with the command that runs it.' },
    );
  },
};
