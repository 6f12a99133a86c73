import { codeLinesOf, isScript } from '../code-lines.ts';
import { searchAll, joinResults, type Rule } from '../rule.ts';

const HATCH = /\bas any\b|(?<![\w.])any(?:\[\])?(?=\s*[;,)>|=]|$)|@ts-ignore|@ts-nocheck/;
const IN_PAYLOAD = /:\s*(?:any|Function|object|unknown\[\]|Record<string,\s*any>)(?:\[\])?\s*[;,}|]?/;
const MOST = 3;

/** Payload types say what is in them. */
export const escapeHatches: Rule = {
  id: 'escape-hatches',
  catalogue: 'C21',
  why: 'An `any` in the contract turns off the one check that both sides share.',
  check: ({ plan }) => {
    const typeLines = (plan.types?.source ?? '').split('\n').map((text, line) => ({ text, place: `types.source:${line + 1}` }));
    const isTyped = plan.types !== undefined && /^tsx?$|typescript/i.test(plan.types.language);
    const inContract = searchAll(isTyped ? typeLines : [], ({ text, place }) =>
      IN_PAYLOAD.test(text) && !/^\s*(?:\/\/|\*)/.test(text)
        ? {
            severity: 'warn',
            place,
            message: `\`${text.trim()}\` leaves the payload open, expected its fields.`,
            fix: 'Write the fields out.',
          }
        : undefined,
    );
    const hatches = codeLinesOf(plan, (block) => isScript(block) && block.side !== 'test').filter(({ text }) => HATCH.test(text));
    const tooMany = searchAll(hatches.length > MOST ? hatches.slice(0, 1) : [], ({ place }) => ({
      severity: 'warn',
      place,
      message: `The code turns type checking off ${hatches.length} times, expected at most ${MOST}.`,
      fix: 'Give the values their types.',
    }));
    return joinResults(inContract, tooMany);
  },
};
