import type { Plan } from '../plan/model.ts';
import { stateDiagram } from '../plan/state-diagram.ts';
import type { Diagram } from './diagram.ts';

/** The diagrams of a plan: those its planner wrote, and the one that the program draws of the connection. */
export function diagramsOf(plan: Plan): readonly Diagram[] {
  const sequences = (plan.sequences ?? []).map(({ mermaid }, index): Diagram => ({
    place: `sequences[${index}].mermaid`,
    kind: 'sequence',
    text: mermaid,
  }));
  const states = plan.connection === undefined ? undefined : stateDiagram(plan.connection);
  return states === undefined ? sequences : [...sequences, { place: 'connection.transitions', kind: 'state', text: states }];
}
