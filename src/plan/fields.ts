import { z } from 'zod';
import { normaliseCode, normaliseDiagram, normaliseLine, normaliseName, normaliseProse, unwrapCode } from './text.ts';

/**
 * The kinds of text a plan is made of. Each brings its text to one canonical form before it is measured, and carries the
 * sentence that tells a planner what belongs there.
 */

export function line(description: string, max = 600) {
  return textField(normaliseLine, max).describe(description);
}

export function prose(description: string, max = 6000) {
  return textField(normaliseProse, max).describe(`${description} Markdown paragraphs, without headings.`);
}

/** A name, a path or a type: rendered as code, so it holds no backticks itself. */
export function name(description: string, max = 200) {
  return textField(normaliseName, max).describe(description);
}

export function command(description: string, max = 300) {
  return textField(unwrapCode, max).describe(description);
}

export function sourceCode(description: string, max = 40_000) {
  return textField(normaliseCode, max).describe(description);
}

export function diagram(description: string, max = 6000) {
  return textField(normaliseDiagram, max).describe(description);
}

export function lines(description: string, most = 40) {
  return z.array(line('One instruction, in one sentence.')).max(most).describe(description);
}

/** `server/board.ts:12-18`, a source id (`S3`), an assumption id (`A2`), or a documentation URL. */
export function cite(description = 'Where this is known from') {
  return name(`${description}: path:line or path:line-line, S1, A1, or a documentation URL.`, 300);
}

/** `server/board.ts#moveCard`, or `server/realtime.ts#joinBoard (new)`. */
export function codeReference(description: string) {
  return name(`${description}: path#symbol, followed by " (new)" where the plan creates it.`, 300);
}

export function id(prefix: string) {
  return z
    .string()
    .regex(new RegExp(`^${prefix}[0-9]{1,3}$`), `expected ${prefix} and a number, as in ${prefix}1`)
    .describe(`${prefix}1, ${prefix}2, … unique in the plan.`);
}

function textField(normalise: (text: string) => string, max: number) {
  return z.string().transform(normalise).pipe(z.string().min(1).max(max));
}
