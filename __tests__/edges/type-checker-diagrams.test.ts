import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { createDiagramParser } from '../../src/edges/type-checker-diagrams.ts';

const parse = createDiagramParser(resolve('scripts/type-pack/sequence-diagrams.cjs'));

test.each([
  ['a message without text', 'sequenceDiagram\n  A->>B', 2],
  ['a semicolon inside a message', 'sequenceDiagram\n  A->>B: one; two\n  B-->>A: ok', 2],
  ['a block without its end', 'sequenceDiagram\n  alt refused\n  A->>B: hi', 3],
])('finds %s', (_name, text, line) => {
  expect(parse([{ place: 'p', text }])).toMatchObject([{ place: 'p', kind: 'diagram', line }]);
});

test('accepts diagrams one after the other, each on its own', () => {
  const text =
    'sequenceDiagram\n  participant A as Browser\n  Note over A: waiting\n  A->>+B: room:join {id}\n  B-->>-A: ok<br/>done';

  expect(
    parse([
      { place: 'a', text },
      { place: 'b', text },
    ]),
  ).toEqual([]);
});
