import type { Plan } from '../../src/plan/model.ts';
import type { Dependency, Profile } from '../../src/profile/profile.ts';
import type { Snapshot, SnapshotFile } from '../../src/snapshot/snapshot.ts';
import type { Flaw, Rule, RuleInput, RuleResult } from '../../src/verify/rule.ts';
import { textsOf } from '../../src/verify/plan-texts.ts';
import { samplePlan } from '../fixtures/plans/kanban.ts';

/** A plan with one thing changed, before the repository it is checked against. */
export type Case = {
  readonly name: string;
  readonly plan?: (plan: Writable<Plan>) => void;
  readonly files?: Readonly<Record<string, string>>;
  readonly profile?: Partial<Profile>;
  readonly markdown?: string;
};
export type FailingCase = Case & { readonly place: string; readonly severity?: Flaw['severity']; readonly message: string };

export type Writable<Value> = Value extends readonly (infer Item)[]
  ? Writable<Item>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Writable<Value[Key]> }
    : Value;

const repository: Readonly<Record<string, string>> = {
  'package.json': '{\n  "name": "kanban"\n}\n'.padEnd(400, '\n'),
  'server/realtime.ts': `${'//\n'.repeat(8)}const io = new Server(httpServer);\n//\nexport function authenticate(socket, next) {}\n${'//\n'.repeat(20)}`,
  'server/card-store.ts': `//\nexport async function moveCard(move) {}\n${'//\n'.repeat(40)}`,
  'server/permissions.ts':
    'export async function canReadBoard(userId, boardId) {}\nexport async function canEditBoard(userId, boardId) {}\n',
  'server/notifications.ts': 'export function notify(userId) {}\n',
  'server/boards.ts': '//\n'.repeat(60),
  'server/import-trello.ts': 'export async function importBoard() {}\n',
  'client/src/BoardPage.tsx': '//\n'.repeat(40),
  'client/src/socket.ts': '//\n',
  'client/src/api.ts':
    'export type Board = { version: number; cards: import("../../shared/realtime-contract.ts").Card[] };\nexport declare function fetchBoard(id: string): Promise<Board>;\n',
  'client/src/use-board.ts': 'export function useBoard() {}\n',
  'client/src/notifications.ts': 'export function subscribe() {}\n',
  'deploy/k8s/deployment.yaml': '#\n'.repeat(6) + '  replicas: 2\n',
  'deploy/k8s/ingress.yaml': '#\n'.repeat(20),
};

export const dependency = (name: string, resolved: string, more: Partial<Dependency> = {}): Dependency => ({
  ecosystem: 'npm',
  name,
  range: `^${resolved}`,
  resolved,
  development: false,
  workspace: '.',
  where: 'package.json:20',
  ...more,
});

export const kanbanProfile: Profile = {
  languages: [{ name: 'TypeScript', files: 10 }],
  packageManagers: [{ value: 'npm', where: 'package-lock.json:1' }],
  workspaces: [
    {
      folder: '.',
      name: 'kanban',
      manifest: 'package.json',
      scripts: { test: 'vitest', dev: 'tsx server/index.ts', load: 'tsx load/boards.ts' },
    },
  ],
  dependencies: [
    dependency('express', '5.1.0'),
    dependency('socket.io', '4.8.4'),
    dependency('socket.io-client', '4.8.4'),
    dependency('pg', '8.16.0'),
    dependency('react', '19.2.0'),
    dependency('zod', '4.6.7'),
    dependency('vitest', '4.0.1', { development: true }),
  ],
  frameworks: [],
  serverEntries: [{ value: 'server/index.ts', where: 'package.json:6' }],
  clientEntries: [{ value: 'client/src/main.tsx', where: 'index.html:8' }],
  routes: [],
  models: [],
  auth: [{ kind: 'session-cookie', symbol: 'authenticate', where: 'server/realtime.ts:11' }],
  validation: [{ value: 'zod', where: 'package.json:18' }],
  clientState: [],
  storage: [{ value: 'postgres', where: 'package.json:15' }],
  testRunners: [{ value: 'vitest', where: 'package.json:25' }],
  logging: [],
  metrics: [],
  realtime: {
    libraries: [{ name: 'socket.io', version: '4.8.4', where: 'package.json:21' }],
    serverSites: ['server/realtime.ts:9'],
    clientSites: ['client/src/socket.ts:1'],
    events: [{ name: 'notification:new', side: 'server', action: 'emit', where: 'server/notifications.ts:1' }],
    adapters: [],
    heartbeat: {},
  },
  topology: {
    targets: [{ value: 'kubernetes', where: 'deploy/k8s/deployment.yaml:1' }],
    replicas: [{ value: 2, where: 'deploy/k8s/deployment.yaml:7' }],
    workers: [],
    hops: [{ name: 'ingress-nginx', idleTimeoutS: 60, where: 'deploy/k8s/ingress.yaml:8' }],
    graceSeconds: [],
    brokers: [{ value: 'postgres', where: 'package.json:15' }],
  },
  unknowns: [],
  notes: [],
};

export function snapshotOf(files: Readonly<Record<string, string>>, commit = samplePlan.meta.commit): Snapshot {
  const entries = Object.entries(files).map(([path, text]): [string, SnapshotFile] => [
    path,
    { path, size: text.length, kind: 'source', text },
  ]);
  return { commit, files: new Map(entries), leftOut: [] };
}

export function subjectOf(testCase: Omit<Case, 'name'>): RuleInput {
  const plan = structuredClone(samplePlan) as Writable<Plan>;
  testCase.plan?.(plan);
  return {
    plan,
    markdown: testCase.markdown ?? '---\nplan: realtime/v1\n---\n\n# Plan\n',
    snapshot: snapshotOf({ ...repository, ...testCase.files }),
    profile: { ...kanbanProfile, ...testCase.profile },
    texts: textsOf(plan),
  };
}

export function resultOf(rule: Rule, testCase: Omit<Case, 'name'>): RuleResult {
  return rule.check(subjectOf(testCase));
}
