import { readFrontMatter } from './front-matter.ts';
import { gapSchema, omissionSchema, partNames, partSchemas, type Gap, type Omission, type PartName, type Plan } from './model.ts';
import { createReader, slice, splitAt, type Problem, type Reader, type Section } from './page.ts';
import { GAPS_TITLE, INDEX_TITLE, OMITTED_TITLE } from './render.ts';
import { salvage } from './salvage.ts';
import { parseGaps } from './section-gaps.ts';
import { parseOmitted } from './section-omitted.ts';
import { planSections } from './sections.ts';

/** Longer than any plan that the schemas allow; what comes after it is not read. */
const LONGEST = 4_000_000;

export type ParsedPlan = {
  /** Absent where the front matter is not that of a plan. */
  readonly plan?: Plan;
  readonly problems: readonly Problem[];
};

/** Reads a rendered plan back. Never throws: what cannot be read is a problem with its line, and the rest is read. */
export function parsePlan(markdown: string): ParsedPlan {
  const problems: Problem[] = [];
  const reader = createReader(problems);
  if (markdown.length > LONGEST) reader.problem(1, `Only the first ${LONGEST} characters were read.`);
  const lines = markdown
    .slice(0, LONGEST)
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .split('\n');
  const matter = readFrontMatter(lines, reader);
  const { sections } = splitAt(2, slice({ lines, first: 1 }, matter.length, lines.length));
  const raw = new Map<PartName, { value: unknown; line: number }>();
  for (const name of matter.empty) raw.set(name, { value: emptyValue(name), line: 1 });
  for (const section of firstOfEach(sections, reader)) readSection(section, raw, reader);
  const omitted = readOmitted(sections, reader);
  const gaps = readGaps(sections, reader);
  if (matter.meta === undefined) return { problems };
  return {
    plan: { meta: matter.meta, omitted, ...(gaps.length === 0 ? {} : { gaps }), ...validate(raw, reader) },
    problems: problems.sort((left, right) => left.line - right.line),
  };
}

function emptyValue(name: PartName): unknown {
  return name === 'connection' ? { states: [], transitions: [], parameters: [] } : [];
}

function firstOfEach(sections: readonly Section[], reader: Reader): readonly Section[] {
  const seen = new Set<string>();
  return sections.filter((section) => {
    const isSecond = seen.has(section.title);
    if (isSecond) reader.problem(section.line, `The section "${section.title}" is there twice; only the first one is read.`);
    seen.add(section.title);
    return !isSecond;
  });
}

type RawParts = Map<PartName, { value: unknown; line: number }>;

/** Events and code stand in several sections; what is found is put together. */
function readSection(section: Section, raw: RawParts, reader: Reader): void {
  const known = planSections.find(({ title }) => title === section.title);
  if (known === undefined) {
    if ([OMITTED_TITLE, GAPS_TITLE, INDEX_TITLE].includes(section.title)) return;
    reader.problem(section.line, `"${section.title}" is not a section of a plan; it is not read.`);
    return;
  }
  for (const [name, value] of Object.entries(known.parse(section.body, reader))) {
    if (value === undefined || !isPartName(name)) continue;
    const before = raw.get(name)?.value;
    const joined = Array.isArray(before) && Array.isArray(value) ? [...(before as unknown[]), ...(value as unknown[])] : value;
    raw.set(name, { value: joined, line: raw.get(name)?.line ?? section.line });
  }
}

function readOmitted(sections: readonly Section[], reader: Reader): readonly Omission[] {
  const section = sections.find(({ title }) => title === OMITTED_TITLE);
  const entries = section === undefined ? [] : parseOmitted(section.body, reader);
  return entries.flatMap((entry) => {
    const result = omissionSchema.safeParse(entry);
    if (result.success) return [result.data];
    reader.problem(reader.lineOf(entry) ?? 1, 'The reason is missing or too long.');
    return [];
  });
}

function readGaps(sections: readonly Section[], reader: Reader): readonly Gap[] {
  const section = sections.find(({ title }) => title === GAPS_TITLE);
  const entries = section === undefined ? [] : parseGaps(section.body, reader);
  return entries.flatMap((entry) => {
    const result = gapSchema.safeParse(entry);
    if (result.success) return [result.data];
    reader.problem(reader.lineOf(entry) ?? 1, 'The text of the gap is missing or too long.');
    return [];
  });
}

function validate(raw: RawParts, reader: Reader): Omit<Plan, 'meta' | 'omitted' | 'gaps'> {
  const parts: Record<string, unknown> = {};
  for (const name of partNames) {
    const found = raw.get(name);
    if (found === undefined) continue;
    const value = salvage(partSchemas[name], found, { name, reader });
    if (value !== undefined) parts[name] = value;
  }
  return parts;
}

function isPartName(name: string): name is PartName {
  return Object.hasOwn(partSchemas, name);
}
