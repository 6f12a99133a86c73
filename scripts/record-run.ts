// Records the run that the end-to-end tests repeat: the agent planner of `dist/` on examples/kanban, against the scripted
// model and a documentation server of this machine.
//
//   npm run build && npm run record
//
// Run it when requests or plans have changed: a replay compares both. What prompts, tools and checks say is part of every
// request.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMcpServer } from '../__tests__/fakes/mcp-server.ts';
import { planScript, startMessagesApi, text, toolUse } from '../__tests__/fakes/messages-api.ts';
import { samplePlan } from '../__tests__/fixtures/plans/kanban.ts';

const FIXTURE = '__tests__/fixtures/recorded-run';
const KEY = 'sk-ant-key-of-nobody-000000';
const HANDBOOK_KEY = 'handbook-key-of-nobody-000000';

const explore = [
  { name: 'read_file', input: { path: 'server/app.ts' } },
  { name: 'search_code', input: { pattern: 'requireUser' } },
  { name: 'handbook__search', input: { query: 'deployment of sockets' } },
];
const broken = { blocks: [text('Half of it')], cutAfterEvents: 3 };
const refuted = {
  place: 'today',
  claim: 'Only the routes write cards.',
  wrong: 'A nightly script archives cards too.',
  evidence: 'scripts/archive-done.ts:1',
  serious: true,
};
const review = toolUse({ name: 'report_findings', input: { findings: [refuted] } });
const rebuttals = [{ finding: 1, because: 'The script runs at night and its changes are not shown live.' }];
const answer = toolUse({ name: 'finish_plan', input: { rebuttals } });
const [api, handbook] = await Promise.all([
  startMessagesApi([broken, ...planScript(samplePlan, { explore, handIns: 3 }), review, answer]),
  startMcpServer({ tools: { search: () => `Sockets run on two nodes. ${HANDBOOK_KEY}` } }),
]);
const headers = { Authorization: `Bearer ${HANDBOOK_KEY}` };
const words = (sent: object) => [
  'Everyone should see a card move at once',
  '--planner=agent',
  `--mcp-config=${handbookConfig(sent)}`,
];

const project = join(mkdtempSync(join(tmpdir(), 'recorded-run-')), 'kanban');
cpSync('examples/kanban', project, { recursive: true, filter: (path) => !path.includes('.claude') });
rmSync(FIXTURE, { recursive: true, force: true });
await plan([...words(headers), '--repo', project, '--record', join(FIXTURE, 'run')]);
await Promise.all([api.close(), handbook.close()]);

const [name = ''] = readdirSync(join(project, '.claude/doc'));
writeFileSync(join(FIXTURE, 'plan.md'), readFileSync(join(project, '.claude/doc', name)));
writeFileSync(join(FIXTURE, 'arguments.json'), `${JSON.stringify({ words: words({}), name }, undefined, 2)}\n`);

function plan(rest: readonly string[]): Promise<void> {
  const env = { PATH: process.env['PATH'] ?? '', ANTHROPIC_API_KEY: KEY, ANTHROPIC_BASE_URL: api.url };
  const child = spawn(process.execPath, ['dist/cli.js', 'plan', ...rest], { env, stdio: 'inherit' });
  return new Promise((done, failed) => {
    child.on('close', (status) => (status === 0 ? done() : failed(new Error(`The run ended with ${status}.`))));
  });
}

function handbookConfig(headers: object): string {
  const { url } = handbook;
  const tools = { search: { description: 'Searches our handbook.', arguments: { query: 'What for.' } } };
  return JSON.stringify({ mcpServers: { handbook: { url, headers, tools } } });
}
