export const id = 782;
export const ids = [782];
export const modules = {

/***/ 2122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Xg: () => (/* binding */ readConfig),
  "in": () => (/* binding */ readRequest),
  Fj: () => (/* binding */ secretsOf)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(6843);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
;// CONCATENATED MODULE: ./lib/config/mcp-config.js

/**
 * Further remote servers, in the shape that other Actions know: `{"mcpServers": {"name": {"url": …, "headers": …}}}`. New
 * is `tools`: only what stands there can be called, described in the maintainers' words, never in the server's.
 */
const argument = schemas/* union */.KCZ([
    schemas/* string */.YjP().min(1).max(300),
    schemas/* strictObject */.rej({
        description: schemas/* string */.YjP().min(1).max(300),
        type: schemas/* enum */.k5n(['string', 'integer', 'boolean']).default('string'),
        required: schemas/* boolean */.zMY().default(true),
    }),
]);
const tool = schemas/* strictObject */.rej({
    description: schemas/* string */.YjP().min(1).max(600),
    arguments: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[A-Za-z_]\w{0,63}$/), argument).default({}),
});
const server = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('http').default('http'),
    url: schemas/* string */.YjP().refine(isRemoteAddress, 'expected an https address (http only for localhost)'),
    headers: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[\w-]{1,60}$/), schemas/* string */.YjP().min(1).max(4000)).default({}),
    tools: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[\w-]{1,40}$/), tool),
});
const servers = schemas/* strictObject */.rej({ mcpServers: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[A-Za-z][\w-]{0,19}$/), server) });
const MOST_TOOLS = 20;
/** The input `mcp_config`: empty for none, else JSON. */
const mcpConfigSchema = schemas/* string */.YjP().transform((text, context) => {
    if (text === '')
        return [];
    const issue = (message) => {
        context.addIssue({ code: 'custom', message, input: undefined });
        return core/* NEVER */.tm;
    };
    const value = parseJson(text);
    if (value === undefined)
        return issue('expected JSON, such as {"mcpServers": {…}}');
    if (startsProcess(value))
        return issue('expected remote servers only: no server is started here, so `command` is nothing to give');
    const parsed = servers.safeParse(value);
    if (!parsed.success) {
        const [first] = parsed.error.issues;
        return issue(`at ${first?.path.join('.') || 'the top'}: ${first?.message ?? 'not valid'}`);
    }
    const list = Object.entries(parsed.data.mcpServers).map(([name, one]) => toServer(name, one));
    const count = list.reduce((sum, one) => sum + one.tools.length, 0);
    return count <= MOST_TOOLS ? list : issue(`expected at most ${MOST_TOOLS} tools, found ${count}`);
});
/** Shorter values are switches, not secrets: removing them everywhere would garble every text. */
const SHORTEST_SECRET = 8;
/** Values of headers are secrets of the run, also where the rest is not valid. */
function secretsOfMcpConfig(text) {
    const value = parseJson(text);
    const values = Object.values(recordOf(recordOf(value)['mcpServers'])).flatMap((one) => Object.values(recordOf(recordOf(one)['headers'])).flatMap((header) => typeof header === 'string' ? [header, header.replace(/^(Bearer|Basic|token)\s+/i, '')] : []));
    return [...new Set(values)].filter((secret) => secret.length >= SHORTEST_SECRET);
}
function toServer(name, { url, headers, tools }) {
    return {
        name,
        url,
        headers,
        tools: Object.entries(tools).map(([toolName, one]) => ({
            name: toolName,
            description: one.description,
            arguments: Object.entries(one.arguments).map(([argumentName, about]) => ({
                name: argumentName,
                ...(typeof about === 'string' ? { description: about, type: 'string', required: true } : about),
            })),
        })),
    };
}
function isRemoteAddress(value) {
    const match = /^(https?):\/\/(\[[0-9a-f:]+\]|[^/:@\s]+)(:\d+)?(\/[^\s@]*)?$/i.exec(value);
    return match !== null && (match[1]?.toLowerCase() === 'https' || ['localhost', '127.0.0.1', '[::1]'].includes(match[2] ?? ''));
}
function startsProcess(value) {
    return Object.values(recordOf(recordOf(value)['mcpServers'])).some((one) => 'command' in recordOf(one));
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function recordOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

;// CONCATENATED MODULE: ./lib/config/inputs.js


/**
 * Every input of the Action, once: name and check. Descriptions and defaults stand in `action.yml` alone; a test holds
 * the two and the README together. Raw values are strings, the empty string means "not set".
 */
/** A job on GitHub ends after six hours. */
const MOST_MINUTES = 360;
const inputs_text = schemas/* string */.YjP();
const required = schemas/* string */.YjP().min(1, 'expected a value');
const oneOf = (...names) => schemas/* enum */.k5n(names, { error: () => `expected one of ${names.join(', ')}` });
const optionalOneOf = (...names) => schemas/* union */.KCZ([schemas/* literal */.euz(''), oneOf(...names)], { error: () => `expected one of ${names.join(', ')}, or nothing` });
const positive = schemas/* string */.YjP()
    .regex(/^\d+(\.\d+)?$/, 'expected a positive number')
    .transform(Number)
    .refine((value) => value > 0, 'expected a positive number');
const count = schemas/* string */.YjP()
    .regex(/^[1-9]\d{0,8}$/, 'expected a whole number from 1')
    .transform(Number);
const countOrNone = schemas/* string */.YjP()
    .regex(/^\d{1,9}$/, 'expected a whole number, 0 for no bound')
    .transform(Number);
const optionalCount = schemas/* union */.KCZ([schemas/* literal */.euz(''), count], { error: () => 'expected a whole number from 1, or nothing' });
const flag = oneOf('true', 'false').transform((value) => value === 'true');
const label = schemas/* string */.YjP().min(1, 'expected the name of a label').max(50, 'expected at most 50 characters');
const command = schemas/* string */.YjP().regex(/^[/@][A-Za-z][\w-]{1,38}$/, 'expected a word that begins with / or @, such as /plan-realtime');
const gateway = schemas/* string */.YjP().refine(isGatewayAddress, 'expected an https address (http only for localhost), or nothing');
const refPart = /^(?!.*(?:\.\.|\/\/|@\{|\.lock(?:\/|$)))[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$/;
const branchPrefix = schemas/* string */.YjP().regex(refPart, 'expected letters, digits, . _ - and /, such as plan-realtime/');
const optionalBranch = schemas/* string */.YjP().regex(new RegExp(`^$|${refPart.source}`), 'expected the name of a branch, or nothing');
const directory = schemas/* string */.YjP()
    .regex(/^(?!.*(?:\.\.|\/\/))[A-Za-z0-9._][A-Za-z0-9._/-]{0,118}[A-Za-z0-9_-]$/, 'expected a folder inside the repository, such as .claude/doc')
    .refine((value) => !/^\.git(\/|$)|^\.github(\/|$)/i.test(value), 'expected a folder outside .git and .github');
const bots = schemas/* string */.YjP()
    .transform((value) => value
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean))
    .refine((names) => names.every((name) => !name.includes('*')), 'expected exact names; a wildcard would let strangers start runs');
const inputSchema = schemas/* object */.Ikc({
    github_token: required,
    anthropic_api_key: inputs_text,
    anthropic_base_url: gateway,
    anthropic_federation_rule_id: inputs_text,
    anthropic_organization_id: inputs_text,
    anthropic_service_account_id: inputs_text,
    anthropic_workspace_id: inputs_text,
    planner: oneOf('auto', 'agent', 'builtin'),
    model: required,
    fallback_model: inputs_text,
    effort: optionalOneOf('low', 'medium', 'high', 'xhigh', 'max'),
    max_turns: count,
    max_cost_usd: positive,
    max_runs_per_hour: countOrNone,
    timeout_minutes: positive.refine((value) => value <= MOST_MINUTES, `expected at most ${MOST_MINUTES} minutes`),
    label_trigger: label,
    trigger_phrase: command,
    mention_trigger: flag,
    issue_number: optionalCount,
    min_permission: oneOf('triage', 'write', 'maintain', 'admin'),
    allowed_bots: bots,
    context_tokens: count,
    web_search: oneOf('auto', 'true', 'false'),
    context7_api_key: inputs_text,
    mcp_config: mcpConfigSchema,
    review: oneOf('auto', 'off'),
    base_branch: optionalBranch,
    branch_prefix: branchPrefix,
    plan_directory: directory,
    open_pull_request: flag,
    custom_instructions: inputs_text,
    language: required,
    dry_run: flag,
    max_plans_per_sweep: count,
    max_sweep_cost_usd: positive,
    stage: oneOf('all', 'acknowledge', 'plan', 'publish', 'list'),
    bundle_path: inputs_text,
});
/** Inputs whose values are never shown. */
const secretInputs = ['github_token', 'anthropic_api_key', 'context7_api_key', 'mcp_config'];
const inputNames = Object.keys(inputSchema.shape);
function isGatewayAddress(value) {
    if (value === '')
        return true;
    const match = /^(https?):\/\/(\[[0-9a-f:]+\]|[^/:@\s]+)(:\d+)?(\/[^\s@]*)?$/i.exec(value);
    return match !== null && (match[1] === 'https' || ['localhost', '127.0.0.1', '[::1]'].includes(match[2] ?? ''));
}

;// CONCATENATED MODULE: ./lib/config/config.js


/**
 * Raw inputs in, a `Config` or the complete list of problems out. `raw` maps input names to strings; defaults have been
 * filled in by the runner (or from `action.yml` on the command line), so a missing name counts as empty.
 */
function parseConfig(raw) {
    const unknown = Object.keys(raw).filter((name) => !Object.hasOwn(inputSchema.shape, name));
    const values = Object.fromEntries(inputNames.map((name) => [name, (raw[name] ?? '').trim()]));
    const parsed = inputSchema.safeParse(values);
    const problems = [
        ...unknown.map(describeUnknown),
        ...(parsed.success ? [] : parsed.error.issues.map((issue) => describeIssue(issue, values))),
    ];
    if (parsed.success && problems.length === 0)
        return { config: parsed.data, problems: [] };
    return { config: undefined, problems };
}
function describeUnknown(name) {
    const nearest = [...inputNames].sort((left, right) => (0,mod/* distance */.Io)(name, left) - (0,mod/* distance */.Io)(name, right))[0] ?? '';
    const hint = (0,mod/* distance */.Io)(name, nearest) <= 4 ? ` Did you mean \`${nearest}\`?` : ` Known inputs: ${inputNames.join(', ')}.`;
    return `Unexpected input \`${name}\`.${hint}`;
}
function describeIssue(issue, values) {
    const name = String(issue.path[0] ?? '');
    const secret = secretInputs.some((input) => input === name);
    const value = values[name] ?? '';
    const given = value === '' ? 'nothing' : secret ? 'a value that is not shown' : `\`${value.slice(0, 80)}\``;
    return `Input \`${name}\` is ${given}: ${issue.message}.`;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/outcome.js
var outcome = __webpack_require__(3259);
;// CONCATENATED MODULE: ./lib/edges/action-defaults.js




/** Defaults of every input, from the `action.yml` that lies above the running script. Expressions such as `${{ … }}` count as empty. */
function readActionDefaults(script) {
    const path = findAbove((0,external_node_path_.dirname)(script), 'action.yml');
    const action = (0,dist/* parse */.qg)((0,external_node_fs_.readFileSync)(path, 'utf8'));
    const entries = Object.entries(action.inputs).map(([name, input]) => [name, withoutExpression(input.default ?? '')]);
    return Object.fromEntries(entries);
}
function findAbove(folder, name) {
    for (let current = folder;; current = (0,external_node_path_.dirname)(current)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(current, name)))
            return (0,external_node_path_.join)(current, name);
        if ((0,external_node_path_.dirname)(current) === current) {
            throw new outcome/* InputFault */.H5([
                `Cannot find ${name} above ${folder}. Expected the command to run from a clone of plan-realtime; clone it again.`,
            ]);
        }
    }
}
function withoutExpression(text) {
    return text.startsWith('${{') ? '' : text;
}

;// CONCATENATED MODULE: ./lib/commands/request-options.js





/** Inputs of the Action are options here; what is not said keeps the default of `action.yml`. */
function readConfig(options) {
    const said = {
        planner: options.planner,
        model: options.model,
        effort: options.effort,
        language: options.language,
        max_cost_usd: options.maxCostUsd,
        context_tokens: options.contextTokens,
        plan_directory: options.planDirectory,
        mcp_config: options.mcpConfig,
        // A repeated run asks nobody, but it is the run of somebody who had a key.
        anthropic_api_key: process.env['ANTHROPIC_API_KEY'] || (options.replay === undefined ? '' : 'not-used-in-a-replay'),
        anthropic_base_url: process.env['ANTHROPIC_BASE_URL'],
        context7_api_key: process.env['CONTEXT7_API_KEY'],
        // Nothing here talks to GitHub; the schema wants a value.
        github_token: 'unused',
    };
    const defaults = readActionDefaults((0,external_node_fs_.realpathSync)(process.argv[1] ?? '.'));
    const given = Object.entries(said).filter(([, value]) => value !== undefined);
    const { config, problems } = parseConfig({ ...defaults, ...Object.fromEntries(given) });
    if (config === undefined)
        throw new outcome/* InputFault */.H5(problems);
    return config;
}
function secretsOf(config, options) {
    return [config.anthropic_api_key, config.context7_api_key, ...secretsOfMcpConfig(options.mcpConfig ?? '')];
}
function readRequest(task, options, startedAt) {
    const { title, body } = options.issueFile === undefined ? { title: task ?? '', body: '' } : readIssueFile(options.issueFile);
    if (title === '')
        throw new outcome/* InputFault */.H5(['There is nothing to plan: expected a sentence in quotes, or --issue-file issue.md.']);
    const at = `${new Date(startedAt).toISOString().slice(0, 19)}Z`;
    return {
        trigger: { kind: 'cli', key: `cli-${at}`, at, actor: { login: 'command line', type: 'User' }, reactTo: { kind: 'none' } },
        thread: { kind: 'none', number: 0, title, body, url: 'command line', comments: [], leftOut: [] },
        task: task ?? title,
        options: {},
    };
}
function readIssueFile(path) {
    try {
        const [first = '', ...rest] = (0,external_node_fs_.readFileSync)(path, 'utf8')
            .replace(/^\uFEFF/, '')
            .trimStart()
            .split(/\r?\n/);
        return { title: first.replace(/^#+\s*/, '').trim(), body: rest.join('\n').trim() };
    }
    catch (cause) {
        throw new outcome/* InputFault */.H5([
            `Cannot read the issue file ${path}: ${cause instanceof Error ? cause.message : String(cause)}. Expected a text file with the title on its first line.`,
        ], {
            cause,
        });
    }
}


/***/ }),

/***/ 9072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ selectContext)
});

;// CONCATENATED MODULE: ./lib/context/vocabulary.js
const startSlots = 1 << 14;
const longestName = 64;
function createVocabulary() {
    const names = [];
    let table = createTable(startSlots);
    function read(text, cursor) {
        const start = cursor.at;
        let first = 0;
        let second = 0x811c9dc5 | 0;
        let at = start;
        for (; at < text.length; at += 1) {
            const code = text.charCodeAt(at);
            if (characterClass[code] === 0)
                break;
            first = (Math.imul(first, 31) + code) | 0;
            second = Math.imul(second ^ code, 0x01000193);
        }
        cursor.at = at;
        if (at - start < 2 || at - start > longestName)
            return -1;
        // The low bits choose the slot: mix the high ones in.
        first ^= second >>> 15;
        const mask = table.numbers.length - 1;
        for (let slot = first & mask;; slot = (slot + 1) & mask) {
            const number = table.numbers[slot] ?? 0;
            if (number === 0) {
                names.push(text.slice(start, at));
                fill(table, slot, { number: names.length, first, second });
                if (names.length * 2 > table.numbers.length)
                    table = grow(table);
                return names.length - 1;
            }
            if (table.first[slot] === first && table.second[slot] === second)
                return number - 1;
        }
    }
    return { read, nameOf: (number) => names[number] ?? '', size: () => names.length };
}
/** By character code: 0 for what separates names, 1 for what may start one, 2 for what may only go on. */
const characterClass = new Uint8Array(0x10000);
for (const [first, last, mark] of [
    [48, 57, 2],
    [65, 90, 1],
    [97, 122, 1],
    [95, 95, 1],
    [36, 36, 1],
    [0xc0, 0x24f, 1],
    [0x370, 0x1fff, 1],
    [0x3040, 0xd7a3, 1],
]) {
    characterClass.fill(mark, first, last + 1);
}
function createTable(slots) {
    return { numbers: new Int32Array(slots), first: new Int32Array(slots), second: new Int32Array(slots) };
}
function fill(table, slot, { number, first, second }) {
    table.numbers[slot] = number;
    table.first[slot] = first;
    table.second[slot] = second;
}
function grow(old) {
    const larger = createTable(old.numbers.length * 2);
    const mask = larger.numbers.length - 1;
    for (let from = 0; from < old.numbers.length; from += 1) {
        const number = old.numbers[from] ?? 0;
        if (number === 0)
            continue;
        const first = old.first[from] ?? 0;
        let slot = first & mask;
        while (larger.numbers[slot] !== 0)
            slot = (slot + 1) & mask;
        fill(larger, slot, { number, first, second: old.second[from] ?? 0 });
    }
    return larger;
}

;// CONCATENATED MODULE: ./lib/context/scan-text.js

function createScanner(vocabulary) {
    const roles = readKeywords(vocabulary);
    const cursor = { at: 0 };
    let occurrences = new Int32Array(1 << 14);
    let found = new Int32Array(1 << 12);
    const keep = createKeeper();
    return (text) => {
        const definitions = [];
        const imports = [];
        let different = 0;
        let length = 0;
        let announced = false;
        cursor.at = 0;
        while (cursor.at < text.length) {
            const start = cursor.at;
            if (characterClass[text.charCodeAt(start)] !== 1) {
                cursor.at = afterSeparator(text, start);
                continue;
            }
            const identifier = vocabulary.read(text, cursor);
            if (identifier < 0)
                continue;
            length += 1;
            if (identifier >= occurrences.length)
                occurrences = enlarge(occurrences, identifier);
            const before = occurrences[identifier] ?? 0;
            occurrences[identifier] = before + 1;
            if (before === 0) {
                if (different >= found.length)
                    found = enlarge(found, different);
                found[different] = identifier;
                different += 1;
            }
            if (identifier >= roles.length) {
                if (announced)
                    definitions.push(identifier);
                announced = false;
                continue;
            }
            const role = roles[identifier];
            announced = role === 'define' || role === 'method' || (role === 'bind' && startsLine(text, start));
            if (role === 'method')
                cursor.at = afterReceiver(text, cursor.at);
            else if (role === 'import')
                imports.push(...importedNames(text, cursor.at));
        }
        const identifiers = keep(found.subarray(0, different));
        const counts = keep(identifiers);
        for (let at = 0; at < different; at += 1) {
            const identifier = identifiers[at] ?? 0;
            counts[at] = occurrences[identifier] ?? 0;
            occurrences[identifier] = 0;
        }
        return { identifiers, counts, definitions, imports, length };
    };
}
const numbersAtOnce = 1 << 16;
/** Copies lie in pieces of large arrays: memory of its own for each of ten thousand small ones costs more than filling them. */
function createKeeper() {
    let free = new Int32Array(0);
    return (numbers) => {
        const count = numbers.length;
        if (count > free.length)
            free = new Int32Array(Math.max(numbersAtOnce, count));
        const kept = free.subarray(0, count);
        free = free.subarray(count);
        kept.set(numbers);
        return kept;
    };
}
const roleWords = {
    define: 'class interface type enum struct trait module defmodule namespace function def defp defmacro fn fun object record protocol extension component model table view',
    bind: 'const let var val export',
    method: 'func',
    import: 'from import require require_relative require_dependency include use using alias load autoload mod extends',
};
/** Keywords get the lowest numbers, so that one comparison tells them from names. */
function readKeywords(vocabulary) {
    const roles = [];
    for (const role of ['define', 'bind', 'method', 'import']) {
        for (const word of roleWords[role].split(' '))
            roles[vocabulary.read(word, { at: 0 })] = role;
    }
    return roles;
}
/** A number is passed over whole, with the letters in it. */
function afterSeparator(text, start) {
    let at = start + 1;
    if (characterClass[text.charCodeAt(start)] === 2)
        while (at < text.length && characterClass[text.charCodeAt(at)] !== 0)
            at += 1;
    return at;
}
function enlarge(old, index) {
    const larger = new Int32Array(Math.max(old.length * 2, index + 1));
    larger.set(old);
    return larger;
}
/** Names bound inside functions are nobody else's business. */
function startsLine(text, at) {
    if (at === 0 || text.charCodeAt(at - 1) === 10)
        return true;
    return text.startsWith('export ', at - 7) && (at === 7 || text.charCodeAt(at - 8) === 10);
}
/** Go writes the receiver between `func` and the name. */
function afterReceiver(text, at) {
    if (text.charCodeAt(at) !== 32 || text.charCodeAt(at + 1) !== 40)
        return at;
    const end = text.indexOf(')', at);
    return end < 0 || end - at > 200 ? at : end + 1;
}
const longestImport = 200;
const longestBlock = 8_000;
/** Go lists several in one pair of parentheses. */
function importedNames(text, at) {
    if (!text.startsWith(' (\n', at)) {
        const name = importedName(text, at);
        return name === undefined ? [] : [name];
    }
    const end = text.indexOf('\n)', at);
    if (end < 0 || end - at > longestBlock)
        return [];
    return [...text.slice(at, end).matchAll(/"([^"\n]+)"/g)].flatMap((match) => match[1] ?? []);
}
function importedName(text, at) {
    let start = at;
    while (start < at + 4 && isGap(text.charCodeAt(start)))
        start += 1;
    const opening = text.charCodeAt(start);
    if (opening === 34 || opening === 39 || opening === 96) {
        const end = text.indexOf(text.charAt(start), start + 1);
        return end < 0 || end - start > longestImport || end === start + 1 ? undefined : text.slice(start + 1, end);
    }
    if (start === at)
        return undefined;
    let end = start;
    while (end < start + longestImport && isModuleCharacter(text.charCodeAt(end)))
        end += 1;
    return end - start > 1 ? text.slice(start, end) : undefined;
}
function isGap(code) {
    return code === 32 || code === 40 || code === 9;
}
function isModuleCharacter(code) {
    return characterClass[code] === 1 || characterClass[code] === 2 || code === 46 || code === 58 || code === 92 || code === 47;
}

;// CONCATENATED MODULE: ./lib/context/build-index.js


/** What is written by hand to run or to shape what runs. Tests and prose tell of it in the same words and would crowd it out. */
const candidateKinds = new Set(['source', 'style', 'configuration', 'manifest']);
function buildIndex(snapshot) {
    const vocabulary = createVocabulary();
    const scan = createScanner(vocabulary);
    const files = [];
    let length = 0;
    for (const { path, kind, text } of snapshot.files.values()) {
        if (text === undefined || !candidateKinds.has(kind))
            continue;
        const { identifiers, counts, definitions, imports, length: own } = scan(text);
        files.push({ path, text, kind, identifiers, counts, definitions, imports, length: own });
        length += own;
    }
    return { vocabulary, files, meanLength: Math.max(1, length / Math.max(1, files.length)) };
}

;// CONCATENATED MODULE: ./lib/context/split-words.js
/** Parts of an identifier in small letters, `HTTPServer2` → `http`, `server2`; the whole comes last when there are several. */
function splitIdentifier(identifier) {
    const parts = [];
    let start = 0;
    for (let at = 1; at <= identifier.length; at += 1) {
        if (at < identifier.length && !isBoundary(identifier, at))
            continue;
        const part = identifier.slice(start, at).replace(/^[_$-]+/, '');
        if (part.length > 0)
            parts.push(part.toLowerCase());
        start = at;
    }
    const [first] = parts;
    if (parts.length > 1)
        parts.push(parts.join(''));
    else if (first === undefined)
        return [];
    return parts;
}
/** Cuts endings, so that words of an issue meet names in code. Not a linguist's stem: the same for both sides is enough. */
function stem(word) {
    const length = word.length;
    if (length > 5 && word.endsWith('ies'))
        return `${word.slice(0, -3)}y`;
    if (length > 6 && word.endsWith('ing'))
        return trimDouble(word.slice(0, -3));
    if (length > 5 && word.endsWith('ed'))
        return trimDouble(word.slice(0, -2));
    if (length > 5 && word.endsWith('es') && /(ss|sh|ch|x|z)es$/.test(word))
        return word.slice(0, -2);
    if (length > 3 && word.endsWith('s') && !/(ss|us|is)$/.test(word))
        return dropE(word.slice(0, -1));
    return dropE(word);
}
/** `update`, `updated` and `updating` meet at `updat`. */
function dropE(word) {
    return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
}
function trimDouble(word) {
    const last = word.at(-1);
    return word.length > 3 && last === word.at(-2) && last !== 'l' && last !== 's' ? word.slice(0, -1) : word;
}
function isBoundary(text, at) {
    const before = text.charCodeAt(at - 1);
    const here = text.charCodeAt(at);
    if (here === underscore || here === dollar || here === hyphen)
        return true;
    if (!isUpper(here))
        return false;
    if (!isUpper(before))
        return true;
    const after = text.charCodeAt(at + 1);
    return after >= 97 && after <= 122;
}
const underscore = 95;
const dollar = 36;
const hyphen = 45;
function isUpper(code) {
    return code >= 65 && code <= 90;
}

;// CONCATENATED MODULE: ./lib/context/match-terms.js

function matchTerms(index, terms) {
    const numberOf = new Map([...terms.keys()].map((term, number) => [term, number]));
    const mayMatch = createSieve([...terms.keys()]);
    const ofName = (name) => {
        const found = splitIdentifier(name).flatMap((part) => numberOf.get(stem(part)) ?? []);
        return found.length > 1 ? [...new Set(found)] : found;
    };
    const ofIdentifier = [];
    for (let identifier = 0; identifier < index.vocabulary.size(); identifier += 1) {
        const name = index.vocabulary.nameOf(identifier);
        const found = mayMatch(name) ? ofName(name) : [];
        ofIdentifier.push(found.length > 0 ? found : undefined);
    }
    const ofText = (text) => mayMatch(text) ? [...new Set((text.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? []).flatMap(ofName))] : [];
    const weights = Float64Array.from(terms.values());
    const counts = countFiles(index, { ofIdentifier, ofText, weights });
    for (const [term, count] of counts.entries())
        weights[term] = (weights[term] ?? 0) * rarity(index.files.length, count);
    return { ofIdentifier, ofText, weights };
}
/** Taking a name apart costs more than seeing that it holds the start of no term. */
function createSieve(terms) {
    if (terms.length === 0)
        return () => false;
    const starts = terms.map((term) => term.slice(0, Math.max(2, term.length - 1)).replace(/[^\p{L}\p{N}]/gu, '\\$&'));
    const pattern = new RegExp([...new Set(starts)].join('|'), 'i');
    return (name) => pattern.test(name);
}
function countFiles({ files }, { ofIdentifier, ofText, weights }) {
    const counts = new Int32Array(weights.length);
    const lastSeen = new Int32Array(weights.length).fill(-1);
    const see = (term, file) => {
        if (lastSeen[term] === file)
            return;
        lastSeen[term] = file;
        counts[term] = (counts[term] ?? 0) + 1;
    };
    for (const [number, file] of files.entries()) {
        for (const terms of termsIn(file, ofIdentifier))
            for (const term of terms)
                see(term, number);
        for (const term of ofText(file.path.slice(file.path.lastIndexOf('/') + 1)))
            see(term, number);
    }
    return counts;
}
function termsIn({ identifiers }, ofIdentifier) {
    const found = [];
    for (let at = 0; at < identifiers.length; at += 1) {
        const terms = ofIdentifier[identifiers[at] ?? 0];
        if (terms !== undefined)
            found.push(terms);
    }
    return found;
}
function rarity(files, count) {
    return Math.log(1 + (files - count + 0.5) / (count + 0.5));
}

;// CONCATENATED MODULE: ./lib/context/count-tokens.js
/** Tokens as the budget counts them: four characters each, which is near enough for code and costs no tokeniser. */
function countTokens(text) {
    return Math.ceil(text.length / charactersPerToken);
}
/** Path and frame around the text of one file. */
const tokensPerFile = 12;
const charactersPerToken = 4;

;// CONCATENATED MODULE: ./lib/context/find-notes.js

const patterns = [
    /^\.claude\/tasks\/context_session_[^/]*\.md$/,
    /^(CLAUDE|AGENTS)\.md$/,
    /^\.claude\/CLAUDE\.md$/,
    /^\.claude\/doc\/websocket-realtime-[^/]*\.md$/,
];
/** What people wrote for whoever plans here: session notes, instructions, plans that exist. Cut to a budget, newest plans first. */
function findNotes(snapshot, budget) {
    const notes = [];
    const leftOut = [];
    let left = budget;
    for (const pattern of patterns) {
        const files = [...snapshot.files.values()].filter((file) => pattern.test(file.path)).reverse();
        for (const { path, text } of files) {
            if (text === undefined)
                continue;
            const note = left > tokensPerFile ? cut(path, text, left - tokensPerFile) : undefined;
            if (note === undefined) {
                leftOut.push(`${path}: no room left for this note`);
                continue;
            }
            if (!note.whole)
                leftOut.push(`${path}: only its first lines are shown`);
            notes.push(note);
            left -= note.tokens;
        }
    }
    return { notes, leftOut };
}
function cut(path, text, tokens) {
    const whole = countTokens(text) <= tokens;
    const end = whole ? text.length : text.lastIndexOf('\n', tokens * charactersPerToken);
    if (end <= 0)
        return undefined;
    const shown = text.slice(0, end);
    const lines = shown.replace(/\n$/, '').split('\n').length;
    return { path, ranges: [[1, lines]], whole, texts: [shown], tokens: countTokens(shown) + tokensPerFile };
}

;// CONCATENATED MODULE: ./lib/context/split-blocks.js
const split_blocks_longestBlock = 40;
const shortestBlock = 8;
/**
 * Cuts a text where a new thing begins: at a line that starts at the left edge after a blank line or after a deeper one.
 * Runs that get too long are cut at blank lines, and in the end anywhere.
 */
function splitBlocks(text) {
    const blocks = [];
    let start = 0;
    let from = 0;
    let line = 0;
    let afterBlank = false;
    for (let at = 0; at < text.length; line += 1) {
        const newline = text.indexOf('\n', at);
        const next = newline < 0 ? text.length : newline + 1;
        const height = line - start;
        const blank = isBlank(text, at, next);
        if (height > 0 &&
            !blank &&
            (height >= split_blocks_longestBlock || (height >= shortestBlock && afterBlank && (isAtEdge(text, at) || height >= split_blocks_longestBlock / 2)))) {
            blocks.push({ start, end: line, from, to: at });
            start = line;
            from = at;
        }
        afterBlank = blank;
        at = next;
    }
    const last = line - start < shortestBlock ? blocks.pop() : undefined;
    if (line > start)
        blocks.push({ start: last?.start ?? start, end: line, from: last?.from ?? from, to: text.length });
    return blocks;
}
function isBlank(text, from, to) {
    for (let at = from; at < to; at += 1)
        if (text.charCodeAt(at) > 32)
            return false;
    return true;
}
function isAtEdge(text, at) {
    return text.charCodeAt(at) > 32;
}

;// CONCATENATED MODULE: ./lib/context/fit-budget.js


/** Files after this rank are not looked at; nor are more than one for so many tokens, since no budget reaches them. */
const deepestRank = 400;
const tokensPerRank = 100;
/**
 * Fills a budget with pieces of the ranked files, the best gain for a token first. A first piece gains that the file is
 * seen at all, each further one the share of its file that it adds; so small and top files end whole, others as excerpts.
 */
function fitBudget(candidates, budget) {
    const files = candidates.slice(0, Math.min(deepestRank, Math.ceil(budget / tokensPerRank))).map(openFile);
    const pieces = files
        .flatMap((file) => file.pieces.map((piece) => ({ file, ...piece })))
        .sort((left, right) => right.value - left.value);
    const taken = new Map();
    let spent = 0;
    for (const { file, block, characters } of pieces) {
        const own = taken.get(file);
        const before = own?.characters ?? 0;
        const price = tokensOf(before + characters) - (own === undefined ? 0 : tokensOf(before));
        if (spent + price > budget)
            continue;
        spent += price;
        taken.set(file, { blocks: new Set([...(own?.blocks ?? []), block]), characters: before + characters });
    }
    return files.flatMap((file) => {
        const own = taken.get(file);
        return own === undefined ? [] : [toExcerpt(file, own.blocks)];
    });
}
/** Of the gain that a file can bring, what its being seen at all is worth beside what each of its lines is. */
const presenceGain = 0.7;
/** Of the lines' worth, what is spread over all of them, and what the head with its imports gets; the rest goes by words. */
const evenShare = 0.3;
const headShare = 0.1;
/** What opening a file costs a reader, in tokens: many scraps are worth less than their sum. */
const openingCost = 30;
function openFile(candidate, rank) {
    const blocks = splitBlocks(candidate.text);
    const shares = shareOut(candidate, blocks);
    const costs = blocks.map(({ from, to }) => (to - from) / charactersPerToken);
    const opening = bestOpening(shares, costs);
    // Zipf: the second file is half as likely to matter as the first.
    const likelihood = 1 / (1 + rank);
    const pieces = blocks.map(({ from, to }, block) => {
        const share = shares[block] ?? 0;
        const cost = costs[block] ?? 0;
        const density = block === opening ? (share + presenceGain) / (cost + openingCost) : share / (cost + 1);
        return { block, characters: to - from, value: likelihood * density };
    });
    // A later piece must not come before the one that opens the file.
    const limit = pieces[opening]?.value ?? 0;
    return { candidate, blocks, pieces: pieces.map((piece) => ({ ...piece, value: Math.min(piece.value, limit) })) };
}
/** How the worth of a text is shared out among its blocks; the shares add up to 1. */
function shareOut({ text, weigh }, blocks) {
    const weights = blocks.map(({ from, to }) => weigh(from, to));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return blocks.map(({ from, to }, block) => {
        const even = (to - from) / Math.max(1, text.length);
        const byWords = sum > 0 ? (weights[block] ?? 0) / sum : even;
        return (1 - evenShare - headShare) * byWords + evenShare * even + (block === 0 ? headShare : 0);
    });
}
function bestOpening(shares, costs) {
    let best = 0;
    let bestDensity = -1;
    for (const [block, share] of shares.entries()) {
        const density = (share + presenceGain) / ((costs[block] ?? 0) + openingCost);
        if (density > bestDensity) {
            best = block;
            bestDensity = density;
        }
    }
    return best;
}
function toExcerpt({ candidate, blocks }, chosen) {
    const { text, file } = candidate;
    const runs = joinBlocks(blocks, chosen);
    const texts = runs.map(({ from, to }) => text.slice(from, to));
    return {
        path: file.path,
        ranges: runs.map(({ start, end }) => [start + 1, end]),
        whole: chosen.size === blocks.length,
        texts,
        tokens: tokensOf(texts.join('').length),
    };
}
function joinBlocks(blocks, chosen) {
    const runs = [];
    for (const [number, block] of blocks.entries()) {
        if (!chosen.has(number))
            continue;
        const last = runs.at(-1);
        if (last?.end === block.start)
            runs[runs.length - 1] = { ...last, end: block.end, to: block.to };
        else
            runs.push(block);
    }
    return runs;
}
function tokensOf(characters) {
    return Math.ceil(characters / charactersPerToken) + tokensPerFile;
}

;// CONCATENATED MODULE: ./lib/context/file-roles.js
/**
 * How likely a file of this sort is changed or copied from at all, 1 for ordinary source. History (migrations), material for
 * readers (docs, examples) and tools beside the product use the words of a feature without being part of it.
 */
function roleWeight({ path, kind }) {
    let weight = kindWeights[kind] ?? 1;
    if (/(^|\/)(examples?|demos?|samples?)\/|[._/-](mock|testlib|testutils?|snapshot)([._-]|$)/i.test(path))
        weight *= 0.5;
    if (/(^|\/)(migrations?|migrate|changelogs?)\//i.test(path))
        weight *= 0.5;
    if (/(^|\/)(docs?|documentation|website)\/|(^|\/)mkdocs/i.test(path))
        weight *= 0.5;
    if (/(^|\/)\.(github|circleci|gitlab|vscode|husky|devcontainer)\b|(^|\/)\.[\w-]+$|(^|\/)(scripts?|tools?|bin|hack|ci|seeds?)\//i.test(path))
        weight *= 0.6;
    return weight;
}
const kindWeights = { style: 0.8, configuration: 0.7 };
/** Where things are put together, registered and started: a new feature is hooked in there, whatever it is called. */
function isRegistration(path) {
    return /(^|\/)(main|index|app|_app|server|application|root|routes?|router|urls|wsgi|asgi|manage|startup|program|bootstrap|setup|init|__init__|layout|default|store|types|config)\.\w+(\.\w+)?$/i.test(path);
}
/** The folder whose dependencies a manifest states, with `/` at its end; undefined for other files. */
function manifestFolder(path) {
    const slash = path.lastIndexOf('/') + 1;
    return /^(package\.json|go\.mod|Gemfile|pyproject\.toml|requirements\.txt|Pipfile|Cargo\.toml|composer\.json|mix\.exs|pom\.xml|build\.gradle(\.kts)?|deno\.jsonc?|[\w.-]+\.csproj)$/.test(path.slice(slash))
        ? path.slice(0, slash)
        : undefined;
}

;// CONCATENATED MODULE: ./lib/context/spread-scores.js
/** The best files by words pass on what they have; more of them, and everything is near to something. */
const seeds = 80;
/** Share that walks on to the neighbours in each step. */
const damping = 0.5;
const steps = 2;
/** What each file gets when the best ones share their scores with the files they refer to and are referred to by; the best gets 1. */
function spreadScores({ uses, usedBy }, scores) {
    const strength = uses.map((targets, file) => sumOf(targets) + sumOf(usedBy[file]));
    const start = keepBest(scores);
    let held = start;
    for (let step = 0; step < steps; step += 1)
        held = passOn({ uses, usedBy }, { start, held, strength });
    return toUnit(held);
}
/** One step: a share stays where the walk began, the rest goes to the neighbours; who has none keeps it. */
function passOn({ uses, usedBy }, { start, held, strength }) {
    const next = start.map((score) => (1 - damping) * score);
    for (const [file, score] of held.entries()) {
        if (score === 0)
            continue;
        const total = strength[file] ?? 0;
        if (total === 0)
            next[file] = (next[file] ?? 0) + damping * score;
        const share = (damping * score) / total;
        for (const [target, weight] of uses[file] ?? [])
            next[target] = (next[target] ?? 0) + share * weight;
        for (const [target, weight] of usedBy[file] ?? [])
            next[target] = (next[target] ?? 0) + share * weight;
    }
    return next;
}
/** Scales to 1 for the best. */
function toUnit(scores) {
    let best = 0;
    for (const score of scores)
        best = Math.max(best, score);
    return best > 0 ? scores.map((score) => score / best) : scores;
}
/** Numbers of the files with the highest scores, best first. */
function bestFiles(scores, count) {
    return [...scores.keys()]
        .filter((file) => (scores[file] ?? 0) > 0)
        .sort((left, right) => (scores[right] ?? 0) - (scores[left] ?? 0) || left - right)
        .slice(0, count);
}
function keepBest(scores) {
    const kept = new Float64Array(scores.length);
    for (const file of bestFiles(scores, seeds))
        kept[file] = scores[file] ?? 0;
    return kept;
}
function sumOf(arrows) {
    let sum = 0;
    for (const weight of arrows?.values() ?? [])
        sum += weight;
    return sum;
}

;// CONCATENATED MODULE: ./lib/context/score-transport.js

/**
 * Names by which code that moves messages gives itself away, whatever the request calls it: APIs of the platform, of the
 * libraries for it, and the verbs they share.
 */
const transportNames = new Set(('WebSocket WebSockets websocket websockets WebSocketServer WebSocketGateway SubscribeMessage WebsocketProvider wss ws socket sockets Socket Sockets io ' +
    'socketio SocketIO sockjs SockJS EventSource fetchEventSource EventSourceResponse StreamingResponse SseEmitter Sse SSE sse Flusher Upgrader upgrader gorilla ' +
    'MessageEvent onmessage onopen ActionCable Turbo turbo_stream_from broadcast_append_to broadcast_replace_to broadcasts_to broadcast_to stream_from stream_for ' +
    'SignalR HubConnection HubConnectionBuilder IHubContext Pusher pusher Ably Centrifuge PubSub pubsub Subscription subscription useSubscription onSnapshot ' +
    'AsyncWebsocketConsumer WebsocketConsumer channels Phoenix Endpoint LiveView EventEmitter emit broadcast Broadcast ShouldBroadcast postMessage ' +
    'serviceWorker ServiceWorker PushManager pushManager PushSubscription pushSubscription WebTransport webtransport yjs Yjs Awareness awareness hocuspocus ' +
    'Hocuspocus liveblocks Liveblocks partykit WSClient wsClient SendMessage WebSocketUpgrade WebSocketHandler TextWebSocketHandler').split(' '));
/** How much each file looks like a part of the transport layer; the most likely gets 1. */
function scoreTransport({ vocabulary, files }) {
    const known = new Uint8Array(vocabulary.size());
    for (let identifier = 0; identifier < known.length; identifier += 1)
        if (transportNames.has(vocabulary.nameOf(identifier)))
            known[identifier] = 1;
    const spread = new Int32Array(known.length);
    for (const { identifiers } of files)
        for (let at = 0; at < identifiers.length; at += 1) {
            const identifier = identifiers[at] ?? 0;
            if (known[identifier] === 1)
                spread[identifier] = (spread[identifier] ?? 0) + 1;
        }
    const scores = new Float64Array(files.length);
    for (const [number, { identifiers, counts }] of files.entries()) {
        let score = 0;
        for (let at = 0; at < identifiers.length; at += 1) {
            const identifier = identifiers[at] ?? 0;
            if (known[identifier] !== 1)
                continue;
            const count = counts[at] ?? 0;
            score += (Math.log(1 + files.length / (spread[identifier] || 1)) * count) / (count + 2);
        }
        scores[number] = score;
    }
    return toUnit(scores);
}

;// CONCATENATED MODULE: ./lib/context/score-words.js
/** An occurrence in a name or a definition weighs as many in the text. */
const nameWeight = 4;
const folderWeight = 2;
const definitionWeight = 2;
const saturation = 1.2;
/** Lower than the textbook's 0.75: the long files of a repository are the central ones, and are changed most. */
const lengthShare = 0.5;
/** BM25 over text, names and definitions of every file. */
function scoreWords(index, matches) {
    const counts = new Float64Array(matches.weights.length);
    const scores = new Float64Array(index.files.length);
    for (const [number, file] of index.files.entries()) {
        countTerms(file, matches, counts);
        const norm = saturation * (1 - lengthShare + (lengthShare * file.length) / index.meanLength);
        let score = 0;
        for (let term = 0; term < counts.length; term += 1) {
            const count = counts[term] ?? 0;
            if (count > 0)
                score += ((matches.weights[term] ?? 0) * count * (saturation + 1)) / (count + norm);
        }
        scores[number] = score;
    }
    return scores;
}
function countTerms(file, { ofIdentifier, ofText }, counts) {
    counts.fill(0);
    const { identifiers, path } = file;
    for (let at = 0; at < identifiers.length; at += 1) {
        const terms = ofIdentifier[identifiers[at] ?? 0];
        if (terms !== undefined)
            addTo(counts, terms, file.counts[at] ?? 0);
    }
    const defined = new Set();
    for (const identifier of file.definitions)
        for (const term of ofIdentifier[identifier] ?? [])
            defined.add(term);
    addTo(counts, defined, definitionWeight);
    const slash = path.lastIndexOf('/') + 1;
    addTo(counts, ofText(path.slice(slash).replace(/\.\w+$/, '')), nameWeight);
    addTo(counts, ofText(path.slice(0, slash)), folderWeight);
}
function addTo(counts, terms, count) {
    for (const term of terms)
        counts[term] = (counts[term] ?? 0) + count;
}

;// CONCATENATED MODULE: ./lib/context/rank-files.js




/** How much each voice counts beside the words, whose best file has 1. */
const referenceWeight = 1.5;
const registrationWeight = 0.15;
const transportWeight = 0.2;
const namedWeight = 3;
const manifestWeight = 0.15;
/** The packages of this many files say which manifests come along. */
const filesWithManifest = 10;
/** Every file that anything speaks for, best first, with what speaks for it. */
function rankFiles(input) {
    const { files } = input.index;
    const voices = hearVoices(input);
    const scores = sumVoices(voices, files.length);
    for (const [file, boost] of manifestBoosts(input.index, scores))
        voices.manifest.scores[file] = boost;
    const final = sumVoices(voices, files.length);
    return bestFiles(final, files.length).map((file) => ({
        path: files[file]?.path ?? '',
        score: Number((final[file] ?? 0).toFixed(4)),
        reasons: reasonsFor(voices, file),
    }));
}
function hearVoices({ index, graph, matches, query, profile }) {
    const { files } = index;
    const roles = Float64Array.from(files, roleWeight);
    const words = toUnit(scoreWords(index, matches).map((score, file) => score * (roles[file] ?? 1)));
    const spread = spreadScores(graph, words);
    const transport = scoreTransport(index);
    const sites = sitesOf(profile);
    const weigh = (score) => Float64Array.from(files, (_file, number) => score(number) * (roles[number] ?? 1));
    return {
        words: { reason: 'words of the request', scores: weigh((file) => words[file] ?? 0), telling: 0.3 },
        references: {
            reason: 'refers to, or is referred to by, files at the top',
            scores: weigh((file) => referenceWeight * Math.sqrt(spread[file] ?? 0)),
            telling: 0.5,
        },
        registration: {
            reason: 'a place where things are registered or started',
            scores: weigh((file) => (isRegistration(files[file]?.path ?? '') ? registrationWeight : 0)),
            telling: 0.01,
        },
        transport: {
            reason: 'code that moves messages',
            scores: weigh((file) => transportWeight * Math.max(transport[file] ?? 0, sites.has(files[file]?.path ?? '') ? 1 : 0)),
            telling: transportWeight / 3,
        },
        named: {
            reason: 'named in the request',
            scores: Float64Array.from(files, ({ path }) => (query.paths.some((name) => isNamed(path, name)) ? namedWeight : 0)),
            telling: 0.01,
        },
        manifest: { reason: 'states the dependencies of files at the top', scores: new Float64Array(files.length), telling: 0.01 },
    };
}
function sumVoices(voices, count) {
    const sum = new Float64Array(count);
    for (const { scores } of Object.values(voices))
        for (let file = 0; file < count; file += 1)
            sum[file] = (sum[file] ?? 0) + (scores[file] ?? 0);
    return sum;
}
function reasonsFor(voices, file) {
    return Object.values(voices)
        .filter(({ scores, telling }) => (scores[file] ?? 0) >= telling)
        .map(({ reason }) => reason);
}
/** Files where the profile found connections being opened or served. */
function sitesOf(profile) {
    const places = profile === undefined ? [] : [...profile.realtime.serverSites, ...profile.realtime.clientSites];
    return new Set(places.map((place) => place.replace(/:\d+$/, '')));
}
function isNamed(path, name) {
    return path === name || path.endsWith(`/${name}`);
}
/** A real-time feature adds or changes a dependency more often than not: the manifests nearest to the top files come along. */
function manifestBoosts(index, scores) {
    const manifests = index.files.flatMap(({ path }, file) => {
        const folder = manifestFolder(path);
        return folder === undefined ? [] : [{ file, folder }];
    });
    const boosts = new Map();
    for (const top of bestFiles(scores, filesWithManifest)) {
        const path = index.files[top]?.path ?? '';
        const around = manifests.filter(({ folder }) => path.startsWith(folder));
        const nearest = Math.max(...around.map(({ folder }) => folder.length));
        for (const { file, folder } of around)
            if (folder.length === nearest)
                boosts.set(file, (boosts.get(file) ?? 0) + manifestWeight);
    }
    return boosts;
}

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
;// CONCATENATED MODULE: ./lib/context/resolve-imports.js

/**
 * Finds what an import means without running a build: relative names by path, packages of the repository by their manifests,
 * everything else (aliases, dotted modules, namespaces) as the end of a path.
 */
function createImportResolver(snapshot, index) {
    const modules = collectModules(index);
    const packages = collectPackages(snapshot);
    const known = new Map();
    function imported(from, name) {
        const scope = name.startsWith('.') ? (0,posix_.dirname)(from) : '';
        const key = `${scope}\n${isDotted(from) ? 'dotted' : 'path'}\n${name}`;
        let found = known.get(key);
        if (found === undefined) {
            found = resolve({ from, name, modules, packages });
            known.set(key, found);
        }
        return found;
    }
    function quoted(path) {
        let found = known.get(path);
        if (found === undefined) {
            const parts = path.split('/').filter((part) => !part.startsWith('.'));
            found =
                [parts, parts.slice(1)]
                    .map((rest) => (rest.length > 1 ? resolveEnd(modules, dropExtension(rest.join('/'))) : []))
                    .find((files) => files.length > 0) ?? [];
            known.set(path, found);
        }
        return found;
    }
    return { imported, quoted };
}
const manyFiles = 12;
function resolve(lookup) {
    const { from, name, modules } = lookup;
    if (isDotted(from))
        return resolveDotted(lookup);
    if (name.startsWith('.')) {
        const path = (0,posix_.join)((0,posix_.dirname)(from), name);
        return modules.exact.get(dropExtension(path)) ?? modules.exact.get(path) ?? [];
    }
    const local = resolvePackage(lookup);
    if (local.length > 0)
        return local;
    return from.endsWith('.go')
        ? resolveFolder(lookup)
        : resolveEnd(modules, dropExtension(name.replace(/^[@~#$]+\/?/, '').replace(/^\/+/, '')));
}
function isDotted(path) {
    return /\.(py|pyi|java|kt|scala|cs|php|rs|ex|exs|groovy)$/.test(path);
}
function resolvePackage({ name, modules, packages }) {
    const parts = name.split('/');
    for (let length = Math.min(parts.length, 3); length > 0; length -= 1) {
        const folder = packages.get(parts.slice(0, length).join('/'));
        if (folder === undefined)
            continue;
        const rest = dropExtension(parts.slice(length).join('/'));
        for (const base of [folder, (0,posix_.join)(folder, 'src'), (0,posix_.join)(folder, 'lib')]) {
            const found = modules.exact.get((0,posix_.join)(base, rest));
            if (found !== undefined)
                return found;
        }
    }
    return [];
}
/** A Go package is a folder; which of its files is meant, the names used tell. */
function resolveFolder({ name, modules }) {
    const parts = name.split('/');
    for (let start = 1; start < parts.length; start += 1) {
        const files = modules.folders.get(parts.slice(start).join('/'));
        if (files !== undefined)
            return files.length > manyFiles ? [] : files;
    }
    return [];
}
function resolveDotted({ from, name, modules }) {
    const dots = /^\.*/.exec(name)?.[0].length ?? 0;
    const parts = name
        .slice(dots)
        .split(/[.:\\/]+/)
        .filter((part) => part !== '' && part !== 'crate' && part !== 'self' && part !== 'super');
    if (dots > 0) {
        const base = (0,posix_.join)((0,posix_.dirname)(from), ...Array.from({ length: dots - 1 }, () => '..'));
        return modules.exact.get((0,posix_.join)(base, ...parts)) ?? modules.exact.get((0,posix_.join)(base, ...parts.slice(0, -1))) ?? [];
    }
    for (const path of [parts, parts.slice(0, -1)]) {
        const found = path.length > 0 ? resolveEnd(modules, path.join('/')) : [];
        if (found.length > 0)
            return found;
    }
    return [];
}
const mostCandidates = 3;
function resolveEnd({ exact, byEnd }, path) {
    if (path === '')
        return [];
    const whole = exact.get(path);
    if (whole !== undefined)
        return whole;
    const last = path.slice(path.lastIndexOf('/') + 1);
    if (last === path && path.length < 4)
        return [];
    const matches = (byEnd.get(last) ?? []).filter((candidate) => candidate.endsWith(`/${path}`));
    return matches.length > mostCandidates ? [] : matches.flatMap((match) => exact.get(match) ?? []);
}
function collectModules(index) {
    const exact = new Map();
    const byEnd = new Map();
    const folders = new Map();
    for (const [number, { path }] of index.files.entries()) {
        put(folders, (0,posix_.dirname)(path), number);
        for (const key of moduleKeys(path)) {
            if (!exact.has(key))
                put(byEnd, key.slice(key.lastIndexOf('/') + 1), key);
            put(exact, key, number);
        }
    }
    return { exact, byEnd, folders };
}
function moduleKeys(path) {
    const bare = dropExtension(path);
    const folder = bare.replace(/(^|\/)(index|__init__|mod|main|_index)$/, '');
    // Partials are written with an underscore and named without.
    const partial = bare.replace(/\/_(?=[^/]+$)/, '/');
    return [...new Set([path, bare, partial, folder])].filter((key) => key !== '');
}
function dropExtension(path) {
    return path.replace(templateExtension, '').replace(codeExtension, '');
}
const codeExtension = /\.(d\.ts|[cm]?[jt]sx?|vue|svelte|astro|pyi?|rb|php|java|kt|scala|cs|rs|exs?|go|s?css|sass|less|json|html|gohtml|tmpl)$/;
const templateExtension = /(\.(html|turbo_stream|json|text|js))?\.(erb|haml|slim|jbuilder|heex|leex|eex|twig|blade\.php|ejs|hbs|pug|jinja2?)$/;
/** Name of every package in the repository → its folder. */
function collectPackages(snapshot) {
    const packages = new Map();
    for (const { path, text } of snapshot.files.values()) {
        if (text === undefined || !/(^|\/)package\.json$/.test(path))
            continue;
        const name = packageName(text);
        if (name !== undefined)
            packages.set(name, (0,posix_.dirname)(path));
    }
    return packages;
}
function packageName(manifest) {
    try {
        const parsed = JSON.parse(manifest);
        const name = typeof parsed === 'object' && parsed !== null && 'name' in parsed ? parsed.name : undefined;
        return typeof name === 'string' ? name : undefined;
    }
    catch {
        return undefined;
    }
}
function put(groups, key, value) {
    const group = groups.get(key);
    if (group === undefined)
        groups.set(key, [value]);
    else
        group.push(value);
}

;// CONCATENATED MODULE: ./lib/context/reference-graph.js

/** A name that so many files define says nothing of which one is meant. */
const mostDefiners = 3;
const importWeight = 1;
const reference_graph_nameWeight = 0.5;
const quotedWeight = 1;
const quotedPath = /["'`]((?:[\w@.-]+\/)+[\w.-]+)["'`]/g;
const strongest = 3;
function buildReferenceGraph(snapshot, index) {
    const uses = index.files.map(() => new Map());
    addImports(snapshot, index, uses);
    addNames(index, uses);
    const usedBy = index.files.map(() => new Map());
    for (const [from, targets] of uses.entries())
        for (const [target, weight] of targets)
            usedBy[target]?.set(from, weight);
    return { uses, usedBy };
}
function addImports(snapshot, index, uses) {
    const resolve = createImportResolver(snapshot, index);
    for (const [number, file] of index.files.entries()) {
        for (const name of file.imports)
            reference_graph_link(uses[number], number, { targets: resolve.imported(file.path, name), weight: importWeight });
        if (!namesItsImports(file.path)) {
            for (const [, path = ''] of file.text.matchAll(quotedPath))
                reference_graph_link(uses[number], number, { targets: resolve.quoted(path), weight: quotedWeight });
        }
    }
}
/** References without an import: constants that load themselves, components by file name, packages that are folders. */
function addNames(index, uses) {
    const definers = collectDefiners(index);
    const families = index.files.map(({ path }) => family(path));
    for (const [number, { identifiers }] of index.files.entries()) {
        for (let at = 0; at < identifiers.length; at += 1) {
            const targets = definers[identifiers[at] ?? 0];
            if (targets === undefined || targets.length > mostDefiners || targets.includes(number))
                continue;
            const kin = targets.filter((target) => families[target] === families[number]);
            linkEach(uses[number], number, { targets: kin, weight: reference_graph_nameWeight / targets.length });
        }
    }
}
/** In JavaScript the imports are read already, and looking at every string of it takes longer than all the rest. */
function namesItsImports(path) {
    return /\.([cm]?[jt]sx?|vue|svelte|astro|go|s?css)$/.test(path);
}
function reference_graph_link(uses, from, { targets, weight }) {
    linkEach(uses, from, { targets, weight: weight / Math.sqrt(targets.length) });
}
function linkEach(uses, from, { targets, weight }) {
    for (const target of targets)
        add(uses, from, { target, weight });
}
function add(targets, from, edge) {
    if (edge.target === from)
        return;
    targets?.set(edge.target, Math.min(strongest, (targets.get(edge.target) ?? 0) + edge.weight));
}
function collectDefiners({ files, vocabulary }) {
    const definers = Array.from({ length: vocabulary.size() });
    const put = (identifier, file) => {
        const group = definers[identifier];
        if (group === undefined)
            definers[identifier] = [file];
        else if (!group.includes(file))
            group.push(file);
    };
    const byName = new Map();
    const telling = new Map();
    const tells = (identifier) => {
        const known = telling.get(identifier) ?? isTelling(vocabulary.nameOf(identifier));
        telling.set(identifier, known);
        return known;
    };
    for (const [number, file] of files.entries()) {
        for (const identifier of file.definitions)
            if (tells(identifier))
                put(identifier, number);
        for (const name of fileNames(file.path)) {
            if (!isTelling(name))
                continue;
            const group = byName.get(name);
            if (group === undefined)
                byName.set(name, [number]);
            else
                group.push(number);
        }
    }
    for (let identifier = 0; identifier < vocabulary.size(); identifier += 1) {
        for (const number of byName.get(vocabulary.nameOf(identifier)) ?? [])
            put(identifier, number);
    }
    return definers;
}
/** A plain short word may be anybody's; one with inner structure is a name somebody gave. */
function isTelling(name) {
    return name.length >= 5 && (/[a-z0-9][A-Z]|[A-Za-z]_[A-Za-z]/.test(name) || /^[A-Z][a-z]{4,}$/.test(name));
}
function fileNames(path) {
    const base = path.slice(path.lastIndexOf('/') + 1).replace(/\..*$/, '');
    const pascal = base.replace(/(^|[-_])(\w)/g, (_whole, _gap, letter) => letter.toUpperCase());
    return base === pascal ? [base] : [base, pascal];
}
/** Files of one language see each other's names. */
function family(path) {
    const extension = path.slice(path.lastIndexOf('.') + 1);
    return familyOf[extension] ?? extension;
}
const familyOf = Object.fromEntries([
    'js jsx ts tsx mjs cjs mts cts vue svelte astro html json',
    'py pyi jinja jinja2',
    'rb erb haml slim rake jbuilder builder',
    'java kt scala groovy',
    'cs cshtml razor vb fs',
    'php twig',
    'ex exs eex heex leex',
    'c h cc cpp hpp cxx',
].flatMap((group) => group.split(' ').map((extension) => [extension, group.split(' ')[0] ?? ''])));

;// CONCATENATED MODULE: ./lib/context/read-query.js

const titleWeight = 2;
const bodyWeight = 1;
const commentWeight = 0.5;
function readQuery({ task, title, body, comments }) {
    const terms = new Map();
    const put = (text, weight) => {
        for (const term of termsOfText(text))
            terms.set(term, Math.max(terms.get(term) ?? 0, weight));
    };
    for (const comment of comments)
        put(comment, commentWeight);
    put(body, bodyWeight);
    put(title, titleWeight);
    put(task, titleWeight);
    return { terms, paths: pathsIn([task, title, body, ...comments].join('\n')) };
}
function termsOfText(text) {
    const names = text.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [];
    const words = names.flatMap(splitIdentifier).filter((word) => word.length > 2 && word.length < 40 && !stopWords.has(word));
    return new Set(words.map(stem));
}
function pathsIn(text) {
    return [...new Set(text.match(/[\w@.[\]()-]*(?:\/[\w@.[\]()-]+)*\.[A-Za-z]{1,6}\b/g) ?? [])].filter((path) => /[\w-]{2,}\.\w+$/.test(path));
}
const stopWords = new Set(('a an and are as at be been but by can could did do does each every for from had has have how i if in into is it its just me my no not of on one only or ' +
    'other our out over should so some still such than that the their them then there these they this those to too up us was we were what when where which ' +
    'while who whom will with would you your add make show use please also like without new want currently instead same all any both more most next whether ' +
    'need needs get gets set way work works working able about after again already always another because before being between come does doing done don either ' +
    'even ever feature first give given go going good having here however idea issue keep know let lot many may maybe might must never nice now off often once ' +
    'own per possible problem quite rather really request right say see seems since something sometimes soon sure take than thank thanks things think though ' +
    'today under until using very via well whole why within yet').split(' '));

;// CONCATENATED MODULE: ./lib/context/weigh-text.js

function createTextWeigher({ vocabulary }, { ofIdentifier, weights }) {
    const cursor = { at: 0 };
    const seenIn = new Int32Array(weights.length);
    let piece = 0;
    return (text, from, to) => {
        piece += 1;
        let weight = 0;
        cursor.at = from;
        while (cursor.at < to) {
            if (characterClass[text.charCodeAt(cursor.at)] !== 1) {
                cursor.at += 1;
                continue;
            }
            const terms = ofIdentifier[vocabulary.read(text, cursor)];
            if (terms === undefined)
                continue;
            for (const term of terms) {
                if (seenIn[term] === piece)
                    continue;
                seenIn[term] = piece;
                weight += weights[term] ?? 0;
            }
        }
        return weight;
    };
}

;// CONCATENATED MODULE: ./lib/context/select-context.js








const noteShare = 0.25;
/** The files and excerpts a planner starts with: ranked for this request, as many as fit. */
function selectContext({ request, snapshot, profile, budgetTokens }) {
    const { notes, leftOut } = findNotes(snapshot, budgetTokens * noteShare);
    const noteTokens = notes.reduce((sum, note) => sum + note.tokens, 0);
    const index = buildIndex(snapshot);
    const query = readQuery(request);
    const matches = matchTerms(index, query.terms);
    const graph = buildReferenceGraph(snapshot, index);
    const ranked = rankFiles({ index, graph, matches, query, ...(profile === undefined ? {} : { profile }) });
    const weigh = createTextWeigher(index, matches);
    const candidates = ranked.map((file) => {
        const text = snapshot.files.get(file.path)?.text ?? '';
        return { file, text, weigh: (from, to) => weigh(text, from, to) };
    });
    const excerpts = fitBudget(candidates, budgetTokens - noteTokens);
    const tokens = noteTokens + excerpts.reduce((sum, excerpt) => sum + excerpt.tokens, 0);
    return { ranked, excerpts, notes, tokens, leftOut: [...leftOut, ...sumUp(ranked.length, excerpts.length, snapshot)] };
}
function sumUp(ranked, shown, snapshot) {
    const hidden = ranked - shown;
    return [
        ...(hidden > 0 ? [`${hidden} ranked files did not fit into the budget`] : []),
        ...snapshot.leftOut.map(({ path, reason }) => `${path}: ${reason}`),
    ];
}


/***/ }),

/***/ 4330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);

const systemClock = {
    now: () => Date.now(),
    sleep: async (milliseconds, signal) => {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, signal ? { signal } : {});
    },
};


/***/ })

};
