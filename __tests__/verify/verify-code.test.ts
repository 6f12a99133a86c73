import { expect, test } from '@jest/globals';
import { verifyPlanAndCode } from '../../src/verify/verify-code.ts';
import { verifyPlan } from '../../src/verify/verify-plan.ts';
import { subjectOf } from './subject.ts';

test('adds what the type checker found to what the rules found', async () => {
  const subject = subjectOf({});
  const problem = { place: 'code[1].source', line: 4, kind: 'type', code: 2551, message: 'No.' } as const;
  const rules = verifyPlan(subject);

  const both = await verifyPlanAndCode(subject, async () => ({ problems: [problem], packages: {} }));

  expect(both.findings).toContainEqual(expect.objectContaining({ rule: 'code-compiles', place: 'code[1].source:4' }));
  expect(both.claims.claims).toBe(rules.claims.claims + 10);
  expect(both.claims.passed).toBe(rules.claims.passed + 9);
});

test('asks nothing when there is neither code nor a diagram', async () => {
  const subject = subjectOf({
    plan: (plan) => {
      delete plan.code;
      delete plan.types;
      delete plan.sequences;
      delete plan.connection;
    },
  });

  await expect(verifyPlanAndCode(subject, () => Promise.reject(new Error('asked')))).resolves.toEqual(verifyPlan(subject));
});
