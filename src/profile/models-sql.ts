import type { DataModel } from './profile.ts';
import { readText } from './survey.ts';
import type { Survey } from './survey.ts';

const CREATE = /^[ \t]*create\s+table\s+(?:if\s+not\s+exists\s+)?((?:["`[]?\w+["`\]]?\.)?["`[]?\w+["`\]]?)\s*\(/gim;
const CONSTRAINT = /^(?:primary|foreign|unique|check|constraint|key|index|exclude|like|fulltext|spatial|period)\b/i;

/** `create table` statements of SQL files and of SQL inside source files. */
export function readSqlModels(survey: Survey): readonly DataModel[] {
  return survey.own.flatMap((file) => {
    if (!file.path.endsWith('.sql') && !(file.kind === 'source' && /create\s+table/i.test(file.text ?? ''))) return [];
    const text = readText(survey, file.path);
    return text === undefined ? [] : tablesOf(file.path, file.path.endsWith('.sql') ? stripSqlComments(text) : text);
  });
}

export function tablesOf(path: string, text: string): readonly DataModel[] {
  return [...text.matchAll(sourceOrSql(path))].flatMap((match) => {
    const open = match.index + match[0].length;
    const body = bodyOf(text, open);
    const name = (match[1] ?? '')
      .split('.')
      .at(-1)
      ?.replace(/["`[\]]/g, '');
    if (body === undefined || name === undefined) return [];
    const keyword = match.index + match[0].search(/create/i);
    return [{ name, fields: columnsOf(body), where: `${path}:${text.slice(0, keyword).split('\n').length}` }];
  });
}

/** In source files the statement may follow a quote. */
function sourceOrSql(path: string): RegExp {
  return path.endsWith('.sql') ? CREATE : new RegExp(CREATE.source.replace('^[ \\t]*', '(?:^[ \\t]*|["\'`]\\s*|;\\s*)'), 'gim');
}

function bodyOf(text: string, open: number): string | undefined {
  let depth = 1;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    else if (text[at] === ')') depth -= 1;
    if (depth === 0) return text.slice(open, at);
  }
  return undefined;
}

function columnsOf(body: string): readonly string[] {
  const columns: string[] = [];
  let depth = 0;
  let current = '';
  for (const character of `${body},`) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === ',' && depth === 0) {
      const column = /^\s*["`[]?(\w+)/.exec(current)?.[1];
      if (column !== undefined && !CONSTRAINT.test(current.trim())) columns.push(column);
      current = '';
    } else current += character;
  }
  return columns;
}

function stripSqlComments(text: string): string {
  return text.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
}
