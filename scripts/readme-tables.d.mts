export function tablesOf(actionText: string): Record<'inputs' | 'outputs', string>;
