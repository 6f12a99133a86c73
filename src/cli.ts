import { Command, CommanderError, Option } from 'commander';
import { tell } from './commands/print.ts';

// Whoever reads the output may stop reading: that is no fault of ours.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
});

process.exitCode = await run(process.argv);

async function run(words: readonly string[]): Promise<number> {
  try {
    await commandLine().parseAsync(words);
    return 0;
  } catch (fault) {
    if (fault instanceof CommanderError) return fault.exitCode;
    tell(`plan-realtime: ${fault instanceof Error ? fault.message : String(fault)}`);
    return 1;
  }
}

/** Each command is loaded when it is called. */
function commandLine(): Command {
  const program = new Command('plan-realtime')
    .description('Plans real-time features for a repository. It only plans: it never implements and never runs anything.')
    .exitOverride()
    .showHelpAfterError('Ask with --help for what there is.');
  addRequest(program.command('plan'))
    .description('write a verified plan into the repository')
    .addOption(
      new Option('--planner <name>', 'who writes it; auto means Claude where ANTHROPIC_API_KEY is set').choices([
        'auto',
        'agent',
        'builtin',
      ]),
    )
    .option('--model <name>', 'model of the agent planner')
    .option('--effort <level>', 'how hard the model thinks')
    .option('--language <name>', "language of the plan's prose, agent planner only")
    .option('--max-cost-usd <amount>', 'most US dollars the run may cost')
    .option('--plan-directory <folder>', 'folder of the plan in the repository')
    .option('--mcp-config <json>', 'further remote servers, as in the input mcp_config')
    .option('--record <folder>', 'keep the answers of the model and of documentation servers, without secrets')
    .option('--replay <folder>', 'repeat a recorded run from its folder, byte for byte and without network')
    .action(async (task, options) => (await import('./commands/plan.ts')).plan(task, options));
  addCheck(program);
  addRequest(program.command('context'))
    .description('show which files a planner would be shown, and why')
    .action(async (task, options) => (await import('./commands/context.ts')).showContext(task, options));
  program
    .command('profile')
    .description('show what the files say about the system')
    .option('--repo <folder>', 'git work tree', '.')
    .option('--json', 'print data')
    .action(async (options) => (await import('./commands/profile.ts')).showProfile(options));
  program
    .command('mention')
    .description('say which texts ask for real-time behaviour, and why')
    .requiredOption('--file <path>', 'JSON list of {id, where, title, body, authorType}; always needed')
    .option('--json', 'print data')
    .action(async (options) => (await import('./commands/mention.ts')).showMentions(options));
  return program;
}

/** An error in the plan is no failure of the program: they end with different statuses. */
function addCheck(program: Command): void {
  program
    .command('check')
    .description('check any plan or design document against a repository')
    .argument('<file>', 'markdown: a plan of this program, edited or not, or of anybody else')
    .option('--repo <folder>', 'git work tree that the plan is for', '.')
    .option('--json', 'print data instead of text')
    .addOption(
      new Option('--format <name>', 'github prints annotations of a workflow run').choices(['text', 'github']).default('text'),
    )
    .addHelpText(
      'after',
      '\nExit status: 0 without errors (warnings allowed), 1 with errors in the plan, 2 when it could not be checked.',
    )
    .exitOverride((fault) => {
      throw new CommanderError(fault.exitCode === 0 ? 0 : 2, fault.code, fault.message);
    })
    .action(async (file, options) => {
      const { check } = await import('./commands/check.ts');
      const holds = await check(file, options).catch((fault: unknown) => {
        tell(`plan-realtime: ${fault instanceof Error ? fault.message : String(fault)}`);
        throw new CommanderError(2, 'check.failed', 'not checked');
      });
      if (!holds) throw new CommanderError(1, 'check.errors', 'errors found');
    });
}

function addRequest(command: Command): Command {
  return command
    .argument('[task]', 'what should happen, in your own words, in quotes')
    .option('--issue-file <path>', 'read the request from a file: title on the first line, body below')
    .option('--repo <folder>', 'git work tree to plan for', '.')
    .option('--context-tokens <count>', 'tokens of repository content a planner is shown')
    .option('--json', 'print data instead of text');
}
