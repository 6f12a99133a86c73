import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readRawInputs, readRunnerFacts } from '../../src/edges/action-runtime.ts';

const folder = mkdtempSync(join(tmpdir(), 'action-runtime-'));
const eventPath = join(folder, 'event.json');
writeFileSync(eventPath, '{"action":"labeled"}');
const runner = { GITHUB_EVENT_NAME: 'issues', GITHUB_EVENT_PATH: eventPath, GITHUB_REPOSITORY: 'acme/board' };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('readRawInputs()', () => {
  test('takes INPUT_ variables alone, by the names of action.yml', () => {
    expect(readRawInputs({ INPUT_MAX_TURNS: ' 30 ', PATH: '/bin', INPUT_MODEL: '' })).toEqual({ max_turns: ' 30 ', model: '' });
  });
});

describe('readRunnerFacts()', () => {
  test('reads the event payload and fills in what github.com runners leave out', () => {
    expect(readRunnerFacts(runner)).toMatchObject({
      eventName: 'issues',
      payload: { action: 'labeled' },
      repository: 'acme/board',
      apiUrl: 'https://api.github.com',
      attempt: 1,
    });
  });

  test('says which variable is missing and what to use instead', () => {
    expect(() => readRunnerFacts({ ...runner, GITHUB_REPOSITORY: '' })).toThrow(
      /^The environment variable GITHUB_REPOSITORY is not set, .* use the command line: node dist\/cli\.js plan/,
    );
  });

  test.each([
    ['is not JSON', '{"action":'],
    ['is empty', ''],
  ])('says that a payload which %s could not be read', (_name, text) => {
    writeFileSync(join(folder, 'broken.json'), text);

    expect(() => readRunnerFacts({ ...runner, GITHUB_EVENT_PATH: join(folder, 'broken.json') })).toThrow(
      /^The event payload at GITHUB_EVENT_PATH could not be read as JSON/,
    );
  });
});
