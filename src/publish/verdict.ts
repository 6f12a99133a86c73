import type { Plan } from '../plan/model.ts';
import type { Finding } from '../verify/finding.ts';
import type { Verification } from '../verify/verify-plan.ts';

/** The short verdict below a plan's path on the command line: what was checked, what was found, what the plan is. */
export function describeVerdict(plan: Plan, verification: Verification): readonly string[] {
  return [
    describeChecks(verification),
    ...describeFindings(verification.findings),
    describePlan(plan),
    ...describeIncomplete(plan),
  ];
}

function describeChecks({ claims, findings }: Verification): string {
  const open = claims.unverifiable === 0 ? '' : `, ${claims.unverifiable} could not be checked`;
  const worst = findings.some((finding) => finding.severity === 'block' || finding.severity === 'error')
    ? 'Not verified'
    : 'Verified';
  return `${worst}: ${claims.passed} of ${claims.claims} claims passed${open}.`;
}

function describeFindings(findings: readonly Finding[]): readonly string[] {
  const shown = findings.slice(0, 10).map(describeFinding);
  return findings.length > shown.length ? [...shown, `  … and ${findings.length - shown.length} more; see the plan`] : shown;
}

/** `12  error  paths-exist  message`, as linters print it. */
export function describeFinding(finding: Finding): string {
  const fix = finding.fix ? ` ${finding.fix}` : '';
  return `  ${finding.line ?? '-'}  ${finding.severity}  ${finding.rule}  ${finding.message}${fix}`;
}

function describePlan(plan: Plan): string {
  const events = plan.events?.filter((event) => !event.existing).length ?? 0;
  const steps = plan.rollout?.steps.length ?? 0;
  const parts = [`size ${plan.meta.size}`, count(events, 'event'), count(steps, 'step'), plan.meta.library ?? 'no library'];
  return `Plan by the ${plan.meta.planner} planner: ${parts.join(', ')}.`;
}

function describeIncomplete(plan: Plan): readonly string[] {
  return plan.meta.incomplete ? [`Incomplete: ${plan.meta.incomplete}`] : [];
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
