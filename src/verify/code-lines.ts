import type { CodeBlock, Plan } from '../plan/model.ts';

export type CodeLine = {
  readonly text: string;
  readonly place: string;
  readonly block: CodeBlock;
};

const SCRIPT = /^(?:ts|tsx|typescript|js|jsx|javascript|mjs|cjs|mts|cts|vue|svelte)$/i;

export function isScript(block: CodeBlock): boolean {
  return SCRIPT.test(block.language);
}

/** Every line of the plan's code that is not a comment, with its place. */
export function codeLinesOf(plan: Plan, wanted: (block: CodeBlock) => boolean = () => true): readonly CodeLine[] {
  return (plan.code ?? []).flatMap((block, index) =>
    wanted(block)
      ? block.source
          .split('\n')
          .map((text, line) => ({ text, block, place: `code[${index}].source:${line + 1}` }))
          .filter(({ text }) => !isComment(text))
      : [],
  );
}

export function codeOf(plan: Plan, wanted: (block: CodeBlock) => boolean = () => true): string {
  return codeLinesOf(plan, wanted)
    .map((line) => line.text)
    .join('\n');
}

function isComment(text: string): boolean {
  return /^\s*(?:\/\/|\/\*|\*|#(?!\[|include)|--|<!--)/.test(text);
}
