import { documented, type Provenance } from './fact.ts';

/** Which transport a need asks for first, and why not the others. */
export type TransportChoice = Provenance & {
  readonly id: string;
  readonly need: string;
  readonly first: string;
  readonly why: string;
};

export const transportChoices: readonly TransportChoice[] = [
  {
    id: 'one-way',
    need: 'server to client only, at most one message a second, browser',
    first: 'SSE with HTTP commands',
    why: 'native resume with Last-Event-ID, no upgrade to secure',
    ...documented('https://html.spec.whatwg.org/multipage/server-sent-events.html'),
  },
  {
    id: 'rooms-acks',
    need: 'rooms, acknowledgements and reconnection soon',
    first: 'Socket.IO',
    why: 'rooms, adapters and heartbeats exist; costs a bundle, and affinity or WebSocket only',
    ...documented('https://socket.io/docs/v4/how-it-works/'),
  },
  {
    id: 'duplex',
    need: 'both directions, ordered, below 100 ms',
    first: 'WebSocket',
    why: 'one ordered stream',
    ...documented('https://www.rfc-editor.org/rfc/rfc6455'),
  },
  {
    id: 'lossy',
    need: 'latest wins at 10 to 60 Hz',
    first: 'WebTransport datagrams with WebSocket fallback',
    why: 'no head-of-line blocking',
    ...documented('https://web-platform-dx.github.io/web-features-explorer/features/webtransport/'),
  },
  {
    id: 'asleep',
    need: 'the client may be closed',
    first: 'push, then sync on opening',
    why: 'the only channel to a closed app',
    ...documented('https://developer.mozilla.org/docs/Web/API/Push_API'),
  },
  {
    id: 'slow',
    need: 'an update every 30 to 60 s for a small audience',
    first: 'polling with ETag',
    why: 'nothing new to run',
    ...documented('https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/ETag'),
  },
  {
    id: 'tokens',
    need: 'a stream of model tokens',
    first: 'SSE or a fetch stream',
    why: 'cancellation and proxies work as with any response',
    ...documented('https://developer.mozilla.org/docs/Web/API/ReadableStream'),
  },
];

export function transportChoice(id: string): TransportChoice | undefined {
  return transportChoices.find((choice) => choice.id === id);
}
