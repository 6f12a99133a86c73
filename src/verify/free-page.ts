import { findFences, type Fence } from '../plan/markdown-fence.ts';
import { withPlainReferences } from './free-references.ts';

/** What a page says that follows no format: its words by paragraph and its blocks of code, each with its line. */
export type FreePage = {
  readonly paragraphs: readonly Paragraph[];
  readonly blocks: readonly Block[];
  /** Paths that the page wants to bring into being. */
  readonly created: ReadonlySet<string>;
  readonly notRead: readonly string[];
};

/** A table row and an item of a list are paragraphs of their own. */
export type Paragraph = {
  readonly line: number;
  readonly text: string;
  /** The heading above, and the words that introduce a list. */
  readonly under: readonly string[];
};

export type Block = {
  readonly language: string;
  readonly source: string;
  /** Of its first line. */
  readonly line: number;
  /** Path that the block itself gives. */
  readonly file?: string;
  /** Path that the words right before the block give. */
  readonly leadFile?: string;
};

const LONGEST_LINE = 20_000;
const LONGEST_TEXT = 4000;
const MOST_BLOCKS = 200;
const PATH_COMMENT = /^\s*(?:\/\/|#|\/\*|<!--)\s*(?:file:\s*)?([\w@.\-/[\]()]+\/[\w@.\-[\]]+\.\w+)\b/;
const BACKTICKED = /`([^`\n]{1,300})`/g;
const ITEM = /^\s*(?:[-+|>#]|\*(?!\*)|\d+[.)])/;
/** Ends with a colon, or is bold from end to end. */
const INTRODUCES = /:\*{0,2}\s*$|^\s*\*\*[^*\n]+\*\*\s*$/;
const MAKES =
  /\b(?:new|creat(?:e|es|ed|ing)|add(?:s|ed|ing)?|introduc(?:e|es|ed|ing)|scaffold)\b(?!.*\b(?:to|in|into|inside|from|of)\b)/i;
const MADE = /^\s*(?:\((?:new|create|added?)\b|[-–—:|]+\s*\(?(?:new|create)\b)/i;

export function readFreePage(markdown: string): FreePage {
  const lines = markdown.replace(/^\uFEFF/, '').split(/\r?\n/);
  const fences = findFences(lines);
  const paragraphs = paragraphsOf(lines, fences);
  const blocks = fences.slice(0, MOST_BLOCKS).map((fence) => blockOf(fence, lines));
  return { paragraphs, blocks, created: createdIn(paragraphs, blocks), notRead: notRead(lines, fences) };
}

function blockOf(fence: Fence, lines: readonly string[]): Block {
  const source = lines.slice(fence.open + 1, fence.close).map((line) => line.slice(0, LONGEST_LINE));
  const language = /^\{?\.?([\w+#-]*)/.exec(fence.info)?.[1]?.toLowerCase() ?? '';
  const attribute = /(?:file|title|path|filename)=["']?([\w@.\-/[\]()]+)/.exec(fence.info)?.[1];
  const file = attribute ?? PATH_COMMENT.exec(source[0]?.slice(0, 300) ?? '')?.[1];
  const leadFile = fileBefore(fence, lines);
  return {
    language,
    source: source.join('\n'),
    line: fence.open + 2,
    ...(file === undefined ? {} : { file: plain(file) }),
    ...(leadFile === undefined ? {} : { leadFile: plain(leadFile) }),
  };
}

/** The only path in the line above, at most one empty line in between. */
function fileBefore({ open }: Fence, lines: readonly string[]): string | undefined {
  const above = [lines[open - 1], lines[open - 2]].find((line) => line !== undefined && line.trim() !== '');
  if (above === undefined || above.length > 400) return undefined;
  const paths = [...withPlainReferences(above).matchAll(BACKTICKED)].flatMap((match) =>
    /^[\w@.\-/[\]()]+\.\w+$/.test(match[1] ?? '') ? [match[1] ?? ''] : [],
  );
  return paths.length === 1 ? paths[0] : undefined;
}

function paragraphsOf(lines: readonly string[], fences: readonly Fence[]): readonly Paragraph[] {
  const paragraphs: { line: number; text: string; under: readonly string[] }[] = [];
  const closes = new Map(fences.map(({ open, close }) => [open, close]));
  let heading = '';
  let introduction = '';
  let isOpen = false;
  for (let index = 0; index < lines.length; index += 1) {
    const text = lines[index] ?? '';
    const close = closes.get(index);
    if (close !== undefined || text.trim() === '' || text.length > LONGEST_LINE) {
      isOpen = false;
      index = close ?? index;
      continue;
    }
    const last = paragraphs.at(-1);
    if (isOpen && last !== undefined && !ITEM.test(text) && last.text.length < LONGEST_TEXT) last.text += `\n${text}`;
    else {
      if (/^#{1,6}\s/.test(text)) [heading, introduction] = [text, ''];
      else if (INTRODUCES.test(text)) introduction = text.slice(0, 300);
      else if (!ITEM.test(text)) introduction = '';
      paragraphs.push({ line: index + 1, text, under: [heading, introduction] });
    }
    isOpen = true;
  }
  return paragraphs.flatMap(inPieces);
}

function inPieces({ line, text, under }: Paragraph): readonly Paragraph[] {
  const pieces: Paragraph[] = [];
  for (let start = 0; start < text.length; start += LONGEST_TEXT)
    pieces.push({ line, under, text: withPlainReferences(text.slice(start, start + LONGEST_TEXT)) });
  return pieces;
}

function createdIn(paragraphs: readonly Paragraph[], blocks: readonly Block[]): ReadonlySet<string> {
  const named = paragraphs.flatMap(({ text, under }) => {
    const isUnderNew = under.some((words) => MAKES.test(words));
    return [...text.matchAll(BACKTICKED)].flatMap((match) => {
      const before =
        text
          .slice(Math.max(0, match.index - 60), match.index)
          .split(/[.;\n]\s|\n/)
          .at(-1) ?? '';
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + 20);
      return isUnderNew || MAKES.test(before) || MADE.test(after) ? [match[1] ?? ''] : [];
    });
  });
  return new Set([...named, ...blocks.flatMap(({ file }) => file ?? [])].map(plain));
}

function plain(path: string): string {
  return path.replace(/^\.\//, '');
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
