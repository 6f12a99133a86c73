import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { InputFault } from '../outcome.ts';
import { detectMention } from '../trigger/mention/detect-mention.ts';
import { print } from './print.ts';

const textSchema = z.array(
  z.object({
    id: z.union([z.string(), z.number()]),
    where: z.string(),
    title: z.string(),
    body: z.string(),
    authorType: z.string(),
  }),
);

function readTexts(path: string) {
  try {
    return textSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : cause instanceof Error ? cause.message : String(cause);
    throw new InputFault(
      [`Cannot read texts from ${path}: ${reason}\nExpected a JSON list of {id, where, title, body, authorType}.`],
      { cause },
    );
  }
}

/** Which texts ask for real-time behaviour, and why. */
export function showMentions(options: { readonly file: string; readonly json?: boolean }): void {
  const verdicts = readTexts(options.file).map((text) => ({ id: text.id, ...detectMention(text) }));
  if (options.json) return print(JSON.stringify(verdicts, undefined, 2));
  for (const { id, verdict, score, reasons } of verdicts)
    print(`${verdict ? 'yes' : 'no '}  ${score.toFixed(1)}  ${id}  ${reasons.join('; ')}`);
}
