// Empties and rebuilds `dist/`, then fails if git sees any difference, new files included.
import { execFileSync } from 'node:child_process';

execFileSync('node', ['scripts/build.mjs'], { stdio: 'inherit' });
const difference = execFileSync('git', ['status', '--porcelain', '--untracked-files=all', '--', 'dist'], { encoding: 'utf8' });
if (difference !== '') {
  process.stderr.write(`dist/ is not what the source builds. Run \`npm run build\` and commit dist/:\n${difference}`);
  process.exitCode = 1;
}
