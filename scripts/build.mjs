// Builds `dist/`: TypeScript to `lib/`, then one bundle for the Action and one for the command line.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';

rmSync('lib', { recursive: true, force: true });
rmSync('dist', { recursive: true, force: true });
mkdirSync('dist', { recursive: true });
run('tsc', '-p', 'tsconfig.json');
bundle('index', 'dist');
bundle('cli', 'dist/cli');
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

function run(name, ...words) {
  execFileSync(`node_modules/.bin/${name}`, words, { stdio: ['ignore', 'ignore', 'inherit'] });
}
