import type { RepositoryIndex } from './build-index.ts';
import { toUnit } from './spread-scores.ts';

/**
 * Names by which code that moves messages gives itself away, whatever the request calls it: APIs of the platform, of the
 * libraries for it, and the verbs they share.
 */
const transportNames = new Set(
  (
    'WebSocket WebSockets websocket websockets WebSocketServer WebSocketGateway SubscribeMessage WebsocketProvider wss ws socket sockets Socket Sockets io ' +
    'socketio SocketIO sockjs SockJS EventSource fetchEventSource EventSourceResponse StreamingResponse SseEmitter Sse SSE sse Flusher Upgrader upgrader gorilla ' +
    'MessageEvent onmessage onopen ActionCable Turbo turbo_stream_from broadcast_append_to broadcast_replace_to broadcasts_to broadcast_to stream_from stream_for ' +
    'SignalR HubConnection HubConnectionBuilder IHubContext Pusher pusher Ably Centrifuge PubSub pubsub Subscription subscription useSubscription onSnapshot ' +
    'AsyncWebsocketConsumer WebsocketConsumer channels Phoenix Endpoint LiveView EventEmitter emit broadcast Broadcast ShouldBroadcast postMessage ' +
    'serviceWorker ServiceWorker PushManager pushManager PushSubscription pushSubscription WebTransport webtransport yjs Yjs Awareness awareness hocuspocus ' +
    'Hocuspocus liveblocks Liveblocks partykit WSClient wsClient SendMessage WebSocketUpgrade WebSocketHandler TextWebSocketHandler'
  ).split(' '),
);

/** How much each file looks like a part of the transport layer; the most likely gets 1. */
export function scoreTransport({ vocabulary, files }: RepositoryIndex): Float64Array {
  const known = new Uint8Array(vocabulary.size());
  for (let identifier = 0; identifier < known.length; identifier += 1)
    if (transportNames.has(vocabulary.nameOf(identifier))) known[identifier] = 1;
  const spread = new Int32Array(known.length);
  for (const { identifiers } of files)
    for (let at = 0; at < identifiers.length; at += 1) {
      const identifier = identifiers[at] ?? 0;
      if (known[identifier] === 1) spread[identifier] = (spread[identifier] ?? 0) + 1;
    }
  const scores = new Float64Array(files.length);
  for (const [number, { identifiers, counts }] of files.entries()) {
    let score = 0;
    for (let at = 0; at < identifiers.length; at += 1) {
      const identifier = identifiers[at] ?? 0;
      if (known[identifier] !== 1) continue;
      const count = counts[at] ?? 0;
      score += (Math.log(1 + files.length / (spread[identifier] || 1)) * count) / (count + 2);
    }
    scores[number] = score;
  }
  return toUnit(scores);
}
