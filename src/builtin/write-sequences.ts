import type { Part } from '../plan/model.ts';
import type { Brief } from './brief.ts';

export function writeSequences(brief: Brief): Part<'sequences'> {
  return [connectSequence(brief), writeSequence(brief), reconnectSequence(brief), failureSequence(brief)];
}

function diagram(lines: readonly string[]): string {
  return ['sequenceDiagram', ...lines.map((line) => `  ${line}`)].join('\n');
}

function connectSequence({ facts, names, mode }: Brief): Part<'sequences'>[number] {
  const { room, access } = facts;
  const versioned = mode === 'versioned';
  return {
    id: 'seq-connect',
    title: `Opening a ${room.entity}: who is there, join, first copy`,
    mermaid: diagram([
      'participant C as Client',
      'participant S as Server',
      'participant D as Database',
      `C->>S: GET ${facts.read?.path ?? 'the page data'} (as today)`,
      `S-->>C: snapshot${versioned ? ' with version 41' : ''}`,
      `C->>S: WebSocket handshake with the ${credential(facts)}`,
      `S->>S: Origin in the list, ${credential(facts)} has a user`,
      `C->>S: ${names.join} {${room.param}}`,
      `S->>D: ${access?.name ?? 'mayView'}`,
      `S->>S: enter room ${room.entity}:{${room.param}}`,
      ...(versioned
        ? [
            'S->>D: read the version',
            'S-->>C: ack ok, version 42',
            'C->>S: GET snapshot again, 41 is older than 42',
            'S-->>C: snapshot with version 42',
          ]
        : ['S-->>C: ack ok', 'C->>S: GET snapshot', 'S-->>C: snapshot']),
    ]),
  };
}

function writeSequence({ facts, names, mode, distributed }: Brief): Part<'sequences'>[number] {
  const { mutations, room } = facts;
  const mutation = mutations.find((each) => each.verb === 'moved') ?? mutations[0];
  const version = mode === 'versioned' ? ' version 43' : '';
  return {
    id: 'seq-write',
    title: `A change: HTTP as today, then everybody on the ${room.entity}`,
    mermaid: diagram([
      'participant A as Client A',
      'participant S as Server 1',
      'participant D as Database',
      ...(distributed ? ['participant R as Redis', 'participant T as Server 2'] : []),
      'participant B as Client B',
      `A->>S: ${mutation?.route.method ?? 'POST'} ${mutation?.route.path ?? ''}`,
      ...(mode === 'versioned' ? [`S->>D: begin, next${names.Room}Version, write, commit`] : ['S->>D: write']),
      `S-->>A: 200 with the ${mutation?.entity ?? 'result'}`,
      `S->>A: ${mutation?.event ?? ''}${version}`,
      ...(distributed
        ? ['S->>R: publish to the room', 'R->>T: deliver', `T->>B: ${mutation?.event ?? ''}${version}`]
        : [`S->>B: ${mutation?.event ?? ''}${version}`]),
      ...(mode === 'versioned' ? ['B->>B: 43 follows 42, apply'] : ['B->>S: GET snapshot']),
    ]),
  };
}

function reconnectSequence({ facts, names, mode }: Brief): Part<'sequences'>[number] {
  const { room, mutations } = facts;
  return {
    id: 'seq-reconnect',
    title: 'Back after a loss',
    mermaid: diagram([
      'participant C as Client',
      'participant S as Server',
      `Note over C,S: the connection is lost${mode === 'versioned' ? ' at version 43' : ''}`,
      'C->>C: wait 0 to 5 s, then full jitter up to 30 s',
      `C->>S: WebSocket handshake with the ${credential(facts)}`,
      `C->>S: ${names.join} {${room.param}}`,
      ...(mode === 'versioned'
        ? [
            'S-->>C: ack ok, version 46',
            `S->>C: ${mutations[0]?.event ?? ''} version 47`,
            'C->>C: 47 waits',
            'C->>S: GET snapshot',
            'S-->>C: snapshot with version 46',
            'C->>C: apply 47, live',
          ]
        : ['S-->>C: ack ok', 'C->>S: GET snapshot', 'S-->>C: snapshot', 'C->>C: live']),
    ]),
  };
}

/** What the handshake carries. */
function credential({ auth }: Brief['facts']): string {
  return auth.kind === 'session' ? 'session cookie' : 'token';
}

function failureSequence({ facts, names, distributed, mode }: Brief): Part<'sequences'>[number] {
  const { room } = facts;
  if (distributed)
    return {
      id: 'seq-broker',
      title: 'Redis is away for a moment',
      mermaid: diagram([
        'participant C as Client',
        'participant S as Server',
        'participant R as Redis',
        'S-xR: publish fails, logged',
        'Note over S,R: the HTTP change is committed all the same',
        'R->>S: subscription ready again',
        `S->>C: ${names.changed} {${room.param}}`,
        'C->>C: wait 0 to 2 s',
        `C->>S: ${names.join} {${room.param}}`,
        `S-->>C: ack ok${mode === 'versioned' ? ', newer version' : ''}`,
        'C->>S: GET snapshot',
        'S-->>C: snapshot',
      ]),
    };
  return {
    id: 'seq-refused',
    title: facts.auth.kind === 'session' ? 'The session has ended' : 'The token has expired',
    mermaid: diagram([
      'participant C as Client',
      'participant S as Server',
      facts.auth.kind === 'session' ? 'S->>S: re-check finds no session' : 'S->>S: the timer of the token ends',
      'S-xC: disconnect',
      `C->>S: WebSocket handshake with the old ${facts.auth.kind === 'session' ? 'cookie' : 'token'}`,
      'S-->>C: connect_error unauthorized',
      'C->>C: signedOut, says so',
    ]),
  };
}
