import { filesEndingWith, hasFolder, onlyNamesake } from '../path-index.ts';
import { codeReferencesOf, newPathsOf, parseReference, resolvePath } from '../references.ts';
import { joinResults, judgeEach, type Flaw, type Rule, type RuleInput, type RuleResult, type Verdict } from '../rule.ts';

const FILE_LIKE =
  /^[\w@.\-/[\]()+$~]+\.(?:tsx?|jsx?|mjs|cjs|mts|cts|vue|svelte|py|rb|php|go|rs|java|kt|cs|exs?|ya?ml|toml|json|conf|sql|prisma|md)$/;
const BACKTICKED = /`([^`\n]+)`(\s*\(new\))?/g;
const PRODUCT_NAME = /^(?:[A-Z]\w*|socket\.io|moment|chart|d3|p5)\.js$/;
const METHOD_LIKE = /^(?:req|res|request|response|body|ctx|c|r|await|event|e|z|msg|data|this)\.\w+$/;
const RUNTIME_FOLDER = /^(?:node_modules|dist|build|out|target|coverage|tmp|\.next|\.nuxt|\.output|vendor|_build|deps)\//;

/** Every path is a tracked file, or marked new and free. */
export const pathsExist: Rule = {
  id: 'paths-exist',
  catalogue: 'C06',
  why: 'An instruction about a file that is not there cannot be followed.',
  check: (input) => {
    const result = joinResults(codeReferences(input), codeBlocks(input), cites(input), prose(input));
    const misses = result.findings.filter((flaw) => flaw.message.includes('is not in the repository')).length;
    if (misses <= 2) return result;
    return { ...result, findings: result.findings.map((flaw) => ({ ...flaw, severity: 'block' as const })) };
  },
};

function codeReferences(input: RuleInput): RuleResult {
  const created = newPathsOf(input.plan);
  return judgeEach(
    codeReferencesOf(input.plan).filter(({ text }) => parseReference(text).kind === 'path'),
    ({ place, text }): Verdict => {
      const reference = parseReference(text);
      if (reference.kind !== 'path') return undefined;
      const found = resolvePath(reference.path, input.snapshot, input.profile);
      if (reference.isNew && found !== undefined && reference.symbol === undefined)
        return markedNewButThere(place, reference.path);
      if (reference.isNew || found !== undefined || created.has(reference.path)) return undefined;
      if (reference.path.endsWith('/') && hasFolder(reference.path, input.snapshot)) return undefined;
      return missing(place, reference.path, input);
    },
  );
}

function codeBlocks(input: RuleInput): RuleResult {
  const created = newPathsOf(input.plan);
  return judgeEach([...(input.plan.code ?? []).entries()], ([index, block]): Verdict => {
    const found = resolvePath(block.file, input.snapshot, input.profile);
    const place = `code[${index}].file`;
    if (block.status === 'new' && found !== undefined) return markedNewButThere(place, block.file);
    if (block.status === 'edit' && found === undefined && !created.has(block.file)) return missing(place, block.file, input);
    return undefined;
  });
}

function cites(input: RuleInput): RuleResult {
  const places = input.texts.filter(({ kind, text }) => kind === 'cite' && isFile(text));
  return judgeEach(places, ({ place, text }): Verdict => {
    const reference = parseReference(text);
    if (reference.kind !== 'path') return undefined;
    if (resolvePath(reference.path, input.snapshot, input.profile) !== undefined) return undefined;
    return missing(place, reference.path, input);
  });
}

function isFile(text: string): boolean {
  const reference = parseReference(text);
  return reference.kind === 'path' && FILE_LIKE.test(reference.path);
}

function prose(input: RuleInput): RuleResult {
  const created = newPathsOf(input.plan);
  const mentions = input.texts
    .filter((text) => text.kind === 'prose')
    .flatMap(({ place, text }) =>
      [...text.matchAll(BACKTICKED)].map((match) => ({ place, token: match[1] ?? '', isNew: match[2] !== undefined })),
    )
    .filter(({ token }) => isPath(token, input));
  return judgeEach(mentions, ({ place, token, isNew }): Verdict => {
    const path = token
      .replace(/:\d+(-\d+)?$/, '')
      .replace(/#.*$/, '')
      .replace(/^\.\//, '');
    if (isNew || created.has(path) || endsNew(path, created) || isKnown(path, input)) return undefined;
    return missing(place, path, input);
  });
}

function isPath(token: string, { profile }: RuleInput): boolean {
  const path = token.replace(/:\d+(-\d+)?$/, '').replace(/#.*$/, '');
  if (path.startsWith('/') || path.includes('*') || RUNTIME_FOLDER.test(path) || METHOD_LIKE.test(path)) return false;
  if (PRODUCT_NAME.test(path)) return false;
  if (profile.dependencies.some((dependency) => path === dependency.name || path.startsWith(`${dependency.name}/`))) return false;
  return FILE_LIKE.test(path) && !path.startsWith('@') && !path.startsWith('~');
}

/** A bare file name is known when any file has it. */
function isKnown(path: string, { snapshot, profile }: RuleInput): boolean {
  return resolvePath(path, snapshot, profile) !== undefined || filesEndingWith(path, snapshot).length > 0;
}

function missing(place: string, path: string, { snapshot }: RuleInput): Flaw {
  const near = onlyNamesake(path, snapshot);
  return {
    severity: 'error',
    place,
    message: `\`${path}\` is not in the repository at commit ${snapshot.commit.slice(0, 12)}.`,
    ...(near === undefined ? {} : { evidence: near }),
    fix:
      near === undefined
        ? 'Name a file that exists, or mark it `(new)`.'
        : `Did you mean \`${near}\`? Otherwise mark it \`(new)\`.`,
  };
}

function markedNewButThere(place: string, path: string): Flaw {
  return {
    severity: 'error',
    place,
    message: `\`${path}\` is marked new, but the repository already has it.`,
    evidence: path,
    fix: 'Say what to change in it (status "edit", without `(new)`), or choose another name.',
  };
}

function endsNew(path: string, created: ReadonlySet<string>): boolean {
  for (const candidate of created) if (candidate.endsWith(`/${path}`)) return true;
  return false;
}
