/** What somebody asked for, whatever door it came through. */
export type PlanRequest = {
  readonly trigger: Trigger;
  readonly thread: Thread;
  /** One line: what to plan. From the command's own words, else the thread's title. */
  readonly task: string;
  readonly options: RequestOptions;
};

export type TriggerKind = 'label' | 'command' | 'mention' | 'dispatch' | 'schedule' | 'cli';

/**
 * What started the run. The same trigger always gives the same `key` and `at`, whatever the attempt or the clock;
 * branch, file name and comment marker follow from them alone.
 */
export type Trigger = {
  readonly kind: TriggerKind;
  /** `comment-123`, `label-7-20261123T020000Z`, `dispatch-7-run-99`, `schedule-7-20261123T020000Z`, `cli-…`. */
  readonly key: string;
  /** ISO 8601 UTC time of the event itself. */
  readonly at: string;
  readonly actor: Actor;
  /** What the reaction goes to. */
  readonly reactTo:
    | { readonly kind: 'issue'; readonly number: number }
    | { readonly kind: 'comment'; readonly id: number }
    | { readonly kind: 'none' };
};

export type Actor = { readonly login: string; readonly type: 'User' | 'Bot' | 'Organization' | 'unknown' };

export type Thread = {
  readonly kind: 'issue' | 'pull_request' | 'none';
  readonly number: number;
  readonly title: string;
  /** As written: untrusted. */
  readonly body: string;
  readonly url: string;
  readonly comments: readonly ThreadComment[];
  /** What was not read and why, in words for a reader. */
  readonly leftOut: readonly string[];
};

export type ThreadComment = { readonly author: string; readonly at: string; readonly body: string };

export type RequestOptions = {
  readonly focus?: string;
  readonly model?: string;
  readonly effort?: string;
  /** US dollars. */
  readonly budget?: number;
  readonly language?: string;
  readonly planner?: 'auto' | 'agent' | 'builtin';
  readonly dryRun?: boolean;
};
