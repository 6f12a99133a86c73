import type { Plan } from '../../plan/model.ts';
import { codeReferencesOf, parseReference, resolvePath } from '../references.ts';
import { judgeEach, type Flaw, type Rule, type RuleInput, type Verdict } from '../rule.ts';

const DEFINING =
  '(?:class|function|const|let|var|def|defp|func|fn|interface|type|enum|struct|trait|module|record|namespace|object)';
const IN_PROSE = /`([\w@.\-/[\]()+$~]+\.\w+#[\w$.]+)`(\s*\(new\))?/g;

/** A named function, class or type is in its file. */
export const symbolsExist: Rule = {
  id: 'symbols-exist',
  catalogue: 'C08',
  why: 'Code is hooked up by name; a name that is not there stops the reader.',
  check: (input) => {
    const written = input.texts
      .filter((text) => text.kind === 'prose')
      .flatMap(({ place, text }) =>
        [...text.matchAll(IN_PROSE)].map((match) => ({ place, text: `${match[1] ?? ''}${match[2] ?? ''}` })),
      );
    const references = [...codeReferencesOf(input.plan), ...written].filter(({ text }) => text.includes('#'));
    return judgeEach(references, ({ place, text }) => judge(place, text, input));
  },
};

function judge(place: string, text: string, input: RuleInput): Verdict {
  const reference = parseReference(text);
  if (reference.kind !== 'path' || reference.symbol === undefined) return undefined;
  const name = reference.symbol.replace(/\(.*$/, '').split('.').at(-1)?.trim() ?? '';
  const path = resolvePath(reference.path, input.snapshot, input.profile);
  if (!/^[\w$]+[?!]?$/.test(name))
    return { undecided: `\`${text}\`: "${reference.symbol}" is not a name that can be looked up.` };
  if (path === undefined) return undefined;
  const content = input.snapshot.files.get(path)?.text;
  if (content === undefined) return { undecided: `\`${text}\`: the text of the file was not read.` };
  const there = standsIn(name, content);
  if (reference.isNew) return there === 'defined' ? alreadyThere(place, name, path) : undefined;
  if (there === 'defined' || isDefinedByPlan(name, reference.path, input.plan)) return undefined;
  if (there === 'mentioned')
    return { undecided: `\`${text}\`: "${name}" stands in the file, but where it is defined was not found.` };
  return {
    severity: 'error',
    place,
    message: `\`${path}\` has no "${name}".`,
    evidence: path,
    fix: 'Name a symbol that the file defines, or mark it `(new)`.',
  };
}

function standsIn(name: string, content: string): 'defined' | 'mentioned' | 'absent' {
  const escaped = name.replace(/[$?!]/g, '\\$&');
  const word = new RegExp(`(?<![\\w$])${escaped}(?![\\w$])`);
  if (!word.test(content)) return 'absent';
  const keyword = new RegExp(`\\b${DEFINING}\\s+(?:self\\.|\\([^)]*\\)\\s*)?${escaped}(?![\\w$])`);
  const member = new RegExp(
    `(?:^|[\\n;{,])[ \\t]*(?:(?:export|public|private|protected|static|async|readonly|get|set|override|final)\\s+)*\\*?${escaped}\\s*(?:[:=]|\\([^)]*\\)\\s*(?::[^{\\n]+)?\\{)`,
  );
  const symbol = new RegExp(`[:@]${escaped}\\b`);
  return keyword.test(content) || member.test(content) || symbol.test(content) ? 'defined' : 'mentioned';
}

function isDefinedByPlan(name: string, path: string, plan: Plan): boolean {
  return (plan.code ?? []).some((block) => block.file === path && standsIn(name, block.source) === 'defined');
}

function alreadyThere(place: string, name: string, path: string): Flaw {
  return {
    severity: 'error',
    place,
    message: `"${name}" is marked new, but \`${path}\` already defines it.`,
    evidence: path,
    fix: 'Say what to change in it, or choose another name.',
  };
}
