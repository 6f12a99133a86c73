import type { Route } from './profile.ts';
import { endOfBlock } from './routes-python.ts';
import { joinPath, toRoute } from './routes-shared.ts';
import { argumentsAt, callsOf, listItems, literal, readSources } from './source-scan.ts';
import type { Source } from './source-scan.ts';
import { folderOf } from './survey.ts';
import type { Survey } from './survey.ts';

const ENTRY = /(?<![\w.])(path|re_path|url)\(/g;
const REGISTER = /\b(\w+)\.register\(/g;

/** Django: `urlpatterns` with their includes, the views behind them, and the routers of the REST framework. */
export function readDjangoRoutes(survey: Survey): readonly Route[] {
  const sources = readSources(survey, /\.py$/, { style: 'python', having: /urlpatterns|\.register\(|def |class / });
  const urls = sources.filter((source) => /\burlpatterns\b/.test(source.code));
  if (urls.length === 0) return [];
  const included = new Set(urls.flatMap((source) => includesOf(source, urls).map(({ target }) => target)));
  const roots = urls.filter((source) => !included.has(source));
  return roots.flatMap((root) => flatten({ urls, sources }, root, { prefix: '', seen: new Set() }));
}

type Project = { readonly urls: readonly Source[]; readonly sources: readonly Source[] };

function includesOf(source: Source, urls: readonly Source[]): readonly { readonly target: Source; readonly at: number }[] {
  return callsOf(source, /\binclude\(/g).flatMap(({ match, args }) => {
    const first = args.items[0] ?? '';
    const module = literal(first) ?? literal(argumentsAt(first, 0).items[0]) ?? '';
    const target = urls.find((other) => moduleEndsWith(other.path, module));
    return target === undefined || module === '' ? [] : [{ target, at: match.index }];
  });
}

function moduleEndsWith(path: string, module: string): boolean {
  const file = `${module.replace(/\./g, '/')}.py`;
  return path === file || path.endsWith(`/${file}`) || path.endsWith(`${module.replace(/\./g, '/')}/__init__.py`);
}

type Mounted = { readonly prefix: string; readonly seen: ReadonlySet<Source> };

function flatten(project: Project, source: Source, { prefix, seen }: Mounted): readonly Route[] {
  if (seen.has(source)) return [];
  const includes = includesOf(source, project.urls);
  return callsOf(source, ENTRY).flatMap(({ match, args, line }) => {
    const pattern = literal(args.items[0]);
    if (pattern === undefined || args.items.length < 2) return [];
    const path = joinPath(prefix, match[1] === 'path' ? pattern : readable(pattern));
    const view = args.items[1] ?? '';
    if (view.startsWith('include(')) {
      const start = args.starts[1] ?? 0;
      const target = includes.find(({ at }) => at >= start && at < args.end);
      if (target !== undefined) return flatten(project, target.target, { prefix: path, seen: new Set([...seen, source]) });
      const router = /include\(\s*(?:\(\s*)?(\w+)\.urls/.exec(view)?.[1];
      return router === undefined ? [] : registrations(project, source, { router, prefix: path });
    }
    const router = /^(\w+)\.urls$/.exec(view)?.[1];
    if (router !== undefined) return registrations(project, source, { router, prefix: path });
    return routesOfView(project, view, { path, where: `${source.path}:${line}` });
  });
}

/** Regular expressions read as paths: anchors go, named groups become parameters. */
function readable(pattern: string): string {
  return pattern.replace(/^\^|\$$/g, '').replace(/\(\?P<(\w+)>[^()]*(?:\([^()]*\)[^()]*)*\)/g, '<$1>');
}

type Included = { readonly router: string; readonly prefix: string };

function registrations(project: Project, source: Source, { router, prefix }: Included): readonly Route[] {
  const all = [source, ...project.sources.filter((other) => other !== source && folderOf(other.path) === folderOf(source.path))];
  return all.flatMap((file) =>
    callsOf(file, REGISTER).flatMap(({ match, args, line }) => {
      const name = literal(args.items[0]);
      if (match[1] !== router || name === undefined) return [];
      return viewSet(project, args.items[1] ?? '', { path: joinPath(prefix, readable(name)), where: `${file.path}:${line}` });
    }),
  );
}

type At = { readonly path: string; readonly where: string };

function viewSet(project: Project, expression: string, at: At): readonly Route[] {
  const view = viewNamed(project, expression.split('.').at(-1) ?? '');
  const readOnly = view?.bases.includes('ReadOnlyModelViewSet') === true;
  const handler = expression.split('.').at(-1);
  const one = joinPath(at.path, '<pk>');
  const rows: readonly (readonly [string, string])[] = readOnly
    ? [
        ['GET', at.path],
        ['GET', one],
      ]
    : [
        ['GET', at.path],
        ['POST', at.path],
        ['GET', one],
        ['PUT', one],
        ['PATCH', one],
        ['DELETE', one],
      ];
  return rows.map(([method, path]) =>
    toRoute({ method, path, where: at.where, handler, guards: view?.guards ?? [], handlerWhere: view?.where }),
  );
}

function routesOfView(project: Project, expression: string, at: At): readonly Route[] {
  const bare = expression.replace(/\.as_view\([\s\S]*$/, '').replace(/^\w+\(([\w.]+)\)$/, '$1');
  const wrapper = /^(\w+)\(([\w.]+)/.exec(expression)?.[1];
  const name = bare.split('.').at(-1) ?? bare;
  const view = viewNamed(project, name);
  const guards = [
    ...(wrapper !== undefined && /login|permission|staff|auth/i.test(wrapper) ? [wrapper] : []),
    ...(view?.guards ?? []),
  ];
  const methods = view === undefined || view.methods.length === 0 ? ['ALL'] : view.methods;
  const unstated = view?.methods.length === 0 && view.writes === true ? { mutates: true } : {};
  return methods.map((method) =>
    toRoute({ method, path: at.path, where: at.where, handler: name, guards, handlerWhere: view?.where, ...unstated }),
  );
}

type View = {
  readonly methods: readonly string[];
  readonly guards: readonly string[];
  readonly bases: readonly string[];
  /** Whether the body writes, where no method says so. */
  readonly writes?: boolean;
  readonly where: string;
};

const MIXIN = /^(?:LoginRequiredMixin|PermissionRequiredMixin|UserPassesTestMixin|AccessMixin)$/;

function viewNamed(project: Project, name: string): View | undefined {
  if (!/^\w{1,120}$/.test(name)) return undefined;
  const pattern = new RegExp(
    `^((?:[ \\t]*@[^\\n]+\\n)*)([ \\t]*)(?:async\\s+)?(def|class)\\s+${name}\\b\\s*(?:\\(([^)]*)\\))?`,
    'm',
  );
  for (const source of project.sources) {
    if (!/views?|api|endpoints?|handlers?/.test(source.path)) continue;
    const match = pattern.exec(source.code);
    if (match === null) continue;
    const start = match.index + (match[1]?.length ?? 0);
    const first = source.line(start);
    const endLine = endOfBlock(source, start, match[2]?.length ?? 0);
    const body = source.code.split('\n').slice(first, endLine).join('\n');
    const where = `${source.path}:${first}-${endLine}`;
    return match[3] === 'class' ? classView(match[4] ?? '', body, where) : functionView(match[1] ?? '', body, where);
  }
  return undefined;
}

function functionView(decorators: string, body: string, where: string): View {
  const names = [...decorators.matchAll(/@([\w.]+)(?:\(([^)]*)\))?/g)];
  const guards = names
    .map((match) => match[1] ?? '')
    .filter((name) => !/^(?:api_view|require_\w+|csrf_exempt|transaction\.atomic|cache_page|permission_classes)$/.test(name));
  const permissions = names.filter((match) => match[1] === 'permission_classes').flatMap((match) => listItems(match[2]));
  const api = names.find((match) => match[1] === 'api_view' || match[1] === 'require_http_methods');
  const single = names.map((match) => /^require_(GET|POST)$/.exec(match[1] ?? '')?.[1]).find((method) => method !== undefined);
  const compared = [...body.matchAll(/request\.method\s*==\s*["'](\w+)["']/g)].map((match) => match[1] ?? '');
  const methods =
    api !== undefined
      ? listItems(api[2])
      : single !== undefined
        ? [single]
        : compared.length > 0
          ? [...new Set(['GET', ...compared])]
          : [];
  const writes = /request\.(?:POST|body|data)\b|\.(?:save|delete|create|update|bulk_create|get_or_create)\(/.test(body);
  return { methods, guards: [...guards, ...permissions], bases: [], writes, where };
}

function classView(bases: string, body: string, where: string): View {
  const names = bases.split(',').map((base) => base.trim().split('.').at(-1) ?? '');
  const methods = [...body.matchAll(/^[ \t]+(?:async\s+)?def\s+(get|post|put|patch|delete)\s*\(/gm)].map((match) =>
    (match[1] ?? '').toUpperCase(),
  );
  const permissions = listItems(/^[ \t]*permission_classes\s*=\s*([[(][^\])]*[\])])/m.exec(body)?.[1]);
  const generic = names.flatMap((name) => GENERIC[name] ?? []);
  return {
    methods: [...new Set([...methods, ...generic])],
    guards: [...names.filter((name) => MIXIN.test(name)), ...permissions],
    bases: names,
    where,
  };
}

const GENERIC: Readonly<Record<string, readonly string[]>> = {
  ListView: ['GET'],
  DetailView: ['GET'],
  TemplateView: ['GET'],
  CreateView: ['GET', 'POST'],
  UpdateView: ['GET', 'POST'],
  DeleteView: ['GET', 'POST'],
  FormView: ['GET', 'POST'],
  ListAPIView: ['GET'],
  RetrieveAPIView: ['GET'],
  CreateAPIView: ['POST'],
  ListCreateAPIView: ['GET', 'POST'],
  RetrieveUpdateAPIView: ['GET', 'PUT', 'PATCH'],
  RetrieveUpdateDestroyAPIView: ['GET', 'PUT', 'PATCH', 'DELETE'],
};
