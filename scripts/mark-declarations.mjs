import { createRequire } from 'node:module';

const ts = createRequire(import.meta.url)('typescript6');

/** `src/edges/type-pack-segments.ts` reads these. */
const LEAF = '\u0001';
const OPEN = '\u0002';
const CLOSE = '\u0003';
const AFTER_KEYS = '\u0004';
const CATALOGUE = '*';

/** Members worth a decision of their own. */
const FEWEST_MEMBERS = 8;
/** Of the language's own library everything stays but what few plans name. */
const RARE =
  /^(?:(?:Int8|Int16|Int32|Uint8Clamped|Uint16|Uint32|Float16|Float32|Float64|BigInt64|BigUint64)Array(?:Constructor)?|Intl|Atomics|DataView(?:Constructor)?)$/;
/** Lists of which a plan names its entries: nothing else in a declaration leads to one of them. */
const CATALOGUES = [
  [/^\/lib\/lib\.dom/, /(?:TagNameMap|EventMap)$/],
  [/^\/node_modules\/@types\/react\/index/, /^(?:IntrinsicElements|ReactHTML|ReactSVG|\w*(?:Attributes|Props))$/],
  [/^\/node_modules\/(?:redis|@redis\/[\w-]+)\/dist\//, /^(?:_default|modules|[A-Z_]*COMMANDS)$/],
  [/^\/node_modules\/ioredis\/built\/utils\/RedisCommander/, /^RedisCommander$/],
];
const SIMPLE = new Set(['Promise', 'Date', 'Function', 'Error', 'ArrayBuffer', 'Uint8Array', 'Record', 'Iterable']);

/**
 * A declaration file, cut into pieces that can be left out. Every piece says by which names it can be reached; a piece
 * without names always stays. The compiler is then given what the names in a plan lead to, and nothing else.
 */
export function markDeclarations(path, text) {
  if ([LEAF, OPEN, CLOSE, AFTER_KEYS, '\u0000', '\u0005'].some((sign) => text.includes(sign)))
    throw new Error(`${path} holds a character that the pack uses for itself.`);
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  if (file.parseDiagnostics.length > 0) throw new Error(`${path} does not parse: ${file.parseDiagnostics[0].messageText}`);
  const references = /^(?:\s*\/\/\/ *<[^\n]*\n)*/.exec(text)[0];
  const context = { path, text, simple: path.startsWith('/lib/lib.dom') ? simpleNames(file) : new Set() };
  return leaf([], references) + statements(file.statements, { ...context, from: references.length, to: text.length });
}

function statements(list, { from, to, ...context }) {
  let position = from;
  const out = list.map((statement) => {
    const piece = markStatement(statement, context.text.slice(position, statement.end), context);
    position = statement.end;
    return piece;
  });
  return out.join('') + leaf([], staysModule(list) + context.text.slice(position, to));
}

/** A file or block whose exports are left out must not turn from a module into a script, nor export what it did not. */
function staysModule(list) {
  if (list.some((one) => ts.isExportDeclaration(one) || (ts.isExportAssignment(one) && !one.isExportEquals)))
    return ' export {};';
  if (list.some(ts.isExportAssignment)) return '';
  const isModule = list.some((one) => ts.isImportDeclaration(one) || isMarked(one, ts.SyntaxKind.ExportKeyword));
  return isModule && ts.isSourceFile(list[0].parent) ? ' export interface __Module {}' : '';
}

function markStatement(node, whole, context) {
  if (ts.isModuleDeclaration(node) && node.body !== undefined && ts.isModuleBlock(node.body))
    return markBlock(node, whole, context);
  if (ts.isImportDeclaration(node)) return markImport(node, whole);
  if (ts.isExportDeclaration(node) && node.exportClause !== undefined && ts.isNamedExports(node.exportClause))
    return markList(node.exportClause.elements, { node, whole, keys: isDefaultIn(node.exportClause) ? [] : undefined });
  if (isMarked(node, ts.SyntaxKind.DefaultKeyword)) return leaf([], whole);
  const names = declaredBy(node);
  const keys =
    context.path.startsWith('/lib/lib.') && !context.path.startsWith('/lib/lib.dom') && !names.every((name) => RARE.test(name))
      ? []
      : names;
  const members = membersOf(node, context);
  return members === undefined ? leaf(keys, whole) : markMembers(members, { node, whole, keys, ...context });
}

function markBlock(node, whole, context) {
  const start = node.end - whole.length;
  const head = whole.slice(0, node.body.statements.pos - start);
  const inside = statements(node.body.statements, { ...context, from: node.body.statements.pos, to: node.end - 1 });
  return container(keysOfBlock(node, context.path), head, { inside, foot: '}' });
}

function keysOfBlock(node, path) {
  if (ts.isIdentifier(node.name)) return node.name.text === 'global' ? [] : [node.name.text];
  // Elsewhere such a block adds to a module that is already there; here it may also add to what every program has.
  const isModuleAlone = path.startsWith('/node_modules/@types/node/') && !node.body.statements.some(isGlobalBlock);
  return isModuleAlone ? [`"${node.name.text}`] : [];
}

function isGlobalBlock(node) {
  return ts.isModuleDeclaration(node) && ts.isIdentifier(node.name) && node.name.text === 'global';
}

function markImport(node, whole) {
  const bindings = node.importClause?.namedBindings;
  const name = node.importClause?.name?.text;
  if (bindings !== undefined && ts.isNamedImports(bindings) && name === undefined)
    return markList(bindings.elements, { node, whole });
  const names = [
    name,
    ...(bindings === undefined
      ? []
      : ts.isNamespaceImport(bindings)
        ? [bindings.name.text]
        : bindings.elements.map((one) => one.name.text)),
  ];
  return leaf(names.filter(Boolean), whole);
}

/** `import { … } from` and `export { … }`: what nobody names is not there. */
function markList(elements, { node, whole, keys }) {
  const start = node.end - whole.length;
  const head = whole.slice(0, elements.pos - start);
  const inside = elements.map((one) => leaf([one.name.text], `${one.getText()}, `));
  return container(keys ?? elements.map((one) => one.name.text), head, {
    inside: inside.join(''),
    foot: whole.slice(elements.end - start).replace(/^\s*,/, ''),
  });
}

function isDefaultIn(clause) {
  return clause.elements.length === 0 || clause.elements.some((one) => one.name.text === 'default');
}

function membersOf(node, { path }) {
  if (ts.isInterfaceDeclaration(node)) {
    const isList = isCatalogue(path, node.name.text);
    return isList || (path.startsWith('/lib/lib.dom') && isLarge(node.members)) ? { list: node.members, isList } : undefined;
  }
  const declared =
    ts.isVariableStatement(node) && node.declarationList.declarations.length === 1
      ? node.declarationList.declarations[0]
      : undefined;
  if (declared?.type === undefined || !ts.isTypeLiteralNode(declared.type)) return undefined;
  return isCatalogue(path, declared.name.text) ? { list: declared.type.members, isList: true } : undefined;
}

function markMembers({ list, isList }, { node, whole, keys, ...context }) {
  const head = whole.slice(0, list.pos - (node.end - whole.length));
  let position = list.pos;
  const inside = list.map((member) => {
    const text = context.text.slice(position, member.end);
    position = member.end;
    const name = nameOf(member);
    if (name === undefined || (!isList && context.simple.has(name))) return leaf([], text);
    const nested =
      isList &&
      ts.isPropertySignature(member) &&
      member.type !== undefined &&
      ts.isTypeLiteralNode(member.type) &&
      !isCommand(member.type);
    if (nested)
      return markMembers(
        { list: member.type.members, isList },
        { node: member, whole: text, keys: [memberKey(name, isList)], ...context },
      );
    return leaf([memberKey(name, isList)], text);
  });
  return container(keys, head, { inside: inside.join(''), foot: context.text.slice(position, node.end) });
}

function isCommand(type) {
  return type.members.some((member) => member.name?.getText() === 'transformReply');
}

function memberKey(name, isList) {
  return (isList ? CATALOGUE : '') + (name.match(/[A-Za-z_$][\w$]*/g) ?? [name]).join('&');
}

function isCatalogue(path, name) {
  return CATALOGUES.some(([inPath, named]) => inPath.test(path) && named.test(name));
}

/** An object of options without its members would take anything. */
function isLarge(members) {
  return members.length >= FEWEST_MEMBERS && !members.every((member) => member.questionToken !== undefined);
}

/** Names whose members lead nowhere else, whoever has them: they cost little and tell types apart. */
function simpleNames(file) {
  const members = file.statements.filter(ts.isInterfaceDeclaration).flatMap((statement) => [...statement.members]);
  const named = members.filter((member) => nameOf(member) !== undefined);
  const others = new Set(named.filter((member) => !isSimple(member)).map(nameOf));
  return new Set(named.map(nameOf).filter((name) => !others.has(name)));
}

function isSimple(node) {
  if (ts.isTypeReferenceNode(node) && !SIMPLE.has(node.typeName.getText())) return false;
  if (ts.isTypeQueryNode(node) || ts.isImportTypeNode(node)) return false;
  return !ts.forEachChild(node, (child) => (isSimple(child) ? undefined : true));
}

function nameOf({ name }) {
  return name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : undefined;
}

function declaredBy(node) {
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  return node.name !== undefined && ts.isIdentifier(node.name) ? [node.name.text] : [];
}

function isMarked(node, keyword) {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === keyword);
}

function leaf(keys, text) {
  return text === '' ? '' : LEAF + keys.join(',') + AFTER_KEYS + text;
}

function container(keys, head, { inside, foot }) {
  return OPEN + keys.join(',') + AFTER_KEYS + head + inside + CLOSE + foot;
}
