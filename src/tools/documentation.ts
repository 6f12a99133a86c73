import { z } from 'zod';
import type { DocsServer } from '../ports.ts';
import { createAsking } from './asking-limit.ts';
import type { Journal } from './journal.ts';
import { defineTool, type Tool } from './tool.ts';

const question = z.string().min(3).max(400);

export type Documentation = {
  readonly server: DocsServer;
  readonly journal: Journal;
  /** Name and version of a package of this repository, where the lockfile or a manifest has it. */
  readonly versionOf: (library: string) => string | undefined;
};

/** Finding a library and reading about it. Questions leave the machine, so they are checked first. */
export function documentationTools({ server, journal, versionOf }: Documentation): readonly Tool[] {
  const ask = createAsking(server.name, journal);
  return [
    defineTool({
      name: 'docs_search',
      kind: 'explore',
      description:
        'Finds a library in a documentation service: ids, versions, what there is. `question` says in words what you want to know; no code or names of this repository in it.',
      input: z.strictObject({ library: z.string().min(1).max(100), question }),
      run: ({ library, question: words }, signal) =>
        ask(`${library} ${words}`, async () => ({
          says: `Libraries under that name.${versionNote(versionOf(library))}`,
          data: {
            source: `documentation service, search for ${library}`,
            text: await server.findLibrary(library, words, signal),
          },
        })),
    }),
    defineTool({
      name: 'docs_read',
      kind: 'explore',
      description:
        'Reads documentation of a library by its id from docs_search, for example /socketio/socket.io, or with a version that docs_search listed, /socketio/socket.io/4.8.1. Name the version you need in `question`. No code or names of this repository in it.',
      input: z.strictObject({ library_id: z.string().regex(/^\/[\w.@/-]{1,120}$/), question }),
      run: ({ library_id: id, question: words }, signal) =>
        ask(words, async () => {
          const text = await server.read(id, words, signal);
          const version = id.split('/')[3];
          journal.documentation.push({ address: pageOf(server, id), ...(version ? { version } : {}), question: words });
          return { says: `Documentation of ${id}.`, data: { source: `documentation of ${id}`, text } };
        }),
    }),
  ];
}

/** The service shows people the same libraries under its own name. */
function pageOf(server: DocsServer, libraryId: string): string {
  return `https://${server.name.replace(/^mcp\./, '')}${libraryId}`;
}

function versionNote(version: string | undefined): string {
  return version === undefined ? '' : ` This repository has ${version}.`;
}
