import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parsePlan } from '../../src/plan/parse.ts';

const folder = mkdtempSync(join(tmpdir(), 'command-line-'));
const project = join(folder, 'kanban');
beforeEach(() => {
  rmSync(project, { recursive: true, force: true });
  cpSync('examples/kanban', project, { recursive: true, filter: (path) => !path.includes('.claude') });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The built `dist/cli.js` as a real process, from a folder that is not the project. */
function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('dist/cli.js'), ...words], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '' },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function plansIn(path: string): string[] {
  return readdirSync(join(path, '.claude/doc'));
}

describe('plan', () => {
  test('writes the file, prints its path and a verdict', () => {
    const { status, stdout } = run('plan', 'Everyone should see a card move at once', '--repo', 'kanban');

    const [path = '', verdict = ''] = stdout.split('\n');
    const { plan, problems } = parsePlan(readFileSync(join(folder, path), 'utf8'));
    expect(status).toBe(0);
    expect(path).toMatch(/^kanban\/\.claude\/doc\/websocket-realtime-everyone-should-see-a-card-move-at-once-\d{8}T\d{6}Z\.md$/);
    expect(verdict).toMatch(/^Verified: \d+ of \d+ claims passed/);
    expect(problems).toEqual([]);
    expect(plan?.meta).toMatchObject({ planner: 'builtin', source: 'command line', commit: 'uncommitted' });
  });

  test('takes the request from a file: title on the first line, body below', () => {
    writeFileSync(join(folder, 'issue.md'), '\uFEFF# Comments appear live\r\n\r\nNobody should have to reload.\r\n');

    const { status } = run('plan', '--issue-file', 'issue.md', '--repo', project);

    expect(status).toBe(0);
    expect(plansIn(project)).toEqual([expect.stringMatching(/^websocket-realtime-comments-appear-live-/)]);
  });

  test('prints data when asked', () => {
    const { stdout } = run('plan', 'Live cards', '--repo', project, '--json');

    expect(JSON.parse(stdout)).toMatchObject({
      path: expect.stringContaining('live-cards'),
      claims: { claims: expect.any(Number) },
    });
  });

  test('plans honestly for a folder that holds next to nothing', () => {
    mkdirSync(join(folder, 'notes'), { recursive: true });
    writeFileSync(join(folder, 'notes/README.md'), '# Notes\n');

    const { status } = run('plan', 'Live notes', '--repo', 'notes');

    expect(status).toBe(0);
    expect(readFileSync(join(folder, 'notes/.claude/doc', plansIn(join(folder, 'notes'))[0] ?? ''), 'utf8')).toContain(
      '## Open questions',
    );
  });

  test.each([
    [
      'nothing to plan',
      ['plan', '--repo', '.'],
      'There is nothing to plan: expected a sentence in quotes, or --issue-file issue.md.',
    ],
    [
      'a folder that is not there',
      ['plan', 'Live', '--repo', 'nowhere'],
      'There is no folder nowhere. Give the path of a repository.',
    ],
    ['an issue file that is not there', ['plan', '--issue-file', 'nowhere.md'], 'Cannot read the issue file nowhere.md'],
    ['the agent without a key', ['plan', 'Live', '--repo', 'kanban', '--planner', 'agent'], 'expected an Anthropic API key'],
    ['an option that does not exist', ['plan', 'Live', '--bogus'], 'Ask with --help for what there is'],
    ['an unknown planner', ['plan', 'Live', '--planner', 'gpt'], 'Allowed choices are auto, agent, builtin'],
    [
      'a budget that is no number',
      ['plan', 'Live', '--repo', 'kanban', '--max-cost-usd', 'much'],
      'Input `max_cost_usd` is `much`',
    ],
  ])('says what to do about %s', (_name, words, sentence) => {
    const { status, stdout, stderr } = run(...words);

    expect(status).toBe(1);
    expect(stderr).toContain(sentence);
    expect(stdout).toBe('');
  });
});

describe('context', () => {
  test('shows the files with scores and reasons', () => {
    const { status, stdout } = run('context', 'Everyone should see a card move at once', '--repo', 'kanban');

    expect(status).toBe(0);
    expect(stdout.split('\n').slice(0, 5).join('\n')).toMatch(/^\d\.\d\d {2}whole +\S+\.tsx? +\(words of the request/m);
  });

  test('prints what the scorer of the retrieval benchmark reads', () => {
    const { stdout } = run('context', 'Everyone should see a card move at once', '--repo', 'kanban', '--json');

    expect(JSON.parse(stdout)).toMatchObject({
      ranked: expect.arrayContaining(['server/routes/cards.ts']),
      selected: expect.arrayContaining([expect.objectContaining({ path: 'server/cards.ts', tokens: expect.any(Number) })]),
      files: expect.any(Number),
      seconds: expect.any(Number),
    });
  });
});

describe('profile', () => {
  test('shows what the files say, with places', () => {
    expect(run('profile', '--repo', 'kanban').stdout).toContain('- express 5.3.0 (server) package.json:');
  });
});

describe('mention', () => {
  test('answers for each text', () => {
    const texts = [
      {
        id: 1,
        where: 'issue',
        title: 'Live updates',
        body: 'Please show new cards to everybody at once, without reloading.',
        authorType: 'User',
      },
      { id: 2, where: 'issue', title: 'Bump ws from 8.1 to 8.2', body: 'Bumps ws from 8.1.0 to 8.2.0.', authorType: 'Bot' },
    ];
    writeFileSync(join(folder, 'texts.json'), JSON.stringify(texts));

    const answers = JSON.parse(run('mention', '--file', 'texts.json', '--json').stdout) as { id: number; verdict: boolean }[];

    expect(answers.map(({ id, verdict }) => [id, verdict])).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  test('says what it expected of a file that is no list of texts', () => {
    writeFileSync(join(folder, 'texts.json'), '{"id": 1}');

    expect(run('mention', '--file', 'texts.json')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Expected a JSON list of {id, where, title, body, authorType}.'),
    });
  });
});
