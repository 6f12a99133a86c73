import type { ProgressNews, Usage } from '../ports.ts';

/** `1 event`, `7 events`. */
export function count(amount: number, noun: string, plural = `${noun}s`): string {
  return `${amount} ${amount === 1 ? noun : plural}`;
}

/** Somebody else's words on one line, shortened, in quotation marks. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > 120 ? `${line.slice(0, 119)}…` : line}”`;
}

/** Milliseconds as a person says them. */
export function describeDuration(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** `$0.42`, and `under $0.01` for less than a cent. */
export function describeMoney(dollars: number): string {
  return dollars > 0 && dollars < 0.01 ? 'under $0.01' : `$${dollars.toFixed(2)}`;
}

/** `context $0.05, writing $0.20`; empty where nothing is known of it. */
export function describePhases({ phases = [] }: Usage): string {
  return phases.flatMap(({ name, costUsd }) => (costUsd === undefined ? [] : [`${name} ${describeMoney(costUsd)}`])).join(', ');
}

/** A step on one line, for a log. */
export function describeStep(step: string, { detail, estimate }: ProgressNews = {}): string {
  return [step, detail, estimate].filter(Boolean).join(': ');
}

export function describeCost(usage: Usage): string {
  if (usage.model === undefined) return 'nothing (built-in planner)';
  const tokens = `${usage.inputTokens + usage.cacheReadTokens + usage.cacheWriteTokens} tokens in, ${usage.outputTokens} out`;
  const amount = usage.costUsd === undefined ? 'price not known' : describeMoney(usage.costUsd);
  return `${amount} (${usage.model}, ${tokens})`;
}

/** The beginning of a text, cut at a word where there is one. */
export function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const head = line.slice(0, length - 1);
  const word = head.lastIndexOf(' ');
  const cut = word > length / 2 ? head.slice(0, word) : head;
  // An open code span would swallow what follows.
  const closed = (cut.match(/`/g) ?? []).length % 2 === 1 ? `${cut}\`` : cut;
  return `${closed}…`;
}
