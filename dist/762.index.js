export const id = 762;
export const ids = [762];
export const modules = {

/***/ 9762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s1: () => (/* binding */ gapSchema),
  H0: () => (/* binding */ metaSchema),
  VB: () => (/* binding */ omissionSchema),
  wX: () => (/* binding */ partNames),
  S: () => (/* binding */ partSchemas)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./lib/plan/text.js
var plan_text = __webpack_require__(8344);
;// CONCATENATED MODULE: ./lib/plan/fields.js


/**
 * The kinds of text a plan is made of. Each brings its text to one canonical form before it is measured, and carries the
 * sentence that tells a planner what belongs there.
 */
function line(description, max = 600) {
    return textField(plan_text/* normaliseLine */.$M, max).describe(description);
}
function prose(description, max = 6000) {
    return textField(plan_text/* normaliseProse */.yG, max).describe(`${description} Markdown paragraphs, without headings.`);
}
/** A name, a path or a type: rendered as code, so it holds no backticks itself. */
function fields_name(description, max = 200) {
    return textField(plan_text/* normaliseName */.GX, max).describe(description);
}
function command(description, max = 300) {
    return textField(plan_text/* unwrapCode */.Bf, max).describe(description);
}
function sourceCode(description, max = 40_000) {
    return textField(plan_text/* normaliseCode */.g$, max).describe(description);
}
function diagram(description, max = 6000) {
    return textField(plan_text/* normaliseDiagram */.CZ, max).describe(description);
}
function lines(description, most = 40) {
    return schemas/* array */.YOg(line('One instruction, in one sentence.')).max(most).describe(description);
}
/** `server/board.ts:12-18`, a source id (`S3`), an assumption id (`A2`), or a documentation URL. */
function cite(description = 'Where this is known from') {
    return fields_name(`${description}: path:line or path:line-line, S1, A1, or a documentation URL.`, 300);
}
/** `server/board.ts#moveCard`, or `server/realtime.ts#joinBoard (new)`. */
function codeReference(description) {
    return fields_name(`${description}: path#symbol, followed by " (new)" where the plan creates it.`, 300);
}
function id(prefix) {
    return schemas/* string */.YjP()
        .regex(new RegExp(`^${prefix}[0-9]{1,3}$`), `expected ${prefix} and a number, as in ${prefix}1`)
        .describe(`${prefix}1, ${prefix}2, … unique in the plan.`);
}
function textField(normalise, max) {
    return schemas/* string */.YjP().transform(normalise).pipe(schemas/* string */.YjP().min(1).max(max));
}

;// CONCATENATED MODULE: ./lib/plan/schemas-reasons.js


/** Why, where and in which steps: the parts that a reader decides on. Their descriptions are what a planner is told. */
const quantity = schemas/* object */.Ikc({
    name: line('What is counted or measured.', 120),
    value: schemas/* number */.aig(),
    unit: line('For example users, messages/s, KB.', 40),
    from: cite(),
});
const summary = schemas/* object */.Ikc({
    decision: prose('What to build, in two or three sentences.', 1500),
    why: prose('Why this, for this repository.', 1500),
    effort: line('Days and steps, and when the first result can be seen.'),
    biggestRisk: line('The one thing most likely to go wrong, and where.'),
    firstStep: line('What to do first, by its step id.'),
})
    .describe('The first screen of the page.');
const needs = schemas/* object */.Ikc({
    who: schemas/* array */.YOg(schemas/* object */.Ikc({
        role: line('Who needs it.', 120),
        sees: line('What this person sees change without a reload.'),
        withinMs: schemas/* number */.aig().int().positive().describe('How soon, in milliseconds.'),
        evidence: cite('What shows the need'),
    }))
        .min(1)
        .max(12),
    volume: schemas/* array */.YOg(quantity).max(20).describe('Users, tabs, rates and sizes that the plan is made for.'),
    nonGoals: lines('What this plan leaves alone.', 12),
    cheapestAlternative: schemas/* object */.Ikc({
        option: line('The simplest thing that could do, such as polling every 10 s.'),
        verdict: schemas/* enum */.k5n(['enough', 'not enough']),
        why: prose('Why it is enough or not.', 1200),
    }),
});
const today = schemas/* array */.YOg(schemas/* object */.Ikc({
    fact: line('What the repository has or does now.'),
    where: schemas/* array */.YOg(cite()).min(1).max(8),
    consequence: line('What follows from it for this plan; also what stays untouched.'),
}))
    .max(30)
    .describe('Only facts that decide something.');
const decisions = schemas/* array */.YOg(schemas/* object */.Ikc({
    id: id('D'),
    topic: line('Transport, library, adapter, synchronisation, authentication, …', 120),
    chosen: line('The choice, with exact version where it is a package.'),
    why: prose('Reasons that hold for this repository.', 1500),
    rejected: schemas/* array */.YOg(schemas/* object */.Ikc({ option: line('An alternative.'), why: line('Why not here.') })).max(6),
    revisitWhen: line('The measurable event that should reopen this decision.'),
    cites: schemas/* array */.YOg(cite()).max(8),
}))
    .min(1)
    .max(16);
const unknown = schemas/* literal */.euz('unknown');
const topology = schemas/* object */.Ikc({
    target: line('What it is deployed to.'),
    replicas: schemas/* union */.KCZ([schemas/* number */.aig().int().positive(), unknown]),
    graceSeconds: schemas/* union */.KCZ([schemas/* number */.aig().nonnegative(), unknown]).describe('Seconds between the stop signal and the kill.'),
    broker: line('What carries messages between replicas after this plan, or "none".'),
    hops: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: line('Proxy, ingress, load balancer, platform router.', 120),
        idleTimeoutS: schemas/* number */.aig().positive().describe('Seconds without traffic after which it closes a connection.'),
        maxLifetimeS: schemas/* number */.aig().positive().optional().describe('Seconds after which it closes any connection.'),
        from: cite(),
    }))
        .max(12)
        .describe('Everything between client and server that can close a connection.'),
});
const rollout = schemas/* object */.Ikc({
    flag: line('The feature flag, its default, and where it is read; or "none" and why.'),
    schemaSkew: prose('How old clients and new servers get along.', 1500),
    migration: prose('Data migration and its order, or "none".', 1500),
    steps: schemas/* array */.YOg(schemas/* object */.Ikc({
        id: id('W'),
        title: line('What is there after it.', 160),
        days: schemas/* number */.aig().positive().max(1),
        files: schemas/* array */.YOg(codeReference('A file that the step touches')).max(8),
        after: schemas/* array */.YOg(id('W')).max(8).describe('Steps that must be done before.'),
        done: line('How one sees that it is done.'),
        rollback: line('How to undo it.'),
    }))
        .min(1)
        .max(30),
});
const assumptions = schemas/* array */.YOg(schemas/* object */.Ikc({ id: id('A'), text: line('What is taken for true without evidence.'), ifWrong: line('What changes then.') }))
    .max(20);
const questions = schemas/* array */.YOg(schemas/* object */.Ikc({
    id: id('Q'),
    text: line('A question to the maintainers.'),
    default: line('What the plan does without an answer.'),
}))
    .max(10);
const sources = schemas/* array */.YOg(schemas/* object */.Ikc({
    id: id('S'),
    kind: schemas/* enum */.k5n(['file', 'docs', 'web', 'knowledge']),
    ref: fields_name('Path or public URL.', 400),
    version: line('Version that the source describes.', 80).optional(),
    date: line('When it was read, or its own date.', 40).optional(),
    usedFor: line('What it supports.'),
}))
    .max(60);

;// CONCATENATED MODULE: ./lib/plan/schemas-building.js



/** The two sides, and what can go wrong with them. The descriptions are what a planner is told. */
const server = schemas/* object */.Ikc({
    prose: prose('How the server side fits into the code that is there.'),
    middlewareOrder: lines('From handshake to handler, in order.'),
    limits: lines('Connections, rates, sizes, rooms: one limit an entry, with its number.'),
    shutdown: lines('What happens on the stop signal, in order.'),
});
const client = schemas/* object */.Ikc({
    prose: prose('Where the socket lives, and the component that shows the feature.'),
    lifecycle: lines('Open, listen, clean up, background tabs, several tabs.'),
    offline: prose('What happens to changes made without a connection.', 2000),
    fallback: prose('What works where the transport is blocked.', 2000),
});
const sides = ['shared', 'server', 'client', 'test', 'ops'];
const code = schemas/* array */.YOg(schemas/* object */.Ikc({
    file: fields_name('Path in the repository.'),
    side: schemas/* enum */.k5n(sides).describe('The section it belongs to; ops is migrations, configuration and deployment.'),
    status: schemas/* enum */.k5n(['new', 'edit', 'sketch'])
        .describe('new: the whole file. edit: a fragment of an existing file that compiles with it. sketch: not compiled.'),
    language: line('Fence language: ts, tsx, py, sql, yaml, …', 20),
    purpose: line('One sentence before the block.'),
    source: sourceCode('The code, without fence. The hardest pieces, not the easiest.'),
}))
    .max(24)
    .transform(bySide);
const testReference = line('Id of the test that proves it: T2, or T2, T3.', 300);
const security = schemas/* array */.YOg(schemas/* object */.Ikc({
    threat: line('Who does what to whom.'),
    defence: line('What stops it.'),
    where: codeReference('The code that stops it'),
    test: testReference,
}))
    .max(24);
const races = schemas/* array */.YOg(schemas/* object */.Ikc({
    id: id('R'),
    here: line('How it happens in this repository.'),
    remedy: line('What makes it harmless.', 800),
    test: testReference,
}))
    .max(40)
    .describe('Only races that apply here; the ids are those of the knowledge base.');
const failures = schemas/* array */.YOg(schemas/* object */.Ikc({
    what: line('Broker, node, database, slow client, half-open connection.'),
    systemDoes: line('What the system does.'),
    userSees: line('What the user sees meanwhile.'),
    test: testReference,
}))
    .max(20);
const capacity = schemas/* object */.Ikc({
    inputs: schemas/* array */.YOg(quantity).max(30),
    results: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: line('What is computed.', 120),
        formula: command('Numbers and + - * / ( ) only, so that it can be recomputed: 900 * 54 / 1000'),
        value: schemas/* number */.aig(),
        unit: line('The unit of the value.', 40),
    }))
        .max(30),
    storm: schemas/* object */.Ikc({
        clients: schemas/* number */.aig().int().positive(),
        policy: line('Reconnect delays and outage: 1 s doubled up to 30 s, half random, after 10 s.'),
        peakPerSecond: schemas/* number */.aig().nonnegative(),
        secondsTo95: schemas/* number */.aig().nonnegative(),
        acceptCapacity: schemas/* number */.aig().positive().describe('Connections per second that the servers can accept.'),
    })
        .optional()
        .describe('All clients reconnect at once; numbers from simulate_reconnect.'),
    headroom: line('What is left when one node is lost.'),
});
const tests = schemas/* array */.YOg(schemas/* object */.Ikc({
    id: id('T'),
    level: line('unit, integration, two servers, load, …', 60),
    what: line('What it shows.'),
    run: command('The command, with the runner that the repository has.'),
    threshold: line('Pass criterion where it is a number.', 300).optional(),
}))
    .max(40);
const observability = schemas/* array */.YOg(schemas/* object */.Ikc({
    name: fields_name('Metric, log event or trace.', 120),
    kind: line('counter, gauge, histogram, log, …', 40),
    labels: schemas/* array */.YOg(fields_name('A label.', 80)).max(8),
    alert: line('When somebody should look.'),
}))
    .max(24);
function bySide(blocks) {
    return sides.flatMap((side) => blocks.filter((block) => block.side === side));
}

;// CONCATENATED MODULE: ./lib/plan/schemas-contract.js


/** What client and server agree on. The descriptions are what a planner is told. */
const events = schemas/* array */.YOg(schemas/* object */.Ikc({
    id: id('E'),
    name: fields_name('The name on the wire, in the convention of the repository.', 80),
    direction: schemas/* enum */.k5n(['C>S', 'S>C', 'S>S']).describe('Client to server, server to client, server to server.'),
    purpose: line('One sentence.'),
    room: fields_name('The room, topic or channel it goes to, as a pattern: board:{boardId}.', 120),
    payload: fields_name('A type name of the part `types`, or "none".'),
    ack: fields_name('The type of the acknowledgement; absent where there is none.').optional(),
    producer: codeReference('The function that sends it'),
    consumer: codeReference('The function that handles it'),
    authorization: line('The predicate that decides, by name and file; "authenticated" is not enough for a write.'),
    delivery: schemas/* enum */.k5n(['at-most-once', 'at-least-once+dedupe', 'snapshot+version', 'crdt']),
    orderKey: fields_name('What orders it, for example boardId; absent where order does not matter.', 120).optional(),
    idempotency: line('What makes a second delivery harmless; absent for events that only inform.').optional(),
    rateLimit: line('Number, window and scope: 20 per 10 s per user.', 120).optional(),
    maxBytes: schemas/* number */.aig().int().positive().describe('Largest payload that is accepted.'),
    existing: schemas/* boolean */.zMY().optional().describe('True for an event that is there already and stays as it is.'),
}))
    .max(60)
    .transform(existingLast);
const types = schemas/* object */.Ikc({
    file: fields_name('The file that holds the shared types.'),
    language: line('ts wherever the client is TypeScript, js for JSDoc, else what the repository speaks.', 20),
    source: sourceCode('Payload, acknowledgement and state types. Not the event maps: those are rendered from `events`.', 20_000),
    status: schemas/* enum */.k5n(['new', 'edit']).optional().describe('edit where the file exists already.'),
})
    .transform(newByDefault);
const rooms = schemas/* array */.YOg(schemas/* object */.Ikc({
    pattern: fields_name('board:{boardId}', 120),
    join: line('Who joins, on what, after which check.'),
    predicate: codeReference('The function that decides who may join'),
    leave: line('All triggers: leaving, disconnect, revoked access.'),
    maxMembers: schemas/* number */.aig().int().positive(),
}))
    .max(20);
const sync = schemas/* array */.YOg(schemas/* object */.Ikc({
    data: line('A class of data, for example "Cards of a board".', 120),
    model: line('Server authoritative, last writer wins, CRDT, ephemeral, …'),
    version: line('What orders changes and who raises it.'),
    conflict: line('What happens when two people change the same thing.'),
    snapshot: line('How the whole state is fetched, with its version.'),
    resync: prose('The steps from subscribe to live without a gap; the triggers; the fallback.', 2000),
    optimistic: line('What is drawn before the acknowledgement, and how it is rolled back.'),
    promise: line('What users can rely on.'),
}))
    .max(12);
const connection = schemas/* object */.Ikc({
    states: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP()
            .regex(/^[a-z][a-zA-Z0-9]{0,39}$/, 'expected a camelCase name of at most 40 letters and digits')
            .describe('camelCase, equal to the state type in the code.'),
        meaning: line('One sentence.'),
        userSees: line('What the screen shows.'),
    }))
        .max(16),
    transitions: schemas/* array */.YOg(schemas/* object */.Ikc({
        from: fields_name('A state, or [*] for the start.', 60),
        to: fields_name('A state, or [*] for the end.', 60),
        on: line('The event or condition.', 120),
        action: line('What is done on the way.').optional(),
    }))
        .max(60)
        .describe('Every live state has a way out on connection loss; every waiting state has a timeout.'),
    parameters: schemas/* array */.YOg(schemas/* object */.Ikc({
        id: id('P'),
        name: fields_name('The name of the option or constant.', 120),
        value: schemas/* union */.KCZ([schemas/* number */.aig(), line('A value that is not a number.', 120)]),
        unit: line('ms, s, bytes, …', 40),
        libraryDefault: line('Default of the version that will be installed, or "none".', 120),
        from: cite(),
        why: line('Why this value.'),
    }))
        .max(40)
        .describe('Only parameters that change or that another number depends on.'),
})
    .describe('The life of a connection. The state diagram and the parameter table are rendered from it.');
const sequences = schemas/* array */.YOg(schemas/* object */.Ikc({
    id: schemas/* string */.YjP()
        .regex(/^seq-[a-z0-9-]{1,50}$/, 'expected seq- and small letters, digits or hyphens')
        .describe('seq-open, seq-move, …'),
    title: line('What happens in it.', 120),
    mermaid: diagram('A mermaid sequenceDiagram, without fence and without "%% id" line; no semicolons in messages.'),
}))
    .max(10)
    .describe('Connect with authentication and snapshot; a write with acknowledgement and fan-out; reconnect with resync; a failure.');
function existingLast(events) {
    const canonical = events.map((event) => {
        const { existing, ...fresh } = event;
        return existing === true ? event : fresh;
    });
    return [...canonical.filter((event) => event.existing !== true), ...canonical.filter((event) => event.existing === true)];
}
function newByDefault(types) {
    const { status, ...fresh } = types;
    return status === 'edit' ? types : fresh;
}

;// CONCATENATED MODULE: ./lib/plan/model.js





/**
 * The plan as typed data. A planner fills the parts, the program renders them to one markdown file and reads them back.
 * Whatever a rule can check is a field; whatever needs judgement is short prose in a field.
 */
/** The parts that a planner writes, each with its own schema. The order is the order of writing, not of the page. */
const partSchemas = {
    summary: summary,
    needs: needs,
    today: today,
    decisions: decisions,
    topology: topology,
    events: events,
    types: types,
    rooms: rooms,
    sync: sync,
    connection: connection,
    sequences: sequences,
    server: server,
    client: client,
    code: code,
    security: security,
    races: races,
    failures: failures,
    capacity: capacity,
    tests: tests,
    observability: observability,
    rollout: rollout,
    assumptions: assumptions,
    questions: questions,
    sources: sources,
};
const partNames = Object.keys(partSchemas);
/** Stamped by the program, never by a planner. */
const metaSchema = schemas/* object */.Ikc({
    format: schemas/* literal */.euz('realtime/v1'),
    task: line('What was asked for.', 300),
    /** What the plan answers: a thread's URL, or `command line`. */
    source: line('Thread or command line.', 400).optional(),
    /** The commit that was read: 40 hexadecimal digits, or `uncommitted` for a work tree without a commit. */
    commit: schemas/* string */.YjP().regex(/^([0-9a-f]{40}|uncommitted)$/),
    /** UTC, ISO 8601 with seconds. */
    created: schemas/* string */.YjP().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    planner: line('Who planned.', 120),
    trigger: line('What started it.', 120),
    size: schemas/* enum */.k5n(['S', 'M', 'L']),
    language: line('Language of the prose.', 40),
    /** Library and version the plan builds on, as in the lockfile or as added by the plan; absent where no library is used. */
    library: line('name@version', 120).optional(),
    checks: schemas/* object */.Ikc({ claims: schemas/* number */.aig().int(), passed: schemas/* number */.aig().int(), unverifiable: schemas/* number */.aig().int() }).optional(),
    /** Why parts are missing, when a limit ended the planning early. */
    incomplete: line('Why parts are missing.', 400).optional(),
});
const omissionSchema = schemas/* object */.Ikc({
    part: schemas/* enum */.k5n(partNames),
    reason: line('Why this part does not apply, in one sentence.', 400),
});
const gapSchema = schemas/* object */.Ikc({
    kind: schemas/* enum */.k5n(['error', 'warn', 'unverified']),
    check: schemas/* string */.YjP()
        .regex(/^[a-z][a-z0-9-]{0,60}$/)
        .optional(),
    text: line('What is open, in words for a reader.', 600),
});


/***/ }),

/***/ 8344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $M: () => (/* binding */ normaliseLine),
/* harmony export */   Bf: () => (/* binding */ unwrapCode),
/* harmony export */   CZ: () => (/* binding */ normaliseDiagram),
/* harmony export */   GX: () => (/* binding */ normaliseName),
/* harmony export */   g$: () => (/* binding */ normaliseCode),
/* harmony export */   yG: () => (/* binding */ normaliseProse)
/* harmony export */ });
/**
 * Canonical text of a plan. Every string of the model passes one of these, so that what is rendered can be read back
 * unchanged and nothing invisible reaches a reader or the next agent.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u115F\u1160\u3164\uFFA0\p{Variation_Selector}]/gu;
const HTML_COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
/** One line: no control or invisible characters, no HTML comments, white space collapsed, trimmed. */
function normaliseLine(text) {
    return stripHidden(text).replace(/\s+/g, ' ').trim();
}
/** Paragraphs of markdown: line ends are `\n`, no trailing blanks, at most one empty line in a row, trimmed. */
function normaliseProse(text) {
    return stripHidden(text)
        .split('\n')
        .map((line) => line.trimEnd())
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim();
}
/** Source code: line ends are `\n`, no trailing blanks, no empty lines at the ends; indentation is kept. */
function normaliseCode(text) {
    const lines = text
        .replace(/\r\n?/g, '\n')
        .replace(/[^\P{Cc}\n\t]|[\p{Cs}\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]|[\u{E0000}-\u{E0FFF}]/gu, '')
        .split('\n')
        .map((line) => line.trimEnd());
    const first = lines.findIndex((line) => line !== '');
    const last = lines.findLastIndex((line) => line !== '');
    return first < 0 ? '' : lines.slice(first, last + 1).join('\n');
}
/** A diagram: code without the line that names it, because the renderer writes that line. */
function normaliseDiagram(text) {
    let diagram = normaliseCode(text);
    while (diagram.startsWith('%% id:'))
        diagram = normaliseCode(diagram.slice((diagram + '\n').indexOf('\n')));
    return diagram;
}
/** A name, path or type in one line. The page shows it as code, so it holds no backticks. */
function normaliseName(text) {
    return normaliseLine(text.replaceAll('`', ''));
}
/** One line that is not a single code span as a whole: `npm test` in backticks and without are the same command. */
function unwrapCode(text) {
    let current = normaliseLine(text);
    for (;;) {
        const inner = /^`([^`]*)`$/.exec(current)?.[1];
        if (inner === undefined)
            return current;
        current = inner.trim();
    }
}
function stripHidden(text) {
    let current = text.replace(/\r\n?/g, '\n');
    for (;;) {
        const next = current
            .replace(HTML_COMMENT, '')
            .replace(INVISIBLE, (character) => (character === '\n' || character === '\t' ? character : ''));
        if (next === current)
            return next.replaceAll('\t', ' ');
        current = next;
    }
}


/***/ })

};
