import { adapters, adapterOf, type Adapter } from '../knowledge/adapters.ts';
import { codeOf } from './code-lines.ts';
import type { RuleInput } from './rule.ts';

const SOCKET_IO_CODE =
  /from ['"]socket\.io(?:-client)?['"]|require\(['"]socket\.io|\bnew Server\([^)]*http|\bio\.(?:on|use|to|in|of|emit)\(/;

/** What the plan chose, in the planner's words, without what it rejected. */
export function choicesOf({ plan }: RuleInput): string {
  const chosen = (plan.decisions ?? []).map((decision) => `${decision.topic}: ${decision.chosen}`);
  return [plan.meta.library ?? '', ...chosen, plan.topology?.target ?? '', plan.topology?.broker ?? ''].join('\n');
}

export function usesSocketIo(input: RuleInput): boolean {
  if (input.plan.meta.library !== undefined) return /socket\.io/i.test(input.plan.meta.library);
  return /socket\.io(?!-redis)/i.test(choicesOf(input).replace(/@socket\.io/g, '')) || SOCKET_IO_CODE.test(codeOf(input.plan));
}

/** A plan whose clients listen to an HTTP response only; there is no handshake to protect from other origins. */
export function usesSocketsAtAll(input: RuleInput): boolean {
  if (usesSocketIo(input)) return true;
  return /websocket|\bws\b|socket|channels\b|action cable|signalr|reverb|yjs|hocuspocus|webtransport/i.test(choicesOf(input));
}

/** Replicas or workers that run at the same time: the largest number that plan or repository states. */
export function processesOf({ plan, profile }: RuleInput): number | undefined {
  const stated = [
    ...(typeof plan.topology?.replicas === 'number' ? [plan.topology.replicas] : []),
    ...profile.topology.replicas.map((fact) => fact.value),
    ...profile.topology.workers.map((fact) => fact.value),
  ];
  return stated.length === 0 ? undefined : Math.max(...stated);
}

/** The Socket.IO adapter that the plan builds on; code counts before words. */
export function chosenAdapter(input: RuleInput): Adapter | undefined {
  const code = codeOf(input.plan);
  const imported = adapters.find(
    (adapter) => (adapter.package !== undefined && code.includes(`${adapter.package}'`)) || code.includes(`${adapter.package}"`),
  );
  if (imported !== undefined)
    return imported.id.startsWith('redis-sharded') && !code.includes('createShardedAdapter')
      ? adapterOf('redis-adapter')
      : imported;
  for (const decision of input.plan.decisions ?? []) {
    if (!/adapter|backplane|scal|broker|fan-?out|replica|node/i.test(`${decision.topic} ${decision.chosen}`)) continue;
    const adapter = adapterOf(decision.chosen);
    if (adapter !== undefined) return adapter;
  }
  const existing = input.profile.realtime.adapters[0];
  return existing === undefined ? undefined : adapterOf(existing.value);
}
