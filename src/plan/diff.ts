import type { Change } from './change.ts';
import { number } from './codec.ts';
import { diffDecisions, diffEvents, diffSteps } from './diff-named.ts';
import { partNames, type Part, type PartName, type Plan } from './model.ts';
import { pairUp } from './pair-up.ts';

/** The most important first: decisions, the contract, the numbers, the work, then everything else. */
export function diffPlans(before: Plan, after: Plan): Change[] {
  const found = [
    ...diffMeta(before, after),
    ...diffDecisions(before.decisions ?? [], after.decisions ?? []),
    ...diffEvents(before.events ?? [], after.events ?? []),
    ...diffNumbers(before, after),
    ...diffSteps(before.rollout?.steps ?? [], after.rollout?.steps ?? []),
    ...lists.flatMap((list) => diffList(list, before, after)),
  ];
  const told = new Set(found.map((change) => change.part));
  return [...found, ...diffRest(before, after, told)];
}

function diffMeta(before: Plan, after: Plan): Change[] {
  const fields = [
    ['Library', before.meta.library ?? 'none', after.meta.library ?? 'none'],
    ['Size', before.meta.size, after.meta.size],
  ] as const;
  return fields
    .filter(([, from, to]) => from !== to)
    .map(([field, from, to]) => ({ part: 'meta', kind: 'changed', words: `${field} changed from ${from} to ${to}.` }));
}

type Figure = { readonly part: PartName; readonly name: string; readonly value: string };

/** Every number of the model that has a name: what exists on both sides and differs. */
function diffNumbers(before: Plan, after: Plan): Change[] {
  const { kept } = pairUp(figuresOf(before), figuresOf(after), [({ part, name }) => `${part} ${name}`]);
  return kept
    .filter((pair) => pair.before.value !== pair.after.value)
    .map((pair) => ({
      part: pair.after.part,
      kind: 'changed',
      words: `${pair.after.name} changed from ${pair.before.value} to ${pair.after.value}.`,
    }));
}

function figuresOf(plan: Plan): readonly Figure[] {
  const { topology, capacity } = plan;
  return [
    ...(plan.connection?.parameters ?? []).map(({ name, value, unit }) => figure('connection', name, [value, unit])),
    ...(topology === undefined
      ? []
      : [
          figure('topology', 'Replicas', [topology.replicas, '']),
          figure('topology', 'Time to shut down', [topology.graceSeconds, 's']),
          ...topology.hops.map((hop) => figure('topology', `Idle timeout of ${hop.name}`, [hop.idleTimeoutS, 's'])),
        ]),
    ...(plan.needs?.volume ?? []).map(({ name, value, unit }) => figure('needs', name, [value, unit])),
    ...[...(capacity?.inputs ?? []), ...(capacity?.results ?? [])].map(({ name, value, unit }) =>
      figure('capacity', name, [value, unit]),
    ),
    ...(plan.rooms ?? []).map((room) => figure('rooms', `Most members of ${room.pattern}`, [room.maxMembers, ''])),
  ];
}

function figure(part: PartName, name: string, [value, unit]: readonly [number | string, string]): Figure {
  const words = typeof value === 'number' ? number.write(value, new Map()) : value;
  return { part, name, value: `${words} ${unit}`.trim() };
}

type List = { readonly part: PartName; readonly noun: string; readonly namesOf: (plan: Plan) => readonly string[] };

const lists: readonly List[] = [
  list('rooms', 'Room', (room) => room.pattern),
  list('sync', 'Synchronisation of', (sync) => sync.data),
  { part: 'connection', noun: 'State', namesOf: (plan) => (plan.connection?.states ?? []).map((state) => state.name) },
  {
    part: 'connection',
    noun: 'Parameter',
    namesOf: (plan) => (plan.connection?.parameters ?? []).map((parameter) => parameter.name),
  },
  list('code', 'Code for', (block) => block.file),
  list('security', 'Threat', (row) => row.threat),
  list('races', 'Race', (race) => `${race.id} (${race.here})`),
  list('failures', 'Failure', (failure) => failure.what),
  list('tests', 'Test', (each) => each.what),
  list('observability', 'Metric', (metric) => metric.name),
  list('assumptions', 'Assumption', (assumption) => assumption.text),
  list('questions', 'Question', (question) => question.text),
];

type ListPart = { [Name in PartName]: Part<Name> extends readonly object[] ? Name : never }[PartName];

function list<Name extends ListPart>(part: Name, noun: string, nameOf: (item: Part<Name>[number]) => string): List {
  return { part, noun, namesOf: (plan) => ((plan[part] ?? []) as readonly Part<Name>[number][]).map(nameOf) };
}

function diffList({ part, noun, namesOf }: List, before: Plan, after: Plan): Change[] {
  const { added, removed } = pairUp(namesOf(before).map(boxed), namesOf(after).map(boxed), [({ name }) => name]);
  return [
    ...added.map(({ name }): Change => ({ part, kind: 'added', words: `${noun} ${sentence(name)} added.` })),
    ...removed.map(({ name }): Change => ({ part, kind: 'removed', words: `${noun} ${sentence(name)} removed.` })),
  ];
}

/** Equal names are different entries. */
function boxed(name: string): { readonly name: string } {
  return { name };
}

function sentence(name: string): string {
  const short = name.replace(/[.?!]$/, '');
  return /\s/.test(short) ? `"${short}"` : short;
}

/** Parts that came, went, or differ in a way that no sentence above tells. */
function diffRest(before: Plan, after: Plan, told: ReadonlySet<string>): Change[] {
  return partNames.flatMap((part): Change[] => {
    const [from, to] = [before[part], after[part]];
    if (from === undefined && to === undefined) return [];
    if (to === undefined) {
      const reason = after.omitted.find((omission) => omission.part === part)?.reason;
      return [{ part, kind: 'removed', words: `The part ${part} is left out${reason === undefined ? '.' : `: ${reason}`}` }];
    }
    if (from === undefined) return [{ part, kind: 'added', words: `The part ${part} is new.` }];
    const isSame = told.has(part) || JSON.stringify(from) === JSON.stringify(to);
    return isSame ? [] : [{ part, kind: 'changed', words: `The part \`${part}\` is reworded.` }];
  });
}
