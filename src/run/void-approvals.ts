import { ForgeFault } from '../outcome.ts';
import { parseApproval, renderVoided } from '../publish/comment-approval.ts';
import { renderMarker } from '../trigger/comment-marker.ts';
import { fileUrl, type Run } from './run.ts';

type Current = { readonly path: string; readonly sha: string };

/**
 * An approval is for the bytes that were approved. Where the plan says something else now, whoever changed it, the
 * approval is struck out in its own comment and on the commit. Returns who had approved.
 */
export async function voidApprovals(run: Run, { path, sha }: Current): Promise<readonly string[]> {
  const comments = await run.ports.writer.ownComments(run.facts.number);
  const given = comments.flatMap(({ key, body }) => {
    const approval = parseApproval(body);
    return approval === undefined ? [] : [{ key, approval }];
  });
  if (given.length === 0) return [];
  const blob = await run.ports.reader.blobAt(sha, path);
  const stale = given.filter(({ approval }) => approval.blob !== blob || approval.path !== path);
  for (const { key, approval } of stale) {
    const body = renderVoided(key, approval, { url: fileUrl(run, sha, path), sha });
    await run.ports.writer.writeComment(run.facts.number, { marker: renderMarker(key), body });
  }
  const names = [...new Set(stale.map(({ approval }) => approval.approver))];
  if (names.length > 0) await setVoid(run, sha, names);
  return names;
}

async function setVoid(run: Run, sha: string, names: readonly string[]): Promise<void> {
  const words = `The plan changed after ${names.join(', ')} approved it: approve again`;
  try {
    await run.ports.writer.setApproval(sha, { isApproved: false, words });
  } catch (fault) {
    if (!(fault instanceof ForgeFault)) throw fault;
    run.ports.log.warning(`The approval could not be taken off the commit: ${fault.message}`);
  }
}
