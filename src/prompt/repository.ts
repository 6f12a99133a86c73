import type { Excerpt, RepositoryContext } from '../context/repository-context.ts';
import type { Profile } from '../profile/profile.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { fence } from './fence.ts';

/** What is known of the repository before the first tool call: the long, stable beginning of every request of a run. */
export type RepositoryPrompt = {
  readonly boundary: string;
  readonly snapshot: Snapshot;
  readonly profile: Profile;
  readonly context: RepositoryContext;
  readonly facts: readonly KnownFact[];
};

export type KnownFact = { readonly id: string; readonly text: string; readonly source: string };

export function repositoryPrompt(repository: RepositoryPrompt): string {
  const { boundary, context } = repository;
  return [
    `# The repository at commit ${repository.snapshot.commit}`,
    profileSection(repository),
    section(
      'Notes that the repository keeps for planners',
      context.notes.map((note) => excerpt(boundary, note, 'note')),
    ),
    section(
      'Files chosen for this task',
      context.excerpts.map((file) => excerpt(boundary, file, 'file')),
    ),
    otherFiles(repository),
    knownFacts(repository.facts),
    leftOut(boundary, context.leftOut),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const MOST_LISTED = 40;

type Row = readonly [string, readonly string[]];

/** Facts as lines of `name: value (path:line)`. The values come from files, so they stand inside the fence. */
function profileSection({ boundary, profile }: RepositoryPrompt): string {
  const rows = [...stackRows(profile), ...systemRows(profile), ...realtimeRows(profile), ...topologyRows(profile)];
  const text = rows.flatMap(([name, values]) => (values.length === 0 ? [] : [`${name}:`, ...listed(values)])).join('\n');
  return `## Profile, read from files by a program\n${fence(boundary, { source: 'profile', text: text || 'Nothing was recognised.' })}`;
}

function stackRows(profile: Profile): readonly Row[] {
  return [
    ['Languages', profile.languages.map((language) => `${language.name}: ${language.files} files`)],
    ['Package managers', placed(profile.packageManagers)],
    [
      'Frameworks',
      profile.frameworks.map(
        (one) => `${one.name} ${one.version ?? 'of unknown version'}, ${one.side}, in ${one.workspace} (${one.where})`,
      ),
    ],
    [
      'Dependencies',
      profile.dependencies
        .filter((one) => !one.development)
        .map((one) => `${one.name} ${one.resolved ?? one.range} (${one.where})`),
    ],
    ['Server entries', placed(profile.serverEntries)],
    ['Client entries', placed(profile.clientEntries)],
  ];
}

function systemRows(profile: Profile): readonly Row[] {
  return [
    ['Routes that change data', profile.routes.filter((route) => route.mutates).map(describeRoute)],
    ['Data models', profile.models.map((model) => `${model.name}: ${model.fields.join(', ')} (${model.where})`)],
    ['Authentication', profile.auth.map(describeAuth)],
    ['Validation', placed(profile.validation)],
    ['Client state', placed(profile.clientState)],
    ['Storage', placed(profile.storage)],
    ['Test runners', placed(profile.testRunners)],
    ['Logging', placed(profile.logging)],
    ['Metrics', placed(profile.metrics)],
  ];
}

function realtimeRows({ realtime }: Profile): readonly Row[] {
  return [
    ['Real-time libraries', realtime.libraries.map((one) => `${one.name} ${one.version ?? ''} (${one.where})`)],
    [
      'Existing events',
      realtime.events.map(
        (event) => `${event.name}: ${event.side} ${event.action}s${event.room ? ` in ${event.room}` : ''} (${event.where})`,
      ),
    ],
    ['Adapters', placed(realtime.adapters)],
    ['Heartbeat interval in ms', placed(realtime.heartbeat.pingInterval ? [realtime.heartbeat.pingInterval] : [])],
    ['Heartbeat timeout in ms', placed(realtime.heartbeat.pingTimeout ? [realtime.heartbeat.pingTimeout] : [])],
  ];
}

function topologyRows({ topology, unknowns, notes }: Profile): readonly Row[] {
  return [
    ['Deploy targets', placed(topology.targets)],
    ['Replicas', placed(topology.replicas)],
    ['Workers', placed(topology.workers)],
    ['Hops', topology.hops.map((hop) => `${hop.name}: idle timeout ${hop.idleTimeoutS} s (${hop.where})`)],
    ['Grace period in seconds', placed(topology.graceSeconds)],
    ['Brokers', placed(topology.brokers)],
    ['Open questions', unknowns],
    ['Not readable', notes],
  ];
}

function placed(facts: readonly { readonly value: string | number; readonly where: string }[]): readonly string[] {
  return facts.map((fact) => `${fact.value} (${fact.where})`);
}

function describeRoute(route: Profile['routes'][number]): string {
  const guards = route.guards.length > 0 ? ` behind ${route.guards.join(', ')}` : '';
  return `${route.method} ${route.path}${guards} (${route.where})`;
}

function describeAuth(fact: Profile['auth'][number]): string {
  return `${fact.kind}${fact.library ? ` by ${fact.library}` : ''}${fact.symbol ? ` in ${fact.symbol}` : ''} (${fact.where})`;
}

function listed(values: readonly string[]): readonly string[] {
  const shown = values.slice(0, MOST_LISTED).map((value) => `- ${value}`);
  return values.length > MOST_LISTED ? [...shown, `- … and ${values.length - MOST_LISTED} more`] : shown;
}

function excerpt(boundary: string, file: Excerpt, kind: 'file' | 'note'): string {
  const text = file.ranges.map(([from], index) => numbered(file.texts[index] ?? '', from)).join('\n…\n');
  const lines = file.whole ? 'whole' : `lines ${file.ranges.map(([from, to]) => `${from}-${to}`).join(', ')}`;
  return fence(boundary, { source: `${kind} ${file.path} ${lines}`, text });
}

function numbered(text: string, from: number): string {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line, index) => `${from + index}| ${line}`)
    .join('\n');
}

/** Names only: enough to know what to ask for. */
function otherFiles({ boundary, snapshot, context }: RepositoryPrompt): string {
  const shown = new Set([...context.excerpts, ...context.notes].map((file) => file.path));
  const ranked = context.ranked
    .map((file) => file.path)
    .filter((path) => !shown.has(path))
    .slice(0, 150);
  const folders = countFolders([...snapshot.files.keys()]);
  const text = [...(ranked.length > 0 ? ['Next in rank:', ...ranked] : []), 'Folders:', ...folders].join('\n');
  return `## Other files (${snapshot.files.size} in all)\n${fence(boundary, { source: 'file list', text })}`;
}

function countFolders(paths: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const folder = path.split('/').slice(0, -1).slice(0, 2).join('/') || '.';
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, left], [, right]) => right - left)
    .slice(0, 60)
    .map(([folder, count]) => `${folder}/ (${count} files)`);
}

function knownFacts(facts: readonly KnownFact[]): string {
  if (facts.length === 0) return '';
  return `## Facts on this stack\nChecked beforehand. State one with its public source, never with the id given here.\n${facts.map((fact) => `- ${fact.id}: ${fact.text} [${fact.source}]`).join('\n')}`;
}

function leftOut(boundary: string, reasons: readonly string[]): string {
  if (reasons.length === 0) return '';
  return `## Not in this context\n${fence(boundary, { source: 'what was left out', text: listed(reasons).join('\n') })}`;
}

function section(title: string, blocks: readonly string[]): string {
  return blocks.length === 0 ? '' : `## ${title}\n${blocks.join('\n')}`;
}
