import { z } from 'zod';
import type { Snapshot, SnapshotFile } from '../snapshot/snapshot.ts';
import type { Journal } from './journal.ts';
import { defineTool, problem, type Tool, type ToolResult } from './tool.ts';

const MOST_PER_READ = 64 * 1024;
const MOST_PER_RUN = 1536 * 1024;

export function readFileTool(snapshot: Snapshot, journal: Journal): Tool {
  let spent = 0;
  return defineTool({
    name: 'read_file',
    kind: 'explore',
    description:
      'Reads a tracked file, or the lines `from` to `to` of it, with line numbers for citing. At most 64 KiB a read: ask for a range of a long file. Reads do not repeat what the context already shows.',
    input: z.strictObject({
      path: z.string().min(1).max(400),
      from: z.number().int().min(1).default(1),
      to: z.number().int().min(1).optional(),
    }),
    run: ({ path, from, to }) => {
      const file = snapshot.files.get(path);
      if (!file) return missing(snapshot, path);
      if (file.text === undefined)
        return problem(`${path} exists (${file.kind}, ${file.size} bytes), but ${reasonUnread(snapshot, file)}.`);
      if (spent >= MOST_PER_RUN) return problem('The reading budget of this run is used up: plan with what you have seen.');
      const answer = excerpt(file, { text: file.text, from, to });
      spent += answer.data?.text.length ?? 0;
      if (answer.lines) journal.read.push({ path, from: answer.lines[0], to: answer.lines[1] });
      return answer;
    },
  });
}

type Wanted = { readonly text: string; readonly from: number; readonly to: number | undefined };

function excerpt(file: SnapshotFile, { text, from, to }: Wanted): ToolResult & { readonly lines?: readonly [number, number] } {
  const lines = text.replace(/\n$/, '').split('\n');
  const end = Math.min(to ?? lines.length, lines.length);
  if (from > lines.length) return problem(`${file.path} has ${lines.length} lines; line ${from} does not exist.`);
  if (end < from) return problem(`\`to\` (${to}) is before \`from\` (${from}).`);
  let used = 0;
  const shown: string[] = [];
  for (let number = from; number <= end; number += 1) {
    const line = `${number}| ${lines[number - 1] ?? ''}`;
    used += line.length + 1;
    if (used > MOST_PER_READ && shown.length > 0) break;
    shown.push(line.slice(0, MOST_PER_READ));
  }
  const last = from + shown.length - 1;
  const cut = last < end ? ` Cut at 64 KiB: ask for the lines from ${last + 1}.` : '';
  return {
    says: `${file.path}, lines ${from} to ${last} of ${lines.length}.${cut}`,
    data: { source: `file ${file.path} lines ${from}-${last}`, text: shown.join('\n') },
    lines: [from, last],
  };
}

function reasonUnread(snapshot: Snapshot, file: SnapshotFile): string {
  const known = snapshot.leftOut.find((entry) => entry.path === file.path)?.reason;
  return `its text was not read: ${known ?? `${file.kind} files are not read`}`;
}

/** Names of files are foreign text too. */
function missing(snapshot: Snapshot, path: string): ToolResult {
  const says = `There is no tracked file ${JSON.stringify(path)}.`;
  const name = path.split('/').at(-1)?.toLowerCase() ?? '';
  const near = [...snapshot.files.keys()]
    .filter((known) => (name !== '' && known.toLowerCase().endsWith(name)) || known.startsWith(`${path}/`))
    .slice(0, 8);
  if (near.length === 0) return problem(`${says} Use list_files to see what exists.`);
  return { says: `${says} Near it:`, data: { source: 'file list', text: near.join('\n') }, isError: true };
}
