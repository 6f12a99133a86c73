// Builds `scripts/type-pack/types.pack` and its list of licences from the exact versions in `scripts/type-pack/package-lock.json`.
// Run it after changing a version there: `node scripts/build-type-pack.mjs [folder with node_modules already installed]`.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { packTypes } from './pack-types.mjs';
import { trimDeclarations } from './trim-declarations.mjs';

const ts = createRequire(import.meta.url)('typescript6');
const home = 'scripts/type-pack';
const root = process.argv[2] ?? install();

/** Everything a plan may import from these packages; the declarations that these lines need are the pack. */
const imports = [
  'socket.io',
  'socket.io-client',
  '@socket.io/redis-adapter',
  '@socket.io/redis-streams-adapter',
  '@socket.io/postgres-adapter',
  '@socket.io/cluster-adapter',
  '@socket.io/sticky',
  '@socket.io/redis-emitter',
  'ws',
  'express',
  'express-session',
  'cors',
  'fastify',
  '@fastify/websocket',
  '@nestjs/common',
  '@nestjs/core',
  '@nestjs/websockets',
  '@nestjs/platform-socket.io',
  'graphql',
  'graphql-ws',
  'graphql-ws/use/ws',
  '@trpc/server',
  '@trpc/server/adapters/ws',
  '@trpc/server/adapters/express',
  '@trpc/server/adapters/standalone',
  '@trpc/server/observable',
  '@trpc/client',
  'redis',
  'ioredis',
  'yjs',
  'y-websocket',
  'zod',
  'zod/v4',
  'react',
  'react/jsx-runtime',
  'react-dom',
  'react-dom/client',
  'vue',
  'svelte',
  'svelte/store',
  '@jest/globals',
  'vitest',
  'pg',
  'pino',
  'cookie',
  'connect-redis',
  'rate-limiter-flexible',
  'swr',
  '@tanstack/react-query',
  '@tanstack/vue-query',
  'zustand',
  'pinia',
  '@reduxjs/toolkit',
  'react-redux',
  '@hocuspocus/server',
  '@hocuspocus/provider',
  'jsonwebtoken',
  'jose',
];
const options = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.esnext.disposable.d.ts'],
  types: ['node'],
  typeRoots: [join(root, 'node_modules/@types')],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  experimentalDecorators: true,
};

const entry = join(root, 'entry.ts');
writeFileSync(entry, imports.map((name, index) => `import * as m${index} from '${name}';\nexport { m${index} };`).join('\n'));
const program = ts.createProgram([entry], options);
const missing = program
  .getSemanticDiagnostics(program.getSourceFile(entry))
  .map((found) => ts.flattenDiagnosticMessageText(found.messageText, ' '));
if (missing.length > 0) throw new Error(`The pack would be incomplete:\n${missing.join('\n')}`);

const files = {};
const packages = new Set();
for (const source of program.getSourceFiles()) {
  if (source.fileName === entry) continue;
  const path = placeOf(source.fileName);
  files[path] = withoutComments(source);
  const owner = /^\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
  if (owner !== undefined && !path.startsWith('/lib/'))
    packages.add(
      path.slice(0, path.lastIndexOf('/node_modules/') + 14) +
        path.slice(path.lastIndexOf('/node_modules/') + 14).match(/^(?:@[^/]+\/)?[^/]+/)[0],
    );
}
// A `package.json` further down says whether its folder holds ES modules, which decides how imports are resolved.
for (const path of Object.keys(files))
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    const manifest = `${path.slice(0, end)}/package.json`;
    if (files[manifest] === undefined && existsSync(join(root, manifest)))
      files[manifest] = JSON.stringify(resolutionFields(JSON.parse(readFileSync(join(root, manifest), 'utf8'))));
  }
const versions = {};
const licences = [];
for (const folder of [...packages].sort()) {
  const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  files[`${folder}/package.json`] = JSON.stringify(resolutionFields(manifest));
  if (!folder.slice(1).includes('/node_modules/')) versions[manifest.name] = manifest.version;
  licences.push(licenceOf(folder, manifest));
}
for (const { name, version } of runtimePackages()) versions[name] ??= version;

const packed = packTypes({ versions: sorted(versions), files: sorted(trimDeclarations(files)), options });
writeFileSync(`${home}/types.pack`, packed);
writeFileSync(`${home}/LICENSES.md`, licenceList(licences));
process.stdout.write(`${Object.keys(files).length} files, packed ${(packed.length / 1e6).toFixed(2)} MB\n`);

function install() {
  const folder = mkdtempSync(join(tmpdir(), 'type-pack-'));
  for (const name of ['package.json', 'package-lock.json', '.npmrc'])
    if (existsSync(join(home, name))) cpSync(join(home, name), join(folder, name));
  execFileSync('npm', ['ci', '--ignore-scripts', '--legacy-peer-deps'], { cwd: folder, stdio: 'inherit' });
  return folder;
}

/** `/lib/lib.dom.d.ts` for the compiler's own, `/node_modules/…` for packages. */
function placeOf(fileName) {
  const inside = relative(realpathSync(root), realpathSync(fileName));
  return inside.startsWith('..') ? `/lib/${fileName.split('/').at(-1)}` : `/${inside}`;
}

/** Comments are most of a declaration file and nothing of its meaning. */
function withoutComments(source) {
  const references = [
    ...source.referencedFiles.map((file) => `/// <reference path="${file.fileName}" />`),
    ...source.typeReferenceDirectives.map(
      (file) =>
        `/// <reference types="${file.fileName}"${file.resolutionMode === undefined ? '' : ` resolution-mode="${file.resolutionMode === ts.ModuleKind.ESNext ? 'import' : 'require'}"`} />`,
    ),
    ...source.libReferenceDirectives.map((file) => `/// <reference lib="${file.fileName}" />`),
    ...(source.hasNoDefaultLib ? ['/// <reference no-default-lib="true"/>'] : []),
  ];
  const printed = ts.createPrinter({ removeComments: true }).printFile(source);
  return [...references, printed.replace(/^ +/gm, ' ')].join('\n');
}

function resolutionFields({ name, version, type, types, typings, main, module, exports, imports: own, typesVersions }) {
  return { name, version, type, types, typings, main, module, exports, imports: own, typesVersions };
}

/** The package itself where its types come from `@types`. */
function runtimePackages() {
  const lock = JSON.parse(readFileSync(join(home, 'package-lock.json'), 'utf8'));
  return Object.keys(lock.packages[''].dependencies).map((name) => ({
    name,
    version: lock.packages[`node_modules/${name}`].version,
  }));
}

function licenceOf(folder, manifest) {
  const name = readdirSync(join(root, folder)).find((file) => /^licen[cs]e/i.test(file));
  const text =
    name === undefined
      ? ''
      : readFileSync(join(root, folder, name), 'utf8')
          .replace(/\r/g, '')
          .trim();
  return { name: manifest.name, version: manifest.version, licence: manifest.license ?? 'see text', text };
}

/** Equal texts stand once, below the names that share them. */
function licenceList(all) {
  const byText = groupByText(all);
  const sections = [...byText].map(([text, packagesOfText]) => {
    const names = packagesOfText.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
    return `## ${[...new Set(names)].join(', ')}\n\n${text === '' ? 'The package carries no text of its licence.' : `\`\`\`text\n${text}\n\`\`\``}`;
  });
  return `# Licences of the type declarations in types.pack\n\nGenerated by \`scripts/build-type-pack.mjs\`. The compiler's own library declarations are part of TypeScript ${ts.version} (Apache-2.0).\n\n${sections.join('\n\n')}\n`;
}

function sorted(record) {
  return Object.fromEntries(Object.entries(record).sort(([left], [right]) => (left < right ? -1 : 1)));
}

function groupByText(all) {
  const groups = new Map();
  for (const one of all) groups.set(one.text, [...(groups.get(one.text) ?? []), one]);
  return groups;
}
