import { expect, test } from '@jest/globals';
import { commitMessage } from '../../src/publish/commit-message.ts';
import { passExitGate } from '../../src/publish/exit-gate.ts';

test.each([
  ['issue', 'issue 7'],
  ['pull_request', 'pull request 7'],
] as const)('the message names the %s in words that close and mention nothing', (kind, words) => {
  const message = commitMessage({ number: 7, kind });

  expect(message).toContain(words);
  expect(message).not.toMatch(/#|@|\b(?:close|fix|resolve)/i);
  expect(passExitGate(message, { channel: 'commit', secrets: [] }).text).toBe(message);
});
