import type { CodeBlock } from '../../plan/model.ts';
import { proseOf } from '../plan-texts.ts';
import { searchAll, joinResults, type Flaw, type Rule } from '../rule.ts';

const PLACEHOLDER =
  /\b(TODO|TBD|FIXME|XXX)\b|\b(lorem ipsum|your-domain|your-app|yourdomain|changeme)\b|<insert[ _-]|\bexample\.com\b/i;
const UPPER_ONLY = /^(todo|tbd|fixme|xxx)$/i;
const ELLIPSIS_LINE = /^\s*(?:\/\/|#)?\s*(?:\.\.\.|…)\s*$/;

/** Nothing is left to be filled in. */
export const noPlaceholder: Rule = {
  id: 'no-placeholder',
  catalogue: 'C05',
  why: 'A placeholder is a decision handed to the reader without saying so.',
  check: ({ plan, texts }) =>
    joinResults(
      searchAll(proseOf(texts), ({ place, text }) => flawIn(withoutQuotes(text), place)),
      searchAll(
        (plan.code ?? []).flatMap((block, index) => linesOf(block, index)),
        ({ place, text, block }) =>
          block.status === 'sketch' ? undefined : (flawIn(text, place, block) ?? elided(text, place, block)),
      ),
    ),
};

function flawIn(text: string, place: string, block?: CodeBlock): Flaw | undefined {
  const found = PLACEHOLDER.exec(text);
  if (found === null) return undefined;
  const word = found[0];
  if (UPPER_ONLY.test(word) && word !== word.toUpperCase()) return undefined;
  if (/example\.com/i.test(word) && (block === undefined || block.side === 'test')) return undefined;
  return {
    severity: 'warn',
    place,
    message: `Unexpected placeholder "${word}", expected the decision itself.`,
    fix: 'Decide it, or move it to the questions with a default.',
  };
}

function elided(text: string, place: string, block: CodeBlock): Flaw | undefined {
  if (block.status !== 'new' || !ELLIPSIS_LINE.test(text)) return undefined;
  return {
    severity: 'warn',
    place,
    message: `Unexpected "..." in the new file \`${block.file}\`, expected the whole file.`,
    fix: 'Write the lines out, or mark the block "edit".',
  };
}

function linesOf(block: CodeBlock, index: number) {
  return block.source.split('\n').map((text, line) => ({ block, text, place: `code[${index}].source:${line + 1}` }));
}

function withoutQuotes(text: string): string {
  return text.replace(/`[^`]*`|"[^"]*"|“[^”]*”/g, ' ');
}
