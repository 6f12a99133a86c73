/** Declarations that cost time with every plan and of which no plan needs more than their names. */
const BARE = {
  '/node_modules/@types/node/inspector.generated.d.ts':
    "declare module 'inspector';\ndeclare module 'node:inspector';\ndeclare module 'inspector/promises';\ndeclare module 'node:inspector/promises';\n",
  '/node_modules/csstype/index.d.ts': cssProperties(['Properties', 'PropertiesHyphen']),
};

/** What Node declares where a program has no browser's types: a plan is always compiled with them. */
const WITHOUT_BROWSER = [
  [/typeof globalThis extends \{\s*onmessage: any;\s*\} \? \{\} : undici\.\w+;/g, '{};'],
  [/(typeof globalThis extends \{\s*onmessage: any;\s*\w+: infer (\w+);\s*\} \? \2 : )typeof undici\.\w+;/g, '$1any;'],
];

/** The same declarations without what no plan comes to. */
export function trimDeclarations(files) {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, BARE[path] ?? withBrowser(path, text)]));
}

function withBrowser(path, text) {
  if (!path.startsWith('/node_modules/@types/node/')) return text;
  return WITHOUT_BROWSER.reduce((out, [pattern, instead]) => out.replace(pattern, instead), text);
}

/** Styles are no part of a plan for real-time behaviour: any property may have any value. */
function cssProperties(names) {
  return names
    .map(
      (name) =>
        `export interface ${name}<Length = (string & {}) | 0, Time = string & {}> { [property: string]: Length | Time | string | number | undefined; }\n`,
    )
    .join('');
}
