import type { Plan } from '../plan/model.ts';
import type { Profile } from '../profile/profile.ts';
import type { CodeProblem, CodeQuestion, CodeReport } from './code-report.ts';
import type { Flaw, RuleResult } from './rule.ts';

/** Messages that show a use of an API against its declaration; in fragments the others mean "context missing". */
const EVIDENCE = new Set([2305, 2322, 2339, 2345, 2353, 2416, 2551, 2554, 2555, 2559, 2561, 2614, 2724, 2769, 2820]);
const UNKNOWN_NAME = new Set([2304, 2552, 2503]);
const UNKNOWN_MODULE = new Set([2307, 7016, 2792, 2875]);
const MOST = 12;

export type JudgedCode = {
  readonly plan: Plan;
  readonly profile: Profile;
  readonly question: CodeQuestion;
  readonly report: CodeReport;
};

/** What the type checker's report means for the plan. */
export function judgeCode(subject: JudgedCode): RuleResult {
  const { question, report, profile, plan } = subject;
  const units = question.units.filter((unit) => unit.place !== 'types.source' || plan.types !== undefined);
  const findings = report.problems.filter((problem) => counts(problem, plan)).map((problem) => flawOf(problem, subject));
  const checked = new Set(report.checked);
  const open = report.unfinished === undefined ? [] : units.filter(({ place }) => !checked.has(place));
  return {
    findings: findings.slice(0, MOST),
    claims: units.length,
    unverifiable: [
      ...(open.length === 0 ? [] : [`Types of ${open.length} code blocks: ${report.unfinished}.`]),
      ...missingPackages(report),
      ...otherVersions(report, profile),
    ],
  };
}

function counts(problem: CodeProblem, plan: Plan): boolean {
  const status = statusAt(problem.place, plan);
  if (problem.line < 1 || problem.kind === 'diagram') return false;
  if (problem.kind === 'syntax') return status === 'new';
  if (UNKNOWN_NAME.has(problem.code)) return status === 'new';
  // In JavaScript a property may be added to anything.
  if (problem.code === 2339 && isJavaScript(problem.place, plan)) return false;
  if (problem.isAboutGlobal === true && status !== 'new') return false;
  if (status !== 'new' && isContextMissing(problem, sourceAt(problem.place, plan))) return false;
  return EVIDENCE.has(problem.code);
}

/** What a fragment leaves out makes values `unknown`, and classes smaller than they are. */
function isContextMissing({ message }: CodeProblem, source: string): boolean {
  if (/\bunknown\b|\bnever\b/.test(message)) return true;
  const own = /does not exist on type '(?:typeof )?([A-Za-z_$][\w$]*)'/.exec(message)?.[1];
  return own !== undefined && new RegExp(`\\b(?:class|interface|type) ${own.replaceAll('$', '\\$')}\\b`).test(source);
}

function isJavaScript(place: string, plan: Plan): boolean {
  const index = /^code\[(\d+)\]/.exec(place)?.[1];
  return index !== undefined && /\.[cm]?jsx?$/.test(plan.code?.[Number(index)]?.file ?? '');
}

function sourceAt(place: string, plan: Plan): string {
  const index = /^code\[(\d+)\]/.exec(place)?.[1];
  return index === undefined ? '' : (plan.code?.[Number(index)]?.source ?? '');
}

function statusAt(place: string, plan: Plan): 'new' | 'edit' | 'test' {
  const index = /^code\[(\d+)\]/.exec(place)?.[1];
  if (index === undefined) return 'new';
  const block = plan.code?.[Number(index)];
  if (block?.side === 'test') return 'test';
  return block?.status === 'new' ? 'new' : 'edit';
}

function flawOf(problem: CodeProblem, subject: JudgedCode): Flaw {
  const { report, profile } = subject;
  const against = Object.entries(report.packages)
    .filter(([name]) => profile.dependencies.some((dependency) => dependency.name === name))
    .map(([name, version]) => `${name} ${version}`);
  return {
    severity: isOfOtherMajor(problem, subject) ? 'warn' : 'error',
    place: `${problem.place}:${problem.line}`,
    message: `${problem.kind === 'syntax' ? 'Does not parse' : 'Does not compile'}: ${problem.message} (TS${problem.code})`,
    ...(against.length === 0 ? {} : { evidence: `declarations of ${against.slice(0, 6).join(', ')}` }),
    fix: 'Correct the call or the import; the declarations are the truth for this version.',
  };
}

/** The block imports a package whose declarations are of another major version than the repository resolves. */
function isOfOtherMajor(problem: CodeProblem, { question, report, profile }: JudgedCode): boolean {
  const text = question.units.find((unit) => unit.place === problem.place)?.text ?? '';
  return Object.entries(report.packages).some(([name, version]) => {
    const resolved = profile.dependencies.find((dependency) => dependency.name === name)?.resolved;
    const isImported =
      text.includes(`'${name}'`) || text.includes(`"${name}"`) || text.includes(`'${name}/`) || text.includes(`"${name}/`);
    return resolved !== undefined && isImported && resolved.split('.')[0] !== version.split('.')[0];
  });
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
