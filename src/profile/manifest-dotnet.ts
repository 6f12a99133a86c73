import type { Lockfile } from './lockfile.ts';
import type { Declared, Manifest } from './manifest.ts';
import { declaredDependencies } from './manifest.ts';
import { readPlainJson } from './read-json.ts';
import { attributeOf, childText, descendantsNamed, readXml } from './read-xml.ts';
import type { XmlDocument } from './read-xml.ts';
import { entriesOf, member, textOf } from './structured.ts';
import { ancestorsOf, baseName, filesNamed, folderOf, inFolder } from './survey.ts';
import type { Survey } from './survey.ts';

/** `*.csproj`: packages with their versions, and the SDK, which brings ASP.NET Core and SignalR without any package. */
export function readDotnetManifests(survey: Survey): readonly Manifest[] {
  return filesNamed(survey, /\.(?:cs|fs|vb)proj$/).flatMap((file) => {
    const document = readXml(survey, file.path);
    if (document === undefined) return [];
    const folder = folderOf(file.path);
    const central = centralVersions(survey, folder);
    const packages = descendantsNamed(document.root, 'PackageReference').flatMap((element): Declared[] => {
      const name = attributeOf(element, 'Include');
      if (name === undefined) return [];
      const version = attributeOf(element, 'Version') ?? childText(element, 'Version') ?? central.get(name.toLowerCase());
      return [{ name, range: version ?? '(managed)', line: document.line(element.start), resolved: exact(version) }];
    });
    const name = baseName(file.path).replace(/\.\w+$/, '');
    const dependencies = declaredDependencies('nuget', { path: file.path, folder }, [...sdkOf(document), ...packages]);
    return [{ workspace: { folder, name, manifest: file.path, scripts: {} }, dependencies }];
  });
}

function sdkOf(document: XmlDocument): readonly Declared[] {
  const sdk = attributeOf(document.root, 'Sdk');
  if (sdk === undefined || sdk === 'Microsoft.NET.Sdk') return [];
  const framework = descendantsNamed(document.root, 'PropertyGroup')
    .map((group) => childText(group, 'TargetFramework'))
    .find((text) => text !== undefined);
  const version = /^net(\d+\.\d+)$/.exec(framework ?? '')?.[1];
  return [{ name: sdk, range: framework ?? '*', line: document.line(document.root.start), resolved: version }];
}

function centralVersions(survey: Survey, folder: string): ReadonlyMap<string, string> {
  const path = ancestorsOf(folder)
    .map((ancestor) => inFolder(ancestor, 'Directory.Packages.props'))
    .find((candidate) => survey.files.has(candidate));
  const document = path === undefined ? undefined : readXml(survey, path);
  const versions = document === undefined ? [] : descendantsNamed(document.root, 'PackageVersion');
  return new Map(
    versions.map(
      (element) => [(attributeOf(element, 'Include') ?? '').toLowerCase(), attributeOf(element, 'Version') ?? ''] as const,
    ),
  );
}

/** NuGet takes the lowest version that fits, so a plain version is the one that is used; ranges and wildcards are not. */
function exact(version: string | undefined): string | undefined {
  return version !== undefined && /^\d[\w.+-]*$/.test(version) ? version : undefined;
}

export function readDotnetLockfiles(survey: Survey): readonly Lockfile[] {
  return filesNamed(survey, 'packages.lock.json').flatMap((file): Lockfile[] => {
    const value = readPlainJson(survey, file.path);
    if (value === undefined) return [];
    const versions = new Map<string, string>();
    for (const [, packages] of entriesOf(member(value, 'dependencies'))) {
      for (const [name, entry] of entriesOf(packages)) {
        const resolved = textOf(member(entry, 'resolved'));
        if (resolved !== undefined) versions.set(name.toLowerCase(), resolved);
      }
    }
    return [
      {
        path: file.path,
        ecosystem: 'nuget',
        manager: 'nuget',
        folder: folderOf(file.path),
        resolve: ({ name }) => versions.get(name.toLowerCase()),
      },
    ];
  });
}
