import { z } from 'zod';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Finding } from '../verify/finding.ts';
import { defineTool, problem, type Tool } from './tool.ts';

export type Report = { readonly tool: Tool; readonly findings: () => readonly Finding[] | undefined };

const words = z.string().min(1).max(600);
const finding = z.strictObject({
  place: z.string().min(1).max(120).describe('Part of the plan, for example events or rollout step W3.'),
  claim: words.describe('What the plan says.'),
  wrong: words.describe('What is true instead.'),
  evidence: z.string().min(1).max(300).describe('What proves it: path:line or path:from-to of the repository, or plan:line.'),
  serious: z.boolean().describe('True when following the plan would fail because of it.'),
});

/** The reviewer's only way to speak. A finding without a line of the repository or of the plan is an opinion and is not taken. */
export function reportFindingsTool(snapshot: Snapshot, markdown: string): Report {
  const page = markdown.split('\n');
  let reported: readonly Finding[] | undefined;
  const tool = defineTool({
    name: 'report_findings',
    kind: 'write',
    description:
      'Hands in everything in the plan that you refuted, once, at the end. An empty list says that nothing was refuted.',
    input: z.strictObject({ findings: z.array(finding).max(30) }),
    run: ({ findings }) => {
      const unproven = findings.flatMap((one, index) =>
        proofOf(one.evidence, { snapshot, page }) !== undefined
          ? []
          : [
              `- findings[${index}].evidence: found ${JSON.stringify(one.evidence)}, expected path:line of a tracked file, or plan:line`,
            ],
      );
      if (unproven.length > 0) return problem(`Not taken:\n${unproven.join('\n')}\nCorrect or drop these and report again.`);
      reported = findings.map((one) => ({
        rule: 'fresh-eyes',
        severity: one.serious ? 'error' : 'warn',
        place: one.place,
        message: `unexpected: ${one.claim} Expected: ${one.wrong}`,
        evidence: proofOf(one.evidence, { snapshot, page }) ?? one.evidence,
      }));
      return { says: 'Taken. You are done.' };
    },
  });
  return { tool, findings: () => reported };
}

type Known = { readonly snapshot: Snapshot; readonly page: readonly string[] };

/** What a reader can look up. Lines of the plan are quoted: the page is written again, and their numbers with it. */
function proofOf(evidence: string, { snapshot, page }: Known): string | undefined {
  const [, path = '', first = '', last = first] = /^`?(.+?):(\d+)(?:-(\d+))?`?$/.exec(evidence.trim()) ?? [];
  const [from, to] = [Number(first), Number(last)];
  const isWithin = (lines: number) => from >= 1 && from <= to && to <= lines;
  if (path === 'plan' && isWithin(page.length)) return `the plan says "${(page[from - 1] ?? '').trim().slice(0, QUOTED)}"`;
  const file = snapshot.files.get(path);
  if (file === undefined) return undefined;
  return isWithin(file.text?.split('\n').length ?? Infinity) ? evidence : undefined;
}

const QUOTED = 160;
