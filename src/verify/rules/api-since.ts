import { gte, valid } from 'semver';
import { apiSince } from '../../knowledge/api-changes.ts';
import { codeLinesOf } from '../code-lines.ts';
import { judgeEach, type Rule } from '../rule.ts';
import { versionAfterPlan } from '../version-after-plan.ts';

/** What the code calls exists in the version that will be installed. */
export const apiSinceVersion: Rule = {
  id: 'api-since',
  catalogue: 'C19',
  why: 'A method of a later version is `undefined` at run time.',
  check: (input) => {
    const lines = codeLinesOf(input.plan);
    const uses = apiSince.flatMap((api) =>
      lines.filter(({ text }) => api.pattern.test(text)).map(({ place }) => ({ api, place })),
    );
    return judgeEach(uses, ({ api, place }) => {
      const version = versionAfterPlan(api.package, input);
      if (version === undefined || valid(version) === null || gte(version, api.since)) return undefined;
      return {
        severity: 'error',
        place,
        message: `${api.id} exists in ${api.package} ${api.since} and later, the repository resolves ${version}.`,
        evidence: api.source,
        fix: `Make the upgrade of ${api.package} to ${api.since} or later a step, or do without it.`,
      };
    });
  },
};
