import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { pack } from 'tar-stream';
import { readArchive } from '../../src/edges/read-archive.ts';
import type { ArchiveLimits } from '../../src/edges/read-archive.ts';
import type { RepositoryTree, TreeEntry } from '../../src/snapshot/snapshot.ts';

const commit = 'a'.repeat(40);

type Item = {
  readonly name: string;
  readonly text?: string;
  readonly type?: 'file' | 'symlink' | 'link' | 'fifo' | 'character-device';
  readonly target?: string;
};

/** As the API serves it: a pax header with the commit, one common folder, gzip. */
async function archive(items: readonly Item[], comment = commit): Promise<Buffer> {
  const tar = pack();
  for (const { name, text = '', type = 'file', target } of items) {
    tar.entry(target === undefined ? { name, type } : { name, type, linkname: target }, type === 'file' ? text : '');
  }
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar) if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  return gzipSync(Buffer.concat([paxHeader(comment), ...chunks]));
}

function paxHeader(comment: string): Buffer {
  const data = `52 comment=${comment}\n`;
  const header = Buffer.alloc(512);
  header.write('pax_global_header');
  header.write('0000666\0', 100);
  header.write('0000000\0'.repeat(2), 108);
  header.write('00000000064\0', 124);
  header.write('00000000000\0', 136);
  header.write('        g', 148);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const body = Buffer.alloc(512);
  body.write(data);
  return Buffer.concat([header, body]);
}

const file = (path: string, text: string, mode = '100644'): TreeEntry => ({
  path,
  mode,
  size: Buffer.byteLength(text),
  blob: `blob-of-${path}`,
});
const treeOf = (entries: readonly TreeEntry[], complete = true): RepositoryTree => ({ commit, entries, complete });

async function read(items: readonly Item[], tree: RepositoryTree, limits: Partial<ArchiveLimits> = {}) {
  const snapshot = await readArchive(Readable.from([await archive(items)]), tree, limits);
  return {
    snapshot,
    texts: Object.fromEntries([...snapshot.files].map(([path, { text }]) => [path, text])),
    notes: snapshot.leftOut.map(({ path, reason }) => `${path}: ${reason}`),
  };
}

describe('readArchive()', () => {
  test('reads the files of the tree below the common folder', async () => {
    const { snapshot, notes } = await read(
      [
        { name: 'top/src/a.ts', text: 'one\n' },
        { name: 'top/run.sh', text: 'two\n' },
      ],
      treeOf([file('run.sh', 'two\n', '100755'), file('src/a.ts', 'one\n')]),
    );

    expect(snapshot.commit).toBe(commit);
    expect(snapshot.files.get('src/a.ts')).toEqual({
      path: 'src/a.ts',
      size: 4,
      kind: 'source',
      text: 'one\n',
      blob: 'blob-of-src/a.ts',
    });
    expect([...snapshot.files.keys()]).toEqual(['run.sh', 'src/a.ts']);
    expect(notes).toEqual([]);
  });

  test('refuses the archive of another commit', async () => {
    const other = await archive([{ name: 'top/a.ts' }], 'b'.repeat(40));

    await expect(readArchive(Readable.from([other]), treeOf([]))).rejects.toThrow(
      `The archive holds commit ${'b'.repeat(40)}, not ${commit} as asked for.`,
    );
  });

  test.each([
    ['symlink', '/etc/passwd'],
    ['symlink', '../.git'],
    ['link', 'top/a.ts'],
    ['fifo', undefined],
    ['character-device', undefined],
  ] as const)('drops an entry of type %s', async (type, target) => {
    const { texts } = await read(
      [
        { name: 'top/odd', type, ...(target === undefined ? {} : { target }) },
        { name: 'top/a.ts', text: 'a' },
      ],
      treeOf([file('a.ts', 'a'), { path: 'odd', mode: '120000', size: 3, blob: 'x' }]),
    );

    expect(texts).toEqual({ 'a.ts': 'a' });
  });

  test('names links and submodules of the tree', async () => {
    const entries = [
      { path: 'current', mode: '120000', size: 3, blob: 'x' },
      { path: 'theme', mode: '160000', size: 0, blob: 'y' },
    ];

    expect((await read([{ name: 'top/a.ts', text: 'a' }], treeOf([...entries, file('a.ts', 'a')]))).notes).toEqual([
      'current: a link, not followed',
      'theme: a submodule, not read',
    ]);
  });

  test.each([
    ['/etc/passwd', 'the path is absolute'],
    ['top/../../x.ts', 'the path leaves the repository or has empty parts'],
    ['top/.git/config', 'the path leads into .git'],
    ['top/stranger.ts', 'it is not in the git tree'],
  ])('ignores the entry %s', async (name, reason) => {
    const { texts, notes } = await read(
      [
        { name, text: 'evil' },
        { name: 'top/a.ts', text: 'a' },
      ],
      treeOf([file('a.ts', 'a')]),
    );

    expect(texts).toEqual({ 'a.ts': 'a' });
    expect(notes).toEqual([`${name}: ignored: ${reason}`]);
  });

  test('keeps the first of two entries with one path', async () => {
    const { texts, notes } = await read(
      [
        { name: 'top/a.ts', text: '1' },
        { name: 'top/a.ts', text: '2' },
      ],
      treeOf([file('a.ts', '1')]),
    );

    expect(texts).toEqual({ 'a.ts': '1' });
    expect(notes).toEqual(['top/a.ts: ignored: the path occurs twice']);
  });

  test('knows a file that export-ignore keeps out of the archive, and says that it is unread', async () => {
    const { texts, notes } = await read([{ name: 'top/a.ts', text: 'a' }], treeOf([file('a.ts', 'a'), file('hidden.ts', 'h')]));

    expect(texts).toEqual({ 'a.ts': 'a', 'hidden.ts': undefined });
    expect(notes).toEqual(['hidden.ts: not read: in the git tree, but left out of the archive (export-ignore)']);
  });

  test('says where the archive holds another text than the tree', async () => {
    const { notes } = await read(
      [{ name: 'top/version.ts', text: 'expanded text' }],
      treeOf([file('version.ts', '$Format:%H$')]),
    );

    expect(notes).toEqual([
      'version.ts: the archive holds another text than the git tree (export-subst or LFS); its line numbers may differ',
    ]);
  });

  test('takes files that a listing cut short does not name', async () => {
    const { texts, notes } = await read(
      [
        { name: 'top/a.ts', text: 'a' },
        { name: 'top/b.ts', text: 'b' },
      ],
      treeOf([file('a.ts', 'a')], false),
    );

    expect(texts).toEqual({ 'a.ts': 'a', 'b.ts': 'b' });
    expect(notes).toEqual(['.: the listing of the git tree was cut short; paths may exist that are not known']);
  });

  test.each([
    ['unpackedBytes', 4_000, 'it unpacks to more than 4000 bytes'],
    ['packedBytes', 60, 'it is larger than 60 bytes'],
    ['archiveEntries', 2, 'it has more than 2 entries'],
  ] as const)('stops at the cap on %s and keeps what it has', async (cap, limit, reason) => {
    const items = Array.from({ length: 6 }, (_, index) => ({ name: `top/f${index}.ts`, text: 'x'.repeat(600) }));
    const { snapshot, notes } = await read(items, treeOf(items.map(({ name, text }) => file(name.slice(4), text))), {
      [cap]: limit,
    });

    expect(snapshot.files.size).toBe(6);
    expect(notes).toContain(`.: the archive could not be read to its end because ${reason}`);
    expect(notes).toContain('f5.ts: not read: the archive broke off');
  });

  test.each([
    ['no gzip', (_bytes: Buffer) => Buffer.from('<html>not found</html>'), 'it is no sound gzip stream'],
    ['half an archive', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2), 'it is no sound gzip stream'],
    ['gzip of something else', (_bytes: Buffer) => gzipSync(Buffer.alloc(2_000, 'x')), 'invalid tar header'],
    ['nothing', (_bytes: Buffer) => gzipSync(Buffer.alloc(1_024)), 'it is empty'],
  ])('notes that it got %s', async (_name, spoil, reason) => {
    const bytes = spoil(await archive([{ name: 'top/a.ts', text: 'a' }]));
    const snapshot = await readArchive(Readable.from([bytes]), treeOf([file('a.ts', 'a')]));

    expect([...snapshot.files.keys()]).toEqual(['a.ts']);
    expect(snapshot.leftOut[0]?.reason).toContain(`the archive could not be read to its end because ${reason}`);
  });

  test('throws when the connection breaks, so that it can be tried again', async () => {
    const bytes = await archive([{ name: 'top/a.ts', text: 'a' }]);
    const broken = Readable.from(
      (async function* () {
        yield bytes.subarray(0, 100);
        throw new Error('socket hang up');
      })(),
    );

    await expect(readArchive(broken, treeOf([file('a.ts', 'a')]))).rejects.toThrow(
      'The archive of the repository broke off: socket hang up.',
    );
  });

  test('does not read a file of 300 MB', async () => {
    const big: TreeEntry = { path: 'dump.sql', mode: '100644', size: 300_000_000, blob: 'b' };
    const { texts, notes } = await read([{ name: 'top/dump.sql', text: 'x'.repeat(5_000) }], treeOf([big]));

    expect(texts).toEqual({ 'dump.sql': undefined });
    expect(notes).toEqual(['dump.sql: not read: 300000000 bytes, at most 1000000 are read of a source file']);
  });
});
