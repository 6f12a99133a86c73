import { expect, test } from '@jest/globals';
import { metaSchema, partNames, partSchemas } from '../../src/plan/model.ts';
import { samplePlan } from '../fixtures/plans/kanban.ts';

test('the sample plan passes every schema unchanged and leaves no part out', () => {
  expect(metaSchema.parse(samplePlan.meta)).toEqual(samplePlan.meta);

  for (const name of partNames) {
    expect(partSchemas[name].parse(samplePlan[name])).toEqual(samplePlan[name]);
  }
});
