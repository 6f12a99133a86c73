import type { Snapshot } from '../../src/snapshot/snapshot.ts';

/** A snapshot in memory; a value of undefined is a file whose text was not read. */
export function snapshotOf(files: Readonly<Record<string, string | undefined>>): Snapshot {
  return {
    commit: 'a'.repeat(40),
    files: new Map(
      Object.entries(files).map(([path, text]) => [
        path,
        {
          path,
          size: text?.length ?? 123,
          kind: text === undefined ? ('binary' as const) : ('source' as const),
          ...(text === undefined ? {} : { text }),
        },
      ]),
    ),
    leftOut: [],
  };
}

export const signal = new AbortController().signal;
export const realClock = {
  now: () => Date.now(),
  sleep: (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds)),
};
