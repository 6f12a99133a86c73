import type { Dependency, Ecosystem, Workspace } from './profile.ts';

/** What one manifest declares. */
export type Manifest = { readonly workspace: Workspace; readonly dependencies: readonly Dependency[] };

export type Declared = {
  readonly name: string;
  readonly range: string;
  readonly line: number;
  readonly development?: boolean;
  readonly resolved?: string | undefined;
};

/** Dependencies of one manifest; the first declaration of a name counts. */
export function declaredDependencies(
  ecosystem: Ecosystem,
  manifest: { readonly path: string; readonly folder: string },
  declared: readonly Declared[],
): readonly Dependency[] {
  const found = new Map<string, Dependency>();
  for (const { name, range, line, development = false, resolved } of declared) {
    if (found.has(name)) continue;
    found.set(name, {
      ecosystem,
      name,
      range,
      ...(resolved === undefined ? {} : { resolved }),
      development,
      workspace: manifest.folder,
      where: `${manifest.path}:${line}`,
    });
  }
  return [...found.values()];
}
