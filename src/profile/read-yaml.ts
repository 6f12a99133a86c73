import { isMap, isPair, isScalar, isSeq, LineCounter, parseAllDocuments } from 'yaml';
import type { Document, Pair } from 'yaml';
import type { StructuredDocument } from './read-json.ts';
import { nestsTooDeep, readText, unreadable } from './survey.ts';
import type { Survey } from './survey.ts';

/** Every document of a YAML file; aliases are expanded within the parser's own limits. */
export function readYaml(survey: Survey, path: string): readonly StructuredDocument[] {
  const text = readText(survey, path);
  if (text === undefined) return [];
  if (nestsTooDeep(text)) {
    unreadable(survey, path, 'it nests too deeply');
    return [];
  }
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: lines, logLevel: 'silent', merge: true });
  if (!Array.isArray(documents)) return [];
  return (documents as readonly Document.Parsed[]).flatMap((document) => {
    const error = document.errors[0];
    if (error !== undefined) {
      unreadable(survey, path, `it is not YAML (${error.message.split('\n')[0] ?? 'syntax error'})`);
      return [];
    }
    try {
      const value = document.toJS() as unknown;
      return [{ path, value, lineOf: (keys) => lines.linePos(offsetOf(document, keys)).line }];
    } catch (error) {
      unreadable(survey, path, error instanceof Error ? error.message : 'its aliases do not resolve');
      return [];
    }
  });
}

/** Offset of a member, or of its nearest ancestor that stands in the text itself. */
function offsetOf(document: Document.Parsed, keys: readonly (string | number)[]): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const key of keys) {
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
      );
      if (pair === undefined) return offset;
      offset = (pair.key as { range?: readonly number[] }).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof key === 'number') {
      node = node.items[key];
      offset = (node as { range?: readonly number[] } | undefined)?.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}
