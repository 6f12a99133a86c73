import type { Snapshot } from '../../snapshot/snapshot.ts';
import { codeOf, codeLinesOf } from '../code-lines.ts';
import { wordsOf } from '../plan-texts.ts';
import { judgeEach, NOTHING, type Flaw, type Rule, type RuleInput } from '../rule.ts';
import { chosenAdapter, processesOf, usesSocketIo } from '../stack-of-plan.ts';

const WEBSOCKET_ONLY = /transports\s*:\s*\[\s*['"]websocket['"](?:\s*,\s*['"]webtransport['"])?\s*\]/;
const SAID_WEBSOCKET_ONLY =
  /web ?sockets?[- ](?:transport )?only|only (?:the )?web ?sockets?|transports?[^.\n]{0,20}\[?['"`]+websocket['"`]+\]?/i;
const AFFINITY = /sticky|affinity|ip_hash|consistent hash|upstream-hash-by|session cookie routing/i;
const SOURCE = 'https://socket.io/docs/v4/using-multiple-nodes/';

/** Several Socket.IO processes have an adapter, and clients stay with one of them or use WebSocket only. */
export const adapterFitsTopology: Rule = {
  id: 'adapter-fits-topology',
  catalogue: 'C40',
  why: 'Without an adapter half of the users hear nothing; without affinity long-polling fails with "Session ID unknown".',
  check: (input) => {
    const processes = processesOf(input);
    if (input.plan.decisions === undefined && input.plan.topology === undefined) return NOTHING;
    if (!usesSocketIo(input) || processes === undefined || processes < 2) return NOTHING;
    return judgeEach([adapterFlaw, affinityFlaw, clientTransportFlaw], (judge) => judge(input, processes));
  },
};

function adapterFlaw(input: RuleInput, processes: number): Flaw | undefined {
  const adapter = chosenAdapter(input);
  if (adapter !== undefined && adapter.processes !== 'one') return undefined;
  return {
    severity: 'block',
    place: 'topology',
    message: `${processes} processes run, but the plan uses ${adapter === undefined ? 'no adapter' : `the ${adapter.id} adapter, which serves one process`}.`,
    evidence: input.profile.topology.replicas[0]?.where ?? SOURCE,
    fix: 'Choose an adapter that joins the processes (Redis sharded or streams, Postgres, Mongo) in a decision, and set it up in the server code.',
  };
}

function affinityFlaw(input: RuleInput, processes: number): Flaw | undefined {
  const code = codeOf(input.plan);
  const words = wordsOf(
    input.texts,
    'decisions',
    'topology',
    'server',
    'client',
    'connection',
    'summary',
    'security',
    'today',
    'rollout',
  );
  if (WEBSOCKET_ONLY.test(code) || SAID_WEBSOCKET_ONLY.test(words) || AFFINITY.test(words) || AFFINITY.test(code))
    return undefined;
  if (isConfigured(input.snapshot)) return undefined;
  return {
    severity: 'block',
    place: 'topology',
    message: `${processes} processes run and clients may start with long-polling, but the plan names neither session affinity nor WebSocket-only clients.`,
    evidence: SOURCE,
    fix: 'Set `transports: ["websocket"]` on both sides, or name the affinity setting of the proxy. An adapter does not replace it.',
  };
}

/** The repository's proxy sends a client to the same process already. */
function isConfigured({ files }: Snapshot): boolean {
  return [...files.values()].some(({ kind, text }) => kind === 'configuration' && text !== undefined && AFFINITY.test(text));
}

/** A client made by `io()` starts with long-polling unless it is told not to. */
function clientTransportFlaw(input: RuleInput): Flaw | undefined {
  const server = codeOf(input.plan, (block) => block.side === 'server');
  if (!WEBSOCKET_ONLY.test(server)) return undefined;
  const lines = codeLinesOf(input.plan, (block) => block.side === 'client');
  const opened = lines.find(({ text }) => /(?<![.\w])io\(/.test(text));
  const client = lines.map((line) => line.text).join('\n');
  if (opened === undefined || WEBSOCKET_ONLY.test(client)) return undefined;
  return {
    severity: 'error',
    place: opened.place,
    message:
      'The client opens the socket without `transports`, so it starts with long-polling, but the server accepts WebSocket only.',
    evidence: 'https://socket.io/docs/v4/client-options/#transports',
    fix: 'Pass `transports: ["websocket"]` to `io()`.',
  };
}
