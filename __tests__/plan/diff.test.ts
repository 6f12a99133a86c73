import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { diffPlans } from '../../src/plan/diff.ts';
import type { Plan } from '../../src/plan/model.ts';
import { samplePlan } from '../fixtures/plans/kanban.ts';
import { arbitraryPlan } from './arbitrary-plan.ts';

const { decisions = [], events = [], tests = [], rooms = [] } = samplePlan;
const [transport, adapter, ...otherDecisions] = decisions;
const [join, move, ...otherEvents] = events;
const { connection, rollout, topology } = samplePlan;
if (!transport || !adapter || !join || !move || !connection || !rollout || !topology) throw new Error('The sample lacks a part.');
const [firstStep, ...otherSteps] = rollout.steps;
const [pingInterval, ...otherParameters] = connection.parameters;
if (!firstStep || !pingInterval) throw new Error('The sample lacks a step or a parameter.');

function check(after: Partial<Plan>, words: readonly string[]): void {
  expect(diffPlans(samplePlan, { ...samplePlan, ...after }).map((change) => change.words)).toEqual(words);
}

test('equal plans have no changes, also when only their stamps differ', () => {
  check({ meta: { ...samplePlan.meta, commit: 'uncommitted', created: '2026-12-01T00:00:00Z' } }, []);
});

test('an option that was rejected and is chosen now is a reversal', () => {
  const chosen = '`@socket.io/redis-adapter` 8.3.0';

  check({ decisions: [transport, { ...adapter, id: 'D9', chosen }, ...otherDecisions] }, [
    'Decision D9 on "Adapter between replicas" reversed: `@socket.io/redis-adapter` 8.3.0 instead of `@socket.io/postgres-adapter` 0.5.0 on the existing database.',
  ]);
});

test('a decision that is chosen anew is a change', () => {
  check({ decisions: [{ ...transport, chosen: 'WebTransport' }, adapter, ...otherDecisions] }, [
    'Decision D1 on "Transport and library" changed from "Socket.IO 4.8.4 over WebSocket only" to "WebTransport".',
  ]);
});

test('decisions that came or went are named with their choice', () => {
  check({ decisions: [{ ...transport, id: 'D8', topic: 'Presence', chosen: 'Redis keys' }, adapter, ...otherDecisions] }, [
    'Decision D8 on "Presence" added: Redis keys.',
    'Decision D1 on "Transport and library" removed; it was: Socket.IO 4.8.4 over WebSocket only.',
  ]);
});

test('an event with a new name is renamed, not removed and added', () => {
  check({ events: [join, { ...move, name: 'card:relocate' }, ...otherEvents] }, [
    'Event `card:move` renamed to `card:relocate`.',
  ]);
});

test('events that came, went or changed are named', () => {
  const ping = { ...move, id: 'E9', name: 'card:ping', payload: 'Ping' };

  check({ events: [{ ...join, maxBytes: 256, ack: undefined }, ping, ...otherEvents] as Plan['events'] & object }, [
    'Event `card:ping` added.',
    'Event `card:move` removed.',
    'Event `board:join` changed: acknowledgement from JoinAck to none; size limit from 128 to 256.',
  ]);
});

test('numbers change from a value to a value, with their units', () => {
  check(
    {
      connection: { ...connection, parameters: [{ ...pingInterval, value: 20_000 }, ...otherParameters] },
      topology: { ...topology, replicas: 'unknown' },
      rooms: rooms.map((room) => ({ ...room, maxMembers: 100 })),
    },
    [
      'pingInterval changed from 25,000 ms to 20,000 ms.',
      'Replicas changed from 2 to unknown.',
      'Most members of board:{boardId} changed from 60 to 100.',
      'Most members of user:{userId} changed from 10 to 100.',
    ],
  );
});

test('steps are told by their titles', () => {
  const extra = { ...firstStep, id: 'W9', title: 'Remove the flag' };

  check({ rollout: { ...rollout, steps: [{ ...firstStep, days: 1 }, ...otherSteps, extra] } }, [
    'Step W9 added: Remove the flag.',
    'Step W1 takes 1 day instead of 0.5 days.',
  ]);
});

test('entries of lists are told one by one, rewording once', () => {
  check({ tests: tests.slice(1), summary: { ...samplePlan.summary!, effort: 'A week' } }, [
    'Test "The channel applies, drops and buffers events by version" removed.',
    'The part `summary` is reworded.',
  ]);
});

test('a part that is left out is told with its reason', () => {
  const { capacity: _capacity, ...others } = samplePlan;
  const after: Plan = { ...others, omitted: [{ part: 'capacity', reason: 'Ten users.' }] };

  expect(diffPlans(samplePlan, after)).toEqual([
    { part: 'capacity', kind: 'removed', words: 'The part capacity is left out: Ten users.' },
  ]);
  expect(diffPlans(after, samplePlan)).toEqual([{ part: 'capacity', kind: 'added', words: 'The part capacity is new.' }]);
});

test('no plan differs from itself', () => {
  fc.assert(
    fc.property(arbitraryPlan(), (plan) => expect(diffPlans(plan, structuredClone(plan))).toEqual([])),
    { numRuns: 40 },
  );
});
