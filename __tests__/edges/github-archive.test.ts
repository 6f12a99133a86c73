import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { extract } from 'tar-stream';
import { archivePlace, createGitHubArchive } from '../../src/edges/github-archive.ts';
import type { GitHubArchive } from '../../src/edges/github-archive.ts';
import { clientOf } from '../fakes/github-access.ts';
import { startFakeGitHub } from '../fakes/github.ts';
import type { FakeGitHub } from '../fakes/github.ts';

let github: FakeGitHub;
let archive: GitHubArchive;
let commit: string;

beforeEach(async () => {
  github = await startFakeGitHub({
    files: { 'src/a.ts': 'a', run: { mode: '100755', content: 'x' }, link: { mode: '120000', content: '/etc/passwd' } },
  });
  archive = createGitHubArchive(clientOf(github));
  commit = github.state.refs.get('refs/heads/main') ?? '';
});
afterEach(() => github.close());

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function namesIn(packed: Buffer): Promise<string[]> {
  const reader = extract();
  reader.end(gunzipSync(packed));
  const names: string[] = [];
  for await (const entry of reader) {
    names.push(`${entry.header.type ?? ''} ${entry.header.name.replace(/^[^/]+\//, '')}`);
    entry.resume();
  }
  return names;
}

describe('openArchive()', () => {
  test('reads the archive of a commit through one redirect, without the token', async () => {
    const packed = await bytesOf(await archive.openArchive(commit));

    expect(await namesIn(packed)).toEqual(['directory ', 'symlink link', 'file run', 'directory src/', 'file src/a.ts']);
    expect(github.log.map((entry) => entry.host)).toEqual(['api', 'archive']);
  });

  test.each([
    ['the address is answered with 502', { on: /tarball/, status: 502 }],
    ['the address is cut off', { on: /tarball/, drop: true }],
    ['the archive host answers 503', { on: /legacy/, status: 503 }],
    ['the archive host cuts off', { on: /legacy/, drop: true }],
  ])('tries again when %s', async (_what, fault) => {
    github.fault(fault);

    expect((await bytesOf(await archive.openArchive(commit))).length).toBeGreaterThan(0);
  });

  test('a second redirect is not followed', async () => {
    github.fault({ on: /legacy/, times: 9, status: 302, headers: { location: `${github.url}/user` } });

    await expect(archive.openArchive(commit)).rejects.toThrow(/The files of [0-9a-f]{12} could not be read/);
    expect(github.log.some((entry) => entry.path === '/user')).toBe(false);
  });

  test('a redirect to a foreign host is not followed', async () => {
    github.fault({ on: /tarball/, status: 302, headers: { location: 'http://169.254.169.254/latest' } });

    await expect(archive.openArchive(commit)).rejects.toThrow('GitHub pointed to a host that does not keep its archives');
  });

  test('a missing commit is said', async () => {
    await expect(archive.openArchive('a'.repeat(40))).rejects.toThrow(
      'GitHub answered 404 instead of the place of the archive. The job needs `contents: read`',
    );
    await expect(archive.openArchive('main')).rejects.toThrow('"main" is not a commit');
  });

  test('stops at the cap', async () => {
    const small = createGitHubArchive(clientOf(github), { packedBytes: 10 });

    await expect(bytesOf(await small.openArchive(commit))).rejects.toThrow('larger than 10 bytes packed');
  });
});

test.each([
  ['https://api.github.com', 'https://codeload.github.com/o/r', true],
  ['https://api.github.com', 'https://codeload.github.com.evil.example/o/r', false],
  ['https://api.github.com', 'http://codeload.github.com/o/r', false],
  ['https://api.github.com', 'https://user@codeload.github.com/o/r', false],
  ['https://api.github.com', '/o/r', true],
  ['https://git.corp.example/api/v3', 'https://codeload.git.corp.example/o/r', true],
  ['https://git.corp.example/api/v3', 'https://git.corp.example/_codeload/o/r', true],
  ['https://git.corp.example/api/v3', 'https://codeload.github.com/o/r', false],
  ['https://api.corp.ghe.com', 'https://codeload.corp.ghe.com/o/r', true],
  ['https://api.github.com', 'not an address ::', false],
])('an archive of %s may lie at %s: %s', (apiUrl, location, allowed) => {
  expect(archivePlace(location, apiUrl) !== undefined && !location.startsWith('not')).toBe(allowed);
});

test('treeOf() lists every path with mode and size, and says when GitHub cut it', async () => {
  const whole = await archive.treeOf(commit);
  github.state.treeLimit = 2;

  expect(whole.truncated).toBe(false);
  expect(whole.entries).toContainEqual({ path: 'src/a.ts', mode: '100644', type: 'blob', sha: expect.any(String), size: 1 });
  expect(whole.entries.map((entry) => `${entry.mode} ${entry.path}`)).toEqual([
    '120000 link',
    '100755 run',
    '040000 src',
    '100644 src/a.ts',
  ]);
  expect((await archive.treeOf(commit)).truncated).toBe(true);
});
