import type { Usage } from '../ports.ts';

/** `1 event`, `7 events`. */
export function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
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

export function describeCost(usage: Usage): string {
  if (usage.model === undefined) return 'nothing (built-in planner)';
  const tokens = `${usage.inputTokens + usage.cacheReadTokens + usage.cacheWriteTokens} tokens in, ${usage.outputTokens} out`;
  const amount = usage.costUsd === undefined ? 'price not known' : `$${usage.costUsd.toFixed(2)}`;
  return `${amount} (${usage.model}, ${tokens})`;
}
