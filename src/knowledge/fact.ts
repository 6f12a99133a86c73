/** Where a fact comes from: a public URL, or a package with its version. */
export type Provenance = {
  readonly source: string;
  /** Day the source was read or measured, `YYYY-MM-DD`. */
  readonly date: string;
  /** `widely known` was not checked against a source: whoever relies on it says "to verify". */
  readonly evidence: 'documentation' | 'measured' | 'widely known';
};

export const READ_ON = '2026-11-23';

/** Read in the named documentation or source. */
export function documented(source: string): Provenance {
  return { source, date: READ_ON, evidence: 'documentation' };
}

/** Measured on one 2-core Linux machine, Node 20.20.2, loopback, no TLS. */
export function measured(source: string): Provenance {
  return { source, date: READ_ON, evidence: 'measured' };
}

export function widelyKnown(source: string): Provenance {
  return { source, date: READ_ON, evidence: 'widely known' };
}
