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
import type { Profile, Realtime } from './profile.ts';
import { readScriptRealtime } from './realtime-script.ts';
import type { ScriptRealtime } from './realtime-script.ts';
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
    testRunners: factsOfSignals(dependencies, TEST_RUNNER_SIGNALS),
    logging: factsOfSignals(dependencies, LOGGING_SIGNALS),
    metrics: factsOfSignals(dependencies, METRICS_SIGNALS),
    realtime: joinRealtime(dependencies, readScriptRealtime(scripts, candidates.sockets), code),
    topology: readTopology(survey, dependencies, scripts),
  };
  return { ...profile, unknowns: [...survey.unknowns], notes: [...survey.notes].sort() };
}

function joinRealtime(dependencies: DependencyIndex, script: ScriptRealtime, code: CodeFacts): Realtime {
  const [pingInterval] = script.pingInterval;
  const [pingTimeout] = script.pingTimeout;
  return {
    libraries: realtimeLibraries(dependencies),
    serverSites: [...script.serverSites, ...code.serverSites],
    clientSites: [...script.clientSites, ...code.clientSites],
    events: [...script.events, ...code.events],
    adapters: dedupe([...script.adapters, ...code.adapters, ...factsOfSignals(dependencies, ADAPTER_SIGNALS)]),
    heartbeat: { ...(pingInterval === undefined ? {} : { pingInterval }), ...(pingTimeout === undefined ? {} : { pingTimeout }) },
  };
}
