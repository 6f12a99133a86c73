import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { InputFault } from '../outcome.ts';

/** Defaults of every input, from the `action.yml` that lies above the running script. Expressions such as `${{ … }}` count as empty. */
export function readActionDefaults(script: string): Record<string, string> {
  const path = findAbove(dirname(script), 'action.yml');
  const action = parse(readFileSync(path, 'utf8')) as { inputs: Record<string, { default?: string }> };
  const entries = Object.entries(action.inputs).map(([name, input]) => [name, withoutExpression(input.default ?? '')] as const);
  return Object.fromEntries(entries);
}

function findAbove(folder: string, name: string): string {
  for (let current = folder; ; current = dirname(current)) {
    if (existsSync(join(current, name))) return join(current, name);
    if (dirname(current) === current) {
      throw new InputFault([
        `Cannot find ${name} above ${folder}. Expected the command to run from a clone of plan-realtime; clone it again.`,
      ]);
    }
  }
}

function withoutExpression(text: string): string {
  return text.startsWith('${{') ? '' : text;
}
