/** What the program says between turns. */

export function reminder(missing: readonly string[]): string {
  return missing.length > 0
    ? `The plan is not handed in. Still to write or omit with write_part: ${missing.join(', ')}. Then call finish_plan.`
    : 'The plan is not handed in: call finish_plan.';
}

export function cutAnswer(): string {
  return 'The last answer reached the output limit and its end was lost. Nothing that was cut was carried out. Go on with fewer and smaller calls: one part in a turn.';
}

/** What is left of it is told at half, three quarters and nine tenths. */
export function budgetOfRun({ turns, toolCalls, outputTokens, costUsd, milliseconds }: Budget): string {
  return `The budget of this run: ${turns} turns, ${toolCalls} calls of tools that look something up, ${outputTokens} output tokens with your thoughts in them, $${costUsd.toFixed(2)}, ${Math.round(milliseconds / 60_000)} minutes. A plan takes about a quarter of it to write.`;
}

type Budget = {
  readonly turns: number;
  readonly toolCalls: number;
  readonly outputTokens: number;
  readonly costUsd: number;
  readonly milliseconds: number;
};

export function budgetWarning(name: string, percent: number): string {
  return `Budget: ${percent} % of the ${name} of this run is used.`;
}

export function finishNow(missing: readonly string[]): string {
  const inOrder = missing.toSorted((left, right) => weightOf(left) - weightOf(right));
  const write = missing.length > 0 ? ` Write what is missing, the most important first: ${inOrder.join(', ')}.` : '';
  return `A limit of this run is near: exploring ends here; files, searches and documentation are not answered any more.${write} Then call finish_plan.`;
}

export function exploringIsOver(): string {
  return 'Not carried out: a limit of this run is near. Write what is missing and call finish_plan.';
}

/** What a plan that breaks off should have before all else. */
const FIRST: readonly string[] = [
  'summary',
  'decisions',
  'events',
  'types',
  'rooms',
  'sync',
  'server',
  'client',
  'code',
  'rollout',
];

function weightOf(part: string): number {
  const place = FIRST.indexOf(part);
  return place < 0 ? FIRST.length : place;
}

export function carryOn(written: readonly string[]): string {
  return written.length > 0
    ? `An earlier attempt has already written these parts, and they stand: ${written.join(', ')}. Write the others, replace what you would say differently, then call finish_plan.`
    : '';
}
