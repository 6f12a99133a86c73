/**
 * A merge of three: what changed from `before` to `after` is carried into `current`; everything else of `current` stays.
 * Entries of lists are told apart by what names them.
 */
export function mergeEdits(before: unknown, after: unknown, current: unknown): unknown {
  if (isSame(before, after)) return current;
  if (isSame(before, current) || isSame(after, current)) return after;
  if (isNamedList(before) && isNamedList(after) && isNamedList(current)) return mergeLists(before, after, current);
  if (isRecord(before) && isRecord(after) && isRecord(current)) return mergeRecords(before, after, current);
  return after;
}

type Fields = Readonly<Record<string, unknown>>;

function mergeRecords(before: Fields, after: Fields, current: Fields): Fields {
  const names = [...new Set([...Object.keys(current), ...Object.keys(after)])];
  const entries = names.map((name) => [name, mergeEdits(before[name], after[name], current[name])] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** In the order of `current`; what is new comes at the end, what went away goes. */
function mergeLists(before: readonly Fields[], after: readonly Fields[], current: readonly Fields[]): readonly unknown[] {
  const find = (list: readonly Fields[], name: string) => list.find((entry) => nameOf(entry) === name);
  const names = [...new Set([...current, ...after].map((entry) => nameOf(entry) ?? ''))];
  return names
    .map((name) => mergeEdits(find(before, name), find(after, name), find(current, name)))
    .filter((entry) => entry !== undefined);
}

const NAMES = ['name', 'pattern', 'topic', 'title', 'data', 'file', 'threat', 'what', 'here', 'text', 'id', 'part'];

function nameOf(entry: Fields): string | undefined {
  for (const key of NAMES) {
    const value = entry[key];
    if (typeof value === 'string') return `${key} ${value}`;
  }
  return undefined;
}

function isNamedList(value: unknown): value is readonly Fields[] {
  if (!Array.isArray(value)) return false;
  const names = value.map((entry: unknown) => (isRecord(entry) ? nameOf(entry) : undefined));
  return !names.includes(undefined) && new Set(names).size === names.length;
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
