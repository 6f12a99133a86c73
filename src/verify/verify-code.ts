import { codeQuestionOf } from './code-question.ts';
import type { CodeQuestion, CodeReport } from './code-report.ts';
import { judgeCode } from './judge-code.ts';
import { judgeDiagrams } from './judge-diagrams.ts';
import { combine, verifyPlan, type VerifiablePlan, type Verification } from './verify-plan.ts';

/** The rules, and the plan's code and diagrams through their own grammars. */
export async function verifyPlanAndCode(
  subject: VerifiablePlan,
  check: (question: CodeQuestion) => Promise<CodeReport>,
): Promise<Verification> {
  const question = codeQuestionOf(subject.plan, subject.snapshot);
  const rules = verifyPlan(subject);
  if (question.units.length === 0 && question.diagrams.length === 0) return rules;
  const report = await check(question);
  const compiled = combine(subject, rules, { rule: 'code-compiles', result: judgeCode({ ...subject, question, report }) });
  return combine(subject, compiled, { rule: 'diagrams-parse', result: judgeDiagrams(question, report) });
}
