import { mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ForgeFault } from '../outcome.ts';
import { bundleFiles, bundleLimits, type BundleTexts, type ReceivedBundle } from '../publish/bundle.ts';
import { passExitGate, type Gate } from '../publish/exit-gate.ts';
import { readRegularFile, statRegularFile } from './read-regular-file.ts';

/** The files of a bundle: what leaves passes the exit gate, what comes in is read as bytes somebody else wrote. */

/** Whoever may read the repository may read an artifact of its runs: it is gated like everything that leaves. */
export function saveBundle(parent: string, { record, plan }: BundleTexts, gate: Omit<Gate, 'channel'>): string {
  const gated = plan === undefined ? undefined : passExitGate(plan, { channel: 'plan', ...gate });
  if (gated?.ownSecretFound) throw new ForgeFault(LEAK);
  const folder = join(parent, FOLDER);
  mkdirSync(folder, { recursive: true });
  // The record says that the rest is there, so it goes first and comes last.
  rmSync(join(folder, bundleFiles.record), { force: true });
  if (gated !== undefined) place(folder, bundleFiles.plan, gated.text);
  place(folder, bundleFiles.record, withoutSecrets(record, gate));
  return folder;
}

const FOLDER = 'plan-realtime-bundle';
const LEAK =
  'Nothing was handed to the publishing job: the plan contained a secret of this run. Rotate the key or token, then look at what the thread or the repository asks the planner to reveal.';

/** String by string: a mask across the punctuation would make it unreadable. */
function withoutSecrets(record: string, gate: Omit<Gate, 'channel'>): string {
  const clean = (_key: string, value: unknown) =>
    typeof value === 'string' ? passExitGate(value, { channel: 'plan', ...gate }).text : value;
  return `${JSON.stringify(JSON.parse(record), clean, 2)}\n`;
}

function place(folder: string, name: string, text: string): void {
  const draft = join(folder, `.${process.pid}.${name}.tmp`);
  writeFileSync(draft, text);
  renameSync(draft, join(folder, name));
}

/** Regular files below the folder, under no link, no larger than they may be. An empty name is a step that was not reached. */
export function readBundle(folder: string): ReceivedBundle {
  const root = folder === '' ? undefined : realFolder(folder);
  if (root === undefined) return { kind: 'missing' };
  const record = readText(root, 'record');
  if (record === undefined) return { kind: 'missing' };
  if ('problem' in record) return { kind: 'broken', problem: record.problem };
  const plan = readText(root, 'plan');
  if (plan === undefined) return { kind: 'texts', texts: { record: record.text } };
  return 'problem' in plan
    ? { kind: 'broken', problem: plan.problem }
    : { kind: 'texts', texts: { record: record.text, plan: plan.text } };
}

function realFolder(folder: string): string | undefined {
  try {
    return realpathSync.native(folder);
  } catch {
    return undefined;
  }
}

type Text = { readonly text: string } | { readonly problem: string } | undefined;

function readText(root: string, part: keyof typeof bundleFiles): Text {
  const name = bundleFiles[part];
  const found = statRegularFile(root, name);
  if ('fault' in found) return found.fault.startsWith('tracked') ? undefined : { problem: `${name} is ${found.fault}` };
  if (found.size > bundleLimits[part])
    return { problem: `${name} has ${found.size} bytes, at most ${bundleLimits[part]} are read` };
  const read = readRegularFile(root, name);
  if ('fault' in read) return { problem: `${name}: ${read.fault}` };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(read.content) };
  } catch {
    return { problem: `${name} is not UTF-8` };
  }
}
