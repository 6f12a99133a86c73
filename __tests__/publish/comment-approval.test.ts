import { expect, test } from '@jest/globals';
import { approvedSections, parseApproval, renderVoided } from '../../src/publish/comment-approval.ts';
import { passExitGate } from '../../src/publish/exit-gate.ts';

const approval = {
  path: '.claude/doc/websocket-realtime-live-20261123T020000Z.md',
  url: 'https://github.com/acme/board/blob/0123456789012345678901234567890123456789/x.md',
  sha: '0123456789012345678901234567890123456789',
  blob: 'abcdefabcdefabcdefabcdefabcdefabcdefabcd',
  approver: 'some-body',
};
const comment = `<!-- plan-realtime:comment-1 -->\n\n${approvedSections(approval).join('\n\n')}`;

test('an approval reads back from the comment that GitHub shows', () => {
  const shown = passExitGate(comment, { channel: 'comment', secrets: [], ownLinks: ['https://github.com/acme/board/'] }).text;

  expect(parseApproval(shown)).toEqual({ approver: 'some-body', path: approval.path, sha: approval.sha, blob: approval.blob });
});

test('a void approval is no approval, and names what was approved and what is there now', () => {
  const change = { url: 'https://github.com/acme/board/blob/f/x.md', sha: 'f'.repeat(40) };
  const text = renderVoided('comment-1', approval, change);

  expect(parseApproval(text)).toBeUndefined();
  expect(text).toContain(approval.blob);
  expect(text).toContain(change.sha);
});

test.each([
  ['a plan', '📐 **Plan** for “x”'],
  ['words about approving', 'I ✅ **Approved** by me'],
  ['a record that was cut', comment.slice(0, -300).replace(/\| Content.*/, '')],
])('%s is no approval', (_name, text) => {
  expect(parseApproval(text)).toBeUndefined();
});
