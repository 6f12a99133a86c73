import type { Clock, DocsServer, PlanningTask } from '../ports.ts';
import { documentationTools } from '../tools/documentation.ts';
import type { Draft } from '../tools/draft.ts';
import type { Journal } from '../tools/journal.ts';
import { labTools } from '../tools/lab.ts';
import { listFilesTool } from '../tools/list-files.ts';
import { readFileTool } from '../tools/read-file.ts';
import { remoteTools, type RemoteTool } from '../tools/remote-tools.ts';
import { searchCodeTool } from '../tools/search-code.ts';
import { sequentialThinkingTool } from '../tools/sequential-thinking.ts';
import type { Tool } from '../tools/tool.ts';
import { writePartTool } from '../tools/write-part.ts';

export type Workplace = {
  readonly task: PlanningTask;
  readonly clock: Clock;
  readonly documentation?: DocsServer;
  /** Tools of further remote servers, as the maintainers listed them. */
  readonly remotes?: readonly RemoteTool[];
  readonly draft: Draft;
  readonly journal: Journal;
};

/** What the author may do. The order never changes: it is part of the cached prefix. */
export function plannerTools(workplace: Workplace): readonly Tool[] {
  return [...readingTools(workplace), sequentialThinkingTool(), ...labTools(), writePartTool(workplace.draft)];
}

/** Everything that only looks: the repository, documentation, further servers. */
export function readingTools({ task, clock, documentation, remotes = [], journal }: Omit<Workplace, 'draft'>): readonly Tool[] {
  return [
    listFilesTool(task.snapshot),
    searchCodeTool(task.snapshot, journal, clock),
    readFileTool(task.snapshot, journal),
    ...(documentation ? documentationTools({ server: documentation, journal, versionOf: versionIn(task) }) : []),
    ...remoteTools(remotes, journal),
  ];
}

function versionIn({ profile }: PlanningTask): (library: string) => string | undefined {
  return (library) => {
    const found = profile.dependencies.find((dependency) => dependency.name.toLowerCase() === library.toLowerCase());
    return found && `${found.name} ${found.resolved ?? found.range}`;
  };
}
