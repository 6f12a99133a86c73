import { z } from 'zod';
import { hasMarker } from './comment-marker.ts';
import { parseCommand } from './parse-command.ts';
import type { Command } from './parse-command.ts';
import { readMention, type Mention } from './mention/read-mention.ts';
import type { Actor, Thread, Trigger } from './request.ts';
import { commandKey, dispatchKey, labelKey } from './trigger-key.ts';

export type RunEvent = {
  readonly eventName: string;
  readonly payload: unknown;
  /** `owner/name` of the repository the workflow belongs to; the payload is not believed. */
  readonly repository: string;
  /** `GITHUB_SERVER_URL`. */
  readonly serverUrl: string;
  readonly runId: number;
  /** When the run was created: the time of events that carry none of their own. */
  readonly runCreatedAt: string;
  readonly inputs: {
    readonly labelTrigger: string;
    readonly triggerPhrase: string;
    readonly issueNumber?: number | undefined;
    /** Whether a thread that asks for real-time behaviour starts a plan by itself. */
    readonly mentionTrigger?: boolean;
  };
};

/** The thread as the payload has it: at the moment of the trigger, before anybody could edit it. */
export type ThreadFacts = { readonly number: number } & Partial<Pick<Thread, 'kind' | 'title' | 'body' | 'url'>>;

export type ParsedEvent =
  | {
      readonly kind: 'trigger';
      readonly trigger: Trigger;
      readonly thread: ThreadFacts;
      readonly command?: Command;
      readonly mention?: Mention;
    }
  | { readonly kind: 'sweep'; readonly at: string; readonly only?: number }
  | { readonly kind: 'ignored'; readonly reason: string };

export function parseEvent(event: RunEvent): ParsedEvent {
  if (event.eventName === 'issues') return parseLabelled(event);
  if (event.eventName === 'issue_comment') return parseComment(event);
  if (event.eventName === 'workflow_dispatch') return parseDispatch(event);
  if (event.eventName === 'schedule') return parseTick(event);
  return ignored(
    `The event "${event.eventName}" starts nothing. Use issues (labeled), issue_comment (created), workflow_dispatch or schedule; for a pull request, comment ${event.inputs.triggerPhrase}.`,
  );
}

/** A job of a matrix has the number of its issue; the sweep alone is for all of them. */
function parseTick({ runCreatedAt, inputs }: RunEvent): ParsedEvent {
  const only = inputs.issueNumber;
  return { kind: 'sweep', at: runCreatedAt, ...(only === undefined ? {} : { only }) };
}

const time = z.iso.datetime({ offset: true }).transform((text) => `${new Date(text).toISOString().slice(0, 19)}Z`);
const id = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);
const sender = z.object({ login: z.string().min(1).max(100), type: z.string() });
const repository = z.object({ full_name: z.string() });
const action = z.object({ action: z.string() });
const issue = z.object({
  number: id,
  title: z.string(),
  body: z.string().nullish(),
  state: z.string(),
  updated_at: time,
  pull_request: z.unknown().optional(),
});
const labelledPayload = z.object({ label: z.object({ name: z.string() }), issue, sender, repository });
const openedPayload = z.object({
  action: z.literal('opened'),
  issue: issue.extend({ labels: z.array(z.object({ name: z.string() })).nullish() }),
  sender,
  repository,
});
const commentPayload = z.object({ comment: z.object({ id, body: z.string(), created_at: time }), issue, sender, repository });
const dispatchPayload = z.object({
  inputs: z.object({ issue_number: z.union([z.string(), z.number()]).nullish() }).nullish(),
  sender,
  repository,
});

/** An issue that begins its life with our label is planned for the label. */
function parseOpened(event: RunEvent): ParsedEvent | undefined {
  const read = event.inputs.mentionTrigger ? openedPayload.safeParse(event.payload) : undefined;
  if (!read?.success || read.data.repository.full_name.toLowerCase() !== event.repository.toLowerCase()) return undefined;
  const { issue: opened, sender: person } = read.data;
  if (opened.labels?.some(({ name }) => isOurLabel(name, event))) return undefined;
  return mentioned(event, { thread: opened, actor: actorOf(person), at: opened.updated_at, body: opened.body ?? '' });
}

type Said = {
  readonly thread: z.output<typeof issue>;
  readonly actor: Actor;
  readonly at: string;
  readonly body: string;
  readonly commentId?: number;
};

function mentioned(event: RunEvent, { thread, ...said }: Said): ParsedEvent | undefined {
  const isPullRequest = thread.pull_request !== undefined && thread.pull_request !== null;
  const { number, title, state } = thread;
  const mention = readMention({ ...said, number, title, isPullRequest, isOpen: state === 'open' });
  if (mention === undefined) return undefined;
  return { kind: 'trigger', trigger: mention.trigger, thread: factsOf(thread, event), mention };
}

function isOurLabel(name: string, event: RunEvent): boolean {
  return name.trim().toLowerCase() === event.inputs.labelTrigger.trim().toLowerCase();
}

function parseLabelled(event: RunEvent): ParsedEvent {
  const opened = parseOpened(event);
  if (opened !== undefined) return opened;
  const other = otherAction(event, 'labeled');
  if (other !== undefined) return other;
  const read = readPayload(labelledPayload, event);
  if (read.kind === 'ignored') return read;
  const { label, issue: labelled, sender: person } = read.payload;
  if (!isOurLabel(label.name, event))
    return ignored(`The label "${label.name}" was set; \`label_trigger\` is "${event.inputs.labelTrigger}".`);
  if (labelled.state !== 'open') return ignored(`Issue ${labelled.number} is closed.`);
  const trigger: Trigger = {
    kind: 'label',
    key: labelKey(labelled.number, labelled.updated_at),
    at: labelled.updated_at,
    actor: actorOf(person),
    reactTo: { kind: 'issue', number: labelled.number },
  };
  return { kind: 'trigger', trigger, thread: factsOf(labelled, event) };
}

function parseComment(event: RunEvent): ParsedEvent {
  const other = otherAction(event, 'created');
  if (other !== undefined) return other;
  const read = readPayload(commentPayload, event);
  if (read.kind === 'ignored') return read;
  const { comment, issue: thread, sender: person } = read.payload;
  if (hasMarker(comment.body)) return ignored('The comment is one of our own.');
  const command = parseCommand(comment.body, event.inputs.triggerPhrase);
  if (command === undefined) {
    const said = { thread, actor: actorOf(person), at: comment.created_at, body: comment.body, commentId: comment.id };
    const mention = event.inputs.mentionTrigger ? mentioned(event, said) : undefined;
    return mention ?? ignored(`The comment does not begin with ${event.inputs.triggerPhrase}.`);
  }
  const trigger: Trigger = {
    kind: 'command',
    key: commandKey(comment.id),
    at: comment.created_at,
    actor: actorOf(person),
    reactTo: { kind: 'comment', id: comment.id },
  };
  return { kind: 'trigger', trigger, thread: factsOf(thread, event), command };
}

function parseDispatch(event: RunEvent): ParsedEvent {
  const read = readPayload(dispatchPayload, event);
  if (read.kind === 'ignored') return read;
  const number = event.inputs.issueNumber ?? read.payload.inputs?.issue_number ?? undefined;
  if (number === undefined || number === '')
    return ignored('The workflow was started by hand without `issue_number`. Enter the number of the issue to plan.');
  const parsed = id.safeParse(Number(number));
  if (!parsed.success) return ignored('`issue_number` is not a number of an issue; expected digits, for example 7.');
  const trigger: Trigger = {
    kind: 'dispatch',
    key: dispatchKey(parsed.data, event.runId),
    at: event.runCreatedAt,
    actor: actorOf(read.payload.sender),
    reactTo: { kind: 'issue', number: parsed.data },
  };
  return { kind: 'trigger', trigger, thread: { number: parsed.data } };
}

function otherAction(event: RunEvent, expected: string): ParsedEvent | undefined {
  const read = action.safeParse(event.payload);
  if (!read.success) return ignored(broken(event, 'action'));
  if (read.data.action === expected) return undefined;
  return ignored(`The event is ${event.eventName} with the action "${read.data.action}"; only "${expected}" starts a plan.`);
}

type PayloadRead<Payload> =
  { readonly kind: 'payload'; readonly payload: Payload } | { readonly kind: 'ignored'; readonly reason: string };

function readPayload<Payload extends { readonly repository: { readonly full_name: string } }>(
  schema: z.ZodType<Payload>,
  event: RunEvent,
): PayloadRead<Payload> {
  const read = schema.safeParse(event.payload);
  if (!read.success) return ignored(broken(event, read.error.issues[0]?.path.map(String).join('.') ?? ''));
  if (read.data.repository.full_name.toLowerCase() !== event.repository.toLowerCase())
    return ignored(`The event belongs to another repository than ${event.repository}.`);
  return { kind: 'payload', payload: read.data };
}

function broken(event: RunEvent, place: string): string {
  const field = place === '' ? 'it is not an object' : `\`${place}\` is missing or not what it should be`;
  return `The payload of the event "${event.eventName}" cannot be used: ${field}.`;
}

/** The address is computed: a payload's own addresses are not believed. */
function factsOf(read: z.output<typeof issue>, event: RunEvent): ThreadFacts {
  const kind = read.pull_request === undefined || read.pull_request === null ? 'issue' : 'pull_request';
  const url = `${event.serverUrl}/${event.repository}/${kind === 'issue' ? 'issues' : 'pull'}/${read.number}`;
  return { number: read.number, kind, title: read.title, body: read.body ?? '', url };
}

function actorOf(person: z.output<typeof sender>): Actor {
  const type = person.type === 'User' || person.type === 'Bot' || person.type === 'Organization' ? person.type : 'unknown';
  return { login: person.login, type };
}

function ignored(reason: string): { readonly kind: 'ignored'; readonly reason: string } {
  return { kind: 'ignored', reason };
}
