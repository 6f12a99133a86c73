import { expect, test } from '@jest/globals';
import { adapterOf } from '../../src/knowledge/adapters.ts';
import { gracePeriodOf, hopDefaultOf } from '../../src/knowledge/hops.ts';

test.each([
  ['nginx', 'nginx'],
  ['ingress-nginx', 'ingress-nginx'],
  ['AWS ALB', 'aws-alb'],
  ['fly.io', 'fly'],
  ['corner shop', undefined],
])('hopDefaultOf(%s) finds %s', (name, id) => {
  expect(hopDefaultOf(name)?.id).toBe(id);
});

test.each([
  ['docker-compose', 10],
  ['kubernetes', 30],
  ['fly', 5],
  ['bare metal', undefined],
])('gracePeriodOf(%s) is %s', (target, seconds) => {
  expect(gracePeriodOf(target)?.seconds).toBe(seconds);
});

test.each([
  ['@socket.io/redis-streams-adapter', true],
  ['@socket.io/redis-adapter', false],
  ['createShardedAdapter of @socket.io/redis-adapter', false],
  ['built-in', true],
])('adapterOf(%s) knows whether state recovery works: %s', (name, recovery) => {
  expect(adapterOf(name)?.connectionStateRecovery).toBe(recovery);
});
