import type { Approval } from '../outcome.ts';
import { renderMarker } from '../trigger/comment-marker.ts';

/** The record of an approval is its comment: it is read back, so that a later change of the plan can void it. */

export function approvedSections(approval: Approval): readonly string[] {
  const { approver, path, sha, blob, url, statusProblem } = approval;
  return [
    `✅ **Approved** by ${approver}`,
    [`| | |`, `| --- | --- |`, `| Plan | [\`${path}\`](${url}) |`, `| Commit | \`${sha}\` |`, `| Content | \`${blob}\` |`].join(
      '\n',
    ),
    `\`git rev-parse ${sha.slice(0, 12)}:${path}\` prints the content's hash. Any change of the plan voids this approval, here and on the commit.`,
    ...(statusProblem === undefined ? [] : [`The commit carries no status: ${statusProblem}`]),
  ];
}

export type RecordedApproval = Pick<Approval, 'approver' | 'path' | 'sha' | 'blob'>;

const RECORD =
  /^✅ \*\*Approved\*\* by ([\w.[\]-]+)\n\n\| \| \|\n\| --- \| --- \|\n\| Plan \| \[`([^`\n]+)`\]\([^\n]*\) \|\n\| Commit \| `([0-9a-f]{40})` \|\n\| Content \| `([0-9a-f]{40})` \|/m;

/** An approval that stands, as a comment of ours says it. */
export function parseApproval(body: string): RecordedApproval | undefined {
  const [, approver, path, sha, blob] = RECORD.exec(body) ?? [];
  if (approver === undefined || path === undefined || sha === undefined || blob === undefined) return undefined;
  return { approver, path, sha, blob };
}

type Change = { readonly url: string; readonly sha: string };

export function renderVoided(key: string, approval: RecordedApproval, change: Change): string {
  return [
    renderMarker(key),
    `❌ **Approval void**: the plan changed after ${approval.approver} approved it`,
    `Approved was \`${approval.path}\` with the content \`${approval.blob}\` at commit \`${approval.sha}\`. [The plan of today](${change.url}) is another one, at commit \`${change.sha}\`. Read it, then approve it again.`,
  ].join('\n\n');
}
