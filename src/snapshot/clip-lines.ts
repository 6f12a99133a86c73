/** Cuts lines that are too long to show, and says so at the cut. Line numbers stay what they were. */
export function clipLines(text: string, limit: number): string {
  return hasLongLine(text, limit)
    ? text
        .split('\n')
        .map((line) => clip(line, limit))
        .join('\n')
    : text;
}

function clip(line: string, limit: number): string {
  return line.length > limit ? `${line.slice(0, limit)} … [${line.length - limit} more characters]` : line;
}

/** Jumps from line end to line end, so that a text of short lines costs one step per `limit` characters. */
function hasLongLine(text: string, limit: number): boolean {
  let start = 0;
  while (text.length - start > limit) {
    const lineEnd = text.lastIndexOf('\n', start + limit);
    if (lineEnd < start) return true;
    start = lineEnd + 1;
  }
  return false;
}
