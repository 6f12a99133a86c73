import type { Route } from './profile.ts';
import { toRoute } from './routes-shared.ts';
import { readSources } from './source-scan.ts';
import { folderOf, inFolder } from './survey.ts';
import type { Survey } from './survey.ts';

const ENTRY =
  /^[ \t]*(["'`])(GET|POST|PUT|PATCH|DELETE)[ \t]+(\/[^"'`]*)\1[ \t]*:[ \t]*(?:\{[^}\n]*\baction:[ \t]*)?(["'`])([\w./-]+)\4/gm;

/** `'PATCH /api/cards/:id': 'cards/update'` in `config/routes.js` of Sails; the action is a file. */
export function readSailsRoutes(survey: Survey): readonly Route[] {
  const sources = readSources(survey, /(?:^|\/)config\/routes\.[cm]?[jt]s$/, { style: 'c', having: ENTRY });
  return sources.flatMap((source) => {
    const app = folderOf(folderOf(source.path));
    return [...source.code.matchAll(ENTRY)].map((match) => {
      const action = match[5] ?? '';
      const file = [`${action}.js`, `${action}.ts`]
        .map((name) => inFolder(app, `api/controllers/${name}`))
        .find((path) => survey.files.has(path));
      return toRoute({
        method: match[2] ?? '',
        path: match[3] ?? '',
        handler: action,
        where: `${source.path}:${source.line(match.index)}`,
        handlerWhere: file === undefined ? undefined : `${file}:1`,
      });
    });
  });
}
