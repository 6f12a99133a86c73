import { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { ParseError } from 'jsonc-parser';
import { indexLines } from './line-index.ts';
import { nestsTooDeep, readText, unreadable } from './survey.ts';
import type { Survey } from './survey.ts';

/** A document with the line of every member. */
export type StructuredDocument = {
  readonly path: string;
  readonly value: unknown;
  /** Line of a member, or of its nearest ancestor that exists. */
  readonly lineOf: (keys: readonly (string | number)[]) => number;
};

/** JSON with comments and trailing commas allowed. */
export function readJson(survey: Survey, path: string): StructuredDocument | undefined {
  const text = readText(survey, path);
  if (text === undefined) return undefined;
  if (nestsTooDeep(text)) return unreadable(survey, path, 'it nests too deeply');
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const line = indexLines(text);
  const error = errors[0];
  if (error !== undefined || root === undefined) {
    const what = error === undefined ? 'it is empty' : `of ${printParseErrorCode(error.error)} in line ${line(error.offset)}`;
    return unreadable(survey, path, what);
  }
  const lineOf = (keys: readonly (string | number)[]): number => {
    for (let length = keys.length; length > 0; length -= 1) {
      const node = findNodeAtLocation(root, keys.slice(0, length));
      if (node !== undefined) return line(node.parent?.type === 'property' ? node.parent.offset : node.offset);
    }
    return 1;
  };
  return { path, value: getNodeValue(root) as unknown, lineOf };
}

/** Plain JSON without places: for large generated files. */
export function readPlainJson(survey: Survey, path: string): unknown {
  const text = readText(survey, path);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    return unreadable(survey, path, `it is not JSON (${error instanceof Error ? error.message : 'syntax error'})`);
  }
}
