import { secretShapes } from './secret-shapes.ts';

export type WithoutSecrets = {
  readonly text: string;
  /** One of the run's own secrets stood in the text, in whatever form: nothing of it may be published. */
  readonly ownSecretFound: boolean;
  /** Names of foreign shapes that were masked. */
  readonly shapes: readonly string[];
};

/**
 * Masks secrets by value, in every form in which a text could carry them, and then by shape. Pieces count: twelve
 * characters of a secret in a row are found wherever they stand.
 */
export function removeSecrets(text: string, secrets: readonly string[]): WithoutSecrets {
  const pieces = piecesOf(secrets);
  const masked = pieces.size === 0 ? text : maskPieces(text, pieces);
  const shapes: string[] = [];
  let current = masked;
  for (const { name, pattern } of secretShapes) {
    const next = current.replace(pattern, `[${name} removed]`);
    if (next !== current) shapes.push(name);
    current = next;
  }
  return { text: current, ownSecretFound: masked !== text, shapes };
}

const PIECE = 12;
const MASK = '[secret removed]';

function piecesOf(secrets: readonly string[]): ReadonlySet<string> {
  const pieces = new Set<string>();
  for (const form of secrets.flatMap(formsOf)) {
    for (let start = 0; start + PIECE <= form.length; start += 1) {
      const piece = form.slice(start, start + PIECE);
      if (new Set(piece).size >= 5) pieces.add(piece);
    }
  }
  return pieces;
}

/** What everybody's key begins with is no secret, and neither is the first part of a signed token. */
const PUBLIC_START = /^(?:sk-ant-(?:[a-z]+\d*-)?|gh[a-z]_|github_pat_|xox[a-z]-|ctx7sk-)?(?:eyJ[A-Za-z0-9_-]*\.)?/;

function formsOf(secret: string): readonly string[] {
  const value = secret.trim();
  const core = value.replace(PUBLIC_START, '');
  if (core.length < PIECE) return value.length >= PIECE ? [value] : [];
  const base64 = [0, 1, 2].map((shift) => base64At(core, shift));
  const hex = [...new TextEncoder().encode(core)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const entities = core.replaceAll(/[^A-Za-z0-9]/g, (character) => `&#${character.codePointAt(0) ?? 0};`);
  return [
    core,
    [...core].toReversed().join(''),
    ...base64,
    ...base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
    hex,
    hex.toUpperCase(),
    encodeURIComponent(core),
    JSON.stringify(core).slice(1, -1),
    entities,
  ];
}

/** The characters that a value always gives, wherever it stands in what was encoded. */
function base64At(value: string, shift: number): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(`${'\0'.repeat(shift)}${value}`));
  const encoded = btoa(bytes).replace(/=+$/, '');
  const unstableEnd = bytes.length % 3 === 0 ? 0 : 1;
  return encoded.slice([0, 2, 3][shift], encoded.length - unstableEnd);
}

function maskPieces(text: string, pieces: ReadonlySet<string>): string {
  const output: string[] = [];
  let copied = 0;
  for (let position = 0; position + PIECE <= text.length; position += 1) {
    if (!pieces.has(text.slice(position, position + PIECE))) continue;
    let end = position + PIECE;
    for (let next = position + 1; next <= end && next + PIECE <= text.length; next += 1) {
      if (pieces.has(text.slice(next, next + PIECE))) end = next + PIECE;
    }
    output.push(text.slice(copied, position), MASK);
    copied = end;
    position = end - 1;
  }
  output.push(text.slice(copied));
  return output.join('');
}
