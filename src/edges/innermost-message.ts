import { isNativeError } from 'node:util/types';

/** What went wrong at the bottom, such as `connect ECONNREFUSED`, which is what a user can act on. */
export function innermostMessage(error: unknown): string {
  let current = error;
  for (let depth = 0; depth < 5 && isNativeError(current) && isNativeError(current.cause); depth += 1) current = current.cause;
  const said = isNativeError(current) ? current.message || current.name : String(current);
  return said.slice(0, 300);
}
