// Builds `scripts/type-pack/sequence-diagrams.cjs`: mermaid's own grammar for sequence diagrams, without what draws them.
// `node scripts/build-diagram-parser.mjs [folder with mermaid already installed]`
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const VERSION = '12.3.0';
const target = 'scripts/type-pack/sequence-diagrams.cjs';
const root = resolve(process.argv[2] ?? install());
const mermaid = join(root, 'node_modules/mermaid');
const installed = JSON.parse(readFileSync(join(mermaid, 'package.json'), 'utf8')).version;
if (installed !== VERSION)
  throw new Error(`Expected mermaid ${VERSION}, found ${installed}: names of its parts differ between versions.`);

const drawing =
  /^(?:d3|d3-.*|roughjs.*|katex|dagre-d3-es.*|cytoscape.*|@iconify\/utils|marked|stylis|elkjs.*|dayjs.*|dompurify|uuid)$|^\.\/(?:elk|dagre|swimlanes|cose-bilkent|tidy-tree)-/;
const anything =
  'const any = new Proxy(function () {}, { get: (_target, key) => (key === "__esModule" ? false : key === Symbol.toPrimitive ? () => "" : any), apply: () => any, construct: () => any }); module.exports = any;';
const purifier = 'module.exports = { sanitize: (text) => text, addHook() {} };';

const entry = join(mkdtempSync(join(tmpdir(), 'diagram-parser-')), 'entry.mjs');
writeFileSync(entry, `export { diagram } from '${partOfMermaid('sequenceDiagram-')}';\n`);
await build({
  entryPoints: [entry],
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  outfile: target,
  logLevel: 'error',
  banner: {
    js: `/* Cut from mermaid ${VERSION}, MIT License, Copyright (c) 2014 - 2022 Knut Sveidqvist. https://github.com/mermaid-js/mermaid */`,
  },
  plugins: [{ name: 'without-drawing', setup: leaveOutDrawing }],
});

function leaveOutDrawing(bundler) {
  bundler.onResolve({ filter: drawing }, ({ path }) => ({ path, namespace: 'left-out' }));
  bundler.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({
    contents: path === 'dompurify' ? purifier : anything,
    loader: 'js',
  }));
}

function partOfMermaid(start) {
  const folder = join(mermaid, 'dist/chunks/mermaid.core');
  const found = readdirSync(folder).filter((name) => name.startsWith(start) && name.endsWith('.mjs'));
  if (found.length !== 1) throw new Error(`Expected one part ${start}*.mjs of mermaid, found ${found.length}.`);
  return join(folder, found[0]);
}

function install() {
  const folder = mkdtempSync(join(tmpdir(), 'mermaid-'));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  execFileSync('npm', ['install', '--ignore-scripts', `mermaid@${VERSION}`], { cwd: folder, stdio: 'inherit' });
  return folder;
}
