import type { PlanningTask } from '../../src/ports.ts';
import type { Profile } from '../../src/profile/profile.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';

const BOARD = ["import { Router } from 'express';", 'export const board = Router();', "board.post('/cards', createCard);"].join(
  '\n',
);

export const smallSnapshot: Snapshot = {
  commit: 'c'.repeat(40),
  files: new Map([
    ['CLAUDE.md', { path: 'CLAUDE.md', size: 20, kind: 'document', text: 'Use pnpm.\n' }],
    ['server/board.ts', { path: 'server/board.ts', size: BOARD.length, kind: 'source', text: BOARD }],
    ['web/logo.png', { path: 'web/logo.png', size: 900, kind: 'binary' }],
  ]),
  leftOut: [],
};

export const smallProfile: Profile = {
  languages: [{ name: 'TypeScript', files: 1 }],
  packageManagers: [],
  workspaces: [],
  dependencies: [
    {
      ecosystem: 'npm',
      name: 'express',
      range: '^5.0.0',
      resolved: '5.1.0',
      development: false,
      workspace: '.',
      where: 'package.json:7',
    },
  ],
  frameworks: [{ name: 'express', version: '5.1.0', workspace: '.', side: 'server', where: 'package.json:7' }],
  serverEntries: [],
  clientEntries: [],
  routes: [
    { method: 'POST', path: '/cards', handler: 'createCard', mutates: true, guards: ['requireUser'], where: 'server/board.ts:3' },
  ],
  models: [],
  auth: [{ kind: 'session-cookie', library: 'express-session', where: 'server/app.ts:4' }],
  validation: [],
  clientState: [],
  storage: [],
  testRunners: [],
  logging: [],
  metrics: [],
  realtime: { libraries: [], serverSites: [], clientSites: [], events: [], adapters: [], heartbeat: {} },
  topology: {
    targets: [],
    replicas: [{ value: 2, where: 'compose.yml:9' }],
    workers: [],
    hops: [],
    graceSeconds: [],
    brokers: [],
  },
  unknowns: ['Which proxy stands in front of the server?'],
  notes: [],
};

/** A task about a repository of three files. */
export function planningTask(changes: Partial<PlanningTask>): PlanningTask {
  return {
    request: {
      trigger: {
        kind: 'command',
        key: 'comment-1',
        at: '2026-11-23T02:00:00Z',
        actor: { login: 'maintainer', type: 'User' },
        reactTo: { kind: 'comment', id: 1 },
      },
      thread: {
        kind: 'issue',
        number: 7,
        title: 'Cards should move for everyone',
        body: 'When I move a card, others must reload.',
        url: 'https://github.com/acme/kanban/issues/7',
        comments: [{ author: 'dev', at: '2026-11-22T10:00:00Z', body: 'We run two replicas.' }],
        leftOut: [],
      },
      task: 'Cards should move for everyone',
      options: {},
    },
    snapshot: smallSnapshot,
    profile: smallProfile,
    context: {
      ranked: [
        { path: 'server/board.ts', score: 9, reasons: ['route that changes data'] },
        { path: 'web/logo.png', score: 0, reasons: [] },
      ],
      excerpts: [
        { path: 'server/board.ts', ranges: [[2, 3]], whole: false, texts: [BOARD.split('\n').slice(1).join('\n')], tokens: 20 },
      ],
      notes: [{ path: 'CLAUDE.md', ranges: [[1, 1]], whole: true, texts: ['Use pnpm.\n'], tokens: 4 }],
      tokens: 24,
      leftOut: ['docs/old.md: too long'],
    },
    verify: async () => [],
    meta: {
      format: 'realtime/v1',
      task: 'Cards should move for everyone',
      source: 'https://github.com/acme/kanban/issues/7',
      commit: 'c'.repeat(40),
      created: '2026-11-23T02:00:00Z',
      planner: 'agent',
      trigger: 'comment-1',
      size: 'M',
      language: 'en',
    },
    ...changes,
  };
}
