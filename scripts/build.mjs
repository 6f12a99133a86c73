// Builds `dist/`: TypeScript to `lib/`, then one bundle for the Action, one for the command line, one for the type checker.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { compilerOnly } from './compiler-only.mjs';

rmSync('lib', { recursive: true, force: true });
run('tsc', '-p', 'tsconfig.json');
// Only what compiles replaces what is there.
rmSync('dist', { recursive: true, force: true });
mkdirSync('dist', { recursive: true });
bundle('index', 'dist');
bundle('cli', 'dist/cli');
await bundleChecker('dist/checker');
writeFileSync('dist/cli.js', "#!/usr/bin/env node\nimport './cli/index.js';\n");
// The bundles are ES modules whatever package.json lies above them.
writeFileSync('dist/package.json', '{\n  "type": "module"\n}\n');
rmSync('lib', { recursive: true, force: true });

/** Each entry into its own folder, since chunks of two bundles may share a name. */
function bundle(entry, folder) {
  run('ncc', 'build', `lib/${entry}.js`, '-o', `lib/bundle/${entry}`, '-m');
  cpSync(`lib/bundle/${entry}`, folder, { recursive: true, filter: (path) => !path.endsWith('package.json') });
  process.stdout.write(`${folder}/index.js ${(statSync(`${folder}/index.js`).size / 1e6).toFixed(2)} MB\n`);
}

/** The type checker runs in a thread of its own and is never loaded by the program itself. */
async function bundleChecker(folder) {
  await build({
    entryPoints: ['src/edges/type-checker-worker.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: true,
    outfile: `${folder}/worker.cjs`,
    plugins: [compilerOnly],
    logLevel: 'error',
  });
  cpSync('scripts/type-pack/types.pack', `${folder}/types.pack`);
  cpSync('scripts/type-pack/diagrams', `${folder}/diagrams`, { recursive: true });
  cpSync('scripts/type-pack/LICENSES.md', `${folder}/LICENSES.md`);
  cpSync('node_modules/typescript6/LICENSE.txt', `${folder}/LICENSE-typescript.txt`);
  cpSync('node_modules/typescript6/ThirdPartyNoticeText.txt', `${folder}/NOTICE-typescript.txt`);
  process.stdout.write(`${folder}/worker.cjs ${(statSync(`${folder}/worker.cjs`).size / 1e6).toFixed(2)} MB\n`);
}

function run(name, ...words) {
  execFileSync(`node_modules/.bin/${name}`, words, { stdio: ['ignore', name === 'tsc' ? 'inherit' : 'ignore', 'inherit'] });
}
