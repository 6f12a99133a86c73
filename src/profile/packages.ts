import { dedupe } from './facts-of-dependencies.ts';
import type { Lockfile, Wanted } from './lockfile.ts';
import { readBunLockfiles } from './lockfile-bun.ts';
import { readNpmLockfiles } from './lockfile-npm.ts';
import { readPnpmLockfiles } from './lockfile-pnpm.ts';
import { readYarnLockfiles } from './lockfile-yarn.ts';
import { readPythonLockfiles } from './lockfile-python.ts';
import type { Manifest } from './manifest.ts';
import { readDenoLockfiles, readDenoManifests } from './manifest-deno.ts';
import { readDotnetLockfiles, readDotnetManifests } from './manifest-dotnet.ts';
import { readElixirLockfiles, readElixirManifests } from './manifest-elixir.ts';
import { readGoManifests } from './manifest-go.ts';
import { readGradleLockfiles, readGradleManifests } from './manifest-gradle.ts';
import { readMavenManifests } from './manifest-maven.ts';
import { readPackageManifests } from './manifest-npm.ts';
import { readPhpLockfiles, readPhpManifests } from './manifest-php.ts';
import { readPythonManifests } from './manifest-python.ts';
import { readRubyLockfiles, readRubyManifests } from './manifest-ruby.ts';
import { readRustLockfiles, readRustManifests } from './manifest-rust.ts';
import type { PackageManifest } from './manifest-npm.ts';
import type { Dependency, Fact, Workspace } from './profile.ts';
import { ancestorsOf } from './survey.ts';
import type { Survey } from './survey.ts';

export type Packages = {
  readonly workspaces: readonly Workspace[];
  readonly dependencies: readonly Dependency[];
  readonly packageManagers: readonly Fact<string>[];
};

const MANIFEST_READERS: readonly ((survey: Survey) => readonly Manifest[])[] = [
  readDenoManifests,
  readPythonManifests,
  readGoManifests,
  readRubyManifests,
  readPhpManifests,
  readRustManifests,
  readMavenManifests,
  readGradleManifests,
  readDotnetManifests,
  readElixirManifests,
];

const LOCKFILE_READERS: readonly ((survey: Survey) => readonly Lockfile[])[] = [
  readNpmLockfiles,
  readPnpmLockfiles,
  readYarnLockfiles,
  readBunLockfiles,
  readDenoLockfiles,
  readPythonLockfiles,
  readRubyLockfiles,
  readPhpLockfiles,
  readRustLockfiles,
  readGradleLockfiles,
  readDotnetLockfiles,
  readElixirLockfiles,
];

/** Everything the manifests declare, with the versions the lockfiles resolve it to. */
export function readPackages(survey: Survey): Packages {
  const packages = readPackageManifests(survey);
  const manifests = [...packages, ...MANIFEST_READERS.flatMap((read) => read(survey))];
  const lockfiles = LOCKFILE_READERS.flatMap((read) => read(survey));
  const declared = manifests.flatMap((manifest) => manifest.dependencies);
  return {
    workspaces: manifests.map((manifest) => manifest.workspace),
    dependencies: declared.map((dependency) => resolveDependency(survey, dependency, lockfiles)),
    packageManagers: packageManagersOf({
      survey,
      packages,
      lockfiles,
      workspaces: manifests.map((manifest) => manifest.workspace),
    }),
  };
}

function resolveDependency(survey: Survey, dependency: Dependency, lockfiles: readonly Lockfile[]): Dependency {
  const wanted: Wanted = dependency;
  const answers = nearest(dependency, lockfiles).flatMap((lockfile) => {
    const version = lockfile.resolve(wanted);
    return version === undefined ? [] : [{ version, path: lockfile.path }];
  });
  const versions = new Set(answers.map((answer) => answer.version));
  const [only] = versions;
  if (versions.size === 1 && only !== undefined) return { ...dependency, resolved: only };
  if (versions.size > 1) {
    const said = answers.map((answer) => `${answer.version} in ${answer.path}`).join(', ');
    survey.unknowns.add(`Which version of ${dependency.name} is installed? The lockfiles disagree: ${said}.`);
  }
  return dependency;
}

/** Lockfiles of the nearest folder that has any for this ecosystem. */
function nearest(dependency: Dependency, lockfiles: readonly Lockfile[]): readonly Lockfile[] {
  for (const folder of ancestorsOf(dependency.workspace)) {
    const found = lockfiles.filter((lockfile) => lockfile.folder === folder && lockfile.ecosystem === dependency.ecosystem);
    if (found.length > 0) return found;
  }
  return [];
}

type Found = {
  readonly survey: Survey;
  readonly packages: readonly PackageManifest[];
  readonly lockfiles: readonly Lockfile[];
  readonly workspaces: readonly Workspace[];
};

function packageManagersOf({ survey, packages, lockfiles, workspaces }: Found): readonly Fact<string>[] {
  const declared = packages.flatMap((manifest) => manifest.packageManager ?? []);
  const managers = lockfiles.map((lockfile) => ({ value: lockfile.manager, where: `${lockfile.path}:1` }));
  const found = dedupe([...declared, ...managers, ...managersWithoutLockfile(workspaces, lockfiles)]);
  for (const folder of new Set(lockfiles.map((lockfile) => lockfile.folder))) {
    const rivals = lockfiles.filter((lockfile) => lockfile.folder === folder && lockfile.ecosystem === 'npm');
    if (new Set(rivals.map((rival) => rival.manager)).size > 1) {
      const paths = rivals.map((rival) => rival.path).join(' and ');
      survey.unknowns.add(`Which package manager is in use? ${paths} stand side by side.`);
    }
  }
  return found;
}

/** Tools that are known by their manifest, where no lockfile names the tool. */
const BY_MANIFEST: readonly (readonly [string, RegExp, Lockfile['ecosystem']])[] = [
  ['go', /(?:^|\/)go\.mod$/, 'go'],
  ['pip', /requirements[^/]*\.(?:txt|in)$/, 'pypi'],
  ['maven', /(?:^|\/)pom\.xml$/, 'maven'],
  ['gradle', /(?:^|\/)build\.gradle(?:\.kts)?$/, 'maven'],
  ['nuget', /\.\w+proj$/, 'nuget'],
];

function managersWithoutLockfile(workspaces: readonly Workspace[], lockfiles: readonly Lockfile[]): readonly Fact<string>[] {
  return BY_MANIFEST.flatMap(([value, pattern, ecosystem]) => {
    if (lockfiles.some((lockfile) => lockfile.ecosystem === ecosystem)) return [];
    const first = workspaces.find(({ manifest }) => pattern.test(manifest));
    return first === undefined ? [] : [{ value, where: `${first.manifest}:1` }];
  });
}
