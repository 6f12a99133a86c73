import { distance } from 'fastest-levenshtein';
import { commands, options as optionTable, optionUsage } from './command-grammar.ts';
import type { CommandEntry, OptionEntry } from './command-grammar.ts';
import type { RequestOptions } from './request.ts';
import { splitWords } from './split-words.ts';
import type { Word } from './split-words.ts';

export type Command =
  /** `text` is the task in the person's own words; empty when the thread itself is the task. */
  | { readonly name: 'plan' | 'revise'; readonly text: string; readonly options: RequestOptions }
  | { readonly name: 'check' | 'approve' | 'help' }
  /** Addressed to us, but not understood. The text says what exists. */
  | { readonly name: 'problem'; readonly problem: string };

/**
 * Reads a command from a comment. It counts only as the very first word: a quoted, fenced, indented or look-alike
 * phrase is not one. Undefined when the comment does not speak to us.
 */
export function parseCommand(body: string, triggerPhrase: string): Command | undefined {
  const [first = '', ...following] = body.replaceAll(/\r\n?/g, '\n').split('\n');
  const line = first.replace(/^ {1,3}(?! )/, '');
  if (lowered(line.slice(0, triggerPhrase.length)) !== lowered(triggerPhrase)) return undefined;
  const rest = line.slice(triggerPhrase.length);
  if (rest !== '' && !/^[ \t]/.test(rest)) return undefined;
  const split = splitWords(rest);
  if ('problem' in split) return problem(split.problem);
  return readCommand(split.words, following.join('\n').trim());
}

/** Phones begin a word with a capital. Only plain letters fold: what merely looks like one is another word. */
function lowered(text: string): string {
  return text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function readCommand(words: readonly Word[], following: string): Command {
  const command = commandOf(words[0]);
  const read = readOptions(command === undefined ? words : words.slice(1));
  if ('problem' in read) return problem(read.problem);
  const text = [read.free.join(' '), following].filter((part) => part !== '').join('\n\n');
  if (command === undefined || command.name === 'plan') return misspelt(words) ?? { name: 'plan', text, options: read.options };
  return finish(command, text, read);
}

type OptionsRead = { readonly options: RequestOptions; readonly free: readonly string[] };

function finish(command: CommandEntry, text: string, read: OptionsRead): Command {
  if (command.name === 'plan' || command.name === 'revise') {
    if (text === '' && command.words === 'required')
      return problem(`\`${command.name}\` needs words: say after it what should change. ${available()}`);
    return { name: command.name, text, options: read.options };
  }
  const [option] = Object.keys(read.options);
  if (option !== undefined) return problem(`\`${command.name}\` takes no options. ${available()}`);
  if (read.free.length > 0)
    return problem(
      `\`${command.name}\` takes no further words. To plan a task that begins with "${command.name}", put the task in quotes. ${available()}`,
    );
  return { name: command.name };
}

function commandOf(word: Word | undefined): CommandEntry | undefined {
  if (word === undefined || word.quoted) return undefined;
  return commands.find((entry) => entry.name === word.text.toLowerCase() && entry.name !== 'plan');
}

/** A first word that is nearly a command is a slip of the finger, not a task: `aprove`, `hepl`, `revize use SSE`. */
function misspelt(words: readonly Word[]): Command | undefined {
  const [first, ...others] = words;
  if (first === undefined || first.quoted) return undefined;
  const near = others.length === 0 ? nearestCommand(first.text) : slipOfRevise(first.text);
  if (near === undefined) return undefined;
  return problem(
    `Unknown command \`${plain(first.text)}\`; did you mean \`${near}\`? To plan a task that begins so, put it in quotes. ${available()}`,
  );
}

function nearestCommand(word: string): string | undefined {
  const names = commands.map((entry) => entry.name).filter((name) => name !== 'plan');
  return nearest(word.toLowerCase(), names);
}

/** Of the commands only this one goes on in words, and a plan of its own would take the place of the one to revise. */
function slipOfRevise(text: string): string | undefined {
  const [word, name] = [text.toLowerCase(), 'revise'];
  const letters = (of: string) => [...of].toSorted().join('');
  const isSlip = word.startsWith('re') && word !== 'revive' && (distance(word, name) === 1 || letters(word) === letters(name));
  return isSlip ? name : undefined;
}

function readOptions(words: readonly Word[]): OptionsRead | { readonly problem: string } {
  const free: string[] = [];
  let read: RequestOptions = {};
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined) break;
    const match = optionIn(word);
    if (match === null) {
      const slip = word.quoted ? undefined : SHORT_OPTION.exec(word.text)?.[1];
      if (optionTable.some(({ name }) => name === slip)) return { problem: `Options begin with two hyphens: \`--${slip}\`.` };
      free.push(word.text);
      continue;
    }
    const entry = optionTable.find((candidate) => candidate.name === match[1]?.toLowerCase());
    if (entry === undefined) return { problem: unknownOption(match[1] ?? '') };
    const takesNext = entry.value !== undefined && match[2] === undefined;
    const next = words[index + 1];
    const value = takesNext ? (next === undefined || optionIn(next) !== null ? undefined : next.text) : match[2];
    if (takesNext) index += 1;
    const parsed = readValue(entry, value);
    if (typeof parsed === 'string') return { problem: parsed };
    read = { ...read, ...parsed };
  }
  return { options: read, free };
}

/** Phones turn two hyphens into a dash. */
const OPTION = /^(?:--|[—–])([A-Za-z][A-Za-z-]*)(?:=([\s\S]*))?$/;

/** One hyphen before the name of an option. */
const SHORT_OPTION = /^-([a-z][a-z-]*)(?:=|$)/;

function optionIn(word: Word): RegExpExecArray | null {
  return word.quoted ? null : OPTION.exec(word.text);
}

function readValue(entry: OptionEntry, value: string | undefined): RequestOptions | string {
  if (entry.value === undefined) {
    return value === undefined ? (entry.read('') ?? {}) : `\`--${entry.name}\` takes no value.`;
  }
  if (value === undefined || value === '') return `\`--${entry.name}\` needs a value: \`${optionUsage(entry)}\`.`;
  return (
    entry.read(value) ??
    `\`--${entry.name}\` cannot be \`${plain(value)}\`; expected \`${optionUsage(entry)}\`. ${entry.description}`
  );
}

function unknownOption(name: string): string {
  const near = nearest(
    name.toLowerCase(),
    optionTable.map((entry) => entry.name),
  );
  const hint = near === undefined ? '' : `; did you mean \`--${near}\`?`;
  return `Unknown option \`--${name}\`${hint === '' ? '.' : hint} Options: ${optionTable.map((entry) => `\`--${entry.name}\``).join(', ')}.`;
}

function available(): string {
  return `Commands: ${commands.map((entry) => `\`${entry.usage}\``).join(', ')}.`;
}

function nearest(word: string, names: readonly string[]): string | undefined {
  const ranked = names.map((name) => ({ name, edits: distance(word, name) })).toSorted((one, other) => one.edits - other.edits);
  const best = ranked[0];
  return best !== undefined && best.edits <= Math.min(2, Math.floor(best.name.length / 2)) ? best.name : undefined;
}

/** A value is repeated in the answer, so nothing in it may end the code span or be long. */
function plain(value: string): string {
  return value.replaceAll(/[`\s]+/g, ' ').slice(0, 60);
}

function problem(text: string): Command {
  return { name: 'problem', problem: text };
}
