import { describe, expect, it } from '@jest/globals';
import { partNames } from '../../src/plan/model.ts';
import { createDraft } from '../../src/tools/draft.ts';
import { finishPlanTool } from '../../src/tools/finish-plan.ts';
import type { Finding } from '../../src/verify/finding.ts';
import { signal } from './support.ts';

const meta = {
  format: 'realtime/v1' as const,
  task: 'Live cards',
  commit: 'uncommitted',
  created: '2026-11-23T02:00:00Z',
  planner: 'agent',
  trigger: 'cli-1',
  size: 'M' as const,
  language: 'en',
};
const wrong: Finding = {
  rule: 'paths-exist',
  severity: 'error',
  place: 'today[0]',
  message: 'unexpected path a.ts, expected a tracked file',
  evidence: 'git tree',
  fix: 'Mark it (new).',
};

type Setting = { readonly complete?: boolean; readonly refuted?: readonly Finding[] };

function finish(rounds: readonly (readonly Finding[])[], { complete = true, refuted }: Setting = {}) {
  const draft = createDraft();
  for (const part of complete ? partNames : partNames.slice(1)) draft.omit(part, 'Not here.');
  const left = [...rounds];
  const review = refuted && { review: async () => refuted };
  return { draft, ...finishPlanTool({ draft, meta, verify: () => left.shift() ?? [], rounds: 2, ...review }) };
}

describe('finish_plan', () => {
  it('accepts a plan without findings', async () => {
    const { tool, accepted } = finish([[]]);

    expect(await tool.run({}, signal)).toEqual({ says: 'The plan is accepted.' });
    expect(accepted()).toBe(true);
  });

  it('does not hold a plan up for warnings', async () => {
    const { tool, accepted } = finish([[{ ...wrong, severity: 'warn' }]]);

    await tool.run({}, signal);

    expect(accepted()).toBe(true);
  });

  it('gives findings back with place, evidence and fix', async () => {
    const { tool, accepted } = finish([[wrong]]);

    const answer = await tool.run({}, signal);

    expect(answer.data?.text).toContain(
      '- [error] today[0]: unexpected path a.ts, expected a tracked file Evidence: git tree. Fix: Mark it (new).',
    );
    expect(accepted()).toBe(false);
  });

  it('accepts after a repair', async () => {
    const { tool, accepted } = finish([[wrong], []]);

    await tool.run({}, signal);
    await tool.run({}, signal);

    expect(accepted()).toBe(true);
  });

  it('takes the plan with what is open when the rounds are over', async () => {
    const { tool, accepted } = finish([[wrong], [wrong], [wrong]]);
    await tool.run({}, signal);
    await tool.run({}, signal);

    expect((await tool.run({}, signal)).says).toBe('The plan is taken as it is, with 1 open findings.');
    expect(accepted()).toBe(true);
  });

  it('asks for parts that are neither written nor omitted', async () => {
    const { tool, accepted } = finish([], { complete: false });

    expect(await tool.run({}, signal)).toMatchObject({ isError: true, says: expect.stringMatching(/these parts.*: summary\.$/) });
    expect(accepted()).toBe(false);
  });

  it('takes size and library into the front matter, and nothing else', async () => {
    const { tool, meta: stamped } = finish([[]]);

    await tool.run({ size: 'S', library: 'socket.io 4.8.3' }, signal);
    const refused = await tool.run({ branch: 'main' }, signal);

    expect(stamped()).toEqual({ ...meta, size: 'S', library: 'socket.io 4.8.3' });
    expect(refused.isError).toBe(true);
  });
});

describe('finish_plan after a review', () => {
  const refuted = ['One writer.', 'Two nodes.', 'No limit.'].map((message): Finding => ({
    ...wrong,
    rule: 'fresh-eyes',
    message,
  }));
  const rebuttal = { finding: 2, because: 'compose.yml:18 says two.' };
  const messagesOf = (findings: readonly Finding[]) => findings.map(({ message, fix }) => `${message} ${fix}`);

  it('is accepted when every finding is repaired or rebutted, and lists what was rebutted', async () => {
    const { tool, draft, accepted, disputed } = finish([[]], { refuted });
    await tool.run({}, signal);
    draft.omit('today', 'For another reason.');

    await tool.run({ repaired: [1, 3], rebuttals: [rebuttal] }, signal);

    expect(accepted()).toBe(true);
    expect(messagesOf(disputed())).toEqual(['Two nodes. The author disagrees: compose.yml:18 says two.']);
  });

  it('asks once for the answers that are missing, then lists the findings as open', async () => {
    const { tool, draft, accepted, disputed } = finish([[]], { refuted });
    await tool.run({}, signal);
    draft.omit('today', 'For another reason.');

    const answer = await tool.run({ repaired: [1] }, signal);
    const before = accepted();
    await tool.run({ rebuttals: [rebuttal] }, signal);

    expect(answer).toMatchObject({
      isError: true,
      says: expect.stringMatching(/findings 2, 3 .* neither repaired nor rebutted/),
    });
    expect([before, accepted()]).toEqual([false, true]);
    expect(disputed().map(({ message }) => message)).toEqual(['Two nodes.', 'No limit.']);
  });

  it('does not believe in a repair that changed nothing', async () => {
    const { tool, draft, disputed } = finish([[]], { refuted });
    await tool.run({}, signal);
    draft.omit('today', 'Not here.');

    const answer = await tool.run({ repaired: [1, 2, 3] }, signal);

    expect(answer.says).toContain('findings 1, 2, 3 of the review are neither repaired nor rebutted');
    expect(disputed()).toHaveLength(3);
  });

  it('is made also where findings of the program stay open', async () => {
    const { tool, draft, accepted, disputed } = finish([[wrong], [wrong], [wrong], [wrong]], { refuted });
    for (let round = 0; round < 3; round += 1) await tool.run({}, signal);
    draft.omit('today', 'For another reason.');
    const before = [accepted(), disputed().length];

    await tool.run({ repaired: [1, 2, 3] }, signal);

    expect([before, accepted(), disputed()]).toEqual([[false, 3], true, []]);
  });

  it('remembers answers while findings of the program are repaired', async () => {
    const { tool, draft, accepted, disputed } = finish([[], [wrong], []], { refuted });
    await tool.run({}, signal);
    draft.omit('today', 'For another reason.');
    await tool.run({ repaired: [1, 2, 3] }, signal);

    await tool.run({}, signal);

    expect([accepted(), disputed()]).toEqual([true, []]);
  });
});
