import { mkdir, rename, writeFile } from 'node:fs/promises';
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
        await mkdir(dirname(target), { recursive: true });
        await writeFile(draft, content, { flag: 'w' });
        await rename(draft, target);
      } catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new RepositoryFault(`Cannot save the plan at ${target}: ${reason}. Expected a folder that can be written.`, {
          cause,
        });
      }
      return target;
    },
  };
}
