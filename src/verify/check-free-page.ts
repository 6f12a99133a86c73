import type { Profile } from '../profile/profile.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { codeQuestionOf } from './code-question.ts';
import type { CodeQuestion, CodeReport } from './code-report.ts';
import { judgeEvents, judgeSums } from './free-agreement.ts';
import { readFreePage, type FreePage } from './free-page.ts';
import { readFreePlan, type FreePlan } from './free-plan.ts';
import { judgeExistingSockets } from './free-sockets.ts';
import { judgeCode } from './judge-code.ts';
import { judgeDiagrams } from './judge-diagrams.ts';
import { judgeStateDiagrams } from './judge-state-diagrams.ts';
import { sortDiagrams, type PageDiagrams } from './page-diagrams.ts';
import type { PlanText } from './plan-texts.ts';
import { joinResults, type Flaw, type Rule, type RuleInput, type RuleResult } from './rule.ts';
import { adapterFitsTopology } from './rules/adapter-fits-topology.ts';
import { apiSinceVersion } from './rules/api-since.ts';
import { citedLines } from './rules/cited-lines.ts';
import { commandsExist } from './rules/commands-exist.ts';
import { deprecatedApi } from './rules/deprecated-api.ts';
import { drainFitsGrace } from './rules/drain-fits-grace.ts';
import { environmentVariables } from './rules/environment-variables.ts';
import { forbiddenFactsRule } from './rules/forbidden-facts.ts';
import { genericOrder } from './rules/generic-order.ts';
import { heartbeatFitsHops } from './rules/heartbeat-fits-hops.ts';
import { importsDeclared } from './rules/imports-declared.ts';
import { namespaceIsNotPath } from './rules/namespace-is-not-path.ts';
import { noCredentialInUrl } from './rules/no-credential-in-url.ts';
import { noPlaceholder } from './rules/no-placeholder.ts';
import { noSecrets } from './rules/no-secrets.ts';
import { optionLiterals } from './rules/option-literals.ts';
import { pathsExist } from './rules/paths-exist.ts';
import { planOnly } from './rules/plan-only.ts';
import { recoveryFitsAdapter } from './rules/recovery-fits-adapter.ts';
import { sequenceDirections } from './rules/sequence-directions.ts';
import { symbolsExist } from './rules/symbols-exist.ts';
import { versionsMatchLockfile } from './rules/versions-match-lockfile.ts';
import { type NamedResult, resultOf, summariseResults, type Verification } from './verify-plan.ts';

const QUOTED = /`([^`]+)`|"([^"]+)"|\d+\.\d+[\w.-]*/g;
const UNNAMED = /^block-\d+\./;

type Check = (question: CodeQuestion) => Promise<CodeReport>;
type Ground = { readonly snapshot: Snapshot; readonly profile: Profile };

/** What can be said about words and code of which nobody knows what part of a plan they are. */
const rulesOfWords: readonly Rule[] = [
  pathsExist,
  citedLines,
  symbolsExist,
  versionsMatchLockfile,
  commandsExist,
  planOnly,
  noPlaceholder,
  forbiddenFactsRule,
  noSecrets,
];
const rulesOfCode: readonly Rule[] = [
  importsDeclared,
  environmentVariables,
  optionLiterals,
  deprecatedApi,
  apiSinceVersion,
  genericOrder,
  namespaceIsNotPath,
  sequenceDirections,
  heartbeatFitsHops,
  adapterFitsTopology,
  recoveryFitsAdapter,
  drainFitsGrace,
  noCredentialInUrl,
];

export type FreeSubject = Ground & {
  readonly markdown: string;
  /** What is known of the page already. */
  readonly also: readonly NamedResult[];
  /** Paths that come into being outside of the page. */
  readonly created?: ReadonlySet<string>;
};

/** Checks a page of no known form. What it does not say is no fault of it, and what cannot be located is left open. */
export async function checkFreePage({ markdown, also, created, ...ground }: FreeSubject, check: Check): Promise<Verification> {
  const read = readFreePage(markdown);
  const page = { ...read, created: new Set([...read.created, ...(created ?? [])]) };
  const drawn = sortDiagrams(page.blocks.filter(({ language }) => language === 'mermaid'));
  const free = readFreePlan(page, ground.snapshot, drawn.diagrams);
  const question = { ...codeQuestionOf(free.plan, ground.snapshot), diagrams: drawn.diagrams };
  const report = await answerTo(question, check);
  const code = judgeCode({ plan: free.plan, profile: ground.profile, question, report });
  const results = [
    ...also,
    ...byRules(free, page, ground),
    { rule: 'existing-sockets', result: judgeExistingSockets({ page, plan: free.plan, profile: ground.profile }) },
    { rule: 'event-names-agree', result: judgeEvents({ page, plan: free.plan, profile: ground.profile }) },
    { rule: 'capacity-arithmetic', result: judgeSums({ page }) },
    { rule: 'code-compiles', result: code },
    ...judgedDiagrams(drawn, { question, report }),
    { rule: 'page', result: leftOpen([...page.notRead, ...drawn.notRead]) },
  ];
  return summariseResults(
    results.map(({ rule, result }) => ({ rule, result: fitted(result, { page, free }) })),
    free.lineOf,
  );
}

function byRules(free: FreePlan, page: FreePage, ground: Ground): readonly NamedResult[] {
  const texts = page.paragraphs.map(({ line, text }): PlanText => ({ place: `page:${line}`, key: 'page', kind: 'prose', text }));
  const input: RuleInput = { plan: free.plan, markdown: '', ...ground, texts };
  const code = (free.plan.code ?? []).map((block) => ({ ...block, status: 'sketch' as const }));
  const words = { ...input, plan: { ...free.plan, code } };
  return [...rulesOfWords.map((rule) => resultOf(rule, words)), ...rulesOfCode.map((rule) => resultOf(rule, input))];
}

type Answered = { readonly question: CodeQuestion; readonly report: CodeReport };

function judgedDiagrams(drawn: PageDiagrams, { question, report }: Answered): readonly NamedResult[] {
  const kinds: RuleResult = { findings: drawn.flaws, claims: drawn.flaws.length, unverifiable: [] };
  return [
    { rule: 'diagrams-parse', result: joinResults(judgeDiagrams(question, report), kinds) },
    { rule: 'state-graph', result: judgeStateDiagrams(question, report) },
  ];
}

async function answerTo(question: CodeQuestion, check: Check): Promise<CodeReport> {
  return question.units.length === 0 && question.diagrams.length === 0 ? { problems: [], packages: {} } : check(question);
}

type Fitting = { readonly page: FreePage; readonly free: FreePlan };

/** Turns what a page leaves open from a finding into something that nobody could decide. */
function fitted(result: RuleResult, fitting: Fitting): RuleResult {
  const judged = result.findings.map((flaw) => ({ flaw, open: whyOpen(flaw, fitting) }));
  return {
    ...result,
    findings: judged.filter(({ open }) => open === undefined).map(({ flaw }) => named(inItsLine(flaw, fitting.page))),
    unverifiable: [...result.unverifiable, ...judged.flatMap(({ open }) => (open === undefined || open === '' ? [] : [open]))],
  };
}

/** What a page wants to create is not there yet, or it is misspelt; a block without a name lies in no folder. */
function whyOpen({ message, place }: Flaw, { page, free }: Fitting): string | undefined {
  const missing = /^`([^`]+)` is not in the repository/.exec(message)?.[1];
  if (missing !== undefined && page.created.has(missing)) return `${message.slice(0, -1)}; the page seems to create it.`;
  const target = /^`([^`]+)` imports `\.[^`]*`, but `([^`]+)` is neither/.exec(message);
  if (target !== null) {
    if (UNNAMED.test(target[1] ?? '')) return '';
    const stem = (target[2] ?? '').replace(/\.\w+$/, '');
    if ([...page.created].some((path) => path.startsWith(`${stem}.`) || path.startsWith(`${stem}/`))) return '';
  }
  return free.lineOf(place) === undefined ? message : undefined;
}

/** A paragraph begins in a line and goes on in others: the one that has what the message quotes is meant. */
function inItsLine(flaw: Flaw, { paragraphs }: FreePage): Flaw {
  const lines = paragraphs.find(({ line }) => `page:${line}` === flaw.place)?.text.split('\n') ?? [];
  if (lines.length < 2) return flaw;
  const quoted = [...flaw.message.matchAll(QUOTED)].map(([whole, code, words]) => code ?? words ?? whole);
  for (const text of quoted.flatMap((words) => [words, words.split(/\s/, 1).join('')])) {
    const index = lines.findIndex((line) => text.length > 1 && line.includes(text));
    if (index !== -1) return { ...flaw, place: `${flaw.place}:${index + 1}` };
  }
  return flaw;
}

/** A path that is not there is one error, however many there are. */
function named(flaw: Flaw): Flaw {
  const message = flaw.message.replace(/`block-\d+\.\w+`/g, 'the block').replace(/^the block/, 'The block');
  return / is not in the repository/.test(message) ? { ...flaw, message, severity: 'error' } : { ...flaw, message };
}

function leftOpen(unverifiable: readonly string[]): RuleResult {
  return { findings: [], claims: unverifiable.length, unverifiable };
}
