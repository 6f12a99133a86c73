import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { partJsonSchema } from '../../src/plan/json-schema.ts';
import { partNames } from '../../src/plan/model.ts';
import { samplePlan } from '../fixtures/plans/kanban.ts';

test.each(partNames)('the schema of %s is valid JSON Schema that accepts the sample', (name) => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(partJsonSchema(name));

  expect(validate(samplePlan[name])).toBe(true);
});

test('every text that a planner writes says what belongs there and how long it may be', () => {
  const silent = partNames.flatMap((name) => textsWithout(partJsonSchema(name), name));

  expect(silent).toEqual([]);
});

test('the schema of a part is the same every time', () => {
  expect(JSON.stringify(partJsonSchema('events'))).toBe(JSON.stringify(partJsonSchema('events')));
});

test('a schema refuses what the model refuses', () => {
  const validate = new Ajv2020().compile(partJsonSchema('events'));

  expect(validate([{ ...samplePlan.events?.[0], direction: 'server to client' }])).toBe(false);
  expect(validate([{ ...samplePlan.events?.[0], purpose: 'x'.repeat(601) }])).toBe(false);
});

function textsWithout(schema: unknown, place: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = schema as Record<string, unknown>;
  const isText = own['type'] === 'string' && own['enum'] === undefined && own['const'] === undefined;
  if (isText && (own['description'] === undefined || (own['maxLength'] ?? own['pattern']) === undefined)) return [place];
  return Object.entries(own).flatMap(([key, value]) => textsWithout(value, `${place}.${key}`));
}
