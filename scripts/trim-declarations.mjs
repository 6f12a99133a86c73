import { createRequire } from 'node:module';

const ts = createRequire(import.meta.url)('typescript6');
const LONG_ENOUGH = 120;

/** Declarations that cost time with every plan and of which no plan needs more than their names. */
const BARE = {
  '/node_modules/@types/node/inspector.generated.d.ts':
    "declare module 'inspector';\ndeclare module 'node:inspector';\ndeclare module 'inspector/promises';\ndeclare module 'node:inspector/promises';\n",
  '/node_modules/csstype/index.d.ts': cssProperties(['Properties', 'PropertiesHyphen']),
};

/** The same declarations in fewer words: the types of redis stand in them several times each. */
export function trimDeclarations(files) {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, BARE[path] ?? (isRepetitive(path) ? withAliases(path, text) : text)]),
  );
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

function isRepetitive(path) {
  return /^\/node_modules\/(?:redis|@redis\/[\w-]+)\/.*\bindex\.d\.ts$/.test(path);
}

/** A type that stands twice or more among the members of constants gets a name. */
function withAliases(path, text) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const places = new Map();
  const visit = (node) => {
    if (
      ts.isPropertySignature(node) &&
      node.type !== undefined &&
      node.type.getText().length >= LONG_ENOUGH &&
      !isNested(node.type)
    ) {
      const written = node.type.getText();
      places.set(written, [...(places.get(written) ?? []), node.type]);
      return;
    }
    ts.forEachChild(node, visit);
  };
  for (const statement of file.statements) if (ts.isVariableStatement(statement)) visit(statement);
  const repeated = [...places].filter(([, nodes]) => nodes.length > 1);
  const edits = repeated.flatMap(([, nodes], index) =>
    nodes.map((node) => ({ start: node.getStart(), end: node.getEnd(), name: `Shared${index}` })),
  );
  let out = text;
  for (const { start, end, name } of edits.sort((left, right) => right.start - left.start))
    out = out.slice(0, start) + name + out.slice(end);
  return [out, ...repeated.map(([written], index) => `type Shared${index} = ${written};`)].join('\n');
}

/** A group of commands (`json: { … }`) is looked into; a command is not. */
function isNested(type) {
  return ts.isTypeLiteralNode(type) && !type.members.some((member) => member.name?.getText() === 'transformReply');
}
