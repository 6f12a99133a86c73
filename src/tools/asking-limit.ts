import type { Journal } from './journal.ts';
import { leakIn } from './outgoing-words.ts';
import { problem, type ToolResult } from './tool.ts';

const MOST_CALLS = 15;
const MOST_FAILURES = 2;

export type Asking = (words: string, answer: () => Promise<ToolResult>) => Promise<ToolResult>;

/** Counts calls and failures over all tools of one server. A plan without its answers is still a plan. */
export function createAsking(server: string, journal: Journal): Asking {
  let calls = 0;
  let failures = 0;
  return async (words, answer) => {
    if (failures >= MOST_FAILURES) return problem(giveUp(server));
    if (calls >= MOST_CALLS)
      return problem(`The ${MOST_CALLS} calls to ${server} of this run are used up: plan with what you know.`);
    const leak = leakIn(words);
    if (leak !== undefined) return problem(`Not sent: the question holds ${leak}. Ask in plain words.`);
    calls += 1;
    try {
      const result = await answer();
      failures = 0;
      return result;
    } catch (error) {
      failures += 1;
      const reason = error instanceof Error ? error.message : String(error);
      if (failures === MOST_FAILURES) journal.shortfalls.push(`Documentation was not available from ${server}: ${reason}.`);
      // What a server says of its failure is foreign text; `reason` may quote it.
      return {
        says: failures >= MOST_FAILURES ? giveUp(server) : `${server} gave no answer. Try once more or go on without.`,
        data: { source: `failure of ${server}`, text: reason },
        isError: true,
      };
    }
  };
}

function giveUp(server: string): string {
  return `Documentation is not available from ${server} in this run. Use the facts in the context, and mark what you could not look up as an assumption.`;
}
