import { describe, expect, test } from '@jest/globals';
import { renderHelp, options as optionTable, commands } from '../../src/trigger/command-grammar.ts';
import { parseCommand } from '../../src/trigger/parse-command.ts';

const parse = (body: string) => parseCommand(body, '/plan-realtime');

describe('parseCommand()', () => {
  test.each([
    ['the phrase alone plans the thread', '/plan-realtime', { name: 'plan', text: '', options: {} }],
    [
      'words are the task',
      '/plan-realtime live cursors on the board',
      { name: 'plan', text: 'live cursors on the board', options: {} },
    ],
    [
      'the lines below are the task',
      '/plan-realtime\n\nlive cursors\non the board',
      { name: 'plan', text: 'live cursors\non the board', options: {} },
    ],
    [
      'words and lines belong together',
      '/plan-realtime cursors\r\nand presence',
      { name: 'plan', text: 'cursors\n\nand presence', options: {} },
    ],
    ['up to three blanks before it are no code', '   /plan-realtime x', { name: 'plan', text: 'x', options: {} }],
    [
      'an option with =',
      '/plan-realtime --focus=security cursors',
      { name: 'plan', text: 'cursors', options: { focus: 'security' } },
    ],
    [
      'an option with a blank',
      '/plan-realtime cursors --effort high',
      { name: 'plan', text: 'cursors', options: { effort: 'high' } },
    ],
    [
      'quotes hold a value together',
      '/plan-realtime --focus="load and cost" x',
      { name: 'plan', text: 'x', options: { focus: 'load and cost' } },
    ],
    [
      'curly quotes too',
      '/plan-realtime --focus=“load and cost”',
      { name: 'plan', text: '', options: { focus: 'load and cost' } },
    ],
    ['a dash typed by a phone is two hyphens', '/plan-realtime —dry-run', { name: 'plan', text: '', options: { dryRun: true } }],
    ['money with and without the sign', '/plan-realtime --budget=$2.50', { name: 'plan', text: '', options: { budget: 2.5 } }],
    [
      'every other option',
      '/plan-realtime --model=sonnet --language=German --planner=builtin',
      { name: 'plan', text: '', options: { model: 'sonnet', language: 'German', planner: 'builtin' } },
    ],
    [
      'a quoted option is a word',
      '/plan-realtime "--dry-run" for the CLI',
      { name: 'plan', text: '--dry-run for the CLI', options: {} },
    ],
    ['a quoted command name is a task', '/plan-realtime "check presence"', { name: 'plan', text: 'check presence', options: {} }],
    [
      'an inch mark is no quote',
      '/plan-realtime a 27" board, don\'t poll',
      { name: 'plan', text: 'a 27" board, don\'t poll', options: {} },
    ],
    [
      'options in the text below stay text',
      '/plan-realtime x\n--budget=900',
      { name: 'plan', text: 'x\n\n--budget=900', options: {} },
    ],
    [
      'revise takes feedback',
      '/plan-realtime revise use SSE\n- smaller',
      { name: 'revise', text: 'use SSE\n\n- smaller', options: {} },
    ],
    [
      'revise takes options',
      '/plan-realtime revise --effort=low shorter',
      { name: 'revise', text: 'shorter', options: { effort: 'low' } },
    ],
    [
      'values in the quotes of other keyboards',
      "/plan-realtime --focus 'the open boards' --language=„Deutsch“ live «mouvements en cours»",
      { name: 'plan', text: 'live mouvements en cours', options: { focus: 'the open boards', language: 'Deutsch' } },
    ],
    [
      'a line of apostrophes is a task like any other',
      `/plan-realtime ${"'a ".repeat(2000)}`,
      { name: 'plan', text: "'a ".repeat(2000).trim(), options: {} },
    ],
    [
      'an apostrophe is no quote',
      "/plan-realtime 'tis the board, don't poll",
      { name: 'plan', text: "'tis the board, don't poll", options: {} },
    ],
    [
      'a task that begins like a command, in quotes',
      '/plan-realtime "revize it"',
      { name: 'plan', text: 'revize it', options: {} },
    ],
    [
      'a task of other words',
      '/plan-realtime reverse geocoding, live',
      { name: 'plan', text: 'reverse geocoding, live', options: {} },
    ],
    ['a task with a hyphen', '/plan-realtime cursors -smoothly', { name: 'plan', text: 'cursors -smoothly', options: {} }],
    ['a capital from a phone', '/Plan-realtime check', { name: 'check' }],
    ['a word of thanks below', '/plan-realtime approve\n\nThanks!', { name: 'approve' }],
    ['check', '/plan-realtime check', { name: 'check' }],
    ['approve in capitals', '/plan-realtime Approve', { name: 'approve' }],
    ['help', '/plan-realtime help', { name: 'help' }],
  ])('%s', (_what, body, expected) => {
    expect(parse(body)).toEqual(expected);
  });

  test.each([
    ['nothing', ''],
    ['other words first', 'please /plan-realtime'],
    ['a quote', '> /plan-realtime'],
    ['inline code', '`/plan-realtime`'],
    ['a fence', '```\n/plan-realtime\n```'],
    ['indented code', '    /plan-realtime'],
    ['a tab', '\t/plan-realtime'],
    ['the second line', '\n/plan-realtime'],
    ['a longer word', '/plan-realtime-now'],
    ['a colon', '/plan-realtime: x'],
    ['a look-alike letter', '/pl\u0430n-realtime'],
    ['a letter that folds to one of ours', '/plan-realt\u0130me'],
    ['a full-width slash', '\uff0fplan-realtime'],
    ['an invisible character', '/plan\u200b-realtime'],
    ['a no-break space behind it', '/plan-realtime\u00a0check'],
    ['a hidden comment before it', '<!-- x -->/plan-realtime'],
    ['a list', '- /plan-realtime'],
  ])('is not addressed by %s', (_what, body) => {
    expect(parse(body)).toBeUndefined();
  });

  test.each([
    [
      '/plan-realtime --fokus=x',
      'Unknown option `--fokus`; did you mean `--focus`? Options: `--focus`, `--model`, `--effort`, `--budget`, `--language`, `--planner`, `--dry-run`.',
    ],
    ['/plan-realtime --volume=11 cursors', 'Unknown option `--volume`. Options: `--focus`'],
    [
      '/plan-realtime aprove',
      'Unknown command `aprove`; did you mean `approve`? To plan a task that begins so, put it in quotes. Commands: `[task…]`, `revise <feedback>`, `check`, `approve`, `help`.',
    ],
    [
      '/plan-realtime check the cursors',
      '`check` takes no further words. To plan a task that begins with "check", put the task in quotes.',
    ],
    ['/plan-realtime revise', '`revise` needs words'],
    ['/plan-realtime --budget=lots', '`--budget` cannot be `lots`; expected `--budget=<dollars>`.'],
    ['/plan-realtime --budget=0', '`--budget` cannot be `0`'],
    ['/plan-realtime --planner=`x`', '`--planner` cannot be ` x `; expected `--planner=<name>`. Who writes the plan: `agent`'],
    ['/plan-realtime --effort', '`--effort` needs a value: `--effort=<level>`.'],
    ['/plan-realtime aprove\n\nThanks!', 'Unknown command `aprove`; did you mean `approve`?'],
    ['/plan-realtime revize use SSE', 'Unknown command `revize`; did you mean `revise`?'],
    ['/plan-realtime reivse\nuse SSE', 'Unknown command `reivse`; did you mean `revise`?'],
    ['/plan-realtime \u0441heck', 'did you mean `check`?'],
    ['/plan-realtime approve --dry-run', '`approve` takes no options.'],
    ['/plan-realtime check --model=opus', '`check` takes no options.'],
    ['/plan-realtime -dry-run cursors', 'Options begin with two hyphens: `--dry-run`.'],
    ['/plan-realtime --focus --dry-run', '`--focus` needs a value'],
    ['/plan-realtime --dry-run=yes', '`--dry-run` takes no value.'],
    ['/plan-realtime --focus="open', 'A quote that starts at "--focus="open" is never closed.'],
    [`/plan-realtime --focus=${'x'.repeat(201)}`, 'up to 200 characters'],
  ])('%s is answered with what exists', (body, problem) => {
    expect(parse(body)).toEqual({ name: 'problem', problem: expect.stringContaining(problem) });
  });

  test('listens to another phrase when one is set', () => {
    expect(parseCommand('@planner live cursors', '@planner')).toEqual({ name: 'plan', text: 'live cursors', options: {} });
    expect(parseCommand('/plan-realtime', '@planner')).toBeUndefined();
  });
});

test('the help text names every command and every option', () => {
  const help = renderHelp('/plan-realtime');

  for (const entry of commands) expect(help).toContain(`\`/plan-realtime ${entry.usage}\``);
  for (const entry of optionTable) expect(help).toContain(`--${entry.name}`);
});
