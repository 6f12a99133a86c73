import * as ts from 'typescript6';
import { textOf } from './type-checker-nodes.ts';
import type { EditedFile } from '../verify/code-report.ts';

type TextOf = (path: string) => string | undefined;
type Shown = { readonly declarations: readonly ts.Node[]; readonly fragment: string };

const ELISION = /\/[/*][^\n]*(?:\.\.\.|…|\bunchanged\b|\bas (?:before|today|now)\b|\bexisting\b|\bsame as\b|\brest of\b)/i;

/**
 * What is known of a file that the plan edits without showing all of it: the declarations that a fragment shows whole.
 * Every other name of it is `any`, because nobody can say from the plan what it will be. Nothing is known of JavaScript.
 */
export function editedModule(edited: EditedFile, textOf: TextOf): string | undefined {
  if (!/\.[cm]?tsx?$/.test(edited.path)) return undefined;
  const original = parse(edited.path, edited.text);
  const before = declarationsOf(original);
  const exports = [...shownIn(edited, textOf)].flatMap(([name, shown]) => {
    const [only, ...others] = shown;
    return only === undefined || others.length > 0 ? [] : exportOf(name, only, before.get(name));
  });
  return [...surroundings(original), ...exports, 'export {};'].join('\n');
}

function shownIn(edited: EditedFile, textOf: TextOf): ReadonlyMap<string, readonly Shown[]> {
  const shown = new Map<string, Shown[]>();
  for (const path of edited.fragments) {
    const file = parse(path, textOf(path) ?? '');
    if (hasSyntaxError(file)) continue;
    for (const [name, declarations] of declarationsOf(file))
      shown.set(name, [...(shown.get(name) ?? []), { declarations, fragment: `./${path.split('/').at(-1) ?? path}` }]);
  }
  return shown;
}

/** Types that the original adds to other modules stay; the imports are what those types are made of. */
function surroundings(original: ts.SourceFile): readonly string[] {
  const added = original.statements.filter((statement) => ts.isModuleDeclaration(statement) && isAugmentation(statement));
  if (added.length === 0) return [];
  return [...original.statements.filter(ts.isImportDeclaration), ...added].map(textOf);
}

function isAugmentation(statement: ts.ModuleDeclaration): boolean {
  return ts.isStringLiteral(statement.name) || statement.name.text === 'global';
}

function exportOf(name: string, shown: Shown, before: readonly ts.Node[] | undefined): readonly string[] {
  const [declaration] = shown.declarations;
  if (declaration === undefined || shown.declarations.length > 1 || ELISION.test(textOf(declaration))) return [];
  const code = functionIn(declaration);
  if (code !== undefined && code.type === undefined) return signatureOf(name, shown.fragment, code);
  const members = new Set(membersOf(declaration));
  const isWhole = (before ?? []).flatMap(membersOf).every((member) => members.has(member));
  return isWhole ? [`export { ${name} } from '${shown.fragment}';`] : [];
}

/** What a body returns cannot be read from a fragment of it; what it takes can. */
function signatureOf(name: string, fragment: string, code: ts.FunctionLikeDeclaration): readonly string[] {
  if (name === 'default' || code.typeParameters !== undefined) return [];
  return [`export declare const ${name}: (...input: Parameters<typeof import('${fragment}').${name}>) => any;`];
}

function functionIn(node: ts.Node): ts.FunctionLikeDeclaration | undefined {
  if (ts.isFunctionDeclaration(node)) return node;
  const value = ts.isVariableDeclaration(node) && node.type === undefined ? node.initializer : undefined;
  return value !== undefined && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) ? value : undefined;
}

function membersOf(node: ts.Node): readonly string[] {
  if (ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node) || ts.isEnumDeclaration(node))
    return [...node.members].flatMap(nameOf);
  if (ts.isTypeAliasDeclaration(node)) return membersOf(node.type);
  if (ts.isTypeLiteralNode(node)) return [...node.members].flatMap(nameOf);
  if (ts.isIntersectionTypeNode(node)) return node.types.flatMap(membersOf);
  if (ts.isVariableDeclaration(node) && node.initializer !== undefined && ts.isObjectLiteralExpression(node.initializer))
    return [...node.initializer.properties].flatMap(nameOf);
  return [];
}

function nameOf(member: ts.NamedDeclaration): readonly string[] {
  return member.name === undefined ? [] : [textOf(member.name)];
}

/** What a module exports by declaring it. */
function declarationsOf(file: ts.SourceFile): ReadonlyMap<string, readonly ts.Node[]> {
  const found = new Map<string, ts.Node[]>();
  for (const [name, node] of file.statements.flatMap(exportedBy)) found.set(name, [...(found.get(name) ?? []), node]);
  return found;
}

function exportedBy(statement: ts.Statement): readonly (readonly [string, ts.Node])[] {
  if (!isMarked(statement, ts.SyntaxKind.ExportKeyword)) return [];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap((one) =>
      ts.isIdentifier(one.name) ? [[one.name.text, one] as const] : [],
    );
  if (!isNamed(statement)) return [];
  const name = isMarked(statement, ts.SyntaxKind.DefaultKeyword) ? 'default' : statement.name?.text;
  return name === undefined ? [] : [[name, statement]];
}

type Named =
  ts.FunctionDeclaration | ts.ClassDeclaration | ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.EnumDeclaration;

function isNamed(statement: ts.Statement): statement is Named {
  return (
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement)
  );
}

function isMarked(statement: ts.Statement, keyword: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === keyword);
}

function hasSyntaxError(file: ts.SourceFile): boolean {
  return ((file as unknown as { readonly parseDiagnostics?: readonly unknown[] }).parseDiagnostics ?? []).length > 0;
}

function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
}
