import { LIBRARY_EVENTS } from '../socket-calls.ts';
import { proseOf } from '../plan-texts.ts';
import { searchAll, NOTHING, type Rule } from '../rule.ts';

const QUOTED = /`([a-z][\w-]*:[a-z][\w-]*)`/g;

/** Event names in sentences are names of the catalogue. */
export const proseEvents: Rule = {
  id: 'prose-events',
  catalogue: 'C24',
  why: 'A sentence about an event that does not exist is an instruction nobody can follow.',
  check: ({ plan, texts, profile }) => {
    const events = plan.events ?? [];
    const nouns = new Set(events.filter(({ name }) => name.includes(':')).map(({ name }) => name.split(':')[0] ?? ''));
    if (nouns.size === 0) return NOTHING;
    const known = new Set([
      ...events.map(({ name }) => name),
      ...profile.realtime.events.map(({ name }) => name),
      ...LIBRARY_EVENTS,
    ]);
    const scripts = new Set(profile.workspaces.flatMap((workspace) => Object.keys(workspace.scripts)));
    const mentions = proseOf(texts)
      .filter(({ place }) => !place.includes('.rejected['))
      .flatMap(({ place, text }) => [...text.matchAll(QUOTED)].map((match) => ({ place, name: match[1] ?? '' })))
      .filter(({ name }) => nouns.has(name.split(':')[0] ?? '') && !known.has(name) && !scripts.has(name));
    return searchAll(mentions, ({ place, name }) => ({
      severity: 'warn',
      place,
      message: `The text speaks of \`${name}\`, which is not in the event catalogue.`,
      fix: 'Add the event, or use the name that the catalogue has.',
    }));
  },
};
