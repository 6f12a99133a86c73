/** `block`: do not publish. `error`: repair, else list as a known gap. `warn`: listed. `info`: counted only. */
export type Severity = 'block' | 'error' | 'warn' | 'info';

export type Finding = {
  readonly rule: string;
  readonly severity: Severity;
  /** Part of the model, for example `events[2].payload`. */
  readonly place: string;
  /** Line of the rendered markdown, counted from 1, where it could be located. */
  readonly line?: number;
  /** What is wrong: "unexpected X, expected Y". */
  readonly message: string;
  /** `path:line` or a documentation source that the expectation comes from. */
  readonly evidence?: string;
  /** What to do about it. */
  readonly fix?: string;
};
