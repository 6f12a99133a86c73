/** Names of triggers. Neither the attempt nor the clock enters, so a re-run finds what the first run left behind. */

export function commandKey(commentId: number): string {
  return `comment-${commentId}`;
}

/** A thread is planned for one mention only, but a run that is repeated must know its own. */
export function mentionKey(number: number, commentId: number | undefined): string {
  return `mention-${number}-${commentId === undefined ? 'opened' : commentId}`;
}

/** `at` is when the label was set: setting it again is a new trigger. */
export function labelKey(number: number, at: string): string {
  return `label-${number}-${compactTime(at)}`;
}

export function dispatchKey(number: number, runId: number): string {
  return `dispatch-${number}-run-${runId}`;
}

/** `at` is when the label was set, not when the schedule ticked: three ticks over one label are one trigger. */
export function scheduleKey(number: number, at: string): string {
  return `schedule-${number}-${compactTime(at)}`;
}

/** `2026-11-23T02:00:00Z` as `20261123T020000Z`. */
export function compactTime(at: string): string {
  return `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}
