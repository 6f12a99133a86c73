import { codeLinesOf } from '../code-lines.ts';
import { durationIn } from '../parameters.ts';
import { judgeEach, joinResults, type Flaw, type Rule, type RuleInput, type RuleResult } from '../rule.ts';
import { usesSocketIo } from '../stack-of-plan.ts';

const STAGGER = /(\d[\d,_ ]*)\s+(?:\w+\s+){0,4}?every\s+(\d+(?:\.\d+)?\s*(?:ms|s|seconds?|milliseconds?))/i;
const SHUTDOWN_CODE = /drain|shutdown|shut down|SIGTERM|graceful/i;

/** Connections are closed in a way clients come back from, within the time the platform gives. */
export const drainFitsGrace: Rule = {
  id: 'drain-fits-grace',
  catalogue: 'C42',
  why: 'A drain that takes longer than the grace period ends in a kill, and `disconnectSockets` keeps clients away for good.',
  check: (input) => joinResults(wayOut(input), computed(input), staggered(input)),
};

function wayOut(input: RuleInput): RuleResult {
  if (!usesSocketIo(input)) return { findings: [], claims: 0, unverifiable: [] };
  const lines = codeLinesOf(input.plan, (block) => SHUTDOWN_CODE.test(block.source));
  const inDrain = lines.filter(
    ({ text, block }) => /\.disconnectSockets\(|\.disconnect\(true\)/.test(text) && nearShutdown(block.source, text),
  );
  const said = (input.plan.server?.shutdown ?? []).flatMap((text, index) =>
    /disconnectSockets|socket\.disconnect\(/.test(text) && !/\b(?:not|never|instead|avoid)\b/i.test(text)
      ? [{ place: `server.shutdown[${index}]` }]
      : [],
  );
  const findings = [...inDrain, ...said].map(({ place }): Flaw => ({
    severity: 'error',
    place,
    message:
      'The drain uses `disconnectSockets`/`disconnect(true)`, after which Socket.IO clients do not reconnect by themselves.',
    evidence: 'https://socket.io/docs/v4/client-socket-instance/#disconnect',
    fix: 'Close the transport in small groups with `socket.conn.close()`, then `io.close()`.',
  }));
  return { findings, claims: 1, unverifiable: [] };
}

function nearShutdown(source: string, text: string): boolean {
  const at = source.indexOf(text);
  return SHUTDOWN_CODE.test(source.slice(Math.max(0, at - 500), at + text.length));
}

/** A result of the capacity part that says how long the drain takes. */
function computed({ plan }: RuleInput): RuleResult {
  const grace = plan.topology?.graceSeconds;
  if (typeof grace !== 'number') return { findings: [], claims: 0, unverifiable: [] };
  const results = [...(plan.capacity?.results ?? []).entries()].filter(
    ([, result]) => /drain|shutdown/i.test(result.name) && /^(?:s|sec|seconds?|ms)$/i.test(result.unit),
  );
  return judgeEach(results, ([index, result]) => {
    const seconds = /^ms$/i.test(result.unit) ? result.value / 1000 : result.value;
    return seconds <= grace ? undefined : tooLong(`capacity.results[${index}]`, seconds, grace);
  });
}

/** "Close 50 connections every 500 ms" applied to the connections of one process. */
function staggered({ plan }: RuleInput): RuleResult {
  const grace = plan.topology?.graceSeconds;
  const replicas = plan.topology?.replicas;
  const clients = plan.capacity?.storm?.clients;
  if (typeof grace !== 'number' || clients === undefined) return { findings: [], claims: 0, unverifiable: [] };
  const each = clients / (typeof replicas === 'number' ? replicas : 1);
  const steps = (plan.server?.shutdown ?? []).flatMap((text, index) => {
    const match = STAGGER.exec(text);
    const count = Number((match?.[1] ?? '').replace(/[, _]/g, ''));
    const pause = durationIn(match?.[2] ?? '');
    return match === null || !(count > 0) || pause === undefined
      ? []
      : [{ place: `server.shutdown[${index}]`, seconds: ((each / count) * pause) / 1000 }];
  });
  return judgeEach(steps, ({ place, seconds }) => (seconds <= grace ? undefined : tooLong(place, Math.ceil(seconds), grace)));
}

function tooLong(place: string, seconds: number, grace: number): Flaw {
  return {
    severity: 'error',
    place,
    message: `The drain takes ${seconds} s, but the process is killed after ${grace} s.`,
    fix: 'Close larger groups or pause less, or raise the grace period in the deployment file as a step of the plan.',
  };
}
