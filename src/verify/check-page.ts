import type { Problem } from '../plan/page.ts';
import { parsePlan } from '../plan/parse.ts';
import type { Profile } from '../profile/profile.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { checkFreePage } from './check-free-page.ts';
import type { CodeQuestion, CodeReport } from './code-report.ts';
import { newPathsOf } from './references.ts';
import type { Flaw, RuleResult } from './rule.ts';
import { strayLinesOf, type Stray } from './stray-lines.ts';
import { verifyPlanAndCode } from './verify-code.ts';
import { joinVerifications, summariseResults, type NamedResult, type Verification } from './verify-plan.ts';

export type CheckablePage = { readonly bytes: Uint8Array; readonly snapshot: Snapshot; readonly profile: Profile };
type Check = (question: CodeQuestion) => Promise<CodeReport>;

const MOST_BYTES = 4_000_000;

/** Checks a page: a plan by all rules, anything else by what can be said without knowing its form. */
export async function checkPage({ bytes, ...ground }: CheckablePage, check: Check): Promise<Verification> {
  if (bytes.length > MOST_BYTES) return summariseResults([tooLarge(bytes.length)], lineOfPage);
  const markdown = new TextDecoder('utf-8').decode(bytes);
  const encoding = encodingOf(bytes, markdown);
  const { plan, problems } = parsePlan(markdown);
  if (plan === undefined) return checkFreePage({ markdown, ...ground, also: [encoding] }, check);
  const subject = { plan, markdown, ...ground };
  const verification = await verifyPlanAndCode(subject, check);
  const stray = strayLinesOf(markdown, plan);
  const flaws = problems.map(({ line, message }): Flaw => ({ severity: 'warn', place: `page:${line}`, message }));
  const format = { rule: 'plan-format', result: resultOf([...flaws, ...notGiven(stray, problems)]) };
  const own = joinVerifications(verification, summariseResults([format, encoding], lineOfPage));
  if (stray.pieces.length === 0) return own;
  return joinVerifications(own, await checkFreePage({ ...stray, ...ground, also: [], created: newPathsOf(plan) }, check));
}

/** What was written beside the form of a plan, where the reader of the plan did not say so already. */
function notGiven({ pieces }: Stray, problems: readonly Problem[]): readonly Flaw[] {
  return pieces
    .filter(({ first, last }) => !problems.some(({ line }) => line >= first - 2 && line <= last))
    .map(({ first, isBlock }) => ({
      severity: 'warn',
      place: `page:${first}`,
      message: isBlock
        ? 'The block is not what the data of the plan gives: a later revision would lose it.'
        : 'The text belongs to no part of the plan: a later revision would lose it.',
      fix: isBlock
        ? 'Edit the table that it is drawn from, or put it into a part that has diagrams or code.'
        : 'Move it into a part, for example a decision, an assumption or a question.',
    }));
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
