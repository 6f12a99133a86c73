/** The grammar that event names need. */

const IRREGULAR: Readonly<Record<string, string>> = { people: 'person', children: 'child', statuses: 'status', media: 'media' };
const PARTICIPLES: Readonly<Record<string, string>> = {
  create: 'created',
  add: 'added',
  send: 'sent',
  set: 'set',
  reset: 'reset',
  submit: 'submitted',
  read: 'read',
  pin: 'pinned',
  unpin: 'unpinned',
  stop: 'stopped',
};

export function singularOf(word: string): string {
  const lower = word.toLowerCase();
  const irregular = IRREGULAR[lower];
  if (irregular !== undefined) return irregular;
  if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  if (['ss', 'us', 'is'].some((ending) => lower.endsWith(ending))) return lower;
  if (/(x|ch|sh|ss)es$/.test(lower)) return lower.slice(0, -2);
  return lower.endsWith('s') ? lower.slice(0, -1) : lower;
}

/** `move` becomes `moved`. */
export function participleOf(verb: string): string {
  const lower = verb.toLowerCase();
  const irregular = PARTICIPLES[lower];
  if (irregular !== undefined) return irregular;
  if (lower.endsWith('ed')) return lower;
  if (lower.endsWith('e')) return `${lower}d`;
  return /[^aeiou]y$/.test(lower) ? `${lower.slice(0, -1)}ied` : `${lower}ed`;
}

/** `board-list` and `board_list` become `BoardList`. */
export function pascalOf(words: string): string {
  return words
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

export function camelOf(words: string): string {
  const pascal = pascalOf(words);
  return pascal.charAt(0).toLowerCase() + pascal.slice(1);
}

/** `a, b and c`. */
export function listOf(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

export function unique<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}

/** `a article` becomes `an article`, in every text of a value. */
export function withArticles<Value>(value: Value, nouns: readonly string[]): Value {
  const vowels = nouns.filter((noun) => /^[aeio]/i.test(noun));
  if (vowels.length === 0) return value;
  const wrong = new RegExp(`\\b([Aa]) (?=(?:${vowels.join('|')})\\b)`, 'g');
  return mapTexts(value, (text) => text.replace(wrong, '$1n ')) as Value;
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item: unknown) => mapTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mapTexts(item, change)]));
}
