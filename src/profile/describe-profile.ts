import type { AuthFact, Dependency, Fact, Profile, Realtime, Route } from './profile.ts';

/** How many items of one kind are worth a reader's time; the rest is counted. */
const MOST = { dependencies: 60, routes: 80, models: 50, events: 60, facts: 30, sites: 12 } as const;

/** The profile as compact text, every fact with its place. */
export function describeProfile(profile: Profile): string {
  const { topology } = profile;
  const sections = [
    section('Languages', [profile.languages.map(({ name, files }) => `${name} ${files}`).join(', ')]),
    section('Package managers', profile.packageManagers.map(describeFact)),
    section('Workspaces', limit(profile.workspaces.map(describeWorkspace), MOST.facts)),
    section(
      'Frameworks',
      profile.frameworks.map((one) => `${versioned(one)} (${one.side}${inWorkspace(one.workspace)}) ${one.where}`),
    ),
    section('Server entries', limit(profile.serverEntries.map(describeFact), MOST.facts)),
    section('Client entries', limit(profile.clientEntries.map(describeFact), MOST.facts)),
    section('Routes', limit(profile.routes.map(describeRoute), MOST.routes)),
    section(
      'Data models',
      limit(
        profile.models.map(({ name, fields, where }) => `${name} { ${fields.join(', ')} } ${where}`),
        MOST.models,
      ),
    ),
    section('Authentication', limit(profile.auth.map(describeAuth), MOST.facts)),
    section('Validation', profile.validation.map(describeFact)),
    section('Client state', profile.clientState.map(describeFact)),
    section('Storage', profile.storage.map(describeFact)),
    section('Tests', profile.testRunners.map(describeFact)),
    section('Logging', profile.logging.map(describeFact)),
    section('Metrics', profile.metrics.map(describeFact)),
    section('Real time today', describeRealtime(profile.realtime)),
    section('Deployed as', topology.targets.map(describeFact)),
    section('Replicas', topology.replicas.map(describeFact)),
    section('Workers', topology.workers.map(describeFact)),
    section(
      'Hops',
      topology.hops.map((hop) => `${hop.name}: idle ${hop.idleTimeoutS} s${lifetime(hop.maxLifetimeS)} ${hop.where}`),
    ),
    section('Grace seconds', topology.graceSeconds.map(describeFact)),
    section('Brokers and stores', topology.brokers.map(describeFact)),
    section('Dependencies', limit(runtimeFirst(profile.dependencies).map(describeDependency), MOST.dependencies)),
    section('Open questions', profile.unknowns),
    section('Notes', limit(profile.notes, MOST.facts)),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): string {
  const filled = lines.filter((line) => line !== '');
  return filled.length === 0 ? '' : [`${title}:`, ...filled.map((line) => `- ${line}`)].join('\n');
}

function limit(lines: readonly string[], most: number): readonly string[] {
  return lines.length <= most ? lines : [...lines.slice(0, most), `and ${lines.length - most} more`];
}

function describeFact(fact: Fact<string | number>): string {
  return `${fact.value} ${fact.where}`;
}

function describeWorkspace({ folder, name, manifest, scripts }: Profile['workspaces'][number]): string {
  const commands = Object.entries(scripts).map(([script, command]) => `${script}: ${command}`);
  return `${name} in ${folder} (${manifest})${commands.length === 0 ? '' : `; ${commands.join('; ')}`}`;
}

function describeRoute(route: Route): string {
  const chain = [...route.guards, route.handler ?? '(inline)'].join(' > ');
  const end = route.endLine === undefined ? '' : `-${route.endLine}`;
  const elsewhere = route.handlerWhere === undefined ? '' : ` (handler ${route.handlerWhere})`;
  return `${route.method} ${route.path}${route.mutates ? ' [mutates]' : ''}: ${chain} ${route.where}${end}${elsewhere}`;
}

function describeAuth({ kind, library, symbol, cookie, where }: AuthFact): string {
  const details = [library, symbol, cookie === undefined ? undefined : `cookie ${cookie}`].filter(
    (detail) => detail !== undefined,
  );
  return `${kind}${details.length === 0 ? '' : ` (${details.join(', ')})`} ${where}`;
}

function describeRealtime(realtime: Realtime): readonly string[] {
  const { heartbeat } = realtime;
  const lines = [
    ...realtime.libraries.map((library) => `library ${versioned(library)} ${library.where}`),
    ...limit(
      realtime.serverSites.map((where) => `server ${where}`),
      MOST.sites,
    ),
    ...limit(
      realtime.clientSites.map((where) => `client ${where}`),
      MOST.sites,
    ),
    ...realtime.adapters.map((adapter) => `adapter ${describeFact(adapter)}`),
    ...(heartbeat.pingInterval === undefined
      ? []
      : [`ping interval ${heartbeat.pingInterval.value} ms ${heartbeat.pingInterval.where}`]),
    ...(heartbeat.pingTimeout === undefined
      ? []
      : [`ping timeout ${heartbeat.pingTimeout.value} ms ${heartbeat.pingTimeout.where}`]),
    ...limit(describeEvents(realtime.events), MOST.events),
  ];
  return lines.length === 0 ? ['none found'] : lines;
}

/** One line per event, side and direction: where it was first seen, and how often more; both sides of a name together. */
function describeEvents(events: Realtime['events']): readonly string[] {
  const lines = new Map<string, { readonly text: string; readonly name: string; more: number }>();
  for (const { name, side, action, room, where } of events) {
    const says = `${side} ${action}s "${name}"${room === undefined ? '' : ` in room ${room}`}`;
    const known = lines.get(says);
    if (known === undefined) lines.set(says, { text: `${says} ${where}`, name, more: 0 });
    else known.more += 1;
  }
  const order = [...new Set(events.map(({ name }) => name))];
  const rank = new Map(order.map((name, at) => [name, at]));
  return [...lines.values()]
    .sort((left, right) => (rank.get(left.name) ?? 0) - (rank.get(right.name) ?? 0))
    .map(({ text, more }) => (more === 0 ? text : `${text} and ${more} more`));
}

function describeDependency({ name, range, resolved, development, workspace, where }: Dependency): string {
  const version = resolved === undefined ? `${range} (not resolved)` : resolved;
  return `${name} ${version}${development ? ' [dev]' : ''}${inWorkspace(workspace)} ${where}`;
}

function runtimeFirst(dependencies: readonly Dependency[]): readonly Dependency[] {
  return [...dependencies.filter((one) => !one.development), ...dependencies.filter((one) => one.development)];
}

function versioned({ name, version }: { readonly name: string; readonly version?: string }): string {
  return version === undefined ? name : `${name} ${version}`;
}

function inWorkspace(workspace: string): string {
  return workspace === '.' ? '' : `, ${workspace}`;
}

function lifetime(seconds: number | undefined): string {
  return seconds === undefined ? '' : `, at most ${seconds} s`;
}
