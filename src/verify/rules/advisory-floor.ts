import { satisfies, valid } from 'semver';
import { advisories } from '../../knowledge/advisories.ts';
import { wordsOf } from '../plan-texts.ts';
import { judgeEach, type Rule } from '../rule.ts';

/** Installed versions with a published weakness are raised, or the plan says why not. */
export const advisoryFloor: Rule = {
  id: 'advisory-floor',
  catalogue: 'C11',
  why: 'The feature puts the weak package on the public side of the system.',
  check: ({ profile, texts }) => {
    const installed = profile.dependencies.filter((dependency) => dependency.ecosystem === 'npm' && !dependency.development);
    const claims = advisories.flatMap((advisory) =>
      installed
        .filter((dependency) => dependency.name === advisory.package && valid(dependency.resolved ?? null) !== null)
        .slice(0, 1)
        .map((dependency) => ({ advisory, dependency, version: dependency.resolved ?? '' })),
    );
    const words = wordsOf(texts);
    return judgeEach(claims, ({ advisory, dependency, version }) => {
      if (!satisfies(version, advisory.vulnerable)) return undefined;
      const mentioned = words.includes(advisory.id.toLowerCase()) || advisory.fixedIn.some((fixed) => words.includes(fixed));
      if (mentioned) return undefined;
      return {
        severity: 'warn',
        place: 'decisions',
        message: `${dependency.name} ${version} has ${advisory.id} (${advisory.issue}), which the plan does not mention.`,
        evidence: `${dependency.where}, ${advisory.source}`,
        fix: `Make the upgrade to ${advisory.fixedIn.join(' or ')} or later a step, or say why it stays.`,
      };
    });
  },
};
