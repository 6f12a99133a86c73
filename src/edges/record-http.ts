import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One exchange as it is kept: what was asked, by fingerprint, and what was answered. Never a request header. */
export type Recorded = {
  readonly address: string;
  readonly fingerprint: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
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
    const file = join(folder, fileName(count));
    const response = await fetch(input, init);
    const [passed, kept] = response.body?.tee() ?? [null, null];
    const about = {
      address: addressOf(input),
      fingerprint: fingerprintOf(init?.body, secrets),
      status: response.status,
      headers: Object.fromEntries(
        KEPT_HEADERS.flatMap((name) => (response.headers.has(name) ? [[name, response.headers.get(name) ?? '']] : [])),
      ),
    };
    writes.push(keep(file, { about, body: kept, secrets }));
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

type Kept = {
  readonly about: Omit<Recorded, 'body'>;
  readonly body: ReadableStream<Uint8Array> | null;
  readonly secrets: readonly string[];
};

async function keep(file: string, { about, body, secrets }: Kept): Promise<void> {
  // A stream that broke is kept as far as it came.
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of body ?? []) chunks.push(chunk);
  } catch {
    chunks.push(new Uint8Array());
  }
  const text = Buffer.concat(chunks).toString('utf8');
  const recorded = JSON.stringify({ ...about, body: text }, undefined, 1);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, withoutValues(recorded, secrets));
}

/** The longest first: one secret may hold another. */
function withoutValues(text: string, secrets: readonly string[]): string {
  const real = secrets.filter((secret) => secret.length >= 6).toSorted((left, right) => right.length - left.length);
  return real.reduce((left, secret) => left.replaceAll(secret, '***'), text);
}
