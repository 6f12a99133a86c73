import { describe, expect, test } from '@jest/globals';
import { createCompiler } from '../../src/edges/type-checker-compile.ts';
import { readTypePack } from '../../src/edges/type-pack.ts';

const compile = createCompiler(readTypePack('scripts/type-pack/types.pack'));

type Case = {
  /** The file as it is. */
  readonly before: string;
  /** What the plan shows of its change. */
  readonly shown: string;
  /** Another block of the plan, which imports from it. */
  readonly use: string;
  readonly file?: string;
};

function messagesOf({ before, shown, use, file = 'server/app.ts' }: Case): readonly string[] {
  const fragment = file.replace('.', '.plan-0.');
  const { problems } = compile({
    units: [
      { place: 'code[0].source', path: fragment, text: shown, offset: 0 },
      { place: 'code[1].source', path: 'server/use.ts', text: use, offset: 0 },
    ],
    files: [],
    edited: [{ path: file, text: before, fragments: [fragment] }],
    ambient: [],
    diagrams: [],
    strict: true,
    aliases: {},
  });
  return problems.filter(({ place }) => place === 'code[1].source').map(({ message }) => message);
}

const app =
  'export type AppOptions = { secret: string };\nexport function createApp(options: AppOptions): number { return options.secret.length; }';

describe('what a block may use of a file that the plan edits', () => {
  test.each<[string, Case]>([
    [
      'an option that the edit adds to a type',
      {
        before: app,
        shown:
          'export type AppOptions = { secret: string; realtime?: boolean };\nexport function createApp(options: AppOptions): number { return 1; }',
        use: "import { createApp } from './app.js';\ncreateApp({ secret: '', realtime: true });",
      },
    ],
    [
      'an option of a type that the edit does not show',
      {
        before: app,
        shown: 'export function createApp(options: AppOptions): number { return 1; }',
        use: "import { createApp, type AppOptions } from './app.js';\nconst options: AppOptions = { realtime: true };\ncreateApp({ realtime: true }).toFixed();\nexport { options };",
      },
    ],
    [
      'a parameter that the edit only speaks of',
      {
        before: 'export function authRoutes(database: string): void {}',
        shown: '// authRoutes(database, realtime)\nrealtime.end(id);',
        use: "import { authRoutes } from './app.js';\nauthRoutes('', 1);",
      },
    ],
    [
      'a name that neither the file nor its fragment has',
      {
        before: app,
        shown: 'const x = 1;',
        use: "import { later } from './app.js';\nimport main from './app.js';\nlater(main);",
      },
    ],
    [
      'a member behind the name of the whole module',
      { before: app, shown: 'const x = 1;', use: "import * as app from './app.js';\napp.later();" },
    ],
    [
      'a member that an elided type does not show',
      {
        before: 'export interface Board { id: string; lists: string[] }',
        shown: 'export interface Board {\n  // ... as before\n  version: number;\n}',
        use: "import type { Board } from './app.js';\nexport const ids = (board: Board) => board.id + board.version;",
      },
    ],
    [
      'a member of a class that the fragment leaves out',
      {
        before: 'export class Store { get(): number { return 1; } }',
        shown: 'export class Store { put(value: number): void {} }',
        use: "import { Store } from './app.js';\nnew Store().get();",
      },
    ],
    [
      'a result of a body that is not shown whole',
      {
        before: 'export function open(port: number) { return { port }; }',
        shown: 'export function open(port: number, host: string) { console.log(host); }',
        use: "import { open } from './app.js';\nopen(1, '').port.toFixed();",
      },
    ],
    [
      'anything of a fragment with an elision that does not parse',
      {
        before: app,
        shown: 'export type AppOptions = { …, realtime: 1 };',
        use: "import type { AppOptions } from './app.js';\nexport const x: AppOptions = {};",
      },
    ],
    [
      'anything of plain JavaScript',
      {
        file: 'server/app.js',
        before: 'export function open(port) {}',
        shown: 'export function open(port, host) {}',
        use: "import { open, close } from './app.js';\nopen(1, 2, 3);\nclose();",
      },
    ],
  ])(
    '%s',
    (_name, plan) => {
      expect(messagesOf(plan).filter((message) => !message.startsWith('Cannot find module'))).toEqual([]);
    },
    60_000,
  );

  test.each<[string, Case, string]>([
    [
      'an option that the type of the edit does not have',
      {
        before: app,
        shown: 'export type AppOptions = { secret: string; realtime?: boolean };',
        use: "import type { AppOptions } from './app.js';\nexport const options: AppOptions = { secret: '', live: true };",
      },
      "'live' does not exist in type 'AppOptions'",
    ],
    [
      'a call against the parameters that the edit shows',
      {
        before: 'export function open(port: number) { return { port }; }',
        shown: 'export function open(port: number, host: string) {}',
        use: "import { open } from './app.js';\nopen(1);",
      },
      'Expected 2 arguments, but got 1.',
    ],
  ])(
    'but not %s',
    (_name, plan, message) => {
      expect(messagesOf(plan).join('\n')).toContain(message);
    },
    60_000,
  );

  test('keeps what the file adds to the types of a package', () => {
    const plan = {
      before:
        "import type { EventEmitter } from 'node:events';\ndeclare global { interface Window { live: EventEmitter } }\nexport const x = 1;",
      shown: 'const y = 1;',
      use: 'export const ids = (page: Window) => page.live.on("a", () => undefined);\nexport const bad: number = window.live;',
    };

    expect(messagesOf(plan)).toEqual([expect.stringContaining("'EventEmitter")]);
  }, 60_000);
});
