import { codeLinesOf, codeOf } from '../code-lines.ts';
import { wordsOf } from '../plan-texts.ts';
import { judgeEach, NOTHING, type Flaw, type Rule, type RuleInput } from '../rule.ts';

const AUTH =
  /auth|session|ticket|jwt|cookie|bearer|sign(?:ed)?[- ]?in|log(?:ged)?[- ]?in|credential|current_?user|identity|guard|passport|token/i;
const ANONYMOUS = /\b(?:anonymous|public|unauthenticated|no account|without an account|anyone (?:may|can)|no sign-?in)\b/i;

/** Who is there is known before the first join or event. */
export const handshakeAuth: Rule = {
  id: 'handshake-auth',
  catalogue: 'C47',
  why: 'A socket that is open before it is authenticated listens to whatever it can join.',
  check: (input) => {
    if (input.plan.server === undefined && input.plan.code === undefined) return NOTHING;
    return judgeEach([presence, nestGuards], (judge) => judge(input));
  },
};

function presence(input: RuleInput): Flaw | undefined {
  const code = codeOf(input.plan, (block) => block.side === 'server' || block.side === 'shared');
  const words = wordsOf(input.texts, 'server', 'decisions', 'security', 'today');
  if (AUTH.test(code) || AUTH.test(words) || ANONYMOUS.test(words)) return undefined;
  return {
    severity: 'block',
    place: 'server.middlewareOrder',
    message: 'The server part never says how a connection is authenticated.',
    fix: 'Name the middleware or function that establishes the user on the handshake, before any join; or say that the feature is public.',
  };
}

/** Guards of NestJS do not run when a client connects. */
function nestGuards({ plan }: RuleInput): Flaw | undefined {
  const lines = codeLinesOf(plan, (block) => block.side === 'server');
  const all = lines.map((line) => line.text).join('\n');
  const guard = lines.find(({ text }) => /@UseGuards\(/.test(text));
  if (
    guard === undefined ||
    !/@WebSocketGateway/.test(all) ||
    /handleConnection|createIOServer|server\.use\(|\.use\(\s*(?:async\s*)?\(?socket|afterInit/.test(all)
  )
    return undefined;
  return {
    severity: 'error',
    place: guard.place,
    message: '`@UseGuards` does not run when a client connects, so the gateway is open to everyone who only listens.',
    evidence: 'https://github.com/nestjs/nest/issues/882',
    fix: 'Authenticate in `handleConnection` with a disconnect, or in the adapter with `server.use`.',
  };
}
