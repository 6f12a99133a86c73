import { codeLinesOf } from '../code-lines.ts';
import { searchAll, joinResults, type Rule } from '../rule.ts';

const KNOWN_SECRET =
  /\b(?:ghp_|gho_|ghs_|github_pat_|sk-ant-|sk-proj-|sk_live_|rk_live_|xox[abprs]-|AKIA|ASIA|AIza|npm_|glpat-|eyJhbGciOi)[\w-]{10,}|-----BEGIN [A-Z ]*PRIVATE KEY-----/;
const LITERAL = /['"`]([A-Za-z0-9+/=_]{24,})['"`]/g;
const PLAIN_SOCKET =
  /\bws:\/\/(?!localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0|\$\{|[\w-]+(?::\d+)?(?:[/'"`]|$)|[\w.-]+\.(?:svc|internal|local|cluster\.local)\b)/;
const ASSIGNED = /\b(?:secret|password|passwd|api_?key|token|private_?key)\w*['"]?\s*[:=]\s*['"][^'"$\s]{12,}['"]/i;

/** Samples carry no secret and no unencrypted address. */
export const noSecrets: Rule = {
  id: 'no-secrets',
  catalogue: 'C53',
  why: 'A plan is published; what stands in it is known to everyone.',
  check: ({ plan, texts }) => {
    const lines = codeLinesOf(plan);
    return joinResults(
      searchAll(lines, ({ text, place, block }) => {
        if (
          KNOWN_SECRET.test(text) ||
          [...text.matchAll(LITERAL)].some((match) => looksRandom(match[1] ?? '')) ||
          (block.side !== 'test' && ASSIGNED.test(text) && !/process\.env|env\(|config/i.test(text))
        )
          return {
            severity: 'block',
            place,
            message: 'A literal in this line looks like a secret.',
            fix: 'Read it from the environment.',
          };
        if (PLAIN_SOCKET.test(text))
          return {
            severity: 'error',
            place,
            message: `\`${text.trim().slice(0, 80)}\` connects without TLS, expected \`wss://\`.`,
            fix: 'Use `wss://`.',
          };
        return undefined;
      }),
      searchAll(texts, ({ text, place }) =>
        KNOWN_SECRET.test(text)
          ? { severity: 'block', place, message: 'This text looks like it holds a secret.', fix: 'Remove it.' }
          : undefined,
      ),
    );
  },
};

/** Mixed case and digits without words, more than 4 bits a character. */
function looksRandom(text: string): boolean {
  if (/^[0-9a-f]+$/i.test(text) || !/[A-Z]/.test(text) || !/[a-z]/.test(text) || (text.match(/\d/g)?.length ?? 0) < 4)
    return false;
  if (/[A-Z]?[a-z]{5,}/.test(text)) return false;
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  const bits = [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0);
  return bits > 4;
}
