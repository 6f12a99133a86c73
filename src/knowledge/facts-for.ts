import { stackNotes, type StackNote } from './stacks.ts';

/** What is known of a repository: names of its packages, frameworks, brokers and deploy targets. */
export type Signals = { readonly names: readonly string[]; readonly several?: boolean; readonly serverless?: boolean };

export type RelevantFact = { readonly id: string; readonly text: string; readonly source: string };

/** Facts that apply to the detected stack, in the order of the table; each name counts once. */
export function factsFor(signals: Signals): readonly RelevantFact[] {
  const names = signals.names.map((name) => name.toLowerCase());
  return stackNotes.filter((note) => names.some((name) => note.signal.test(name))).flatMap((note) => factsOf(note, signals));
}

function factsOf(note: StackNote, signals: Signals): readonly RelevantFact[] {
  const choice = choiceOf(note, signals);
  const first =
    choice === undefined
      ? []
      : [{ id: `${note.id}-choice`, text: `First choice for ${note.id} here: ${choice}.`, source: note.source }];
  return [...first, ...note.notes.map((text, index) => ({ id: `${note.id}-${index + 1}`, text, source: note.source }))];
}

function choiceOf(note: StackNote, signals: Signals): string | undefined {
  if (signals.serverless === true && note.serverless !== undefined) return note.serverless;
  if (signals.several === true && note.several !== undefined) return note.several;
  return note.single;
}
