import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { createTypeChecker, typeCheckerFiles, type TypeChecker } from '../../src/edges/type-checker.ts';
import type { CodeQuestion } from '../../src/verify/code-report.ts';

const packFile = 'scripts/type-pack/types.pack';
const grammarFile = resolve('scripts/type-pack/diagrams/grammars.mjs');
let folder = '';
let workerFile = '';
let checker: TypeChecker;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'type-checker-'));
  workerFile = join(folder, 'worker.cjs');
  await build({
    entryPoints: ['src/edges/type-checker-worker.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: workerFile,
    logLevel: 'error',
  });
  checker = createTypeChecker({ workerFile, packFile, grammarFile });
}, 120_000);

afterAll(async () => {
  await checker.close();
  await rm(folder, { recursive: true, force: true });
});

function asking(text: string, more: Partial<CodeQuestion> & { readonly path?: string } = {}): CodeQuestion {
  const { path = 'server/live.ts', ...rest } = more;
  return {
    units: [{ place: 'code[0].source', path, text, offset: 0 }],
    files: [],
    edited: [],
    ambient: [],
    diagrams: [],
    strict: true,
    aliases: {},
    ...rest,
  };
}

const letters = "type L = 'a'|'b'|'c'|'d'|'e'|'f'|'g'|'h'|'i'|'j';\n";
/** Types that no compiler gets to the end of. */
const bomb = `${letters}export const all: \`\${L}\${L}\${L}\${L}\` = 'aaaa';
export type Many = { [K in \`\${L}\${L}\${L}\${L}\`]: { [J in \`\${L}\${L}\${L}\`]: [K, J] } }[\`\${L}\${L}\${L}\${L}\`];
export declare const one: Many;
export const two: [string, number] = one['aaa'];`;

async function codesOf(question: CodeQuestion): Promise<readonly (readonly [number, number])[]> {
  const { problems } = await checker.check(question);
  return problems.map(({ code, line }) => [code, line] as const);
}

describe('the type checker', () => {
  test('accepts code that uses libraries as they are', async () => {
    const text = `import cluster from 'node:cluster';
import { Server } from 'socket.io';
import { io as connect } from 'socket.io-client';
import { WebSocketServer } from 'ws';
const io = new Server(3000, { pingInterval: 25_000, transports: ['websocket'] });
io.on('connection', (socket) => void socket.join('a'));
export const live = connect('https://live.acme.dev', { withCredentials: true, transports: ['websocket'], reconnectionDelayMax: 30_000 });
if (cluster.isPrimary) cluster.fork();
export const sockets = new WebSocketServer({ noServer: true, maxPayload: 65_536 });`;

    expect(await codesOf(asking(text))).toEqual([]);
  }, 120_000);

  test.each([
    ['a misspelt method', "import { Server } from 'socket.io';\nnew Server().emitt('x');", [2551, 2]],
    [
      'an option that does not exist',
      "import { Server } from 'socket.io';\nnew Server(3000, {\n  pingIntervall: 1,\n});",
      [2769, 3],
    ],
    ['an export that does not exist', "import { createClient } from 'ioredis';\ncreateClient();", [2614, 1]],
    ['too few arguments', "import { createAdapter } from '@socket.io/redis-adapter';\ncreateAdapter();", [2554, 2]],
  ])('finds %s in its line', async (_name, text, expected) => {
    const codes = await codesOf(asking(text));

    expect(codes).toContainEqual(expected);
  });

  test('follows imports into files of the repository', async () => {
    const files = [{ path: 'server/store.ts', text: 'export function move(id: string): number { return id.length; }' }];

    expect(await codesOf(asking("import { move } from './store.js';\nmove(7);", { files }))).toEqual([[2345, 2]]);
    expect(
      await codesOf(asking("import { move } from '@/store';\nmove(7);", { files, aliases: { '@/*': ['server/*'] } })),
    ).toEqual([[2345, 2]]);
  });

  test('knows JSX', async () => {
    const text = 'export const Dot = ({ on }: { on: boolean }) => <i className={on ? "on" : "off"} />;';

    expect(await codesOf(asking(text, { path: 'client/Dot.tsx' }))).toEqual([]);
  });

  test('names the module whose declarations it does not have', async () => {
    const { problems } = await checker.check(asking("import x from 'left-pad';\nx(1);"));

    expect(problems).toEqual([expect.objectContaining({ code: 2307, module: 'left-pad' })]);
  });

  test('says which versions it read', async () => {
    const { packages } = await checker.check(asking("import 'socket.io';"));

    expect(packages['socket.io']).toMatch(/^4\.8\./);
  });

  test('reports one syntax error and stays usable', async () => {
    const broken = await checker.check(asking('const = ;\nconst = ;'));

    expect(broken.problems).toHaveLength(1);
    expect(broken.problems[0]).toMatchObject({ kind: 'syntax', line: 1 });
    expect(await codesOf(asking('export {};'))).toEqual([]);
  });

  test('gives up on types that explode, and answers the next question', async () => {
    const impatient = createTypeChecker({ workerFile, packFile, grammarFile, limits: { stepCpuMs: 3000 } });

    const hostile = await impatient.check(asking(bomb));
    const next = await impatient.check(asking('export const name: string = 7;'));
    await impatient.close();

    expect(hostile.unfinished ?? hostile.problems.length).toBeTruthy();
    expect(next.unfinished ?? next.problems.map(({ code }) => code)).toEqual([2322]);
  }, 120_000);

  test('keeps what it found before it gave up', async () => {
    const impatient = createTypeChecker({ workerFile, packFile, grammarFile, limits: { stepCpuMs: 3000 } });
    const units = ['export const name: string = 7;', bomb].map((text, index) => ({
      place: `code[${index}].source`,
      path: `server/live${index}.ts`,
      text,
      offset: 0,
    }));

    const report = await impatient.check(asking('', { units }));
    await impatient.close();

    expect(report.unfinished).toMatch(/did not end within|out of memory/);
    expect(report.checked).toEqual(['code[0].source']);
    expect(report.problems.map(({ place, code }) => [place, code])).toEqual([['code[0].source', 2322]]);
  }, 120_000);

  test('compiles nothing again that was asked just now', async () => {
    const [report, again, other] = [
      asking('export const a: string = 7;'),
      asking('export const a: string = 7;'),
      asking('export {};'),
    ];

    const first = await checker.check(report);

    expect(await checker.check(again)).toBe(first);
    expect((await checker.check(other)).problems).toEqual([]);
  }, 120_000);

  test('ends with the run, at once, and is there for another one', async () => {
    const cancelled = createTypeChecker({ workerFile, packFile, grammarFile, limits: { stepCpuMs: 600_000 } });
    const run = new AbortController();

    const answer = cancelled.check(asking(bomb), run.signal);
    setImmediate(() => run.abort('the run was cancelled'));

    expect(await answer).toMatchObject({ unfinished: 'the run was cancelled' });
    expect(await cancelled.check(asking('export {};'), run.signal)).toMatchObject({ unfinished: 'the run was cancelled' });
    expect(await cancelled.check(asking('export const name: string = 7;'))).toMatchObject({ problems: [{ code: 2322 }] });
    await cancelled.close();
  }, 120_000);

  test('parses diagrams with the grammars of mermaid', async () => {
    const diagrams = [
      {
        place: 'sequences[0].mermaid',
        kind: 'sequence',
        text: 'sequenceDiagram\n  participant A as Browser\n  A->>+B: room:join {id} #5 {"id":1}\n  B-->>-A: ok',
      },
      { place: 'sequences[1].mermaid', kind: 'sequence', text: 'sequenceDiagram\n  A->>B: hi\n  A->B' },
      { place: 'sequences[2].mermaid', kind: 'sequence', text: 'sequenceDiagram\n  loop every second\n  A->>B: hi' },
      { place: 'page:9', kind: 'state', text: 'stateDiagram-v2\n  [*] --> live' },
    ] as const;

    const { problems, stateGraphs } = await checker.check(asking('export {};', { diagrams }));

    expect(problems.map(({ place, kind }) => [place, kind])).toEqual([
      ['sequences[1].mermaid', 'diagram'],
      ['sequences[2].mermaid', 'diagram'],
    ]);
    expect(problems[0]).toMatchObject({ line: 3, message: expect.stringContaining('unexpected') });
    expect(stateGraphs).toMatchObject([{ place: 'page:9', graph: { edges: [{ from: 'root_start', to: 'live' }] } }]);
  });

  test('says so when the build has no checker', async () => {
    const { unfinished } = await createTypeChecker({ workerFile: join(folder, 'missing.cjs'), packFile, grammarFile }).check(
      asking(''),
    );

    expect(unfinished).toBe('this build has no type checker');
  });

  test('turns a thread that dies into a report', async () => {
    const dying = join(folder, 'dying.cjs');
    await writeFile(
      dying,
      "const { parentPort } = require('node:worker_threads'); parentPort.on('message', () => { throw new Error('no'); });",
    );
    const { unfinished } = await createTypeChecker({ workerFile: dying, packFile, grammarFile }).check(asking(''));

    expect(unfinished).toBe('the type check failed: no');
  });
});

describe('typeCheckerFiles()', () => {
  test('finds the checker beside the program and one folder up', async () => {
    await mkdir(join(folder, 'dist/checker'), { recursive: true });
    await writeFile(join(folder, 'dist/checker/worker.cjs'), '');
    const expected = {
      workerFile: join(folder, 'dist/checker/worker.cjs'),
      packFile: join(folder, 'dist/checker/types.pack'),
      grammarFile: join(folder, 'dist/checker/diagrams/grammars.mjs'),
    };

    expect(typeCheckerFiles(pathToFileURL(join(folder, 'dist/index.js')).href)).toEqual(expected);
    expect(typeCheckerFiles(pathToFileURL(join(folder, 'dist/cli/index.js')).href)).toEqual(expected);
  });
});
