import type { PlanRequest } from '../trigger/request.ts';
import { fence } from './fence.ts';

/** What somebody asked for. All of it is foreign text, the title included. */
export function requestPrompt(boundary: string, request: PlanRequest): string {
  const { thread, options } = request;
  const about = thread.kind === 'none' ? 'the command line' : `${thread.kind.replace('_', ' ')} ${thread.number}`;
  return [
    `# The task, from ${about}`,
    fence(boundary, { source: 'task', text: request.task }),
    options.focus === undefined ? '' : `Put weight on this:\n${fence(boundary, { source: 'focus', text: options.focus })}`,
    thread.body.trim() === '' && [request.task, ''].includes(thread.title)
      ? ''
      : fence(boundary, { source: `${about}, title and body`, text: `${thread.title}\n\n${thread.body}` }),
    ...thread.comments.map((comment) =>
      fence(boundary, { source: `comment by ${comment.author} at ${comment.at}`, text: comment.body }),
    ),
    thread.leftOut.length === 0
      ? ''
      : `Not read of this thread:\n${fence(boundary, { source: 'what was not read', text: thread.leftOut.join('\n') })}`,
    'Plan this for the repository above. Read what you still need, then write the parts.',
  ]
    .filter((part) => part !== '')
    .join('\n');
}
