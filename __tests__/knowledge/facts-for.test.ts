import { expect, test } from '@jest/globals';
import { factsFor } from '../../src/knowledge/facts-for.ts';

test('factsFor() answers for the detected stack only', () => {
  const ids = factsFor({ names: ['express', 'react'] }).map((fact) => fact.id);

  expect(ids[0]).toBe('express-choice');
  expect(ids.every((id) => id.startsWith('express'))).toBe(true);
});

test('factsFor() prefers the choice for several nodes where there are several', () => {
  const [single] = factsFor({ names: ['Express'] });
  const [several] = factsFor({ names: ['Express'], several: true });

  expect(several?.text).not.toBe(single?.text);
  expect(several?.text).toContain('Redis');
});

test('factsFor() is silent about an unknown stack', () => {
  expect(factsFor({ names: ['left-pad'] })).toEqual([]);
});

test('factsFor() names a public source for every fact', () => {
  const facts = factsFor({ names: ['socket.io', 'redis', 'kubernetes', 'django', 'pg'] });

  expect(facts.filter((fact) => !fact.source.startsWith('https://'))).toEqual([]);
  expect(new Set(facts.map((fact) => fact.id)).size).toBe(facts.length);
});
