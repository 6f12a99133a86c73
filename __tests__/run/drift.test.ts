import { expect, test } from '@jest/globals';
import type { Plan } from '../../src/plan/model.ts';
import { renderPlan } from '../../src/plan/render.ts';
import { profileRepository } from '../../src/profile/profile-repository.ts';
import { findDrift } from '../../src/run/drift.ts';
import { buildSnapshot } from '../../src/snapshot/build-snapshot.ts';
import type { Finding } from '../../src/verify/finding.ts';
import { samplePlan } from '../fixtures/plans/kanban.ts';

const text = 'import x\n\nrouter.post("/cards", create);\nrouter.patch("/cards", move);\n';
const plan: Plan = {
  meta: samplePlan.meta,
  omitted: [],
  assumptions: [
    { id: 'A1', text: 'Cards are created in `server/cards.ts:3`.', where: 'the file', ifWrong: 'look again' },
  ] as unknown as NonNullable<Plan['assumptions']>,
};

function sight(files: Readonly<Record<string, string>>, findings: readonly Finding[] = []) {
  const entries = Object.entries(files).map(([path, content]) => ({
    path,
    size: content.length,
    content: new TextEncoder().encode(content),
  }));
  const snapshot = buildSnapshot('a'.repeat(40), entries);
  return { snapshot, profile: profileRepository(snapshot), findings };
}

const finding: Finding = {
  rule: 'versions-match',
  severity: 'error',
  place: 'decisions[0]',
  message: 'Version 4 is now 5.',
  evidence: 'package.json:3',
};
const then = sight({ 'server/cards.ts': text });
const page = { plan, markdown: renderPlan(plan) };

test.each<readonly [string, ReturnType<typeof sight>, readonly object[]]>([
  ['nothing where nothing changed', sight({ 'server/cards.ts': text }), []],
  ['nothing where other lines changed', sight({ 'server/cards.ts': `${text}// more\n` }), []],
  ['nothing where only the indentation changed', sight({ 'server/cards.ts': text.replace('router.post', '  router.post') }), []],
  [
    'where a line moved to',
    sight({ 'server/cards.ts': `// one\n${text}` }),
    [{ where: 'server/cards.ts:4', words: 'is what stood at line 3 when the plan was made.' }],
  ],
  [
    'what a line says now',
    sight({ 'server/cards.ts': text.replace('create', 'add') }),
    [{ where: 'server/cards.ts:3', words: 'said `router.post("/cards", create);`, and says `router.post("/cards", add);` now.' }],
  ],
  [
    'that a line is gone',
    sight({ 'server/cards.ts': 'import x\n' }),
    [{ where: 'server/cards.ts:3', words: 'said `router.post("/cards", create);` and is gone.' }],
  ],
  ['that a file is gone', sight({ 'server/other.ts': text }), [{ where: 'server/cards.ts', words: 'is gone.' }]],
  [
    'what the checks find only today, with its evidence',
    sight({ 'server/cards.ts': text }, [finding]),
    [{ where: 'package.json:3', words: 'Version 4 is now 5.' }],
  ],
])('%s', (_name, now, expected) => {
  expect(findDrift(page, then, now)).toEqual(expected.map((drift) => expect.objectContaining(drift) as unknown));
});

test('what the checks found already then is no drift', () => {
  const sameThen = sight({ 'server/cards.ts': text }, [finding]);

  expect(findDrift(page, sameThen, sight({ 'server/cards.ts': text }, [finding]))).toEqual([]);
});
