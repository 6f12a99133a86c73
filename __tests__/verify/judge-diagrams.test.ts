import { expect, test } from '@jest/globals';
import { judgeDiagrams } from '../../src/verify/judge-diagrams.ts';

const question = {
  units: [],
  files: [],
  edited: [],
  ambient: [],
  strict: true,
  aliases: {},
  diagrams: [{ place: 'sequences[0].mermaid', kind: 'sequence', text: 'x' }],
} as const;

test('reports a diagram that does not parse in its line', () => {
  const problem = {
    place: 'sequences[0].mermaid',
    line: 3,
    kind: 'diagram',
    code: 0,
    message: 'unexpected NEWLINE after "A->B"',
  } as const;

  expect(judgeDiagrams(question, { problems: [problem], packages: {} }).findings).toMatchObject([
    {
      severity: 'error',
      place: 'sequences[0].mermaid:3',
      message: 'The diagram does not parse: unexpected NEWLINE after "A->B"',
    },
  ]);
});

test('counts diagrams that parse, and says when none was looked at', () => {
  expect(judgeDiagrams(question, { problems: [], packages: {} })).toEqual({ findings: [], claims: 1, unverifiable: [] });
  expect(judgeDiagrams(question, { problems: [], packages: {}, unfinished: 'it ended' }).unverifiable).toEqual([
    'Syntax of 1 diagrams: it ended.',
  ]);
});
