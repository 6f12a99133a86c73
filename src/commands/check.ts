import { readFileSync } from 'node:fs';
import { programUrl } from '../edges/program-url.ts';
import { createWorkTreeSource } from '../edges/read-work-tree.ts';
import { createTypeChecker, typeCheckerFiles } from '../edges/type-checker.ts';
import { InputFault } from '../outcome.ts';
import { profileRepository } from '../profile/profile-repository.ts';
import { checkPage } from '../verify/check-page.ts';
import { describeCheck, type CheckFormat } from './describe-check.ts';
import { print } from './print.ts';

export type CheckOptions = { readonly repo: string; readonly json?: boolean; readonly format: CheckFormat };

/** Checks a plan, whoever wrote it, against a repository. The answer is whether it holds: true where no error was found. */
export async function check(path: string, options: CheckOptions): Promise<boolean> {
  const bytes = readPage(path);
  const snapshot = await createWorkTreeSource(options.repo).read('HEAD');
  const checker = createTypeChecker(typeCheckerFiles(programUrl()));
  try {
    const verification = await checkPage({ bytes, snapshot, profile: profileRepository(snapshot) }, checker.check);
    for (const line of describeCheck(path, verification, options.json ? 'json' : options.format)) print(line);
    return verification.findings.every(({ severity }) => severity !== 'error' && severity !== 'block');
  } finally {
    await checker.close();
  }
}

function readPage(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new InputFault([`Cannot read the plan ${path}: ${reason}. Expected a markdown file.`], { cause });
  }
}
