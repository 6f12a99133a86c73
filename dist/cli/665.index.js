export const id = 665;
export const ids = [665];
export const modules = {

/***/ 665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ capacityArguments),
  n: () => (/* binding */ estimateCapacity)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(6843);
;// CONCATENATED MODULE: ./lib/lab/capacity-formulas.js
const capacityFormulas = [
    { name: 'connections', unit: 'connections', formulas: ['ceil(concurrent users * tabs per user)'] },
    { name: 'nodes needed', unit: 'processes', formulas: ['ceil(connections / connections that one node takes) + 1'] },
    { name: 'connections on each node', unit: 'connections', formulas: ['ceil(connections / nodes)'] },
    {
        name: 'connections on one node while another is missing',
        unit: 'connections',
        formulas: ['ceil(connections / max(nodes - 1, 1))'],
    },
    { name: 'broadcasts per second', unit: 'messages/s', formulas: ['active rooms * events per second in a room'] },
    { name: 'deliveries per second', unit: 'deliveries/s', formulas: ['broadcasts per second * members per room'] },
    {
        name: 'memory of stalled clients',
        unit: 'MB',
        formulas: [
            'ceil(connections on one node while another is missing * share of stalled clients) * events per second in a room' +
                ' * (payload + overhead per message) * (ping interval + ping timeout) / 10^6',
        ],
    },
    {
        name: 'memory per node',
        unit: 'MB',
        formulas: [
            'memory of the process itself + memory of stalled clients + connections on one node while another is missing' +
                ' * (memory per connection + kernel memory per socket) / 1000',
            'memory of the process itself + connections on one node while another is missing' +
                ' * (memory per connection + kernel memory per socket) / 1000',
        ],
    },
    { name: 'share of the memory limit', unit: '%', formulas: ['100 * memory per node / memory limit of a node'] },
    { name: 'CPU of all nodes', unit: 'cores', formulas: ['deliveries per second / deliveries per core'] },
    {
        name: 'CPU while one node is missing',
        unit: '%',
        formulas: ['100 * CPU of all nodes / (max(nodes - 1, 1) * cores per node)'],
    },
    { name: 'egress', unit: 'MB/s', formulas: ['deliveries per second * (payload + overhead per message) / 10^6'] },
    { name: 'broker deliveries', unit: 'messages/s', formulas: ['broadcasts per second * nodes'] },
    { name: 'heartbeat packets', unit: 'packets/s', formulas: ['2 * connections / ping interval'] },
    { name: 'time until a dead connection is noticed', unit: 's', formulas: ['ping interval + ping timeout'] },
    {
        name: 'latency to the last member of a room',
        unit: 'ms',
        formulas: ['latency before fan-out + 1000 * members per room / deliveries per core'],
    },
    {
        name: 'presence messages when all join and leave',
        unit: 'messages',
        formulas: ['2 * (members joining together + members joining together ^ 2)'],
    },
    {
        name: 'messages with every client at its limit',
        unit: 'messages/s',
        formulas: ['connections * messages per minute of a client / 60'],
    },
    {
        name: 'memory of connection state recovery',
        unit: 'MB',
        formulas: ['broadcasts per second * (payload + overhead per message) * (recovery window + 60) / 10^6'],
    },
    { name: 'time that the stream covers', unit: 's', formulas: ['stream length / broadcasts per second'] },
    {
        name: 'accept rate',
        unit: 'connections/s',
        formulas: ['min(accepts per second, spare database queries per second / queries per snapshot)', 'accepts per second'],
    },
    {
        name: 'spread after a node is lost',
        unit: 's',
        formulas: ['ceil(connections on one node while another is missing / accept rate)'],
    },
    { name: 'spread after a full outage', unit: 's', formulas: ['ceil(connections / accept rate)'] },
    {
        name: 'sockets closed per second of a drain',
        unit: 'connections/s',
        formulas: ['ceil(connections on one node while another is missing / max(grace period - wait before draining, 1))'],
    },
    {
        name: 'grace period to drain a node',
        unit: 's',
        formulas: ['ceil(connections on one node while another is missing / accept rate + wait before draining)'],
    },
];

// EXTERNAL MODULE: ./lib/knowledge/fact.js
var fact = __webpack_require__(7520);
;// CONCATENATED MODULE: ./lib/knowledge/unit-costs.js

const unitCosts = [
    {
        id: 'socket.io-idle',
        value: 18,
        unit: 'KB',
        what: 'resident memory of an idle Socket.IO 4.8.4 connection',
        ...(0,fact/* measured */.jh)('socket.io 4.8.4, 5000 connections'),
    },
    {
        id: 'ws-idle',
        value: 8,
        unit: 'KB',
        what: 'resident memory of an idle ws connection',
        ...(0,fact/* measured */.jh)('ws 8.23.0, 5000 connections'),
    },
    { id: 'kernel-socket', value: 4, unit: 'KB', what: 'kernel memory of a socket', ...(0,fact/* documented */.fp)('https://centrifugal.dev/blog') },
    {
        id: 'socket.io-fanout',
        value: 86_000,
        unit: 'deliveries per CPU second',
        what: 'room broadcast of 100 B to 1000 clients',
        ...(0,fact/* measured */.jh)('socket.io 4.8.4'),
    },
    {
        id: 'redis-pubsub',
        value: 650_000,
        unit: 'deliveries per second',
        what: 'one Redis instance, 256 B',
        ...(0,fact/* documented */.fp)('https://centrifugal.dev/blog'),
    },
    {
        id: 'planning-connection',
        value: 50,
        unit: 'KB',
        what: 'Socket.IO connection with state of the application (planning figure)',
        ...(0,fact/* measured */.jh)('3 times the idle cost of socket.io 4.8.4'),
    },
    {
        id: 'planning-fanout',
        value: 25_000,
        unit: 'deliveries per CPU second',
        what: 'deliveries of one core (planning figure)',
        ...(0,fact/* measured */.jh)('a third of the measured fan-out of socket.io 4.8.4'),
    },
];
function unitCost(id) {
    const cost = unitCosts.find((each) => each.id === id);
    if (cost === undefined)
        throw new RangeError(`No unit cost "${id}"; known: ${unitCosts.map((each) => each.id).join(', ')}`);
    return cost.value;
}

;// CONCATENATED MODULE: ./lib/lab/capacity-inputs.js

const OWASP = 'https://cheatsheetseries.owasp.org/cheatsheets/WebSocket_Security_Cheat_Sheet.html';
const SOCKET_IO = 'https://socket.io/docs/v4/server-options/';
const FIGURE = 'planning figure';
const table = [
    {
        id: 'concurrentUsers',
        name: 'concurrent users',
        unit: 'people',
        why: 'People connected at the busiest time.',
        source: FIGURE,
    },
    {
        id: 'tabsPerUser',
        name: 'tabs per user',
        unit: 'connections',
        assume: 1.5,
        why: 'People keep 1.3 to 2 tabs or devices open; measure it after a week.',
        source: FIGURE,
    },
    { id: 'nodes', name: 'nodes', unit: 'processes', why: 'Server processes or containers that hold sockets.', source: FIGURE },
    {
        id: 'connectionsPerNode',
        name: 'connections that one node takes',
        unit: 'connections',
        why: 'Limit that a load test showed; gives the number of nodes needed.',
        source: FIGURE,
    },
    {
        id: 'connectionKb',
        name: 'memory per connection',
        unit: 'KB',
        assume: unitCost('planning-connection'),
        why: 'Library and application state of one connection; an idle one was measured at 18 KB with Socket.IO 4.8.4, 8 KB with ws 8.23.0.',
        source: FIGURE,
    },
    {
        id: 'kernelKb',
        name: 'kernel memory per socket',
        unit: 'KB',
        assume: unitCost('kernel-socket'),
        why: 'Socket buffers of an idle connection; the container counts it, the process does not.',
        source: sourceOf('kernel-socket'),
    },
    {
        id: 'baseMb',
        name: 'memory of the process itself',
        unit: 'MB',
        assume: 150,
        why: 'The application before the first socket.',
        source: FIGURE,
    },
    {
        id: 'nodeMemoryMb',
        name: 'memory limit of a node',
        unit: 'MB',
        why: 'What the platform allows one process to use.',
        source: FIGURE,
    },
    {
        id: 'stalledShare',
        name: 'share of stalled clients',
        unit: 'share',
        assume: 0.01,
        why: 'Clients that stopped reading but are not cut yet; their messages wait in memory.',
        source: FIGURE,
    },
    {
        id: 'activeRooms',
        name: 'active rooms',
        unit: 'rooms',
        why: 'Rooms in which something happens at the busiest time.',
        source: FIGURE,
    },
    {
        id: 'eventsPerSecond',
        name: 'events per second in a room',
        unit: 'events/s',
        why: 'Changes in one active room.',
        source: FIGURE,
    },
    {
        id: 'membersPerRoom',
        name: 'members per room',
        unit: 'connections',
        why: 'Connections that receive each event.',
        source: FIGURE,
    },
    {
        id: 'payloadBytes',
        name: 'payload',
        unit: 'B',
        assume: 500,
        why: 'Average event on the wire; the cap is a separate parameter.',
        source: FIGURE,
    },
    {
        id: 'overheadBytes',
        name: 'overhead per message',
        unit: 'B',
        assume: 70,
        why: 'Frame, TLS record and TCP headers: 40 to 100 B.',
        source: FIGURE,
    },
    {
        id: 'deliveriesPerCore',
        name: 'deliveries per core',
        unit: 'deliveries/s',
        assume: unitCost('planning-fanout'),
        why: 'A third of what was measured with Socket.IO 4.8.4 at 1,000 clients.',
        source: FIGURE,
    },
    {
        id: 'coresPerNode',
        name: 'cores per node',
        unit: 'cores',
        assume: 1,
        why: 'A Node.js process serves its sockets on one core.',
        source: FIGURE,
    },
    { id: 'pingIntervalS', name: 'ping interval', unit: 's', assume: 25, why: 'Default of Socket.IO.', source: SOCKET_IO },
    { id: 'pingTimeoutS', name: 'ping timeout', unit: 's', assume: 20, why: 'Default of Socket.IO.', source: SOCKET_IO },
    {
        id: 'acceptsPerSecond',
        name: 'accepts per second',
        unit: 'connections/s',
        assume: 200,
        why: 'Connections the whole fleet can authenticate and give a snapshot; the database is usually what limits it.',
        source: FIGURE,
    },
    { id: 'snapshotQueries', name: 'queries per snapshot', unit: 'queries', why: 'Database queries of one join.', source: FIGURE },
    {
        id: 'databaseQueriesPerSecond',
        name: 'spare database queries per second',
        unit: 'queries/s',
        why: 'What the database can give to joins.',
        source: FIGURE,
    },
    { id: 'graceSeconds', name: 'grace period', unit: 's', why: 'Time between SIGTERM and SIGKILL.', source: FIGURE },
    {
        id: 'preStopSeconds',
        name: 'wait before draining',
        unit: 's',
        assume: 5,
        why: 'Until the load balancer has stopped sending new connections.',
        source: FIGURE,
    },
    {
        id: 'presenceMembers',
        name: 'members joining together',
        unit: 'connections',
        why: 'Size of a room whose members come and go at the same time.',
        source: FIGURE,
    },
    {
        id: 'recoverySeconds',
        name: 'recovery window',
        unit: 's',
        why: 'maxDisconnectionDuration of connection state recovery in memory.',
        source: SOCKET_IO,
    },
    { id: 'streamLength', name: 'stream length', unit: 'messages', why: 'maxLen of the Redis Streams adapter.', source: SOCKET_IO },
    {
        id: 'latencyBeforeFanOutMs',
        name: 'latency before fan-out',
        unit: 'ms',
        assume: 92,
        why: 'Same region, 95th percentile: 40 in, 5 TLS and proxy, 5 queue, 2 broker, 40 out.',
        source: FIGURE,
    },
    {
        id: 'messagesPerMinute',
        name: 'messages per minute of a client',
        unit: 'messages/min',
        why: 'Limit for one client.',
        source: OWASP,
    },
];
const capacityInputs = table;
function sourceOf(cost) {
    return unitCosts.find(({ id }) => id === cost)?.source ?? FIGURE;
}

// EXTERNAL MODULE: ./lib/lab/expression.js
var expression = __webpack_require__(6949);
// EXTERNAL MODULE: ./lib/lab/reconnect-policy.js
var reconnect_policy = __webpack_require__(5477);
// EXTERNAL MODULE: ./lib/lab/simulate-reconnect.js
var simulate_reconnect = __webpack_require__(5425);
;// CONCATENATED MODULE: ./lib/lab/estimate-capacity.js






const amounts = Object.fromEntries(capacityInputs.map(({ id, name, unit, why, assume }) => [
    id,
    schemas/* number */.aig()
        .nonnegative()
        .max(1e12)
        .optional()
        .describe(`${name}, ${unit}${assume === undefined ? '' : `; without it ${assume} is assumed`}. ${why}`),
]));
const capacityArguments = schemas/* object */.Ikc({
    ...amounts,
    concurrentUsers: schemas/* number */.aig().int().min(1).max(1e9).describe('people connected at the busiest time'),
    nodes: schemas/* number */.aig().int().min(1).max(10_000).optional().describe('server processes or containers; leave out when unknown'),
    from: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP().min(1).max(300))
        .default({})
        .describe('where each given number comes from, by argument name: `docker-compose.yml:21`, `S3`, `A2`, or a URL'),
    policy: reconnect_policy/* reconnectPolicySchema */.BL.optional().describe('how clients reconnect; without it full jitter from 1 to 30 s'),
    outageSeconds: schemas/* number */.aig().min(0).max(3600).default(60).describe('outage that the reconnect storm follows'),
    firstSpreadMs: schemas/* number */.aig().min(0).max(600_000).default(0).describe('random wait of a client before its first attempt'),
    seed: schemas/* number */.aig().int().default(1),
});
/**
 * The capacity table of a plan: only the inputs that matter, every result with the formula it was computed from, and the
 * reconnect storm of the whole fleet. A result whose inputs were neither given nor have a default is left out.
 */
function estimateCapacity(given) {
    const request = capacityArguments.parse(given);
    const known = capacityInputs.flatMap((input) => {
        const value = request[input.id] ?? input.assume;
        if (value === undefined)
            return [];
        const { id, name, unit, why } = input;
        const assumed = request[id] === undefined;
        return [{ id, name, value, unit, from: request.from[id] ?? (assumed ? input.source : 'not stated'), assumed, why }];
    });
    const results = computeResults(known);
    const used = known.filter(({ name }) => results.some(({ formula }) => formula.includes(name)));
    const values = new Map([...known, ...results].map(({ name, value }) => [name, value]));
    const storm = estimateStorm(request, values);
    const warnings = findWarnings(values, storm);
    return { inputs: used, results, storm, warnings, headroom: sentence(values, warnings) };
}
function computeResults(inputs) {
    const values = new Map(inputs.map(({ name, value }) => [name, value]));
    return capacityFormulas.flatMap(({ name, formulas, unit }) => {
        for (const formula of formulas) {
            const evaluation = (0,expression/* evaluate */._)(formula, values);
            if ('problem' in evaluation)
                continue;
            const value = legible(evaluation.value);
            values.set(name, value);
            return [{ name, formula, value, unit }];
        }
        return [];
    });
}
/** Whole numbers from 100 on, three significant digits below. */
function legible(value) {
    return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
function estimateStorm(request, values) {
    const clients = Math.max(1, Math.round(values.get('connections') ?? 1));
    const { policy = reconnect_policy/* reconnectPolicySchema */.BL.parse({ kind: 'full jitter' }), outageSeconds, firstSpreadMs, seed } = request;
    const result = (0,simulate_reconnect/* simulateReconnect */.U)({ clients: Math.min(clients, 10_000_000), policy, outageSeconds, firstSpreadMs, seed });
    return {
        clients,
        policy: result.policy,
        peakPerSecond: result.peakPerSecond,
        secondsTo95: result.secondsTo95,
        acceptCapacity: values.get('accept rate') ?? 0,
    };
}
function findWarnings(values, storm) {
    const value = (name) => values.get(name) ?? 0;
    const warnings = [
        [
            value('share of the memory limit') > 80,
            `A node needs ${value('memory per node')} MB of its ${value('memory limit of a node')} MB: raise the limit or add nodes.`,
        ],
        [
            value('CPU while one node is missing') > 80,
            `With one node missing the others run at ${value('CPU while one node is missing')} % CPU: add nodes or coalesce events.`,
        ],
        [
            value('grace period to drain a node') > (values.get('grace period') ?? Infinity),
            `Draining a node takes ${value('grace period to drain a node')} s at ${storm.acceptCapacity} accepts/s, the platform allows ${value('grace period')} s: raise it.`,
        ],
        [
            storm.peakPerSecond > storm.acceptCapacity,
            `After an outage ${storm.peakPerSecond} clients return in one second, ${storm.acceptCapacity} can be accepted: admit them gradually or spread the first attempt over ${value('spread after a full outage')} s.`,
        ],
        [storm.secondsTo95 === 'never', 'Clients of this policy have given up before the outage ends: make them try for ever.'],
        [
            value('connections on one node while another is missing') > 1000,
            `Raise the limit of open files (often 1024) above ${value('connections on one node while another is missing')}.`,
        ],
    ];
    return warnings.filter(([applies]) => applies).map(([, text]) => text);
}
function sentence(values, warnings) {
    if (warnings.length > 0)
        return warnings.join(' ').slice(0, 600);
    const memory = values.get('memory per node');
    const cpu = values.get('CPU while one node is missing');
    const parts = [memory === undefined ? '' : `${memory} MB`, cpu === undefined ? '' : `${cpu} % CPU`].filter((part) => part !== '');
    if (parts.length === 0)
        return 'Nothing here is tight; what a node needs while another is missing cannot be said without the number of nodes.';
    return `With one node missing the remaining ones need ${parts.join(' and ')} each; nothing here is tight.`;
}


/***/ }),

/***/ 8884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ seededRandom)
/* harmony export */ });
/** Mulberry32: 32 bits of state, more than enough for a simulation of some million draws; not for secrets. */
function seededRandom(seed) {
    let state = seed | 0;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
}


/***/ }),

/***/ 5477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BL: () => (/* binding */ reconnectPolicySchema),
/* harmony export */   rM: () => (/* binding */ nextDelay),
/* harmony export */   wy: () => (/* binding */ describePolicy)
/* harmony export */ });
/* unused harmony export libraryPolicies */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6843);

/** When a client that lost its connection tries again. All times in milliseconds. */
/** Below this a simulated client would do nothing but retry. */
const SHORTEST_MS = 50;
const milliseconds = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(SHORTEST_MS).max(3_600_000);
const growth = {
    baseMs: milliseconds.default(1000),
    factor: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(1).max(10).default(2),
    capMs: milliseconds.default(30_000),
};
/** Defaults of client libraries, by the ids that `knowledge/reconnect-policies` uses. */
const libraryPolicies = [
    'socket.io',
    'centrifuge',
    'action-cable',
    'graphql-ws',
    'trpc',
    'phoenix',
    'supabase',
    'partysocket',
    'y-websocket',
    'signalr',
];
const reconnectPolicySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('kind', [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('full jitter'), ...growth })
        .describe('random between 0 and min(cap, base * factor^attempt): the recommended one'),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('equal jitter'), ...growth }).describe('half of min(cap, base * factor^attempt), half random'),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('exponential'), ...growth, jitter: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).max(1).default(0) })
        .describe('min(cap, base * factor^attempt), plus or minus the share `jitter`'),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('socket.io'),
        reconnectionDelay: milliseconds.default(1000),
        reconnectionDelayMax: milliseconds.default(5000),
        randomizationFactor: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).max(1).default(0.5),
    })
        .describe('socket.io-client with these options: jitter is applied before the cap'),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('table'),
        delaysMs: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).max(3_600_000)).min(1).max(100),
        afterwards: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['repeat the last', 'give up']).default('repeat the last'),
    })
        .refine(({ delaysMs, afterwards }) => afterwards === 'give up' || (delaysMs.at(-1) ?? 0) >= SHORTEST_MS, {
        message: `the delay that repeats must be at least ${SHORTEST_MS} ms`,
    })
        .describe('fixed delays, no randomness'),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('library'), library: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(libraryPolicies) }).describe('the defaults of a client library'),
]);
function nextDelay(policy) {
    switch (policy.kind) {
        case 'full jitter':
            return (attempt, random) => random() * grown(policy, attempt);
        case 'equal jitter':
            return (attempt, random) => (grown(policy, attempt) * (1 + random())) / 2;
        case 'exponential':
            return (attempt, random) => grown(policy, attempt) * (1 + policy.jitter * (2 * random() - 1));
        case 'socket.io':
            return (attempt, random) => backo2(policy, attempt, random());
        case 'table':
            return (attempt) => policy.delaysMs[attempt] ?? (policy.afterwards === 'give up' ? undefined : policy.delaysMs.at(-1));
        case 'library':
            return LIBRARIES[policy.library].delay;
    }
}
/** One line for a plan. */
function describePolicy(policy) {
    switch (policy.kind) {
        case 'full jitter':
            return `full jitter: random between 0 and ${describeGrowth(policy)}`;
        case 'equal jitter':
            return `equal jitter: ${describeGrowth(policy)}, half of it random`;
        case 'exponential':
            return `${describeGrowth(policy)}, ${policy.jitter === 0 ? 'no jitter' : `jitter of ±${Math.round(policy.jitter * 100)} %`}`;
        case 'socket.io':
            return (`socket.io-client: ${seconds(policy.reconnectionDelay)} doubled, ±${Math.round(policy.randomizationFactor * 100)} %, ` +
                `then cut at ${seconds(policy.reconnectionDelayMax)}`);
        case 'table':
            return `after ${policy.delaysMs.map(seconds).join(', ')}, then ${policy.afterwards === 'give up' ? 'never again' : 'the last delay again'}`;
        case 'library':
            return `defaults of ${policy.library}: ${LIBRARIES[policy.library].words}`;
    }
}
function grown({ baseMs, factor, capMs }, attempt) {
    return Math.min(capMs, baseMs * factor ** attempt);
}
function describeGrowth({ baseMs, factor, capMs }) {
    return `min(${seconds(capMs)}, ${seconds(baseMs)} × ${factor}^attempt)`;
}
function seconds(value) {
    return `${value / 1000} s`;
}
/** As socket.io-client computes it: one random number decides both the size and, by its first decimal, the sign. */
function backo2(options, attempt, random) {
    const delay = options.reconnectionDelay * 2 ** attempt;
    const deviation = Math.floor(random * options.randomizationFactor * delay);
    const jittered = Math.floor(random * 10) % 2 === 0 ? delay - deviation : delay + deviation;
    return Math.trunc(Math.min(jittered, options.reconnectionDelayMax));
}
const SOCKET_IO = { reconnectionDelay: 1000, reconnectionDelayMax: 5000, randomizationFactor: 0.5 };
const PHOENIX_MS = [10, 50, 100, 150, 200, 250, 500, 1000, 2000];
const SUPABASE_MS = [1000, 2000, 5000, 10_000];
const SIGNALR_MS = [0, 2000, 10_000, 30_000];
/** Read in the source of each client; `attempt` counts from 0. */
const LIBRARIES = {
    'socket.io': {
        words: '1 s doubled, ±50 %, then cut at 5 s',
        delay: (attempt, random) => backo2(SOCKET_IO, attempt, random()),
    },
    centrifuge: {
        words: '0.5 s plus random up to min(20 s, 0.5 s × 2^attempt), cut at 20 s',
        delay: (attempt, random) => Math.min(20_000, 500 + random() * Math.min(20_000, 500 * 2 ** attempt)),
    },
    'action-cable': {
        words: '6 s × 1.15^attempt plus up to 100 % the first time, then 15 %',
        delay: (attempt, random) => 6000 * 1.15 ** Math.min(attempt, 10) * (1 + random() * (attempt === 0 ? 1 : 0.15)),
    },
    'graphql-ws': {
        words: '1 s × 2^attempt plus 0.3 to 3 s, gives up after 5 attempts',
        delay: (attempt, random) => (attempt < 5 ? 1000 * 2 ** attempt + 300 + random() * 2700 : undefined),
    },
    trpc: {
        words: '0, 2, 4, 8, 16, 30 s, no jitter',
        delay: (attempt) => (attempt === 0 ? 0 : Math.min(30_000, 1000 * 2 ** attempt)),
    },
    phoenix: { words: '10 ms to 2 s, then 5 s, no jitter', delay: (attempt) => PHOENIX_MS[attempt] ?? 5000 },
    supabase: { words: '1, 2, 5, 10 s, no jitter', delay: (attempt) => SUPABASE_MS[attempt] ?? 10_000 },
    partysocket: {
        words: '3 s × 1.3^attempt, cut at 10 s, no jitter',
        delay: (attempt) => Math.min(10_000, 3000 * 1.3 ** attempt),
    },
    'y-websocket': { words: '0.1 s × 2^attempt, cut at 2.5 s, no jitter', delay: (attempt) => Math.min(2500, 100 * 2 ** attempt) },
    signalr: { words: '0, 2, 10, 30 s, then gives up, no jitter', delay: (attempt) => SIGNALR_MS[attempt] },
};


/***/ }),

/***/ 5425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ simulateReconnect),
/* harmony export */   m: () => (/* binding */ reconnectArguments)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6843);
/* harmony import */ var _random_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8884);
/* harmony import */ var _reconnect_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5477);



/** Attempts after which no further client is simulated; the peaks are scaled up from those that were. */
const MOST_ATTEMPTS = 300_000;
const reconnectArguments = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    clients: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(1).max(10_000_000).describe('connections that are lost at the same time'),
    policy: _reconnect_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .reconnectPolicySchema */ .BL,
    outageSeconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
        .min(0)
        .max(3600)
        .default(60)
        .describe('how long every attempt fails; 0 for a restart that others take over'),
    firstSpreadMs: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0).max(600_000).default(0).describe('random wait that the client adds before its first attempt'),
    closedOverSeconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
        .min(0)
        .max(3600)
        .default(0)
        .describe('time over which the server closes the sockets; 0 for a crash'),
    seed: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().default(1),
});
/**
 * Monte Carlo of a fleet that lost its connections at once. A failed attempt costs no time and every attempt after the
 * outage succeeds, so real peaks are a little softer and a server that cannot accept the peak makes them longer.
 */
function simulateReconnect(given) {
    const { clients, policy, outageSeconds, firstSpreadMs, closedOverSeconds, seed } = reconnectArguments.parse(given);
    const random = (0,_random_js__WEBPACK_IMPORTED_MODULE_2__/* .seededRandom */ .I)(seed);
    const delay = (0,_reconnect_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .nextDelay */ .rM)(policy);
    const outageMs = outageSeconds * 1000;
    const returns = [];
    let failed = 0;
    while (returns.length < clients && failed + returns.length < MOST_ATTEMPTS) {
        const lostAt = random() * closedOverSeconds * 1000 + random() * firstSpreadMs;
        const client = returnOf({ delay, random, outageMs }, lostAt);
        failed += client.failed;
        returns.push(client.at - outageMs);
    }
    const scale = clients / returns.length;
    const back = returns.filter((at) => Number.isFinite(at)).sort((a, b) => a - b);
    return {
        policy: firstSpreadMs === 0
            ? (0,_reconnect_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .describePolicy */ .wy)(policy)
            : `${(0,_reconnect_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .describePolicy */ .wy)(policy)}; first attempt spread over ${firstSpreadMs / 1000} s`,
        peakPerSecond: Math.round(peak(back, 1000) * scale),
        peakPer100Ms: Math.round(peak(back, 100) * scale),
        secondsTo95: secondsUntil(back, Math.ceil(returns.length * 0.95)),
        failedAttemptsPerClient: Math.round((failed / returns.length) * 10) / 10,
        gaveUp: 1 - back.length / returns.length,
        simulated: returns.length,
    };
}
function returnOf({ delay, random, outageMs }, lostAt) {
    let at = lostAt;
    for (let attempt = 0;; attempt += 1) {
        const wait = delay(attempt, random);
        if (wait === undefined)
            return { at: Infinity, failed: attempt };
        at += wait;
        if (at >= outageMs)
            return { at, failed: attempt };
    }
}
function peak(sorted, bucketMs) {
    let highest = 0;
    let count = 0;
    let current = -1;
    for (const at of sorted) {
        const bucket = Math.floor(at / bucketMs);
        count = bucket === current ? count + 1 : 1;
        current = bucket;
        highest = Math.max(highest, count);
    }
    return highest;
}
function secondsUntil(sorted, wanted) {
    const at = sorted[wanted - 1];
    return at === undefined ? 'never' : Math.round(at / 100) / 10;
}


/***/ })

};
