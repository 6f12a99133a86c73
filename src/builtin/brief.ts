import type { PlanMeta } from '../plan/model.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Facts } from './facts.ts';
import { isDistributed, namesOf, syncModeOf, type Names, type SyncMode } from './names.ts';
import { wiringOf, type Wiring } from './wiring.ts';

/** What every part of the plan is written from: the facts, and the choices that follow from them. */
export type Brief = {
  readonly facts: Facts;
  readonly snapshot: Snapshot;
  readonly meta: PlanMeta;
  readonly names: Names;
  readonly mode: SyncMode;
  readonly wiring: Wiring;
  readonly distributed: boolean;
  /** Id of a test by what it proves. */
  readonly test: (key: TestKey) => string;
  readonly testKeys: readonly TestKey[];
};

export type TestKey =
  | 'apply'
  | 'join'
  | 'nodes'
  | 'origin'
  | 'gap'
  | 'reconnect'
  | 'drain'
  | 'broker'
  | 'session'
  | 'limits'
  | 'writer'
  | 'flag'
  | 'page'
  | 'load';

export function briefOf(facts: Facts, sources: { readonly snapshot: Snapshot; readonly meta: PlanMeta }): Brief {
  const distributed = isDistributed(facts);
  const mode = syncModeOf(facts);
  const testKeys: readonly TestKey[] = [
    ...(mode === 'versioned' ? (['apply', 'gap'] as const) : []),
    'join',
    ...(distributed ? (['nodes'] as const) : []),
    'origin',
    'reconnect',
    'session',
    'limits',
    'drain',
    ...(distributed ? (['broker'] as const) : []),
    ...(facts.writers.length > 0 ? (['writer'] as const) : []),
    'flag',
    'page',
    'load',
  ];
  return {
    ...sources,
    facts,
    names: namesOf(facts),
    mode,
    wiring: wiringOf(facts, sources.snapshot),
    distributed,
    testKeys,
    test: (key) => `T${(testKeys.includes(key) ? testKeys.indexOf(key) : testKeys.indexOf('reconnect')) + 1}`,
  };
}

/** Where the page sends and handles events: the hook that the plan writes, or a client that it does not see. */
export function clientEnd({ facts, names }: Pick<Brief, 'facts' | 'names'>): string {
  if (facts.client.framework === 'react') return added(names.hook, names.hookName);
  return facts.client.framework === 'none' ? 'the client, in another repository' : 'the page of this repository';
}

/** Where the local copy is tested, without a server. */
export function liveCopyTest({ test }: Names): string {
  return test.replace(/realtime/, 'liveCopy');
}

/** A file that the plan adds, as a reference. */
export function added(path: string, symbol?: string): string {
  return `${path}${symbol === undefined ? '' : `#${symbol}`} (new)`;
}
