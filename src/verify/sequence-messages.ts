export type Side = 'client' | 'server' | 'other';
export type SequenceMessage = {
  readonly from: string;
  readonly to: string;
  readonly fromSide: Side;
  readonly toSide: Side;
  readonly text: string;
  /** Name of the event at the start of the text, where the text starts with something written like one. */
  readonly event?: string;
  /** Line within the diagram, counted from 1. */
  readonly line: number;
};

const MESSAGE = /^\s*([\w][\w .]*?)\s*(?:<<)?--?(?:>>?|x|\))\s*[+-]?\s*([\w][\w .]*?)\s*:\s*(.+?)\s*$/;
const PARTICIPANT = /^\s*(?:create\s+)?(?:participant|actor)\s+(\S+?)(?:@\{.*\})?(?:\s+as\s+(.+?))?\s*$/;
const EVENT = /^["'`(]*(?:emit\s+|emits\s+|ack\s+)?([a-z][\w-]*(?:[:.][a-z][\w-]*)+)(?![\w/])/;
/** The name that a call gives, whatever its form. */
const CALLED = /\bemit(?:WithAck)?\(\s*["'`]([a-zA-Z][\w:./-]{0,60})["'`]/;
const CLIENT =
  /client|browser|tab\b|page|mobile|\bapp\b|widget|phone|alice|bob|viewer|editor|frontend|\bui\b|user|player|visitor/i;
const SERVER =
  /server|\bapi\b|node|gateway|backend|socket\.?io|\bio\b|\bhub\b|endpoint|realtime|worker|process|channel|consumer/i;
const STORE =
  /\b(db|database|redis|postgres|broker|queue|adapter|store|mysql|mongo|kafka|nats|load ?balancer|nginx|proxy|lb|auth service|idp)\b/i;

/** Messages of a sequence diagram with the side each end stands on, as far as the names say it. */
export function messagesOf(mermaid: string): readonly SequenceMessage[] {
  const lines = mermaid.split('\n');
  const labels = participantsOf(lines);
  const sideOf = (id: string) => sideFromLabel(labels.get(id) ?? id);
  return lines.flatMap((line, index): readonly SequenceMessage[] => {
    const match = MESSAGE.exec(line);
    if (match === null) return [];
    const [, from = '', to = '', text = ''] = match;
    const event = CALLED.exec(text)?.[1] ?? EVENT.exec(text)?.[1];
    const isFileName = event !== undefined && /\.(?:ts|js|json|py|rb|go)$/.test(event);
    return [
      {
        from,
        to,
        fromSide: sideOf(from),
        toSide: sideOf(to),
        text,
        line: index + 1,
        ...(event === undefined || isFileName ? {} : { event }),
      },
    ];
  });
}

export function participantsOf(lines: readonly string[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const line of lines) {
    const match = PARTICIPANT.exec(line);
    if (match?.[1] !== undefined) labels.set(match[1], match[2] ?? match[1]);
  }
  return labels;
}

function sideFromLabel(label: string): Side {
  if (STORE.test(label)) return 'other';
  const isClient = CLIENT.test(label);
  const isServer = SERVER.test(label);
  if (isClient === isServer) return 'other';
  return isClient ? 'client' : 'server';
}
