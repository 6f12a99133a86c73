import { describe, expect, it } from '@jest/globals';
import { reportFindingsTool } from '../../src/tools/report-findings.ts';
import { signal, snapshotOf } from './support.ts';

const snapshot = snapshotOf({ 'server/board.ts': 'one\ntwo\nthree', 'logo.png': undefined });
const page = '# Live cards\n\nOnly handlers write cards.\n';
const finding = { place: 'today', claim: 'One writer.', wrong: 'Two.', evidence: 'server/board.ts:2-3', serious: false };

describe('report_findings', () => {
  it('turns what was refuted into findings with their lines', async () => {
    const { tool, findings } = reportFindingsTool(snapshot, page);

    await tool.run({ findings: [finding, { ...finding, serious: true }] }, signal);

    expect(findings()).toEqual([
      {
        rule: 'fresh-eyes',
        severity: 'warn',
        place: 'today',
        message: 'unexpected: One writer. Expected: Two.',
        evidence: 'server/board.ts:2-3',
      },
      expect.objectContaining({ severity: 'error' }),
    ]);
  });

  it('quotes the line of the plan that contradicts itself, since its number will not last', async () => {
    const { tool, findings } = reportFindingsTool(snapshot, page);

    await tool.run({ findings: [{ ...finding, evidence: 'plan:3' }] }, signal);

    expect(findings()?.[0]?.evidence).toBe('the plan says "Only handlers write cards."');
  });

  it('tells an empty report from none', async () => {
    const { tool, findings } = reportFindingsTool(snapshot, page);
    const before = findings();

    await tool.run({ findings: [] }, signal);

    expect([before, findings()]).toEqual([undefined, []]);
  });

  it.each([
    'server/board.ts',
    'server/board.ts:9',
    'server/board.ts:3-2',
    'server/board.ts:0',
    'gone.ts:1',
    'plan:9',
    'everybody knows',
  ])('does not take %s for evidence', async (evidence) => {
    const { tool, findings } = reportFindingsTool(snapshot, page);

    const answer = await tool.run({ findings: [{ ...finding, evidence }] }, signal);

    expect(answer).toMatchObject({
      isError: true,
      says: expect.stringMatching(/expected path:line of a tracked file, or plan:line/),
    });
    expect(findings()).toBeUndefined();
  });
});
