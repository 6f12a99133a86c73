import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ModelFault } from '../outcome.ts';
import { addressOf, fileName, fingerprintOf, type Recorded } from './record-http.ts';

/** Answers from a folder of recorded exchanges, in their order; never touches the network. */
export function replayHttp(folder: string): typeof fetch {
  let count = 0;
  return async (input, init) => {
    count += 1;
    const recorded = await read(join(folder, fileName(count)), count);
    const [host, path] = splitAddress(addressOf(input));
    const [, recordedPath] = splitAddress(recorded.address);
    if (path !== recordedPath)
      throw new ModelFault(`Recorded request ${count} went to ${recorded.address}, this one goes to ${host}${path}.`);
    if (recorded.fingerprint !== fingerprintOf(init?.body)) {
      throw new ModelFault(
        `Request ${count} differs from the recorded one: the repository, the task, an option or the program has changed since.`,
      );
    }
    const signal = init?.signal ?? undefined;
    if (recorded.status === undefined) throw await breakAs(recorded.broken, signal);
    return new Response(bodyOf(recorded, signal), { status: recorded.status, headers: recorded.headers ?? {} });
  };
}

/** The bytes that came, and then the end they had. */
function bodyOf({ body = '', broken }: Recorded, signal: AbortSignal | undefined): ReadableStream | string {
  if (broken === undefined) return body;
  return new ReadableStream({
    start: (stream) => stream.enqueue(new TextEncoder().encode(body)),
    pull: async (stream) => stream.error(await breakAs(broken, signal)),
  });
}

/** What was given up on in silence is silent again, until it is given up on. */
async function breakAs(broken: Recorded['broken'], signal: AbortSignal | undefined): Promise<unknown> {
  if (broken?.by === 'silence' && signal !== undefined) {
    if (!signal.aborted) await new Promise((given) => signal.addEventListener('abort', given, { once: true }));
    return signal.reason;
  }
  return new TypeError('fetch failed', { cause: new Error(broken?.words ?? 'no answer was recorded') });
}

async function read(file: string, number: number): Promise<Recorded> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Recorded;
  } catch (error) {
    throw new ModelFault(`There is no recorded answer ${number} (${file}).`, { cause: error });
  }
}

function splitAddress(address: string): readonly [string, string] {
  const slash = address.indexOf('/');
  return [address.slice(0, slash), address.slice(slash)];
}
