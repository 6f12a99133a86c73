import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path/posix';
import { describe, expect, test } from '@jest/globals';
import { parse, parseDocument } from 'yaml';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'examples/workflows');
const files = readdirSync(folder).filter((name) => name.endsWith('.yml'));

const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const step = z.strictObject({
  uses: z.string(),
  id: z.string().optional(),
  if: z.string().optional(),
  'continue-on-error': z.literal(true).optional(),
  with: values.default({}),
});
const permissions = z.record(z.string(), z.enum(['read', 'write']));
const needs = z.union([z.string(), z.array(z.string())]).optional();
const job = z.strictObject({
  if: z.string().optional(),
  'runs-on': z.string(),
  'timeout-minutes': z.number(),
  permissions,
  needs,
  concurrency: z.strictObject({ group: z.string(), 'cancel-in-progress': z.literal(false) }).optional(),
  outputs: z.record(z.string(), z.string()).optional(),
  strategy: z.record(z.string(), z.unknown()).optional(),
  steps: z.array(step).min(1),
});
/** A job that is another workflow of this folder. */
const call = z.strictObject({
  if: z.string().optional(),
  permissions,
  needs,
  strategy: z.record(z.string(), z.unknown()).optional(),
  uses: z.literal('./.github/workflows/plan-realtime.yml'),
  with: values,
  secrets: z.record(z.string(), z.string()),
});
const workflow = z.strictObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: z.strictObject({}),
  jobs: z.record(z.string(), z.union([job, call])),
});
const action = z
  .object({ inputs: z.record(z.string(), z.object({ default: z.string().optional() })) })
  .parse(parse(readFileSync(join(root, 'action.yml'), 'utf8')));

function isOurs(uses: string): boolean {
  return uses.startsWith('plan-realtime/plan-realtime@');
}

/** Carries the bundle from one of our jobs to the next, and runs nothing of the repository. */
function isCarrier(uses: string): boolean {
  return /^actions\/(?:up|down)load-artifact@/.test(uses);
}

function jobsOf(text: string) {
  const { on, jobs } = workflow.parse(parse(text));
  const all = Object.values(jobs);
  return { on, all, own: all.flatMap((each) => ('steps' in each ? [each] : [])) };
}

describe.each(files)('%s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const { on, all, own } = jobsOf(text);
  const steps = own.flatMap((each) => each.steps);

  test('is YAML without warnings', () => {
    const { errors, warnings } = parseDocument(text, { strict: true });

    expect([...errors, ...warnings]).toEqual([]);
  });

  test('runs this action and nothing else in its job, so that no code of the repository is near the token', () => {
    const ours = own.filter((each) => each.steps.some(({ uses }) => isOurs(uses)));

    expect(ours.length).toBeGreaterThan(0);
    expect(ours.flatMap((each) => each.steps).filter(({ uses }) => !isOurs(uses) && !isCarrier(uses))).toEqual([]);
  });

  test('lets other actions begin only after a job of ours, and only on its word', () => {
    const foreign = own.filter((each) => each.steps.some(({ uses }) => !isOurs(uses) && !isCarrier(uses)));

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

    expect(lines).toHaveLength(all.flatMap(({ permissions }) => Object.keys(permissions)).length);
    expect(lines.filter((line) => !/ # \w/.test(line))).toEqual([]);
  });

  test('listens to nothing but label, comment, schedule and dispatch, never to pull_request_target', () => {
    const known = ['issue_comment', 'issues', 'schedule', 'workflow_call', 'workflow_dispatch'];

    expect(Object.keys(on).filter((event) => !known.includes(event))).toEqual([]);
  });

  test('filters by the label and the phrase that are the defaults', () => {
    const conditions = all.flatMap((each) => (each.if?.includes('github.event.label') ? [each.if] : []));

    for (const condition of conditions) {
      expect(condition).toContain(`github.event.label.name == '${action.inputs['label_trigger']?.default}'`);
      expect(condition).toContain(`startsWith(github.event.comment.body, '${action.inputs['trigger_phrase']?.default}')`);
    }
  });

  test('gives the job more time than the action takes for itself', () => {
    const minutes = Number(action.inputs['timeout_minutes']?.default);

    expect(own.filter((each) => each['timeout-minutes'] <= minutes)).toEqual([]);
  });
});

describe('separate-jobs.yml', () => {
  const { own } = jobsOf(readFileSync(join(folder, 'separate-jobs.yml'), 'utf8'));
  const jobOf = (stage: string) => own.find((each) => each.steps.some((each) => each.with['stage'] === stage));
  const [acknowledge, plan, publish] = ['acknowledge', 'plan', 'publish'].map(jobOf);

  test('has a job for each stage', () => {
    expect([acknowledge, plan, publish]).not.toContain(undefined);
    expect(own).toHaveLength(3);
  });

  test('gives the key to the job that can only read', () => {
    const withKey = own.filter(({ steps }) => steps.some((each) => 'anthropic_api_key' in each.with));

    expect(withKey).toEqual([plan]);
    expect(Object.values(plan?.permissions ?? {})).not.toContain('write');
  });

  test('lets the first job write in threads, and nowhere else', () => {
    expect(acknowledge?.permissions).toEqual({ issues: 'write', 'pull-requests': 'write' });
  });

  test('begins to plan only on the word of the first job, and ends always once there was one', () => {
    expect(plan?.if).toBe("needs.acknowledge.outputs.conclusion == 'acknowledged'");
    expect(publish?.if).toMatch(/^always\(\) && needs\.acknowledge\.result != 'skipped'/);
    expect([acknowledge, publish].map((each) => each?.concurrency)).toEqual([undefined, undefined]);
  });

  test('carries the bundle under one name, however the planning ended and whether or not there is one', () => {
    const upload = plan?.steps.find(({ uses }) => uses.startsWith('actions/upload-artifact@'));
    const download = publish?.steps.find(({ uses }) => uses.startsWith('actions/download-artifact@'));
    const taken = publish?.steps.find(({ uses }) => isOurs(uses))?.with['bundle_path'];

    expect(upload?.if).toMatch(/^always\(\)/);
    expect(upload?.with).toMatchObject({ path: '${{ steps.plan.outputs.bundle_path }}', overwrite: true });
    expect(download?.with).toEqual({ name: upload?.with['name'], path: taken });
    expect(download?.['continue-on-error']).toBe(true);
  });
});
