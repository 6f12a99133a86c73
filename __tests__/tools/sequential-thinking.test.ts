import { describe, expect, it } from '@jest/globals';
import { sequentialThinkingTool } from '../../src/tools/sequential-thinking.ts';
import { signal } from './support.ts';

describe('sequentialthinking', () => {
  it('counts thoughts and remembers branches', async () => {
    const tool = sequentialThinkingTool();
    await tool.run({ thought: 'First', thoughtNumber: 1, totalThoughts: 2, nextThoughtNeeded: true }, signal);

    const answer = await tool.run(
      { thought: 'Or', thoughtNumber: 3, totalThoughts: 2, nextThoughtNeeded: 'false', branchFromThought: 1, branchId: 'b' },
      signal,
    );

    expect(JSON.parse(answer.says)).toEqual({
      thoughtNumber: 3,
      totalThoughts: 3,
      nextThoughtNeeded: false,
      branches: ['b'],
      thoughtHistoryLength: 2,
    });
  });

  it('asks for the required arguments of the MCP server of that name', () => {
    expect(sequentialThinkingTool().definition.inputSchema['required']).toEqual([
      'thought',
      'nextThoughtNeeded',
      'thoughtNumber',
      'totalThoughts',
    ]);
  });
});
