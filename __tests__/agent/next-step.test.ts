import { describe, expect, it } from '@jest/globals';
import { nextStep, type Position, type Step } from '../../src/agent/next-step.ts';
import type { ModelReply } from '../../src/ports.ts';

const read = { id: 'a', name: 'read_file', input: { path: 'x' } };
const write = { id: 'b', name: 'write_part', input: {} };
const block = (call: typeof read | typeof write) => ({ type: 'tool_use', ...call });
const fresh: Position = { reminders: 0, pauses: 0, cuts: 0, canSwitchModel: false };

function step(reply: Partial<ModelReply>, position: Partial<Position> = {}): Step {
  const usage = { inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0 };
  const whole = { stopReason: 'end_turn', content: [], toolCalls: [], text: '', usage, model: 'm', ...reply };
  return nextStep(whole, { ...fresh, ...position });
}

describe('nextStep()', () => {
  it.each<[string, Step, Step]>([
    [
      'runs the tools that were called',
      step({ stopReason: 'tool_use', toolCalls: [read, write] }),
      { kind: 'run', calls: [read, write] },
    ],
    ['runs tools even when the model says it ended', step({ toolCalls: [read] }), { kind: 'run', calls: [read] }],
    ['reminds a model that stops without handing in', step({ text: 'Done!' }), { kind: 'remind' }],
    ['reminds a model that wants tools but calls none', step({ stopReason: 'tool_use' }), { kind: 'remind' }],
    [
      'reminds twice, then stops',
      step({}, { reminders: 2 }),
      { kind: 'stop', because: 'the model ended 3 times without handing the plan in' },
    ],
    ['goes on after a pause', step({ stopReason: 'pause_turn' }), { kind: 'continue' }],
    [
      'does not go on for ever',
      step({ stopReason: 'pause_turn' }, { pauses: 8 }),
      { kind: 'stop', because: 'the model paused 8 times in a row' },
    ],
    [
      'never runs a call that the output limit cut',
      step({ stopReason: 'max_tokens', toolCalls: [read, write], content: [block(read), block(write)] }),
      { kind: 'shorten', calls: [read], cut: write, keepReply: true },
    ],
    [
      'forgets a turn whose thought was cut',
      step({ stopReason: 'max_tokens', content: [{ type: 'thinking', thinking: 'hm' }] }),
      { kind: 'shorten', calls: [], keepReply: false },
    ],
    [
      'forgets a turn that was nothing but cut text',
      step({ stopReason: 'max_tokens', content: [{ type: 'text', text: 'so' }] }),
      { kind: 'shorten', calls: [], keepReply: false },
    ],
    [
      'stops when answers are cut again and again',
      step({ stopReason: 'max_tokens' }, { cuts: 3 }),
      { kind: 'stop', because: 'the model reached its output limit again and again' },
    ],
    [
      'stops at a refusal and says why',
      step({ stopReason: 'refusal', refusal: 'cyber: no' }),
      { kind: 'stop', because: 'the model refused (cyber: no)' },
    ],
    [
      'asks another model after a refusal',
      step({ stopReason: 'refusal' }, { canSwitchModel: true }),
      { kind: 'switch-model', because: 'the model refused' },
    ],
    [
      'says what to do when the conversation is too long',
      step({ stopReason: 'model_context_window_exceeded' }),
      { kind: 'stop', because: 'the conversation no longer fits the model: lower `context_tokens`' },
    ],
    [
      'carries nothing out for a reason it does not know',
      step({ stopReason: 'daydream', toolCalls: [write] }),
      { kind: 'stop', because: 'the model stopped for a reason that is not known here: daydream' },
    ],
  ])('%s', (_, actual, expected) => {
    expect(actual).toEqual(expected);
  });
});
