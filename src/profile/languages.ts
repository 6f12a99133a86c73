import type { Profile } from './profile.ts';
import type { Survey } from './survey.ts';

const LANGUAGES: Readonly<Record<string, string>> = {
  ts: 'TypeScript',
  tsx: 'TypeScript',
  mts: 'TypeScript',
  cts: 'TypeScript',
  js: 'JavaScript',
  jsx: 'JavaScript',
  mjs: 'JavaScript',
  cjs: 'JavaScript',
  vue: 'Vue',
  svelte: 'Svelte',
  astro: 'Astro',
  py: 'Python',
  go: 'Go',
  rb: 'Ruby',
  erb: 'Ruby',
  php: 'PHP',
  rs: 'Rust',
  java: 'Java',
  kt: 'Kotlin',
  kts: 'Kotlin',
  scala: 'Scala',
  groovy: 'Groovy',
  cs: 'C#',
  fs: 'F#',
  cshtml: 'C#',
  razor: 'C#',
  ex: 'Elixir',
  exs: 'Elixir',
  heex: 'Elixir',
  eex: 'Elixir',
  swift: 'Swift',
  dart: 'Dart',
  c: 'C',
  h: 'C',
  cpp: 'C++',
  cc: 'C++',
  hpp: 'C++',
  sql: 'SQL',
  sh: 'Shell',
  clj: 'Clojure',
  erl: 'Erlang',
  hs: 'Haskell',
  lua: 'Lua',
  zig: 'Zig',
  coffee: 'CoffeeScript',
  css: 'CSS',
  scss: 'CSS',
  less: 'CSS',
  html: 'HTML',
};

/** Languages by number of own files, most first. */
export function countLanguages(survey: Survey): Profile['languages'] {
  const counts = new Map<string, number>();
  for (const { path, kind } of survey.own) {
    if (kind === 'generated' || kind === 'minified' || kind === 'binary') continue;
    const ending = path.slice(path.lastIndexOf('.') + 1);
    const language = Object.hasOwn(LANGUAGES, ending) ? LANGUAGES[ending] : undefined;
    if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, files]) => ({ name, files }))
    .sort((one, other) => other.files - one.files || (one.name < other.name ? -1 : 1));
}
