const BEGINNING = '> ⚠️ **Out of date.**';

/**
 * The comment of a plan with the notice on top, or without it where there is none. Undefined when the comment says so
 * already: telling the same thing again would only make noise.
 */
export function sayStale(body: string, notice: string | undefined): string | undefined {
  const [marker = '', ...blocks] = body.split('\n\n');
  const known = blocks.find((block) => block.startsWith(BEGINNING));
  if (wordsOf(known) === wordsOf(notice)) return undefined;
  const others = blocks.filter((block) => block !== known);
  return [marker, ...(notice === undefined ? [] : [notice]), ...others].join('\n\n');
}

/** The exit gate may have changed marks of the text that stands; its words count. */
function wordsOf(text: string | undefined): string {
  return (text ?? '').replaceAll(/[^\p{L}\p{N}]/gu, '');
}
