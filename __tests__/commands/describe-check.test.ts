import { describe, expect, test } from '@jest/globals';
import { describeCheck } from '../../src/commands/describe-check.ts';
import type { Verification } from '../../src/verify/verify-plan.ts';

const verification: Verification = {
  findings: [
    {
      rule: 'paths-exist',
      severity: 'block',
      place: 'page:3',
      line: 3,
      message: '100 % of\nit,\u001b[31m: gone',
      fix: 'Name it.',
    },
    { rule: 'no-placeholder', severity: 'warn', place: 'page:4', message: 'TODO', evidence: 'a.ts:1' },
  ],
  claims: { claims: 7, passed: 4, unverifiable: 1 },
  unverifiable: ['Calls of\n::error::`x`.'],
};

describe('describeCheck()', () => {
  test('prints a line for each finding, as linters do', () => {
    expect(describeCheck('docs/plan.md', verification, 'text')).toEqual([
      'docs/plan.md:3  error  paths-exist  100 % of it, [31m: gone Name it.',
      'docs/plan.md  warning  no-placeholder  TODO (a.ts:1)',
      'not verifiable: Calls of ::error::`x`.',
      '1 error, 1 warning; 4 of 7 claims passed, 1 could not be checked.',
    ]);
  });

  test('prints annotations that a page cannot break out of', () => {
    expect(describeCheck('docs/a,b:c.md', verification, 'github').slice(0, 2)).toEqual([
      '::error file=docs/a%2Cb%3Ac.md,line=3,title=paths-exist::100 %25 of%0Ait,\u001b[31m: gone Name it.',
      '::warning file=docs/a%2Cb%3Ac.md,title=no-placeholder::TODO (a.ts:1)',
    ]);
  });

  test('prints data', () => {
    expect(JSON.parse(describeCheck('docs/plan.md', verification, 'json').join(''))).toEqual({
      path: 'docs/plan.md',
      ...verification,
    });
  });
});
