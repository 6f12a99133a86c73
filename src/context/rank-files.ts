import type { Profile } from '../profile/profile.ts';
import type { RepositoryIndex } from './build-index.ts';
import { isRegistration, manifestFolder, roleWeight } from './file-roles.ts';
import type { Query } from './read-query.ts';
import type { ReferenceGraph } from './reference-graph.ts';
import type { RankedFile } from './repository-context.ts';
import { scoreTransport } from './score-transport.ts';
import type { TermMatches } from './match-terms.ts';
import { scoreWords } from './score-words.ts';
import { bestFiles, spreadScores, toUnit } from './spread-scores.ts';

export type RankingInput = {
  readonly index: RepositoryIndex;
  readonly graph: ReferenceGraph;
  readonly matches: TermMatches;
  readonly query: Query;
  readonly profile?: Profile;
};

/** How much each voice counts beside the words, whose best file has 1. */
const referenceWeight = 1.5;
const registrationWeight = 0.15;
const transportWeight = 0.2;
const namedWeight = 3;
const manifestWeight = 0.15;
/** The packages of this many files say which manifests come along. */
const filesWithManifest = 10;

/** Every file that anything speaks for, best first, with what speaks for it. */
export function rankFiles(input: RankingInput): readonly RankedFile[] {
  const { files } = input.index;
  const voices = hearVoices(input);
  const scores = sumVoices(voices, files.length);
  for (const [file, boost] of manifestBoosts(input.index, scores)) voices.manifest.scores[file] = boost;
  const final = sumVoices(voices, files.length);
  return bestFiles(final, files.length).map((file) => ({
    path: files[file]?.path ?? '',
    score: Number((final[file] ?? 0).toFixed(4)),
    reasons: reasonsFor(voices, file),
  }));
}

type Voice = {
  readonly reason: string;
  readonly scores: Float64Array;
  /** From where on it is worth telling. */ readonly telling: number;
};
type Voices = Readonly<Record<'words' | 'references' | 'registration' | 'transport' | 'named' | 'manifest', Voice>>;

function hearVoices({ index, graph, matches, query, profile }: RankingInput): Voices {
  const { files } = index;
  const roles = Float64Array.from(files, roleWeight);
  const words = toUnit(scoreWords(index, matches).map((score, file) => score * (roles[file] ?? 1)));
  const spread = spreadScores(graph, words);
  const transport = scoreTransport(index);
  const sites = sitesOf(profile);
  const weigh = (score: (file: number) => number) =>
    Float64Array.from(files, (_file, number) => score(number) * (roles[number] ?? 1));
  return {
    words: { reason: 'words of the request', scores: weigh((file) => words[file] ?? 0), telling: 0.3 },
    references: {
      reason: 'refers to, or is referred to by, files at the top',
      scores: weigh((file) => referenceWeight * Math.sqrt(spread[file] ?? 0)),
      telling: 0.5,
    },
    registration: {
      reason: 'a place where things are registered or started',
      scores: weigh((file) => (isRegistration(files[file]?.path ?? '') ? registrationWeight : 0)),
      telling: 0.01,
    },
    transport: {
      reason: 'code that moves messages',
      scores: weigh((file) => transportWeight * Math.max(transport[file] ?? 0, sites.has(files[file]?.path ?? '') ? 1 : 0)),
      telling: transportWeight / 3,
    },
    named: {
      reason: 'named in the request',
      scores: Float64Array.from(files, ({ path }) => (query.paths.some((name) => isNamed(path, name)) ? namedWeight : 0)),
      telling: 0.01,
    },
    manifest: { reason: 'states the dependencies of files at the top', scores: new Float64Array(files.length), telling: 0.01 },
  };
}

function sumVoices(voices: Voices, count: number): Float64Array {
  const sum = new Float64Array(count);
  for (const { scores } of Object.values(voices))
    for (let file = 0; file < count; file += 1) sum[file] = (sum[file] ?? 0) + (scores[file] ?? 0);
  return sum;
}

function reasonsFor(voices: Voices, file: number): readonly string[] {
  return Object.values(voices)
    .filter(({ scores, telling }) => (scores[file] ?? 0) >= telling)
    .map(({ reason }) => reason);
}

/** Files where the profile found connections being opened or served. */
function sitesOf(profile: Profile | undefined): ReadonlySet<string> {
  const places = profile === undefined ? [] : [...profile.realtime.serverSites, ...profile.realtime.clientSites];
  return new Set(places.map((place) => place.replace(/:\d+$/, '')));
}

function isNamed(path: string, name: string): boolean {
  return path === name || path.endsWith(`/${name}`);
}

/** A real-time feature adds or changes a dependency more often than not: the manifests nearest to the top files come along. */
function manifestBoosts(index: RepositoryIndex, scores: Float64Array): ReadonlyMap<number, number> {
  const manifests = index.files.flatMap(({ path }, file) => {
    const folder = manifestFolder(path);
    return folder === undefined ? [] : [{ file, folder }];
  });
  const boosts = new Map<number, number>();
  for (const top of bestFiles(scores, filesWithManifest)) {
    const path = index.files[top]?.path ?? '';
    const around = manifests.filter(({ folder }) => path.startsWith(folder));
    const nearest = Math.max(...around.map(({ folder }) => folder.length));
    for (const { file, folder } of around)
      if (folder.length === nearest) boosts.set(file, (boosts.get(file) ?? 0) + manifestWeight);
  }
  return boosts;
}
