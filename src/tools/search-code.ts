import { RE2JS } from 're2js';
import { z } from 'zod';
import type { Clock } from '../ports.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { compileGlob } from './glob.ts';
import type { Journal } from './journal.ts';
import { defineTool, problem, type Tool } from './tool.ts';

const MOST_MATCHES = 200;
const MOST_MILLISECONDS = 2000;
const MOST_LINE = 240;
const MOST_INSTRUCTIONS = 400;

/** Starts a search of one text; each call gives the place of the next match, or -1. */
type Finder = (text: string) => () => number;
type Search = { readonly finder: Finder; readonly context: number; readonly most: number };

export function searchCodeTool(snapshot: Snapshot, journal: Journal, clock: Clock): Tool {
  return defineTool({
    name: 'search_code',
    kind: 'explore',
    description:
      'Searches the text of tracked files. The pattern is literal unless `regex` is true (RE2 syntax: no look-around, no back-references). Answers `path:line: text`, with up to 5 lines around each match on request.',
    input: z.strictObject({
      pattern: z.string().min(1).max(300),
      regex: z.boolean().default(false),
      case_sensitive: z.boolean().default(false),
      glob: z.string().min(1).max(200).optional(),
      context_lines: z.number().int().min(0).max(5).default(0),
      limit: z.number().int().min(1).max(MOST_MATCHES).default(60),
    }),
    run: async (input, signal) => {
      const finder = compile(input);
      if (typeof finder === 'string')
        return problem(`The pattern is not a regular expression of RE2: ${finder}. Leave out \`regex\` to search it literally.`);
      const search = { finder, context: input.context_lines, most: input.limit };
      const within = input.glob === undefined ? () => true : compileGlob(input.glob);
      const { found, files, stopped } = await searchAll({ snapshot, clock, within }, search, signal);
      journal.searches.push(input.pattern);
      const limits = stopped ? ` ${stopped}` : '';
      if (found.length === 0) return { says: `No match in ${files} files.${limits}` };
      return { says: `Matches in ${files} searched files.${limits}`, data: { source: 'search results', text: found.join('\n') } };
    },
  });
}

type Pattern = { readonly pattern: string; readonly regex: boolean; readonly case_sensitive: boolean };

function compile({ pattern, regex, case_sensitive: caseSensitive }: Pattern): Finder | string {
  if (!regex) return literalFinder(pattern, caseSensitive);
  try {
    const compiled = RE2JS.compile(pattern, RE2JS.MULTILINE | (caseSensitive ? 0 : RE2JS.CASE_INSENSITIVE));
    if (compiled.programSize() > MOST_INSTRUCTIONS) return 'its repetitions make it too large';
    return isTame(pattern) ? nativeFinder(pattern, caseSensitive) : linearFinder(compiled);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Without repetition and with few choices the built-in engine cannot run away, and it is twenty times as fast. */
function isTame(pattern: string): boolean {
  const choices = pattern.match(/[|?]/g)?.length ?? 0;
  return choices <= 6 && !/[*+{]|\(\?|\\[^bBdDsSwW.()[\]{}|/'"^$-]/.test(pattern);
}

function nativeFinder(pattern: string, caseSensitive: boolean): Finder {
  return (text) => {
    const matches = text.matchAll(new RegExp(pattern, caseSensitive ? 'gm' : 'gim'));
    return () => matches.next().value?.index ?? -1;
  };
}

function linearFinder(compiled: RE2JS): Finder {
  return (text) => {
    const matcher = compiled.matcher(text);
    return () => (matcher.find() ? matcher.start() : -1);
  };
}

function literalFinder(pattern: string, caseSensitive: boolean): Finder {
  const needle = caseSensitive ? pattern : pattern.toLowerCase();
  return (text) => {
    const hay = caseSensitive ? text : lowered(text);
    let from = 0;
    return () => {
      const at = hay.indexOf(needle, from);
      from = at + needle.length;
      return at;
    };
  };
}

/** Keeps every place where it was: a few letters grow when they are lowered. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

type Field = { readonly snapshot: Snapshot; readonly clock: Clock; readonly within: (path: string) => boolean };

/** Gives way to other work now and then, and ends after two seconds whatever is left. */
async function searchAll(
  field: Field,
  search: Search,
  signal: AbortSignal,
): Promise<{ found: string[]; files: number; stopped?: string }> {
  const started = field.clock.now();
  let lastPause = started;
  let matches = 0;
  let files = 0;
  const found: string[] = [];
  for (const file of field.snapshot.files.values()) {
    if (file.text === undefined || !field.within(file.path)) continue;
    const now = field.clock.now();
    if (now - started > MOST_MILLISECONDS)
      return { found, files, stopped: `Stopped after ${MOST_MILLISECONDS / 1000} seconds: narrow it with \`glob\`.` };
    if (now - lastPause > 50) {
      await field.clock.sleep(0, signal);
      lastPause = now;
    }
    files += 1;
    const hits = searchText(file.text, search, search.most - matches);
    matches += hits.length;
    found.push(...hits.flatMap((line) => show({ path: file.path, text: file.text ?? '' }, line, search.context)));
    if (matches >= search.most)
      return { found, files, stopped: `Stopped at ${search.most} matches: narrow the pattern or use \`glob\`.` };
  }
  return { found, files };
}

/** Numbers of the matching lines. */
function searchText(text: string, { finder }: Search, most: number): readonly number[] {
  const next = finder(text);
  const lines: number[] = [];
  let line = 1;
  let seen = 0;
  for (let at = next(); at !== -1 && lines.length < most; at = next()) {
    for (let end = text.indexOf('\n', seen); end !== -1 && end < at; end = text.indexOf('\n', seen)) {
      line += 1;
      seen = end + 1;
    }
    if (lines.at(-1) !== line) lines.push(line);
  }
  return lines;
}

function show(
  { path, text }: { readonly path: string; readonly text: string },
  line: number,
  context: number,
): readonly string[] {
  const lines = text.split('\n');
  const from = Math.max(1, line - context);
  const to = Math.min(lines.length, line + context);
  const shown = Array.from({ length: to - from + 1 }, (_, offset) => {
    const number = from + offset;
    return `${path}:${number}${number === line ? ':' : '-'} ${(lines[number - 1] ?? '').trim().slice(0, MOST_LINE)}`;
  });
  return context > 0 ? [...shown, '--'] : shown;
}
