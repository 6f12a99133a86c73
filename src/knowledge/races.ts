/** Races and edge cases of real-time features, each with the standard remedy. The ids are stable. */
export type Race = { readonly id: string; readonly title: string; readonly remedy: string };

export const racesSource = 'https://centrifugal.dev/docs/server/history_and_recovery';

export const races: readonly Race[] = [
  {
    id: 'R01',
    title: 'an event is published between snapshot and subscription',
    remedy: 'subscribe, buffer, fetch the snapshot with its version, apply what is newer',
  },
  {
    id: 'R02',
    title: 'the snapshot is older than events already applied',
    remedy: 'compare versions, never overwrite newer; read from the primary after a gap',
  },
  { id: 'R03', title: 'an event arrives twice', remedy: 'apply idempotently by monotonic version or event id' },
  {
    id: 'R04',
    title: 'the answer is lost, the client repeats, the server executes twice',
    remedy: 'idempotency key made by the client, unique index, stored result',
  },
  {
    id: 'R05',
    title: 'the answer arrives after the rollback',
    remedy: 'a late answer carries the canonical state and is applied by id and version',
  },
  {
    id: 'R06',
    title: 'a rollback overwrites a newer remote change',
    remedy: 'roll back by rebasing onto server state, never by restoring a copy',
  },
  {
    id: 'R07',
    title: 'the own change is applied twice',
    remedy: 'match by id and version; do not exclude the sender, its other tabs need the event',
  },
  {
    id: 'R08',
    title: 'events of two nodes arrive out of order',
    remedy: 'a version per aggregate, raised in the transaction of the change',
  },
  {
    id: 'R09',
    title: 'the database has committed and the publication failed',
    remedy: 'publish after commit; detect the gap by version, or write an outbox',
  },
  {
    id: 'R10',
    title: 'commit order differs from id order in an outbox',
    remedy: 'safe horizon (xmin), or a version per aggregate',
  },
  { id: 'R11', title: 'the credential expires while connected', remedy: 'timer on the server, renewed credential or disconnect' },
  {
    id: 'R12',
    title: 'a permission is revoked, or the user logs out, while connected',
    remedy: 'rooms per user and session, leave or close over all nodes, periodic re-check',
  },
  { id: 'R13', title: 'state recovery restores rooms after a revocation', remedy: 'skipMiddlewares: false, or no recovery' },
  { id: 'R14', title: 'every tab refreshes the token at once', remedy: 'single flight with jitter' },
  { id: 'R15', title: 'several tabs of one user', remedy: 'cap per user, idempotent application, no duplicate notifications' },
  { id: 'R16', title: 'presence flaps on reload', remedy: 'grace of 5 to 15 s and a count of sockets per user' },
  {
    id: 'R17',
    title: 'a crashed node leaves ghosts in the presence',
    remedy: 'keys with a lifetime, refreshed by the heartbeat',
  },
  { id: 'R18', title: 'the end of the old socket removes the presence of the new one', remedy: 'key by connection id' },
  { id: 'R19', title: 'the connection is half open', remedy: 'heartbeat with timeout on both sides, resync after the return' },
  {
    id: 'R20',
    title: 'the network changes and two sockets live in parallel',
    remedy: 'idempotent application, the old socket ends by heartbeat',
  },
  {
    id: 'R21',
    title: 'a join completes after the leave',
    remedy: 'generation number checked after every await, before the join',
  },
  { id: 'R22', title: 'a handler is registered after an await and misses packets', remedy: 'register first, wait afterwards' },
  { id: 'R23', title: 'a listener is registered again on every connection', remedy: 'register once, remove in the cleanup' },
  { id: 'R24', title: 'emissions while offline arrive in one burst', remedy: 'do not emit while offline; join again on connect' },
  {
    id: 'R25',
    title: 'a slow reader grows the memory of the server',
    remedy: 'cap on the write queue, then close; the client resyncs',
  },
  { id: 'R26', title: 'a fast sender floods the server', remedy: 'token bucket per socket, cap on the payload' },
  { id: 'R27', title: 'a deployment drops all sockets at once', remedy: 'not ready, then staggered conn.close(), then close' },
  { id: 'R28', title: 'an old client meets a new server', remedy: 'additive events, tolerant readers, version N-1 stays' },
  {
    id: 'R29',
    title: 'nodes with different adapters during a deployment',
    remedy: 'same adapter and prefix; a change of prefix needs a full restart',
  },
  {
    id: 'R30',
    title: 'everybody reconnects at once',
    remedy: 'first delay spread at random, jitter that survives the cap, cheap handshake',
  },
  { id: 'R31', title: 'a returned node stays empty', remedy: 'least connections, or a lifetime with jitter' },
  {
    id: 'R32',
    title: 'the broker fails over and publications are lost',
    remedy: 'tell every client to resync when the broker is back, with jitter',
  },
  { id: 'R33', title: 'Redis cuts a subscriber whose buffer is full', remedy: 'same signal as after a failover' },
  { id: 'R34', title: 'clocks differ', remedy: 'versions and server time; never compare clocks of clients' },
  { id: 'R35', title: 'a background tab is throttled', remedy: 'the server pings; check freshness when the tab becomes visible' },
  {
    id: 'R36',
    title: 'a phone sleeps, or a page returns from the back-forward cache',
    remedy: 'close on pagehide, open and resync on pageshow',
  },
  { id: 'R37', title: 'a large snapshot blocks the socket', remedy: 'snapshot over HTTP' },
  { id: 'R38', title: 'a cache serves an old snapshot', remedy: 'no-store and the version comparison' },
  {
    id: 'R39',
    title: 'one event makes everybody fetch',
    remedy: 'the event carries the change; refetch with jitter and one flight at a time',
  },
  {
    id: 'R40',
    title: 'a room of somebody else is joined by guessing',
    remedy: 'authorise every join against the database, test with two tenants',
  },
];

export function raceOf(id: string): Race | undefined {
  return races.find((race) => race.id === id);
}
