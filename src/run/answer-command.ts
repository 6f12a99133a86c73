import type { Outcome } from '../outcome.ts';
import { renderHelp } from '../trigger/command-grammar.ts';
import type { Command } from '../trigger/parse-command.ts';
import { answer } from './conclude.ts';
import type { Run } from './run.ts';

/** Commands that are answered with words: nothing is planned. */
export type Talk = Extract<Command, { readonly name: 'help' | 'problem' }>;

export function isTalk(command: Command | undefined): command is Talk {
  return command?.name === 'help' || command?.name === 'problem';
}

export async function answerCommand(run: Run, command: Talk): Promise<Outcome> {
  const help = renderHelp(run.config.trigger_phrase);
  await answer(run, command.name === 'problem' ? `${command.problem}\n\n${help}` : help);
  return { kind: 'ignored', reason: command.name === 'problem' ? command.problem : 'Help was asked for and given.' };
}
