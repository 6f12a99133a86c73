import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parsePlan } from '../../src/plan/parse.ts';
import { renderPlan } from '../../src/plan/render.ts';
import { arbitraryPlan } from './arbitrary-plan.ts';

test('every plan that the schemas accept is read back unchanged', () => {
  fc.assert(
    fc.property(arbitraryPlan(), (plan) => {
      const { plan: read, problems } = parsePlan(renderPlan(plan));

      expect(problems).toEqual([]);
      expect(read).toEqual(plan);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 150) },
  );
});
