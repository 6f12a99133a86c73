import { hopDefaults } from '../../knowledge/hops.ts';
import { wordsOf } from '../plan-texts.ts';
import { judgeEach, NOTHING, type Rule } from '../rule.ts';

/** A platform that ends connections by age is named, and its end is an ordinary reconnect. */
export const serverlessLifetime: Rule = {
  id: 'serverless-lifetime',
  catalogue: 'C46',
  why: 'A connection that the platform ends every few minutes looks like an error unless it was planned.',
  check: ({ plan, texts }) => {
    const { topology } = plan;
    if (topology === undefined) return NOTHING;
    const names = [topology.target, ...topology.hops.map((hop) => hop.name)].join('\n');
    const aging = hopDefaults.filter((hop) => hop.maxLifetimeS !== undefined && hop.pattern.test(names));
    const words = wordsOf(texts);
    return judgeEach(aging, (hop) => {
      const seconds = hop.maxLifetimeS ?? 0;
      const isModelled = topology.hops.some((planned) => planned.maxLifetimeS !== undefined);
      const isSaid =
        /\bmax(?:imum)? (?:duration|lifetime|age|connection)|maxduration|\bends? (?:every|each|the) (?:connection|stream)\b|lifetime of/.test(
          words,
        );
      if (isModelled || isSaid) return undefined;
      return {
        severity: 'error',
        place: 'topology',
        message: `${hop.name} ends every connection after ${seconds} s unless raised, and the plan does not say so.`,
        evidence: hop.source,
        fix: 'Add the longest life of a connection to the hop, and treat its end as a normal reconnect with resync.',
      };
    });
  },
};
