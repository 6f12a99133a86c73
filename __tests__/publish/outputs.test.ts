import { expect, test } from '@jest/globals';
import type { Outcome } from '../../src/outcome.ts';
import { outputsOf } from '../../src/publish/outputs.ts';
import { planned } from './planned-outcome.ts';

const flaw = { rule: 'r', severity: 'error', place: 'events', message: 'Wrong.' } as const;
const doubt = { ...flaw, severity: 'warn' } as const;
const { usage, published = { url: '', sha: '', branch: '' } } = planned();
const free = { ...usage, model: undefined, costUsd: 0 };
const research = {
  name: 'research',
  turns: 1,
  inputTokens: 8,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  outputTokens: 2,
  costUsd: undefined,
} as const;
const pull = { openUrl: 'https://x/pull/new/b' };
const checked = {
  kind: 'checked',
  path: 'plan.md',
  url: 'https://x/plan.md',
  branch: 'b',
  plannedAt: 'a',
  checkedAt: 'b',
  drift: [],
  findings: [doubt],
  claims: { claims: 1, passed: 1, unverifiable: 0 },
  voided: [],
} as const;

test.each<readonly [string, Outcome, Readonly<Record<string, string>>]>([
  [
    'a plan',
    planned(),
    {
      conclusion: 'planned',
      plan_path: planned().path,
      plan_url: published.url,
      plan_sha: published.sha,
      branch_name: 'plan-realtime/issue-7',
      comment_url: published.commentUrl ?? '',
      verified: 'true',
      findings: '0',
      total_cost_usd: '0.1235',
      input_tokens: '123',
      output_tokens: '45',
      phase_usage:
        '{"context":{"turns":0,"input_tokens":63,"output_tokens":0,"cost_usd":0.05},' +
        '"writing":{"turns":3,"input_tokens":60,"output_tokens":45,"cost_usd":0.0735}}',
    },
  ],
  ['a plan with a doubt', planned({ findings: [doubt] }), { verified: 'true', findings: '1' }],
  ['a plan with a flaw', planned({ findings: [flaw, doubt] }), { verified: 'false', findings: '2' }],
  ['the built-in planner', planned({ usage: free }), { total_cost_usd: '0' }],
  [
    'phases without a known price',
    planned({ usage: { ...usage, phases: [research] } }),
    { phase_usage: '{"research":{"turns":1,"input_tokens":8,"output_tokens":2,"cost_usd":null}}' },
  ],
  [
    'a plan with a pull request',
    planned({
      published: { ...published, pullRequest: { ...pull, state: 'draft', number: 8, url: 'https://x/pull/8' } },
    }),
    { pull_request_url: 'https://x/pull/8' },
  ],
  ['a model without a known price', planned({ usage: { ...usage, costUsd: undefined } }), { total_cost_usd: '' }],
  ['an ignored event', { kind: 'ignored', reason: 'Not\nfor us.' }, { conclusion: 'ignored', skipped_reason: 'Not for us.' }],
  ['a refusal', { kind: 'refused', reason: 'May not.' }, { conclusion: 'refused', skipped_reason: 'May not.' }],
  ['a stop', { kind: 'stopped', reason: 'cancelled', usage }, { conclusion: 'stopped', total_cost_usd: '0.1235' }],
  ['an unfit plan', { kind: 'unsound', findings: [flaw] }, { conclusion: 'unsound', verified: 'false', findings: '1' }],
  [
    'a fault after the plan was stored',
    { kind: 'failed', message: 'no', planUrl: 'https://x' },
    { conclusion: 'failed', plan_url: 'https://x' },
  ],
  ['a fault after money was spent', { kind: 'failed', message: 'no', usage }, { total_cost_usd: '0.1235', output_tokens: '45' }],
  ['a check', checked, { conclusion: 'checked', verified: 'true', findings: '1', plan_path: 'plan.md', branch_name: 'b' }],
  ['a check that found drift', { ...checked, drift: [{ where: 'a:1', words: 'is gone.' }] }, { verified: 'false' }],
  [
    'an approval',
    { kind: 'approved', path: 'plan.md', url: 'https://x', sha: 'c', blob: 'd', approver: 'ann' },
    { conclusion: 'approved', plan_sha: 'c', plan_url: 'https://x' },
  ],
  [
    'a revision that changes nothing',
    { kind: 'unchanged', path: 'p.md', notes: ['Why.'], usage: free },
    { skipped_reason: 'Why.' },
  ],
  [
    'a sweep over nothing',
    { kind: 'swept', planned: [], left: [] },
    { conclusion: 'swept', skipped_reason: expect.any(String) as unknown as string },
  ],
])('%s', (_name, outcome, expected) => {
  expect(outputsOf(outcome)).toMatchObject(expected);
});
