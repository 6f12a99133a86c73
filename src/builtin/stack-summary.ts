import type { Part } from '../plan/model.ts';
import { goesToPages } from './read-layer.ts';
import type { StackFacts } from './read-stack.ts';
import { capital, countOf, subjectOf, usualShape, wayOf } from './stack-words.ts';
import { listOf, unique } from './words.ts';

type Written = { readonly events: Part<'events'>; readonly rollout: Part<'rollout'>; readonly unsure: readonly string[] };

export function stackSummary(facts: StackFacts, written: Written): Part<'summary'> {
  const { steps } = written.rollout;
  const days = steps.reduce((sum, step) => sum + step.days, 0);
  const way = wayOf(facts);
  const words = way === 'there' ? there(facts) : way === 'add' ? added(facts, written) : fresh(facts, written);
  return {
    ...words,
    effort: `${days === 0.5 ? 'Half a day' : countOf(days, 'day')} in ${countOf(steps.length, 'step')}${way === 'there' ? '' : ', before the questions are answered'}.`,
    firstStep: `${steps[0]?.id ?? 'W1'}: ${steps[0]?.title ?? ''}.`,
  };
}

type Words = Pick<Part<'summary'>, 'decision' | 'why' | 'biggestRisk'>;

function there({ layer, request }: StackFacts): Words {
  const [event] = layer?.named ?? [];
  const name = `\`${event?.name ?? ''}\``;
  const heard = `\`${event?.handled[0]?.where ?? ''}\``;
  const isWhole = event !== undefined && goesToPages(event);
  return {
    decision: `Build nothing before a test shows a hole: ${layer?.name ?? ''} ${
      isWhole
        ? `already carries ${name} from the server (\`${event.emitted[0]?.where ?? ''}\`) to the page (${heard})`
        : `is there, and the page already listens to ${name} (${heard})`
    }.`,
    why: `${
      isWhole
        ? 'An event of that name is sent and handled. What is missing can only be a way to change it that sends nothing, or a page that does not draw it.'
        : 'Which code sends it was not found under that name; servers often build such names from a variable. Find the sender before writing a second one.'
    } Only a hole that somebody has seen is worth code.${request.beyond.length === 0 ? '' : ` ${capital(listOf(request.beyond))} is decided apart, see the decisions.`}`,
    biggestRisk: `A second event beside ${name}: pages would apply each change twice.`,
  };
}

function added(facts: StackFacts, { events, unsure }: Written): Words {
  const { layer } = facts;
  const names = listOf(unique(events.map(({ name }) => `\`${name}\``)));
  return {
    decision: `Carry ${names === '' ? subjectOf(facts) : names} over ${layer?.name ?? ''}, which the repository uses already. No second server, no second connection.`,
    why: `The handshake, the rooms and the reconnection of that layer stay as they are, and one place knows who is connected. ${limitsOf(unsure)}`,
    biggestRisk:
      'How the present layer decides who enters a room was not derived from the files; a new room needs the same check.',
  };
}

function fresh(facts: StackFacts, { events, unsure }: Written): Words {
  const { framework, deployment } = facts;
  const shape = usualShape(facts);
  const names = listOf(unique(events.map(({ name }) => `\`${name}\``)));
  const what = names === '' ? subjectOf(facts) : names;
  const isState = names === '' && facts.request.beyond.length > 0;
  return {
    decision: `Use ${shape ?? `the real-time layer of ${framework?.name ?? 'the server'}`} for ${what}. ${isState ? 'Who may look is who may be seen.' : 'The HTTP routes stay the only writers and announce after their commit; pages load again under their own permissions.'}`,
    why: `${framework?.name ?? 'The server'} (\`${framework?.where ?? ''}\`) serves the data, and identity and permissions live there; a second runtime for sockets would need both again. ${limitsOf(unsure)}`,
    biggestRisk: deployment.serverless
      ? `The deploy target (\`${deployment.targetPlace ?? deployment.target}\`) runs functions, which keep no rooms in memory: whatever holds connections lives elsewhere.`
      : 'A room that is joined without the check of the reading route shows one person the data of another.',
  };
}

/** What this planner cannot know, and who can. */
function limitsOf(unsure: readonly string[]): string {
  return `${capital(unsure.join('; '))}; the plan holds what the files prove and asks for the rest. With a language model the planner reads the code behind it and adds payloads, code and tests.`;
}
