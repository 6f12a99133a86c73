import type { Route } from './profile.ts';
import { joinPath, toRoute } from './routes-shared.ts';
import { argumentsAt, callsOf, closingBracket, listItems, literal, named, readSources } from './source-scan.ts';
import type { Source } from './source-scan.ts';
import type { Survey } from './survey.ts';

/** Spring and ASP.NET: a class with a path, methods with verbs, both told by annotations above them. */
export function readAnnotatedRoutes(survey: Survey): readonly Route[] {
  const spring = readSources(survey, /\.(?:java|kt)$/, { style: 'c', having: /@(?:RestController|Controller)\b/ });
  const aspnet = readSources(survey, /\.cs$/, {
    style: 'c',
    having: /\[(?:Http(?:Get|Post|Put|Patch|Delete)|ApiController|Route)\b/,
  });
  const minimal = readSources(survey, /\.cs$/, { style: 'c', having: /\.Map(?:Get|Post|Put|Patch|Delete|Group|Methods)\(/ });
  return [...spring.flatMap(springRoutes), ...aspnet.flatMap(controllerRoutes), ...minimal.flatMap(minimalRoutes)];
}

const SPRING_CLASS =
  /((?:@[\w.]+(?:\((?:[^()]|\([^()]*\))*\))?\s*)+)(?:(?:public|open|internal|abstract|final)\s+)*class\s+(\w+)/g;
const SPRING_METHOD = /@(Get|Post|Put|Patch|Delete|Request)Mapping\b\s*(?=\(|\s)/g;

function springRoutes(source: Source): readonly Route[] {
  return [...source.code.matchAll(SPRING_CLASS)].flatMap((match) => {
    const annotations = match[1] ?? '';
    if (!/@(?:RestController|Controller)\b/.test(annotations)) return [];
    const base = annotationPaths(annotations, 'RequestMapping')[0] ?? '';
    const guards = securityOf(annotations);
    const brace = source.code.indexOf('{', match.index + match[0].length);
    const end = closingBracket(source.code, brace);
    return [...source.code.slice(brace, end).matchAll(SPRING_METHOD)].flatMap((method) =>
      springMethod(source, { offset: brace + method.index, verb: method[1] ?? '', base, guards, owner: match[2] ?? '' }),
    );
  });
}

type Annotated = {
  readonly offset: number;
  readonly verb: string;
  readonly base: string;
  readonly guards: readonly string[];
  readonly owner: string;
};

function springMethod(source: Source, { offset, verb, base, guards, owner }: Annotated): readonly Route[] {
  const open = source.code.slice(offset).search(/Mapping/) + offset + 'Mapping'.length;
  const args = source.code[open] === '(' ? argumentsAt(source.code, open) : undefined;
  const items = args?.items ?? [];
  const paths = listItems(named(items, 'path') ?? named(items, 'value') ?? items.find((item) => /^["{[]/.test(item)));
  const methods = verb === 'Request' ? requestMethods(named(items, 'method')) : [verb.toUpperCase()];
  const after = (args?.end ?? open) + 1;
  const declaration = /^((?:\s*@[\w.]+(?:\((?:[^()]|\([^()]*\))*\))?)*)\s*[^;{}()=@]*?\b(\w+)\s*\(/.exec(
    source.code.slice(after),
  );
  const around = annotationsBefore(source.code, offset) + (declaration?.[1] ?? '');
  const parameters = declaration === null ? after : argumentsAt(source.code, after + declaration[0].length - 1).end;
  const brace = source.code.indexOf('{', parameters);
  return methods.flatMap((method) =>
    (paths.length === 0 ? [''] : paths).map((path) =>
      toRoute({
        method,
        path: joinPath(base, path),
        where: `${source.path}:${source.line(offset)}`,
        handler: declaration?.[2] === undefined ? undefined : `${owner}.${declaration[2]}`,
        guards: [...guards, ...securityOf(around)],
        endLine: brace < 0 ? undefined : source.line(closingBracket(source.code, brace)),
      }),
    ),
  );
}

function requestMethods(text: string | undefined): readonly string[] {
  const found = [...(text ?? '').matchAll(/\b(GET|POST|PUT|PATCH|DELETE)\b/g)].map((match) => match[1] ?? '');
  return found.length === 0 ? ['ALL'] : found;
}

function annotationPaths(annotations: string, name: string): readonly string[] {
  const open = new RegExp(`@${name}\\(`).exec(annotations);
  if (open === null) return [];
  const { items } = argumentsAt(annotations, open.index + open[0].length - 1);
  return listItems(named(items, 'path') ?? named(items, 'value') ?? items[0]);
}

/** Annotations of the same method that stand above the mapping. */
function annotationsBefore(code: string, offset: number): string {
  return /(?:@[\w.]+(?:\((?:[^()]|\([^()]*\))*\))?\s*)+$/.exec(code.slice(Math.max(0, offset - 600), offset))?.[0] ?? '';
}

function securityOf(annotations: string): readonly string[] {
  return [...annotations.matchAll(/@((?:PreAuthorize|Secured|RolesAllowed)\b(?:\((?:[^()]|\([^()]*\))*\))?)/g)].map(
    (match) => match[1] ?? '',
  );
}

const ATTRIBUTES = '((?:\\[(?:[^\\[\\]]|\\[[^\\]]*\\])*\\]\\s*)+)';

function controllerRoutes(source: Source): readonly Route[] {
  const classes = new RegExp(`${ATTRIBUTES}(?:(?:public|internal|sealed|abstract|partial)\\s+)*class\\s+(\\w+)`, 'g');
  return [...source.code.matchAll(classes)].flatMap((match) => {
    const attributes = match[1] ?? '';
    const owner = match[2] ?? '';
    if (!/\[(?:ApiController|Route|Controller)\b/.test(attributes) && !owner.endsWith('Controller')) return [];
    const base = (attributeLiteral(attributes, 'Route') ?? '').replace(
      /\[controller\]/i,
      owner.replace(/Controller$/, '').toLowerCase(),
    );
    const brace = source.code.indexOf('{', match.index + match[0].length);
    const end = closingBracket(source.code, brace);
    const methods = new RegExp(
      `${ATTRIBUTES}(?:(?:public|async|virtual|override|static)\\s+)+[\\w<>\\[\\],.? ]+?\\s(\\w+)\\s*\\(`,
      'g',
    );
    return [...source.code.slice(brace, end).matchAll(methods)].flatMap((method) =>
      actionRoutes(source, {
        offset: brace + method.index,
        attributes: method[1] ?? '',
        name: method[2] ?? '',
        length: method[0].length,
        owner,
        base,
        guards: authorizeOf(attributes),
      }),
    );
  });
}

type ActionMethod = {
  readonly offset: number;
  readonly attributes: string;
  readonly name: string;
  readonly length: number;
  readonly owner: string;
  readonly base: string;
  readonly guards: readonly string[];
};

function actionRoutes(source: Source, action: ActionMethod): readonly Route[] {
  const { attributes, base, owner, name } = action;
  const verbs = [...attributes.matchAll(/\bHttp(Get|Post|Put|Patch|Delete)\b(?:\(\s*"([^"]*)")?/g)];
  const own = attributeLiteral(attributes, 'Route') ?? '';
  const parameters = argumentsAt(source.code, action.offset + action.length - 1);
  const brace = source.code.slice(parameters.end).search(/[{;]/) + parameters.end;
  const endLine = source.line(source.code[brace] === '{' ? closingBracket(source.code, brace) : brace);
  const anonymous = /\bAllowAnonymous\b/.test(attributes);
  return verbs.map((verb) => {
    const path = verb[2] ?? own;
    return toRoute({
      method: (verb[1] ?? '').toUpperCase(),
      path: path.startsWith('/') || path.startsWith('~/') ? path.replace(/^~/, '') : joinPath(base, path),
      where: `${source.path}:${source.line(action.offset + (verb.index ?? 0))}`,
      handler: `${owner}.${name}`,
      guards: anonymous ? [] : [...action.guards, ...authorizeOf(attributes)],
      endLine,
    });
  });
}

function attributeLiteral(attributes: string, name: string): string | undefined {
  return new RegExp(`\\b${name}\\(\\s*"([^"]*)"`).exec(attributes)?.[1];
}

function authorizeOf(attributes: string): readonly string[] {
  return [...attributes.matchAll(/\bAuthorize\b(?:\([^)]*\))?/g)].map((match) => match[0]);
}

/** `app.MapGroup("/api").RequireAuthorization()` and the endpoints mapped on it. */
function minimalRoutes(source: Source): readonly Route[] {
  const groups = new Map<string, { readonly prefix: string; readonly guards: readonly string[] }>();
  for (const { match, args } of callsOf(
    source,
    /(?:var|RouteGroupBuilder|IEndpointRouteBuilder)\s+(\w+)\s*=\s*(\w+)\.MapGroup\(/g,
  )) {
    const outer = groups.get(match[2] ?? '');
    const prefix = joinPath(outer?.prefix ?? '', literal(args.items[0]) ?? '');
    groups.set(match[1] ?? '', { prefix, guards: [...(outer?.guards ?? []), ...chainedGuards(source, args.end)] });
  }
  return callsOf(source, /\b(\w+)\s*\.Map(Get|Post|Put|Patch|Delete)\(/g).flatMap(({ match, args, line }) => {
    const path = literal(args.items[0]);
    if (path === undefined) return [];
    const group = groups.get(match[1] ?? '');
    const handler = args.items[1] ?? '';
    const inline = /=>|^(?:async\s+)?\(|delegate/.test(handler);
    return [
      toRoute({
        method: (match[2] ?? '').toUpperCase(),
        path: joinPath(group?.prefix ?? '', path),
        where: `${source.path}:${line}`,
        handler: inline ? undefined : handler,
        guards: [...(group?.guards ?? []), ...chainedGuards(source, args.end)],
        endLine: inline ? source.line(args.end) : undefined,
      }),
    ];
  });
}

function chainedGuards(source: Source, end: number): readonly string[] {
  const statement = /^\)[^;]*/.exec(source.code.slice(end))?.[0] ?? '';
  return /\.RequireAuthorization\(/.test(statement) ? ['RequireAuthorization'] : [];
}
