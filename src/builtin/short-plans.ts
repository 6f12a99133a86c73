import { partNames, type Plan } from '../plan/model.ts';
import type { PlanningTask } from '../ports.ts';
import type { Facts } from './facts.ts';

/** Plans for repositories and requests that this planner does not write a full one for. They say so and claim nothing else. */

export function planWithoutServer(task: PlanningTask, missing: readonly string[]): Plan {
  const { profile } = task;
  const languages = profile.languages
    .slice(0, 3)
    .map((language) => language.name)
    .join(', ');
  const frameworks = profile.frameworks.map((framework) => `${framework.name} (\`${framework.where}\`)`).join(', ');
  const reason = missing.join('; ');
  return withOmissions(
    {
      meta: { ...task.meta, size: 'S' },
      omitted: [],
      summary: {
        decision: 'No design is proposed: what the files show is not enough for a sound one.',
        why: `This planner derives events, rooms and permissions from the routes of a Node server. ${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`,
        effort: 'Not estimated.',
        biggestRisk: 'Building on guesses about a server that the files do not show.',
        firstStep: 'Answer the questions, or plan with a language model, which reads any stack.',
      },
      today: profile.frameworks.slice(0, 8).map((framework) => ({
        fact: `${framework.name}${framework.version === undefined ? '' : ` ${framework.version}`} is used.`,
        where: [framework.where],
        consequence: 'A design has to fit it.',
      })),
      questions: [
        {
          id: 'Q1',
          text: `${profile.routes.length > 0 ? "Which resource do the people share who see each other's changes, and which route changes it" : 'Where does the server of this feature live'}? Found: ${languages === '' ? 'no source files' : languages}${frameworks === '' ? '' : `; ${frameworks}`}.`.slice(
            0,
            590,
          ),
          default:
            profile.routes.length > 0
              ? 'None that the routes show; describe it in the request.'
              : 'In another repository; then plan there.',
        },
        {
          id: 'Q2',
          text: 'Which changes have to be seen by whom, and how soon?',
          default: 'Every change of what the page shows, by everybody who may see it, within a second.',
        },
      ],
    },
    'nothing sound can be derived from the files; see the summary',
  );
}

/** Reasons not to propose a socket server where it cannot live. */
export function reasonAgainst(facts: Facts): readonly string[] | undefined {
  if (facts.deployment.serverless)
    return [
      `the deploy target (\`${facts.deployment.targetPlace ?? facts.deployment.target}\`) runs functions, which keep no rooms in memory: choose a hosted service or a separate process first`,
    ];
  return undefined;
}

/** The answer to the request is something simpler. */
export function planWithoutRealtime(task: PlanningTask, facts: Facts, reason: string): Plan {
  const { client, room } = facts;
  const { polling } = client;
  if (polling !== undefined && polling.milliseconds <= facts.request.withinMs) return planNothing(task, facts, polling);
  const place = client.polling?.place ?? client.reader?.path ?? room.snapshot?.where ?? facts.server.entry;
  const seconds = Math.max(10, Math.round(facts.request.withinMs / 2000));
  return withOmissions(
    {
      meta: { ...task.meta, size: 'S' },
      omitted: [],
      summary: {
        decision:
          client.polling === undefined
            ? `Poll: load the ${room.entity} again every ${seconds} s while the page is visible.`
            : `Nothing new: the page already polls (\`${client.polling.place}\`); adapt the interval.`,
        why: `Real time is not needed, because ${reason}.`,
        effort: '0.5 days in 1 step.',
        biggestRisk: 'None worth a plan.',
        firstStep: `Set the interval in \`${place.replace(/:\d+$/, '')}\`.`,
      },
      needs: pollingNeeds(facts, { place, reason }),
      rollout: pollingRollout(facts, place),
    },
    'real time is not needed; see the summary',
  );
}

/** The page polls often enough today. */
function planNothing(task: PlanningTask, facts: Facts, polling: NonNullable<Facts['client']['polling']>): Plan {
  const seconds = `${polling.milliseconds / 1000} s`;
  const reason = `the page asks every ${seconds} already`;
  return withOmissions(
    {
      meta: { ...task.meta, size: 'S' },
      omitted: [],
      summary: {
        decision: `Change nothing: the page already loads the ${facts.room.entity} every ${seconds} (\`${polling.place}\`).`,
        why: `The request allows ${facts.request.withinMs / 1000} s between a change and the screen.`,
        effort: '0 days.',
        biggestRisk: 'None.',
        firstStep: `Look at \`${polling.place}\`; if it asks too often, raise the number there.`,
      },
      needs: pollingNeeds(facts, { place: polling.place, reason }),
    },
    'nothing has to be built; see the summary',
  );
}

function withOmissions(plan: Plan, reason: string): Plan {
  return { ...plan, omitted: partNames.filter((name) => plan[name] === undefined).map((part) => ({ part, reason })) };
}

function pollingNeeds(facts: Facts, found: { readonly place: string; readonly reason: string }): NonNullable<Plan['needs']> {
  const { place, reason } = found;
  return {
    who: [
      {
        role: `People who look at a ${facts.room.entity}`,
        sees: 'Current data.',
        withinMs: facts.request.withinMs,
        evidence: place,
      },
    ],
    volume: [],
    nonGoals: ['A socket server.'],
    cheapestAlternative: {
      option: 'Polling',
      verdict: 'enough',
      why: `It needs no new package, no broker and no second connection, and ${reason}.`,
    },
  };
}

function pollingRollout(facts: Facts, place: string): NonNullable<Plan['rollout']> {
  return {
    flag: 'none: one number changes',
    schemaSkew: 'None.',
    migration: 'None.',
    steps: [
      {
        id: 'W1',
        title: 'Poll',
        days: 0.5,
        files: [place.replace(/:\d+$/, '')],
        after: [],
        done: `A change of somebody else appears within ${Math.round(facts.request.withinMs / 1000)} s.`,
        rollback: 'The number of before.',
      },
    ],
  };
}
