/** What git tracks, read from the bytes of `.git/index`: https://git-scm.com/docs/index-format, versions 2 to 4. */
export type IndexEntry = {
  readonly path: string;
  readonly mode: number;
  readonly blob: string;
  /** Bytes and seconds of the last change as git saw them: equal values mean the file is the blob. */
  readonly size: number;
  readonly changedAt: number;
};

/** Entries in the order of the index, or why it cannot be read. */
export type IndexReading = { readonly entries: readonly IndexEntry[] } | { readonly fault: string };

const statBytes = 40;
const extendedFlag = 0x4000;
const stageBits = 0x3000;

export function parseGitIndex(bytes: Uint8Array, hashBytes: 20 | 32 = 20): IndexReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 + hashBytes || view.getUint32(0) !== 0x44495243) return { fault: 'it is no git index' };
  const version = view.getUint32(4);
  if (version < 2 || version > 4) return { fault: `index version ${version} is unknown, 2 to 4 are read` };
  try {
    return readEntries({ bytes, view, version, hashBytes });
  } catch (cause) {
    if (cause instanceof RangeError) return { fault: 'it ends in the middle of an entry' };
    throw cause;
  }
}

type Source = { readonly bytes: Uint8Array; readonly view: DataView; readonly version: number; readonly hashBytes: number };

function readEntries(source: Source): IndexReading {
  const { view, hashBytes, bytes } = source;
  const count = view.getUint32(8);
  const entries: IndexEntry[] = [];
  let at = 12;
  let previous: Uint8Array = new Uint8Array();
  for (let index = 0; index < count; index += 1) {
    const entry = readEntry(source, at, previous);
    at = entry.next;
    previous = entry.name;
    // Of a file in conflict there are up to three stages; one of them says that it is tracked.
    if (entry.stage === 0 || entries.at(-1)?.path !== entry.facts.path) entries.push(entry.facts);
  }
  const extension = requiredExtension(bytes, at, hashBytes);
  return extension === undefined ? { entries } : { fault: extension };
}

function readEntry({ bytes, view, version, hashBytes }: Source, at: number, previous: Uint8Array) {
  const flagsAt = at + statBytes + hashBytes;
  const flags = view.getUint16(flagsAt);
  const nameAt = flagsAt + ((flags & extendedFlag) !== 0 && version >= 3 ? 4 : 2);
  const { name, end } = version === 4 ? readPrefixedName(bytes, nameAt, previous) : readPlainName(bytes, nameAt);
  return {
    // Entries of versions 2 and 3 are padded with 1 to 8 NUL to a multiple of eight bytes.
    next: version === 4 ? end + 1 : at + ((end - at + 8) & ~7),
    name,
    stage: flags & stageBits,
    facts: {
      path: new TextDecoder().decode(name),
      mode: view.getUint32(at + 24),
      blob: toHex(bytes.subarray(at + statBytes, flagsAt)),
      size: view.getUint32(at + 36),
      changedAt: view.getUint32(at + 8),
    },
  };
}

function readPlainName(bytes: Uint8Array, at: number): { readonly name: Uint8Array; readonly end: number } {
  const end = endOfName(bytes, at);
  return { name: bytes.subarray(at, end), end };
}

/** Version 4 stores how many bytes to cut from the name before, then what follows. */
function readPrefixedName(
  bytes: Uint8Array,
  at: number,
  previous: Uint8Array,
): { readonly name: Uint8Array; readonly end: number } {
  let position = at;
  let byte = byteAt(bytes, position);
  let cut = byte & 0x7f;
  while ((byte & 0x80) !== 0) {
    position += 1;
    byte = byteAt(bytes, position);
    cut = ((cut + 1) << 7) | (byte & 0x7f);
  }
  if (cut > previous.length) throw new RangeError('prefix longer than the name before');
  const end = endOfName(bytes, position + 1);
  const kept = previous.length - cut;
  const name = new Uint8Array(kept + end - position - 1);
  name.set(previous.subarray(0, kept));
  name.set(bytes.subarray(position + 1, end), kept);
  return { name, end };
}

function endOfName(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(0, at);
  if (end < 0) throw new RangeError('name without end');
  return end;
}

function byteAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw new RangeError('index is too short');
  return byte;
}

/** Extensions whose name starts with a small letter change what the entries mean: a split or a sparse index. */
function requiredExtension(bytes: Uint8Array, start: number, hashBytes: number): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = start; at + 8 <= bytes.length - hashBytes; at += 8 + view.getUint32(at + 4)) {
    const name = new TextDecoder().decode(bytes.subarray(at, at + 4));
    if (/^[a-z]/.test(name))
      return `it uses the extension ${name === 'link' ? 'split index' : name === 'sdir' ? 'sparse index' : name}`;
  }
  return undefined;
}

function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += hexPairs[byte];
  return text;
}

const hexPairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
