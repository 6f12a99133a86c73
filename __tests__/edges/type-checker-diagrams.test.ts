import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createDiagramParser } from '../../src/edges/type-checker-diagrams.ts';
import type { DiagramKind } from '../../src/verify/diagram.ts';

const parse = createDiagramParser(resolve('scripts/type-pack/diagrams/grammars.mjs'));

async function problemsIn(kind: DiagramKind, text: string) {
  return (await parse([{ place: 'p', kind, text }])).problems;
}

async function graphOf(...lines: readonly string[]) {
  const { stateGraphs } = await parse([{ place: 'p', kind: 'state', text: ['stateDiagram-v2', ...lines].join('\n') }]);
  return stateGraphs?.[0]?.graph;
}

describe('what does not parse', () => {
  test.each<[string, DiagramKind, string, number]>([
    ['a message without text', 'sequence', 'sequenceDiagram\n  A->>B', 2],
    ['a semicolon inside a message', 'sequence', 'sequenceDiagram\n  A->>B: one; two\n  B-->>A: ok', 2],
    ['a block without its end', 'sequence', 'sequenceDiagram\n  alt refused\n  A->>B: hi', 3],
    ['a deactivation of what is not active', 'sequence', 'sequenceDiagram\n  A->>B: hi\n  deactivate B', 1],
    ['a hyphenated state', 'state', 'stateDiagram-v2\n  [*] --> idle\n  idle --> not-connected', 3],
    ['the arrow of another kind', 'state', 'stateDiagram-v2\n  A -> B', 2],
    ['a composite state without its end', 'state', 'stateDiagram-v2\n  state On {\n    [*] --> Live', 3],
    ['parentheses in a label', 'flowchart', 'flowchart LR\n  A[Client (web)] --> B', 2],
    ['a node called end', 'flowchart', 'graph TD\n  A --> B\n  B --> end', 3],
    ['a slash that opens a shape', 'flowchart', 'flowchart LR\n  A[/api/cards] --> B', 2],
    ['a subgraph without its end', 'flowchart', 'flowchart LR\n  subgraph one\n  A --> B', 3],
    [
      'a fault behind front matter, a directive and comments',
      'flowchart',
      '---\ntitle: x\n---\n%%{init: {}}%%\n%% a\ngraph TD\n A -->',
      7,
    ],
  ])('%s', async (_name, kind, text, line) => {
    expect(await problemsIn(kind, text)).toMatchObject([{ place: 'p', kind: 'diagram', line }]);
  });
});

describe('what parses', () => {
  test.each<[string, DiagramKind, string]>([
    [
      'notes, activations and breaks',
      'sequence',
      'sequenceDiagram\n  Note over A: waiting\n  A->>+B: room:join {id}\n  B-->>-A: ok<br/>done',
    ],
    ['a number sign and an entity', 'sequence', 'sequenceDiagram\n  A->>B: card #5 #35; ok'],
    ['a quoted label', 'flowchart', 'flowchart LR\n  A["Client (web)"] -->|emit card:move| B{ok?}\n  B -. no .-> C[(Redis)]'],
    [
      'front matter and a directive',
      'state',
      "---\ntitle: x\n---\n%%{init: {'theme': 'dark'}}%%\nstateDiagram-v2\n  [*] --> A %% first",
    ],
  ])('%s', async (_name, kind, text) => {
    expect(await problemsIn(kind, text)).toEqual([]);
  });

  test('one diagram after the other, each on its own', async () => {
    const texts = ['sequenceDiagram\n  A->>B: hi', 'sequenceDiagram\n  A->>', 'sequenceDiagram\n  A->>B: hi'];

    expect(
      (await parse(texts.map((text, index) => ({ place: `${index}`, kind: 'sequence' as const, text })))).problems,
    ).toMatchObject([{ place: '1' }]);
  });
});

describe('a state diagram as a graph', () => {
  test('has names of aliases, a start and an end', async () => {
    expect(
      await graphOf(
        '[*] --> idle',
        'state "Waiting for ack" as w',
        'idle --> w: send',
        'w --> [*]: timeout',
        'idle: nothing yet',
      ),
    ).toEqual({
      states: [
        { id: 'root_start', name: 'root_start', kind: 'start' },
        { id: 'idle', name: 'idle', kind: 'state' },
        { id: 'w', name: 'Waiting for ack', kind: 'state' },
        { id: 'root_end', name: 'root_end', kind: 'end' },
      ],
      edges: [
        { from: 'root_start', to: 'idle', on: '' },
        { from: 'idle', to: 'w', on: 'send' },
        { from: 'w', to: 'root_end', on: 'timeout' },
      ],
    });
  });

  test('knows what lies inside a composite state, and no notes', async () => {
    const graph = await graphOf('[*] --> On', 'state On {', '  [*] --> Live', '}', 'note right of On: text', 'On --> [*]: close');

    expect(graph?.states.map(({ id, kind, parent }) => [id, kind, parent])).toEqual([
      ['root_start', 'start', undefined],
      ['On', 'state', undefined],
      ['On_start', 'start', 'On'],
      ['Live', 'state', 'On'],
      ['root_end', 'end', undefined],
    ]);
    expect(graph?.edges).toHaveLength(3);
  });

  test('tells choices and forks from states', async () => {
    const graph = await graphOf('state c <<choice>>', 'state f <<fork>>', '[*] --> c', 'c --> A: yes', 'c --> f: no', 'f --> B');

    expect(graph?.states.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'c choice',
      'f fork',
      'root_start start',
      'A state',
      'B state',
    ]);
  });
});
