import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createCompiler } from '../../../src/edges/type-checker-compile.ts';
import { createDiagramParser } from '../../../src/edges/type-checker-diagrams.ts';
import { readTypePack } from '../../../src/edges/type-pack.ts';
import { profileRepository } from '../../../src/profile/profile-repository.ts';
import { checkPage } from '../../../src/verify/check-page.ts';
import type { Finding } from '../../../src/verify/finding.ts';
import type { Verification } from '../../../src/verify/verify-plan.ts';
import { foreignPlans, type SeededFault } from './faults.ts';
import { repositoryOf } from './repositories.ts';

export type Outcome = {
  readonly plan: string;
  readonly found: number;
  readonly missed: readonly SeededFault[];
  /** Findings that are about none of the faults. */
  readonly false: readonly Finding[];
  readonly open: readonly string[];
};

const compile = createCompiler(readTypePack('scripts/type-pack/types.pack'));
const parseDiagrams = createDiagramParser(resolve('scripts/type-pack/diagrams/grammars.mjs'));

/** What `check` says of each plan, held against the faults that are in it. */
export async function checkForeignPlans(): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { plan, repository, faults } of foreignPlans) {
    const bytes = readFileSync(new URL(`plans/${plan}.md`, import.meta.url));
    const { findings, unverifiable } = await checkOne(bytes, repository);
    const lines = bytes.toString('utf8').split('\n');
    const isOf = (fault: SeededFault, finding: Finding): boolean =>
      (finding.rule === fault.rule || finding.rule === fault.also) && lines[(finding.line ?? 0) - 1]?.includes(fault.at) === true;
    outcomes.push({
      plan,
      found: faults.filter((fault) => findings.some((finding) => isOf(fault, finding))).length,
      missed: faults.filter((fault) => !findings.some((finding) => isOf(fault, finding))),
      false: findings.filter((finding) => !faults.some((fault) => isOf(fault, finding))),
      open: unverifiable,
    });
  }
  return outcomes;
}

export function checkOne(bytes: Uint8Array, repository: string): Promise<Verification> {
  const snapshot = repositoryOf(repository);
  return checkPage({ bytes, snapshot, profile: profileRepository(snapshot) }, async (question) => {
    const report = compile(question);
    const { problems, stateGraphs } = await parseDiagrams(question.diagrams);
    return { ...report, problems: [...report.problems, ...problems], ...(stateGraphs === undefined ? {} : { stateGraphs }) };
  });
}
