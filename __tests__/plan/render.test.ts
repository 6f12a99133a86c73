import { expect, test } from '@jest/globals';
import { parsePlan } from '../../src/plan/parse.ts';
import { renderPlan } from '../../src/plan/render.ts';
import { samplePlan } from '../fixtures/plans/kanban.ts';

test('the sample plan is read back unchanged', () => {
  const { plan, problems } = parsePlan(renderPlan(samplePlan));

  expect(problems).toEqual([]);
  expect(plan).toEqual(samplePlan);
});
