import { detectMention } from './detect-mention.ts';
import { describeMention } from './report.ts';
import type { Trigger } from '../request.ts';
import { mentionKey } from '../trigger-key.ts';

/** What stands in a thread and speaks to nobody in particular: a new issue, or a comment without a command. */
export type Remark = {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly isPullRequest: boolean;
  readonly isOpen: boolean;
  readonly actor: Trigger['actor'];
  readonly at: string;
  /** Absent when the remark opened the thread. */
  readonly commentId?: number;
};

/** `text` is the remark in its own words where it is a comment; an issue's words are the thread's already. */
export type Mention = { readonly trigger: Trigger; readonly why: string; readonly text: string };

/** Whether somebody asks for real-time behaviour without naming us. Never for closed threads and bots. */
export function readMention(remark: Remark): Mention | undefined {
  const { number, title, body, commentId, actor, at } = remark;
  if (!remark.isOpen || actor.type === 'Bot') return undefined;
  const place = remark.isPullRequest ? 'pull_request' : 'issue';
  const where = commentId === undefined ? place : `${place}_comment`;
  const { verdict, reasons } = detectMention({ title, body, where, authorType: actor.type });
  if (!verdict) return undefined;
  const trigger: Trigger = {
    kind: 'mention',
    key: mentionKey(number, commentId),
    at,
    actor,
    reactTo: commentId === undefined ? { kind: 'issue', number } : { kind: 'comment', id: commentId },
  };
  return { trigger, why: describeMention(reasons), text: commentId === undefined ? '' : body };
}
