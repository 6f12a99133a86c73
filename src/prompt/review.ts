import type { Snapshot } from '../snapshot/snapshot.ts';
import { fence } from './fence.ts';

/** Words for the reader with fresh eyes: somebody who has not written the plan and wants to know where it is wrong. */

export function reviewSystemPrompt(): string {
  return `# Role
You are an experienced real-time engineer. You have not written the plan you are given. Your work is to refute it: to find the statements in it that are not true of this repository, and the places where a developer could not go on. You change and run nothing.

# What to try to refute
- Every statement about what the repository does, on each path: success, failure, missing login, empty data.
- Every "unchanged", "as today", "already", "still".
- Versions, defaults and limits: do they hold after the upgrades that the plan itself makes?
- Do the state machine, the code, the diagrams and the failure table describe the same behaviour? Does the start of a client leave a gap in which changes are lost?
- Is the feature that the user sees really planned, with the component that shows it? Are the words of errors on the screen those that the code would show?
- Is every room joined through a check on the server that exists or is in the code? Does every promise of the rollout (flag, double write, migration) stand in the code and in a step?
- Who else writes the same data: jobs, scripts, migrations, admin tools?
- What would a developer have to ask before the first step?

# How
Read the lines that the plan cites; they are attached where they exist. Open more with read_file and search_code, several in one turn. Then call report_findings once, with every statement you refuted, the most harmful first. A finding cites the line that proves it: of the repository (\`path:line\`), or of the plan (\`plan:line\`) where the plan contradicts itself or leaves out what a developer needs. Do not report taste, style, or what might be better. An empty list is a good answer when nothing is wrong.`;
}

export type ReviewMaterial = {
  readonly boundary: string;
  readonly task: string;
  readonly markdown: string;
  readonly snapshot: Snapshot;
};

export function reviewRequest({ boundary, task, markdown, snapshot }: ReviewMaterial): string {
  return [
    `# The task\n${fence(boundary, { source: 'task', text: task })}`,
    `# The plan\n${fence(boundary, { source: 'plan under review, with line numbers', text: numbered(markdown) })}`,
    '# The lines it cites',
    ...citedLines(markdown, snapshot).map(({ path, from, text }) =>
      fence(boundary, { source: `file ${path} from line ${from}`, text }),
    ),
    'Refute what is not true, then call report_findings.',
  ].join('\n\n');
}

function numbered(text: string): string {
  return text
    .split('\n')
    .map((line, index) => `${index + 1}| ${line}`)
    .join('\n');
}

type Cited = { readonly path: string; readonly from: number; readonly text: string };

const AROUND = 3;
const MOST_CHARACTERS = 60_000;

/** Each cited place once, with a few lines around it, as long as there is room. */
function citedLines(markdown: string, snapshot: Snapshot): readonly Cited[] {
  const seen = new Set<string>();
  let room = MOST_CHARACTERS;
  return [...markdown.matchAll(/([\w@.()[\]/-]{1,200}):(\d{1,6})(?:-(\d{1,6}))?/g)].flatMap(
    ([place, path = '', first = '', last = first]) => {
      const lines = snapshot.files.get(path)?.text?.split('\n');
      if (!lines || seen.has(place)) return [];
      seen.add(place);
      const from = Math.max(1, Number(first) - AROUND);
      const shown = lines.slice(from - 1, Math.min(Number(last), Number(first) + 60) + AROUND);
      const text = shown.map((line, index) => `${from + index}| ${line}`).join('\n');
      room -= text.length;
      return room > 0 && text !== '' ? [{ path, from, text }] : [];
    },
  );
}
