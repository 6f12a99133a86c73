import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const COMMAND_LINE = '// src/tsc/tsc.ts';

/**
 * Bundles `typescript6` from its compiler alone. The full library also holds the editor's services and says everything
 * in one object, so that nothing of it can be left out; the compiler's own file can be read as a module, of which only
 * what is used stays.
 */
export const compilerOnly = {
  name: 'compiler-only',
  setup(build) {
    build.onResolve({ filter: /^typescript6$/ }, ({ path }) => ({ path, namespace: 'compiler-only' }));
    build.onLoad({ filter: /.*/, namespace: 'compiler-only' }, () => ({ contents: compilerModule(), loader: 'js' }));
  },
};

function compilerModule() {
  const [compiler, commandLine] = readFileSync(require.resolve('typescript6/lib/_tsc.js'), 'utf8').split(COMMAND_LINE);
  if (commandLine === undefined) throw new Error(`The compiler's file has no part "${COMMAND_LINE}": look how it ends now.`);
  const ts = require('typescript6');
  const declared = new Set(
    [...compiler.matchAll(/^(?:async )?(?:function|var|let|const|class) ([A-Za-z]\w*)/gm)].map(([, name]) => name),
  );
  const names = Object.keys(ts).filter((name) => declared.has(name));
  // The compiler's file has the values of these where they are used, and not the objects.
  const enums = ['ScriptTarget', 'JsxEmit'].filter((name) => !declared.has(name));
  return [
    compiler,
    ...enums.map((name) => `export const ${name} = ${JSON.stringify(ts[name])};`),
    `export { ${names.join(', ')} };`,
  ].join('\n');
}
