import { standsAnywhere } from '../path-index.ts';
import { parseReference, resolvePath } from '../references.ts';
import { judgeEach, joinResults, type Rule, type RuleInput, type Verdict } from '../rule.ts';

const QUOTED = /`([^`]+)`/g;
const TENANT = /^(?:tenant|org|organi[sz]ation|workspace|team|company|account)_?id$/i;

/** Who may send an event is decided by something that exists, and tenants stay apart. */
export const eventAuthorization: Rule = {
  id: 'event-authorization',
  catalogue: 'C50',
  why: 'A permission check that is only named and nowhere defined protects nothing.',
  check: (input) => {
    const symbols = (input.plan.events ?? []).flatMap((event, index) =>
      [...event.authorization.matchAll(QUOTED)].map((match) => ({
        written: match[1] ?? '',
        place: `events[${index}].authorization`,
        event: event.name,
      })),
    );
    return joinResults(
      judgeEach(symbols, (symbol) => judge(symbol, input)),
      tenants(input),
    );
  },
};

function judge(symbol: { readonly written: string; readonly place: string; readonly event: string }, input: RuleInput): Verdict {
  const reference = parseReference(symbol.written);
  if (reference.kind === 'path' && resolvePath(reference.path, input.snapshot, input.profile) !== undefined) return undefined;
  const name =
    /^([A-Za-z_$][\w$]*)(?:\([^)]*\))?$/.exec(symbol.written)?.[1] ??
    /[.#]([A-Za-z_$][\w$]*)(?:\([^)]*\))?$/.exec(symbol.written)?.[1];
  if (name === undefined || isInPlan(name, input) || standsAnywhere(name, input.snapshot)) return undefined;
  return {
    severity: 'error',
    place: symbol.place,
    message: `"${symbol.event}" is authorised by \`${symbol.written}\`, which neither the repository nor the plan's code has.`,
    fix: 'Name the function, role or column that decides, or mark it new in the rooms, the events or the code.',
  };
}

function isInPlan(name: string, { plan }: RuleInput): boolean {
  const word = new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`);
  const elsewhere = [
    ...(plan.code ?? []).map((block) => block.source),
    plan.types?.source ?? '',
    ...(plan.rooms ?? []).map((room) => room.predicate),
    ...(plan.security ?? []).map((item) => item.where),
    ...(plan.rollout?.steps ?? []).flatMap((step) => step.files),
    ...(plan.events ?? []).flatMap((event) => [event.producer, event.consumer, event.payload]),
  ];
  return elsewhere.some((text) => word.test(text));
}

function tenants({ plan, profile }: RuleInput) {
  const fields = profile.models.flatMap((model) =>
    model.fields.filter((field) => TENANT.test(field)).map((field) => ({ field, where: model.where })),
  );
  if (fields.length < 2 || plan.events === undefined) return { findings: [], claims: 0, unverifiable: [] };
  return judgeEach(fields.slice(0, 1), ({ field, where }): Verdict => {
    const noun = field.replace(/_?id$/i, '').toLowerCase();
    const words = JSON.stringify([plan.rooms, plan.events, plan.security]).toLowerCase();
    if (words.includes(noun) || words.includes('tenant')) return undefined;
    return {
      severity: 'warn',
      place: 'rooms',
      message: `Data belongs to a ${noun} (\`${field}\`), but rooms and authorisation never mention it.`,
      evidence: where,
      fix: `Put the ${noun} into the room names or the predicates, and test with two of them.`,
    };
  });
}
