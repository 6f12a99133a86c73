import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { kanbanFiles } from './end-to-end/kanban-files.ts';
import { startMcpServer } from './fakes/mcp-server.ts';
import { planScript, startMessagesApi, text } from './fakes/messages-api.ts';
import { samplePlan } from './fixtures/plans/kanban.ts';

const KEY = 'sk-ant-recorded-key-000000';
const HANDBOOK_KEY = 'handbook-key-0123456789';
const TASK = 'Everyone should see a card move at once';

type Run = { readonly status: number | null; readonly out: string; readonly told: string };

/** The command line as a real process, from source. */
function plan(folder: string, words: readonly string[], environment: Readonly<Record<string, string>>): Promise<Run> {
  const child = spawn(resolve('node_modules/.bin/node'), ['src/cli.ts', 'plan', ...words, '--repo', folder], {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
  });
  const heard = { out: '', told: '' };
  child.stdout.on('data', (chunk: Buffer) => (heard.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (heard.told += chunk.toString()));
  return new Promise((done) => child.on('close', (status) => done({ status, ...heard })));
}

function checkOut(): string {
  const folder = mkdtempSync(join(tmpdir(), 'command-line-'));
  for (const [path, content] of Object.entries(kanbanFiles)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

function planIn(folder: string): { readonly name: string; readonly bytes: string } {
  const [name = ''] = readdirSync(join(folder, '.claude/doc'));
  return { name, bytes: readFileSync(join(folder, '.claude/doc', name), 'utf8') };
}

function handbook(url: string): string {
  const tools = { search: { description: 'Searches our handbook.', arguments: { query: 'What for.' } } };
  return JSON.stringify({ mcpServers: { handbook: { url, headers: { Authorization: `Bearer ${HANDBOOK_KEY}` }, tools } } });
}

describe('plan-realtime plan --record and --replay', () => {
  const explore = [
    { name: 'read_file', input: { path: 'server/app.ts' } },
    { name: 'handbook__search', input: { query: 'deployment of sockets' } },
  ];
  const folders: string[] = [];
  const newFolder = () => (folders.push(checkOut()), folders.at(-1)!);
  const recording = join(mkdtempSync(join(tmpdir(), 'recording-')), 'run');
  let original = '';
  let recorded: Run;
  let words: readonly string[];
  let environment: Record<string, string>;

  beforeAll(async () => {
    const broken = { blocks: [text('Half of it')], cutAfterEvents: 3 };
    const [api, docs] = await Promise.all([
      startMessagesApi([broken, ...planScript(samplePlan, { explore, handIns: 3 })]),
      startMcpServer({ tools: { search: () => `Sockets run on two nodes. ${HANDBOOK_KEY}` } }),
    ]);
    words = [TASK, '--planner', 'agent', '--mcp-config', handbook(docs.url)];
    environment = { ANTHROPIC_API_KEY: KEY, ANTHROPIC_BASE_URL: api.url };
    original = newFolder();
    recorded = await plan(original, [...words, '--record', recording], environment);
    await Promise.all([api.close(), docs.close()]);
  }, 60_000);

  afterEach(() => folders.splice(1).forEach((folder) => rmSync(folder, { recursive: true })));
  afterAll(() => [original, dirname(recording)].forEach((folder) => rmSync(folder, { recursive: true })));

  it('writes the plan while it records', () => {
    expect(recorded.told).toContain('Estimate before the first call');
    expect(recorded.status).toBe(0);
    expect(planIn(original).bytes).toContain(samplePlan.summary!.decision.slice(0, 40));
  });

  it('repeats the run byte for byte, without network and without a key', async () => {
    const copy = newFolder();

    const repeated = await plan(copy, [...words, '--replay', recording], { ANTHROPIC_BASE_URL: 'http://127.0.0.1:9' });

    expect(repeated.told).toBe(recorded.told);
    expect(repeated.status).toBe(0);
    expect(planIn(copy)).toEqual(planIn(original));
    expect(repeated.out.replaceAll(copy, original)).toBe(recorded.out);
  }, 60_000);

  it('keeps no secret and no request', () => {
    const kept = readdirSync(recording).map((name) => readFileSync(join(recording, name), 'utf8'));

    expect(kept.length).toBeGreaterThan(8);
    expect(kept.join('\n')).not.toMatch(new RegExp(`${KEY}|${HANDBOOK_KEY}|bearer|${TASK}`, 'i'));
  });

  it('does not pass for a run about something else', async () => {
    const repeated = await plan(newFolder(), ['Another task', ...words.slice(1), '--replay', recording], environment);

    expect(repeated.status).toBe(1);
    expect(repeated.told).toMatch(/Request 1 differs from the recorded one/);
  }, 60_000);

  it.each([
    ['a folder without a recorded run', ['--replay', tmpdir()], /There is no recorded run in/],
    ['a folder that is in use', ['--record', '.'], /is not empty: a recording needs one of its own/],
    ['both at once', ['--record', 'a', '--replay', 'b'], /either recorded or replayed/],
  ])('refuses %s before anything is asked', async (_, options, message) => {
    const { status, told } = await plan(newFolder(), [TASK, ...options], environment);

    expect(status).toBe(1);
    expect(told).toMatch(message);
  });
});
