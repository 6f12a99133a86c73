/** Parts of an identifier in small letters, `HTTPServer2` → `http`, `server2`; the whole comes last when there are several. */
export function splitIdentifier(identifier: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 1; at <= identifier.length; at += 1) {
    if (at < identifier.length && !isBoundary(identifier, at)) continue;
    const part = identifier.slice(start, at).replace(/^[_$-]+/, '');
    if (part.length > 0) parts.push(part.toLowerCase());
    start = at;
  }
  const [first] = parts;
  if (parts.length > 1) parts.push(parts.join(''));
  else if (first === undefined) return [];
  return parts;
}

/** Cuts endings, so that words of an issue meet names in code. Not a linguist's stem: the same for both sides is enough. */
export function stem(word: string): string {
  const length = word.length;
  if (length > 5 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (length > 6 && word.endsWith('ing')) return trimDouble(word.slice(0, -3));
  if (length > 5 && word.endsWith('ed')) return trimDouble(word.slice(0, -2));
  if (length > 5 && word.endsWith('es') && /(ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  if (length > 3 && word.endsWith('s') && !/(ss|us|is)$/.test(word)) return dropE(word.slice(0, -1));
  return dropE(word);
}

/** `update`, `updated` and `updating` meet at `updat`. */
function dropE(word: string): string {
  return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
}

function trimDouble(word: string): string {
  const last = word.at(-1);
  return word.length > 3 && last === word.at(-2) && last !== 'l' && last !== 's' ? word.slice(0, -1) : word;
}

function isBoundary(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const here = text.charCodeAt(at);
  if (here === underscore || here === dollar || here === hyphen) return true;
  if (!isUpper(here)) return false;
  if (!isUpper(before)) return true;
  const after = text.charCodeAt(at + 1);
  return after >= 97 && after <= 122;
}

const underscore = 95;
const dollar = 36;
const hyphen = 45;

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}
