import type { AuthFact, Dependency, Fact, Framework, Realtime } from './profile.ts';
import { AUTH_SIGNALS, FRAMEWORK_SIGNALS, REALTIME_SIGNALS } from './signals.ts';
import type { PackageNames, RoleSignal } from './signals.ts';

/** Dependencies by ecosystem and name: the question every signal asks. */
export type DependencyIndex = ReadonlyMap<string, readonly Dependency[]>;

export function indexDependencies(dependencies: readonly Dependency[]): DependencyIndex {
  const index = new Map<string, Dependency[]>();
  for (const dependency of dependencies) {
    const key = keyOf(dependency.ecosystem, dependency.name);
    const group = index.get(key);
    if (group === undefined) index.set(key, [dependency]);
    else group.push(dependency);
  }
  return index;
}

export function dependenciesMatching(index: DependencyIndex, packages: PackageNames): readonly Dependency[] {
  return Object.entries(packages).flatMap(([ecosystem, names]) =>
    names.flatMap((name) => index.get(keyOf(ecosystem, name)) ?? []),
  );
}

/** One fact per role signal that some manifest fulfils, at the first manifest line that does. */
export function factsOfSignals(index: DependencyIndex, signals: readonly RoleSignal[]): readonly Fact<string>[] {
  return signals.flatMap((signal) => {
    const found = dependenciesMatching(index, signal.packages);
    return dedupe(found.map((dependency) => ({ value: signal.name, where: dependency.where })));
  });
}

export function frameworksOf(index: DependencyIndex): readonly Framework[] {
  return FRAMEWORK_SIGNALS.flatMap((signal) => {
    const byWorkspace = new Map<string, Framework>();
    for (const dependency of dependenciesMatching(index, signal.packages)) {
      if (byWorkspace.has(dependency.workspace)) continue;
      byWorkspace.set(dependency.workspace, {
        name: signal.name,
        ...(dependency.resolved === undefined ? {} : { version: dependency.resolved }),
        workspace: dependency.workspace,
        side: signal.side,
        where: dependency.where,
      });
    }
    return [...byWorkspace.values()];
  });
}

export function authOfDependencies(index: DependencyIndex): readonly AuthFact[] {
  return AUTH_SIGNALS.flatMap((signal) =>
    dependenciesMatching(index, signal.packages).map((dependency) => ({
      kind: signal.kind,
      library: dependency.name,
      where: dependency.where,
    })),
  );
}

export function realtimeLibraries(index: DependencyIndex): Realtime['libraries'] {
  return REALTIME_SIGNALS.flatMap((signal) =>
    dependenciesMatching(index, signal.packages).map((dependency) => ({
      name: signal.name,
      ...(dependency.resolved === undefined ? {} : { version: dependency.resolved }),
      where: dependency.where,
    })),
  );
}

export function dedupe<Item extends { readonly where: string }>(items: readonly Item[]): readonly Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = JSON.stringify(item);
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

/** Names of Python packages compare without regard to case, `-`, `_` and `.`; NuGet without case. */
export function keyOf(ecosystem: string, name: string): string {
  if (ecosystem === 'pypi') return `pypi ${name.toLowerCase().replace(/[-_.]+/g, '-')}`;
  return `${ecosystem} ${ecosystem === 'nuget' ? name.toLowerCase() : name}`;
}
