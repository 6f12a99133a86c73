import type { Plan } from '../plan/model.ts';
import type { Profile } from '../profile/profile.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Finding } from './finding.ts';
import type { PlanText } from './plan-texts.ts';

/** What a rule may look at. Parts may be missing; a rule never throws, does no I/O, and knows neither GitHub nor a model. */
export type RuleInput = {
  readonly plan: Plan;
  /** The rendered file. */
  readonly markdown: string;
  readonly snapshot: Snapshot;
  readonly profile: Profile;
  /** Every string of the plan that is not source code, with its place. */
  readonly texts: readonly PlanText[];
};

/** A finding before the verifier adds the rule's name and the line. */
export type Flaw = Omit<Finding, 'rule' | 'line'>;

export type RuleResult = {
  readonly findings: readonly Flaw[];
  /** Claims this rule looked at, those it could not decide included. */
  readonly claims: number;
  /** What could not be decided, in words for a reader. */
  readonly unverifiable: readonly string[];
};

export type Rule = {
  /** Same word as the file name. */
  readonly id: string;
  /** Check id of the catalogue, for example `C06`. */
  readonly catalogue: string;
  /** One sentence: why a reader should care. */
  readonly why: string;
  /** Documentation behind it: the evidence of a finding that has none of its own in plan or repository. */
  readonly source?: string;
  readonly check: (input: RuleInput) => RuleResult;
};

/** A claim holds (`undefined`), is flawed, or cannot be decided from the files. */
export type Verdict = Flaw | { readonly undecided: string } | undefined;

/** A plan for people has fewer; one with more was made to keep the verifier busy. */
const MOST_CLAIMS = 3000;

/** Judges each claim on its own. */
export function judgeEach<Claim>(claims: readonly Claim[], judge: (claim: Claim) => Verdict): RuleResult {
  const findings: Flaw[] = [];
  const unverifiable: string[] = [];
  if (claims.length > MOST_CLAIMS)
    unverifiable.push(`Only the first ${MOST_CLAIMS} of ${claims.length} claims of a kind were looked at.`);
  for (const claim of claims.slice(0, MOST_CLAIMS)) {
    const verdict = judge(claim);
    if (verdict === undefined) continue;
    if ('undecided' in verdict) unverifiable.push(verdict.undecided);
    else findings.push(verdict);
  }
  return { findings, claims: claims.length, unverifiable };
}

/** Looks through many places for something that should be nowhere: one claim, whatever the number of places. */
export function searchAll<Place>(places: readonly Place[], judge: (place: Place) => Verdict): RuleResult {
  const result = judgeEach(places, judge);
  return { ...result, claims: places.length === 0 ? 0 : Math.max(1, result.findings.length) };
}

/** A rule with nothing to look at. */
export const NOTHING: RuleResult = { findings: [], claims: 0, unverifiable: [] };

export function joinResults(...results: readonly RuleResult[]): RuleResult {
  return {
    findings: results.flatMap((result) => result.findings),
    claims: results.reduce((sum, result) => sum + result.claims, 0),
    unverifiable: results.flatMap((result) => result.unverifiable),
  };
}
