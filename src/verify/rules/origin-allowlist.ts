import { codeLinesOf, codeOf } from '../code-lines.ts';
import { wordsOf } from '../plan-texts.ts';
import { judgeEach, NOTHING, type Flaw, type Rule, type RuleInput } from '../rule.ts';
import { usesSocketsAtAll } from '../stack-of-plan.ts';

const ENFORCED =
  /allowRequest|headers\.origin|headers\[['"]origin|check_origin|CheckOrigin|OriginPatterns|allowed_request_origins|AllowedHostsOriginValidator|OriginValidator|setAllowedOrigins|allowed_origins|allowedOrigins|verifyOrigin|isAllowedOrigin|get\(['"]origin['"]\)|WithOrigins/i;
const SAID = /\borigin/i;
const ONLY_CORS = /\bcors\b/i;
const WIDE_OPEN =
  /\borigin\s*:\s*(?:['"]\*['"]|true)|\bcors\s*:\s*(?:true|['"]\*['"])|cors_allowed_origins\s*=\s*['"]\*['"]|allowed_origins['"]?\s*=>\s*\[['"]\*|CheckOrigin:\s*func[^{]*\{\s*return true/;
const SOURCE = 'https://cheatsheetseries.owasp.org/cheatsheets/WebSocket_Security_Cheat_Sheet.html';

/** Pages of other origins cannot open the socket with the cookies of a user. */
export const originAllowlist: Rule = {
  id: 'origin-allowlist',
  catalogue: 'C48',
  why: 'Browsers open WebSockets across origins and send cookies along; `cors` does not stop them.',
  check: (input) => {
    if (input.plan.security === undefined && input.plan.server === undefined) return NOTHING;
    if (!usesSocketsAtAll(input)) return NOTHING;
    return judgeEach([wideOpen, enforced], (judge) => judge(input));
  },
};

function wideOpen({ plan }: RuleInput): Flaw | undefined {
  const line = codeLinesOf(plan, (block) => block.side === 'server' || block.side === 'shared').find(({ text }) =>
    WIDE_OPEN.test(text),
  );
  if (line === undefined) return undefined;
  return {
    severity: 'error',
    place: line.place,
    message: `\`${line.text.trim().slice(0, 80)}\` lets every origin in, expected a list of origins.`,
    evidence: SOURCE,
    fix: 'List the exact origins, from configuration.',
  };
}

function enforced(input: RuleInput): Flaw | undefined {
  const code = codeOf(input.plan, (block) => block.side !== 'client');
  if (ENFORCED.test(code)) return undefined;
  const sentences = wordsOf(input.texts, 'server', 'security', 'decisions', 'today', 'topology').split(/[.\n;]/);
  const mentions = sentences.filter((sentence) => SAID.test(sentence));
  if (mentions.some((sentence) => !ONLY_CORS.test(sentence) || /allowrequest|handshake|upgrade|header/i.test(sentence)))
    return undefined;
  const byMessage = /first message|auth payload|handshake\.auth|`auth`|ticket|bearer|subprotocol/i.test(sentences.join('\n'));
  return {
    severity: byMessage ? 'warn' : 'error',
    place: 'security',
    message:
      mentions.length > 0 || ONLY_CORS.test(code)
        ? 'Only `cors` is set, which covers long-polling and not the WebSocket handshake.'
        : 'Nothing checks the Origin of the handshake.',
    evidence: SOURCE,
    fix: 'Compare the Origin with an allowlist on the handshake (`allowRequest`, the upgrade handler, `check_origin`, …).',
  };
}
