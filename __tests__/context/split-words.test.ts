import { describe, expect, test } from '@jest/globals';
import { splitIdentifier, stem } from '../../src/context/split-words.ts';

describe('splitIdentifier()', () => {
  test.each([
    ['card', ['card']],
    ['moveCard', ['move', 'card', 'movecard']],
    ['HTTPServer', ['http', 'server', 'httpserver']],
    ['MAX_RETRY_COUNT', ['max', 'retry', 'count', 'maxretrycount']],
    ['_private', ['private']],
    ['$store', ['store']],
    ['user2Name', ['user2', 'name', 'user2name']],
    ['__', []],
  ])('takes %s apart', (name, parts) => {
    expect(splitIdentifier(name)).toEqual(parts);
  });
});

describe('stem()', () => {
  test.each([
    ['update', 'updates', 'updated', 'updating'],
    ['notification', 'notifications'],
    ['activity', 'activities'],
    ['class', 'classes'],
    ['stop', 'stops', 'stopped', 'stopping'],
    ['push', 'pushes', 'pushed', 'pushing'],
  ])('lets the forms of %s meet', (word, ...forms) => {
    expect(new Set([word, ...forms].map(stem)).size).toBe(1);
  });

  test.each([['status'], ['redis'], ['is'], ['bed'], ['ring']])('leaves %s as it is', (word) => {
    expect(stem(word)).toBe(word);
  });
});
