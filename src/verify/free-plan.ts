import type { CodeBlock, Plan } from '../plan/model.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { eventsOf } from './free-events.ts';
import type { Block, FreePage } from './free-page.ts';
import { adaptersIn, heartbeatsIn, hopsIn } from './free-settings.ts';
import type { Diagram } from './diagram.ts';

/** What of a page can be said in the terms of a plan, and the line of each of its places. */
export type FreePlan = { readonly plan: Plan; readonly lineOf: (place: string) => number | undefined };

const ENDINGS: Readonly<Record<string, string>> = {
  ts: 'ts',
  typescript: 'ts',
  tsx: 'tsx',
  mts: 'ts',
  cts: 'ts',
  js: 'js',
  javascript: 'js',
  mjs: 'js',
  cjs: 'js',
  jsx: 'jsx',
};
const CLIENT_CODE =
  /from ['"](?:socket\.io-client|react|vue|svelte|@angular\/|@tanstack\/)|require\(['"]socket\.io-client|\bnew (?:WebSocket|EventSource)\(|\bdocument\.|\bwindow\./;
const SERVER_CODE =
  /(?:from |require\()['"](?:socket\.io|ws|express|fastify|node:[\w/]+|https?|redis|ioredis|@(?:nestjs|fastify|socket\.io)\/[\w/-]+)['"]|process\.on\(/;
const CLIENT_PATH = /(?:^|\/)(?:client|frontend|web|ui|public|hooks|components|assets)\//;
const TEST_PATH = /(?:^|\/)(?:tests?|__tests__|spec)\/|\.(?:test|spec)\.\w+$/;

export function readFreePlan(page: FreePage, snapshot: Snapshot, diagrams: readonly Diagram[]): FreePlan {
  const blocks = page.blocks.filter(({ language }) => language !== 'mermaid');
  const heartbeats = heartbeatsIn(page.paragraphs);
  const hops = hopsIn(page.paragraphs);
  const adapters = adaptersIn(page.paragraphs);
  const sequences = diagrams.filter(({ kind }) => kind === 'sequence');
  const code = blocks.map((block, index) => codeBlock(block, { index, page, snapshot }));
  const plan: Plan = {
    meta: stamp(snapshot),
    omitted: [],
    code,
    events: [...eventsOf(page)],
    sequences: sequences.map(({ text }, index) => ({ id: `seq-${index + 1}`, title: '', mermaid: text })),
    connection: { states: [], transitions: [], parameters: heartbeats.map(({ value }) => value) },
    topology: { target: '', replicas: 'unknown', graceSeconds: 'unknown', broker: '', hops: hops.map(({ value }) => value) },
    decisions: adapters.map(({ value }) => value),
  };
  const lists: Lists = {
    code: blocks.map(({ line }) => line),
    sequences: sequences.flatMap(({ place }) => Number(place.replace('page:', ''))),
    'connection.parameters': heartbeats.map(({ line }) => line),
    'topology.hops': hops.map(({ line }) => line),
    decisions: adapters.map(({ line }) => line),
  };
  return { plan, lineOf: (place) => lineOf(place, lists) ?? socketLine(place, blocks) };
}

type Lists = Readonly<Record<string, readonly number[]>>;

/** `page:12` is a line, `page:12:3` the third from there; `code[1].source:3` is one of a block. */
function lineOf(place: string, lists: Lists): number | undefined {
  const [, start, within] = /^page:(\d+)(?::(\d+))?$/.exec(place) ?? [];
  if (start !== undefined) return Number(start) + Number(within ?? 1) - 1;
  const [, list = '', index = '', line] = /^([\w.]+)\[(\d+)\](?:\.\w+)?(?::(\d+))?$/.exec(place) ?? [];
  const base = lists[list]?.[Number(index)];
  return base === undefined ? undefined : base + Number(line ?? 1) - 1;
}

/** What is said of the whole setup stands where the server is made. */
function socketLine(place: string, blocks: readonly Block[]): number | undefined {
  if (!place.startsWith('topology')) return undefined;
  for (const { source, line } of blocks) {
    const at = source.split('\n').findIndex((text) => /\bnew (?:Server|WebSocketServer)\b|@WebSocketGateway\(/.test(text));
    if (at !== -1) return line + at;
  }
  return undefined;
}

type Around = { readonly index: number; readonly page: FreePage; readonly snapshot: Snapshot };

/** A fragment: whether it is a whole file, the page does not say. */
function codeBlock(block: Block, { index, page, snapshot }: Around): CodeBlock {
  const ending = ENDINGS[block.language] ?? 'txt';
  const led = block.leadFile;
  const isKnown = led !== undefined && (snapshot.files.has(led) || page.created.has(led));
  const file = block.file ?? (isKnown ? led : undefined);
  const fits = file !== undefined && (ending === 'txt' || file.endsWith(`.${ending}`));
  return {
    file: fits ? file : `block-${index + 1}.${ending}`,
    side: sideOf(fits ? file : '', block.source),
    status: 'edit',
    language: block.language,
    purpose: '',
    source: block.source,
  };
}

function sideOf(file: string, source: string): CodeBlock['side'] {
  if (TEST_PATH.test(file)) return 'test';
  if (CLIENT_PATH.test(file)) return 'client';
  if (SERVER_CODE.test(source)) return 'server';
  return CLIENT_CODE.test(source) ? 'client' : 'shared';
}

function stamp({ commit }: Snapshot): Plan['meta'] {
  return {
    format: 'realtime/v1',
    task: '',
    commit,
    created: '1970-01-01T00:00:00Z',
    planner: '',
    trigger: '',
    size: 'M',
    language: '',
  };
}
