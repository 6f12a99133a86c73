import type { Plan } from '../plan/model.ts';
import type { Profile } from '../profile/profile.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Finding, Severity } from './finding.ts';
import { locate, pageOf } from './locate.ts';
import { textsOf } from './plan-texts.ts';
import type { Flaw, Rule, RuleInput, RuleResult } from './rule.ts';
import { rules } from './rules.ts';

export type Verification = {
  readonly findings: readonly Finding[];
  readonly claims: { readonly claims: number; readonly passed: number; readonly unverifiable: number };
  /** What could not be decided from the files, in words for a reader. */
  readonly unverifiable: readonly string[];
};

export type VerifiablePlan = {
  readonly plan: Plan;
  /** The rendered file. */
  readonly markdown: string;
  readonly snapshot: Snapshot;
  readonly profile: Profile;
};

/** Nobody repairs more of one kind at once. */
const MOST_FINDINGS = 30;
const ORDER: Readonly<Record<Severity, number>> = { block: 0, error: 1, warn: 2, info: 3 };

export type NamedResult = { readonly rule: string; readonly result: RuleResult };

/** Checks every claim of a plan that can be decided from the files alone. */
export function verifyPlan(subject: VerifiablePlan): Verification {
  const input: RuleInput = { ...subject, texts: textsOf(subject.plan) };
  return summarise(
    subject,
    rules.map((rule) => resultOf(rule, input)),
  );
}

/** A finding says what it stands on: a line, or the documentation behind the rule. */
export function resultOf({ id, source, check }: Rule, input: RuleInput): NamedResult {
  const result = check(input);
  if (source === undefined) return { rule: id, result };
  return { rule: id, result: { ...result, findings: result.findings.map((flaw) => ({ evidence: source, ...flaw })) } };
}

/** Adds the result of a check that is no rule, because it needs more than the files. */
export function combine(subject: VerifiablePlan, verification: Verification, more: NamedResult): Verification {
  return joinVerifications(verification, summarise(subject, [more]));
}

export function joinVerifications(one: Verification, other: Verification): Verification {
  return {
    findings: [...one.findings, ...other.findings].sort(bySeverityThenLine),
    claims: {
      claims: one.claims.claims + other.claims.claims,
      passed: one.claims.passed + other.claims.passed,
      unverifiable: one.claims.unverifiable + other.claims.unverifiable,
    },
    unverifiable: unique([...one.unverifiable, ...other.unverifiable]),
  };
}

function summarise({ plan, markdown }: VerifiablePlan, results: readonly NamedResult[]): Verification {
  const page = pageOf(markdown);
  return summariseResults(results, (place) => locate(place, plan, page));
}

/** All results as one; `lineOf` knows where a place stands on the page. */
export function summariseResults(results: readonly NamedResult[], lineOf: (place: string) => number | undefined): Verification {
  const claims = sum(results, ({ result }) => result.claims);
  const undecided = sum(results, ({ result }) => Math.min(result.claims, result.unverifiable.length));
  const failed = sum(results, ({ result }) => Math.min(result.claims, result.findings.length));
  return {
    findings: results
      .flatMap(({ rule, result }) => result.findings.slice(0, MOST_FINDINGS).map((flaw) => placed(flaw, rule, lineOf)))
      .sort(bySeverityThenLine),
    claims: { claims, passed: Math.max(0, claims - failed - undecided), unverifiable: undecided },
    unverifiable: unique([...results.flatMap(({ result }) => result.unverifiable), ...unlisted(results)]),
  };
}

function unlisted(results: readonly NamedResult[]): readonly string[] {
  return results
    .filter(({ result }) => result.findings.length > MOST_FINDINGS)
    .map(({ rule, result }) => `${result.findings.length - MOST_FINDINGS} more findings of ${rule} are not listed.`);
}

function placed(flaw: Flaw, rule: string, lineOf: (place: string) => number | undefined): Finding {
  const line = lineOf(flaw.place);
  return { rule, ...flaw, ...(line === undefined ? {} : { line }) };
}

function sum(results: readonly NamedResult[], count: (result: NamedResult) => number): number {
  return results.reduce((total, result) => total + count(result), 0);
}

function bySeverityThenLine(left: Finding, right: Finding): number {
  return (
    ORDER[left.severity] - ORDER[right.severity] ||
    (left.line ?? Number.MAX_SAFE_INTEGER) - (right.line ?? Number.MAX_SAFE_INTEGER) ||
    compareText(left.place, right.place) ||
    compareText(left.rule, right.rule)
  );
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
