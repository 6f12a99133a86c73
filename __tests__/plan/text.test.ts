import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  normaliseCode,
  normaliseDiagram,
  normaliseLine,
  normaliseName,
  normaliseProse,
  unwrapCode,
} from '../../src/plan/text.ts';

const piece = fc.constantFrom(
  '<!--',
  '-->',
  '<!',
  '--',
  '`',
  '\n',
  '\r',
  '\t',
  ' ',
  '\u200B',
  '\u202E',
  '\uD800',
  '%% id: a',
  'a',
  '#',
  '\u2028',
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
);

test.each([
  ['normaliseLine', normaliseLine],
  ['normaliseProse', normaliseProse],
  ['normaliseCode', normaliseCode],
  ['normaliseDiagram', normaliseDiagram],
  ['normaliseName', normaliseName],
  ['unwrapCode', unwrapCode],
])('%s() gives a form that it leaves as it is', (_name, normalise) => {
  fc.assert(fc.property(text, (input) => expect(normalise(normalise(input))).toBe(normalise(input))));
});

test.each([
  ['a  b\n c', 'a b c'],
  ['a<!-- hidden -->b', 'ab'],
  ['<!<!-- x -->-- y --> z', 'z'],
  ['left\u202Eright\u200B', 'leftright'],
  ['tag\u{E0041}s', 'tags'],
])('normaliseLine() shows everything in one line: %j', (input, line) => {
  expect(normaliseLine(input)).toBe(line);
});

test('normaliseCode() keeps indentation and tabs, and drops what cannot be seen', () => {
  expect(normaliseCode('\r\n\tif (a) {\u200B  \r\n    b();\n}\n\n')).toBe('\tif (a) {\n    b();\n}');
});

test('normaliseDiagram() drops the line that the renderer writes', () => {
  expect(normaliseDiagram('%% id: seq-a\n%% id: seq-b\nsequenceDiagram')).toBe('sequenceDiagram');
});

test.each([
  ['`npm test`', 'npm test'],
  ['`` a ``', '`` a ``'],
  ['`a` and `b`', '`a` and `b`'],
])('unwrapCode(%j) takes away the marks around one code span only', (input, command) => {
  expect(unwrapCode(input)).toBe(command);
});
