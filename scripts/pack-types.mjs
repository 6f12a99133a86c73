import { posix } from 'node:path';
import { createRequire } from 'node:module';
import { brotliCompressSync, constants } from 'node:zlib';
import { markDeclarations } from './mark-declarations.mjs';

const ts = createRequire(import.meta.url)('typescript6');
const DECLARATIONS = /\.d\.[cm]?ts$/;
const END_OF_PART = '\u0000';
const END_OF_LEAD = '\u0005';

/** The file that `src/edges/type-pack.ts` reads: the length of a table, the table, a compressed block for each package. */
export function packTypes({ versions, files, options }) {
  const blocks = Object.entries(byPackage(files)).map(([, paths]) => ({
    paths,
    bytes: compress(blockOf(paths, files, options)),
  }));
  const table = compress(
    JSON.stringify({ versions, blocks: blocks.map(({ paths, bytes }) => ({ bytes: bytes.length, paths })) }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(table.length);
  return Buffer.concat([length, table, ...blocks.map(({ bytes }) => bytes)]);
}

function byPackage(files) {
  return Object.groupBy(Object.keys(files), (path) => /^\/(?:lib|node_modules\/(?:@[^/]+\/)?[^/]+)/.exec(path)[0]);
}

function blockOf(paths, files, options) {
  return paths
    .map((path) => {
      const text = files[path];
      if (!DECLARATIONS.test(path)) return [path, text, ''];
      const leads = leadsFrom(path, files, options).flat().join(END_OF_LEAD);
      return [path, markDeclarations(path, text), leads];
    })
    .flat()
    .map((part) => part + END_OF_PART)
    .join('');
}

/** Where the imports and references of a file lead to, so that nobody has to look again. */
function leadsFrom(path, files, options) {
  const host = { fileExists: (name) => files[name] !== undefined, readFile: (name) => files[name] };
  const { importedFiles, libReferenceDirectives, referencedFiles, typeReferenceDirectives } = ts.preProcessFile(
    files[path],
    true,
    true,
  );
  const module = (name) =>
    ts.resolveModuleName(name, path, { ...options, typeRoots: undefined }, host).resolvedModule?.resolvedFileName;
  const leads = [
    ...libReferenceDirectives.map(({ fileName }) => [fileName, `/lib/lib.${fileName}.d.ts`]),
    ...referencedFiles.map(({ fileName }) => [fileName, posix.join(posix.dirname(path), fileName)]),
    ...typeReferenceDirectives.map(({ fileName }) => [
      fileName,
      module(`@types/${fileName}/index`) ?? module(`@types/${fileName}`) ?? module(fileName),
    ]),
    ...[...new Set([...importedFiles.map(({ fileName }) => fileName), ...importTypes(files[path])])].map((name) => [
      name,
      module(name),
    ]),
  ];
  return leads.filter(([, target]) => files[target] !== undefined);
}

function importTypes(text) {
  return [...text.matchAll(/\bimport\(\s*["']([^"']+)["']\s*\)/g)].map(([, name]) => name);
}

function compress(text) {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } });
}
