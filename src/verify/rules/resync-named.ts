import { judgeEach, NOTHING, type Rule, type Verdict } from '../rule.ts';

/** Data that follows versions has a protocol for gaps. */
export const resyncNamed: Rule = {
  id: 'resync-named',
  catalogue: 'C54',
  why: 'Every real-time system loses messages; the resync is what makes that harmless.',
  source: 'https://socket.io/docs/v4/delivery-guarantees',
  check: ({ plan }) => {
    const versioned = (plan.events ?? []).some((event) => event.delivery === 'snapshot+version' && event.existing !== true);
    if (!versioned) return NOTHING;
    const sync = plan.sync ?? [];
    return judgeEach<Verdict>(
      [
        sync.length > 0 ? undefined : flaw('No data class says how it comes back after a gap.', 'sync'),
        ...[...sync.entries()]
          .filter(
            ([, item]) => !/ephemeral|latest|presence|typing|cursor|none/i.test(`${item.model} ${item.data} ${item.version}`),
          )
          .map(([index, item]) =>
            /snapshot|fetch|reload|full|GET |version|state/i.test(item.resync)
              ? undefined
              : flaw(`The resync of "${item.data}" never fetches the state again.`, `sync[${index}].resync`),
          ),
      ],
      (verdict) => verdict,
    );
  },
};

function flaw(message: string, place: string) {
  return {
    severity: 'error' as const,
    place,
    message,
    fix: 'Name what triggers it, the request, the version rule, and the full reload when it fails.',
  };
}
