import { expect, test } from '@jest/globals';
import { renderStepSummary } from '../../src/publish/step-summary.ts';
import { facts, planned } from './planned-outcome.ts';

test('a stored plan is linked, not repeated', () => {
  const text = renderStepSummary(planned(), facts);

  expect(text).toContain('📐 **Plan**');
  expect(text).not.toContain('plan: realtime/v1');
});

test.each([
  ['a dry run', { ...planned(), published: undefined } as unknown as ReturnType<typeof planned>],
  ['an unfit plan', { kind: 'unsound', findings: [], markdown: planned().markdown } as const],
  ['a plan that could not be committed', { kind: 'failed', message: 'No.', markdown: planned().markdown } as const],
])('%s shows the whole plan', (_name, outcome) => {
  expect(renderStepSummary(outcome, facts)).toContain('plan: realtime/v1');
});

test.each([
  [{ kind: 'ignored', reason: 'Another label.' } as const, '**Ignored.** Another label.'],
  [{ kind: 'refused', reason: 'May not.' } as const, '**Refused.** May not.'],
  [{ kind: 'failed', message: 'An input is wrong.' } as const, '**failed.** An input is wrong.'],
])('a run without a thread says why', (outcome, words) => {
  expect(renderStepSummary(outcome, undefined)).toContain(words);
});

test('a plan beyond what a runner shows is cut', () => {
  const outcome = { kind: 'failed', message: 'No.', markdown: 'x'.repeat(2_000_000) } as const;

  expect(Buffer.byteLength(renderStepSummary(outcome, facts))).toBeLessThan(1024 * 1024);
});

test('a scheduled run says what it planned, what not, and why', () => {
  const text = renderStepSummary(
    {
      kind: 'swept',
      planned: [
        { number: 7, conclusion: 'planned' },
        { number: 8, conclusion: 'failed', reason: 'It lacks\n`contents: write` | more.', markdown: planned().markdown },
      ],
      left: [{ number: 9, reason: 'it has a plan' }],
    },
    undefined,
  );

  expect(text).toContain('1 thread planned, 1 failed, 1 left');
  expect(text).toContain(
    '| #7 | planned |\n| #8 | failed: It lacks `contents: write` \\| more. |\n| #9 | left: it has a plan |\n',
  );
  expect(text).toContain('plan: realtime/v1');
});
