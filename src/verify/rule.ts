import type { Plan } from '../plan/model.ts';
import type { Profile } from '../profile/profile.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Finding } from './finding.ts';

/** What a rule may look at. Parts may be missing; a rule never throws, does no I/O, and knows neither GitHub nor a model. */
export type RuleInput = {
  readonly plan: Plan;
  /** The rendered file. */
  readonly markdown: string;
  readonly snapshot: Snapshot;
  readonly profile: Profile;
};

export type RuleResult = {
  readonly findings: readonly Finding[];
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
  readonly check: (input: RuleInput) => RuleResult;
};
