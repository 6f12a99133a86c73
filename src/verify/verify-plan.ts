import type { Plan } from '../plan/model.ts';
import type { Profile } from '../profile/profile.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Finding, Severity } from './finding.ts';
import { locate, pageOf } from './locate.ts';
import { textsOf } from './plan-texts.ts';
import type { Rule, RuleInput } from './rule.ts';
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

const ORDER: Readonly<Record<Severity, number>> = { block: 0, error: 1, warn: 2, info: 3 };

/** Checks every claim of a plan that can be decided from the files alone. */
export function verifyPlan(subject: VerifiablePlan): Verification {
  const input: RuleInput = { ...subject, texts: textsOf(subject.plan) };
  const page = pageOf(subject.markdown);
  const results = rules.map((rule) => runRule(rule, input, page));
  const claims = results.reduce((sum, result) => sum + result.claims, 0);
  const failed = results.reduce((sum, result) => sum + Math.min(result.claims, result.findings.length), 0);
  const unverifiable = unique(results.flatMap((result) => result.unverifiable));
  const undecided = results.reduce((sum, result) => sum + result.unverifiable.length, 0);
  return {
    findings: results.flatMap((result) => result.findings).sort(bySeverityThenLine),
    claims: { claims, passed: Math.max(0, claims - failed - undecided), unverifiable: undecided },
    unverifiable,
  };
}

function runRule(rule: Rule, input: RuleInput, page: readonly string[]) {
  const result = rule.check(input);
  const findings = result.findings.map((flaw): Finding => {
    const line = locate(flaw.place, input.plan, page);
    return { rule: rule.id, ...flaw, ...(line === undefined ? {} : { line }) };
  });
  return { ...result, findings };
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
