import type { Framework, Route } from './profile.ts';
import { readAnnotatedRoutes } from './routes-annotated.ts';
import { readAxumRoutes } from './routes-axum.ts';
import { readBunRoutes } from './routes-bun.ts';
import { readDjangoRoutes } from './routes-django.ts';
import { readFileRoutes } from './routes-files.ts';
import { readGoRoutes } from './routes-go.ts';
import { readLaravelRoutes } from './routes-laravel.ts';
import { readNestRoutes } from './routes-nest.ts';
import { readPhoenixRoutes } from './routes-phoenix.ts';
import { readDecoratedRoutes } from './routes-python.ts';
import { readRailsRoutes } from './routes-rails.ts';
import { readSailsRoutes } from './routes-sails.ts';
import { readRouterRoutes } from './routes-routers.ts';
import type { ScriptCandidates } from './script-candidates.ts';
import type { ScriptIndex } from './script-index.ts';
import type { Survey } from './survey.ts';

export type RouteSources = {
  readonly survey: Survey;
  readonly scripts: ScriptIndex;
  readonly candidates: ScriptCandidates;
  readonly frameworks: readonly Framework[];
};

/** Routes of every framework that is recognised, one reader each. */
export function readRoutes({ survey, scripts, candidates, frameworks }: RouteSources): readonly Route[] {
  const names = new Set(frameworks.map((framework) => framework.name));
  const readers: readonly (readonly [string, () => readonly Route[]])[] = [
    ['router objects', () => readRouterRoutes(scripts, candidates.routes)],
    ['NestJS', () => readNestRoutes(scripts, candidates.routes)],
    ['Bun', () => readBunRoutes(scripts, candidates.entries)],
    ['files', () => readFileRoutes(survey, scripts, names)],
    ['FastAPI and Flask', () => readDecoratedRoutes(survey)],
    ['Django', () => readDjangoRoutes(survey)],
    ['Rails', () => readRailsRoutes(survey)],
    ['Laravel', () => readLaravelRoutes(survey)],
    ['Spring and ASP.NET', () => readAnnotatedRoutes(survey)],
    ['Go', () => readGoRoutes(survey)],
    ['Phoenix', () => readPhoenixRoutes(survey)],
    ['axum', () => readAxumRoutes(survey)],
    ['Sails', () => (names.has('sails') ? readSailsRoutes(survey) : [])],
  ];
  return readers.flatMap(([kind, read]) => attempt(survey, kind, read));
}

/** One framework's oddest code must not cost the facts of all others: what its reader could not follow is said. */
function attempt(survey: Survey, kind: string, read: () => readonly Route[]): readonly Route[] {
  try {
    return read();
  } catch (error) {
    survey.notes.add(
      `could not follow the routes of ${kind} because ${error instanceof Error ? error.message : 'its reader stopped'}`,
    );
    return [];
  }
}
