import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createWorkTreeSource, readWorkTreeCommit } from '../../src/edges/read-work-tree.ts';
import { decodeBase64, gitIndexes } from '../fixtures/git-indexes.ts';

const commit = '0123456789abcdef0123456789abcdef01234567';
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'work-tree-'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

/** What the index fixtures track, and one file that they do not. */
function writeRepository(): void {
  write({
    '.git/HEAD': 'ref: refs/heads/main\n',
    '.git/refs/heads/main': `${commit}\n`,
    '.git/index': decodeBase64(gitIndexes.version2),
    'src/a.ts': 'export const a = 1;\n',
    'src/deep/b.ts': 'b\n',
    'web/c.ts': 'c\n',
    'untracked.ts': 'u\n',
  });
  symlinkSync('/etc/passwd', join(root, 'link.txt'));
}

const swapForEver = `
  const { renameSync } = require('node:fs');
  const { parentPort, workerData: root } = require('node:worker_threads');
  parentPort.postMessage('started');
  const swap = (hidden, spare) => { renameSync(root + '/src', root + '/' + spare); renameSync(root + '/' + hidden, root + '/src'); };
  for (;;) { swap('link', 'folder'); swap('folder', 'link'); }
`;

async function read(folder = '.') {
  const snapshot = await createWorkTreeSource(join(root, folder)).read('HEAD');
  return {
    commit: snapshot.commit,
    paths: [...snapshot.files.keys()],
    notes: snapshot.leftOut.map(({ path, reason }) => `${path}: ${reason}`),
    snapshot,
  };
}

describe('createWorkTreeSource()', () => {
  test('reads tracked regular files at the commit of HEAD', async () => {
    writeRepository();

    const { paths, notes, snapshot } = await read();

    expect(snapshot.commit).toBe(commit);
    expect(paths).toEqual(['src/a.ts', 'src/deep/b.ts', 'web/c.ts']);
    expect(snapshot.files.get('src/a.ts')?.text).toBe('export const a = 1;\n');
    expect(notes).toEqual(['link.txt: a link, not followed']);
  });

  test('reads only what lies below a sub folder, with paths relative to it', async () => {
    writeRepository();

    expect((await read('src')).paths).toEqual(['a.ts', 'deep/b.ts']);
  });

  test('gives no blob for a file that was edited after git saw it', async () => {
    writeRepository();

    expect((await read()).snapshot.files.get('src/a.ts')).not.toHaveProperty('blob');
  });

  test('follows the .git file of a linked work tree and the refs of its main repository', async () => {
    write({
      'main/.git/packed-refs': `# pack-refs with: peeled\n${commit} refs/heads/side\n`,
      'main/.git/worktrees/side/HEAD': 'ref: refs/heads/side\n',
      'main/.git/worktrees/side/commondir': '../..\n',
      'main/.git/worktrees/side/index': decodeBase64(gitIndexes.version4),
      'side/.git': 'gitdir: ../main/.git/worktrees/side\n',
      'side/src/a.ts': 'a\n',
    });

    const { paths, commit: found } = await read('side');

    expect(found).toBe(commit);
    expect(paths).toEqual(['src/a.ts']);
  });

  test('says which tracked files are gone', async () => {
    writeRepository();
    rmSync(join(root, 'web/c.ts'));

    expect((await read()).notes).toContain('web/c.ts: tracked, but not in the work tree');
  });

  test('refuses to read another commit than the one checked out', async () => {
    writeRepository();

    await expect(createWorkTreeSource(root).read('f'.repeat(40))).rejects.toThrow(
      /stands at 0123.*, not at ffff.*check that commit out/s,
    );
  });

  test('takes every file that .gitignore lets through where there is no git', async () => {
    write({
      '.gitignore': 'out/\n*.log\n',
      'a.ts': '',
      'out/b.ts': '',
      'c.log': '',
      'sub/.gitignore': '!d.log\nprivate.ts\n',
      'sub/d.log': '',
      'sub/private.ts': '',
    });
    write({ 'node_modules/x/index.js': '' });

    const { paths, commit: found, notes } = await read();

    expect(found).toBe('uncommitted');
    expect(paths).toEqual(['.gitignore', 'a.ts', 'sub/.gitignore', 'sub/d.log']);
    expect(notes).toEqual(['.: there is no git repository here; every file that .gitignore lets through was taken']);
  });

  test('takes every file where git tracks none yet', async () => {
    write({ '.git/HEAD': 'ref: refs/heads/main\n', 'a.ts': '' });

    expect((await read()).notes).toEqual(['.: git tracks no file here; every file that .gitignore lets through was taken']);
  });

  test('says why an index cannot be used and takes every file', async () => {
    write({ '.git/HEAD': `${commit}\n`, '.git/index': 'broken', 'a.ts': '' });

    const { paths, commit: found, notes } = await read();

    expect([found, paths]).toEqual([commit, ['a.ts']]);
    expect(notes).toEqual([
      '.: the git index could not be used because it is no git index; every file that .gitignore lets through was taken',
    ]);
  });

  test('enters no folder that is a link, also where git tracks files below it', async () => {
    writeRepository();
    rmSync(join(root, 'src'), { recursive: true });
    symlinkSync('/etc', join(root, 'elsewhere'));
    symlinkSync(join(root, 'elsewhere'), join(root, 'src'));
    writeFileSync(join(root, 'elsewhere-file'), '');

    expect((await read()).snapshot.files.get('src/a.ts')?.text).toBeUndefined();
  });

  test('reads nothing through a folder that was swapped for a link', async () => {
    writeRepository();
    rmSync(join(root, 'src'), { recursive: true });
    write({ 'secret/a.ts': 'secret', 'secret/deep/b.ts': 'secret' });
    symlinkSync(join(root, 'secret'), join(root, 'src'));

    const { snapshot, notes } = await read();

    expect([...snapshot.files.values()].map((file) => file.text)).not.toContain('secret');
    expect(notes).toContain('src/a.ts: not read: a link stands in its way');
  });

  test('never reads through a link while somebody swaps folder and link all the time', async () => {
    writeRepository();
    write({ 'secret/a.ts': 'secret', 'secret/deep/b.ts': 'secret' });
    symlinkSync(join(root, 'secret'), join(root, 'link'));
    const swapper = new Worker(swapForEver, { eval: true, workerData: root });
    await once(swapper, 'message');
    const texts = new Set<string | undefined>();

    for (let round = 0; round < 100; round += 1) for (const file of (await read()).snapshot.files.values()) texts.add(file.text);
    await swapper.terminate();

    expect(texts).not.toContain('secret');
  });

  test('does not follow a link that leads in a circle', async () => {
    write({ 'a.ts': '' });
    symlinkSync('.', join(root, 'loop'));

    const { paths, notes } = await read();

    expect(paths).toEqual(['a.ts']);
    expect(notes).toContain('loop: ignored: no regular file');
  });

  test('does not read a file of 300 MB', async () => {
    write({ 'huge.ts': '' });
    truncateSync(join(root, 'huge.ts'), 300_000_000);

    const { snapshot, notes } = await read();

    expect(snapshot.files.get('huge.ts')).toEqual({ path: 'huge.ts', size: 300_000_000, kind: 'source' });
    expect(notes).toContain('huge.ts: not read: 300000000 bytes, at most 1000000 are read of a source file');
  });

  test('says that a tracked file cannot be looked at', async () => {
    writeRepository();
    rmSync(join(root, 'src'), { recursive: true });
    symlinkSync(join(root, 'src'), join(root, 'src'));

    expect((await read()).notes).toContain('src/a.ts: not read: a link, not followed');
  });

  test('stops when it is told to', async () => {
    write({ 'a.ts': '' });

    await expect(createWorkTreeSource(root).read('HEAD', AbortSignal.abort())).rejects.toThrow(/abort/i);
  });

  test('says which folder does not exist', async () => {
    await expect(createWorkTreeSource(join(root, 'nowhere')).read('HEAD')).rejects.toThrow(
      /There is no folder .*nowhere\. Give the path of a repository\./,
    );
  });

  test('takes an empty folder', async () => {
    expect((await read()).paths).toEqual([]);
  });
});

describe('readWorkTreeCommit()', () => {
  test.each([
    ['a branch without commits', { '.git/HEAD': 'ref: refs/heads/main\n' }, 'uncommitted'],
    ['a detached head', { '.git/HEAD': `${commit}\n` }, commit],
    ['a reference that leads out of the folder', { '.git/HEAD': 'ref: refs/../../secret\n', secret: commit }, 'uncommitted'],
  ])('knows %s', (_name, files, expected) => {
    write(files);

    expect(readWorkTreeCommit(root)).toBe(expected);
  });
});
