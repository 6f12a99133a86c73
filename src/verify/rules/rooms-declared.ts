import type { Plan } from '../../plan/model.ts';
import { codeLinesOf, isScript } from '../code-lines.ts';
import { judgeEach, joinResults, NOTHING, type Rule } from '../rule.ts';

const ROOM_CALL = /(?:\.(?:to|in|except|socketsJoin|socketsLeave|join)|(?<![.\w])(?:to|join))\(\s*(['"`])([a-z][\w-]*)([:/.])/g;
const ONLY_INPUT =
  /\.join\(\s*(?:data|payload|message|msg|input|body|request|req)(?:\.\w+)*\s*\)|\.join\(\s*(?:room|roomId|roomName|channel)\s*\)\s*;?\s*$/;
const NOT_ROOMS =
  /^(?:self|all|sender|everyone|client|server|broadcast|none|-|—|socket|the socket|this socket|caller|own socket)\b/i;

/** Every room that events and code use has a row that says who may join. */
export const roomsDeclared: Rule = {
  id: 'rooms-declared',
  catalogue: 'C28',
  why: 'A room without a rule for joining is open to whoever guesses its name.',
  source: 'https://cheatsheetseries.owasp.org/cheatsheets/WebSocket_Security_Cheat_Sheet.html',
  check: ({ plan }) => {
    if (plan.rooms === undefined) return NOTHING;
    const heads = new Set(plan.rooms.flatMap((room) => headOf(room.pattern) ?? []));
    return joinResults(fromEvents(plan, heads), fromCode(plan, heads), fromInput(plan));
  },
};

function fromEvents(plan: Plan, heads: ReadonlySet<string>) {
  return judgeEach([...(plan.events ?? []).entries()], ([index, event]) => {
    const head = headOf(event.room);
    if (head === undefined || event.existing === true || heads.has(head) || NOT_ROOMS.test(event.room)) return undefined;
    return undeclared(`events[${index}].room`, event.room);
  });
}

function fromCode(plan: Plan, heads: ReadonlySet<string>) {
  const uses = codeLinesOf(plan, (block) => isScript(block) && block.side === 'server').flatMap(({ text, place }) =>
    [...text.matchAll(ROOM_CALL)].map((match) => ({
      place,
      head: match[2] ?? '',
      written: `${match[2] ?? ''}${match[3] ?? ''}…`,
    })),
  );
  return judgeEach(uses, ({ place, head, written }) => (heads.has(head.toLowerCase()) ? undefined : undeclared(place, written)));
}

/** The name of a room comes from the server, not from what a client sent. */
function fromInput(plan: Plan) {
  const lines = codeLinesOf(plan, (block) => isScript(block) && block.side === 'server' && block.status !== 'sketch');
  return judgeEach(
    lines.filter(({ text }) => /socket\.join\(/.test(text)),
    ({ text, place }) =>
      ONLY_INPUT.test(text) && !/const room|room =/.test(plan.code?.map((block) => block.source).join('\n') ?? '')
        ? {
            severity: 'error',
            place,
            message: `\`${text.trim()}\` joins a room whose whole name the client chose.`,
            fix: 'Build the name on the server from a fixed prefix and an id that was authorised.',
          }
        : undefined,
  );
}

function undeclared(place: string, room: string) {
  return {
    severity: 'error' as const,
    place,
    message: `Room "${room}" is used, but the rooms do not declare it.`,
    fix: 'Add a row with who may join, who leaves when, and how many members it has at most.',
  };
}

/** `board:{boardId}` → `board`; a text that is not written like a room has no head. */
function headOf(pattern: string): string | undefined {
  return /^[`"']?([a-z][\w-]*)(?=[:/.]?[{$<:]|[:/.][\w{$<]|[`"']?$)/i.exec(pattern.trim())?.[1]?.toLowerCase();
}
