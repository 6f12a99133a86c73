import { dirname, join, normalize } from 'node:path/posix';
import type { CodeBlock, Plan } from '../../plan/model.ts';
import { codeOf, isScript } from '../code-lines.ts';
import { newPathsOf, resolvePath } from '../references.ts';
import { judgeEach, type Rule, type RuleInput, type Verdict } from '../rule.ts';

const IMPORT =
  /^\s*(?:import\b(?:[^'"\n;]{0,400}?\bfrom)?|export\b[^'"\n;]{0,400}?\bfrom|\}\s*from)\s*['"]([^'"\n]+)['"]|\b(?:require|import)\(\s*['"]([^'"\n]+)['"]\s*\)/gm;
const BUILT_IN =
  /^(?:assert|async_hooks|buffer|child[_]process|cluster|console|crypto|dgram|dns|events|fs|http2?|https|module|net|os|path|perf_hooks|process|querystring|readline|stream|string_decoder|timers|tls|url|util|v8|vm|worker_threads|zlib)$/;
const INSTALLS = /\b(?:npm (?:i|install|add)|(?:pnpm|yarn|bun) add)\b/;
const ENDINGS = [
  '',
  '.ts',
  '.tsx',
  '.js',
  '.jsx',
  '.mjs',
  '.cjs',
  '.mts',
  '.vue',
  '.svelte',
  '.d.ts',
  '/index.ts',
  '/index.tsx',
  '/index.js',
];

/** What code imports is installed, built in, in the repository, or announced as new with its version. */
export const importsDeclared: Rule = {
  id: 'imports-declared',
  catalogue: 'C10',
  why: 'An import of a package that nobody adds fails at the first start.',
  check: (input) => {
    const imports = (input.plan.code ?? []).flatMap((block, index) =>
      isScript(block) && block.status !== 'sketch'
        ? [...block.source.matchAll(IMPORT)].map((match) => ({
            block,
            from: match[1] ?? match[2] ?? '',
            place: `code[${index}].source:${block.source.slice(0, match.index + match[0].length).split('\n').length}`,
          }))
        : [],
    );
    return judgeEach(imports, ({ block, from, place }) =>
      from.startsWith('.') ? judgePath({ block, from, place }, input) : judgePackage({ block, from, place }, input),
    );
  },
};

type Import = { readonly block: CodeBlock; readonly from: string; readonly place: string };

function judgePath({ block, from, place }: Import, input: RuleInput): Verdict {
  if (/\.(?:css|scss|svg|png|json|sql|graphql)$/.test(from) || /\?\w+$/.test(from)) return undefined;
  const target = normalize(join(dirname(block.file), from));
  const created = newPathsOf(input.plan);
  const stems = [target, target.replace(/\.(?:js|mjs|cjs|jsx)$/, '')];
  const candidates = stems.flatMap((stem) => ENDINGS.map((ending) => stem + ending));
  if (candidates.some((path) => created.has(path) || resolvePath(path, input.snapshot, input.profile) !== undefined))
    return undefined;
  if (input.plan.types?.file !== undefined && candidates.includes(input.plan.types.file)) return undefined;
  if (/(?:generated|dist|build|\$types)/.test(target))
    return { undecided: `\`${from}\` in \`${block.file}\`: generated files are not in the repository.` };
  return {
    severity: 'error',
    place,
    message: `\`${block.file}\` imports \`${from}\`, but \`${target}\` is neither in the repository nor in the plan.`,
    fix: 'Import a file that exists, or add the file to the plan as new.',
  };
}

function judgePackage({ block, from, place }: Import, input: RuleInput): Verdict {
  const name = from.startsWith('@') ? from.split('/').slice(0, 2).join('/') : (from.split('/')[0] ?? from);
  if (from.startsWith('node:') || BUILT_IN.test(name) || /^(?:bun|cloudflare|deno|npm|jsr|https?|virtual|astro|data):/.test(from))
    return undefined;
  if (/^[~#$]|^@\//.test(from) || from.startsWith('k6')) return isAlias(from, input);
  const { dependencies, workspaces } = input.profile;
  if (dependencies.some((dependency) => dependency.name === name) || workspaces.some((workspace) => workspace.name === name))
    return undefined;
  if (dependencies.length === 0) return { undecided: `\`${name}\` in \`${block.file}\`: no manifest was found.` };
  if (isAnnounced(name, input)) return undefined;
  if (isAliasOfTsconfig(from, input)) return undefined;
  return {
    severity: 'error',
    place,
    message: `\`${block.file}\` imports \`${name}\`, which no manifest declares and the plan does not add.`,
    evidence: workspaces[0]?.manifest ?? 'package.json',
    fix: `Use a package that is installed, or name \`${name}\` with its version in a decision as a new dependency.`,
  };
}

function isAlias(from: string, input: RuleInput): Verdict {
  return isAliasOfTsconfig(from, input) ? undefined : { undecided: `\`${from}\`: an alias whose meaning was not found.` };
}

function isAliasOfTsconfig(from: string, { snapshot }: RuleInput): boolean {
  const head = from.split('/')[0] ?? from;
  for (const [path, file] of snapshot.files) {
    if (!/(?:^|\/)(?:[tj]sconfig[\w.-]*\.json|vite\.config\.\w+|package\.json)$/.test(path)) continue;
    if (
      file.text?.includes(`"${head}/`) === true ||
      file.text?.includes(`"${head}"`) === true ||
      file.text?.includes(`'${head}'`) === true
    )
      return true;
  }
  return false;
}

/** Named with a version, or anywhere as a new dependency. */
function isAnnounced(name: string, { texts, plan }: RuleInput): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const versioned = new RegExp(`(?<![\\w@/-])${escaped}(?:@|\`?\\s+\`?v?\\^?)\\d`, 'i');
  const added = new RegExp(
    `\\b(?:add|install|new dependency|new package|npm i|pnpm add|yarn add|introduc)\\w*\\b(?:[^.]|\\.(?=\\w)){0,80}${escaped}`,
    'i',
  );
  const manifest = (plan.code ?? [])
    .filter((block) => block.file.endsWith('package.json'))
    .some((block) => block.source.includes(`"${name}"`));
  return manifest || isInstalled(name, plan) || texts.some(({ text }) => versioned.test(text) || added.test(text));
}

/** `npm install name@1.2.3` in a block of commands. */
function isInstalled(name: string, plan: Plan): boolean {
  return codeOf(plan, (block) => /^(?:sh|bash|shell|console|zsh)$/i.test(block.language))
    .split('\n')
    .filter((line) => INSTALLS.test(line))
    .some((line) => line.split(/\s+/).some((word) => word.replace(/(?<=.)@.*$/, '') === name));
}
