export const id = 436;
export const ids = [436];
export const modules = {

/***/ 165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ advisories)
/* harmony export */ });
/* harmony import */ var _fact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7520);

const socketIoPolicy = (0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .documented */ .fp)('https://github.com/socketio/socket.io/security/advisories');
const wsPolicy = (0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .documented */ .fp)('https://github.com/websockets/ws/security/advisories');
const advisories = [
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


/***/ }),

/***/ 7520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xw: () => (/* binding */ READ_ON),
/* harmony export */   fp: () => (/* binding */ documented),
/* harmony export */   i0: () => (/* binding */ widelyKnown),
/* harmony export */   jh: () => (/* binding */ measured)
/* harmony export */ });
const READ_ON = '2026-11-23';
/** Read in the named documentation or source. */
function documented(source) {
    return { source, date: READ_ON, evidence: 'documentation' };
}
/** Measured on one 2-core Linux machine, Node 20.20.2, loopback, no TLS. */
function measured(source) {
    return { source, date: READ_ON, evidence: 'measured' };
}
function widelyKnown(source) {
    return { source, date: READ_ON, evidence: 'widely known' };
}


/***/ }),

/***/ 1822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y2: () => (/* binding */ hopDefaults),
/* harmony export */   Yr: () => (/* binding */ hopDefaultOf),
/* harmony export */   fM: () => (/* binding */ gracePeriodOf)
/* harmony export */ });
/* unused harmony export gracePeriods */
/* harmony import */ var _fact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7520);

const hopDefaults = [
    {
        id: 'ingress-nginx',
        name: 'ingress-nginx',
        pattern: /ingress[- ]?nginx|nginx[- ]ingress|kubernetes ingress/i,
        idleTimeoutS: 60,
        setting: 'nginx.ingress.kubernetes.io/proxy-read-timeout',
        note: 'A reload of the configuration can drop sockets.',
        ...(0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .documented */ .fp)('https://kubernetes.github.io/ingress-nginx/user-guide/miscellaneous/#websockets'),
    },
    {
        id: 'nginx',
        name: 'nginx',
        pattern: /nginx/i,
        idleTimeoutS: 60,
        setting: 'proxy_read_timeout',
        note: 'Needs HTTP/1.1 and the Upgrade and Connection headers towards the server; two file descriptors for each client.',
        ...(0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .documented */ .fp)('https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_read_timeout'),
    },
    {
        id: 'apache',
        name: 'Apache',
        pattern: /apache|httpd/i,
        idleTimeoutS: 60,
        setting: 'ProxyTimeout',
        note: 'Needs mod_proxy_wstunnel or the upgrade parameter of mod_proxy_http.',
        ...(0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .documented */ .fp)('https://httpd.apache.org/docs/current/mod/mod_proxy.html#proxytimeout'),
    },
    {
        id: 'haproxy',
        name: 'HAProxy',
        pattern: /haproxy/i,
        setting: 'timeout tunnel',
        note: 'Without `timeout tunnel` the client and server timeouts go on after the upgrade.',
        ...(0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .documented */ .fp)('https://docs.haproxy.org/3.0/configuration.html#timeout%20tunnel'),
    },
    {
        id: 'envoy',
        name: 'Envoy',
        pattern: /envoy|istio/i,
        idleTimeoutS: 300,
        setting: 'stream_idle_timeout',
        note: 'A connection idle timeout of one hour stands beside it.',
        ...(0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .widelyKnown */ .i0)('https://www.envoyproxy.io/docs/envoy/latest/faq/configuration/timeouts'),
    },
    {
        id: 'aws-alb',
        name: 'AWS Application Load Balancer',
        pattern: /\balb\b|application load balancer/i,
        idleTimeoutS: 60,
        setting: 'idle_timeout.timeout_seconds',
        note: 'An HTTP/2 PING does not count.',
        ...(0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .documented */ .fp)('https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html'),
    },
    {
        id: 'aws-nlb',
        name: 'AWS Network Load Balancer',
        pattern: /\bnlb\b|network load balancer/i,
        idleTimeoutS: 350,
        setting: 'tcp.idle_timeout.seconds',
        note: 'Silent after the timeout.',
        ...(0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .widelyKnown */ .i0)('https://docs.aws.amazon.com/elasticloadbalancing/latest/network/network-load-balancers.html'),
    },
    {
        id: 'aws-api-gateway',
        name: 'AWS API Gateway WebSocket',
        pattern: /api gateway/i,
        idleTimeoutS: 600,
        maxLifetimeS: 7200,
        setting: 'fixed',
        note: 'Frames of at most 32 KB, messages of at most 128 KB, 500 new connections per second and region.',
        ...(0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .documented */ .fp)('https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html'),
    },
    {
        id: 'cloud-run',
        name: 'Cloud Run',
        pattern: /cloud run/i,
        idleTimeoutS: 300,
        maxLifetimeS: 300,
        setting: 'timeoutSeconds',
        note: 'The request timeout is the lifetime of the socket: 300 s unless raised, 3600 s at most.',
        ...(0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .documented */ .fp)('https://cloud.google.com/run/docs/triggering/websockets'),
    },
    {
        id: 'gcp-load-balancer',
        name: 'Google Cloud load balancer',
        pattern: /\bgcp\b|google cloud load|gclb/i,
        idleTimeoutS: 30,
        setting: 'backend service timeout',
        note: 'The classic load balancer closes active sockets too; raise it above 45 s.',
        ...(0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .documented */ .fp)('https://socket.io/docs/v4/reverse-proxy/'),
    },
    {
        id: 'azure-front-door',
        name: 'Azure Front Door',
        pattern: /front door/i,
        idleTimeoutS: 300,
        maxLifetimeS: 14_400,
        setting: 'fixed',
        note: 'At most 3000 concurrent WebSockets per profile; no server-sent events.',
        ...(0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .documented */ .fp)('https://learn.microsoft.com/azure/frontdoor/standard-premium/websocket'),
    },
    {
        id: 'azure-load-balancer',
        name: 'Azure Load Balancer',
        pattern: /azure (load balancer|lb)/i,
        idleTimeoutS: 240,
        setting: 'idleTimeoutInMinutes',
        note: 'Drops silently unless TCP reset is on.',
        ...(0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .documented */ .fp)('https://learn.microsoft.com/azure/load-balancer/load-balancer-tcp-idle-timeout'),
    },
    {
        id: 'heroku',
        name: 'Heroku router',
        pattern: /heroku/i,
        idleTimeoutS: 55,
        setting: 'fixed',
        note: 'Session affinity is opt-in.',
        ...(0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .documented */ .fp)('https://devcenter.heroku.com/articles/http-routing#timeouts'),
    },
    {
        id: 'cloudflare',
        name: 'Cloudflare proxy',
        pattern: /cloudflare/i,
        idleTimeoutS: 100,
        setting: 'fixed below the Enterprise plan',
        note: 'A restart at the edge drops sockets.',
        ...(0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .documented */ .fp)('https://developers.cloudflare.com/network/websockets/'),
    },
    {
        id: 'fly',
        name: 'Fly.io proxy',
        pattern: /\bfly(\.io)?\b/i,
        idleTimeoutS: 60,
        setting: 'http_options.idle_timeout',
        note: 'Set concurrency to `type = "connections"`: the soft limit is 20 otherwise.',
        ...(0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .widelyKnown */ .i0)('https://fly.io/docs/reference/configuration/'),
    },
    {
        id: 'vercel',
        name: 'Vercel Functions',
        pattern: /vercel/i,
        maxLifetimeS: 300,
        setting: 'maxDuration',
        note: '300 s on Hobby, 800 s on Pro and Enterprise; no affinity when a client returns.',
        ...(0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .documented */ .fp)('https://vercel.com/docs/functions/websockets'),
    },
];
const gracePeriods = [
    {
        id: 'kubernetes',
        pattern: /kubernetes|k8s|helm/i,
        seconds: 30,
        setting: 'terminationGracePeriodSeconds',
        ...(0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .widelyKnown */ .i0)('https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination'),
    },
    {
        id: 'fly',
        pattern: /\bfly(\.io)?\b/i,
        seconds: 5,
        setting: 'kill_timeout',
        ...(0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .documented */ .fp)('https://fly.io/docs/reference/configuration/#runtime-options'),
    },
    {
        id: 'docker',
        pattern: /docker|compose/i,
        seconds: 10,
        setting: 'stop_grace_period',
        ...(0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .widelyKnown */ .i0)('https://docs.docker.com/reference/compose-file/services/#stop_grace_period'),
    },
    {
        id: 'heroku',
        pattern: /heroku/i,
        seconds: 30,
        setting: 'fixed',
        ...(0,_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .widelyKnown */ .i0)('https://devcenter.heroku.com/articles/limits#exit-timeout'),
    },
];
function hopDefaultOf(name) {
    return hopDefaults.find((hop) => hop.pattern.test(name));
}
function gracePeriodOf(target) {
    return gracePeriods.find((period) => period.pattern.test(target));
}


/***/ }),

/***/ 6949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ evaluate)
/* harmony export */ });
const LONGEST = 600;
const DEEPEST = 40;
const SIGNS = { '×': '*', '·': '*', '÷': '/', '−': '-', '–': '-' };
const FUNCTIONS = {
    ceil: Math.ceil,
    floor: Math.floor,
    round: Math.round,
    min: Math.min,
    max: Math.max,
};
const TAKES_ONE = new Set(['ceil', 'floor', 'round']);
/** Names are compared without case; the longest name that fits wins. */
function evaluate(formula, quantities) {
    if (formula.length > LONGEST)
        return { problem: `the formula has ${formula.length} characters, at most ${LONGEST} are read` };
    const names = [...quantities].map(([name, value]) => [canonical(name), value]);
    const cursor = { text: canonical(formula), names: names.sort((a, b) => b[0].length - a[0].length), at: 0, depth: 0 };
    const value = sum(cursor);
    if (cursor.at < cursor.text.length)
        fail(cursor, `unexpected "${rest(cursor)}"`);
    if (cursor.problem !== undefined)
        return { problem: cursor.problem };
    return Number.isFinite(value) ? { value } : { problem: `"${formula}" has no finite value` };
}
function canonical(text) {
    return text
        .replace(/[×·÷−–]/g, (sign) => SIGNS[sign] ?? sign)
        .replace(/\s+/g, ' ')
        .trim()
        .toLowerCase();
}
function sum(cursor) {
    let value = product(cursor);
    for (;;) {
        if (accept(cursor, '+'))
            value += product(cursor);
        else if (accept(cursor, '-'))
            value -= product(cursor);
        else
            return value;
    }
}
function product(cursor) {
    let value = signed(cursor);
    for (;;) {
        if (accept(cursor, '*'))
            value *= signed(cursor);
        else if (accept(cursor, '/'))
            value /= signed(cursor);
        else
            return value;
    }
}
function signed(cursor) {
    if (cursor.depth >= DEEPEST)
        return fail(cursor, 'the formula is nested too deeply');
    cursor.depth += 1;
    const value = accept(cursor, '-') ? -signed(cursor) : power(cursor);
    cursor.depth -= 1;
    return value;
}
function power(cursor) {
    const base = operand(cursor);
    return accept(cursor, '^') ? base ** signed(cursor) : base;
}
function operand(cursor) {
    skipBlanks(cursor);
    if (accept(cursor, '('))
        return closing(cursor, sum(cursor));
    const number = take(cursor, /(?:\d[\d_]*(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?(?![\p{L}\p{N}_])/uy);
    if (number !== undefined)
        return Number(number.replaceAll('_', ''));
    return named(cursor) ?? call(cursor) ?? fail(cursor, missing(cursor));
}
function named(cursor) {
    const found = cursor.names.find(([name]) => cursor.text.startsWith(name, cursor.at) && endsWord(cursor, name));
    if (found === undefined)
        return undefined;
    cursor.at += found[0].length;
    return found[1];
}
function endsWord(cursor, name) {
    if (name === '')
        return false;
    const following = cursor.text.slice(cursor.at + name.length);
    return (!(/[\p{L}\p{N}_]$/u.test(name) && /^[\p{L}\p{N}_]/u.test(following)) &&
        !(Object.hasOwn(FUNCTIONS, name) && /^ ?\(/.test(following)));
}
function call(cursor) {
    const name = take(cursor, /(?:ceil|floor|round|min|max)(?= ?\()/y);
    if (name === undefined)
        return undefined;
    accept(cursor, '(');
    const values = [sum(cursor)];
    while (accept(cursor, ','))
        values.push(sum(cursor));
    if (TAKES_ONE.has(name) && values.length > 1)
        return fail(cursor, `${name}() takes one value, got ${values.length}`);
    return closing(cursor, FUNCTIONS[name]?.(...values) ?? Number.NaN);
}
function closing(cursor, value) {
    return accept(cursor, ')') ? value : fail(cursor, 'a ")" is missing');
}
function missing(cursor) {
    if (cursor.at >= cursor.text.length)
        return 'the formula ends too early';
    const word = /^[\p{L}_][\p{L}\p{N}_ ]*/u.exec(rest(cursor))?.[0].trim();
    if (word === undefined)
        return `unexpected "${rest(cursor)}"`;
    return `unknown name "${word}"; known: ${cursor.names.map(([name]) => name).join(', ') || 'none'}`;
}
function accept(cursor, sign) {
    skipBlanks(cursor);
    if (!cursor.text.startsWith(sign, cursor.at))
        return false;
    cursor.at += sign.length;
    return true;
}
function take(cursor, pattern) {
    pattern.lastIndex = cursor.at;
    const text = pattern.exec(cursor.text)?.[0];
    if (text !== undefined)
        cursor.at += text.length;
    return text;
}
function skipBlanks(cursor) {
    while (cursor.text[cursor.at] === ' ')
        cursor.at += 1;
}
function rest(cursor) {
    return cursor.text.slice(cursor.at, cursor.at + 60);
}
/** Keeps the first problem and stops the reading. */
function fail(cursor, problem) {
    cursor.problem ??= problem;
    cursor.at = cursor.text.length;
    return Number.NaN;
}


/***/ }),

/***/ 9955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   jv: () => (/* binding */ proseOf)
/* harmony export */ });
const SOURCE_KEYS = new Set(['source', 'mermaid']);
const CITE_KEYS = new Set(['where', 'cites', 'from', 'evidence', 'ref']);
const CODE_REFERENCE_KEYS = new Set(['producer', 'consumer', 'predicate', 'files', 'file']);
const PART_WHOSE_SOURCE_IS_CODE = /^(code\[|types\b)/;
/** Every string of the plan that is not source code, in order, with its place in the model. */
function textsOf(plan) {
    const texts = [];
    const { gaps: _ownWords, ...written } = plan;
    for (const [part, value] of Object.entries(written))
        collect({ value: value, place: part, key: part }, texts);
    return texts;
}
function proseOf(texts) {
    return texts.filter((text) => text.kind === 'prose' && !text.place.startsWith('meta.'));
}
/** All words of some parts, or of the whole plan, as one lower-case text; words of a page without parts belong to each. */
function wordsOf(texts, ...parts) {
    const wanted = parts.length === 0
        ? texts
        : texts.filter(({ place }) => place.startsWith('page:') || parts.some((part) => place.startsWith(part)));
    return wanted
        .map((text) => text.text)
        .join('\n')
        .toLowerCase();
}
function collect({ value, place, key }, into) {
    if (typeof value === 'string') {
        if (!isSource(place, key))
            into.push({ place, key, kind: kindOf(place, key), text: value });
        return;
    }
    if (Array.isArray(value)) {
        for (const [index, item] of value.entries())
            collect({ value: item, place: `${place}[${index}]`, key }, into);
        return;
    }
    if (typeof value !== 'object' || value === null)
        return;
    for (const [name, item] of Object.entries(value))
        collect({ value: item, place: `${place}.${name}`, key: name }, into);
}
function isSource(place, key) {
    return key === 'mermaid' || (SOURCE_KEYS.has(key) && PART_WHOSE_SOURCE_IS_CODE.test(place));
}
function kindOf(place, key) {
    if (CODE_REFERENCE_KEYS.has(key) || (place.startsWith('security[') && key === 'where'))
        return 'code';
    return CITE_KEYS.has(key) && !place.startsWith('connection.transitions') ? 'cite' : 'prose';
}


/***/ }),

/***/ 6287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   Hs: () => (/* binding */ codeReferencesOf),
/* harmony export */   o1: () => (/* binding */ resolvePath),
/* harmony export */   yZ: () => (/* binding */ newPathsOf)
/* harmony export */ });
const NEW_MARK = /\s*\(new\)\s*$/i;
const ID = /^[DEPRTWAQS][0-9]{1,3}$/;
const PATH = /^(?!\/)[\w@.\-/[\]()+$~]+$/;
const LINES = /:(\d+)(?:-(\d+))?$/;
/** Reads `server/board.ts:12-18`, `server/realtime.ts#joinBoard (new)`, `S3`, `A2`, or a URL. */
function parseReference(written) {
    const text = written
        .trim()
        .replace(/^`|`$/g, '')
        .replace(/`(\s*\(new\))$/i, '$1');
    if (ID.test(text))
        return { kind: 'id', id: text };
    if (/^https?:\/\//.test(text))
        return { kind: 'url', url: text };
    const isNew = NEW_MARK.test(text);
    const [pathAndLines = '', symbol] = text.replace(NEW_MARK, '').split('#', 2);
    const lines = LINES.exec(pathAndLines);
    const path = pathAndLines.replace(LINES, '').replace(/^\.\//, '');
    if (!PATH.test(path) || !/[./]/.test(path))
        return { kind: 'words' };
    return {
        kind: 'path',
        path,
        isNew,
        ...(symbol === undefined ? {} : { symbol }),
        ...(lines === null ? {} : { lines: [Number(lines[1]), Number(lines[2] ?? lines[1])] }),
    };
}
/** Paths that the plan itself brings into being: new code files and everything marked `(new)`. */
function newPathsOf(plan) {
    const paths = new Set();
    for (const block of plan.code ?? [])
        if (block.status === 'new')
            paths.add(block.file);
    for (const reference of codeReferencesOf(plan)) {
        const parsed = parseReference(reference.text);
        if (parsed.kind === 'path' && parsed.isNew)
            paths.add(parsed.path);
    }
    return paths;
}
/** Every field that names code of the repository or of the plan. */
function codeReferencesOf(plan) {
    const references = [];
    plan.events?.forEach((event, index) => {
        references.push({ place: `events[${index}].producer`, text: event.producer });
        references.push({ place: `events[${index}].consumer`, text: event.consumer });
    });
    plan.rooms?.forEach((room, index) => references.push({ place: `rooms[${index}].predicate`, text: room.predicate }));
    plan.security?.forEach((item, index) => references.push({ place: `security[${index}].where`, text: item.where }));
    plan.rollout?.steps.forEach((step, index) => step.files.forEach((file, position) => references.push({ place: `rollout.steps[${index}].files[${position}]`, text: file })));
    return references.flatMap(splitSeveral);
}
/** The path as the snapshot has it: as written, or below a workspace folder. */
function resolvePath(path, snapshot, profile) {
    const plain = path.replace(/^\.\//, '');
    if (snapshot.files.has(plain))
        return plain;
    for (const workspace of profile.workspaces) {
        const below = `${workspace.folder}/${plain}`;
        if (workspace.folder !== '.' && snapshot.files.has(below))
            return below;
    }
    return undefined;
}
/** `a.ts#one, b.ts#two` is two references. */
function splitSeveral(reference) {
    const pieces = reference.text.split(/\s*[,;]\s+/);
    const allPaths = pieces.every((piece) => parseReference(piece).kind === 'path');
    return allPaths ? pieces.map((text) => ({ place: reference.place, text })) : [reference];
}


/***/ }),

/***/ 9436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ rules)
});

;// CONCATENATED MODULE: ./lib/verify/code-lines.js
const SCRIPT = /^(?:ts|tsx|typescript|js|jsx|javascript|mjs|cjs|mts|cts|vue|svelte)$/i;
function isScript(block) {
    return SCRIPT.test(block.language);
}
/** Every line of the plan's code that is not a comment, with its place. */
function codeLinesOf(plan, wanted = () => true) {
    return (plan.code ?? []).flatMap((block, index) => wanted(block)
        ? block.source
            .split('\n')
            .map((text, line) => ({ text, block, place: `code[${index}].source:${line + 1}` }))
            .filter(({ text }) => !isComment(text))
        : []);
}
function codeOf(plan, wanted = () => true) {
    return codeLinesOf(plan, wanted)
        .map((line) => line.text)
        .join('\n');
}
function isComment(text) {
    return /^\s*(?:\/\/|\/\*|\*|#(?!\[|include)|--|<!--)/.test(text);
}

// EXTERNAL MODULE: ./lib/verify/plan-texts.js
var plan_texts = __webpack_require__(9955);
;// CONCATENATED MODULE: ./lib/verify/rule.js
/** A plan for people has fewer; one with more was made to keep the verifier busy. */
const MOST_CLAIMS = 3000;
/** Judges each claim on its own. */
function judgeEach(claims, judge) {
    const findings = [];
    const unverifiable = [];
    if (claims.length > MOST_CLAIMS)
        unverifiable.push(`Only the first ${MOST_CLAIMS} of ${claims.length} claims of a kind were looked at.`);
    for (const claim of claims.slice(0, MOST_CLAIMS)) {
        const verdict = judge(claim);
        if (verdict === undefined)
            continue;
        if ('undecided' in verdict)
            unverifiable.push(verdict.undecided);
        else
            findings.push(verdict);
    }
    return { findings, claims: claims.length, unverifiable };
}
/** Looks through many places for something that should be nowhere: one claim, whatever the number of places. */
function searchAll(places, judge) {
    const result = judgeEach(places, judge);
    return { ...result, claims: places.length === 0 ? 0 : Math.max(1, result.findings.length) };
}
/** A rule with nothing to look at. */
const NOTHING = { findings: [], claims: 0, unverifiable: [] };
function joinResults(...results) {
    return {
        findings: results.flatMap((result) => result.findings),
        claims: results.reduce((sum, result) => sum + result.claims, 0),
        unverifiable: results.flatMap((result) => result.unverifiable),
    };
}

// EXTERNAL MODULE: ./lib/knowledge/fact.js
var fact = __webpack_require__(7520);
;// CONCATENATED MODULE: ./lib/knowledge/adapters.js

const sticky = { stickyNeededWithPolling: true };
/** The order matters to `adapterOf`: special names stand before the general ones. */
const adapters = [
    {
        id: 'redis-streams',
        package: '@socket.io/redis-streams-adapter',
        version: '0.3.1',
        pattern: /streams?[- ]adapter|redis[- ]streams?/i,
        carrier: 'one Redis stream that every node reads; maxLen 10000, readCount 100',
        processes: 'many',
        connectionStateRecovery: true,
        ...sticky,
        onBrokerLoss: 'resumes without loss inside maxLen',
        useWhen: 'connection state recovery with more than one node',
        ...(0,fact/* documented */.fp)('https://socket.io/docs/v4/redis-streams-adapter/'),
    },
    {
        id: 'redis-sharded',
        package: '@socket.io/redis-adapter',
        version: '8.3.0',
        pattern: /sharded/i,
        carrier: 'sharded Pub/Sub of Redis 7 or later',
        processes: 'many',
        connectionStateRecovery: false,
        ...sticky,
        onBrokerLoss: 'packets reach local clients only and are not queued',
        useWhen: 'Redis 7 or later, more than one node, traffic local to rooms',
        ...(0,fact/* documented */.fp)('https://socket.io/docs/v4/redis-adapter/#with-redis-sharded-pubsub'),
    },
    {
        id: 'redis',
        package: '@socket.io/redis-adapter',
        version: '8.3.0',
        pattern: /redis[- ]adapter|socket\.io-redis|redis pub\/?sub/i,
        carrier: 'classic Redis Pub/Sub; requestsTimeout 5000 ms',
        processes: 'many',
        connectionStateRecovery: false,
        ...sticky,
        onBrokerLoss: 'packets reach local clients only and are not queued',
        useWhen: '2 to 20 nodes, a loss is repaired by a resync',
        ...(0,fact/* documented */.fp)('https://socket.io/docs/v4/redis-adapter/'),
    },
    {
        id: 'cluster',
        package: '@socket.io/cluster-adapter',
        version: '0.3.0',
        pattern: /cluster[- ]adapter/i,
        carrier: 'messages between the processes of one host',
        processes: 'one host',
        connectionStateRecovery: false,
        ...sticky,
        onBrokerLoss: 'none is involved',
        useWhen: 'several processes on one host',
        ...(0,fact/* documented */.fp)('https://socket.io/docs/v4/cluster-adapter/'),
    },
    {
        id: 'postgres',
        package: '@socket.io/postgres-adapter',
        version: '0.5.0',
        pattern: /postgres[- ]adapter/i,
        carrier: 'NOTIFY below 8000 bytes, beyond it the table socket_io_attachments',
        processes: 'many',
        connectionStateRecovery: false,
        ...sticky,
        onBrokerLoss: 'packets reach local clients only',
        useWhen: 'no Redis, Postgres there, below about 100 broadcasts a second',
        ...(0,fact/* documented */.fp)('https://socket.io/docs/v4/postgres-adapter/'),
    },
    {
        id: 'mongo',
        package: '@socket.io/mongo-adapter',
        version: '0.4.0',
        pattern: /mongo[- ]adapter/i,
        carrier: 'change stream of a replica set',
        processes: 'many',
        connectionStateRecovery: true,
        ...sticky,
        onBrokerLoss: 'the driver buffers',
        useWhen: 'MongoDB is there and Redis is not; recovery from 0.3.0 on',
        ...(0,fact/* documented */.fp)('https://socket.io/docs/v4/mongo-adapter/'),
    },
    {
        id: 'built-in',
        package: undefined,
        version: undefined,
        pattern: /built-?in|in[- ]memory|^none$/i,
        carrier: 'memory of the process',
        processes: 'one',
        connectionStateRecovery: true,
        ...sticky,
        onBrokerLoss: 'none is involved',
        useWhen: 'one process',
        ...(0,fact/* documented */.fp)('https://socket.io/docs/v4/adapter/'),
    },
];
function adapterOf(name) {
    return adapters.find((adapter) => adapter.pattern.test(name));
}

;// CONCATENATED MODULE: ./lib/verify/stack-of-plan.js


const SOCKET_IO_CODE = /from ['"]socket\.io(?:-client)?['"]|require\(['"]socket\.io|\bnew Server\([^)]*http|\bio\.(?:on|use|to|in|of|emit)\(/;
/** What the plan chose, in the planner's words, without what it rejected. */
function choicesOf({ plan }) {
    const chosen = (plan.decisions ?? []).map((decision) => `${decision.topic}: ${decision.chosen}`);
    return [plan.meta.library ?? '', ...chosen, plan.topology?.target ?? '', plan.topology?.broker ?? ''].join('\n');
}
function usesSocketIo(input) {
    if (input.plan.meta.library !== undefined)
        return /socket\.io/i.test(input.plan.meta.library);
    return /socket\.io(?!-redis)/i.test(choicesOf(input).replace(/@socket\.io/g, '')) || SOCKET_IO_CODE.test(codeOf(input.plan));
}
/** A plan whose clients listen to an HTTP response only; there is no handshake to protect from other origins. */
function usesSocketsAtAll(input) {
    if (usesSocketIo(input))
        return true;
    return /websocket|\bws\b|socket|channels\b|action cable|signalr|reverb|yjs|hocuspocus|webtransport/i.test(choicesOf(input));
}
/** Replicas or workers that run at the same time: the largest number that plan or repository states. */
function processesOf({ plan, profile }) {
    const stated = [
        ...(typeof plan.topology?.replicas === 'number' ? [plan.topology.replicas] : []),
        ...profile.topology.replicas.map((fact) => fact.value),
        ...profile.topology.workers.map((fact) => fact.value),
    ];
    return stated.length === 0 ? undefined : Math.max(...stated);
}
/** The Socket.IO adapter that the plan builds on; code counts before words. */
function chosenAdapter(input) {
    const code = codeOf(input.plan);
    const imported = adapters.find((adapter) => (adapter.package !== undefined && code.includes(`${adapter.package}'`)) || code.includes(`${adapter.package}"`));
    if (imported !== undefined)
        return imported.id.startsWith('redis-sharded') && !code.includes('createShardedAdapter')
            ? adapterOf('redis-adapter')
            : imported;
    for (const decision of input.plan.decisions ?? []) {
        if (!/adapter|backplane|scal|broker|fan-?out|replica|node/i.test(`${decision.topic} ${decision.chosen}`))
            continue;
        const adapter = adapterOf(decision.chosen);
        if (adapter !== undefined)
            return adapter;
    }
    const existing = input.profile.realtime.adapters[0];
    return existing === undefined ? undefined : adapterOf(existing.value);
}

;// CONCATENATED MODULE: ./lib/verify/rules/adapter-fits-topology.js




const WEBSOCKET_ONLY = /transports\s*:\s*\[\s*['"]websocket['"](?:\s*,\s*['"]webtransport['"])?\s*\]/;
const SAID_WEBSOCKET_ONLY = /web ?sockets?[- ](?:transport )?only|only (?:the )?web ?sockets?|transports?[^.\n]{0,20}\[?['"`]+websocket['"`]+\]?/i;
const AFFINITY = /sticky|affinity|ip_hash|consistent hash|upstream-hash-by|session cookie routing/i;
const SOURCE = 'https://socket.io/docs/v4/using-multiple-nodes/';
/** Several Socket.IO processes have an adapter, and clients stay with one of them or use WebSocket only. */
const adapterFitsTopology = {
    id: 'adapter-fits-topology',
    catalogue: 'C40',
    why: 'Without an adapter half of the users hear nothing; without affinity long-polling fails with "Session ID unknown".',
    check: (input) => {
        const processes = processesOf(input);
        if (input.plan.decisions === undefined && input.plan.topology === undefined)
            return NOTHING;
        if (!usesSocketIo(input) || processes === undefined || processes < 2)
            return NOTHING;
        return judgeEach([adapterFlaw, affinityFlaw, clientTransportFlaw], (judge) => judge(input, processes));
    },
};
function adapterFlaw(input, processes) {
    const adapter = chosenAdapter(input);
    if (adapter !== undefined && adapter.processes !== 'one')
        return undefined;
    return {
        severity: 'block',
        place: 'topology',
        message: `${processes} processes run, but the plan uses ${adapter === undefined ? 'no adapter' : `the ${adapter.id} adapter, which serves one process`}.`,
        evidence: input.profile.topology.replicas[0]?.where ?? SOURCE,
        fix: 'Choose an adapter that joins the processes (Redis sharded or streams, Postgres, Mongo) in a decision, and set it up in the server code.',
    };
}
function affinityFlaw(input, processes) {
    const code = codeOf(input.plan);
    const words = (0,plan_texts/* wordsOf */.Z9)(input.texts, 'decisions', 'topology', 'server', 'client', 'connection', 'summary', 'security', 'today', 'rollout');
    if (WEBSOCKET_ONLY.test(code) || SAID_WEBSOCKET_ONLY.test(words) || AFFINITY.test(words) || AFFINITY.test(code))
        return undefined;
    if (isConfigured(input.snapshot))
        return undefined;
    return {
        severity: 'block',
        place: 'topology',
        message: `${processes} processes run and clients may start with long-polling, but the plan names neither session affinity nor WebSocket-only clients.`,
        evidence: SOURCE,
        fix: 'Set `transports: ["websocket"]` on both sides, or name the affinity setting of the proxy. An adapter does not replace it.',
    };
}
/** The repository's proxy sends a client to the same process already. */
function isConfigured({ files }) {
    return [...files.values()].some(({ kind, text }) => kind === 'configuration' && text !== undefined && AFFINITY.test(text));
}
/** A client made by `io()` starts with long-polling unless it is told not to. */
function clientTransportFlaw(input) {
    const server = codeOf(input.plan, (block) => block.side === 'server');
    if (!WEBSOCKET_ONLY.test(server))
        return undefined;
    const lines = codeLinesOf(input.plan, (block) => block.side === 'client');
    const opened = lines.find(({ text }) => /(?<![.\w])io\(/.test(text));
    const client = lines.map((line) => line.text).join('\n');
    if (opened === undefined || WEBSOCKET_ONLY.test(client))
        return undefined;
    return {
        severity: 'error',
        place: opened.place,
        message: 'The client opens the socket without `transports`, so it starts with long-polling, but the server accepts WebSocket only.',
        evidence: 'https://socket.io/docs/v4/client-options/#transports',
        fix: 'Pass `transports: ["websocket"]` to `io()`.',
    };
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
// EXTERNAL MODULE: ./lib/knowledge/advisories.js
var advisories = __webpack_require__(165);
;// CONCATENATED MODULE: ./lib/verify/rules/advisory-floor.js




/** Installed versions with a published weakness are raised, or the plan says why not. */
const advisoryFloor = {
    id: 'advisory-floor',
    catalogue: 'C11',
    why: 'The feature puts the weak package on the public side of the system.',
    check: ({ profile, texts }) => {
        const installed = profile.dependencies.filter((dependency) => dependency.ecosystem === 'npm' && !dependency.development);
        const claims = advisories/* advisories */.w.flatMap((advisory) => installed
            .filter((dependency) => dependency.name === advisory.package && (0,semver.valid)(dependency.resolved ?? null) !== null)
            .slice(0, 1)
            .map((dependency) => ({ advisory, dependency, version: dependency.resolved ?? '' })));
        const words = (0,plan_texts/* wordsOf */.Z9)(texts);
        return judgeEach(claims, ({ advisory, dependency, version }) => {
            if (!(0,semver.satisfies)(version, advisory.vulnerable))
                return undefined;
            const mentioned = words.includes(advisory.id.toLowerCase()) || advisory.fixedIn.some((fixed) => words.includes(fixed));
            if (mentioned)
                return undefined;
            return {
                severity: 'warn',
                place: 'decisions',
                message: `${dependency.name} ${version} has ${advisory.id} (${advisory.issue}), which the plan does not mention.`,
                evidence: `${dependency.where}, ${advisory.source}`,
                fix: `Make the upgrade to ${advisory.fixedIn.join(' or ')} or later a step, or say why it stays.`,
            };
        });
    },
};

;// CONCATENATED MODULE: ./lib/knowledge/api-changes.js

const changelog = (0,fact/* documented */.fp)('https://socket.io/docs/v4/changelog/');
const apiSince = [
    { id: 'fetchSockets', package: 'socket.io', pattern: /\.fetchSockets\(/, since: '4.0.0', ...changelog },
    { id: 'socketsJoin', package: 'socket.io', pattern: /\.sockets(?:Join|Leave)\(/, since: '4.0.0', ...changelog },
    { id: 'disconnectSockets', package: 'socket.io', pattern: /\.disconnectSockets\(/, since: '4.0.0', ...changelog },
    { id: 'serverSideEmit', package: 'socket.io', pattern: /\.serverSideEmit\(/, since: '4.1.0', ...changelog },
    {
        id: 'connection_error',
        package: 'socket.io',
        pattern: /engine\.on\(['"](?:connection_error|headers|initial_headers)['"]/,
        since: '4.1.0',
        ...changelog,
    },
    { id: 'socket.timeout', package: 'socket.io-client', pattern: /\bsocket\.timeout\(/, since: '4.4.0', ...changelog },
    { id: 'io.timeout', package: 'socket.io', pattern: /\bio(?:\.(?:to|in)\([^)]*\))?\.timeout\(/, since: '4.5.0', ...changelog },
    { id: 'emitWithAck', package: 'socket.io', pattern: /\.emitWithAck\(/, since: '4.6.0', ...changelog },
    { id: 'emitWithAck-client', package: 'socket.io-client', pattern: /\.emitWithAck\(/, since: '4.6.0', ...changelog },
    { id: 'serverSideEmitWithAck', package: 'socket.io', pattern: /\.serverSideEmitWithAck\(/, since: '4.6.0', ...changelog },
    { id: 'connectionStateRecovery', package: 'socket.io', pattern: /\bconnectionStateRecovery\s*:/, since: '4.6.0', ...changelog },
    { id: 'engine.use', package: 'socket.io', pattern: /\.engine\.use\(/, since: '4.6.0', ...changelog },
    { id: 'addTrailingSlash', package: 'socket.io', pattern: /\baddTrailingSlash\s*:/, since: '4.6.0', ...changelog },
    { id: 'retries', package: 'socket.io-client', pattern: /\bretries\s*:/, since: '4.6.0', ...changelog },
    { id: 'ackTimeout', package: 'socket.io-client', pattern: /\backTimeout\s*:/, since: '4.6.0', ...changelog },
    { id: 'webtransport', package: 'socket.io', pattern: /['"]webtransport['"]/, since: '4.7.0', ...changelog },
    { id: 'closeOnBeforeunload', package: 'socket.io-client', pattern: /\bcloseOnBeforeunload\s*:/, since: '4.1.0', ...changelog },
    { id: 'tryAllTransports', package: 'socket.io-client', pattern: /\btryAllTransports\s*:/, since: '4.8.0', ...changelog },
    {
        id: 'createShardedAdapter',
        package: '@socket.io/redis-adapter',
        pattern: /\bcreateShardedAdapter\(/,
        since: '8.2.0',
        ...(0,fact/* documented */.fp)('https://socket.io/docs/v4/redis-adapter/'),
    },
    {
        id: 'ioredis-sharded-subscribers',
        package: 'ioredis',
        pattern: /\bshardedSubscribers\s*:/,
        since: '5.9.0',
        ...(0,fact/* documented */.fp)('https://socket.io/docs/v4/redis-adapter/#with-redis-sharded-pubsub'),
    },
];
const deprecatedApis = [
    {
        id: 'socket.io-redis',
        pattern: /['"]socket\.io-redis['"]/,
        instead: '`@socket.io/redis-adapter`, its name since version 7',
        ...(0,fact/* documented */.fp)('https://socket.io/docs/v4/redis-adapter/'),
    },
    {
        id: 'reconnect-on-socket',
        pattern: /\bsocket\.on\(\s*['"]reconnect(?:_attempt|_error|_failed|ing)?['"]/,
        instead: '`socket.io.on("reconnect_attempt", …)`: these events are on the Manager since version 3',
        appliesTo: { package: 'socket.io-client', range: '>=3.0.0' },
        ...(0,fact/* documented */.fp)('https://socket.io/docs/v4/migrating-from-2-x-to-3-0/'),
    },
    {
        id: 'cors.origins',
        pattern: /\bcors\s*:\s*\{[^}]*\borigins\s*:|\borigins\s*:\s*['"][^'"]*:\*/,
        instead: '`cors: { origin: […] }`',
        appliesTo: { package: 'socket.io', range: '>=3.0.0' },
        ...(0,fact/* documented */.fp)('https://socket.io/docs/v4/handling-cors/'),
    },
    {
        id: 'io.set',
        pattern: /\bio\.set\(/,
        instead: 'options of the constructor',
        appliesTo: { package: 'socket.io', range: '>=3.0.0' },
        ...(0,fact/* documented */.fp)('https://socket.io/docs/v4/migrating-from-2-x-to-3-0/'),
    },
    {
        id: 'allSockets',
        pattern: /\.allSockets\(\)/,
        instead: '`fetchSockets()`',
        appliesTo: { package: 'socket.io', range: '>=4.0.0' },
        ...(0,fact/* documented */.fp)('https://socket.io/docs/v4/server-instance/#fetchsockets'),
    },
    {
        id: '@hono/node-ws',
        pattern: /['"]@hono\/node-ws['"]/,
        instead: 'the WebSocket support of `@hono/node-server` 2',
        ...(0,fact/* documented */.fp)('https://hono.dev/docs/helpers/websocket'),
    },
    {
        id: 'subscriptions-transport-ws',
        pattern: /['"]subscriptions-transport-ws['"]/,
        instead: '`graphql-ws`',
        ...(0,fact/* documented */.fp)('https://github.com/enisdenjo/graphql-ws'),
    },
    {
        id: 'k6-experimental-websockets',
        pattern: /['"]k6\/experimental\/websockets['"]/,
        instead: '`k6/websockets`',
        ...(0,fact/* documented */.fp)('https://grafana.com/docs/k6/latest/javascript-api/k6-websockets/'),
    },
    {
        id: 'verifyClient',
        pattern: /\bverifyClient\s*[:(]/,
        instead: '`noServer: true` and authentication in the `upgrade` event of the HTTP server',
        ...(0,fact/* documented */.fp)('https://github.com/websockets/ws/blob/master/doc/ws.md'),
    },
    {
        id: 'md5-token',
        pattern: /createHash\(\s*['"]md5['"]\s*\)/,
        instead: 'random bytes, or SHA-256 and longer',
        ...(0,fact/* documented */.fp)('https://cheatsheetseries.owasp.org/cheatsheets/Cryptographic_Storage_Cheat_Sheet.html'),
    },
    {
        id: 'hocuspocus-configure',
        pattern: /\bServer\.configure\(/,
        instead: '`new Server({ … })`',
        appliesTo: { package: '@hocuspocus/server', range: '>=2.0.0' },
        ...(0,fact/* documented */.fp)('https://tiptap.dev/docs/hocuspocus/server/configuration'),
    },
];

;// CONCATENATED MODULE: ./lib/verify/version-after-plan.js

/** Version of a package once the plan is carried out: the upgrade that the plan states, else what the lockfile resolves. */
function versionAfterPlan(name, { plan, profile, texts }) {
    const escaped = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    const resolved = profile.dependencies.find((dependency) => dependency.name === name && dependency.resolved !== undefined)?.resolved;
    const upgrade = new RegExp(`(?:upgrad|rais|bump|updat)\\w*[^.\\n]{0,60}(?<![\\w/@-])${escaped}[^\\n]{0,60}?(?:to|→|->|@|\\s)\\s*v?(\\d+\\.\\d+\\.\\d+)(?!.{0,20}(?:to|→|->)\\s*v?\\d)`, 'i');
    const stated = [
        ...texts.map(({ text }) => text),
        JSON.stringify(plan.code?.filter((block) => block.file.endsWith('package.json')) ?? []),
    ]
        .map((text) => upgrade.exec(text)?.[1])
        .find((version) => version !== undefined);
    if (stated !== undefined && (resolved === undefined || isNewer(stated, resolved)))
        return stated;
    return resolved;
}
function isNewer(left, right) {
    const [first, second] = [(0,semver.coerce)(left), (0,semver.coerce)(right)];
    return first !== null && second !== null && (0,semver.gt)(first, second);
}

;// CONCATENATED MODULE: ./lib/verify/rules/api-since.js





/** What the code calls exists in the version that will be installed. */
const apiSinceVersion = {
    id: 'api-since',
    catalogue: 'C19',
    why: 'A method of a later version is `undefined` at run time.',
    check: (input) => {
        const lines = codeLinesOf(input.plan);
        const uses = apiSince.flatMap((api) => lines.filter(({ text }) => api.pattern.test(text)).map(({ place }) => ({ api, place })));
        return judgeEach(uses, ({ api, place }) => {
            const version = versionAfterPlan(api.package, input);
            if (version === undefined || (0,semver.valid)(version) === null || (0,semver.gte)(version, api.since))
                return undefined;
            return {
                severity: 'error',
                place,
                message: `${api.id} exists in ${api.package} ${api.since} and later, the repository resolves ${version}.`,
                evidence: api.source,
                fix: `Make the upgrade of ${api.package} to ${api.since} or later a step, or do without it.`,
            };
        });
    },
};

;// CONCATENATED MODULE: ./lib/verify/rules/assumptions-used.js

/** Every assumption carries something. */
const assumptionsUsed = {
    id: 'assumptions-used',
    catalogue: 'C58',
    why: 'An assumption that nothing refers to tells the reader neither where it matters nor what breaks with it.',
    check: ({ plan, texts }) => judgeEach([...(plan.assumptions ?? []).entries()], ([index, assumption]) => {
        const mention = new RegExp(`(?<![\\w])${assumption.id}(?!\\w)`);
        const used = texts.some((text) => !text.place.startsWith(`assumptions[${index}]`) && mention.test(text.text));
        if (used)
            return undefined;
        return {
            severity: 'warn',
            place: `assumptions[${index}]`,
            message: `Assumption ${assumption.id} is not referred to anywhere.`,
            fix: `Cite ${assumption.id} where a number or a decision rests on it, or remove it.`,
        };
    }),
};

;// CONCATENATED MODULE: ./lib/verify/rules/auth-expiry-path.js

const EXPIRY = /expir|refresh|re-?auth|unauthori[sz]ed|forbidden|sign(?:ed)? ?(?:in|out)|log(?:ged)? ?(?:in|out)|session|revoked|401|403|4401|token/i;
/** The connection has a way for credentials that end. */
const authExpiryPath = {
    id: 'auth-expiry-path',
    catalogue: 'C33',
    why: 'Sessions end while pages stay open; without a path for it the client reconnects for ever.',
    source: 'https://cheatsheetseries.owasp.org/cheatsheets/WebSocket_Security_Cheat_Sheet.html',
    check: ({ plan }) => {
        const { connection } = plan;
        if (connection === undefined || connection.transitions.length === 0)
            return NOTHING;
        return judgeEach([connection], ({ states, transitions }) => {
            const words = [...states.map((state) => state.name), ...transitions.map((edge) => `${edge.on} ${edge.action ?? ''}`)];
            if (words.some((word) => EXPIRY.test(word)))
                return undefined;
            return {
                severity: 'warn',
                place: 'connection.transitions',
                message: 'No state or transition is about credentials that expire or are refused.',
                fix: 'Add a transition on "unauthorized" to a state that asks to sign in, or to a refresh.',
            };
        });
    },
};

// EXTERNAL MODULE: ./lib/lab/expression.js
var expression = __webpack_require__(6949);
;// CONCATENATED MODULE: ./lib/lab/recompute.js

/**
 * Evaluates every result of a capacity table from its formula. A formula may use the inputs and the results before it,
 * each with the value that is stated, so that one wrong line does not spoil the lines after it.
 */
function recompute(table) {
    const known = new Map(table.inputs.map(({ name, value }) => [name, value]));
    return table.results.map(({ name, formula, value: stated }) => {
        const evaluation = (0,expression/* evaluate */._)(formula, known);
        known.set(name, stated);
        if ('problem' in evaluation)
            return { name, stated, problem: evaluation.problem };
        return { name, stated, computed: evaluation.value, error: relativeError(stated, evaluation.value) };
    });
}
function relativeError(stated, computed) {
    if (stated === computed)
        return 0;
    return Math.abs(stated - computed) / Math.abs(computed);
}

;// CONCATENATED MODULE: ./lib/verify/rules/capacity-arithmetic.js


const TOLERANCE = 0.1;
/** Numbers that follow from formulas follow from them. */
const capacityArithmetic = {
    id: 'capacity-arithmetic',
    catalogue: 'C43',
    why: 'Machines are bought and limits are set by these numbers.',
    check: ({ plan }) => {
        const { capacity } = plan;
        if (capacity === undefined)
            return NOTHING;
        return joinResults(formulas(capacity), storm(capacity));
    },
};
function formulas(capacity) {
    return judgeEach([...recompute(capacity).entries()], ([index, { name, stated, computed, error, problem }]) => {
        const formula = capacity.results[index]?.formula ?? '';
        if (computed === undefined)
            return { undecided: `Capacity "${name}": ${problem ?? 'the formula could not be evaluated'}.` };
        if ((error ?? 0) <= TOLERANCE)
            return undefined;
        return {
            severity: 'error',
            place: `capacity.results[${index}]`,
            message: `"${name}" is stated as ${stated}, but ${formula} is ${rounded(computed)}.`,
            fix: 'Correct the value, and what was decided because of it.',
        };
    });
}
/** The return after an outage: the peak is possible, and the servers accept it. */
function storm(capacity) {
    const { storm: after } = capacity;
    if (after === undefined)
        return NOTHING;
    const least = (after.clients * 0.95) / Math.ceil(after.secondsTo95 + 1);
    return judgeEach([
        {
            wrong: after.peakPerSecond > after.clients,
            message: `The peak of ${after.peakPerSecond} returns per second is more than the ${after.clients} clients.`,
        },
        {
            wrong: after.peakPerSecond < least * (1 - TOLERANCE),
            message: `95 % of ${after.clients} clients cannot be back after ${after.secondsTo95} s with at most ${after.peakPerSecond} per second.`,
        },
        {
            wrong: after.peakPerSecond > after.acceptCapacity,
            message: `After an outage ${after.peakPerSecond} clients return per second, but ${after.acceptCapacity} are accepted.`,
        },
    ], ({ wrong, message }) => wrong
        ? {
            severity: 'error',
            place: 'capacity.storm',
            message,
            fix: 'Spread the return over more time, or correct the numbers.',
        }
        : undefined);
}
function rounded(value) {
    return Number(value.toPrecision(4));
}

// EXTERNAL MODULE: ./lib/verify/references.js
var verify_references = __webpack_require__(6287);
;// CONCATENATED MODULE: ./lib/verify/rules/cited-lines.js


const IN_PROSE = /`([\w@.\-/[\]()+$~]+\.\w+:\d+(?:-\d+)?)`/g;
/** A cited line lies within its file. */
const citedLines = {
    id: 'cited-lines',
    catalogue: 'C07',
    why: 'A cite that points past the end of a file was not read from it.',
    check: ({ texts, snapshot, profile }) => {
        const cites = texts.flatMap(({ place, text, kind }) => {
            if (kind === 'prose')
                return [...text.matchAll(IN_PROSE)].map((match) => ({ place, text: match[1] ?? '' }));
            return [{ place, text }];
        });
        const withLines = cites.filter(({ text }) => {
            const reference = (0,verify_references/* parseReference */.F2)(text);
            return reference.kind === 'path' && reference.lines !== undefined;
        });
        return judgeEach(withLines, ({ place, text }) => {
            const reference = (0,verify_references/* parseReference */.F2)(text);
            if (reference.kind !== 'path' || reference.lines === undefined)
                return undefined;
            const path = (0,verify_references/* resolvePath */.o1)(reference.path, snapshot, profile);
            if (path === undefined)
                return undefined;
            const content = snapshot.files.get(path)?.text;
            if (content === undefined)
                return { undecided: `\`${text}\`: the text of the file was not read.` };
            const length = content.replace(/\n$/, '').split('\n').length;
            const [first, last] = reference.lines;
            if (first >= 1 && first <= last && last <= length)
                return undefined;
            return {
                severity: 'error',
                place,
                message: `\`${text}\` cites line ${first > last ? `${first}-${last}` : last}, but the file has ${length} lines.`,
                evidence: path,
                fix: 'Read the file again and cite the lines that say it.',
            };
        });
    },
};

;// CONCATENATED MODULE: ./lib/verify/rules/commands-exist.js


const SCRIPT_RUN = /\b(?:npm run(?:-script)?|pnpm run|yarn run|bun run)\s+(?:--silent\s+|-s\s+)?([\w:.-]+)/g;
const SHORT_RUN = /\b(?:npm|pnpm|yarn|bun)\s+(test|start|dev|build|lint|typecheck|e2e|load)\b/g;
const MAKE = /(?:^|[`;&|]\s*)make\s+([\w-]+)/g;
const MOST = 150;
const BUILT_IN = new Set(['install', 'ci', 'add', 'exec', 'init', 'publish', 'audit']);
/** A command that the plan tells somebody to run exists, or the plan introduces it. */
const commandsExist = {
    id: 'commands-exist',
    catalogue: 'C13',
    why: 'A test that cannot be started is not a test.',
    check: (input) => {
        const commands = commandsOf(input).slice(0, MOST);
        return judgeEach(commands, (command) => judge(command, input));
    },
};
function commandsOf({ plan, texts }) {
    const runs = (plan.tests ?? []).map((test, index) => ({ place: `tests[${index}].run`, text: test.run }));
    const quoted = (0,plan_texts/* proseOf */.jv)(texts)
        .filter(({ place }) => !/^tests\[\d+\]\.run$/.test(place))
        .flatMap(({ place, text }) => [...text.matchAll(/`([^`\n]+)`/g)].map((match) => ({ place, text: match[1] ?? '' })));
    const shell = (plan.code ?? []).flatMap((block, index) => /^(?:sh|bash|shell|console|zsh)$/i.test(block.language) ? [{ place: `code[${index}].source`, text: block.source }] : []);
    return [...runs, ...quoted, ...shell].flatMap(({ place, text }) => [
        ...[...text.matchAll(SCRIPT_RUN), ...text.matchAll(SHORT_RUN)].map((match) => ({
            place,
            tool: 'script',
            name: match[1] ?? '',
            written: match[0],
        })),
        ...[...text.matchAll(MAKE)].map((match) => ({
            place,
            tool: 'make',
            name: match[1] ?? '',
            written: match[0].replace(/^[`;&|\s]+/, ''),
        })),
    ]);
}
function judge(command, input) {
    if (BUILT_IN.has(command.name))
        return undefined;
    if (command.tool === 'make')
        return judgeTarget(command, input);
    const { workspaces } = input.profile;
    if (workspaces.length === 0)
        return { undecided: `\`${command.written}\`: no manifest with scripts was found.` };
    if (workspaces.some((workspace) => hasScript(workspace, command.name)) || isIntroduced(command.name, input))
        return undefined;
    const there = [...new Set(workspaces.flatMap((workspace) => Object.keys(workspace.scripts)))].slice(0, 12);
    return {
        severity: 'warn',
        place: command.place,
        message: `\`${command.written}\` is not a script of the repository${there.length === 0 ? '' : `, which has ${there.join(', ')}`}.`,
        ...(workspaces[0] === undefined ? {} : { evidence: workspaces[0].manifest }),
        fix: 'Use a script that is there, or let a step add it to the manifest.',
    };
}
function hasScript(workspace, name) {
    return Object.hasOwn(workspace.scripts, name);
}
function judgeTarget(command, input) {
    const makefile = ['Makefile', 'makefile', 'GNUmakefile']
        .map((name) => input.snapshot.files.get(name)?.text)
        .find((text) => text !== undefined);
    if (makefile === undefined)
        return { undecided: `\`${command.written}\`: no Makefile was read.` };
    if (new RegExp(`^${command.name}\\s*:`, 'm').test(makefile) || isIntroduced(command.name, input))
        return undefined;
    return {
        severity: 'warn',
        place: command.place,
        message: `\`${command.written}\` is not a target of the Makefile.`,
        evidence: 'Makefile',
        fix: 'Use a target that is there, or let a step add it.',
    };
}
/** A step or a block of code adds it. */
function isIntroduced(name, { plan, texts }) {
    const quoted = new RegExp(`["']${name.replace(/[.]/g, '\\.')}["']\\s*:`);
    if ((plan.code ?? []).some((block) => /package\.json|Makefile|deno\.json/.test(block.file) && (quoted.test(block.source) || block.source.includes(`${name}:`))))
        return true;
    return texts.some(({ text }) => new RegExp(`\\b(?:new|add|adds|adding|introduc\\w*)\\b[^.]{0,60}\\b(?:script|target|command)\\b[^.]{0,60}\`?${name}\`?|\`${name}\`[^.]{0,40}(?:script|target)|(?:script|target)s? [^.]{0,30}\`(?:npm run )?${name}\``, 'i').test(text));
}

;// CONCATENATED MODULE: ./lib/verify/rules/delivery-keys.js

/** A delivery promise comes with the key that makes it possible. */
const deliveryKeys = {
    id: 'delivery-keys',
    catalogue: 'C29',
    why: 'At-least-once without a key for duplicates is a promise to apply things twice.',
    source: 'https://socket.io/docs/v4/delivery-guarantees',
    check: ({ plan }) => judgeEach([...(plan.events ?? []).entries()], ([index, event]) => {
        if (event.existing === true)
            return undefined;
        if (event.delivery === 'at-least-once+dedupe' && event.idempotency === undefined)
            return {
                severity: 'error',
                place: `events[${index}].idempotency`,
                message: `"${event.name}" is delivered at least once, but has no idempotency key.`,
                fix: 'Name the key by which a repetition is recognised.',
            };
        if (event.delivery === 'snapshot+version' && event.orderKey === undefined)
            return {
                severity: 'error',
                place: `events[${index}].orderKey`,
                message: `"${event.name}" is ordered by version, but has no order key.`,
                fix: 'Name what the version counts, for example `boardId`.',
            };
        return undefined;
    }),
};

;// CONCATENATED MODULE: ./lib/verify/rules/deprecated-api.js





/** New code calls nothing that is gone, renamed or discouraged. */
const deprecatedApi = {
    id: 'deprecated-api',
    catalogue: 'C18',
    why: 'Old calls often compile and do nothing.',
    check: (input) => {
        const lines = codeLinesOf(input.plan);
        const uses = deprecatedApis
            .filter((api) => applies(api.appliesTo, input))
            .flatMap((api) => lines
            .filter(({ text }) => api.pattern.test(text))
            .map(({ text, place, block }) => ({ api, text, place, file: block.file })));
        const result = judgeEach(uses, ({ api, text, place }) => ({
            severity: 'error',
            place,
            message: `Unexpected ${api.id} in \`${text.trim().slice(0, 80)}\`, expected ${api.instead}.`,
            evidence: api.source,
            fix: 'Use the newer form.',
        }));
        return { ...result, claims: Math.max(result.claims, lines.length > 0 ? 1 : 0) };
    },
};
function applies(range, input) {
    if (range === undefined)
        return true;
    const version = versionAfterPlan(range.package, input);
    return version === undefined || (0,semver.valid)(version) === null || (0,semver.satisfies)(version, range.range);
}

;// CONCATENATED MODULE: ./lib/verify/parameters.js

const SCALE = {
    ms: 1,
    millisecond: 1,
    s: 1000,
    sec: 1000,
    second: 1000,
    min: 60_000,
    minute: 60_000,
    h: 3_600_000,
    hour: 3_600_000,
    d: 86_400_000,
    day: 86_400_000,
    b: 1,
    byte: 1,
    kb: 1000,
    kib: 1024,
    mb: 1_000_000,
    mib: 1_048_576,
};
/** The parameter of that name, else the option of that name in the plan's code. */
function settingOf(plan, name) {
    return parameterOf(plan, name) ?? optionOf(plan, name);
}
function parameterOf(plan, name) {
    const parameters = plan.connection?.parameters ?? [];
    const index = parameters.findIndex((parameter) => name.test(parameter.name));
    const parameter = parameters[index];
    if (parameter === undefined)
        return undefined;
    const value = typeof parameter.value === 'number' ? parameter.value : Number(parameter.value.replace(/[, _]/g, ''));
    const scale = SCALE[parameter.unit.toLowerCase().replace(/s$/, '') || 's'] ?? SCALE[parameter.unit.toLowerCase()] ?? 1;
    if (!Number.isFinite(value))
        return undefined;
    return {
        value: value * scale,
        place: `connection.parameters[${index}]`,
        written: `${parameter.id} ${parameter.name} = ${value} ${parameter.unit}`.trim(),
    };
}
/** A literal number given to an option in code, for example `pingInterval: 25_000`. */
function optionOf(plan, name) {
    for (const { text, place } of codeLinesOf(plan)) {
        for (const match of text.matchAll(/\b([A-Za-z_]\w*)\s*[:=]\s*((?:\d[\d_]*(?:\.\d+)?(?:e\d+)?\s*\*\s*)*\d[\d_]*(?:\.\d+)?(?:e\d+)?)(?=\s*[,;})\s]|$)/g)) {
            const [, option = '', expression = ''] = match;
            if (!name.test(option))
                continue;
            const value = expression.split('*').reduce((product, factor) => product * Number(factor.trim().replaceAll('_', '')), 1);
            return { value, place, written: `${option}: ${expression.trim()}` };
        }
    }
    return undefined;
}
/** `60 s`, `45 min`, `500 ms` as milliseconds. */
function durationIn(text) {
    const match = /(\d+(?:[.,]\d+)?)\s*(ms|milliseconds?|s|sec|seconds?|min|minutes?|h|hours?|days?)\b/i.exec(text);
    if (match === null)
        return undefined;
    const unit = (match[2] ?? '').toLowerCase();
    return Number((match[1] ?? '').replace(',', '.')) * (SCALE[unit] ?? SCALE[unit.replace(/s$/, '')] ?? Number.NaN);
}

;// CONCATENATED MODULE: ./lib/verify/rules/drain-fits-grace.js




const STAGGER = /(\d[\d,_ ]*)\s+(?:\w+\s+){0,4}?every\s+(\d+(?:\.\d+)?\s*(?:ms|s|seconds?|milliseconds?))/i;
const SHUTDOWN_CODE = /drain|shutdown|shut down|SIGTERM|graceful/i;
/** Connections are closed in a way clients come back from, within the time the platform gives. */
const drainFitsGrace = {
    id: 'drain-fits-grace',
    catalogue: 'C42',
    why: 'A drain that takes longer than the grace period ends in a kill, and `disconnectSockets` keeps clients away for good.',
    check: (input) => joinResults(wayOut(input), computed(input), staggered(input)),
};
function wayOut(input) {
    if (!usesSocketIo(input))
        return { findings: [], claims: 0, unverifiable: [] };
    const lines = codeLinesOf(input.plan, (block) => SHUTDOWN_CODE.test(block.source));
    const inDrain = lines.filter(({ text, block }) => /\.disconnectSockets\(|\.disconnect\(true\)/.test(text) && nearShutdown(block.source, text));
    const said = (input.plan.server?.shutdown ?? []).flatMap((text, index) => /disconnectSockets|socket\.disconnect\(/.test(text) && !/\b(?:not|never|instead|avoid)\b/i.test(text)
        ? [{ place: `server.shutdown[${index}]` }]
        : []);
    const findings = [...inDrain, ...said].map(({ place }) => ({
        severity: 'error',
        place,
        message: 'The drain uses `disconnectSockets`/`disconnect(true)`, after which Socket.IO clients do not reconnect by themselves.',
        evidence: 'https://socket.io/docs/v4/client-socket-instance/#disconnect',
        fix: 'Close the transport in small groups with `socket.conn.close()`, then `io.close()`.',
    }));
    return { findings, claims: 1, unverifiable: [] };
}
function nearShutdown(source, text) {
    const at = source.indexOf(text);
    return SHUTDOWN_CODE.test(source.slice(Math.max(0, at - 500), at + text.length));
}
/** A result of the capacity part that says how long the drain takes. */
function computed({ plan }) {
    const grace = plan.topology?.graceSeconds;
    if (typeof grace !== 'number')
        return { findings: [], claims: 0, unverifiable: [] };
    const results = [...(plan.capacity?.results ?? []).entries()].filter(([, result]) => /drain|shutdown/i.test(result.name) && /^(?:s|sec|seconds?|ms)$/i.test(result.unit));
    return judgeEach(results, ([index, result]) => {
        const seconds = /^ms$/i.test(result.unit) ? result.value / 1000 : result.value;
        return seconds <= grace ? undefined : tooLong(`capacity.results[${index}]`, seconds, grace);
    });
}
/** "Close 50 connections every 500 ms" applied to the connections of one process. */
function staggered({ plan }) {
    const grace = plan.topology?.graceSeconds;
    const replicas = plan.topology?.replicas;
    const clients = plan.capacity?.storm?.clients;
    if (typeof grace !== 'number' || clients === undefined)
        return { findings: [], claims: 0, unverifiable: [] };
    const each = clients / (typeof replicas === 'number' ? replicas : 1);
    const steps = (plan.server?.shutdown ?? []).flatMap((text, index) => {
        const match = STAGGER.exec(text);
        const count = Number((match?.[1] ?? '').replace(/[, _]/g, ''));
        const pause = durationIn(match?.[2] ?? '');
        return match === null || !(count > 0) || pause === undefined
            ? []
            : [{ place: `server.shutdown[${index}]`, seconds: ((each / count) * pause) / 1000 }];
    });
    return judgeEach(steps, ({ place, seconds }) => (seconds <= grace ? undefined : tooLong(place, Math.ceil(seconds), grace)));
}
function tooLong(place, seconds, grace) {
    return {
        severity: 'error',
        place,
        message: `The drain takes ${seconds} s, but the process is killed after ${grace} s.`,
        fix: 'Close larger groups or pause less, or raise the grace period in the deployment file as a step of the plan.',
    };
}

;// CONCATENATED MODULE: ./lib/verify/rules/effort-adds-up.js

const DAYS = /(\d+(?:\.\d+)?)\s*(?:-|–|to)?\s*(\d+(?:\.\d+)?)?\s*(?:\w+[- ]){0,2}days?\b/i;
const STEPS = /\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten)\s+steps\b/i;
const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** The effort on the first screen is the sum of the steps. */
const effortAddsUp = {
    id: 'effort-adds-up',
    catalogue: 'C56',
    why: 'Whoever reads only the summary decides by its number.',
    check: ({ plan }) => {
        const { summary, rollout } = plan;
        if (summary === undefined || rollout === undefined)
            return NOTHING;
        const days = rollout.steps.reduce((sum, step) => sum + step.days, 0);
        const claims = [
            { what: 'days', stated: rangeIn(summary.effort), actual: days, slack: Math.max(0.5, days * 0.25) },
            { what: 'steps', stated: stepsIn(summary.effort), actual: rollout.steps.length, slack: 0 },
        ];
        return judgeEach(claims, ({ what, stated, actual, slack }) => {
            if (stated === undefined || (actual >= stated[0] - slack && actual <= stated[1] + slack))
                return undefined;
            return {
                severity: 'error',
                place: 'summary.effort',
                message: `The summary says ${stated[0]} ${what}, the steps add up to ${actual}.`,
                fix: `Say ${actual} ${what}, or correct the steps.`,
            };
        });
    },
};
function rangeIn(text) {
    const match = DAYS.exec(text);
    if (match === null)
        return undefined;
    const first = Number(match[1]);
    return [first, Number(match[2] ?? first)];
}
function stepsIn(text) {
    const word = STEPS.exec(text)?.[1]?.toLowerCase();
    if (word === undefined)
        return undefined;
    const count = /^\d/.test(word) ? Number(word) : WORDS.indexOf(word);
    return [count, count];
}

;// CONCATENATED MODULE: ./lib/verify/path-index.js
const indexes = new WeakMap();
const words = new WeakMap();
/** Files whose path ends with the given path, whole folders compared. */
function filesEndingWith(path, snapshot) {
    const name = path.split('/').at(-1) ?? path;
    const same = indexOf(snapshot).byName.get(name) ?? [];
    return path === name ? same : same.filter((candidate) => candidate === path || candidate.endsWith(`/${path}`));
}
/** The only file of the same name, whatever its folder and its ending. */
function onlyNamesake(path, snapshot) {
    const same = indexOf(snapshot).byStem.get(stemOf(path)) ?? [];
    return same.length === 1 ? same[0] : undefined;
}
function hasFolder(folder, snapshot) {
    return indexOf(snapshot).folders.has(folder.replace(/^\.\//, '').replace(/\/+$/, ''));
}
/** Whether any file that was read has the word, as a whole. */
function standsAnywhere(word, snapshot) {
    const known = words.get(snapshot) ?? new Map();
    words.set(snapshot, known);
    const answer = known.get(word) ?? search(word, snapshot);
    known.set(word, answer);
    return answer;
}
function search(word, snapshot) {
    const whole = new RegExp(`(?<![\\w$])${word.replace(/[^\w]/g, '\\$&')}(?![\\w$])`);
    for (const file of snapshot.files.values())
        if (file.text?.includes(word) === true && whole.test(file.text))
            return true;
    return false;
}
function indexOf(snapshot) {
    const known = indexes.get(snapshot) ?? build(snapshot);
    indexes.set(snapshot, known);
    return known;
}
function build(snapshot) {
    const byName = new Map();
    const byStem = new Map();
    const folders = new Set(['', '.']);
    for (const path of snapshot.files.keys()) {
        add(byName, path.split('/').at(-1) ?? path, path);
        add(byStem, stemOf(path), path);
        for (let end = path.lastIndexOf('/'); end > 0 && !folders.has(path.slice(0, end)); end = path.lastIndexOf('/', end - 1))
            folders.add(path.slice(0, end));
    }
    return { byName, byStem, folders };
}
function add(index, key, path) {
    const known = index.get(key);
    if (known === undefined)
        index.set(key, [path]);
    else
        known.push(path);
}
function stemOf(path) {
    return (path.split('/').at(-1) ?? path).replace(/\.\w+$/, '');
}

;// CONCATENATED MODULE: ./lib/verify/rules/environment-variables.js



const READ = /process\.env\.([A-Z][A-Z0-9_]+)|process\.env\[['"]([A-Z][A-Z0-9_]+)['"]\]|import\.meta\.env\.([A-Z][A-Z0-9_]+)|os\.environ(?:\.get\(|\[)['"]([A-Z][A-Z0-9_]+)['"]|ENV(?:\.fetch\(|\[)['"]([A-Z][A-Z0-9_]+)['"]|os\.Getenv\("([A-Z][A-Z0-9_]+)"|System\.(?:get_env|fetch_env!)\("([A-Z][A-Z0-9_]+)"/g;
const STANDARD = new Set([
    'NODE_ENV',
    'PORT',
    'HOST',
    'PATH',
    'HOME',
    'CI',
    'HOSTNAME',
    'TZ',
    'MODE',
    'DEV',
    'PROD',
    'SSR',
    'BASE_URL',
    'RAILS_ENV',
    'MIX_ENV',
]);
/** A variable that code reads is there already, or the plan says in words that it is new. */
const environmentVariables = {
    id: 'environment-variables',
    catalogue: 'C14',
    why: 'A variable nobody sets is a feature that is off in production.',
    check: (input) => {
        const reads = codeLinesOf(input.plan).flatMap(({ text, place }) => [...text.matchAll(READ)].map((match) => ({ place, name: match.slice(1).find((group) => group !== undefined) ?? '' })));
        const unique = [...new Map(reads.map((read) => [read.name, read])).values()].filter(({ name }) => !STANDARD.has(name));
        return judgeEach(unique, ({ name, place }) => {
            if (isSaid(name, input) || standsAnywhere(name, input.snapshot))
                return undefined;
            return {
                severity: 'warn',
                place,
                message: `\`${name}\` is read, but neither the repository nor the words of the plan mention it.`,
                fix: 'Name it in the rollout or the server part with its default.',
            };
        });
    },
};
function isSaid(name, { texts }) {
    return texts.some(({ text }) => text.includes(name));
}

;// CONCATENATED MODULE: ./lib/verify/rules/escape-hatches.js


const HATCH = /\bas any\b|(?<![\w.])any(?:\[\])?(?=\s*[;,)>|=]|$)|@ts-ignore|@ts-nocheck/;
const IN_PAYLOAD = /:\s*(?:any|Function|object|unknown\[\]|Record<string,\s*any>)(?:\[\])?\s*[;,}|]?/;
const escape_hatches_MOST = 3;
/** Payload types say what is in them. */
const escapeHatches = {
    id: 'escape-hatches',
    catalogue: 'C21',
    why: 'An `any` in the contract turns off the one check that both sides share.',
    check: ({ plan }) => {
        const typeLines = (plan.types?.source ?? '').split('\n').map((text, line) => ({ text, place: `types.source:${line + 1}` }));
        const isTyped = plan.types !== undefined && /^tsx?$|typescript/i.test(plan.types.language);
        const inContract = searchAll(isTyped ? typeLines : [], ({ text, place }) => IN_PAYLOAD.test(text) && !/^\s*(?:\/\/|\*)/.test(text)
            ? {
                severity: 'warn',
                place,
                message: `\`${text.trim()}\` leaves the payload open, expected its fields.`,
                fix: 'Write the fields out.',
            }
            : undefined);
        const hatches = codeLinesOf(plan, (block) => isScript(block) && block.side !== 'test').filter(({ text }) => HATCH.test(text));
        const tooMany = searchAll(hatches.length > escape_hatches_MOST ? hatches.slice(0, 1) : [], ({ place }) => ({
            severity: 'warn',
            place,
            message: `The code turns type checking off ${hatches.length} times, expected at most ${escape_hatches_MOST}.`,
            fix: 'Give the values their types.',
        }));
        return joinResults(inContract, tooMany);
    },
};

;// CONCATENATED MODULE: ./lib/verify/rules/event-authorization.js



const QUOTED = /`([^`]+)`/g;
const TENANT = /^(?:tenant|org|organi[sz]ation|workspace|team|company|account)_?id$/i;
/** Who may send an event is decided by something that exists, and tenants stay apart. */
const eventAuthorization = {
    id: 'event-authorization',
    catalogue: 'C50',
    why: 'A permission check that is only named and nowhere defined protects nothing.',
    check: (input) => {
        const symbols = (input.plan.events ?? []).flatMap((event, index) => [...event.authorization.matchAll(QUOTED)].map((match) => ({
            written: match[1] ?? '',
            place: `events[${index}].authorization`,
            event: event.name,
        })));
        return joinResults(judgeEach(symbols, (symbol) => event_authorization_judge(symbol, input)), tenants(input));
    },
};
function event_authorization_judge(symbol, input) {
    const reference = (0,verify_references/* parseReference */.F2)(symbol.written);
    if (reference.kind === 'path' && (0,verify_references/* resolvePath */.o1)(reference.path, input.snapshot, input.profile) !== undefined)
        return undefined;
    const name = /^([A-Za-z_$][\w$]*)(?:\([^)]*\))?$/.exec(symbol.written)?.[1] ??
        /[.#]([A-Za-z_$][\w$]*)(?:\([^)]*\))?$/.exec(symbol.written)?.[1];
    if (name === undefined || isInPlan(name, input) || standsAnywhere(name, input.snapshot))
        return undefined;
    return {
        severity: 'error',
        place: symbol.place,
        message: `"${symbol.event}" is authorised by \`${symbol.written}\`, which neither the repository nor the plan's code has.`,
        fix: 'Name the function, role or column that decides, or mark it new in the rooms, the events or the code.',
    };
}
function isInPlan(name, { plan }) {
    const word = new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`);
    const elsewhere = [
        ...(plan.code ?? []).map((block) => block.source),
        plan.types?.source ?? '',
        ...(plan.rooms ?? []).map((room) => room.predicate),
        ...(plan.security ?? []).map((item) => item.where),
        ...(plan.rollout?.steps ?? []).flatMap((step) => step.files),
        ...(plan.events ?? []).flatMap((event) => [event.producer, event.consumer, event.payload]),
    ];
    return elsewhere.some((text) => word.test(text));
}
function tenants({ plan, profile }) {
    const fields = profile.models.flatMap((model) => model.fields.filter((field) => TENANT.test(field)).map((field) => ({ field, where: model.where })));
    if (fields.length < 2 || plan.events === undefined)
        return { findings: [], claims: 0, unverifiable: [] };
    return judgeEach(fields.slice(0, 1), ({ field, where }) => {
        const noun = field.replace(/_?id$/i, '').toLowerCase();
        const words = JSON.stringify([plan.rooms, plan.events, plan.security]).toLowerCase();
        if (words.includes(noun) || words.includes('tenant'))
            return undefined;
        return {
            severity: 'warn',
            place: 'rooms',
            message: `Data belongs to a ${noun} (\`${field}\`), but rooms and authorisation never mention it.`,
            evidence: where,
            fix: `Put the ${noun} into the room names or the predicates, and test with two of them.`,
        };
    });
}

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
;// CONCATENATED MODULE: ./lib/verify/closest.js

/** The candidate that differs least from the word, when it is near enough to be what was meant. */
function closest(word, candidates) {
    let best;
    let least = Math.max(2, Math.floor(word.length / 4)) + 1;
    for (const candidate of candidates) {
        const differs = (0,mod/* distance */.Io)(word, candidate);
        if (differs < least)
            [best, least] = [candidate, differs];
    }
    return best;
}

;// CONCATENATED MODULE: ./lib/verify/socket-calls.js
/** Names that belong to the libraries, never to an application. */
const LIBRARY_EVENTS = new Set(('connect connection connecting disconnect disconnecting connect_error connect_timeout connection_error error ping pong message open close ' +
    'upgrade upgradeError packet packetCreate drain flush initial_headers headers new_namespace newListener removeListener end finish data ' +
    'listening unexpected-response redirect exception visibilitychange online offline pageshow pagehide freeze resume reconnect ' +
    'reconnect_attempt reconnect_error reconnect_failed reconnecting session abort aborted exit beforeExit uncaughtException ' +
    'unhandledRejection SIGTERM SIGINT SIGHUP ready reconnected create-room delete-room join-room leave-room').split(' '));
const CALL = /\.\s*(emit|emitWithAck|on|once|off|serverSideEmit)(?:<[^>()\n]{0,80}>)?\(\s*(['"`])([^'"`$\n]{1,80})\2/g;
const DECORATOR = /@SubscribeMessage\(\s*(['"`])([^'"`$\n]{1,80})\1/g;
const SOCKET_NAME = /socket|^io$|^nsp$|namespace|^ns$|gateway|^conn(?:ection)?$|^client$|^live$|^realtime$/i;
const OTHER_NAME = /^(?:process|redis|pubClient|subClient|pub|sub|pubsub|window|document|stream|emitter|eventEmitter|bus|cluster|worker|pool)$/i;
const ROOM_STEP = /\.(?:to|in|of|except|timeout|broadcast|volatile|local)\b/;
const socket_calls_SCRIPT = /^(?:ts|tsx|typescript|js|jsx|javascript|mjs|cjs|mts|cts|vue|svelte)$/i;
/** Literal event names that code emits or handles on something named like a socket. Guesses nothing about other receivers. */
function socketCallsOf(source, language) {
    if (!socket_calls_SCRIPT.test(language))
        return [];
    const calls = [];
    for (const match of source.matchAll(CALL)) {
        const receiver = receiverBefore(source, match.index);
        if (!isSocket(receiver))
            continue;
        const action = (match[1] ?? '').toLowerCase().includes('emit') ? 'emit' : 'handle';
        calls.push({ event: match[3] ?? '', action, receiver, line: lineAt(source, match.index + match[0].length) });
    }
    for (const match of source.matchAll(DECORATOR))
        calls.push({ event: match[2] ?? '', action: 'handle', receiver: 'gateway', line: lineAt(source, match.index) });
    return calls;
}
/** Walks back over names, dots and balanced parentheses; linear, and at most 300 characters. */
function receiverBefore(source, end) {
    let depth = 0;
    let start = end;
    for (const floor = Math.max(0, end - 300); start > floor; start -= 1) {
        const character = source[start - 1] ?? '';
        if (character === ')' || character === ']')
            depth += 1;
        else if (character === '(' || character === '[') {
            if (depth === 0)
                break;
            depth -= 1;
        }
        else if (depth === 0 && !/[\w$.?!]/.test(character) && !isBreakInChain(source, start))
            break;
    }
    return source.slice(start, end).trim();
}
/** White space inside a chain: the next thing after it is a dot. */
function isBreakInChain(source, at) {
    return /\s/.test(source[at - 1] ?? '') && /^\s*\??\./.test(source.slice(at, at + 60));
}
function isSocket(receiver) {
    const names = receiver
        .replace(/\([^]*?\)/g, '')
        .split(/[?!.\s[\]()]+/)
        .filter((name) => name !== '' && name !== 'this');
    const root = names[0] ?? '';
    if (OTHER_NAME.test(root))
        return false;
    // `socket.io` is the Manager, `io.engine` and `socket.conn` are the layers below: their events are the library's.
    if (names.some((name, index) => name === 'engine' || name === 'conn' || name === 'adapter' || (name === 'io' && index > 0 && /socket/i.test(root))))
        return false;
    return names.some((name) => SOCKET_NAME.test(name)) || (ROOM_STEP.test(receiver) && /^(?:server|wss|nsp|app)$/i.test(root));
}
function lineAt(source, index) {
    let line = 1;
    for (let at = source.indexOf('\n'); at !== -1 && at < index; at = source.indexOf('\n', at + 1))
        line += 1;
    return line;
}

;// CONCATENATED MODULE: ./lib/verify/sequence-messages.js
const MESSAGE = /^\s*([\w][\w .]*?)\s*(?:<<)?--?(?:>>?|x|\))\s*[+-]?\s*([\w][\w .]*?)\s*:\s*(.+?)\s*$/;
const PARTICIPANT = /^\s*(?:create\s+)?(?:participant|actor)\s+(\S+?)(?:@\{.*\})?(?:\s+as\s+(.+?))?\s*$/;
const EVENT = /^["'`(]*(?:emit\s+|emits\s+|ack\s+)?([a-z][\w-]*(?:[:.][a-z][\w-]*)+)(?![\w/])/;
/** The name that a call gives, whatever its form. */
const CALLED = /\bemit(?:WithAck)?\(\s*["'`]([a-zA-Z][\w:./-]{0,60})["'`]/;
const CLIENT = /client|browser|tab\b|page|mobile|\bapp\b|widget|phone|alice|bob|viewer|editor|frontend|\bui\b|user|player|visitor/i;
const SERVER = /server|\bapi\b|node|gateway|backend|socket\.?io|\bio\b|\bhub\b|endpoint|realtime|worker|process|channel|consumer/i;
const STORE = /\b(db|database|redis|postgres|broker|queue|adapter|store|mysql|mongo|kafka|nats|load ?balancer|nginx|proxy|lb|auth service|idp)\b/i;
/** Messages of a sequence diagram with the side each end stands on, as far as the names say it. */
function messagesOf(mermaid) {
    const lines = mermaid.split('\n');
    const labels = participantsOf(lines);
    const sideOf = (id) => sideFromLabel(labels.get(id) ?? id);
    return lines.flatMap((line, index) => {
        const match = MESSAGE.exec(line);
        if (match === null)
            return [];
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
function participantsOf(lines) {
    const labels = new Map();
    for (const line of lines) {
        const match = PARTICIPANT.exec(line);
        if (match?.[1] !== undefined)
            labels.set(match[1], match[2] ?? match[1]);
    }
    return labels;
}
function sideFromLabel(label) {
    if (STORE.test(label))
        return 'other';
    const isClient = CLIENT.test(label);
    const isServer = SERVER.test(label);
    if (isClient === isServer)
        return 'other';
    return isClient ? 'client' : 'server';
}

;// CONCATENATED MODULE: ./lib/verify/rules/event-names-agree.js




/** Code and diagrams use only event names that the catalogue has. */
const eventNamesAgree = {
    id: 'event-names-agree',
    catalogue: 'C24',
    why: 'A name that differs by one letter is an event nobody hears.',
    check: (input) => {
        if (input.plan.events === undefined)
            return { findings: [], claims: 0, unverifiable: [] };
        const known = knownNames(input);
        return joinResults(fromCode(input.plan, known), fromDiagrams(input.plan, known), doubles(input.plan));
    },
};
function knownNames({ plan, profile }) {
    return new Set([
        ...(plan.events ?? []).map((event) => event.name),
        ...profile.realtime.events.map((event) => event.name),
        ...LIBRARY_EVENTS,
    ]);
}
function fromCode(plan, known) {
    const calls = (plan.code ?? []).flatMap((block, index) => socketCallsOf(block.source, block.language).map((call) => ({
        ...call,
        place: `code[${index}].source:${call.line}`,
        file: block.file,
    })));
    return judgeEach(calls, (call) => known.has(call.event)
        ? undefined
        : flaw({ place: call.place, name: call.event, where: `\`${call.file}\` ${call.action}s it` }, known));
}
function fromDiagrams(plan, known) {
    const messages = (plan.sequences ?? []).flatMap((sequence, index) => messagesOf(sequence.mermaid).flatMap((message) => message.event === undefined
        ? []
        : [{ event: message.event, place: `sequences[${index}].mermaid:${message.line}`, id: sequence.id }]));
    return judgeEach(messages, (message) => known.has(message.event)
        ? undefined
        : flaw({ place: message.place, name: message.event, where: `diagram ${message.id} sends it` }, known));
}
function doubles(plan) {
    const seen = new Set();
    return judgeEach([...(plan.events ?? []).entries()], ([index, event]) => {
        const key = `${event.name} ${event.direction}`;
        const isDouble = seen.has(key);
        seen.add(key);
        if (!isDouble)
            return undefined;
        return {
            severity: 'error',
            place: `events[${index}].name`,
            message: `Event "${event.name}" (${event.direction}) is in the catalogue twice.`,
            fix: 'Keep one row.',
        };
    });
}
function flaw(use, known) {
    const near = closest(use.name, known);
    return {
        severity: 'error',
        place: use.place,
        message: `Event "${use.name}" is not in the event catalogue, but ${use.where}.`,
        fix: near === undefined
            ? 'Add it to the events, or use a name that is there.'
            : `Did you mean "${near}"? Otherwise add it to the events.`,
    };
}

;// CONCATENATED MODULE: ./lib/verify/rules/event-naming.js

const RESERVED = new Set(['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener']);
const event_naming_MOST = 40;
const CONVENTIONS = [
    { name: 'noun:verb', pattern: /^[a-z][\w-]*(?::[a-z][\w-]*)+$/ },
    { name: 'noun.verb', pattern: /^[a-z][\w-]*(?:\.[a-z][\w-]*)+$/i },
    { name: 'noun_verb', pattern: /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/ },
    { name: 'noun-verb', pattern: /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/ },
    { name: 'nounVerb', pattern: /^[a-z][a-zA-Z0-9]*$/ },
    { name: 'NounVerb', pattern: /^[A-Z][a-zA-Z0-9]*$/ },
];
/** New events follow one convention, are short, and take no name of the library. */
const eventNaming = {
    id: 'event-naming',
    catalogue: 'C26',
    why: 'Reserved names do not arrive, and mixed conventions are typed wrong.',
    check: ({ plan }) => {
        const events = [...(plan.events ?? []).entries()].filter(([, event]) => event.existing !== true);
        const convention = mostUsed(events.map(([, event]) => event.name));
        return joinResults(judgeEach(events, ([index, { name }]) => {
            if (!RESERVED.has(name))
                return undefined;
            return {
                severity: 'error',
                place: `events[${index}].name`,
                message: `"${name}" is reserved by Socket.IO, expected a name of the application.`,
                evidence: 'https://socket.io/docs/v4/emit-cheatsheet/#reserved-events',
                fix: 'Choose a name such as `card:moved`.',
            };
        }), judgeEach(events, ([index, { name }]) => {
            if (name.length > event_naming_MOST)
                return {
                    severity: 'warn',
                    place: `events[${index}].name`,
                    message: `"${name}" has ${name.length} characters, expected at most ${event_naming_MOST}.`,
                    fix: 'Shorten it.',
                };
            if (convention === undefined || RESERVED.has(name) || convention.pattern.test(name))
                return undefined;
            return {
                severity: 'warn',
                place: `events[${index}].name`,
                message: `"${name}" does not follow the convention ${convention.name} of the other events.`,
                fix: `Write it as ${convention.name}.`,
            };
        }));
    },
};
function mostUsed(names) {
    if (names.length < 2)
        return undefined;
    const counts = CONVENTIONS.map((convention) => names.filter((name) => convention.pattern.test(name)).length);
    const best = counts.indexOf(Math.max(...counts));
    return (counts[best] ?? 0) > names.length / 2 ? CONVENTIONS[best] : undefined;
}

;// CONCATENATED MODULE: ./lib/verify/rules/event-sides.js


const CLIENT_PATH = /(?:^|\/)(?:client|frontend|front|web|browser|www|ui|mobile|app\/(?:javascript|components|hooks)|components|hooks|pages|views?|assets\/js|static\/js|public)(?:\/|$)|\.(?:tsx|jsx|vue|svelte)$/i;
const SERVER_PATH = /(?:^|\/)(?:server|backend|back|api|gateway|controllers?|channels|consumers?|models|app\/(?:channels|controllers|models|Events|Http)|lib\/\w+_web\/channels|internal|cmd|worker|jobs)(?:\/|$)|\.(?:py|rb|php|go|ex|exs|java|kt|cs|rs)$/i;
/** Events start and end on the sides that their direction says. */
const eventSides = {
    id: 'event-sides',
    catalogue: 'C25',
    why: 'A producer on the wrong side is an event that nobody sends.',
    check: (input) => {
        const ends = (input.plan.events ?? []).flatMap((event, index) => {
            const [from, to] = [event.direction.charAt(0), event.direction.charAt(2)];
            return [
                { event, place: `events[${index}].producer`, text: event.producer, expected: from, role: 'sent' },
                { event, place: `events[${index}].consumer`, text: event.consumer, expected: to, role: 'received' },
            ];
        });
        return judgeEach(ends, ({ event, place, text, expected, role }) => {
            const side = sideOf(text, input);
            if (side === undefined || side === expected)
                return undefined;
            return {
                severity: 'error',
                place,
                message: `"${event.name}" goes ${event.direction}, but it is ${role} in \`${text}\` on the ${side === 'C' ? 'client' : 'server'}.`,
                fix: 'Correct the direction or the file.',
            };
        });
    },
};
function sideOf(text, { plan }) {
    const reference = (0,verify_references/* parseReference */.F2)(text);
    if (reference.kind !== 'path')
        return undefined;
    const block = plan.code?.find((candidate) => candidate.file === reference.path);
    if (block?.side === 'client')
        return 'C';
    if (block?.side === 'server')
        return 'S';
    const [isClient, isServer] = [CLIENT_PATH.test(reference.path), SERVER_PATH.test(reference.path)];
    if (isClient === isServer)
        return undefined;
    return isClient ? 'C' : 'S';
}

;// CONCATENATED MODULE: ./lib/verify/rules/existing-sockets.js


const COVERS = /\b(?:existing|today|as (?:it is|before|now)|unchanged|stay|untouched|keeps?|already|replac|migrat|remov|retire)/;
/** What the repository already sends over sockets is in the plan. */
const existingSockets = {
    id: 'existing-sockets',
    catalogue: 'C15',
    why: 'A second socket layer beside the first doubles every bug, and an event that is forgotten breaks.',
    check: (input) => {
        const { realtime } = input.profile;
        if (input.plan.events === undefined && input.plan.decisions === undefined)
            return NOTHING;
        if (realtime.libraries.length === 0 && realtime.events.length === 0)
            return NOTHING;
        return joinResults(libraries(input), events(input));
    },
};
function libraries(input) {
    const words = (0,plan_texts/* wordsOf */.Z9)(input.texts);
    const servers = input.profile.realtime.libraries.filter(({ name }) => !/client|adapter|emitter|parser|^engine\.io/.test(name));
    if (servers.length === 0)
        return NOTHING;
    return judgeEach([servers], (known) => {
        if (known.some(({ name }) => words.includes(name.toLowerCase().replace(/^@/, '')) || words.includes(family(name))))
            return undefined;
        const first = known[0];
        return {
            severity: 'error',
            place: 'decisions',
            message: `The repository already uses ${known.map(({ name }) => name).join(', ')}, which the plan never mentions.`,
            evidence: first?.where ?? '',
            fix: 'Build on it, or decide to replace it and say how clients move over.',
        };
    });
}
function events(input) {
    const words = (0,plan_texts/* wordsOf */.Z9)(input.texts);
    const code = (input.plan.code ?? [])
        .map((block) => block.source)
        .join('\n')
        .toLowerCase();
    const known = [...new Map(input.profile.realtime.events.map((event) => [event.name, event])).values()];
    const forgotten = known.filter(({ name }) => !words.includes(name.toLowerCase()) && !code.includes(name.toLowerCase()));
    const saysSubset = COVERS.test((0,plan_texts/* wordsOf */.Z9)(input.texts, 'today', 'decisions', 'summary', 'needs.nonGoals')) && known.length > 6;
    const result = judgeEach(saysSubset ? [] : forgotten, ({ name, where }) => ({
        severity: 'warn',
        place: 'events',
        message: `The repository already has the event "${name}", which the plan does not mention.`,
        evidence: where,
        fix: 'List it as existing, or say in one line which existing events stay untouched.',
    }));
    return { ...result, claims: known.length };
}
function family(name) {
    return /^@?([a-z0-9.]+)/i.exec(name.replace(/^@[^/]+\//, ''))?.[1]?.toLowerCase() ?? name;
}

;// CONCATENATED MODULE: ./lib/verify/rules/fence-languages.js

const KNOWN = new Set(('ts tsx typescript js jsx javascript mjs cjs mts cts json jsonc yaml yml toml ini conf nginx sh bash shell console zsh powershell ' +
    'dockerfile docker makefile python py ruby rb erb php go rust rs java kotlin kt scala swift dart csharp cs fsharp elixir ex exs heex ' +
    'erlang sql prisma graphql gql html css scss vue svelte astro diff text txt plaintext markdown md env dotenv properties xml proto ' +
    'hcl terraform lua c cpp groovy gradle caddyfile caddy apache haproxy http mermaid eex haml slim blade twig handlebars hbs').split(' '));
const SKETCH_SHARE = 0.2;
/** Every block says a known language, and most code is real code rather than a sketch. */
const fenceLanguages = {
    id: 'fence-languages',
    catalogue: 'C03',
    why: 'A sketch is not checked, so a plan made of sketches is a plan nobody checked.',
    check: ({ plan }) => {
        const blocks = plan.code ?? [];
        const languages = judgeEach([...blocks.entries()], ([index, block]) => KNOWN.has(block.language.toLowerCase())
            ? undefined
            : {
                severity: 'warn',
                place: `code[${index}].language`,
                message: `Unknown language "${block.language}" for \`${block.file}\`.`,
                fix: 'Use the usual short name of the language, for example `ts`.',
            });
        return joinResults(languages, sketchShare(blocks));
    },
};
function sketchShare(blocks) {
    const lines = (some) => some.reduce((sum, block) => sum + block.source.split('\n').length, 0);
    const all = lines(blocks);
    const sketched = lines(blocks.filter((block) => block.status === 'sketch'));
    if (all < 40 || sketched <= all * SKETCH_SHARE)
        return { findings: [], claims: 1, unverifiable: [] };
    return {
        claims: 1,
        unverifiable: [],
        findings: [
            {
                severity: 'error',
                place: `code[${blocks.findIndex((block) => block.status === 'sketch')}]`,
                message: `${sketched} of ${all} code lines are sketches, expected at most ${SKETCH_SHARE * 100} %.`,
                fix: 'Write the hardest of them out as "new" or "edit".',
            },
        ],
    };
}

;// CONCATENATED MODULE: ./lib/verify/rules/flag-in-code.js


const NAME = /`([A-Za-z][\w.:-]{2,})`/;
const NONE = /^(?:none|no flag|not needed|-)/i;
/** The flag that the rollout promises is in the code. */
const flagInCode = {
    id: 'flag-in-code',
    catalogue: 'C56',
    why: 'A rollback by a flag that nothing reads is no rollback.',
    check: ({ plan, snapshot }) => {
        const { rollout, code } = plan;
        if (rollout === undefined || NONE.test(rollout.flag))
            return NOTHING;
        const name = NAME.exec(rollout.flag)?.[1] ?? /\b([A-Z][A-Z0-9]*_[A-Z0-9_]+)\b/.exec(rollout.flag)?.[1];
        if (name === undefined || code === undefined || code.length === 0)
            return NOTHING;
        const variants = [name, camelCase(name)];
        return judgeEach([name], () => {
            const inCode = code.some((block) => variants.some((variant) => block.source.includes(variant)));
            const there = standsAnywhere(name, snapshot);
            if (inCode || there)
                return undefined;
            return {
                severity: 'warn',
                place: 'rollout.flag',
                message: `Flag \`${name}\` is named, but no code of the plan reads it.`,
                fix: 'Show the line that reads the flag, on the server at least.',
            };
        });
    },
};
function camelCase(name) {
    return name.toLowerCase().replace(/[_.:-](\w)/g, (_match, letter) => letter.toUpperCase());
}

;// CONCATENATED MODULE: ./lib/knowledge/forbidden-facts.js

/** A sentence, or its heading, that matches this speaks against the claim. */
const negation = /\b(not|never|no longer|cannot|\w+n't|without|myth|false|wrong|avoid|instead of|rejected|unless|nor|none)\b/i;
const forbiddenFacts = [
    {
        id: 'exactly-once',
        pattern: /(socket\.?io|websocket|pub\/?sub|redis).{0,60}(guarantee|ensur).{0,30}(exactly.?once|deliver|no (message )?loss)|\bexactly.?once (delivery|semantics|guarantee)/i,
        truth: 'Delivery is at most once by default; the nearest reachable is at least once with an idempotency key, and a resync after a gap.',
        severity: 'block',
        ...(0,fact/* documented */.fp)('https://socket.io/docs/v4/delivery-guarantees'),
    },
    {
        id: 'adapter-replaces-sticky',
        pattern: /(redis )?adapter.{0,60}\b(no|without|eliminat\w*|remov\w*|replac\w*|unnecessary)\b.{0,25}(sticky|affinity)/i,
        truth: 'Sticky sessions are required with every adapter unless all clients use the WebSocket transport only; the failure is HTTP 400 "Session ID unknown".',
        severity: 'block',
        ...(0,fact/* documented */.fp)('https://socket.io/docs/v4/using-multiple-nodes/'),
    },
    {
        id: 'csr-on-pubsub',
        pattern: /(redis[- ]adapter|sharded|pub\/?sub|cluster adapter|postgres adapter).{0,60}(supports?|with|enables?|plus|\+|and|provides?) (the )?connection state recovery/i,
        truth: 'Connection state recovery works with the built-in adapter, Redis Streams and MongoDB >= 0.3.0, not with Redis Pub/Sub, cluster or Postgres adapters.',
        severity: 'error',
        ...(0,fact/* documented */.fp)('https://socket.io/docs/v4/connection-state-recovery'),
    },
    {
        id: 'cors-protects-websocket',
        pattern: /\bcors\b.{0,60}(prevent|protect|block|secur).{0,40}(websocket|cswsh|hijack)/i,
        truth: 'The `cors` option covers HTTP long-polling only; enforce the Origin with `allowRequest` or in the upgrade handler.',
        severity: 'block',
        ...(0,fact/* documented */.fp)('https://socket.io/docs/v4/handling-cors/'),
    },
    {
        id: 'csr-replaces-resync',
        pattern: /connection state recovery.{0,80}(no need|eliminates?|removes?|replaces?).{0,40}(resync|re-?fetch|missed)/i,
        truth: 'Recovery is not always successful: the path for `recovered === false` has to exist.',
        severity: 'error',
        ...(0,fact/* documented */.fp)('https://socket.io/docs/v4/connection-state-recovery'),
    },
    {
        id: 'vercel-cannot',
        pattern: /vercel.{0,60}(cannot|can't|does not|doesn't|no) support.{0,20}websocket/i,
        truth: 'Vercel Functions serve WebSockets since 2026, pinned to one instance and closed at the maximum duration of the function (300 s Hobby, 800 s Pro and Enterprise).',
        severity: 'error',
        ...(0,fact/* documented */.fp)('https://vercel.com/docs/functions/websockets'),
    },
    {
        id: 'vercel-stays-open',
        pattern: /vercel.{0,60}websockets?.{0,30}(indefinitely|for ever|forever|permanent)/i,
        truth: 'A WebSocket on Vercel Functions ends at the maximum duration of the function.',
        severity: 'error',
        ...(0,fact/* documented */.fp)('https://vercel.com/docs/functions/websockets'),
    },
    {
        id: 'ws-pings-by-itself',
        pattern: /\bws\b.{0,40}(automatically|built-?in).{0,20}(pings?|heartbeats?)/i,
        truth: '`ws` has neither heartbeat nor idle timeout: ping, wait for pong, `terminate()`.',
        severity: 'error',
        ...(0,fact/* documented */.fp)('https://github.com/websockets/ws/blob/master/doc/ws.md'),
    },
    {
        id: 'eventsource-header',
        pattern: /eventsource.{0,60}(sends?|sets?|with|supports?|carry|carries).{0,30}(headers?|authorization)/i,
        truth: 'EventSource sets no headers: use the cookie, or read the stream with `fetch`.',
        severity: 'error',
        ...(0,fact/* documented */.fp)('https://html.spec.whatwg.org/multipage/server-sent-events.html'),
    },
    {
        id: 'token-in-query-safe',
        pattern: /(token|jwt).{0,40}query.{0,40}\b(safe|secure|fine)\b/i,
        truth: 'Query strings land in access logs of every proxy, with TLS too; send a token in the `auth` payload or a single-use ticket.',
        severity: 'error',
        ...(0,fact/* documented */.fp)('https://cheatsheetseries.owasp.org/cheatsheets/WebSocket_Security_Cheat_Sheet.html'),
    },
    {
        id: 'default-jitter',
        pattern: /(built-in|default|out of the box).{0,40}jitter|jitter.{0,20}(built-in|by default|out of the box)/i,
        onlyWith: /tRPC|phoenix|supabase|partysocket|signalr|y-websocket|pusher/i,
        truth: 'tRPC wsLink, Phoenix.js, supabase realtime-js, partysocket, y-websocket, SignalR and pusher-js reconnect without jitter.',
        severity: 'error',
        ...(0,fact/* documented */.fp)('package sources of each client'),
    },
    {
        id: 'socket-id-is-user',
        pattern: /socket\.id.{0,40}(identif(y|ies) the user|user id|identity|persistent|stable)/i,
        truth: '`socket.id` is new with every connection and never a key for a user.',
        severity: 'error',
        ...(0,fact/* documented */.fp)('https://socket.io/docs/v4/server-socket-instance/#socketid'),
    },
    {
        id: 'disconnect-sockets-reconnects',
        pattern: /disconnectSockets.{0,80}(reconnects?\b|gracefully)/i,
        truth: '`disconnectSockets()` gives the client reason `io server disconnect`, after which it stays away; `socket.conn.close()` keeps the automatic reconnection.',
        severity: 'error',
        ...(0,fact/* documented */.fp)('https://socket.io/docs/v4/client-socket-instance/#disconnect'),
    },
    {
        id: 'notify-scales',
        pattern: /(listen\/?notify).{0,60}(unlimited|any size|scales)/i,
        truth: 'A NOTIFY payload is below 8000 bytes, and transactions with a pending NOTIFY serialise on a global lock at commit.',
        severity: 'error',
        ...(0,fact/* documented */.fp)('https://www.postgresql.org/docs/current/sql-notify.html'),
    },
    {
        id: 'deflate-is-free',
        pattern: /permessage-deflate.{0,60}(free|no overhead|recommended by default)/i,
        truth: 'Compression costs a window of up to 32 KB per direction and connection, and processor time.',
        severity: 'error',
        ...(0,fact/* documented */.fp)('https://centrifugal.dev/blog/2024/08/19/optimizing-websocket-compression'),
    },
    {
        id: 'types-validate',
        pattern: /types?cript.{0,60}(validates?|guarantees?).{0,30}(payload|runtime|input)/i,
        truth: 'Event maps exist at compile time only: validate every incoming payload at run time.',
        severity: 'error',
        ...(0,fact/* documented */.fp)('https://socket.io/docs/v4/typescript/'),
    },
    {
        id: 'browser-pings',
        pattern: /(ping|heartbeat) (frames? )?(from|in|by|via) javascript|browser sends ping/i,
        onlyWith: /websocket|browser/i,
        truth: 'Browsers answer a ping frame but offer no way to send one; the server pings, or the protocol carries its own message.',
        severity: 'error',
        ...(0,fact/* documented */.fp)('https://developer.mozilla.org/docs/Web/API/WebSocket'),
    },
    {
        id: 'sse-unlimited',
        pattern: /\b(sse|eventsource|server-sent events)\b.{0,40}(unlimited|no limit).{0,20}connection/i,
        truth: 'Over HTTP/1.1 a browser opens 6 connections per host for all tabs together.',
        severity: 'error',
        ...(0,fact/* documented */.fp)('https://developer.mozilla.org/docs/Web/API/EventSource'),
    },
    {
        id: 'websocket-needs-cors',
        pattern: /websockets?\b.{0,30}\b(needs?|requires?) cors/i,
        truth: 'The WebSocket handshake is exempt from CORS, which is why the server has to check the Origin.',
        severity: 'error',
        ...(0,fact/* documented */.fp)('https://cheatsheetseries.owasp.org/cheatsheets/WebSocket_Security_Cheat_Sheet.html'),
    },
    {
        id: 'pubsub-persists',
        pattern: /(redis )?pub\/?sub.{0,40}(persists?|stores?|queues?) (the )?messages/i,
        truth: 'Redis Pub/Sub delivers at most once to whoever is connected, and keeps nothing.',
        severity: 'error',
        ...(0,fact/* documented */.fp)('https://redis.io/docs/latest/develop/pubsub/'),
    },
    {
        id: 'webtransport-chrome-only',
        pattern: /webtransport.{0,40}(chrome|chromium)[- ]only|only (in )?(chrome|chromium).{0,30}webtransport/i,
        truth: 'WebTransport is Baseline newly available since 2026-03-24 (Safari 26.4).',
        severity: 'error',
        ...(0,fact/* documented */.fp)('https://web-platform-dx.github.io/web-features-explorer/features/webtransport/'),
    },
    {
        id: 'http2-multiplexes-websocket',
        pattern: /http\/2.{0,40}(automatically|transparently).{0,30}(multiplex\w*).{0,30}websocket/i,
        truth: 'WebSocket over HTTP/2 needs extended CONNECT (RFC 8441) in the browser, every proxy and the origin.',
        severity: 'error',
        ...(0,fact/* documented */.fp)('https://www.rfc-editor.org/rfc/rfc8441'),
    },
    {
        id: 'durable-object-message-limit',
        pattern: /durable objects?.{0,60}\b1 ?MiB\b/i,
        onlyWith: /message|frame|received/i,
        truth: 'A Durable Object receives WebSocket messages of up to 32 MiB.',
        severity: 'error',
        ...(0,fact/* documented */.fp)('https://developers.cloudflare.com/durable-objects/platform/limits/'),
    },
    {
        id: 'buffered-amount-socketio',
        pattern: /(monitor|watch|check|limit|measure)\w*.{0,40}bufferedAmount.{0,60}socket\.io|socket\.io.{0,60}(monitor|watch|check|limit|measure)\w*.{0,20}bufferedAmount/i,
        truth: 'With Socket.IO the backlog of a slow client sits in `socket.conn.writeBuffer`; `ws.bufferedAmount` stays small.',
        severity: 'error',
        ...(0,fact/* measured */.jh)('socket.io 4.8.4'),
    },
    {
        id: 'marketing',
        pattern: /\bunlimited (scal|connections|users)|infinite(ly)? scal|\bzero[- ](downtime|latency|loss)\b|military-grade/i,
        truth: 'State the number and how it was computed.',
        severity: 'error',
        ...(0,fact/* documented */.fp)('https://socket.io/docs/v4/performance-tuning/'),
    },
];

;// CONCATENATED MODULE: ./lib/verify/rules/forbidden-facts.js



/** Patterns that look for a negation themselves. */
const NEGATIVE_CLAIM = /\bno\b|without|cannot|unlimited/;
const CONCLUSION = /[,;:]?\s+(?:so|thus|therefore|hence|which means|meaning)\b/i;
const SPEAKS_AGAINST = /\.rejected\[|^assumptions\[\d+\]\.ifWrong|^needs\.nonGoals|^races\[\d+\]\.here|^failures\[\d+\]\.what|\.threat$|^summary\.biggestRisk/;
/** The plan repeats none of the stale and false claims about real-time systems. */
const forbiddenFactsRule = {
    id: 'forbidden-facts',
    catalogue: 'C57',
    why: 'These are the mistakes that look right in a review.',
    check: ({ texts }) => {
        const sentences = (0,plan_texts/* proseOf */.jv)(texts)
            .filter(({ place }) => !SPEAKS_AGAINST.test(place))
            .flatMap(({ place, text }) => sentencesOf(text).map((sentence) => ({ place, sentence })));
        return searchAll(sentences, ({ place, sentence }) => {
            for (const fact of forbiddenFacts) {
                const match = fact.pattern.exec(sentence);
                if (match === null || (fact.onlyWith !== undefined && !fact.onlyWith.test(sentence)))
                    continue;
                if (isNegated(sentence, match[0], fact))
                    continue;
                return {
                    severity: fact.severity,
                    place,
                    message: `"${match[0].trim()}" is not so: ${fact.truth}`,
                    evidence: fact.source,
                    fix: 'Correct the sentence and what was decided because of it.',
                };
            }
            return undefined;
        });
    },
};
/**
 * Where the claim itself is a negation ("without sticky sessions"), only what stands around it can deny it.
 * What somebody concludes from a claim ("…, so we do not need …") never denies it.
 */
function isNegated(sentence, claim, fact) {
    const end = sentence.indexOf(claim) + claim.length;
    const premise = sentence.slice(0, end) + sentence.slice(end).split(CONCLUSION, 1).join('');
    if (NEGATIVE_CLAIM.test(fact.pattern.source))
        return negation.test(premise.replace(claim, ' '));
    return negation.test(premise) || /\bno\b/i.test(claim);
}
function sentencesOf(text) {
    return text.split(/(?<=[.!?;])\s+|\n+/).filter((sentence) => sentence.length > 8);
}

;// CONCATENATED MODULE: ./lib/verify/rules/generic-order.js


const GENERICS = /\b(Server|Socket|Namespace|io)\s*<\s*(\w+)\s*,\s*(\w+)/g;
/** Event maps stand in the order that the library expects on each side. */
const genericOrder = {
    id: 'generic-order',
    catalogue: 'C20',
    why: 'Swapped maps compile in places and type every payload as the wrong one.',
    check: ({ plan }) => {
        const uses = codeLinesOf(plan, isScript).flatMap(({ text, place, block }) => [...text.matchAll(GENERICS)].map((match) => ({
            place,
            side: block.side,
            what: match[1] ?? '',
            first: match[2] ?? '',
            second: match[3] ?? '',
        })));
        return judgeEach(uses, ({ place, side, what, first, second }) => {
            const order = /^client.*to.*server/i.test(first)
                ? 'up first'
                : /^server.*to.*client/i.test(first)
                    ? 'down first'
                    : undefined;
            if (order === undefined || !/(?:client.*to.*server|server.*to.*client)/i.test(second))
                return undefined;
            const expected = what === 'Server' || what === 'Namespace' || side === 'server'
                ? 'up first'
                : side === 'client'
                    ? 'down first'
                    : undefined;
            if (expected === undefined || order === expected)
                return undefined;
            return {
                severity: 'error',
                place,
                message: `\`${what}<${first}, ${second}>\` on the ${side} side has its event maps swapped, expected \`${what}<${second}, ${first}>\`.`,
                evidence: 'https://socket.io/docs/v4/typescript/',
                fix: 'The first map is what this side receives: client to server on the server, server to client on the client.',
            };
        });
    },
};

;// CONCATENATED MODULE: ./lib/verify/rules/handshake-auth.js



const AUTH = /auth|session|ticket|jwt|cookie|bearer|sign(?:ed)?[- ]?in|log(?:ged)?[- ]?in|credential|current_?user|identity|guard|passport|token/i;
const ANONYMOUS = /\b(?:anonymous|public|unauthenticated|no account|without an account|anyone (?:may|can)|no sign-?in)\b/i;
/** Who is there is known before the first join or event. */
const handshakeAuth = {
    id: 'handshake-auth',
    catalogue: 'C47',
    why: 'A socket that is open before it is authenticated listens to whatever it can join.',
    check: (input) => {
        if (input.plan.server === undefined && input.plan.code === undefined)
            return NOTHING;
        return judgeEach([presence, nestGuards], (judge) => judge(input));
    },
};
function presence(input) {
    const code = codeOf(input.plan, (block) => block.side === 'server' || block.side === 'shared');
    const words = (0,plan_texts/* wordsOf */.Z9)(input.texts, 'server', 'decisions', 'security', 'today');
    if (AUTH.test(code) || AUTH.test(words) || ANONYMOUS.test(words))
        return undefined;
    return {
        severity: 'block',
        place: 'server.middlewareOrder',
        message: 'The server part never says how a connection is authenticated.',
        fix: 'Name the middleware or function that establishes the user on the handshake, before any join; or say that the feature is public.',
    };
}
/** Guards of NestJS do not run when a client connects. */
function nestGuards({ plan }) {
    const lines = codeLinesOf(plan, (block) => block.side === 'server');
    const all = lines.map((line) => line.text).join('\n');
    const guard = lines.find(({ text }) => /@UseGuards\(/.test(text));
    if (guard === undefined ||
        !/@WebSocketGateway/.test(all) ||
        /handleConnection|createIOServer|server\.use\(|\.use\(\s*(?:async\s*)?\(?socket|afterInit/.test(all))
        return undefined;
    return {
        severity: 'error',
        place: guard.place,
        message: '`@UseGuards` does not run when a client connects, so the gateway is open to everyone who only listens.',
        evidence: 'https://github.com/nestjs/nest/issues/882',
        fix: 'Authenticate in `handleConnection` with a disconnect, or in the adapter with `server.use`.',
    };
}

;// CONCATENATED MODULE: ./lib/verify/rules/heartbeat-fits-hops.js



const MARGIN = 1.2;
const SUM_COUNTS = /nginx|apache|gcp|google/i;
const DEFAULTS = { interval: 25_000, timeout: 20_000 };
/** The heartbeat is faster than the shortest idle timeout between client and server. */
const heartbeatFitsHops = {
    id: 'heartbeat-fits-hops',
    catalogue: 'C37',
    why: 'A proxy that sees nothing for its idle timeout closes the connection, for every quiet user, for ever.',
    check: (input) => {
        const interval = intervalOf(input);
        const hops = hopsOf(input);
        if (interval === undefined || hops.length === 0)
            return NOTHING;
        const timeout = settingOf(input.plan, /^ping_?timeout$/i)?.value ?? (usesSocketIo(input) ? DEFAULTS.timeout : 0);
        return joinResults(judgeEach(hops, (hop) => (interval.value * MARGIN < hop.idleMs ? undefined : tooSlow(interval, hop))), judgeEach(hops, (hop) => {
            const detection = interval.value + timeout;
            const counts = usesSocketIo(input) && SUM_COUNTS.test(hop.name) && interval.value * MARGIN < hop.idleMs;
            if (!counts || detection < hop.idleMs)
                return undefined;
            return {
                severity: 'error',
                place: interval.place,
                message: `pingInterval + pingTimeout is ${detection} ms, expected less than the ${hop.idleMs} ms idle timeout of ${hop.name}.`,
                evidence: hop.from,
                fix: `Lower the heartbeat, or raise the timeout of ${hop.name} in the same plan.`,
            };
        }));
    },
};
function intervalOf(input) {
    const stated = settingOf(input.plan, /^ping_?interval$|^heartbeat_?(?:interval|ms)$|^keep_?alive(?:_?(?:interval|ms))?$/i) ??
        parameterOf(input.plan, /heartbeat (?:interval|every)|ping (?:interval|every)|keep-?alive (?:interval|comment|every)|^heartbeat$/i);
    if (stated !== undefined)
        return stated;
    const existing = input.profile.realtime.heartbeat.pingInterval;
    if (existing !== undefined)
        return { value: existing.value, place: 'topology', written: `pingInterval ${existing.value} ms at ${existing.where}` };
    if (!usesSocketIo(input))
        return undefined;
    return {
        value: DEFAULTS.interval,
        place: 'topology',
        written: `pingInterval ${DEFAULTS.interval} ms, the default of Socket.IO`,
    };
}
function hopsOf({ plan, profile }) {
    const planned = (plan.topology?.hops ?? []).map((hop, index) => ({
        name: hop.name,
        idleMs: hop.idleTimeoutS * 1000,
        place: `topology.hops[${index}]`,
        from: hop.from,
    }));
    const forgotten = profile.topology.hops
        .filter((hop) => !planned.some((known) => known.from === hop.where || sharesWord(known.name, hop.name)))
        .map((hop) => ({ name: hop.name, idleMs: hop.idleTimeoutS * 1000, place: 'topology.hops', from: hop.where }));
    return [...planned, ...forgotten].filter((hop) => hop.idleMs > 0);
}
function tooSlow(interval, hop) {
    return {
        severity: 'error',
        place: interval.place,
        message: `The heartbeat (${interval.written}) is not below the idle timeout of ${hop.name}, ${hop.idleMs / 1000} s, with a margin of 20 %.`,
        evidence: hop.from,
        fix: `Set the interval to at most ${Math.floor(hop.idleMs / MARGIN / 1000) - 1} s, or raise the timeout of ${hop.name} in the same plan.`,
    };
}
function sharesWord(left, right) {
    const words = new Set(left.toLowerCase().match(/[a-z]{3,}/g) ?? []);
    return (right.toLowerCase().match(/[a-z]{3,}/g) ?? []).some((word) => words.has(word));
}

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
;// CONCATENATED MODULE: ./lib/verify/rules/imports-declared.js




const IMPORT = /^\s*(?:import\b(?:[^'"\n;]{0,400}?\bfrom)?|export\b[^'"\n;]{0,400}?\bfrom|\}\s*from)\s*['"]([^'"\n]+)['"]|\b(?:require|import)\(\s*['"]([^'"\n]+)['"]\s*\)/gm;
const imports_declared_BUILT_IN = /^(?:assert|async_hooks|buffer|child[_]process|cluster|console|crypto|dgram|dns|events|fs|http2?|https|module|net|os|path|perf_hooks|process|querystring|readline|stream|string_decoder|timers|tls|url|util|v8|vm|worker_threads|zlib)$/;
const INSTALLS = /\b(?:npm (?:i|install|add)|(?:pnpm|yarn|bun) add)\b/;
const ENDINGS = [
    '',
    '.ts',
    '.tsx',
    '.js',
    '.jsx',
    '.mjs',
    '.cjs',
    '.mts',
    '.vue',
    '.svelte',
    '.d.ts',
    '/index.ts',
    '/index.tsx',
    '/index.js',
];
/** What code imports is installed, built in, in the repository, or announced as new with its version. */
const importsDeclared = {
    id: 'imports-declared',
    catalogue: 'C10',
    why: 'An import of a package that nobody adds fails at the first start.',
    check: (input) => {
        const imports = (input.plan.code ?? []).flatMap((block, index) => isScript(block) && block.status !== 'sketch'
            ? [...block.source.matchAll(IMPORT)].map((match) => ({
                block,
                from: match[1] ?? match[2] ?? '',
                place: `code[${index}].source:${block.source.slice(0, match.index + match[0].length).split('\n').length}`,
            }))
            : []);
        return judgeEach(imports, ({ block, from, place }) => from.startsWith('.') ? judgePath({ block, from, place }, input) : judgePackage({ block, from, place }, input));
    },
};
function judgePath({ block, from, place }, input) {
    if (/\.(?:css|scss|svg|png|json|sql|graphql)$/.test(from) || /\?\w+$/.test(from))
        return undefined;
    const target = (0,posix_.normalize)((0,posix_.join)((0,posix_.dirname)(block.file), from));
    const created = (0,verify_references/* newPathsOf */.yZ)(input.plan);
    const stems = [target, target.replace(/\.(?:js|mjs|cjs|jsx)$/, '')];
    const candidates = stems.flatMap((stem) => ENDINGS.map((ending) => stem + ending));
    if (candidates.some((path) => created.has(path) || (0,verify_references/* resolvePath */.o1)(path, input.snapshot, input.profile) !== undefined))
        return undefined;
    if (input.plan.types?.file !== undefined && candidates.includes(input.plan.types.file))
        return undefined;
    if (/(?:generated|dist|build|\$types)/.test(target))
        return { undecided: `\`${from}\` in \`${block.file}\`: generated files are not in the repository.` };
    return {
        severity: 'error',
        place,
        message: `\`${block.file}\` imports \`${from}\`, but \`${target}\` is neither in the repository nor in the plan.`,
        fix: 'Import a file that exists, or add the file to the plan as new.',
    };
}
function judgePackage({ block, from, place }, input) {
    const name = from.startsWith('@') ? from.split('/').slice(0, 2).join('/') : (from.split('/')[0] ?? from);
    if (from.startsWith('node:') || imports_declared_BUILT_IN.test(name) || /^(?:bun|cloudflare|deno|npm|jsr|https?|virtual|astro|data):/.test(from))
        return undefined;
    if (/^[~#$]|^@\//.test(from) || from.startsWith('k6'))
        return isAlias(from, input);
    const { dependencies, workspaces } = input.profile;
    if (dependencies.some((dependency) => dependency.name === name) || workspaces.some((workspace) => workspace.name === name))
        return undefined;
    if (dependencies.length === 0)
        return { undecided: `\`${name}\` in \`${block.file}\`: no manifest was found.` };
    if (isAnnounced(name, input))
        return undefined;
    if (isAliasOfTsconfig(from, input))
        return undefined;
    return {
        severity: 'error',
        place,
        message: `\`${block.file}\` imports \`${name}\`, which no manifest declares and the plan does not add.`,
        evidence: workspaces[0]?.manifest ?? 'package.json',
        fix: `Use a package that is installed, or name \`${name}\` with its version in a decision as a new dependency.`,
    };
}
function isAlias(from, input) {
    return isAliasOfTsconfig(from, input) ? undefined : { undecided: `\`${from}\`: an alias whose meaning was not found.` };
}
function isAliasOfTsconfig(from, { snapshot }) {
    const head = from.split('/')[0] ?? from;
    for (const [path, file] of snapshot.files) {
        if (!/(?:^|\/)(?:[tj]sconfig[\w.-]*\.json|vite\.config\.\w+|package\.json)$/.test(path))
            continue;
        if (file.text?.includes(`"${head}/`) === true ||
            file.text?.includes(`"${head}"`) === true ||
            file.text?.includes(`'${head}'`) === true)
            return true;
    }
    return false;
}
/** Named with a version, or anywhere as a new dependency. */
function isAnnounced(name, { texts, plan }) {
    const escaped = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    const versioned = new RegExp(`(?<![\\w@/-])${escaped}(?:@|\`?\\s+\`?v?\\^?)\\d`, 'i');
    const added = new RegExp(`\\b(?:add|install|new dependency|new package|npm i|pnpm add|yarn add|introduc)\\w*\\b(?:[^.]|\\.(?=\\w)){0,80}${escaped}`, 'i');
    const manifest = (plan.code ?? [])
        .filter((block) => block.file.endsWith('package.json'))
        .some((block) => block.source.includes(`"${name}"`));
    return manifest || isInstalled(name, plan) || texts.some(({ text }) => versioned.test(text) || added.test(text));
}
/** `npm install name@1.2.3` in a block of commands. */
function isInstalled(name, plan) {
    return codeOf(plan, (block) => /^(?:sh|bash|shell|console|zsh)$/i.test(block.language))
        .split('\n')
        .filter((line) => INSTALLS.test(line))
        .some((line) => line.split(/\s+/).some((word) => word.replace(/(?<=.)@.*$/, '') === name));
}

;// CONCATENATED MODULE: ./lib/verify/rules/length-budget.js

const length_budget_WORDS = { S: 1200, M: 2200, L: 3500 };
const CODE_LINES = 450;
/** Words and code lines stay within the budget of the plan's size. */
const lengthBudget = {
    id: 'length-budget',
    catalogue: 'C02',
    why: 'A plan that is longer than the feature deserves is not read.',
    check: ({ plan, texts }) => {
        const words = (0,plan_texts/* proseOf */.jv)(texts).reduce((sum, text) => sum + text.text.split(/\s+/).length, 0);
        const codeLines = (plan.code ?? []).reduce((sum, block) => sum + block.source.split('\n').length, 0);
        const flaws = [
            overBudget({ what: 'words of prose', place: 'summary', have: words, allowed: length_budget_WORDS[plan.meta.size] * 2 }),
            overBudget({ what: 'lines of code', place: 'code', have: codeLines, allowed: CODE_LINES }),
        ];
        return { findings: flaws.flat(), claims: 2, unverifiable: [] };
    },
};
function overBudget(budget) {
    if (budget.have <= budget.allowed)
        return [];
    return [
        {
            severity: budget.have > budget.allowed * 1.5 ? 'error' : 'warn',
            place: budget.place,
            message: `The plan has ${budget.have} ${budget.what}, expected at most ${budget.allowed} for its size.`,
            fix: 'Cut what the reader does not need to build the feature.',
        },
    ];
}

;// CONCATENATED MODULE: ./lib/verify/rules/limits-stated.js




const LIMITS = [
    { what: 'the size of a message', pattern: /maxhttpbuffersize|maxpayload|max_?frame|max_size|read ?limit|(?:bytes|\bkb|kib)\b/ },
    {
        what: 'the rate of messages',
        pattern: /\d[\d,.]*\s*(?:\w+\s+){0,4}?(?:per|a|every|\/)\s*(?:\d+\s*)?(?:s\b|sec|second|min|minute|hour)|rate limit|throttl/,
    },
    {
        what: 'connections per user or address',
        pattern: /(?:sockets?|connections?|tabs?|streams?) +(?:\w+ +){0,2}?(?:per|for each|for every|for one|each|every) +(?:user|ip|account|address|client|person|member|session|visitor)|per[- ](?:user|ip|account|address)[- ](?:connection|socket|cap|limit)|(?:users?|ip|client|person|account) +(?:\w+ +){0,3}?(?:at most|up to|max\w*) +\d+ +(?:sockets?|connections?|streams?)/,
    },
];
/** What one client may cost is bounded. */
const limitsStated = {
    id: 'limits-stated',
    catalogue: 'C52',
    why: 'Without limits one broken tab is an outage.',
    source: 'https://cheatsheetseries.owasp.org/cheatsheets/WebSocket_Security_Cheat_Sheet.html',
    check: (input) => {
        if (input.plan.server === undefined || !usesSocketsAtAll(input))
            return NOTHING;
        const words = `${(0,plan_texts/* wordsOf */.Z9)(input.texts, 'server', 'connection', 'security', 'events', 'capacity')}\n${codeOf(input.plan).toLowerCase()}`;
        return judgeEach(LIMITS, ({ what, pattern }) => pattern.test(words)
            ? undefined
            : {
                severity: 'error',
                place: 'server.limits',
                message: `No limit for ${what}.`,
                fix: 'Give a number and what happens above it.',
            });
    },
};

;// CONCATENATED MODULE: ./lib/verify/rules/load-thresholds.js

/** A load test says when it fails. */
const loadThresholds = {
    id: 'load-thresholds',
    catalogue: 'C55',
    why: 'A load test without a threshold always passes.',
    source: 'https://socket.io/docs/v4/load-testing/',
    check: ({ plan }) => judgeEach([...(plan.tests ?? []).entries()].filter(([, test]) => /\b(?:load|soak|stress|performance|capacity)\b/i.test(test.level)), ([index, test]) => test.threshold !== undefined && /\d/.test(test.threshold)
        ? undefined
        : {
            severity: 'error',
            place: `tests[${index}]`,
            message: `${test.id} is a ${test.level} test without a threshold in numbers.`,
            fix: 'State the percentile and the limit above which it fails.',
        }),
};

;// CONCATENATED MODULE: ./lib/verify/rules/mutating-events.js

const MUTATES = /(?:^|[:._-])(?:create|add|update|edit|delete|remove|move|send|set|post|save|publish|reorder|rename|assign|vote|submit|write|patch|archive|complete)d?$|^(?:create|add|update|edit|delete|remove|move|send|set|post|save|rename|assign|submit)[A-Z_]/;
const ONLY_AUTHENTICATED = /^\W*(?:must be |the |any |requires? |only )*(?:authenticated|logged[- ]?in|signed[- ]?in|session|authentication|user|users|none|no|yes|public|-)(?: (?:user|users|required|only|in|session))*\W*$/i;
/** A command from a client says who may send it, how often, how it is answered and what a repetition does. */
const mutatingEvents = {
    id: 'mutating-events',
    catalogue: 'C27',
    why: 'Commands are where users lose data and attackers get in.',
    source: 'https://socket.io/docs/v4/delivery-guarantees',
    check: ({ plan }) => {
        const commands = [...(plan.events ?? []).entries()].filter(([, event]) => event.direction === 'C>S' && event.existing !== true && MUTATES.test(event.name));
        const claims = commands.flatMap(([index, event]) => wants(event).map((want) => ({ ...want, index, event })));
        return judgeEach(claims, ({ field, missing, fix, index, event }) => missing
            ? {
                severity: 'error',
                place: `events[${index}].${field}`,
                message: `"${event.name}" changes data, but its ${field} is ${event[field] === undefined ? 'missing' : `"${String(event[field])}"`}.`,
                fix,
            }
            : undefined);
    },
};
function wants(event) {
    return [
        { field: 'ack', missing: event.ack === undefined, fix: 'Name the acknowledgement type with its error cases.' },
        {
            field: 'idempotency',
            missing: event.idempotency === undefined && event.delivery !== 'crdt',
            fix: 'Name the key made by the client and what the server does when it comes twice.',
        },
        {
            field: 'authorization',
            missing: ONLY_AUTHENTICATED.test(event.authorization),
            fix: 'Name the permission or the function that decides for this object, not only that somebody is signed in.',
        },
        {
            field: 'rateLimit',
            missing: event.rateLimit === undefined || !/\d/.test(event.rateLimit),
            fix: 'Give a number per time and per user or socket.',
        },
    ];
}

;// CONCATENATED MODULE: ./lib/verify/rules/namespace-is-not-path.js


/** A namespace of the client is one of the server, and is not confused with the URL path. */
const namespaceIsNotPath = {
    id: 'namespace-is-not-path',
    catalogue: 'C30',
    why: '`io("/live")` connects to the namespace "/live" at the path "/socket.io/", which is seldom what was meant.',
    check: ({ plan, snapshot, profile }) => {
        const server = codeLinesOf(plan, (block) => isScript(block) && block.side === 'server')
            .map(({ text }) => text)
            .join('\n');
        const path = /\bpath\s*:\s*['"](\/[\w/.-]*?)\/?['"]/.exec(server)?.[1];
        const namespaces = new Set([...server.matchAll(/\.of\(\s*['"](\/[\w/-]*)['"]/g)].map((match) => match[1] ?? ''));
        const opened = codeLinesOf(plan, (block) => isScript(block) && block.side === 'client').flatMap(({ text, place }) => [...text.matchAll(/(?<![.\w])io\(\s*['"](\/[\w/-]+)['"]/g)].map((match) => ({ place, namespace: match[1] ?? '' })));
        if (!/\bnew Server\(|\.of\(/.test(server))
            return NOTHING;
        return judgeEach(opened, ({ place, namespace }) => {
            if (namespaces.has(namespace) || isThere(namespace, profile.realtime.serverSites, snapshot))
                return undefined;
            const isPath = path !== undefined && namespace === path;
            return {
                severity: 'error',
                place,
                message: isPath
                    ? `\`io("${namespace}")\` names a namespace, but the server sets "${namespace}" as the URL path.`
                    : `\`io("${namespace}")\` names a namespace that the server code does not create with \`of("${namespace}")\`.`,
                evidence: 'https://socket.io/docs/v4/client-options/#path',
                fix: isPath
                    ? `Write \`io({ path: "${namespace}" })\`.`
                    : 'Create the namespace on the server, or pass the address without it.',
            };
        });
    },
};
function isThere(namespace, sites, { files }) {
    const made = new RegExp(`\\.of\\(\\s*['"\`]${namespace.replace(/[^\w/]/g, '\\$&')}['"\`]`);
    return sites.some((site) => made.test(files.get(site.replace(/:\d+$/, ''))?.text ?? ''));
}

;// CONCATENATED MODULE: ./lib/verify/rules/no-credential-in-url.js



const IN_URL = /[?&](?:token|jwt|access_token|auth|session|api_?key)=/i;
const IN_QUERY = /\bquery\s*:\s*\{[^}]*\b(?:token|jwt|accessToken|access_token|auth|apiKey)\b/i;
const AGAINST = /\b(?:not|never|no|avoid|instead|without|rather|leak|log|redact|refus|forbid)/i;
const FORCED = /signalr/i;
/** No long-lived credential travels in a URL. */
const noCredentialInUrl = {
    id: 'no-credential-in-url',
    catalogue: 'C49',
    why: 'URLs end up in the access logs of every proxy on the way, also with TLS.',
    check: (input) => {
        if (isExcused(input))
            return { findings: [], claims: 0, unverifiable: [] };
        const lines = codeLinesOf(input.plan).filter(({ block }) => block.side !== 'test');
        const code = judgeEach(lines, ({ text, place }) => IN_URL.test(text) || IN_QUERY.test(text) ? no_credential_in_url_flaw(place, text) : undefined);
        const sentences = (0,plan_texts/* proseOf */.jv)(input.texts)
            .filter(({ place }) => !place.includes('.rejected['))
            .flatMap(({ place, text }) => text.split(/(?<=[.;])\s+|\n/).map((sentence) => ({ place, sentence })));
        const prose = judgeEach(sentences, ({ place, sentence }) => IN_URL.test(sentence) && !AGAINST.test(sentence) ? no_credential_in_url_flaw(place, sentence) : undefined);
        const findings = [...code.findings, ...prose.findings];
        return { ...joinResults(code, prose), findings, claims: Math.max(1, findings.length) };
    },
};
function isExcused({ texts, plan }) {
    const words = (0,plan_texts/* wordsOf */.Z9)(texts, 'decisions', 'server', 'security', 'client', 'connection');
    return ((/single[- ]use|one[- ]time/.test(words) && /ticket/.test(words)) ||
        (FORCED.test(plan.meta.library ?? '') && /redact/.test(words)));
}
function no_credential_in_url_flaw(place, text) {
    return {
        severity: 'error',
        place,
        message: `\`${text.trim().slice(0, 80)}\` puts a credential into a URL.`,
        evidence: 'https://cheatsheetseries.owasp.org/cheatsheets/WebSocket_Security_Cheat_Sheet.html',
        fix: 'Send it in the `auth` payload or the first message, or use a ticket of at most 60 s that works once.',
    };
}

;// CONCATENATED MODULE: ./lib/verify/rules/no-placeholder.js


const PLACEHOLDER = /\b(TODO|TBD|FIXME|XXX)\b|\b(lorem ipsum|your-domain|your-app|yourdomain|changeme)\b|<insert[ _-]|\bexample\.com\b/i;
const UPPER_ONLY = /^(todo|tbd|fixme|xxx)$/i;
const ELLIPSIS_LINE = /^\s*(?:\/\/|#)?\s*(?:\.\.\.|…)\s*$/;
/** Nothing is left to be filled in. */
const noPlaceholder = {
    id: 'no-placeholder',
    catalogue: 'C05',
    why: 'A placeholder is a decision handed to the reader without saying so.',
    check: ({ plan, texts }) => joinResults(searchAll((0,plan_texts/* proseOf */.jv)(texts), ({ place, text }) => flawIn(withoutQuotes(text), place)), searchAll((plan.code ?? []).flatMap((block, index) => linesOf(block, index)), ({ place, text, block }) => block.status === 'sketch' ? undefined : (flawIn(text, place, block) ?? elided(text, place, block)))),
};
function flawIn(text, place, block) {
    const found = PLACEHOLDER.exec(text);
    if (found === null)
        return undefined;
    const word = found[0];
    if (UPPER_ONLY.test(word) && word !== word.toUpperCase())
        return undefined;
    if (/example\.com/i.test(word) && (block === undefined || block.side === 'test'))
        return undefined;
    return {
        severity: 'warn',
        place,
        message: `Unexpected placeholder "${word}", expected the decision itself.`,
        fix: 'Decide it, or move it to the questions with a default.',
    };
}
function elided(text, place, block) {
    if (block.status !== 'new' || !ELLIPSIS_LINE.test(text))
        return undefined;
    return {
        severity: 'warn',
        place,
        message: `Unexpected "..." in the new file \`${block.file}\`, expected the whole file.`,
        fix: 'Write the lines out, or mark the block "edit".',
    };
}
function linesOf(block, index) {
    return block.source.split('\n').map((text, line) => ({ block, text, place: `code[${index}].source:${line + 1}` }));
}
function withoutQuotes(text) {
    return text.replace(/`[^`]*`|"[^"]*"|“[^”]*”/g, ' ');
}

;// CONCATENATED MODULE: ./lib/verify/rules/no-secrets.js


const KNOWN_SECRET = /\b(?:ghp_|gho_|ghs_|github_pat_|sk-ant-|sk-proj-|sk_live_|rk_live_|xox[abprs]-|AKIA|ASIA|AIza|npm_|glpat-|eyJhbGciOi)[\w-]{10,}|-----BEGIN [A-Z ]*PRIVATE KEY-----/;
const LITERAL = /['"`]([A-Za-z0-9+/=_]{24,})['"`]/g;
const PLAIN_SOCKET = /\bws:\/\/(?!localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0|\$\{|[\w-]+(?::\d+)?(?:[/'"`]|$)|[\w.-]+\.(?:svc|internal|local|cluster\.local)\b)/;
const ASSIGNED = /\b(?:secret|password|passwd|api_?key|token|private_?key)\w*['"]?\s*[:=]\s*['"][^'"$\s]{12,}['"]/i;
/** Samples carry no secret and no unencrypted address. */
const noSecrets = {
    id: 'no-secrets',
    catalogue: 'C53',
    why: 'A plan is published; what stands in it is known to everyone.',
    check: ({ plan, texts }) => {
        const lines = codeLinesOf(plan);
        return joinResults(searchAll(lines, ({ text, place, block }) => {
            if (KNOWN_SECRET.test(text) ||
                [...text.matchAll(LITERAL)].some((match) => looksRandom(match[1] ?? '')) ||
                (block.side !== 'test' && ASSIGNED.test(text) && !/process\.env|env\(|config/i.test(text)))
                return {
                    severity: 'block',
                    place,
                    message: 'A literal in this line looks like a secret.',
                    fix: 'Read it from the environment.',
                };
            if (PLAIN_SOCKET.test(text))
                return {
                    severity: 'error',
                    place,
                    message: `\`${text.trim().slice(0, 80)}\` connects without TLS, expected \`wss://\`.`,
                    fix: 'Use `wss://`.',
                };
            return undefined;
        }), searchAll(texts, ({ text, place }) => KNOWN_SECRET.test(text)
            ? { severity: 'block', place, message: 'This text looks like it holds a secret.', fix: 'Remove it.' }
            : undefined));
    },
};
/** Mixed case and digits without words, more than 4 bits a character. */
function looksRandom(text) {
    if (/^[0-9a-f]+$/i.test(text) || !/[A-Z]/.test(text) || !/[a-z]/.test(text) || (text.match(/\d/g)?.length ?? 0) < 4)
        return false;
    if (/[A-Z]?[a-z]{5,}/.test(text))
        return false;
    const counts = new Map();
    for (const character of text)
        counts.set(character, (counts.get(character) ?? 0) + 1);
    const bits = [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0);
    return bits > 4;
}

;// CONCATENATED MODULE: ./lib/verify/option-objects.js
/** Names of the top-level properties of object literals among the arguments of a call. */
function optionsAt(source, call) {
    const found = [];
    for (const match of source.matchAll(call))
        found.push(...propertiesOfArguments(source, match.index + match[0].length));
    return found;
}
/** Reads from behind the opening parenthesis to its end; strings and nested brackets are skipped. */
function propertiesOfArguments(source, start) {
    const options = [];
    const reading = { depth: 0, quote: '', atName: false };
    const end = Math.min(source.length, start + 6000);
    for (let at = start; at < end; at += 1) {
        const character = source[at] ?? '';
        if (reading.quote !== '') {
            if (character === '\\')
                at += 1;
            else if (character === reading.quote)
                reading.quote = '';
            continue;
        }
        if (source.startsWith('//', at)) {
            at = source.indexOf('\n', at);
            if (at === -1)
                break;
            continue;
        }
        if (reading.depth === 1 && reading.atName) {
            const name = /^(?:async\s+)?([A-Za-z_$][\w$]*)\s*(?=[:,(}])/.exec(source.slice(at, at + 60))?.[1];
            if (name !== undefined) {
                options.push({ name, line: source.slice(0, at).split('\n').length });
                reading.atName = false;
                at += name.length - 1;
                continue;
            }
        }
        if (/['"`]/.test(character))
            [reading.quote, reading.atName] = [character, false];
        else if ('{(['.includes(character)) {
            reading.depth += 1;
            reading.atName = reading.depth === 1 && character === '{';
        }
        else if ('})]'.includes(character)) {
            if (reading.depth === 0)
                break;
            reading.depth -= 1;
            reading.atName = false;
        }
        else if (character === ',' && reading.depth === 1)
            reading.atName = isInObject(source, start, at);
        else if (/[^\s]/.test(character) && reading.atName)
            reading.atName = false;
    }
    return options;
}
/** Whether the bracket around `at` at depth 1 is a brace. */
function isInObject(source, start, at) {
    let depth = 0;
    for (let back = at - 1; back >= start; back -= 1) {
        const character = source[back] ?? '';
        if ('})]'.includes(character))
            depth += 1;
        else if ('{(['.includes(character)) {
            if (depth === 0)
                return character === '{';
            depth -= 1;
        }
    }
    return false;
}

;// CONCATENATED MODULE: ./lib/knowledge/socket-options.js

const socket_options_words = (text) => text.split(/\s+/).filter((word) => word !== '');
const serverOptions = socket_options_words(`
  pingTimeout pingInterval upgradeTimeout maxHttpBufferSize allowRequest transports allowUpgrades perMessageDeflate httpCompression wsEngine
  initialPacket cookie cors allowEIO3 path destroyUpgrade destroyUpgradeTimeout addTrailingSlash serveClient adapter parser connectTimeout
  connectionStateRecovery cleanupEmptyChildNamespaces
`);
const clientOptions = socket_options_words(`
  forceNew multiplex reconnection reconnectionAttempts reconnectionDelay reconnectionDelayMax randomizationFactor timeout autoConnect parser
  host hostname secure port query agent upgrade forceBase64 timestampParam timestampRequests transports tryAllTransports rememberUpgrade
  requestTimeout transportOptions pfx key passphrase cert ca ciphers rejectUnauthorized extraHeaders withCredentials closeOnBeforeunload
  useNativeTimers autoUnref perMessageDeflate path addTrailingSlash protocols auth ackTimeout retries
`);
const webSocketServerOptions = socket_options_words(`
  host port backlog server verifyClient handleProtocols path noServer allowSynchronousEvents autoPong clientTracking perMessageDeflate
  maxPayload skipUTF8Validation WebSocket maxFragments maxBufferedChunks maxPendingAutoPongs closeTimeout
`);
const socketOptions = [
    {
        name: 'Server of socket.io',
        needs: 'socket.io',
        call: /\bnew Server(?:<[^>()]{0,200}>)?\(/g,
        options: serverOptions,
        ...(0,fact/* documented */.fp)('https://socket.io/docs/v4/server-options/'),
    },
    {
        name: 'io() of socket.io-client',
        needs: 'socket.io-client',
        call: /(?<![.\w$])io(?:<[^>()]{0,200}>)?\(/g,
        options: clientOptions,
        ...(0,fact/* documented */.fp)('https://socket.io/docs/v4/client-options/'),
    },
    {
        name: 'WebSocketServer of ws',
        needs: 'ws',
        call: /\bnew (?:WebSocketServer|WebSocket\.Server)\(/g,
        options: webSocketServerOptions,
        ...(0,fact/* documented */.fp)('https://github.com/websockets/ws/blob/master/doc/ws.md'),
    },
];

;// CONCATENATED MODULE: ./lib/verify/rules/option-literals.js





const TRANSPORTS = new Set(['polling', 'websocket', 'webtransport']);
/** Options exist under the name that the code gives them. */
const optionLiterals = {
    id: 'option-literals',
    catalogue: 'C17',
    why: 'An option with a wrong name is ignored without a word.',
    check: ({ plan }) => {
        const blocks = (plan.code ?? []).map((block, index) => ({ block, index })).filter(({ block }) => isScript(block));
        const claims = blocks.flatMap(({ block, index }) => socketOptions
            .filter((constructor) => block.source.includes(constructor.needs))
            .flatMap((constructor) => optionsAt(block.source, constructor.call).map((option) => ({
            ...option,
            constructor,
            place: `code[${index}].source:${option.line}`,
        }))));
        const names = judgeEach(claims, ({ name, constructor, place }) => {
            if (constructor.options.includes(name))
                return undefined;
            const near = closest(name, constructor.options);
            return {
                severity: 'error',
                place,
                message: `${constructor.name} has no option "${name}".`,
                evidence: constructor.source,
                fix: near === undefined ? 'Use an option that the documentation lists.' : `Did you mean "${near}"?`,
            };
        });
        return joinResults(names, transports(codeLinesOf(plan, isScript)));
    },
};
function transports(lines) {
    const literals = lines.flatMap(({ text, place }) => [...text.matchAll(/\btransports\s*:\s*\[([^\]]*)\]/g)].flatMap((match) => [...(match[1] ?? '').matchAll(/['"]([^'"]+)['"]/g)].map((literal) => ({ place, value: literal[1] ?? '' }))));
    return judgeEach(literals, ({ value, place }) => {
        if (TRANSPORTS.has(value))
            return undefined;
        return {
            severity: 'error',
            place,
            message: `"${value}" is not a transport, expected polling, websocket or webtransport.`,
            evidence: 'https://socket.io/docs/v4/client-options/#transports',
            fix: `Did you mean "${closest(value, TRANSPORTS) ?? 'websocket'}"?`,
        };
    });
}

;// CONCATENATED MODULE: ./lib/verify/rules/origin-allowlist.js




const ENFORCED = /allowRequest|headers\.origin|headers\[['"]origin|check_origin|CheckOrigin|OriginPatterns|allowed_request_origins|AllowedHostsOriginValidator|OriginValidator|setAllowedOrigins|allowed_origins|allowedOrigins|verifyOrigin|isAllowedOrigin|get\(['"]origin['"]\)|WithOrigins/i;
const SAID = /\borigin/i;
const ONLY_CORS = /\bcors\b/i;
const WIDE_OPEN = /\borigin\s*:\s*(?:['"]\*['"]|true)|\bcors\s*:\s*(?:true|['"]\*['"])|cors_allowed_origins\s*=\s*['"]\*['"]|allowed_origins['"]?\s*=>\s*\[['"]\*|CheckOrigin:\s*func[^{]*\{\s*return true/;
const origin_allowlist_SOURCE = 'https://cheatsheetseries.owasp.org/cheatsheets/WebSocket_Security_Cheat_Sheet.html';
/** Pages of other origins cannot open the socket with the cookies of a user. */
const originAllowlist = {
    id: 'origin-allowlist',
    catalogue: 'C48',
    why: 'Browsers open WebSockets across origins and send cookies along; `cors` does not stop them.',
    check: (input) => {
        if (input.plan.security === undefined && input.plan.server === undefined)
            return NOTHING;
        if (!usesSocketsAtAll(input))
            return NOTHING;
        return judgeEach([wideOpen, enforced], (judge) => judge(input));
    },
};
function wideOpen({ plan }) {
    const line = codeLinesOf(plan, (block) => block.side === 'server' || block.side === 'shared').find(({ text }) => WIDE_OPEN.test(text));
    if (line === undefined)
        return undefined;
    return {
        severity: 'error',
        place: line.place,
        message: `\`${line.text.trim().slice(0, 80)}\` lets every origin in, expected a list of origins.`,
        evidence: origin_allowlist_SOURCE,
        fix: 'List the exact origins, from configuration.',
    };
}
function enforced(input) {
    const code = codeOf(input.plan, (block) => block.side !== 'client');
    if (ENFORCED.test(code))
        return undefined;
    const sentences = (0,plan_texts/* wordsOf */.Z9)(input.texts, 'server', 'security', 'decisions', 'today', 'topology').split(/[.\n;]/);
    const mentions = sentences.filter((sentence) => SAID.test(sentence));
    if (mentions.some((sentence) => !ONLY_CORS.test(sentence) || /allowrequest|handshake|upgrade|header/i.test(sentence)))
        return undefined;
    const byMessage = /first message|auth payload|handshake\.auth|`auth`|ticket|bearer|subprotocol/i.test(sentences.join('\n'));
    return {
        severity: byMessage ? 'warn' : 'error',
        place: 'security',
        message: mentions.length > 0 || ONLY_CORS.test(code)
            ? 'Only `cors` is set, which covers long-polling and not the WebSocket handshake.'
            : 'Nothing checks the Origin of the handshake.',
        evidence: origin_allowlist_SOURCE,
        fix: 'Compare the Origin with an allowlist on the handshake (`allowRequest`, the upgrade handler, `check_origin`, …).',
    };
}

;// CONCATENATED MODULE: ./lib/verify/rules/paths-exist.js



const FILE_LIKE = /^[\w@.\-/[\]()+$~]+\.(?:tsx?|jsx?|mjs|cjs|mts|cts|vue|svelte|py|rb|php|go|rs|java|kt|cs|exs?|ya?ml|toml|json|conf|sql|prisma|md)$/;
const BACKTICKED = /`([^`\n]+)`(\s*\(new\))?/g;
const PRODUCT_NAME = /^(?:[A-Z]\w*|socket\.io|moment|chart|d3|p5)\.js$/;
const METHOD_LIKE = /^(?:req|res|request|response|body|ctx|c|r|await|event|e|z|msg|data|this)\.\w+$/;
const RUNTIME_FOLDER = /^(?:node_modules|dist|build|out|target|coverage|tmp|\.next|\.nuxt|\.output|vendor|_build|deps)\//;
/** Every path is a tracked file, or marked new and free. */
const pathsExist = {
    id: 'paths-exist',
    catalogue: 'C06',
    why: 'An instruction about a file that is not there cannot be followed.',
    check: (input) => {
        const result = joinResults(codeReferences(input), codeBlocks(input), cites(input), prose(input));
        const misses = result.findings.filter((flaw) => flaw.message.includes('is not in the repository')).length;
        if (misses <= 2)
            return result;
        return { ...result, findings: result.findings.map((flaw) => ({ ...flaw, severity: 'block' })) };
    },
};
function codeReferences(input) {
    const created = (0,verify_references/* newPathsOf */.yZ)(input.plan);
    return judgeEach((0,verify_references/* codeReferencesOf */.Hs)(input.plan).filter(({ text }) => (0,verify_references/* parseReference */.F2)(text).kind === 'path'), ({ place, text }) => {
        const reference = (0,verify_references/* parseReference */.F2)(text);
        if (reference.kind !== 'path')
            return undefined;
        const found = (0,verify_references/* resolvePath */.o1)(reference.path, input.snapshot, input.profile);
        if (reference.isNew && found !== undefined && reference.symbol === undefined)
            return markedNewButThere(place, reference.path);
        if (reference.isNew || found !== undefined || created.has(reference.path))
            return undefined;
        if (reference.path.endsWith('/') && hasFolder(reference.path, input.snapshot))
            return undefined;
        return missing(place, reference.path, input);
    });
}
function codeBlocks(input) {
    const created = (0,verify_references/* newPathsOf */.yZ)(input.plan);
    return judgeEach([...(input.plan.code ?? []).entries()], ([index, block]) => {
        const found = (0,verify_references/* resolvePath */.o1)(block.file, input.snapshot, input.profile);
        const place = `code[${index}].file`;
        if (block.status === 'new' && found !== undefined)
            return markedNewButThere(place, block.file);
        if (block.status === 'edit' && found === undefined && !created.has(block.file))
            return missing(place, block.file, input);
        return undefined;
    });
}
function cites(input) {
    const places = input.texts.filter(({ kind, text }) => kind === 'cite' && isFile(text));
    return judgeEach(places, ({ place, text }) => {
        const reference = (0,verify_references/* parseReference */.F2)(text);
        if (reference.kind !== 'path')
            return undefined;
        if ((0,verify_references/* resolvePath */.o1)(reference.path, input.snapshot, input.profile) !== undefined)
            return undefined;
        return missing(place, reference.path, input);
    });
}
function isFile(text) {
    const reference = (0,verify_references/* parseReference */.F2)(text);
    return reference.kind === 'path' && FILE_LIKE.test(reference.path);
}
function prose(input) {
    const created = (0,verify_references/* newPathsOf */.yZ)(input.plan);
    const mentions = input.texts
        .filter((text) => text.kind === 'prose')
        .flatMap(({ place, text }) => [...text.matchAll(BACKTICKED)].map((match) => ({ place, token: match[1] ?? '', isNew: match[2] !== undefined })))
        .filter(({ token }) => isPath(token, input));
    return judgeEach(mentions, ({ place, token, isNew }) => {
        const path = token
            .replace(/:\d+(-\d+)?$/, '')
            .replace(/#.*$/, '')
            .replace(/^\.\//, '');
        if (isNew || created.has(path) || endsNew(path, created) || isKnown(path, input))
            return undefined;
        return missing(place, path, input);
    });
}
function isPath(token, { profile }) {
    const path = token.replace(/:\d+(-\d+)?$/, '').replace(/#.*$/, '');
    if (path.startsWith('/') || path.includes('*') || RUNTIME_FOLDER.test(path) || METHOD_LIKE.test(path))
        return false;
    if (PRODUCT_NAME.test(path))
        return false;
    if (profile.dependencies.some((dependency) => path === dependency.name || path.startsWith(`${dependency.name}/`)))
        return false;
    return FILE_LIKE.test(path) && !path.startsWith('@') && !path.startsWith('~');
}
/** A bare file name is known when any file has it. */
function isKnown(path, { snapshot, profile }) {
    return (0,verify_references/* resolvePath */.o1)(path, snapshot, profile) !== undefined || filesEndingWith(path, snapshot).length > 0;
}
function missing(place, path, { snapshot }) {
    const near = onlyNamesake(path, snapshot);
    return {
        severity: 'error',
        place,
        message: `\`${path}\` is not in the repository at commit ${snapshot.commit.slice(0, 12)}.`,
        ...(near === undefined ? {} : { evidence: near }),
        fix: near === undefined
            ? 'Name a file that exists, or mark it `(new)`.'
            : `Did you mean \`${near}\`? Otherwise mark it \`(new)\`.`,
    };
}
function markedNewButThere(place, path) {
    return {
        severity: 'error',
        place,
        message: `\`${path}\` is marked new, but the repository already has it.`,
        evidence: path,
        fix: 'Say what to change in it (status "edit", without `(new)`), or choose another name.',
    };
}
function endsNew(path, created) {
    for (const candidate of created)
        if (candidate.endsWith(`/${path}`))
            return true;
    return false;
}

;// CONCATENATED MODULE: ./lib/verify/rules/payload-chain.js



const CAPS = [
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
        source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html',
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
const payloadChain = {
    id: 'payload-chain',
    catalogue: 'C38',
    why: 'A message over a limit on its way closes the connection or is dropped without a word.',
    check: (input) => {
        const events = [...(input.plan.events ?? []).entries()];
        if (events.length === 0)
            return NOTHING;
        const limit = settingOf(input.plan, /^(?:maxHttpBufferSize|maxPayload(?:Length)?|max_frame_size|ws_max_size|max_?message_?(?:size|bytes))$/i);
        const choices = choicesOf(input);
        const caps = CAPS.filter((cap) => cap.pattern.test(choices) && !/attachment|table/i.test(choices));
        const own = limit === undefined
            ? NOTHING
            : judgeEach(events, ([index, event]) => event.maxBytes <= limit.value
                ? undefined
                : {
                    severity: 'error',
                    place: `events[${index}].maxBytes`,
                    message: `"${event.name}" may have ${event.maxBytes} bytes, but ${limit.written} closes the connection above ${limit.value}.`,
                    fix: 'Lower the size of the event or raise the limit; the larger of the two wins nothing.',
                });
        const foreign = caps.map((cap) => judgeEach(events, ([index, event]) => event.maxBytes <= cap.bytes
            ? undefined
            : {
                severity: 'error',
                place: `events[${index}].maxBytes`,
                message: `"${event.name}" may have ${event.maxBytes} bytes, but ${cap.carrier} carries at most ${cap.bytes}.`,
                evidence: cap.source,
                fix: 'Send an id and a version and let the client fetch the rest over HTTP.',
            }));
        return joinResults(own, ...foreign);
    },
};

;// CONCATENATED MODULE: ./lib/verify/rules/plan-only.js


const CLAIM_OF_WORK = /\b(?:I|we)(?:'ve| have)? (?:already )?(implemented|added|created|installed|committed|deployed|refactored|fixed)\b/i;
/** The plan does not claim that work was done. */
const planOnly = {
    id: 'plan-only',
    catalogue: 'C04',
    why: 'Nothing was built; a reader who believes otherwise skips the work.',
    check: ({ texts }) => searchAll((0,plan_texts/* proseOf */.jv)(texts), ({ place, text }) => {
        const found = CLAIM_OF_WORK.exec(text);
        if (found === null || text.startsWith('>'))
            return undefined;
        return {
            severity: 'error',
            place,
            message: `Unexpected claim of finished work "${found[0]}", expected an instruction.`,
            fix: 'Say what to do, not what was done.',
        };
    }),
};

;// CONCATENATED MODULE: ./lib/verify/rules/prose-events.js



const prose_events_QUOTED = /`([a-z][\w-]*:[a-z][\w-]*)`/g;
/** Event names in sentences are names of the catalogue. */
const proseEvents = {
    id: 'prose-events',
    catalogue: 'C24',
    why: 'A sentence about an event that does not exist is an instruction nobody can follow.',
    check: ({ plan, texts, profile }) => {
        const events = plan.events ?? [];
        const nouns = new Set(events.filter(({ name }) => name.includes(':')).map(({ name }) => name.split(':')[0] ?? ''));
        if (nouns.size === 0)
            return NOTHING;
        const known = new Set([
            ...events.map(({ name }) => name),
            ...profile.realtime.events.map(({ name }) => name),
            ...LIBRARY_EVENTS,
        ]);
        const scripts = new Set(profile.workspaces.flatMap((workspace) => Object.keys(workspace.scripts)));
        const mentions = (0,plan_texts/* proseOf */.jv)(texts)
            .filter(({ place }) => !place.includes('.rejected['))
            .flatMap(({ place, text }) => [...text.matchAll(prose_events_QUOTED)].map((match) => ({ place, name: match[1] ?? '' })))
            .filter(({ name }) => nouns.has(name.split(':')[0] ?? '') && !known.has(name) && !scripts.has(name));
        return searchAll(mentions, ({ place, name }) => ({
            severity: 'warn',
            place,
            message: `The text speaks of \`${name}\`, which is not in the event catalogue.`,
            fix: 'Add the event, or use the name that the catalogue has.',
        }));
    },
};

;// CONCATENATED MODULE: ./lib/verify/rules/race-table.js



const hasDelivery = (input, delivery) => (input.plan.events ?? []).some((event) => event.delivery === delivery && event.existing !== true);
const WANTED = [
    {
        ids: [1, 2, 22],
        what: 'an event between snapshot and subscription (R01)',
        words: /subscribe first|join first|buffer|before the snapshot|between (?:the )?snapshot/,
        applies: (input) => hasDelivery(input, 'snapshot+version'),
    },
    {
        ids: [3, 4, 5, 7],
        what: 'a duplicate after a retry or reconnect (R03, R04)',
        words: /duplicate|twice|idempot|dedup|repeated/,
        applies: (input) => hasDelivery(input, 'at-least-once+dedupe'),
    },
    {
        ids: [11, 12, 13],
        what: 'access that ends while connected (R11, R12)',
        words: /revok|expire|removed|logout|sign(?:ed)? out|banned/,
        applies: (input) => input.plan.security !== undefined && input.plan.security.length > 0,
    },
    {
        ids: [27, 28, 29, 30],
        what: 'a deployment that drops all sockets (R27)',
        words: /deploy|drain|shutdown|sigterm|restart/,
        applies: (input) => (processesOf(input) ?? 1) > 1,
    },
];
/** The races that the chosen design always has are in the plan. */
const raceTable = {
    id: 'race-table',
    catalogue: 'C54',
    why: 'These races happen in every system of this kind; the only question is who finds them.',
    source: 'https://socket.io/docs/v4/delivery-guarantees',
    check: (input) => {
        const { races } = input.plan;
        if (races === undefined || input.plan.meta.size === 'S')
            return NOTHING;
        const ids = new Set(races.map((race) => Number(race.id.slice(1))));
        const words = (0,plan_texts/* wordsOf */.Z9)(input.texts, 'races', 'failures', 'sync');
        return judgeEach(WANTED.filter((wanted) => wanted.applies(input)), ({ ids: wanted, what, words: pattern }) => wanted.some((id) => ids.has(id)) || pattern.test(words)
            ? undefined
            : {
                severity: 'error',
                place: 'races',
                message: `No race is about ${what}.`,
                fix: 'Add it with remedy and test, or say why it cannot happen here.',
            });
    },
};

;// CONCATENATED MODULE: ./lib/knowledge/reconnect-policies.js

const reconnectDefaults = [
    {
        id: 'socket.io',
        package: 'socket.io-client',
        policy: '1 s doubled, ±50 %, cut at 5 s',
        jitter: 'before the cap',
        peakPerSecond: 2971,
        ...(0,fact/* documented */.fp)('https://socket.io/docs/v4/client-options/#randomizationfactor'),
    },
    {
        id: 'centrifuge',
        package: 'centrifuge',
        policy: 'full jitter from 0.5 to 20 s',
        jitter: 'full',
        peakPerSecond: 954,
        ...(0,fact/* documented */.fp)('https://centrifugal.dev/docs/transports/client_api'),
    },
    {
        id: 'trpc',
        package: '@trpc/client',
        policy: '0, 2, 4 … 30 s',
        jitter: 'none',
        peakPerSecond: 10_000,
        ...(0,fact/* documented */.fp)('https://trpc.io/docs/client/links/wsLink'),
    },
    {
        id: 'phoenix',
        package: 'phoenix',
        policy: 'table up to 5 s',
        jitter: 'none',
        peakPerSecond: 10_000,
        ...(0,fact/* documented */.fp)('https://hexdocs.pm/phoenix/js/'),
    },
    {
        id: 'supabase',
        package: '@supabase/realtime-js',
        policy: '1, 2, 5, 10 s',
        jitter: 'none',
        peakPerSecond: 10_000,
        ...(0,fact/* documented */.fp)('https://github.com/supabase/realtime-js'),
    },
    {
        id: 'partysocket',
        package: 'partysocket',
        policy: '3 s times 1.3, cut at 10 s',
        jitter: 'none',
        peakPerSecond: 10_000,
        ...(0,fact/* documented */.fp)('https://github.com/cloudflare/partykit'),
    },
    {
        id: 'y-websocket',
        package: 'y-websocket',
        policy: '100 ms doubled, cut at 2.5 s',
        jitter: 'none',
        peakPerSecond: 10_000,
        ...(0,fact/* documented */.fp)('https://github.com/yjs/y-websocket'),
    },
    {
        id: 'signalr',
        package: '@microsoft/signalr',
        policy: '0, 2, 10, 30 s, only with automatic reconnect',
        jitter: 'none',
        givesUpAfter: 4,
        ...(0,fact/* documented */.fp)('https://learn.microsoft.com/aspnet/core/signalr/javascript-client'),
    },
    {
        id: 'graphql-ws',
        package: 'graphql-ws',
        policy: '2^n s plus 0.3 to 3 s',
        jitter: 'partial',
        givesUpAfter: 5,
        ...(0,fact/* documented */.fp)('https://github.com/enisdenjo/graphql-ws'),
    },
    {
        id: 'pusher',
        package: 'pusher-js',
        policy: '0 or 1 s',
        jitter: 'none',
        ...(0,fact/* documented */.fp)('https://github.com/pusher/pusher-js'),
    },
];

;// CONCATENATED MODULE: ./lib/verify/rules/reconnect-policy.js






const RANDOM = /jitter|random|spread|staggered/i;
const MANY = 5000;
/** Clients return with growing, random delays under a sensible cap, and do not give up in silence. */
const reconnectPolicy = {
    id: 'reconnect-policy',
    catalogue: 'C39',
    why: 'All clients returning in the same second is the second outage.',
    check: (input) => {
        if (input.plan.client === undefined || !usesSocketsAtAll(input))
            return NOTHING;
        return judgeEach([withoutJitter, jitterOff, cap, defaultCap, givesUp], (judge) => judge(input));
    },
};
function reconnect_policy_words(input) {
    return `${(0,plan_texts/* wordsOf */.Z9)(input.texts, 'client', 'connection', 'capacity', 'decisions', 'races', 'server', 'sync')}\n${codeOf(input.plan)}`;
}
/** Clients whose default has no random part need one in code or words. */
function withoutJitter(input) {
    const choices = choicesOf(input);
    const library = reconnectDefaults.find((known) => known.jitter === 'none' && (choices.includes(known.package) || new RegExp(`\\b${known.id}\\b`, 'i').test(choices)));
    const isBare = library === undefined && !usesSocketIo(input) && /\bnew WebSocket\(/.test(codeOf(input.plan));
    if ((library === undefined && !isBare) || RANDOM.test(reconnect_policy_words(input)))
        return undefined;
    return {
        severity: 'error',
        place: 'client.lifecycle',
        message: library === undefined
            ? 'The client reconnects by itself, but nothing makes its delays random.'
            : `${library.package} reconnects with ${library.policy}, without a random part, and the plan adds none.`,
        evidence: library?.source ?? 'https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/',
        fix: 'Compute the delay as a random number below min(cap, base × 2^attempt), in code.',
    };
}
function jitterOff({ plan }) {
    const factor = settingOf(plan, /^randomizationFactor$/);
    if (factor === undefined || factor.value > 0)
        return undefined;
    return {
        severity: 'error',
        place: factor.place,
        message: `${factor.written} takes the random part out of the reconnect delay.`,
        evidence: 'https://socket.io/docs/v4/client-options/#randomizationfactor',
        fix: 'Leave it at 0.5.',
    };
}
function cap({ plan }) {
    const most = settingOf(plan, /^(?:reconnectionDelayMax|maxReconnectionDelay|maxRetryDelay|maxBackoff|max_?delay)(?:Ms)?$/i) ??
        parameterOf(plan, /(?:reconnect|backoff|retry).*(?:cap|max)|max.*(?:reconnect|backoff)/i);
    if (most === undefined || (most.value >= 5000 && most.value <= 120_000))
        return undefined;
    return {
        severity: 'error',
        place: most.place,
        message: `The longest reconnect delay (${most.written}) is ${most.value} ms, expected 10,000 to 60,000.`,
        fix: 'A cap of 20 to 30 s halves the load of long outages without making people wait.',
    };
}
function defaultCap(input) {
    const clients = input.plan.capacity?.storm?.clients ?? 0;
    const most = settingOf(input.plan, /^reconnectionDelayMax$/);
    if (!usesSocketIo(input) || clients <= MANY || (most !== undefined && most.value > 5000))
        return undefined;
    if (/reconnectiondelaymax/.test((0,plan_texts/* wordsOf */.Z9)(input.texts, 'client', 'connection', 'decisions')))
        return undefined;
    return {
        severity: 'error',
        place: 'connection.parameters',
        message: `${clients} clients return with the default cap of 5 s, about ${Math.round(clients / 5)} attempts per second for as long as the outage lasts.`,
        evidence: 'https://socket.io/docs/v4/client-options/#reconnectiondelaymax',
        fix: 'Set `reconnectionDelayMax` to 30000, or say why 5 s is enough.',
    };
}
function givesUp(input) {
    const choices = choicesOf(input);
    const library = reconnectDefaults.find((known) => known.givesUpAfter !== undefined && new RegExp(`(?<![\\w-])${known.id}\\b`, 'i').test(choices));
    if (library === undefined)
        return undefined;
    if (/infinity|infinite|for ever|forever|retryattempts|shouldretry|nextretrydelay|iretrypolicy|never gives? up|retry button|manual/i.test(reconnect_policy_words(input)))
        return undefined;
    return {
        severity: 'error',
        place: 'client.lifecycle',
        message: `${library.package} gives up after ${library.givesUpAfter ?? 0} attempts, and the plan does not change that.`,
        evidence: library.source,
        fix: 'Set the number of attempts to infinity with a capped random delay, or show a retry button.',
    };
}

;// CONCATENATED MODULE: ./lib/verify/rules/recovery-fits-adapter.js




const recovery_fits_adapter_SOURCE = 'https://socket.io/docs/v4/connection-state-recovery';
/** Connection state recovery is used only where the adapter supports it, with authentication and a path for failure. */
const recoveryFitsAdapter = {
    id: 'recovery-fits-adapter',
    catalogue: 'C41',
    why: 'Recovery that the adapter cannot do never happens, and recovery with defaults lets banned users back in.',
    check: (input) => {
        const place = enabledAt(input);
        if (place === undefined || !usesSocketIo(input))
            return NOTHING;
        return judgeEach([recovery_fits_adapter_adapterFlaw, middlewareFlaw, failureFlaw], (judge) => judge(input, place));
    },
};
function enabledAt(input) {
    const inCode = codeLinesOf(input.plan).find(({ text }) => /\bconnectionStateRecovery\s*:/.test(text));
    if (inCode !== undefined)
        return inCode.place;
    const decided = (input.plan.decisions ?? []).findIndex((decision) => /connection state recovery/i.test(decision.chosen) && !/\b(?:no|not|without|off|disabled?)\b/i.test(decision.chosen));
    if (decided !== -1)
        return `decisions[${decided}].chosen`;
    const parameter = (input.plan.connection?.parameters ?? []).findIndex((candidate) => /connectionStateRecovery|maxDisconnectionDuration/.test(candidate.name) &&
        !/^(?:off|none|0|disabled|false)$/i.test(String(candidate.value)));
    return parameter === -1 ? undefined : `connection.parameters[${parameter}]`;
}
function recovery_fits_adapter_adapterFlaw(input, place) {
    const adapter = chosenAdapter(input);
    const several = (processesOf(input) ?? 1) > 1;
    const supported = adapter === undefined ? !several : adapter.connectionStateRecovery && !(several && adapter.processes === 'one');
    if (supported)
        return undefined;
    return {
        severity: 'block',
        place,
        message: `Connection state recovery does not work with ${adapter === undefined ? 'several processes and no adapter' : `the ${adapter.id} adapter${adapter.processes === 'one' ? ' in several processes' : ''}`}.`,
        evidence: recovery_fits_adapter_SOURCE,
        fix: 'Use the Redis Streams or MongoDB adapter, or drop recovery and rely on the resync.',
    };
}
function middlewareFlaw({ plan }, place) {
    const code = codeOf(plan);
    if (/skipMiddlewares\s*:\s*false/.test(code))
        return undefined;
    const words = JSON.stringify([plan.server, plan.security, plan.connection?.parameters, plan.races]);
    if (/skipMiddlewares[^.]{0,20}false|re-?validat|re-?check|checked again|authenticated again/i.test(words))
        return undefined;
    return {
        severity: 'error',
        place,
        message: 'Connection state recovery skips `io.use()` by default, expected `skipMiddlewares: false` or a check in `connection`.',
        evidence: recovery_fits_adapter_SOURCE,
        fix: 'Add `skipMiddlewares: false`, or check the session again when `socket.recovered` is true.',
    };
}
function failureFlaw(input, place) {
    if (/\brecovered\b/.test(codeOf(input.plan)) ||
        /\brecovered\b|recovery (?:fails|failed|is not)|not recovered/.test((0,plan_texts/* wordsOf */.Z9)(input.texts)))
        return undefined;
    return {
        severity: 'error',
        place,
        message: 'The plan has no path for a recovery that fails (`socket.recovered === false`).',
        evidence: recovery_fits_adapter_SOURCE,
        fix: 'When `recovered` is false, fetch the snapshot again.',
    };
}

;// CONCATENATED MODULE: ./lib/verify/rules/references-resolve.js

const ID = /(?<![\w./@#-])([DEPRTWAQS])(\d{1,3})(?![\w@-]|\.\d)/g;
/** Names of products and measures that look like ids. */
const NOT_IDS = /^(?:S3|R2|D1|P5|P50|P75|P90|P95|P99|P999|E2|A11|T3|T4)$/;
const STRICT = /\.(?:test|after\[\d+\]|cites\[\d+\]|from|evidence|where\[\d+\])$/;
/** Every id that the plan mentions is defined in it, once. */
const referencesResolve = {
    id: 'references-resolve',
    catalogue: 'C58',
    why: 'A reference to something that is not there hides that nobody wrote it.',
    check: (input) => {
        const ids = definedIds(input.plan);
        const known = new Set(ids.map(({ id }) => normalised(id)));
        const seen = new Set();
        const once = judgeEach(ids, ({ id, place }) => {
            const isDouble = seen.has(normalised(id));
            seen.add(normalised(id));
            if (!isDouble)
                return undefined;
            return {
                severity: 'error',
                place,
                message: `Id ${id} is used twice, expected it once.`,
                fix: 'Give one of them the next free number.',
            };
        });
        return joinResults(once, judgeEach(mentionsOf(input), (mention) => references_resolve_judge(mention, known, ids)), order(input.plan));
    },
};
function definedIds(plan) {
    const of = (part, items) => (items ?? []).map((item, index) => ({ id: item.id, place: `${part}[${index}].id` }));
    return [
        ...of('decisions', plan.decisions),
        ...of('events', plan.events),
        ...of('connection.parameters', plan.connection?.parameters),
        ...of('races', plan.races),
        ...of('tests', plan.tests),
        ...of('rollout.steps', plan.rollout?.steps),
        ...of('assumptions', plan.assumptions),
        ...of('questions', plan.questions),
        ...of('sources', plan.sources),
    ];
}
function mentionsOf({ texts }) {
    return texts
        .filter((text) => text.kind !== 'code' && text.key !== 'id' && !text.place.startsWith('meta.'))
        .flatMap((text) => [...withoutCode(text).matchAll(ID)].map((match) => ({ id: match[0], text })));
}
function references_resolve_judge({ id, text }, known, ids) {
    if (known.has(normalised(id)))
        return undefined;
    const isStrict = STRICT.test(text.place) || text.kind === 'cite';
    const hasKind = ids.some((defined) => defined.id.startsWith(id.charAt(0)));
    if (!isStrict && (NOT_IDS.test(id) || !hasKind))
        return undefined;
    return {
        severity: 'error',
        place: text.place,
        message: `"${id}" is mentioned, but the plan does not define it.`,
        fix: `Define ${id}, or refer to one that is there.`,
    };
}
/** Steps come after steps that exist, without a circle. */
function order(plan) {
    const steps = plan.rollout?.steps ?? [];
    const after = new Map(steps.map((step) => [step.id, step.after]));
    return judgeEach([...steps.entries()], ([index, step]) => {
        if (!reaches(step.after, step.id, after))
            return undefined;
        return {
            severity: 'error',
            place: `rollout.steps[${index}].after`,
            message: `Step ${step.id} comes after itself.`,
            fix: 'Take one step out of the circle.',
        };
    });
}
function reaches(from, wanted, after) {
    const seen = new Set();
    const waiting = [...from];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        if (id === wanted)
            return true;
        if (seen.has(id))
            continue;
        seen.add(id);
        waiting.push(...(after.get(id) ?? []));
    }
    return false;
}
/** `R1` and `R01` are the same race. */
function normalised(id) {
    return `${id.charAt(0)}${Number(id.slice(1))}`;
}
function withoutCode(text) {
    return text.text.replace(/`[^`]*`|https?:\/\/\S+/g, ' ');
}

// EXTERNAL MODULE: ./lib/plan/model.js + 4 modules
var model = __webpack_require__(9762);
;// CONCATENATED MODULE: ./lib/verify/rules/required-parts.js

const CORE = new Set(['summary', 'needs', 'decisions', 'rollout']);
/** Every part is written or left out with a reason; the file says which commit it was planned at. */
const requiredParts = {
    id: 'required-parts',
    catalogue: 'C01',
    why: 'A part that is silently missing reads as "nothing to do here".',
    check: ({ plan, snapshot, markdown }) => ({
        findings: [...partFlaws(plan), ...stampFlaws(plan, snapshot.commit), ...pageFlaws(markdown)],
        claims: model/* partNames */.wX.length + 2,
        unverifiable: [],
    }),
};
function partFlaws(plan) {
    const omitted = new Set(plan.omitted.map((omission) => omission.part));
    return model/* partNames */.wX.flatMap((part) => {
        const written = plan[part] !== undefined;
        if (written && omitted.has(part))
            return [
                { severity: 'error', place: part, message: `Part "${part}" is both written and omitted.`, fix: 'Keep one of the two.' },
            ];
        if (written || omitted.has(part))
            return [];
        const incomplete = plan.meta.incomplete !== undefined;
        if (incomplete && !CORE.has(part))
            return [];
        return [
            {
                severity: CORE.has(part) && !incomplete ? 'block' : 'error',
                place: part,
                message: `Part "${part}" is missing, expected the part or a one-line reason why it does not apply.`,
                fix: CORE.has(part) ? `Write "${part}".` : `Write "${part}", or omit it with a reason.`,
            },
        ];
    });
}
function stampFlaws(plan, commit) {
    if (plan.meta.commit === commit)
        return [];
    return [
        {
            severity: 'warn',
            place: 'meta.commit',
            message: `The plan was made at commit ${plan.meta.commit.slice(0, 12)}, the files are those of ${commit.slice(0, 12)}.`,
            fix: 'Read findings about paths and lines as drift since then, and revise the plan where they matter.',
        },
    ];
}
function pageFlaws(markdown) {
    const flaws = [];
    if (!/^---\n[\s\S]*?\n---\n/.test(markdown))
        flaws.push({
            severity: 'block',
            place: 'meta',
            message: 'The file has no front matter, expected it between two lines of "---" at the top.',
        });
    const fences = markdown.split('\n').filter((line) => /^ {0,3}(`{3,}|~{3,})/.test(line)).length;
    if (fences % 2 === 1)
        flaws.push({
            severity: 'error',
            place: 'code',
            message: 'A code fence is opened and never closed.',
            fix: 'Close every fence.',
        });
    return flaws;
}

;// CONCATENATED MODULE: ./lib/verify/rules/resync-named.js

/** Data that follows versions has a protocol for gaps. */
const resyncNamed = {
    id: 'resync-named',
    catalogue: 'C54',
    why: 'Every real-time system loses messages; the resync is what makes that harmless.',
    source: 'https://socket.io/docs/v4/delivery-guarantees',
    check: ({ plan }) => {
        const versioned = (plan.events ?? []).some((event) => event.delivery === 'snapshot+version' && event.existing !== true);
        if (!versioned)
            return NOTHING;
        const sync = plan.sync ?? [];
        return judgeEach([
            sync.length > 0 ? undefined : resync_named_flaw('No data class says how it comes back after a gap.', 'sync'),
            ...[...sync.entries()]
                .filter(([, item]) => !/ephemeral|latest|presence|typing|cursor|none/i.test(`${item.model} ${item.data} ${item.version}`))
                .map(([index, item]) => /snapshot|fetch|reload|full|GET |version|state/i.test(item.resync)
                ? undefined
                : resync_named_flaw(`The resync of "${item.data}" never fetches the state again.`, `sync[${index}].resync`)),
        ], (verdict) => verdict);
    },
};
function resync_named_flaw(message, place) {
    return {
        severity: 'error',
        place,
        message,
        fix: 'Name what triggers it, the request, the version rule, and the full reload when it fails.',
    };
}

;// CONCATENATED MODULE: ./lib/verify/rules/revocation.js


const PARTS = ['security', 'races', 'server', 'connection', 'decisions', 'rooms', 'failures', 'tests', 'events', 'needs'];
const revocation_EXPIRY = /expir|re-?validat|re-?auth|re-?check|session (?:ends|ended)|token refresh|logout|log out|sign(?:s|ed)? out|max(?:imum)? age/;
const REVOKED = /revok|revoc|removed|banned|\bban\b|kick|loses? (?:access|permission|membership)|role change|no longer (?:a member|allowed)|membership|logout|log out|sign(?:s|ed)? out|disabled/;
/** Access that ends while a socket is open ends for the socket too. */
const revocation = {
    id: 'revocation',
    catalogue: 'C51',
    why: 'A handshake is checked once; the socket may live for days.',
    source: 'https://cheatsheetseries.owasp.org/cheatsheets/WebSocket_Security_Cheat_Sheet.html',
    check: ({ plan, texts }) => {
        const words = (0,plan_texts/* wordsOf */.Z9)(texts, ...PARTS);
        if (plan.security === undefined || /\b(?:public|anonymous) (?:feature|data|page|read)/.test(words))
            return NOTHING;
        const claims = [
            { what: 'a session or token that expires', found: revocation_EXPIRY.test(words) },
            { what: 'a user who loses access', found: REVOKED.test(words) },
        ];
        return judgeEach(claims, ({ what, found }) => found
            ? undefined
            : {
                severity: 'error',
                place: 'security',
                message: `The plan does not say what happens to the open socket of ${what}.`,
                fix: 'Say who closes it, on which nodes, and how soon.',
            });
    },
};

;// CONCATENATED MODULE: ./lib/verify/rules/rooms-declared.js


const ROOM_CALL = /(?:\.(?:to|in|except|socketsJoin|socketsLeave|join)|(?<![.\w])(?:to|join))\(\s*(['"`])([a-z][\w-]*)([:/.])/g;
const ONLY_INPUT = /\.join\(\s*(?:data|payload|message|msg|input|body|request|req)(?:\.\w+)*\s*\)|\.join\(\s*(?:room|roomId|roomName|channel)\s*\)\s*;?\s*$/;
const NOT_ROOMS = /^(?:self|all|sender|everyone|client|server|broadcast|none|-|—|socket|the socket|this socket|caller|own socket)\b/i;
/** Every room that events and code use has a row that says who may join. */
const roomsDeclared = {
    id: 'rooms-declared',
    catalogue: 'C28',
    why: 'A room without a rule for joining is open to whoever guesses its name.',
    source: 'https://cheatsheetseries.owasp.org/cheatsheets/WebSocket_Security_Cheat_Sheet.html',
    check: ({ plan }) => {
        if (plan.rooms === undefined)
            return NOTHING;
        const heads = new Set(plan.rooms.flatMap((room) => headOf(room.pattern) ?? []));
        return joinResults(fromEvents(plan, heads), rooms_declared_fromCode(plan, heads), fromInput(plan));
    },
};
function fromEvents(plan, heads) {
    return judgeEach([...(plan.events ?? []).entries()], ([index, event]) => {
        const head = headOf(event.room);
        if (head === undefined || event.existing === true || heads.has(head) || NOT_ROOMS.test(event.room))
            return undefined;
        return undeclared(`events[${index}].room`, event.room);
    });
}
function rooms_declared_fromCode(plan, heads) {
    const uses = codeLinesOf(plan, (block) => isScript(block) && block.side === 'server').flatMap(({ text, place }) => [...text.matchAll(ROOM_CALL)].map((match) => ({
        place,
        head: match[2] ?? '',
        written: `${match[2] ?? ''}${match[3] ?? ''}…`,
    })));
    return judgeEach(uses, ({ place, head, written }) => (heads.has(head.toLowerCase()) ? undefined : undeclared(place, written)));
}
/** The name of a room comes from the server, not from what a client sent. */
function fromInput(plan) {
    const lines = codeLinesOf(plan, (block) => isScript(block) && block.side === 'server' && block.status !== 'sketch');
    return judgeEach(lines.filter(({ text }) => /socket\.join\(/.test(text)), ({ text, place }) => ONLY_INPUT.test(text) && !/const room|room =/.test(plan.code?.map((block) => block.source).join('\n') ?? '')
        ? {
            severity: 'error',
            place,
            message: `\`${text.trim()}\` joins a room whose whole name the client chose.`,
            fix: 'Build the name on the server from a fixed prefix and an id that was authorised.',
        }
        : undefined);
}
function undeclared(place, room) {
    return {
        severity: 'error',
        place,
        message: `Room "${room}" is used, but the rooms do not declare it.`,
        fix: 'Add a row with who may join, who leaves when, and how many members it has at most.',
    };
}
/** `board:{boardId}` → `board`; a text that is not written like a room has no head. */
function headOf(pattern) {
    return /^[`"']?([a-z][\w-]*)(?=[:/.]?[{$<:]|[:/.][\w{$<]|[`"']?$)/i.exec(pattern.trim())?.[1]?.toLowerCase();
}

;// CONCATENATED MODULE: ./lib/verify/rules/runtime-validation.js



const IN_CODE = /safeParse|\.parse\(|\.validate\(|validate\w*\(|ajv|valibot|yup|joi|superstruct|class-validator|ValidationPipe|zod|TypeBox|Value\.Check|pydantic|BaseModel|serializer|changeset|cast\(|is_valid|validated|schema|binding:"|validator|permit\(|assert\w*Payload|is[A-Z]\w+\(|typeof \w+(?:\.\w+)* [!=]==? ['"]/;
const IN_WORDS = /validat|schema|pars(?:e|ed|es)|zod|pydantic|changeset|serializer/;
/** What clients send is checked at run time before it is used. */
const runtimeValidation = {
    id: 'runtime-validation',
    catalogue: 'C22',
    why: 'Types are gone at run time; a client sends what it likes.',
    check: ({ plan, texts }) => {
        const inbound = (plan.events ?? []).filter((event) => event.direction === 'C>S' && event.existing !== true);
        if (inbound.length === 0)
            return NOTHING;
        const code = codeOf(plan, (block) => block.side === 'server' || block.side === 'shared');
        const said = IN_WORDS.test((0,plan_texts/* wordsOf */.Z9)(texts, 'server', 'security', 'decisions', 'events'));
        return judgeEach([inbound], ([first]) => {
            if (IN_CODE.test(code) || (code === '' && said))
                return undefined;
            return {
                severity: 'error',
                place: 'code',
                message: `Clients send "${first?.name ?? ''}"${inbound.length > 1 ? ` and ${inbound.length - 1} other events` : ''}, but no server code checks a payload before using it.`,
                evidence: 'https://socket.io/docs/v4/typescript/',
                fix: 'Parse every payload with the validator that the repository has, and answer an error when it fails.',
            };
        });
    },
};

;// CONCATENATED MODULE: ./lib/verify/rules/sequence-coverage.js

const RETURN = /snapshot|since|version|\bseq\b|sequence|last[- ]?event|resync|refetch|missed|GET |state|offset|cursor/i;
const STORIES = [
    {
        name: 'the start: connect, authenticate, first state',
        severity: 'error',
        shows: (text) => /connect|open|handshake|subscribe|upgrade|GET /i.test(text) &&
            /auth|session|token|ticket|cookie|login|join|subscribe/i.test(text),
    },
    {
        name: 'the main write with its answer and the broadcast',
        severity: 'error',
        shows: (text) => /ack|200|201|204|\bok\b|reply|-->>/i.test(text) && /->>/.test(text),
    },
    {
        name: 'a lost connection, the return and the resync',
        severity: 'error',
        shows: (text) => /reconnect|disconnect|lost|drop|again|resum|comes? back|--?x/i.test(text) && RETURN.test(text),
    },
    {
        name: 'a failure: refused, slow or a lost broker',
        severity: 'warn',
        shows: (text) => /unauthori|forbidden|refus|reject|expired|denied|40[13]|429|slow|broker|redis.{0,20}(?:down|lost|gone)|fail|error|timeout|rate/i.test(text),
    },
];
/** The diagrams show the start, the write, the return and one failure. */
const sequenceCoverage = {
    id: 'sequence-coverage',
    catalogue: 'C35',
    why: 'What is not drawn is usually what was not thought through: the return after a loss.',
    source: 'https://socket.io/docs/v4/delivery-guarantees',
    check: ({ plan }) => {
        const sequences = plan.sequences ?? [];
        if (sequences.length === 0)
            return NOTHING;
        const wanted = plan.meta.size === 'S' ? STORIES.slice(2, 3) : STORIES;
        const writes = (plan.events ?? []).some((event) => event.direction === 'C>S');
        return judgeEach(wanted.filter((story) => writes || !story.name.includes('write')), (story) => sequences.some((sequence) => story.shows(`${sequence.title}\n${sequence.mermaid}`))
            ? undefined
            : {
                severity: story.severity,
                place: 'sequences',
                message: `No sequence diagram shows ${story.name}.`,
                fix: 'Add one; eight messages are enough.',
            });
    },
};

;// CONCATENATED MODULE: ./lib/verify/rules/sequence-directions.js


/** In diagrams clients send what clients may send, servers what servers send. */
const sequenceDirections = {
    id: 'sequence-directions',
    catalogue: 'C36',
    why: 'An arrow the wrong way round becomes a handler on the wrong side.',
    check: ({ plan }) => {
        const directions = new Map();
        for (const event of plan.events ?? [])
            directions.set(event.name, (directions.get(event.name) ?? new Set()).add(event.direction));
        const messages = (plan.sequences ?? []).flatMap((sequence, index) => messagesOf(sequence.mermaid).map((message) => ({
            ...message,
            id: sequence.id,
            place: `sequences[${index}].mermaid:${message.line}`,
        })));
        return judgeEach(messages.filter(({ event }) => event !== undefined && directions.has(event)), (message) => {
            const allowed = message.event === undefined ? undefined : directions.get(message.event);
            if (allowed === undefined || message.text.startsWith('ack'))
                return undefined;
            const actual = message.fromSide === 'client' && message.toSide === 'server'
                ? 'C>S'
                : message.fromSide === 'server' && message.toSide === 'client'
                    ? 'S>C'
                    : undefined;
            if (actual === undefined || allowed.has(actual))
                return undefined;
            return {
                severity: 'error',
                place: message.place,
                message: `Diagram ${message.id} sends "${message.event ?? ''}" as ${actual}, the catalogue says ${[...allowed].join(', ')}.`,
                fix: 'Turn the arrow round, or correct the direction of the event.',
            };
        });
    },
};

// EXTERNAL MODULE: ./lib/knowledge/hops.js
var hops = __webpack_require__(1822);
;// CONCATENATED MODULE: ./lib/verify/rules/serverless-lifetime.js



/** A platform that ends connections by age is named, and its end is an ordinary reconnect. */
const serverlessLifetime = {
    id: 'serverless-lifetime',
    catalogue: 'C46',
    why: 'A connection that the platform ends every few minutes looks like an error unless it was planned.',
    check: ({ plan, texts }) => {
        const { topology } = plan;
        if (topology === undefined)
            return NOTHING;
        const names = [topology.target, ...topology.hops.map((hop) => hop.name)].join('\n');
        const aging = hops/* hopDefaults */.Y2.filter((hop) => hop.maxLifetimeS !== undefined && hop.pattern.test(names));
        const words = (0,plan_texts/* wordsOf */.Z9)(texts);
        return judgeEach(aging, (hop) => {
            const seconds = hop.maxLifetimeS ?? 0;
            const isModelled = topology.hops.some((planned) => planned.maxLifetimeS !== undefined);
            const isSaid = /\bmax(?:imum)? (?:duration|lifetime|age|connection)|maxduration|\bends? (?:every|each|the) (?:connection|stream)\b|lifetime of/.test(words);
            if (isModelled || isSaid)
                return undefined;
            return {
                severity: 'error',
                place: 'topology',
                message: `${hop.name} ends every connection after ${seconds} s unless raised, and the plan does not say so.`,
                evidence: hop.source,
                fix: 'Add the longest life of a connection to the hop, and treat its end as a normal reconnect with resync.',
            };
        });
    },
};

;// CONCATENATED MODULE: ./lib/verify/rules/sources-used.js

/** Sources are addresses that can be opened, and something rests on each. */
const sourcesUsed = {
    id: 'sources-used',
    catalogue: 'C59',
    why: 'A source that cannot be opened is a claim without one.',
    check: ({ plan, texts }) => {
        const sources = [...(plan.sources ?? []).entries()];
        const urls = texts.flatMap(({ place, text }) => [...text.matchAll(/https?:\/\/[^\s`)>\]"']*/g)].map((match) => ({ place, url: match[0] })));
        return joinResults(judgeEach(urls, ({ place, url }) => {
            if (isAddress(url))
                return undefined;
            return {
                severity: 'warn',
                place,
                message: `"${url}" is not an address that can be opened.`,
                fix: 'Give the whole address, or take it out.',
            };
        }), judgeEach(sources, ([index, source]) => {
            const isWeb = source.kind === 'docs' || source.kind === 'web';
            if (isWeb && !/^https?:\/\//.test(source.ref))
                return {
                    severity: 'warn',
                    place: `sources[${index}].ref`,
                    message: `${source.id} is a ${source.kind} source without an address.`,
                    fix: 'Give the address that was read.',
                };
            return undefined;
        }));
    },
};
function isAddress(url) {
    return /^https?:\/\/(?:[\w{}$-]+\.)*[\w{}$-]+(?::[\d{}A-Za-z$]+)?(?:[/?#]|$|[.,;:]$)/.test(url) && url.length > 10;
}

;// CONCATENATED MODULE: ./lib/verify/state-graph.js
function state_graph_readGraph(graph) {
    const nodes = new Map(graph.states.map((node) => [node.id, node]));
    const outOf = grouped(graph.edges, ({ from }) => from);
    const into = grouped(graph.edges, ({ to }) => to);
    const links = { nodes, outOf, children: grouped(graph.states, ({ parent }) => parent ?? '') };
    const roots = graph.states.filter(({ kind, parent }) => kind === 'start' && parent === undefined);
    return {
        leaves: graph.states.filter(({ id, kind }) => kind === 'state' && !links.children.has(id)),
        starts: new Set(roots.flatMap(({ id }) => (outOf.get(id) ?? []).map(({ to }) => to))),
        reached: reachedFrom(roots.map(({ id }) => id), links),
        waysOut: (id) => waysOut(id, links),
        waysInto: (id) => into.get(id) ?? [],
        nodeOf: (id) => nodes.get(id),
        from: (id) => reachedFrom([id], links),
    };
}
function reachedFrom(roots, links) {
    const seen = new Set();
    const waiting = [...roots];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        if (seen.has(id))
            continue;
        seen.add(id);
        for (const at of [id, ...ancestorsOf(id, links)]) {
            seen.add(at);
            waiting.push(...(links.outOf.get(at) ?? []).map(({ to }) => to));
        }
        waiting.push(...entriesOf(links.children.get(id) ?? []));
    }
    return seen;
}
/** Entering a composite is entering its start, in each of its regions; where it has none, it may begin anywhere. */
function entriesOf(inside) {
    const entries = inside.filter(({ kind }) => kind === 'region' || kind === 'start');
    return (entries.length > 0 ? entries : inside).map(({ id }) => id);
}
function waysOut(id, links) {
    return [id, ...ancestorsOf(id, links)].flatMap((from) => throughChoices(links.outOf.get(from) ?? [], links));
}
/** `A --> choice: lost` and `choice --> B: in time` is one way from A to B. */
function throughChoices(edges, links) {
    const found = [];
    const waiting = [...edges];
    const seen = new Set();
    for (let edge = waiting.shift(); edge !== undefined; edge = waiting.shift()) {
        const kind = links.nodes.get(edge.to)?.kind;
        if (kind !== 'choice' && kind !== 'fork')
            found.push(edge);
        else if (!seen.has(edge.to)) {
            seen.add(edge.to);
            const { from, on } = edge;
            waiting.push(...(links.outOf.get(edge.to) ?? []).map((next) => ({ from, to: next.to, on: `${on} ${next.on}`.trim() })));
        }
    }
    return found;
}
function ancestorsOf(id, { nodes }) {
    const found = [];
    for (let at = nodes.get(id)?.parent; at !== undefined && !found.includes(at); at = nodes.get(at)?.parent)
        found.push(at);
    return found;
}
function grouped(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}

;// CONCATENATED MODULE: ./lib/verify/state-faults.js

const CONNECTED = /^(?:connecting|connected|authenticat|sync|join|subscrib|live|online|ready|open|active|streaming|catching|resum|recover|steady|degraded|stale|opening|resync|loading)/i;
const NOT_CONNECTED = /^(?:online?wait|reopen|stopped|polling)/i;
const LOSS = /disconnect|clos|lost|lose|drop|error|time ?out|offline|transport|fail|gone|broken|unreach|missed|no (?:pong|ping|heartbeat)|without|reset|expire/i;
/** A state that is only entered because the connection is gone. */
const LOST = /^(?:disconnect|reconnect|offline|closed|lost|error|fail|backoff|backing|retry)/i;
const WAITING = /^(?!(?:no|some|any|every)thing\b)\w*ing\b|ing$/i;
const NOT_WAITING = /^(?:polling|streaming|editing|running|working|listening)$/i;
const STOP = /stop|log ?out|sign ?out|clos|fatal|unmount|leave|leav|destroy|end|forbidden|unauthori[sz]ed|denied|revoked|expired|gave up|give up|banned|unsupported|upgrade/i;
const RETURNING = /^(?:reconnect|retry|backoff|backingOff)/i;
const ATTEMPT = /^(?:re-?)?connecting|^retry/i;
/** A connection starts once, reaches every state, notices a loss in each, waits nowhere for ever, and comes back or ends. */
function judgeConnection(graph) {
    const reader = state_graph_readGraph(graph);
    return joined(startOf(reader), eachOf(reader.leaves, (state) => unreached(state, reader)), eachOf(reader.leaves, (state) => waysOutOf(state, reader)), trapsOf(reader), eachOf(reader.leaves.filter(({ name }) => RETURNING.test(name)), (state) => comesBack(state, reader)));
}
/** Of a diagram that is about something else only this is certain. */
function judgeReachability(graph) {
    const reader = readGraph(graph);
    if (reader.starts.size === 0)
        return { faults: [], claims: 0 };
    return eachOf(reader.leaves, (state) => unreached(state, reader));
}
function isAboutConnection(graph) {
    const names = graph.states.map(({ name }) => name);
    return names.some((name) => /^(?:re|dis)?connect/i.test(name)) && names.some((name) => CONNECTED.test(name));
}
function startOf({ starts }) {
    if (starts.size === 1)
        return { faults: [], claims: 1 };
    const message = `The connection has ${starts.size} initial states, expected one transition from "[*]".`;
    return { faults: [{ message, fix: 'Begin with `[*]` → the first state.' }], claims: 1 };
}
function unreached({ id, name }, { reached, starts }) {
    if (reached.has(id) || starts.size === 0)
        return undefined;
    return {
        state: id,
        message: `No path leads from the start to state "${name}".`,
        fix: `Add the transition into "${name}", or remove it.`,
    };
}
function waysOutOf({ id, name }, reader) {
    const out = reader.waysOut(id);
    if (out.length === 0) {
        if (reader.waysInto(id).some((edge) => STOP.test(edge.on)) || STOP.test(name.replaceAll('_', ' ')))
            return undefined;
        return {
            state: id,
            message: `State "${name}" has no way out.`,
            fix: 'Add a transition, or say in the one that leads there that it is the end (logout, fatal).',
        };
    }
    const isLeftOnLoss = out.some((edge) => LOSS.test(edge.on) || leadsToLoss(edge, reader));
    if (CONNECTED.test(name) && !NOT_CONNECTED.test(name) && !isLeftOnLoss)
        return {
            state: id,
            message: `State "${name}" has no transition for a lost connection.`,
            fix: 'Add one on disconnect, error or timeout.',
        };
    if (WAITING.test(name) && !NOT_WAITING.test(name) && !isLeftOnLoss && !out.some((edge) => /\d/.test(edge.on)))
        return {
            state: id,
            message: `State "${name}" waits, but has no transition for a wait that takes too long.`,
            fix: 'Add one on timeout.',
        };
    return undefined;
}
function leadsToLoss({ from, to, on }, { nodeOf }) {
    return on.trim() === '' && from !== to && LOST.test(nodeOf(to)?.name ?? '');
}
/** States that only lead to each other, none of them connected and none an end. */
function trapsOf(reader) {
    const traps = new Map();
    for (const { id, name } of reader.leaves) {
        if (RETURNING.test(name) || reader.waysOut(id).length === 0)
            continue;
        const followers = [...reader.from(id)].flatMap((follower) => reader.nodeOf(follower) ?? []);
        if (followers.some((follower) => isWayHome(follower, reader)))
            continue;
        const names = followers.filter(({ kind }) => kind === 'state').map((follower) => follower.name);
        const trap = names.toSorted().join(', ');
        if (traps.has(trap))
            continue;
        traps.set(trap, {
            state: id,
            message: `From state "${name}" nothing leads back to a connection or to an end, only to ${trap}.`,
            fix: 'Add a transition to "connecting", or one to a final state.',
        });
    }
    return { faults: [...traps.values()], claims: traps.size };
}
function isWayHome({ id, name, kind }, reader) {
    if (kind === 'end' || CONNECTED.test(name))
        return true;
    return kind === 'state' && reader.waysOut(id).length === 0;
}
/** Somebody who lost the connection gets it back, or is told that it is gone. */
function comesBack({ id, name }, reader) {
    const nameOf = (state) => reader.nodeOf(state)?.name ?? '';
    const direct = reader.waysOut(id).map(({ to }) => to);
    const attempts = direct.filter((to) => to !== id && ATTEMPT.test(nameOf(to)));
    const out = [...direct, ...attempts.flatMap((attempt) => reader.waysOut(attempt).map(({ to }) => to))];
    const isBack = out.some((to) => CONNECTED.test(nameOf(to)));
    const isAway = out.some((to) => to !== id && !CONNECTED.test(nameOf(to)) && !RETURNING.test(nameOf(to)));
    if (!isBack)
        return {
            state: id,
            message: `State "${name}" never leads back to a connection.`,
            fix: 'Add a transition to "connecting".',
        };
    if (!isAway)
        return {
            state: id,
            message: `State "${name}" has no end: the user is never told that the connection is gone.`,
            fix: 'Add a transition to "offline" or to a final state.',
        };
    return undefined;
}
function eachOf(states, judge) {
    return { faults: states.flatMap((state) => judge(state) ?? []), claims: states.length };
}
function joined(...judgements) {
    return {
        faults: judgements.flatMap(({ faults }) => faults),
        claims: judgements.reduce((sum, { claims }) => sum + claims, 0),
    };
}

;// CONCATENATED MODULE: ./lib/verify/rules/state-graph.js


const OUTSIDE = /^\[\*\]$|^(?:start|initial|end|final|\*|any|none|-)$/i;
const ANY = /^(?:\*|any|any state|all)$/i;
/** The connection starts once, reaches every state, notices a loss in each, and waits nowhere for ever. */
const stateGraph = {
    id: 'state-graph',
    catalogue: 'C32',
    why: 'A state without a way out on loss is a page that says "live" and shows yesterday.',
    check: ({ plan }) => {
        const { connection } = plan;
        if (connection === undefined || connection.transitions.length === 0)
            return NOTHING;
        return joinResults(ends(connection), judged(connection));
    },
};
function ends({ states, transitions }) {
    const names = new Set(states.map((state) => state.name));
    const claims = transitions.flatMap((edge, index) => [
        { end: edge.from, place: `connection.transitions[${index}].from` },
        { end: edge.to, place: `connection.transitions[${index}].to` },
    ]);
    return judgeEach(claims, ({ end, place }) => {
        if (names.has(end) || OUTSIDE.test(end))
            return undefined;
        return {
            severity: 'error',
            place,
            message: `"${end}" is not a state of the connection, which has ${[...names].join(', ')}.`,
            fix: 'Add the state, or name one that is there.',
        };
    });
}
function judged(connection) {
    const { faults, claims } = judgeConnection(graphOf(connection));
    const placeOf = (state) => state === undefined
        ? 'connection.transitions'
        : `connection.states[${connection.states.findIndex(({ name }) => name === state)}]`;
    const findings = faults.map(({ state, message, fix }) => ({ severity: 'error', place: placeOf(state), message, fix }));
    return { findings, claims, unverifiable: [] };
}
/** A transition from any state is one from each. */
function graphOf({ states, transitions }) {
    const names = states.map(({ name }) => name);
    const isEnd = (name) => OUTSIDE.test(name) && !names.includes(name);
    return {
        states: [
            { id: '[*] start', name: '[*]', kind: 'start' },
            ...states.map(({ name }) => ({ id: name, name, kind: 'state' })),
            { id: '[*] end', name: '[*]', kind: 'end' },
        ],
        edges: transitions.flatMap(({ from, to, on }) => {
            const target = isEnd(to) ? '[*] end' : to;
            if (ANY.test(from) && !names.includes(from))
                return names.map((name) => ({ from: name, to: target, on }));
            return [{ from: from === '[*]' ? '[*] start' : from, to: target, on }];
        }),
    };
}

;// CONCATENATED MODULE: ./lib/verify/rules/state-names-agree.js

const DECLARATION = /\b(?:type|enum|const)\s+(\w*(?:Conn|Connection|Socket|Realtime|Live|Link|Channel)\w*(?:State|Status|Phase))\b[^=\n{]*(?:=|\{)\s*([^;]{0,800})/g;
/** The states in code are the states of the diagram. */
const stateNamesAgree = {
    id: 'state-names-agree',
    catalogue: 'C34',
    why: 'A state that only the diagram has is one that nobody will build.',
    check: ({ plan }) => {
        const { connection } = plan;
        const declared = declaredStates(plan);
        if (connection === undefined || declared === undefined)
            return NOTHING;
        const inCode = new Map(declared.names.map((name) => [state_names_agree_normalised(name), name]));
        const inPlan = new Map(connection.states.map((state) => [state_names_agree_normalised(state.name), state.name]));
        const oneSided = [
            ...[...inCode].filter(([key]) => !inPlan.has(key)).map(([, name]) => ({ name, side: `only type ${declared.type} has it` })),
            ...[...inPlan]
                .filter(([key]) => !inCode.has(key))
                .map(([, name]) => ({ name, side: `type ${declared.type} does not have it` })),
        ];
        const result = judgeEach(oneSided, ({ name, side }) => ({
            severity: 'error',
            place: declared.place,
            message: `State "${name}": ${side}.`,
            fix: 'Make the type and the states of the connection the same set.',
        }));
        return { ...result, claims: new Set([...inCode.keys(), ...inPlan.keys()]).size };
    },
};
function declaredStates(plan) {
    const sources = [
        { source: plan.types?.source ?? '', place: 'types' },
        ...(plan.code ?? []).map((block, index) => ({ source: block.source, place: `code[${index}]` })),
    ];
    for (const { source, place } of sources) {
        for (const match of source.matchAll(DECLARATION)) {
            const names = [...(match[2] ?? '').matchAll(/['"]([A-Za-z][\w-]*)['"]/g)].map((literal) => literal[1] ?? '');
            const isUnion = /^\s*\|?\s*['"]/.test(match[2] ?? '') && names.length >= 3;
            if (isUnion)
                return { type: match[1] ?? '', names, place };
        }
    }
    return undefined;
}
function state_names_agree_normalised(name) {
    return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

;// CONCATENATED MODULE: ./lib/verify/rules/symbols-exist.js


const DEFINING = '(?:class|function|const|let|var|def|defp|func|fn|interface|type|enum|struct|trait|module|record|namespace|object)';
const symbols_exist_IN_PROSE = /`([\w@.\-/[\]()+$~]+\.\w+#[\w$.]+)`(\s*\(new\))?/g;
/** A named function, class or type is in its file. */
const symbolsExist = {
    id: 'symbols-exist',
    catalogue: 'C08',
    why: 'Code is hooked up by name; a name that is not there stops the reader.',
    check: (input) => {
        const written = input.texts
            .filter((text) => text.kind === 'prose')
            .flatMap(({ place, text }) => [...text.matchAll(symbols_exist_IN_PROSE)].map((match) => ({ place, text: `${match[1] ?? ''}${match[2] ?? ''}` })));
        const references = [...(0,verify_references/* codeReferencesOf */.Hs)(input.plan), ...written].filter(({ text }) => text.includes('#'));
        return judgeEach(references, ({ place, text }) => symbols_exist_judge(place, text, input));
    },
};
function symbols_exist_judge(place, text, input) {
    const reference = (0,verify_references/* parseReference */.F2)(text);
    if (reference.kind !== 'path' || reference.symbol === undefined)
        return undefined;
    const name = reference.symbol.replace(/\(.*$/, '').split('.').at(-1)?.trim() ?? '';
    const path = (0,verify_references/* resolvePath */.o1)(reference.path, input.snapshot, input.profile);
    if (!/^[\w$]+[?!]?$/.test(name))
        return { undecided: `\`${text}\`: "${reference.symbol}" is not a name that can be looked up.` };
    if (path === undefined)
        return undefined;
    const content = input.snapshot.files.get(path)?.text;
    if (content === undefined)
        return { undecided: `\`${text}\`: the text of the file was not read.` };
    const there = standsIn(name, content);
    if (reference.isNew)
        return there === 'defined' ? alreadyThere(place, name, path) : undefined;
    if (there === 'defined' || isDefinedByPlan(name, reference.path, input.plan))
        return undefined;
    if (there === 'mentioned')
        return { undecided: `\`${text}\`: "${name}" stands in the file, but where it is defined was not found.` };
    return {
        severity: 'error',
        place,
        message: `\`${path}\` has no "${name}".`,
        evidence: path,
        fix: 'Name a symbol that the file defines, or mark it `(new)`.',
    };
}
function standsIn(name, content) {
    const escaped = name.replace(/[$?!]/g, '\\$&');
    const word = new RegExp(`(?<![\\w$])${escaped}(?![\\w$])`);
    if (!word.test(content))
        return 'absent';
    const keyword = new RegExp(`\\b${DEFINING}\\s+(?:self\\.|\\([^)]*\\)\\s*)?${escaped}(?![\\w$])`);
    const member = new RegExp(`(?:^|[\\n;{,])[ \\t]*(?:(?:export|public|private|protected|static|async|readonly|get|set|override|final)\\s+)*\\*?${escaped}\\s*(?:[:=]|\\([^)]*\\)\\s*(?::[^{\\n]+)?\\{)`);
    const symbol = new RegExp(`[:@]${escaped}\\b`);
    return keyword.test(content) || member.test(content) || symbol.test(content) ? 'defined' : 'mentioned';
}
function isDefinedByPlan(name, path, plan) {
    return (plan.code ?? []).some((block) => block.file === path && standsIn(name, block.source) === 'defined');
}
function alreadyThere(place, name, path) {
    return {
        severity: 'error',
        place,
        message: `"${name}" is marked new, but \`${path}\` already defines it.`,
        evidence: path,
        fix: 'Say what to change in it, or choose another name.',
    };
}

;// CONCATENATED MODULE: ./lib/verify/rules/tests-cover.js


const KINDS = [
    {
        what: 'a lost connection and the return',
        shows: /reconnect|connection (?:is |was )?(?:lost|cut|dropped)|disconnect|comes? back|back within|resync|restart|drops?\b|gap|network|offline|resum/i,
        applies: () => true,
        severity: 'error',
    },
    {
        what: 'two servers with the broker between them',
        shows: /two|both|another|second|other|multi|cluster|replica|nodes|pods|processes|instances|workers/i,
        applies: (input) => (processesOf(input) ?? 1) > 1,
        severity: 'error',
    },
    {
        what: 'a foreign Origin',
        shows: /origin|cswsh|cross-site/i,
        applies: (input) => usesSocketsAtAll(input) && /origin/i.test(JSON.stringify(input.plan.security ?? '')),
        severity: 'warn',
    },
    {
        what: 'the drain at shutdown',
        shows: /drain|sigterm|shutdown|deploy|rolling|restart|killed/i,
        applies: (input) => (input.plan.server?.shutdown.length ?? 0) > 0,
        severity: 'warn',
    },
    {
        what: 'the load that the capacity part expects',
        shows: /load|soak|k6|artillery|\d[\d,. ]*\d* (?:clients|connections|users|sockets|streams)/i,
        applies: (input) => input.plan.meta.size !== 'S' && input.plan.capacity !== undefined,
        severity: 'warn',
    },
];
/** The tests reach the places where real-time features break. */
const testsCover = {
    id: 'tests-cover',
    catalogue: 'C55',
    why: 'Unit tests of handlers pass in every broken real-time system.',
    check: (input) => {
        const tests = input.plan.tests;
        if (tests === undefined)
            return NOTHING;
        const words = tests.map((test) => `${test.level} ${test.what} ${test.run} ${test.threshold ?? ''}`).join('\n');
        return judgeEach(KINDS.filter((kind) => kind.applies(input)), ({ what, shows, severity }) => shows.test(words)
            ? undefined
            : { severity, place: 'tests', message: `No test is about ${what}.`, fix: 'Add one with the command that runs it.' });
    },
};

;// CONCATENATED MODULE: ./lib/verify/rules/timer-order.js



/** Timers that depend on each other stand in the right order. */
const timerOrder = {
    id: 'timer-order',
    catalogue: 'C45',
    why: 'A key that is forgotten before the last retry protects from nothing.',
    source: 'https://socket.io/docs/v4/delivery-guarantees',
    check: (input) => {
        const { plan } = input;
        if (plan.connection === undefined)
            return NOTHING;
        const acknowledgement = settingOf(plan, /^ack_?timeout$/i);
        const retries = settingOf(plan, /^retries$/i)?.value ?? 0;
        const retention = parameterOf(plan, /idempot|dedup|command retention|command ttl|command log/i);
        const ticket = parameterOf(plan, /ticket.*(?:ttl|life|valid|expir)|ticket$/i);
        const connectTimeout = settingOf(plan, /^connect_?timeout$/i);
        const token = parameterOf(plan, /(?:token|session).*(?:ttl|life|valid|expir)/i);
        const snapshot = parameterOf(plan, /snapshot.*(?:timeout|deadline)/i);
        return judgeEach([
            shorter({
                first: acknowledgement === undefined ? undefined : { ...acknowledgement, value: acknowledgement.value * (retries + 1) },
                second: retention,
                because: 'a repetition after the last retry would be executed again',
            }),
            shorter({ first: connectTimeout, second: token, because: 'a token would expire before the connection is made' }),
            shorter({ first: snapshot, second: detection(input), because: 'the connection would be cut during the snapshot' }),
            shorter({
                first: ticket,
                second: { value: 60_001, place: '', written: '60 s' },
                because: 'a ticket that lives longer can be used by whoever reads it in a log',
            }),
        ], (verdict) => verdict);
    },
};
function shorter(pair) {
    const { first, second, because } = pair;
    if (first === undefined || second === undefined || first.value < second.value)
        return undefined;
    return {
        severity: 'error',
        place: first.place,
        message: `${first.written} (${first.value} ms) is not below ${second.written}: ${because}.`,
        fix: 'Shorten the first or lengthen the second.',
    };
}
function detection(input) {
    const interval = settingOf(input.plan, /^ping_?interval$/i);
    const timeout = settingOf(input.plan, /^ping_?timeout$/i);
    if (!usesSocketIo(input) || interval === undefined || timeout === undefined)
        return undefined;
    return { value: interval.value + timeout.value, place: interval.place, written: 'pingInterval + pingTimeout' };
}

;// CONCATENATED MODULE: ./lib/verify/rules/topology-matches-files.js

/** Replicas, grace period and idle timeouts that the plan states are those of the repository's own files. */
const topologyMatchesFiles = {
    id: 'topology-matches-files',
    catalogue: 'C12',
    why: 'Every number of the plan follows from the deployment; a wrong start makes all of them wrong.',
    check: ({ plan, profile }) => {
        const { topology } = plan;
        const claims = [
            {
                what: 'replicas',
                place: 'topology.replicas',
                stated: topology?.replicas,
                facts: [...profile.topology.replicas, ...profile.topology.workers],
            },
            {
                what: 'grace seconds',
                place: 'topology.graceSeconds',
                stated: topology?.graceSeconds,
                facts: profile.topology.graceSeconds,
            },
            ...(topology?.hops ?? []).map((hop, index) => ({
                what: `idle seconds of ${hop.name}`,
                place: `topology.hops[${index}]`,
                stated: hop.idleTimeoutS,
                facts: profile.topology.hops
                    .filter((known) => known.where === hop.from)
                    .map((known) => ({ value: known.idleTimeoutS, where: known.where })),
            })),
        ];
        return judgeEach(claims, ({ what, place, stated, facts }) => {
            if (typeof stated !== 'number')
                return undefined;
            if (facts.length === 0)
                return what === 'replicas' ? { undecided: `${what}: no file of the repository says how many run.` } : undefined;
            if (facts.some((fact) => fact.value === stated))
                return undefined;
            return {
                severity: 'error',
                place,
                message: `The plan says ${stated} ${what}, the repository says ${[...new Set(facts.map((fact) => fact.value))].join(' or ')}.`,
                evidence: facts[0]?.where ?? '',
                fix: 'Use the number of the file, or make the change of that file a step of the plan.',
            };
        });
    },
};

;// CONCATENATED MODULE: ./lib/verify/rules/versions-match-lockfile.js

const AMBIGUOUS = new Set([
    'redis',
    'pg',
    'node',
    'mongodb',
    'nats',
    'docker',
    'kafka',
    'typescript',
    'next',
    'go',
    'rails',
    'postgres',
    'jest',
    'http',
]);
/** How people write a package whose name is a plain word, or nobody's. */
const PRODUCTS = { next: 'Next.js', nuxt: 'Nuxt', vue: 'Vue.js', '@nestjs/core': 'NestJS' };
/** Marks where the version stood in its sentence. */
const HERE = '⟨version⟩';
const ABOUT_CHANGE = /\b(?:upgrad\w*|updat\w*|bump\w*|rais\w*|migrat\w*|replac\w*|move to|introduced|added in|fixed|at least|or later|or newer|minimum|newer than|older than|latest|at most|up to)\b|[<>≥≤→]|\+|\b(?:from|before|below|until|since|as of|not|than)\s*[`"]?⟨version⟩/i;
const VERSION = '(?:\\^|~|v)?(\\d+\\.\\d+(?:\\.\\d+)?(?:-[\\w.]+)?)';
/** A version that the plan states for a dependency is the one the lockfile resolves. */
const versionsMatchLockfile = {
    id: 'versions-match-lockfile',
    catalogue: 'C09',
    why: 'Defaults and methods change between versions; a plan for another version is wrong in details.',
    check: (input) => judgeEach(mentions(input), (mention) => versions_match_lockfile_judge(mention, input)),
};
function versions_match_lockfile_judge(mention, { profile }) {
    const named = profile.dependencies.filter((dependency) => dependency.name.toLowerCase() === mention.name.toLowerCase());
    const resolved = named.flatMap((dependency) => dependency.resolved ?? []);
    if (resolved.length === 0)
        return { undecided: `${mention.name} ${mention.version}: there is no lockfile entry to compare with.` };
    if (resolved.some((version) => agrees(version, mention.version)))
        return undefined;
    if (ABOUT_CHANGE.test(mention.sentence))
        return undefined;
    return {
        severity: 'error',
        place: mention.place,
        message: `The plan says ${mention.name} ${mention.version}, the lockfile resolves ${[...new Set(resolved)].join(', ')}.`,
        ...(named[0] === undefined ? {} : { evidence: named[0].where }),
        fix: 'Use the version of the lockfile, or say that the plan upgrades it and from what.',
    };
}
function mentions({ texts, profile }) {
    const names = unique(profile.dependencies);
    if (names.length === 0)
        return [];
    const lowered = texts.map((text) => ({ ...text, lower: text.text.toLowerCase() }));
    const spellings = names.flatMap((name) => [{ name, written: name }, ...productsOf(name)]);
    return spellings.flatMap(({ name, written }) => {
        const needle = written.toLowerCase();
        const pattern = mentionPattern(written);
        return lowered
            .filter(({ lower, kind }) => kind === 'prose' && lower.includes(needle))
            .flatMap(({ place, text }) => [...text.matchAll(pattern)].map((match) => ({
            place,
            name,
            version: match[2] ?? '',
            exact: match[1] === '@',
            sentence: sentenceAround(text, match.index, match[0].length),
        })));
    });
}
function productsOf(name) {
    const written = PRODUCTS[name];
    return written === undefined ? [] : [{ name, written }];
}
function mentionPattern(name) {
    const escaped = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    const between = AMBIGUOUS.has(name.toLowerCase()) ? '(@)' : '(@|`?[\\s|(]+`?)';
    return new RegExp(`(?<![\\w@/.-])${escaped}${between}${VERSION}(?![\\w.]*\\d|\\.x|\\+|\\s*(?:or|and) (?:later|newer|up|above))`, 'gi');
}
/** `4.8` agrees with `4.8.1`. */
function agrees(resolved, stated) {
    return resolved === stated || resolved.startsWith(`${stated}.`);
}
function sentenceAround(text, index, length) {
    const before = text
        .slice(Math.max(0, index - 120), index)
        .split(/[.;](?=\s)/)
        .at(-1) ?? '';
    const after = text.slice(index + length, index + length + 80).split(/[.;](?=\s|$)/)[0] ?? '';
    return `${before}${HERE}${after}`;
}
function unique(dependencies) {
    return [...new Set(dependencies.map((dependency) => dependency.name))];
}

;// CONCATENATED MODULE: ./lib/verify/rules.js




























































/** Every rule, in the order of the catalogue. */
const rules = [
    requiredParts,
    lengthBudget,
    fenceLanguages,
    planOnly,
    noPlaceholder,
    pathsExist,
    citedLines,
    symbolsExist,
    versionsMatchLockfile,
    importsDeclared,
    advisoryFloor,
    topologyMatchesFiles,
    commandsExist,
    environmentVariables,
    existingSockets,
    optionLiterals,
    deprecatedApi,
    apiSinceVersion,
    genericOrder,
    escapeHatches,
    runtimeValidation,
    eventNamesAgree,
    proseEvents,
    eventSides,
    eventNaming,
    mutatingEvents,
    roomsDeclared,
    deliveryKeys,
    namespaceIsNotPath,
    stateGraph,
    authExpiryPath,
    stateNamesAgree,
    sequenceCoverage,
    sequenceDirections,
    heartbeatFitsHops,
    payloadChain,
    reconnectPolicy,
    adapterFitsTopology,
    recoveryFitsAdapter,
    drainFitsGrace,
    capacityArithmetic,
    timerOrder,
    serverlessLifetime,
    handshakeAuth,
    originAllowlist,
    noCredentialInUrl,
    eventAuthorization,
    revocation,
    limitsStated,
    noSecrets,
    raceTable,
    resyncNamed,
    loadThresholds,
    testsCover,
    effortAddsUp,
    flagInCode,
    forbiddenFactsRule,
    assumptionsUsed,
    referencesResolve,
    sourcesUsed,
];


/***/ })

};
