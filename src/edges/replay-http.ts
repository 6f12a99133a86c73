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
    return new Response(recorded.body, { status: recorded.status, headers: recorded.headers });
  };
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
