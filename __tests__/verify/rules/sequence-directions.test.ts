import { sequenceDirections } from '../../../src/verify/rules/sequence-directions.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(sequenceDirections, {
  passes: [
    { name: 'arrows as in the catalogue' },
    {
      name: 'participants whose side is not known',
      plan: (plan) => {
        plan.sequences![1]!.mermaid = 'sequenceDiagram\n  Alpha->>Beta: card:changed {}';
      },
    },
  ],
  fails: [
    {
      name: 'an arrow the wrong way round',
      plan: (plan) => {
        plan.sequences![1]!.mermaid = plan.sequences![1]!.mermaid.replace(
          'Server->>Client: card:changed',
          'Client->>Server: card:changed',
        );
      },
      place: 'sequences[1].mermaid:11',
      message: 'Diagram seq-move sends "card:changed" as C>S, the catalogue says S>C.',
    },
    {
      name: 'an alias',
      plan: (plan) => {
        plan.sequences![1]!.mermaid =
          'sequenceDiagram\n  participant B as Browser\n  participant S as API server\n  S->>B: card:move {}';
      },
      place: 'sequences[1].mermaid:4',
      message: 'Diagram seq-move sends "card:move" as S>C, the catalogue says C>S.',
    },
  ],
});
