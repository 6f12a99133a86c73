import type { Finding } from '../verify/finding.ts';

/** What fresh eyes refuted, and what the author has said to each finding so far. Findings are numbered from 1. */
export type Review = {
  readonly findings: readonly Finding[];
  readonly repaired: ReadonlySet<number>;
  /** Why the author thinks that a finding is wrong. */
  readonly rebuttals: ReadonlyMap<number, string>;
  /** Of the draft, when the review came. */
  readonly changesBefore: number;
};

export type Answers = {
  readonly repaired?: readonly number[] | undefined;
  readonly rebuttals?: readonly { readonly finding: number; readonly because: string }[] | undefined;
};

export function openReview(findings: readonly Finding[], changesBefore: number): Review {
  return { findings, repaired: new Set(), rebuttals: new Map(), changesBefore };
}

/** Answers add up over several hand-ins. Nothing is repaired as long as no part has changed. */
export function answerReview(review: Review, { repaired = [], rebuttals = [] }: Answers, changes: number): Review {
  const believed = changes > review.changesBefore ? repaired : [];
  return {
    ...review,
    repaired: new Set([...review.repaired, ...believed]),
    rebuttals: new Map([...review.rebuttals, ...rebuttals.map(({ finding, because }) => [finding, because] as const)]),
  };
}

export function unansweredIn({ findings, repaired, rebuttals }: Review): readonly number[] {
  return [...findings.keys()].map((index) => index + 1).filter((number) => !repaired.has(number) && !rebuttals.has(number));
}

/** What the author rebutted or left without an answer; a rebuttal stands beside its finding. */
export function disputedIn({ findings, repaired, rebuttals }: Review): readonly Finding[] {
  return findings.flatMap((finding, index) => {
    const because = rebuttals.get(index + 1);
    if (because !== undefined) return [{ ...finding, severity: 'warn', fix: `The author disagrees: ${because}` }];
    return repaired.has(index + 1) ? [] : [finding];
  });
}
