import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { closeWorlds, kanbanRepository } from '../end-to-end/world.ts';
import { readBundle, saveBundle } from '../../src/edges/bundle-folder.ts';
import { openBundle, type BundleTexts } from '../../src/publish/bundle.ts';
import { keepBundle } from '../../src/run/keep-bundle.ts';
import { draft, publish, runOf, smallDraft, tell, usage, type Changes } from './story.ts';

afterAll(closeWorlds);

const full = () => {
  throw new Error('No space left on device.');
};

test('a plan that cannot be handed over is shown where it was made, and the publishing job hears of it', async () => {
  const github = await kanbanRepository();
  const planning = runOf(github, { inputs: { stage: 'plan' } });
  const outcome = await tell(planning);
  const kept: BundleTexts[] = [];
  const fullForPlans = (texts: BundleTexts) => (texts.plan === undefined ? `/bundle/${kept.push(texts)}` : full());

  const ended = keepBundle(planning, outcome, fullForPlans);
  const [texts = { record: '' }] = kept;
  const told = await publish(runOf(github), { kind: 'texts', texts });

  expect(ended).toMatchObject({ outcome: { kind: 'failed', markdown: expect.stringContaining('plan: realtime/v1'), usage } });
  expect(told).toMatchObject({ kind: 'failed', message: expect.stringContaining('No space left on device.'), usage });
});

test('a plan that must not be published stays unpublished, also when its folder masks what forbids it', async () => {
  const github = await kanbanRepository();
  const write: Changes['write'] = async (task) => {
    const small = smallDraft(task);
    return {
      ...small,
      plan: { ...small.plan, summary: { ...small.plan.summary, decision: 'Use AKIAIOSFODNN7EXAMPLE.' } as never },
    };
  };
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  const drafted = await draft(runOf(github, { write, inputs: { stage: 'plan' } }));

  const outcome = await publish(runOf(github), readBundle(saveBundle(folder, drafted.texts, { secrets: [] })));
  rmSync(folder, { recursive: true });

  expect([drafted.outcome.kind, outcome.kind]).toEqual(['unsound', 'unsound']);
  expect([...github.state.refs.keys()]).toEqual(['refs/heads/main']);
});

test('where nothing can be kept the planning job says so itself', async () => {
  const github = await kanbanRepository();
  const warnings: string[] = [];
  const log = { info: () => {}, warning: (text: string) => warnings.push(text) };
  const planning = runOf(github, { inputs: { stage: 'plan' }, ports: { log } });

  const ended = keepBundle(planning, { kind: 'failed', message: 'The model was away.' }, full);

  expect(ended.outcome).toMatchObject({ kind: 'failed', message: expect.stringContaining('No space left') });
  expect(ended.bundlePath).toBeUndefined();
  expect(warnings).toEqual([expect.stringContaining('The publishing job gets no word of it.')]);
});

test('a fault is handed over with what it cost', async () => {
  const github = await kanbanRepository();
  const write = async () => {
    throw new Error('The model was away.');
  };

  const { outcome, texts } = await draft(runOf(github, { write, inputs: { stage: 'plan' } }));

  expect(outcome).toMatchObject({ kind: 'failed', message: 'The model was away.' });
  expect(openBundle({ kind: 'texts', texts })).toMatchObject({
    bundle: { trigger: 'label-7-20261123T020000Z', ended: { kind: 'failed', reason: 'The model was away.' } },
  });
  expect(texts.plan).toBeUndefined();
});
