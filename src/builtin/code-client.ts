import type { Facts } from './facts.ts';
import { limits } from './limits.ts';
import { importer, namesOf, syncModeOf } from './names.ts';

/** How the local copy follows an event. Only for a snapshot whose shape is known. */
export function applySource(facts: Facts): string {
  const { data, mutations, client, room } = facts;
  const { Room, apply, contract } = namesOf(facts);
  const from = importer(apply, client.importEnding);
  const shape = data.snapshotType ?? '';
  const entity = data.entityType ?? '';
  const container = data.container ?? { field: '', key: '', items: '' };
  const one = mutations[0]?.entity ?? 'item';
  const group = container.key.replace(/Id$/, '');
  const deletion = mutations.find((mutation) => mutation.verb === 'deleted');
  const inPlace = mutations.some((mutation) => mutation.verb === 'updated');
  const drop =
    deletion === undefined
      ? ''
      : `  if (event.name === 'deleted') return ${order(facts, `${container.items}.filter((${one}) => ${one}.id !== event.${one}Id)`)};\n`;
  const edit = inPlace
    ? `  if (event.name === 'updated') return ${container.items}.map((${one}) => (${one}.id === event.${one}.id ? event.${one} : ${one}));\n`
    : '';
  const place = data.ordered ? `others.toSpliced(event.${one}.position, 0, event.${one})` : `[...others, event.${one}]`;
  return `${from(`type { ${[shape, entity].sort().join(', ')} }`, data.models ?? '')}
${from(`type { ${Room}Event }`, contract)}

/** The ${room.entity} after the event, which has to be the next one: \`event.version === ${room.entity}.version + 1\`. */
export function applyEvent(${room.entity}: ${shape}, event: ${Room}Event): ${shape} {
  const ${container.field} = ${room.entity}.${container.field}.map((${group}) => ({ ...${group}, ${container.items}: ${container.items}After(${group}.id, ${group}.${container.items}, event) }));
  return { ...${room.entity}, ${container.field}, version: event.version };
}

function ${container.items}After(${container.key}: string, ${container.items}: ${entity}[], event: ${Room}Event): ${entity}[] {
${drop}${edit}  const others = ${container.items}.filter((${one}) => ${one}.id !== event.${one}.id);
  return ${order(facts, `event.${one}.${container.key} === ${container.key} ? ${place} : others`)};
}${
    data.ordered
      ? `

function renumber(${container.items}: ${entity}[]): ${entity}[] {
  return ${container.items}.map((${one}, position) => (${one}.position === position ? ${one} : { ...${one}, position }));
}`
      : ''
  }`;
}

function order({ data }: Facts, list: string): string {
  return data.ordered ? `renumber(${list})` : list;
}

/** The hook that keeps what the page shows current. */
export function hookSource(facts: Facts): string {
  return syncModeOf(facts) === 'versioned' ? versionedHook(facts) : refetchHook(facts);
}

function versionedHook(facts: Facts): string {
  const { room, data, mutations, client } = facts;
  const { Room, hook, hookName, apply, connection, contract, join, leave, changed } = namesOf(facts);
  const from = importer(hook, client.importEnding);
  const entries = mutations.map((mutation) => `'${mutation.event}': (event) => receive({ name: '${mutation.verb}', ...event }),`);
  const shape = data.snapshotType ?? '';
  return `import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
${from(`type { ${shape} }`, data.models ?? '')}
${from(`type { ${Room}Event, ServerToClientEvents }`, contract)}
${from('{ applyEvent }', apply)}
${from('{ checkNow, openConnection, socket }', connection)}

/** Keeps the cached ${room.entity} current. Does nothing where the server sends no version. */
export function ${hookName}(${room.param}: string, enabled: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!enabled) return;
    const queryKey = ['${room.entity}', ${room.param}];
    const waiting = new Map<number, ${Room}Event>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const versionHere = () => client.getQueryData<${shape}>(queryKey)?.version ?? -1;
    const checkIn = (milliseconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(checkNow, milliseconds);
    };

    /** Applies what follows the local copy without a gap; later events wait, older ones are dropped. */
    function applyWaiting(): void {
      client.setQueryData<${shape}>(queryKey, (${room.entity}) => {
        let next = waiting.get((${room.entity}?.version ?? 0) + 1);
        for (; ${room.entity} && next; next = waiting.get(next.version + 1)) ${room.entity} = applyEvent(${room.entity}, next);
        return ${room.entity};
      });
      for (const version of waiting.keys()) if (version <= versionHere()) waiting.delete(version);
    }

    function receive(event: ${Room}Event): void {
      if (event.${room.param} !== ${room.param} || event.version <= versionHere()) return;
      waiting.set(event.version, event);
      applyWaiting();
      // Two servers can overtake each other by milliseconds; a gap that stays is a loss.
      if (waiting.size > 0) checkIn(${limits.gapMs});
    }

    /** Join first, so that nothing is missed, then load the ${room.entity} only where the versions differ. */
    async function check(): Promise<void> {
      const answer = await socket.timeout(${limits.ackTimeoutMs}).emitWithAck('${join}', { ${room.param} });
      if (!answer.ok && answer.error !== 'forbidden') throw new Error(answer.error);
      if (answer.ok && answer.version <= versionHere()) return applyWaiting();
      await client.refetchQueries({ queryKey, exact: true });
      applyWaiting();
      if (answer.ok && versionHere() < answer.version) throw new Error('the ${room.entity} could not be loaded');
    }

    const listeners: ServerToClientEvents = {
      ${entries.join('\n      ')}
      // Everybody gets this one at the same time: spread the answers.
      '${changed}': (event) => event.${room.param} === ${room.param} && checkIn(Math.random() * ${limits.spreadMs}),
    };
    const names = Object.keys(listeners) as (keyof ServerToClientEvents)[];
    for (const name of names) socket.on(name, listeners[name]);
    const close = openConnection(check);
    return () => {
      clearTimeout(timer);
      for (const name of names) socket.off(name, listeners[name]);
      if (socket.connected) socket.emit('${leave}', { ${room.param} });
      close();
    };
  }, [client, ${room.param}, enabled]);
}`;
}

function refetchHook(facts: Facts): string {
  const { room, mutations, client } = facts;
  const { hook, hookName, connection, join, leave, changed } = namesOf(facts);
  const from = importer(hook, client.importEnding);
  const names = [...mutations.map((mutation) => mutation.event), changed];
  return `import { useEffect, useRef } from 'react';
${from('{ checkNow, openConnection, socket }', connection)}

/** Calls \`reload\` after joining and after every change; several changes within a moment cost one reload. */
export function ${hookName}(${room.param}: string, reload: () => Promise<unknown>): void {
  const latest = useRef(reload);
  useEffect(() => {
    latest.current = reload;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const reloadSoon = (event: { ${room.param}: string }) => {
      if (event.${room.param} !== ${room.param}) return;
      clearTimeout(timer);
      timer = setTimeout(checkNow, 100 + Math.random() * 400);
    };

    /** Join first, so that nothing is missed between the reload and the first event. */
    async function check(): Promise<void> {
      const answer = await socket.timeout(${limits.ackTimeoutMs}).emitWithAck('${join}', { ${room.param} });
      if (!answer.ok && answer.error !== 'forbidden') throw new Error(answer.error);
      await latest.current();
    }

    const names = [${names.map((name) => `'${name}'`).join(', ')}] as const;
    for (const name of names) socket.on(name, reloadSoon);
    const close = openConnection(check);
    return () => {
      clearTimeout(timer);
      for (const name of names) socket.off(name, reloadSoon);
      if (socket.connected) socket.emit('${leave}', { ${room.param} });
      close();
    };
  }, [${room.param}]);
}`;
}

/** What people see of the connection. */
export function bannerSource(facts: Facts): string {
  const { banner, connection } = namesOf(facts);
  const { polling } = facts.client;
  const words =
    polling === undefined
      ? 'No live connection: changes of others appear when it is back.'
      : `No live connection: changes of others appear within ${polling.milliseconds / 1000} seconds.`;
  return `${importer(banner, facts.client.importEnding)('{ connectNow, useConnectionState }', connection)}

export function ConnectionBanner() {
  const state = useConnectionState();
  if (state === 'signedOut') return <p role="alert">You are signed out. <a href="/">Log in again</a></p>;
  if (state !== 'reconnecting' && state !== 'offline') return null;
  return (
    <p role="status">
      {state === 'offline' ? '${words}' : 'Reconnecting…'}{' '}
      <button onClick={connectNow}>Try now</button>
    </p>
  );
}`;
}
