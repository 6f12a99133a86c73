import { describe, expect, test } from '@jest/globals';
import { buildIndex } from '../../src/context/build-index.ts';
import { buildReferenceGraph } from '../../src/context/reference-graph.ts';
import { buildSnapshot } from '../../src/snapshot/build-snapshot.ts';

/** `from → to` for every reference found. */
function references(files: Readonly<Record<string, string>>): string[] {
  const entries = Object.entries(files).map(([path, text]) => ({
    path,
    size: text.length,
    content: new TextEncoder().encode(text),
  }));
  const snapshot = buildSnapshot('a'.repeat(40), entries);
  const index = buildIndex(snapshot);
  const { uses } = buildReferenceGraph(snapshot, index);
  return uses
    .flatMap((targets, from) => [...targets.keys()].map((to) => `${index.files[from]?.path} → ${index.files[to]?.path}`))
    .sort();
}

describe('buildReferenceGraph()', () => {
  test.each<[string, Readonly<Record<string, string>>, string[]]>([
    ['a relative import', { 'src/a.ts': "import { b } from './lib/b';", 'src/lib/b.ts': '' }, ['src/a.ts → src/lib/b.ts']],
    ['an import with its extension', { 'src/a.ts': "import { b } from './b.ts';", 'src/b.ts': '' }, ['src/a.ts → src/b.ts']],
    ['a folder with an index', { 'src/a.tsx': "export * from '../lib';", 'lib/index.ts': '' }, ['src/a.tsx → lib/index.ts']],
    ['a call of require', { 'a.js': "const b = require('./b')", 'b.js': '' }, ['a.js → b.js']],
    ['an import at run time', { 'a.ts': "await import('./b')", 'b.ts': '' }, ['a.ts → b.ts']],
    [
      'an alias of the compiler',
      { 'src/pages/a.vue': "import b from '@/stores/b'", 'src/stores/b.ts': '' },
      ['src/pages/a.vue → src/stores/b.ts'],
    ],
    [
      'a package of the same repository',
      {
        'apps/web/a.ts': "import { b } from '@acme/board';",
        'packages/board/package.json': '{ "name": "@acme/board" }',
        'packages/board/src/index.ts': '',
      },
      ['apps/web/a.ts → packages/board/src/index.ts'],
    ],
    [
      'a file inside a package of the same repository',
      {
        'apps/web/a.ts': "import { b } from '@acme/board/deck';",
        'packages/board/package.json': '{ "name": "@acme/board" }',
        'packages/board/src/deck.ts': '',
      },
      ['apps/web/a.ts → packages/board/src/deck.ts'],
    ],
    [
      'a Python module',
      { 'app/main.py': 'from app.services.board import load', 'app/services/board.py': '' },
      ['app/main.py → app/services/board.py'],
    ],
    [
      'a relative Python module',
      { 'app/api/main.py': 'from ..services import board', 'app/services/__init__.py': '' },
      ['app/api/main.py → app/services/__init__.py'],
    ],
    [
      'a Go package',
      {
        'cmd/main.go': 'package main\n\nimport (\n\t"fmt"\n\t"example.org/board/server/hub"\n)\n',
        'server/hub/hub.go': 'package hub',
      },
      ['cmd/main.go → server/hub/hub.go'],
    ],
    [
      'a Ruby constant',
      { 'app/controllers/x.rb': 'BoardUpdate.call', 'app/models/board_update.rb': '' },
      ['app/controllers/x.rb → app/models/board_update.rb'],
    ],
    [
      'a partial',
      { 'app/views/a.html.erb': '<%= render "boards/card" %>', 'app/views/boards/_card.html.erb': '' },
      ['app/views/a.html.erb → app/views/boards/_card.html.erb'],
    ],
    [
      'a component by its name',
      { 'pages/a.vue': '<BoardCard :card="card" />', 'components/BoardCard.vue': '' },
      ['pages/a.vue → components/BoardCard.vue'],
    ],
    [
      'a class of a namespace',
      { 'src/A.php': '<?php use App\\Models\\BoardCard;', 'app/Models/BoardCard.php': '' },
      ['src/A.php → app/Models/BoardCard.php'],
    ],
    [
      'a Java class',
      { 'src/A.java': 'import org.acme.board.BoardCard;', 'src/main/java/org/acme/board/BoardCard.java': '' },
      ['src/A.java → src/main/java/org/acme/board/BoardCard.java'],
    ],
    ['a Rust module', { 'src/main.rs': 'use crate::hub::room;', 'src/hub/room.rs': '' }, ['src/main.rs → src/hub/room.rs']],
  ])('follows %s', (_name, files, expected) => {
    expect(references(files)).toEqual(expected);
  });

  test('takes no package from elsewhere for a file of ours', () => {
    expect(
      references({ 'src/a.ts': "import express from 'express'; import react from 'react';", 'src/b.ts': 'express react' }),
    ).toEqual([]);
  });

  test('does not guess which of many files a name means', () => {
    const same = Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`src/b${index}.ts`, 'export class BoardCard {}']));

    expect(references({ ...same, 'src/a.ts': 'new BoardCard()' })).toEqual([]);
  });
});
