import { factsFor, type RelevantFact } from '../knowledge/facts-for.ts';
import type { Profile } from '../profile/profile.ts';

const SERVERLESS = /vercel|netlify|lambda|cloudflare|workers|serverless/i;

/** Knowledge chosen for the stack that was found, not the whole catalogue. */
export function factsAbout(profile: Profile): readonly RelevantFact[] {
  const targets = profile.topology.targets.map((target) => target.value);
  return factsFor({
    names: [
      ...profile.dependencies.filter((dependency) => !dependency.development).map((dependency) => dependency.name),
      ...profile.frameworks.map((framework) => framework.name),
      ...profile.topology.brokers.map((broker) => broker.value),
      ...targets,
    ],
    several: [...profile.topology.replicas, ...profile.topology.workers].some((count) => count.value > 1),
    serverless: targets.some((target) => SERVERLESS.test(target)),
  });
}
