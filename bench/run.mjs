// Size and speed of what is shipped: `npm run bench`. Prints tables; asserts nothing.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const RUNS = 9;
const folder = mkdtempSync(join(tmpdir(), 'plan-realtime-bench-'));
const usageHook = pathToFileURL(resolve('bench/report-usage.mjs')).href;

printTable('Size', ['bundle', 'main file, MB', 'all files, MB'], sizes());
printTable(`Start to first request, median of ${RUNS}`, ['program', 'ms', 'ratio'], await startTimes());
printTable(`Built-in plan of examples/kanban, median of ${RUNS}`, ['Node', 'CPU, s', 'peak memory, MB'], await builtinRuns());
rmSync(folder, { recursive: true, force: true });

function sizes() {
  return [
    ['Action (dist/index.js)', 'dist', (path) => !path.startsWith('cli')],
    ['command line (dist/cli/index.js)', 'dist/cli', () => true],
  ].map(([name, root, filter]) => {
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      (path) => filter(path) && statSync(join(root, path)).isFile(),
    );
    const all = files.reduce((sum, path) => sum + statSync(join(root, path)).size, 0);
    return [name, megabytes(statSync(join(root, 'index.js')).size), megabytes(all)];
  });
}

async function startTimes() {
  const yardstick = bundleYardstick();
  const ours = [];
  const theirs = [];
  for (let run = 0; run < RUNS + 1; run += 1) {
    ours.push(await millisecondsToFirstRequest(resolve('dist/index.js')));
    theirs.push(await millisecondsToFirstRequest(yardstick));
  }
  const ratios = ours.map((value, index) => value / theirs[index]).slice(1);
  return [
    ['the Action', median(ours.slice(1)).toFixed(0), median(ratios).toFixed(2)],
    ['a bundle that only builds its clients', median(theirs.slice(1)).toFixed(0), '1.00'],
  ];
}

function bundleYardstick() {
  const output = join(folder, 'yardstick');
  execFileSync('node_modules/.bin/ncc', ['build', 'bench/clients-only.mjs', '-o', output, '-m'], { stdio: 'ignore' });
  return join(
    output,
    readdirSync(output).find((name) => /^index\.m?js$/.test(name)),
  );
}

/** A comment event against a local server: the first thing the Action asks is the author's permission. */
async function millisecondsToFirstRequest(script) {
  const server = createServer((_request, response) => response.writeHead(404).end('{}'));
  const asked = new Promise((done) => server.once('request', () => done(performance.now())));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const started = performance.now();
  const child = spawn(process.execPath, [script], { env: actionEnvironment(server.address().port), stdio: 'ignore' });
  const ended = new Promise((done) => child.once('exit', () => done(Number.NaN)));
  const at = await Promise.race([asked, ended]);
  child.kill('SIGKILL');
  await ended;
  server.close();
  return at - started;
}

function actionEnvironment(port) {
  const paths = ['event', 'output', 'summary'].map((name) => join(folder, name));
  writeFileSync(paths[0], JSON.stringify(commentEvent()));
  for (const path of paths.slice(1)) writeFileSync(path, '');
  return {
    PATH: process.env.PATH,
    GITHUB_API_URL: `http://127.0.0.1:${port}`,
    GITHUB_EVENT_NAME: 'issue_comment',
    GITHUB_EVENT_PATH: paths[0],
    GITHUB_OUTPUT: paths[1],
    GITHUB_STEP_SUMMARY: paths[2],
    GITHUB_REPOSITORY: 'acme/board',
    RUNNER_TEMP: folder,
    ...inputsWithDefaults(),
  };
}

function inputsWithDefaults() {
  const text = readFileSync('action.yml', 'utf8').split(/^outputs:/m)[0];
  const pairs = [...text.matchAll(/^ {2}(\w+):\n {4}description: .*\n {4}default: (.*)$/gm)];
  return Object.fromEntries(
    pairs.map(([, name, value]) => [
      `INPUT_${name.toUpperCase()}`,
      name === 'github_token' ? 'token' : value.replace(/^'(.*)'$/, '$1'),
    ]),
  );
}

function commentEvent() {
  const user = { login: 'octocat', id: 1, type: 'User' };
  const at = '2026-11-23T02:00:00Z';
  return {
    action: 'created',
    issue: {
      number: 7,
      title: 'Live board',
      body: 'Cards should move at once',
      html_url: 'https://github.com/acme/board/issues/7',
      user,
      updated_at: at,
      created_at: at,
      state: 'open',
      locked: false,
      labels: [],
    },
    comment: {
      id: 9,
      body: '/plan-realtime',
      user,
      created_at: at,
      updated_at: at,
      html_url: 'https://github.com/acme/board/issues/7#issuecomment-9',
    },
    repository: { full_name: 'acme/board', default_branch: 'main', private: false, owner: { login: 'acme' }, name: 'board' },
    sender: user,
  };
}

async function builtinRuns() {
  const versions = new Map([[execFileSync('node', ['-v'], { encoding: 'utf8' }).trim(), 'node']]);
  if (!versions.has(process.version)) versions.set(process.version, process.execPath);
  const rows = [];
  for (const [version, node] of versions) {
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(builtinRun(node));
    rows.push([
      version,
      median(runs.map((usage) => usage.cpuSeconds)).toFixed(2),
      median(runs.map((usage) => usage.peakMegabytes)).toFixed(0),
    ]);
  }
  return rows;
}

function builtinRun(node) {
  const project = join(folder, 'kanban');
  rmSync(project, { recursive: true, force: true });
  cpSync('examples/kanban', project, { recursive: true });
  const usageFile = join(folder, 'usage.json');
  const words = [
    '--import',
    usageHook,
    resolve('dist/cli.js'),
    'plan',
    'Everyone should see a card move at once',
    '--repo',
    project,
    '--planner',
    'builtin',
  ];
  execFileSync(node, words, { env: { PATH: process.env.PATH, USAGE_FILE: usageFile }, stdio: 'ignore' });
  return JSON.parse(readFileSync(usageFile, 'utf8'));
}

function median(values) {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)];
}

function megabytes(bytes) {
  return (bytes / 1e6).toFixed(2);
}

function printTable(title, head, rows) {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  process.stdout.write(`\n${title}\n\n${lines.join('\n')}\n`);
}
