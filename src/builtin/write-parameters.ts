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
    { ...library('maxHttpBufferSize'), value: limits.maxBytes, unit: 'B', why: 'Clients send only ids.' },
    { ...own('session re-check'), value: limits.recheckMs / 60_000, unit: 'min', why: 'OWASP advises 30 min.' },
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
    { ...own('first retry', '500 to 1500 ms'), value: `0 to ${limits.firstSpreadMs}`, unit: 'ms', why: 'Spreads a restart.' },
    {
      ...own('retry cap', socketIoDefault('reconnectionDelayMax')),
      value: limits.reconnectCapMs,
      unit: 'ms',
      why: 'Below 1 s, doubled with each try; the default loses its jitter here.',
    },
    { ...own('tries until offline'), value: 3, unit: 'tries', why: 'It goes on trying; being live resets it.' },
    {
      ...own('answer to a join', socketIoDefault('ackTimeout')),
      value: limits.ackTimeoutMs,
      unit: 'ms',
      why: 'A join is two queries.',
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
      why: 'Servers overtake each other.',
    },
    {
      name: 'spread of a common check',
      value: `0 to ${limits.spreadMs}`,
      unit: 'ms',
      libraryDefault: 'none',
      from: 'A4',
      why: 'All get the signal at once.',
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
      why: `Finds a lost last event; ${today} s without a connection.`,
    },
  ];
}
