import { codeLinesOf, isScript } from '../code-lines.ts';
import { judgeEach, type Rule } from '../rule.ts';

const GENERICS = /\b(Server|Socket|Namespace|io)\s*<\s*(\w+)\s*,\s*(\w+)/g;

/** Event maps stand in the order that the library expects on each side. */
export const genericOrder: Rule = {
  id: 'generic-order',
  catalogue: 'C20',
  why: 'Swapped maps compile in places and type every payload as the wrong one.',
  check: ({ plan }) => {
    const uses = codeLinesOf(plan, isScript).flatMap(({ text, place, block }) =>
      [...text.matchAll(GENERICS)].map((match) => ({
        place,
        side: block.side,
        what: match[1] ?? '',
        first: match[2] ?? '',
        second: match[3] ?? '',
      })),
    );
    return judgeEach(uses, ({ place, side, what, first, second }) => {
      const order = /^client.*to.*server/i.test(first)
        ? 'up first'
        : /^server.*to.*client/i.test(first)
          ? 'down first'
          : undefined;
      if (order === undefined || !/(?:client.*to.*server|server.*to.*client)/i.test(second)) return undefined;
      const expected =
        what === 'Server' || what === 'Namespace' || side === 'server'
          ? 'up first'
          : side === 'client'
            ? 'down first'
            : undefined;
      if (expected === undefined || order === expected) return undefined;
      return {
        severity: 'error',
        place,
        message: `\`${what}<${first}, ${second}>\` on the ${side} side has its event maps swapped, expected \`${what}<${second}, ${first}>\`.`,
        evidence: 'https://socket.io/docs/v4/typescript/',
        fix: 'The first map is what this side receives: client to server on the server, server to client on the client.',
      };
    });
  },
};
