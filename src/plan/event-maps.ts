import type { Plan, PlanEvent } from './model.ts';

const TYPESCRIPT = new Set(['ts', 'tsx', 'mts', 'cts', 'typescript']);
const JAVASCRIPT = new Set(['js', 'jsx', 'mjs', 'cjs', 'javascript', 'jsdoc']);
const NO_PAYLOAD = new Set(['none', '-', '–', '—', 'void', 'undefined', 'nothing', 'empty']);

const maps = [
  ['ServerToClientEvents', 'S>C'],
  ['ClientToServerEvents', 'C>S'],
  ['InterServerEvents', 'S>S'],
] as const;

/** The event interfaces of the contract, in the language of its types; nothing where that is neither TypeScript nor JSDoc. */
export function eventMaps(plan: Plan): string | undefined {
  const language = plan.types?.language.toLowerCase() ?? '';
  const events = plan.events ?? [];
  if (events.length === 0) return undefined;
  if (TYPESCRIPT.has(language)) return render(events, writeInterface);
  return JAVASCRIPT.has(language) ? render(events, writeTypedef) : undefined;
}

function render(events: readonly PlanEvent[], write: (name: string, events: readonly PlanEvent[]) => string): string {
  return maps
    .map(([name, direction]) => ({ name, own: unique(events.filter((event) => event.direction === direction)) }))
    .filter(({ name, own }) => own.length > 0 || name !== 'InterServerEvents')
    .map(({ name, own }) => write(name, own))
    .join('\n\n');
}

/** Two rows of one name would be two keys of one type; the catalogue shows both, a rule reports it. */
function unique(events: readonly PlanEvent[]): readonly PlanEvent[] {
  return [...new Map(events.map((event) => [event.name, event])).values()];
}

function writeInterface(name: string, events: readonly PlanEvent[]): string {
  if (events.length === 0) return `export type ${name} = Record<never, never>;`;
  return [`export interface ${name} {`, ...events.map((event) => `  ${writeKey(event)}: ${writeHandler(event)};`), '}'].join(
    '\n',
  );
}

function writeTypedef(name: string, events: readonly PlanEvent[]): string {
  const keys = events.map((event) => ` *   ${writeKey(event)}: ${writeHandler(event)},`.replaceAll('*/', '* /'));
  return ['/**', ' * @typedef {{', ...keys, ` * }} ${name}`, ' */'].join('\n');
}

function writeKey(event: PlanEvent): string {
  return `'${event.name.replace(/[\\']/g, '\\$&')}'`;
}

function writeHandler(event: PlanEvent): string {
  const payload = NO_PAYLOAD.has(event.payload.toLowerCase()) ? [] : [`payload: ${event.payload}`];
  const hasReply = event.ack !== undefined && !NO_PAYLOAD.has(event.ack.toLowerCase());
  return `(${[...payload, ...(hasReply ? [`reply: (ack: ${event.ack}) => void`] : [])].join(', ')}) => void`;
}
