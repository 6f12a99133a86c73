/** Results, on standard output: nothing else goes there, so that it can be piped. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** What is going on, on standard error. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}
