import { createCompiler } from '../../src/edges/type-checker-compile.ts';
import { readTypePack } from '../../src/edges/type-pack.ts';
import type { Plan } from '../../src/plan/model.ts';
import { verifyPlanAndCode } from '../../src/verify/verify-code.ts';
import type { Finding } from '../../src/verify/finding.ts';
import { subjectOf } from '../../__tests__/verify/subject.ts';

const compile = createCompiler(readTypePack('scripts/type-pack/types.pack'));

const ABOUT_CODE = new Set([
  'code-compiles',
  'option-literals',
  'deprecated-api',
  'api-since',
  'generic-order',
  'namespace-is-not-path',
]);

/** Errors that the checks of code find in one block. */
export async function errorsIn(source: string, status: 'new' | 'edit', language = 'ts'): Promise<readonly Finding[]> {
  const base = subjectOf({});
  const block = { file: `server/seeded.${language}`, side: 'shared', status, language, purpose: 'Seeded', source } as const;
  const plan: Plan = { meta: base.plan.meta, omitted: [], code: [block] };
  const { findings } = await verifyPlanAndCode({ ...base, plan, markdown: '---\n---\n' }, async (question) => compile(question));
  return findings.filter(({ rule, severity }) => ABOUT_CODE.has(rule) && severity !== 'warn');
}
