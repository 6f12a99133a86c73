import { partNames, type PartName, type Plan } from '../../plan/model.ts';
import type { Flaw, Rule, RuleInput, RuleResult } from '../rule.ts';

const CORE: ReadonlySet<PartName> = new Set(['summary', 'needs', 'decisions', 'rollout']);

/** Every part is written or left out with a reason; the file says which commit it was planned at. */
export const requiredParts: Rule = {
  id: 'required-parts',
  catalogue: 'C01',
  why: 'A part that is silently missing reads as "nothing to do here".',
  check: ({ plan, snapshot, markdown }: RuleInput): RuleResult => ({
    findings: [...partFlaws(plan), ...stampFlaws(plan, snapshot.commit), ...pageFlaws(markdown)],
    claims: partNames.length + 2,
    unverifiable: [],
  }),
};

function partFlaws(plan: Plan): readonly Flaw[] {
  const omitted = new Set(plan.omitted.map((omission) => omission.part));
  return partNames.flatMap((part): readonly Flaw[] => {
    const written = plan[part] !== undefined;
    if (written && omitted.has(part))
      return [
        { severity: 'error', place: part, message: `Part "${part}" is both written and omitted.`, fix: 'Keep one of the two.' },
      ];
    if (written || omitted.has(part)) return [];
    const incomplete = plan.meta.incomplete !== undefined;
    if (incomplete && !CORE.has(part)) return [];
    return [
      {
        severity: CORE.has(part) && !incomplete ? 'block' : 'error',
        place: part,
        message: `Part "${part}" is missing, expected the part or a one-line reason why it does not apply.`,
        fix: CORE.has(part) ? `Write "${part}".` : `Write "${part}", or omit it with a reason.`,
      },
    ];
  });
}

function stampFlaws(plan: Plan, commit: string): readonly Flaw[] {
  if (plan.meta.commit === commit) return [];
  return [
    {
      severity: 'warn',
      place: 'meta.commit',
      message: `The plan was made at commit ${plan.meta.commit.slice(0, 12)}, the files are those of ${commit.slice(0, 12)}.`,
      fix: 'Read findings about paths and lines as drift since then, and revise the plan where they matter.',
    },
  ];
}

function pageFlaws(markdown: string): readonly Flaw[] {
  const flaws: Flaw[] = [];
  if (!/^---\n[\s\S]*?\n---\n/.test(markdown))
    flaws.push({
      severity: 'block',
      place: 'meta',
      message: 'The file has no front matter, expected it between two lines of "---" at the top.',
    });
  const fences = markdown.split('\n').filter((line) => /^ {0,3}(`{3,}|~{3,})/.test(line)).length;
  if (fences % 2 === 1)
    flaws.push({
      severity: 'error',
      place: 'code',
      message: 'A code fence is opened and never closed.',
      fix: 'Close every fence.',
    });
  return flaws;
}
