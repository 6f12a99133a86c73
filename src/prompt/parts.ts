import type { PartName } from '../plan/model.ts';

/** What belongs into each part of the plan. The schema says the form; this says what makes it good. */
export const partGuides: Readonly<Record<PartName, string>> = {
  summary:
    'The first screen. `decision`: what will be built on what, in one or two sentences. `effort`: days, as the sum of the steps, and when the first result can be seen. `firstStep` names a step of the rollout.',
  needs:
    'Who sees what and how soon, with the evidence for it. Volume as numbers, each from a file or an assumption. What is no goal. The cheapest alternative (polling, SSE, doing nothing) and an honest verdict on it.',
  today:
    'Facts of the repository that decide something, each with lines and a consequence. Every writer of the data. Existing events and channels that stay as they are: one fact with their names.',
  decisions:
    'Transport, library, backplane, sync model, authentication: what was chosen, why here, at least two alternatives with a reason from this repository, and what would reopen the question. Transports, adapter, affinity and replicas fit each other.',
  topology:
    'Where it runs: target, replicas, grace period, broker, every hop with its idle timeout. From files; what files do not say is `unknown` or an assumption.',
  events:
    'One row for each new or changed event, with direction, room, payload type, producer, consumer, authorisation by a named predicate, delivery, largest size in bytes; order key, key against duplicates and rate limit where the delivery needs them. Existing events that stay: no rows. Leave out optional fields that would say nothing.',
  types:
    'Payload, acknowledgement and state types, JSON-safe, in the language of the repository, in the file where they will live.',
  rooms: 'Each room pattern: who may join, checked by which predicate, when one leaves, how many members at most.',
  sync: 'For each kind of data: model, version rule, conflict rule, and a start without a gap: subscribe, buffer, take a versioned snapshot, apply what is newer. What triggers a resync (reconnect, a missing version, a tab that wakes up), how it ends when it fails (full reload), and the jitter that bounds its cost. Optimistic changes: how they are rolled back, and what a late answer does. Where keys against duplicates are kept, and how long. What the user is promised.',
  connection:
    'Client states with what the user sees, transitions with an exit from every state (loss, expired login, giving up), and parameters that differ from defaults, each with source and reason. Say after how many seconds a dead connection is noticed on each side. Where a library does it all, few states are enough. The code follows these states.',
  sequences:
    'Mermaid `sequenceDiagram`s: connect with authentication and snapshot; write, acknowledgement and fan-out; reconnect and resync; one failure. Event names as in the catalogue.',
  server:
    'How it is wired: middleware in order, limits as numbers, shutdown in order. One instruction a line. Handlers are registered before the first await; draining keeps clients reconnecting.',
  client:
    'Lifecycle one instruction a line: one connection, token as a function, clean-up on unmount, acknowledgements with a timeout. What happens offline, in background tabs, in several tabs. The fallback.',
  code: 'The hardest pieces as code that would compile against the installed versions: server setup with authentication and limits, authorised handlers, the resync, the drain, and the component that shows the feature. `new`, `edit` or `sketch`. At most 450 lines in all.',
  security:
    'Threats that apply here: foreign origins, joining rooms of others (tested with two tenants), logins that expire or are revoked (told to every node), floods, oversized messages, leaks in logs. Each with the place of its defence and its test.',
  races:
    'Only those that can happen here, at least the ones around start, reconnect, double delivery and concurrent writers: how each would show, the remedy, the test. Use the ids of the known races below where they match, R90 and up for others.',
  failures:
    'Loss of the broker, of a node, a slow consumer, partial degradation (read-only, polling): what the system does, the words the user reads on the screen, which test proves it.',
  capacity:
    'Inputs with sources, results with the formula: memory, processor, broker, outgoing bandwidth. The reconnect storm against the accept capacity, the drain against the grace period, headroom with one node lost.',
  tests:
    'Commands that run in this repository, for unit, two nodes with the broker, reconnect, foreign origin, drain, and the races; a load test with a tool that speaks the protocol, a ramp, a storm, and thresholds that are numbers of this plan.',
  observability: 'Metrics with names and labels, the objective, the alert on each, and what to look at first.',
  rollout:
    'Flag, version skew between old and new clients, migration. Steps in order, each at most a day and about eight files, with a criterion for done (a metric, where users are switched over) and a way back. What the flag, the double write or the migration promises appears in the code and in the steps, and so does its removal.',
  assumptions: 'What you had to assume and what changes if it is wrong.',
  questions: 'At most ten, each with the default that the plan follows meanwhile.',
  sources: 'Files, documentation (with version) and pages the plan relies on, and what for.',
};
