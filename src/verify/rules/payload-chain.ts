import { settingOf } from '../parameters.ts';
import { judgeEach, joinResults, NOTHING, type Rule } from '../rule.ts';
import { choicesOf } from '../stack-of-plan.ts';

type Cap = { readonly carrier: string; readonly pattern: RegExp; readonly bytes: number; readonly source: string };

const CAPS: readonly Cap[] = [
  {
    carrier: 'PostgreSQL NOTIFY',
    pattern: /\bnotify\b/i,
    bytes: 8000,
    source: 'https://www.postgresql.org/docs/current/sql-notify.html',
  },
  {
    carrier: 'AWS API Gateway',
    pattern: /api gateway/i,
    bytes: 32_768,
    source:
      'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html',
  },
  { carrier: 'Pusher Channels', pattern: /\bpusher\b/i, bytes: 10_240, source: 'https://pusher.com/docs/channels/' },
  { carrier: 'Ably', pattern: /\bably\b/i, bytes: 65_536, source: 'https://ably.com/docs/platform/pricing/limits' },
  { carrier: 'Laravel Reverb', pattern: /\breverb\b/i, bytes: 10_000, source: 'https://laravel.com/docs/reverb' },
  {
    carrier: 'coder/websocket',
    pattern: /coder\/websocket/i,
    bytes: 32_768,
    source: 'https://pkg.go.dev/github.com/coder/websocket',
  },
];

/** Every event fits through everything it passes. */
export const payloadChain: Rule = {
  id: 'payload-chain',
  catalogue: 'C38',
  why: 'A message over a limit on its way closes the connection or is dropped without a word.',
  check: (input) => {
    const events = [...(input.plan.events ?? []).entries()];
    if (events.length === 0) return NOTHING;
    const limit = settingOf(
      input.plan,
      /^(?:maxHttpBufferSize|maxPayload(?:Length)?|max_frame_size|ws_max_size|max_?message_?(?:size|bytes))$/i,
    );
    const choices = choicesOf(input);
    const caps = CAPS.filter((cap) => cap.pattern.test(choices) && !/attachment|table/i.test(choices));
    const own =
      limit === undefined
        ? NOTHING
        : judgeEach(events, ([index, event]) =>
            event.maxBytes <= limit.value
              ? undefined
              : {
                  severity: 'error',
                  place: `events[${index}].maxBytes`,
                  message: `"${event.name}" may have ${event.maxBytes} bytes, but ${limit.written} closes the connection above ${limit.value}.`,
                  fix: 'Lower the size of the event or raise the limit; the larger of the two wins nothing.',
                },
          );
    const foreign = caps.map((cap) =>
      judgeEach(events, ([index, event]) =>
        event.maxBytes <= cap.bytes
          ? undefined
          : {
              severity: 'error',
              place: `events[${index}].maxBytes`,
              message: `"${event.name}" may have ${event.maxBytes} bytes, but ${cap.carrier} carries at most ${cap.bytes}.`,
              evidence: cap.source,
              fix: 'Send an id and a version and let the client fetch the rest over HTTP.',
            },
      ),
    );
    return joinResults(own, ...foreign);
  },
};
