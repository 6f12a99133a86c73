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
import { readPrismaModels } from './models-prisma.ts';
import { readScriptModels } from './models-script.ts';
import { readSqlModels } from './models-sql.ts';
import { readPackages } from './packages.ts';
import type { Profile, Realtime } from './profile.ts';
import { readScriptRealtime } from './realtime-script.ts';
import type { ScriptRealtime } from './realtime-script.ts';
import { readRouterRoutes } from './routes-routers.ts';
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
  const profile = {
    languages: countLanguages(survey),
    ...packages,
    frameworks: frameworksOf(dependencies),
    serverEntries: entries.server,
    clientEntries: entries.client,
    routes: readRouterRoutes(scripts, candidates.routes),
    models: [...readPrismaModels(survey), ...readSqlModels(survey), ...readScriptModels(scripts, candidates.models)],
    auth: dedupe([...readScriptAuth(scripts, candidates.auth), ...authOfDependencies(dependencies)]),
    validation: factsOfSignals(dependencies, VALIDATION_SIGNALS),
    clientState: factsOfSignals(dependencies, CLIENT_STATE_SIGNALS),
    storage: factsOfSignals(dependencies, STORAGE_SIGNALS),
    testRunners: factsOfSignals(dependencies, TEST_RUNNER_SIGNALS),
    logging: factsOfSignals(dependencies, LOGGING_SIGNALS),
    metrics: factsOfSignals(dependencies, METRICS_SIGNALS),
    realtime: joinRealtime(dependencies, readScriptRealtime(scripts, candidates.sockets)),
    topology: readTopology(survey, dependencies),
  };
  return { ...profile, unknowns: [...survey.unknowns], notes: [...survey.notes].sort() };
}

function joinRealtime(dependencies: DependencyIndex, script: ScriptRealtime): Realtime {
  const [pingInterval] = script.pingInterval;
  const [pingTimeout] = script.pingTimeout;
  return {
    libraries: realtimeLibraries(dependencies),
    serverSites: script.serverSites,
    clientSites: script.clientSites,
    events: script.events,
    adapters: dedupe([...script.adapters, ...factsOfSignals(dependencies, ADAPTER_SIGNALS)]),
    heartbeat: { ...(pingInterval === undefined ? {} : { pingInterval }), ...(pingTimeout === undefined ? {} : { pingTimeout }) },
  };
}
