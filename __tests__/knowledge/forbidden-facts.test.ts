import { describe, expect, test } from '@jest/globals';
import { forbiddenFacts, negation } from '../../src/knowledge/forbidden-facts.ts';

function forbiddenIn(sentence: string): readonly string[] {
  if (negation.test(sentence)) return [];
  return forbiddenFacts
    .filter((fact) => fact.pattern.test(sentence) && (fact.onlyWith?.test(sentence) ?? true))
    .map((fact) => fact.id);
}

describe('forbidden facts', () => {
  test.each([
    ['Socket.IO guarantees exactly-once delivery.', 'exactly-once'],
    ['The Redis adapter makes it possible to go without sticky sessions.', 'adapter-replaces-sticky', true],
    ['The Redis adapter eliminates sticky sessions.', 'adapter-replaces-sticky'],
    ['The sharded adapter supports connection state recovery.', 'csr-on-pubsub'],
    ['The cors option protects the WebSocket against hijacking.', 'cors-protects-websocket'],
    ['ws automatically pings its clients.', 'ws-pings-by-itself'],
    ['EventSource can send an Authorization header... it sends headers.', 'eventsource-header'],
    ['SignalR reconnects with jitter out of the box and default jitter.', 'default-jitter'],
    ['socket.id is a stable key.', 'socket-id-is-user'],
    ['io.disconnectSockets() lets clients reconnect gracefully.', 'disconnect-sockets-reconnects'],
    ['TypeScript validates the payload.', 'types-validate'],
    ['This scales infinitely, with zero downtime.', 'marketing'],
  ])('%s', (sentence, id, negated = false) => {
    expect(forbiddenIn(sentence)).toEqual(negated ? [] : expect.arrayContaining([id]));
  });

  test.each([
    'Socket.IO does not guarantee exactly-once delivery.',
    'The adapter never replaces sticky sessions.',
    'Events arrive at most once; a gap triggers a resync.',
    'Authorization happens on the join, by the membership check.',
    'The reconnect policy uses full jitter up to 20 s.',
    'The Redis adapter carries broadcasts between the two replicas.',
  ])('lets pass: %s', (sentence) => {
    expect(forbiddenIn(sentence)).toEqual([]);
  });
});
