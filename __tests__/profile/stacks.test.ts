import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { factsOf } from './facts-of.ts';
import { readStack } from './read-stack.ts';
import { profileOf } from './snapshot-of.ts';

const FOLDER = new URL('../fixtures/stacks/', import.meta.url);

describe('profileRepository() of a small repository of each stack', () => {
  test.each(readdirSync(FOLDER))('%s: every fact with its place, and no other', (name) => {
    const stack = readStack(readFileSync(new URL(name, FOLDER), 'utf8'));

    expect(factsOf(profileOf(stack.files))).toEqual(stack.facts);
  });
});
