import type { Plan } from '../../plan/model.ts';
import type { PlanText } from '../plan-texts.ts';
import { judgeEach, joinResults, type Rule, type RuleInput, type Verdict } from '../rule.ts';

const ID = /(?<![\w./@#-])([DEPRTWAQS])(\d{1,3})(?![\w@-]|\.\d)/g;
/** Names of products and measures that look like ids. */
const NOT_IDS = /^(?:S3|R2|D1|P5|P50|P75|P90|P95|P99|P999|E2|A11|T3|T4)$/;
const STRICT = /\.(?:test|after\[\d+\]|cites\[\d+\]|from|evidence|where\[\d+\])$/;

/** Every id that the plan mentions is defined in it, once. */
export const referencesResolve: Rule = {
  id: 'references-resolve',
  catalogue: 'C58',
  why: 'A reference to something that is not there hides that nobody wrote it.',
  check: (input) => {
    const ids = definedIds(input.plan);
    const known = new Set(ids.map(({ id }) => normalised(id)));
    const seen = new Set<string>();
    const once = judgeEach(ids, ({ id, place }): Verdict => {
      const isDouble = seen.has(normalised(id));
      seen.add(normalised(id));
      if (!isDouble) return undefined;
      return {
        severity: 'error',
        place,
        message: `Id ${id} is used twice, expected it once.`,
        fix: 'Give one of them the next free number.',
      };
    });
    return joinResults(
      once,
      judgeEach(mentionsOf(input), (mention) => judge(mention, known, ids)),
      order(input.plan),
    );
  },
};

type Defined = { readonly id: string; readonly place: string };
type Mention = { readonly id: string; readonly text: PlanText };

function definedIds(plan: Plan): readonly Defined[] {
  const of = (part: string, items: readonly { readonly id: string }[] | undefined): readonly Defined[] =>
    (items ?? []).map((item, index) => ({ id: item.id, place: `${part}[${index}].id` }));
  return [
    ...of('decisions', plan.decisions),
    ...of('events', plan.events),
    ...of('connection.parameters', plan.connection?.parameters),
    ...of('races', plan.races),
    ...of('tests', plan.tests),
    ...of('rollout.steps', plan.rollout?.steps),
    ...of('assumptions', plan.assumptions),
    ...of('questions', plan.questions),
    ...of('sources', plan.sources),
  ];
}

function mentionsOf({ texts }: RuleInput): readonly Mention[] {
  return texts
    .filter((text) => text.kind !== 'code' && text.key !== 'id' && !text.place.startsWith('meta.'))
    .flatMap((text) => [...withoutCode(text).matchAll(ID)].map((match) => ({ id: match[0], text })));
}

function judge({ id, text }: Mention, known: ReadonlySet<string>, ids: readonly Defined[]): Verdict {
  if (known.has(normalised(id))) return undefined;
  const isStrict = STRICT.test(text.place) || text.kind === 'cite';
  const hasKind = ids.some((defined) => defined.id.startsWith(id.charAt(0)));
  if (!isStrict && (NOT_IDS.test(id) || !hasKind)) return undefined;
  return {
    severity: 'error',
    place: text.place,
    message: `"${id}" is mentioned, but the plan does not define it.`,
    fix: `Define ${id}, or refer to one that is there.`,
  };
}

/** Steps come after steps that exist, without a circle. */
function order(plan: Plan) {
  const steps = plan.rollout?.steps ?? [];
  const after = new Map(steps.map((step) => [step.id, step.after]));
  return judgeEach([...steps.entries()], ([index, step]): Verdict => {
    if (!reaches(step.after, step.id, after)) return undefined;
    return {
      severity: 'error',
      place: `rollout.steps[${index}].after`,
      message: `Step ${step.id} comes after itself.`,
      fix: 'Take one step out of the circle.',
    };
  });
}

function reaches(from: readonly string[], wanted: string, after: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const waiting = [...from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === wanted) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...(after.get(id) ?? []));
  }
  return false;
}

/** `R1` and `R01` are the same race. */
function normalised(id: string): string {
  return `${id.charAt(0)}${Number(id.slice(1))}`;
}

function withoutCode(text: PlanText): string {
  return text.text.replace(/`[^`]*`|https?:\/\/\S+/g, ' ');
}
