import type { IndexedFile } from './build-index.ts';

/**
 * How likely a file of this sort is changed or copied from at all, 1 for ordinary source. History (migrations), material for
 * readers (docs, examples) and tools beside the product use the words of a feature without being part of it.
 */
export function roleWeight({ path, kind }: Pick<IndexedFile, 'path' | 'kind'>): number {
  let weight = kindWeights[kind] ?? 1;
  if (/(^|\/)(examples?|demos?|samples?)\/|[._/-](mock|testlib|testutils?|snapshot)([._-]|$)/i.test(path)) weight *= 0.5;
  if (/(^|\/)(migrations?|migrate|changelogs?)\//i.test(path)) weight *= 0.5;
  if (/(^|\/)(docs?|documentation|website)\/|(^|\/)mkdocs/i.test(path)) weight *= 0.5;
  if (
    /(^|\/)\.(github|circleci|gitlab|vscode|husky|devcontainer)\b|(^|\/)\.[\w-]+$|(^|\/)(scripts?|tools?|bin|hack|ci|seeds?)\//i.test(
      path,
    )
  )
    weight *= 0.6;
  return weight;
}

const kindWeights: Readonly<Partial<Record<IndexedFile['kind'], number>>> = { style: 0.8, configuration: 0.7 };

/** Where things are put together, registered and started: a new feature is hooked in there, whatever it is called. */
export function isRegistration(path: string): boolean {
  return /(^|\/)(main|index|app|_app|server|application|root|routes?|router|urls|wsgi|asgi|manage|startup|program|bootstrap|setup|init|__init__|layout|default|store|types|config)\.\w+(\.\w+)?$/i.test(
    path,
  );
}

/** The folder whose dependencies a manifest states, with `/` at its end; undefined for other files. */
export function manifestFolder(path: string): string | undefined {
  const slash = path.lastIndexOf('/') + 1;
  return /^(package\.json|go\.mod|Gemfile|pyproject\.toml|requirements\.txt|Pipfile|Cargo\.toml|composer\.json|mix\.exs|pom\.xml|build\.gradle(\.kts)?|deno\.jsonc?|[\w.-]+\.csproj)$/.test(
    path.slice(slash),
  )
    ? path.slice(0, slash)
    : undefined;
}
