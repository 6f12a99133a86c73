import { judgeEach, joinResults, type Rule, type RuleResult } from '../rule.ts';
import type { CodeBlock } from '../../plan/model.ts';

const KNOWN = new Set(
  (
    'ts tsx typescript js jsx javascript mjs cjs mts cts json jsonc yaml yml toml ini conf nginx sh bash shell console zsh powershell ' +
    'dockerfile docker makefile python py ruby rb erb php go rust rs java kotlin kt scala swift dart csharp cs fsharp elixir ex exs heex ' +
    'erlang sql prisma graphql gql html css scss vue svelte astro diff text txt plaintext markdown md env dotenv properties xml proto ' +
    'hcl terraform lua c cpp groovy gradle caddyfile caddy apache haproxy http mermaid eex haml slim blade twig handlebars hbs'
  ).split(' '),
);
const SKETCH_SHARE = 0.2;

/** Every block says a known language, and most code is real code rather than a sketch. */
export const fenceLanguages: Rule = {
  id: 'fence-languages',
  catalogue: 'C03',
  why: 'A sketch is not checked, so a plan made of sketches is a plan nobody checked.',
  check: ({ plan }) => {
    const blocks = plan.code ?? [];
    const languages = judgeEach([...blocks.entries()], ([index, block]) =>
      KNOWN.has(block.language.toLowerCase())
        ? undefined
        : {
            severity: 'warn',
            place: `code[${index}].language`,
            message: `Unknown language "${block.language}" for \`${block.file}\`.`,
            fix: 'Use the usual short name of the language, for example `ts`.',
          },
    );
    return joinResults(languages, sketchShare(blocks));
  },
};

function sketchShare(blocks: readonly CodeBlock[]): RuleResult {
  const lines = (some: readonly CodeBlock[]) => some.reduce((sum, block) => sum + block.source.split('\n').length, 0);
  const all = lines(blocks);
  const sketched = lines(blocks.filter((block) => block.status === 'sketch'));
  if (all < 40 || sketched <= all * SKETCH_SHARE) return { findings: [], claims: 1, unverifiable: [] };
  return {
    claims: 1,
    unverifiable: [],
    findings: [
      {
        severity: 'error',
        place: `code[${blocks.findIndex((block) => block.status === 'sketch')}]`,
        message: `${sketched} of ${all} code lines are sketches, expected at most ${SKETCH_SHARE * 100} %.`,
        fix: 'Write the hardest of them out as "new" or "edit".',
      },
    ],
  };
}
