import type { Lockfile, Wanted } from './lockfile.ts';
import { readBunLockfiles } from './lockfile-bun.ts';
import { readNpmLockfiles } from './lockfile-npm.ts';
import { readPnpmLockfiles } from './lockfile-pnpm.ts';
import { readYarnLockfiles } from './lockfile-yarn.ts';
import { readPackageManifests } from './manifest-npm.ts';
import type { PackageManifest } from './manifest-npm.ts';
import type { Dependency, Fact, Workspace } from './profile.ts';
import { ancestorsOf } from './survey.ts';
import type { Survey } from './survey.ts';

export type Packages = {
  readonly workspaces: readonly Workspace[];
  readonly dependencies: readonly Dependency[];
  readonly packageManagers: readonly Fact<string>[];
};

const LOCKFILE_READERS = [readNpmLockfiles, readPnpmLockfiles, readYarnLockfiles, readBunLockfiles];

/** Everything the manifests declare, with the versions the lockfiles resolve it to. */
export function readPackages(survey: Survey): Packages {
  const manifests = readPackageManifests(survey);
  const lockfiles = LOCKFILE_READERS.flatMap((read) => read(survey));
  const declared = manifests.flatMap((manifest) => manifest.dependencies);
  return {
    workspaces: manifests.map((manifest) => manifest.workspace),
    dependencies: declared.map((dependency) => resolveDependency(survey, dependency, lockfiles)),
    packageManagers: packageManagersOf(survey, manifests, lockfiles),
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

function packageManagersOf(
  survey: Survey,
  manifests: readonly PackageManifest[],
  lockfiles: readonly Lockfile[],
): readonly Fact<string>[] {
  const declared = manifests.flatMap((manifest) => manifest.packageManager ?? []);
  const found = [...declared, ...lockfiles.map((lockfile) => ({ value: lockfile.manager, where: `${lockfile.path}:1` }))];
  for (const folder of new Set(lockfiles.map((lockfile) => lockfile.folder))) {
    const rivals = lockfiles.filter((lockfile) => lockfile.folder === folder && lockfile.ecosystem === 'npm');
    if (new Set(rivals.map((rival) => rival.manager)).size > 1) {
      const paths = rivals.map((rival) => rival.path).join(' and ');
      survey.unknowns.add(`Which package manager is in use? ${paths} stand side by side.`);
    }
  }
  return found;
}
