import type { Lockfile, Wanted } from './lockfile.ts';
import type { Declared, Manifest } from './manifest.ts';
import { declaredDependencies } from './manifest.ts';
import { readToml } from './read-toml.ts';
import { entriesOf, listOf, member, textOf } from './structured.ts';
import { filesNamed, folderOf, inFolder, isWithin } from './survey.ts';
import type { Survey } from './survey.ts';

const SECTIONS = ['dependencies', 'dev-dependencies', 'build-dependencies'] as const;

export function readRustManifests(survey: Survey): readonly Manifest[] {
  const documents = filesNamed(survey, 'Cargo.toml').flatMap((file) => readToml(survey, file.path) ?? []);
  const shared = documents
    .map((document) => member(document.value, 'workspace', 'dependencies'))
    .filter((value) => value !== undefined);
  return documents.map((document) => {
    const folder = folderOf(document.path);
    const declared = SECTIONS.flatMap((section) =>
      entriesOf(member(document.value, section)).map(([key, spec]): Declared => {
        const inherited = member(spec, 'workspace') === true ? member(shared[0], key) : spec;
        const name = textOf(member(inherited, 'package')) ?? key;
        const range = textOf(inherited) ?? textOf(member(inherited, 'version')) ?? '*';
        return { name, range, line: document.lineOf([section, key]), development: section !== 'dependencies' };
      }),
    );
    const name = textOf(member(document.value, 'package', 'name')) ?? (folder === '.' ? '(root)' : folder);
    return {
      workspace: { folder, name, manifest: document.path, scripts: {} },
      dependencies: declaredDependencies('cargo', { path: document.path, folder }, declared),
    };
  });
}

export function readRustLockfiles(survey: Survey): readonly Lockfile[] {
  return filesNamed(survey, 'Cargo.lock').flatMap((file): Lockfile[] => {
    const document = readToml(survey, file.path);
    if (document === undefined) return [];
    const packages = listOf(member(document.value, 'package'));
    const folder = folderOf(file.path);
    const crateOf = (workspace: string): string | undefined =>
      isWithin(workspace, folder) && survey.files.has(inFolder(workspace, 'Cargo.toml'))
        ? textOf(member(readToml(survey, inFolder(workspace, 'Cargo.toml'))?.value, 'package', 'name'))
        : undefined;
    return [
      {
        path: file.path,
        ecosystem: 'cargo',
        manager: 'cargo',
        folder,
        resolve: (wanted) => resolve(packages, crateOf(wanted.workspace), wanted),
      },
    ];
  });
}

/** Where a name occurs in several versions, the crate's own entry says which it uses: `"axum 0.8.4"`. */
function resolve(packages: readonly unknown[], crate: string | undefined, { name }: Wanted): string | undefined {
  const versions = packages.flatMap((entry) => (member(entry, 'name') === name ? (textOf(member(entry, 'version')) ?? []) : []));
  if (versions.length < 2) return versions[0];
  const own = packages.find((entry) => crate !== undefined && member(entry, 'name') === crate);
  const line = listOf(member(own, 'dependencies')).find((item) => typeof item === 'string' && item.startsWith(`${name} `));
  return typeof line === 'string' ? line.split(' ')[1] : undefined;
}
