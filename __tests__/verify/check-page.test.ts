import { describe, expect, test } from '@jest/globals';
import { renderPlan } from '../../src/plan/render.ts';
import { checkPage } from '../../src/verify/check-page.ts';
import type { CodeQuestion, CodeReport } from '../../src/verify/code-report.ts';
import { dependency, snapshotOf, subjectOf } from './subject.ts';

const base = subjectOf({});
const nothing: CodeReport = { problems: [], packages: {} };

async function checked(
  page: string | Uint8Array,
  more: { readonly files?: Readonly<Record<string, string>>; readonly answer?: (question: CodeQuestion) => CodeReport } = {},
) {
  const bytes = typeof page === 'string' ? new TextEncoder().encode(page) : page;
  const snapshot = snapshotOf(more.files ?? { 'server/app.ts': 'one\ntwo\n' });
  const profile = { ...base.profile, dependencies: [dependency('socket.io', '4.8.1')] };
  return checkPage({ bytes, snapshot, profile }, async (question) => more.answer?.(question) ?? nothing);
}

async function found(page: string, more = {}) {
  const { findings } = await checked(page, more);
  return findings.map(({ rule, line, severity }) => `${line} ${severity} ${rule}`);
}

describe('a page of no known format', () => {
  test.each([
    ['a path that is not there', 'One.\n\nSee `server/nope.ts`.', ['3 error paths-exist']],
    ['a path that is there', 'See `server/app.ts` and `app.ts`.', []],
    ['a line that is not there', 'See `server/app.ts:1` and `server/app.ts:9`.', ['1 error cited-lines']],
    ['a version that is not installed', '- uses socket.io 4.5.0', ['1 error versions-match-lockfile']],
    ['a placeholder', 'First TODO choose.', ['1 warn no-placeholder']],
    ['a false claim', 'Text.\n\n- Socket.IO guarantees exactly-once delivery.', ['3 block forbidden-facts']],
    [
      'a secret in a sample',
      `Set it:\n\n\`\`\`sh\nexport X=1\nexport TOKEN=ghp_${'a1B2'.repeat(9)}\n\`\`\``,
      ['5 block no-secrets'],
    ],
    ['words alone', '# Idea\n\nMake it live.\n\n> why not', []],
    ['nothing', '', []],
  ])('%s', async (_name, page, expected) => {
    expect(await found(page)).toEqual(expected);
  });

  test.each([
    'Create `server/live.ts`, then use `server/live.ts`.',
    '## New files\n\n- `server/live.ts`',
    '- `server/live.ts` (new)\n- `server/live.ts`',
    'As follows, in `server/live.ts`:\n\n```ts\n// server/live.ts\nexport {};\n```',
  ])('does not guess whether a file that is to be created is misspelt: %s', async (page) => {
    const { findings, unverifiable } = await checked(page);

    expect(findings).toEqual([]);
    expect(unverifiable.every((text) => /`server\/live\.ts` is not in the repository.*seems to create it/.test(text))).toBe(true);
  });

  test('an instruction about an existing file is no creation', async () => {
    expect(await found('Add a handler to `server/nope.ts`.')).toEqual(['1 error paths-exist']);
  });

  test('compiles its TypeScript as fragments, and says the line of the page', async () => {
    const page = 'Text.\n\n```ts\nconst one = 1;\nio.emitt();\n```\n\n```python\nx = 1\n```';
    const questions: CodeQuestion[] = [];
    const { findings } = await checked(page, {
      answer: (question) => {
        questions.push(question);
        return { ...nothing, problems: [{ place: 'code[0].source', line: 2, kind: 'type', code: 2551, message: 'No emitt.' }] };
      },
    });

    expect(questions.flatMap(({ units }) => units.map(({ text }) => text))).toEqual(['const one = 1;\nio.emitt();']);
    expect(findings).toMatchObject([{ rule: 'code-compiles', line: 5, severity: 'error' }]);
  });

  test('has its diagrams parsed, and says which diagrams were not', async () => {
    const fence = (...lines: readonly string[]) => `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\`\n`;
    const page = [
      fence('sequenceDiagram', '  A->B'),
      fence('flowchart LR', '  a-->b'),
      fence('erDiagram', '  a ||--o{ b : has'),
      fence('sequencediagram', '  A->>B: hi'),
    ].join('\n');
    const { findings, unverifiable } = await checked(page, {
      answer: ({ diagrams }) => ({
        ...nothing,
        problems: diagrams.map(({ place, kind }) => ({ place, line: 2, kind: 'diagram', code: 0, message: `${kind} no` })),
      }),
    });

    expect(findings.map(({ rule, line, message }) => `${line} ${rule} ${message}`)).toEqual([
      '3 diagrams-parse The diagram does not parse: sequence no',
      '8 diagrams-parse The diagram does not parse: flowchart no',
      '17 diagrams-parse The diagram does not parse: mermaid draws nothing that begins with `sequencediagram`.',
    ]);
    expect(unverifiable).toEqual(['The diagram in line 12 is of kind `erDiagram`; its syntax was not checked.']);
  });
});

describe('a plan of this program', () => {
  test('is checked by all rules, also after it was edited by hand', async () => {
    const { snapshot, profile } = base;
    const markdown = renderPlan(base.plan);
    const edited = markdown.replace(/server\/[a-z-]+\.ts/, 'server/misspelt.ts');
    const check = (page: string) => checkPage({ bytes: new TextEncoder().encode(page), snapshot, profile }, async () => nothing);

    expect((await check(markdown)).claims.claims).toBeGreaterThan(100);
    expect((await check(edited)).findings.length).toBeGreaterThan((await check(markdown)).findings.length);
  });

  test('says which part of it cannot be read', async () => {
    const bytes = new TextEncoder().encode(`${renderPlan(base.plan)}\n## Something else\n\nText.\n`);
    const { findings } = await checkPage({ ...base, bytes }, async () => nothing);

    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'plan-format', severity: 'warn', message: expect.stringContaining('Something else') }),
    );
  });
});

describe('a hostile page', () => {
  const prefix = renderPlan(base.plan);

  test.each<[string, () => string | Uint8Array, RegExp]>([
    ['10 MB of text', () => 'word '.repeat(2_000_000), /10\.0 MB, expected at most 4 MB/],
    ['10,000 fences', () => '```ts\nconst x = 1;\n```\n'.repeat(10_000), /first 200 of 10000 blocks/],
    ['10,000 fences that nothing closes', () => `${'````ts\n~~~~~\n'.repeat(5000)}TODO`, /placeholder/],
    ['invalid UTF-8', () => new Uint8Array([0x61, 0x0a, 0xc3, 0x28, 0xff]), /not valid UTF-8/],
    [
      'a table with 5,000 rows',
      () => `| a | b |\n|---|---|\n${'| `no/way.ts` | socket.io 1.0.0 |\n'.repeat(5000)}`,
      /first 3000 of 5000|not listed/,
    ],
    ['one line of 3 MB', () => 'socket.io '.repeat(300_000), /longer than 20000 characters/],
    ['nested marks', () => `${'`'.repeat(15_000)}\n${'> '.repeat(9000)}\n${'['.repeat(15_000)}\nTODO`, /placeholder/],
    ['spaces before a version', () => `socket.io${' '.repeat(19_000)}x\nTODO`, /placeholder/],
    [
      'a sentence that never ends',
      () => `${'without no cannot exactly once delivery sticky '.repeat(80_000).replace(/(.{15000})/g, '$1\n')}TODO`,
      /placeholder|not so/,
    ],
    ['slashes and dots', () => `${`\`${'a/'.repeat(9000)}.\`\n\`${'.'.repeat(9000)}:1\`\n`.repeat(50)}TODO`, /placeholder/],
    ['a plan with 10 MB behind it', () => prefix + 'x'.repeat(10_000_000), /expected at most 4 MB/],
    ['a plan with 5,000 rows more', () => `${prefix}\n${'| a | b | c |\n'.repeat(5000)}`, /./],
    [
      'a plan with 10,000 fences more',
      () => `${prefix}\n## Code\n\n${'```ts file=a.ts status=new\nx\n```\n'.repeat(10_000)}`,
      /./,
    ],
    ['a front matter that is none', () => `---\n${'a: &a [*a, *a]\n'.repeat(2000)}---\nTODO`, /./],
  ])(
    '%s ends in a finding or a refusal within 10 s',
    async (_name, make, expected) => {
      const page = make();
      const before = performance.now();
      const { findings, unverifiable } = await checked(page);

      expect(performance.now() - before).toBeLessThan(30_000);
      expect([...findings.map(({ message }) => message), ...unverifiable].join('\n')).toMatch(expected);
    },
    30_000,
  );
});
