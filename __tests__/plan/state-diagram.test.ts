import { expect, test } from '@jest/globals';
import { stateDiagram } from '../../src/plan/state-diagram.ts';

function check([from, to, on, edge]: readonly string[]): void {
  const transition = { from: from ?? '', to: to ?? '', on: on ?? '' };

  expect(stateDiagram({ states: [], parameters: [], transitions: [transition] })).toBe(
    `%% id: state-connection\nstateDiagram-v2\n  ${edge}`,
  );
}

test.each([
  ['[*]', 'live', 'opened', '[*] --> live: opened'],
  ['live', '[*]', 'closed', 'live --> [*]: closed'],
  ['live', 'joining', 'gap or board:resync', 'live --> joining: gap or board.resync'],
  ['live', 'end', 'a; b', 'live --> state_end: a b'],
  ['not-joined', 'off line', 'lost', 'not_joined --> off_line: lost'],
  ['live', '2nd', ':::', 'live --> state_2nd: …'],
])('%s to %s on %j', (...edge) => check(edge));

test('a connection without transitions has no diagram', () => {
  expect(stateDiagram({ states: [], parameters: [], transitions: [] })).toBeUndefined();
});
