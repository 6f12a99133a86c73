import { anchorOf, type Links } from './links.ts';
import type { Plan } from './model.ts';

/** Every id of the plan with its place, at the end of the page. Never read back. */
export function renderIndex(plan: Plan, links: Links): string[] {
  const kinds: readonly (readonly [string, readonly string[]])[] = [
    ['Decisions', ids(plan.decisions)],
    ['Events', ids(plan.events)],
    ['Steps', ids(plan.rollout?.steps)],
    ['Parameters', ids(plan.connection?.parameters)],
    ['Races', ids(plan.races)],
    ['Tests', ids(plan.tests)],
    ['Assumptions', ids(plan.assumptions)],
    ['Questions', ids(plan.questions)],
    ['Sources', ids(plan.sources)],
  ];
  const lines = kinds
    .filter(([, own]) => own.length > 0)
    .map(([kind, own]) => `- ${kind}: ${writeIds(own, (id) => links.get(id) ?? anchorOf(kind))}`);
  const files = filesOf(plan);
  return [lines.join('\n'), files.length === 0 ? '' : `Files: ${files.join(', ')}`];
}

/** Ids that stand in one table share its link. */
function writeIds(own: readonly string[], anchorFor: (id: string) => string): string {
  const anchors = new Set(own.map(anchorFor));
  const [only = ''] = anchors;
  if (anchors.size === 1) return `[${own.join(', ')}](#${only})`;
  return own.map((id) => `[${id}](#${anchorFor(id)})`).join(', ');
}

function ids(items: readonly { readonly id: string }[] | undefined): readonly string[] {
  return [...new Set((items ?? []).map(({ id }) => id))];
}

/** The files that the steps touch, each once, without the symbols in them. */
function filesOf(plan: Plan): readonly string[] {
  const files = (plan.rollout?.steps ?? []).flatMap((step) => step.files).map(writeFile);
  return [...new Set(files)].sort();
}

function writeFile(reference: string): string {
  const isNew = reference.endsWith(' (new)');
  const [path = ''] = (isNew ? reference.slice(0, -' (new)'.length) : reference).split('#', 1);
  return `\`${path}\`${isNew ? ' (new)' : ''}`;
}
