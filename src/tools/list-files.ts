import { z } from 'zod';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { compileGlob } from './glob.ts';
import { defineTool, type Tool } from './tool.ts';

const MOST = 1000;

export function listFilesTool(snapshot: Snapshot): Tool {
  return defineTool({
    name: 'list_files',
    kind: 'explore',
    description:
      'Lists tracked files of the repository at the planned commit: path, kind, bytes. `glob` knows **, *, ? and {a,b}; without a slash it matches file names in any folder. The answer is the truth about which paths exist.',
    input: z.strictObject({
      glob: z.string().min(1).max(200).default('**'),
      limit: z.number().int().min(1).max(MOST).default(200),
    }),
    run: ({ glob, limit }) => {
      const matches = compileGlob(glob);
      const found = [...snapshot.files.values()].filter((file) => matches(file.path));
      if (found.length === 0)
        return { says: `No tracked file matches ${glob}. The repository has ${snapshot.files.size} files.` };
      const shown = found.slice(0, limit);
      const more = found.length > shown.length ? ` The first ${shown.length} follow; narrow the glob for the rest.` : '';
      return {
        says: `${found.length} files match ${glob}.${more}`,
        data: { source: 'file list', text: shown.map((file) => `${file.path} (${file.kind}, ${file.size} bytes)`).join('\n') },
      };
    },
  });
}
