import { maskSecrets } from '../prompt/mask-secrets.ts';

/** What in words that would leave the machine must not, or undefined when they may go. */
export function leakIn(words: string): string | undefined {
  if (maskSecrets(words) !== words) return 'something that looks like a secret';
  if (/[\n{};]|=>|\b[A-Za-z0-9+/_-]{40,}\b/.test(words)) return 'code or encoded text';
  return undefined;
}
