import type { Plan } from '../../plan/model.ts';
import { judgeEach, NOTHING, type Rule } from '../rule.ts';

const DECLARATION =
  /\b(?:type|enum|const)\s+(\w*(?:Conn|Connection|Socket|Realtime|Live|Link|Channel)\w*(?:State|Status|Phase))\b[^=\n{]*(?:=|\{)\s*([^;]{0,800})/g;

/** The states in code are the states of the diagram. */
export const stateNamesAgree: Rule = {
  id: 'state-names-agree',
  catalogue: 'C34',
  why: 'A state that only the diagram has is one that nobody will build.',
  check: ({ plan }) => {
    const { connection } = plan;
    const declared = declaredStates(plan);
    if (connection === undefined || declared === undefined) return NOTHING;
    const inCode = new Map(declared.names.map((name) => [normalised(name), name]));
    const inPlan = new Map(connection.states.map((state) => [normalised(state.name), state.name]));
    const oneSided = [
      ...[...inCode].filter(([key]) => !inPlan.has(key)).map(([, name]) => ({ name, side: `only type ${declared.type} has it` })),
      ...[...inPlan]
        .filter(([key]) => !inCode.has(key))
        .map(([, name]) => ({ name, side: `type ${declared.type} does not have it` })),
    ];
    const result = judgeEach(oneSided, ({ name, side }) => ({
      severity: 'error',
      place: declared.place,
      message: `State "${name}": ${side}.`,
      fix: 'Make the type and the states of the connection the same set.',
    }));
    return { ...result, claims: new Set([...inCode.keys(), ...inPlan.keys()]).size };
  },
};

function declaredStates(
  plan: Plan,
): { readonly type: string; readonly names: readonly string[]; readonly place: string } | undefined {
  const sources = [
    { source: plan.types?.source ?? '', place: 'types' },
    ...(plan.code ?? []).map((block, index) => ({ source: block.source, place: `code[${index}]` })),
  ];
  for (const { source, place } of sources) {
    for (const match of source.matchAll(DECLARATION)) {
      const names = [...(match[2] ?? '').matchAll(/['"]([A-Za-z][\w-]*)['"]/g)].map((literal) => literal[1] ?? '');
      const isUnion = /^\s*\|?\s*['"]/.test(match[2] ?? '') && names.length >= 3;
      if (isUnion) return { type: match[1] ?? '', names, place };
    }
  }
  return undefined;
}

function normalised(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
