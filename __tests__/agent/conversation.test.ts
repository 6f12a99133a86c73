import { describe, expect, it } from '@jest/globals';
import { hear, say, withCacheMarks } from '../../src/agent/conversation.ts';
import type { ModelMessage, ModelReply } from '../../src/ports.ts';

const user = (...words: string[]): ModelMessage => ({ role: 'user', content: words.map((text) => ({ type: 'text', text })) });
const assistant = (text: string): ModelMessage => ({ role: 'assistant', content: [{ type: 'text', text }] });

describe('say()', () => {
  it('joins the user turn that is last, and starts one after an assistant turn', () => {
    expect(say([user('a')], [{ type: 'text', text: 'b' }])).toEqual([user('a', 'b')]);
    expect(say([user('a'), assistant('x')], [{ type: 'text', text: 'b' }])).toEqual([user('a'), assistant('x'), user('b')]);
  });
});

describe('hear()', () => {
  it('leaves out a turn without blocks', () => {
    expect(hear([user('a')], { content: [] } as unknown as ModelReply)).toEqual([user('a')]);
  });
});

describe('withCacheMarks()', () => {
  it('marks the ends of the last two user turns and leaves assistant turns alone', () => {
    const marked = withCacheMarks([user('a'), assistant('x'), user('b', 'c'), assistant('y'), user('d')]);

    const marks = marked.map((message) => message.content.map((block) => (block as { cache?: boolean }).cache === true));
    expect(marks).toEqual([[false], [false], [false, true], [false], [true]]);
  });
});
