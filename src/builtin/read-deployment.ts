import { gracePeriodOf, hopDefaultOf } from '../knowledge/hops.ts';
import type { Profile } from '../profile/profile.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { DeploymentFact } from './facts.ts';
import { findAll, isScript, isTest, lineAt, textOf } from './source-text.ts';

export function deploymentOf({ profile, snapshot }: { readonly profile: Profile; readonly snapshot: Snapshot }): DeploymentFact {
  const { topology } = profile;
  const target = topology.targets.at(-1);
  const replicas = topology.replicas[0];
  const grace = topology.graceSeconds[0];
  const platform = target === undefined ? undefined : gracePeriodOf(target.value);
  const nginx = nginxOf(snapshot);
  const compose = findAll(snapshot, (path) => /(docker-)?compose[\w.-]*\.ya?ml$/.test(path), /^services:/m)[0];
  const environment = [...snapshot.files.keys()].find((path) => /(^|\/)\.env\.(example|sample|template)$/.test(path));
  return {
    target: target?.value ?? 'unknown',
    targetPlace: target?.where,
    replicas: replicas?.value,
    replicasPlace: replicas?.where,
    graceSeconds: grace?.value ?? platform?.seconds,
    gracePlace: grace?.where ?? platform?.source,
    hops: topology.hops.map((hop) => ({
      name: hop.name,
      idleTimeoutS: hop.idleTimeoutS,
      ...(hop.maxLifetimeS === undefined ? {} : { maxLifetimeS: hop.maxLifetimeS }),
      place: hop.where,
    })),
    nginx,
    compose: compose === undefined ? undefined : { path: compose.path, line: compose.line },
    localAddress: localAddressOf(snapshot),
    environment: environment === undefined ? undefined : { path: environment },
    redis: redisOf(profile, snapshot),
    serverless: topology.targets.some(
      (each) => hopDefaultOf(each.value)?.id === 'vercel' || /lambda|serverless|cloudflare/.test(each.value),
    ),
  };
}

function nginxOf(snapshot: Snapshot): DeploymentFact['nginx'] {
  const found = findAll(snapshot, (path) => /nginx[\w.-]*\.conf(\.template)?$/.test(path), /proxy_pass (http:\/\/[\w.:-]+)/)[0];
  if (found === undefined) return undefined;
  const text = textOf(snapshot, found.path);
  const location = [...text.slice(0, found.match.index).matchAll(/location [^{]*\{/g)].at(-1)?.index ?? found.match.index ?? 0;
  return {
    path: found.path,
    line: lineAt(text, location),
    upgrades: /upgrade/i.test(text),
    upstream: found.match[1] ?? 'http://app',
    http2: /listen [^;]*http2|http2 on/.test(text),
  };
}

function redisOf(profile: Profile, snapshot: Snapshot): DeploymentFact['redis'] {
  const broker = profile.topology.brokers.find((each) => each.value === 'redis');
  if (broker === undefined) return undefined;
  const names = profile.dependencies.map((dependency) => dependency.name);
  const variable =
    findAll(snapshot, (path) => isScript(path) && !isTest(path), /\b(REDIS_(?:URL|URI))\b/)[0]?.match[1] ?? 'REDIS_URL';
  return {
    place: broker.where,
    variable,
    client: names.includes('ioredis') ? 'ioredis' : names.includes('redis') ? 'redis' : 'none',
  };
}

function localAddressOf(snapshot: Snapshot): string | undefined {
  const [found] = findAll(
    snapshot,
    (path) => /(docker-)?compose[\w.-]*\.ya?ml$/.test(path),
    /['"]?(\d{2,5}):(?:80|3000|8080)['"]?\s*$/m,
  );
  return found === undefined ? undefined : `http://localhost:${found.match[1] ?? ''}`;
}
