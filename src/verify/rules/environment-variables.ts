import { codeLinesOf } from '../code-lines.ts';
import { standsAnywhere } from '../path-index.ts';
import { judgeEach, type Rule, type RuleInput } from '../rule.ts';

const READ =
  /process\.env\.([A-Z][A-Z0-9_]+)|process\.env\[['"]([A-Z][A-Z0-9_]+)['"]\]|import\.meta\.env\.([A-Z][A-Z0-9_]+)|os\.environ(?:\.get\(|\[)['"]([A-Z][A-Z0-9_]+)['"]|ENV(?:\.fetch\(|\[)['"]([A-Z][A-Z0-9_]+)['"]|os\.Getenv\("([A-Z][A-Z0-9_]+)"|System\.(?:get_env|fetch_env!)\("([A-Z][A-Z0-9_]+)"/g;
const STANDARD = new Set([
  'NODE_ENV',
  'PORT',
  'HOST',
  'PATH',
  'HOME',
  'CI',
  'HOSTNAME',
  'TZ',
  'MODE',
  'DEV',
  'PROD',
  'SSR',
  'BASE_URL',
  'RAILS_ENV',
  'MIX_ENV',
]);

/** A variable that code reads is there already, or the plan says in words that it is new. */
export const environmentVariables: Rule = {
  id: 'environment-variables',
  catalogue: 'C14',
  why: 'A variable nobody sets is a feature that is off in production.',
  check: (input) => {
    const reads = codeLinesOf(input.plan).flatMap(({ text, place }) =>
      [...text.matchAll(READ)].map((match) => ({ place, name: match.slice(1).find((group) => group !== undefined) ?? '' })),
    );
    const unique = [...new Map(reads.map((read) => [read.name, read])).values()].filter(({ name }) => !STANDARD.has(name));
    return judgeEach(unique, ({ name, place }) => {
      if (isSaid(name, input) || standsAnywhere(name, input.snapshot)) return undefined;
      return {
        severity: 'warn',
        place,
        message: `\`${name}\` is read, but neither the repository nor the words of the plan mention it.`,
        fix: 'Name it in the rollout or the server part with its default.',
      };
    });
  },
};

function isSaid(name: string, { texts }: RuleInput): boolean {
  return texts.some(({ text }) => text.includes(name));
}
