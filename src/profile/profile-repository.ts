import type { Snapshot } from '../snapshot/snapshot.ts';
import { readScriptAuth } from './auth-script.ts';
import { readScriptEntries } from './entries-script.ts';
import {
  authOfDependencies,
  dedupe,
  factsOfSignals,
  frameworksOf,
  indexDependencies,
  realtimeLibraries,
} from './facts-of-dependencies.ts';
import type { DependencyIndex } from './facts-of-dependencies.ts';
import { countLanguages } from './languages.ts';
import { readClassModels } from './models-classes.ts';
import { readPrismaModels } from './models-prisma.ts';
import { readScriptModels } from './models-script.ts';
import { readSqlModels } from './models-sql.ts';
import { readPackages } from './packages.ts';
import type { Framework, Profile, Realtime } from './profile.ts';
import { builtInLibraries, readCableAdapters, readSignalr } from './realtime-builtin.ts';
import { readLayerCalls } from './realtime-calls.ts';
import type { LayerCalls } from './realtime-calls.ts';
import { readScriptRealtime } from './realtime-script.ts';
import type { ScriptRealtime } from './realtime-sites.ts';
import { readCodeSigns } from './read-code-signs.ts';
import type { CodeFacts } from './read-code-signs.ts';
import { readRoutes } from './routes.ts';
import { readRuntimes } from './runtimes.ts';
import { findScriptCandidates } from './script-candidates.ts';
import { indexScripts } from './script-index.ts';
import {
  ADAPTER_SIGNALS,
  CLIENT_STATE_SIGNALS,
  LOGGING_SIGNALS,
  METRICS_SIGNALS,
  STORAGE_SIGNALS,
  TEST_RUNNER_SIGNALS,
  VALIDATION_SIGNALS,
} from './signals.ts';
import { surveySnapshot } from './survey.ts';
import type { Survey } from './survey.ts';
import { builtInTestRunners } from './test-runners.ts';
import { readTopology } from './topology.ts';

/** What kind of system this is, from files alone. Whatever cannot be read is noted, never guessed. */
export function profileRepository(snapshot: Snapshot): Profile {
  const survey = surveySnapshot(snapshot);
  const packages = readPackages(survey);
  const dependencies = indexDependencies(packages.dependencies);
  const scripts = indexScripts(survey, packages.workspaces);
  const candidates = findScriptCandidates(survey);
  const entries = readScriptEntries(scripts, candidates.entries);
  const code = readCodeSigns(survey);
  const frameworks = [
    ...frameworksOf(dependencies),
    ...readRuntimes({ survey, entries: [...entries.server, ...code.serverEntries] }),
  ];
  const profile = {
    languages: countLanguages(survey),
    ...packages,
    frameworks,
    serverEntries: dedupe([...entries.server, ...code.serverEntries]),
    clientEntries: entries.client,
    routes: readRoutes({ survey, scripts, candidates, frameworks }),
    models: [
      ...readPrismaModels(survey),
      ...readSqlModels(survey),
      ...readClassModels(survey),
      ...readScriptModels(scripts, candidates.models),
    ],
    auth: dedupe([...readScriptAuth(scripts, candidates.auth), ...code.auth, ...authOfDependencies(dependencies)]),
    validation: factsOfSignals(dependencies, VALIDATION_SIGNALS),
    clientState: factsOfSignals(dependencies, CLIENT_STATE_SIGNALS),
    storage: factsOfSignals(dependencies, STORAGE_SIGNALS),
    testRunners: [...factsOfSignals(dependencies, TEST_RUNNER_SIGNALS), ...builtInTestRunners(survey, packages.workspaces)],
    logging: factsOfSignals(dependencies, LOGGING_SIGNALS),
    metrics: factsOfSignals(dependencies, METRICS_SIGNALS),
    realtime: joinRealtime({
      survey,
      dependencies,
      frameworks,
      script: readScriptRealtime(scripts, candidates.sockets),
      calls: readLayerCalls(
        scripts,
        candidates.sockets,
        packages.dependencies.map(({ name }) => name),
      ),
      code,
    }),
    topology: readTopology(survey, dependencies, scripts),
  };
  return { ...profile, unknowns: [...survey.unknowns], notes: [...survey.notes].sort() };
}

type RealtimeSources = {
  readonly survey: Survey;
  readonly dependencies: DependencyIndex;
  readonly frameworks: readonly Framework[];
  readonly script: ScriptRealtime;
  readonly calls: LayerCalls;
  readonly code: CodeFacts;
};

function joinRealtime({ survey, dependencies, frameworks, script, calls, code }: RealtimeSources): Realtime {
  const signalr = readSignalr(survey);
  const [pingInterval] = [...script.pingInterval, ...signalr.pingInterval];
  const [pingTimeout] = [...script.pingTimeout, ...signalr.pingTimeout];
  const named = realtimeLibraries(dependencies);
  const builtIn = builtInLibraries([...calls.layers, ...code.builtIn], frameworks);
  const adapters = [
    ...script.adapters,
    ...code.adapters,
    ...readCableAdapters(survey),
    ...factsOfSignals(dependencies, ADAPTER_SIGNALS),
  ];
  return {
    libraries: [...named, ...builtIn.filter(({ name }) => !named.some((other) => other.name === name))],
    serverSites: [...new Set([...script.serverSites, ...calls.serverSites, ...code.serverSites])],
    clientSites: [...new Set([...script.clientSites, ...calls.clientSites, ...code.clientSites])],
    events: withoutRepetition([...script.events, ...calls.events, ...signalr.events, ...code.events]),
    adapters: dedupe(adapters),
    heartbeat: { ...(pingInterval === undefined ? {} : { pingInterval }), ...(pingTimeout === undefined ? {} : { pingTimeout }) },
  };
}

/** Two readers may see the same line; the one that also saw the room stays. */
function withoutRepetition(events: Realtime['events']): Realtime['events'] {
  const found = new Map<string, Realtime['events'][number]>();
  for (const event of events) {
    const key = `${event.where} ${event.side} ${event.action} ${event.name}`;
    if (found.get(key)?.room === undefined) found.set(key, event);
  }
  return [...found.values()];
}
