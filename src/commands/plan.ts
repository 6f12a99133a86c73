import { join } from 'node:path';
import { createPlannerChoice } from '../choose-planner.ts';
import { createPlanDisk } from '../edges/plan-disk.ts';
import { programUrl } from '../edges/program-url.ts';
import { createWorkTreeSource } from '../edges/read-work-tree.ts';
import { openRunWorld } from '../edges/repeatable-run.ts';
import { createRunSignal } from '../edges/run-signal.ts';
import { createTypeChecker, typeCheckerFiles } from '../edges/type-checker.ts';
import { describeVerdict } from '../publish/verdict.ts';
import { describeStep } from '../publish/words.ts';
import { makePlan } from '../run/make-plan.ts';
import { print, tell } from './print.ts';
import { readConfig, readRequest, secretsOf, type RequestOptions } from './request-options.ts';

/** Writes a verified plan into the repository and prints where it is and how it stands. */
export async function plan(task: string | undefined, options: RequestOptions): Promise<void> {
  const config = readConfig(options);
  const world = await openRunWorld({ ...options, secrets: secretsOf(config, options) });
  const request = readRequest(task, options, world.startedAt);
  const { signal, release } = createRunSignal(config.timeout_minutes);
  try {
    const planner = await createPlannerChoice(config, { ...world, isPublic: async () => false })(undefined);
    const snapshot = await createWorkTreeSource(options.repo).read('HEAD', signal);
    const made = await makePlan(request, snapshot, {
      planner,
      contextTokens: config.context_tokens,
      planDirectory: config.plan_directory,
      language: config.language,
      checker: createTypeChecker(typeCheckerFiles(programUrl())),
      progress: (step, news) => tell(describeStep(step, news)),
      signal,
    });
    await createPlanDisk(options.repo).save(made.path, made.markdown);
    if (options.json) print(JSON.stringify({ path: made.path, ...made.verification, usage: made.usage }, undefined, 2));
    else for (const line of [join(options.repo, made.path), ...describeVerdict(made.plan, made.verification)]) print(line);
  } finally {
    release();
    await world.settled();
  }
}
