import type { Workspace } from '../../profile/profile.ts';
import { proseOf } from '../plan-texts.ts';
import { judgeEach, type Rule, type RuleInput, type Verdict } from '../rule.ts';

const SCRIPT_RUN = /\b(?:npm run(?:-script)?|pnpm run|yarn run|bun run)\s+(?:--silent\s+|-s\s+)?([\w:.-]+)/g;
const SHORT_RUN = /\b(?:npm|pnpm|yarn|bun)\s+(test|start|dev|build|lint|typecheck|e2e|load)\b/g;
const MAKE = /(?:^|[`;&|]\s*)make\s+([\w-]+)/g;
const MOST = 150;
const BUILT_IN = new Set(['install', 'ci', 'add', 'exec', 'init', 'publish', 'audit']);

/** A command that the plan tells somebody to run exists, or the plan introduces it. */
export const commandsExist: Rule = {
  id: 'commands-exist',
  catalogue: 'C13',
  why: 'A test that cannot be started is not a test.',
  check: (input) => {
    const commands = commandsOf(input).slice(0, MOST);
    return judgeEach(commands, (command) => judge(command, input));
  },
};

type Command = { readonly place: string; readonly tool: 'script' | 'make'; readonly name: string; readonly written: string };

function commandsOf({ plan, texts }: RuleInput): readonly Command[] {
  const runs = (plan.tests ?? []).map((test, index) => ({ place: `tests[${index}].run`, text: test.run }));
  const quoted = proseOf(texts)
    .filter(({ place }) => !/^tests\[\d+\]\.run$/.test(place))
    .flatMap(({ place, text }) => [...text.matchAll(/`([^`\n]+)`/g)].map((match) => ({ place, text: match[1] ?? '' })));
  const shell = (plan.code ?? []).flatMap((block, index) =>
    /^(?:sh|bash|shell|console|zsh)$/i.test(block.language) ? [{ place: `code[${index}].source`, text: block.source }] : [],
  );
  return [...runs, ...quoted, ...shell].flatMap(({ place, text }) => [
    ...[...text.matchAll(SCRIPT_RUN), ...text.matchAll(SHORT_RUN)].map((match) => ({
      place,
      tool: 'script' as const,
      name: match[1] ?? '',
      written: match[0],
    })),
    ...[...text.matchAll(MAKE)].map((match) => ({
      place,
      tool: 'make' as const,
      name: match[1] ?? '',
      written: match[0].replace(/^[`;&|\s]+/, ''),
    })),
  ]);
}

function judge(command: Command, input: RuleInput): Verdict {
  if (BUILT_IN.has(command.name)) return undefined;
  if (command.tool === 'make') return judgeTarget(command, input);
  const { workspaces } = input.profile;
  if (workspaces.length === 0) return { undecided: `\`${command.written}\`: no manifest with scripts was found.` };
  if (workspaces.some((workspace) => hasScript(workspace, command.name)) || isIntroduced(command.name, input)) return undefined;
  const there = [...new Set(workspaces.flatMap((workspace) => Object.keys(workspace.scripts)))].slice(0, 12);
  return {
    severity: 'warn',
    place: command.place,
    message: `\`${command.written}\` is not a script of the repository${there.length === 0 ? '' : `, which has ${there.join(', ')}`}.`,
    ...(workspaces[0] === undefined ? {} : { evidence: workspaces[0].manifest }),
    fix: 'Use a script that is there, or let a step add it to the manifest.',
  };
}

function hasScript(workspace: Workspace, name: string): boolean {
  return Object.hasOwn(workspace.scripts, name);
}

function judgeTarget(command: Command, input: RuleInput): Verdict {
  const makefile = ['Makefile', 'makefile', 'GNUmakefile']
    .map((name) => input.snapshot.files.get(name)?.text)
    .find((text) => text !== undefined);
  if (makefile === undefined) return { undecided: `\`${command.written}\`: no Makefile was read.` };
  if (new RegExp(`^${command.name}\\s*:`, 'm').test(makefile) || isIntroduced(command.name, input)) return undefined;
  return {
    severity: 'warn',
    place: command.place,
    message: `\`${command.written}\` is not a target of the Makefile.`,
    evidence: 'Makefile',
    fix: 'Use a target that is there, or let a step add it.',
  };
}

/** A step or a block of code adds it. */
function isIntroduced(name: string, { plan, texts }: RuleInput): boolean {
  const quoted = new RegExp(`["']${name.replace(/[.]/g, '\\.')}["']\\s*:`);
  if (
    (plan.code ?? []).some(
      (block) =>
        /package\.json|Makefile|deno\.json/.test(block.file) && (quoted.test(block.source) || block.source.includes(`${name}:`)),
    )
  )
    return true;
  return texts.some(({ text }) =>
    new RegExp(
      `\\b(?:new|add|adds|adding|introduc\\w*)\\b[^.]{0,60}\\b(?:script|target|command)\\b[^.]{0,60}\`?${name}\`?|\`${name}\`[^.]{0,40}(?:script|target)|(?:script|target)s? [^.]{0,30}\`(?:npm run )?${name}\``,
      'i',
    ).test(text),
  );
}
