import type { Part } from '../plan/model.ts';
import { decisionsBeyond } from './beyond-decisions.ts';
import type { StackFacts } from './read-stack.ts';
import { usualShape, wayOf } from './stack-words.ts';

type Decision = Omit<Part<'decisions'>[number], 'id'>;

export function stackDecisions(facts: StackFacts): Part<'decisions'> {
  const { request } = facts;
  const way = wayOf(facts);
  const decisions: readonly Decision[] = [
    way === 'new' ? newLayer(facts) : presentLayer(facts),
    ...(way === 'there' || facts.mutations.length === 0 ? [] : [refetch(facts)]),
    ...decisionsBeyond(request.beyond),
    ...(way === 'new' ? [listeners(facts)] : []),
  ];
  return decisions.map((decision, index) => ({ id: `D${index + 1}`, ...decision }));
}

function presentLayer({ layer }: StackFacts): Decision {
  const notes = layer?.note?.notes.slice(0, 3) ?? [];
  return {
    topic: 'Library',
    chosen: `${layer?.name ?? ''}, as it is`,
    why: `A second layer would need its own handshake, heartbeat, adapter and drain, and each page would hold two connections.${notes.length === 0 ? '' : ` Worth a look while there: ${notes.join('; ')}.`}`,
    rejected: [{ option: 'A new server beside it', why: 'Two places that know who is connected, and two orders of events.' }],
    revisitWhen: 'The present layer is replaced.',
    cites: [...(layer?.serverSites.slice(0, 3) ?? []), ...(layer?.note === undefined ? [] : [layer.note.source])],
  };
}

function newLayer(facts: StackFacts): Decision {
  const { framework, note, deployment } = facts;
  const name = framework?.name ?? 'the server';
  const shape = usualShape(facts) ?? `what ${name} offers`;
  const several = (deployment.replicas ?? 1) > 1;
  const beside: Part<'decisions'>[number]['rejected'] = /socket\.io/i.test(shape)
    ? []
    : [{ option: 'A Node server with Socket.IO beside it', why: `A second runtime with a second check of who may see what.` }];
  return {
    topic: 'Transport and library',
    chosen: shape,
    why: `It works with ${name}, where sessions and permissions are. ${several ? `${deployment.replicas ?? 2} processes (\`${deployment.replicasPlace ?? ''}\`) have to reach each other's clients.` : deployment.replicas === 1 ? 'One process runs, so nothing has to carry messages between processes.' : 'How many processes run is not in the files; more than one need something that carries messages between them.'}`,
    rejected: [
      ...beside,
      {
        option: 'Server-sent events',
        why: 'Enough where pages only listen and HTTP/2 is served; choose them if nothing is ever sent back over the connection.',
      },
    ],
    revisitWhen: several ? 'The number of processes changes.' : 'A second process is started.',
    cites: [framework?.where, deployment.replicasPlace, note?.source].filter((cite) => cite !== undefined).slice(0, 8),
  };
}

function refetch({ layer, read, mutations }: StackFacts): Decision {
  const place = read?.where ?? mutations[0]?.route.where;
  return {
    topic: 'Keeping pages current',
    chosen: 'The event says what changed, the page loads it again',
    why: 'The reading route keeps deciding what somebody sees, whatever the data looks like, and no stored data changes.',
    rejected: [
      {
        option:
          layer === undefined ? 'Events with content and versions' : 'Events with content, as others of this layer may have',
        why: 'They save a request per change, and need the permissions of the reading route in every sender.',
      },
    ],
    revisitWhen: 'Loading again is more than 10 % of the requests.',
    cites: place === undefined ? [] : [place],
  };
}

function listeners({ auth }: StackFacts): Decision {
  const [identity] = auth;
  const name = identity?.symbol === undefined ? (identity?.library ?? identity?.kind) : `\`${identity.symbol}\``;
  return {
    topic: 'Who may listen',
    chosen: `The identity of the HTTP routes${name === undefined ? '' : ` (${name})`} when the connection opens, and the check of the reading route for each room`,
    why: 'An id can be guessed; a room that is joined without a check shows one person the data of another.',
    rejected: [{ option: 'A token in the query string', why: 'It lands in access logs.' }],
    revisitWhen: 'Page and server part, or a native client appears.',
    cites: identity === undefined ? [] : [identity.where],
  };
}
