import { describe, expect, it } from '@jest/globals';
import { createDraft } from '../../src/tools/draft.ts';
import { labTools } from '../../src/tools/lab.ts';
import { writePartTool } from '../../src/tools/write-part.ts';
import { signal } from './support.ts';

const tools = new Map(labTools().map((tool) => [tool.definition.name, tool]));

async function run(name: string, input: unknown) {
  const { says, isError } = await tools.get(name)!.run(input, signal);
  return { says, isError, data: isError ? undefined : (JSON.parse(says.slice(says.indexOf('{'))) as Record<string, unknown>) };
}

describe('estimate_capacity', () => {
  it('answers with formulas, the storm, and which numbers nobody gave', async () => {
    const { data } = await run('estimate_capacity', { concurrentUsers: 2000, nodes: 2, from: { concurrentUsers: 'A1' } });

    const inputs = data!['inputs'] as { id: string; from: string; assumed: boolean }[];
    expect(inputs.find((input) => input.id === 'concurrentUsers')).toMatchObject({ from: 'A1', assumed: false });
    expect(inputs.some((input) => input.assumed)).toBe(true);
    expect((data!['results'] as { formula: string }[]).every((result) => result.formula !== '')).toBe(true);
    expect(data!['storm']).toMatchObject({ clients: expect.any(Number), peakPerSecond: expect.any(Number) });
  });
});

describe('what estimate_capacity answers', () => {
  it('can stand in the plan as it is', async () => {
    const { data } = await run('estimate_capacity', { concurrentUsers: 2000, nodes: 2, from: { concurrentUsers: 'A1' } });
    const draft = createDraft();
    const { inputs, results, storm, headroom } = data!;

    await writePartTool(draft).run({ part: 'capacity', content: { inputs, results, storm, headroom } }, signal);

    expect(draft.written()).toEqual(['capacity']);
  });
});

describe('simulate_reconnect', () => {
  it('shows that jitter spreads a storm that a fixed delay does not', async () => {
    const fleet = { clients: 5000, outageSeconds: 60 };
    const jitter = await run('simulate_reconnect', { ...fleet, policy: { kind: 'full jitter' } });
    const fixed = await run('simulate_reconnect', { ...fleet, policy: { kind: 'table', delaysMs: [1000] } });

    expect(jitter.data!['peakPerSecond']).toBeLessThan((fixed.data!['peakPerSecond'] as number) / 4);
  });
});

describe('simulate_sync', () => {
  it('proves a gap when nobody subscribes before the snapshot', async () => {
    const { data } = await run('simulate_sync', {
      start: 'snapshot, then subscribe',
      versions: 'skip old',
      resyncAfterReconnect: true,
    });

    expect(data!['counterexample']).toMatchObject({ story: expect.any(Array) });
  });

  it.each([
    [
      'subscribe, then snapshot',
      /^In all 300 histories the client ended with the state of the server\. That is evidence, no proof\./,
    ],
    ['snapshot, then subscribe', /^In \d+ of 300 histories .* does not keep a promise of no gap/],
  ])('says first what the result of "%s" means', async (start, verdict) => {
    const { says } = await run('simulate_sync', { start, versions: 'skip old', resyncAfterReconnect: true });

    expect(says).toMatch(verdict);
  });

  it('gives the same answer to the same arguments', async () => {
    const given = { start: 'subscribe, then snapshot', versions: 'detect gaps', resyncAfterReconnect: true, dropShare: 0.1 };

    expect((await run('simulate_sync', given)).says).toBe((await run('simulate_sync', given)).says);
  });
});

describe('a calculation with wrong arguments', () => {
  it.each([
    ['estimate_capacity', { nodes: 2 }, /concurrentUsers: found nothing, expected number/],
    ['estimate_capacity', { concurrentUsers: 10, cores: 2 }, /no keys "cores"/],
    ['estimate_capacity', { concurrentUsers: 0 }, /concurrentUsers: found 0, expected at least 1/],
    ['simulate_reconnect', { clients: 10, policy: { kind: 'hope' } }, /policy/],
    ['simulate_sync', { start: 'somehow', versions: 'none', resyncAfterReconnect: true }, /one of "snapshot, then subscribe"/],
  ])('%s says what would have been valid', async (name, input, message) => {
    const { says, isError } = await run(name, input);

    expect(isError).toBe(true);
    expect(says).toMatch(message);
    expect(says).toContain('Valid arguments: {');
  });
});
