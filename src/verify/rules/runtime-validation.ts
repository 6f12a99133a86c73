import { codeOf } from '../code-lines.ts';
import { wordsOf } from '../plan-texts.ts';
import { judgeEach, NOTHING, type Rule } from '../rule.ts';

const IN_CODE =
  /safeParse|\.parse\(|\.validate\(|validate\w*\(|ajv|valibot|yup|joi|superstruct|class-validator|ValidationPipe|zod|TypeBox|Value\.Check|pydantic|BaseModel|serializer|changeset|cast\(|is_valid|validated|schema|binding:"|validator|permit\(|assert\w*Payload|is[A-Z]\w+\(|typeof \w+(?:\.\w+)* [!=]==? ['"]/;
const IN_WORDS = /validat|schema|pars(?:e|ed|es)|zod|pydantic|changeset|serializer/;

/** What clients send is checked at run time before it is used. */
export const runtimeValidation: Rule = {
  id: 'runtime-validation',
  catalogue: 'C22',
  why: 'Types are gone at run time; a client sends what it likes.',
  check: ({ plan, texts }) => {
    const inbound = (plan.events ?? []).filter((event) => event.direction === 'C>S' && event.existing !== true);
    if (inbound.length === 0) return NOTHING;
    const code = codeOf(plan, (block) => block.side === 'server' || block.side === 'shared');
    const said = IN_WORDS.test(wordsOf(texts, 'server', 'security', 'decisions', 'events'));
    return judgeEach([inbound], ([first]) => {
      if (IN_CODE.test(code) || (code === '' && said)) return undefined;
      return {
        severity: 'error',
        place: 'code',
        message: `Clients send "${first?.name ?? ''}"${inbound.length > 1 ? ` and ${inbound.length - 1} other events` : ''}, but no server code checks a payload before using it.`,
        evidence: 'https://socket.io/docs/v4/typescript/',
        fix: 'Parse every payload with the validator that the repository has, and answer an error when it fails.',
      };
    });
  },
};
