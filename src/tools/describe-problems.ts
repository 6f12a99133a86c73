import type { z } from 'zod';

const MOST = 20;

/** One line for each problem: where, what was found, what was expected. Written for a model that has to repair it. */
export function describeProblems(issues: readonly z.core.$ZodIssue[], input: unknown): string {
  const lines = issues.slice(0, MOST).map((issue) => `- ${describe(issue, input)}`);
  const more = issues.length > MOST ? [`- … and ${issues.length - MOST} more of this kind`] : [];
  return [...lines, ...more].join('\n');
}

function describe(issue: z.core.$ZodIssue, input: unknown): string {
  const place = issue.path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
  return `${place || 'the value itself'}: found ${show(valueAt(input, issue.path))}, expected ${expectation(issue)}`;
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'too_small':
      return `at least ${issue.minimum} ${unitOf(issue.origin)}`;
    case 'too_big':
      return `at most ${issue.maximum} ${unitOf(issue.origin)}`;
    case 'unrecognized_keys':
      return `no keys ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}`;
    case 'invalid_format':
      return `text that matches ${issue.pattern ?? issue.format}`;
    case 'invalid_union':
      return [
        ...new Set(issue.errors.map((branch) => branch[0]).map((first) => (first ? expectation(first) : issue.message))),
      ].join(' or ');
    default:
      return issue.message;
  }
}

function unitOf(origin: string): string {
  if (origin === 'string') return 'characters';
  return origin === 'array' ? 'entries' : '';
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    input,
  );
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 120 ? `${text.slice(0, 117)}… (${text.length} characters)` : text;
}
