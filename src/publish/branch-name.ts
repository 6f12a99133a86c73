/** The one branch of a thread: `plan-realtime/issue-7`. Pull requests share the numbers of issues, and so the name. */
export function branchName(prefix: string, thread: { readonly number: number }): string {
  return `${prefix}issue-${thread.number}`;
}
