import type { Config } from '../config/config.ts';
import type { Ports } from '../ports.ts';
import type { Command } from '../trigger/parse-command.ts';
import type { Mention } from '../trigger/mention/read-mention.ts';
import type { ThreadFacts } from '../trigger/parse-event.ts';
import type { Trigger } from '../trigger/request.ts';

/** One trigger on its way to a plan: what every step of the story may look at. */
export type Run = {
  readonly trigger: Trigger;
  /** The thread as the event has it. */
  readonly facts: ThreadFacts;
  readonly command?: Command;
  /** Why a run began that nobody asked for by name. */
  readonly mention?: Mention;
  readonly config: Config;
  readonly ports: Ports;
  readonly signal: AbortSignal;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** Address of the repository on the web. */
  readonly repositoryUrl: string;
  /** Address of the workflow run, for the comment. */
  readonly runUrl: string;
  /** Login of whoever started this attempt, where that is not the sender of the event. */
  readonly rerunBy?: string;
};

/** One line: what to plan, in the command's own words, else the thread's title. */
export function taskOf({ command, facts }: Run): string {
  const [first = ''] = command?.name === 'plan' ? command.text.split('\n') : [];
  return oneLine(first) || oneLine(facts.title ?? '') || `thread ${facts.number}`;
}

/** What to say to ask for the same again. A plan of its own would take the place of the one to revise or to check. */
export function sayAgain({ command, config: { trigger_phrase: phrase } }: Run): string {
  if (command?.name === 'revise') return `${phrase} revise <your words>`;
  return command?.name === 'check' || command?.name === 'approve' ? `${phrase} ${command.name}` : phrase;
}

/** A file at a commit, for people. */
export function fileUrl({ repositoryUrl }: Pick<Run, 'repositoryUrl'>, sha: string, path: string): string {
  return `${repositoryUrl}/blob/${sha}/${path}`;
}

/** A dry run writes nothing to GitHub, not even a reaction; nor does the job that only plans for another one. */
export function isDryRun({ command, config }: Run): boolean {
  const options = command?.name === 'plan' || command?.name === 'revise' ? command.options : {};
  return config.dry_run || config.stage === 'plan' || options.dryRun === true;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 300);
}
