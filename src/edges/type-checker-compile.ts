import * as ts from 'typescript6';
import { editedModule } from './type-checker-edited.ts';
import { fileOf, startOf } from './type-checker-nodes.ts';
import type { TypePack } from './type-pack.ts';
import { createDeclarations, type Code, type Declarations } from './type-pack-needs.ts';
import type { CodeProblem, CodeQuestion, CodeReport, CodeUnit } from '../verify/code-report.ts';

/** `found` hears of every piece of code when it is done, in case that a later one never ends. */
export type Compile = (question: CodeQuestion, found?: (step: Step) => void) => CodeReport;

export type Step = { readonly place?: string; readonly problems: readonly CodeProblem[] };

const ROOT = '/repository/';
const LONGEST_MESSAGE = 400;
const LIBRARIES = ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'];
const SPECIFIER = /['"]((?:@[\w.-]+\/)?[\w-][\w.-]*(?:\/[\w./-]+)?)['"]/g;

/** A compiler over a pack. Declarations are parsed once and stay for later questions. */
export function createCompiler(pack: TypePack): Compile {
  const folders = foldersOf(pack.paths);
  const declarations = createDeclarations(pack);
  const parsed = new Map<string, ts.SourceFile>();
  let previous: ts.Program | undefined;
  return (question, found) => {
    const own = ownFiles(question);
    const options = optionsFor(question);
    const host = hostOver({ own, pack, declarations, folders, ownFolders: foldersOf(own.keys()), parsed });
    const declaring = question.edited.map(({ path }) => path).filter((path) => own.has(ROOT + path));
    const roots = [...question.units.map(({ path }) => path), ...question.ambient, ...declaring];
    declarations.need(codeOf(own, question, { options, host, pack }));
    const program = ts.createProgram({
      rootNames: roots.map((path) => ROOT + path),
      options,
      host,
      ...(previous === undefined ? {} : { oldProgram: previous }),
    });
    previous = program;
    program.getTypeChecker();
    found?.({ problems: [] });
    const edited = new Set(question.edited.map(({ path }) => ROOT + path));
    return {
      problems: question.units.flatMap((unit) => {
        const problems = problemsOf(unit, { program, edited });
        found?.({ place: unit.place, problems });
        return problems;
      }),
      packages: packagesRead(program, pack.versions),
    };
  };
}

type Reach = { readonly options: ts.CompilerOptions; readonly host: ts.CompilerHost; readonly pack: TypePack };

/** What the declarations must answer for: the words of the code, and the packages that it imports. */
function codeOf(own: ReadonlyMap<string, string>, question: CodeQuestion, { options, host, pack }: Reach): Code {
  const isUnit = new Set(question.units.map(({ path }) => ROOT + path));
  const imported = new Set([...own.values()].flatMap(packagesIn));
  const entries = [...imported, 'react/jsx-runtime'].flatMap((name) => {
    const found = ts.resolveModuleName(name, `${ROOT}index.ts`, options, host).resolvedModule?.resolvedFileName;
    return found !== undefined && pack.paths.has(found) ? [found] : [];
  });
  const texts = [...own];
  return {
    units: texts.filter(([path]) => isUnit.has(path)).map(([, text]) => text),
    files: texts.filter(([path]) => !isUnit.has(path)).map(([, text]) => text),
    entries: [...LIBRARIES.map((name) => `/lib/${name}`), '/node_modules/@types/node/index.d.ts', ...entries],
  };
}

function packagesIn(text: string): readonly string[] {
  return [...text.matchAll(SPECIFIER)].map((match) => match[1] ?? '');
}

/** The plan's own text wins over the repository's. */
function ownFiles(question: CodeQuestion): ReadonlyMap<string, string> {
  const units = new Map(question.units.map(({ path, text }) => [path, text]));
  const edited = question.edited.flatMap((file) => {
    const text = editedModule(file, (path) => units.get(path));
    return text === undefined ? [] : [[file.path, text] as const];
  });
  const files = question.files.map(({ path, text }) => [path, text] as const);
  return new Map([...files, ...edited, ...units].map(([path, text]) => [ROOT + path, text]));
}

function optionsFor(question: CodeQuestion): ts.CompilerOptions {
  const aliases = Object.entries(question.aliases).map(([alias, targets]) => [alias, targets.map((target) => ROOT + target)]);
  return {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: LIBRARIES,
    types: ['node'],
    typeRoots: ['/node_modules/@types'],
    jsx: ts.JsxEmit.ReactJSX,
    strict: question.strict,
    esModuleInterop: true,
    allowSyntheticDefaultImports: true,
    allowJs: true,
    checkJs: true,
    skipLibCheck: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    resolveJsonModule: true,
    experimentalDecorators: true,
    emitDecoratorMetadata: true,
    paths: Object.fromEntries(aliases) as Record<string, string[]>,
  };
}

type Files = {
  readonly own: ReadonlyMap<string, string>;
  readonly pack: TypePack;
  readonly declarations: Declarations;
  readonly folders: ReadonlySet<string>;
  readonly ownFolders: ReadonlySet<string>;
  readonly parsed: Map<string, ts.SourceFile>;
};

/** A file system that is two maps; nothing outside them exists. */
function hostOver(files: Files): ts.CompilerHost {
  const textOf = (path: string) => files.own.get(path) ?? files.declarations.textOf(path);
  return {
    fileExists: (path) => files.own.has(path) || files.pack.paths.has(path),
    readFile: textOf,
    directoryExists: (path) => {
      const folder = path.length > 1 ? path.replace(/\/+$/, '') : path;
      return files.folders.has(folder) || files.ownFolders.has(folder);
    },
    getDirectories: () => [],
    getSourceFile: (path, language) => sourceFile({ path, language, text: textOf(path), files }),
    getDefaultLibFileName: () => '/lib/lib.es2023.full.d.ts',
    getDefaultLibLocation: () => '/lib',
    getCurrentDirectory: () => ROOT,
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile: () => undefined,
  };
}

function sourceFile(wanted: {
  readonly path: string;
  readonly language: ts.ScriptTarget | ts.CreateSourceFileOptions;
  readonly text: string | undefined;
  readonly files: Files;
}): ts.SourceFile | undefined {
  const { path, language, text, files } = wanted;
  if (text === undefined) return undefined;
  const known = files.parsed.get(path);
  if (known?.text === text) return known;
  const made = ts.createSourceFile(path, text, language, false);
  if (!files.own.has(path)) files.parsed.set(path, made);
  return made;
}

type Compiled = { readonly program: ts.Program; readonly edited: ReadonlySet<string> };

function problemsOf(unit: CodeUnit, { program, edited }: Compiled): readonly CodeProblem[] {
  const file = program.getSourceFile(ROOT + unit.path);
  if (file === undefined) return [];
  const syntax = program.getSyntacticDiagnostics(file);
  if (syntax.length > 0) return syntax.slice(0, 1).map((found) => problem(unit, 'syntax', found));
  const checker = program.getTypeChecker();
  return program
    .getSemanticDiagnostics(file)
    .filter((found) => !isNotShown(found, { file, checker, edited }))
    .map((found) => ({
      ...problem(unit, 'type', found),
      ...(isAboutGlobal(found, file, checker) ? { isAboutGlobal: true } : {}),
    }));
}

type Place = { readonly file: ts.SourceFile; readonly checker: ts.TypeChecker; readonly edited: ReadonlySet<string> };

/** A name that an edited file does not have yet may be in the part of the edit that the plan does not show. */
function isNotShown(found: ts.Diagnostic, { file, checker, edited }: Place): boolean {
  const named = /typeof import\("([^"]+)"\)/.exec(ts.flattenDiagnosticMessageText(found.messageText, ' '))?.[1];
  if (named !== undefined)
    return [...edited].some((path) => path.replace(/\.[cm]?tsx?$/, '') === named.replace(/\.[cm]?tsx?$/, ''));
  const position = found.start ?? 0;
  const statement = file.statements.find((one) => position >= startOf(one, file) && position < one.end);
  if (statement === undefined || !(ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement))) return false;
  const module = statement.moduleSpecifier && checker.getSymbolAtLocation(statement.moduleSpecifier);
  return (module?.declarations ?? []).some((declared) => edited.has(fileOf(declared).fileName));
}

/** A fragment may import what looks like a global here, for example `setTimeout` of `node:timers/promises`. */
function isAboutGlobal(found: ts.Diagnostic, file: ts.SourceFile, checker: ts.TypeChecker): boolean {
  const call = callAround(file, found.start ?? 0);
  let root: ts.Expression | undefined = call?.expression;
  while (root !== undefined && ts.isPropertyAccessExpression(root)) root = root.expression;
  if (root === undefined || !ts.isIdentifier(root)) return false;
  const declarations = checker.getSymbolAtLocation(root)?.declarations ?? [];
  return (
    declarations.length > 0 &&
    declarations.every((declared) => /^\/(?:lib|node_modules\/@types\/node)\//.test(fileOf(declared).fileName))
  );
}

function callAround(file: ts.SourceFile, position: number): ts.CallExpression | ts.NewExpression | undefined {
  let innermost: ts.CallExpression | ts.NewExpression | undefined;
  const visit = (node: ts.Node): void => {
    if (position < startOf(node, file) || position >= node.end) return;
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) innermost = node;
    ts.forEachChild(node, visit);
  };
  visit(file);
  return innermost;
}

function problem(unit: CodeUnit, kind: CodeProblem['kind'], found: ts.Diagnostic): CodeProblem {
  const message = ts.flattenDiagnosticMessageText(found.messageText, ' ').replace(/\s+/g, ' ').replaceAll(ROOT, '');
  const at = found.file === undefined ? 0 : ts.getLineAndCharacterOfPosition(found.file, found.start ?? 0).line;
  const module = /^Cannot find module '([^']+)'|declaration file for module '([^']+)'/.exec(message);
  const name = module?.[1] ?? module?.[2];
  return {
    place: unit.place,
    line: at + 1 - unit.offset,
    kind,
    code: found.code,
    message: message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message,
    ...(name === undefined ? {} : { module: name }),
  };
}

/** Packages whose declarations the program came to read. `@types/ws` counts as `ws`. */
function packagesRead(program: ts.Program, versions: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const read: Record<string, string> = {};
  for (const { fileName } of program.getSourceFiles()) {
    const folder = /^\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(fileName)?.[1];
    if (folder === undefined) continue;
    const name = folder.replace(/^@types\/(?:([^/]+?)__)?/, (_all, scope?: string) => (scope === undefined ? '' : `@${scope}/`));
    const version = versions[name] ?? versions[folder];
    if (version !== undefined) read[name] = version;
  }
  return read;
}

function foldersOf(paths: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>(['/']);
  for (const path of paths)
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  return folders;
}
