// One measured run, in a process of its own: `node --expose-gc bench/agent-run.ts <ours|memory|naive> <service> <folder>`.
// Prints what was measured as JSON.
import { createNaivePlanner } from './agent-naive.ts';
import { createPlannerChoice } from '../src/choose-planner.ts';
import { parseConfig } from '../src/config/config.ts';
import { readActionDefaults } from '../src/edges/action-defaults.ts';
import { createAnthropicModel } from '../src/edges/anthropic-model.ts';
import { createWorkTreeSource } from '../src/edges/read-work-tree.ts';
import { systemClock } from '../src/edges/system-clock.ts';
import { selectContext } from '../src/context/select-context.ts';
import type { PlanMeta } from '../src/plan/model.ts';
import { renderPlan } from '../src/plan/render.ts';
import type { Planner } from '../src/ports.ts';
import { profileRepository } from '../src/profile/profile-repository.ts';
import type { PlanRequest } from '../src/trigger/request.ts';
import { verifyPlan } from '../src/verify/verify-plan.ts';

export type Measured = {
  readonly plannerSeconds: number;
  readonly contextSeconds: number;
  /** Used heap after a collection, before each request. */
  readonly heap: readonly number[];
  readonly conversationBytes: number;
  /** Files that the planner was shown or opened. */
  readonly seen: readonly string[];
};

const [way = '', url = '', folder = ''] = process.argv.slice(2);
const heap: number[] = [];
const seen = new Set<string>();
let conversationBytes = 0;
const cpu = { context: 0, planner: 0 };

const watchingFetch: typeof fetch = (input, init) => {
  const { body } = init ?? {};
  if (typeof body !== 'string') return fetch(input, init);
  conversationBytes = body.length;
  for (const [, path = ''] of body.matchAll(/source=\\"(?:file|note) ([^ \\"]+)/g)) seen.add(path);
  if (way === 'memory') {
    globalThis.gc?.();
    heap.push(process.memoryUsage().heapUsed);
  }
  return fetch(input, init);
};

const planner = await choose();
const started = seconds();
const snapshot = await createWorkTreeSource(folder).read('HEAD');
const profile = profileRepository(snapshot);
const request = requestFor(snapshot.commit);
const words = { task: request.task, title: request.task, body: '', comments: [] };
const context = selectContext({ request: words, snapshot, profile, budgetTokens: 24_000 });
cpu.context = seconds() - started;
const draft = await planner.write(
  {
    request,
    snapshot,
    profile,
    context,
    // Compiling the code of the plan is not in here: it has its own thread and its own benchmark.
    verify: async (plan) => verifyPlan({ plan, markdown: renderPlan(plan), snapshot, profile }).findings,
    meta: metaFor(request, snapshot.commit),
  },
  () => undefined,
  new AbortController().signal,
);
cpu.planner = seconds() - started - cpu.context;
if (draft.plan.meta.incomplete !== undefined) throw new Error(draft.plan.meta.incomplete);
const result: Measured = { plannerSeconds: cpu.planner, contextSeconds: cpu.context, heap, conversationBytes, seen: [...seen] };
process.stdout.write(JSON.stringify(result));

async function choose(): Promise<Planner> {
  const fetching = way === 'naive' ? {} : { fetch: watchingFetch };
  if (way === 'naive') {
    const credentials = { kind: 'key', apiKey: 'sk-ant-bench' } as const;
    return createNaivePlanner(createAnthropicModel({ credentials, baseUrl: url, clock: systemClock }), systemClock);
  }
  const { config, problems } = parseConfig({
    ...readActionDefaults(import.meta.filename),
    github_token: 'unused',
    anthropic_api_key: 'sk-ant-bench',
    anthropic_base_url: url,
    review: 'off',
    web_search: 'false',
  });
  if (config === undefined) throw new Error(problems.join('\n'));
  return createPlannerChoice(config, { clock: systemClock, isPublic: async () => false, ...fetching })('agent');
}

function seconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function requestFor(commit: string): PlanRequest {
  const task = 'Everyone who looks at a board should see a card move at once';
  const at = '2026-11-23T02:00:00Z';
  return {
    trigger: { kind: 'cli', key: `bench-${commit}`, at, actor: { login: 'bench', type: 'User' }, reactTo: { kind: 'none' } },
    thread: { kind: 'none', number: 0, title: task, body: '', url: 'command line', comments: [], leftOut: [] },
    task,
    options: {},
  };
}

function metaFor({ task, trigger }: PlanRequest, commit: string): PlanMeta {
  const names = { planner: 'agent', trigger: trigger.key, size: 'M', language: 'English' } as const;
  return { format: 'realtime/v1', task, commit, created: trigger.at, ...names };
}
