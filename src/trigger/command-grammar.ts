import type { RequestOptions } from './request.ts';

/** The command language as data: the parser, the help text and the messages about mistakes all read this table. */

export type CommandName = 'plan' | 'revise' | 'check' | 'approve' | 'help';

export type CommandEntry = {
  readonly name: CommandName;
  /** What follows the trigger phrase. */
  readonly usage: string;
  readonly description: string;
  /** Whether free words belong to the command. */
  readonly words: 'none' | 'optional' | 'required';
};

export const commands: readonly CommandEntry[] = [
  {
    name: 'plan',
    usage: '[task…]',
    description: 'Write a plan for the task, or for this thread when no task is given.',
    words: 'optional',
  },
  {
    name: 'revise',
    usage: 'revise <feedback>',
    description: 'Change in the plan of this thread what your feedback is about, in the same file; edits by hand stay.',
    words: 'required',
  },
  {
    name: 'check',
    usage: 'check',
    description: 'Hold the plan of this thread against the code of today, without a model, and say what drifted.',
    words: 'none',
  },
  {
    name: 'approve',
    usage: 'approve',
    description: 'Record that you stand for the plan of this thread as it is now; any change of it voids that.',
    words: 'none',
  },
  { name: 'help', usage: 'help', description: 'Show this text.', words: 'none' },
];

export type OptionEntry = {
  readonly name: string;
  /** What stands after `=`; absent for a switch. */
  readonly value?: string;
  readonly description: string;
  readonly read: (value: string) => RequestOptions | undefined;
};

export const options: readonly OptionEntry[] = [
  {
    name: 'focus',
    value: 'words',
    description: 'What the plan should look at most closely, up to 200 characters.',
    read: (value) => (value.length <= 200 ? { focus: value } : undefined),
  },
  {
    name: 'model',
    value: 'name',
    description: 'Model to use, for example `sonnet`.',
    read: (value) => (/^[A-Za-z0-9][A-Za-z0-9._:@/-]{0,99}$/.test(value) ? { model: value } : undefined),
  },
  {
    name: 'effort',
    value: 'level',
    description: 'How much the model may think: `low`, `medium`, `high`, `xhigh` or `max`.',
    read: (value) => (/^(?:low|medium|high|xhigh|max)$/.test(value) ? { effort: value } : undefined),
  },
  {
    name: 'budget',
    value: 'dollars',
    description: 'Most that this plan may cost in US dollars, for example `2.50`; never above the limit of the workflow.',
    read: readBudget,
  },
  {
    name: 'language',
    value: 'language',
    description: 'Language of the plan, for example `German`.',
    read: (value) => (/^\p{L}[\p{L}\p{M} ()-]{1,39}$/u.test(value) ? { language: value } : undefined),
  },
  {
    name: 'planner',
    value: 'name',
    description: 'Who writes the plan: `agent` (the model), `builtin` (needs no key), or `auto`.',
    read: (value) => (value === 'auto' || value === 'agent' || value === 'builtin' ? { planner: value } : undefined),
  },
  {
    name: 'dry-run',
    description: 'Write the plan without publishing it.',
    read: () => ({ dryRun: true }),
  },
];

/** Markdown list of everything that can be said. */
export function renderHelp(triggerPhrase: string): string {
  return [
    'Commands, as the first word of a new comment:',
    '',
    ...commands.map((entry) => `- \`${triggerPhrase} ${entry.usage}\`: ${entry.description}`),
    '',
    'Options, on the same line:',
    '',
    ...options.map((entry) => `- \`${optionUsage(entry)}\`: ${entry.description}`),
  ].join('\n');
}

export function optionUsage(entry: OptionEntry): string {
  return entry.value === undefined ? `--${entry.name}` : `--${entry.name}=<${entry.value}>`;
}

function readBudget(value: string): RequestOptions | undefined {
  const amount = /^\$?(\d{1,4}(?:\.\d{1,4})?)$/.exec(value)?.[1];
  return amount !== undefined && Number(amount) > 0 ? { budget: Number(amount) } : undefined;
}
