import { parse } from '@babel/parser';
import type { ParserPlugin } from '@babel/parser';
import type { File, Node } from '@babel/types';
import { baseName, nestsTooDeep, readText, unreadable } from './survey.ts';
import type { Survey } from './survey.ts';

/** A parsed JavaScript or TypeScript file. */
export type Script = {
  readonly path: string;
  readonly text: string;
  readonly program: File['program'];
};

export const SCRIPT_NAME = /\.(?:[cm]?[jt]sx?|vue|svelte)$/;
/** A hand-written module is never this long. */
const MAX_CHARACTERS = 600_000;

export function readScript(survey: Survey, path: string): Script | undefined {
  const text = readText(survey, path);
  if (text === undefined) return undefined;
  if (text.length > MAX_CHARACTERS) return unreadable(survey, path, `it is too large to parse (${text.length} characters)`);
  if (nestsTooDeep(text)) return unreadable(survey, path, 'it nests too deeply');
  const code = /\.(?:vue|svelte)$/.test(path) ? keepScripts(text) : text;
  try {
    return { path, text, program: parse(code, optionsFor(path, code)).program };
  } catch (error) {
    return unreadable(survey, path, `it does not parse (${error instanceof Error ? error.message : 'syntax error'})`);
  }
}

function optionsFor(path: string, code: string): Parameters<typeof parse>[1] {
  const plugins: ParserPlugin[] = ['decorators-legacy', 'explicitResourceManagement', 'importAttributes'];
  if (/\.[cm]?ts$/.test(path)) plugins.push('typescript');
  else if (/\.(?:tsx|vue|svelte)$/.test(path)) plugins.push('typescript', 'jsx');
  else plugins.push('jsx', ...(/@flow\b/.test(code.slice(0, 600)) ? (['flow'] as const) : []));
  return {
    sourceType: 'unambiguous',
    errorRecovery: true,
    attachComment: false,
    allowReturnOutsideFunction: true,
    allowAwaitOutsideFunction: true,
    allowUndeclaredExports: true,
    plugins: baseName(path).endsWith('.d.ts') ? [['typescript', { dts: true }]] : plugins,
  };
}

/** Blanks everything outside `<script>` elements, so that lines and columns stay what they are. */
function keepScripts(text: string): string {
  let kept = '';
  let last = 0;
  for (const match of text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script\s*>/gi)) {
    const start = match.index + match[0].indexOf('>') + 1;
    const body = match[1] ?? '';
    kept += blank(text.slice(last, start)) + body;
    last = start + body.length;
  }
  return kept + blank(text.slice(last));
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

export type Visit = (node: Node, ancestors: readonly Node[]) => void;

type FlatTree = { readonly nodes: readonly Node[]; readonly depths: readonly number[] };

/** Several readers walk the same programs: each is flattened once. */
const flatPrograms = new WeakMap<Node, FlatTree>();

/** Visits every node, parents first; `ancestors` runs from the root to the parent. */
export function walk(root: Node, visit: Visit): void {
  const { nodes, depths } = root.type === 'Program' ? flatProgram(root) : flatten(root);
  const ancestors: Node[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (node === undefined) return;
    ancestors.length = depths[at] ?? 0;
    visit(node, ancestors);
    ancestors.push(node);
  }
}

function flatProgram(root: Node): FlatTree {
  const tree = flatPrograms.get(root) ?? flatten(root);
  flatPrograms.set(root, tree);
  return tree;
}

/** With a stack of its own: generated code nests deeper than the call stack allows. */
function flatten(root: Node): FlatTree {
  const nodes: Node[] = [];
  const depths: number[] = [];
  const open: Node[] = [root];
  const openDepths: number[] = [0];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const depth = openDepths.pop() ?? 0;
    nodes.push(node);
    depths.push(depth);
    const first = open.length;
    for (const key in node) pushNodes(open, (node as unknown as Readonly<Record<string, unknown>>)[key]);
    reverseFrom(open, first);
    for (let at = first; at < open.length; at += 1) openDepths.push(depth + 1);
  }
  return { nodes, depths };
}

function pushNodes(open: Node[], member: unknown): void {
  if (typeof member !== 'object' || member === null) return;
  if (isNode(member)) open.push(member);
  else if (Array.isArray(member)) for (const item of member) if (isNode(item)) open.push(item);
}

/** The last pushed is visited first. */
function reverseFrom(nodes: Node[], first: number): void {
  for (let low = first, high = nodes.length - 1; low < high; low += 1, high -= 1) {
    const kept = nodes[low];
    const moved = nodes[high];
    if (kept !== undefined && moved !== undefined) [nodes[low], nodes[high]] = [moved, kept];
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

export function startLine(node: Node): number {
  return node.loc?.start.line ?? 1;
}

export function endLineOf(node: Node): number {
  return node.loc?.end.line ?? 1;
}

export function placeOf(script: Script, node: Node): string {
  return `${script.path}:${startLine(node)}`;
}
