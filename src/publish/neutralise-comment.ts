import { splitCode } from './markdown-code.ts';

/**
 * Makes foreign words in a comment inert for GitHub: nobody is mentioned, nothing is closed or referenced, nothing is
 * loaded, no link leads elsewhere, no command of another bot is given. What is taken apart stays readable, as code.
 */
export function neutraliseComment(markdown: string, ownLinks: readonly string[]): string {
  const stretches = splitCode(markdown);
  const pieces = stretches.map((stretch) => (stretch.kind === 'code' ? stretch.text : neutraliseWords(stretch.text, ownLinks)));
  return pieces.reduce((before, piece) => join(before, piece), '').replaceAll(/^( {0,3})\/(?=[A-Za-z])/gm, '$1\\/');
}

/** Two runs of backticks side by side would become one longer run. */
function join(before: string, after: string): string {
  return before.endsWith('`') && after.startsWith('`') ? `${before} ${after}` : before + after;
}

const WIDE: ReadonlyMap<string, string> = new Map([
  ['＠', '@'],
  ['﹫', '@'],
  ['＃', '#'],
  ['﹟', '#'],
]);

function neutraliseWords(text: string, ownLinks: readonly string[]): string {
  const plain = text
    .replaceAll(/[＠﹫＃﹟]/g, (character) => WIDE.get(character) ?? character)
    .replaceAll(/&(?!(?:amp|lt|gt|quot);)(?=#?\w{1,32};)/g, '&amp;')
    .replaceAll(/<(?!(?:br|sub|\/sub)>)/g, '&lt;')
    .replaceAll(/!(?=\[)/g, '')
    .replaceAll(']:', '] :');
  return wrapLive(plain, ownLinks);
}

/** Every spelling of a live thing: addresses, references, mentions. Backslashes before them would escape our backticks. */
const LIVE = new RegExp(
  [
    String.raw`\\*(?:[a-z][a-z0-9+.-]{1,20}:\\*\/\\*\/|www\\*\.|\/\/)[^\s<>\x60|]+`,
    String.raw`[\w.-]*\\*\/?[\w.-]*\\*@\\*[\w-][\w./#@-]*`,
    String.raw`[\w.-]*\\*\/?[\w.-]*\\*#\\*\d[\w-]*`,
    String.raw`(?<![A-Za-z0-9])GH\\*-\\*\d[\w-]*`,
  ].join('|'),
  'gi',
);

function wrapLive(text: string, ownLinks: readonly string[]): string {
  let output = '';
  let copied = 0;
  for (const match of text.matchAll(LIVE)) {
    if (isOwnLink(match[0], ownLinks)) continue;
    const bare = text.slice(copied, match.index).replace(/\\+$/, '').replace(/\]\($/, '] (');
    output = join(output + bare, codeSpan(match[0].replaceAll('\\', '')));
    copied = match.index + match[0].length;
  }
  return withoutForeignTargets(output + text.slice(copied), ownLinks);
}

/** One of ours: below one that ends in a slash, or exactly one that does not. Alone or as the target of a link. */
function isOwnLink(found: string, ownLinks: readonly string[]): boolean {
  const address = found.split(')')[0] ?? '';
  return (
    !/\.\.|%2e/i.test(address) && ownLinks.some((link) => (link.endsWith('/') ? address.startsWith(link) : address === link))
  );
}

/** `[words](target)` links only where the target is ours; elsewhere a blank takes it apart. */
function withoutForeignTargets(text: string, ownLinks: readonly string[]): string {
  return text.replaceAll(/\]\((?=([^\s)]*))/g, (whole, target: string) => (isOwnLink(target, ownLinks) ? whole : '] ('));
}

function codeSpan(text: string): string {
  const trailing = /[).,;:!?\]]*$/.exec(text)?.[0] ?? '';
  return `\`${text.slice(0, text.length - trailing.length)}\`${trailing}`;
}
