import { existsSync } from 'node:fs';
import { mkdir, realpath, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { RepositoryFault } from '../outcome.ts';
import type { Disk } from '../ports.ts';

/** Saves plans below `folder`. A file is complete or not there: it is written beside its place, then moved. */
export function createPlanDisk(folder: string): Disk {
  return {
    save: async (path, content) => {
      const target = resolve(folder, path);
      if (!target.startsWith(resolve(folder) + sep))
        throw new RepositoryFault(`Cannot save the plan at ${path}: the path leads out of ${folder}.`);
      const draft = join(dirname(target), `.${process.pid}.plan-realtime.tmp`);
      try {
        await mkdir(folder, { recursive: true });
        await assertInside(folder, dirname(target));
        await mkdir(dirname(target), { recursive: true });
        await writeFile(draft, content, { flag: 'w' });
        await rename(draft, target);
      } catch (cause) {
        if (cause instanceof RepositoryFault) throw cause;
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new RepositoryFault(`Cannot save the plan at ${target}: ${reason}. Expected a folder that can be written.`, {
          cause,
        });
      }
      return target;
    },
  };
}

/** A link in a repository that somebody else wrote must not lead a write out of it. */
async function assertInside(folder: string, target: string): Promise<void> {
  let existing = target;
  while (!existsSync(existing)) existing = dirname(existing);
  const [root, real] = await Promise.all([realpath(folder), realpath(existing)]);
  if (real === root || real.startsWith(root + sep)) return;
  throw new RepositoryFault(
    `Cannot save the plan in ${target}: a link leads from there to ${real}, out of ${folder}. Remove the link.`,
  );
}
