import { evaluate } from './expression.ts';

type Stated = { readonly name: string; readonly value: number };

export type Recomputed = {
  readonly name: string;
  readonly stated: number;
  /** What the formula gives; absent when it could not be evaluated. */
  readonly computed?: number;
  /** Distance of the stated value from the computed one, as a share of the computed one; `Infinity` where that is 0. */
  readonly error?: number;
  /** Why the formula could not be evaluated. */
  readonly problem?: string;
};

/**
 * Evaluates every result of a capacity table from its formula. A formula may use the inputs and the results before it,
 * each with the value that is stated, so that one wrong line does not spoil the lines after it.
 */
export function recompute(table: {
  readonly inputs: readonly Stated[];
  readonly results: readonly (Stated & { readonly formula: string })[];
}): readonly Recomputed[] {
  const known = new Map(table.inputs.map(({ name, value }) => [name, value]));
  return table.results.map(({ name, formula, value: stated }) => {
    const evaluation = evaluate(formula, known);
    known.set(name, stated);
    if ('problem' in evaluation) return { name, stated, problem: evaluation.problem };
    return { name, stated, computed: evaluation.value, error: relativeError(stated, evaluation.value) };
  });
}

function relativeError(stated: number, computed: number): number {
  if (stated === computed) return 0;
  return Math.abs(stated - computed) / Math.abs(computed);
}
