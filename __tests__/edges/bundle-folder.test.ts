import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readBundle, saveBundle } from '../../src/edges/bundle-folder.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const KEY = 'sk-ant-Zq8Wn3Kp5Lx7Vb2Md9';
const gate = { secrets: [KEY], ownLinks: [] };

function newFolder(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-folder-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

describe('a bundle that is saved', () => {
  test('is read back, and the record is the last file to be there', () => {
    const folder = saveBundle(newFolder(), { record: '{"trigger":"comment-1"}', plan: '# Plan\n' }, gate);

    const read = readBundle(folder);

    expect(read).toMatchObject({ kind: 'texts', texts: { plan: '# Plan\n' } });
    expect(read.kind === 'texts' && JSON.parse(read.texts.record)).toEqual({ trigger: 'comment-1' });
    expect(readdirSync(folder).sort()).toEqual(['bundle.json', 'plan.md']);
  });

  test('holds no secret of the run in its record, and stays readable', () => {
    const record = JSON.stringify({ ended: { reason: `The key ${KEY} was refused.`, more: '-----BEGIN PRIVATE KEY-----' } });

    const folder = saveBundle(newFolder(), { record }, gate);

    const text = readFileSync(join(folder, 'bundle.json'), 'utf8');
    expect(text).not.toContain('Wn3Kp5Lx7Vb2');
    expect(JSON.parse(text)).toMatchObject({ ended: { reason: expect.stringContaining('was refused.') } });
  });

  test('is not saved with a plan that tells a secret of the run', () => {
    const parent = newFolder();

    expect(() => saveBundle(parent, { record: '{}', plan: `Use ${KEY} here.` }, gate)).toThrow(/contained a secret of this run/);
    expect(readdirSync(parent)).toEqual([]);
  });
});

describe('a folder that somebody else filled', () => {
  test.each<[string, string]>([
    ['no name', ''],
    ['no folder', '/nowhere/at/all'],
    ['an empty folder', newFolder()],
    ['a plan without its record', newFolder({ 'plan.md': '# Plan' })],
  ])('has no bundle: %s', (_what, folder) => {
    expect(readBundle(folder)).toEqual({ kind: 'missing' });
  });

  const linked = newFolder({ 'bundle.json': '{}' });
  symlinkSync('/etc/hostname', join(linked, 'plan.md'));
  const folder = newFolder();
  mkdirSync(join(folder, 'bundle.json'));

  test.each<[string, string, string]>([
    [
      'a record too large',
      newFolder({ 'bundle.json': ' '.repeat(256 * 1024 + 1) }),
      'bundle.json has 262145 bytes, at most 262144 are read',
    ],
    [
      'a plan too large',
      newFolder({ 'bundle.json': '{}', 'plan.md': 'x'.repeat(512 * 1024 + 1) }),
      'plan.md has 524289 bytes, at most 524288 are read',
    ],
    ['a link to a file of the runner', linked, 'plan.md is a link, not followed'],
    ['a folder instead of a file', folder, 'bundle.json is no regular file'],
    ['bytes that are no text', newFolder({ 'bundle.json': Buffer.from([0xff, 0xfe, 0x00]) }), 'bundle.json is not UTF-8'],
  ])('is refused with the reason: %s', (_what, path, problem) => {
    expect(readBundle(path)).toEqual({ kind: 'broken', problem });
  });
});
