import { requiredParts } from '../../../src/verify/rules/required-parts.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(requiredParts, {
  passes: [
    { name: 'a plan with every part' },
    {
      name: 'a part that is omitted with a reason',
      plan: (plan) => {
        delete plan.rooms;
        plan.omitted.push({ part: 'rooms', reason: 'One stream for everybody.' });
      },
    },
    {
      name: 'parts missing from a plan that says it is incomplete',
      plan: (plan) => {
        delete plan.races;
        plan.meta.incomplete = 'the budget was reached';
      },
    },
  ],
  fails: [
    {
      name: 'a part that is silently missing',
      plan: (plan) => {
        delete plan.races;
      },
      place: 'races',
      message: 'Part "races" is missing, expected the part or a one-line reason why it does not apply.',
    },
    {
      name: 'a missing core part, which stops publishing',
      plan: (plan) => {
        delete plan.decisions;
      },
      place: 'decisions',
      severity: 'block',
      message: 'Part "decisions" is missing, expected the part or a one-line reason why it does not apply.',
    },
    {
      name: 'a part that is both there and omitted',
      plan: (plan) => {
        plan.omitted.push({ part: 'rooms', reason: 'None.' });
      },
      place: 'rooms',
      message: 'Part "rooms" is both written and omitted.',
    },
    {
      name: 'a page without front matter',
      markdown: '# Plan\n',
      place: 'meta',
      severity: 'block',
      message: 'The file has no front matter, expected it between two lines of "---" at the top.',
    },
    {
      name: 'a fence that is never closed',
      markdown: '---\na: b\n---\n```ts\n',
      place: 'code',
      message: 'A code fence is opened and never closed.',
    },
  ],
});
