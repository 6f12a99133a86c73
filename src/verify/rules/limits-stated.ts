import { codeOf } from '../code-lines.ts';
import { wordsOf } from '../plan-texts.ts';
import { judgeEach, NOTHING, type Rule } from '../rule.ts';
import { usesSocketsAtAll } from '../stack-of-plan.ts';

const LIMITS = [
  { what: 'the size of a message', pattern: /maxhttpbuffersize|maxpayload|max_?frame|max_size|read ?limit|(?:bytes|\bkb|kib)\b/ },
  {
    what: 'the rate of messages',
    pattern: /\d[\d,.]*\s*(?:\w+\s+){0,4}?(?:per|a|every|\/)\s*(?:\d+\s*)?(?:s\b|sec|second|min|minute|hour)|rate limit|throttl/,
  },
  {
    what: 'connections per user or address',
    pattern:
      /(?:sockets?|connections?|tabs?|streams?) +(?:\w+ +){0,2}?(?:per|for each|for every|for one|each|every) +(?:user|ip|account|address|client|person|member|session|visitor)|per[- ](?:user|ip|account|address)[- ](?:connection|socket|cap|limit)|(?:users?|ip|client|person|account) +(?:\w+ +){0,3}?(?:at most|up to|max\w*) +\d+ +(?:sockets?|connections?|streams?)/,
  },
] as const;

/** What one client may cost is bounded. */
export const limitsStated: Rule = {
  id: 'limits-stated',
  catalogue: 'C52',
  why: 'Without limits one broken tab is an outage.',
  source: 'https://cheatsheetseries.owasp.org/cheatsheets/WebSocket_Security_Cheat_Sheet.html',
  check: (input) => {
    if (input.plan.server === undefined || !usesSocketsAtAll(input)) return NOTHING;
    const words = `${wordsOf(input.texts, 'server', 'connection', 'security', 'events', 'capacity')}\n${codeOf(input.plan).toLowerCase()}`;
    return judgeEach(LIMITS, ({ what, pattern }) =>
      pattern.test(words)
        ? undefined
        : {
            severity: 'error',
            place: 'server.limits',
            message: `No limit for ${what}.`,
            fix: 'Give a number and what happens above it.',
          },
    );
  },
};
