import { parseReference, resolvePath } from '../references.ts';
import { judgeEach, type Rule } from '../rule.ts';

const IN_PROSE = /`([\w@.\-/[\]()+$~]+\.\w+:\d+(?:-\d+)?)`/g;

/** A cited line lies within its file. */
export const citedLines: Rule = {
  id: 'cited-lines',
  catalogue: 'C07',
  why: 'A cite that points past the end of a file was not read from it.',
  check: ({ texts, snapshot, profile }) => {
    const cites = texts.flatMap(({ place, text, kind }) => {
      if (kind === 'prose') return [...text.matchAll(IN_PROSE)].map((match) => ({ place, text: match[1] ?? '' }));
      return [{ place, text }];
    });
    const withLines = cites.filter(({ text }) => {
      const reference = parseReference(text);
      return reference.kind === 'path' && reference.lines !== undefined;
    });
    return judgeEach(withLines, ({ place, text }) => {
      const reference = parseReference(text);
      if (reference.kind !== 'path' || reference.lines === undefined) return undefined;
      const path = resolvePath(reference.path, snapshot, profile);
      if (path === undefined) return undefined;
      const content = snapshot.files.get(path)?.text;
      if (content === undefined) return { undecided: `\`${text}\`: the text of the file was not read.` };
      const length = content.replace(/\n$/, '').split('\n').length;
      const [first, last] = reference.lines;
      if (first >= 1 && first <= last && last <= length) return undefined;
      return {
        severity: 'error',
        place,
        message: `\`${text}\` cites line ${first > last ? `${first}-${last}` : last}, but the file has ${length} lines.`,
        evidence: path,
        fix: 'Read the file again and cite the lines that say it.',
      };
    });
  },
};
