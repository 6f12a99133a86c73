import type { Plan } from '../plan/model.ts';

/** `cite` and `code` name places; everything else is words for a reader. */
export type PlanText = { readonly place: string; readonly key: string; readonly kind: TextKind; readonly text: string };
export type TextKind = 'prose' | 'cite' | 'code';

const SOURCE_KEYS = new Set(['source', 'mermaid']);
const CITE_KEYS = new Set(['where', 'cites', 'from', 'evidence', 'ref']);
const CODE_REFERENCE_KEYS = new Set(['producer', 'consumer', 'predicate', 'files', 'file']);
const PART_WHOSE_SOURCE_IS_CODE = /^(code\[|types\b)/;

/** Every string of the plan that is not source code, in order, with its place in the model. */
export function textsOf(plan: Plan): readonly PlanText[] {
  const texts: PlanText[] = [];
  const { gaps: _ownWords, ...written } = plan;
  for (const [part, value] of Object.entries(written)) collect({ value: value as unknown, place: part, key: part }, texts);
  return texts;
}

export function proseOf(texts: readonly PlanText[]): readonly PlanText[] {
  return texts.filter((text) => text.kind === 'prose' && !text.place.startsWith('meta.'));
}

/** All words of some parts, or of the whole plan, as one lower-case text; words of a page without parts belong to each. */
export function wordsOf(texts: readonly PlanText[], ...parts: readonly string[]): string {
  const wanted =
    parts.length === 0
      ? texts
      : texts.filter(({ place }) => place.startsWith('page:') || parts.some((part) => place.startsWith(part)));
  return wanted
    .map((text) => text.text)
    .join('\n')
    .toLowerCase();
}

type Visited = { readonly value: unknown; readonly place: string; readonly key: string };

function collect({ value, place, key }: Visited, into: PlanText[]): void {
  if (typeof value === 'string') {
    if (!isSource(place, key)) into.push({ place, key, kind: kindOf(place, key), text: value });
    return;
  }
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) collect({ value: item as unknown, place: `${place}[${index}]`, key }, into);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, item] of Object.entries(value))
    collect({ value: item as unknown, place: `${place}.${name}`, key: name }, into);
}

function isSource(place: string, key: string): boolean {
  return key === 'mermaid' || (SOURCE_KEYS.has(key) && PART_WHOSE_SOURCE_IS_CODE.test(place));
}

function kindOf(place: string, key: string): TextKind {
  if (CODE_REFERENCE_KEYS.has(key) || (place.startsWith('security[') && key === 'where')) return 'code';
  return CITE_KEYS.has(key) && !place.startsWith('connection.transitions') ? 'cite' : 'prose';
}
