import type { Part } from '../plan/model.ts';
import type { Paragraph } from './free-page.ts';

type Parameter = Part<'connection'>['parameters'][number];
type Hop = Part<'topology'>['hops'][number];
type Decision = Part<'decisions'>[number];
type Sum = { readonly written: string; readonly formula: string; readonly stated: number };

/** Something that free words say, with its line. */
export type Said<Value> = { readonly line: number; readonly value: Value };

const DURATION = String.raw`(\d+(?:[.,]\d+)?)\s*(ms|milliseconds?|s|secs?|seconds?|min|minutes?)\b`;
const HEARTBEAT = new RegExp(
  String.raw`(?<!presence[ -])\b(?:ping[ _-]?interval|heartbeats?|keep-?alives?|pings?)\b((?:(?!time[ -]?out|presence)[^.\n\d]){0,50}?)(?<![\d.])${DURATION}`,
  'i',
);
const IS_RATE = /interval|every|each|[:|=]|\bis\b|\bof\b|\bto\b|\(|^\W{0,4}$/i;
const HOP = new RegExp(
  String.raw`\b(nginx|ALB|ELB|load balancer|ingress|cloudflare|haproxy|envoy|traefik|reverse proxy|proxy)\b[^.\n\d]{0,50}?\b(?:idle|read|proxy_read|tunnel)[ _-]?time-?out\b[^.\n\d]{0,30}?${DURATION}`,
  'i',
);
const SPEAKS_AGAINST = /\b(?:not|never|no|without|instead of|rejected|rather than|unlike|don't|doesn't|cannot)\b/i;
const TERM = String.raw`\d[\d ,_.]{0,15}(?:[a-zA-Z%]{1,24}(?: [a-zA-Z%]{1,24}){0,3} ?)?`;
const SUM = new RegExp(String.raw`((?:${TERM}[*×x/÷+] ?){1,6}${TERM})[=≈] ?~? ?(\d[\d ,_.]{0,15})`, 'g');

/** How often something is sent to keep the connection open. */
export function heartbeatsIn(paragraphs: readonly Paragraph[]): readonly Said<Parameter>[] {
  return sentencesIn(paragraphs).flatMap(({ line, value: sentence }) => {
    const [written, between = '', amount = '', unit = ''] = HEARTBEAT.exec(sentence) ?? [];
    if (written === undefined || !(IS_RATE.test(between) || /interval/i.test(written))) return [];
    const value = { ...nowhere, id: '', name: 'heartbeatInterval', value: numberOf(amount), unit: unitOf(unit) };
    return [{ line, value }];
  });
}

/** Idle timeouts that the page states for what stands between client and server. */
export function hopsIn(paragraphs: readonly Paragraph[]): readonly Said<Hop>[] {
  return sentencesIn(paragraphs).flatMap(({ line, value: sentence }) => {
    const [written, name = '', amount = '', unit = ''] = HOP.exec(sentence) ?? [];
    if (written === undefined) return [];
    const seconds = numberOf(amount) * ({ ms: 0.001, s: 1, min: 60 }[unitOf(unit)] ?? 1);
    return seconds > 0 ? [{ line, value: { name, idleTimeoutS: seconds, from: `line ${line} of the page` } }] : [];
  });
}

/** Sentences that choose an adapter; one that speaks against something chooses nothing. */
export function adaptersIn(paragraphs: readonly Paragraph[]): readonly Said<Decision>[] {
  return sentencesIn(paragraphs)
    .filter(({ value }) => /\b(?:adapter|backplane|pub\/?sub)\b/i.test(value) && !SPEAKS_AGAINST.test(value))
    .map(({ line, value }) => ({
      line,
      value: { id: 'D1', topic: 'adapter', chosen: value, why: '', rejected: [], revisitWhen: '', cites: [] },
    }));
}

/** `200 dashboards × 12 metrics = 3,400`. */
export function sumsIn(paragraphs: readonly Paragraph[]): readonly Said<Sum>[] {
  return sentencesIn(paragraphs)
    .filter(({ value }) => /[=≈]/.test(value))
    .flatMap(({ line, value: sentence }) =>
      [...sentence.replace(/[`*]{2,}|`/g, '').matchAll(SUM)].map(([, written = '', stated = '']) => ({
        line,
        value: { written: written.trim(), formula: formulaOf(written), stated: numberOf(stated) },
      })),
    );
}

function formulaOf(written: string): string {
  return written
    .replace(/(?<=\d)[ ,_](?=\d{3}(?!\d))/g, '')
    .replace(/[a-wyzA-Z%]+[a-zA-Z%]*/g, ' ')
    .replace(/[×x]/g, '*')
    .replace(/÷/g, '/')
    .replace(/[^\d.*/+ ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const nowhere = { libraryDefault: '', from: '', why: '' } as const;

function sentencesIn(paragraphs: readonly Paragraph[]): readonly Said<string>[] {
  return paragraphs.flatMap(({ line, text }) =>
    text.split('\n').flatMap((row, index) => row.split(/(?<=[.!?;])\s+/).map((value) => ({ line: line + index, value }))),
  );
}

function numberOf(written: string): number {
  return Number(
    written
      .trim()
      .replace(/[ ,_](?=\d{3}(?!\d))/g, '')
      .replace(',', '.')
      .replace(/[.\s]+$/, ''),
  );
}

function unitOf(unit: string): string {
  if (/^m(?:s|illi)/i.test(unit)) return 'ms';
  return /^min/i.test(unit) ? 'min' : 's';
}
