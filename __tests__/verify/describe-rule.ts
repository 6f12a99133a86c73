import { describe, expect, test } from '@jest/globals';
import type { Rule } from '../../src/verify/rule.ts';
import { resultOf, type Case, type FailingCase } from './subject.ts';

/** A rule's two lists: plans that pass, and plans that fail with exact place, severity and text. */
// oxlint-disable-next-line jest/no-export -- every rule test calls it
export function describeRule(
  rule: Rule,
  lists: { readonly passes: readonly Case[]; readonly fails: readonly FailingCase[] },
): void {
  describe(rule.id, () => {
    test.each(lists.passes.map((testCase) => [testCase.name, testCase] as const))('accepts %s', (_name, testCase) => {
      expect(resultOf(rule, testCase).findings).toEqual([]);
    });

    test.each(lists.fails.map((testCase) => [testCase.name, testCase] as const))('finds %s', (_name, testCase) => {
      const { findings } = resultOf(rule, testCase);

      expect(findings).toContainEqual(
        expect.objectContaining({ place: testCase.place, message: testCase.message, severity: testCase.severity ?? 'error' }),
      );
      expect(findings).toHaveLength(1);
    });

    test('accepts a plan without any part', () => {
      const bare = resultOf(rule, {
        plan: (plan) => {
          for (const key of Object.keys(plan))
            if (key !== 'meta' && key !== 'omitted') delete (plan as Record<string, unknown>)[key];
        },
      });

      expect(bare.findings.filter(() => rule.id !== 'required-parts')).toEqual([]);
    });
  });
}
