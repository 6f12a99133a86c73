import { expect, test } from '@jest/globals';
import { describeFinding, describeVerdict } from '../../src/publish/verdict.ts';
import { samplePlan } from '../fixtures/plans/kanban.ts';

const claims = { claims: 10, passed: 9, unverifiable: 1 };
const flaw = { rule: 'paths-exist', severity: 'error', place: 'events', line: 12, message: 'Wrong.', fix: 'Look.' } as const;
const verdict = (findings: readonly (typeof flaw)[], plan = samplePlan) =>
  describeVerdict(plan, { findings, claims, unverifiable: [] }).join('\n');

test.each([
  ['verified', verdict([]), 'Verified: 9 of 10 claims passed, 1 could not be checked.'],
  ['not verified', verdict([flaw]), 'Not verified:'],
  ['the findings', verdict([flaw]), '  12  error  paths-exist  Wrong. Look.'],
  ['how many findings there are', verdict(Array.from({ length: 12 }, () => flaw)), '… and 2 more'],
  ['what the plan is', verdict([]), 'size M'],
  [
    'why it is incomplete',
    verdict([], { ...samplePlan, meta: { ...samplePlan.meta, incomplete: 'No time.' } }),
    'Incomplete: No time.',
  ],
])('says %s', (_name, text, words) => {
  expect(text).toContain(words);
});

test('a finding without a line has a dash in its place', () => {
  const { line: _line, fix: _fix, ...bare } = flaw;

  expect(describeFinding(bare)).toBe('  -  error  paths-exist  Wrong.');
});
