import { recompute } from '../../lab/recompute.ts';
import type { Part } from '../../plan/model.ts';
import { judgeEach, joinResults, NOTHING, type Rule, type Verdict } from '../rule.ts';

const TOLERANCE = 0.1;

/** Numbers that follow from formulas follow from them. */
export const capacityArithmetic: Rule = {
  id: 'capacity-arithmetic',
  catalogue: 'C43',
  why: 'Machines are bought and limits are set by these numbers.',
  check: ({ plan }) => {
    const { capacity } = plan;
    if (capacity === undefined) return NOTHING;
    return joinResults(formulas(capacity), storm(capacity));
  },
};

function formulas(capacity: Part<'capacity'>) {
  return judgeEach([...recompute(capacity).entries()], ([index, { name, stated, computed, error, problem }]): Verdict => {
    const formula = capacity.results[index]?.formula ?? '';
    if (computed === undefined) return { undecided: `Capacity "${name}": ${problem ?? 'the formula could not be evaluated'}.` };
    if ((error ?? 0) <= TOLERANCE) return undefined;
    return {
      severity: 'error',
      place: `capacity.results[${index}]`,
      message: `"${name}" is stated as ${stated}, but ${formula} is ${rounded(computed)}.`,
      fix: 'Correct the value, and what was decided because of it.',
    };
  });
}

/** The return after an outage: the peak is possible, and the servers accept it. */
function storm(capacity: Part<'capacity'>) {
  const { storm: after } = capacity;
  if (after === undefined) return NOTHING;
  const least = (after.clients * 0.95) / Math.ceil(after.secondsTo95 + 1);
  return judgeEach(
    [
      {
        wrong: after.peakPerSecond > after.clients,
        message: `The peak of ${after.peakPerSecond} returns per second is more than the ${after.clients} clients.`,
      },
      {
        wrong: after.peakPerSecond < least * (1 - TOLERANCE),
        message: `95 % of ${after.clients} clients cannot be back after ${after.secondsTo95} s with at most ${after.peakPerSecond} per second.`,
      },
      {
        wrong: after.peakPerSecond > after.acceptCapacity,
        message: `After an outage ${after.peakPerSecond} clients return per second, but ${after.acceptCapacity} are accepted.`,
      },
    ],
    ({ wrong, message }): Verdict =>
      wrong
        ? {
            severity: 'error',
            place: 'capacity.storm',
            message,
            fix: 'Spread the return over more time, or correct the numbers.',
          }
        : undefined,
  );
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
