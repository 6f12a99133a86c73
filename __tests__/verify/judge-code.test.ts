import { describe, expect, test } from '@jest/globals';
import type { CodeProblem, CodeReport } from '../../src/verify/code-report.ts';
import { judgeCode } from '../../src/verify/judge-code.ts';
import { codeQuestionOf } from '../../src/verify/code-question.ts';
import { dependency, subjectOf } from './subject.ts';

const subject = subjectOf({});
const question = codeQuestionOf(subject.plan, subject.snapshot);
const problem: CodeProblem = {
  place: 'code[1].source',
  line: 4,
  kind: 'type',
  code: 2551,
  message: "Property 'emitt' does not exist.",
};

function judged(report: Partial<CodeReport>, profile = subject.profile) {
  return judgeCode({ ...subject, profile, question, report: { problems: [], packages: {}, ...report } });
}

describe('judgeCode()', () => {
  test('reports the misuse of an API with its line and what it was checked against', () => {
    expect(judged({ problems: [problem], packages: { 'socket.io': '4.8.4', 'engine.io': '6.6.12' } }).findings).toEqual([
      {
        severity: 'error',
        place: 'code[1].source:4',
        message: "Does not compile: Property 'emitt' does not exist. (TS2551)",
        evidence: 'declarations of socket.io 4.8.4',
        fix: 'Correct the call or the import; the declarations are the truth for this version.',
      },
    ]);
  });

  test.each<[string, Partial<CodeProblem>, number]>([
    ['an unknown name in a new file counts', { code: 2304 }, 1],
    ['an unknown name in a fragment is context that is missing', { code: 2304, place: 'code[0].source' }, 0],
    ['a syntax error in a new file counts', { kind: 'syntax', code: 1005 }, 1],
    ['a syntax error in a fragment may be an elision', { kind: 'syntax', code: 1005, place: 'code[0].source' }, 0],
    ['a parameter without a type is a matter of style', { code: 7006 }, 0],
    ['a global in a fragment may be an import of the file', { code: 2769, isAboutGlobal: true, place: 'code[0].source' }, 0],
    ['a line before the block belongs to the repository', { line: -2 }, 0],
  ])('%s', (_name, more, count) => {
    expect(judged({ problems: [{ ...problem, ...more }] }).findings).toHaveLength(count);
  });

  test('only warns where the declarations are of another major version', () => {
    const report = { problems: [{ ...problem, place: 'code[0].source' }], packages: { '@socket.io/postgres-adapter': '0.5.0' } };
    const dependencies = [dependency('@socket.io/postgres-adapter', '1.0.0')];

    expect(judged(report, { ...subject.profile, dependencies }).findings.map(({ severity }) => severity)).toEqual(['warn']);
  });

  test('takes a fragment that leaves out members or types as it is', () => {
    const elided = {
      ...problem,
      place: 'code[0].source',
      code: 2345,
      message: "Argument of type '(value: unknown) => void' is not assignable.",
    };

    expect(judged({ problems: [elided] }).findings).toEqual([]);
  });

  test('lists packages whose declarations are not at hand', () => {
    const missing = { ...problem, code: 2307, module: 'left-pad' };

    expect(judged({ problems: [missing, missing, { ...missing, module: './own.ts' }] })).toMatchObject({
      findings: [],
      unverifiable: ['Calls of `left-pad`: its type declarations are not at hand.'],
    });
  });

  test('says when the declarations are of another version than the lockfile', () => {
    expect(judged({ packages: { pg: '8.23.1', 'socket.io': '4.8.1' } }).unverifiable).toEqual([
      'Calls of `pg` were checked against 8.23.1; the repository resolves 8.16.0.',
    ]);
  });

  test('says when nothing was checked', () => {
    expect(judged({ unfinished: 'the type check ran out of memory' }).unverifiable).toEqual([
      'Types of 5 code blocks: the type check ran out of memory.',
    ]);
  });

  test('judges what was checked before the check was ended', () => {
    const problem = { place: 'code[0].source', line: 1, kind: 'type' as const, code: 2554, message: 'Expected 1 argument.' };
    const result = judged({ unfinished: 'the run was cancelled', checked: ['code[0].source'], problems: [problem] });

    expect(result.findings).toHaveLength(1);
    expect(result.unverifiable).toEqual(['Types of 4 code blocks: the run was cancelled.']);
  });
});
