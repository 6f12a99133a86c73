import { describe, expect, test } from '@jest/globals';
import { createCompiler } from '../../src/edges/type-checker-compile.ts';
import { readTypePack, type TypePack } from '../../src/edges/type-pack.ts';
import { wholeText } from '../../src/edges/type-pack-segments.ts';

const pack = readTypePack('scripts/type-pack/types.pack');
const byNeed = createCompiler(pack);
const everything = createCompiler(nothingLeftOut(pack));

function nothingLeftOut({ file, ...rest }: TypePack): TypePack {
  const always = '\u0001\u0004';
  return {
    ...rest,
    file: (path) => {
      const packed = file(path);
      return packed === undefined ? undefined : { ...packed, marked: always + wholeText(packed.marked) };
    },
  };
}

function messagesOf(compile: typeof byNeed, text: string): readonly string[] {
  const units = [{ place: 'code[0].source', path: 'client/live.tsx', text, offset: 0 }];
  const { problems } = compile({ units, files: [], edited: [], ambient: [], diagrams: [], strict: true, aliases: {} });
  return problems.map(({ line, code, message }) => `${line} ${code} ${message}`);
}

describe('declarations by need', () => {
  test.each([
    ['JSX without a word of its namespace', 'export const Dot = () => <i className="on" onClick={(click) => click.targe}>x</i>;'],
    ['what modules add to the global scope', 'setTimeout(() => undefined, 1).unref();\nconsole.log(import.meta.dirname);'],
    ['a browser interface nobody names', 'document.querySelector("canvas")?.getContext("2d")?.fillRct(1, 2, 3, 4);'],
    ['an event by its quoted name', 'new EventSource("/x").addEventListener("message", (event) => event.dta);'],
    ['types that are told apart by their members', 'const field: HTMLInputElement = document.body;'],
    ['a command in the wrong case', "import { createClient } from 'redis';\nvoid createClient().hget('a', 'b');"],
    ['the result of a command', "import Redis from 'ioredis';\nexport const seven: number = await new Redis().get('a');"],
    ['an export that is misspelt', "import { WebSocketServr } from 'ws';\nnew WebSocketServr();"],
    ['a type that is inferred', "import { z } from 'zod';\nconst Card = z.object({ id: z.string() });\nCard.parse({}).ide;"],
  ])('find what all of them find: %s', (_name, text) => {
    const found = messagesOf(byNeed, text);

    expect(found.map(withoutList)).toEqual(messagesOf(everything, text).map(withoutList));
  });
});

/** Of missing properties only the first are listed, and the first differ. */
function withoutList(message: string): string {
  return message.replace(/(is missing the following properties from type '[^']+').*/, '$1');
}
