import { documented, type Provenance } from './fact.ts';

/** A published weakness of a package: installed versions inside `vulnerable` should be raised to `fixedIn`. */
export type Advisory = Provenance & {
  readonly id: string;
  readonly package: string;
  /** Semver range. */
  readonly vulnerable: string;
  /** Lowest fixed version of each affected major line. */
  readonly fixedIn: readonly string[];
  readonly issue: string;
};

const socketIoPolicy = documented('https://github.com/socketio/socket.io/security/advisories');
const wsPolicy = documented('https://github.com/websockets/ws/security/advisories');

export const advisories: readonly Advisory[] = [
  {
    id: 'CVE-2024-38355',
    package: 'socket.io',
    vulnerable: '<2.5.1 || >=3.0.0 <4.6.2',
    fixedIn: ['2.5.1', '4.6.2'],
    issue: 'an unhandled `error` event ends the process',
    ...socketIoPolicy,
  },
  {
    id: 'CVE-2026-33151',
    package: 'socket.io-parser',
    vulnerable: '<3.3.5 || >=3.4.0 <3.4.4 || >=4.0.0 <4.2.6',
    fixedIn: ['3.3.5', '3.4.4', '4.2.6'],
    issue: 'unbounded number of binary attachments',
    ...socketIoPolicy,
  },
  {
    id: 'CVE-2023-31125',
    package: 'engine.io',
    vulnerable: '>=5.1.0 <6.4.2',
    fixedIn: ['6.4.2'],
    issue: 'an uncaught exception ends the process',
    ...socketIoPolicy,
  },
  {
    id: 'CVE-2022-41940',
    package: 'engine.io',
    vulnerable: '<3.6.1 || >=4.0.0 <6.2.1',
    fixedIn: ['3.6.1', '6.2.1'],
    issue: 'an uncaught exception ends the process',
    ...socketIoPolicy,
  },
  {
    id: 'CVE-2024-37890',
    package: 'ws',
    vulnerable: '>=2.1.0 <5.2.4 || >=6.0.0 <6.2.3 || >=7.0.0 <7.5.10 || >=8.0.0 <8.17.1',
    fixedIn: ['5.2.4', '6.2.3', '7.5.10', '8.17.1'],
    issue: 'a request with many headers ends the process',
    ...wsPolicy,
  },
  {
    id: 'CVE-2026-45736',
    package: 'ws',
    vulnerable: '>=8.0.0 <8.20.1',
    fixedIn: ['8.20.1'],
    issue: '`close()` can disclose uninitialised memory',
    ...wsPolicy,
  },
  {
    id: 'CVE-2026-48779',
    package: 'ws',
    vulnerable: '>=8.0.0 <8.21.0',
    fixedIn: ['8.21.0'],
    issue: 'tiny fragments exhaust the memory',
    ...wsPolicy,
  },
];
