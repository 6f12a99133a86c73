import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parseConfig } from '../../src/config/config.ts';
import { createGitHubReader } from '../../src/edges/github-reader.ts';
import { createGitHubSnapshots } from '../../src/edges/github-snapshots.ts';
import { createGitHubWriter } from '../../src/edges/github-writer.ts';
import type { Outcome } from '../../src/outcome.ts';
import { draftTrigger, publishTrigger, runTrigger } from '../../src/pipeline.ts';
import type { PlanDraft, PlanningTask, Ports, Progress, Usage } from '../../src/ports.ts';
import { openBundle, type BundleTexts, type ReceivedBundle } from '../../src/publish/bundle.ts';
import { withoutWritesWhereDry } from '../../src/run/dry-run.ts';
import { guard } from '../../src/run/guard.ts';
import { keepBundle, type Kept } from '../../src/run/keep-bundle.ts';
import { mayStart } from '../../src/run/may-start.ts';
import type { Run } from '../../src/run/run.ts';
import type { Sweep } from '../../src/run/sweep.ts';
import { clientOf } from '../fakes/github-access.ts';
import type { FakeGitHub } from '../fakes/github.ts';
import { samplePlan } from '../fixtures/plans/kanban.ts';

/** The main story in this process: the real edges to a fake GitHub that does not dawdle, and a planner of the test. */

const action = parse(readFileSync('action.yml', 'utf8')) as { inputs: Record<string, { default?: string }> };
const defaults = Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default ?? '']));

export const usage: Usage = {
  turns: 2,
  inputTokens: 1000,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  outputTokens: 100,
  costUsd: 0.42,
  model: 'claude-x',
};

type Write = (task: PlanningTask, progress: Progress) => Promise<PlanDraft>;
export type Changes = Omit<Partial<Run>, 'ports' | 'config'> & {
  readonly ports?: Partial<Ports>;
  readonly write?: Write;
  readonly inputs?: Readonly<Record<string, string>>;
};

/** A plan that stands in any repository: what is decided, and nothing about files. */
export function smallDraft({ meta }: PlanningTask): PlanDraft {
  const { summary } = samplePlan;
  return {
    plan: { meta: { ...meta, incomplete: 'only the decision was asked for' }, ...(summary ? { summary } : {}), omitted: [] },
    usage,
    notes: [],
  };
}

export function sweepOf(github: FakeGitHub, { write, inputs, ports, ...changes }: Changes = {}): Sweep {
  const { config, problems } = parseConfig({ ...defaults, github_token: 'x', ...inputs });
  if (config === undefined) throw new Error(problems.join('\n'));
  const client = clientOf(github);
  const planner = { name: 'agent' as const, write: write ?? (async (task: PlanningTask) => smallDraft(task)) };
  return {
    config,
    signal: new AbortController().signal,
    startedAt: Date.now(),
    repositoryUrl: 'https://github.com/acme/board',
    runUrl: 'https://github.com/acme/board/actions/runs/99',
    ports: {
      reader: createGitHubReader(client),
      writer: createGitHubWriter(client),
      snapshots: createGitHubSnapshots(client),
      planner: async () => planner,
      checker: { check: async () => ({ problems: [], packages: {} }) },
      disk: { save: async (path) => `/runner/${path}` },
      clock: client.settings.clock,
      log: { info: () => {}, warning: () => {} },
      ...ports,
    },
    ...changes,
  };
}

/** Somebody put the label on issue 7. */
export function runOf(github: FakeGitHub, changes: Changes = {}): Run {
  return {
    ...sweepOf(github, changes),
    facts: {
      number: 7,
      kind: 'issue',
      title: 'Everyone should see a card move at once',
      body: '',
      url: 'https://github.com/acme/board/issues/7',
    },
    trigger: {
      kind: 'label',
      key: 'label-7-20261123T020000Z',
      at: '2026-11-23T02:00:00Z',
      actor: { login: 'maintainer', type: 'User' },
      reactTo: { kind: 'issue', number: 7 },
    },
    ...withoutPorts(changes),
  };
}

/** Somebody wrote a command in issue 7. */
export function commandOf(github: FakeGitHub, command: NonNullable<Run['command']>, changes: Changes = {}): Run {
  return runOf(github, {
    trigger: {
      kind: 'command',
      key: 'comment-9001',
      at: '2026-11-23T03:00:00Z',
      actor: { login: 'maintainer', type: 'User' },
      reactTo: { kind: 'comment', id: 9001 },
    },
    command,
    ...changes,
  });
}

export function tell(run: Run): Promise<Outcome> {
  return guard(withoutWritesWhereDry(run), async (started) => runTrigger(started, await mayStart(started)));
}

/** The job that plans, for a run with `stage: plan`: how it ended, and the files it leaves. */
export async function draft(run: Run): Promise<Kept & { readonly texts: BundleTexts }> {
  const story = async (started: Run) => draftTrigger(started, await mayStart(started));
  let texts: BundleTexts = { record: '' };
  const kept = keepBundle(run, await guard(withoutWritesWhereDry(run), story), (written) => {
    texts = written;
    return '/runner/bundle';
  });
  return { ...kept, texts };
}

/** The job that publishes, with what reached it. */
export function publish(run: Run, received: ReceivedBundle): Promise<Outcome> {
  return guard(run, async (started) => publishTrigger(started, await mayStart(started), openBundle(received)));
}

function withoutPorts({ ports: _ports, write: _write, inputs: _inputs, ...changes }: Changes) {
  return changes;
}
