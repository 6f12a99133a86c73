import { mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createPlanDisk } from '../../src/edges/plan-disk.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-disk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('save()', () => {
  test('writes the file with its folders, and nothing beside it', async () => {
    const path = await createPlanDisk(folder).save('.claude/doc/plan.md', '# Plan\n');

    expect(readFileSync(path, 'utf8')).toBe('# Plan\n');
    expect(readdirSync(join(folder, '.claude/doc'))).toEqual(['plan.md']);
  });

  test('replaces an earlier file', async () => {
    const disk = createPlanDisk(folder);

    await disk.save('plan.md', 'first');
    const path = await disk.save('plan.md', 'second');

    expect(readFileSync(path, 'utf8')).toBe('second');
  });

  test('refuses a path that leads out of its folder', async () => {
    await expect(createPlanDisk(folder).save('../plan.md', 'x')).rejects.toThrow(
      'Cannot save the plan at ../plan.md: the path leads out of',
    );
  });

  test('follows no link out of its folder', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    symlinkSync(outside, join(folder, '.claude'));

    await expect(createPlanDisk(folder).save('.claude/doc/plan.md', 'x')).rejects.toThrow(
      /a link leads from there to .*Remove the link\./,
    );

    expect(readdirSync(outside)).toEqual([]);
    rmSync(outside, { recursive: true });
  });

  test('says what is in the way', async () => {
    writeFileSync(join(folder, '.claude'), 'a file where a folder is expected');

    await expect(createPlanDisk(folder).save('.claude/doc/plan.md', 'x')).rejects.toThrow(
      /Cannot save the plan at .*Expected a folder that can be written/,
    );
  });
});
