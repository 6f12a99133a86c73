import type { Plan } from '../plan/model.ts';
import { renderPlan } from '../plan/render.ts';
import { fence } from './fence.ts';

/** A plan that stands, edits by people included, and what somebody wants changed in it. */
type Standing = { readonly plan: Plan; readonly feedback: string; readonly drift: readonly string[] };

export function revisionPrompt(boundary: string, revision: Standing): string {
  return [
    '# This is a revision',
    'The plan for this task exists, and every part of it is already in the draft. Change only what the feedback concerns, and what no longer holds because of that change; leave every other part, sentence and number as it is, also where you would write it differently. People have read it and may have edited it.',
    fence(boundary, { source: 'the plan as it stands', text: renderPlan(revision.plan) }),
    fence(boundary, { source: 'the feedback', text: revision.feedback }),
    ...(revision.drift.length === 0
      ? []
      : [
          'The repository has changed since the plan was made. Bring these statements up to date too:',
          fence(boundary, { source: 'what no longer holds', text: revision.drift.join('\n') }),
        ]),
    'Replace a part with write_part only when it must change: keep ids, names and order of what stays, since an answer is made from the differences. Where the repository contradicts the feedback, follow the repository and say so in an assumption or question. Then call finish_plan.',
  ].join('\n');
}
