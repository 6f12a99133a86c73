import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path/posix';
import { describe, expect, test } from '@jest/globals';

const root = resolve(import.meta.dirname, '..');
const sources = filesBelow(join(root, 'src')).filter((path) => path.endsWith('.ts'));
const importsOf = new Map(sources.map((path) => [path, readImports(path)]));
const allowed = readImportTable();

const effectFree = (path: string) => !['edges', 'main', 'cli', 'commands', 'index', 'choose-planner'].includes(roomOf(path));
const effects =
  /\bprocess\.(?:env|argv|exit|cwd|std|on|hr|memory|cpu|pid|next)|\bconsole\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bfetch\(|\bsetTimeout\(|\bcrypto\./;

describe('imports', () => {
  test('point only along the arrows of the table in ARCHITECTURE.md', () => {
    const strangers = pairs().filter(([from, to]) => roomOf(from) !== roomOf(to) && !allowed.get(roomOf(from))?.has(roomOf(to)));

    expect(strangers.map(([from, to]) => `${short(from)} imports ${short(to)}`)).toEqual([]);
  });

  test('lead to rooms that exist, and every room stands in the table', () => {
    const rooms = [...new Set(sources.map(roomOf))].sort();

    expect(rooms.filter((room) => !allowed.has(room))).toEqual([]);
  });

  test('form no circle of files', () => {
    expect(findCircle()).toEqual([]);
  });

  test('of node modules and packages with effects stand in edges alone', () => {
    const core = sources.filter((path) => effectFree(path) && !showsCode(path));
    const found = core.flatMap((path) =>
      (importsOf.get(path)?.packages ?? []).filter(hasEffects).map((name) => `${short(path)} imports ${name}`),
    );

    expect(found).toEqual([]);
  });
});

describe('sources', () => {
  test('of stages touch no clock, randomness, environment, network or console', () => {
    const own = sources.filter((path) => effectFree(path) && !showsCode(path));
    const found = own.flatMap((path) => linesMatching(path, effects));

    expect(found).toEqual([]);
  });

  test('start no process and give no worker its own arguments', () => {
    const found = sources.flatMap((path) => linesMatching(path, /child_process|execArgv|\beval\(|new Function\(/));

    expect(found).toEqual([]);
  });

  test('set the exit status in main and cli alone', () => {
    const others = sources.filter((path) => !['main', 'cli'].includes(roomOf(path)));

    expect(others.flatMap((path) => linesMatching(path, /process\.exit|exitCode|setFailed/))).toEqual([]);
  });

  test('are not barrels, and no room is named after a kind of thing', () => {
    const names = sources
      .map(short)
      .filter((path) => /^src\/.+\/index\.ts$/.test(path) || /(^|[/-])(utils?|helpers?|common|misc)(\.ts|\/|-)/.test(path));

    expect(names).toEqual([]);
  });

  test('lie at most two folders deep', () => {
    expect(sources.map(short).filter((path) => path.split('/').length > 4)).toEqual([]);
  });
});

describe('tests', () => {
  test('mirror the sources path for path', () => {
    const free = /^(architecture|action-yml|package|fakes|contracts|fixtures|end-to-end|examples)/;
    const tests = filesBelow(join(root, '__tests__'))
      .map((path) => relative(join(root, '__tests__'), path))
      .filter((path) => path.endsWith('.test.ts') && !free.test(path));
    const known = new Set(sources.map((path) => relative(join(root, 'src'), path).replace(/\.ts$/, '')));

    expect(tests.filter((path) => !known.has(path.replace(/\.test\.ts$/, '')))).toEqual([]);
  });

  test('mock no modules and skip nothing', () => {
    const files = filesBelow(join(root, '__tests__')).filter(
      (path) => path.endsWith('.ts') && !path.endsWith('architecture.test.ts'),
    );

    expect(files.flatMap((path) => linesMatching(path, /jest\.(mock|unstable_mockModule)|\.(skip|only)\(/))).toEqual([]);
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function readImports(path: string): { own: string[]; packages: string[] } {
  const text = readFileSync(path, 'utf8');
  const found = [...text.matchAll(/^\s*(?:import|export)\b[^;'"]*?from\s+'([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm)];
  const specifiers = found.map((match) => match[1] ?? match[2] ?? match[3] ?? '');
  return {
    own: specifiers.filter((name) => name.startsWith('.')).map((name) => resolve(dirname(path), name)),
    packages: specifiers.filter((name) => !name.startsWith('.')),
  };
}

function readImportTable(): Map<string, Set<string>> {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
  const rows = [...text.matchAll(/^\| `([a-z-]+)` \|[^|]+\| ([^|]+) \|$/gm)];
  return new Map(rows.map((row) => [row[1] ?? '', new Set((row[2] ?? '').split(',').map((name) => name.trim()))]));
}

function roomOf(path: string): string {
  const [first = ''] = relative(join(root, 'src'), path).split('/');
  return first.replace(/\.ts$/, '');
}

/** Code that a plan shows is text there, not ours to run. */
function showsCode(path: string): boolean {
  return short(path).startsWith('src/builtin/code-');
}

function short(path: string): string {
  return relative(root, path);
}

function pairs(): [string, string][] {
  return sources.flatMap((from) => (importsOf.get(from)?.own ?? []).map((to): [string, string] => [from, to]));
}

function hasEffects(name: string): boolean {
  if (name === 'node:path/posix') return false;
  return name.startsWith('node:') || /^(@actions|@octokit|@anthropic-ai|@modelcontextprotocol|tar-stream)/.test(name);
}

function linesMatching(path: string, pattern: RegExp): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) =>
      pattern.test(line) && !/^\s*(\*|\/\/|\/\*)/.test(line) ? [`${short(path)}:${index + 1} ${line.trim()}`] : [],
    );
}

function findCircle(): string[] {
  const state = new Map<string, 'open' | 'done'>();
  const trail: string[] = [];
  const visit = (path: string): string[] => {
    if (state.get(path) === 'done') return [];
    if (state.get(path) === 'open') return [...trail.slice(trail.indexOf(path)), path].map(short);
    state.set(path, 'open');
    trail.push(path);
    for (const next of valueImports(path)) {
      const circle = visit(next);
      if (circle.length > 0) return circle;
    }
    trail.pop();
    state.set(path, 'done');
    return [];
  };
  for (const path of sources) {
    const circle = visit(path);
    if (circle.length > 0) return circle;
  }
  return [];
}

/** Type-only imports vanish at run time; they may point back. */
function valueImports(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  const typeOnly = new Set(
    [...text.matchAll(/^import type [^;]*?from '([^']+)'/gm)].map((match) => resolve(dirname(path), match[1] ?? '')),
  );
  return (importsOf.get(path)?.own ?? []).filter((target) => !typeOnly.has(target));
}
