/**
 * The hidden first line by which a run finds its own comment again, and by which an event tells that a comment is ours.
 * It counts only together with the author's identity, since anybody can write it.
 */

const PREFIX = '<!-- plan-realtime:';
const MARKER = /^<!-- plan-realtime:([a-z]+(?:-[A-Za-z0-9]+){1,6}) -->/;

export function renderMarker(key: string): string {
  return `${PREFIX}${key} -->`;
}

/** Trigger key of a comment that carries the marker on its first line. */
export function parseMarker(body: string): string | undefined {
  return MARKER.exec(body)?.[1];
}

export function hasMarker(body: string): boolean {
  return body.includes(PREFIX);
}

/** The comment without its hidden first line, for pages where it would be seen. */
export function withoutMarker(body: string): string {
  return body.replace(MARKER, '').trimStart();
}
