/** `**`, `*`, `?` and `{a,b}` over repository paths, in time that no pattern can blow up. A pattern without `/` matches names. */
export function compileGlob(glob: string): (path: string) => boolean {
  const anywhere = glob.includes('/') ? glob.replace(/^\.?\//, '') : `**/${glob}`;
  const patterns = expand(anywhere).map((pattern) => pattern.split('/'));
  return (path) => {
    const folders = path.split('/');
    return patterns.some((pattern) => matches(pattern, folders, levels));
  };
}

const MOST_ALTERNATIVES = 64;

/** One pattern for each choice of `{a,b}`; a `**` inside a name stands for part of it, or for its end, folders and a beginning. */
function expand(glob: string): readonly string[] {
  const done: string[] = [];
  const open = [glob];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const choices = choicesIn(next) ?? done;
    if (choices === done) done.push(next);
    else open.push(...choices);
    if (open.length + done.length > MOST_ALTERNATIVES) throw new Error('the glob has too many alternatives');
  }
  return done;
}

function choicesIn(glob: string): readonly string[] | undefined {
  const braces = /\{([^{}]*)\}/.exec(glob);
  const within = braces ?? /(?<=[^/])\*\*(?!\*)|(?<!\*)\*\*(?=[^/*])/.exec(glob);
  if (within === null) return undefined;
  const [before, after] = [glob.slice(0, within.index), glob.slice(within.index + within[0].length)];
  const choices = braces?.[1]?.split(',') ?? ['*', '*/**/*'];
  return choices.map((choice) => before + choice + after);
}

/** How pieces of a pattern fit the parts of a path: which piece stands for any number of parts, and which parts the others fit. */
type Level = {
  readonly isAny: (piece: string | undefined) => boolean;
  readonly fits: (piece: string, part: string) => boolean;
};

const letters: Level = { isAny: (piece) => piece === '*', fits: (piece, part) => piece === part || piece === '?' };
const levels: Level = {
  isAny: (piece) => piece === '**',
  fits: (piece, part) => piece === part || matches(piece, part, letters),
};

/** Only the last piece for anything ever takes more: what an earlier one could still gain, the last one gains as well. */
function matches(pattern: ArrayLike<string>, path: ArrayLike<string>, { isAny, fits }: Level): boolean {
  let piece = 0;
  let part = 0;
  let retry: { readonly piece: number; readonly part: number } | undefined;
  while (part < path.length) {
    if (isAny(pattern[piece])) {
      retry = { piece, part };
      piece += 1;
    } else if (piece < pattern.length && fits(pattern[piece] ?? '', path[part] ?? '')) {
      piece += 1;
      part += 1;
    } else if (retry === undefined) return false;
    else {
      retry = { piece: retry.piece, part: retry.part + 1 };
      piece = retry.piece + 1;
      part = retry.part;
    }
  }
  while (isAny(pattern[piece])) piece += 1;
  return piece === pattern.length;
}
