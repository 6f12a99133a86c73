import { describe, expect, it } from '@jest/globals';
import { withProvenance } from '../../src/agent/provenance.ts';
import { parsePlan } from '../../src/plan/parse.ts';
import { renderPlan } from '../../src/plan/render.ts';
import type { Plan } from '../../src/plan/model.ts';
import type { Usage } from '../../src/ports.ts';
import { verifyPlan } from '../../src/verify/verify-plan.ts';
import { createJournal, type Journal } from '../../src/tools/journal.ts';
import { planningTask } from '../fakes/planning-task.ts';
import { samplePlan } from '../fixtures/plans/kanban.ts';
import { subjectOf } from '../verify/subject.ts';

const tokens = (read: number, outputTokens: number) => {
  return { inputTokens: 1, cacheReadTokens: read, cacheWriteTokens: 2, outputTokens };
};
const usage: Usage = {
  turns: 12,
  inputTokens: 1,
  cacheReadTokens: 1,
  cacheWriteTokens: 1,
  outputTokens: 1,
  costUsd: 0.428,
  model: 'claude-sonnet-5-5',
  phases: [
    { ...tokens(12_000, 0), name: 'context', turns: 0, costUsd: 0.1 },
    { ...tokens(90_000, 8_000), name: 'writing', turns: 12, costUsd: 0.328 },
  ],
};
const { sources: _, ...withoutSources } = samplePlan;
const bare: Plan = { ...withoutSources, omitted: [] };
const emptyContext = { ranked: [], excerpts: [], notes: [], tokens: 0, leftOut: [] };
const read = (path: string, from: number, to: number) => ({ path, from, to });

function sourcesOf(journal: Partial<Journal>, plan: Plan = bare, task = planningTask({})) {
  const completed = withProvenance(plan, { task, usage, journal: { ...createJournal(), ...journal } });
  return { completed, sources: completed.sources ?? [] };
}

describe('withProvenance()', () => {
  it('names files and lines, those of the context included, each once', () => {
    const { sources } = sourcesOf({
      read: [read('server/app.ts', 1, 40), read('server/app.ts', 90, 120), read('server/app.ts', 30, 60)],
    });

    expect(sources.filter((source) => source.usedFor.startsWith('Read:')).map(({ ref, usedFor }) => [ref, usedFor])).toEqual([
      ['CLAUDE.md', 'Read: lines 1.'],
      ['server/board.ts', 'Read: lines 2-3.'],
      ['server/app.ts', 'Read: lines 1-60, 90-120.'],
    ]);
  });

  it("leaves the author's sources in place and adds the lines that were read", () => {
    const own = { id: 'S3', kind: 'file' as const, ref: 'server/board.ts:2', usedFor: 'The only writer.' };
    const { sources } = sourcesOf({}, { ...bare, sources: [own] });

    expect(sources[0]).toEqual({ ...own, usedFor: 'The only writer. Read: lines 2-3.' });
    expect(sources.filter((source) => source.ref.startsWith('server/board.ts'))).toHaveLength(1);
    expect(sources[1]?.id).toBe('S4');
  });

  it('names documentation with version and date, and pages found on the web', () => {
    const { sources } = sourcesOf({
      documentation: [
        { address: 'https://context7.com/socketio/socket.io/4.8.1', version: '4.8.1', question: 'rooms' },
        { address: 'https://context7.com/socketio/socket.io/4.8.1', version: '4.8.1', question: 'acks' },
        { address: 'https://context7.com/redis/redis', question: 'pub/sub' },
      ],
      webSearches: [{ query: 'websocket origin check', pages: ['https://owasp.org/a', 'https://owasp.org/b'] }],
    });

    expect(sources.filter((source) => source.kind === 'docs' || source.kind === 'web')).toEqual([
      expect.objectContaining({ version: '4.8.1', date: bare.meta.created.slice(0, 10), usedFor: 'Asked: rooms; acks' }),
      expect.objectContaining({ ref: 'https://context7.com/redis/redis', version: 'as served' }),
      expect.objectContaining({ ref: 'https://owasp.org/a', usedFor: 'First of 2 pages for the search: websocket origin check' }),
    ]);
  });

  it('says what was searched for, what was left out and what was not available', () => {
    const { request } = planningTask({});
    const task = planningTask({ request: { ...request, thread: { ...request.thread, leftOut: ['4 comments of bots'] } } });
    const { sources } = sourcesOf(
      { searches: ['io.on(', 'S3', 'io.on('], shortfalls: ['Documentation was not available.'] },
      bare,
      task,
    );

    expect(sources.map(({ ref, usedFor }) => `${ref} | ${usedFor}`)).toEqual(
      expect.arrayContaining([
        'search: io.on( | Searched the repository 3 times.',
        'docs/old.md | Not shown: too long.',
        'https://github.com/acme/kanban/issues/7 | Not read: 4 comments of bots.',
        'planner | Documentation was not available.',
      ]),
    );
  });

  it('says what each phase of the planning cost', () => {
    expect(sourcesOf({}).sources[0]).toEqual({
      id: 'S1',
      kind: 'knowledge',
      ref: 'claude-sonnet-5-5',
      usedFor:
        'Planned in 12 turns for $0.43, with tokens in and out: context $0.10 (12003 and 0), writing $0.33 (90003 and 8000).',
    });
  });

  it('says the same once when a plan is revised', () => {
    const own = { id: 'S1', kind: 'file' as const, ref: 'server/board.ts', usedFor: 'The only writer.' };
    const journal = { searches: ['io.on('], read: [read('server/app.ts', 1, 40)] };
    const { completed } = sourcesOf(journal, { ...bare, sources: [own] });

    const { sources } = sourcesOf(journal, completed);

    const words = (plan: Plan) => (plan.sources ?? []).map(({ ref, usedFor }) => `${ref}: ${usedFor}`).sort();
    expect(words({ ...bare, sources })).toEqual(words(completed));
  });

  it('says nothing that the checks would object to', () => {
    const { plan, snapshot, profile } = subjectOf({});
    const journal = {
      read: [read('server/boards.ts', 1, 60), read('client/src/socket.ts', 1, 1)],
      searches: ['io.on(', 'card:moved', 'E1', 'src/gone.ts', 'exactly once', 'localStorage.getItem("token")', 'ws://'],
      documentation: [{ address: 'https://context7.com/socketio/socket.io', question: 'is T9 exactly-once with `card:lost`' }],
      webSearches: [{ query: 'exactly-once websocket', pages: ['https://owasp.org/a'] }],
      shortfalls: ['Documentation was not available from docs.example: answered 429 (rate limit).'],
    };
    const { completed } = sourcesOf(journal, plan, planningTask({ snapshot, profile, context: emptyContext }));

    const objections = (checked: Plan) =>
      verifyPlan({ plan: checked, markdown: renderPlan(checked), snapshot, profile }).findings.map(
        ({ rule, message }) => `${rule}: ${message}`,
      );
    expect(completed.sources!.length).toBeGreaterThan(plan.sources?.length ?? 0);
    expect(objections(completed)).toEqual(objections(plan));
  });

  it('can be read back from the page, takes the place of an omission, and stays within the part', () => {
    const many = Array.from({ length: 200 }, (_, number) => read(`src/file${number}.ts`, 1, 9));
    const { completed } = sourcesOf({ read: many }, { ...bare, omitted: [{ part: 'sources', reason: 'None.' }] });

    expect(completed.omitted).toEqual([]);
    expect(completed.sources!.length).toBeLessThanOrEqual(60);
    expect(completed.sources!.at(-1)).toMatchObject({ usedFor: 'Read in parts: 177 more files.' });
    expect(parsePlan(renderPlan(completed))).toMatchObject({ plan: { sources: completed.sources } });
  });
});
