import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';

export type FileReading = { readonly content: Uint8Array } | { readonly fault: string };

// A FIFO would block the opening for ever without O_NONBLOCK. Windows knows neither flag.
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Reads a file only if it is a regular one that stands below `root` under no link, also while somebody swaps folders. */
export function readRegularFile(root: string, path: string): FileReading {
  let handle: number | undefined;
  try {
    const full = join(root, path);
    handle = openSync(full, openFlags);
    const opened = fstatSync(handle);
    if (!opened.isFile()) return { fault: 'it is no regular file' };
    const real = realpathSync.native(full);
    if (real !== full) return { fault: 'a link stands in its way' };
    const named = lstatSync(real);
    if (named.ino !== opened.ino || named.dev !== opened.dev) return { fault: 'it changed while it was opened' };
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
  const found = lstatSync(join(root, ...path.split('/')), { throwIfNoEntry: false });
  if (found === undefined) return { fault: 'tracked, but not in the work tree' };
  if (found.isSymbolicLink()) return { fault: 'a link, not followed' };
  if (!found.isFile()) return { fault: 'no regular file' };
  return { size: found.size, changedAt: Math.floor(found.mtimeMs / 1_000) };
}

export function isBelow(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

function readAll(handle: number, size: number): Uint8Array {
  const buffer = Buffer.allocUnsafe(size);
  let filled = 0;
  while (filled < size) {
    const count = readSync(handle, buffer, filled, size - filled, filled);
    if (count === 0) break;
    filled += count;
  }
  return buffer.subarray(0, filled);
}

function codeOf(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
  if (code === 'ELOOP') return 'a link, not followed';
  if (code === 'ENOENT') return 'it vanished';
  return code === 'EACCES' || code === 'EPERM' ? 'reading it is not permitted' : `reading it failed with ${code}`;
}
