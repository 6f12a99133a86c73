import type { Profile } from '../../src/profile/profile.ts';

/** A profile as one line per fact, so that a table can state all of them. */
export function factsOf(profile: Profile): readonly string[] {
  const { topology, realtime } = profile;
  const plain = (
    kind: string,
    facts: readonly { readonly value: string | number; readonly where: string }[],
  ): readonly string[] => facts.map((fact) => `${kind} ${fact.value} @ ${fact.where}`);
  return [
    ...plain('manager', profile.packageManagers),
    ...profile.workspaces.map((one) => `workspace ${one.name} in ${one.folder} @ ${one.manifest}`),
    ...profile.dependencies.map(
      (one) => `package ${one.name} ${one.resolved ?? `(${one.range})`}${one.development ? ' dev' : ''} @ ${one.where}`,
    ),
    ...profile.frameworks.map(
      (one) => `framework ${one.name} ${one.version ?? '?'} ${one.side} in ${one.workspace} @ ${one.where}`,
    ),
    ...plain('server', profile.serverEntries),
    ...plain('client', profile.clientEntries),
    ...profile.routes.map(
      (route) =>
        `route ${route.method} ${route.path}${route.mutates ? '!' : ''} ${[...route.guards, route.handler ?? '-'].join(' > ')} @ ${route.where}` +
        `${route.endLine === undefined ? '' : `-${route.endLine}`}${route.handlerWhere === undefined ? '' : ` -> ${route.handlerWhere}`}`,
    ),
    ...profile.models.map((model) => `model ${model.name}(${model.fields.join(' ')}) @ ${model.where}`),
    ...profile.auth.map(
      (auth) =>
        `auth ${[auth.kind, auth.library, auth.symbol, auth.cookie].filter((part) => part !== undefined).join(' ')} @ ${auth.where}`,
    ),
    ...plain('validation', profile.validation),
    ...plain('state', profile.clientState),
    ...plain('storage', profile.storage),
    ...plain('tests', profile.testRunners),
    ...plain('logging', profile.logging),
    ...plain('metrics', profile.metrics),
    ...realtime.libraries.map((library) => `realtime ${library.name} ${library.version ?? '?'} @ ${library.where}`),
    ...realtime.serverSites.map((where) => `realtime server @ ${where}`),
    ...realtime.clientSites.map((where) => `realtime client @ ${where}`),
    ...realtime.events.map(
      (event) =>
        `event ${event.side} ${event.action}s ${event.name}${event.room === undefined ? '' : ` to ${event.room}`} @ ${event.where}`,
    ),
    ...plain('adapter', realtime.adapters),
    ...(realtime.heartbeat.pingInterval === undefined ? [] : plain('pingInterval', [realtime.heartbeat.pingInterval])),
    ...(realtime.heartbeat.pingTimeout === undefined ? [] : plain('pingTimeout', [realtime.heartbeat.pingTimeout])),
    ...plain('target', topology.targets),
    ...plain('replicas', topology.replicas),
    ...plain('workers', topology.workers),
    ...topology.hops.map((hop) => `hop ${hop.name} ${hop.idleTimeoutS} s @ ${hop.where}`),
    ...plain('grace', topology.graceSeconds),
    ...plain('broker', topology.brokers),
    ...profile.unknowns.map((text) => `unknown ${text}`),
    ...profile.notes.map((text) => `note ${text}`),
  ];
}
