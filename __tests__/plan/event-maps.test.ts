import { expect, test } from '@jest/globals';
import { eventMaps } from '../../src/plan/event-maps.ts';
import type { PlanEvent } from '../../src/plan/model.ts';
import { samplePlan } from '../fixtures/plans/kanban.ts';

const [event] = samplePlan.events ?? [];
if (event === undefined) throw new Error('The sample has no events.');

const { ack: _ack, ...notice } = event;
const events: readonly PlanEvent[] = [
  { ...notice, name: 'card:moved', direction: 'S>C', payload: 'Moved' },
  { ...event, name: 'card:move', direction: 'C>S', payload: 'Move', ack: 'MoveAck' },
  { ...event, name: "it's", direction: 'C>S', payload: 'none', ack: 'none' },
];

function maps(language: string, own: readonly PlanEvent[] = events): string | undefined {
  return eventMaps({ ...samplePlan, events: [...own], types: { file: 'shared/contract.ts', language, source: 'x' } });
}

test.each(['ts', 'tsx', 'TypeScript'])('types in %s give interfaces', (language) => {
  expect(maps(language)).toBe(`export interface ServerToClientEvents {
  'card:moved': (payload: Moved) => void;
}

export interface ClientToServerEvents {
  'card:move': (payload: Move, reply: (ack: MoveAck) => void) => void;
  'it\\'s': () => void;
}`);
});

test.each(['js', 'jsdoc', 'mjs'])('types in %s give JSDoc typedefs', (language) => {
  expect(maps(language)).toBe(`/**
 * @typedef {{
 *   'card:moved': (payload: Moved) => void,
 * }} ServerToClientEvents
 */

/**
 * @typedef {{
 *   'card:move': (payload: Move, reply: (ack: MoveAck) => void) => void,
 *   'it\\'s': () => void,
 * }} ClientToServerEvents
 */`);
});

test.each(['py', 'elixir', 'C#'])('types in %s give no maps', (language) => {
  expect(maps(language)).toBeUndefined();
});

test('events between servers have a map of their own', () => {
  expect(maps('ts', [{ ...notice, name: 'session:revoked', direction: 'S>S', payload: 'Revoked' }])).toContain(
    "export interface InterServerEvents {\n  'session:revoked': (payload: Revoked) => void;\n}",
  );
});

test('no events give no maps', () => {
  expect(maps('ts', [])).toBeUndefined();
});
