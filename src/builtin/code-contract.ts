import type { Facts } from './facts.ts';
import { importer, namesOf, syncModeOf } from './names.ts';

/** Payload and answer types; the event maps are rendered from the events themselves. */
export function contractSource(facts: Facts): string {
  return syncModeOf(facts) === 'versioned' ? versionedContract(facts) : refetchContract(facts);
}

function versionedContract(facts: Facts): string {
  const { room, mutations, data, server } = facts;
  const { Room, contract } = namesOf(facts);
  const entity = data.entityType ?? 'unknown';
  const importLine = importer(contract, server.importEnding)(`type { ${entity} }`, data.models ?? '');
  const changes = mutations.filter((mutation) => mutation.verb !== 'deleted');
  const deletion = mutations.find((mutation) => mutation.verb === 'deleted');
  const payloads = mutations.map((mutation) => {
    const field = mutation.verb === 'deleted' ? `${mutation.entity}Id: string` : `${mutation.entity}: ${entity}`;
    return `export type ${mutation.type} = Change & { ${field} };`;
  });
  return `${importLine.replace('import type', 'import type')}

/** Every change of a ${room.entity} raises its version by one, in the transaction of the change. */
type Change = { ${room.param}: string; version: number };

${payloads.join('\n')}
/** Something changed that has no event of its own, or an event may be missing: compare versions. */
export type ${Room}Changed = { ${room.param}: string };
export type ${Room}Event =
  | ({ name: ${changes.map((mutation) => `'${mutation.verb}'`).join(' | ')} } & (${changes.map((mutation) => mutation.type).join(' | ')}))${deletion === undefined ? '' : `\n  | ({ name: 'deleted' } & ${deletion.type})`};

export type ${Room}Ref = { ${room.param}: string };
export type JoinError = 'invalid' | 'forbidden' | 'rate_limited' | 'failed';
export type Join${Room}Ack = { ok: true; version: number } | { ok: false; error: JoinError };`;
}

function refetchContract(facts: Facts): string {
  const { room, mutations, server } = facts;
  const { Room } = namesOf(facts);
  if (!server.typescript) return jsdocContract(facts);
  const payloads = mutations.map((mutation) => `export type ${mutation.type} = Change;`);
  return `/** Names what changed; the client loads it again under its own permissions. */
type Change = { ${room.param}: string };

${payloads.join('\n')}
/** An event may be missing: load again. */
export type ${Room}Changed = { ${room.param}: string };

export type ${Room}Ref = { ${room.param}: string };
export type JoinError = 'invalid' | 'forbidden' | 'rate_limited' | 'failed';
export type Join${Room}Ack = { ok: true } | { ok: false; error: JoinError };`;
}

function jsdocContract(facts: Facts): string {
  const { room, mutations } = facts;
  const { Room } = namesOf(facts);
  const types = [...mutations.map((mutation) => mutation.type), `${Room}Changed`, `${Room}Ref`];
  return [
    ...types.map((type) => `/** @typedef {{ ${room.param}: string }} ${type} */`),
    `/** @typedef {'invalid' | 'forbidden' | 'rate_limited' | 'failed'} JoinError */`,
    `/** @typedef {{ ok: true } | { ok: false, error: JoinError }} Join${Room}Ack */`,
  ].join('\n');
}
