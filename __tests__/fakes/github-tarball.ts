import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import type { GitHubState } from './github-state.ts';

/** The archive of a commit as GitHub serves it: one common folder, the commit id in the global header, links as links. */
export async function tarballOf(state: GitHubState, commit: string): Promise<Buffer> {
  const folder = `${state.repository.replace('/', '-')}-${commit.slice(0, 7)}`;
  const archive = pack();
  archive.entry({ name: `${folder}/`, type: 'directory', mode: 0o775 });
  for (const item of state.objects.list(state.objects.commits.get(commit)?.tree ?? '')) {
    const content = state.objects.blobs.get(item.sha) ?? Buffer.alloc(0);
    const name = `${folder}/${item.path}`;
    if (item.type !== 'blob') archive.entry({ name: `${name}/`, type: 'directory', mode: 0o775 });
    else if (item.mode === '120000') archive.entry({ name, type: 'symlink', linkname: content.toString() });
    else archive.entry({ name, mode: item.mode === '100755' ? 0o775 : 0o664 }, Buffer.from(content));
  }
  archive.finalize();
  const chunks: Buffer[] = [globalHeader(commit)];
  for await (const chunk of archive) chunks.push(chunk as Buffer);
  return gzipSync(Buffer.concat(chunks));
}

/** `52 comment=<commit>` in a pax global header, which tar-stream reads but does not write. */
function globalHeader(commit: string): Buffer {
  const record = Buffer.from(`52 comment=${commit}\n`);
  const header = Buffer.alloc(512);
  header.write('pax_global_header', 0);
  header.write('0000666\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${record.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.fill(' ', 148, 156);
  header.write('g', 156);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const body = Buffer.alloc(512);
  record.copy(body);
  return Buffer.concat([header, body]);
}
