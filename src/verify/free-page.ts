import { findFences, type Fence } from '../plan/markdown-fence.ts';
import type { CodeBlock } from '../plan/model.ts';
import { sortDiagrams, type PageDiagrams } from './page-diagrams.ts';
import type { PlanText } from './plan-texts.ts';

/** What a page says that follows no format: its words by paragraph, its code and its diagrams, each with its line. */
export type FreePage = {
  readonly texts: readonly PlanText[];
  readonly code: readonly CodeBlock[];
  readonly drawn: PageDiagrams;
  /** Paths that the page wants to bring into being. */
  readonly created: ReadonlySet<string>;
  readonly notRead: readonly string[];
  readonly lineOf: (place: string) => number | undefined;
};

const LONGEST_LINE = 20_000;
const LONGEST_TEXT = 4000;
const MOST_BLOCKS = 200;
const LANGUAGES: Readonly<Record<string, string>> = {
  ts: 'ts',
  typescript: 'ts',
  tsx: 'tsx',
  mts: 'ts',
  js: 'js',
  javascript: 'js',
  mjs: 'js',
  cjs: 'js',
  jsx: 'jsx',
};
const PATH_COMMENT = /^\s*(?:\/\/|#|\/\*)\s*(?:file:\s*)?([\w@.\-/]+\/[\w@.-]+\.\w+)\b/;
const BACKTICKED = /`([^`\n]{1,300})`/g;
const MAKES =
  /\b(?:new|creat(?:e|es|ed|ing)|add(?:s|ed|ing)?|introduc(?:e|es|ed|ing)|scaffold)\b(?!.*\b(?:to|in|into|inside|from|of)\b)/i;
const MADE = /^\s*(?:\((?:new|create|added?)\b|[-–—:|]+\s*\(?(?:new|create)\b)/i;

export function readFreePage(markdown: string): FreePage {
  const lines = markdown.replace(/^\uFEFF/, '').split(/\r?\n/);
  const fences = findFences(lines);
  const blocks = fences.slice(0, MOST_BLOCKS).map((fence) => blockOf(fence, lines));
  const paragraphs = paragraphsOf(lines, fences);
  const code = blocks.filter(({ language }) => language !== 'mermaid');
  return {
    texts: paragraphs.map(({ line, text }) => ({ place: `page:${line}`, key: 'page', kind: 'prose', text })),
    code: code.map((block, index) => codeBlock(block, index)),
    drawn: sortDiagrams(blocks.filter(({ language }) => language === 'mermaid')),
    created: createdIn(paragraphs, blocks),
    notRead: notRead(lines, fences),
    lineOf: (place) => lineOf(place, code),
  };
}

type Block = {
  readonly language: string;
  readonly info: string;
  readonly source: string;
  /** Of its first line. */ readonly line: number;
};
type Paragraph = { readonly line: number; readonly text: string; readonly heading: string };

function blockOf(fence: Fence, lines: readonly string[]): Block {
  const source = lines.slice(fence.open + 1, fence.close).map((line) => line.slice(0, LONGEST_LINE));
  const language = /^\{?\.?([\w+#-]*)/.exec(fence.info)?.[1]?.toLowerCase() ?? '';
  return { language, info: fence.info, source: source.join('\n'), line: fence.open + 2 };
}

/** A fragment: whether it is a whole file, the page does not say. */
function codeBlock(block: Block, index: number): CodeBlock {
  const ending = LANGUAGES[block.language] ?? 'txt';
  const file = fileOf(block);
  return {
    file: file !== undefined && file.endsWith(`.${ending}`) ? file : `block-${index + 1}.${ending}`,
    side: 'shared',
    status: 'edit',
    language: block.language,
    purpose: '',
    source: block.source,
  };
}

function fileOf({ info, source }: Block): string | undefined {
  const attribute = /(?:file|title|path|filename)=["']?([\w@.\-/]+)/.exec(info)?.[1];
  return attribute ?? PATH_COMMENT.exec(source.split('\n', 1)[0]?.slice(0, 300) ?? '')?.[1];
}

function paragraphsOf(lines: readonly string[], fences: readonly Fence[]): readonly Paragraph[] {
  const paragraphs: { line: number; text: string; heading: string }[] = [];
  const closes = new Map(fences.map(({ open, close }) => [open, close]));
  let heading = '';
  let isOpen = false;
  for (let index = 0; index < lines.length; index += 1) {
    const text = lines[index] ?? '';
    const close = closes.get(index);
    if (close !== undefined || text.trim() === '' || text.length > LONGEST_LINE) {
      isOpen = false;
      index = close ?? index;
      continue;
    }
    if (/^#{1,6}\s/.test(text)) heading = text;
    const last = paragraphs.at(-1);
    if (isOpen && last !== undefined && !/^\s*(?:[-*+|>#]|\d+[.)])/.test(text) && last.text.length < LONGEST_TEXT)
      last.text += `\n${text}`;
    else paragraphs.push({ line: index + 1, text, heading });
    isOpen = true;
  }
  return paragraphs.flatMap(inPieces);
}

function inPieces({ line, text, heading }: Paragraph): readonly Paragraph[] {
  const pieces: Paragraph[] = [];
  for (let start = 0; start < text.length; start += LONGEST_TEXT)
    pieces.push({ line, heading, text: text.slice(start, start + LONGEST_TEXT) });
  return pieces;
}

function createdIn(paragraphs: readonly Paragraph[], blocks: readonly Block[]): ReadonlySet<string> {
  const named = paragraphs.flatMap(({ text, heading }) =>
    [...text.matchAll(BACKTICKED)].flatMap((match) => {
      const before =
        text
          .slice(Math.max(0, match.index - 60), match.index)
          .split(/[.;\n]\s|\n/)
          .at(-1) ?? '';
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + 20);
      return MAKES.test(before) || MADE.test(after) || MAKES.test(heading) ? [match[1] ?? ''] : [];
    }),
  );
  return new Set([...named, ...blocks.flatMap((block) => fileOf(block) ?? [])].map((path) => path.replace(/^\.\//, '')));
}

function notRead(lines: readonly string[], fences: readonly Fence[]): readonly string[] {
  const long = lines.flatMap((line, index) => (line.length > LONGEST_LINE ? [index + 1] : []));
  return [
    ...(fences.length > MOST_BLOCKS ? [`Only the first ${MOST_BLOCKS} of ${fences.length} blocks were looked at.`] : []),
    ...(long.length > 0
      ? [`${long.length} lines are longer than ${LONGEST_LINE} characters and were not read, the first is line ${long[0]}.`]
      : []),
  ];
}

/** `page:12` is a line; `code[1].source:3` is one of a block. */
function lineOf(place: string, code: readonly Block[]): number | undefined {
  const [, base, within] = /^page:(\d+)(?::(\d+))?$/.exec(place) ?? [];
  if (base !== undefined) return Number(base) + Number(within ?? 1) - 1;
  const [, index, line] = /^code\[(\d+)\](?:\.\w+)?(?::(\d+))?$/.exec(place) ?? [];
  const block = code[Number(index ?? Number.NaN)];
  return block === undefined ? undefined : block.line + Number(line ?? 1) - 1;
}
