import type { Declared, Manifest } from './manifest.ts';
import { declaredDependencies } from './manifest.ts';
import type { StructuredDocument } from './read-json.ts';
import { readToml } from './read-toml.ts';
import { entriesOf, listOf, member, textOf } from './structured.ts';
import { baseName, filesNamed, folderOf, readText } from './survey.ts';
import type { Survey } from './survey.ts';

const REQUIREMENT = /^\s*([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[[^\]]*\])?\s*(@\s*\S+|\(?[=<>!~][^;#]*)?(?:[;#].*)?$/;
const REQUIREMENTS_FILE = /(?:^|\/)(?:requirements[^/]*\.(?:txt|in)|requirements\/[^/]+\.(?:txt|in))$/;
const DEVELOPMENT = /dev|test|lint|doc|ci|local|type/i;

export function readPythonManifests(survey: Survey): readonly Manifest[] {
  const projects = filesNamed(survey, 'pyproject.toml').flatMap((file) => {
    const document = readToml(survey, file.path);
    return document === undefined ? [] : [projectOf(document)];
  });
  const pipfiles = filesNamed(survey, 'Pipfile').flatMap((file) => {
    const document = readToml(survey, file.path);
    return document === undefined ? [] : [pipfileOf(document)];
  });
  const requirements = survey.own.flatMap((file) => (REQUIREMENTS_FILE.test(file.path) ? requirementsOf(survey, file.path) : []));
  return [...projects, ...pipfiles, ...requirements];
}

function projectOf(document: StructuredDocument): Manifest {
  const { value, path } = document;
  const lists: readonly (readonly [readonly string[], boolean])[] = [
    [['project', 'dependencies'], false],
    ...entriesOf(member(value, 'project', 'optional-dependencies')).map(([group]): readonly [readonly string[], boolean] => [
      ['project', 'optional-dependencies', group],
      DEVELOPMENT.test(group),
    ]),
    ...entriesOf(member(value, 'dependency-groups')).map(([group]): readonly [readonly string[], boolean] => [
      ['dependency-groups', group],
      true,
    ]),
    [['tool', 'uv', 'dev-dependencies'], true],
  ];
  const tables: readonly (readonly [readonly string[], boolean])[] = [
    [['tool', 'poetry', 'dependencies'], false],
    [['tool', 'poetry', 'dev-dependencies'], true],
    ...entriesOf(member(value, 'tool', 'poetry', 'group')).map(([group]): readonly [readonly string[], boolean] => [
      ['tool', 'poetry', 'group', group, 'dependencies'],
      true,
    ]),
  ];
  const declared = [
    ...lists.flatMap(([keys, development]) => fromList(document, keys, development)),
    ...tables.flatMap(([keys, development]) => fromTable(document, keys, development)),
  ];
  const name = textOf(member(value, 'project', 'name')) ?? textOf(member(value, 'tool', 'poetry', 'name'));
  return manifestOf(path, name, declared);
}

function pipfileOf(document: StructuredDocument): Manifest {
  const declared = [...fromTable(document, ['packages'], false), ...fromTable(document, ['dev-packages'], true)];
  return manifestOf(document.path, undefined, declared);
}

function fromList(document: StructuredDocument, keys: readonly string[], development: boolean): readonly Declared[] {
  return listOf(member(document.value, ...keys)).flatMap((item, at) => {
    const one = typeof item === 'string' ? requirementOf(item) : undefined;
    return one === undefined ? [] : [{ ...one, line: document.lineOf([...keys, at]), development }];
  });
}

function fromTable(document: StructuredDocument, keys: readonly string[], development: boolean): readonly Declared[] {
  return entriesOf(member(document.value, ...keys)).flatMap(([name, spec]) => {
    if (name === 'python') return [];
    const range = textOf(spec) ?? textOf(member(spec, 'version')) ?? '*';
    return [{ name, range, line: document.lineOf([...keys, name]), development }];
  });
}

function requirementsOf(survey: Survey, path: string): readonly Manifest[] {
  const text = readText(survey, path);
  if (text === undefined) return [];
  const development = DEVELOPMENT.test(baseName(path).replace(/^requirements/, ''));
  const declared = text.split(/\r?\n/).flatMap((line, at): Declared[] => {
    const one = /^\s*(?:#|-|$)/.test(line) ? undefined : requirementOf(line.replace(/\s+--hash.*$|\s*\\$/, ''));
    return one === undefined ? [] : [{ ...one, line: at + 1, development }];
  });
  return [manifestOf(path, undefined, declared)];
}

/** PEP 508; an exact pin is a resolved version. */
function requirementOf(text: string): Pick<Declared, 'name' | 'range' | 'resolved'> | undefined {
  const match = REQUIREMENT.exec(text);
  const name = match?.[1];
  if (name === undefined) return undefined;
  const range = (match?.[2] ?? '').replace(/[()]/g, '').trim();
  const pin = /^===?\s*([^\s,*]+)$/.exec(range)?.[1];
  return { name, range: range === '' ? '*' : range, resolved: pin };
}

function manifestOf(path: string, name: string | undefined, declared: readonly Declared[]): Manifest {
  const folder = /(?:^|\/)requirements$/.test(folderOf(path)) ? folderOf(folderOf(path)) : folderOf(path);
  return {
    workspace: { folder, name: name ?? (folder === '.' ? '(root)' : folder), manifest: path, scripts: {} },
    dependencies: declaredDependencies('pypi', { path, folder }, declared),
  };
}
