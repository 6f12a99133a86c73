// Builds `scripts/type-pack/diagrams/`: mermaid's own grammars for sequence, state and flow diagrams, without what draws them.
// `node scripts/build-diagram-parser.mjs [folder with mermaid already installed]`
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Everything that ends up in the grammars. */
const versions = { mermaid: '12.3.0', 'es-toolkit': '1.53.2', khroma: '2.1.0', '@braintree/sanitize-url': '7.1.2' };
const target = resolve('scripts/type-pack/diagrams');
const root = resolve(process.argv[2] ?? install());
const mermaid = join(root, 'node_modules/mermaid');
const parts = join(mermaid, 'dist/chunks/mermaid.core');
for (const [name, version] of Object.entries(versions)) {
  const installed = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
  if (installed !== version) throw new Error(`Expected ${name} ${version}, found ${installed}: the grammars would be others.`);
}

const kinds = { sequence: 'sequenceDiagram-', state: 'stateDiagram-v2-', flowchart: 'flowDiagram-' };
const drawing =
  /^(?:d3|d3-.*|roughjs.*|katex|dagre-d3-es.*|cytoscape.*|@iconify\/utils|marked|stylis|elkjs.*|dayjs.*|dompurify|uuid)$|^\.\/(?:elk|dagre|swimlanes|cose-bilkent|tidy-tree|bpmnIcons)-/;
/** Parts that are known by what they export, since their names are hashes. */
const drawingExport =
  /^ {2}(?:insertEdge|insertCluster|createText|render|setupViewPortForSVG|createTooltip|getDiagramElement),?$/m;
const anything =
  'const any = new Proxy(function () {}, { get: (_target, key) => (key === "__esModule" ? false : key === Symbol.toPrimitive ? () => "" : any), apply: () => any, construct: () => any });';
const purifier = 'module.exports = { sanitize: (text) => text, addHook() {} };';

rmSync(target, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: ['grammars'],
  bundle: true,
  splitting: true,
  minify: true,
  metafile: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // Paths below this folder are part of the names of chunks; nothing else of the machine is.
  absWorkingDir: root,
  outdir: target,
  outExtension: { '.js': '.mjs' },
  chunkNames: 'part-[hash]',
  logLevel: 'error',
  banner: {
    js: `/* Cut from mermaid ${versions.mermaid}, MIT License, Copyright (c) 2014 - 2022 Knut Sveidqvist. https://github.com/mermaid-js/mermaid */`,
  },
  plugins: [{ name: 'without-drawing', setup: leaveOutDrawing }],
});
writeFileSync(join(target, 'LICENSES.md'), licencesOf(Object.keys(metafile.inputs)));
await compareWithWholeMermaid();
const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
process.stdout.write(`${Object.keys(metafile.outputs).length} files, ${(bytes / 1e6).toFixed(2)} MB\n`);

/** One file that loads the grammar of a kind when it is asked for. */
function entrySource() {
  const loaders = Object.entries(kinds).map(([kind, start]) => `${kind}: () => import('./${partOfMermaid(start)}')`);
  return `export const grammars = { ${loaders.join(', ')} };`;
}

function leaveOutDrawing(bundler) {
  bundler.onResolve({ filter: /^grammars$/ }, ({ path }) => ({ path, namespace: 'entry' }));
  bundler.onLoad({ filter: /.*/, namespace: 'entry' }, () => ({ contents: entrySource(), resolveDir: parts }));
  bundler.onResolve({ filter: drawing }, ({ path }) => ({ path, namespace: 'left-out' }));
  bundler.onResolve({ filter: /^\.\/chunk-/ }, ({ path }) =>
    drawingExport.test(exportsOf(path)) ? { path, namespace: 'left-out' } : undefined,
  );
  bundler.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({ contents: replacementFor(path), loader: 'js' }));
}

function replacementFor(path) {
  if (path === 'dompurify') return purifier;
  if (!path.startsWith('./chunk-')) return `${anything} module.exports = any;`;
  const names = [...exportsOf(path).matchAll(/(\w+),?$/gm)].map(([, name]) => name);
  return `${anything} export { ${names.map((name) => `any as ${name}`).join(', ')} };`;
}

function exportsOf(path) {
  const text = readFileSync(join(parts, path), 'utf8');
  return text.slice(text.lastIndexOf('export {') + 8, text.lastIndexOf('}'));
}

function partOfMermaid(start) {
  const found = readdirSync(parts).filter((name) => name.startsWith(start) && name.endsWith('.mjs'));
  if (found.length !== 1) throw new Error(`Expected one part ${start}*.mjs of mermaid, found ${found.length}.`);
  return found[0];
}

/** The cut grammars say of every sample what the whole of mermaid says. */
async function compareWithWholeMermaid() {
  const outfile = join(mkdtempSync(join(tmpdir(), 'whole-mermaid-')), 'mermaid.mjs');
  const setup = (bundler) => {
    bundler.onResolve({ filter: /^dompurify$/ }, ({ path }) => ({ path, namespace: 'left-out' }));
    bundler.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: purifier, loader: 'js' }));
  };
  const entry = join(mermaid, 'dist/mermaid.core.mjs');
  const plugins = [{ name: 'without-purifier', setup }];
  await build({ entryPoints: [entry], bundle: true, platform: 'node', format: 'esm', outfile, logLevel: 'error', plugins });
  const { default: whole } = await import(pathToFileURL(outfile).href);
  for (const { kind, text } of JSON.parse(readFileSync('scripts/type-pack/diagram-samples.json', 'utf8'))) {
    const expected = await whole.parse(text).then(
      () => 'parses',
      () => 'fails',
    );
    const actual = await parseCut(kind, text);
    if (actual !== expected) throw new Error(`Mermaid: ${expected}, the cut grammar: ${actual}:\n${text}`);
  }
}

async function parseCut(kind, text) {
  const { grammars } = await import(pathToFileURL(join(target, 'grammars.mjs')).href);
  const { diagram } = await grammars[kind]();
  const { db, parser } = diagram;
  parser.parser.yy = db;
  db.clear?.();
  try {
    await parser.parse(text);
    return 'parses';
  } catch {
    return 'fails';
  }
}

function licencesOf(inputs) {
  const folders = new Set(inputs.flatMap((path) => packageFolderOf(path) ?? []));
  const sections = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    const text = file === undefined ? undefined : readFileSync(join(folder, file), 'utf8').replace(/\r/g, '').trim();
    const words = text === undefined ? 'The package carries no text of its licence.' : `\`\`\`text\n${text}\n\`\`\``;
    return `## ${name} ${version} (${license ?? 'see text'})\n\n${words}`;
  });
  return `# Licences of the grammars in this folder\n\nGenerated by \`scripts/build-diagram-parser.mjs\`.\n\n${sections.join('\n\n')}\n`;
}

function packageFolderOf(path) {
  const at = path.lastIndexOf('node_modules/');
  if (at === -1 || path.startsWith('left-out:')) return undefined;
  let folder = dirname(resolve(root, path));
  while (!existsSync(join(folder, 'package.json')) || !/node_modules\/(?:@[^/]+\/)?[^/]+$/.test(folder)) folder = dirname(folder);
  return folder;
}

function install() {
  const folder = mkdtempSync(join(tmpdir(), 'mermaid-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: versions }));
  execFileSync('npm', ['install', '--ignore-scripts'], { cwd: folder, stdio: 'inherit' });
  return folder;
}
