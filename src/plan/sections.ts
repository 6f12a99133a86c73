import { anchorOf, type Links } from './links.ts';
import type { PartName, Plan } from './model.ts';
import { codeHeadings, parseCode, renderCode, type Side } from './section-code.ts';
import { parseCapacity, renderCapacity } from './section-capacity.ts';
import { parsePartTable, renderPartTable, type TablePart } from './section-checks.ts';
import { parseConnection, renderConnection } from './section-connection.ts';
import { contractHeadings, parseRooms, parseTypes, renderRooms, renderTypes } from './section-contract.ts';
import { parseDecisions, renderDecisions } from './section-decisions.ts';
import { parseEvents, renderEvents } from './section-events.ts';
import { parseNeeds, renderNeeds } from './section-needs.ts';
import { parseClient, parseServer, renderClient, renderServer } from './section-sides.ts';
import { parseSteps, renderSteps } from './section-steps.ts';
import { parseSummary, renderSummary } from './section-summary.ts';
import { parseSequences, parseSync, renderSequences, renderSync } from './section-sync.ts';
import { parseTopology, renderTopology } from './section-topology.ts';
import { slice, splitAt, textOf, type Passage, type Reader } from './page.ts';

export type RawParts = { readonly [Name in PartName]?: unknown };

/** A section of the page: its heading, the blocks that it shows, and the parts that it gives back. */
export type PlanSection = {
  readonly title: string;
  readonly render: (plan: Plan, links: Links) => readonly string[];
  readonly parse: (passage: Passage, reader: Reader) => RawParts;
};

export const SUMMARY_TITLE = 'Summary';
const EXISTING = 'Existing events';

/** The order follows the reader: what and why, the work, the contract, the two sides, what can go wrong, the proof. */
export const planSections: readonly PlanSection[] = [
  single(SUMMARY_TITLE, { name: 'summary', render: renderSummary, parse: parseSummary }),
  single('What it is for', { name: 'needs', render: renderNeeds, parse: parseNeeds }),
  table('What is there today', 'today'),
  single('Decisions', { name: 'decisions', render: renderDecisions, parse: parseDecisions }),
  single('Where it runs', { name: 'topology', render: renderTopology, parse: parseTopology }),
  withCode('ops', single('Steps', { name: 'rollout', render: renderSteps, parse: parseSteps })),
  {
    title: 'Events',
    render: renderNewEvents,
    parse: (passage, reader) => ({ events: parseEvents(passage, reader) }),
  },
  withCode('shared', { title: 'Contract', render: renderContract, parse: parseContract }),
  single('Rooms', { name: 'rooms', render: renderRooms, parse: parseRooms }),
  single('State and synchronisation', { name: 'sync', render: renderSync, parse: parseSync }),
  single('How it flows', { name: 'sequences', render: renderSequences, parse: parseSequences }),
  single('Connection', { name: 'connection', render: renderConnection, parse: parseConnection }),
  withCode('server', single('Server', { name: 'server', render: renderServer, parse: parseServer })),
  withCode('client', single('Client', { name: 'client', render: renderClient, parse: parseClient })),
  table('Security', 'security'),
  table('Races', 'races'),
  table('Failures', 'failures'),
  single('Capacity', { name: 'capacity', render: renderCapacity, parse: parseCapacity }),
  withCode('test', table('Tests', 'tests')),
  table('Observability', 'observability'),
  table('Assumptions', 'assumptions'),
  table('Open questions', 'questions'),
  table('Sources', 'sources'),
  { title: EXISTING, render: renderExistingEvents, parse: parseExistingEvents },
];

type Single<Name extends PartName> = {
  readonly name: Name;
  readonly render: (value: NonNullable<Plan[Name]>, links: Links) => readonly string[];
  readonly parse: (passage: Passage, reader: Reader) => unknown;
};

function single<Name extends PartName>(title: string, { name, render, parse }: Single<Name>): PlanSection {
  return {
    title,
    render: (plan, links) => {
      const value = plan[name];
      return value === undefined ? [] : render(value as NonNullable<Plan[Name]>, links);
    },
    parse: (passage, reader) => (textOf(passage) === '' ? {} : { [name]: parse(passage, reader) }),
  };
}

function table(title: string, name: TablePart): PlanSection {
  return {
    title,
    render: (plan, links) => renderPartTable(name, plan[name] ?? [], links),
    parse: (passage, reader) => (textOf(passage) === '' ? {} : { [name]: parsePartTable(name, passage, reader) }),
  };
}

/** Code stands at the end of the section of its side, under a heading of its own. */
function withCode(side: Side, section: PlanSection): PlanSection {
  return {
    title: section.title,
    render: (plan, links) => [...section.render(plan, links), ...renderCode(side, plan.code)],
    parse: (passage, reader) => {
      const { rest, code } = cutCode(side, passage, reader);
      return { ...section.parse(rest, reader), ...code };
    },
  };
}

function cutCode(side: Side, passage: Passage, reader: Reader): { readonly rest: Passage; readonly code: RawParts } {
  const section = splitAt(3, passage).sections.find(({ title }) => title === codeHeadings[side]);
  if (section === undefined) return { rest: passage, code: {} };
  const rest = slice(passage, 0, section.line - passage.first);
  return { rest, code: { code: parseCode(side, section.body, reader) } };
}

function renderNewEvents(plan: Plan, links: Links): readonly string[] {
  const events = plan.events ?? [];
  const [table = '', ...described] = renderEvents(
    events.filter((event) => event.existing !== true),
    links,
  );
  const existing = events.filter((event) => event.existing === true).map((event) => `\`${event.name}\``);
  const names = `${existing.join(', ')} (${existing.length === 1 ? 'it is' : 'they are'} listed under [${EXISTING}](#${anchorOf(EXISTING)}))`;
  return [table, existing.length === 0 ? '' : `Already there, and staying as it is: ${names}.`, ...described];
}

function renderExistingEvents(plan: Plan, links: Links): readonly string[] {
  return renderEvents(
    (plan.events ?? []).filter((event) => event.existing === true),
    links,
  );
}

function parseExistingEvents(passage: Passage, reader: Reader): RawParts {
  return { events: parseEvents(passage, reader).map((event) => Object.assign(event, { existing: true })) };
}

function renderContract(plan: Plan): readonly string[] {
  return plan.types === undefined ? [] : renderTypes(plan.types, plan);
}

function parseContract(passage: Passage, reader: Reader): RawParts {
  const section = splitAt(3, passage).sections.find(({ title }) => title === contractHeadings.types);
  const types = section === undefined ? undefined : parseTypes(section.body, reader);
  return types === undefined ? {} : { types };
}
