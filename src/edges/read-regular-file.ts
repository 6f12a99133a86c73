import { closeSync, constants, existsSync, fstatSync, lstatSync, openSync, readlinkSync, readSync, realpathSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { sep } from 'node:path';

export type FileReading = { readonly content: Uint8Array } | { readonly fault: string };

// A FIFO would block the opening for ever without O_NONBLOCK. Windows knows neither flag.
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a file only if it is a regular one that stands below `root` under no link, also while somebody swaps folders.
 * The bytes are good until the next call: one buffer serves them all, since fresh memory for each costs more than reading.
 */
export function readRegularFile(root: string, path: string): FileReading {
  let handle: number | undefined;
  try {
    const full = fullPath(root, path);
    handle = openSync(full, openFlags);
    const opened = fstatSync(handle);
    if (!opened.isFile()) return { fault: 'it is no regular file' };
    const fault = misplacement(handle, opened, full);
    if (fault !== undefined) return { fault };
    return { content: readAll(handle, opened.size) };
  } catch (cause) {
    return { fault: codeOf(cause) };
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** Size and time of change of a regular file, without opening it. */
export function statRegularFile(
  root: string,
  path: string,
): { readonly size: number; readonly changedAt: number } | { readonly fault: string } {
  try {
    const found = lstatSync(fullPath(root, path), { throwIfNoEntry: false });
    if (found === undefined) return { fault: 'tracked, but not in the work tree' };
    if (found.isSymbolicLink()) return { fault: 'a link, not followed' };
    if (!found.isFile()) return { fault: 'no regular file' };
    return { size: found.size, changedAt: Math.floor(found.mtimeMs / 1_000) };
  } catch (cause) {
    return { fault: `not read: ${codeOf(cause)}` };
  }
}

/** `join` of ten thousand paths that are known to be clean costs more than this. */
function fullPath(root: string, path: string): string {
  const local = sep === '/' ? path : path.split('/').join(sep);
  return root.endsWith(sep) ? root + local : root + sep + local;
}

/** Whether what was opened stands elsewhere than its path says. Linux tells of the opened file itself, so nobody can come between. */
function misplacement(handle: number, opened: Stats, full: string): string | undefined {
  const real = pathOfHandle(handle) ?? realpathSync.native(full);
  if (real !== full) return 'a link stands in its way';
  if (tellsPathOfHandle) return undefined;
  const named = lstatSync(real);
  return named.ino === opened.ino && named.dev === opened.dev ? undefined : 'it changed while it was opened';
}

const tellsPathOfHandle = existsSync('/proc/self/fd');

function pathOfHandle(handle: number): string | undefined {
  return tellsPathOfHandle ? readlinkSync(`/proc/self/fd/${handle}`) : undefined;
}

let buffer = Buffer.allocUnsafe(1_000_000);

function readAll(handle: number, size: number): Uint8Array {
  if (size > buffer.length) buffer = Buffer.allocUnsafe(size);
  let filled = 0;
  while (filled < size) {
    const count = readSync(handle, buffer, filled, size - filled, filled);
    if (count === 0) break;
    filled += count;
  }
  return buffer.subarray(0, filled);
}

function codeOf(cause: unknown): string {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'an unknown fault';
  if (code === 'ELOOP') return 'a link, not followed';
  if (code === 'ENOENT') return 'it vanished';
  return code === 'EACCES' || code === 'EPERM' ? 'reading it is not permitted' : `reading it failed with ${code}`;
}
