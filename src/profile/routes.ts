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
  return [
    ...readRouterRoutes(scripts, candidates.routes),
    ...readNestRoutes(scripts, candidates.routes),
    ...readBunRoutes(scripts, candidates.entries),
    ...readFileRoutes(survey, scripts, names),
    ...readDecoratedRoutes(survey),
    ...readDjangoRoutes(survey),
    ...readRailsRoutes(survey),
    ...readLaravelRoutes(survey),
    ...readAnnotatedRoutes(survey),
    ...readGoRoutes(survey),
    ...readPhoenixRoutes(survey),
    ...readAxumRoutes(survey),
  ];
}
