const LONGEST_SLUG = 48;

/** Letters that Unicode does not take apart into a base letter and a mark. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

export type PlanFile = {
  readonly directory: string;
  readonly task: string;
  /** UTC, ISO 8601. */
  readonly at: string;
  /** Stands for the task where that has no letter or digit that a file name may hold, for example `issue-7`. */
  readonly fallback?: string;
};

/** `.claude/doc/websocket-realtime-live-cards-20261120T093000Z.md`. The same task and time always give the same path. */
export function planPath({ directory, task, at, fallback = 'plan' }: PlanFile): string {
  const slug = slugOf(task) || slugOf(fallback) || 'plan';
  const folder = directory.replace(/\/+$/, '');
  const name = `websocket-realtime-${slug}-${timestampOf(at)}.md`;
  return folder === '' ? name : `${folder}/${name}`;
}

/** `[a-z0-9-]`, cut at a word where there is one. The fixed start of the name keeps it clear of names that Windows reserves. */
export function slugOf(task: string): string {
  const slug = task
    .slice(0, 1000)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => FOLDED[letter] ?? '')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug.length <= LONGEST_SLUG) return slug;
  const cut = slug.slice(0, LONGEST_SLUG + 1);
  const lastWord = cut.lastIndexOf('-');
  return lastWord > LONGEST_SLUG / 2 ? cut.slice(0, lastWord) : cut.slice(0, LONGEST_SLUG);
}

/** `YYYYMMDDTHHMMSSZ`. */
function timestampOf(at: string): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
