import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { inputNames } from '../src/config/inputs.ts';
import { tablesOf } from '../scripts/readme-tables.mjs';

type Entry = { readonly description: string; readonly default?: string };
const action = parse(readFileSync('action.yml', 'utf8')) as {
  inputs: Record<string, Entry>;
  outputs: Record<string, Entry>;
  runs: Record<string, string>;
};
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('config/'))
  .map((path) => readFileSync(`src/${path}`, 'utf8'))
  .join('\n');

describe('action.yml', () => {
  test('declares the inputs of the schema, no more and no fewer', () => {
    expect(Object.keys(action.inputs).sort()).toEqual([...inputNames].sort());
  });

  test.each(Object.keys(action.inputs))('input %s is read by the program', (name) => {
    expect(sources).toMatch(new RegExp(`\\bconfig\\.${name}\\b`));
  });

  test.each(Object.keys(action.outputs))('output %s is set by the program', (name) => {
    expect(sources).toMatch(new RegExp(`\\b${name}\\b`));
  });

  test.each(Object.entries({ ...action.inputs, ...action.outputs }))('%s says what it is', (_name, entry) => {
    expect(entry.description.length).toBeGreaterThan(10);
  });

  test('runs the bundle on the Node version that runners have, and once more when everything is over', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js', post: 'dist/index.js', 'post-if': 'always()' });
  });
});

describe('README.md', () => {
  test.each(Object.entries(tablesOf(readFileSync('action.yml', 'utf8'))))('holds the current table of %s', (_name, table) => {
    expect(readFileSync('README.md', 'utf8')).toContain(table);
  });
});
