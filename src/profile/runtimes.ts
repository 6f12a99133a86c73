import type { Fact, Framework } from './profile.ts';
import { filesNamed, folderOf } from './survey.ts';
import type { Survey } from './survey.ts';

export type RuntimeSources = { readonly survey: Survey; readonly entries: readonly Fact<string>[] };

/** Server platforms that are no package: told by their own configuration or by the call that starts the server. */
export function readRuntimes({ survey, entries }: RuntimeSources): readonly Framework[] {
  const byFile: readonly (readonly [string, RegExp])[] = [
    ['deno', /^deno\.jsonc?$/],
    ['cloudflare-workers', /^wrangler\.(?:toml|jsonc?)$/],
  ];
  const configured = byFile.flatMap(([name, pattern]) =>
    filesNamed(survey, pattern).map(({ path }) => runtime(name, `${path}:1`)),
  );
  const started = entries.flatMap((entry) => {
    if (entry.value === 'Bun.serve') return [runtime('bun', entry.where)];
    if (entry.value === 'Deno.serve' && configured.length === 0) return [runtime('deno', entry.where)];
    return entry.value === 'http.ListenAndServe' && entry.where.includes('.go:') ? [runtime('net/http', entry.where)] : [];
  });
  const meteor = (survey.byName.get('release') ?? [])
    .filter((file) => file.path.endsWith('.meteor/release'))
    .map(({ path }) => runtime('meteor', `${path}:1`));
  return firstPerWorkspace([...configured, ...started, ...meteor]);
}

function runtime(name: string, where: string): Framework {
  return { name, workspace: folderOf(where.replace(/:\d+$/, '')), side: 'server', where };
}

function firstPerWorkspace(frameworks: readonly Framework[]): readonly Framework[] {
  const found = new Map<string, Framework>();
  for (const framework of frameworks) {
    const key = `${framework.name} ${framework.workspace}`;
    if (!found.has(key)) found.set(key, framework);
  }
  return [...found.values()];
}
