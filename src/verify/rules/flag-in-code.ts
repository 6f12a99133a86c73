import { standsAnywhere } from '../path-index.ts';
import { judgeEach, NOTHING, type Rule } from '../rule.ts';

const NAME = /`([A-Za-z][\w.:-]{2,})`/;
const NONE = /^(?:none|no flag|not needed|-)/i;

/** The flag that the rollout promises is in the code. */
export const flagInCode: Rule = {
  id: 'flag-in-code',
  catalogue: 'C56',
  why: 'A rollback by a flag that nothing reads is no rollback.',
  check: ({ plan, snapshot }) => {
    const { rollout, code } = plan;
    if (rollout === undefined || NONE.test(rollout.flag)) return NOTHING;
    const name = NAME.exec(rollout.flag)?.[1] ?? /\b([A-Z][A-Z0-9]*_[A-Z0-9_]+)\b/.exec(rollout.flag)?.[1];
    if (name === undefined || code === undefined || code.length === 0) return NOTHING;
    const variants = [name, camelCase(name)];
    return judgeEach([name], () => {
      const inCode = code.some((block) => variants.some((variant) => block.source.includes(variant)));
      const there = standsAnywhere(name, snapshot);
      if (inCode || there) return undefined;
      return {
        severity: 'warn',
        place: 'rollout.flag',
        message: `Flag \`${name}\` is named, but no code of the plan reads it.`,
        fix: 'Show the line that reads the flag, on the server at least.',
      };
    });
  },
};

function camelCase(name: string): string {
  return name.toLowerCase().replace(/[_.:-](\w)/g, (_match, letter: string) => letter.toUpperCase());
}
