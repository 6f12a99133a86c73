/**
 * Numbers for the names that occur in a repository, in the order in which they are met. Reading one means looking up some
 * million names: they are found by hash, and a string is cut out of the text only for a new one.
 */
export type Vocabulary = {
  /** Number of the name that starts at `cursor.at`, which must be a letter; moves the cursor behind it. -1 for what is no name. */
  readonly read: (text: string, cursor: Cursor) => number;
  readonly nameOf: (identifier: number) => string;
  readonly size: () => number;
};

export type Cursor = { at: number };

const startSlots = 1 << 14;
const longestName = 64;

export function createVocabulary(): Vocabulary {
  const names: string[] = [];
  let table = createTable(startSlots);

  function read(text: string, cursor: Cursor): number {
    const start = cursor.at;
    let first = 0;
    let second = 0x811c9dc5 | 0;
    let at = start;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (characterClass[code] === 0) break;
      first = (Math.imul(first, 31) + code) | 0;
      second = Math.imul(second ^ code, 0x01000193);
    }
    cursor.at = at;
    if (at - start < 2 || at - start > longestName) return -1;
    // The low bits choose the slot: mix the high ones in.
    first ^= second >>> 15;
    const mask = table.numbers.length - 1;
    for (let slot = first & mask; ; slot = (slot + 1) & mask) {
      const number = table.numbers[slot] ?? 0;
      if (number === 0) {
        names.push(text.slice(start, at));
        fill(table, slot, { number: names.length, first, second });
        if (names.length * 2 > table.numbers.length) table = grow(table);
        return names.length - 1;
      }
      if (table.first[slot] === first && table.second[slot] === second) return number - 1;
    }
  }

  return { read, nameOf: (number) => names[number] ?? '', size: () => names.length };
}

/** By character code: 0 for what separates names, 1 for what may start one, 2 for what may only go on. */
export const characterClass = new Uint8Array(0x10000);
for (const [first, last, mark] of [
  [48, 57, 2],
  [65, 90, 1],
  [97, 122, 1],
  [95, 95, 1],
  [36, 36, 1],
  [0xc0, 0x24f, 1],
  [0x370, 0x1fff, 1],
  [0x3040, 0xd7a3, 1],
] as const) {
  characterClass.fill(mark, first, last + 1);
}

type Table = { readonly numbers: Int32Array; readonly first: Int32Array; readonly second: Int32Array };
type Slot = { readonly number: number; readonly first: number; readonly second: number };

function createTable(slots: number): Table {
  return { numbers: new Int32Array(slots), first: new Int32Array(slots), second: new Int32Array(slots) };
}

function fill(table: Table, slot: number, { number, first, second }: Slot): void {
  table.numbers[slot] = number;
  table.first[slot] = first;
  table.second[slot] = second;
}

function grow(old: Table): Table {
  const larger = createTable(old.numbers.length * 2);
  const mask = larger.numbers.length - 1;
  for (let from = 0; from < old.numbers.length; from += 1) {
    const number = old.numbers[from] ?? 0;
    if (number === 0) continue;
    const first = old.first[from] ?? 0;
    let slot = first & mask;
    while (larger.numbers[slot] !== 0) slot = (slot + 1) & mask;
    fill(larger, slot, { number, first, second: old.second[from] ?? 0 });
  }
  return larger;
}
