import { maskSecrets } from './mask-secrets.ts';

/** Text that strangers may have written: file contents and names, issues, comments, documentation. Only `fence` opens it. */
export type Untrusted = { readonly source: string; readonly text: string };

const HIDDEN = /[^\P{Cc}\n\t]|\p{Cf}|\p{Co}|\p{Cn}|\p{Cs}|\u115F|\u1160|\u3164|\uFFA0|[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}]/gu;

/**
 * The only way foreign text enters a prompt: one block between two lines with a boundary that nobody outside this run can
 * know. Invisible characters and secret shapes go, and so does the boundary, should it ever come back in the data.
 */
export function fence(boundary: string, { source, text }: Untrusted): string {
  const body = visible(text).replaceAll(boundary, '[removed]');
  const label = visible(source)
    .replaceAll(boundary, '[removed]')
    .replace(/[\s"<>]+/g, ' ')
    .slice(0, 300);
  return `<data-${boundary} source="${label}">\n${body}\n</data-${boundary}>`;
}

/** What a page would show: no control, format or unassigned characters, well-formed, secrets masked. */
function visible(text: string): string {
  return maskSecrets(text.replace(/\r\n?/g, '\n').replace(HIDDEN, ''));
}
