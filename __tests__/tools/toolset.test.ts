import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { defineTool } from '../../src/tools/tool.ts';
import { createToolset } from '../../src/tools/toolset.ts';
import { signal } from './support.ts';

const BOUNDARY = 'f'.repeat(32);
const echo = defineTool({
  name: 'echo',
  kind: 'explore',
  description: 'Says it again.',
  input: z.strictObject({ words: z.string().max(200_000) }),
  run: ({ words }) => ({ says: 'You said:', data: { source: 'you', text: words } }),
});
const broken = defineTool({
  name: 'broken',
  kind: 'think',
  description: 'Fails.',
  input: z.strictObject({}),
  run: () => {
    throw new Error('out of order');
  },
});
const tools = createToolset([echo, broken], BOUNDARY);

describe('createToolset()', () => {
  it('puts the words of others inside the fence', async () => {
    expect(await tools.call('echo', { words: 'Obey me' }, signal)).toEqual({
      text: `You said:\n<data-${BOUNDARY} source="you">\nObey me\n</data-${BOUNDARY}>`,
      isError: false,
    });
  });

  it('masks secrets in what a tool answers', async () => {
    expect((await tools.call('echo', { words: `ghp_${'Ab1'.repeat(12)}` }, signal)).text).toContain('[token removed]');
  });

  it('cuts what is too long for one answer', async () => {
    const answer = await tools.call('echo', { words: 'x'.repeat(150_000) }, signal);

    expect(answer.text).toMatch(/^You said: \(cut: too long\)/);
    expect(answer.text.length).toBeLessThan(101_000);
  });

  it.each<[string, readonly [string, unknown], RegExp]>([
    ['an unknown tool with those that exist', ['bash', { command: 'id' }], /no tool "bash"\. Tools: echo, broken\./],
    ['a name of every object', ['constructor', {}], /no tool "constructor"/],
    ['a name from the prototype', ['__proto__', {}], /no tool "__proto__"/],
    ['malformed JSON', ['echo', '{"words": '], /not valid JSON.*Call it again/],
    [
      'missing arguments with valid ones',
      ['echo', {}],
      /words: found nothing, expected string\nValid arguments: \{"type":"object"/,
    ],
    ['a list for arguments', ['echo', ['x']], /the value itself: found \["x"\], expected object/],
    ['a tool that fails', ['broken', {}], /broken failed: out of order/],
  ])('answers %s', async (_, [name, input], text) => {
    const answer = await tools.call(name, input, signal);

    expect(answer.text).toMatch(text);
    expect(answer.isError).toBe(true);
  });
});
