import type { Fact, Workspace } from './profile.ts';
import { readJson } from './read-json.ts';
import { member } from './structured.ts';
import type { Survey } from './survey.ts';

/** Runners that come with a language: told by the names of test files. */
const BY_FILE: readonly (readonly [string, RegExp])[] = [
  ['go test', /_test\.go$/],
  ['mix test', /(?:^|\/)test\/.*_test\.exs$/],
  ['cargo test', /(?:^|\/)tests\/[\w/]+\.rs$/],
  ['rails test', /(?:^|\/)test\/(?:controllers|models|channels|system|integration)\/.*_test\.rb$/],
  ['manage.py test', /(?:^|\/)manage\.py$/],
];

/** Runners named in a script: no package has to be installed for them. */
const BY_SCRIPT: readonly (readonly [string, RegExp])[] = [
  ['node --test', /\bnode\b.*\s--test\b/],
  ['bun test', /\bbun test\b/],
  ['deno test', /\bdeno test\b/],
];

export function builtInTestRunners(survey: Survey, workspaces: readonly Workspace[]): readonly Fact<string>[] {
  const byFile = BY_FILE.flatMap(([value, pattern]) => {
    const file = survey.own.find(({ path }) => pattern.test(path));
    return file === undefined ? [] : [{ value, where: `${file.path}:1` }];
  });
  const byScript = BY_SCRIPT.flatMap(([value, pattern]) =>
    workspaces.flatMap(({ scripts, manifest }) => {
      const name = Object.keys(scripts).find((script) => pattern.test(scripts[script] ?? ''));
      const document = name === undefined ? undefined : readJson(survey, manifest);
      if (name === undefined || document === undefined) return [];
      const section = member(document.value, 'scripts', name) === undefined ? 'tasks' : 'scripts';
      return [{ value, where: `${manifest}:${document.lineOf([section, name])}` }];
    }),
  );
  return [...byFile, ...byScript];
}
