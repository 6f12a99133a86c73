import { codeLinesOf } from '../code-lines.ts';
import { proseOf, wordsOf } from '../plan-texts.ts';
import { judgeEach, joinResults, type Rule, type RuleInput } from '../rule.ts';

const IN_URL = /[?&](?:token|jwt|access_token|auth|session|api_?key)=/i;
const IN_QUERY = /\bquery\s*:\s*\{[^}]*\b(?:token|jwt|accessToken|access_token|auth|apiKey)\b/i;
const AGAINST = /\b(?:not|never|no|avoid|instead|without|rather|leak|log|redact|refus|forbid)/i;
const FORCED = /signalr/i;

/** No long-lived credential travels in a URL. */
export const noCredentialInUrl: Rule = {
  id: 'no-credential-in-url',
  catalogue: 'C49',
  why: 'URLs end up in the access logs of every proxy on the way, also with TLS.',
  check: (input) => {
    if (isExcused(input)) return { findings: [], claims: 0, unverifiable: [] };
    const lines = codeLinesOf(input.plan).filter(({ block }) => block.side !== 'test');
    const code = judgeEach(lines, ({ text, place }) =>
      IN_URL.test(text) || IN_QUERY.test(text) ? flaw(place, text) : undefined,
    );
    const sentences = proseOf(input.texts)
      .filter(({ place }) => !place.includes('.rejected['))
      .flatMap(({ place, text }) => text.split(/(?<=[.;])\s+|\n/).map((sentence) => ({ place, sentence })));
    const prose = judgeEach(sentences, ({ place, sentence }) =>
      IN_URL.test(sentence) && !AGAINST.test(sentence) ? flaw(place, sentence) : undefined,
    );
    const findings = [...code.findings, ...prose.findings];
    return { ...joinResults(code, prose), findings, claims: Math.max(1, findings.length) };
  },
};

function isExcused({ texts, plan }: RuleInput): boolean {
  const words = wordsOf(texts, 'decisions', 'server', 'security', 'client', 'connection');
  return (
    (/single[- ]use|one[- ]time/.test(words) && /ticket/.test(words)) ||
    (FORCED.test(plan.meta.library ?? '') && /redact/.test(words))
  );
}

function flaw(place: string, text: string) {
  return {
    severity: 'error' as const,
    place,
    message: `\`${text.trim().slice(0, 80)}\` puts a credential into a URL.`,
    evidence: 'https://cheatsheetseries.owasp.org/cheatsheets/WebSocket_Security_Cheat_Sheet.html',
    fix: 'Send it in the `auth` payload or the first message, or use a ticket of at most 60 s that works once.',
  };
}
