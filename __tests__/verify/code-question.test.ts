import { describe, expect, test } from '@jest/globals';
import { codeQuestionOf } from '../../src/verify/code-question.ts';
import { snapshotOf, subjectOf } from './subject.ts';

const { plan } = subjectOf({});
const block = {
  file: 'server/live.ts',
  side: 'server',
  status: 'new',
  language: 'ts',
  purpose: 'x',
  source: "import { move } from './store.ts';\nmove();",
} as const;

function questionOf(more: Partial<typeof plan>, files: Readonly<Record<string, string>> = {}) {
  return codeQuestionOf({ meta: plan.meta, omitted: [], ...more }, snapshotOf(files));
}

describe('codeQuestionOf()', () => {
  test('takes files of the repository along that the code leads to, and no others', () => {
    const files = {
      'server/store.ts': "export * from './deep.js';",
      'server/deep.ts': 'export const move = 1;',
      'server/other.ts': 'x',
    };

    expect(questionOf({ code: [block] }, files).files.map(({ path }) => path)).toEqual(['server/store.ts', 'server/deep.ts']);
  });

  test('leaves out files that a step changes without showing how', () => {
    const rollout = { ...plan.rollout!, steps: [{ ...plan.rollout!.steps[0]!, files: ['server/store.ts#move'] }] };

    expect(questionOf({ code: [block], rollout }, { 'server/store.ts': 'export const move = 1;' }).files).toEqual([]);
  });

  test('makes a fragment a module beside its file, with the imports of the file', () => {
    const files = { 'server/live.ts': "import { Server } from 'socket.io';\nconst io = new Server();\n" };
    const question = questionOf({ code: [{ ...block, status: 'edit', source: 'export const drain = 1;' }] }, files);

    expect(question).toMatchObject({
      units: [
        {
          place: 'code[0].source',
          path: 'server/live.plan-0.ts',
          text: "import { Server } from 'socket.io';\nexport const drain = 1;",
          offset: 1,
        },
      ],
      files: [],
      edited: [{ path: 'server/live.ts', text: files['server/live.ts'], fragments: ['server/live.plan-0.ts'] }],
    });
  });

  test('takes files along that add to the types of packages, whoever imports them', () => {
    const files = {
      'types/session.d.ts':
        "import 'express-session';\ndeclare module 'express-session' { interface SessionData { userId: string } }",
      'server/note.ts': "const text = 'declare module';",
    };

    expect(questionOf({ code: [block] }, files)).toMatchObject({
      files: [{ path: 'types/session.d.ts' }],
      ambient: ['types/session.d.ts'],
    });
  });

  test('puts the rendered event maps behind the types', () => {
    const { units } = questionOf({ types: plan.types!, events: plan.events! });

    expect(units).toEqual([expect.objectContaining({ place: 'types.source', path: 'shared/realtime-contract.ts', offset: 0 })]);
    expect(units[0]?.text).toContain("'card:move': (payload: CardMove, reply: (ack: MoveAck) => void) => void;");
  });

  test('leaves out sketches and other languages', () => {
    const code = [
      { ...block, status: 'sketch' as const },
      { ...block, file: 'app/live.py', language: 'python' },
    ];

    expect(questionOf({ code }).units).toEqual([]);
  });

  test('reads strictness and aliases from the settings of the repository, comments and trailing commas included', () => {
    const settings = '{ // settings\n "compilerOptions": { "strict": true, "baseUrl": "src", "paths": { "@/*": ["./*"], }, } }';

    expect(questionOf({}, { 'tsconfig.json': settings })).toMatchObject({ strict: true, aliases: { '@/*': ['src/*'] } });
    expect(questionOf({}, { 'tsconfig.json': 'not json' })).toMatchObject({ strict: false, aliases: {} });
  });
});
