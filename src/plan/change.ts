import type { PartName } from './model.ts';

/** What is different in a later version of a plan, in one sentence for a changelog. */
export type Change = {
  readonly part: PartName | 'meta';
  readonly kind: 'added' | 'removed' | 'changed' | 'renamed' | 'reversed';
  readonly words: string;
};
