import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

// Recorded against the scripted model and a documentation server by `npm run record`, which makes it anew when requests
// have changed.
const recorded = resolve('__tests__/fixtures/recorded-run');
const { words, name } = JSON.parse(readFileSync(join(recorded, 'arguments.json'), 'utf8')) as {
  readonly words: readonly string[];
  readonly name: string;
};

const folder = mkdtempSync(join(tmpdir(), 'repeated-run-'));
const project = join(folder, 'kanban');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The built `dist/cli.js`, without a key, and with an address where nobody answers. */
function replay() {
  const program = [resolve('dist/cli.js'), 'plan', ...words, '--repo', project, '--replay', join(recorded, 'run')];
  return spawnSync(process.execPath, program, {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', ANTHROPIC_BASE_URL: 'http://127.0.0.1:9' },
    encoding: 'utf8',
  });
}

describe('a recorded run of the agent planner', () => {
  let run: ReturnType<typeof replay>;
  beforeAll(() => {
    cpSync('examples/kanban', project, { recursive: true, filter: (path) => !path.includes('.claude') });
    run = replay();
  }, 60_000);

  it('is repeated byte for byte', () => {
    expect(run.stderr).toMatch(/^Asking the model: Estimate before the first call: /m);
    expect(readdirSync(join(project, '.claude/doc'))).toEqual([name]);
    expect(readFileSync(join(project, '.claude/doc', name), 'utf8')).toBe(readFileSync(join(recorded, 'plan.md'), 'utf8'));
  });

  it('went through a broken stream, a documentation server and a review', () => {
    const plan = readFileSync(join(project, '.claude/doc', name), 'utf8');

    expect(plan).toContain('search: deployment of sockets');
    expect(plan).toMatch(/context \$\d.*, writing \$\d.*, repair \$\d.*, review \$\d/);
    expect(plan).toMatch(/Only the routes write cards\..*The author disagrees: /);
  });

  it('holds no key', () => {
    const files = readdirSync(join(recorded, 'run')).map((file) => readFileSync(join(recorded, 'run', file), 'utf8'));

    expect(files.length).toBeGreaterThan(10);
    expect(files.join('\n')).not.toMatch(/of-nobody|bearer|x-api-key/i);
  });
});
