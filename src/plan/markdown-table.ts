/** GFM tables. A pipe is escaped even inside code, where only tables unescape it. */

const PIPE = /&(?=(?:amp;)*#92;)|(\\*)\|/g;
const PIPE_BACK = /&amp;(?=(?:amp;)*#92;)|&#92;|\\\|/g;

export type TableRow = { readonly cells: readonly string[]; readonly offset: number };
export type Table = { readonly headers: readonly string[]; readonly rows: readonly TableRow[] };

export function writeTable(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = [`| ${headers.join(' | ')} |`, `| ${headers.map(() => '---').join(' | ')} |`];
  return [...head, ...rows.map(writeRow)].join('\n');
}

function writeRow(cells: readonly string[]): string {
  return `|${cells.map((cell) => (cell === '' ? ' |' : ` ${escapePipes(cell)} |`)).join('')}`;
}

function escapePipes(cell: string): string {
  return cell.replace(PIPE, (found, slashes: string | undefined) =>
    found === '&' ? '&amp;' : `${'&#92;'.repeat(slashes?.length ?? 0)}\\|`,
  );
}

/** The first table of some lines; `offset` counts from the first line. */
export function readTable(lines: readonly string[]): Table | undefined {
  const head = lines.findIndex((line, index) => line.startsWith('|') && isDelimiter(lines[index + 1]));
  if (head < 0) return undefined;
  const rows: TableRow[] = [];
  for (let offset = head + 2; lines[offset]?.startsWith('|') === true; offset += 1) {
    rows.push({ cells: readRow(lines[offset] ?? ''), offset });
  }
  return { headers: readRow(lines[head] ?? ''), rows };
}

function isDelimiter(line: string | undefined): boolean {
  return line !== undefined && line.length < 1000 && /^[|: -]+$/.test(line) && line.includes('-');
}

/** A pipe after a backslash belongs to the cell. */
function readRow(line: string): readonly string[] {
  const cells: string[] = [];
  let start = 1;
  for (let index = 1; index < line.length; index += 1) {
    if (line[index] !== '|' || line[index - 1] === '\\') continue;
    cells.push(line.slice(start, index));
    start = index + 1;
  }
  const rest = line.slice(start);
  if (rest.trim() !== '') cells.push(rest);
  return cells.map((cell) => unescapePipes(cell.trim()));
}

function unescapePipes(cell: string): string {
  return cell.replace(PIPE_BACK, (found) => (found === '&amp;' ? '&' : found === '\\|' ? '|' : '\\'));
}
