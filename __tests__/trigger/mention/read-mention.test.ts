import { expect, test } from '@jest/globals';
import { readMention, type Remark } from '../../../src/trigger/mention/read-mention.ts';

const remark: Remark = {
  number: 7,
  title: 'Everyone should see a moved card right away',
  body: 'When somebody moves a card, everyone should see it right away without reloading. Let us use WebSockets.',
  isPullRequest: false,
  isOpen: true,
  actor: { login: 'ann', type: 'User' },
  at: '2026-11-23T02:00:00Z',
};

test('an issue that asks for it is a trigger with a reason, and its words are the thread itself', () => {
  expect(readMention(remark)).toMatchObject({
    trigger: { kind: 'mention', key: 'mention-7-opened', reactTo: { kind: 'issue', number: 7 } },
    why: expect.stringContaining('mention_trigger: false'),
    text: '',
  });
});

test('a comment that asks for it is a trigger of its own, with its words', () => {
  expect(readMention({ ...remark, commentId: 99 })).toMatchObject({
    trigger: { key: 'mention-7-99', reactTo: { kind: 'comment', id: 99 } },
    text: remark.body,
  });
});

test.each<readonly [string, Partial<Remark>]>([
  ['a closed thread', { isOpen: false }],
  ['a bot', { actor: { login: 'helper[bot]', type: 'Bot' } }],
  ['another subject', { title: 'Typo', body: 'It says "teh".' }],
])('%s is none', (_name, change) => {
  expect(readMention({ ...remark, ...change })).toBeUndefined();
});
