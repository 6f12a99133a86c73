import { parse } from 'smol-toml';
import type { StructuredDocument } from './read-json.ts';
import { readText, unreadable } from './survey.ts';
import type { Survey } from './survey.ts';

/** TOML; the parser keeps no places, so lines are found again by table header and key. */
export function readToml(survey: Survey, path: string): StructuredDocument | undefined {
  const text = readText(survey, path);
  if (text === undefined) return undefined;
  try {
    const value: unknown = parse(text);
    let places: ReadonlyMap<string, number> | undefined;
    const lineOf = (keys: readonly (string | number)[]): number => {
      places ??= indexKeys(text);
      for (let length = keys.length; length > 0; length -= 1) {
        const line = places.get(keys.slice(0, length).join('\0'));
        if (line !== undefined) return line;
      }
      return 1;
    };
    return { path, value, lineOf };
  } catch (error) {
    return unreadable(
      survey,
      path,
      `it is not TOML (${error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'syntax error'})`,
    );
  }
}

/** Lines of tables, keys and the items of lists of strings (by position). */
function indexKeys(text: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const counts = new Map<string, number>();
  let table: readonly string[] = [];
  let list: { readonly key: readonly string[]; at: number } | undefined;
  text.split('\n').forEach((raw, index) => {
    const line = raw.trim();
    if (list !== undefined) list = indexItems(places, list, { text: line, line: index + 1 });
    else if (line.startsWith('[[')) {
      const name = splitKey(line.slice(2, line.indexOf(']]')));
      const at = counts.get(name.join('\0')) ?? 0;
      counts.set(name.join('\0'), at + 1);
      table = [...name, String(at)];
      places.set(table.join('\0'), index + 1);
    } else if (line.startsWith('[')) {
      table = splitKey(line.slice(1, line.indexOf(']')));
      if (!places.has(table.join('\0'))) places.set(table.join('\0'), index + 1);
    } else {
      const key = /^((?:"[^"]*"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[\w-]+))*)\s*=\s*(.*)$/.exec(line);
      if (key === null) return;
      const full = [...table, ...splitKey(key[1] ?? '')];
      places.set(full.join('\0'), index + 1);
      if (key[2]?.startsWith('[') === true)
        list = indexItems(places, { key: full, at: 0 }, { text: key[2].slice(1), line: index + 1 });
    }
  });
  return places;
}

type Line = { readonly text: string; readonly line: number };
type OpenList = { readonly key: readonly string[]; at: number };

function indexItems(places: Map<string, number>, list: OpenList, { text, line }: Line): OpenList | undefined {
  const code = text.replace(/^#.*$|\s#[^"']*$/, '');
  let at = list.at;
  for (const _item of code.matchAll(/"(?:[^"\\]|\\.)*"|'[^']*'/g)) {
    places.set([...list.key, String(at)].join('\0'), line);
    at += 1;
  }
  return code.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '').includes(']') ? undefined : { key: list.key, at };
}

function splitKey(key: string): readonly string[] {
  return [...key.matchAll(/"([^"]*)"|'([^']*)'|([\w-]+)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}
