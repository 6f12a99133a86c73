import * as ts from 'typescript6';

/** What the library offers as methods of nodes; the compiler alone, which is what is shipped, has none. */

const TRIVIA = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;

export function fileOf(node: ts.Node): ts.SourceFile {
  let file = node;
  while (!ts.isSourceFile(file)) file = file.parent;
  return file;
}

/** Where a node begins behind the white space and the comments before it. */
export function startOf(node: ts.Node, file: ts.SourceFile): number {
  TRIVIA.lastIndex = node.pos;
  TRIVIA.exec(file.text);
  return TRIVIA.lastIndex;
}

export function textOf(node: ts.Node): string {
  const file = fileOf(node);
  return file.text.slice(startOf(node, file), node.end);
}
