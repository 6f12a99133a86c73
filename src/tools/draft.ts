import { partNames, type Omission, type PartName, type Plan, type PlanMeta, type PlanParts } from '../plan/model.ts';

/** The plan while it is written: parts in memory, nothing else. Each part is replaced whole. */
export type Draft = {
  readonly write: (part: PartName, content: unknown) => void;
  readonly omit: (part: PartName, reason: string) => void;
  readonly written: () => readonly PartName[];
  /** How often a part became another than it was. */
  readonly changes: () => number;
  /** Neither written nor omitted. */
  readonly missing: () => readonly PartName[];
  readonly toPlan: (meta: PlanMeta) => Plan;
};

/** Empty, or filled with a plan that is to be changed. */
export function createDraft(from?: Plan): Draft {
  const parts = new Map<PartName, unknown>(partNames.flatMap((name) => (from?.[name] === undefined ? [] : [[name, from[name]]])));
  const omissions = new Map<PartName, string>((from?.omitted ?? []).map(({ part, reason }) => [part, reason]));
  let changes = 0;
  const stands = (part: PartName) => JSON.stringify([parts.get(part), omissions.get(part)]);
  const change = (part: PartName, replace: () => void) => {
    const before = stands(part);
    replace();
    if (stands(part) !== before) changes += 1;
  };
  return {
    write: (part, content) =>
      change(part, () => {
        omissions.delete(part);
        parts.set(part, content);
      }),
    omit: (part, reason) =>
      change(part, () => {
        parts.delete(part);
        omissions.set(part, reason);
      }),
    changes: () => changes,
    written: () => partNames.filter((name) => parts.has(name)),
    missing: () => partNames.filter((name) => !parts.has(name) && !omissions.has(name)),
    toPlan: (meta) => ({
      meta,
      omitted: partNames.flatMap((part): readonly Omission[] => {
        const reason = omissions.get(part);
        return reason === undefined ? [] : [{ part, reason }];
      }),
      // Every content has passed the schema of its part.
      ...(Object.fromEntries(partNames.filter((name) => parts.has(name)).map((name) => [name, parts.get(name)])) as PlanParts),
    }),
  };
}
