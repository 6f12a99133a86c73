import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path/posix';
import { describe, expect, test } from '@jest/globals';
import { parse, parseDocument } from 'yaml';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'examples/workflows');
const files = readdirSync(folder).filter((name) => name.endsWith('.yml'));

const step = z.strictObject({
  uses: z.string(),
  id: z.string().optional(),
  with: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
});
const job = z.strictObject({
  if: z.string().optional(),
  'runs-on': z.string(),
  'timeout-minutes': z.number(),
  permissions: z.record(z.string(), z.enum(['read', 'write'])),
  needs: z.string().optional(),
  outputs: z.record(z.string(), z.string()).optional(),
  strategy: z.record(z.string(), z.unknown()).optional(),
  steps: z.array(step).min(1),
});
const workflow = z.strictObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: z.strictObject({}),
  jobs: z.record(z.string(), job),
});
const action = z
  .object({ inputs: z.record(z.string(), z.object({ default: z.string().optional() })) })
  .parse(parse(readFileSync(join(root, 'action.yml'), 'utf8')));

function isOurs(uses: string): boolean {
  return uses.startsWith('plan-realtime/plan-realtime@');
}

describe.each(files)('%s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const { on, jobs } = workflow.parse(parse(text));
  const steps = Object.values(jobs).flatMap((each) => each.steps);

  test('is YAML without warnings', () => {
    const { errors, warnings } = parseDocument(text, { strict: true });

    expect([...errors, ...warnings]).toEqual([]);
  });

  test('runs this action and nothing else in its job, so that no code of the repository is near the token', () => {
    const ours = Object.values(jobs).filter((each) => each.steps.some(({ uses }) => isOurs(uses)));

    expect(ours.length).toBeGreaterThan(0);
    expect(ours.flatMap((each) => each.steps).filter(({ uses }) => !isOurs(uses))).toEqual([]);
  });

  test('lets other actions begin only after a job of ours, and only on its word', () => {
    const foreign = Object.values(jobs).filter((each) => each.steps.some(({ uses }) => !isOurs(uses)));

    expect(foreign.filter((each) => each.needs === undefined || each.if === undefined)).toEqual([]);
  });

  test('passes only inputs that action.yml has', () => {
    const unknown = steps
      .filter(({ uses }) => isOurs(uses))
      .flatMap((each) => Object.keys(each.with))
      .filter((input) => !(input in action.inputs));

    expect(unknown).toEqual([]);
  });

  test('says of every permission what it is for', () => {
    const lines = text.split('\n').filter((line) => /^\s+[\w-]+: (read|write)\b/.test(line));

    expect(lines).toHaveLength(Object.values(jobs).flatMap(({ permissions }) => Object.keys(permissions)).length);
    expect(lines.filter((line) => !/ # \w/.test(line))).toEqual([]);
  });

  test('listens to nothing but label, comment, schedule and dispatch, never to pull_request_target', () => {
    const known = ['issue_comment', 'issues', 'schedule', 'workflow_dispatch'];

    expect(Object.keys(on).filter((event) => !known.includes(event))).toEqual([]);
  });

  test('filters by the label and the phrase that are the defaults', () => {
    const conditions = Object.values(jobs).flatMap((each) => (each.if?.includes('github.event.label') ? [each.if] : []));

    for (const condition of conditions) {
      expect(condition).toContain(`github.event.label.name == '${action.inputs['label_trigger']?.default}'`);
      expect(condition).toContain(`startsWith(github.event.comment.body, '${action.inputs['trigger_phrase']?.default}')`);
    }
  });

  test('gives the job more time than the action takes for itself', () => {
    const own = Number(action.inputs['timeout_minutes']?.default);

    expect(Object.values(jobs).filter((each) => each['timeout-minutes'] <= own)).toEqual([]);
  });
});
