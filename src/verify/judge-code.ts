import type { Plan } from '../plan/model.ts';
import type { Profile } from '../profile/profile.ts';
import type { CodeProblem, CodeQuestion, CodeReport } from './code-report.ts';
import type { Flaw, RuleResult } from './rule.ts';

/** Messages that show a use of an API against its declaration; in fragments the others mean "context missing". */
const EVIDENCE = new Set([2305, 2322, 2339, 2345, 2353, 2416, 2551, 2554, 2555, 2559, 2561, 2614, 2724, 2769, 2820]);
const UNKNOWN_NAME = new Set([2304, 2552, 2503]);
const UNKNOWN_MODULE = new Set([2307, 7016, 2792, 2875]);
const MOST = 12;

/** What the type checker's report means for the plan. */
export function judgeCode(subject: {
  readonly plan: Plan;
  readonly profile: Profile;
  readonly question: CodeQuestion;
  readonly report: CodeReport;
}): RuleResult {
  const { question, report, profile, plan } = subject;
  const units = question.units.filter((unit) => unit.place !== 'types.source' || plan.types !== undefined);
  if (report.unfinished !== undefined)
    return {
      findings: [],
      claims: units.length,
      unverifiable: units.length === 0 ? [] : [`Types of ${units.length} code blocks: ${report.unfinished}.`],
    };
  const findings = report.problems.filter((problem) => counts(problem, plan)).map((problem) => flawOf(problem, report, profile));
  return {
    findings: findings.slice(0, MOST),
    claims: units.length,
    unverifiable: [...missingPackages(report), ...otherVersions(report, profile)],
  };
}

function counts(problem: CodeProblem, plan: Plan): boolean {
  const status = statusAt(problem.place, plan);
  if (problem.line < 1) return false;
  if (problem.kind === 'syntax') return status === 'new';
  if (UNKNOWN_NAME.has(problem.code)) return status === 'new';
  if (problem.isAboutGlobal === true && status !== 'new') return false;
  return EVIDENCE.has(problem.code);
}

function statusAt(place: string, plan: Plan): 'new' | 'edit' | 'test' {
  const index = /^code\[(\d+)\]/.exec(place)?.[1];
  if (index === undefined) return 'new';
  const block = plan.code?.[Number(index)];
  if (block?.side === 'test') return 'test';
  return block?.status === 'new' ? 'new' : 'edit';
}

function flawOf(problem: CodeProblem, report: CodeReport, profile: Profile): Flaw {
  const against = Object.entries(report.packages)
    .filter(([name]) => profile.dependencies.some((dependency) => dependency.name === name))
    .map(([name, version]) => `${name} ${version}`);
  return {
    severity: 'error',
    place: `${problem.place}:${problem.line}`,
    message: `${problem.kind === 'syntax' ? 'Does not parse' : 'Does not compile'}: ${problem.message} (TS${problem.code})`,
    ...(against.length === 0 ? {} : { evidence: `declarations of ${against.slice(0, 6).join(', ')}` }),
    fix: 'Correct the call or the import; the declarations are the truth for this version.',
  };
}

function missingPackages(report: CodeReport): readonly string[] {
  const names = report.problems.flatMap(({ code, module }) =>
    UNKNOWN_MODULE.has(code) && module !== undefined && !module.startsWith('.') ? [module] : [],
  );
  return [...new Set(names)].sort().map((name) => `Calls of \`${name}\`: its type declarations are not at hand.`);
}

/** Said honestly: the declarations are of another version than the repository resolves. */
function otherVersions(report: CodeReport, profile: Profile): readonly string[] {
  return Object.entries(report.packages).flatMap(([name, version]) => {
    const resolved = profile.dependencies.find((dependency) => dependency.name === name)?.resolved;
    if (resolved === undefined || sameMinor(resolved, version) || name === 'typescript' || name === '@types/node') return [];
    return [`Calls of \`${name}\` were checked against ${version}; the repository resolves ${resolved}.`];
  });
}

function sameMinor(left: string, right: string): boolean {
  return left.split('.').slice(0, 2).join('.') === right.split('.').slice(0, 2).join('.');
}
