import { distance } from 'fastest-levenshtein';
import type { TypePack } from './type-pack.ts';
import { readSegments, textOfKept, wholeText, type Segment } from './type-pack-segments.ts';

/** The declarations that some code leads to. They only grow: a later question adds to those of an earlier one. */
export type Declarations = {
  readonly need: (code: Code) => void;
  readonly textOf: (path: string) => string | undefined;
};

export type Code = {
  /** Of the plan; what it says nearly counts as well, or nobody could be told what was meant. */
  readonly units: readonly string[];
  readonly files: readonly string[];
  /** Files of the pack that it begins with. */
  readonly entries: readonly string[];
};

type LoadedFile = { readonly segments: readonly Segment[]; text: string | undefined };

type State = {
  readonly pack: TypePack;
  readonly files: Map<string, LoadedFile>;
  readonly said: Set<string>;
  readonly saidByCode: Set<string>;
  readonly waiting: Map<string, Segment[]>;
  readonly needed: Segment[];
};

const WORD = /[A-Za-z_$][\w$]*/g;
const WORD_OR_QUOTED = /"([^"\n]*)"|'([^'\n]*)'|[A-Za-z_$][\w$]*/g;
const QUOTED = /(["'`])([^"'`\n]{1,200})\1/g;
const NAMED_IN_CODE = /[.{,]\s*([A-Za-z_$][\w$]{3,})/g;
const LONG = 8;
/** Names that syntax means without saying them: JSX, its attributes, `import.meta`. */
const IMPLIED =
  'JSX Fragment jsx jsxs Element ElementType ElementClass ElementAttributesProperty ' +
  'ElementChildrenAttribute LibraryManagedAttributes IntrinsicAttributes IntrinsicClassAttributes IntrinsicElements children key ref ImportMeta';

/**
 * Type checking reaches a declaration by its name or not at all. So a piece is needed when its name is said: by the
 * code, or by a piece that is needed. Parsing all the others is what most of the time would go into.
 */
export function createDeclarations(pack: TypePack): Declarations {
  const state: State = { pack, files: new Map(), said: new Set(), saidByCode: new Set(), waiting: new Map(), needed: [] };
  return {
    need: ({ units, files, entries }) => {
      for (const path of entries) load(state, path);
      sayAll(state, IMPLIED);
      for (const text of [...units, ...files]) sayAll(state, text);
      settle(state);
      for (const name of meantBy(units, state)) sayInCode(state, name);
      settle(state);
    },
    textOf: (path) => textOf(state, path),
  };
}

function textOf({ files, pack }: State, path: string): string | undefined {
  const loaded = files.get(path);
  if (loaded === undefined) {
    const packed = pack.file(path);
    return packed === undefined ? undefined : wholeText(packed.marked);
  }
  loaded.text ??= textOfKept(loaded.segments);
  return loaded.text;
}

function load(state: State, path: string): void {
  const packed = state.files.has(path) ? undefined : state.pack.file(path);
  if (packed === undefined) return;
  const segments = readSegments(path, packed.marked);
  state.files.set(path, { segments, text: undefined });
  consider(state, segments);
}

function consider(state: State, segments: readonly Segment[]): void {
  for (const segment of segments) {
    if (isNeeded(segment, state)) state.needed.push(segment);
    else for (const word of segment.names.flat()) addTo(state.waiting, word, segment);
  }
}

function addTo<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function isNeeded({ names, isEntry }: Segment, { said, saidByCode }: State): boolean {
  return names.length === 0 || names.some((words) => words.every((word) => (isEntry ? saidByCode : said).has(word)));
}

function settle(state: State): void {
  for (let segment = state.needed.pop(); segment !== undefined; segment = state.needed.pop()) {
    if (segment.isKept) continue;
    segment.isKept = true;
    const file = state.files.get(segment.file);
    if (file !== undefined) file.text = undefined;
    listen(state, segment, segment.head);
    listen(state, segment, segment.foot);
    consider(state, segment.inside);
  }
}

function listen(state: State, { file }: Segment, text: string): void {
  const leads = state.pack.file(file)?.leads;
  for (const match of text.matchAll(WORD_OR_QUOTED)) {
    const quoted = match[1] ?? match[2];
    if (quoted === undefined) {
      say(state, match[0]);
      continue;
    }
    const lead = leads?.get(quoted);
    if (lead !== undefined) load(state, lead);
    else for (const [word] of quoted.matchAll(WORD)) say(state, word);
    say(state, `"${quoted}`);
  }
}

function sayAll(state: State, text: string): void {
  for (const [word] of text.matchAll(WORD)) sayInCode(state, word);
  for (const [, , quoted = ''] of text.matchAll(QUOTED)) say(state, `"${quoted}`);
}

function sayInCode(state: State, word: string): void {
  if (state.saidByCode.has(word)) return;
  state.saidByCode.add(word);
  say(state, word);
  wake(state, word);
}

function say(state: State, word: string): void {
  if (state.said.has(word)) return;
  state.said.add(word);
  wake(state, word);
}

function wake(state: State, word: string): void {
  for (const segment of state.waiting.get(word) ?? [])
    if (!segment.isKept && isNeeded(segment, state)) state.needed.push(segment);
}

/** Names that nobody said but that are like one that somebody said and nobody has: `hget` for `hGet`. */
function meantBy(units: readonly string[], state: State): readonly string[] {
  const known = new Map<string, string[]>();
  for (const name of state.waiting.keys()) addTo(known, name.charAt(0).toLowerCase(), name);
  const words = new Set(units.flatMap((text) => [...text.matchAll(NAMED_IN_CODE)].map((match) => match[1] ?? '')));
  return [...words].flatMap((word) =>
    state.waiting.has(word) ? [] : (known.get(word.charAt(0).toLowerCase()) ?? []).filter((name) => isNear(word, name)),
  );
}

function isNear(word: string, name: string): boolean {
  const most = word.length < LONG ? 1 : 2;
  if (Math.abs(word.length - name.length) > most) return false;
  return distance(word.toLowerCase(), name.toLowerCase()) <= most;
}
