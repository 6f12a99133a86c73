import { describe, expect, test } from '@jest/globals';
import { encodeRecord, openBundle, type Bundle } from '../../src/publish/bundle.ts';

const spent = { turns: 3, inputTokens: 9000, cacheReadTokens: 10, cacheWriteTokens: 20, outputTokens: 800, costUsd: 0.42 };
const usage = { ...spent, model: 'claude-x', phases: [{ name: 'writing', ...spent }] } as const;
const flaw = { rule: 'review', severity: 'error', place: 'events', message: 'No such route.' } as const;
const bundleWith = (ended: Bundle['ended']): Bundle => ({ trigger: 'comment-9001', milliseconds: 61_000, ended });

function open(record: string, plan?: string) {
  return openBundle({ kind: 'texts', texts: plan === undefined ? { record } : { record, plan } });
}

describe('a bundle', () => {
  test.each<[string, Bundle['ended']]>([
    ['a plan', { kind: 'drafted', disputed: [flaw], notes: ['English only.'], usage }],
    ['a revision', { kind: 'drafted', disputed: [], notes: [], usage, revises: '0123456789'.repeat(4) }],
    ['no change', { kind: 'unchanged', notes: ['Nothing about this in the plan.'], usage }],
    ['a failure', { kind: 'failed', reason: 'The model was away.', usage }],
    ['a stop before anything was spent', { kind: 'stopped', reason: 'the run was cancelled' }],
    ['a refusal', { kind: 'refused', reason: 'reader may not.' }],
  ])('arrives as it was sent: %s', (_what, ended) => {
    expect(open(encodeRecord(bundleWith(ended)), '# A plan')).toEqual({
      kind: 'opened',
      bundle: expect.objectContaining(bundleWith(ended)),
      plan: '# A plan',
    });
  });

  test('is cut to what a reader takes, so that no length costs the plan', () => {
    const long = 'word '.repeat(2000);
    const disputed = Array.from({ length: 100 }, () => ({ ...flaw, message: long, evidence: long, fix: long }));
    const notes = Array.from({ length: 100 }, () => long);

    const drafted = open(encodeRecord(bundleWith({ kind: 'drafted', disputed, notes, usage: { ...usage, model: long } })));
    const failed = open(encodeRecord(bundleWith({ kind: 'failed', reason: long })));

    expect([drafted.kind, failed.kind]).toEqual(['opened', 'opened']);
  });
});

describe('what is no bundle is named by its first flaw', () => {
  const good = JSON.parse(encodeRecord(bundleWith({ kind: 'drafted', disputed: [], notes: [], usage }))) as object;

  test.each<[string, string, RegExp]>([
    ['no JSON', '{"format":', /^bundle\.json: /],
    ['a list', '[]', /^bundle\.json: /],
    ['another version', JSON.stringify({ ...good, format: 'plan-realtime-bundle/v2' }), /`format`/],
    ['an end nobody knows', JSON.stringify({ ...good, ended: { kind: 'merged' } }), /`ended\.kind`/],
    [
      'a negative cost',
      JSON.stringify({ ...good, ended: { kind: 'drafted', disputed: [], notes: [], usage: { ...usage, costUsd: -1 } } }),
      /costUsd/,
    ],
    ['a year of planning', JSON.stringify({ ...good, milliseconds: 31_536_000_000 }), /`milliseconds`/],
    [
      'ten thousand notes',
      JSON.stringify({ ...good, ended: { kind: 'unchanged', notes: Array(10_000).fill('x'), usage } }),
      /`ended\.notes`/,
    ],
  ])('%s', (_what, record, problem) => {
    expect(open(record)).toEqual({ kind: 'broken', problem: expect.stringMatching(problem) });
  });
});
