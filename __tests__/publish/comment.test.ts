import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/verify/finding.ts';
import type { Outcome } from '../../src/outcome.ts';
import { isProgress, renderAnswer, renderConclusion, renderProgress } from '../../src/publish/comment.ts';
import { renderHelp } from '../../src/trigger/command-grammar.ts';
import { passExitGate } from '../../src/publish/exit-gate.ts';
import { samplePlan } from '../fixtures/plans/kanban.ts';
import { facts, planned } from './planned-outcome.ts';

const MARKER = '<!-- plan-realtime:label-7-20261123T020000Z -->';
const finding: Finding = {
  rule: 'paths-exist',
  severity: 'error',
  place: 'events[0].producer',
  line: 12,
  message: '`a.ts` is not there.',
  fix: 'Name another.',
};

describe('every state of the comment', () => {
  const states: readonly (readonly [string, string, string])[] = [
    ['progress', renderProgress(facts, 'Reading'), '⏳ **At work** on “Live cards”'],
    ['an answer', renderAnswer(facts, 'Commands: …'), 'Commands: …'],
    ...(
      [
        [planned(), '📐 **Plan** for “Live cards”'],
        [planned({ incomplete: 'the limit on turns was reached.' }), '⚠️ **Incomplete plan**'],
        [planned({ changes: ['Event `a` added.'] }), '📐 **Plan revised**'],
        [
          { kind: 'unchanged', path: 'plan.md', notes: ['Not understood.'], usage: planned().usage },
          '🤷 **The plan stays as it is**',
        ],
        [{ kind: 'unsound', findings: [finding] }, '😕 **No plan was published**'],
        [{ kind: 'stopped', reason: 'the run was cancelled' }, '⏹️ **Stopped**'],
        [{ kind: 'failed', message: 'GitHub is down.' }, '😕 **Failed**'],
      ] satisfies readonly (readonly [Outcome, string])[]
    ).map(([outcome, words]) => [outcome.kind, renderConclusion(facts, outcome), words] as const),
  ];

  test.each(states)('%s begins with the marker and says what it is', (_name, text, words) => {
    expect(text.startsWith(`${MARKER}\n\n`)).toBe(true);
    expect(text).toContain(words);
  });

  test.each(states)('%s leaves the exit gate as it was', (_name, text) => {
    const gate = { channel: 'comment', secrets: [], ownLinks: ['https://github.com/acme/board/'] } as const;
    const once = passExitGate(text, gate).text;

    expect(once.split('\n')[0]).toBe(MARKER);
    expect(passExitGate(once, gate).text).toBe(once);
    expect(once.replaceAll(/<!-- plan-realtime:\S+ -->|<\/?sub>|<br>/g, '')).not.toContain('<!');
  });
});

test('the help reads in the comment as it was written', () => {
  const help = renderHelp('/plan-realtime');
  const gate = { channel: 'comment', secrets: [] } as const;

  expect(passExitGate(renderAnswer(facts, help), gate).text).toContain(help);
});

describe('the comment of a plan', () => {
  const text = renderConclusion(facts, planned());

  test.each([
    [
      'the file at its commit',
      '](https://github.com/acme/board/blob/0123456789012345678901234567890123456789/plan.md) on branch `plan-realtime/issue-7`',
    ],
    ['the decision', samplePlan.summary?.decision ?? 'none'],
    ['the checks', '9 of 10 claims passed, 1 could not be checked'],
    ['cost and time', '$0.12 (claude-x, 123 tokens in, 45 out), 1 min 5 s'],
    ['the cost of each phase', '| Cost by phase | context $0.05, writing $0.07 |'],
    ['the first question', samplePlan.questions?.[0]?.text ?? 'none'],
    [
      'the next step for a coding agent',
      'Implement .claude/doc/websocket-realtime-live-cards-20261123T020000Z.md of the branch plan-realtime/issue-7',
    ],
    ['how to change it', '/plan-realtime revise'],
    ['who asked and the run', 'Asked for by maintainer · [run](https://github.com/acme/board/actions/runs/99)'],
  ])('has %s', (_what, words) => {
    expect(text).toContain(words);
  });

  test('does not repeat the plan', () => {
    expect(text.length).toBeLessThan(planned().markdown.length / 3);
    expect(text).not.toContain('```');
  });

  test('keeps one row per fact, whatever the decisions say', () => {
    const [decision] = samplePlan.decisions ?? [];
    if (decision === undefined) throw new Error('The sample has no decision.');
    const chosen = `a | b\nand ${'long words '.repeat(60)}\`code ${'x'.repeat(40)}`;
    const decisions = Array.from({ length: 12 }, (_, index) => ({ ...decision, id: `D${index}`, chosen }));

    const row = renderConclusion(facts, planned({ plan: { ...samplePlan, decisions } }))
      .split('\n')
      .find((line) => line.startsWith('| Decisions'));

    expect(row?.match(/(?<!\\)\|/g)).toHaveLength(3);
    expect(row).toContain('… and 4 more');
    expect(row?.length).toBeLessThan(2500);
  });

  test('lists gaps with their line in the plan, and not what is only counted', () => {
    const gaps = renderConclusion(
      facts,
      planned({ findings: [finding, { ...finding, severity: 'info', message: 'Counted only.' }] }),
    );

    expect(gaps).toContain('**Known gaps** (1)');
    expect(gaps).toContain(
      '- flaw, `paths-exist` ([line 12](https://github.com/acme/board/blob/0123456789012345678901234567890123456789/plan.md?plain=1#L12)): `a.ts` is not there. Name another.',
    );
    expect(gaps).not.toContain('Counted only.');
  });

  test('says once what is wrong in several lines', () => {
    const findings = [30, 40, 40, 12].map((line) => ({ ...finding, line }));
    const url = 'https://github.com/acme/board/blob/0123456789012345678901234567890123456789/plan.md?plain=1';

    expect(renderConclusion(facts, planned({ findings }))).toContain(
      `- flaw, \`paths-exist\` ([line 30](${url}#L30), [40](${url}#L40), [12](${url}#L12)): \`a.ts\` is not there. Name another.\n\n`,
    );
  });

  test('tells a revision by its changes', () => {
    const changes = Array.from({ length: 50 }, (_, index) => `Event \`e${index}\` added.`);
    const revised = renderConclusion(facts, planned({ changes }));

    expect(revised).toContain('**What changed** (50)\n\n- Event `e0` added.');
    expect(revised).toContain('- … and 10 more');
    expect(revised).toContain('| Checks |');
    expect(revised).not.toContain('| Decisions |');
  });

  test('says of a dry run that nothing was written', () => {
    const { published: _published, ...rest } = planned();

    expect(renderConclusion(facts, rest)).toContain('A dry run: nothing was written. The file would be `.claude/doc/');
  });

  test('stays within what GitHub takes, with head and footer', () => {
    const findings = Array.from({ length: 9 }, () => ({ ...finding, message: 'x'.repeat(9000) }));
    const long = renderConclusion(facts, planned({ findings }));

    expect(long.length).toBeLessThanOrEqual(60_000);
    expect(long).toContain('📐 **Plan**');
    expect(long).toContain('say `/plan-realtime help`');
  });
});

test.each([
  ['names the way to try again', 'The key was refused.', true],
  ['does not say it twice', 'The connection failed. Run the job again.', false],
])('the comment of a failure %s', (_what, message, expected) => {
  const text = renderConclusion(facts, { kind: 'failed', message });

  expect(text.includes('run the [job](https://github.com/acme/board/actions/runs/99) again')).toBe(expected);
});

describe('the comment of a run at work', () => {
  test('lists the stages behind it with their times and the one it is in', () => {
    const done = [{ text: 'Reading the repository', milliseconds: 4200 }];

    const text = renderProgress(facts, 'Writing the plan', { done, detail: '5 parts written, 3 to go' });

    expect(text).toContain('- [x] Reading the repository (4 s)\n- [ ] **Writing the plan**: 5 parts written, 3 to go');
    expect(text).toContain('1 min 5 s so far · asked for by maintainer');
  });

  test.each([
    ['what was spent until now', { costUsd: 0.125 }, '1 min 5 s and $0.13 so far'],
    ['less than a cent', { costUsd: 0.002 }, '1 min 5 s and under $0.01 so far'],
    ['nothing of money while there is none', { costUsd: 0 }, '1 min 5 s so far'],
    ['nothing of money where the price is not known', { costUsd: undefined }, '1 min 5 s so far'],
    ['what it will probably cost', { estimate: 'About $0.40 to $2.10.' }, '\n\nAbout $0.40 to $2.10.\n\n'],
  ])('says %s', (_what, news, words) => {
    expect(renderProgress(facts, 'Reading', news)).toContain(words);
  });

  test.each([
    [renderProgress(facts, 'Reading'), true],
    [renderConclusion(facts, planned()), false],
    [renderConclusion(facts, { kind: 'failed', message: 'no' }), false],
  ])('is told from a final one', (text, expected) => {
    expect(isProgress(text)).toBe(expected);
  });
});
