import type { Dependency } from '../../profile/profile.ts';
import { judgeEach, type Rule, type RuleInput, type Verdict } from '../rule.ts';

const AMBIGUOUS = new Set([
  'redis',
  'pg',
  'node',
  'mongodb',
  'nats',
  'docker',
  'kafka',
  'typescript',
  'next',
  'go',
  'rails',
  'postgres',
  'jest',
  'http',
]);
/** How people write a package whose name is a plain word, or nobody's. */
const PRODUCTS: Readonly<Record<string, string>> = { next: 'Next.js', nuxt: 'Nuxt', vue: 'Vue.js', '@nestjs/core': 'NestJS' };
/** Marks where the version stood in its sentence. */
const HERE = '⟨version⟩';
const ABOUT_CHANGE =
  /\b(?:upgrad\w*|updat\w*|bump\w*|rais\w*|migrat\w*|replac\w*|move to|introduced|added in|fixed|at least|or later|or newer|minimum|newer than|older than|latest|at most|up to)\b|[<>≥≤→]|\+|\b(?:from|before|below|until|since|as of|not|than)\s*[`"]?⟨version⟩/i;
const VERSION = '(?:\\^|~|v)?(\\d+\\.\\d+(?:\\.\\d+)?(?:-[\\w.]+)?)';

type Mention = {
  readonly place: string;
  readonly name: string;
  readonly version: string;
  readonly exact: boolean;
  readonly sentence: string;
};

/** A version that the plan states for a dependency is the one the lockfile resolves. */
export const versionsMatchLockfile: Rule = {
  id: 'versions-match-lockfile',
  catalogue: 'C09',
  why: 'Defaults and methods change between versions; a plan for another version is wrong in details.',
  check: (input) => judgeEach(mentions(input), (mention) => judge(mention, input)),
};

function judge(mention: Mention, { profile }: RuleInput): Verdict {
  const named = profile.dependencies.filter((dependency) => dependency.name.toLowerCase() === mention.name.toLowerCase());
  const resolved = named.flatMap((dependency) => dependency.resolved ?? []);
  if (resolved.length === 0)
    return { undecided: `${mention.name} ${mention.version}: there is no lockfile entry to compare with.` };
  if (resolved.some((version) => agrees(version, mention.version))) return undefined;
  if (ABOUT_CHANGE.test(mention.sentence)) return undefined;
  return {
    severity: 'error',
    place: mention.place,
    message: `The plan says ${mention.name} ${mention.version}, the lockfile resolves ${[...new Set(resolved)].join(', ')}.`,
    ...(named[0] === undefined ? {} : { evidence: named[0].where }),
    fix: 'Use the version of the lockfile, or say that the plan upgrades it and from what.',
  };
}

function mentions({ texts, profile }: RuleInput): readonly Mention[] {
  const names = unique(profile.dependencies);
  if (names.length === 0) return [];
  const lowered = texts.map((text) => ({ ...text, lower: text.text.toLowerCase() }));
  const spellings = names.flatMap((name) => [{ name, written: name }, ...productsOf(name)]);
  return spellings.flatMap(({ name, written }) => {
    const needle = written.toLowerCase();
    const pattern = mentionPattern(written);
    return lowered
      .filter(({ lower, kind }) => kind === 'prose' && lower.includes(needle))
      .flatMap(({ place, text }) =>
        [...text.matchAll(pattern)].map((match) => ({
          place,
          name,
          version: match[2] ?? '',
          exact: match[1] === '@',
          sentence: sentenceAround(text, match.index, match[0].length),
        })),
      );
  });
}

function productsOf(name: string): readonly { readonly name: string; readonly written: string }[] {
  const written = PRODUCTS[name];
  return written === undefined ? [] : [{ name, written }];
}

function mentionPattern(name: string): RegExp {
  const escaped = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const between = AMBIGUOUS.has(name.toLowerCase()) ? '(@)' : '(@|`?[\\s|(]+`?)';
  return new RegExp(
    `(?<![\\w@/.-])${escaped}${between}${VERSION}(?![\\w.]*\\d|\\.x|\\+|\\s*(?:or|and) (?:later|newer|up|above))`,
    'gi',
  );
}

/** `4.8` agrees with `4.8.1`. */
function agrees(resolved: string, stated: string): boolean {
  return resolved === stated || resolved.startsWith(`${stated}.`);
}

function sentenceAround(text: string, index: number, length: number): string {
  const before =
    text
      .slice(Math.max(0, index - 120), index)
      .split(/[.;](?=\s)/)
      .at(-1) ?? '';
  const after = text.slice(index + length, index + length + 80).split(/[.;](?=\s|$)/)[0] ?? '';
  return `${before}${HERE}${after}`;
}

function unique(dependencies: readonly Dependency[]): readonly string[] {
  return [...new Set(dependencies.map((dependency) => dependency.name))];
}
