import { expect, test } from '@jest/globals';
import { commitMessage } from '../../src/publish/commit-message.ts';
import { passExitGate } from '../../src/publish/exit-gate.ts';

test('the message names the thread in words that close and mention nothing', () => {
  const message = commitMessage({ number: 7 });

  expect(message).toContain('7');
  expect(message).not.toMatch(/#|@|\b(?:close|fix|resolve)/i);
  expect(passExitGate(message, { channel: 'commit', secrets: [] }).text).toBe(message);
});
