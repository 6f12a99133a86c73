import type { FakeGitHub } from '../fakes/github.ts';
import { startFakeGitHub } from '../fakes/github.ts';
import type { Seed } from '../fakes/github-state.ts';
import { kanbanFiles } from './kanban-files.ts';

const open: FakeGitHub[] = [];

/** `acme/board`: examples/kanban, issue 7, a maintainer, a reader, a stranger and a bot. */
export async function kanbanRepository(seed: Seed = {}): Promise<FakeGitHub> {
  const github = await startFakeGitHub({
    repository: 'acme/board',
    files: kanbanFiles,
    issues: [{ number: 7, title: 'Everyone should see a card move at once' }],
    comments: [{ id: 9001, issue: 7, author: 'maintainer', body: '/plan-realtime', createdAt: '2026-11-23T02:00:00Z' }],
    users: { maintainer: { permission: 'write' }, reader: { permission: 'read' }, stranger: {}, 'helper[bot]': { type: 'Bot' } },
    ...seed,
  });
  open.push(github);
  return github;
}

/** Throws when a request or an answer broke GitHub's contract. */
export async function closeWorlds(): Promise<void> {
  for (const github of open.splice(0)) await github.close();
}

export function fileOnBranch(github: FakeGitHub, branch: string, path: string): string {
  const { objects, refs } = github.state;
  const commit = objects.commits.get(refs.get(`refs/heads/${branch}`) ?? '');
  const entry = objects.files(commit?.tree ?? '').get(path);
  return entry === undefined ? '' : (objects.blobs.get(entry.sha)?.toString('utf8') ?? '');
}

/** What the Action itself has written in the threads. */
export function ownComments(github: FakeGitHub): string[] {
  return github.state.comments.filter((comment) => comment.author === 'github-actions[bot]').map((comment) => comment.body);
}
