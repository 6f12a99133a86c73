import { parsePlan } from '../plan/parse.ts';
import type { Plan } from '../plan/model.ts';
import type { Profile } from '../profile/profile.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { codeQuestionOf } from './code-question.ts';
import type { CodeQuestion, CodeReport } from './code-report.ts';
import { readFreePage, type FreePage } from './free-page.ts';
import { judgeCode } from './judge-code.ts';
import { judgeDiagrams } from './judge-diagrams.ts';
import { judgeStateDiagrams } from './judge-state-diagrams.ts';
import type { PageDiagrams } from './page-diagrams.ts';
import { joinResults, type Flaw, type Rule, type RuleInput, type RuleResult } from './rule.ts';
import { citedLines } from './rules/cited-lines.ts';
import { forbiddenFactsRule } from './rules/forbidden-facts.ts';
import { noPlaceholder } from './rules/no-placeholder.ts';
import { noSecrets } from './rules/no-secrets.ts';
import { pathsExist } from './rules/paths-exist.ts';
import { versionsMatchLockfile } from './rules/versions-match-lockfile.ts';
import { verifyPlanAndCode } from './verify-code.ts';
import { joinVerifications, summariseResults, type NamedResult, type Verification } from './verify-plan.ts';

export type CheckablePage = { readonly bytes: Uint8Array; readonly snapshot: Snapshot; readonly profile: Profile };
type Check = (question: CodeQuestion) => Promise<CodeReport>;
type Ground = Omit<CheckablePage, 'bytes'>;

const MOST_BYTES = 4_000_000;
/** What can be said about words and code of which nobody knows what part of a plan they are. */
const freeRules: readonly Rule[] = [pathsExist, citedLines, versionsMatchLockfile, noPlaceholder, forbiddenFactsRule, noSecrets];

/** Checks a page: a plan by all rules, anything else by what can be said without knowing its form. */
export async function checkPage({ bytes, ...ground }: CheckablePage, check: Check): Promise<Verification> {
  if (bytes.length > MOST_BYTES) return summariseResults([tooLarge(bytes.length)], lineOfPage);
  const markdown = new TextDecoder('utf-8').decode(bytes);
  const encoding = encodingOf(bytes, markdown);
  const { plan, problems } = parsePlan(markdown);
  if (plan === undefined) return checkFreePage({ markdown, ...ground }, { check, encoding });
  const subject = { plan, markdown, ...ground };
  const verification = await verifyPlanAndCode(subject, check);
  const flaws = problems.map(({ line, message }): Flaw => ({ severity: 'warn', place: `page:${line}`, message }));
  const format = { rule: 'plan-format', result: resultOf(flaws) };
  return joinVerifications(verification, summariseResults([format, encoding], lineOfPage));
}

type Free = { readonly check: Check; readonly encoding: NamedResult };

async function checkFreePage(source: { readonly markdown: string } & Ground, { check, encoding }: Free): Promise<Verification> {
  const { markdown, snapshot, profile } = source;
  const page = readFreePage(markdown);
  const plan = planOf(page, snapshot);
  const sketches = { ...plan, code: (plan.code ?? []).map((block) => ({ ...block, status: 'sketch' as const })) };
  const input: RuleInput = { plan: sketches, markdown, snapshot, profile, texts: page.texts };
  const results = freeRules.map((rule): NamedResult => ({ rule: rule.id, result: withoutCreated(rule.check(input), page) }));
  const question = { ...codeQuestionOf(plan, snapshot), diagrams: page.drawn.diagrams };
  const report = await answerTo(question, check);
  const code = { rule: 'code-compiles', result: judgeCode({ plan, profile, question, report }) };
  const unread = [...page.notRead, ...page.drawn.notRead];
  const open = { rule: 'page', result: { findings: [], claims: unread.length, unverifiable: unread } };
  return summariseResults([encoding, ...results, code, ...judgedDiagrams(page.drawn, { question, report }), open], page.lineOf);
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

/** What a page wants to create is not there yet, or it is misspelt: nobody can say. */
function withoutCreated(result: RuleResult, { created }: FreePage): RuleResult {
  const missing = ({ message }: Flaw) => /^`([^`]+)` is not in the repository/.exec(message)?.[1];
  const isMissing = (flaw: Flaw) => missing(flaw) !== undefined;
  const isCreated = (flaw: Flaw) => created.has(missing(flaw) ?? '');
  const undecided = result.findings.filter(isCreated);
  return {
    ...result,
    findings: result.findings
      .filter((flaw) => !isCreated(flaw))
      .map((flaw) => (isMissing(flaw) ? { ...flaw, severity: 'error' } : flaw)),
    unverifiable: [
      ...result.unverifiable,
      ...undecided.map(({ message }) => `${message.slice(0, -1)}; the page seems to create it.`),
    ],
  };
}

function planOf({ code }: FreePage, snapshot: Snapshot): Plan {
  return {
    meta: {
      format: 'realtime/v1',
      task: '',
      commit: snapshot.commit,
      created: '1970-01-01T00:00:00Z',
      planner: '',
      trigger: '',
      size: 'M',
      language: '',
    },
    omitted: [],
    code: [...code],
  };
}

function tooLarge(length: number): NamedResult {
  const message = `The page has ${(length / 1e6).toFixed(1)} MB, expected at most ${MOST_BYTES / 1e6} MB: nothing of it was checked.`;
  return { rule: 'page-size', result: resultOf([{ severity: 'error', place: 'page:1', message }]) };
}

function encodingOf(bytes: Uint8Array, text: string): NamedResult {
  const line = text.slice(0, Math.max(0, text.indexOf('\uFFFD'))).split('\n').length;
  const message = 'The line is not valid UTF-8; what could not be read was replaced.';
  return {
    rule: 'page-encoding',
    result: resultOf(isUtf8(bytes) ? [] : [{ severity: 'error', place: `page:${line}`, message }]),
  };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function resultOf(findings: readonly Flaw[]): RuleResult {
  return { findings, claims: Math.max(1, findings.length), unverifiable: [] };
}

function lineOfPage(place: string): number | undefined {
  const line = /^page:(\d+)$/.exec(place)?.[1];
  return line === undefined ? undefined : Number(line);
}
