import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/** Declarations of the compiler and of packages: `/lib/lib.dom.d.ts`, `/node_modules/ws/index.d.ts`. */
export type TypePack = {
  readonly versions: Readonly<Record<string, string>>;
  /** Every path there is. */
  readonly paths: ReadonlySet<string>;
  /** Unpacks the package of the path when it is asked for the first time. */
  readonly file: (path: string) => PackedFile | undefined;
};

export type PackedFile = {
  /** Its text with the marks of its pieces; other files than declarations are as they are. */
  readonly marked: string;
  /** Files that its imports and references lead to, by the words that stand there. */
  readonly leads: ReadonlyMap<string, string>;
};

type Table = {
  readonly versions: Readonly<Record<string, string>>;
  /** One block for each package, in the order they stand in the file. */
  readonly blocks: readonly { readonly bytes: number; readonly paths: readonly string[] }[];
};

const END_OF_PART = '\u0000';
const END_OF_LEAD = '\u0005';

/** The pack of `scripts/build-type-pack.mjs`: the length of a table, the table, a compressed block for each package. */
export function readTypePack(file: string): TypePack {
  const bytes = readFileSync(file);
  const start = 4 + bytes.readUInt32LE(0);
  const table = JSON.parse(brotliDecompressSync(bytes.subarray(4, start)).toString('utf8')) as Table;
  const places = new Map<string, { readonly from: number; readonly to: number }>();
  let from = start;
  for (const block of table.blocks) {
    const place = { from, to: from + block.bytes };
    for (const path of block.paths) places.set(path, place);
    from = place.to;
  }
  const unpacked = new Map<string, PackedFile>();
  return {
    versions: table.versions,
    paths: new Set(places.keys()),
    file: (path) => {
      const place = places.get(path);
      if (place !== undefined && !unpacked.has(path))
        for (const [name, packed] of filesIn(bytes.subarray(place.from, place.to))) unpacked.set(name, packed);
      return unpacked.get(path);
    },
  };
}

function filesIn(block: Uint8Array): readonly (readonly [string, PackedFile])[] {
  const parts = brotliDecompressSync(block).toString('utf8').split(END_OF_PART);
  const files: (readonly [string, PackedFile])[] = [];
  for (let index = 0; index + 2 < parts.length; index += 3)
    files.push([parts[index] ?? '', { marked: parts[index + 1] ?? '', leads: leadsOf(parts[index + 2] ?? '') }]);
  return files;
}

function leadsOf(text: string): ReadonlyMap<string, string> {
  const words = text === '' ? [] : text.split(END_OF_LEAD);
  const leads = new Map<string, string>();
  for (let index = 0; index + 1 < words.length; index += 2) leads.set(words[index] ?? '', words[index + 1] ?? '');
  return leads;
}
