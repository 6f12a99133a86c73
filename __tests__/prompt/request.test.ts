import { describe, expect, it } from '@jest/globals';
import { requestPrompt } from '../../src/prompt/request.ts';
import { planningTask } from '../fakes/planning-task.ts';

const { request } = planningTask({});

describe('requestPrompt()', () => {
  it('reads as a whole', () => {
    const thread = { ...request.thread, leftOut: ['3 comments that were edited after the request'] };

    expect(requestPrompt('00ff', { ...request, thread, options: { focus: 'reconnection' } })).toMatchSnapshot();
  });

  it('speaks of the command line when there is no thread, and says the task once', () => {
    const thread = { kind: 'none' as const, number: 0, title: request.task, body: '', url: '', comments: [], leftOut: [] };

    expect(requestPrompt('00ff', { ...request, thread })).toBe(
      '# The task, from the command line\n<data-00ff source="task">\nCards should move for everyone\n</data-00ff>\nPlan this for the repository above. Read what you still need, then write the parts.',
    );
  });
});
