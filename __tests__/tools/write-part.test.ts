import { describe, expect, it } from '@jest/globals';
import { createDraft } from '../../src/tools/draft.ts';
import { writePartTool } from '../../src/tools/write-part.ts';
import { signal } from './support.ts';

const summary = { decision: 'Use SSE.', why: 'One way.', effort: '2 days', biggestRisk: 'Proxies', firstStep: 'W1' };
const meta = {
  format: 'realtime/v1' as const,
  task: 'Live cards',
  commit: 'uncommitted',
  created: '2026-11-23T02:00:00Z',
  planner: 'agent',
  trigger: 'cli-1',
  size: 'S' as const,
  language: 'en',
};

describe('write_part', () => {
  it('writes a part and says what is left', async () => {
    const draft = createDraft();

    const answer = await writePartTool(draft).run({ part: 'summary', content: summary }, signal);

    expect(answer.says).toMatch(/^Part summary is written\. Still to write or omit: needs, today, /);
    expect(draft.toPlan(meta)).toEqual({ meta, omitted: [], summary });
  });

  it('replaces a part whole', async () => {
    const draft = createDraft();
    const tool = writePartTool(draft);
    await tool.run({ part: 'summary', content: summary }, signal);

    await tool.run({ part: 'summary', content: { ...summary, effort: '1 day' } }, signal);

    expect(draft.toPlan(meta).summary?.effort).toBe('1 day');
  });

  it('omits a part with its reason, and takes it back when it is written later', async () => {
    const draft = createDraft();
    const tool = writePartTool(draft);

    await tool.run({ part: 'rooms', omit: 'One audience.' }, signal);
    const omitted = draft.toPlan(meta).omitted;
    await tool.run({ part: 'rooms', content: [] }, signal);

    expect(omitted).toEqual([{ part: 'rooms', reason: 'One audience.' }]);
    expect(draft.toPlan(meta)).toEqual({ meta, omitted: [], rooms: [] });
  });

  it('understands content that was sent as the text of its JSON', async () => {
    const draft = createDraft();

    await writePartTool(draft).run({ part: 'summary', content: JSON.stringify(summary) }, signal);

    expect(draft.written()).toEqual(['summary']);
  });

  it.each<[string, unknown, readonly RegExp[]]>([
    [
      'every problem with path, found and expected',
      {
        part: 'decisions',
        content: [{ id: 'X1', topic: 3, chosen: 'a', why: 'b', rejected: [], revisitWhen: 'c', cites: 'S1' }],
      },
      [
        /\[0\]\.id: found "X1", expected text that matches \/\^D\[0-9\]\{1,3\}\$\//,
        /\[0\]\.topic: found 3, expected string/,
        /\[0\]\.cites: found "S1", expected array/,
      ],
    ],
    [
      'a value that fits none of several kinds',
      { part: 'topology', content: { target: 'a', replicas: 'many', graceSeconds: 1, broker: 'none', hops: [] } },
      [/replicas: found "many", expected number or one of "unknown"/],
    ],
    ['a part that does not exist', { part: 'budget', content: {} }, [/part: found "budget", expected one of "summary", "needs"/]],
    ['neither content nor omission', { part: 'rooms' }, [/give either `content` or `omit`/]],
    ['a path smuggled in', { part: 'rooms', content: [], path: '../x' }, [/no keys "path"/]],
  ])('answers %s', async (_, input, says) => {
    const draft = createDraft();

    const answer = await writePartTool(draft).run(input, signal);

    for (const expected of says) expect(answer.says).toMatch(expected);
    expect(draft.written()).toEqual([]);
  });

  it('names every part in its schema', () => {
    const { properties } = writePartTool(createDraft()).definition.inputSchema as {
      properties: { part: { enum: string[] }; content: { anyOf: { title: string; type: string }[] } };
    };

    expect(properties.content.anyOf.map((schema) => schema.title)).toEqual(properties.part.enum);
    expect(properties.content.anyOf.filter((schema) => !['object', 'array'].includes(schema.type))).toEqual([]);
    expect(JSON.stringify(properties.content)).toContain('"maxLength":600');
  });
});
