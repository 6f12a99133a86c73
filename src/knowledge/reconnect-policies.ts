import { documented, type Provenance } from './fact.ts';

/** How a client returns when nobody configured it. Peaks: 10,000 clients dropped at once, outage of 60 s, simulated. */
export type ReconnectDefault = Provenance & {
  readonly id: string;
  readonly package: string;
  readonly policy: string;
  readonly jitter: 'none' | 'before the cap' | 'full' | 'partial';
  readonly givesUpAfter?: number;
  readonly peakPerSecond?: number;
};

export const reconnectDefaults: readonly ReconnectDefault[] = [
  {
    id: 'socket.io',
    package: 'socket.io-client',
    policy: '1 s doubled, ±50 %, cut at 5 s',
    jitter: 'before the cap',
    peakPerSecond: 2971,
    ...documented('https://socket.io/docs/v4/client-options/#randomizationfactor'),
  },
  {
    id: 'centrifuge',
    package: 'centrifuge',
    policy: 'full jitter from 0.5 to 20 s',
    jitter: 'full',
    peakPerSecond: 954,
    ...documented('https://centrifugal.dev/docs/transports/client_api'),
  },
  {
    id: 'trpc',
    package: '@trpc/client',
    policy: '0, 2, 4 … 30 s',
    jitter: 'none',
    peakPerSecond: 10_000,
    ...documented('https://trpc.io/docs/client/links/wsLink'),
  },
  {
    id: 'phoenix',
    package: 'phoenix',
    policy: 'table up to 5 s',
    jitter: 'none',
    peakPerSecond: 10_000,
    ...documented('https://hexdocs.pm/phoenix/js/'),
  },
  {
    id: 'supabase',
    package: '@supabase/realtime-js',
    policy: '1, 2, 5, 10 s',
    jitter: 'none',
    peakPerSecond: 10_000,
    ...documented('https://github.com/supabase/realtime-js'),
  },
  {
    id: 'partysocket',
    package: 'partysocket',
    policy: '3 s times 1.3, cut at 10 s',
    jitter: 'none',
    peakPerSecond: 10_000,
    ...documented('https://github.com/cloudflare/partykit'),
  },
  {
    id: 'y-websocket',
    package: 'y-websocket',
    policy: '100 ms doubled, cut at 2.5 s',
    jitter: 'none',
    peakPerSecond: 10_000,
    ...documented('https://github.com/yjs/y-websocket'),
  },
  {
    id: 'signalr',
    package: '@microsoft/signalr',
    policy: '0, 2, 10, 30 s, only with automatic reconnect',
    jitter: 'none',
    givesUpAfter: 4,
    ...documented('https://learn.microsoft.com/aspnet/core/signalr/javascript-client'),
  },
  {
    id: 'graphql-ws',
    package: 'graphql-ws',
    policy: '2^n s plus 0.3 to 3 s',
    jitter: 'partial',
    givesUpAfter: 5,
    ...documented('https://github.com/enisdenjo/graphql-ws'),
  },
  {
    id: 'pusher',
    package: 'pusher-js',
    policy: '0 or 1 s',
    jitter: 'none',
    ...documented('https://github.com/pusher/pusher-js'),
  },
];
