import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { defaultToken } from '../fakes/github-state.ts';

/**
 * Runs the built `dist/index.js` as a real process, the way a runner does: inputs and event in the environment, outputs
 * and summary in files.
 */
export type ActionRun = {
  readonly event: { readonly name: string; readonly payload: unknown };
  readonly apiUrl: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  /** Called once the process has started: the place to send signals. */
  readonly onStart?: (kill: (signal: NodeJS.Signals) => void) => void;
};

export type ActionResult = {
  readonly status: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What the step left for its post step. */
  readonly state: Readonly<Record<string, string>>;
  /** Files below `RUNNER_TEMP`, by path. */
  readonly saved: (path: string) => string;
};

/** `ACTION_COMMAND="node-24 src/index.ts"` runs the sources instead: no build while working on them. */
const [node = process.execPath, entry = resolve('dist/index.js')] = process.env['ACTION_COMMAND']?.split(' ') ?? [];
const action = parse(readFileSync('action.yml', 'utf8')) as { inputs: Record<string, { default?: string }> };
const defaults = Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default ?? '']));
const folders: string[] = [];

export async function runAction(run: ActionRun): Promise<ActionResult> {
  const folder = mkdtempSync(join(tmpdir(), 'end-to-end-'));
  folders.push(folder);
  const file = (name: string, text = '') => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const inputs = { ...defaults, github_token: defaultToken, ...run.inputs };
  const environment = {
    PATH: process.env['PATH'] ?? '',
    GITHUB_API_URL: run.apiUrl,
    GITHUB_EVENT_NAME: run.event.name,
    GITHUB_EVENT_PATH: file(
      'event.json',
      typeof run.event.payload === 'string' ? run.event.payload : JSON.stringify(run.event.payload),
    ),
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_STATE: file('state'),
    GITHUB_REPOSITORY: 'acme/board',
    GITHUB_RUN_ID: '99',
    GITHUB_RUN_ATTEMPT: '1',
    RUNNER_TEMP: join(folder, 'temporary'),
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...run.environment,
  };
  const { status, log } = await startProcess(environment, run.onStart);
  return {
    status,
    log,
    outputs: readOutputs(readFileSync(environment.GITHUB_OUTPUT, 'utf8')),
    summary: readFileSync(environment.GITHUB_STEP_SUMMARY, 'utf8'),
    state: readOutputs(readFileSync(environment.GITHUB_STATE, 'utf8')),
    saved: (path) => readFileSync(join(folder, 'temporary', path), 'utf8'),
  };
}

export function removeRunFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

function startProcess(environment: NodeJS.ProcessEnv, onStart: ActionRun['onStart']) {
  return new Promise<{ status: number | null; log: string }>((done, fail) => {
    const child = spawn(node, [entry], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', fail);
    child.once('close', (status) => done({ status, log: Buffer.concat(chunks).toString('utf8') }));
    onStart?.((signal) => child.kill(signal));
  });
}

/** What the runner starts when everything else of the job is over. */
export function runPostStep(run: ActionRun, { state }: ActionResult): Promise<ActionResult> {
  const kept = Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
  return runAction({ ...run, environment: { ...run.environment, ...kept } });
}

/** As the runner reads the file: `name<<delimiter`, lines, `delimiter`. */
function readOutputs(text: string): Record<string, string> {
  const found = text.matchAll(/^([A-Za-z_]+)<<(ghadelimiter_[\w-]+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries([...found].map(([, name = '', , value = '']) => [name, value]));
}
