import { judgeEach, type Rule } from '../rule.ts';

/** A load test says when it fails. */
export const loadThresholds: Rule = {
  id: 'load-thresholds',
  catalogue: 'C55',
  why: 'A load test without a threshold always passes.',
  source: 'https://socket.io/docs/v4/load-testing/',
  check: ({ plan }) =>
    judgeEach(
      [...(plan.tests ?? []).entries()].filter(([, test]) => /\b(?:load|soak|stress|performance|capacity)\b/i.test(test.level)),
      ([index, test]) =>
        test.threshold !== undefined && /\d/.test(test.threshold)
          ? undefined
          : {
              severity: 'error',
              place: `tests[${index}]`,
              message: `${test.id} is a ${test.level} test without a threshold in numbers.`,
              fix: 'State the percentile and the limit above which it fails.',
            },
    ),
};
