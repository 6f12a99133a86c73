import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { renderPlan } from '../../src/plan/render.ts';
import { rules } from '../../src/verify/rules.ts';
import { verifyPlan } from '../../src/verify/verify-plan.ts';
import { subjectOf, type Case } from './subject.ts';

function verified(change: Case['plan'] = () => undefined) {
  const subject = subjectOf({ plan: change });
  const markdown = renderPlan(subject.plan);
  return { ...verifyPlan({ ...subject, markdown }), page: markdown.split('\n') };
}

describe('verifyPlan()', () => {
  test('has nothing to say about a good plan', () => {
    const { findings, claims } = verified();

    expect(findings).toEqual([]);
    expect(claims.passed).toBe(claims.claims);
    expect(claims.claims).toBeGreaterThan(200);
  });

  test('places a finding on its line of the page', () => {
    const { findings, page } = verified((plan) => {
      plan.server!.limits[1] = 'At most TBD boards per socket.';
    });

    expect(findings).toMatchObject([{ rule: 'no-placeholder', place: 'server.limits[1]' }]);
    expect(page[(findings[0]?.line ?? 0) - 1]).toContain('At most TBD boards');
  });

  test('says which documentation a finding stands on, where no line shows it', () => {
    const { findings } = verified((plan) => {
      plan.server!.limits = [];
    });

    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'limits-stated',
        evidence: expect.stringMatching(/^https:\/\/cheatsheetseries\.owasp\.org\//),
      }),
    );
  });

  test('places a finding in code on its line of the page', () => {
    const { findings, page } = verified((plan) => {
      plan.code![1]!.source = plan.code![1]!.source.replace("emit('card:removed'", "emit('card:gone'");
    });

    expect(findings).toMatchObject([{ rule: 'event-names-agree' }]);
    expect(page[(findings[0]?.line ?? 0) - 1]).toContain("emit('card:gone'");
  });

  test('puts what stops publishing first, then errors, then warnings, each in the order of the page', () => {
    const { findings } = verified((plan) => {
      plan.server!.prose = 'Socket.IO guarantees exactly-once delivery.';
      plan.capacity!.results[0]!.value = 1;
      plan.today![0]!.where = ['server/realtime.ts:900'];
      plan.assumptions!.push({ id: 'A9', text: 'x', ifWrong: 'y' });
    });

    expect(findings.map(({ severity }) => severity)).toEqual(['block', 'error', 'error', 'warn']);
    expect(findings[1]?.line).toBeLessThan(findings[2]?.line ?? 0);
  });

  test('counts what failed and what could not be decided', () => {
    const { claims, unverifiable } = verified((plan) => {
      plan.rooms![1]!.predicate = 'server/realtime.ts#POST /login';
      plan.capacity!.results[0]!.value = 1;
    });

    expect(claims.claims - claims.passed).toBe(2);
    expect(claims.unverifiable).toBe(1);
    expect(unverifiable).toEqual(['`server/realtime.ts#POST /login`: "POST /login" is not a name that can be looked up.']);
  });

  test('lists at most thirty findings of a kind and says how many more there are', () => {
    const { findings, unverifiable } = verified((plan) => {
      plan.server!.prose = Array.from({ length: 50 }, (_, index) => `\`lost/file${index}.ts\``).join(' ');
    });

    expect(findings).toHaveLength(30);
    expect(unverifiable).toContain('20 more findings of paths-exist are not listed.');
  });

  test('takes plans of any size in which every text is bait', () => {
    const bait = (value: unknown, key: string): unknown => {
      if (Array.isArray(value)) return value.map((item) => bait(item, key));
      if (typeof value === 'object' && value !== null)
        return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, bait(item, name)]));
      if (typeof value !== 'string' || ['id', 'direction', 'delivery', 'status', 'side', 'kind', 'verdict', 'size'].includes(key))
        return value;
      return '`a/b.ts` npm run x (((( socket.io 4.8.4 to '.repeat(key === 'source' ? 600 : 14);
    };
    const subject = subjectOf({});
    const started = performance.now();

    verifyPlan({ ...subject, plan: bait(subject.plan, '') as typeof subject.plan });

    expect(performance.now() - started).toBeLessThan(30_000);
  });
});

describe('rules', () => {
  const files = readdirSync('src/verify/rules').map((name) => name.replace(/\.ts$/, ''));

  test('stand one in a file of the same name', () => {
    expect(rules.map(({ id }) => id).sort()).toEqual(files.sort());
  });

  test('have two lists of cases each', () => {
    const tested = readdirSync('__tests__/verify/rules').map((name) => name.replace(/\.test\.ts$/, ''));

    expect(files.filter((name) => !tested.includes(name))).toEqual([]);
  });
});
