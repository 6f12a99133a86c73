import { parse } from '@babel/parser';
import type { ParserPlugin } from '@babel/parser';
import type { File, Node } from '@babel/types';
import { baseName, readText, unreadable } from './survey.ts';
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

/** Visits every node, parents first; `ancestors` runs from the program to the parent. */
export function walk(root: Node, visit: Visit): void {
  const ancestors: Node[] = [];
  const enter = (node: Node): void => {
    visit(node, ancestors);
    ancestors.push(node);
    for (const key in node) {
      if (key === 'loc' || key === 'extra' || key === 'type') continue;
      const child = (node as unknown as Readonly<Record<string, unknown>>)[key];
      if (Array.isArray(child)) {
        for (const item of child) if (isNode(item)) enter(item);
      } else if (isNode(child)) enter(child);
    }
    ancestors.pop();
  };
  enter(root);
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
