import type { Dependency, Fact, Workspace } from './profile.ts';
import { readJson } from './read-json.ts';
import type { StructuredDocument } from './read-json.ts';
import { entriesOf, member, textOf } from './structured.ts';
import { filesNamed, folderOf } from './survey.ts';
import type { Survey } from './survey.ts';

export type PackageManifest = {
  readonly workspace: Workspace;
  readonly document: StructuredDocument;
  readonly dependencies: readonly Dependency[];
  readonly packageManager?: Fact<string>;
};

const SECTIONS = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const;

export function readPackageManifests(survey: Survey): readonly PackageManifest[] {
  return filesNamed(survey, 'package.json').flatMap((file) => {
    const document = readJson(survey, file.path);
    return document === undefined ? [] : [toManifest(document)];
  });
}

function toManifest(document: StructuredDocument): PackageManifest {
  const folder = folderOf(document.path);
  const name = textOf(member(document.value, 'name')) ?? (folder === '.' ? '(root)' : folder);
  const scripts = Object.fromEntries(
    entriesOf(member(document.value, 'scripts')).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  );
  const manager = textOf(member(document.value, 'packageManager'));
  return {
    workspace: { folder, name, manifest: document.path, scripts },
    document,
    dependencies: dependenciesOf(document, folder),
    ...(manager === undefined
      ? {}
      : {
          packageManager: {
            value: manager.split('+')[0] ?? manager,
            where: `${document.path}:${document.lineOf(['packageManager'])}`,
          },
        }),
  };
}

function dependenciesOf(document: StructuredDocument, workspace: string): readonly Dependency[] {
  const found = new Map<string, Dependency>();
  for (const section of SECTIONS) {
    for (const [name, range] of entriesOf(member(document.value, section))) {
      if (typeof range !== 'string' || found.has(name)) continue;
      const where = `${document.path}:${document.lineOf([section, name])}`;
      found.set(name, { ecosystem: 'npm', name, range, development: section === 'devDependencies', workspace, where });
    }
  }
  return [...found.values()];
}
