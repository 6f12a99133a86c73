import { partSchemas, type Part, type Plan } from '../plan/model.ts';
import { normaliseLine } from '../plan/text.ts';
import type { PhaseUsage, PlanningTask, Usage } from '../ports.ts';
import type { Journal } from '../tools/journal.ts';

/** What the planner saw, from the program's own records. `usage` is what it took. */
export type Seen = { readonly task: PlanningTask; readonly journal: Journal; readonly usage: Usage };

type Source = Part<'sources'>[number];
type NewSource = Omit<Source, 'id'>;
type Range = readonly [number, number];

const MOST_FILES = 25;
const MOST_OTHERS = 8;
const MOST_SOURCES = 60;
const MOST_WORDS = 590;
/** What a plan that is revised still says of the run that wrote it. What was read then stays. */
const OF_ONE_RUN = /^(?:Planned in \d+ turns|Searched the repository|Not shown:|Not read:)/;

/**
 * Completes the part `sources` of a plan: which files and lines were read, which documentation, which searches, what was
 * clipped or unavailable, and what it cost. The author's own entries stay as they are, with the lines that were read added.
 */
export function withProvenance(plan: Plan, seen: Seen): Plan {
  const files = linesByPath(seen);
  const own = (plan.sources ?? []).filter((source) => !OF_ONE_RUN.test(source.usedFor)).map((source) => withLines(source, files));
  const known = new Set(own.map((source) => source.ref.split(':')[0]));
  const added = [
    ...run(seen.usage),
    ...lookups(seen.journal, plan.meta.created.slice(0, 10)),
    ...searches(seen.journal),
    ...missing(seen),
    ...readFiles(new Map([...files].filter(([path]) => !known.has(path)))),
  ];
  const highest = Math.max(0, ...own.map((source) => Number(source.id.slice(1))));
  const numbered = added.map((source, index) => ({ id: `S${highest + index + 1}`, ...source }));
  const sources = partSchemas.sources.safeParse([...own, ...numbered].slice(0, MOST_SOURCES));
  if (!sources.success || sources.data.length === 0) return plan;
  return { ...plan, omitted: plan.omitted.filter(({ part }) => part !== 'sources'), sources: sources.data };
}

function linesByPath({ task, journal }: Seen): ReadonlyMap<string, readonly Range[]> {
  const ranges = new Map<string, Range[]>();
  const add = (path: string, range: Range) => ranges.set(path, [...(ranges.get(path) ?? []), range]);
  for (const excerpt of [...task.context.notes, ...task.context.excerpts])
    for (const range of excerpt.ranges) add(excerpt.path, range);
  for (const { path, from, to } of journal.read) add(path, [from, to]);
  return new Map([...ranges].map(([path, list]) => [path, joined(list)]));
}

/** Neighbouring and overlapping ranges are one. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const sorted = ranges.toSorted(([left], [right]) => left - right);
  return sorted.reduce<readonly Range[]>((done, [from, to]) => {
    const last = done.at(-1);
    if (!last || from > last[1] + 1) return [...done, [from, to]];
    return [...done.slice(0, -1), [last[0], Math.max(last[1], to)]];
  }, []);
}

function withLines(source: Source, files: ReadonlyMap<string, readonly Range[]>): Source {
  const ranges = source.kind === 'file' ? files.get(source.ref.split(':')[0] ?? '') : undefined;
  if (!ranges) return source;
  const before = source.usedFor.replace(/ ?Read: lines [\d, -]+\.$/, '').replace(/(?<=[^.])$/, '.');
  return { ...source, usedFor: clip(`${before} ${linesRead(ranges)}`) };
}

function linesRead(ranges: readonly Range[]): string {
  return `Read: lines ${ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ')}.`;
}

function readFiles(files: ReadonlyMap<string, readonly Range[]>): readonly NewSource[] {
  const shown = [...files].slice(0, MOST_FILES);
  const more = files.size - shown.length;
  return [
    ...shown.map(([path, ranges]): NewSource => ({ kind: 'file', ref: path, usedFor: clip(linesRead(ranges)) })),
    ...(more > 0 ? [{ kind: 'file', ref: 'further files', usedFor: `Read in parts: ${more} more files.` } as const] : []),
  ];
}

function run({ model, turns, costUsd, phases = [] }: Usage): readonly NewSource[] {
  if (model === undefined || turns === 0) return [];
  const dollars = (amount: number | undefined) => (amount === undefined ? 'unknown cost' : `$${amount.toFixed(2)}`);
  const each = phases.map((phase) => `${phase.name} ${dollars(phase.costUsd)} (${tokensOf(phase)})`).join(', ');
  const detail = each === '' ? '' : `, with tokens in and out: ${each}`;
  return [{ kind: 'knowledge', ref: model, usedFor: clip(`Planned in ${turns} turns for ${dollars(costUsd)}${detail}.`) }];
}

function tokensOf({ inputTokens, cacheReadTokens, cacheWriteTokens, outputTokens }: PhaseUsage): string {
  return [inputTokens + cacheReadTokens + cacheWriteTokens, outputTokens].join(' and ');
}

function lookups({ documentation, webSearches }: Journal, date: string): readonly NewSource[] {
  const questions = new Map<string, { readonly version: string | undefined; readonly asked: readonly string[] }>();
  for (const { address, version, question } of documentation) {
    questions.set(address, { version, asked: [...(questions.get(address)?.asked ?? []), question] });
  }
  const read = [...questions].slice(0, MOST_OTHERS).map(([address, { version, asked }]): NewSource => {
    return {
      kind: 'docs',
      ref: address,
      version: version ?? 'as served',
      date,
      usedFor: clip(`Asked: ${reported(asked.join('; '))}`),
    };
  });
  const searched = webSearches.flatMap(({ query, pages: [first, ...others] }): readonly NewSource[] => {
    if (first === undefined) return [];
    return [
      { kind: 'web', ref: first, date, usedFor: clip(`First of ${others.length + 1} pages for the search: ${reported(query)}`) },
    ];
  });
  return [...read, ...searched.slice(0, MOST_OTHERS)];
}

/** Patterns stand in the reference, where they are not taken for a statement; what looks like an id is left out. */
function searches({ searches: patterns }: Journal): readonly NewSource[] {
  const plain = [...new Set(patterns)].filter((pattern) => !/[DEPRTWAQS]\d/.test(pattern));
  if (plain.length === 0) return [];
  const ref = `search: ${plain.join(', ')}`.slice(0, 390);
  return [{ kind: 'file', ref, usedFor: `Searched the repository ${patterns.length} times.` }];
}

/** What the planner did not get to see. */
function missing({ task, journal }: Seen): readonly NewSource[] {
  const files = task.context.leftOut.map((words): NewSource => {
    const [, path = '', why = words] = /^([^\s:]+): (.*)$/.exec(words) ?? [];
    return { kind: 'file', ref: path || 'context', usedFor: clip(`Not shown: ${reported(why)}.`) };
  });
  const { leftOut, url } = task.request.thread;
  const thread = leftOut.map((words): NewSource => ({ kind: 'web', ref: url, usedFor: clip(`Not read: ${reported(words)}.`) }));
  const shortfalls = journal.shortfalls.map((words): NewSource => ({
    kind: 'knowledge',
    ref: 'planner',
    usedFor: clip(reported(words)),
  }));
  return [files, thread, shortfalls].flatMap((list) => list.slice(0, MOST_OTHERS));
}

/** Words that the plan only reports: ids and names in them are no references of the plan. */
function reported(words: string): string {
  return words.replaceAll('`', '').replace(/\b[DEPRTWAQS]\d{1,3}\b/g, '…');
}

function clip(words: string): string {
  return normaliseLine(words).slice(0, MOST_WORDS);
}
