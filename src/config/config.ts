import { distance } from 'fastest-levenshtein';
import { inputNames, inputSchema, secretInputs } from './inputs.ts';
import type { z } from 'zod';

export type Config = z.output<typeof inputSchema>;

export type ConfigResult =
  | { readonly config: Config; readonly problems: readonly [] }
  | { readonly config: undefined; readonly problems: readonly string[] };

/**
 * Raw inputs in, a `Config` or the complete list of problems out. `raw` maps input names to strings; defaults have been
 * filled in by the runner (or from `action.yml` on the command line), so a missing name counts as empty.
 */
export function parseConfig(raw: Readonly<Record<string, string>>): ConfigResult {
  const unknown = Object.keys(raw).filter((name) => !Object.hasOwn(inputSchema.shape, name));
  const values = Object.fromEntries(inputNames.map((name) => [name, (raw[name] ?? '').trim()]));
  const parsed = inputSchema.safeParse(values);
  const problems = [
    ...unknown.map(describeUnknown),
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => describeIssue(issue, values))),
  ];
  if (parsed.success && problems.length === 0) return { config: parsed.data, problems: [] };
  return { config: undefined, problems };
}

function describeUnknown(name: string): string {
  const nearest = [...inputNames].sort((left, right) => distance(name, left) - distance(name, right))[0] ?? '';
  const hint = distance(name, nearest) <= 4 ? ` Did you mean \`${nearest}\`?` : ` Known inputs: ${inputNames.join(', ')}.`;
  return `Unexpected input \`${name}\`.${hint}`;
}

function describeIssue(issue: z.core.$ZodIssue, values: Readonly<Record<string, string>>): string {
  const name = String(issue.path[0] ?? '');
  const secret = secretInputs.some((input) => input === name);
  const value = values[name] ?? '';
  const given = value === '' ? 'nothing' : secret ? 'a value that is not shown' : `\`${value.slice(0, 80)}\``;
  return `Input \`${name}\` is ${given}: ${issue.message}.`;
}
