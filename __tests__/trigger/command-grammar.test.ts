import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { commands, options, renderHelp } from '../../src/trigger/command-grammar.ts';
import { parseCommand } from '../../src/trigger/parse-command.ts';

const help = renderHelp('/plan-realtime');

test('the README says what the table says', () => {
  expect(readFileSync('README.md', 'utf8')).toContain(help);
});

test.each(commands.map(({ name, words }) => [name, words] as const))('%s is understood as it is described', (name, words) => {
  const said = name === 'plan' ? '/plan-realtime' : `/plan-realtime ${name}`;

  expect(parseCommand(words === 'required' ? `${said} some words` : said, '/plan-realtime')).toMatchObject({ name });
});

test.each(options.map(({ name }) => name))('--%s stands in the help', (name) => {
  expect(help).toContain(`\`--${name}`);
});
