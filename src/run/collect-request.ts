import type { CommentRecord } from '../ports.ts';
import { cleanText } from '../trigger/clean-text.ts';
import { collectThread } from '../trigger/collect-thread.ts';
import type { RemovedKind } from '../trigger/remove-hidden.ts';
import type { PlanRequest, Thread, ThreadComment } from '../trigger/request.ts';
import { isDeleted } from './closed-thread.ts';
import { taskOf, type Run } from './run.ts';

/** Fills in what the event did not say: a run started by hand knows nothing but the number. */
export async function completeFacts(run: Run): Promise<Run> {
  if (run.facts.title !== undefined) return run;
  const { kind, title, body, url } = await run.ports.reader.thread(run.facts.number);
  return { ...run, facts: { number: run.facts.number, kind, title, body, url } };
}

/**
 * Title and body as the event had them, comments that stood before the trigger, and the command's own words, all of it
 * reduced to what a reader of the page sees. What was hidden in the thread is told, never shown.
 */
export async function collectRequest(run: Run): Promise<PlanRequest> {
  const { trigger, facts, command } = run;
  const comments = await readComments(run);
  const { comments: kept, leftOut } = collectThread(comments, trigger.at);
  const hidden = new Set<RemovedKind>();
  const clean = (text: string) => {
    const { text: cleaned, removed } = cleanText(text);
    for (const kind of removed) hidden.add(kind);
    return cleaned;
  };
  const cleaned = {
    kind: facts.kind ?? 'issue',
    number: facts.number,
    title: clean(facts.title ?? ''),
    body: clean(facts.body ?? ''),
    url: facts.url ?? '',
    comments: [...kept, ...wordsOfCommand(run)].map((comment) => ({ ...comment, body: clean(comment.body) })),
  } as const;
  const thread: Thread = { ...cleaned, leftOut: [...leftOut, ...describeHidden(hidden)] };
  return {
    trigger,
    thread,
    task: clean(taskOf(run)),
    options: command?.name === 'plan' || command?.name === 'revise' ? command.options : {},
  };
}

function describeHidden(hidden: ReadonlySet<RemovedKind>): readonly string[] {
  return hidden.size === 0 ? [] : [`Hidden content of the thread was removed before reading: ${[...hidden].sort().join(', ')}.`];
}

async function readComments({ ports, facts }: Run): Promise<readonly CommentRecord[]> {
  const all: CommentRecord[] = [];
  try {
    for await (const record of ports.reader.comments(facts.number)) all.push(record);
  } catch (fault) {
    if (!isDeleted(fault)) throw fault; // Of a thread that is gone, the event still has title and body.
  }
  return all;
}

function wordsOfCommand({ command, mention, trigger }: Run): readonly ThreadComment[] {
  if (mention !== undefined && mention.text !== '') return [{ author: trigger.actor.login, at: trigger.at, body: mention.text }];
  if (command?.name !== 'plan' || command.text === '') return [];
  return [{ author: trigger.actor.login, at: trigger.at, body: command.text }];
}
