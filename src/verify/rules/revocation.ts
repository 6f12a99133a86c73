import { wordsOf } from '../plan-texts.ts';
import { judgeEach, NOTHING, type Rule } from '../rule.ts';

const PARTS = ['security', 'races', 'server', 'connection', 'decisions', 'rooms', 'failures', 'tests', 'events', 'needs'];
const EXPIRY =
  /expir|re-?validat|re-?auth|re-?check|session (?:ends|ended)|token refresh|logout|log out|sign(?:s|ed)? out|max(?:imum)? age/;
const REVOKED =
  /revok|revoc|removed|banned|\bban\b|kick|loses? (?:access|permission|membership)|role change|no longer (?:a member|allowed)|membership|logout|log out|sign(?:s|ed)? out|disabled/;

/** Access that ends while a socket is open ends for the socket too. */
export const revocation: Rule = {
  id: 'revocation',
  catalogue: 'C51',
  why: 'A handshake is checked once; the socket may live for days.',
  source: 'https://cheatsheetseries.owasp.org/cheatsheets/WebSocket_Security_Cheat_Sheet.html',
  check: ({ plan, texts }) => {
    const words = wordsOf(texts, ...PARTS);
    if (plan.security === undefined || /\b(?:public|anonymous) (?:feature|data|page|read)/.test(words)) return NOTHING;
    const claims = [
      { what: 'a session or token that expires', found: EXPIRY.test(words) },
      { what: 'a user who loses access', found: REVOKED.test(words) },
    ];
    return judgeEach(claims, ({ what, found }) =>
      found
        ? undefined
        : {
            severity: 'error',
            place: 'security',
            message: `The plan does not say what happens to the open socket of ${what}.`,
            fix: 'Say who closes it, on which nodes, and how soon.',
          },
    );
  },
};
