import { socketIoDefault, socketIoDefaultSource } from '../knowledge/socket-io-defaults.ts';
import type { Part } from '../plan/model.ts';
import type { Brief } from './brief.ts';
import { drainMilliseconds } from './code-wiring.ts';
import { limits } from './limits.ts';

type Parameter = Omit<Part<'connection'>['parameters'][number], 'id'>;

export function writeParameters(brief: Brief): Part<'connection'>['parameters'] {
  return [...serverParameters(brief), ...clientParameters(brief)].map((parameter, index) => ({
    id: `P${index + 1}`,
    ...parameter,
  }));
}

function serverParameters(brief: Brief): readonly Parameter[] {
  const { deployment } = brief.facts;
  const hop = deployment.hops.toSorted((left, right) => left.idleTimeoutS - right.idleTimeoutS)[0];
  const detection = (limits.pingIntervalMs + limits.pingTimeoutMs) / 1000;
  const library = (name: string) => ({ name, libraryDefault: socketIoDefault(name), from: socketIoDefaultSource(name) });
  const own = (name: string) => ({ name, libraryDefault: 'none', from: OWASP });
  const grace = deployment.gracePlace ?? 'https://docs.docker.com/reference/compose-file/services/#stop_grace_period';
  return [
    {
      ...library('pingInterval'),
      value: limits.pingIntervalMs,
      unit: 'ms',
      why:
        hop === undefined
          ? `Below the 60 s of A6; with \`pingTimeout\` a dead peer is found within ${detection} s.`
          : `Below the ${hop.idleTimeoutS} s of ${hop.name} and of A6; with \`pingTimeout\` a dead peer is found within ${detection} s.`,
      ...(hop === undefined ? {} : { from: hop.place }),
    },
    {
      ...library('maxHttpBufferSize'),
      value: limits.maxBytes,
      unit: 'B',
      why: 'Clients send only ids; a larger message is an attack or a mistake.',
    },
    {
      ...own('session re-check'),
      value: limits.recheckMs / 60_000,
      unit: 'min',
      why: 'Access that ended without a request ends here; OWASP advises at most 30 min.',
    },
    {
      ...own('drain'),
      value: drainMilliseconds(brief.facts) / 1000,
      unit: 's',
      from: grace,
      why: `Half of the ${deployment.graceSeconds ?? 10} s of grace.`,
    },
  ];
}

const OWASP = 'https://cheatsheetseries.owasp.org/cheatsheets/WebSocket_Security_Cheat_Sheet.html';

const CLIENT = 'https://socket.io/docs/v4/client-options/';

function clientParameters(brief: Brief): readonly Parameter[] {
  return [...retryParameters(), ...(brief.mode === 'versioned' ? gapParameters() : []), ...pollParameters(brief)];
}

function retryParameters(): readonly Parameter[] {
  const own = (name: string, libraryDefault = 'none') => ({ name, libraryDefault, from: CLIENT });
  return [
    {
      ...own('first retry', '500 to 1500 ms'),
      value: `0 to ${limits.firstSpreadMs}`,
      unit: 'ms',
      why: 'A restarted server is not met by everybody in the same second.',
    },
    {
      ...own('retry cap', socketIoDefault('reconnectionDelayMax')),
      value: limits.reconnectCapMs,
      unit: 'ms',
      why: 'The wait is random below 1 s, 2 s, 4 s and so on, up to this; the built-in delays lose their randomness at their cap.',
    },
    {
      ...own('tries until offline'),
      value: 3,
      unit: 'tries',
      why: 'From then on the banner says so; trying goes on, and being live starts the count again.',
    },
    {
      ...own('answer to a join', socketIoDefault('ackTimeout')),
      value: limits.ackTimeoutMs,
      unit: 'ms',
      why: 'A join is a query or two; an answer later than this is lost, and the join is sent again.',
    },
  ];
}

function gapParameters(): readonly Parameter[] {
  return [
    {
      name: 'gap',
      value: limits.gapMs,
      unit: 'ms',
      libraryDefault: 'none',
      from: 'A4',
      why: 'Events of two requests may arrive in the other order; a version still missing after this is lost.',
    },
    {
      name: 'spread of a common check',
      value: `0 to ${limits.spreadMs}`,
      unit: 'ms',
      libraryDefault: 'none',
      from: 'A4',
      why: 'Everybody hears of it at once and must not load at once.',
    },
  ];
}

function pollParameters({ facts, mode }: Brief): readonly Parameter[] {
  const { polling } = facts.client;
  if (polling === undefined) return [];
  const today = polling.milliseconds / 1000;
  const parameter = { name: 'poll while live', unit: 's', libraryDefault: 'none', from: polling.place };
  if (mode !== 'versioned') return [{ ...parameter, value: today, why: 'As today.' }];
  return [
    {
      ...parameter,
      value: limits.safetyPollMs / 1000,
      why: `Finds the loss of the newest event, which no later one shows; without a connection it stays at ${today} s.`,
    },
  ];
}
