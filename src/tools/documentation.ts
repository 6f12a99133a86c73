import { z } from 'zod';
import type { DocsServer } from '../ports.ts';
import { maskSecrets } from '../prompt/mask-secrets.ts';
import type { Journal } from './journal.ts';
import { defineTool, problem, type Tool, type ToolResult } from './tool.ts';

const MOST_CALLS = 15;
const MOST_FAILURES = 2;
const question = z.string().min(3).max(400);

export type Documentation = {
  readonly server: DocsServer;
  readonly journal: Journal;
  /** Name and version of a package of this repository, where the lockfile or a manifest has it. */
  readonly versionOf: (library: string) => string | undefined;
};

/** Finding a library and reading about it. Questions leave the machine, so they are checked first. */
export function documentationTools(documentation: Documentation): readonly Tool[] {
  const ask = createAsking(documentation);
  const { server, journal, versionOf } = documentation;
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
        'Reads documentation of a library by its id from docs_search, for example /socketio/socket.io. Name the version you need in `question`. No code or names of this repository in it.',
      input: z.strictObject({ library_id: z.string().regex(/^\/[\w.@/-]{1,120}$/), question }),
      run: ({ library_id: id, question: words }, signal) =>
        ask(words, async () => {
          const text = await server.read(id, words, signal);
          journal.documentation.push(`${id} at ${server.name}: ${words}`);
          return { says: `Documentation of ${id}.`, data: { source: `documentation of ${id}`, text } };
        }),
    }),
  ];
}

/** Counts calls and failures over both tools. A plan without documentation is still a plan. */
function createAsking({
  server,
  journal,
}: Documentation): (words: string, answer: () => Promise<ToolResult>) => Promise<ToolResult> {
  let calls = 0;
  let failures = 0;
  return async (words, answer) => {
    if (failures >= MOST_FAILURES) return problem(GIVE_UP);
    if (calls >= MOST_CALLS)
      return problem(`The ${MOST_CALLS} documentation calls of this run are used up: plan with what you know.`);
    const leak = leakIn(words);
    if (leak !== undefined) return problem(`Not sent: the question holds ${leak}. Ask in plain words.`);
    calls += 1;
    try {
      const result = await answer();
      failures = 0;
      return result;
    } catch (error) {
      failures += 1;
      const reason = error instanceof Error ? error.message : String(error);
      if (failures === MOST_FAILURES) journal.shortfalls.push(`Documentation was not available from ${server.name}: ${reason}.`);
      return problem(failures >= MOST_FAILURES ? `${reason}. ${GIVE_UP}` : `${reason}. Try once more or go on without.`);
    }
  };
}

const GIVE_UP =
  'Documentation is not available in this run. Use the facts in the context, and mark what you could not look up as an assumption.';

function leakIn(words: string): string | undefined {
  if (maskSecrets(words) !== words) return 'something that looks like a secret';
  if (/[\n{};]|=>|\b[A-Za-z0-9+/_-]{40,}\b/.test(words)) return 'code or encoded text';
  return undefined;
}

function versionNote(version: string | undefined): string {
  return version === undefined ? '' : ` This repository has ${version}.`;
}
