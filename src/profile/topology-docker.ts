import { filesNamed, readText } from './survey.ts';
import type { Survey } from './survey.ts';
import { fact } from './topology-facts.ts';
import type { TopologyFacts } from './topology-facts.ts';
import { WORKER_FLAG } from './topology-words.ts';

/** Dockerfile: that there is a container, and the workers its command or its environment starts. */
export function readDockerfiles(survey: Survey): readonly TopologyFacts[] {
  return filesNamed(survey, /^(?:Dockerfile(?:\..+)?|.+\.Dockerfile|Containerfile)$/i).flatMap((file) => {
    const text = readText(survey, file.path);
    if (text === undefined) return [];
    const workers = instructionsOf(text).flatMap(({ words, line }) => {
      const count = workersOf(words);
      return count === undefined ? [] : [fact(count, file.path, line)];
    });
    const last = instructionsOf(text).findLast(({ words }) => /^FROM\s/i.test(words));
    return [{ targets: [fact('docker', file.path, last?.line ?? 1)], workers }];
  });
}

function workersOf(words: string): number | undefined {
  if (/^ENV\s/i.test(words)) {
    const count = /\bWEB_CONCURRENCY[= ]["']?(\d+)/.exec(words)?.[1];
    return count === undefined ? undefined : Number(count);
  }
  if (!/^(?:CMD|ENTRYPOINT)\s/i.test(words)) return undefined;
  const count = WORKER_FLAG.exec(words.replace(/["'[\],]+/g, ' '))?.[1];
  return count === undefined ? undefined : Number(count);
}

/** Instructions with their continuation lines joined, comments dropped. */
export function instructionsOf(text: string): readonly { readonly words: string; readonly line: number }[] {
  const found: { words: string; line: number }[] = [];
  let open: { words: string; line: number } | undefined;
  text.split(/\r?\n/).forEach((raw, at) => {
    if (/^\s*#/.test(raw) || raw.trim() === '') return;
    const continues = /\\\s*$/.test(raw);
    const words = raw.replace(/\\\s*$/, ' ').trim();
    open = open === undefined ? { words, line: at + 1 } : { words: `${open.words} ${words}`, line: open.line };
    if (continues) return;
    found.push(open);
    open = undefined;
  });
  return found;
}
