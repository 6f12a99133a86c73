import { describe, expect, test } from '@jest/globals';
import {
  newClient,
  receiveEvent,
  receiveHeartbeat,
  receiveSnapshot,
  startOver,
  type SyncProtocol,
} from '../../src/lab/sync-client.ts';

const event = (version: number, value: number) => ({ version, key: 'a', value });
const snapshot = (version: number, value: number) => ({ version, state: new Map([['a', value]]) });

function live(protocol: Partial<SyncProtocol> = {}) {
  const client = newClient({
    start: 'subscribe, then snapshot',
    versions: 'detect gaps',
    resyncAfterReconnect: true,
    versionInHeartbeat: true,
    events: 'value',
    ...protocol,
  });
  startOver(client);
  client.wantsSnapshot = false;
  receiveSnapshot(client, snapshot(3, 30));
  return client;
}

describe('a client that detects gaps', () => {
  test('applies the next version', () => {
    const client = live();

    receiveEvent(client, event(4, 40));

    expect(client).toMatchObject({ version: 4, state: new Map([['a', 40]]), wantsSnapshot: false });
  });

  test('skips a version it has', () => {
    const client = live({ events: 'difference' });

    receiveEvent(client, event(3, 5));

    expect(client.state.get('a')).toBe(30);
  });

  test('keeps an event that skips a version until a snapshot closes the gap', () => {
    const client = live();

    receiveEvent(client, event(5, 50));
    expect(client).toMatchObject({ version: 3, wantsSnapshot: true });

    receiveSnapshot(client, snapshot(4, 40));
    expect(client).toMatchObject({ version: 5, state: new Map([['a', 50]]) });
  });

  test('asks again when the snapshot does not close the gap', () => {
    const client = live();
    receiveEvent(client, event(6, 60));
    client.wantsSnapshot = false;

    receiveSnapshot(client, snapshot(4, 40));

    expect(client).toMatchObject({ version: 4, wantsSnapshot: true });
  });

  test('does not go back to an older snapshot', () => {
    const client = live();
    startOver(client);

    receiveSnapshot(client, snapshot(2, 20));

    expect(client).toMatchObject({ version: 3, state: new Map([['a', 30]]) });
  });

  test('starts over when a heartbeat names a newer version', () => {
    const client = live();

    receiveHeartbeat(client, 3);
    expect(client.wantsSnapshot).toBe(false);

    receiveHeartbeat(client, 4);
    expect(client.wantsSnapshot).toBe(true);
  });
});

test('a client without versions adds a difference as often as it comes', () => {
  const client = live({ versions: 'none', events: 'difference' });

  receiveEvent(client, event(4, 5));
  receiveEvent(client, event(4, 5));

  expect(client.state.get('a')).toBe(40);
});
