import { ForgeFault, type PlanPullRequest } from '../outcome.ts';
import type { CommittedPlan } from '../ports.ts';
import { pullRequestBody, pullRequestTitle } from '../publish/pull-request.ts';
import { isDryRun, type Run } from './run.ts';

type Stored = Pick<CommittedPlan, 'branch' | 'path'>;

/** After the plan is stored. Whatever happens to the pull request, the plan stays where it is and the run is no failure. */
export async function offerPullRequest(run: Run, { branch, path }: Stored): Promise<{ readonly pullRequest?: PlanPullRequest }> {
  if (!run.config.open_pull_request || isDryRun(run)) return {};
  // Where a person goes on by hand; GitHub fills in the rest.
  const openUrl = `${run.repositoryUrl}/pull/new/${branch}`;
  try {
    const base = run.config.base_branch || (await run.ports.reader.repository()).defaultBranch;
    const offered = await run.ports.writer.offerPullRequest({ branch, base, path, ...describe(run, { branch, path }) });
    return { pullRequest: { ...offered, openUrl } };
  } catch (fault) {
    if (!(fault instanceof ForgeFault)) throw fault;
    run.ports.log.warning(`There is no pull request for the plan: ${fault.message}`);
    return { pullRequest: { state: 'none', problem: fault.message, openUrl } };
  }
}

function describe({ facts, config, repositoryUrl }: Run, { branch, path }: Stored) {
  const fileUrl = `${repositoryUrl}/blob/${branch}/${path}`;
  const body = pullRequestBody({ thread: facts, path, fileUrl, triggerPhrase: config.trigger_phrase });
  return { title: pullRequestTitle(facts), body, links: facts.url === undefined ? [] : [facts.url] };
}
