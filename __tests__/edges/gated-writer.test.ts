import { describe, expect, test } from '@jest/globals';
import { createGatedWriter } from '../../src/edges/gated-writer.ts';
import type { ForgeWriter, PlanCommit } from '../../src/ports.ts';

const SECRET = 'ghs_9f8e7d6c5b4a39281706abcdef';
const change: PlanCommit = {
  branch: 'plan-realtime/issue-7',
  base: 'a'.repeat(40),
  path: '.claude/doc/plan.md',
  content: '# Plan\n',
  message: 'docs: plan',
};

/** Keeps what would have been sent. */
function recordingWriter() {
  const sent: string[] = [];
  const writer: ForgeWriter = {
    commitPlan: async ({ content, message, branch, path }) => {
      sent.push(content, message);
      return { sha: 'b'.repeat(40), url: 'https://github.com/acme/board', branch, path, created: true };
    },
    writeComment: async (_number, { body }) => {
      sent.push(body);
      return { id: 1, url: 'https://github.com/acme/board/issues/7#issuecomment-1' };
    },
    ownComments: async () => [],
    recentComments: async () => [],
    withdrawComment: async () => {},
    setApproval: async () => {},
    offerPullRequest: async ({ title, body }) => {
      sent.push(title, body);
      return { number: 12, url: 'https://github.com/acme/board/pull/12', state: 'draft' };
    },
    react: async () => {},
  };
  return { sent, writer: createGatedWriter(writer, { secrets: [SECRET], ownLinks: ['https://github.com/acme/board/'] }) };
}

describe('createGatedWriter()', () => {
  test('sends a comment without live mentions and external images', async () => {
    const { sent, writer } = recordingWriter();

    await writer.writeComment(7, { marker: '', body: 'cc @octocat ![x](https://evil.example/?q=1) fixes #3' });

    expect(sent[0]).not.toMatch(/(^|\s)@octocat/);
    expect(sent[0]).not.toContain('![x](https://evil.example');
    expect(sent[0]).not.toMatch(/fixes #3/);
  });

  test('links in a comment only where it was told to', async () => {
    const { sent, writer } = recordingWriter();
    const [own, other] = ['https://github.com/acme/board2/pull/12', 'https://github.com/acme/board2/pull/123'];

    await writer.writeComment(7, { marker: '', body: `[own](${own}) and [other](${other})`, links: [own] });

    expect(sent).toEqual([`[own](${own}) and [other] (\`${other}\`)`]);
  });

  test('offers a pull request in words that mention nobody and close nothing', async () => {
    const { sent, writer } = recordingWriter();
    const offer = { branch: 'plan-realtime/issue-7', base: 'main', path: 'plan.md', links: [] };

    await writer.offerPullRequest({ ...offer, title: 'Plan for @octocat, fixes #3', body: 'cc @octocat, closes #3' });

    expect(sent).toEqual(['Plan for octocat, fixes 3', 'cc `@octocat`, closes `#3`']);
  });

  test.each([
    ['as it is', SECRET],
    ['in base64', Buffer.from(SECRET).toString('base64')],
    ['in hexadecimal', Buffer.from(SECRET).toString('hex')],
    ['cut in pieces', SECRET.split('').join(' ')],
  ])('sends no comment that holds a secret %s', async (_name, form) => {
    const { sent, writer } = recordingWriter();

    await expect(writer.writeComment(7, { marker: '', body: `The key is ${form}.` })).rejects.toThrow(
      /contained a secret of this run/,
    );
    expect(sent).toEqual([]);
  });

  test('commits no plan that holds a secret', async () => {
    const { sent, writer } = recordingWriter();

    await expect(writer.commitPlan({ ...change, content: `const token = '${SECRET}';` })).rejects.toThrow(/Rotate the key/);
    expect(sent).toEqual([]);
  });

  test('commits a plan byte for byte where there is nothing to remove', async () => {
    const { sent, writer } = recordingWriter();

    await writer.commitPlan(change);

    expect(sent).toEqual([change.content, change.message]);
  });
});
