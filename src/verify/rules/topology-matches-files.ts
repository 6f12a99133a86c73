import { judgeEach, type Rule } from '../rule.ts';

/** Replicas, grace period and idle timeouts that the plan states are those of the repository's own files. */
export const topologyMatchesFiles: Rule = {
  id: 'topology-matches-files',
  catalogue: 'C12',
  why: 'Every number of the plan follows from the deployment; a wrong start makes all of them wrong.',
  check: ({ plan, profile }) => {
    const { topology } = plan;
    const claims = [
      {
        what: 'replicas',
        place: 'topology.replicas',
        stated: topology?.replicas,
        facts: [...profile.topology.replicas, ...profile.topology.workers],
      },
      {
        what: 'grace seconds',
        place: 'topology.graceSeconds',
        stated: topology?.graceSeconds,
        facts: profile.topology.graceSeconds,
      },
      ...(topology?.hops ?? []).map((hop, index) => ({
        what: `idle seconds of ${hop.name}`,
        place: `topology.hops[${index}]`,
        stated: hop.idleTimeoutS,
        facts: profile.topology.hops
          .filter((known) => known.where === hop.from)
          .map((known) => ({ value: known.idleTimeoutS, where: known.where })),
      })),
    ];
    return judgeEach(claims, ({ what, place, stated, facts }) => {
      if (typeof stated !== 'number') return undefined;
      if (facts.length === 0)
        return what === 'replicas' ? { undecided: `${what}: no file of the repository says how many run.` } : undefined;
      if (facts.some((fact) => fact.value === stated)) return undefined;
      return {
        severity: 'error',
        place,
        message: `The plan says ${stated} ${what}, the repository says ${[...new Set(facts.map((fact) => fact.value))].join(' or ')}.`,
        evidence: facts[0]?.where ?? '',
        fix: 'Use the number of the file, or make the change of that file a step of the plan.',
      };
    });
  },
};
