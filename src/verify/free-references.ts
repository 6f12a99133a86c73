const EXTENSION = '(?:[cm]?[jt]sx?|vue|svelte|py|rb|erb|php|go|rs|java|kt|cs|exs?|heex|ya?ml|toml|json|conf|cfg|sql|prisma|md)';
const PATH = `(?:[\\w@.\\-[\\]()+$]+\\/)*[\\w.\\-[\\]]+\\.${EXTENSION}`;
const LINES = '(?<first>\\d+)(?:-L?(?<last>\\d+))?';
const SPOKEN_LINES = '\\blines?\\s+(?<first>\\d+)(?:\\s?[-–]\\s?(?<last>\\d+))?\\b';
const LINK = new RegExp(`\\[[^\\]\\n]{0,200}\\]\\((?:\\./)?(?<path>${PATH})(?:#L${LINES})?\\)`, 'g');
const ANCHORED = new RegExp(`(?<path>\\.${EXTENSION})#L${LINES}`, 'g');
const BARE = new RegExp(
  `(?<![\\w@/.:#~$\\\\-])((?:[\\w@.\\-]{1,80}\\/){1,12}[\\w.\\-]{1,80}\\.${EXTENSION})(?::\\d+(?:-\\d+)?)?(?![\\w/-])`,
  'g',
);
const LINE_AFTER = new RegExp(`\`(?<path>${PATH})\`,?\\s{0,3}\\(?(?:at |on |around )?${SPOKEN_LINES}`, 'gi');
const LINE_BEFORE = new RegExp(`${SPOKEN_LINES}\\s+(?:of|in)\\s+\`(?<path>${PATH})\``, 'gi');
const DOMAIN = /^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|app|ai|co)\//i;

/** Writes every path of a free text, with its lines, as our own plans do: `server/app.ts:12-18` in backticks. */
export function withPlainReferences(text: string): string {
  const linked = rewritten(text, LINK, inBackticks);
  const marked = rewritten(linked, ANCHORED, reference)
    .split('`')
    .map((piece, index) => (index % 2 === 0 ? piece.replace(BARE, quoted) : piece))
    .join('`');
  return rewritten(rewritten(marked, LINE_AFTER, inBackticks), LINE_BEFORE, inBackticks);
}

type Found = { readonly path: string; readonly first?: string; readonly last?: string };

function rewritten(text: string, pattern: RegExp, write: (found: Found) => string): string {
  return text.replace(pattern, (...match) => write(match.at(-1) as Found));
}

function quoted(found: string, path: string): string {
  return DOMAIN.test(path) ? found : `\`${found}\``;
}

function inBackticks(found: Found): string {
  return `\`${reference(found)}\``;
}

function reference({ path, first, last }: Found): string {
  if (first === undefined) return path;
  return `${path}:${first}${last === undefined ? '' : `-${last}`}`;
}
