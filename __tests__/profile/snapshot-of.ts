import { profileRepository } from '../../src/profile/profile-repository.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { buildSnapshot } from '../../src/snapshot/build-snapshot.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';

/** A snapshot of files given as path to text; an indented text loses the indentation of its first line. */
export function snapshotOf(files: Readonly<Record<string, string>>): Snapshot {
  const entries = Object.entries(files).map(([path, text]) => {
    const content = new TextEncoder().encode(outdent(text));
    return { path, size: content.length, content };
  });
  return buildSnapshot('0'.repeat(40), entries);
}

export function profileOf(files: Readonly<Record<string, string>>): Profile {
  return profileRepository(snapshotOf(files));
}

function outdent(text: string): string {
  const indentation = /^\n([ \t]+)/.exec(text)?.[1];
  if (indentation === undefined) return text;
  return text
    .slice(1)
    .split('\n')
    .map((line) => (line.startsWith(indentation) ? line.slice(indentation.length) : line.trimStart()))
    .join('\n');
}
