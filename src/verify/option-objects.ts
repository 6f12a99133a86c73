export type WrittenOption = { readonly name: string; readonly line: number };

/** Names of the top-level properties of object literals among the arguments of a call. */
export function optionsAt(source: string, call: RegExp): readonly WrittenOption[] {
  const found: WrittenOption[] = [];
  for (const match of source.matchAll(call)) found.push(...propertiesOfArguments(source, match.index + match[0].length));
  return found;
}

type Reading = { depth: number; quote: string; atName: boolean };

/** Reads from behind the opening parenthesis to its end; strings and nested brackets are skipped. */
function propertiesOfArguments(source: string, start: number): readonly WrittenOption[] {
  const options: WrittenOption[] = [];
  const reading: Reading = { depth: 0, quote: '', atName: false };
  const end = Math.min(source.length, start + 6000);
  for (let at = start; at < end; at += 1) {
    const character = source[at] ?? '';
    if (reading.quote !== '') {
      if (character === '\\') at += 1;
      else if (character === reading.quote) reading.quote = '';
      continue;
    }
    if (source.startsWith('//', at)) {
      at = source.indexOf('\n', at);
      if (at === -1) break;
      continue;
    }
    if (reading.depth === 1 && reading.atName) {
      const name = /^(?:async\s+)?([A-Za-z_$][\w$]*)\s*(?=[:,(}])/.exec(source.slice(at, at + 60))?.[1];
      if (name !== undefined) {
        options.push({ name, line: source.slice(0, at).split('\n').length });
        reading.atName = false;
        at += name.length - 1;
        continue;
      }
    }
    if (/['"`]/.test(character)) [reading.quote, reading.atName] = [character, false];
    else if ('{(['.includes(character)) {
      reading.depth += 1;
      reading.atName = reading.depth === 1 && character === '{';
    } else if ('})]'.includes(character)) {
      if (reading.depth === 0) break;
      reading.depth -= 1;
      reading.atName = false;
    } else if (character === ',' && reading.depth === 1) reading.atName = isInObject(source, start, at);
    else if (/[^\s]/.test(character) && reading.atName) reading.atName = false;
  }
  return options;
}

/** Whether the bracket around `at` at depth 1 is a brace. */
function isInObject(source: string, start: number, at: number): boolean {
  let depth = 0;
  for (let back = at - 1; back >= start; back -= 1) {
    const character = source[back] ?? '';
    if ('})]'.includes(character)) depth += 1;
    else if ('{(['.includes(character)) {
      if (depth === 0) return character === '{';
      depth -= 1;
    }
  }
  return false;
}
