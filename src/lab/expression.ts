/**
 * Arithmetic of a plan's capacity formulas: `+ - * / ^ ( )`, `ceil floor round min max`, numbers, and the names of
 * quantities, which may be several words (`tabs per user`). Nothing else can be reached from a formula.
 */
export type Evaluation = { readonly value: number } | { readonly problem: string };

const LONGEST = 600;
const DEEPEST = 40;
const SIGNS: Readonly<Record<string, string>> = { '×': '*', '·': '*', '÷': '/', '−': '-', '–': '-' };
const FUNCTIONS: Readonly<Record<string, (...values: number[]) => number>> = {
  ceil: Math.ceil,
  floor: Math.floor,
  round: Math.round,
  min: Math.min,
  max: Math.max,
};
const TAKES_ONE = new Set(['ceil', 'floor', 'round']);

type Cursor = {
  readonly text: string;
  readonly names: readonly (readonly [string, number])[];
  at: number;
  depth: number;
  problem?: string;
};

/** Names are compared without case; the longest name that fits wins. */
export function evaluate(formula: string, quantities: ReadonlyMap<string, number>): Evaluation {
  if (formula.length > LONGEST) return { problem: `the formula has ${formula.length} characters, at most ${LONGEST} are read` };
  const names = [...quantities].map(([name, value]) => [canonical(name), value] as const);
  const cursor: Cursor = { text: canonical(formula), names: names.sort((a, b) => b[0].length - a[0].length), at: 0, depth: 0 };
  const value = sum(cursor);
  if (cursor.at < cursor.text.length) fail(cursor, `unexpected "${rest(cursor)}"`);
  if (cursor.problem !== undefined) return { problem: cursor.problem };
  return Number.isFinite(value) ? { value } : { problem: `"${formula}" has no finite value` };
}

function canonical(text: string): string {
  return text
    .replace(/[×·÷−–]/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function sum(cursor: Cursor): number {
  let value = product(cursor);
  for (;;) {
    if (accept(cursor, '+')) value += product(cursor);
    else if (accept(cursor, '-')) value -= product(cursor);
    else return value;
  }
}

function product(cursor: Cursor): number {
  let value = signed(cursor);
  for (;;) {
    if (accept(cursor, '*')) value *= signed(cursor);
    else if (accept(cursor, '/')) value /= signed(cursor);
    else return value;
  }
}

function signed(cursor: Cursor): number {
  if (cursor.depth >= DEEPEST) return fail(cursor, 'the formula is nested too deeply');
  cursor.depth += 1;
  const value = accept(cursor, '-') ? -signed(cursor) : power(cursor);
  cursor.depth -= 1;
  return value;
}

function power(cursor: Cursor): number {
  const base = operand(cursor);
  return accept(cursor, '^') ? base ** signed(cursor) : base;
}

function operand(cursor: Cursor): number {
  skipBlanks(cursor);
  if (accept(cursor, '(')) return closing(cursor, sum(cursor));
  const number = take(cursor, /(?:\d[\d_]*(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?(?![\p{L}\p{N}_])/uy);
  if (number !== undefined) return Number(number.replaceAll('_', ''));
  return named(cursor) ?? call(cursor) ?? fail(cursor, missing(cursor));
}

function named(cursor: Cursor): number | undefined {
  const found = cursor.names.find(([name]) => cursor.text.startsWith(name, cursor.at) && endsWord(cursor, name));
  if (found === undefined) return undefined;
  cursor.at += found[0].length;
  return found[1];
}

function endsWord(cursor: Cursor, name: string): boolean {
  if (name === '') return false;
  const following = cursor.text.slice(cursor.at + name.length);
  return (
    !(/[\p{L}\p{N}_]$/u.test(name) && /^[\p{L}\p{N}_]/u.test(following)) &&
    !(Object.hasOwn(FUNCTIONS, name) && /^ ?\(/.test(following))
  );
}

function call(cursor: Cursor): number | undefined {
  const name = take(cursor, /(?:ceil|floor|round|min|max)(?= ?\()/y);
  if (name === undefined) return undefined;
  accept(cursor, '(');
  const values = [sum(cursor)];
  while (accept(cursor, ',')) values.push(sum(cursor));
  if (TAKES_ONE.has(name) && values.length > 1) return fail(cursor, `${name}() takes one value, got ${values.length}`);
  return closing(cursor, FUNCTIONS[name]?.(...values) ?? Number.NaN);
}

function closing(cursor: Cursor, value: number): number {
  return accept(cursor, ')') ? value : fail(cursor, 'a ")" is missing');
}

function missing(cursor: Cursor): string {
  if (cursor.at >= cursor.text.length) return 'the formula ends too early';
  const word = /^[\p{L}_][\p{L}\p{N}_ ]*/u.exec(rest(cursor))?.[0].trim();
  if (word === undefined) return `unexpected "${rest(cursor)}"`;
  return `unknown name "${word}"; known: ${cursor.names.map(([name]) => name).join(', ') || 'none'}`;
}

function accept(cursor: Cursor, sign: string): boolean {
  skipBlanks(cursor);
  if (!cursor.text.startsWith(sign, cursor.at)) return false;
  cursor.at += sign.length;
  return true;
}

function take(cursor: Cursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.at;
  const text = pattern.exec(cursor.text)?.[0];
  if (text !== undefined) cursor.at += text.length;
  return text;
}

function skipBlanks(cursor: Cursor): void {
  while (cursor.text[cursor.at] === ' ') cursor.at += 1;
}

function rest(cursor: Cursor): string {
  return cursor.text.slice(cursor.at, cursor.at + 60);
}

/** Keeps the first problem and stops the reading. */
function fail(cursor: Cursor, problem: string): number {
  cursor.problem ??= problem;
  cursor.at = cursor.text.length;
  return Number.NaN;
}
