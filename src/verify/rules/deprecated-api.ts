import { satisfies, valid } from 'semver';
import { deprecatedApis } from '../../knowledge/api-changes.ts';
import { codeLinesOf } from '../code-lines.ts';
import { judgeEach, type Rule, type RuleInput } from '../rule.ts';
import { versionAfterPlan } from '../version-after-plan.ts';

/** New code calls nothing that is gone, renamed or discouraged. */
export const deprecatedApi: Rule = {
  id: 'deprecated-api',
  catalogue: 'C18',
  why: 'Old calls often compile and do nothing.',
  check: (input) => {
    const lines = codeLinesOf(input.plan);
    const uses = deprecatedApis
      .filter((api) => applies(api.appliesTo, input))
      .flatMap((api) =>
        lines
          .filter(({ text }) => api.pattern.test(text))
          .map(({ text, place, block }) => ({ api, text, place, file: block.file })),
      );
    const result = judgeEach(uses, ({ api, text, place }) => ({
      severity: 'error',
      place,
      message: `Unexpected ${api.id} in \`${text.trim().slice(0, 80)}\`, expected ${api.instead}.`,
      evidence: api.source,
      fix: 'Use the newer form.',
    }));
    return { ...result, claims: Math.max(result.claims, lines.length > 0 ? 1 : 0) };
  },
};

function applies(range: { readonly package: string; readonly range: string } | undefined, input: RuleInput): boolean {
  if (range === undefined) return true;
  const version = versionAfterPlan(range.package, input);
  return version === undefined || valid(version) === null || satisfies(version, range.range);
}
