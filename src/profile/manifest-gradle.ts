import type { Declared, Manifest } from './manifest.ts';
import { declaredDependencies } from './manifest.ts';
import type { Lockfile } from './lockfile.ts';
import { readToml } from './read-toml.ts';
import { entriesOf, member, textOf } from './structured.ts';
import { filesNamed, folderOf, readText } from './survey.ts';
import type { Survey } from './survey.ts';
import { stripComments } from './strip-comments.ts';

const CONFIGURATION =
  /\b(implementation|api|compileOnly|runtimeOnly|testImplementation|testRuntimeOnly|developmentOnly|annotationProcessor|kapt)\b/;
const COORDINATES = /["']([\w.-]+):([\w.-]+)(?::([\w.${}-]+))?(?:@\w+)?["']/;
const CATALOG = /\(\s*libs\.([\w.]+)\s*\)|\blibs\.([\w.]+)\s*$/;

/** Gradle builds are programs: only literal coordinates, version catalogs and plugin versions are read. */
export function readGradleManifests(survey: Survey): readonly Manifest[] {
  const catalog = readCatalog(survey);
  return filesNamed(survey, /^build\.gradle(?:\.kts)?$/).flatMap((file) => {
    const text = readText(survey, file.path);
    if (text === undefined) return [];
    const folder = folderOf(file.path);
    const code = stripComments(text, 'c');
    const boot = /id\s*\(?\s*["']org\.springframework\.boot["']\s*\)?\s*version\s*["']([^"']+)["']/.exec(code)?.[1];
    const declared = code.split(/\r?\n/).flatMap((line, at): Declared[] => {
      const configuration = CONFIGURATION.exec(line)?.[1];
      const found = configuration === undefined ? undefined : dependencyOf(line, catalog);
      if (configuration === undefined || found === undefined) return [];
      const managed = found.name.startsWith('org.springframework.boot:') ? boot : undefined;
      const version = found.version ?? managed;
      return [
        {
          name: found.name,
          range: found.version ?? '(managed)',
          line: at + 1,
          development: /test/i.test(configuration),
          resolved: plain(version),
        },
      ];
    });
    const workspace = { folder, name: folder === '.' ? '(root)' : folder, manifest: file.path, scripts: {} };
    return [{ workspace, dependencies: declaredDependencies('maven', { path: file.path, folder }, declared) }];
  });
}

export function readGradleLockfiles(survey: Survey): readonly Lockfile[] {
  return filesNamed(survey, 'gradle.lockfile').flatMap((file): Lockfile[] => {
    const text = readText(survey, file.path);
    if (text === undefined) return [];
    const versions = new Map(
      [...text.matchAll(/^([\w.-]+:[\w.-]+):([^=\s]+)=/gm)].map((match) => [match[1] ?? '', match[2] ?? ''] as const),
    );
    return [
      {
        path: file.path,
        ecosystem: 'maven',
        manager: 'gradle',
        folder: folderOf(file.path),
        resolve: ({ name }) => versions.get(name),
      },
    ];
  });
}

type Coordinates = { readonly name: string; readonly version: string | undefined };

function dependencyOf(line: string, catalog: ReadonlyMap<string, Coordinates>): Coordinates | undefined {
  const literal = COORDINATES.exec(line);
  if (literal !== null) return { name: `${literal[1] ?? ''}:${literal[2] ?? ''}`, version: literal[3] };
  const alias = CATALOG.exec(line);
  const name = alias?.[1] ?? alias?.[2];
  return name === undefined ? undefined : catalog.get(name);
}

/** `libs.spring.boot.web` stands for the entry `spring-boot-web` of `gradle/libs.versions.toml`. */
function readCatalog(survey: Survey): ReadonlyMap<string, Coordinates> {
  const catalog = new Map<string, Coordinates>();
  for (const file of filesNamed(survey, 'libs.versions.toml')) {
    const value = readToml(survey, file.path)?.value;
    for (const [alias, entry] of entriesOf(member(value, 'libraries'))) {
      const [group, artifact, short] = (textOf(entry) ?? textOf(member(entry, 'module')) ?? '').split(':');
      const name =
        artifact === undefined
          ? `${textOf(member(entry, 'group')) ?? ''}:${textOf(member(entry, 'name')) ?? ''}`
          : `${group ?? ''}:${artifact}`;
      const reference = textOf(member(entry, 'version', 'ref'));
      const version =
        short ??
        textOf(member(entry, 'version')) ??
        (reference === undefined ? undefined : textOf(member(value, 'versions', reference)));
      catalog.set(alias.replace(/[-_]/g, '.'), { name, version });
    }
  }
  return catalog;
}

function plain(version: string | undefined): string | undefined {
  return version === undefined || /[${}+[\](,]/.test(version) ? undefined : version;
}
