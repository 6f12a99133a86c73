import type { Plan } from '../plan/model.ts';
import { codeLinesOf } from './code-lines.ts';

/** A number of the plan in its base unit: milliseconds, bytes, or a plain count. */
export type Setting = { readonly value: number; readonly place: string; readonly written: string };

const SCALE: Readonly<Record<string, number>> = {
  ms: 1,
  millisecond: 1,
  s: 1000,
  sec: 1000,
  second: 1000,
  min: 60_000,
  minute: 60_000,
  h: 3_600_000,
  hour: 3_600_000,
  d: 86_400_000,
  day: 86_400_000,
  b: 1,
  byte: 1,
  kb: 1000,
  kib: 1024,
  mb: 1_000_000,
  mib: 1_048_576,
};

/** The parameter of that name, else the option of that name in the plan's code. */
export function settingOf(plan: Plan, name: RegExp): Setting | undefined {
  return parameterOf(plan, name) ?? optionOf(plan, name);
}

export function parameterOf(plan: Plan, name: RegExp): Setting | undefined {
  const parameters = plan.connection?.parameters ?? [];
  const index = parameters.findIndex((parameter) => name.test(parameter.name));
  const parameter = parameters[index];
  if (parameter === undefined) return undefined;
  const value = typeof parameter.value === 'number' ? parameter.value : Number(parameter.value.replace(/[, _]/g, ''));
  const scale = SCALE[parameter.unit.toLowerCase().replace(/s$/, '') || 's'] ?? SCALE[parameter.unit.toLowerCase()] ?? 1;
  if (!Number.isFinite(value)) return undefined;
  return {
    value: value * scale,
    place: `connection.parameters[${index}]`,
    written: `${parameter.id} ${parameter.name} = ${value} ${parameter.unit}`.trim(),
  };
}

/** A literal number given to an option in code, for example `pingInterval: 25_000`. */
export function optionOf(plan: Plan, name: RegExp): Setting | undefined {
  for (const { text, place } of codeLinesOf(plan)) {
    for (const match of text.matchAll(
      /\b([A-Za-z_]\w*)\s*[:=]\s*((?:\d[\d_]*(?:\.\d+)?(?:e\d+)?\s*\*\s*)*\d[\d_]*(?:\.\d+)?(?:e\d+)?)(?=\s*[,;})\s]|$)/g,
    )) {
      const [, option = '', expression = ''] = match;
      if (!name.test(option)) continue;
      const value = expression.split('*').reduce((product, factor) => product * Number(factor.trim().replaceAll('_', '')), 1);
      return { value, place, written: `${option}: ${expression.trim()}` };
    }
  }
  return undefined;
}

/** `60 s`, `45 min`, `500 ms` as milliseconds. */
export function durationIn(text: string): number | undefined {
  const match = /(\d+(?:[.,]\d+)?)\s*(ms|milliseconds?|s|sec|seconds?|min|minutes?|h|hours?|days?)\b/i.exec(text);
  if (match === null) return undefined;
  const unit = (match[2] ?? '').toLowerCase();
  return Number((match[1] ?? '').replace(',', '.')) * (SCALE[unit] ?? SCALE[unit.replace(/s$/, '')] ?? Number.NaN);
}
