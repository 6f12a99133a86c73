import { dependenciesMatching, factsOfSignals } from './facts-of-dependencies.ts';
import type { DependencyIndex } from './facts-of-dependencies.ts';
import type { Topology } from './profile.ts';
import { BROKER_SIGNALS, TARGET_SIGNALS } from './signals.ts';
import type { ScriptIndex } from './script-index.ts';
import type { Survey } from './survey.ts';
import { readCompose } from './topology-compose.ts';
import { readDockerfiles } from './topology-docker.ts';
import type { TopologyFacts } from './topology-facts.ts';
import { readKubernetes } from './topology-kubernetes.ts';
import { readNginx } from './topology-nginx.ts';
import { readPlatforms } from './topology-platforms.ts';
import { readProcesses } from './topology-processes.ts';
import { readProxies } from './topology-proxies.ts';

type Reader = (survey: Survey, scripts: ScriptIndex) => readonly TopologyFacts[];

const READERS: readonly Reader[] = [
  readDockerfiles,
  readCompose,
  readKubernetes,
  readPlatforms,
  readProcesses,
  readNginx,
  readProxies,
];

/** Where and how the system runs, as its configuration files say it. Facts that disagree stand side by side. */
export function readTopology(survey: Survey, dependencies: DependencyIndex, scripts: ScriptIndex): Topology {
  const facts = READERS.flatMap((read) => read(survey, scripts));
  const brokersInUse = BROKER_SIGNALS.flatMap((signal) =>
    dependenciesMatching(dependencies, signal.packages).map((dependency) => ({ value: signal.name, where: dependency.where })),
  );
  const topology: Topology = {
    targets: [...facts.flatMap((one) => one.targets ?? []), ...factsOfSignals(dependencies, TARGET_SIGNALS)],
    replicas: facts.flatMap((one) => one.replicas ?? []),
    workers: facts.flatMap((one) => one.workers ?? []),
    hops: facts.flatMap((one) => one.hops ?? []),
    graceSeconds: facts.flatMap((one) => one.graceSeconds ?? []),
    brokers: firstPerPlace([...facts.flatMap((one) => one.brokers ?? []), ...brokersInUse]),
  };
  askWhatIsOpen(survey, topology);
  return topology;
}

function firstPerPlace(brokers: Topology['brokers']): Topology['brokers'] {
  return [...new Map(brokers.map((broker) => [`${broker.value} ${broker.where}`, broker])).values()];
}

function askWhatIsOpen(survey: Survey, topology: Topology): void {
  const questions: readonly (readonly [string, readonly { readonly value: string | number; readonly where: string }[]])[] = [
    ['How many replicas run', topology.replicas],
    ['How many worker processes run', topology.workers],
    ['How long is the grace period at shutdown', topology.graceSeconds],
  ];
  for (const [question, facts] of questions) {
    if (new Set(facts.map((one) => one.value)).size < 2) continue;
    survey.unknowns.add(
      `${question}? The files name different numbers: ${facts.map((one) => `${one.value} (${one.where})`).join(', ')}.`,
    );
  }
  if (topology.targets.length === 0) survey.unknowns.add('Where is it deployed? No deployment configuration was found.');
  if (topology.replicas.length === 0) survey.unknowns.add('How many replicas run? No file says so.');
  if (topology.hops.length === 0) {
    survey.unknowns.add('Which proxies stand before the server, with which idle timeouts? No proxy configuration was found.');
  }
}
