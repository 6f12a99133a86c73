import { reconnectDefaults } from '../../knowledge/reconnect-policies.ts';
import { codeOf } from '../code-lines.ts';
import { parameterOf, settingOf } from '../parameters.ts';
import { wordsOf } from '../plan-texts.ts';
import { judgeEach, NOTHING, type Flaw, type Rule, type RuleInput } from '../rule.ts';
import { choicesOf, usesSocketIo, usesSocketsAtAll } from '../stack-of-plan.ts';

const RANDOM = /jitter|random|spread|staggered/i;
const MANY = 5000;

/** Clients return with growing, random delays under a sensible cap, and do not give up in silence. */
export const reconnectPolicy: Rule = {
  id: 'reconnect-policy',
  catalogue: 'C39',
  why: 'All clients returning in the same second is the second outage.',
  check: (input) => {
    if (input.plan.client === undefined || !usesSocketsAtAll(input)) return NOTHING;
    return judgeEach([withoutJitter, jitterOff, cap, defaultCap, givesUp], (judge) => judge(input));
  },
};

function words(input: RuleInput): string {
  return `${wordsOf(input.texts, 'client', 'connection', 'capacity', 'decisions', 'races', 'server', 'sync')}\n${codeOf(input.plan)}`;
}

/** Clients whose default has no random part need one in code or words. */
function withoutJitter(input: RuleInput): Flaw | undefined {
  const choices = choicesOf(input);
  const library = reconnectDefaults.find(
    (known) => known.jitter === 'none' && (choices.includes(known.package) || new RegExp(`\\b${known.id}\\b`, 'i').test(choices)),
  );
  const isBare = library === undefined && !usesSocketIo(input) && /\bnew WebSocket\(/.test(codeOf(input.plan));
  if ((library === undefined && !isBare) || RANDOM.test(words(input))) return undefined;
  return {
    severity: 'error',
    place: 'client.lifecycle',
    message:
      library === undefined
        ? 'The client reconnects by itself, but nothing makes its delays random.'
        : `${library.package} reconnects with ${library.policy}, without a random part, and the plan adds none.`,
    evidence: library?.source ?? 'https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/',
    fix: 'Compute the delay as a random number below min(cap, base × 2^attempt), in code.',
  };
}

function jitterOff({ plan }: RuleInput): Flaw | undefined {
  const factor = settingOf(plan, /^randomizationFactor$/);
  if (factor === undefined || factor.value > 0) return undefined;
  return {
    severity: 'error',
    place: factor.place,
    message: `${factor.written} takes the random part out of the reconnect delay.`,
    evidence: 'https://socket.io/docs/v4/client-options/#randomizationfactor',
    fix: 'Leave it at 0.5.',
  };
}

function cap({ plan }: RuleInput): Flaw | undefined {
  const most =
    settingOf(plan, /^(?:reconnectionDelayMax|maxReconnectionDelay|maxRetryDelay|maxBackoff|max_?delay)(?:Ms)?$/i) ??
    parameterOf(plan, /(?:reconnect|backoff|retry).*(?:cap|max)|max.*(?:reconnect|backoff)/i);
  if (most === undefined || (most.value >= 5000 && most.value <= 120_000)) return undefined;
  return {
    severity: 'error',
    place: most.place,
    message: `The longest reconnect delay (${most.written}) is ${most.value} ms, expected 10,000 to 60,000.`,
    fix: 'A cap of 20 to 30 s halves the load of long outages without making people wait.',
  };
}

function defaultCap(input: RuleInput): Flaw | undefined {
  const clients = input.plan.capacity?.storm?.clients ?? 0;
  const most = settingOf(input.plan, /^reconnectionDelayMax$/);
  if (!usesSocketIo(input) || clients <= MANY || (most !== undefined && most.value > 5000)) return undefined;
  if (/reconnectiondelaymax/.test(wordsOf(input.texts, 'client', 'connection', 'decisions'))) return undefined;
  return {
    severity: 'error',
    place: 'connection.parameters',
    message: `${clients} clients return with the default cap of 5 s, about ${Math.round(clients / 5)} attempts per second for as long as the outage lasts.`,
    evidence: 'https://socket.io/docs/v4/client-options/#reconnectiondelaymax',
    fix: 'Set `reconnectionDelayMax` to 30000, or say why 5 s is enough.',
  };
}

function givesUp(input: RuleInput): Flaw | undefined {
  const choices = choicesOf(input);
  const library = reconnectDefaults.find(
    (known) => known.givesUpAfter !== undefined && new RegExp(`(?<![\\w-])${known.id}\\b`, 'i').test(choices),
  );
  if (library === undefined) return undefined;
  if (
    /infinity|infinite|for ever|forever|retryattempts|shouldretry|nextretrydelay|iretrypolicy|never gives? up|retry button|manual/i.test(
      words(input),
    )
  )
    return undefined;
  return {
    severity: 'error',
    place: 'client.lifecycle',
    message: `${library.package} gives up after ${library.givesUpAfter ?? 0} attempts, and the plan does not change that.`,
    evidence: library.source,
    fix: 'Set the number of attempts to infinity with a capped random delay, or show a retry button.',
  };
}
