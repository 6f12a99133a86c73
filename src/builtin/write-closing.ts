import type { Part } from '../plan/model.ts';
import type { Brief } from './brief.ts';
import { volume } from './write-capacity.ts';

export function writeAssumptions({ facts, distributed }: Brief): Part<'assumptions'> {
  const { deployment, room } = facts;
  return [
    {
      id: 'A1',
      text: `${volume.users} people are connected at the busiest time.`,
      ifWrong: 'Memory and reconnections grow in proportion.',
    },
    {
      id: 'A2',
      text: `${volume.members} connections look at one busy ${room.entity}.`,
      ifWrong: 'Deliveries grow in proportion; above 100 send changes in batches of 100 ms.',
    },
    {
      id: 'A3',
      text: `${volume.rooms} rooms are active, with ${volume.eventsPerSecond} changes per second each.`,
      ifWrong: 'Deliveries grow in proportion.',
    },
    {
      id: 'A4',
      text: 'Figures for memory, CPU, sizes and waits are planning figures, on the careful side.',
      ifWrong: 'The load test replaces them.',
    },
    {
      id: 'A5',
      text:
        deployment.replicas === undefined
          ? 'One process runs, because no file says otherwise.'
          : `What \`${deployment.replicasPlace ?? ''}\` says is what runs.`,
      ifWrong: distributed ? 'One alone needs no Redis adapter.' : 'More than one needs a Redis adapter.',
    },
    {
      id: 'A6',
      text: 'In front of what the repository shows nothing closes a connection that is silent for less than 60 s.',
      ifWrong: 'Lower `pingInterval` below that.',
    },
  ];
}

export function writeQuestions({ facts }: Brief): Part<'questions'> {
  const { auth, deployment, writers, request } = facts;
  return [
    {
      text: 'Which addresses do people open the application under?',
      default: `The public one${deployment.localAddress === undefined ? '' : `, \`${deployment.localAddress}\``} and the development server, in \`PUBLIC_ORIGINS\`.`,
    },
    { text: 'How soon must somebody who lost access stop seeing changes?', default: 'Within 5 minutes.' },
    ...(auth.kind === 'session'
      ? []
      : [
          {
            text: 'Which function tells the user of a request from its credentials?',
            default:
              auth.guard === undefined
                ? 'The one that protects the HTTP routes, moved into a function.'
                : `What \`${auth.guard.name}\` does.`,
          },
        ]),
    ...writers
      .filter((writer) => writer.schedule === undefined)
      .map((writer) => ({ text: `When does \`${writer.path}\` run?`, default: 'Rarely; it publishes like the routes.' })),
    ...request.beyond.map((what) => ({
      text: `The request also names ${what}. No route or model of the repository says how that works: is it part of this?`,
      default: 'No; it is a plan of its own, on the same connection and rooms.',
    })),
  ]
    .slice(0, 10)
    .map((question, index) => ({ id: `Q${index + 1}`, ...question }));
}

export function writeSources(brief: Brief): Part<'sources'> {
  const { facts, distributed } = brief;
  const { versions } = facts;
  const doc = (ref: string, usedFor: string, version?: string) => ({
    kind: 'docs' as const,
    ref,
    usedFor,
    ...(version === undefined ? {} : { version }),
    date: '2026-11-23',
  });
  return [
    doc('https://socket.io/docs/v4/server-options/', 'server options', `socket.io ${versions.server}`),
    doc('https://socket.io/docs/v4/client-options/', 'client options', `socket.io-client ${versions.client}`),
    doc('https://socket.io/docs/v4/delivery-guarantees', 'what may be lost'),
    ...(distributed
      ? [
          doc(
            'https://socket.io/docs/v4/redis-adapter/',
            'broadcasts between replicas',
            `@socket.io/redis-adapter ${versions.adapter}`,
          ),
          doc('https://socket.io/docs/v4/using-multiple-nodes/', 'WebSocket only, so no affinity'),
        ]
      : []),
    ...(facts.auth.kind === 'session' ? [doc('https://socket.io/how-to/use-with-express-session', 'sharing the session')] : []),
    doc('https://cheatsheetseries.owasp.org/cheatsheets/WebSocket_Security_Cheat_Sheet.html', 'Origin, limits, re-checks'),
  ].map((source, index) => ({ id: `S${index + 1}`, ...source }));
}
