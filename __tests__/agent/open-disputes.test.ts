import { describe, expect, it } from '@jest/globals';
import { withDisputes } from '../../src/agent/open-disputes.ts';
import type { Finding } from '../../src/verify/finding.ts';
import { samplePlan } from '../fixtures/plans/kanban.ts';

const dispute: Finding = {
  rule: 'fresh-eyes',
  severity: 'warn',
  place: 'today',
  message: 'unexpected: Only one writer. Expected: A job writes too.',
  evidence: 'server/board.ts:3',
};
const question = (number: number) => ({ id: `Q${number}`, text: 'Which?', default: 'The first.' });

describe('withDisputes()', () => {
  it('asks the maintainers what author and reviewer disagree on, with the line and the answer of the author', () => {
    const plan = { ...samplePlan, questions: [question(4)] };

    const { questions } = withDisputes(plan, [{ ...dispute, fix: 'The author disagrees: the job was removed.' }, dispute]);

    expect(questions?.slice(1)).toEqual([
      {
        id: 'Q5',
        text: 'The review disagrees about today: unexpected: Only one writer. Expected: A job writes too. (server/board.ts:3) Which is right?',
        default: 'The author disagrees: the job was removed.',
      },
      expect.objectContaining({ id: 'Q6', default: expect.stringContaining('stays as it is') }),
    ]);
  });

  it('takes the place of the reason why there were no questions', () => {
    const { questions: _, ...without } = samplePlan;
    const plan = { ...without, omitted: [{ part: 'questions' as const, reason: 'None.' }] };

    expect(withDisputes(plan, [dispute])).toMatchObject({ omitted: [], questions: [{ id: 'Q1' }] });
  });

  it('adds no more than the part holds', () => {
    const full = { ...samplePlan, questions: Array.from({ length: 9 }, (_, index) => question(index + 1)) };

    expect(withDisputes(full, [dispute, dispute]).questions).toHaveLength(10);
    expect(withDisputes(samplePlan, [])).toBe(samplePlan);
  });
});
