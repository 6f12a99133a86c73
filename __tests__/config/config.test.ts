import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { parseConfig } from '../../src/config/config.ts';

const action = parse(readFileSync('action.yml', 'utf8')) as { inputs: Record<string, { default: string }> };
const defaults = Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default]));

function problemsOf(changes: Record<string, string>): readonly string[] {
  return parseConfig({ ...defaults, ...changes }).problems;
}

describe('parseConfig()', () => {
  test('takes the defaults of action.yml as they are', () => {
    const { config, problems } = parseConfig(defaults);

    expect(problems).toEqual([]);
    expect(config).toMatchObject({ max_turns: 30, dry_run: false, allowed_bots: [], issue_number: '' });
  });

  test.each([
    ['max_turns', '25', { max_turns: 25 }],
    ['max_cost_usd', ' 0.5 ', { max_cost_usd: 0.5 }],
    ['dry_run', 'true', { dry_run: true }],
    ['allowed_bots', 'renovate[bot], my-app[bot]', { allowed_bots: ['renovate[bot]', 'my-app[bot]'] }],
    ['anthropic_base_url', 'http://127.0.0.1:8080/v1', { anthropic_base_url: 'http://127.0.0.1:8080/v1' }],
    ['trigger_phrase', '@planner', { trigger_phrase: '@planner' }],
    ['issue_number', '7', { issue_number: 7 }],
  ])('reads %s: %s', (name, value, expected) => {
    expect(parseConfig({ ...defaults, [name]: value }).config).toMatchObject(expected);
  });

  test.each([
    ['max_turns', 'many', 'Input `max_turns` is `many`: expected a whole number from 1.'],
    ['max_cost_usd', '0', 'Input `max_cost_usd` is `0`: expected a positive number.'],
    ['max_cost_usd', '-3', 'Input `max_cost_usd` is `-3`: expected a positive number.'],
    ['context_tokens', 'abc', 'Input `context_tokens` is `abc`: expected a whole number from 1.'],
    ['timeout_minutes', '60000', 'Input `timeout_minutes` is `60000`: expected at most 360 minutes.'],
    ['planner', 'gpt', 'Input `planner` is `gpt`: expected one of auto, agent, builtin.'],
    ['effort', 'extreme', 'Input `effort` is `extreme`: expected one of low, medium, high, xhigh, max, or nothing.'],
    ['dry_run', 'yes', 'Input `dry_run` is `yes`: expected one of true, false.'],
    ['label_trigger', '', 'Input `label_trigger` is nothing: expected the name of a label.'],
    ['allowed_bots', '*', 'Input `allowed_bots` is `*`: expected exact names; a wildcard would let strangers start runs.'],
    [
      'plan_directory',
      '../plans',
      'Input `plan_directory` is `../plans`: expected a folder inside the repository, such as .claude/doc.',
    ],
    [
      'plan_directory',
      '.github/workflows',
      'Input `plan_directory` is `.github/workflows`: expected a folder outside .git and .github.',
    ],
    ['branch_prefix', '-x/', 'Input `branch_prefix` is `-x/`: expected letters, digits, . _ - and /, such as plan-realtime/.'],
    [
      'anthropic_base_url',
      'http://evil.example',
      'Input `anthropic_base_url` is `http://evil.example`: expected an https address (http only for localhost), or nothing.',
    ],
  ])('refuses %s: %s', (name, value, expected) => {
    expect(problemsOf({ [name]: value })).toEqual([expected]);
  });

  test('names the nearest input for an unknown one', () => {
    expect(problemsOf({ max_cost: '1' })).toEqual(['Unexpected input `max_cost`. Did you mean `max_cost_usd`?']);
  });

  test('reports every problem at once and shows no value of a secret', () => {
    const problems = problemsOf({ github_token: '', max_turns: '0', min_permission: 'read' });

    expect(problems).toEqual([
      'Input `github_token` is nothing: expected a value.',
      'Input `max_turns` is `0`: expected a whole number from 1.',
      'Input `min_permission` is `read`: expected one of triage, write, maintain, admin.',
    ]);
  });

  test('is not fooled by names of the prototype', () => {
    expect(problemsOf({ constructor: 'x' })[0]).toMatch(/^Unexpected input `constructor`\./);
  });
});
