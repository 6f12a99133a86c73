import type { Drift } from '../outcome.ts';
import type { Plan } from '../plan/model.ts';
import type { Profile } from '../profile/profile.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Finding } from '../verify/finding.ts';
import { locate, pageOf } from '../verify/locate.ts';
import { textsOf } from '../verify/plan-texts.ts';
import { newPathsOf, parseReference, resolvePath } from '../verify/references.ts';

/** The repository as the planner saw it, or as it is today, with what the checks say about the plan there. */
export type Sight = { readonly snapshot: Snapshot; readonly profile: Profile; readonly findings: readonly Finding[] };

export type Then = Sight;
export type Now = Sight;
type Page = { readonly plan: Plan; readonly markdown: string };

/** What the plan says of the repository that was so when it was written and is not so now. */
export function findDrift({ plan, markdown }: Page, past: Then, now: Now): readonly Drift[] {
  const page = pageOf(markdown);
  const placed = (place: string, drift: Omit<Drift, 'line'>): Drift => {
    const line = locate(place, plan, page);
    return line === undefined ? drift : { ...drift, line };
  };
  const cited = citesOf(plan).flatMap(({ place, text }) => {
    const drift = driftOf(text, { plan, past, now });
    return drift === undefined ? [] : [placed(place, drift)];
  });
  const explained = new Set(cited.map((drift) => drift.where.replace(/:\d.*$/, '')));
  const found = newFindings(past.findings, now.findings).filter((finding) => !explained.has(missingPathOf(finding)));
  return unique([...cited, ...found.map(describeFinding)]);
}

type Cite = { readonly place: string; readonly text: string };
const IN_PROSE = /`([\w@.\-/[\]()+$~]+\.\w+(?::\d+(?:-\d+)?)?)`/g;

function citesOf(plan: Plan): readonly Cite[] {
  return textsOf(plan).flatMap(({ place, text, kind }): readonly Cite[] => {
    if (place.startsWith('meta.')) return [];
    if (kind === 'prose') return [...text.matchAll(IN_PROSE)].map((match) => ({ place, text: match[1] ?? '' }));
    return text.split(/\s*[,;]\s+/).map((piece) => ({ place, text: piece }));
  });
}

type Between = { readonly plan: Plan; readonly past: Then; readonly now: Now };

function driftOf(text: string, { plan, past, now }: Between): Drift | undefined {
  const reference = parseReference(text);
  if (reference.kind !== 'path') return undefined;
  const before = resolvePath(reference.path, past.snapshot, past.profile);
  const after = resolvePath(reference.path, now.snapshot, now.profile);
  if (before === undefined) {
    const isPlanned = newPathsOf(plan).has(reference.path);
    return after !== undefined && isPlanned ? { where: after, words: 'was to be made new, and is there now.' } : undefined;
  }
  if (after === undefined) return { where: before, words: 'is gone.' };
  return reference.lines === undefined
    ? undefined
    : driftOfLines(after, reference.lines, {
        before: linesOf(past.snapshot, before),
        after: linesOf(now.snapshot, after),
      });
}

type Texts = { readonly before: readonly string[] | undefined; readonly after: readonly string[] | undefined };

function driftOfLines(path: string, [first, last]: readonly [number, number], { before, after }: Texts): Drift | undefined {
  if (before === undefined || after === undefined) return undefined;
  const cited = before.slice(first - 1, last);
  const isSame = cited.every((line, index) => line === after[first - 1 + index]);
  if (cited.length === 0 || isSame) return undefined;
  const moved = placesOf(cited, after);
  const [only] = moved;
  if (moved.length === 1 && only !== undefined)
    return { where: `${path}:${only + 1}`, words: `is what stood at line ${first} when the plan was made.` };
  const was = shorten(cited.find((line) => line !== '') ?? '');
  const is = shorten(after[first - 1] ?? '');
  return { where: `${path}:${first}`, words: `said \`${was}\`${is === '' ? ' and is gone.' : `, and says \`${is}\` now.`}` };
}

function placesOf(cited: readonly string[], lines: readonly string[]): readonly number[] {
  if (cited.every((line) => line.length < 4)) return [];
  return lines.flatMap((_line, index) => (cited.every((wanted, offset) => lines[index + offset] === wanted) ? [index] : []));
}

function linesOf(snapshot: Snapshot, path: string): readonly string[] | undefined {
  return snapshot.files
    .get(path)
    ?.text?.split('\n')
    .map((line) => line.trim());
}

/** Findings that the plan did not have when it was made: the repository changed, not the plan. */
function newFindings(past: readonly Finding[], now: readonly Finding[]): readonly Finding[] {
  const known = new Set(past.map((finding) => `${finding.rule} ${finding.place}`));
  return now.filter((finding) => finding.severity !== 'info' && !known.has(`${finding.rule} ${finding.place}`));
}

function missingPathOf(finding: Finding): string {
  return /^`([^`]+)` is not in the repository/.exec(finding.message)?.[1] ?? '';
}

function describeFinding(finding: Finding): Drift {
  const where = finding.evidence ?? finding.place;
  return { where, words: finding.message, ...(finding.line === undefined ? {} : { line: finding.line }) };
}

function shorten(line: string): string {
  const plain = line.replaceAll('`', "'");
  return plain.length > 80 ? `${plain.slice(0, 79)}…` : plain;
}

function unique(drift: readonly Drift[]): readonly Drift[] {
  const seen = new Set<string>();
  return drift.filter(({ where, words }) => {
    const text = `${where} ${words}`;
    return seen.has(text) ? false : seen.add(text).size > 0;
  });
}
