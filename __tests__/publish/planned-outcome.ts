import type { Outcome } from '../../src/outcome.ts';
import { renderPlan } from '../../src/plan/render.ts';
import type { CommentFacts } from '../../src/publish/comment-facts.ts';
import { samplePlan } from '../fixtures/plans/kanban.ts';

export type Planned = Extract<Outcome, { kind: 'planned' }>;

export const facts: CommentFacts = {
  key: 'label-7-20261123T020000Z',
  task: 'Live cards',
  actor: 'maintainer',
  runUrl: 'https://github.com/acme/board/actions/runs/99',
  triggerPhrase: '/plan-realtime',
  again: '/plan-realtime',
  elapsed: 65_000,
};

export function planned(changes: Partial<Planned> = {}): Planned {
  return {
    kind: 'planned',
    path: '.claude/doc/websocket-realtime-live-cards-20261123T020000Z.md',
    plan: samplePlan,
    markdown: renderPlan(samplePlan),
    published: {
      url: 'https://github.com/acme/board/blob/0123456789012345678901234567890123456789/plan.md',
      sha: '0123456789012345678901234567890123456789',
      branch: 'plan-realtime/issue-7',
      commentUrl: 'https://github.com/acme/board/issues/7#issuecomment-1',
    },
    findings: [],
    claims: { claims: 10, passed: 9, unverifiable: 1 },
    usage: {
      turns: 3,
      inputTokens: 100,
      cacheReadTokens: 20,
      cacheWriteTokens: 3,
      outputTokens: 45,
      costUsd: 0.12345,
      model: 'claude-x',
      phases: [
        { name: 'context', turns: 0, inputTokens: 60, cacheReadTokens: 0, cacheWriteTokens: 3, outputTokens: 0, costUsd: 0.05 },
        {
          name: 'writing',
          turns: 3,
          inputTokens: 40,
          cacheReadTokens: 20,
          cacheWriteTokens: 0,
          outputTokens: 45,
          costUsd: 0.07345,
        },
      ],
    },
    ...changes,
  };
}
