export const id = 527;
export const ids = [527];
export const modules = {

/***/ 6527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createBuiltinPlanner: () => (/* binding */ createBuiltinPlanner)
});

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
;// CONCATENATED MODULE: ./lib/builtin/source-text.js

function textOf(snapshot, path) {
    return snapshot.files.get(path)?.text ?? '';
}
function pathOf(place) {
    return place.replace(/:\d+(?:-\d+)?$/, '');
}
function lineOf(place) {
    return Number(/:(\d+)/.exec(place)?.[1] ?? 1);
}
function placeOf(found) {
    return `${found.path}:${found.line}`;
}
/** Lines from `first` to `last`, counted from 1, both included. */
function linesOf(text, first, last) {
    return text
        .split('\n')
        .slice(first - 1, last)
        .join('\n');
}
/** First match of `pattern` in one file. */
function findIn(snapshot, path, pattern) {
    const match = pattern.exec(textOf(snapshot, path));
    if (match === null)
        return undefined;
    return { path, line: lineAt(textOf(snapshot, path), match.index), match };
}
/** First match in every file that `wanted` accepts, in the order of paths. */
function findAll(snapshot, wanted, pattern) {
    return [...snapshot.files.keys()].filter(wanted).flatMap((path) => {
        const found = findIn(snapshot, path, pattern);
        return found === undefined ? [] : [found];
    });
}
function lineAt(text, index) {
    return text.slice(0, index).split('\n').length;
}
/** From `start` to the end of the statement or argument: brackets and quotes are balanced. */
function expressionAt(text, start) {
    let depth = 0;
    let quote = '';
    for (let at = start; at < text.length; at += 1) {
        const character = text.charAt(at);
        if (quote !== '') {
            if (character === '\\')
                at += 1;
            else if (character === quote)
                quote = '';
        }
        else if (/['"`]/.test(character))
            quote = character;
        else if (/[([{]/.test(character))
            depth += 1;
        else if (/[)\]}]/.test(character)) {
            if (depth === 0)
                return text.slice(start, at);
            depth -= 1;
        }
        else if (depth === 0 && /[;,]/.test(character))
            return text.slice(start, at);
    }
    return text.slice(start);
}
/** How `from` imports `to`: relative, with the ending that the repository uses. */
function importPath(from, to, ending) {
    const relative = posix_.relative(posix_.dirname(from), to).replace(/\.[cm]?[jt]sx?$/, ending);
    return relative.startsWith('.') ? relative : `./${relative}`;
}
function isScript(path) {
    return /\.[cm]?[jt]sx?$/.test(path) && !path.endsWith('.d.ts');
}
function isTest(path) {
    return /(^|\/)(__tests__|tests?|spec|e2e|fixtures)\/|\.(test|spec)\./.test(path);
}

;// CONCATENATED MODULE: ./lib/builtin/words.js
/** The grammar that event names need. */
const IRREGULAR = { people: 'person', children: 'child', statuses: 'status', media: 'media' };
const PARTICIPLES = {
    create: 'created',
    add: 'added',
    send: 'sent',
    set: 'set',
    reset: 'reset',
    submit: 'submitted',
    read: 'read',
    pin: 'pinned',
    unpin: 'unpinned',
    stop: 'stopped',
};
function singularOf(word) {
    const lower = word.toLowerCase();
    const irregular = IRREGULAR[lower];
    if (irregular !== undefined)
        return irregular;
    if (lower.endsWith('ies'))
        return `${lower.slice(0, -3)}y`;
    if (['ss', 'us', 'is'].some((ending) => lower.endsWith(ending)))
        return lower;
    if (/(x|ch|sh|ss)es$/.test(lower))
        return lower.slice(0, -2);
    return lower.endsWith('s') ? lower.slice(0, -1) : lower;
}
/** `move` becomes `moved`. */
function participleOf(verb) {
    const lower = verb.toLowerCase();
    const irregular = PARTICIPLES[lower];
    if (irregular !== undefined)
        return irregular;
    if (lower.endsWith('ed'))
        return lower;
    if (lower.endsWith('e'))
        return `${lower}d`;
    return /[^aeiou]y$/.test(lower) ? `${lower.slice(0, -1)}ied` : `${lower}ed`;
}
/** `board-list` and `board_list` become `BoardList`. */
function pascalOf(words) {
    return words
        .split(/[^A-Za-z0-9]+/)
        .filter((word) => word !== '')
        .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
        .join('');
}
function camelOf(words) {
    const pascal = pascalOf(words);
    return pascal.charAt(0).toLowerCase() + pascal.slice(1);
}
/** `a, b and c`. */
function listOf(words) {
    if (words.length < 2)
        return words.join('');
    return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
function unique(values) {
    return [...new Set(values)];
}
/** `a article` becomes `an article`, in every text of a value. */
function withArticles(value, nouns) {
    const vowels = nouns.filter((noun) => /^[aeio]/i.test(noun));
    if (vowels.length === 0)
        return value;
    const wrong = new RegExp(`\\b([Aa]) (?=(?:${vowels.join('|')})\\b)`, 'g');
    return mapTexts(value, (text) => text.replace(wrong, '$1n '));
}
function mapTexts(value, change) {
    if (typeof value === 'string')
        return change(value);
    if (Array.isArray(value))
        return value.map((item) => mapTexts(item, change));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mapTexts(item, change)]));
}

;// CONCATENATED MODULE: ./lib/builtin/names.js



function syncModeOf({ data, client, mutations }) {
    const { database, queries, table, models, snapshotType, entityType, container, loader } = data;
    const known = [database, queries, table, models, snapshotType, entityType, container, loader, client.apiCall];
    const isWhole = known.every((each) => each !== undefined) && mutations.every((mutation) => mutation.roomKey !== undefined);
    return data.kind === 'sql' && client.query && client.typescript && isWhole ? 'versioned' : 'refetch';
}
/** What a page loads again after an event: the collection with its own route, else the whole room. */
function shownBy({ room, read }) {
    const collection = read === room.snapshot ? undefined : /\/(\w+)\/?$/.exec(read?.path ?? '')?.[1];
    return `the ${collection ?? room.entity}`;
}
function namesOf({ room, server, client, test }) {
    const extension = server.typescript ? 'ts' : 'js';
    const script = client.typescript ? 'ts' : 'js';
    const folder = posix_.join(client.folder, 'realtime');
    const Room = pascalOf(room.entity);
    return {
        Room,
        room: camelOf(room.entity),
        join: `${room.entity}:join`,
        leave: `${room.entity}:leave`,
        changed: `${room.entity}:changed`,
        contract: `${server.folder}/contract.${extension}`,
        serverFile: `${server.folder}/server.${extension}`,
        versionFile: `${server.folder}/version.${extension}`,
        connection: `${folder}/connection.${script}`,
        apply: `${folder}/applyEvent.${script}`,
        hook: `${folder}/useLive${Room}.${script}`,
        hookName: `useLive${Room}`,
        banner: `${folder}/ConnectionBanner.${script}x`,
        test: posix_.join(test.folder, `realtime${test.ending}`),
    };
}
/** Several processes hold sockets: then they need a broker between them. */
function isDistributed({ deployment }) {
    return (deployment.replicas ?? 1) > 1;
}
function importer(from, ending) {
    return (names, path) => `import ${names} from '${importPath(from, path, ending)}';`;
}
/** One import for each module, sorted; `type` imports keep their word. */
function importsOf(lines) {
    return unique(lines.filter((line) => line !== undefined)).join('\n');
}

;// CONCATENATED MODULE: ./lib/builtin/wiring.js


function wiringOf(facts, snapshot) {
    const { app } = facts.server;
    if (app?.factory === undefined)
        return { kind: 'binding' };
    const text = textOf(snapshot, app.path);
    const entry = textOf(snapshot, facts.server.entry);
    const header = new RegExp(`export function ${app.factory}\\(\\{[^}]*\\}: \\w+\\)`).exec(text)?.[0];
    const call = new RegExp(`const app = ${app.factory}\\(`).exec(entry);
    const routers = routersOf(facts, { snapshot, text, path: app.path });
    if (header === undefined || call === null || routers === undefined)
        return { kind: 'binding' };
    const appCall = expressionAt(entry, call.index);
    const options = /export type \w+ = \{[^}]*\};/.exec(text)?.[0];
    return {
        kind: 'injected',
        factory: app.factory,
        appCall,
        appLine: lineAt(entry, call.index),
        properties: propertiesOf(appCall),
        routers,
        options: options === undefined ? undefined : { statement: options },
        header,
    };
}
/** Every file with a route of the plan exports one function that makes its router, and the app calls it. */
function routersOf(facts, app) {
    const paths = unique([
        ...facts.mutations.map((mutation) => mutation.path),
        ...(facts.auth.logout === undefined ? [] : [facts.auth.logout.where.replace(/:.*$/, '')]),
    ]);
    const routers = paths.flatMap((path) => {
        const match = /export function (\w+)\(([^)]*)\)(?:: \w+)? \{/.exec(textOf(app.snapshot, path));
        const name = match?.[1];
        const call = name === undefined
            ? undefined
            : new RegExp(`\\b${name}\\(([^()]*)\\)`).exec(app.text.replace(/^import .*$/gm, (line) => ' '.repeat(line.length)));
        if (match === null || name === undefined || call === null || call === undefined)
            return [];
        return [{ name, path, signature: match[0], call: call[0], place: `${app.path}:${lineAt(app.text, call.index)}` }];
    });
    return routers.length === paths.length ? routers : undefined;
}
/** `{ database, sessionSecret: SESSION_SECRET }` as names and expressions. */
function propertiesOf(call) {
    const properties = new Map();
    let at = call.indexOf('{') + 1;
    while (at > 0 && at < call.length) {
        const property = expressionAt(call, at).trim();
        if (property === '')
            break;
        const [name = '', ...rest] = property.split(/:\s*/);
        properties.set(name.trim(), rest.length === 0 ? name.trim() : property.slice(property.indexOf(':') + 1).trim());
        const length = expressionAt(call, at).length;
        if (call.charAt(at + length) !== ',')
            break;
        at += length + 1;
    }
    return properties;
}

;// CONCATENATED MODULE: ./lib/builtin/brief.js


function briefOf(facts, sources) {
    const distributed = isDistributed(facts);
    const mode = syncModeOf(facts);
    const testKeys = [
        ...(mode === 'versioned' ? ['apply', 'gap'] : []),
        'join',
        ...(distributed ? ['nodes'] : []),
        'origin',
        'reconnect',
        'session',
        'limits',
        'drain',
        ...(distributed ? ['broker'] : []),
        ...(facts.writers.length > 0 ? ['writer'] : []),
        'flag',
        'page',
        'load',
    ];
    return {
        ...sources,
        facts,
        names: namesOf(facts),
        mode,
        wiring: wiringOf(facts, sources.snapshot),
        distributed,
        testKeys,
        test: (key) => `T${(testKeys.includes(key) ? testKeys.indexOf(key) : testKeys.indexOf('reconnect')) + 1}`,
    };
}
/** Where the page sends and handles events: the hook that the plan writes, or a client that it does not see. */
function clientEnd({ facts, names }) {
    if (facts.client.framework === 'react')
        return added(names.hook, names.hookName);
    return facts.client.framework === 'none' ? 'the client, in another repository' : 'the page of this repository';
}
/** Where the local copy is tested, without a server. */
function liveCopyTest({ test }) {
    return test.replace(/realtime/, 'liveCopy');
}
/** A file that the plan adds, as a reference. */
function added(path, symbol) {
    return `${path}${symbol === undefined ? '' : `#${symbol}`} (new)`;
}

// EXTERNAL MODULE: ./lib/plan/model.js + 4 modules
var model = __webpack_require__(9762);
;// CONCATENATED MODULE: ./lib/builtin/limits.js
/** The numbers of the plan: parameter table, code and text read them here. */
const limits = {
    pingIntervalMs: 25_000,
    pingTimeoutMs: 20_000,
    maxBytes: 65_536,
    changeBytes: 65_536,
    referenceBytes: 256,
    socketsPerUser: 10,
    roomsPerSocket: 5,
    joinBurst: 10,
    queuedPackets: 500,
    sweepMs: 5000,
    recheckMs: 300_000,
    firstSpreadMs: 5000,
    reconnectBaseMs: 1000,
    reconnectCapMs: 30_000,
    reconnectFloorMs: 500,
    ackTimeoutMs: 5000,
    gapMs: 1000,
    spreadMs: 2000,
    safetyPollMs: 120_000,
};

;// CONCATENATED MODULE: ./lib/builtin/read-wish.js

const NOW = /real-?time|\blive\b|instant|immediate|at once|right away|websocket|socket|collaborat|presence|typing|without (a )?(reload|refresh)/i;
const NOTICES = 'telling one person what concerns them (notifications)';
const BEYOND = [
    [/\bpresence\b|who is (online|here|looking)|online users|who else/i, 'who is looking at the same page (presence)'],
    [/\btyping\b/i, 'who is typing'],
    [/\bcursors?\b/i, 'cursors of others'],
    [/co-?edit|same text|google docs|crdt|concurrent(ly)? edit/i, 'editing one text together'],
    [
        /(?<!push )\bnotifications?\b|\bnotify (?:me|assignees?|the \w+er|the (?:author|assignee))\b|\bassigned to (?:me|him|her|them)\b/i,
        NOTICES,
    ],
    [/push notification|closed (tab|app|browser)|mobile push/i, 'messages to people who have closed the page'],
];
function wishOf(request) {
    const text = wordsOf(request);
    return {
        words: singularsOf(text),
        subjects: singularsOf(text.replace(/\b(?:on|of|in|for|to|under|at) (?:a|an|the|each|every|this|that|one) \w+/gi, ' ')),
        withinMs: withinOf(text) ?? 1000,
        beyond: BEYOND.filter(([pattern]) => pattern.test(text)).map(([, what]) => what),
    };
}
function singularsOf(text) {
    return new Set(text
        .toLowerCase()
        .match(/[a-z]+/g)
        ?.map(singularOf) ?? []);
}
/** The request asks only for something that no route changes, as who is looking at a page. */
function asksOnlyBeyond({ request, mutations }) {
    if (!namesState(request))
        return false;
    return (!mutations.some((mutation) => request.words.has(singularOf(mutation.entity))) && !CHANGES.test([...request.words].join(' ')));
}
/** The request asks for the state of connections (who is here, who types) and for no change of data. */
function asksOnlyForPeople(wish) {
    return namesState(wish) && !CHANGES.test([...wish.words].join(' '));
}
/** A notice follows from a change of data; the others are states of connections. */
function namesState({ beyond }) {
    return beyond.some((what) => what !== NOTICES);
}
const CHANGES = /\b(change|update|edit|create|add|delete|remove|move|live|refresh|reload|sync)/;
/** Polling is enough where the request itself allows half a minute or more and asks for nothing immediate. */
function needsNoRealtime(request) {
    const text = wordsOf(request);
    if (NOW.test(text))
        return undefined;
    const within = withinOf(text);
    if (within !== undefined && within >= 30_000)
        return `the request allows ${Math.round(within / 1000)} s between a change and the screen`;
    const slow = /\b(hourly|every hour|once an hour|daily|every day|once a day|nightly|weekly)\b/i.exec(text);
    return slow === null ? undefined : `the request asks for data that changes "${slow[0]}"`;
}
function wordsOf(request) {
    return `${request.task}\n${request.thread.title}\n${request.thread.body}\n${request.options.focus ?? ''}`;
}
const UNITS = {
    ms: 1,
    millisecond: 1,
    s: 1000,
    sec: 1000,
    second: 1000,
    minute: 60_000,
    min: 60_000,
};
function withinOf(text) {
    const match = /\b(?:within|every|under|below|less than|in)\s+(?:(a|an|one|\d+)\s*)?(ms|milliseconds?|s|sec|seconds?|minutes?|min)\b/i.exec(text);
    if (match === null)
        return undefined;
    const count = /^\d+$/.test(match[1] ?? '') ? Number(match[1]) : 1;
    return count * (UNITS[(match[2] ?? 's').toLowerCase().replace(/(.)s$/, '$1')] ?? 1000);
}
/** The mutations that the request is about, and the others in words. */
function scopeOf(all, sources) {
    const { wish, room } = sources;
    const subjects = all.filter((mutation) => wish.subjects.has(singularOf(mutation.entity)));
    const named = subjects.length > 0 ? subjects : all.filter((mutation) => wish.words.has(singularOf(mutation.entity)));
    const direct = all.filter((mutation) => isDirect(mutation, { all, room }));
    const chosen = named.length > 0 ? named : wish.words.has(room.entity) && direct.length > 0 ? direct : all;
    const others = unique(all.filter((mutation) => !chosen.includes(mutation)).map((mutation) => mutation.entity));
    const leftOut = others.map((entity) => {
        const events = all.filter((mutation) => mutation.entity === entity);
        return `Changes of ${entity} (${listOf(events.map(({ route }) => `\`${route.method} ${route.path}\``))}) stay as they are: the request does not name them.`;
    });
    return { chosen, leftOut };
}
/** An entity that is created directly under the room's resource. */
function isDirect(mutation, sources) {
    const under = new RegExp(`/${sources.room.plural}/[:{[]`);
    return sources.all.some((other) => other.entity === mutation.entity && under.test(other.route.path));
}

;// CONCATENATED MODULE: ./lib/builtin/beyond-decisions.js
/** How states of connections are kept, as no route or table of a repository says it. Races R15 to R18 stand behind the first. */
const BY_KIND = [
    [
        /presence/,
        {
            topic: 'Who is there',
            chosen: 'A connection is present in the room it has joined; the first connection of a person announces the arrival, the end of the last one the departure, 10 s late',
            why: 'Reloads and second tabs must not flicker, and the end of an old connection must not remove the new one, so entries are kept per connection and counted per person, by several processes in one store that all of them reach. An entry carries a lifetime that the heartbeat renews: a process that dies never says goodbye.',
            rejected: [
                { option: 'Only the disconnect handler', why: 'It does not run when a process or a network dies; ghosts stay for ever.' },
                { option: 'A heartbeat request by the page', why: 'Browsers slow the timers of hidden tabs to one per minute.' },
            ],
            revisitWhen: 'A room holds more than 100 people: then send counts instead of names.',
            cites: [],
        },
    ],
    [
        /typing|cursor/,
        {
            topic: 'Short-lived signals',
            chosen: 'Sent without storage and without repetition, at most 10 per second and person, forgotten by the receiver after 3 s',
            why: 'The newest one replaces all before it, so a lost one costs nothing, while a stored one would be replayed after a reconnection.',
            rejected: [{ option: 'The same way as data', why: 'Offline pages would send a burst of old signals on their return.' }],
            revisitWhen: 'More than 30 people are in one room.',
            cites: [],
        },
    ],
    [
        /editing one text/,
        {
            topic: 'Editing one text together',
            chosen: 'A CRDT document (Yjs) per text, with its own room, saved by the server after a pause in typing',
            why: 'Two people type in the same place: only a data type that merges keeps both. Permissions are checked per document when it is opened.',
            rejected: [
                { option: 'Last writer wins', why: 'It loses what the other one typed.' },
                { option: 'Locks', why: 'Enough where people rarely meet; say so and the plan becomes a day.' },
            ],
            revisitWhen: 'People rarely edit the same text at the same time: then a lock is enough.',
            cites: ['https://docs.yjs.dev/'],
        },
    ],
    [
        /notifications/,
        {
            topic: 'Telling one person',
            chosen: 'A row per notice, written in the transaction of the change and announced after it to the room of that person; the page loads the unread ones after it has joined',
            why: 'An event reaches only pages that are open at that moment, while a row waits and can be marked as read on every device.',
            rejected: [
                { option: 'Only an event', why: 'Whoever is away never hears of it.' },
                {
                    option: 'The room of the thing that changed',
                    why: 'Everybody who looks at it would be told, and the person may be elsewhere.',
                },
            ],
            revisitWhen: 'People have to be told while no page is open: then web push joins.',
            cites: [],
        },
    ],
    [
        /closed the page/,
        {
            topic: 'People who are away',
            chosen: 'Web push that says that something happened; the page loads it when it is opened',
            why: 'A socket ends with the page. A push may be late, merged or dropped, so it never carries the state itself.',
            rejected: [{ option: 'Keeping a socket in a service worker', why: 'Browsers stop it within a minute.' }],
            revisitWhen: 'A native app appears.',
            cites: ['https://developer.mozilla.org/docs/Web/API/Push_API'],
        },
    ],
];
function decisionsBeyond(beyond) {
    return BY_KIND.filter(([kind]) => beyond.some((what) => kind.test(what))).map(([, decision]) => decision);
}

// EXTERNAL MODULE: ./lib/knowledge/stacks.js
var stacks = __webpack_require__(255);
;// CONCATENATED MODULE: ./lib/builtin/read-layer.js


/** Packages that are a part of a layer, not the layer. */
const PART = /(?:client|adapter|emitter|parser|provider|protocols?|push|redis|eventsource|mqtt)$|^(?:yjs|ws)$/;
function layerOf({ realtime }, request) {
    if (realtime.serverSites.length === 0 && realtime.events.length === 0)
        return undefined;
    const library = libraryOf(realtime);
    const events = known(realtime.events);
    const named = events
        .filter(({ name }) => isNamed(name, request))
        .map((event) => ({ ...event, emitted: nearestFirst(event) }))
        .sort(byFit(request));
    return {
        name: library === undefined ? 'the real-time layer' : [library.name, library.version].filter(Boolean).join(' '),
        note: library === undefined ? undefined : (0,stacks/* stackNoteOf */.g)(library.name.split(' ')[0] ?? ''),
        serverSites: realtime.serverSites,
        clientSites: realtime.clientSites,
        adapters: realtime.adapters,
        rooms: roomsOf(realtime.events),
        named,
        others: realtime.events.filter(({ name }) => !named.some((event) => event.name === name)),
    };
}
/** The library that stands at the server's door: named there, else declared beside it, else the first that is no part of one. */
function libraryOf({ libraries, serverSites }) {
    const whole = libraries.filter(({ name }) => !PART.test(name));
    const [site = ''] = serverSites;
    const beside = (where) => {
        const folder = where.slice(0, where.lastIndexOf('/') + 1);
        return site.startsWith(folder) ? folder.length : -1;
    };
    return (whole.find(({ name, where }) => name !== 'server-sent events' && serverSites.includes(where)) ??
        [...whole].sort((left, right) => beside(right.where) - beside(left.where))[0] ??
        libraries[0]);
}
/** Whether pages hear already of what the request names. */
function isThereAlready({ named }) {
    return named.some(({ handled }) => handled.some(({ side }) => side === 'client'));
}
/** Rooms of an event, the most used first. */
function roomsOfEvent({ emitted }) {
    return roomsOf(emitted).map(({ pattern }) => pattern);
}
function goesToPages({ emitted, handled }) {
    return emitted.some(({ side }) => side === 'server') && handled.some(({ side }) => side === 'client');
}
function known(events) {
    return unique(events.map(({ name }) => name)).map((name) => {
        const own = events.filter((event) => event.name === name);
        return {
            name,
            emitted: own.filter(({ action }) => action === 'emit'),
            handled: own.filter(({ action }) => action === 'handle'),
        };
    });
}
/** `cardUpdate` is sent from `cards/update.js` before it is from `comments/create.js`. */
function nearestFirst({ name, emitted }) {
    const wanted = read_layer_wordsOf(name);
    const score = ({ where }) => {
        const path = read_layer_wordsOf(where);
        return wanted.filter((word) => path.includes(word)).length;
    };
    return [...emitted].sort((left, right) => score(right) - score(left));
}
const VERBS = new Set('create update delete add remove move edit change archive restore sort send post insert reset set clear new list sync get join leave'.split(' '));
/** `cardMembershipUpdate` is about `card` and `membership`. */
function nounsOf(name) {
    return read_layer_wordsOf(name).filter((word) => !VERBS.has(word));
}
function read_layer_wordsOf(name) {
    return name
        .replace(/\{[^}]*\}/g, ' ')
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .split(/[^A-Za-z]+/)
        .filter((word) => word.length > 1)
        .map((word) => infinitiveOf(singularOf(word)));
}
/** `added` is `add`, `moved` is `move`; what is no verb of this list stays. */
function infinitiveOf(word) {
    return [word.replace(/ed$/, ''), word.replace(/d$/, '')].find((verb) => VERBS.has(verb)) ?? word;
}
function isNamed(name, { subjects, words }) {
    const nouns = nounsOf(name);
    return nouns.some((noun) => subjects.has(noun)) && nouns.every((noun) => words.has(noun));
}
/** What the request does to things is a hint: `move` is nearer to `cardUpdate` than to `cardDelete`. */
function byFit({ words }) {
    const creates = ['create', 'add', 'new', 'post', 'send', 'appear', 'arrive'].some((word) => words.has(word));
    const deletes = ['delete', 'remove', 'disappear'].some((word) => words.has(word));
    const wanted = deletes ? /delet|remov/i : creates ? /creat|add|new|sent|post/i : /mov|updat|chang|edit/i;
    const rank = (event) => (goesToPages(event) ? 0 : 4) +
        (wanted.test(event.name) ? 0 : 2) +
        (read_layer_wordsOf(event.name).some((word) => words.has(word) && VERBS.has(word)) ? 0 : 1);
    return (left, right) => rank(left) - rank(right) || right.emitted.length - left.emitted.length;
}
function roomsOf(events) {
    const found = new Map();
    for (const { side, action, room, where } of events) {
        if (side !== 'server' || action !== 'emit' || room === undefined || !/[a-z]/i.test(room))
            continue;
        // `board:{id}` and `board:{boardId}` are one room.
        const key = room.replace(/\{[^}]*\}/g, '{}');
        const seen = found.get(key);
        if (seen === undefined)
            found.set(key, { pattern: room, where, uses: 1 });
        else
            seen.uses += 1;
    }
    return [...found.values()].sort((left, right) => right.uses - left.uses);
}

;// CONCATENATED MODULE: ./lib/builtin/stack-words.js



function wayOf({ layer, request }) {
    if (layer === undefined)
        return 'new';
    return isThereAlready(layer) && !asksOnlyForPeople(request) ? 'there' : 'add';
}
/** `changes of a card`, or what else is to be live. */
function subjectOf({ mutations, layer, models, request }) {
    if (asksOnlyForPeople(request))
        return listOf(request.beyond);
    const [mutation] = mutations;
    if (mutation !== undefined)
        return `changes of a ${mutation.entity.replaceAll('_', ' ')}`;
    const [event] = layer?.named ?? [];
    if (event !== undefined)
        return `what \`${event.name}\` tells`;
    if (request.beyond.length > 0)
        return listOf(request.beyond);
    const [model] = models;
    return model === undefined ? 'what the request names' : `changes of \`${model.name}\``;
}
/** How the framework does real time, by what it runs on. */
function usualShape({ note, deployment }) {
    if (note === undefined)
        return undefined;
    if (deployment.serverless)
        return note.serverless ?? 'a hosted service or a process of its own, because functions keep no rooms';
    return (deployment.replicas ?? 1) > 1 ? (note.several ?? note.single) : (note.single ?? note.several);
}
function capital(text) {
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
function countOf(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./lib/builtin/stack-decisions.js


function stackDecisions(facts) {
    const { request } = facts;
    const way = wayOf(facts);
    const decisions = [
        way === 'new' ? newLayer(facts) : presentLayer(facts),
        ...(way === 'there' || facts.mutations.length === 0 ? [] : [refetch(facts)]),
        ...decisionsBeyond(request.beyond),
        ...(way === 'new' ? [listeners(facts)] : []),
    ];
    return decisions.map((decision, index) => ({ id: `D${index + 1}`, ...decision }));
}
function presentLayer({ layer }) {
    const notes = layer?.note?.notes.slice(0, 3) ?? [];
    return {
        topic: 'Library',
        chosen: `${layer?.name ?? ''}, as it is`,
        why: `A second layer would need its own handshake, heartbeat, adapter and drain, and each page would hold two connections.${notes.length === 0 ? '' : ` Worth a look while there: ${notes.join('; ')}.`}`,
        rejected: [{ option: 'A new server beside it', why: 'Two places that know who is connected, and two orders of events.' }],
        revisitWhen: 'The present layer is replaced.',
        cites: [...(layer?.serverSites.slice(0, 3) ?? []), ...(layer?.note === undefined ? [] : [layer.note.source])],
    };
}
function newLayer(facts) {
    const { framework, note, deployment } = facts;
    const name = framework?.name ?? 'the server';
    const shape = usualShape(facts) ?? `what ${name} offers`;
    const several = (deployment.replicas ?? 1) > 1;
    const beside = /socket\.io/i.test(shape)
        ? []
        : [{ option: 'A Node server with Socket.IO beside it', why: `A second runtime with a second check of who may see what.` }];
    return {
        topic: 'Transport and library',
        chosen: shape,
        why: `It works with ${name}, where sessions and permissions are. ${several ? `${deployment.replicas ?? 2} processes (\`${deployment.replicasPlace ?? ''}\`) have to reach each other's clients.` : deployment.replicas === 1 ? 'One process runs, so nothing has to carry messages between processes.' : 'How many processes run is not in the files; more than one need something that carries messages between them.'}`,
        rejected: [
            ...beside,
            {
                option: 'Server-sent events',
                why: 'Enough where pages only listen and HTTP/2 is served; choose them if nothing is ever sent back over the connection.',
            },
        ],
        revisitWhen: several ? 'The number of processes changes.' : 'A second process is started.',
        cites: [framework?.where, deployment.replicasPlace, note?.source].filter((cite) => cite !== undefined).slice(0, 8),
    };
}
function refetch({ layer, read, mutations }) {
    const place = read?.where ?? mutations[0]?.route.where;
    return {
        topic: 'Keeping pages current',
        chosen: 'The event says what changed, the page loads it again',
        why: 'The reading route keeps deciding what somebody sees, whatever the data looks like, and no stored data changes.',
        rejected: [
            {
                option: layer === undefined ? 'Events with content and versions' : 'Events with content, as others of this layer may have',
                why: 'They save a request per change, and need the permissions of the reading route in every sender.',
            },
        ],
        revisitWhen: 'Loading again is more than 10 % of the requests.',
        cites: place === undefined ? [] : [place],
    };
}
function listeners({ auth }) {
    const [identity] = auth;
    const name = identity?.symbol === undefined ? (identity?.library ?? identity?.kind) : `\`${identity.symbol}\``;
    return {
        topic: 'Who may listen',
        chosen: `The identity of the HTTP routes${name === undefined ? '' : ` (${name})`} when the connection opens, and the check of the reading route for each room`,
        why: 'An id can be guessed; a room that is joined without a check shows one person the data of another.',
        rejected: [{ option: 'A token in the query string', why: 'It lands in access logs.' }],
        revisitWhen: 'Page and server part, or a native client appears.',
        cites: identity === undefined ? [] : [identity.where],
    };
}

;// CONCATENATED MODULE: ./lib/builtin/stack-events.js



/** New events for the routes that the request names, under names like those that are there. */
function stackEvents(facts) {
    const { layer, mutations, room, client } = facts;
    if (wayOf(facts) === 'there')
        return [];
    const known = new Set([...(layer?.named ?? []), ...(layer?.others ?? [])].map(({ name }) => name));
    const fresh = mutations.filter((mutation) => !known.has(eventName(mutation, layer)));
    return fresh.slice(0, 6).map((mutation, index) => ({
        id: `E${index + 1}`,
        name: eventName(mutation, layer),
        direction: 'S>C',
        purpose: `Somebody ${mutation.verb} a ${mutation.entity.replaceAll('_', ' ')}; the page loads it again.`,
        room: roomFor(layer, room?.entity) ?? room?.pattern ?? mutation.entity,
        payload: 'none',
        producer: stack_events_placeOf(mutation),
        consumer: layer?.clientSites[0] ?? client?.where ?? 'the page, in another repository',
        authorization: 'Whoever may read it over HTTP, checked when the room is joined (Q1).',
        delivery: 'at-most-once',
        maxBytes: 256,
    }));
}
function stack_events_placeOf({ route, path, lines }) {
    const where = route.handlerWhere ?? `${path}:${lines[0]}`;
    return `${pathOf(where)}:${lineOf(where)}`;
}
/** A room of today that is named after the same thing. */
function roomFor(layer, entity) {
    return entity === undefined ? undefined : layer?.rooms.find(({ pattern }) => pattern.toLowerCase().startsWith(entity))?.pattern;
}
const INFINITIVES = {
    created: 'create',
    updated: 'update',
    deleted: 'delete',
    moved: 'move',
    archived: 'archive',
    added: 'add',
    removed: 'remove',
};
/** `card:moved`, or in the manner of the names that are there: `cardMove`, `cards.move`. */
function eventName({ event, entity, verb }, layer) {
    const names = unique([...(layer?.named ?? []), ...(layer?.others ?? [])].map(({ name }) => name)).filter((name) => /^[A-Za-z][\w:.-]*$/.test(name));
    if (names.length < 3)
        return event;
    const most = (test) => names.filter((name) => test.test(name)).length * 2 > names.length;
    const tense = most(/(?:[^e]ed|eed)$/i) ? verb : (INFINITIVES[verb] ?? verb);
    const mark = [':', '.', '-'].find((each) => most(new RegExp(`\\w\\${each}\\w`)));
    if (mark !== undefined)
        return `${entity.replaceAll('_', '-')}${mark}${tense}`;
    if (most(/_/))
        return `${entity}_${tense}`;
    return most(/^[a-z]+[A-Z]/) ? camelOf(`${entity} ${tense}`) : event;
}

;// CONCATENATED MODULE: ./lib/builtin/stack-rollout.js




function stackRollout(facts, events) {
    const way = wayOf(facts);
    const isThere = way === 'there';
    const steps = isThere ? proof(facts) : way === 'add' ? adding(facts, events) : building(facts, events);
    return {
        flag: isThere
            ? 'None: nothing new runs.'
            : 'A new environment variable, off by default: without it nothing is announced and nobody joins.',
        schemaSkew: isThere ? 'None.' : 'Pages from before ignore events they do not know.',
        migration: 'None: no stored data changes.',
        steps: steps.map((step, index) => ({ ...step, id: `W${index + 1}`, after: index === 0 ? [] : [`W${index}`] })),
    };
}
function proof({ layer }) {
    const event = layer?.named[0];
    const isWhole = event !== undefined && goesToPages(event);
    return [
        {
            title: isWhole
                ? `Show with two browsers what \`${event.name}\` does not cover`
                : `Find what sends \`${event?.name ?? ''}\`, then show with two browsers what it does not cover`,
            days: 0.5,
            files: filesOf([...(event?.emitted ?? []), ...(event?.handled ?? [])].map(({ where }) => where)).slice(0, 8),
            done: 'Each way to change it is tried in one browser while another looks on, also after a reconnection; each hole is written down with its file, or the thread is closed.',
            rollback: 'Nothing to undo.',
        },
    ];
}
function adding(facts, events) {
    const { layer, mutations, request } = facts;
    const isState = mutations.length === 0 && request.beyond.length > 0;
    const sites = filesOf(layer?.serverSites ?? []).slice(0, 2);
    return [
        {
            title: 'Read the present layer and answer the questions',
            days: 0.5,
            files: sites,
            done: 'It is written down who enters which room after which check, which origins and message sizes the handshake allows, and what a page does after a reconnection.',
            rollback: 'Nothing to undo.',
        },
        {
            title: isState ? `Keep ${subjectOf(facts)}` : 'Send from where the change is made',
            days: 1,
            files: mutations.length === 0
                ? sites.slice(0, 1)
                : producersOf(events, mutations.map(({ path }) => path)),
            done: isState
                ? 'A reload and a second tab change nothing for others, a killed process leaves nobody behind; a test shows each.'
                : 'Each change sends its event once, after the commit; a test per change shows it.',
            rollback: 'The flag off.',
        },
        {
            title: 'Join, listen, load again',
            days: 1,
            files: filesOf([...(layer?.clientSites ?? []), ...(layer?.serverSites ?? [])]).slice(0, 3),
            done: 'A second browser shows the change within the time asked for, also after a reconnection; a stranger hears nothing.',
            rollback: 'The flag off.',
        },
    ];
}
function building(facts, events) {
    const { framework, client, mutations, entry, request } = facts;
    const name = framework?.name ?? 'the server';
    const isState = mutations.length === 0 && request.beyond.length > 0;
    return [
        {
            title: `Open the connection on ${name}, with the identity of the HTTP routes`,
            days: 1,
            files: filesOf([entry, framework?.where].filter((place) => place !== undefined)),
            done: 'A user connects, a stranger and a foreign origin are refused, silence is noticed by a heartbeat; a test shows each.',
            rollback: 'The flag off.',
        },
        {
            title: isState ? `Keep ${subjectOf(facts)}` : 'Announce from the routes',
            days: 1,
            files: producersOf(events, mutations.map(({ path }) => path)),
            done: isState
                ? 'A reload and a second tab change nothing for others, a killed process leaves nobody behind; a test shows each.'
                : 'Each change is announced once, after its commit, to the room of those who may read it; a test per route shows it.',
            rollback: 'The flag off.',
        },
        ...(client === undefined
            ? []
            : [
                {
                    title: 'Join, listen, load again',
                    days: 1,
                    files: filesOf([client.where]),
                    done: 'A second browser shows the change within the time asked for; after every connection the page joins first, then loads.',
                    rollback: 'The flag off.',
                },
            ]),
    ];
}
function producersOf(events, otherwise) {
    return filesOf(events.length === 0 ? otherwise : events.map(({ producer }) => producer)).slice(0, 8);
}
function filesOf(places) {
    return [...unique(places.map(pathOf))];
}

;// CONCATENATED MODULE: ./lib/builtin/stack-summary.js



function stackSummary(facts, written) {
    const { steps } = written.rollout;
    const days = steps.reduce((sum, step) => sum + step.days, 0);
    const way = wayOf(facts);
    const words = way === 'there' ? there(facts) : way === 'add' ? stack_summary_added(facts, written) : fresh(facts, written);
    return {
        ...words,
        effort: `${days === 0.5 ? 'Half a day' : countOf(days, 'day')} in ${countOf(steps.length, 'step')}${way === 'there' ? '' : ', before the questions are answered'}.`,
        firstStep: `${steps[0]?.id ?? 'W1'}: ${steps[0]?.title ?? ''}.`,
    };
}
function there({ layer, request }) {
    const [event] = layer?.named ?? [];
    const name = `\`${event?.name ?? ''}\``;
    const heard = `\`${event?.handled[0]?.where ?? ''}\``;
    const isWhole = event !== undefined && goesToPages(event);
    return {
        decision: `Build nothing before a test shows a hole: ${layer?.name ?? ''} ${isWhole
            ? `already carries ${name} from the server (\`${event.emitted[0]?.where ?? ''}\`) to the page (${heard})`
            : `is there, and the page already listens to ${name} (${heard})`}.`,
        why: `${isWhole
            ? 'An event of that name is sent and handled. What is missing can only be a way to change it that sends nothing, or a page that does not draw it.'
            : 'Which code sends it was not found under that name; servers often build such names from a variable. Find the sender before writing a second one.'} Only a hole that somebody has seen is worth code.${request.beyond.length === 0 ? '' : ` ${capital(listOf(request.beyond))} is decided apart, see the decisions.`}`,
        biggestRisk: `A second event beside ${name}: pages would apply each change twice.`,
    };
}
function stack_summary_added(facts, { events, unsure }) {
    const { layer } = facts;
    const names = listOf(unique(events.map(({ name }) => `\`${name}\``)));
    return {
        decision: `Carry ${names === '' ? subjectOf(facts) : names} over ${layer?.name ?? ''}, which the repository uses already. No second server, no second connection.`,
        why: `The handshake, the rooms and the reconnection of that layer stay as they are, and one place knows who is connected. ${limitsOf(unsure)}`,
        biggestRisk: 'How the present layer decides who enters a room was not derived from the files; a new room needs the same check.',
    };
}
function fresh(facts, { events, unsure }) {
    const { framework, deployment } = facts;
    const shape = usualShape(facts);
    const names = listOf(unique(events.map(({ name }) => `\`${name}\``)));
    const what = names === '' ? subjectOf(facts) : names;
    const isState = names === '' && facts.request.beyond.length > 0;
    return {
        decision: `Use ${shape ?? `the real-time layer of ${framework?.name ?? 'the server'}`} for ${what}. ${isState ? 'Who may look is who may be seen.' : 'The HTTP routes stay the only writers and announce after their commit; pages load again under their own permissions.'}`,
        why: `${framework?.name ?? 'The server'} (\`${framework?.where ?? ''}\`) serves the data, and identity and permissions live there; a second runtime for sockets would need both again. ${limitsOf(unsure)}`,
        biggestRisk: deployment.serverless
            ? `The deploy target (\`${deployment.targetPlace ?? deployment.target}\`) runs functions, which keep no rooms in memory: whatever holds connections lives elsewhere.`
            : 'A room that is joined without the check of the reading route shows one person the data of another.',
    };
}
/** What this planner cannot know, and who can. */
function limitsOf(unsure) {
    return `${capital(unsure.join('; '))}; the plan holds what the files prove and asks for the rest. With a language model the planner reads the code behind it and adds payloads, code and tests.`;
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
// EXTERNAL MODULE: ./lib/knowledge/advisories.js
var advisories = __webpack_require__(165);
;// CONCATENATED MODULE: ./lib/builtin/stack-today.js




/** What the profile proves about the request, with its places. */
function stackToday(facts) {
    const { layer } = facts;
    return [
        ...serverFacts(facts),
        ...(layer === undefined ? [] : [...layerFacts(layer), ...roomFacts(layer), ...namedFacts(layer), ...otherFacts(layer)]),
        ...dataFacts(facts),
        ...identityFacts(facts),
        ...advisoryFacts(facts),
        ...deploymentFacts(facts),
    ].slice(0, 30);
}
function serverFacts({ framework, layer, client }) {
    return [
        ...(framework === undefined
            ? []
            : [
                {
                    fact: `${framework.name}${framework.version === undefined ? '' : ` ${framework.version}`} serves the data.`,
                    where: [framework.where],
                    consequence: layer === undefined
                        ? 'No real-time layer was found in the files; what this framework offers is the first choice.'
                        : 'New events are sent from here.',
                },
            ]),
        ...(client === undefined
            ? []
            : [
                { fact: `The page is written with ${client.name}.`, where: [client.where], consequence: 'It listens and loads again.' },
            ]),
    ];
}
function layerFacts({ name, serverSites, clientSites, adapters }) {
    const where = unique([...serverSites.slice(0, 5), ...clientSites.slice(0, 3)]);
    return [
        ...(where.length === 0
            ? []
            : [{ fact: `${name} carries real-time data today.`, where: [...where], consequence: 'New events go through it.' }]),
        ...(adapters.length === 0
            ? []
            : [
                {
                    fact: `Messages between server processes go through ${listOf(unique(adapters.map(({ value }) => value)))}.`,
                    where: unique(adapters.map(({ where: place }) => place)).slice(0, 4),
                    consequence: 'It carries the new events without change.',
                },
            ]),
    ].map((fact) => ({ ...fact, where: [...fact.where] }));
}
function roomFacts({ rooms }) {
    const shown = rooms.slice(0, 5);
    if (shown.length === 0)
        return [];
    return [
        {
            fact: `Rooms of today: ${shown.map(({ pattern, uses }) => `\`${pattern}\` (${uses} ${uses === 1 ? 'place' : 'places'})`).join(', ')}.`,
            where: shown.map(({ where }) => where),
            consequence: 'An event goes to the room whose members may see it; no new room where one of these fits.',
        },
    ];
}
/** Events about the request: those that go all the way in one row, those of which one side was found in another. */
function namedFacts({ named }) {
    const shown = named.slice(0, 8);
    const whole = shown.filter((event) => goesToPages(event));
    const half = shown.filter((event) => !goesToPages(event));
    return [
        ...(whole.length === 0
            ? []
            : [
                {
                    fact: `${listOf(whole.map((event) => described(event)))} ${whole.length === 1 ? 'goes' : 'go'} from the server to the page.`,
                    where: placesOf(whole),
                    consequence: 'They stay the events for these changes; what one lacks is added to it.',
                },
            ]),
        ...(half.length === 0
            ? []
            : [
                {
                    fact: `${listOf(half.map(({ name, handled }) => `\`${name}\` (${handled.length > 0 ? `handled by the ${handled[0]?.side ?? ''}` : 'sent'})`))}: only one side was found under the name.`,
                    where: placesOf(half),
                    consequence: 'The other side may build the name from a variable; find it before adding an event.',
                },
            ]),
    ];
}
function described(event) {
    const rooms = roomsOfEvent(event).slice(0, 2);
    const times = event.emitted.length;
    return `\`${event.name}\` (sent in ${times} ${times === 1 ? 'place' : 'places'}${rooms.length === 0 ? '' : `, to ${listOf(rooms.map((room) => `\`${room}\``))}`})`;
}
function placesOf(events) {
    const places = events.flatMap(({ emitted, handled }) => [...emitted.slice(0, 2), ...handled.slice(0, 1)]);
    return [...unique(places.map(({ where }) => where))].slice(0, 8);
}
function otherFacts({ others }) {
    const names = unique(others.map(({ name }) => name));
    if (names.length === 0)
        return [];
    const shown = names.slice(0, 12);
    return [
        {
            fact: `Other existing events: ${shown.map((name) => `\`${name}\``).join(', ')}${names.length > shown.length ? ` and ${names.length - shown.length} more` : ''}.`,
            where: [...unique(shown.flatMap((name) => others.find((event) => event.name === name)?.where ?? []))].slice(0, 8),
            consequence: 'They stay as they are; a new name follows their pattern.',
        },
    ];
}
function dataFacts({ mutations, models, read, layer }) {
    return [
        ...(mutations.length === 0
            ? []
            : [
                {
                    fact: `Changed by ${listOf(mutations.slice(0, 6).map(({ route }) => `\`${route.method} ${route.path}\``))}.`,
                    where: [...unique(mutations.map(({ route }) => route.where))].slice(0, 8),
                    consequence: layer !== undefined && isThereAlready(layer)
                        ? 'Each should end in one of the events above; the first step tries them all.'
                        : 'Each announces after its commit. Jobs, scripts and consoles that write the same data have to do so too.',
                },
            ]),
        ...(read === undefined
            ? []
            : [
                {
                    fact: `Read by \`${read.method} ${read.path}\`${read.guards.length === 0 ? '' : ` behind ${listOf(read.guards.map((guard) => `\`${guard}\``))}`}.`,
                    where: [read.where],
                    consequence: 'Who may read it may listen; pages load it again after an event.',
                },
            ]),
        ...models.map((model) => ({
            fact: `\`${model.name}\` holds ${model.fields
                .slice(0, 8)
                .map((field) => `\`${field}\``)
                .join(', ') || 'the data'}.`,
            where: [model.where],
            consequence: 'Events name its id; the content stays behind the reading route.',
        })),
    ];
}
function identityFacts({ auth }) {
    const shown = auth.filter((one, at) => auth.findIndex(({ kind }) => kind === one.kind) === at).slice(0, 3);
    if (shown.length === 0)
        return [];
    const names = shown.map(({ kind, library, symbol }) => symbol === undefined ? (library === undefined ? kind : `${kind} (${library})`) : `\`${symbol}\``);
    return [
        {
            fact: `Users are known by ${listOf(names)}.`,
            where: shown.map(({ where }) => where),
            consequence: 'The same identity opens the connection.',
        },
    ];
}
/** Published weaknesses of what carries the connections. */
function advisoryFacts({ task }) {
    const installed = task.profile.dependencies.filter(({ ecosystem, development }) => ecosystem === 'npm' && !development);
    return advisories/* advisories */.w.flatMap((advisory) => {
        const hit = installed.find(({ name, resolved }) => name === advisory.package && (0,semver.satisfies)(resolved ?? '', advisory.vulnerable));
        if (hit === undefined)
            return [];
        return [
            {
                fact: `${hit.name} ${hit.resolved ?? ''} has ${advisory.id}: ${advisory.issue}.`,
                where: [hit.where, advisory.source],
                consequence: `Raise it to ${advisory.fixedIn.join(' or ')} or later first.`,
            },
        ];
    });
}
function deploymentFacts({ deployment, task }) {
    const { targetPlace, replicas, replicasPlace, hops } = deployment;
    const [hop] = hops;
    return [
        ...(targetPlace === undefined
            ? []
            : [
                {
                    fact: `The files deploy it with ${listOf(unique(task.profile.topology.targets.map(({ value }) => value)))}${replicas === undefined ? '' : `, as ${replicas} ${replicas === 1 ? 'process' : 'processes'}`}.`,
                    where: [targetPlace, ...(replicasPlace === undefined ? [] : [replicasPlace])],
                    consequence: replicas === undefined
                        ? 'How many processes run is not said; more than one needs a broker between them.'
                        : replicas > 1
                            ? 'A broker has to carry messages between them.'
                            : 'One process reaches all its clients.',
                },
            ]),
        ...(hop === undefined
            ? []
            : [
                {
                    fact: `${hop.name} closes a connection that is silent for ${hop.idleTimeoutS} s.`,
                    where: [hop.place],
                    consequence: 'The heartbeat has to be shorter.',
                },
            ]),
    ];
}

;// CONCATENATED MODULE: ./lib/builtin/plan-on-stack.js










/**
 * A plan where the code to edit is not derived: the layer that is there or that the framework brings, what the repository
 * says about the request, the steps, and the questions that decide. It claims only what the profile has seen.
 */
function planOnStack(facts, unsure) {
    const { task, layer } = facts;
    const events = stackEvents(facts);
    const rollout = stackRollout(facts, events);
    const sources = sourcesOf(facts);
    const plan = {
        meta: { ...task.meta, size: 'S', ...(layer === undefined ? {} : { library: layer.name }) },
        omitted: [],
        summary: stackSummary(facts, { events, rollout, unsure }),
        needs: needsOf(facts),
        today: stackToday(facts),
        decisions: stackDecisions(facts),
        ...(events.length === 0 ? {} : { events: [...events] }),
        ...(wayOf(facts) === 'new' ? { server: serverOf(facts) } : {}),
        rollout,
        questions: questionsOf(facts),
        ...(sources.length === 0 ? {} : { sources }),
    };
    const reason = wayOf(facts) === 'new' ? 'follows from the answers to the questions' : 'as the present layer does it, which is read first';
    return { ...plan, omitted: model/* partNames */.wX.filter((part) => plan[part] === undefined).map((part) => ({ part, reason })) };
}
/** Where the need shows, as a place. */
function evidenceOf({ read, mutations, models, layer, framework }) {
    return (read?.where ??
        mutations[0]?.route.where ??
        layer?.named[0]?.handled[0]?.where ??
        models[0]?.where ??
        layer?.serverSites[0] ??
        framework?.where ??
        'Q1');
}
function needsOf(facts) {
    const { request, layer, room, models } = facts;
    const who = room?.entity ?? models[0]?.name.toLowerCase();
    const seconds = request.withinMs / 1000;
    return {
        who: [
            {
                role: who === undefined ? 'People who have the page open' : `People who look at a ${who.replaceAll('_', ' ')}`,
                sees: `${capital(subjectOf(facts))}, without a reload.`,
                withinMs: request.withinMs,
                evidence: evidenceOf(facts),
            },
        ],
        volume: [],
        nonGoals: [layer === undefined ? 'Writing over the socket.' : 'Replacing or doubling the present layer.'],
        cheapestAlternative: {
            option: 'Polling every 10 s',
            verdict: 'not enough',
            why: layer === undefined
                ? `If 10 s are soon enough, poll and stop here: nothing else has to be built. This plan assumes ${seconds} s.`
                : 'The connection is open already; using it costs less than asking again and again.',
        },
    };
}
/** The door of a layer that is new, and what is known to bite on the stack. */
function serverOf(facts) {
    const { note, framework, auth } = facts;
    const [identity] = auth;
    const who = identity?.symbol === undefined ? 'the identity of the HTTP routes' : `\`${identity.symbol}\``;
    return {
        prose: `On ${framework?.name ?? 'this stack'} the usual shape is ${usualShape(facts) ?? 'not settled'}. The order below holds for any library; how each line is written there, its documentation says.`,
        middlewareOrder: [
            'Compare the Origin of the handshake with the list of allowed ones, and refuse every other.',
            `Establish the user by ${who}; refuse a stranger.`,
            'Before each room: the check of the reading route (Q1). When it fails, join nothing and say so.',
            `Check sessions and permissions of open connections again every ${limits.recheckMs / 60_000} min, and end what no longer holds.`,
        ],
        limits: [
            `A message of a page has at most ${limits.maxBytes / 1024} KB; a larger one ends the connection.`,
            `At most ${limits.socketsPerUser} connections per user; the oldest one is closed.`,
            `At most ${limits.joinBurst} messages per 10 s and connection; more are answered with an error.`,
            ...(note?.notes ?? []).map((text) => `Known to bite: ${text}.`),
        ],
        shutdown: [
            'Take no new connections; tell open pages to come back after a random delay.',
            'Close them one after another, so that they do not all return in the same second.',
        ],
    };
}
function questionsOf(facts) {
    const { layer, deployment, client, mutations, request } = facts;
    if (wayOf(facts) === 'there')
        return [
            {
                id: 'Q1',
                text: 'Which change did somebody miss, and on which page?',
                default: 'None was named; the test of W1 decides.',
            },
        ];
    const isState = asksOnlyForPeople(request);
    const isOpen = !isState && mutations.length === 0;
    return [
        checkQuestion(facts),
        ...(isOpen
            ? [
                {
                    text: 'Which changes have to be seen by whom, and which code makes them? No route is named like the request.',
                    default: 'Every change of what the page shows, by everybody who may see it.',
                },
            ]
            : []),
        ...(deployment.replicas === undefined
            ? [
                {
                    text: "How many server processes run, and how do they reach each other's clients?",
                    default: layer?.adapters[0] === undefined ? 'One process.' : `Through ${layer.adapters[0].value}, which is there.`,
                },
            ]
            : []),
        ...(client === undefined && (layer?.clientSites.length ?? 0) === 0
            ? [{ text: 'Where does the page live that shows it?', default: 'In another repository; it gets the names of the events.' }]
            : []),
        ...(isState
            ? [{ text: 'How soon must somebody who lost the connection be gone from the screen?', default: 'Within a minute.' }]
            : request.beyond.map((what) => ({
                text: `Is ${what} part of this?`,
                default: 'Yes, as decided above; it stores nothing.',
            }))),
    ].map((question, index) => ({ id: `Q${index + 1}`, ...question }));
}
function checkQuestion(facts) {
    const symbol = facts.auth[0]?.symbol;
    if (asksOnlyForPeople(facts.request))
        return { text: 'Who may be seen there, and by whom?', default: 'Whoever may open the page is seen by whoever may open it.' };
    return {
        text: `Which check decides who may see ${subjectOf(facts)}?`,
        default: `The one of the reading route${symbol === undefined ? '' : `, after \`${symbol}\``}; the room calls it too.`,
    };
}
function sourcesOf(facts) {
    const refs = unique([facts.layer?.note?.source, facts.note?.source].filter((source) => source !== undefined));
    const shown = wayOf(facts) === 'there' ? [] : refs;
    return shown.map((ref, index) => ({
        id: `S${index + 1}`,
        kind: 'docs',
        ref,
        usedFor: 'shape and limits of the stack',
        date: '2026-11-23',
    }));
}

// EXTERNAL MODULE: ./lib/knowledge/fact.js
var fact = __webpack_require__(7520);
;// CONCATENATED MODULE: ./lib/knowledge/libraries.js

function npm(name, version) {
    return { package: name, version, date: fact/* READ_ON */.Xw, source: `https://www.npmjs.com/package/${name}/v/${version}` };
}
const libraries = [
    npm('socket.io', '4.8.4'),
    npm('socket.io-client', '4.8.4'),
    npm('@socket.io/redis-adapter', '8.3.0'),
    npm('@socket.io/redis-streams-adapter', '0.3.1'),
    npm('@socket.io/redis-emitter', '5.1.0'),
    npm('@socket.io/postgres-adapter', '0.5.0'),
    npm('@socket.io/mongo-adapter', '0.4.0'),
    npm('@socket.io/cluster-adapter', '0.3.0'),
    npm('ws', '8.23.0'),
    npm('@fastify/websocket', '11.3.6'),
    npm('@nestjs/websockets', '12.1.1'),
    npm('graphql-ws', '6.4.2'),
    npm('ioredis', '6.0.0'),
    npm('redis', '6.3.1'),
];
function newestSeen(name) {
    return libraries.find((library) => library.package === name);
}

;// CONCATENATED MODULE: ./lib/builtin/read-client.js


function clientOf({ profile, snapshot }, room) {
    const react = profile.frameworks.some((framework) => framework.name === 'react' || framework.name === 'nextjs');
    const entry = profile.clientEntries[0];
    const folder = entry === undefined ? 'client' : posix_.dirname(pathOf(entry.where));
    const isClient = (path) => isScript(path) && !isTest(path) && (folder === '.' || path.startsWith(`${folder}/`));
    const apiCall = apiCallOf(snapshot, { isClient, room });
    const reader = readerOf(snapshot, { isClient, apiCall });
    const strict = findAll(snapshot, isClient, /<(?:React\.)?StrictMode>/)[0];
    const proxy = findAll(snapshot, (path) => /vite\.config\.[cm]?[jt]s$/.test(path), /proxy: \{[^}]*\}/)[0];
    return {
        framework: react && (entry !== undefined || hasViews(snapshot))
            ? 'react'
            : profile.frameworks.some((framework) => framework.side !== 'server')
                ? 'other'
                : 'none',
        folder,
        typescript: entry !== undefined && /\.tsx?$/.test(pathOf(entry.where)),
        importEnding: importEndingOf(snapshot, isClient),
        reader,
        apiCall,
        page: pageOf(snapshot, { isClient, reader }),
        query: profile.clientState.some((each) => each.value === '@tanstack/react-query'),
        polling: pollingOf(snapshot, reader?.path),
        strict: strict === undefined ? undefined : placeOf(strict),
        proxy: proxy === undefined ? undefined : { path: proxy.path, line: proxy.line, statement: proxy.match[0] ?? '' },
    };
}
function hasViews(snapshot) {
    return [...snapshot.files.keys()].some((path) => /\.[jt]sx$/.test(path));
}
function importEndingOf(snapshot, isClient) {
    return findAll(snapshot, isClient, /from '\.{1,2}\/[^']*?(\.[jt]sx?)'/)[0]?.match[1] ?? '';
}
/** `board: (boardId) => request('GET', `/boards/${boardId}`)` in an object that is exported. */
function apiCallOf(snapshot, { isClient, room }) {
    const found = findAll(snapshot, isClient, new RegExp(`(\\w+): \\([^)]*\\) =>\\s*[^\\n]*'GET', \`/${room.plural}/\\$\\{${room.param}\\}\``))[0];
    if (found === undefined)
        return undefined;
    const text = textOf(snapshot, found.path).slice(0, found.match.index);
    const object = [...text.matchAll(/export const (\w+) = \{/g)].at(-1)?.[1];
    const name = found.match[1] ?? '';
    return { expression: object === undefined ? name : `${object}.${name}`, path: found.path, line: found.line };
}
function readerOf(snapshot, { isClient, apiCall }) {
    if (apiCall === undefined)
        return undefined;
    const call = apiCall.expression.replace('.', '\\.');
    const found = findAll(snapshot, isClient, new RegExp(`${call}\\(`)).find((each) => each.path !== apiCall.path);
    if (found === undefined)
        return undefined;
    const text = textOf(snapshot, found.path);
    const name = [...text.slice(0, found.match.index).matchAll(/export (?:default )?function (\w+)\(/g)].at(-1)?.[1] ?? 'the reader';
    const statement = /(?:const|let) (?:\w+|\{[^}]*\}) = useQuery\(/.exec(text);
    const queryKey = /queryKey: (\w+|\[[^\]]*\])/.exec(text)?.[1];
    return {
        path: found.path,
        line: found.line,
        name,
        queryKey,
        statement: statement === null ? '' : expressionAt(text, statement.index),
    };
}
function pageOf(snapshot, { isClient, reader }) {
    if (reader === undefined)
        return undefined;
    if (!/^use[A-Z]/.test(reader.name))
        return { path: reader.path, line: reader.line, name: reader.name };
    const found = findAll(snapshot, isClient, new RegExp(`= ${reader.name}\\(`))[0];
    if (found === undefined)
        return undefined;
    const name = [
        ...textOf(snapshot, found.path)
            .slice(0, found.match.index)
            .matchAll(/export (?:default )?function (\w+)\(/g),
    ].at(-1)?.[1];
    return { path: found.path, line: found.line, name: name ?? posix_.basename(found.path) };
}
function pollingOf(snapshot, path) {
    if (path === undefined)
        return undefined;
    const text = textOf(snapshot, path);
    const match = /(?:refetchInterval|refreshInterval|pollInterval): ([\d_]+)|setInterval\([^,]+, ([\d_]+)\)/.exec(text);
    if (match === null)
        return undefined;
    return {
        milliseconds: Number((match[1] ?? match[2] ?? '').replaceAll('_', '')),
        place: `${path}:${lineAt(text, match.index)}`,
    };
}
function testOf({ profile, snapshot }) {
    const runner = profile.testRunners[0]?.value ?? 'node:test';
    const script = profile.workspaces.find((workspace) => workspace.scripts['test'] !== undefined);
    const existing = [...snapshot.files.keys()].find((path) => /\.(test|spec)\.[jt]sx?$/.test(path));
    const harness = findAll(snapshot, (path) => isTest(path) && isScript(path), /export (?:async )?function (\w*[aA]pp\w*)\(/)[0];
    const commands = {
        vitest: 'npx vitest run',
        jest: 'npx jest',
        mocha: 'npx mocha',
        'node:test': 'node --test',
    };
    return {
        runner,
        command: commands[runner] ?? (script === undefined ? 'npm test' : 'npm test --'),
        folder: existing === undefined ? 'tests' : posix_.dirname(existing),
        harness: harness === undefined ? undefined : { name: harness.match[1] ?? '', path: harness.path, line: harness.line },
        ending: existing?.match(/(\.(?:test|spec)\.[jt]s)x?$/)?.[1] ?? '.test.ts',
    };
}

;// CONCATENATED MODULE: ./lib/builtin/read-mutations.js


const NOT_SHARED = /(^|\/)(auth|login|logout|signin|signout|signup|register|password|session|token|oauth|webhooks?|health\w*|metrics|csrf|upload)(\/|$)/i;
const read_mutations_VERBS = { POST: 'created', PUT: 'updated', PATCH: 'updated', DELETE: 'deleted' };
function read_mutations_subjectOf(route) {
    if (!route.mutates || NOT_SHARED.test(route.path))
        return undefined;
    const steps = stepsOf(route.path);
    const names = steps.filter((step) => !step.parameter);
    const last = steps.at(-1);
    const collection = names.at(-1);
    if (last === undefined || collection === undefined)
        return undefined;
    if (last.parameter)
        return { entity: singularOf(collection.name), parent: parentOf(steps), verb: read_mutations_VERBS[route.method] ?? 'updated' };
    const isAction = steps.at(-2)?.parameter === true && names.length > 1 && isVerb(last.name);
    if (!isAction)
        return { entity: singularOf(last.name), parent: parentOf(steps), verb: read_mutations_VERBS[route.method] ?? 'updated' };
    const owner = names.at(-2)?.name ?? '';
    const verb = PROPERTIES.test(last.name) ? 'updated' : participleOf(last.name);
    return { entity: singularOf(owner), parent: parentOf(steps.slice(0, -1)), verb };
}
/** A part of the thing that is set: `PUT /posts/:id/date` updates a post. */
const PROPERTIES = /-|^(?:status|state|date|time|name|title|position|order|role|email|username|avatar|image|icon|cover|colou?r|tag|label|slug|id|key|content|text|body|description|setting|option|owner|assignee|priority|due)$/i;
/** The resource under which the subject is created: `board` in `/boards/:boardId/cards`. */
function parentOf(steps) {
    const names = steps.filter((step) => !step.parameter);
    const above = names.at(-2);
    const position = above === undefined ? -1 : steps.indexOf(above);
    return steps[position + 1]?.parameter === true ? above : undefined;
}
/** An action is singular (`move`, `archive`); a collection is plural (`comments`). */
function isVerb(name) {
    return singularOf(name) === name.toLowerCase() && !/(ion|ment|ing|ity)$/.test(name);
}
function stepsOf(path) {
    return path
        .split('/')
        .filter((step) => /\w/.test(step) && !/^(api|v\d+|rest)$/i.test(step))
        .map((step) => ({ name: step.replace(/^[:{[<]+|[>}\]?$]+$/g, ''), parameter: /^[:{[<]/.test(step) }));
}
/** The parent under which most of the subjects live, and the route that reads it. */
function roomOf(profile) {
    const parents = profile.routes.flatMap((route) => {
        const parent = read_mutations_subjectOf(route)?.parent;
        return parent === undefined ? [] : [{ plural: parent.name, route }];
    });
    const ranked = parents
        .map(({ plural }) => plural)
        .map((plural) => ({ plural, below: depthOf(plural, profile.routes) }))
        .sort((left, right) => right.below - left.below);
    const plural = ranked[0]?.plural;
    if (plural === undefined)
        return undefined;
    const entity = singularOf(plural);
    const snapshot = profile.routes.find((route) => route.method === 'GET' && endsWithItem(route.path, plural));
    const route = snapshot ?? parents.find((parent) => parent.plural === plural)?.route;
    const param = /[:{[<]+(\w+)/.exec((route?.path ?? '').split(`/${plural}/`)[1] ?? '')?.[1] ?? `${camelOf(entity)}Id`;
    return { entity, plural, param, snapshot };
}
/** A resource at the root that others are created under ranks above one that is itself created under something. */
function depthOf(plural, routes) {
    const subjects = routes.flatMap((route) => read_mutations_subjectOf(route) ?? []);
    const isChild = subjects.some((subject) => subject.entity === singularOf(plural) && subject.parent !== undefined);
    return subjects.filter((subject) => subject.parent?.name === plural).length - (isChild ? 100 : 0);
}
function endsWithItem(path, plural) {
    const steps = stepsOf(path);
    return steps.at(-1)?.parameter === true && steps.at(-2)?.name === plural;
}
function mutationsOf(sources) {
    const { profile, snapshot, room } = sources;
    const seen = new Set();
    return profile.routes.flatMap((route) => {
        const subject = read_mutations_subjectOf(route);
        if (subject === undefined || subject.entity === room.entity)
            return [];
        const event = `${subject.entity.replace(/_/g, '-')}:${subject.verb}`;
        if (seen.has(event))
            return [];
        seen.add(event);
        return [mutationOf({ route, subject, event, snapshot, room })];
    });
}
function mutationOf({ route, subject, event, snapshot, room }) {
    const path = pathOf(route.where);
    const first = lineOf(route.where);
    const text = textOf(snapshot, path);
    const last = route.endLine ??
        first +
            expressionAt(text, text
                .split('\n')
                .slice(0, first - 1)
                .join('\n').length + 1).split('\n').length -
            1;
    const source = linesOf(text, first, last);
    return {
        event,
        type: `${pascalOf(subject.entity)}${pascalOf(subject.verb)}`,
        entity: subject.entity,
        verb: subject.verb,
        route,
        path,
        lines: [first, last],
        source,
        writer: writerOf(source, snapshot),
        roomKey: roomKeyOf(source, room, route.path),
    };
}
const NOT_WRITERS = /^(parse|json|query|transaction|then|catch|can\w+|require\w+|send|sendStatus|status|find\w*|get\w*|boardOf\w*|\w+Of\w*|\w+Id\w*|validate\w*)$/;
/** Last function that the handler awaits and that is defined in the repository. */
function writerOf(source, snapshot) {
    const calls = [...source.matchAll(/\b([a-z]\w+)\(/g)].map((match) => match[1] ?? '').filter((name) => !NOT_WRITERS.test(name));
    for (const name of calls.reverse()) {
        const symbol = symbolOf(snapshot, name);
        if (symbol !== undefined)
            return symbol;
    }
    return undefined;
}
/** Where a top-level function, constant or class of that name is exported. */
function symbolOf(snapshot, name) {
    const pattern = new RegExp(`^export (?:default )?(?:async )?(?:function|const|class|type|interface) ${name}\\b`, 'm');
    for (const [path, file] of snapshot.files) {
        if (!isScript(path) || isTest(path) || file.text === undefined)
            continue;
        const match = pattern.exec(file.text);
        if (match !== null)
            return { name, path, line: lineAt(file.text, match.index) };
    }
    return undefined;
}
function roomKeyOf(source, room, path) {
    if (new RegExp(`(?:const|let) (?:\\{[^}]*\\b${room.param}\\b[^}]*\\}|${room.param}) =`).test(source))
        return { expression: room.param, declared: true };
    const finder = new RegExp(`await ${camelOf(room.entity)}(?:Id)?Of\\w*\\([^()]*\\)`).exec(source);
    if (finder !== null)
        return { expression: finder[0], declared: false };
    const request = /\(?\s*(?:async\s*)?\((req|request|ctx|context)\b/.exec(source)?.[1];
    const isInPath = new RegExp(`[:{]${room.param}\\b`).test(path);
    return request === undefined || !isInPath ? undefined : { expression: `${request}.params.${room.param}`, declared: false };
}

;// CONCATENATED MODULE: ./lib/builtin/read-data.js



function dataOf({ profile, snapshot }, scope) {
    const { room, mutations } = scope;
    const isCode = (path) => isScript(path) && !isTest(path);
    const transaction = findAll(snapshot, isCode, /^ {0,2}transaction: <\w+>\(work: \(\w+: (\w+)\)/m)[0];
    const databaseType = transaction === undefined ? undefined : typeBefore(textOf(snapshot, transaction.path), transaction.match.index ?? 0);
    const database = databaseType === undefined ? undefined : symbolOf(snapshot, databaseType);
    const table = profile.models.find((model) => model.name === room.plural && /\.(sql|prisma)$/.test(pathOf(model.where)));
    const entities = unique(mutations.map((mutation) => mutation.entity));
    const entityType = symbolOf(snapshot, pascalOf(entities[0] ?? ''));
    const loaded = loaderOf(snapshot, room);
    const snapshotType = loaded === undefined ? undefined : returnTypeOf(textOf(snapshot, loaded.path), loaded);
    const shape = snapshotType === undefined ? undefined : symbolOf(snapshot, snapshotType);
    const shapeText = shape === undefined ? '' : linesOf(textOf(snapshot, shape.path), shape.line, shape.line + 8);
    const orderedType = entityType === undefined
        ? ''
        : (linesOf(textOf(snapshot, entityType.path), entityType.line, entityType.line + 10).split(/;\n\n|\n\n/)[0] ?? '');
    return {
        kind: transaction !== undefined ? 'sql' : profile.storage.some((each) => each.value.includes('prisma')) ? 'prisma' : 'other',
        database,
        queries: transaction === undefined ? undefined : symbolOf(snapshot, transaction.match[1] ?? ''),
        transaction: database,
        table: table === undefined ? undefined : { name: table.name, path: pathOf(table.where), line: lineOf(table.where) },
        migrations: migrationsOf(snapshot, room),
        loader: loaded,
        models: shape?.path ?? entityType?.path,
        snapshotType: shape === undefined ? undefined : snapshotType,
        entityType: entities.length === 1 ? entityType?.name : undefined,
        container: containerOf(shapeText, entityType?.name),
        ordered: /\bposition: number/.test(orderedType),
    };
}
function typeBefore(text, index) {
    return [...text.slice(0, index).matchAll(/export (?:type|interface) (\w+)/g)].at(-1)?.[1];
}
/** The function that the snapshot route answers with. */
function loaderOf(snapshot, room) {
    if (room.snapshot === undefined)
        return undefined;
    const handler = linesOf(textOf(snapshot, pathOf(room.snapshot.where)), lineOf(room.snapshot.where), room.snapshot.endLine ?? lineOf(room.snapshot.where) + 20);
    const name = /json\(await (\w+)\(/.exec(handler)?.[1];
    return name === undefined ? undefined : symbolOf(snapshot, name);
}
function returnTypeOf(text, symbol) {
    return /\): Promise<(\w+)>/.exec(linesOf(text, symbol.line, symbol.line + 8))?.[1];
}
/** `lists: (List & { cards: Card[] })[]`, or `cards: Card[]`. */
function containerOf(shape, entityType) {
    if (entityType === undefined)
        return undefined;
    const nested = new RegExp(`(\\w+): \\((\\w+) & \\{ (\\w+): ${entityType}\\[\\] \\}\\)\\[\\]`).exec(shape);
    if (nested === null)
        return undefined;
    return { field: nested[1] ?? '', key: `${singularOf(nested[1] ?? '')}Id`, items: nested[3] ?? '' };
}
function migrationsOf(snapshot, room) {
    const numbered = [...snapshot.files.keys()].filter((path) => /(^|\/)migrations\/(\d+)_\w+\.sql$/.test(path)).sort();
    const last = numbered.at(-1);
    if (last === undefined)
        return undefined;
    const folder = last.slice(0, last.lastIndexOf('/'));
    const digits = /(\d+)_\w+\.sql$/.exec(last)?.[1] ?? '0';
    return { folder, next: `${folder}/${String(Number(digits) + 1).padStart(digits.length, '0')}_${room.entity}_version.sql` };
}
/** Everything outside the routes' own modules that writes the same tables. */
function otherWritersOf({ snapshot }, scope) {
    const tables = unique(scope.mutations.flatMap(({ entity }) => [entity, `${entity}s`, `${entity.replace(/y$/, 'ie')}s`, pluralOf(entity)]));
    const pattern = new RegExp(`\\b(?:insert into|update|delete from)\\s+(?:${tables.join('|')})\\b|\\b(?:${tables.join('|')})\\.(?:create|createMany|update|updateMany|delete|deleteMany|upsert|save|insert|bulkWrite)\\(`, 'i');
    const own = new Set(scope.mutations.flatMap((mutation) => [mutation.path, mutation.writer?.path ?? mutation.path]));
    const isWriter = (path) => !own.has(path) &&
        !isTest(path) &&
        !/migrations?\/|(^|\/)schema\.|\bseeds?\b/i.test(path) &&
        (isScript(path) || /\.(sql|py|rb|sh|go)$/.test(path));
    return findAll(snapshot, isWriter, pattern).map((found) => ({
        path: found.path,
        line: found.line,
        what: (found.match[0] ?? '').replace(/\s+/g, ' '),
        schedule: scheduleOf(snapshot, found.path),
    }));
}
function pluralOf(entity) {
    return /[^aeiou]y$/.test(entity) ? `${entity.slice(0, -1)}ies` : `${entity}s`;
}
function scheduleOf(snapshot, path) {
    const head = (snapshot.files.get(path)?.text ?? '').split('\n').slice(0, 5).join('\n');
    return /every (night|hour|day|minute|week)|nightly|hourly|daily|cron/i.exec(head)?.[0];
}

// EXTERNAL MODULE: ./lib/knowledge/hops.js
var hops = __webpack_require__(1822);
;// CONCATENATED MODULE: ./lib/builtin/read-deployment.js


function deploymentOf({ profile, snapshot }) {
    const { topology } = profile;
    const target = topology.targets.at(-1);
    const replicas = topology.replicas[0];
    const grace = topology.graceSeconds[0];
    const platform = target === undefined ? undefined : (0,hops/* gracePeriodOf */.fM)(target.value);
    const nginx = nginxOf(snapshot);
    const compose = findAll(snapshot, (path) => /(docker-)?compose[\w.-]*\.ya?ml$/.test(path), /^services:/m)[0];
    const environment = [...snapshot.files.keys()].find((path) => /(^|\/)\.env\.(example|sample|template)$/.test(path));
    return {
        target: target?.value ?? 'unknown',
        targetPlace: target?.where,
        replicas: replicas?.value,
        replicasPlace: replicas?.where,
        graceSeconds: grace?.value ?? platform?.seconds,
        gracePlace: grace?.where ?? platform?.source,
        hops: topology.hops.map((hop) => ({
            name: hop.name,
            idleTimeoutS: hop.idleTimeoutS,
            ...(hop.maxLifetimeS === undefined ? {} : { maxLifetimeS: hop.maxLifetimeS }),
            place: hop.where,
        })),
        nginx,
        compose: compose === undefined ? undefined : { path: compose.path, line: compose.line },
        localAddress: localAddressOf(snapshot),
        environment: environment === undefined ? undefined : { path: environment },
        redis: redisOf(profile, snapshot),
        serverless: topology.targets.some((each) => (0,hops/* hopDefaultOf */.Yr)(each.value)?.id === 'vercel' || /lambda|serverless|cloudflare/.test(each.value)),
    };
}
function nginxOf(snapshot) {
    const found = findAll(snapshot, (path) => /nginx[\w.-]*\.conf(\.template)?$/.test(path), /proxy_pass (http:\/\/[\w.:-]+)/)[0];
    if (found === undefined)
        return undefined;
    const text = textOf(snapshot, found.path);
    const location = [...text.slice(0, found.match.index).matchAll(/location [^{]*\{/g)].at(-1)?.index ?? found.match.index ?? 0;
    return {
        path: found.path,
        line: lineAt(text, location),
        upgrades: /upgrade/i.test(text),
        upstream: found.match[1] ?? 'http://app',
        http2: /listen [^;]*http2|http2 on/.test(text),
    };
}
function redisOf(profile, snapshot) {
    const broker = profile.topology.brokers.find((each) => each.value === 'redis');
    if (broker === undefined)
        return undefined;
    const names = profile.dependencies.map((dependency) => dependency.name);
    const variable = findAll(snapshot, (path) => isScript(path) && !isTest(path), /\b(REDIS_(?:URL|URI))\b/)[0]?.match[1] ?? 'REDIS_URL';
    return {
        place: broker.where,
        variable,
        client: names.includes('ioredis') ? 'ioredis' : names.includes('redis') ? 'redis' : 'none',
    };
}
function localAddressOf(snapshot) {
    const [found] = findAll(snapshot, (path) => /(docker-)?compose[\w.-]*\.ya?ml$/.test(path), /['"]?(\d{2,5}):(?:80|3000|8080)['"]?\s*$/m);
    return found === undefined ? undefined : `http://localhost:${found.match[1] ?? ''}`;
}

;// CONCATENATED MODULE: ./lib/builtin/read-server.js



const SERVERS = ['nestjs', 'fastify', 'express', 'koa', 'hono', 'nextjs', 'next'];
function read_server_serverOf({ profile, snapshot }, room) {
    const place = profile.serverEntries.find((entry) => isScript(pathOf(entry.where)) && !isTest(pathOf(entry.where)));
    const framework = SERVERS.map((name) => profile.frameworks.find((each) => each.name === name && each.side !== 'client')).find((each) => each !== undefined);
    // Gateways of NestJS are made by decorators and adapters, which this planner does not write.
    if (place === undefined || framework?.name === 'nestjs')
        return undefined;
    const entry = pathOf(place.where);
    const text = textOf(snapshot, entry);
    const folder = posix_.join(posix_.dirname(entry), 'realtime');
    return {
        framework: framework?.name ?? 'node',
        version: framework?.version,
        entry,
        folder,
        typescript: /\.[cm]?tsx?$/.test(entry),
        commonJs: !/\.[cm]?tsx?$/.test(entry) && /\brequire\(/.test(text),
        importEnding: /from '\.{1,2}\/[^']*?(\.[cm]?[jt]s)'/.exec(text)?.[1] ?? '',
        http: httpOf(text),
        app: appOf(snapshot),
        shutdown: shutdownOf(text),
        logger: symbolOf(snapshot, 'logger') ?? symbolOf(snapshot, 'log'),
        validator: profile.validation[0]?.value,
        roomSchema: roomSchemaOf(snapshot, room),
    };
}
function httpOf(text) {
    const created = /(?:const|let) (\w+)(?::[^=]+)? = (?:http\.)?createServer\(([^)]*)\);?/.exec(text);
    if (created !== null)
        return {
            line: lineAt(text, created.index),
            kind: 'createServer',
            statement: created[0],
            symbol: created[1] ?? 'server',
            handler: (created[2] ?? 'app').trim(),
        };
    const listening = /(?:(?:const|let) (\w+) = )?(?:await )?(\w+)\.listen\(/.exec(text);
    if (listening === null)
        return undefined;
    const statement = text.slice(listening.index).split('\n')[0] ?? '';
    return {
        line: lineAt(text, listening.index),
        kind: 'listen',
        statement,
        symbol: listening[1] ?? 'server',
        handler: listening[2] ?? 'app',
    };
}
function appOf(snapshot) {
    const [found] = findAll(snapshot, (path) => isScript(path) && !isTest(path), /(?:export (?:async )?function (\w+)\([^]{0,300}?)?(?:const|let) app(?::[^=]+)? = (?:express|fastify|Fastify)\(/);
    return found === undefined ? undefined : { path: found.path, line: found.line, factory: found.match[1] };
}
function shutdownOf(text) {
    const match = /process\.(?:on|once)\(\s*'SIGTERM'/.exec(text);
    if (match === null)
        return undefined;
    const source = expressionAt(text, match.index);
    return { line: lineAt(text, match.index), endLine: lineAt(text, match.index + source.length), source };
}
function roomSchemaOf(snapshot, room) {
    const pattern = new RegExp(`^export const (\\w+) = z\\.object\\(\\{\\s*${room.param}:[^,}]*\\}\\)`, 'm');
    const [found] = findAll(snapshot, (path) => isScript(path) && !isTest(path), pattern);
    return found === undefined ? undefined : { name: found.match[1] ?? '', path: found.path, line: found.line };
}
const PREDICATE = /\bawait (can\w+|require\w+|ensure\w+|assert\w+|authorize\w*|check\w+|is\w*Member\w*|has\w*Access\w*|role\w*On\w*)\(([^()]*(?:\([^()]*\)[^()]*)*)\)/;
/** The check that the route of the snapshot makes is the one that the socket has to make. */
function accessOf({ snapshot }, room) {
    const route = room.snapshot;
    if (route === undefined)
        return undefined;
    const text = textOf(snapshot, pathOf(route.where));
    const handler = linesOf(text, lineOf(route.where), route.endLine ?? lineOf(route.where) + 30);
    const call = PREDICATE.exec(handler);
    const symbol = call === null ? undefined : symbolOf(snapshot, call[1] ?? '');
    if (call === null || symbol === undefined)
        return undefined;
    const definition = textOf(snapshot, symbol.path)
        .split('\n')
        .slice(symbol.line - 1)
        .join('\n');
    const header = expressionAt(definition, definition.indexOf('(') + 1) === ''
        ? ''
        : definition.slice(definition.indexOf('(') + 1, definition.indexOf(')'));
    const thrown = /throw new (\w+)\(/.exec(definition.slice(0, 600))?.[1];
    const edit = [
        ...textOf(snapshot, symbol.path).matchAll(/export (?:async )?function (can\w*(?:Edit|Write|Manage)\w*)\(/g),
    ][0]?.[1];
    return {
        ...symbol,
        parameters: header
            .split(',')
            .map((parameter) => (parameter.split(':')[0] ?? '').trim())
            .filter((name) => name !== ''),
        throws: thrown === undefined ? undefined : symbolOf(snapshot, thrown),
        edit: edit === undefined ? undefined : symbolOf(snapshot, edit),
    };
}
function authOf({ profile, snapshot }) {
    const kinds = profile.auth.map((fact) => fact.kind);
    const kind = kinds.includes('session-cookie') ? 'session' : kinds.some((each) => /jwt|bearer/.test(each)) ? 'jwt' : 'unknown';
    const guard = profile.auth.find((fact) => fact.symbol !== undefined);
    const user = findAll(snapshot, (path) => isScript(path) && !isTest(path), /(?:req|request)\.(?:session|user)\.(\w*[uU]ser\w*|id|sub)\b/)[0];
    const sameSite = findAll(snapshot, (path) => isScript(path) && !isTest(path), /sameSite: '(\w+)'/)[0];
    return {
        kind,
        middleware: middlewareOf(snapshot),
        guard: guard?.symbol === undefined ? undefined : { name: guard.symbol, path: pathOf(guard.where), line: lineOf(guard.where) },
        userField: user?.match[1] ?? 'userId',
        userPlace: user === undefined ? undefined : placeOf(user),
        sameSite: sameSite === undefined ? undefined : { value: sameSite.match[1] ?? '', place: placeOf(sameSite) },
        membershipRoute: membershipRouteOf(profile),
        sessionStore: profile.dependencies.some((dependency) => dependency.name === 'connect-redis') ? 'redis' : 'other',
        logout: profile.routes.find((route) => /(logout|signout|sign-out)$/i.test(route.path) && route.method !== 'GET'),
    };
}
function membershipRouteOf(profile) {
    const route = profile.routes.find((each) => each.mutates && /member|invit|collaborator|permission|role|share/i.test(each.path));
    return route === undefined ? undefined : `${route.method} ${route.path}`;
}
/** The session middleware: a factory that can be called twice, a constant that can be shared, or inline. */
function middlewareOf(snapshot) {
    const isCode = (path) => isScript(path) && !isTest(path);
    const factory = findAll(snapshot, isCode, /export function (\w+)\([^)]*\)[^{]*\{\s*return session\(/)[0];
    if (factory !== undefined) {
        const name = factory.match[1] ?? '';
        const call = findAll(snapshot, isCode, new RegExp(`app\\.use\\((${name}\\([^)]*\\))\\)`))[0]?.match[1];
        return { name, path: factory.path, line: factory.line, factory: true, call };
    }
    const constant = findAll(snapshot, isCode, /(?:export )?const (\w+)(?::[^=]+)? = session\(/)[0];
    if (constant !== undefined)
        return { name: constant.match[1] ?? '', path: constant.path, line: constant.line, factory: false, call: undefined };
    const inline = findAll(snapshot, isCode, /app\.use\(\s*session\(/)[0];
    return inline === undefined
        ? undefined
        : { name: 'sessionMiddleware', path: inline.path, line: inline.line, factory: false, call: undefined };
}

;// CONCATENATED MODULE: ./lib/builtin/read-facts.js








function readFacts({ request, snapshot, profile }) {
    const sources = { profile, snapshot };
    const room = roomOf(profile);
    const wish = wishOf(request);
    if (room === undefined)
        return { missing: missingOf(profile.routes.length) };
    const server = read_server_serverOf(sources, room);
    const { chosen, leftOut } = scopeOf(mutationsOf({ ...sources, room }), { wish, room });
    if (server === undefined)
        return { missing: ['this planner writes no code for this server'] };
    if (chosen.length === 0)
        return { missing: missingOf(profile.routes.length) };
    const scope = { room, mutations: chosen };
    const data = dataOf(sources, scope);
    const read = readingRoute(profile.routes, { room, entity: chosen[0]?.entity ?? '', isInRoom: data.container !== undefined });
    const client = clientOf(sources, room);
    return {
        facts: {
            request: wish,
            room,
            mutations: chosen,
            read,
            leftOut,
            writers: otherWritersOf(sources, scope),
            server,
            data,
            access: accessOf(sources, room),
            auth: authOf(sources),
            // What polls the room does not poll a collection that has a route of its own.
            client: read === room.snapshot ? client : { ...client, polling: undefined },
            deployment: deploymentOf(sources),
            test: testOf(sources),
            versions: versionsOf(profile.dependencies),
        },
    };
}
/** The snapshot of the room where it is known to hold what changes; else the collection's own route, if it has one. */
function readingRoute(routes, wanted) {
    const own = routes.find((route) => route.method === 'GET' && singularOf(route.path.split('/').at(-1) ?? '') === wanted.entity);
    return wanted.isInRoom ? (wanted.room.snapshot ?? own) : (own ?? wanted.room.snapshot);
}
function missingOf(routes) {
    return routes === 0
        ? ['no HTTP routes were found in the files']
        : ['no route changes something under a parent (for example `POST /boards/:boardId/cards`), so no room can be derived'];
}
function versionsOf(dependencies) {
    const installed = (name) => dependencies.find((dependency) => dependency.name === name)?.resolved;
    const version = (name, otherwise) => installed(name) ?? newestSeen(name)?.version ?? otherwise;
    return {
        server: version('socket.io', '4.8.4'),
        client: version('socket.io-client', '4.8.4'),
        adapter: version('@socket.io/redis-adapter', '8.3.0'),
        emitter: version('@socket.io/redis-emitter', '5.1.0'),
        added: installed('socket.io') === undefined,
    };
}

;// CONCATENATED MODULE: ./lib/builtin/read-stack.js






/** Undefined where the files show neither a server framework nor a real-time layer. */
function readStack(task) {
    const { profile, snapshot } = task;
    const request = wishOf(task.request);
    const framework = serverFramework(profile);
    const layer = layerOf(profile, request);
    if (framework === undefined && layer === undefined)
        return undefined;
    const mutations = asksOnlyForPeople(request) ? [] : namedMutations(task, request);
    return {
        task,
        request,
        framework,
        note: framework === undefined ? undefined : (0,stacks/* stackNoteOf */.g)(framework.name),
        layer,
        room: read_stack_roomOf(mutations),
        mutations,
        models: modelsOf(profile, request),
        entry: profile.serverEntries[0]?.where,
        read: readOf(profile.routes, request),
        auth: [...profile.auth].sort((left, right) => Number(right.symbol !== undefined) - Number(left.symbol !== undefined)),
        deployment: deploymentOf({ profile, snapshot }),
        client: read_stack_clientOf(profile),
    };
}
/** Words that say where something is shown, whatever a route is called. */
const PLACES = new Set(['dashboard', 'page', 'screen', 'view', 'app', 'list', 'board-list']);
/** Routes whose subject the request names; where it says "comments on an article", the comments. */
function namedMutations({ profile, snapshot }, { subjects, words }) {
    const room = { entity: '', plural: '', param: 'id', snapshot: undefined };
    const all = mutationsOf({ profile, snapshot, room }).filter(({ entity }) => !PLACES.has(entity));
    const named = all.filter(({ entity }) => subjects.has(singularOf(entity)));
    return named.length > 0 ? named : all.filter(({ entity }) => words.has(singularOf(entity)));
}
/** The parent under which they are created, else the thing itself. */
function read_stack_roomOf(mutations) {
    const parent = mutations.map(({ route }) => read_mutations_subjectOf(route)?.parent).find((each) => each !== undefined);
    const entity = parent === undefined ? mutations[0]?.entity : singularOf(parent.name);
    if (entity === undefined)
        return undefined;
    // Whoever shows the list has no id to join by.
    if (parent === undefined)
        return { entity, pattern: `${entity}-list` };
    const param = mutations
        .map(({ route }) => new RegExp(`/${parent.name}/[:{[<]+(\\w+)`).exec(route.path)?.[1])
        .find((each) => each !== undefined);
    return { entity, pattern: `${entity}:{${param ?? `${camelOf(entity)}Id`}}` };
}
/** Frameworks that serve requests before those that only answer queries inside them. */
const INNER = /^(?:trpc|apollo-server|graphql-yoga|django-rest-framework|phoenix-liveview|nitro)$/;
function serverFramework({ frameworks }) {
    const servers = frameworks.filter(({ side }) => side !== 'client');
    return (servers.find(({ name, side }) => side === 'server' && !INNER.test(name) && (0,stacks/* stackNoteOf */.g)(name) !== undefined) ??
        servers.find(({ name }) => !INNER.test(name) && (0,stacks/* stackNoteOf */.g)(name) !== undefined) ??
        servers[0]);
}
/** Data of the server before types of the page, and one place per name. */
function modelsOf({ models }, { subjects, words }) {
    const about = (known) => models.filter(({ name, where }) => known.has(singularOf(name)) && !/(?:^|\/)(?:client|frontend|web|app)\/[^:]*\.tsx?:/.test(where));
    const found = about(subjects).length > 0 ? about(subjects) : about(words);
    return [...new Map(found.map((model) => [singularOf(model.name), model])).values()].slice(0, 2);
}
function readOf(routes, wish) {
    const reading = routes.filter((route) => route.method === 'GET');
    const nouns = (path) => path
        .replace(/\/\?$/, '')
        .split('/')
        .filter((step) => /^[a-z][\w-]*$/i.test(step))
        .map(singularOf);
    const about = (known) => {
        const found = reading.filter((route) => known.has(nouns(route.path).at(-1) ?? ''));
        // People meet at one thing, not at the list of them.
        const one = asksOnlyForPeople(wish) ? found.find(({ path }) => /[:{[<]\w+[}\]>]?\/?$/.test(path)) : undefined;
        return one ?? found[0];
    };
    return about(wish.subjects) ?? about(wish.words);
}
function read_stack_clientOf({ frameworks, clientEntries }) {
    const framework = frameworks.find(({ side }) => side !== 'server');
    const [entry] = clientEntries;
    if (entry !== undefined)
        return { name: framework?.name ?? 'page', where: entry.where };
    return framework === undefined ? undefined : { name: framework.name, where: framework.where };
}

;// CONCATENATED MODULE: ./lib/builtin/short-plans.js

/** Plans for repositories and requests that this planner does not write a full one for. They say so and claim nothing else. */
function planWithoutServer(task, missing) {
    const { profile } = task;
    const languages = profile.languages
        .slice(0, 3)
        .map((language) => language.name)
        .join(', ');
    const frameworks = profile.frameworks.map((framework) => `${framework.name} (\`${framework.where}\`)`).join(', ');
    const reason = missing.join('; ');
    return withOmissions({
        meta: { ...task.meta, size: 'S' },
        omitted: [],
        summary: {
            decision: 'No design is proposed: what the files show is not enough for a sound one.',
            why: `This planner derives events, rooms and permissions from the routes of a Node server. ${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`,
            effort: 'Not estimated.',
            biggestRisk: 'Building on guesses about a server that the files do not show.',
            firstStep: 'Answer the questions, or plan with a language model, which reads any stack.',
        },
        today: profile.frameworks.slice(0, 8).map((framework) => ({
            fact: `${framework.name}${framework.version === undefined ? '' : ` ${framework.version}`} is used.`,
            where: [framework.where],
            consequence: 'A design has to fit it.',
        })),
        questions: [
            {
                id: 'Q1',
                text: `${profile.routes.length > 0 ? "Which resource do the people share who see each other's changes, and which route changes it" : 'Where does the server of this feature live'}? Found: ${languages === '' ? 'no source files' : languages}${frameworks === '' ? '' : `; ${frameworks}`}.`.slice(0, 590),
                default: profile.routes.length > 0
                    ? 'None that the routes show; describe it in the request.'
                    : 'In another repository; then plan there.',
            },
            {
                id: 'Q2',
                text: 'Which changes have to be seen by whom, and how soon?',
                default: 'Every change of what the page shows, by everybody who may see it, within a second.',
            },
        ],
    }, 'nothing sound can be derived from the files; see the summary');
}
/** Reasons not to propose a socket server where it cannot live. */
function reasonAgainst(facts) {
    if (facts.deployment.serverless)
        return [
            `the deploy target (\`${facts.deployment.targetPlace ?? facts.deployment.target}\`) runs functions, which keep no rooms in memory: choose a hosted service or a separate process first`,
        ];
    return undefined;
}
/** The answer to the request is something simpler. */
function planWithoutRealtime(task, facts, reason) {
    const { client, room } = facts;
    const { polling } = client;
    if (polling !== undefined && polling.milliseconds <= facts.request.withinMs)
        return planNothing(task, facts, polling);
    const place = client.polling?.place ?? client.reader?.path ?? room.snapshot?.where ?? facts.server.entry;
    const seconds = Math.max(10, Math.round(facts.request.withinMs / 2000));
    return withOmissions({
        meta: { ...task.meta, size: 'S' },
        omitted: [],
        summary: {
            decision: client.polling === undefined
                ? `Poll: load the ${room.entity} again every ${seconds} s while the page is visible.`
                : `Nothing new: the page already polls (\`${client.polling.place}\`); adapt the interval.`,
            why: `Real time is not needed, because ${reason}.`,
            effort: '0.5 days in 1 step.',
            biggestRisk: 'None worth a plan.',
            firstStep: `Set the interval in \`${place.replace(/:\d+$/, '')}\`.`,
        },
        needs: pollingNeeds(facts, { place, reason }),
        rollout: pollingRollout(facts, place),
    }, 'real time is not needed; see the summary');
}
/** The page polls often enough today. */
function planNothing(task, facts, polling) {
    const seconds = `${polling.milliseconds / 1000} s`;
    const reason = `the page asks every ${seconds} already`;
    return withOmissions({
        meta: { ...task.meta, size: 'S' },
        omitted: [],
        summary: {
            decision: `Change nothing: the page already loads the ${facts.room.entity} every ${seconds} (\`${polling.place}\`).`,
            why: `The request allows ${facts.request.withinMs / 1000} s between a change and the screen.`,
            effort: '0 days.',
            biggestRisk: 'None.',
            firstStep: `Look at \`${polling.place}\`; if it asks too often, raise the number there.`,
        },
        needs: pollingNeeds(facts, { place: polling.place, reason }),
    }, 'nothing has to be built; see the summary');
}
function withOmissions(plan, reason) {
    return { ...plan, omitted: model/* partNames */.wX.filter((name) => plan[name] === undefined).map((part) => ({ part, reason })) };
}
function pollingNeeds(facts, found) {
    const { place, reason } = found;
    return {
        who: [
            {
                role: `People who look at a ${facts.room.entity}`,
                sees: 'Current data.',
                withinMs: facts.request.withinMs,
                evidence: place,
            },
        ],
        volume: [],
        nonGoals: ['A socket server.'],
        cheapestAlternative: {
            option: 'Polling',
            verdict: 'enough',
            why: `It needs no new package, no broker and no second connection, and ${reason}.`,
        },
    };
}
function pollingRollout(facts, place) {
    return {
        flag: 'none: one number changes',
        schemaSkew: 'None.',
        migration: 'None.',
        steps: [
            {
                id: 'W1',
                title: 'Poll',
                days: 0.5,
                files: [place.replace(/:\d+$/, '')],
                after: [],
                done: `A change of somebody else appears within ${Math.round(facts.request.withinMs / 1000)} s.`,
                rollback: 'The number of before.',
            },
        ],
    };
}

// EXTERNAL MODULE: ./lib/lab/estimate-capacity.js + 3 modules
var estimate_capacity = __webpack_require__(665);
;// CONCATENATED MODULE: ./lib/builtin/code-server-care.js


function redisSetup(facts) {
    if (!isDistributed(facts))
        return '';
    const { room, server, deployment } = facts;
    const { changed } = namesOf(facts);
    const log = server.logger?.name ?? 'console';
    const isIoredis = deployment.redis?.client === 'ioredis';
    const connect = isIoredis
        ? `  const publisher = new Redis(url, { enableOfflineQueue: false });
  const subscriber = new Redis(url);
  for (const client of [publisher, subscriber]) client.on('error', (error) => ${log}.error(error, 'realtime redis'));`
        : `  const publisher = createClient({ url, disableOfflineQueue: true });
  const subscriber = createClient({ url });
  for (const client of [publisher, subscriber]) client.on('error', (error) => ${log}.error(error, 'realtime redis'));
  await Promise.all([publisher.connect(), subscriber.connect()]);`;
    const close = isIoredis ? 'publisher.quit(), subscriber.quit()' : 'publisher.close(), subscriber.close()';
    return `async function useRedis(io: RealtimeServer, url: string): Promise<() => Promise<unknown>> {
${connect}
  // The adapter does not catch a failed publication, which would end the process.
  const publish = publisher.publish.bind(publisher);
  Object.assign(publisher, {
    publish: (channel: string, message: string | Buffer) =>
      publish(channel, message).catch((error: unknown) => ${log}.error(error, 'realtime publish')),
  });
  io.adapter(createAdapter(publisher, subscriber, { publishOnSpecificResponseChannel: true }));
  // What was published while the subscription was away is lost: everybody compares again.
  subscriber.on('ready', () => {
    for (const name of io.sockets.adapter.rooms.keys()) {
      const ${room.param} = /^${room.entity}:(.+)$/.exec(name)?.[1];
      if (${room.param}) io.local.to(name).emit('${changed}', { ${room.param} });
    }
  });
  return () => Promise.all([${close}]);
}`;
}
function care(facts) {
    const { room, auth, access } = facts;
    const { changed } = namesOf(facts);
    const reload = auth.kind === 'session'
        ? `    (socket.request as Handshake).session.reload((error: unknown) => error && socket.disconnect(true));\n`
        : '';
    const failed = access?.throws === undefined ? '' : `        if (!(error instanceof ${access.throws.name})) return;\n`;
    const argument = access?.throws === undefined ? '()' : '(error: unknown)';
    return `/** Allows ${limits.joinBurst} joins more, and cuts readers that do not keep up; they come back and compare. */
function sweep(io: RealtimeServer): void {
  for (const { conn, data } of io.sockets.sockets.values()) {
    data.joins = 0;
    if (conn['writeBuffer'].length > ${limits.queuedPackets}) conn.close();
  }
}

/** Sessions and permissions can end without a route that could tell us. */
async function recheck(io: RealtimeServer, options: Options): Promise<void> {
  for (const socket of io.sockets.sockets.values()) {
${reload}    for (const ${room.param} of socket.data.wanted) {
      await ${recheckCall(facts)}.catch(${argument} => {
${failed}        leave(socket, ${room.param});
        socket.emit('${changed}', { ${room.param} });
      });
    }
  }
}`;
}
function recheckCall(facts) {
    const call = accessCall(facts, 'socket.data.userId');
    const direct = /^await (.+);$/.exec(call)?.[1];
    return direct ?? `(async () => {\n        ${call}\n      })()`;
}
/** The repository's own check, with the arguments it takes; without one, the function that the plan asks to extract. */
function accessCall({ access, room }, user) {
    if (access === undefined)
        return `if (!(await options.mayView(${user}, ${room.param}))) throw new Error('forbidden');`;
    const given = access.parameters.map((name) => name === 'database' ? 'options.database' : name === room.param ? room.param : /user/i.test(name) ? user : name);
    const call = `await ${access.name}(${given.join(', ')})`;
    return access.throws === undefined ? `if (!(${call})) throw new Error('forbidden');` : `${call};`;
}

;// CONCATENATED MODULE: ./lib/builtin/plain-script.js
/** The templates of this folder are TypeScript; for other repositories the same code is written without types. */
const TYPE = String.raw `(?:\([^()]*\) => [^,()]+|[A-Za-z][\w.]*(?:<[^()]*?>)?(?:\[\])?(?: \| [A-Za-z][\w.]*)*|\{ \w+: \w+ \})`;
function withoutTypes(source) {
    const parameter = new RegExp(`([(,] ?\\w+): ${TYPE}(?=[,)])`, 'g');
    return source
        .replace(/^import type .*\n/gm, '')
        .replace(/, type \w+/g, '')
        .replace(/^(?:\/\*\*[^\n]*\*\/\n)?(?:export )?type [^\n]*(?:\n {2}[^\n]*|\n\)[^\n]*|\n\}[^\n]*)*;\n/gm, '')
        .replace(/\((\w+) as \{[^}]*\} \| null\)/g, '$1')
        .replace(/ as (?:const|[A-Z]\w*)\b/g, '')
        .replace(parameter, '$1')
        .replace(parameter, '$1')
        .replace(/\): (?:Promise<.*>|\(\) => \w+|[\w ]+(?:\| \w+)*)(?= \{$| =>)/gm, ')')
        .replace(/^(\s*(?:export )?(?:const|let) \w+): [^=\n]+?( =|;)/gm, '$1$2')
        .replace(/new (Set|Map)<[^()]*?>\(/g, 'new $1(')
        .replace(/\n{3,}/g, '\n\n');
}
/** Imports become `require`, exports one object at the end. */
function toCommonJs(source) {
    const names = [];
    const body = source
        .replace(/^import (\{[^}]*\}) from ('[^']*');$/gm, (_whole, given, path) => `const ${given.replace(/ as /g, ': ')} = require(${path});`)
        .replace(/^export ((?:async )?function|const) (\w+)/gm, (_whole, kind, name) => {
        names.push(name);
        return `${kind} ${name}`;
    });
    return names.length === 0 ? body : `${body}\n\nmodule.exports = { ${names.join(', ')} };`;
}

;// CONCATENATED MODULE: ./lib/builtin/code-server.js




/** The Socket.IO server of the plan, complete. Types are written only where the repository has them. */
function serverSource(facts) {
    const write = facts.server.typescript ? (text) => text : withoutTypes;
    return write([imports(facts), types(facts), setup(facts), authentication(facts), joining(facts), redisSetup(facts), care(facts)]
        .filter((text) => text !== '')
        .join('\n\n'));
}
function imports(facts) {
    const { server, access, auth, data, room } = facts;
    const { Room, serverFile, contract, versionFile } = namesOf(facts);
    const from = importer(serverFile, server.importEnding);
    const versioned = syncModeOf(facts) === 'versioned';
    const distributed = isDistributed(facts);
    const isIoredis = facts.deployment.redis?.client === 'ioredis';
    const guard = [access?.name, access?.throws?.path === access?.path ? access?.throws?.name : undefined].filter((name) => name !== undefined);
    return importsOf([
        `import type { IncomingMessage, Server as HttpServer } from 'node:http';`,
        `import { setTimeout as sleep } from 'node:timers/promises';`,
        distributed ? `import { createAdapter } from '@socket.io/redis-adapter';` : undefined,
        auth.kind === 'session' ? `import type { RequestHandler } from 'express';` : undefined,
        auth.kind === 'session' ? `import type { Session, SessionData } from 'express-session';` : undefined,
        distributed ? (isIoredis ? `import { Redis } from 'ioredis';` : `import { createClient } from 'redis';`) : undefined,
        `import { Server, type Socket } from 'socket.io';`,
        server.roomSchema === undefined && server.validator === 'zod' ? `import { z } from 'zod';` : undefined,
        access === undefined ? undefined : from(`{ ${guard.join(', ')} }`, access.path),
        data.database === undefined || !takesDatabase(facts) ? undefined : from(`type { ${data.database.name} }`, data.database.path),
        server.logger === undefined ? undefined : from(`{ ${server.logger.name} }`, server.logger.path),
        server.roomSchema === undefined ? undefined : from(`{ ${server.roomSchema.name} }`, server.roomSchema.path),
        from(`type { ClientToServerEvents, Join${Room}Ack, ServerToClientEvents }`, contract),
        versioned ? from(`{ versionOf${Room} }`, versionFile) : undefined,
    ]).concat(server.roomSchema === undefined && server.validator === 'zod'
        ? `\n\nconst ${room.param.replace(/Id$/, '')}Ref = z.object({ ${room.param}: z.string().min(1).max(64) });`
        : '');
}
function takesDatabase({ access, data }) {
    return data.database !== undefined && access?.parameters[0] === 'database';
}
function types(facts) {
    const handshake = facts.auth.kind === 'session'
        ? 'type Handshake = IncomingMessage & { session: Session & Partial<SessionData>; sessionID: string };\n'
        : '';
    const options = [
        takesDatabase(facts) ? `database: ${facts.data.database?.name ?? 'unknown'}` : undefined,
        facts.auth.kind === 'session'
            ? 'session: RequestHandler'
            : 'userOf: (request: IncomingMessage, token: unknown) => Promise<string | undefined>',
        facts.access === undefined ? `mayView: (userId: string, ${facts.room.param}: string) => Promise<boolean>` : undefined,
        'origins: readonly string[]',
        isDistributed(facts) ? 'redisUrl: string' : undefined,
    ].filter((option) => option !== undefined);
    return `type SocketData = { userId: string; wanted: Set<string>; joins: number };
type NoEvents = Record<string, never>;
type RealtimeServer = Server<ClientToServerEvents, ServerToClientEvents, NoEvents, SocketData>;
type RealtimeSocket = Socket<ClientToServerEvents, ServerToClientEvents, NoEvents, SocketData>;
${handshake}
export type Realtime = {
  /** To everybody in the room, after the commit; to the sender too, whose other tabs need it. */
  publish: <Name extends keyof ServerToClientEvents>(name: Name, ...event: Parameters<ServerToClientEvents[Name]>) => void;
  /** Closes the sockets of one ${facts.auth.kind === 'session' ? 'session' : 'user'}, on every node. */
  end: (id: string) => void;
  drain: (milliseconds: number) => Promise<void>;
};

type Options = { ${options.join('; ')} };`;
}
function setup(facts) {
    const { room, auth } = facts;
    const { join, leave } = namesOf(facts);
    const distributed = isDistributed(facts);
    const endRoom = auth.kind === 'session' ? 'session' : 'user';
    return `export async function createRealtime(http: HttpServer, options: Options): Promise<Realtime> {
  const io: RealtimeServer = new Server(http, {
    transports: ['websocket'],
    pingInterval: ${limits.pingIntervalMs},
    maxHttpBufferSize: ${limits.maxBytes},
    // CORS does not cover WebSockets: a foreign page is refused here.
    allowRequest: (request, decide) => decide(null, options.origins.includes(request.headers.origin ?? '')),
  });
${distributed ? '  const closeRedis = await useRedis(io, options.redisUrl);\n' : ''}${auth.kind === 'session' ? '  io.engine.use(options.session);\n  io.use((socket, next) => authenticate(io, socket, next));' : '  io.use((socket, next) => void authenticate(io, socket, options).then(() => next(), next));'}
  io.on('connection', (socket) => {
    // Registered before anything is awaited: an early packet would be lost.
    socket.on('${join}', (input, reply) => {
      if (typeof reply === 'function') void join(socket, options, input).then(reply);
    });
    socket.on('${leave}', (input) => leave(socket, parse(input)));
  });
  setInterval(() => sweep(io), ${limits.sweepMs}).unref();
  setInterval(() => void recheck(io, options), ${limits.recheckMs}).unref();
  return {
    publish: (name, ...event) => void io.to(\`${room.entity}:\${event[0].${room.param}}\`).emit(name, ...event),
    end: (id) => io.in(\`${endRoom}:\${id}\`).disconnectSockets(true),
    drain: async (milliseconds) => {
      const sockets = [...io.sockets.sockets.values()];
      for (const { conn } of sockets) {
        conn.close(); // not disconnect(): after this the client comes back by itself
        await sleep(milliseconds / sockets.length);
      }
      await io.close();${distributed ? '\n      await closeRedis();' : ''}
    },
  };
}`;
}
function authentication({ auth }) {
    const enter = `  const sockets = io.sockets.adapter.rooms.get(\`user:\${userId}\`)?.size ?? 0;
  if (sockets >= ${limits.socketsPerUser}) `;
    const data = `socket.data = { userId, wanted: new Set(), joins: 0 };`;
    if (auth.kind === 'session')
        return `function authenticate(io: RealtimeServer, socket: RealtimeSocket, next: (error?: Error) => void): void {
  const { session, sessionID } = socket.request as Handshake;
  const userId = session.${auth.userField};
  if (!userId) return next(new Error('unauthorized'));
${enter}return next(new Error('too_many_connections'));
  ${data}
  void socket.join([\`user:\${userId}\`, \`session:\${sessionID}\`]);
  next();
}`;
    return `/** \`userOf\` is the check that the HTTP routes make, given the handshake and the token of the auth payload. */
async function authenticate(io: RealtimeServer, socket: RealtimeSocket, options: Options): Promise<void> {
  const userId = await options.userOf(socket.request, socket.handshake.auth['token']);
  if (userId === undefined) throw new Error('unauthorized');
${enter}throw new Error('too_many_connections');
  ${data}
  await socket.join(\`user:\${userId}\`);
}`;
}
function joining(facts) {
    const { room, server, access } = facts;
    const { Room } = namesOf(facts);
    const versioned = syncModeOf(facts) === 'versioned';
    const log = server.logger?.name ?? 'console';
    const parse = server.roomSchema !== undefined || server.validator === 'zod'
        ? `const parse = (input: unknown) => ${server.roomSchema?.name ?? `${room.param.replace(/Id$/, '')}Ref`}.safeParse(input).data?.${room.param};`
        : `function parse(input: unknown): string | undefined {\n  const ${room.param} = (input as { ${room.param}?: unknown } | null)?.${room.param};\n  return typeof ${room.param} === 'string' && /^[\\w-]{1,64}$/.test(${room.param}) ? ${room.param} : undefined;\n}`;
    return `${parse}

async function join(socket: RealtimeSocket, options: Options, input: unknown): Promise<Join${Room}Ack> {
  const { userId, wanted } = socket.data;
  const ${room.param} = parse(input);
  if (${room.param} === undefined) return { ok: false, error: 'invalid' };
  if (wanted.size >= ${limits.roomsPerSocket} && !wanted.has(${room.param})) return { ok: false, error: 'rate_limited' };
  if (++socket.data.joins > ${limits.joinBurst}) return { ok: false, error: 'rate_limited' };
  wanted.add(${room.param});
  try {
    ${accessCall(facts, 'userId')}
    // The client may have left while the database answered.
    if (wanted.has(${room.param})) await socket.join(\`${room.entity}:\${${room.param}}\`);
${versioned ? `    // Read after joining: every later change arrives as an event.\n    return { ok: true, version: await versionOf${Room}(options.database, ${room.param}) };` : `    return { ok: true };`}
  } catch (error) {
    leave(socket, ${room.param});
${access?.throws === undefined ? `    ${log}.error(error, 'join refused');\n    return { ok: false, error: 'forbidden' };` : `    if (error instanceof ${access.throws.name}) return { ok: false, error: 'forbidden' };\n    ${log}.error(error, '${room.entity}:join');\n    return { ok: false, error: 'failed' };`}
  }
}

function leave(socket: RealtimeSocket, ${room.param} = ''): void {
  socket.data.wanted.delete(${room.param});
  void socket.leave(\`${room.entity}:\${${room.param}}\`);
}`;
}

;// CONCATENATED MODULE: ./lib/builtin/code-routes.js


/** A handler as it has to become: the change and the version in one transaction, the event after it. */
function rewriteHandler(facts, mutation) {
    return (syncModeOf(facts) === 'versioned' ? versioned(facts, mutation) : undefined) ?? announced(facts, mutation);
}
/** The event after the last write of the handler, before its answer. */
function announced(facts, mutation) {
    const { param } = facts.room;
    const key = mutation.roomKey;
    const payload = key === undefined || key.declared ? `{ ${param} }` : `{ ${param}: ${key.expression} }`;
    const publish = `publish('${mutation.event}', ${payload});`;
    const lines = mutation.source.split('\n');
    const answer = lines.findLastIndex((line) => /\b(res|response|reply|ctx)\b.*\b(json|send|sendStatus|status|end|redirect|body)\b/.test(line));
    const isOneStep = answer >= 0 && !/await/.test(lines[answer] ?? '');
    if (!isOneStep)
        return { source: `${mutation.source}\n// after the write has succeeded, before the answer:\n// ${publish}`, exact: false };
    const indent = /^\s*/.exec(lines[answer] ?? '')?.[0] ?? '';
    const question = key === undefined ? [`${indent}// ${param}: the ${facts.room.entity} of this ${mutation.entity}, read with its row`] : [];
    const edited = [...lines.slice(0, answer), ...question, `${indent}${publish}`, ...lines.slice(answer)];
    return { source: edited.join('\n'), exact: key !== undefined };
}
/** Rewrites \`await database.transaction((queries) => write(queries, …))\` and \`await write(database, …)\`. */
function versioned(facts, mutation) {
    const { param } = facts.room;
    const writer = mutation.writer?.name;
    if (writer === undefined || mutation.roomKey === undefined)
        return undefined;
    const hoisted = hoist(mutation, param);
    const found = writeOf(hoisted, writer);
    if (found === undefined)
        return undefined;
    const { statement, call } = found;
    const indent = /^\s*/.exec(statement)?.[0] ?? '';
    const prepared = prepare(call);
    const change = mutation.verb === 'deleted' ? deletion(facts, mutation, prepared.call) : result(facts, mutation, prepared.call);
    const answer = answerOf(statement, call, mutation);
    const replacement = [...prepared.before, ...change, ...answer].map((line) => `${indent}${line}`).join('\n');
    return { source: hoisted.replace(statement, () => replacement), exact: true };
}
/** `await canEdit(database, await boardOfCard(…), user)` needs the id in a variable. */
function hoist(mutation, param) {
    const key = mutation.roomKey;
    if (key === undefined || key.declared)
        return mutation.source;
    const lines = mutation.source.split('\n');
    const at = lines.findIndex((line) => line.includes(key.expression));
    const line = lines[at] ?? '';
    const indent = /^\s*/.exec(line)?.[0] ?? '';
    return [
        ...lines.slice(0, at),
        `${indent}const ${param} = ${key.expression};`,
        line.replace(key.expression, param),
        ...lines.slice(at + 1),
    ].join('\n');
}
function writeOf(source, writer) {
    const lines = source.split('\n');
    const statement = lines.findLast((line) => new RegExp(`\\b${writer}\\(`).test(line));
    if (statement === undefined || !statement.trimEnd().endsWith(';'))
        return undefined;
    const start = statement.indexOf(`${writer}(`);
    const call = expressionAt(statement, start);
    return { statement, call: call.trim() };
}
/** Parsing inside the arguments happens before the transaction, the connection of the pool becomes the transaction's. */
function prepare(call) {
    const parsed = /[\w.]+\.parse\([^()]*\)/.exec(call)?.[0];
    const direct = call.replace(/\(\s*database\b/, '(queries');
    if (parsed === undefined)
        return { call: direct, before: [] };
    return { call: direct.replace(parsed, 'change'), before: [`const change = ${parsed};`] };
}
function result(facts, mutation, call) {
    const { Room } = namesOf(facts);
    const { param } = facts.room;
    return [
        `const [version, ${mutation.entity}] = await change${Room}(database, ${param}, (queries) => ${call});`,
        `realtime?.publish('${mutation.event}', { ${param}, version, ${mutation.entity} });`,
    ];
}
function deletion(facts, mutation, call) {
    const { Room } = namesOf(facts);
    const { param } = facts.room;
    return [
        `const [version] = await change${Room}(database, ${param}, (queries) => ${call});`,
        `realtime?.publish('${mutation.event}', { ${param}, version, ${mutation.entity}Id });`,
    ];
}
/** What the statement did besides writing: it assigned the result, or it answered with it. */
function answerOf(statement, call, mutation) {
    if (/^\s*(?:const|let|await)\b/.test(statement))
        return [];
    const answer = statement.trim();
    const start = answer.indexOf('await ');
    const whole = expressionAt(answer, start);
    return start < 0 || !whole.includes(call.slice(0, 10)) ? [] : [answer.replace(whole, mutation.entity)];
}
/** Raises and reads the version. */
function versionSource(facts) {
    const { room, data, server } = facts;
    const { Room, versionFile } = namesOf(facts);
    const table = data.table?.name ?? room.plural;
    const [database, queries] = [data.database?.name ?? 'Database', data.queries?.name ?? 'Queries'];
    const from = importer(versionFile, server.importEnding);
    const imports = data.database?.path === data.queries?.path
        ? from(`type { ${[database, queries].sort().join(', ')} }`, data.database?.path ?? '')
        : [from(`type { ${database} }`, data.database?.path ?? ''), from(`type { ${queries} }`, data.queries?.path ?? '')].join('\n');
    return `${imports}

/** The way to change a ${room.entity}: one transaction, and the version first. That locks the row, so versions have no gaps. */
export function change${Room}<Result>(database: ${database}, ${room.param}: string, change: (queries: ${queries}) => Promise<Result>) {
  return database.transaction(async (queries): Promise<[version: number, result: Result]> => [
    await next${Room}Version(queries, ${room.param}),
    await change(queries),
  ]);
}

export async function next${Room}Version(queries: ${queries}, ${room.param}: string): Promise<number> {
  const raise = 'update ${table} set version = version + 1 where id = $1 returning version';
  const { rows } = await queries.query<{ version: number }>(raise, [${room.param}]);
  return rows[0]!.version;
}

export async function versionOf${Room}(queries: ${queries}, ${room.param}: string): Promise<number> {
  const { rows } = await queries.query<{ version: number }>('select version from ${table} where id = $1', [${room.param}]);
  return rows[0]!.version;
}`;
}

;// CONCATENATED MODULE: ./lib/builtin/code-wiring.js





function drainMilliseconds({ deployment }) {
    return Math.max(1000, Math.floor(((deployment.graceSeconds ?? 10) / 2) * 1000));
}
/** The entry point: the HTTP server first, real time on it, then the application. */
function entrySource(facts, wiring) {
    const { server } = facts;
    const { serverFile } = namesOf(facts);
    const from = importer(server.entry, server.importEnding);
    const middleware = facts.auth.middleware;
    const own = unique([
        from(`{ createRealtime${wiring.kind === 'binding' ? ', drainRealtime' : ''} }`, serverFile),
        ...(facts.auth.kind === 'session' && middleware !== undefined && middleware.path !== server.entry
            ? [from(`{ ${middleware.name} }`, middleware.path)]
            : []),
    ]);
    const start = wiring.kind === 'injected' ? injectedStart(facts, wiring) : boundStart(facts);
    const inline = middleware?.path === server.entry
        ? [
            `// line ${middleware.line}: keep that middleware as \`const ${middleware.name}\`, for \`app.use\` and for the socket`,
            '',
        ]
        : [];
    return [
        ...own,
        '',
        ...inline,
        ...(wiring.kind === 'injected' ? [`// instead of lines ${wiring.appLine} to ${server.http?.line ?? wiring.appLine}:`] : []),
        `const { PUBLIC_ORIGINS = '', REALTIME = 'off' } = process.env;`,
        ...start,
        '',
        shutdown(facts, wiring),
    ].join('\n');
}
function injectedStart(facts, wiring) {
    const symbol = facts.server.http?.symbol ?? 'server';
    const store = wiring.properties.get('sessionStore');
    const isInline = store !== undefined && !/^\w+$/.test(store);
    const call = isInline ? wiring.appCall.replace(/sessionStore: [^]*?\}\)(?=,?\s)/, 'sessionStore') : wiring.appCall;
    return [
        ...(isInline ? [`const sessionStore = ${store};`] : []),
        // Socket.IO takes its requests from the handlers that are there when it attaches; one added later would answer them
        // a second time, which throws and ends the process.
        `const ${symbol} = createServer((request, response) => app(request, response));`,
        'const options = {',
        ...options(facts, wiring).map((line) => `  ${line},`),
        '};',
        `const realtime = REALTIME === 'on' ? await createRealtime(${symbol}, options) : undefined;`,
        onOneLine(`${call.replace(/,?\s*\}\)$/, ', realtime })')};`),
    ];
}
/** A call that was broken over lines, on one where it fits. */
function onOneLine(statement) {
    const joined = statement.replace(/\s*\n\s*/g, ' ');
    return joined.length <= 120 ? joined : statement;
}
function boundStart(facts) {
    const { http, framework, commonJs } = facts.server;
    const app = http?.handler ?? 'app';
    const owned = { fastify: `${app}.server`, nestjs: `${app}.getHttpServer()` };
    const symbol = owned[framework] ?? http?.symbol ?? 'server';
    const keepsServer = http?.kind === 'listen' && owned[framework] === undefined;
    const first = keepsServer
        ? [
            `// keep the server that listen() returns (line ${http?.line ?? 1}):`,
            `const ${symbol} = ${whole(http?.statement.replace(/^(?:const|let) \w+ = /, '') ?? '')}`,
        ]
        : [`// after line ${http?.line ?? 1}:`];
    const call = commonJs ? 'void createRealtime' : 'await createRealtime';
    return [
        ...first,
        "if (REALTIME === 'on') {",
        `  ${call}(${symbol}, {`,
        ...options(facts, undefined).map((line) => `    ${line},`),
        '  });',
        '}',
    ];
}
/** A callback that goes on in the lines after it is closed, its body being that of today. */
function whole(statement) {
    return statement.endsWith('{') ? `${statement} /* as today */ });` : statement;
}
function options(facts, wiring) {
    const { auth, deployment, access } = facts;
    return [
        ...(takesDatabase(facts) ? ['database'] : []),
        auth.kind === 'session' ? `session: ${sessionCall(facts, wiring)}` : 'userOf',
        ...(access === undefined ? [`mayView`] : []),
        `origins: PUBLIC_ORIGINS.split(',').map((origin) => origin.trim()).filter(Boolean)`,
        ...(isDistributed(facts) ? [`redisUrl: ${deployment.redis?.variable ?? 'REDIS_URL'}`] : []),
    ];
}
/** A second instance of the same middleware on the same store reads the same sessions. */
function sessionCall({ auth }, wiring) {
    const middleware = auth.middleware;
    if (middleware === undefined)
        return 'sessionMiddleware';
    if (!middleware.factory || middleware.call === undefined)
        return middleware.name;
    return middleware.call.replace(/\(([^)]*)\)/, (_whole, names) => {
        const given = names.split(',').map((name) => name.trim());
        const written = given.map((name) => {
            const value = wiring?.properties.get(name) ?? name;
            return /^\w+$/.test(value) ? value : name;
        });
        return `(${written.join(', ')})`;
    });
}
function shutdown(facts, wiring) {
    const milliseconds = thousands(drainMilliseconds(facts));
    const drain = wiring.kind === 'injected' ? `void realtime?.drain(${milliseconds});` : `void drainRealtime(${milliseconds});`;
    const { shutdown: existing, http, framework } = facts.server;
    const close = framework === 'fastify' || framework === 'nestjs'
        ? `void ${http?.handler ?? 'app'}.close();`
        : `${http?.symbol ?? 'server'}.close();`;
    if (existing === undefined)
        return `process.once('SIGTERM', () => {\n  ${close}\n  ${drain}\n});`;
    return `// last statement of the handler that starts in line ${existing.line}:\n${drain}`;
}
function thousands(value) {
    return String(value).replace(/\B(?=(\d{3})+$)/g, '_');
}
/** A file with routes: what it imports in addition, and its handlers as they have to become. */
function routeFileSource(facts, file) {
    const { server } = facts;
    const { serverFile, versionFile, Room } = namesOf(facts);
    const from = importer(file.path, server.importEnding);
    const versioned = syncModeOf(facts) === 'versioned';
    const changed = facts.mutations.filter((mutation) => mutation.path === file.path);
    const imports = [
        from(file.router === undefined ? '{ publish }' : 'type { Realtime }', serverFile),
        ...(versioned && changed.length > 0 ? [from(`{ change${Room} }`, versionFile)] : []),
    ];
    const edits = [
        ...changed.map((mutation) => announcedBy(file.router, changeOf(facts, mutation))),
        ...(versioned ? snapshotEdit(facts, file) : []),
        ...logoutEdit(facts, file),
    ].sort((left, right) => left.line - right.line);
    const argument = file.router === undefined ? [] : [`// ${signatureWithRealtime(file.router.signature)}, which \`${app(facts)}\` passes on`];
    const source = [...imports, '', ...argument, ...edits.map(hunkOf)].join('\n');
    return { source, exact: edits.every((edit) => edit.exact) };
}
function app({ server }) {
    return server.app?.path ?? server.entry;
}
function signatureWithRealtime(signature) {
    return /(\w+\([^)]*)\)/.exec(signature)?.[1]?.concat(', realtime?: Realtime)') ?? signature;
}
function changeOf(facts, mutation) {
    const { route } = mutation;
    return { line: mutation.lines[0], name: nameOf(route), before: mutation.source, ...rewriteHandler(facts, mutation) };
}
function nameOf(route) {
    return `${route.method} ${route.path}`;
}
/** With injection the publisher is a property of what the router gets. */
function announcedBy(router, edit) {
    return router === undefined ? edit : { ...edit, source: edit.source.replace(/(?<![.\w])publish\('/g, "realtime?.publish('") };
}
/** Only the lines that differ, under the place where they go. */
function hunkOf({ line, name, before, source }) {
    const [old, edited] = [before.split('\n'), source.split('\n')];
    const start = old.findIndex((each, index) => each !== edited[index]);
    if (start < 0)
        return `// ${name}, in the handler that ends in line ${line + old.length - 1}:\n${outdent(edited.slice(old.length))}`;
    const most = Math.min(old.length, edited.length) - start;
    let same = 0;
    while (same < most && old.at(-1 - same) === edited.at(-1 - same))
        same += 1;
    const [first, last] = [line + start, line + old.length - same - 1];
    const place = last < first ? `before line ${first}` : last === first ? `instead of line ${first}` : `instead of lines ${first} to ${last}`;
    return `// ${name}, ${place}:\n${outdent(edited.slice(start, edited.length - same))}`;
}
function outdent(lines) {
    const indent = Math.min(...lines.filter((each) => each.trim() !== '').map((each) => each.search(/\S/)));
    return lines.map((each) => each.slice(indent)).join('\n');
}
/** Lists and versions of one moment: later statements of a plain connection may see newer rows. */
function snapshotEdit(facts, file) {
    const { room, data } = facts;
    const route = room.snapshot;
    if (route === undefined || pathOf(route.where) !== file.path || data.loader === undefined)
        return [];
    const before = linesOf(file.text, lineOf(route.where), route.endLine ?? lineOf(route.where));
    const statement = before.split('\n').find((line) => line.includes(`${data.loader?.name ?? ''}(`));
    const call = /await (\w+\([^)]*\))/.exec(statement ?? '')?.[1];
    const response = /(\w+)\.json\(/.exec(statement ?? '')?.[1];
    if (statement === undefined || call === undefined || response === undefined)
        return [];
    const indent = /^\s*/.exec(statement)?.[0] ?? '';
    const lines = [
        `const ${room.entity} = await database.transaction(async (queries) => {`,
        `  await queries.query('set transaction isolation level repeatable read');`,
        `  return ${call.replace('(database', '(queries')};`,
        '});',
        `${response}.set('cache-control', 'no-store').json(realtime ? ${room.entity} : { ...${room.entity}, version: undefined });`,
    ];
    return [
        {
            line: lineOf(route.where),
            name: nameOf(route),
            before,
            source: before.replace(statement, lines.map((line) => `${indent}${line}`).join('\n')),
            exact: true,
        },
    ];
}
/** Signing out ends the sockets of the session on every node. */
function logoutEdit(facts, file) {
    const { logout, kind } = facts.auth;
    if (logout === undefined || kind !== 'session' || pathOf(logout.where) !== file.path)
        return [];
    const before = linesOf(file.text, lineOf(logout.where), logout.endLine ?? lineOf(logout.where));
    const statement = /^( *)(\w+)\.session\.destroy\(\((\w+)\) => \(\3 \? next\(\3\) : (.+?)\)\);$/m.exec(before);
    if (statement === null)
        return [];
    const [whole, indent = '', request = '', error = '', answer = ''] = statement;
    const lines = [
        `const { sessionID } = ${request};`,
        `${request}.session.destroy((${error}) => {`,
        `  if (${error}) return next(${error});`,
        '  realtime?.end(sessionID);',
        `  ${answer};`,
        '});',
    ];
    return [
        {
            line: lineOf(logout.where),
            name: nameOf(logout),
            before,
            source: before.replace(whole, lines.map((line) => `${indent}${line}`).join('\n')),
            exact: true,
        },
    ];
}

;// CONCATENATED MODULE: ./lib/builtin/write-capacity.js



/** What is assumed where the repository says nothing; each number is an assumption of the plan. */
const volume = { users: 200, members: 30, rooms: 20, eventsPerSecond: 0.5 };
function writeCapacity(brief) {
    const { deployment } = brief.facts;
    const estimate = (0,estimate_capacity/* estimateCapacity */.n)({
        concurrentUsers: volume.users,
        nodes: deployment.replicas ?? 1,
        membersPerRoom: volume.members,
        activeRooms: volume.rooms,
        eventsPerSecond: volume.eventsPerSecond,
        graceSeconds: deployment.graceSeconds ?? 10,
        pingIntervalS: limits.pingIntervalMs / 1000,
        pingTimeoutS: limits.pingTimeoutMs / 1000,
        preStopSeconds: 0,
        firstSpreadMs: limits.firstSpreadMs,
        policy: { kind: 'full jitter', baseMs: limits.reconnectBaseMs, factor: 2, capMs: limits.reconnectCapMs },
        from: {
            concurrentUsers: 'A1',
            membersPerRoom: 'A2',
            activeRooms: 'A3',
            eventsPerSecond: 'A3',
            nodes: deployment.replicasPlace ?? 'A5',
            graceSeconds: deployment.gracePlace ?? 'A5',
            pingIntervalS: 'P1',
            pingTimeoutS: 'https://socket.io/docs/v4/server-options/',
            preStopSeconds: 'A4',
        },
    });
    const { storm } = estimate;
    const results = withSources(estimate.results);
    const drainSeconds = drainMilliseconds(brief.facts) / 1000;
    const moved = results.find(({ name }) => name === AFTER_LOSS)?.value ?? 0;
    return {
        inputs: estimate.inputs
            .filter(({ name }) => results.some(({ formula }) => formula.includes(name)))
            .map(({ name, value, unit, from }) => ({
            name,
            value,
            unit,
            from: /^(https?:|[AP]\d)|:\d/.test(from) ? from : 'A4',
        })),
        results: [...results],
        ...stormOf(storm),
        headroom: `${estimate.headroom} The drain closes at most ${Math.ceil(moved / drainSeconds)} sockets per second, over ${drainSeconds} s of the ${deployment.graceSeconds ?? 10} s of grace; ${storm.acceptCapacity} per second can be accepted.`,
    };
}
function stormOf({ clients, policy, peakPerSecond, secondsTo95, acceptCapacity, }) {
    return secondsTo95 === 'never' ? {} : { storm: { clients, policy, peakPerSecond, secondsTo95, acceptCapacity } };
}
const AFTER_LOSS = 'connections on one node while another is missing';
/** What the plan decides something with; the rest of the estimate is left out. */
const DECIDING = new Set([AFTER_LOSS, 'memory per node', 'CPU while one node is missing', 'egress', 'broker deliveries']);
/** With every result that a formula of them names. */
function withSources(results) {
    const wanted = new Set(results.filter(({ name }) => DECIDING.has(name)));
    for (const { formula } of wanted)
        for (const result of results)
            if (formula.includes(result.name))
                wanted.add(result);
    return results.filter((result) => wanted.has(result));
}

;// CONCATENATED MODULE: ./lib/builtin/write-closing.js

function writeAssumptions({ facts, distributed }) {
    const { deployment, room } = facts;
    return [
        {
            id: 'A1',
            text: `${volume.users} people are connected at the busiest time.`,
            ifWrong: 'Memory and reconnections grow in proportion.',
        },
        {
            id: 'A2',
            text: `${volume.members} connections look at one busy ${room.entity}.`,
            ifWrong: 'Deliveries grow in proportion; above 100 send changes in batches of 100 ms.',
        },
        {
            id: 'A3',
            text: `${volume.rooms} rooms are active, with ${volume.eventsPerSecond} changes per second each.`,
            ifWrong: 'Deliveries grow in proportion.',
        },
        {
            id: 'A4',
            text: 'Figures for memory, CPU, sizes and waits are planning figures, on the careful side.',
            ifWrong: 'The load test replaces them.',
        },
        {
            id: 'A5',
            text: deployment.replicas === undefined
                ? 'One process runs, because no file says otherwise.'
                : `What \`${deployment.replicasPlace ?? ''}\` says is what runs.`,
            ifWrong: distributed ? 'One alone needs no Redis adapter.' : 'More than one needs a Redis adapter.',
        },
        {
            id: 'A6',
            text: 'In front of what the repository shows nothing closes a connection that is silent for less than 60 s.',
            ifWrong: 'Lower `pingInterval` below that.',
        },
    ];
}
function writeQuestions({ facts }) {
    const { auth, deployment, writers, request } = facts;
    return [
        {
            text: 'Which addresses do people open the application under?',
            default: `The public one${deployment.localAddress === undefined ? '' : `, \`${deployment.localAddress}\``} and the development server, in \`PUBLIC_ORIGINS\`.`,
        },
        { text: 'How soon must somebody who lost access stop seeing changes?', default: 'Within 5 minutes.' },
        ...(auth.kind === 'session'
            ? []
            : [
                {
                    text: 'Which function tells the user of a request from its credentials?',
                    default: auth.guard === undefined
                        ? 'The one that protects the HTTP routes, moved into a function.'
                        : `What \`${auth.guard.name}\` does.`,
                },
            ]),
        ...writers
            .filter((writer) => writer.schedule === undefined)
            .map((writer) => ({ text: `When does \`${writer.path}\` run?`, default: 'Rarely; it publishes like the routes.' })),
        ...request.beyond.map((what) => ({
            text: `The request also names ${what}. No route or model of the repository says how that works: is it part of this?`,
            default: 'No; it is a plan of its own, on the same connection and rooms.',
        })),
    ]
        .slice(0, 10)
        .map((question, index) => ({ id: `Q${index + 1}`, ...question }));
}
function writeSources(brief) {
    const { facts, distributed } = brief;
    const { versions } = facts;
    const doc = (ref, usedFor, version) => ({
        kind: 'docs',
        ref,
        usedFor,
        ...(version === undefined ? {} : { version }),
        date: '2026-11-23',
    });
    return [
        doc('https://socket.io/docs/v4/server-options/', 'server options', `socket.io ${versions.server}`),
        doc('https://socket.io/docs/v4/client-options/', 'client options', `socket.io-client ${versions.client}`),
        doc('https://socket.io/docs/v4/delivery-guarantees', 'what may be lost'),
        ...(distributed
            ? [
                doc('https://socket.io/docs/v4/redis-adapter/', 'broadcasts between replicas', `@socket.io/redis-adapter ${versions.adapter}`),
                doc('https://socket.io/docs/v4/using-multiple-nodes/', 'WebSocket only, so no affinity'),
            ]
            : []),
        ...(facts.auth.kind === 'session' ? [doc('https://socket.io/how-to/use-with-express-session', 'sharing the session')] : []),
        doc('https://cheatsheetseries.owasp.org/cheatsheets/WebSocket_Security_Cheat_Sheet.html', 'Origin, limits, re-checks'),
    ].map((source, index) => ({ id: `S${index + 1}`, ...source }));
}

;// CONCATENATED MODULE: ./lib/builtin/code-client.js


/** How the local copy follows an event. Only for a snapshot whose shape is known. */
function applySource(facts) {
    const { data, mutations, client, room } = facts;
    const { Room, apply, contract } = namesOf(facts);
    const from = importer(apply, client.importEnding);
    const shape = data.snapshotType ?? '';
    const entity = data.entityType ?? '';
    const container = data.container ?? { field: '', key: '', items: '' };
    const one = mutations[0]?.entity ?? 'item';
    const group = container.key.replace(/Id$/, '');
    const deletion = mutations.find((mutation) => mutation.verb === 'deleted');
    const inPlace = mutations.some((mutation) => mutation.verb === 'updated');
    const drop = deletion === undefined
        ? ''
        : `  if (event.name === 'deleted') return ${order(facts, `${container.items}.filter((${one}) => ${one}.id !== event.${one}Id)`)};\n`;
    const edit = inPlace
        ? `  if (event.name === 'updated') return ${container.items}.map((${one}) => (${one}.id === event.${one}.id ? event.${one} : ${one}));\n`
        : '';
    const place = data.ordered ? `others.toSpliced(event.${one}.position, 0, event.${one})` : `[...others, event.${one}]`;
    return `${from(`type { ${[shape, entity].sort().join(', ')} }`, data.models ?? '')}
${from(`type { ${Room}Event }`, contract)}

/** The ${room.entity} after the event, which has to be the next one: \`event.version === ${room.entity}.version + 1\`. */
export function applyEvent(${room.entity}: ${shape}, event: ${Room}Event): ${shape} {
  const ${container.field} = ${room.entity}.${container.field}.map((${group}) => ({ ...${group}, ${container.items}: ${container.items}After(${group}.id, ${group}.${container.items}, event) }));
  return { ...${room.entity}, ${container.field}, version: event.version };
}

function ${container.items}After(${container.key}: string, ${container.items}: ${entity}[], event: ${Room}Event): ${entity}[] {
${drop}${edit}  const others = ${container.items}.filter((${one}) => ${one}.id !== event.${one}.id);
  return ${order(facts, `event.${one}.${container.key} === ${container.key} ? ${place} : others`)};
}${data.ordered
        ? `

function renumber(${container.items}: ${entity}[]): ${entity}[] {
  return ${container.items}.map((${one}, position) => (${one}.position === position ? ${one} : { ...${one}, position }));
}`
        : ''}`;
}
function order({ data }, list) {
    return data.ordered ? `renumber(${list})` : list;
}
/** The hook that keeps what the page shows current. */
function hookSource(facts) {
    return syncModeOf(facts) === 'versioned' ? versionedHook(facts) : refetchHook(facts);
}
function versionedHook(facts) {
    const { room, data, mutations, client } = facts;
    const { Room, hook, hookName, apply, connection, contract, join, leave, changed } = namesOf(facts);
    const from = importer(hook, client.importEnding);
    const entries = mutations.map((mutation) => `'${mutation.event}': (event) => receive({ name: '${mutation.verb}', ...event }),`);
    const shape = data.snapshotType ?? '';
    return `import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
${from(`type { ${shape} }`, data.models ?? '')}
${from(`type { ${Room}Event, ServerToClientEvents }`, contract)}
${from('{ applyEvent }', apply)}
${from('{ checkNow, openConnection, socket }', connection)}

/** Keeps the cached ${room.entity} current. Does nothing where the server sends no version. */
export function ${hookName}(${room.param}: string, enabled: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!enabled) return;
    const queryKey = ['${room.entity}', ${room.param}];
    const waiting = new Map<number, ${Room}Event>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const versionHere = () => client.getQueryData<${shape}>(queryKey)?.version ?? -1;
    const checkIn = (milliseconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(checkNow, milliseconds);
    };

    /** Applies what follows the local copy without a gap; later events wait, older ones are dropped. */
    function applyWaiting(): void {
      client.setQueryData<${shape}>(queryKey, (${room.entity}) => {
        let next = waiting.get((${room.entity}?.version ?? 0) + 1);
        for (; ${room.entity} && next; next = waiting.get(next.version + 1)) ${room.entity} = applyEvent(${room.entity}, next);
        return ${room.entity};
      });
      for (const version of waiting.keys()) if (version <= versionHere()) waiting.delete(version);
    }

    function receive(event: ${Room}Event): void {
      if (event.${room.param} !== ${room.param} || event.version <= versionHere()) return;
      waiting.set(event.version, event);
      applyWaiting();
      // Two servers can overtake each other by milliseconds; a gap that stays is a loss.
      if (waiting.size > 0) checkIn(${limits.gapMs});
    }

    /** Join first, so that nothing is missed, then load the ${room.entity} only where the versions differ. */
    async function check(): Promise<void> {
      const answer = await socket.timeout(${limits.ackTimeoutMs}).emitWithAck('${join}', { ${room.param} });
      if (!answer.ok && answer.error !== 'forbidden') throw new Error(answer.error);
      if (answer.ok && answer.version <= versionHere()) return applyWaiting();
      await client.refetchQueries({ queryKey, exact: true });
      applyWaiting();
      if (answer.ok && versionHere() < answer.version) throw new Error('the ${room.entity} could not be loaded');
    }

    const listeners: ServerToClientEvents = {
      ${entries.join('\n      ')}
      // Everybody gets this one at the same time: spread the answers.
      '${changed}': (event) => event.${room.param} === ${room.param} && checkIn(Math.random() * ${limits.spreadMs}),
    };
    const names = Object.keys(listeners) as (keyof ServerToClientEvents)[];
    for (const name of names) socket.on(name, listeners[name]);
    const close = openConnection(check);
    return () => {
      clearTimeout(timer);
      for (const name of names) socket.off(name, listeners[name]);
      if (socket.connected) socket.emit('${leave}', { ${room.param} });
      close();
    };
  }, [client, ${room.param}, enabled]);
}`;
}
function refetchHook(facts) {
    const { room, mutations, client } = facts;
    const { hook, hookName, connection, join, leave, changed } = namesOf(facts);
    const from = importer(hook, client.importEnding);
    const names = [...mutations.map((mutation) => mutation.event), changed];
    return `import { useEffect, useRef } from 'react';
${from('{ checkNow, openConnection, socket }', connection)}

/** Calls \`reload\` after joining and after every change; several changes within a moment cost one reload. */
export function ${hookName}(${room.param}: string, reload: () => Promise<unknown>): void {
  const latest = useRef(reload);
  useEffect(() => {
    latest.current = reload;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const reloadSoon = (event: { ${room.param}: string }) => {
      if (event.${room.param} !== ${room.param}) return;
      clearTimeout(timer);
      timer = setTimeout(checkNow, 100 + Math.random() * 400);
    };

    /** Join first, so that nothing is missed between the reload and the first event. */
    async function check(): Promise<void> {
      const answer = await socket.timeout(${limits.ackTimeoutMs}).emitWithAck('${join}', { ${room.param} });
      if (!answer.ok && answer.error !== 'forbidden') throw new Error(answer.error);
      await latest.current();
    }

    const names = [${names.map((name) => `'${name}'`).join(', ')}] as const;
    for (const name of names) socket.on(name, reloadSoon);
    const close = openConnection(check);
    return () => {
      clearTimeout(timer);
      for (const name of names) socket.off(name, reloadSoon);
      if (socket.connected) socket.emit('${leave}', { ${room.param} });
      close();
    };
  }, [${room.param}]);
}`;
}
/** What people see of the connection. */
function bannerSource(facts) {
    const { banner, connection } = namesOf(facts);
    const { polling } = facts.client;
    const words = polling === undefined
        ? 'No live connection: changes of others appear when it is back.'
        : `No live connection: changes of others appear within ${polling.milliseconds / 1000} seconds.`;
    return `${importer(banner, facts.client.importEnding)('{ connectNow, useConnectionState }', connection)}

export function ConnectionBanner() {
  const state = useConnectionState();
  if (state === 'signedOut') return <p role="alert">You are signed out. <a href="/">Log in again</a></p>;
  if (state !== 'reconnecting' && state !== 'offline') return null;
  return (
    <p role="status">
      {state === 'offline' ? '${words}' : 'Reconnecting…'}{' '}
      <button onClick={connectNow}>Try now</button>
    </p>
  );
}`;
}

;// CONCATENATED MODULE: ./lib/builtin/code-connection.js


/** One connection for the page: state, delays, retries. Independent of the framework but for one hook. */
function connectionSource(facts) {
    const { contract, connection } = namesOf(facts);
    const importTypes = importer(connection, facts.client.importEnding)('type { ClientToServerEvents, ServerToClientEvents }', contract);
    return `import { useSyncExternalStore } from 'react';
import { io, type Socket } from 'socket.io-client';
${importTypes}

export type ConnectionState = 'idle' | 'connecting' | 'syncing' | 'live' | 'reconnecting' | 'offline' | 'signedOut';

export const socket: Socket<ServerToClientEvents, ClientToServerEvents> = io({
  autoConnect: false,
  reconnection: false, // the built-in delays lose their jitter at the cap: see reconnectDelay
  transports: ['websocket'],
});

const checks = new Set<() => Promise<void>>();
const watchers = new Set<() => void>();
let state: ConnectionState = 'idle';
let attempts = 0;
let retryTimer: ReturnType<typeof setTimeout> | undefined;
let checking: Promise<void> | undefined;

/** The first try is spread over ${limits.firstSpreadMs / 1000} s, so that a restarted server is not hit at once; then full jitter up to ${limits.reconnectCapMs / 1000} s. */
export function reconnectDelay(attempt: number, random: () => number = Math.random): number {
  return attempt === 0 ? random() * ${limits.firstSpreadMs} : ${limits.reconnectFloorMs} + random() * Math.min(${limits.reconnectCapMs}, ${limits.reconnectBaseMs} * 2 ** attempt);
}

/** \`check\` joins and updates the local copy; it rejects when that did not succeed. The last one to leave closes. */
export function openConnection(check: () => Promise<void>): () => void {
  checks.add(check);
  if (socket.connected) void Promise.resolve(checking).then(checkNow);
  else if (state === 'idle') connectNow();
  return () => {
    checks.delete(check);
    if (checks.size > 0) return;
    clearTimeout(retryTimer);
    enter('idle');
    socket.disconnect();
  };
}

export function connectNow(): void {
  clearTimeout(retryTimer);
  if (checks.size === 0 || socket.connected) return;
  enter('connecting');
  socket.connect();
}

/** One comparison at a time. */
export function checkNow(): Promise<void> {
  if (!socket.connected) return Promise.resolve();
  return (checking ??= runChecks().finally(() => (checking = undefined)));
}

export const useConnectionState = () => useSyncExternalStore(watch, () => state);

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

async function runChecks(): Promise<void> {
  const { id } = socket;
  enter('syncing');
  const results = await Promise.allSettled([...checks].map((check) => check()));
  if (!socket.connected) return; // retryLater has set its timer
  if (socket.id !== id) return runChecks(); // a new connection by now, which has joined nothing yet
  if (results.every(({ status }) => status === 'fulfilled')) {
    attempts = 0;
    return enter('live');
  }
  clearTimeout(retryTimer);
  retryTimer = setTimeout(checkNow, reconnectDelay(++attempts));
}

function retryLater(): void {
  clearTimeout(retryTimer);
  if (checks.size === 0) return;
  enter(attempts < 3 ? 'reconnecting' : 'offline');
  retryTimer = setTimeout(connectNow, reconnectDelay(attempts++));
}

function enter(next: ConnectionState): void {
  state = next;
  for (const watcher of watchers) watcher();
}

socket.on('connect', () => void checkNow());
socket.on('disconnect', (reason) => reason !== 'io client disconnect' && retryLater());
socket.on('connect_error', (error) => (error.message === 'unauthorized' ? enter('signedOut') : retryLater()));
addEventListener('online', connectNow);
addEventListener('pagehide', () => socket.disconnect());
addEventListener('pageshow', (event) => event.persisted && connectNow());
document.addEventListener('visibilitychange', () => !document.hidden && void checkNow());`;
}

;// CONCATENATED MODULE: ./lib/builtin/code-edits.js



/** Smaller edits of existing files. Each returns nothing where the file does not look as expected. */
function modelEdit(facts, snapshot) {
    const { data } = facts;
    if (data.models === undefined || data.snapshotType === undefined)
        return undefined;
    const statement = new RegExp(`export type ${data.snapshotType} = [^]*?;\\n(?=\\n|$|export)`).exec(textOf(snapshot, data.models))?.[0];
    if (statement === undefined || !statement.includes('{ '))
        return undefined;
    return `/** \`version\` is absent while live updates are switched off. */\n${statement.trim().replace(/\{ /, '{ version?: number; ')}`;
}
/** The statement of the loader that reads the version with the row of the room. */
function loaderEdit(facts, snapshot) {
    const { data, room } = facts;
    if (data.loader === undefined)
        return undefined;
    const text = textOf(snapshot, data.loader.path);
    const table = data.table?.name ?? room.plural;
    const select = new RegExp(`const (\\w+) = await (\\w+)\\.query<(\\w+)>\\('select (.+?) from ${table} where[^\\n]*`).exec(text);
    if (select === null)
        return undefined;
    const [statement, name = '', connection = '', type = '', columns = ''] = select;
    const line = lineAt(text, select.index);
    const edited = statement
        .replace(`${connection}.query<${type}>`, `${connection}.query<${type} & { version: number }>`)
        .replace(`select ${columns} from`, `select ${columns}, version from`);
    return `// line ${line}; what the function returns gets \`version: ${name}.rows[0]?.version ?? 0\`\n${edited}`;
}
/** The hook that loads the room: keeps what is newer, polls less while live, listens. */
function readerEdit(facts, snapshot) {
    const { client, data, room } = facts;
    const { hook, hookName, connection } = namesOf(facts);
    if (client.reader === undefined ||
        client.apiCall === undefined ||
        client.reader.queryKey === undefined ||
        data.snapshotType === undefined)
        return undefined;
    const source = textOf(snapshot, client.reader.path);
    const from = importer(client.reader.path, client.importEnding);
    const start = source.indexOf(`export function ${client.reader.name}(`);
    const statement = `${client.reader.statement};`;
    const variable = /const (\w+) =/.exec(statement)?.[1];
    const owner = /const (\w+) = useQueryClient\(\)/.exec(source)?.[1];
    if (start < 0 || variable === undefined || owner === undefined || !source.includes(statement))
        return undefined;
    const { queryKey } = client.reader;
    const interval = client.polling === undefined
        ? []
        : [`    refetchInterval: live ? ${group(limits.safetyPollMs)} : ${group(client.polling.milliseconds)},`];
    const edited = [
        `  const live = useConnectionState() === 'live';`,
        `  const ${variable} = useQuery({`,
        `    queryKey: ${queryKey},`,
        '    queryFn: async () => {',
        `      const loaded = await ${client.apiCall.expression}(${room.param});`,
        `      const cached = ${owner}.getQueryData<${data.snapshotType}>(${queryKey});`,
        '      // Events may have overtaken the answer.',
        '      return cached && (cached.version ?? -1) > (loaded.version ?? Infinity) ? cached : loaded;',
        '    },',
        ...interval,
        '  });',
        `  ${hookName}(${room.param}, ${variable}.data?.version !== undefined);`,
    ].join('\n');
    return [
        from(`type { ${data.snapshotType} }`, data.models ?? ''),
        from('{ useConnectionState }', connection),
        from(`{ ${hookName} }`, hook),
        '',
        `// instead of line ${client.reader.line}:`,
        edited.replace(/^ {2}/gm, ''),
    ].join('\n');
}
function otherWriterEdit(facts, snapshot, writer) {
    const { room, deployment, server } = facts;
    const { Room, contract, changed, versionFile } = namesOf(facts);
    const source = textOf(snapshot, writer.path);
    const from = importer(writer.path, server.importEnding);
    const transaction = /const \w+ = await \w+\.transaction\(async \((\w+)\) => \{\n[^]*?\n\}\);/.exec(source);
    if (transaction === null)
        return undefined;
    const ids = `${room.entity}Ids`;
    const variable = deployment.redis?.variable ?? 'REDIS_URL';
    return `import { Emitter } from '@socket.io/redis-emitter';
import { createClient } from 'redis';
${from('type { ServerToClientEvents }', contract)}
${from(`{ next${Room}Version }`, versionFile)}
if (!process.env.${variable}) throw new Error('${variable} must be set'); // at the start, as for the database

// At the end of the transaction, which returns \`${ids}\` too; the statement of line ${writer.line} also returns \`${data(facts)}\`:
const ${ids} = [...new Set(rows.map((row) => row.${room.param}))];
for (const ${room.param} of ${ids}) await next${Room}Version(${transaction[1] ?? 'queries'}, ${room.param});

// After the commit. Where Redis is away the script ends with an error, and pages find the change by its version:
const redis = await createClient({ url: process.env.${variable}, socket: { reconnectStrategy: false } }).on('error', console.error).connect();
const emitter = new Emitter<ServerToClientEvents>(redis);
for (const ${room.param} of ${ids}) emitter.to(\`${room.entity}:\${${room.param}}\`).emit('${changed}', { ${room.param} });
await redis.close();`;
}
function data({ data: { container }, room }) {
    const table = container?.field ?? room.plural;
    return `${table}.${room.entity}_id::text as "${room.param}"`;
}
function group(value) {
    return String(value).replace(/\B(?=(\d{3})+$)/g, '_');
}
function nginxSource({ deployment }) {
    const { nginx } = deployment;
    if (nginx === undefined || nginx.upgrades)
        return undefined;
    const timeout = deployment.hops.find((hop) => hop.place.startsWith(nginx.path))?.idleTimeoutS ?? 60;
    return `    location /socket.io/ {
        proxy_pass ${nginx.upstream};
        proxy_http_version 1.1;
        proxy_set_header Upgrade $http_upgrade;
        proxy_set_header Connection "upgrade";
        proxy_set_header Host $host;
        proxy_read_timeout ${timeout}s;
    }`;
}
function migrationSource({ data, room }) {
    return `alter table ${data.table?.name ?? room.plural} add column version integer not null default 0;`;
}

;// CONCATENATED MODULE: ./lib/builtin/code-contract.js

/** Payload and answer types; the event maps are rendered from the events themselves. */
function contractSource(facts) {
    return syncModeOf(facts) === 'versioned' ? versionedContract(facts) : refetchContract(facts);
}
function versionedContract(facts) {
    const { room, mutations, data, server } = facts;
    const { Room, contract } = namesOf(facts);
    const entity = data.entityType ?? 'unknown';
    const importLine = importer(contract, server.importEnding)(`type { ${entity} }`, data.models ?? '');
    const changes = mutations.filter((mutation) => mutation.verb !== 'deleted');
    const deletion = mutations.find((mutation) => mutation.verb === 'deleted');
    const payloads = mutations.map((mutation) => {
        const field = mutation.verb === 'deleted' ? `${mutation.entity}Id: string` : `${mutation.entity}: ${entity}`;
        return `export type ${mutation.type} = Change & { ${field} };`;
    });
    return `${importLine.replace('import type', 'import type')}

/** Every change of a ${room.entity} raises its version by one, in the transaction of the change. */
type Change = { ${room.param}: string; version: number };

${payloads.join('\n')}
/** Something changed that has no event of its own, or an event may be missing: compare versions. */
export type ${Room}Changed = { ${room.param}: string };
export type ${Room}Event =
  | ({ name: ${changes.map((mutation) => `'${mutation.verb}'`).join(' | ')} } & (${changes.map((mutation) => mutation.type).join(' | ')}))${deletion === undefined ? '' : `\n  | ({ name: 'deleted' } & ${deletion.type})`};

export type ${Room}Ref = { ${room.param}: string };
export type JoinError = 'invalid' | 'forbidden' | 'rate_limited' | 'failed';
export type Join${Room}Ack = { ok: true; version: number } | { ok: false; error: JoinError };`;
}
function refetchContract(facts) {
    const { room, mutations, server } = facts;
    const { Room } = namesOf(facts);
    if (!server.typescript)
        return jsdocContract(facts);
    const payloads = mutations.map((mutation) => `export type ${mutation.type} = Change;`);
    return `/** Names what changed; the client loads it again under its own permissions. */
type Change = { ${room.param}: string };

${payloads.join('\n')}
/** An event may be missing: load again. */
export type ${Room}Changed = { ${room.param}: string };

export type ${Room}Ref = { ${room.param}: string };
export type JoinError = 'invalid' | 'forbidden' | 'rate_limited' | 'failed';
export type Join${Room}Ack = { ok: true } | { ok: false; error: JoinError };`;
}
function jsdocContract(facts) {
    const { room, mutations } = facts;
    const { Room } = namesOf(facts);
    const types = [...mutations.map((mutation) => mutation.type), `${Room}Changed`, `${Room}Ref`];
    return [
        ...types.map((type) => `/** @typedef {{ ${room.param}: string }} ${type} */`),
        `/** @typedef {'invalid' | 'forbidden' | 'rate_limited' | 'failed'} JoinError */`,
        `/** @typedef {{ ok: true } | { ok: false, error: JoinError }} Join${Room}Ack */`,
    ].join('\n');
}

;// CONCATENATED MODULE: ./lib/builtin/code-test.js

/** The integration test that proves who may join and that a change reaches the other node. */
function testSource(facts, harness) {
    const { test, server, auth, mutations, room } = facts;
    const created = mutations.find((mutation) => mutation.verb === 'created');
    const isSupported = test.runner === 'vitest' || test.runner === 'jest';
    if (!isSupported ||
        !server.typescript ||
        auth.kind !== 'session' ||
        auth.middleware?.factory !== true ||
        test.harness === undefined ||
        !/'editor' \| 'viewer' \| 'stranger'/.test(harness) ||
        created === undefined)
        return undefined;
    const names = namesOf(facts);
    const from = importer(names.test, server.importEnding);
    const imported = test.runner === 'vitest' ? `import { expect, test } from 'vitest';\n` : '';
    const redis = isDistributed(facts)
        ? `, redisUrl: process.env.${facts.deployment.redis?.variable ?? 'REDIS_URL'} ?? 'redis://localhost:6379'`
        : '';
    return `import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import session from 'express-session';
import { io } from 'socket.io-client';
import request from 'supertest';
${imported}${from(`{ ${server.app?.factory ?? 'createApp'} }`, server.app?.path ?? '')}
${from('{ createRealtime }', names.serverFile)}
${from(`{ ${auth.middleware.name} }`, auth.middleware.path)}
${from(`{ ${test.harness.name} }`, test.harness.path)}

const ORIGIN = 'http://${room.plural}.test';

/** Two of these on one store and one Redis are the two replicas. */
async function startNode(database: Awaited<ReturnType<typeof ${test.harness.name}>>['database'], store: session.Store) {
  const http = createServer((request, response) => app(request, response));
  const realtime = await createRealtime(http, { database, session: ${auth.middleware.name}('test', store), origins: [ORIGIN]${redis} });
  const app = ${server.app?.factory ?? 'createApp'}({ database, sessionSecret: 'test', sessionStore: store, realtime });
  await new Promise<void>((resolve) => http.listen(0, resolve));
  const url = \`http://localhost:\${(http.address() as AddressInfo).port}\`;
  const login = async (name: string) => {
    const body = { email: \`\${name}@example.org\`, password: 'secret' };
    const { headers } = await request(url).post('/api/auth/login').send(body).expect(200);
    return String(headers['set-cookie']).split(';')[0]!;
  };
  const connect = (cookie: string, origin = ORIGIN) =>
    io(url, { transports: ['websocket'], reconnection: false, forceNew: true, extraHeaders: { cookie, origin } });
  return { url, realtime, login, connect };
}

test('a change reaches members on the other node, and nobody else', async () => {
  const { database, close } = await ${test.harness.name}();
  const store = new session.MemoryStore();
  const [one, two] = await Promise.all([startNode(database, store), startNode(database, store)]);
  const viewer = two.connect(await two.login('viewer'));
  const stranger = two.connect(await two.login('stranger'));
  const foreign = two.connect(await two.login('viewer'), 'http://evil.test');

  expect(await viewer.emitWithAck('${names.join}', { ${room.param}: '1' })).toEqual({ ok: true, version: 0 });
  expect(await stranger.emitWithAck('${names.join}', { ${room.param}: '1' })).toEqual({ ok: false, error: 'forbidden' });
  await expect(new Promise((resolve) => foreign.once('connect_error', (error) => resolve(error.message)))).resolves.toBe('websocket error');

  const received = new Promise((resolve) => viewer.once('${created.event}', resolve));
  const body = { listId: '1', title: 'Write' };
  await request(one.url).post('${created.route.path.replace(/:\w+/, '1')}').set('cookie', await one.login('editor')).send(body).expect(201);
  expect(await received).toMatchObject({ ${room.param}: '1', version: 1, ${created.entity}: { title: 'Write' } });

  const ended = new Promise((resolve) => viewer.once('disconnect', resolve));
  await Promise.all([one.realtime.drain(10), two.realtime.drain(10)]);
  expect(await ended).toBe('transport close'); // the reason after which clients come back
  await close();
}, 30_000);`;
}

;// CONCATENATED MODULE: ./lib/builtin/write-operation-code.js

/** Migrations, configuration and the writers outside the routes. */
function operationBlocks(brief) {
    return [...migrationBlocks(brief), ...configurationBlocks(brief), ...writerBlocks(brief)].map((block) => ({
        side: 'ops',
        ...block,
    }));
}
function migrationBlocks({ facts, mode }) {
    const { migrations } = facts.data;
    if (mode !== 'versioned' || migrations === undefined)
        return [];
    const purpose = 'Adds the version; existing rows start at 0.';
    return [{ file: migrations.next, status: 'new', language: 'sql', purpose, source: migrationSource(facts) }];
}
function configurationBlocks({ facts }) {
    const { nginx } = facts.deployment;
    const source = nginxSource(facts);
    if (source === undefined || nginx === undefined)
        return [];
    const purpose = `Before line ${nginx.line}.`;
    return [{ file: nginx.path, status: 'edit', language: 'nginx', purpose, source }];
}
function writerBlocks({ facts, snapshot, mode, distributed }) {
    if (mode !== 'versioned' || !distributed)
        return [];
    const language = facts.server.typescript ? 'ts' : 'js';
    const purpose = 'The other writer raises the version too and announces it.';
    return facts.writers.flatMap((writer) => {
        const source = otherWriterEdit(facts, snapshot, writer);
        return source === undefined ? [] : [{ file: writer.path, status: 'sketch', language, purpose, source }];
    });
}

;// CONCATENATED MODULE: ./lib/builtin/write-code.js












function writeTypes({ facts, names }) {
    return { file: names.contract, language: facts.server.typescript ? 'ts' : 'js', source: contractSource(facts) };
}
/** The hardest pieces keep their code; where all of it is too long, the easiest are described instead. */
function writeCode(brief) {
    const easiest = new Set([brief.names.test, pathOf(brief.facts.auth.logout?.where ?? ''), ...shapeFiles(brief)]);
    let blocks = [
        ...serverBlocks(brief),
        ...clientBlocks(brief),
        ...operationBlocks(brief),
        ...testBlocks(brief),
    ];
    for (const file of easiest)
        if (linesIn(blocks) > MOST_LINES && !publishes(brief, file))
            blocks = blocks.filter((block) => block.file !== file && !(file === brief.names.test && block.side === 'test'));
    return [...blocks];
}
const MOST_LINES = 450;
function shapeFiles({ facts }) {
    return [facts.data.models, facts.data.loader?.path].filter((path) => path !== undefined);
}
function publishes({ facts }, path) {
    return facts.mutations.some((mutation) => mutation.path === path);
}
function linesIn(blocks) {
    return blocks.reduce((sum, block) => sum + block.source.split('\n').length, 0);
}
function serverBlocks(brief) {
    const language = brief.facts.server.typescript ? 'ts' : 'js';
    const blocks = [...newServerBlocks(brief), ...entryBlocks(brief), ...routeBlocks(brief), ...snapshotBlocks(brief)];
    return blocks.map((block) => ({ side: 'server', language, ...block }));
}
function newServerBlocks(brief) {
    const { facts, names, mode } = brief;
    const purpose = 'Handshake, joins, limits, broker, re-checks, drain.';
    const setup = { file: names.serverFile, status: 'new', purpose, source: exporting(brief, serverSource(facts)) };
    if (mode !== 'versioned')
        return [setup];
    const version = {
        file: names.versionFile,
        status: 'new',
        purpose: 'Raised by every change, compared by every client.',
        source: versionSource(facts),
    };
    return [setup, version];
}
function entryBlocks(brief) {
    const { facts, wiring } = brief;
    const { server } = facts;
    const source = entrySource(facts, wiring);
    const entry = {
        file: server.entry,
        status: isExactEntry(brief) ? 'edit' : 'sketch',
        purpose: 'Start behind the flag; drain on SIGTERM.',
        source: server.commonJs ? toCommonJs(source) : source,
    };
    return [entry];
}
function snapshotBlocks({ facts, snapshot, mode }) {
    const { models, loader } = facts.data;
    if (mode !== 'versioned' || models === undefined || loader === undefined)
        return [];
    const model = modelEdit(facts, snapshot);
    const load = loaderEdit(facts, snapshot);
    return [
        ...(model === undefined
            ? []
            : [{ file: models, status: 'edit', purpose: 'The snapshot says which version it is.', source: model }]),
        ...(load === undefined
            ? []
            : [
                {
                    file: loader.path,
                    status: 'edit',
                    purpose: `\`${loader.name}\` reads the version with the row.`,
                    source: load,
                },
            ]),
    ];
}
/** The entry can be written in full where the repository has the check and the session that the socket needs. */
function isExactEntry({ facts }) {
    return facts.server.http !== undefined && facts.auth.kind === 'session' && facts.access !== undefined;
}
/** Without injection the routes import a function that does nothing until real time has started. */
function exporting({ wiring, facts }, source) {
    if (wiring.kind === 'injected')
        return source;
    const typed = facts.server.typescript;
    const state = `let started${typed ? ': Realtime | undefined' : ''};

/** Does nothing while live updates are switched off. */
export ${typed ? `const publish: Realtime['publish'] = (name, ...event) => started?.publish(name, ...event)` : 'const publish = (name, event) => started?.publish(name, event)'};
export const drainRealtime = (milliseconds${typed ? ': number' : ''}) => started?.drain(milliseconds);
`;
    const bound = source
        .replace(/^export async function createRealtime/m, () => `${state}\nexport async function createRealtime`)
        .replace(/\n {2}return \{\n {4}publish:/, '\n  started = {\n    publish:')
        .replace(/\n {4}\},\n {2}\};\n\}/, '\n    },\n  };\n  return started;\n}');
    return facts.server.commonJs ? toCommonJs(bound) : bound;
}
function routeBlocks({ facts, snapshot, wiring, mode }) {
    const { mutations, auth, room } = facts;
    const isSession = auth.kind === 'session' && auth.logout !== undefined && wiring.kind === 'injected';
    const paths = unique([
        ...mutations.map((mutation) => mutation.path),
        ...(mode === 'versioned' && room.snapshot !== undefined ? [pathOf(room.snapshot.where)] : []),
        ...(isSession ? [pathOf(auth.logout?.where ?? '')] : []),
    ]);
    return paths.map((path) => {
        const router = wiring.kind === 'injected' ? wiring.routers.find((each) => each.path === path) : undefined;
        const { source, exact } = routeFileSource(facts, { path, text: textOf(snapshot, path), router });
        return {
            file: path,
            status: exact ? 'edit' : 'sketch',
            purpose: mutations.some((mutation) => mutation.path === path)
                ? 'Each route publishes after its commit.'
                : 'Signing out ends the sockets of the session, on every node.',
            source: facts.server.commonJs ? toCommonJs(source) : source,
        };
    });
}
function clientBlocks(brief) {
    const { client } = brief.facts;
    if (client.framework !== 'react')
        return [];
    const language = client.typescript ? 'ts' : 'js';
    const plain = client.typescript ? (source) => source : withoutTypes;
    return [...connectionBlocks(brief), ...pageBlocks(brief)].map((block) => ({
        side: 'client',
        language: block.file.endsWith('x') ? `${language}x` : language,
        ...block,
        source: plain(block.source),
    }));
}
function connectionBlocks({ facts, names, mode }) {
    const apply = {
        file: names.apply,
        status: 'new',
        purpose: `The ${facts.room.entity} after an event.`,
        source: mode === 'versioned' ? applySource(facts) : '',
    };
    return [
        {
            file: names.connection,
            status: 'new',
            purpose: 'The one connection of the page.',
            source: connectionSource(facts),
        },
        ...(mode === 'versioned' ? [apply] : []),
        { file: names.hook, status: 'new', purpose: 'Subscribes, keeps what arrives, closes gaps.', source: hookSource(facts) },
    ];
}
function pageBlocks({ facts, names, snapshot, mode }) {
    const path = facts.client.reader?.path;
    const reader = mode === 'versioned' ? readerEdit(facts, snapshot) : undefined;
    return [
        ...(reader === undefined || path === undefined
            ? []
            : [
                {
                    file: path,
                    status: 'edit',
                    purpose: 'Keeps what is newer, polls less while live.',
                    source: reader,
                },
            ]),
        {
            file: names.banner,
            status: 'new',
            purpose: 'What people see of the connection.',
            source: bannerSource(facts),
        },
    ];
}
function testBlocks(brief) {
    const { facts, names, snapshot } = brief;
    const source = testSource(facts, textOf(snapshot, facts.test.harness?.path ?? ''));
    if (source === undefined)
        return [];
    const purpose = `Proves ${brief.test('join')}, ${brief.test('origin')} and ${brief.distributed ? `${brief.test('nodes')}, ` : ''}the way of ${brief.test('drain')}.`;
    const harness = harnessEdit(brief);
    return [
        { file: names.test, side: 'test', status: 'new', language: 'ts', purpose, source },
        ...(harness === undefined ? [] : [harness]),
    ];
}
/** The test needs the database of the application that it talks to. */
function harnessEdit({ facts, snapshot }) {
    const { harness } = facts.test;
    if (harness === undefined)
        return undefined;
    const text = textOf(snapshot, harness.path);
    const returned = /^ *return \{ (?![^}]*\bdatabase\b)[^\n]*/m.exec(text);
    if (returned === null || !/\bconst database\b/.test(text))
        return undefined;
    const source = `// instead of line ${lineAt(text, returned.index)}:\n${returned[0].trim().replace('{ ', '{ database, ')}`;
    const purpose = `\`${harness.name}\` returns its database too.`;
    return { file: harness.path, side: 'test', status: 'edit', language: 'ts', purpose, source };
}

;// CONCATENATED MODULE: ./lib/knowledge/socket-io-defaults.js

const server = (0,fact/* documented */.fp)('https://socket.io/docs/v4/server-options/');
const client = (0,fact/* documented */.fp)('https://socket.io/docs/v4/client-options/');
const socketIoDefaults = [
    {
        id: 'pingInterval',
        side: 'server',
        value: 25_000,
        unit: 'ms',
        note: 'The server pings, so timers of background tabs do not matter.',
        ...server,
    },
    {
        id: 'pingTimeout',
        side: 'server',
        value: 20_000,
        unit: 'ms',
        note: 'A dead peer is found after at most pingInterval + pingTimeout.',
        ...server,
    },
    {
        id: 'maxHttpBufferSize',
        side: 'server',
        value: 1_000_000,
        unit: 'B',
        note: 'A larger message closes the socket.',
        ...server,
    },
    {
        id: 'connectTimeout',
        side: 'server',
        value: 45_000,
        unit: 'ms',
        note: 'How long a socket may live without joining a namespace.',
        ...server,
    },
    { id: 'upgradeTimeout', side: 'server', value: 10_000, unit: 'ms', note: 'Only with long-polling.', ...server },
    { id: 'perMessageDeflate', side: 'server', value: false, note: 'Off since version 3.', ...server },
    {
        id: 'transports',
        side: 'server',
        value: '["polling","websocket"]',
        note: 'Long-polling comes first, and needs affinity with more than one node.',
        ...server,
    },
    { id: 'serveClient', side: 'server', value: true, note: 'Serves the client bundle beside the path.', ...server },
    { id: 'path', side: 'server', value: '/socket.io/', note: 'A path of the URL, not a namespace.', ...server },
    {
        id: 'connectionStateRecovery',
        side: 'server',
        value: 'off',
        note: 'Switched on with `{}` it skips the middlewares of a recovered socket.',
        ...(0,fact/* documented */.fp)('https://socket.io/docs/v4/connection-state-recovery'),
    },
    { id: 'reconnectionDelay', side: 'client', value: 1000, unit: 'ms', note: 'First wait, doubled each time.', ...client },
    {
        id: 'reconnectionDelayMax',
        side: 'client',
        value: 5000,
        unit: 'ms',
        note: 'Cut after the jitter: from the fifth try on every wait is exactly this long.',
        ...client,
    },
    { id: 'randomizationFactor', side: 'client', value: 0.5, note: 'Applied before the cap.', ...client },
    { id: 'reconnectionAttempts', side: 'client', value: 'Infinity', note: 'It never gives up.', ...client },
    { id: 'timeout', side: 'client', value: 20_000, unit: 'ms', note: 'For one connection attempt.', ...client },
    { id: 'ackTimeout', side: 'client', value: 'unset', note: 'Without it an answer is waited for without end.', ...client },
];
/** The default as a table cell: `25000 ms`. */
function socketIoDefault(id) {
    const option = socketIoDefaults.find((each) => each.id === id);
    if (option === undefined)
        return 'none';
    return option.unit === undefined ? String(option.value) : `${option.value} ${option.unit}`;
}
function socketIoDefaultSource(id) {
    return socketIoDefaults.find((each) => each.id === id)?.source ?? server.source;
}

;// CONCATENATED MODULE: ./lib/builtin/write-parameters.js



function writeParameters(brief) {
    return [...serverParameters(brief), ...clientParameters(brief)].map((parameter, index) => ({
        id: `P${index + 1}`,
        ...parameter,
    }));
}
function serverParameters(brief) {
    const { deployment } = brief.facts;
    const hop = deployment.hops.toSorted((left, right) => left.idleTimeoutS - right.idleTimeoutS)[0];
    const detection = (limits.pingIntervalMs + limits.pingTimeoutMs) / 1000;
    const library = (name) => ({ name, libraryDefault: socketIoDefault(name), from: socketIoDefaultSource(name) });
    const own = (name) => ({ name, libraryDefault: 'none', from: OWASP });
    const grace = deployment.gracePlace ?? 'https://docs.docker.com/reference/compose-file/services/#stop_grace_period';
    return [
        {
            ...library('pingInterval'),
            value: limits.pingIntervalMs,
            unit: 'ms',
            why: hop === undefined
                ? `Below the 60 s of A6; with \`pingTimeout\` a dead peer is found within ${detection} s.`
                : `Below the ${hop.idleTimeoutS} s of ${hop.name} and of A6; with \`pingTimeout\` a dead peer is found within ${detection} s.`,
            ...(hop === undefined ? {} : { from: hop.place }),
        },
        {
            ...library('maxHttpBufferSize'),
            value: limits.maxBytes,
            unit: 'B',
            why: 'Clients send only ids; a larger message is an attack or a mistake.',
        },
        {
            ...own('session re-check'),
            value: limits.recheckMs / 60_000,
            unit: 'min',
            why: 'Access that ended without a request ends here; OWASP advises at most 30 min.',
        },
        {
            ...own('drain'),
            value: drainMilliseconds(brief.facts) / 1000,
            unit: 's',
            from: grace,
            why: `Half of the ${deployment.graceSeconds ?? 10} s of grace.`,
        },
    ];
}
const OWASP = 'https://cheatsheetseries.owasp.org/cheatsheets/WebSocket_Security_Cheat_Sheet.html';
const CLIENT = 'https://socket.io/docs/v4/client-options/';
function clientParameters(brief) {
    return [...retryParameters(), ...(brief.mode === 'versioned' ? gapParameters() : []), ...pollParameters(brief)];
}
function retryParameters() {
    const own = (name, libraryDefault = 'none') => ({ name, libraryDefault, from: CLIENT });
    return [
        {
            ...own('first retry', '500 to 1500 ms'),
            value: `0 to ${limits.firstSpreadMs}`,
            unit: 'ms',
            why: 'A restarted server is not met by everybody in the same second.',
        },
        {
            ...own('retry cap', socketIoDefault('reconnectionDelayMax')),
            value: limits.reconnectCapMs,
            unit: 'ms',
            why: 'The wait is random below 1 s, 2 s, 4 s and so on, up to this; the built-in delays lose their randomness at their cap.',
        },
        {
            ...own('tries until offline'),
            value: 3,
            unit: 'tries',
            why: 'From then on the banner says so; trying goes on, and being live starts the count again.',
        },
        {
            ...own('answer to a join', socketIoDefault('ackTimeout')),
            value: limits.ackTimeoutMs,
            unit: 'ms',
            why: 'A join is a query or two; an answer later than this is lost, and the join is sent again.',
        },
    ];
}
function gapParameters() {
    return [
        {
            name: 'gap',
            value: limits.gapMs,
            unit: 'ms',
            libraryDefault: 'none',
            from: 'A4',
            why: 'Events of two requests may arrive in the other order; a version still missing after this is lost.',
        },
        {
            name: 'spread of a common check',
            value: `0 to ${limits.spreadMs}`,
            unit: 'ms',
            libraryDefault: 'none',
            from: 'A4',
            why: 'Everybody hears of it at once and must not load at once.',
        },
    ];
}
function pollParameters({ facts, mode }) {
    const { polling } = facts.client;
    if (polling === undefined)
        return [];
    const today = polling.milliseconds / 1000;
    const parameter = { name: 'poll while live', unit: 's', libraryDefault: 'none', from: polling.place };
    if (mode !== 'versioned')
        return [{ ...parameter, value: today, why: 'As today.' }];
    return [
        {
            ...parameter,
            value: limits.safetyPollMs / 1000,
            why: `Finds the loss of the newest event, which no later one shows; without a connection it stays at ${today} s.`,
        },
    ];
}

;// CONCATENATED MODULE: ./lib/builtin/write-connection.js


function writeConnection(brief) {
    return { states: states(brief), transitions: transitions(brief), parameters: writeParameters(brief) };
}
function states({ facts, names }) {
    const { entity } = facts.room;
    const isWritten = facts.client.framework === 'react';
    return [
        {
            name: 'idle',
            meaning: `No ${entity} is open, or the feature is off.`,
            userSees: 'The page as today.',
        },
        { name: 'connecting', meaning: 'The handshake is under way.', userSees: 'The page as today.' },
        {
            name: 'syncing',
            meaning: `\`${names.join}\` is sent, the copy is compared.`,
            userSees: 'Perhaps a jump to newer data.',
        },
        { name: 'live', meaning: 'Events are applied as they come.', userSees: 'Changes at once.' },
        {
            name: 'reconnecting',
            meaning: 'Lost, up to three tries.',
            userSees: isWritten ? '"Reconnecting…" and a button.' : 'What was loaded.',
        },
        {
            name: 'offline',
            meaning: 'Three tries failed; it goes on.',
            userSees: isWritten ? 'The banner, and a button.' : 'That the page is not current, and since when.',
        },
        { name: 'signedOut', meaning: 'The server refuses the session.', userSees: 'A link to log in.' },
    ];
}
function transitions({ facts, names }) {
    const lost = ['connecting', 'syncing', 'live'];
    const causes = {
        connecting: 'connect error',
        syncing: 'disconnect',
        live: 'disconnect',
    };
    return [
        { from: '[*]', to: 'idle', on: 'page loaded' },
        { from: 'idle', to: 'connecting', on: `${facts.room.entity} opened` },
        { from: 'connecting', to: 'syncing', on: 'connect', action: `emit ${names.join}` },
        { from: 'connecting', to: 'signedOut', on: 'session expired' },
        { from: 'syncing', to: 'live', on: 'copy is current' },
        {
            from: 'syncing',
            to: 'syncing',
            on: `no answer within ${limits.ackTimeoutMs / 1000} s`,
            action: 'again, after a delay',
        },
        { from: 'live', to: 'syncing', on: `gap, ${names.changed} or tab visible` },
        ...lost.map((from) => ({ from, to: 'reconnecting', on: causes[from] })),
        { from: 'reconnecting', to: 'connecting', on: 'delay, online or button' },
        { from: 'connecting', to: 'offline', on: 'third connect error' },
        { from: 'offline', to: 'connecting', on: 'delay, online or button' },
        { from: 'signedOut', to: 'idle', on: 'page left' },
        { from: 'connecting', to: 'idle', on: `last ${facts.room.entity} closed` },
        { from: 'live', to: 'idle', on: `last ${facts.room.entity} closed` },
        { from: 'syncing', to: 'idle', on: `last ${facts.room.entity} closed` },
        { from: 'reconnecting', to: 'idle', on: `last ${facts.room.entity} closed` },
        { from: 'offline', to: 'idle', on: `last ${facts.room.entity} closed` },
    ];
}

;// CONCATENATED MODULE: ./lib/builtin/write-contract.js



function writeEvents(brief) {
    const { facts, mode } = brief;
    const { room, mutations } = facts;
    const changes = mutations.map((mutation) => ({
        name: mutation.event,
        direction: 'S>C',
        purpose: `Somebody ${mutation.verb} a ${mutation.entity}.`,
        room: `${room.entity}:{${room.param}}`,
        payload: mutation.type,
        producer: `${mutation.path}:${mutation.lines[0]}`,
        consumer: clientEnd(brief),
        authorization: `Members of the room${facts.access?.edit === undefined ? '' : `; \`${facts.access.edit.name}\` for the writer`}.`,
        delivery: mode === 'versioned' ? 'snapshot+version' : 'at-most-once',
        ...(mode === 'versioned' ? { orderKey: 'version', idempotency: 'Only newer versions apply.' } : {}),
        maxBytes: mode === 'versioned' && mutation.verb !== 'deleted' ? limits.changeBytes : limits.referenceBytes,
    }));
    return [...commands(brief), ...changes, changed(brief)].map((event, index) => ({ id: `E${index + 1}`, ...event }));
}
function commands(brief) {
    const { facts, names, mode } = brief;
    const { room, access } = facts;
    const check = access === undefined ? '`mayView`' : `\`${access.name}\``;
    const shared = {
        direction: 'C>S',
        room: `${room.entity}:{${room.param}}`,
        payload: `${names.Room}Ref`,
        producer: clientEnd(brief),
        maxBytes: limits.referenceBytes,
    };
    return [
        {
            ...shared,
            name: names.join,
            purpose: `Enter the room${mode === 'versioned' ? ' and learn its version' : ''}: after every connection${mode === 'versioned' ? ', on a gap,' : ''} and when the tab becomes visible.`,
            ack: `Join${names.Room}Ack`,
            consumer: added(names.serverFile, 'join'),
            authorization: `${check} with the user of the ${facts.auth.kind === 'session' ? 'session' : 'handshake'}, on every join.`,
            delivery: 'at-least-once+dedupe',
            idempotency: 'The room is a set.',
            rateLimit: `${limits.joinBurst} per ${limits.sweepMs / 1000} s and socket`,
        },
        {
            ...shared,
            name: names.leave,
            purpose: 'Leave the room.',
            consumer: added(names.serverFile, 'leave'),
            authorization: 'A socket leaves only for itself.',
            delivery: 'at-most-once',
            rateLimit: `${limits.roomsPerSocket} rooms per socket`,
        },
    ];
}
function changed(brief) {
    const { facts, names, distributed } = brief;
    const { room, writers } = facts;
    const occasions = [
        ...writers.map((writer) => `\`${writer.path}\` has written`),
        ...(distributed ? ['the broker was away'] : []),
        'a permission ended',
    ];
    return {
        name: names.changed,
        direction: 'S>C',
        purpose: `Compare again: ${listOf(occasions).replace(/ and (?=[^,]*$)/, ' or ')}.`,
        room: `${room.entity}:{${room.param}}`,
        payload: `${names.Room}Changed`,
        producer: added(names.serverFile, distributed ? 'useRedis' : 'recheck'),
        consumer: clientEnd(brief),
        authorization: 'Members of the room; it has no content.',
        delivery: 'at-most-once',
        maxBytes: limits.referenceBytes,
    };
}
function writeRooms({ facts, names }) {
    const { room, access } = facts;
    return [
        {
            pattern: `${room.entity}:{${room.param}}`,
            join: `\`${names.join}\`, if the check allows it.`,
            predicate: access === undefined ? added(names.serverFile, 'mayView') : `${access.path}#${access.name}`,
            leave: `\`${names.leave}\`, the end of the socket, or a failed re-check.`,
            maxMembers: 100,
        },
        {
            pattern: 'user:{userId}',
            join: 'Every socket after the handshake; the server makes the name.',
            predicate: added(names.serverFile, 'authenticate'),
            leave: 'The end of the socket.',
            maxMembers: limits.socketsPerUser,
        },
        ...(facts.auth.kind === 'session'
            ? [
                {
                    pattern: 'session:{sessionId}',
                    join: 'Every socket after the handshake.',
                    predicate: added(names.serverFile, 'authenticate'),
                    leave: 'Signing out closes all of its sockets.',
                    maxMembers: limits.socketsPerUser,
                },
            ]
            : []),
    ];
}
function writeSync(brief) {
    const { facts, mode, names } = brief;
    const { room, mutations, client } = facts;
    const entities = listOf([...new Set(mutations.map((mutation) => mutation.entity))]);
    const loaded = facts.read === undefined ? 'the reading route of today' : `\`GET ${facts.read.path}\``;
    const optimistic = `None: a change shows after its HTTP answer, as today${client.reader === undefined || facts.read !== room.snapshot ? '' : ` (\`${client.reader.path}\`)`}, so nothing is rolled back.`;
    if (mode === 'refetch')
        return [
            {
                data: `What a ${room.entity} shows: ${entities}`,
                model: 'Invalidate and refetch: an event names what changed, the client loads it again.',
                version: 'none; the answer of the reading route is the truth',
                conflict: 'The database decides, as today: the last write wins.',
                snapshot: loaded,
                resync: `After every connection: join, wait for the answer, then load. Whatever changes later arrives as an event and loads again. Several events within 100 to 500 ms cost one load.`,
                optimistic,
                promise: `Everybody on the ${room.entity} sees a change within a second; after a loss, with the next event or reconnection.`,
            },
        ];
    return [
        {
            data: `What a ${room.entity} shows: ${entities}`,
            model: 'Versioned log: each change is one event with the next version.',
            version: `\`${facts.data.table?.name ?? room.plural}.version\`, raised by \`change${names.Room}\` first in each transaction; the row lock orders the writers.`,
            conflict: 'The last write wins, as today; the server computes positions.',
            snapshot: `${loaded} in one repeatable-read transaction: version and rows are of one moment.`,
            resync: `1. Join; the answer is the version, read after the socket is in the room.\n2. Events that arrive meanwhile wait, by version.\n3. If the copy is older than the answer, load the snapshot; an older snapshot is thrown away.\n4. Apply what waits, without gaps; drop what is older.\n\nWhen: on every connection, \`${names.changed}\`, a gap of ${limits.gapMs / 1000} s, a tab that becomes visible. If loading fails, it is tried again after the delays of the connection.`,
            optimistic,
            promise: `Everybody sees the same order. A loss is repaired by the next event, the next connection${client.polling === undefined ? '' : `, or the poll of ${limits.safetyPollMs / 1000} s`}.`,
        },
    ];
}

;// CONCATENATED MODULE: ./lib/builtin/write-decisions.js


function writeDecisions(brief) {
    return [transport(brief), library(brief), sync(brief), write_decisions_authentication(brief), publication(brief)].map((decision, index) => ({
        id: `D${index + 1}`,
        ...decision,
    }));
}
function transport({ facts }) {
    const { deployment, client } = facts;
    const { nginx } = deployment;
    return {
        topic: 'Transport',
        chosen: 'WebSocket only (`transports: ["websocket"]` on both sides)',
        why: 'A page that joins a room waits for the answer, so the connection has to go both ways. Without long-polling every request may reach another process, and no proxy has to keep sessions together.',
        rejected: [
            {
                option: 'Server-sent events with the HTTP routes',
                why: nginx !== undefined && !nginx.http2
                    ? `A close second. But \`${nginx.path}\` serves HTTP/1.1, where all tabs share six connections per host, and fan-out and rooms would be written by hand.`
                    : 'A close second. But fan-out between processes and rooms would be written by hand.',
            },
            {
                option: 'Long-polling as a fallback',
                why: client.polling === undefined
                    ? 'It needs affinity with more than one process.'
                    : `The page already polls (\`${client.polling.place}\`): that is the fallback.`,
            },
        ],
        revisitWhen: 'More than 2 % of connections fail for a day.',
        cites: [...(nginx === undefined ? [] : [`${nginx.path}:${nginx.line}`]), 'https://socket.io/docs/v4/using-multiple-nodes/'],
    };
}
function library({ facts, distributed, mode }) {
    const { versions, deployment, writers } = facts;
    const cites = [
        ...(deployment.replicasPlace === undefined ? [] : [deployment.replicasPlace]),
        ...(deployment.redis === undefined ? [] : [deployment.redis.place]),
    ];
    if (!distributed)
        return {
            topic: 'Library and adapter',
            chosen: `socket.io ${versions.server} with its built-in adapter`,
            why: 'Rooms, answers and heartbeat are there; one process (A5) needs no broker.',
            rejected: [
                { option: 'ws', why: 'Rooms, answers, heartbeat and reconnection would be written by hand.' },
                { option: 'A hosted service', why: 'A second place for permissions and a bill, for one process.' },
            ],
            revisitWhen: 'A second process is started: then a Redis adapter is needed.',
            cites: [...cites, 'https://socket.io/docs/v4/adapter/'],
        };
    return {
        topic: 'Library and adapter',
        chosen: `socket.io ${versions.server} with @socket.io/redis-adapter ${versions.adapter} (\`createAdapter\`), on two Redis connections of its own`,
        why: `${deployment.replicas ?? 2} replicas have to reach each other's clients, and Redis is there (A5). It may lose a message; ${mode === 'versioned' ? 'a missing version shows it' : 'every reconnection loads again'}.${writers.length > 0 && mode === 'versioned' ? ` @socket.io/redis-emitter ${versions.emitter} lets \`${writers[0]?.path ?? ''}\` speak without a server.` : ''}`,
        rejected: [
            {
                option: 'Sharded adapter',
                why: `It spares nodes the messages of rooms that they do not have; with ${deployment.replicas ?? 2} nodes nearly every room is on all of them.`,
            },
            {
                option: 'Redis Streams adapter with connection state recovery',
                why: 'It replays only what the stream still holds; the resync is needed anyway.',
            },
        ],
        revisitWhen: 'More than 10 replicas, or more than 5,000 broadcasts per second.',
        cites: [...cites, 'https://socket.io/docs/v4/redis-adapter/'],
    };
}
function sync({ facts, mode }) {
    const { room, data } = facts;
    if (mode === 'refetch')
        return {
            topic: 'Keeping pages current',
            chosen: 'Invalidate and refetch: the event names what changed, the page loads it again',
            why: 'It is right whatever the data looks like, keeps permissions in the route, and needs no change of the database. The files do not show one shape that an event could be applied to safely.',
            rejected: [
                {
                    option: 'Events with content and versions',
                    why: 'Saves loads, but needs a version in every transaction; worth it when loading shows up in the database load.',
                },
                { option: 'Connection state recovery of Socket.IO', why: 'It may fail, so the reload is needed anyway.' },
            ],
            revisitWhen: 'Reloads are more than 10 % of the requests.',
            cites: [facts.read?.where ?? room.snapshot?.where ?? facts.mutations[0]?.route.where ?? ''].filter((cite) => cite !== ''),
        };
    return {
        topic: 'Keeping pages current',
        chosen: `A gapless version per ${room.entity}, events with the changed row, a snapshot on a gap`,
        why: 'One comparison shows loss, order and repetition. A page that missed nothing loads nothing when others change something.',
        rejected: [
            {
                option: 'Only "something changed", then load',
                why: `Simpler, but each change makes every viewer load the whole ${room.entity}.`,
            },
            {
                option: '`updated_at` instead of a version',
                why: 'It has gaps, so a loss stays unseen.',
            },
        ],
        revisitWhen: `One ${room.entity} changes 20 times per second: the lock on its row is the limit.`,
        cites: [
            ...(data.table === undefined ? [] : [placeOf(data.table)]),
            ...(data.loader === undefined ? [] : [placeOf(data.loader)]),
        ],
    };
}
function write_decisions_authentication({ facts }) {
    const { auth } = facts;
    if (auth.kind === 'session')
        return {
            topic: 'Who is there',
            chosen: 'The session cookie, read by the same middleware, and an Origin list',
            why: `Nothing new to issue, store or renew. Signing out ends the sockets${auth.logout === undefined ? '' : ` (\`${auth.logout.where}\`)`}; a re-check every ${limits.recheckMs / 60_000} min finds other endings.`,
            rejected: [
                { option: 'A token in the query string', why: 'It lands in access logs.' },
                { option: 'A ticket fetched over HTTP', why: 'It is for pages of other sites and for native clients; neither is here.' },
            ],
            revisitWhen: 'Page and server part, or a native client appears.',
            cites: [
                ...(auth.middleware === undefined ? [] : [placeOf(auth.middleware)]),
                'https://socket.io/how-to/use-with-express-session',
            ],
        };
    if (auth.kind === 'unknown')
        return {
            topic: 'Who is there',
            chosen: '`userOf` (new): the check that protects the HTTP routes, as a function that the handshake calls too',
            why: 'The files do not show how the server knows its users, so this plan cannot name the function. Until it exists the flag stays off outside development: a socket without authentication listens to everything.',
            rejected: [{ option: 'No authentication on the socket', why: 'Everybody who knows an id would listen.' }],
            revisitWhen: 'The question about it is answered.',
            cites: ['https://cheatsheetseries.owasp.org/cheatsheets/WebSocket_Security_Cheat_Sheet.html'],
        };
    return {
        topic: 'Who is there',
        chosen: 'The credential of the HTTP routes in the `auth` payload of the handshake, verified by the same function',
        why: 'One way to know a user. The payload is read by a function on every connection, so a renewed token is used.',
        rejected: [
            { option: 'A token in the query string', why: 'It lands in the access logs of every proxy.' },
            { option: 'A first message after connecting', why: 'A socket without a user would exist in between.' },
        ],
        revisitWhen: 'Tokens live longer than an hour: then use single-use tickets.',
        cites: [
            ...(auth.guard === undefined ? [] : [placeOf(auth.guard)]),
            'https://cheatsheetseries.owasp.org/cheatsheets/WebSocket_Security_Cheat_Sheet.html',
        ],
    };
}
function publication({ facts, mode, wiring }) {
    const [mutation] = facts.mutations;
    return {
        topic: 'Where changes are announced',
        chosen: 'In the routes, after the commit, to everybody in the room including the sender',
        why: `They have the permission and the result. ${wiring.kind === 'injected' ? 'They get the publisher as an argument, so the tests of today run without it.' : 'They import the publisher, which does nothing while the feature is off.'}`,
        rejected: [
            {
                option: 'Commands over the socket',
                why: 'A second way to write, for no gain that people see.',
            },
            {
                option: 'Outbox table',
                why: mode === 'versioned'
                    ? 'A loss between commit and publication is found by version already.'
                    : 'More to run than a lost hint is worth.',
            },
        ],
        revisitWhen: 'Something else has to hear every change without loss.',
        cites: mutation === undefined ? [] : [`${mutation.path}:${mutation.lines[0]}`],
    };
}
function writeTopology({ facts, distributed }) {
    const { deployment } = facts;
    return {
        target: `${deployment.target}${deployment.targetPlace === undefined ? ' (A5)' : ` (\`${deployment.targetPlace}\`)`}`,
        replicas: deployment.replicas ?? 'unknown',
        graceSeconds: deployment.graceSeconds ?? 'unknown',
        broker: distributed
            ? `Redis (\`${deployment.redis?.place ?? 'A5'}\`): publications between the replicas; \`createAdapter\` of @socket.io/redis-adapter`
            : 'none: one process',
        hops: deployment.hops.map(({ name, idleTimeoutS, maxLifetimeS, place }) => ({
            name,
            idleTimeoutS,
            ...(maxLifetimeS === undefined ? {} : { maxLifetimeS }),
            from: place,
        })),
    };
}

;// CONCATENATED MODULE: ./lib/builtin/write-opening.js




function writeSummary(brief, steps) {
    const { facts, mode, distributed } = brief;
    const { room, mutations, client, versions, deployment } = facts;
    const days = steps.reduce((sum, step) => sum + step.days, 0);
    const routes = listOf(unique(mutations.map((mutation) => `\`${mutation.event}\``)));
    return {
        decision: `The HTTP routes stay the only writers; after each commit they tell a Socket.IO room per ${room.entity}: ${routes}. ${mode === 'versioned' ? `Every change raises a version of the ${room.entity}; the page applies what follows its copy and loads the whole ${room.entity} only when a version is missing.` : `The page loads ${shownBy(facts)} again, under its own permissions, when something changed.`}${notPlanned(facts)}`,
        why: `${client.framework === 'none' ? 'The server of this repository pushes nothing today; its clients live elsewhere.' : client.polling === undefined ? 'Today the page shows changes of others only after a reload.' : `Today the page asks every ${client.polling.milliseconds / 1000} s (\`${client.polling.place}\`).`} Permissions, validation and errors stay in the routes: there is no second way to write. ${distributed ? `${deployment.replicas ?? 2} replicas talk through the Redis that is there (\`${deployment.redis?.place ?? 'A5'}\`).` : 'One process needs no broker.'}`,
        effort: `${days} days in ${steps.length} steps; new: ${distributed ? `socket.io ${versions.server}, socket.io-client ${versions.client}, @socket.io/redis-adapter ${versions.adapter}${mode === 'versioned' && facts.writers.length > 0 ? `, @socket.io/redis-emitter ${versions.emitter}` : ''}` : `socket.io ${versions.server}, socket.io-client ${versions.client}`}.`,
        biggestRisk: mode === 'versioned'
            ? riskOfVersions(brief)
            : `A lost event stays unseen until the next one or a reconnection, because nothing in the repository carries a version.`,
        firstStep: `${steps[0]?.title ?? ''}: ${steps[0]?.files
            .slice(0, 2)
            .map((file) => `\`${file.replace(' (new)', '')}\`${file.endsWith('(new)') ? ' (new)' : ''}`)
            .join(', ') ?? ''}.`.replaceAll('`` ', ''),
    };
}
/** What was asked for and is not in the plan, before anybody reads on. */
function notPlanned({ request }) {
    return request.beyond.length === 0 ? '' : ` Not part of it: ${listOf(request.beyond)}; see the questions.`;
}
function riskOfVersions({ facts, names }) {
    const { writers, room } = facts;
    if (writers.length === 0)
        return `A future writer that forgets \`next${names.Room}Version\` changes the ${room.entity} unseen; a test per route guards the present ones.`;
    const [first] = writers;
    return `A writer that forgets the version changes the ${room.entity} unseen. \`${first?.path ?? ''}:${first?.line ?? 1}\` is one outside the routes; the plan changes it too.`;
}
function writeNeeds({ facts }) {
    const { room, mutations, client, request, access, leftOut } = facts;
    const entities = listOf(unique(mutations.map((mutation) => mutation.entity)));
    const verbs = listOf(unique(mutations.map((mutation) => mutation.verb)));
    const evidence = client.polling?.place ?? facts.read?.where ?? room.snapshot?.where ?? mutations[0]?.route.where ?? 'A1';
    const polling = client.polling === undefined ? undefined : client.polling.milliseconds / 1000;
    return {
        who: [
            {
                role: `People who look at a ${room.entity}${access === undefined ? '' : ` and pass \`${access.name}\``}`,
                sees: `Each ${entities} that somebody else has ${verbs.replace(' and ', ' or ')}, in place, without a reload.`,
                withinMs: request.withinMs,
                evidence,
            },
        ],
        volume: [],
        nonGoals: [
            ...leftOut,
            ...request.beyond.map((what) => `${what.charAt(0).toUpperCase()}${what.slice(1)}: see the questions.`),
            'Writing over the socket.',
            'Changes while offline: they fail as today.',
        ],
        cheapestAlternative: {
            option: polling === undefined ? 'Polling every second' : `Polling every second instead of every ${polling} s`,
            verdict: 'not enough',
            why: `${volume.users * 1.5} open pages (A1) would load ${shownBy(facts)} ${volume.users * 1.5} times per second, nearly always without news. ${polling === undefined ? '' : `If ${Math.max(10, polling / 3)} s are soon enough, change the number in \`${client.polling?.place ?? ''}\` and stop here.`}`.trim(),
        },
    };
}
function writeToday(brief) {
    return [...doorFacts(brief), ...writingFacts(brief), ...versionFacts(brief), ...wayFacts(brief)];
}
function doorFacts({ facts }) {
    const { server, auth, access, mutations, room } = facts;
    const http = server.http;
    return [
        ...(http === undefined
            ? []
            : [
                {
                    fact: `${server.framework === 'node' ? 'Node' : server.framework}${server.version === undefined ? '' : ` ${server.version}`} listens on a server made by \`${http.statement.replace(/\([^()]*(?:\(\))?[^()]*\{$/, '(…)').replace(/;$/, '')}\`.`,
                    where: [`${server.entry}:${http.line}`],
                    consequence: 'Socket.IO attaches to it; no second port.',
                },
            ]),
        ...(auth.kind === 'session' && auth.middleware !== undefined
            ? [
                {
                    fact: `Sessions come from \`${auth.middleware.name}\`; the user is \`session.${auth.userField}\`.`,
                    where: [placeOf(auth.middleware), ...(auth.userPlace === undefined ? [] : [auth.userPlace])],
                    consequence: 'The handshake reads the same session.',
                },
            ]
            : []),
        ...(access === undefined
            ? [
                {
                    fact: `No function was found that decides who sees a ${room.entity}.`,
                    where: [room.snapshot?.where ?? mutations[0]?.route.where ?? server.entry],
                    consequence: 'What the reading route allows becomes `mayView` (new), which route and socket call.',
                },
            ]
            : [
                {
                    fact: `\`${access.name}\` decides who sees a ${room.entity}${access.throws === undefined ? '' : `, and throws \`${access.throws.name}\` otherwise`}.`,
                    where: [placeOf(access)],
                    consequence: 'Every join calls it, unchanged.',
                },
            ]),
    ];
}
function writingFacts({ facts, mode }) {
    const { mutations, writers } = facts;
    return [
        {
            fact: `${mutations.length === 1 ? 'One route changes' : `${mutations.length} routes change`} what is shown: ${listOf(mutations.map((mutation) => `\`${mutation.route.method} ${mutation.route.path}\``))}.`,
            where: mutations.slice(0, 8).map((mutation) => `${mutation.path}:${mutation.lines[0]}`),
            consequence: `${mutations.length === 1 ? 'It' : 'Each'} publishes after its commit.`,
        },
        ...writers.map((writer) => ({
            fact: `\`${writer.path}\` writes the same table past the routes (\`${writer.what}\`${writer.schedule === undefined ? '' : `, ${writer.schedule}`}).`,
            where: [placeOf(writer)],
            consequence: mode === 'versioned' ? 'It raises the version and announces it too.' : 'Open pages see it with the next event or reload.',
        })),
    ];
}
function wayFacts({ facts }) {
    const { client, deployment } = facts;
    return [
        ...(client.polling === undefined
            ? []
            : [
                {
                    fact: `The page polls every ${client.polling.milliseconds / 1000} s.`,
                    where: [client.polling.place],
                    consequence: 'It stays as the fallback, slower while live.',
                },
            ]),
        ...(deployment.nginx === undefined || deployment.nginx.upgrades
            ? []
            : [
                {
                    fact: 'nginx does not pass on the upgrade to WebSocket.',
                    where: [`${deployment.nginx.path}:${deployment.nginx.line}`],
                    consequence: 'It needs a location for `/socket.io/`, or nothing works when deployed.',
                },
            ]),
        ...(client.proxy === undefined || client.proxy.statement.includes('socket.io')
            ? []
            : [
                {
                    fact: 'The development server forwards only what its proxy names.',
                    where: [`${client.proxy.path}:${client.proxy.line}`],
                    consequence: '`/socket.io` is added, with `ws: true`.',
                },
            ]),
    ];
}
function versionFacts({ facts, mode, snapshot }) {
    if (mode !== 'versioned')
        return [];
    const loose = facts.mutations.filter((mutation) => !/transaction\(/.test(mutation.source));
    const lock = [...snapshot.files].flatMap(([path, file]) => {
        const at = file.text
            ?.split('\n')
            .findIndex((line) => line.includes(`from ${facts.data.table?.name ?? ''} where id = $1 for update`)) ?? -1;
        return at < 0 ? [] : [`${path}:${at + 1}`];
    })[0];
    return [
        ...(lock === undefined
            ? []
            : [
                {
                    fact: `Writers already lock the row of the ${facts.room.entity}.`,
                    where: [lock],
                    consequence: 'Raising the version first takes the same lock, so no deadlock is added.',
                },
            ]),
        ...(loose.length === 0
            ? []
            : [
                {
                    fact: `${listOf(loose.map((mutation) => `\`${mutation.route.method} ${mutation.route.path}\``))} ${loose.length === 1 ? 'writes' : 'write'} outside a transaction.`,
                    where: loose.slice(0, 8).map((mutation) => `${mutation.path}:${mutation.lines[0]}`),
                    consequence: 'It gets one: change and version commit together.',
                },
            ]),
    ];
}

;// CONCATENATED MODULE: ./lib/builtin/write-failures.js

function writeFailures(brief) {
    const { facts, distributed, test } = brief;
    const { auth, client } = facts;
    const polled = client.polling === undefined
        ? 'nothing new until the connection is back'
        : `changes within ${client.polling.milliseconds / 1000} s, and a banner after three tries`;
    return [
        ...(distributed
            ? [
                {
                    what: 'Redis is away',
                    systemDoes: 'Publications fail and are logged; changes are committed. On return everybody compares.',
                    userSees: auth.sessionStore === 'redis'
                        ? 'Errors as today, because the sessions live there; then the current state.'
                        : 'Own changes at once, those of others late.',
                    test: test('broker'),
                },
            ]
            : []),
        {
            what: distributed ? 'One replica dies' : 'The process dies',
            systemDoes: `Its clients come back${distributed ? ' to the other replica' : ' when it is up'}, at the latest after ${(limits.pingIntervalMs + limits.pingTimeoutMs) / 1000} s, spread over ${limits.firstSpreadMs / 1000} s.`,
            userSees: waitingOf(brief),
            test: test('reconnect'),
        },
        {
            what: 'The database is slow or away',
            systemDoes: 'A join answers `failed`, the client tries again; routes fail as today.',
            userSees: `What was loaded stays; ${polled}.`,
            test: test('reconnect'),
        },
        {
            what: 'A slow reader',
            systemDoes: 'It is cut and compares after its return.',
            userSees: 'A jump to the current state.',
            test: test('limits'),
        },
        {
            what: 'WebSockets are blocked on the way',
            systemDoes: 'Every try fails.',
            userSees: `The page as today: ${polled}.`,
            test: test('page'),
        },
    ];
}
function waitingOf({ facts }) {
    return facts.client.framework === 'react'
        ? 'Perhaps "Reconnecting…"; then the current state.'
        : 'What was loaded; then the current state.';
}

;// CONCATENATED MODULE: ./lib/builtin/write-races.js


function writeRaces(brief) {
    return [...syncRaces(brief), ...versionRaces(brief), ...accessRaces(brief), ...lineRaces(brief), ...releaseRaces(brief)];
}
function syncRaces({ facts, mode, test }) {
    const { room, client } = facts;
    const both = [
        {
            id: 'R01',
            here: 'A change falls between load and join.',
            remedy: mode === 'versioned'
                ? 'The answer has the version read after entering; an older copy is loaded again.'
                : 'The client loads after the join has answered.',
            test: test('reconnect'),
        },
        client.framework === 'react'
            ? {
                id: 'R23',
                here: `The effect runs twice under StrictMode${client.strict === undefined ? '' : ` (\`${client.strict}\`)`}, or the user changes the ${room.entity}.`,
                remedy: 'The cleanup removes its own listeners and leaves the room.',
                test: test('page'),
            }
            : {
                id: 'R23',
                here: `A client registers its listeners inside \`connect\`, so each reconnection adds one more.`,
                remedy: `They are registered once; another ${room.entity} leaves the room of the one before.`,
                test: test('page'),
            },
    ];
    if (mode === 'versioned')
        return both;
    return [
        ...both,
        {
            id: 'R03',
            here: 'The same event arrives twice, after a retry or around a reconnection.',
            remedy: 'It carries no content: the client loads once more and shows the same.',
            test: test('reconnect'),
        },
        {
            id: 'R39',
            here: `A burst of changes makes everybody on the ${room.entity} load.`,
            remedy: 'Each client waits a random 100 to 500 ms and loads once.',
            test: test('load'),
        },
    ];
}
function versionRaces({ facts, names, mode, test, distributed }) {
    if (mode !== 'versioned')
        return [];
    const { client } = facts;
    const page = client.reader?.path ?? 'the page';
    const order = distributed
        ? 'Two changes from two replicas overtake each other.'
        : 'Two requests commit in one order and publish in the other.';
    return [
        {
            id: 'R02',
            here: `A slow load answers after newer events were applied (\`${page}\`).`,
            remedy: '`queryFn` keeps the newer copy.',
            test: test('gap'),
        },
        {
            id: 'R08',
            here: order,
            remedy: `\`change${names.Room}\` locks the row first, so versions follow the commits; what comes early waits up to ${limits.gapMs / 1000} s.`,
            test: test('gap'),
        },
        {
            id: 'R09',
            here: 'The process dies between commit and publication.',
            remedy: client.polling === undefined
                ? 'The next event shows a gap; the next connection finds a lost last one.'
                : `The next event shows a gap; the poll of ${limits.safetyPollMs / 1000} s finds a lost last one.`,
            test: test('reconnect'),
        },
    ];
}
function accessRaces({ facts, test }) {
    const { room, access } = facts;
    return [
        {
            id: 'R11',
            here: 'The session ends while the page is open.',
            remedy: facts.auth.kind === 'session'
                ? `The re-check disconnects; the next handshake answers \`unauthorized\`, and the page says so.`
                : 'An ended token is refused at the next handshake; `authenticate` gets a timer that closes the socket at the expiry.',
            test: test('session'),
        },
        {
            id: 'R12',
            here: facts.auth.membershipRoute === undefined
                ? `Somebody may no longer see the ${room.entity}; no route was found that ends access, so nothing announces it.`
                : `\`${facts.auth.membershipRoute}\` takes somebody off a ${room.entity}.`,
            remedy: 'The re-check leaves the room and makes the client ask again.',
            test: test('session'),
        },
        {
            id: 'R21',
            here: `The client leaves while \`${access?.name ?? 'mayView'}\` still waits for the database.`,
            remedy: '`wanted` is looked up again after the query.',
            test: test('join'),
        },
    ];
}
function lineRaces({ test }) {
    return [
        {
            id: 'R15',
            here: 'Several tabs of one person.',
            remedy: `Each tab is a client of its own, up to ${limits.socketsPerUser} on a node.`,
            test: test('page'),
        },
        {
            id: 'R36',
            here: 'A phone sleeps; the back-forward cache.',
            remedy: 'Closed on `pagehide`, opened on `pageshow`, compared when visible.',
            test: test('page'),
        },
    ];
}
function releaseRaces({ facts, test, mode }) {
    const { deployment } = facts;
    return [
        {
            id: 'R27',
            here: `A deployment stops a process${deployment.gracePlace === undefined ? '' : ` (\`${deployment.gracePlace}\`)`}.`,
            remedy: `Stop listening, close the sockets over ${drainMilliseconds(facts) / 1000} s, then end.`,
            test: test('drain'),
        },
        {
            id: 'R28',
            here: 'An old page meets a new server, or the reverse.',
            remedy: mode === 'versioned'
                ? 'An old page ignores `version`; a new one stays idle where the server sends none.'
                : 'Unknown events are ignored; events only gain fields.',
            test: test('flag'),
        },
    ];
}

;// CONCATENATED MODULE: ./lib/builtin/write-security.js


function writeSecurity(brief) {
    return [...entrance(brief), ...stay(brief)];
}
function entrance({ facts, names, test }) {
    const { room, access, auth } = facts;
    const same = auth.sameSite === undefined
        ? ''
        : ` The cookie is SameSite=${auth.sameSite.value} (\`${auth.sameSite.place}\`), which does not stop a sibling subdomain.`;
    return [
        {
            threat: auth.kind === 'session'
                ? 'A foreign page opens a socket with the cookie of a visitor.'
                : 'A page of another origin opens a socket from the browser of a visitor.',
            defence: `\`allowRequest\` compares the Origin with \`PUBLIC_ORIGINS\`.${same}`,
            where: added(names.serverFile, 'createRealtime'),
            test: test('origin'),
        },
        {
            threat: `Somebody joins a ${room.entity} by guessing its id.`,
            defence: access === undefined ? '`mayView` on every join.' : `\`${access.name}\` on every join, with the user of the session.`,
            where: access === undefined ? added(names.serverFile, 'join') : `${access.path}#${access.name}`,
            test: test('join'),
        },
        {
            threat: 'Somebody connects without signing in.',
            defence: 'The handshake fails with `unauthorized` before a handler exists.',
            where: added(names.serverFile, 'authenticate'),
            test: test('session'),
        },
    ];
}
function stay({ facts, names, test, mode }) {
    const { auth } = facts;
    const session = auth.kind === 'session' ? 'reloads its session and ' : '';
    return [
        {
            threat: 'Somebody signs out, or loses access, while connected.',
            defence: `${auth.logout === undefined || auth.kind !== 'session' ? '' : `\`${auth.logout.method} ${auth.logout.path}\` closes the sockets of the session on every node. `}Every ${limits.recheckMs / 60_000} min each socket ${session}checks its rooms.`,
            where: added(names.serverFile, 'recheck'),
            test: test('session'),
        },
        {
            threat: 'A client floods, or reads nothing.',
            defence: 'The limits under Server.',
            where: added(names.serverFile, 'sweep'),
            test: test('limits'),
        },
        {
            threat: 'An event tells more than the reader may see.',
            defence: mode === 'versioned'
                ? `It carries the row that \`GET ${facts.read?.path ?? ''}\` gives to every member.`
                : 'It carries an id; the client loads the rest under its own permissions.',
            where: added(names.contract),
            test: test('join'),
        },
        {
            threat: 'Content in logs.',
            defence: 'Log user id, room, reason and errors; never payloads, cookies or session ids.',
            where: added(names.serverFile),
            test: test('limits'),
        },
    ];
}

;// CONCATENATED MODULE: ./lib/builtin/write-rollout.js



function writeRollout(brief) {
    const { facts, mode } = brief;
    const { room, data } = facts;
    const keyed = mode === 'versioned' ? [...versionSteps(brief), ...sharedSteps(brief)] : sharedSteps(brief);
    const order = keyed.map((step) => step.key);
    const idOf = (key) => `W${order.indexOf(key) + 1}`;
    return {
        flag: `\`REALTIME\`, new environment variable, \`off\` unless set to \`on\`; read in \`${facts.server.entry}\`. Removed a month after the last step.`,
        schemaSkew: mode === 'versioned'
            ? 'Every running process has to raise the version before anybody relies on it: release W1 and W2 everywhere with the flag off, turn it on in a later release.'
            : 'Events only gain fields. An old page ignores them; a new page against an old server works as today.',
        migration: mode === 'versioned' && data.migrations !== undefined
            ? `\`${data.migrations.next}\` (new) adds \`${data.table?.name ?? room.plural}.version\` with a constant default, before the new code; old code does not notice it. Going back needs nothing.`
            : 'None: no stored data changes.',
        steps: keyed.map(({ key, needs, ...step }, index) => ({
            id: `W${index + 1}`,
            ...step,
            after: needs.filter((need) => order.includes(need) && need !== key).map(idOf),
        })),
    };
}
function versionSteps({ facts, names }) {
    const { data, room, mutations, writers } = facts;
    const routeFiles = unique(mutations.map((mutation) => mutation.path));
    return [
        {
            key: 'version',
            title: `Give the ${room.entity} a version`,
            days: 0.5,
            files: [
                ...(data.migrations === undefined ? [] : [added(data.migrations.next)]),
                added(names.versionFile),
                ...(data.models === undefined ? [] : [data.models]),
                ...(data.loader === undefined ? [] : [data.loader.path]),
                ...(room.snapshot === undefined ? [] : [pathOf(room.snapshot.where)]),
            ],
            needs: [],
            done: 'The version is read with the snapshot, in one transaction; the tests of today pass.',
            rollback: 'Release the version before.',
        },
        {
            key: 'raise',
            title: 'Raise it with every change',
            days: 1,
            files: [...routeFiles, ...writers.map((writer) => writer.path)],
            needs: ['version'],
            done: `A test per route shows that a change raises the version by one and that a refused one leaves it${writers.length === 0 ? '' : `; ${listOf(writers.map((writer) => `\`${writer.path}\``))} raises it too`}.`,
            rollback: 'Release the version before.',
        },
    ];
}
function sharedSteps(brief) {
    return [...serverSteps(brief), ...clientSteps(brief), ...releaseSteps(brief)];
}
function serverSteps(brief) {
    const { facts, names, test, distributed, wiring, mode } = brief;
    const { server, mutations, auth } = facts;
    const routeFiles = unique([
        ...mutations.map((mutation) => mutation.path),
        ...(auth.logout === undefined || auth.kind !== 'session' ? [] : [pathOf(auth.logout.where)]),
    ]);
    const hasWriters = facts.writers.length > 0 && mode === 'versioned';
    return [
        {
            key: 'server',
            title: 'Socket server behind the flag',
            days: 1,
            files: ['package.json', added(names.contract), added(names.serverFile), server.entry, added(names.test)],
            needs: [],
            done: `${test('join')}, ${test('origin')} and ${test('limits')} pass; with the flag off nothing listens.`,
            rollback: '`REALTIME=off`.',
        },
        {
            key: 'publish',
            title: 'Publish after the commit',
            days: 0.5,
            files: [
                ...unique([
                    ...(wiring.kind === 'injected' ? [server.app?.path ?? server.entry] : []),
                    ...routeFiles,
                    // Only a broker carries what a script announces to the servers.
                    ...(hasWriters && distributed ? facts.writers.map((writer) => writer.path) : []),
                ]),
            ],
            needs: ['server', ...(mode === 'versioned' ? ['raise'] : [])],
            done: `Each route sends its event once, and none when it fails${mode === 'versioned' ? '; with the flag off the snapshot is sent without its version' : ''}; ${listOf([...(distributed ? [test('nodes')] : []), test('session'), ...(hasWriters ? [test('writer')] : [])])} ${distributed || hasWriters ? 'pass' : 'passes'}.`,
            rollback: '`REALTIME=off`.',
        },
        ...gateSteps(brief),
        {
            key: 'drain',
            title: 'Drain and survive',
            days: 0.5,
            files: [added(names.serverFile), server.entry],
            needs: ['publish'],
            done: `${test('drain')}${distributed ? ` and ${test('broker')} pass` : ' passes'}; a process ends within its grace period.`,
            rollback: 'Release the version before; the flag may stay on.',
        },
    ];
}
/** What stands between client and server: proxy, environment, development server. */
function gateSteps({ facts }) {
    const { deployment, client } = facts;
    const gate = [
        deployment.nginx?.upgrades === false ? deployment.nginx.path : undefined,
        deployment.compose?.path,
        deployment.environment?.path,
        client.proxy?.path,
    ].filter((path) => path !== undefined);
    if (gate.length === 0)
        return [];
    return [
        {
            key: 'way',
            title: 'Let the connection through',
            days: 0.5,
            files: gate,
            needs: ['server'],
            done: `A browser stays connected through ${deployment.nginx === undefined ? 'the deployed way' : 'nginx'} for 10 silent minutes${client.proxy === undefined ? '' : '; the development server forwards `/socket.io` with `ws: true`'}; \`PUBLIC_ORIGINS\` lists the real addresses.`,
            rollback: 'The lines of before.',
        },
    ];
}
function clientSteps({ facts, names, mode, test }) {
    const { client, room } = facts;
    if (client.framework !== 'react')
        return [
            {
                key: 'hook',
                title: 'Client',
                days: 1,
                files: client.framework === 'none' ? [] : ['package.json'],
                needs: ['publish'],
                done: `Every client does what the client part says; ${test('reconnect')} passes.`,
                rollback: '`REALTIME=off`.',
            },
        ];
    const reader = client.reader === undefined ? [] : [client.reader.path];
    return [
        {
            key: 'connection',
            title: 'Connection and local copy',
            days: 1,
            files: [
                added(names.connection),
                ...(mode === 'versioned' ? [added(names.apply)] : []),
                added(names.hook),
                ...(mode === 'versioned' ? [added(liveCopyTest(names))] : []),
            ],
            needs: ['server'],
            done: mode === 'versioned' ? `${test('apply')} and ${test('gap')} pass.` : `${test('reconnect')} passes.`,
            rollback: 'Nothing uses it yet.',
        },
        {
            key: 'hook',
            title: `Live ${room.entity} and the banner`,
            days: 0.5,
            files: [...reader, ...(client.page === undefined ? [] : [client.page.path]), added(names.banner)],
            needs: ['connection', 'publish'],
            done: `${test('page')} and ${test('reconnect')} pass; with the flag off the page is as today (${test('flag')}).`,
            rollback: '`REALTIME=off`.',
        },
    ];
}
function releaseSteps({ test, facts }) {
    return [
        {
            key: 'measure',
            title: 'Numbers, alerts, load',
            days: 1,
            files: [
                facts.server.folder === ''
                    ? facts.server.entry
                    : added(`${facts.server.folder}/metrics.${facts.server.typescript ? 'ts' : 'js'}`),
                added('scripts/load-realtime.mjs'),
            ],
            needs: ['drain', 'hook'],
            done: `The numbers of Observability are ${facts.server.logger === undefined ? 'written' : `logged through \`${facts.server.logger.name}\``} every minute; ${test('load')} holds.`,
            rollback: 'None needed.',
        },
        {
            key: 'on',
            title: 'Turn it on',
            days: 0.5,
            files: [facts.deployment.compose?.path ?? facts.deployment.environment?.path].filter((path) => path !== undefined),
            needs: ['measure', 'way'],
            done: '`REALTIME=on` runs everywhere, `PUBLIC_ORIGINS` with it; for a week resyncs stay below 1 % per hour, and 99 % of changes show within 1 s.',
            rollback: '`REALTIME=off` and restart.',
        },
    ];
}

;// CONCATENATED MODULE: ./lib/builtin/write-sequences.js
function writeSequences(brief) {
    return [connectSequence(brief), writeSequence(brief), reconnectSequence(brief), failureSequence(brief)];
}
function diagram(lines) {
    return ['sequenceDiagram', ...lines.map((line) => `  ${line}`)].join('\n');
}
function connectSequence({ facts, names, mode }) {
    const { room, access } = facts;
    const versioned = mode === 'versioned';
    return {
        id: 'seq-connect',
        title: `Opening a ${room.entity}: who is there, join, first copy`,
        mermaid: diagram([
            'participant C as Client',
            'participant S as Server',
            'participant D as Database',
            `C->>S: GET ${facts.read?.path ?? 'the page data'} (as today)`,
            `S-->>C: snapshot${versioned ? ' with version 41' : ''}`,
            `C->>S: WebSocket handshake with the ${credential(facts)}`,
            `S->>S: Origin in the list, ${credential(facts)} has a user`,
            `C->>S: ${names.join} {${room.param}}`,
            `S->>D: ${access?.name ?? 'mayView'}`,
            `S->>S: enter room ${room.entity}:{${room.param}}`,
            ...(versioned
                ? [
                    'S->>D: read the version',
                    'S-->>C: ack ok, version 42',
                    'C->>S: GET snapshot again, 41 is older than 42',
                    'S-->>C: snapshot with version 42',
                ]
                : ['S-->>C: ack ok', 'C->>S: GET snapshot', 'S-->>C: snapshot']),
        ]),
    };
}
function writeSequence({ facts, names, mode, distributed }) {
    const { mutations, room } = facts;
    const mutation = mutations.find((each) => each.verb === 'moved') ?? mutations[0];
    const version = mode === 'versioned' ? ' version 43' : '';
    return {
        id: 'seq-write',
        title: `A change: HTTP as today, then everybody on the ${room.entity}`,
        mermaid: diagram([
            'participant A as Client A',
            'participant S as Server 1',
            'participant D as Database',
            ...(distributed ? ['participant R as Redis', 'participant T as Server 2'] : []),
            'participant B as Client B',
            `A->>S: ${mutation?.route.method ?? 'POST'} ${mutation?.route.path ?? ''}`,
            ...(mode === 'versioned' ? [`S->>D: begin, next${names.Room}Version, write, commit`] : ['S->>D: write']),
            `S-->>A: 200 with the ${mutation?.entity ?? 'result'}`,
            `S->>A: ${mutation?.event ?? ''}${version}`,
            ...(distributed
                ? ['S->>R: publish to the room', 'R->>T: deliver', `T->>B: ${mutation?.event ?? ''}${version}`]
                : [`S->>B: ${mutation?.event ?? ''}${version}`]),
            ...(mode === 'versioned' ? ['B->>B: 43 follows 42, apply'] : ['B->>S: GET snapshot']),
        ]),
    };
}
function reconnectSequence({ facts, names, mode }) {
    const { room, mutations } = facts;
    return {
        id: 'seq-reconnect',
        title: 'Back after a loss',
        mermaid: diagram([
            'participant C as Client',
            'participant S as Server',
            `Note over C,S: the connection is lost${mode === 'versioned' ? ' at version 43' : ''}`,
            'C->>C: wait 0 to 5 s, then full jitter up to 30 s',
            `C->>S: WebSocket handshake with the ${credential(facts)}`,
            `C->>S: ${names.join} {${room.param}}`,
            ...(mode === 'versioned'
                ? [
                    'S-->>C: ack ok, version 46',
                    `S->>C: ${mutations[0]?.event ?? ''} version 47`,
                    'C->>C: 47 waits',
                    'C->>S: GET snapshot',
                    'S-->>C: snapshot with version 46',
                    'C->>C: apply 47, live',
                ]
                : ['S-->>C: ack ok', 'C->>S: GET snapshot', 'S-->>C: snapshot', 'C->>C: live']),
        ]),
    };
}
/** What the handshake carries. */
function credential({ auth }) {
    return auth.kind === 'session' ? 'session cookie' : 'token';
}
function failureSequence({ facts, names, distributed, mode }) {
    const { room } = facts;
    if (distributed)
        return {
            id: 'seq-broker',
            title: 'Redis is away for a moment',
            mermaid: diagram([
                'participant C as Client',
                'participant S as Server',
                'participant R as Redis',
                'S-xR: publish fails, logged',
                'Note over S,R: the HTTP change is committed all the same',
                'R->>S: subscription ready again',
                `S->>C: ${names.changed} {${room.param}}`,
                'C->>C: wait 0 to 2 s',
                `C->>S: ${names.join} {${room.param}}`,
                `S-->>C: ack ok${mode === 'versioned' ? ', newer version' : ''}`,
                'C->>S: GET snapshot',
                'S-->>C: snapshot',
            ]),
        };
    return {
        id: 'seq-refused',
        title: facts.auth.kind === 'session' ? 'The session has ended' : 'The token has expired',
        mermaid: diagram([
            'participant C as Client',
            'participant S as Server',
            facts.auth.kind === 'session' ? 'S->>S: re-check finds no session' : 'S->>S: the timer of the token ends',
            'S-xC: disconnect',
            `C->>S: WebSocket handshake with the old ${facts.auth.kind === 'session' ? 'cookie' : 'token'}`,
            'S-->>C: connect_error unauthorized',
            'C->>C: signedOut, says so',
        ]),
    };
}

;// CONCATENATED MODULE: ./lib/builtin/write-sides.js




function writeServer(brief) {
    const { facts, names, distributed } = brief;
    const { server, auth, room, access, deployment } = facts;
    const http = server.http;
    return {
        prose: `Socket.IO attaches to the HTTP server of \`${server.entry}:${http?.line ?? 1}\`; ${wayToRoutes(brief)}. With the flag off nothing is attached and nothing is published.${smallEdits(brief)}${access === undefined ? ` What \`${room.snapshot?.where ?? mutationPlace(facts)}\` allows has to become a function, \`mayView\` (new), that route and socket share.` : ''}`,
        middlewareOrder: [
            '`allowRequest`: the Origin is in `PUBLIC_ORIGINS` (addresses between commas, each with its scheme and port), else HTTP 400. While the list is empty nobody may connect.',
            auth.kind === 'session'
                ? `\`io.engine.use\`: the session middleware of \`${auth.middleware === undefined ? server.entry : placeOf(auth.middleware)}\`, on the same store.`
                : '`userOf` reads the token of the auth payload; it is never in the URL.',
            auth.kind === 'session'
                ? `\`io.use\`: \`session.${auth.userField}\` is set${auth.guard === undefined ? '' : `, as for \`${auth.guard.name}\``}; fewer than ${limits.socketsPerUser} sockets of this user.`
                : `\`io.use\`: the same verification as the HTTP routes; fewer than ${limits.socketsPerUser} sockets of this user.`,
            `\`${names.join}\`: the payload is an id, fewer than ${limits.joinBurst} joins, \`${access?.name ?? 'mayView'}\` allows it, then the room.`,
        ],
        limits: [
            `A message above ${limits.maxBytes / 1024} KiB closes the socket, as do ${limits.queuedPackets} waiting packets.`,
            `${limits.joinBurst} joins per ${limits.sweepMs / 1000} s; then \`rate_limited\`.`,
            `${limits.socketsPerUser} sockets per user and node, ${limits.roomsPerSocket} rooms per socket.`,
        ],
        shutdown: [
            `SIGTERM${server.shutdown === undefined ? '' : ` (\`${server.entry}:${server.shutdown.line}\`)`}: \`close()\` stops listening${deployment.nginx === undefined || !distributed ? '' : '; nginx sends new connections to the other replica'}.`,
            `The sockets are closed one by one over ${drainMilliseconds(facts) / 1000} s with \`conn.close()\`: the clients come back by themselves.`,
            `\`io.close()\`${distributed ? ', then the two Redis connections of the adapter' : ''}; the database after the HTTP server, as today.`,
        ],
    };
}
function wayToRoutes({ names, wiring }) {
    if (wiring.kind === 'binding')
        return `the route files import \`publish\` from \`${names.serverFile}\` (new)`;
    return `\`${wiring.factory}\` takes \`realtime\` as an option and passes it to the routers`;
}
/** Edits of one line each, which are not worth a block of code. */
function smallEdits({ facts, mode, wiring }) {
    const { auth, data } = facts;
    const signOut = auth.kind === 'session' && auth.logout !== undefined && wiring.kind === 'injected'
        ? ` \`${auth.logout.method} ${auth.logout.path}\` keeps \`sessionID\` and calls \`realtime?.end(sessionID)\` after \`destroy\`.`
        : '';
    const load = mode === 'versioned' && data.loader !== undefined
        ? ` \`${data.loader.name}\` (\`${placeOf(data.loader)}\`) selects \`version\` too; \`${data.snapshotType ?? ''}\` gets \`version?: number\`.`
        : '';
    return `${signOut}${load}`;
}
function mutationPlace(facts) {
    return facts.mutations[0]?.route.where ?? facts.server.entry;
}
function writeClient({ facts, names, mode }) {
    const { client, room } = facts;
    if (client.framework !== 'react')
        return writeOtherClient({ names, facts });
    const where = client.page === undefined ? 'the page' : `\`${client.page.path}\``;
    const use = mode === 'versioned'
        ? `\`${client.reader?.name ?? 'The reader'}\` calls \`${names.hookName}\``
        : `The component that shows the ${room.entity} calls \`${names.hookName}(${room.param}, reload)\`; \`reload\` loads ${shownBy(facts)} again as the page does today (\`GET ${facts.read?.path ?? room.snapshot?.path ?? ''}\`) and waits for the answer`;
    return {
        prose: `${use}; \`ConnectionBanner\` stands under the heading in ${where}. The page loads over HTTP as today and then becomes live.`,
        lifecycle: [
            `One socket for the page, opened with the first ${room.entity}.`,
            `The effect removes exactly its own listeners, so ${client.strict === undefined ? 'a second mount' : `StrictMode (\`${client.strict}\`)`} leaves nothing behind.`,
            'A hidden tab keeps its socket; when it becomes visible it compares.',
            'The socket closes on `pagehide` and opens on `pageshow` (back-forward cache).',
            ...(facts.auth.kind === 'session'
                ? ['The cookie goes along with every handshake.']
                : ['The token is read for every handshake, so a refreshed one is used.']),
        ],
        offline: 'What is shown stays. Changes fail over HTTP as today; nothing is queued. After three failed tries the banner says how fresh the page is.',
        fallback: client.polling === undefined
            ? 'Where WebSockets are blocked the banner stays and the page works as today: it shows the changes of others after a reload.'
            : `Where WebSockets are blocked, or the flag is off, the page polls every ${client.polling.milliseconds / 1000} s, as \`${client.polling.place}\` does today.`,
    };
}
function writeOtherClient({ names, facts }) {
    return {
        prose: `No React client was found in the files, so the client is described and not written. It uses \`socket.io-client\` with \`transports: ["websocket"]\` and \`reconnection: false\`, and its own delays.`,
        lifecycle: [
            `On every \`connect\`: emit \`${names.join}\` with a timeout, then load ${shownBy(facts)} over HTTP (\`GET ${facts.read?.path ?? facts.room.snapshot?.path ?? ''}\`).`,
            'On every event: load again, several events within 100 to 500 ms at once.',
            `On \`disconnect\` and \`connect_error\`: first try after a random 0 to ${limits.firstSpreadMs / 1000} s, then random between 0 and min(${limits.reconnectCapMs / 1000} s, 1 s doubled), without end.`,
            'On `connect_error` with `unauthorized`: stop and ask to sign in.',
            'Register listeners once, outside `connect`.',
        ],
        offline: 'Show that the connection is away after three failed tries; queue nothing.',
        fallback: 'Reload by hand, as today.',
    };
}

;// CONCATENATED MODULE: ./lib/knowledge/metrics.js
const metricNames = [
    { name: 'rt_connections', kind: 'gauge', labels: ['node'], tells: 'open sockets' },
    { name: 'rt_connect_total', kind: 'counter', labels: ['result'], tells: 'handshakes by result' },
    { name: 'rt_disconnect_total', kind: 'counter', labels: ['reason'], tells: 'ends by reason' },
    { name: 'rt_events_in_total', kind: 'counter', labels: ['event', 'result'], tells: 'commands by result' },
    { name: 'rt_events_out_total', kind: 'counter', labels: ['event'], tells: 'broadcasts' },
    { name: 'rt_publish_errors_total', kind: 'counter', labels: ['event'], tells: 'changes committed and not published' },
    { name: 'rt_write_buffer_packets', kind: 'gauge', labels: ['node'], tells: 'longest queue of a slow reader' },
    { name: 'rt_resync_total', kind: 'counter', labels: ['why'], tells: 'snapshots fetched again by reason' },
    { name: 'rt_rate_limited_total', kind: 'counter', labels: ['event'], tells: 'commands refused' },
    { name: 'rt_e2e_latency_seconds', kind: 'histogram', labels: [], tells: 'from commit to the screen, sampled' },
];

;// CONCATENATED MODULE: ./lib/builtin/write-tests.js




function writeTests(brief) {
    return brief.testKeys.map((key, index) => ({ id: `T${index + 1}`, ...write_tests_testOf(brief, key) }));
}
function write_tests_testOf(brief, key) {
    const tests = {
        ...copyTests(brief),
        ...accessTests(brief),
        ...operationTests(brief),
        ...wholeTests(brief),
    };
    return tests[key];
}
function runOf({ facts, names }) {
    return `\`${facts.test.command} ${names.test}\``;
}
function redisRunOf({ facts, names }) {
    return `\`${facts.deployment.redis?.variable ?? 'REDIS_URL'}=redis://localhost:6379 ${facts.test.command} ${names.test}\``;
}
function copyTests(brief) {
    const { facts, names } = brief;
    const { test, mutations } = facts;
    const run = runOf(brief);
    const events = mutations.map((mutation) => mutation.verb).join(', ');
    const client = `\`${test.command} ${liveCopyTest(names)}\` (new)`;
    return {
        apply: {
            level: 'unit',
            what: `\`applyEvent\` gives what the server gives: random sequences of ${events}.`,
            run: client,
            threshold: 'equal after 1,000 sequences',
        },
        gap: {
            level: 'unit',
            what: 'Events out of order, twice, older than the copy, one missing; a late load.',
            run: client,
            threshold: 'the copy never goes back; one load closes a gap',
        },
        reconnect: {
            level: 'integration',
            what: `${facts.client.framework === 'react' ? 'The connection of the page, with stubs for `document` and `addEventListener`: cut' : 'Cut'} the transport while live and while syncing, with a change meanwhile.`,
            run,
            threshold: `current within ${limits.firstSpreadMs / 1000 + 2} s`,
        },
    };
}
function accessTests(brief) {
    const { distributed } = brief;
    const { access } = brief.facts;
    const run = runOf(brief);
    return {
        join: {
            level: 'integration',
            what: `A member joins; a stranger, an unknown id and no id do not; nor who leaves during \`${access?.name ?? 'mayView'}\`.`,
            run,
            threshold: 'every refusal answers `forbidden` or `invalid`, and the room holds the member alone',
        },
        origin: {
            level: 'integration',
            what: 'A foreign Origin, and none, are refused, also while `PUBLIC_ORIGINS` is empty.',
            run,
            threshold: 'HTTP 400, no socket',
        },
        session: {
            level: 'integration',
            what: brief.facts.auth.kind === 'session'
                ? `No session, signing out${distributed ? ' on the other node' : ''}, access that has ended.`
                : 'No token, an expired token, access that has ended.',
            run,
            threshold: `\`unauthorized\` at the handshake; ${brief.facts.auth.kind === 'session' ? 'signed out, the sockets end within 1 s; ' : ''}after the next re-check nothing arrives that access has ended for`,
        },
        limits: {
            level: 'integration',
            what: `The eleventh socket, the eleventh join, a message above the cap, a reader that stops reading.`,
            run,
            threshold: `\`too_many_connections\`, \`rate_limited\`, closed; the reader is cut above ${limits.queuedPackets} packets`,
        },
    };
}
function operationTests(brief) {
    const { facts, mode, distributed } = brief;
    const run = runOf(brief);
    return {
        nodes: {
            level: 'integration, two nodes and Redis',
            what: 'A change on one node reaches a member on the other, and no stranger.',
            run: redisRunOf(brief),
            threshold: 'within 1 s',
        },
        drain: {
            level: 'integration',
            what: 'SIGTERM with 100 clients: the reason is `transport close`, all come back.',
            run,
            threshold: 'nobody stays away, no change is missing',
        },
        broker: {
            level: 'integration',
            what: 'Stop Redis, change something, start it.',
            run: redisRunOf(brief),
            threshold: `same ${mode === 'versioned' ? 'version' : 'content'} within ${limits.spreadMs / 1000 + 3} s`,
        },
        writer: {
            level: 'integration',
            what: `Run ${facts.writers.map((writer) => `\`${writer.path}\``).join(', ')} with an open page: it shows the result.`,
            run,
            threshold: distributed ? 'within 1 s' : 'with the next event, poll or visible tab',
        },
    };
}
function wholeTests({ facts, distributed }) {
    const { test, room, deployment } = facts;
    return {
        flag: {
            level: 'integration',
            what: '`REALTIME=off`: the server and the page are as today.',
            run: `\`${test.command}\``,
            threshold: 'no socket connects, and every test of today passes unchanged',
        },
        page: {
            level: 'browser, by hand',
            what: `Two browsers on one ${room.entity}: change, hide, go back, sleep, switch between two, block \`/socket.io/\`.`,
            run: deployment.compose === undefined ? 'by hand' : '`docker compose up --build`',
            threshold: 'no change is missing or doubled',
        },
        load: {
            level: 'load',
            what: `With \`socket.io-client\`: ramp to ${volume.users * 1.5} clients in 60 s, ${volume.eventsPerSecond} changes per second in ${volume.rooms} rooms for 10 min, then stop ${distributed ? 'one node' : 'and start the process'}.`,
            run: '`node scripts/load-realtime.mjs` (new)',
            threshold: `99 % of changes shown within 1 s; all back within 60 s`,
        },
    };
}
function writeObservability({ facts, distributed }) {
    const wanted = {
        rt_connections: 'Falls by half within a minute outside a deployment: look at the proxy first.',
        rt_connect_total: `5 % refused for 10 min: \`PUBLIC_ORIGINS\`, ${facts.auth.kind === 'session' ? 'session store' : 'tokens'}.`,
        rt_disconnect_total: '`ping timeout` above 5 % of connections per hour: proxies, CPU.',
        rt_resync_total: `1 % of connections per hour: events are lost; look at ${distributed ? 'the broker' : 'the proxy'}.`,
        ...(distributed ? { rt_publish_errors_total: 'Any: Redis.' } : {}),
        rt_write_buffer_packets: `Above ${limits.queuedPackets / 2}: a room is too busy for its readers.`,
        rt_e2e_latency_seconds: `The 99th percentile above 1 s for 10 min: CPU${distributed ? ', broker' : ''}.`,
    };
    const known = facts.server.logger === undefined ? '' : ' ';
    return metricNames.flatMap(({ name, kind, labels }) => {
        const alert = wanted[name];
        return alert === undefined ? [] : [{ name, kind, labels: [...labels], alert: `${alert}${known}`.trim() }];
    });
}

;// CONCATENATED MODULE: ./lib/builtin/plan-builtin.js





















/** The plan that follows from the repository and the request, without a model. */
function planBuiltin(task) {
    const slow = needsNoRealtime(task.request);
    const reading = readFacts(task);
    if ('missing' in reading)
        return planFromProfile(task, reading.missing);
    if (slow !== undefined)
        return planWithoutRealtime(task, reading.facts, slow);
    const against = reasonAgainst(reading.facts);
    if (against !== undefined)
        return planFromProfile(task, against);
    if (task.profile.realtime.serverSites.length > 0)
        return planFromProfile(task, [LAYER]);
    if (asksOnlyBeyond(reading.facts))
        return planFromProfile(task, [STATE]);
    const brief = briefOf(reading.facts, { snapshot: task.snapshot, meta: task.meta });
    const { room, mutations } = reading.facts;
    const parts = withArticles(partsOf(brief), plan_builtin_nounsOf([room.entity, ...mutations.map(({ entity }) => entity)]));
    const meta = { ...task.meta, size: sizeOf(parts), library: `socket.io ${reading.facts.versions.server}` };
    return { meta, omitted: [], ...parts };
}
const STATE = 'what is asked for is a state of connections, which no route or table says anything about';
const LAYER = 'how its handshake, its rooms and its pages work is not derived';
/** What the profile alone allows to say. */
function planFromProfile(task, unsure) {
    const stack = readStack(task);
    if (stack === undefined)
        return planWithoutServer(task, unsure);
    const plan = planOnStack(stack, unsure);
    return withArticles(plan, plan_builtin_nounsOf([stack.room?.entity, ...stack.mutations.map(({ entity }) => entity)]));
}
function plan_builtin_nounsOf(words) {
    return words.filter((noun) => noun !== undefined && /^\w+$/.test(noun));
}
/** By the days of work: what takes a week deserves more words than what takes a day. */
function sizeOf({ rollout }) {
    const days = (rollout?.steps ?? []).reduce((sum, step) => sum + step.days, 0);
    if (days <= 2)
        return 'S';
    return days <= 6 ? 'M' : 'L';
}
function partsOf(brief) {
    const rollout = writeRollout(brief);
    return {
        summary: writeSummary(brief, rollout.steps),
        needs: writeNeeds(brief),
        today: writeToday(brief),
        decisions: writeDecisions(brief),
        topology: writeTopology(brief),
        events: writeEvents(brief),
        types: writeTypes(brief),
        rooms: writeRooms(brief),
        sync: writeSync(brief),
        connection: writeConnection(brief),
        sequences: writeSequences(brief),
        server: writeServer(brief),
        client: writeClient(brief),
        code: writeCode(brief),
        security: writeSecurity(brief),
        races: writeRaces(brief),
        failures: writeFailures(brief),
        capacity: writeCapacity(brief),
        tests: writeTests(brief),
        observability: writeObservability(brief),
        rollout,
        assumptions: writeAssumptions(brief),
        questions: writeQuestions(brief),
        sources: writeSources(brief),
    };
}

;// CONCATENATED MODULE: ./lib/builtin/merge-edits.js
/**
 * A merge of three: what changed from `before` to `after` is carried into `current`; everything else of `current` stays.
 * Entries of lists are told apart by what names them.
 */
function mergeEdits(before, after, current) {
    if (isSame(before, after))
        return current;
    if (isSame(before, current) || isSame(after, current))
        return after;
    if (isNamedList(before) && isNamedList(after) && isNamedList(current))
        return mergeLists(before, after, current);
    if (isRecord(before) && isRecord(after) && isRecord(current))
        return mergeRecords(before, after, current);
    return after;
}
function mergeRecords(before, after, current) {
    const names = [...new Set([...Object.keys(current), ...Object.keys(after)])];
    const entries = names.map((name) => [name, mergeEdits(before[name], after[name], current[name])]);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
/** In the order of `current`; what is new comes at the end, what went away goes. */
function mergeLists(before, after, current) {
    const find = (list, name) => list.find((entry) => merge_edits_nameOf(entry) === name);
    const names = [...new Set([...current, ...after].map((entry) => merge_edits_nameOf(entry) ?? ''))];
    return names
        .map((name) => mergeEdits(find(before, name), find(after, name), find(current, name)))
        .filter((entry) => entry !== undefined);
}
const NAMES = ['name', 'pattern', 'topic', 'title', 'data', 'file', 'threat', 'what', 'here', 'text', 'id', 'part'];
function merge_edits_nameOf(entry) {
    for (const key of NAMES) {
        const value = entry[key];
        if (typeof value === 'string')
            return `${key} ${value}`;
    }
    return undefined;
}
function isNamedList(value) {
    if (!Array.isArray(value))
        return false;
    const names = value.map((entry) => (isRecord(entry) ? merge_edits_nameOf(entry) : undefined));
    return !names.includes(undefined) && new Set(names).size === names.length;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isSame(one, other) {
    return one === other || JSON.stringify(one) === JSON.stringify(other);
}

;// CONCATENATED MODULE: ./lib/builtin/revise-builtin.js


/**
 * The plan is made twice: for the repository it was made from and without the feedback, and for the one of today with
 * it. What differs between the two is what the feedback or the repository changed, and only that is changed in the plan
 * that stands: whatever a person edited stays.
 */
function reviseBuiltin(task, { plan, feedback, madeFrom }) {
    const before = planBuiltin({ ...task, ...madeFrom });
    const after = planBuiltin(withFeedback(task, feedback));
    const { meta: metaBefore, ...partsBefore } = before;
    const { meta: metaAfter, ...partsAfter } = after;
    const { meta: _meta, ...current } = plan;
    const merged = mergeEdits(partsBefore, partsAfter, current);
    const meta = { ...task.meta, ...mergeEdits(chosen(metaBefore), chosen(metaAfter), chosen(plan.meta)) };
    const isChanged = JSON.stringify(partsBefore) !== JSON.stringify(partsAfter);
    return { plan: { ...merged, meta }, notes: [isChanged ? PARTLY : NOT_UNDERSTOOD] };
}
const PARTLY = 'The built-in planner brings a plan up to date with the repository, and changes it by the resources, delays and features that the feedback names; anything else in it was not taken up. Edit the file for that, or ask the agent planner (`--planner=agent`).';
const NOT_UNDERSTOOD = 'The built-in planner did not find anything in the feedback that it can change. It understands: names of resources of this repository ("also comments", which widens or narrows the plan), how soon a change must arrive ("within 5 seconds"), and presence, typing, cursors, editing one text together, push notifications. For free words there is the agent planner (`--planner=agent`, with a key), or your own edit of the file.';
function withFeedback(task, feedback) {
    const { request } = task;
    const { thread } = request;
    return { ...task, request: { ...request, thread: { ...thread, body: `${feedback}\n\n${thread.body}` } } };
}
function chosen({ size, library }) {
    return { size, ...(library === undefined ? {} : { library }) };
}

;// CONCATENATED MODULE: ./lib/builtin/create-builtin-planner.js


const NO_USAGE = {
    turns: 0,
    inputTokens: 0,
    cacheReadTokens: 0,
    cacheWriteTokens: 0,
    outputTokens: 0,
    costUsd: 0,
    model: undefined,
};
/** The planner without a model: the same repository and request always give the same plan. */
function createBuiltinPlanner() {
    return {
        name: 'builtin',
        write: async (task, progress) => {
            progress('Reading routes, models and deployment');
            const { plan, notes } = task.revision ? reviseBuiltin(task, task.revision) : { plan: planBuiltin(task), notes: [] };
            progress('Checking the plan');
            const open = (await task.verify(plan)).filter((finding) => finding.severity === 'block' || finding.severity === 'error');
            return { plan, usage: NO_USAGE, notes: [...notes, ...open.map((finding) => `${finding.place}: ${finding.message}`)] };
        },
    };
}


/***/ }),

/***/ 255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ stackNotes),
/* harmony export */   g: () => (/* binding */ stackNoteOf)
/* harmony export */ });
const stackNotes = [
    {
        id: 'express',
        signal: /^express$/,
        single: 'Socket.IO or ws',
        several: 'Socket.IO with a Redis adapter, WebSocket only',
        serverless: 'managed service, or Vercel WebSockets with external state',
        notes: [
            '`app.listen()` creates the http.Server internally: keep its return value or create the server explicitly',
            'share the session through `io.engine.use(sessionMiddleware)`',
            '`trust proxy` decides what an IP limit sees',
        ],
        source: 'https://socket.io/how-to/use-with-express-session',
    },
    {
        id: 'koa',
        signal: /^koa$/,
        single: 'Socket.IO or ws',
        several: 'Socket.IO with a Redis adapter, WebSocket only',
        notes: ['create the server with `http.createServer(app.callback())`'],
        source: 'https://socket.io/docs/v4/server-initialization/',
    },
    {
        id: 'fastify',
        signal: /^fastify$/,
        single: '@fastify/websocket or Socket.IO on `fastify.server`',
        several: 'Socket.IO with a Redis adapter on `fastify.server`',
        notes: [
            '@fastify/websocket is registered before the routes',
            '`fastify-socket.io` 5.1 peers with Fastify 4 only: attach Socket.IO to `fastify.server` instead',
            'close Socket.IO in `preClose`, else `close()` waits for open sockets',
        ],
        source: 'https://github.com/fastify/fastify-websocket',
    },
    {
        id: 'nestjs',
        signal: /^(nestjs|@nestjs\/core)$/,
        single: 'IoAdapter',
        several: 'an IoAdapter with the Redis adapter',
        notes: [
            'guards do not run for `handleConnection`: authenticate in the adapter or disconnect there',
            'errors are `WsException`',
            'a gateway has to be listed as provider',
            '`app.enableShutdownHooks()`',
        ],
        source: 'https://docs.nestjs.com/websockets/gateways',
    },
    {
        id: 'nextjs',
        signal: /^(next|nextjs)$/,
        single: 'a custom server or a separate service',
        several: 'a separate service',
        serverless: 'SSE route handler, `experimental_upgradeWebSocket`, or a managed service',
        notes: ['route handlers have no upgrade API', 'a custom server is not traced into `output: standalone`'],
        source: 'https://socket.io/how-to/use-with-nextjs',
    },
    {
        id: 'hono',
        signal: /^hono$/,
        single: 'the WebSocket helper of the runtime',
        notes: ['`@hono/node-ws` is deprecated', 'middleware that changes headers breaks the upgrade of its route'],
        source: 'https://hono.dev/docs/helpers/websocket',
    },
    {
        id: 'django',
        signal: /^django$/,
        single: 'Channels with channels_redis',
        several: 'Channels with channels_redis',
        notes: [
            'WSGI becomes ASGI',
            '`group_send` over the capacity of 100 drops silently',
            'wrap with `AllowedHostsOriginValidator`',
            'the ORM is synchronous: `database_sync_to_async`',
        ],
        source: 'https://channels.readthedocs.io/en/stable/',
    },
    {
        id: 'fastapi',
        signal: /^fastapi$/,
        single: 'native WebSocket',
        several: 'native WebSocket with Redis, or Centrifugo',
        notes: [
            'uvicorn enables permessage-deflate and accepts 16 MiB messages',
            'with more than one worker the connection list of the tutorial is wrong',
            'close with 1008 on a failed authentication',
        ],
        source: 'https://www.uvicorn.org/settings/',
    },
    {
        id: 'flask',
        signal: /^flask(-socketio)?$/,
        single: 'Flask-SocketIO with one worker',
        several: 'several single workers with a message queue',
        notes: ['gunicorn has to run with `-w 1`'],
        source: 'https://flask-socketio.readthedocs.io/en/latest/deployment.html',
    },
    {
        id: 'rails',
        signal: /^(rails|actioncable)$/,
        single: 'Action Cable',
        several: 'Action Cable on Redis, or AnyCable',
        notes: [
            'at most once, no replay: resync on `connected`',
            'Solid Cable polls the database every 0.1 s',
            'set `allowed_request_origins`',
        ],
        source: 'https://guides.rubyonrails.org/action_cable_overview.html',
    },
    {
        id: 'laravel',
        signal: /^laravel(\/framework)?$/,
        single: 'Reverb',
        several: 'Reverb with Redis',
        serverless: 'Pusher or Ably',
        notes: [
            '`allowed_origins` is `*` and rate limiting is off unless set',
            'a message has at most 10 000 B',
            'a queue worker has to run for broadcasts',
        ],
        source: 'https://laravel.com/docs/reverb',
    },
    {
        id: 'spring',
        signal: /^spring(-boot.*)?$/,
        single: 'STOMP with the simple broker',
        several: 'STOMP with a broker relay',
        notes: [
            'heartbeats are off until a TaskScheduler is set',
            'authorise SUBSCRIBE destinations',
            'explicit `setAllowedOrigins`',
        ],
        source: 'https://docs.spring.io/spring-framework/reference/web/websocket.html',
    },
    {
        id: 'signalr',
        signal: /^(aspnet.*|asp\.net.*|signalr|@microsoft\/signalr)$/,
        single: 'SignalR',
        several: 'SignalR with Redis and affinity, or Azure SignalR',
        notes: [
            'the JavaScript client reconnects only with `withAutomaticReconnect()`, then gives up after 4 tries',
            'a message has at most 32 KB',
            'the token travels in the query string: redact it in logs',
        ],
        source: 'https://learn.microsoft.com/aspnet/core/signalr/configuration',
    },
    {
        id: 'phoenix',
        signal: /^phoenix$/,
        single: 'Channels',
        several: 'Channels on a cluster',
        notes: ['`max_frame_size` is infinite unless set', 'the JavaScript client reconnects without jitter: set `reconnectAfterMs`'],
        source: 'https://hexdocs.pm/phoenix/channels.html',
    },
    {
        id: 'go',
        signal: /^(gin|echo|fiber|chi|net\/http|github\.com\/(gorilla|coder)\/websocket)$/,
        single: 'coder/websocket or gorilla/websocket',
        several: 'with NATS or Redis, or Centrifugo',
        notes: [
            'one writer per connection with a bounded channel',
            '`http.Server.Shutdown` does not close upgraded connections',
            'coder/websocket reads at most 32 768 B unless raised',
        ],
        source: 'https://pkg.go.dev/github.com/coder/websocket',
    },
    {
        id: 'axum',
        signal: /^axum$/,
        single: 'the ws module of axum',
        several: 'with Redis or NATS',
        notes: ['a message may have 64 MiB unless limited', '`tokio::sync::broadcast` drops messages of lagging receivers'],
        source: 'https://docs.rs/axum/latest/axum/extract/ws/',
    },
    {
        id: 'sveltekit',
        signal: /^@sveltejs\/kit$/,
        single: 'a separate process, or the custom server of adapter-node',
        notes: ['no native WebSocket; SSE works in `+server.ts`'],
        source: 'https://github.com/sveltejs/kit/issues/1491',
    },
    {
        id: 'nuxt',
        signal: /^(nuxt|nitropack)$/,
        single: 'crossws through Nitro',
        notes: ['`defineWebSocketHandler` needs the experimental flag', 'publish and subscribe stay within one instance'],
        source: 'https://nitro.build/guide/websocket',
    },
    {
        id: 'graphql',
        signal: /^(graphql-ws|subscriptions-transport-ws|@apollo\/server)$/,
        notes: [
            'graphql-ws gives up after 5 tries: set `retryAttempts` and `shouldRetry`',
            'the legacy protocol of subscriptions-transport-ws is another one',
        ],
        source: 'https://github.com/enisdenjo/graphql-ws',
    },
    {
        id: 'trpc',
        signal: /^@trpc\/server$/,
        notes: [
            'SSE (`httpSubscriptionLink`) is recommended over WebSocket',
            '`tracked()` with `lastEventId` resumes; attach the listener before querying the backlog',
            'wsLink reconnects without jitter',
        ],
        source: 'https://trpc.io/docs/server/subscriptions',
    },
    {
        id: 'yjs',
        signal: /^(yjs|@hocuspocus\/server)$/,
        notes: [
            'use awareness and stateless messages before inventing a channel',
            'a crash loses up to maxDebounce (10 s in Hocuspocus)',
            'authorise per document and cap the size of an update',
        ],
        source: 'https://tiptap.dev/docs/hocuspocus/',
    },
    {
        id: 'meteor',
        signal: /^meteor$/,
        single: 'publications',
        several: 'publications with redis-oplog',
        notes: ['do not add Socket.IO beside DDP'],
        source: 'https://docs.meteor.com/',
    },
    {
        id: 'sails',
        signal: /^(sails|sails-hook-sockets)$/,
        single: 'sails-hook-sockets',
        notes: ['virtual requests run over Socket.IO, policies authorise them'],
        source: 'https://sailsjs.com/documentation/concepts/realtime',
    },
    {
        id: 'ws',
        signal: /^ws$/,
        notes: [
            'no heartbeat and no idle timeout: ping, pong, `terminate()`',
            '`maxPayload` is 100 MiB unless set',
            'authenticate in the `upgrade` event',
        ],
        source: 'https://github.com/websockets/ws/blob/master/doc/ws.md',
    },
    {
        id: 'socket.io',
        signal: /^socket\.io(-client)?$/,
        notes: [
            '`cors` covers long-polling only: check the Origin in `allowRequest`',
            '`connectionStateRecovery: {}` skips the middlewares of a recovered socket',
            'jitter is applied before the cap of 5 s: from the fifth try on everybody waits exactly 5 s',
            'the client buffers without bound while offline and sends all of it on reconnection',
            'a connect_error from a middleware is not retried',
        ],
        source: 'https://socket.io/docs/v4/',
    },
    {
        id: 'redis',
        signal: /^(redis|ioredis|valkey)$/,
        notes: [
            'a subscriber whose buffer passes 32 MB, or 8 MB for 60 s, is cut',
            'Pub/Sub keeps nothing: resync after every reconnection to the broker',
        ],
        source: 'https://redis.io/docs/latest/develop/pubsub/',
    },
    {
        id: 'postgres',
        signal: /^(pg|postgres|postgresql)$/,
        notes: ['a NOTIFY payload is below 8000 bytes and LISTEN needs a direct connection (no PgBouncer in transaction mode)'],
        source: 'https://www.postgresql.org/docs/current/sql-notify.html',
    },
    {
        id: 'vercel',
        signal: /^vercel$/,
        notes: [
            'a WebSocket is pinned to one instance and ends at 300 s (Hobby) or 800 s; no affinity on return; WebSocket transport only',
        ],
        source: 'https://vercel.com/docs/functions/websockets',
    },
    {
        id: 'cloudflare',
        signal: /^(cloudflare|cloudflare-workers|wrangler)$/,
        single: 'Durable Objects with hibernation, or PartyServer',
        notes: ['memory is reset by hibernation, timers prevent it', 'an attachment has at most 16 384 B'],
        source: 'https://developers.cloudflare.com/durable-objects/best-practices/websockets/',
    },
    {
        id: 'kubernetes',
        signal: /^(kubernetes|k8s|helm)$/,
        notes: ['removal of endpoints races SIGTERM: sleep 5 to 10 s in preStop', 'grace is 30 s unless set'],
        source: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/',
    },
    {
        id: 'fly',
        signal: /^fly(\.io)?$/,
        notes: ['`kill_timeout` is 5 s unless raised to at most 300', 'set concurrency to connections: the soft limit is 20'],
        source: 'https://fly.io/docs/reference/configuration/',
    },
    {
        id: 'heroku',
        signal: /^heroku$/,
        notes: ['55 s of silence close a connection', 'session affinity is opt-in'],
        source: 'https://devcenter.heroku.com/articles/http-routing',
    },
];
function stackNoteOf(name) {
    return stackNotes.find((note) => note.signal.test(name.toLowerCase()));
}


/***/ })

};
