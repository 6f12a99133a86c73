import { coerce, gt } from 'semver';
import type { RuleInput } from './rule.ts';

/** Version of a package once the plan is carried out: the upgrade that the plan states, else what the lockfile resolves. */
export function versionAfterPlan(name: string, { plan, profile, texts }: RuleInput): string | undefined {
  const escaped = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const resolved = profile.dependencies.find(
    (dependency) => dependency.name === name && dependency.resolved !== undefined,
  )?.resolved;
  const upgrade = new RegExp(
    `(?:upgrad|rais|bump|updat)\\w*[^.\\n]{0,60}(?<![\\w/@-])${escaped}[^\\n]{0,60}?(?:to|→|->|@|\\s)\\s*v?(\\d+\\.\\d+\\.\\d+)(?!.{0,20}(?:to|→|->)\\s*v?\\d)`,
    'i',
  );
  const stated = [
    ...texts.map(({ text }) => text),
    JSON.stringify(plan.code?.filter((block) => block.file.endsWith('package.json')) ?? []),
  ]
    .map((text) => upgrade.exec(text)?.[1])
    .find((version) => version !== undefined);
  if (stated !== undefined && (resolved === undefined || isNewer(stated, resolved))) return stated;
  return resolved;
}

function isNewer(left: string, right: string): boolean {
  const [first, second] = [coerce(left), coerce(right)];
  return first !== null && second !== null && gt(first, second);
}
