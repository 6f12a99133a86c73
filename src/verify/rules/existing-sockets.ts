import { wordsOf } from '../plan-texts.ts';
import { judgeEach, joinResults, NOTHING, type Rule, type RuleInput } from '../rule.ts';

const COVERS = /\b(?:existing|today|as (?:it is|before|now)|unchanged|stay|untouched|keeps?|already|replac|migrat|remov|retire)/;

/** What the repository already sends over sockets is in the plan. */
export const existingSockets: Rule = {
  id: 'existing-sockets',
  catalogue: 'C15',
  why: 'A second socket layer beside the first doubles every bug, and an event that is forgotten breaks.',
  check: (input) => {
    const { realtime } = input.profile;
    if (input.plan.events === undefined && input.plan.decisions === undefined) return NOTHING;
    if (realtime.libraries.length === 0 && realtime.events.length === 0) return NOTHING;
    return joinResults(libraries(input), events(input));
  },
};

function libraries(input: RuleInput) {
  const words = wordsOf(input.texts);
  const servers = input.profile.realtime.libraries.filter(({ name }) => !/client|adapter|emitter|parser|^engine\.io/.test(name));
  if (servers.length === 0) return NOTHING;
  return judgeEach([servers], (known) => {
    if (known.some(({ name }) => words.includes(name.toLowerCase().replace(/^@/, '')) || words.includes(family(name))))
      return undefined;
    const first = known[0];
    return {
      severity: 'error',
      place: 'decisions',
      message: `The repository already uses ${known.map(({ name }) => name).join(', ')}, which the plan never mentions.`,
      evidence: first?.where ?? '',
      fix: 'Build on it, or decide to replace it and say how clients move over.',
    };
  });
}

function events(input: RuleInput) {
  const words = wordsOf(input.texts);
  const code = (input.plan.code ?? [])
    .map((block) => block.source)
    .join('\n')
    .toLowerCase();
  const known = [...new Map(input.profile.realtime.events.map((event) => [event.name, event])).values()];
  const forgotten = known.filter(({ name }) => !words.includes(name.toLowerCase()) && !code.includes(name.toLowerCase()));
  const saysSubset = COVERS.test(wordsOf(input.texts, 'today', 'decisions', 'summary', 'needs.nonGoals')) && known.length > 6;
  const result = judgeEach(saysSubset ? [] : forgotten, ({ name, where }) => ({
    severity: 'warn',
    place: 'events',
    message: `The repository already has the event "${name}", which the plan does not mention.`,
    evidence: where,
    fix: 'List it as existing, or say in one line which existing events stay untouched.',
  }));
  return { ...result, claims: known.length };
}

function family(name: string): string {
  return /^@?([a-z0-9.]+)/i.exec(name.replace(/^@[^/]+\//, ''))?.[1]?.toLowerCase() ?? name;
}
