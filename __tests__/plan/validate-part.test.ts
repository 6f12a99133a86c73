import { expect, test } from '@jest/globals';
import { validatePart } from '../../src/plan/validate-part.ts';
import { samplePlan } from '../fixtures/plans/kanban.ts';

const room = samplePlan.rooms?.[0];

test('a valid part comes back in canonical form', () => {
  expect(validatePart('rooms', [{ ...room, pattern: '`board:{boardId}`', join: ' on  join\u200B ' }])).toEqual({
    ok: true,
    value: [{ ...room, pattern: 'board:{boardId}', join: 'on join' }],
  });
});

test.each([
  [[{ ...room, maxMembers: 'many' }], 'rooms[0].maxMembers: expected number, received string, found "many"'],
  [[{ ...room, leave: undefined }], 'rooms[0].leave: expected string, received undefined, found nothing'],
  [[{ ...room, leave: '  ' }], 'rooms[0].leave: expected string to have >=1 characters, found "  "'],
  [{ rooms: [] }, 'rooms: expected array, received object, found an object with rooms'],
  ['none', 'rooms: expected array, received string, found "none"'],
])('%j is refused with place, expectation and finding', (input, problem) => {
  expect(validatePart('rooms', input)).toEqual({ ok: false, problems: [problem] });
});

test('an id of the wrong kind is refused with the right form', () => {
  const [question] = samplePlan.questions ?? [];

  expect(validatePart('questions', [{ ...question, id: 'A1' }])).toEqual({
    ok: false,
    problems: ['questions[0].id: expected Q and a number, as in Q1, found "A1"'],
  });
});
