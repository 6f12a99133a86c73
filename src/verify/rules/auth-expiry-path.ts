import { judgeEach, NOTHING, type Rule } from '../rule.ts';

const EXPIRY =
  /expir|refresh|re-?auth|unauthori[sz]ed|forbidden|sign(?:ed)? ?(?:in|out)|log(?:ged)? ?(?:in|out)|session|revoked|401|403|4401|token/i;

/** The connection has a way for credentials that end. */
export const authExpiryPath: Rule = {
  id: 'auth-expiry-path',
  catalogue: 'C33',
  why: 'Sessions end while pages stay open; without a path for it the client reconnects for ever.',
  source: 'https://cheatsheetseries.owasp.org/cheatsheets/WebSocket_Security_Cheat_Sheet.html',
  check: ({ plan }) => {
    const { connection } = plan;
    if (connection === undefined || connection.transitions.length === 0) return NOTHING;
    return judgeEach([connection], ({ states, transitions }) => {
      const words = [...states.map((state) => state.name), ...transitions.map((edge) => `${edge.on} ${edge.action ?? ''}`)];
      if (words.some((word) => EXPIRY.test(word))) return undefined;
      return {
        severity: 'warn',
        place: 'connection.transitions',
        message: 'No state or transition is about credentials that expire or are refused.',
        fix: 'Add a transition on "unauthorized" to a state that asks to sign in, or to a refresh.',
      };
    });
  },
};
