import type { Part } from '../plan/model.ts';

type Decision = Omit<Part<'decisions'>[number], 'id'>;

/** How states of connections are kept, as no route or table of a repository says it. Races R15 to R18 stand behind the first. */
const BY_KIND: readonly (readonly [RegExp, Decision])[] = [
  [
    /presence/,
    {
      topic: 'Who is there',
      chosen:
        'A connection is present in the room it has joined; the first connection of a person announces the arrival, the end of the last one the departure, 10 s late',
      why: 'Reloads and second tabs must not flicker, and the end of an old connection must not remove the new one, so entries are kept per connection and counted per person, by several processes in one store that all of them reach. An entry carries a lifetime that the heartbeat renews: a process that dies never says goodbye.',
      rejected: [
        { option: 'Only the disconnect handler', why: 'It does not run when a process or a network dies; ghosts stay for ever.' },
        { option: 'A heartbeat request by the page', why: 'Browsers slow the timers of hidden tabs to one per minute.' },
      ],
      revisitWhen: 'A room holds more than 100 people: then send counts instead of names.',
      cites: [],
    },
  ],
  [
    /typing|cursor/,
    {
      topic: 'Short-lived signals',
      chosen:
        'Sent without storage and without repetition, at most 10 per second and person, forgotten by the receiver after 3 s',
      why: 'The newest one replaces all before it, so a lost one costs nothing, while a stored one would be replayed after a reconnection.',
      rejected: [{ option: 'The same way as data', why: 'Offline pages would send a burst of old signals on their return.' }],
      revisitWhen: 'More than 30 people are in one room.',
      cites: [],
    },
  ],
  [
    /editing one text/,
    {
      topic: 'Editing one text together',
      chosen: 'A CRDT document (Yjs) per text, with its own room, saved by the server after a pause in typing',
      why: 'Two people type in the same place: only a data type that merges keeps both. Permissions are checked per document when it is opened.',
      rejected: [
        { option: 'Last writer wins', why: 'It loses what the other one typed.' },
        { option: 'Locks', why: 'Enough where people rarely meet; say so and the plan becomes a day.' },
      ],
      revisitWhen: 'People rarely edit the same text at the same time: then a lock is enough.',
      cites: ['https://docs.yjs.dev/'],
    },
  ],
  [
    /notifications/,
    {
      topic: 'Telling one person',
      chosen:
        'A row per notice, written in the transaction of the change and announced after it to the room of that person; the page loads the unread ones after it has joined',
      why: 'An event reaches only pages that are open at that moment, while a row waits and can be marked as read on every device.',
      rejected: [
        { option: 'Only an event', why: 'Whoever is away never hears of it.' },
        {
          option: 'The room of the thing that changed',
          why: 'Everybody who looks at it would be told, and the person may be elsewhere.',
        },
      ],
      revisitWhen: 'People have to be told while no page is open: then web push joins.',
      cites: [],
    },
  ],
  [
    /closed the page/,
    {
      topic: 'People who are away',
      chosen: 'Web push that says that something happened; the page loads it when it is opened',
      why: 'A socket ends with the page. A push may be late, merged or dropped, so it never carries the state itself.',
      rejected: [{ option: 'Keeping a socket in a service worker', why: 'Browsers stop it within a minute.' }],
      revisitWhen: 'A native app appears.',
      cites: ['https://developer.mozilla.org/docs/Web/API/Push_API'],
    },
  ],
];

export function decisionsBeyond(beyond: readonly string[]): readonly Decision[] {
  return BY_KIND.filter(([kind]) => beyond.some((what) => kind.test(what))).map(([, decision]) => decision);
}
