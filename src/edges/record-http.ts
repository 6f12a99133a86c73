import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { innermostMessage } from './innermost-message.ts';

/** One exchange as it is kept: what was asked, by fingerprint, and what was answered. Never a request header. */
export type Recorded = {
  readonly address: string;
  readonly fingerprint: string;
  /** Absent when there was no answer at all. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** As far as it came. */
  readonly body?: string;
  /** How the exchange broke: by a failure, in its words, or because the asking side gave up waiting. */
  readonly broken?: { readonly by: 'failure' | 'silence'; readonly words: string };
};

export type Recorder = {
  readonly fetch: typeof fetch;
  /** Resolves when everything that was answered is on disk. */
  readonly settled: () => Promise<void>;
};

const KEPT_HEADERS = ['content-type', 'request-id', 'retry-after', 'mcp-session-id'];

/** Keeps the answers of the model and of documentation servers in a folder, in order, with secrets removed by value. */
export function recordHttp(folder: string, secrets: readonly string[]): Recorder {
  const writes: Promise<void>[] = [];
  let count = 0;
  const recordingFetch: typeof fetch = async (input, init) => {
    count += 1;
    const asked = { address: addressOf(input), fingerprint: fingerprintOf(init?.body, secrets) };
    const place: Place = { file: join(folder, fileName(count)), secrets, signal: init?.signal ?? undefined };
    const response = await fetch(input, init).catch(async (error: unknown) => {
      await write(place, { ...asked, broken: breakOf(error, place.signal) });
      throw error;
    });
    const [passed, kept] = response.body?.tee() ?? [null, null];
    const answered = {
      ...asked,
      status: response.status,
      headers: Object.fromEntries(
        KEPT_HEADERS.flatMap((name) => (response.headers.has(name) ? [[name, response.headers.get(name) ?? '']] : [])),
      ),
    };
    writes.push(keep(place, answered, kept));
    return new Response(passed, response);
  };
  return { fetch: recordingFetch, settled: async () => void (await Promise.all(writes)) };
}

export function fileName(number: number): string {
  return `${String(number).padStart(4, '0')}.json`;
}

export function addressOf(input: Parameters<typeof fetch>[0]): string {
  const { host, pathname } = new URL(typeof input === 'string' || input instanceof URL ? input : input.url);
  return `${host}${pathname}`;
}

/** The boundary of the fence and the ids of requests are new in every run; what is asked is the same. */
export function fingerprintOf(body: unknown, secrets: readonly string[] = []): string {
  // An answer that repeats a secret is kept without it, so what is made of it has to be the same without it too.
  const text = withoutValues(typeof body === 'string' ? body : '', secrets);
  return createHash('sha256')
    .update(text.replace(/data-[0-9a-f]{32}/g, 'data-boundary'))
    .digest('hex');
}

type Place = { readonly file: string; readonly secrets: readonly string[]; readonly signal: AbortSignal | undefined };

async function keep(place: Place, answered: Recorded, body: ReadableStream<Uint8Array> | null): Promise<void> {
  const chunks: Uint8Array[] = [];
  let broken: Recorded['broken'];
  try {
    for await (const chunk of body ?? []) chunks.push(chunk);
  } catch (error) {
    broken = breakOf(error, place.signal);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  await write(place, { ...answered, body: text, ...(broken === undefined ? {} : { broken }) });
}

/** What broke after somebody had given up on it broke because of that. */
function breakOf(error: unknown, signal: AbortSignal | undefined): NonNullable<Recorded['broken']> {
  return { by: signal?.aborted === true ? 'silence' : 'failure', words: innermostMessage(error) };
}

async function write({ file, secrets }: Place, recorded: Recorded): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, withoutValues(JSON.stringify(recorded, undefined, 1), secrets));
}

/** The longest first: one secret may hold another. */
function withoutValues(text: string, secrets: readonly string[]): string {
  const real = secrets.filter((secret) => secret.length >= 6).toSorted((left, right) => right.length - left.length);
  return real.reduce((left, secret) => left.replaceAll(secret, '***'), text);
}
