import { parse, stringify } from 'yaml';
import { metaSchema, partNames, type PartName, type PlanMeta } from './model.ts';
import type { Reader } from './page.ts';

const LONGEST = 20_000;

/** `empty` names the parts that are there and have nothing in them: the page has no section for those. */
export function writeFrontMatter(meta: PlanMeta, empty: readonly PartName[]): string {
  const { format, ...stamps } = meta;
  const matter = { plan: format, ...stamps, ...(empty.length === 0 ? {} : { empty }) };
  return `---\n${stringify(matter, { lineWidth: 0 })}---`;
}

export type FrontMatter = {
  readonly meta: PlanMeta | undefined;
  readonly empty: readonly PartName[];
  /** How many lines it takes, its marks included. */
  readonly length: number;
};

export function readFrontMatter(lines: readonly string[], reader: Reader): FrontMatter {
  const none: FrontMatter = { meta: undefined, empty: [], length: 0 };
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  if (end < 0) {
    reader.problem(1, 'The file does not start with front matter between two lines "---": it is not a plan of this program.');
    return none;
  }
  const matter = parseYaml(lines.slice(1, end).join('\n'), reader);
  if (matter === undefined) return { ...none, length: end + 1 };
  const { plan, empty, ...stamps } = matter;
  const result = metaSchema.safeParse({ format: plan, ...stamps });
  for (const issue of result.error?.issues ?? []) {
    const key = issue.path[0] === 'format' ? 'plan' : String(issue.path[0] ?? '');
    reader.problem(lineOfKey(lines, key, end), `Front matter, ${key}: ${issue.message}.`);
  }
  return { meta: result.data, empty: readNames(empty), length: end + 1 };
}

function parseYaml(text: string, reader: Reader): Record<string, unknown> | undefined {
  if (text.length > LONGEST) {
    reader.problem(1, `The front matter is longer than ${LONGEST} characters.`);
    return undefined;
  }
  try {
    const matter: unknown = parse(text);
    if (typeof matter === 'object' && matter !== null && !Array.isArray(matter)) return { ...matter };
    reader.problem(2, 'The front matter is not a list of "key: value" lines.');
  } catch (cause) {
    reader.problem(
      2,
      `The front matter is not YAML: ${cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)}`,
    );
  }
  return undefined;
}

function lineOfKey(lines: readonly string[], key: string, end: number): number {
  const index = lines.findIndex((line, at) => at < end && line.startsWith(`${key}:`));
  return index < 0 ? 1 : index + 1;
}

function readNames(value: unknown): readonly PartName[] {
  return Array.isArray(value) ? partNames.filter((name) => value.includes(name)) : [];
}
