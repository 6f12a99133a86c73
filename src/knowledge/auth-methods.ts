import { documented, type Provenance } from './fact.ts';

/** How a socket learns who is there, by what the repository has. */
export type AuthMethod = Provenance & {
  readonly id: string;
  readonly when: string;
  readonly method: string;
  readonly requires: string;
};

const owasp = documented('https://cheatsheetseries.owasp.org/cheatsheets/WebSocket_Security_Cheat_Sheet.html');

export const authMethods: readonly AuthMethod[] = [
  {
    id: 'session-cookie',
    when: 'same site, server sessions',
    method: 'the session cookie, read by the same session middleware on the handshake',
    requires: 'strict Origin allowlist and SameSite=Lax',
    ...owasp,
  },
  {
    id: 'ticket',
    when: 'cross origin, or a native client',
    method: 'a single-use ticket of at most 60 s, fetched over authenticated HTTP and sent in the auth payload',
    requires: 'storage for used tickets',
    ...owasp,
  },
  {
    id: 'jwt',
    when: 'the client already holds a short-lived token',
    method: 'the token in the auth payload through a function, so that every reconnection reads a fresh one',
    requires: 'a timer at its expiry; never in the query string',
    ...owasp,
  },
];

/** Longest time between two checks of a live connection. */
export const revalidationMinutes = { value: 30, ...owasp } as const;
