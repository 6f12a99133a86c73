import { argumentsAt, listItems, named, wordPattern } from './source-scan.ts';
import { stripComments } from './strip-comments.ts';
import type { Survey } from './survey.ts';

export type Application = { readonly survey: Survey; readonly root: string };

/** Where a controller's action is written, and the filters that ask who is there before it runs. */
export function controllerAction(
  { survey, root }: Application,
  controller: string,
  action: string,
): { readonly guards: readonly string[]; readonly where?: string } {
  const path = `${root}app/controllers/${controller}_controller.rb`;
  const text = survey.files.get(path)?.text;
  if (text === undefined) return { guards: [] };
  const lines = stripComments(text, 'hash').split('\n');
  const parent = applicationFilters(survey, root);
  const skipped = filtersOf(lines, 'skip_before_action', action);
  const inherited = filtersOf(parent, 'before_action', action);
  const open = isOpen(lines, action);
  const guards = [...inherited, ...filtersOf(lines, 'before_action', action)].filter(
    (name) => !skipped.includes(name) && !(open && /auth|login|user|session/.test(name)),
  );
  const first = lines.findIndex((line) => new RegExp(`^\\s*def\\s+${wordPattern(action)}\\b`).test(line));
  if (first < 0) return { guards };
  const indent = /^\s*/.exec(lines[first] ?? '')?.[0] ?? '';
  const last = lines.findIndex((line, at) => at > first && line.trimEnd() === `${indent}end`);
  return { guards, where: `${path}:${first + 1}-${(last < 0 ? first : last) + 1}` };
}

/** `allow_unauthenticated_access only: %i[new create]`, the door that Rails' own generator leaves open. */
function isOpen(lines: readonly string[], action: string): boolean {
  return lines.some((line) => {
    const match = /^\s*(?:allow_unauthenticated_access|skip_authentication)\b\s*\(?(.*?)\)?\s*$/.exec(line);
    const args = argumentsAt(`(${match?.[1] ?? ''})`, 0).items;
    const only = listItems(named(args, 'only'));
    return match !== null && (only.length === 0 || only.includes(action)) && !listItems(named(args, 'except')).includes(action);
  });
}

/** Lines of the base controller and of the concerns it includes. */
function applicationFilters(survey: Survey, root: string): readonly string[] {
  const base = survey.files.get(`${root}app/controllers/application_controller.rb`)?.text ?? '';
  const concerns = [...base.matchAll(/^[ \t]*include\s+([^#\n]+)/gm)].flatMap((match) =>
    (match[1] ?? '')
      .split(',')
      .map((name) => survey.files.get(`${root}app/controllers/concerns/${underscore(name.trim())}.rb`)?.text ?? ''),
  );
  return [base, ...concerns].flatMap((text) => stripComments(text, 'hash').split('\n'));
}

function underscore(name: string): string {
  return name
    .replace(/::/g, '/')
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, '_')
    .toLowerCase();
}

/** Filters that ask who is there; those that only load records are no guards. */
function filtersOf(lines: readonly string[], word: string, action: string): readonly string[] {
  return lines.flatMap((line) => {
    const match = new RegExp(`^\\s*${word}\\b\\s*\\(?(.*?)\\)?\\s*$`).exec(line);
    if (match === null) return [];
    const args = argumentsAt(`(${match[1] ?? ''})`, 0).items;
    const only = listItems(named(args, 'only'));
    const except = listItems(named(args, 'except'));
    if ((only.length > 0 && !only.includes(action)) || except.includes(action)) return [];
    return args
      .filter((item) => /^:\w+[!?]?$/.test(item))
      .map(clean)
      .filter((name) => !/^(?:set|load|find|fetch)_/.test(name));
  });
}

/** `:name` and `"name"` as name. */
export function clean(item: string | undefined): string {
  return (item ?? '')
    .replace(/^:/, '')
    .replace(/^["']|["']$/g, '')
    .trim();
}
