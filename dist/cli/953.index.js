export const id = 953;
export const ids = [953];
export const modules = {

/***/ 7953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/outcome.js
var outcome = __webpack_require__(3259);
;// CONCATENATED MODULE: ./lib/choose-planner.js


/** Limits that are no inputs. */
const TOOL_CALLS = 60;
const INPUT_TOKENS = 1_500_000;
/**
 * Thinking is billed as output and is most of it: with 64,000 the reserve for writing began in the middle of research. The
 * parts of a large plan are about 25,000, a repair writes some of them again, and the review takes its share.
 */
const OUTPUT_TOKENS = 128_000;
const WEB_SEARCHES = 5;
/** Share of the run's time that planning may take; publishing needs the rest. */
const PLANNING_SHARE = 0.85;
/** `auto` means Claude where a key or a federation exists. Each planner is loaded only when it is the one. */
function createPlannerChoice(config, world) {
    return async (wish) => {
        const choice = wish ?? config.planner;
        const credentials = credentialsOf(config, world);
        if (choice === 'builtin' || (choice === 'auto' && credentials === undefined))
            return loadBuiltin();
        if (credentials !== undefined)
            return loadAgent({ config, world, credentials });
        throw new outcome/* InputFault */.H5([
            'The planner `agent` was asked for, and `anthropic_api_key` is nothing: expected an Anthropic API key. Set it (on the command line: ANTHROPIC_API_KEY), or use the planner `builtin`.',
        ]);
    };
}
function credentialsOf(config, { identityToken }) {
    if (config.anthropic_api_key !== '')
        return { kind: 'key', apiKey: config.anthropic_api_key };
    if (config.anthropic_federation_rule_id === '' || identityToken === undefined)
        return undefined;
    return {
        kind: 'federation',
        federationRuleId: config.anthropic_federation_rule_id,
        organizationId: config.anthropic_organization_id,
        ...(config.anthropic_service_account_id === '' ? {} : { serviceAccountId: config.anthropic_service_account_id }),
        ...(config.anthropic_workspace_id === '' ? {} : { workspaceId: config.anthropic_workspace_id }),
        identityToken,
    };
}
async function loadBuiltin() {
    const { createBuiltinPlanner } = await Promise.all(/* import() */[__webpack_require__.e(665), __webpack_require__.e(527)]).then(__webpack_require__.bind(__webpack_require__, 6527));
    return createBuiltinPlanner();
}
async function loadAgent({ config, world, credentials }) {
    const [{ createAnthropicModel }, { createDocumentationServer }, { createFurtherTools }, { createAgentPlanner }, { factsFor }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(766), __webpack_require__.e(605)]).then(__webpack_require__.bind(__webpack_require__, 4605)),
        __webpack_require__.e(/* import() */ 14).then(__webpack_require__.bind(__webpack_require__, 4014)),
        __webpack_require__.e(/* import() */ 498).then(__webpack_require__.bind(__webpack_require__, 4498)),
        Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(665), __webpack_require__.e(783)]).then(__webpack_require__.bind(__webpack_require__, 6783)),
        __webpack_require__.e(/* import() */ 773).then(__webpack_require__.bind(__webpack_require__, 5773)),
    ]);
    const { clock } = world;
    const network = world.fetch === undefined ? {} : { fetch: world.fetch };
    return createAgentPlanner({
        model: createAnthropicModel({ credentials, baseUrl: config.anthropic_base_url, clock, ...network }),
        clock,
        boundary: (0,external_node_crypto_.randomBytes)(16).toString('hex'),
        documentation: createDocumentationServer({ apiKey: config.context7_api_key, ...network }),
        remotes: createFurtherTools(config.mcp_config, network),
        facts: (task) => factsFor(signalsOf(task.profile)),
        settings: { ...settingsOf(config), webSearches: (await maySearch(config, world)) ? WEB_SEARCHES : 0 },
    });
}
async function maySearch(config, world) {
    return config.web_search === 'auto' ? world.isPublic() : config.web_search === 'true';
}
function settingsOf(config) {
    return {
        modelName: config.model,
        fallbackModel: config.fallback_model,
        effort: config.effort,
        review: config.review,
        customInstructions: config.custom_instructions,
        limits: {
            turns: config.max_turns,
            toolCalls: TOOL_CALLS,
            inputTokens: INPUT_TOKENS,
            outputTokens: OUTPUT_TOKENS,
            costUsd: config.max_cost_usd,
            milliseconds: config.timeout_minutes * 60_000 * PLANNING_SHARE,
        },
    };
}
function signalsOf({ frameworks, dependencies, topology, languages }) {
    const names = [
        ...frameworks.map((framework) => framework.name),
        ...dependencies.map((dependency) => dependency.name),
        ...topology.brokers.map((broker) => broker.value),
        ...topology.targets.map((target) => target.value),
        ...languages.map((language) => language.name),
    ];
    const targets = topology.targets.map((target) => target.value.toLowerCase());
    return {
        names: [...new Set(names)],
        several: [...topology.replicas, ...topology.workers].some((fact) => fact.value > 1),
        serverless: targets.some((target) => /vercel|lambda|netlify|workers|cloud run/.test(target)),
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./lib/edges/plan-disk.js




/** Saves plans below `folder`. A file is complete or not there: it is written beside its place, then moved. */
function createPlanDisk(folder) {
    return {
        save: async (path, content) => {
            const target = (0,external_node_path_.resolve)(folder, path);
            if (!target.startsWith((0,external_node_path_.resolve)(folder) + external_node_path_.sep))
                throw new outcome/* RepositoryFault */.lt(`Cannot save the plan at ${path}: the path leads out of ${folder}.`);
            const draft = (0,external_node_path_.join)((0,external_node_path_.dirname)(target), `.${process.pid}.plan-realtime.tmp`);
            try {
                await (0,promises_.mkdir)(folder, { recursive: true });
                await assertInside(folder, (0,external_node_path_.dirname)(target));
                await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
                await (0,promises_.writeFile)(draft, content, { flag: 'w' });
                await (0,promises_.rename)(draft, target);
            }
            catch (cause) {
                if (cause instanceof outcome/* RepositoryFault */.lt)
                    throw cause;
                const reason = cause instanceof Error ? cause.message : String(cause);
                throw new outcome/* RepositoryFault */.lt(`Cannot save the plan at ${target}: ${reason}. Expected a folder that can be written.`, {
                    cause,
                });
            }
            return target;
        },
    };
}
/** A link in a repository that somebody else wrote must not lead a write out of it. */
async function assertInside(folder, target) {
    let existing = target;
    while (!(0,external_node_fs_.existsSync)(existing))
        existing = (0,external_node_path_.dirname)(existing);
    const [root, real] = await Promise.all([(0,promises_.realpath)(folder), (0,promises_.realpath)(existing)]);
    if (real === root || real.startsWith(root + external_node_path_.sep))
        return;
    throw new outcome/* RepositoryFault */.lt(`Cannot save the plan in ${target}: a link leads from there to ${real}, out of ${folder}. Remove the link.`);
}

// EXTERNAL MODULE: ./lib/edges/program-url.js
var program_url = __webpack_require__(9262);
// EXTERNAL MODULE: ./lib/edges/read-work-tree.js + 11 modules
var read_work_tree = __webpack_require__(4634);
// EXTERNAL MODULE: ./lib/edges/innermost-message.js
var innermost_message = __webpack_require__(599);
;// CONCATENATED MODULE: ./lib/edges/record-http.js




const KEPT_HEADERS = ['content-type', 'request-id', 'retry-after', 'mcp-session-id'];
/** Keeps the answers of the model and of documentation servers in a folder, in order, with secrets removed by value. */
function recordHttp(folder, secrets) {
    const writes = [];
    let count = 0;
    const recordingFetch = async (input, init) => {
        count += 1;
        const asked = { address: addressOf(input), fingerprint: fingerprintOf(init?.body, secrets) };
        const place = { file: (0,external_node_path_.join)(folder, fileName(count)), secrets, signal: init?.signal ?? undefined };
        const response = await fetch(input, init).catch(async (error) => {
            await write(place, { ...asked, broken: breakOf(error, place.signal) });
            throw error;
        });
        const [passed, kept] = response.body?.tee() ?? [null, null];
        const answered = {
            ...asked,
            status: response.status,
            headers: Object.fromEntries(KEPT_HEADERS.flatMap((name) => (response.headers.has(name) ? [[name, response.headers.get(name) ?? '']] : []))),
        };
        writes.push(keep(place, answered, kept));
        return new Response(passed, response);
    };
    return { fetch: recordingFetch, settled: async () => void (await Promise.all(writes)) };
}
function fileName(number) {
    return `${String(number).padStart(4, '0')}.json`;
}
function addressOf(input) {
    const { host, pathname } = new URL(typeof input === 'string' || input instanceof URL ? input : input.url);
    return `${host}${pathname}`;
}
/** The boundary of the fence and the ids of requests are new in every run; what is asked is the same. */
function fingerprintOf(body, secrets = []) {
    // An answer that repeats a secret is kept without it, so what is made of it has to be the same without it too.
    const text = withoutValues(typeof body === 'string' ? body : '', secrets);
    return (0,external_node_crypto_.createHash)('sha256')
        .update(text.replace(/data-[0-9a-f]{32}/g, 'data-boundary'))
        .digest('hex');
}
async function keep(place, answered, body) {
    const chunks = [];
    let broken;
    try {
        for await (const chunk of body ?? [])
            chunks.push(chunk);
    }
    catch (error) {
        broken = breakOf(error, place.signal);
    }
    const text = Buffer.concat(chunks).toString('utf8');
    await write(place, { ...answered, body: text, ...(broken === undefined ? {} : { broken }) });
}
/** What broke after somebody had given up on it broke because of that. */
function breakOf(error, signal) {
    return { by: signal?.aborted === true ? 'silence' : 'failure', words: (0,innermost_message/* innermostMessage */.Z)(error) };
}
async function write({ file, secrets }, recorded) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
    await (0,promises_.writeFile)(file, withoutValues(JSON.stringify(recorded, undefined, 1), secrets));
}
/** The longest first: one secret may hold another. */
function withoutValues(text, secrets) {
    const real = secrets.filter((secret) => secret.length >= 6).toSorted((left, right) => right.length - left.length);
    return real.reduce((left, secret) => left.replaceAll(secret, '***'), text);
}

;// CONCATENATED MODULE: ./lib/edges/replay-http.js




/** Answers from a folder of recorded exchanges, in their order; never touches the network. */
function replayHttp(folder) {
    let count = 0;
    return async (input, init) => {
        count += 1;
        const recorded = await read((0,external_node_path_.join)(folder, fileName(count)), count);
        const [host, path] = splitAddress(addressOf(input));
        const [, recordedPath] = splitAddress(recorded.address);
        if (path !== recordedPath)
            throw new outcome/* ModelFault */.QS(`Recorded request ${count} went to ${recorded.address}, this one goes to ${host}${path}.`);
        if (recorded.fingerprint !== fingerprintOf(init?.body)) {
            throw new outcome/* ModelFault */.QS(`Request ${count} differs from the recorded one: the repository, the task, an option or the program has changed since.`);
        }
        const signal = init?.signal ?? undefined;
        if (recorded.status === undefined)
            throw await breakAs(recorded.broken, signal);
        return new Response(bodyOf(recorded, signal), { status: recorded.status, headers: recorded.headers ?? {} });
    };
}
/** The bytes that came, and then the end they had. */
function bodyOf({ body = '', broken }, signal) {
    if (broken === undefined)
        return body;
    return new ReadableStream({
        start: (stream) => stream.enqueue(new TextEncoder().encode(body)),
        pull: async (stream) => stream.error(await breakAs(broken, signal)),
    });
}
/** What was given up on in silence is silent again, until it is given up on. */
async function breakAs(broken, signal) {
    if (broken?.by === 'silence' && signal !== undefined) {
        if (!signal.aborted)
            await new Promise((given) => signal.addEventListener('abort', given, { once: true }));
        return signal.reason;
    }
    return new TypeError('fetch failed', { cause: new Error(broken?.words ?? 'no answer was recorded') });
}
async function read(file, number) {
    try {
        return JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
    }
    catch (error) {
        throw new outcome/* ModelFault */.QS(`There is no recorded answer ${number} (${file}).`, { cause: error });
    }
}
function splitAddress(address) {
    const slash = address.indexOf('/');
    return [address.slice(0, slash), address.slice(slash)];
}

// EXTERNAL MODULE: ./lib/edges/system-clock.js
var system_clock = __webpack_require__(4330);
;// CONCATENATED MODULE: ./lib/edges/repeatable-run.js






async function openRunWorld({ record, replay, secrets }) {
    if (record !== undefined && replay !== undefined)
        throw new outcome/* InputFault */.H5(['A run is either recorded or replayed: give --record or --replay, not both.']);
    if (replay !== undefined) {
        const startedAt = await readStart(replay);
        return { startedAt, clock: stillClock(startedAt), fetch: replayHttp(replay), settled: async () => { } };
    }
    const startedAt = system_clock/* systemClock */.m.now();
    if (record === undefined)
        return { startedAt, clock: system_clock/* systemClock */.m, settled: async () => { } };
    await begin(record, startedAt);
    return { startedAt, clock: stillClock(startedAt), ...recordHttp(record, secrets) };
}
const START = 'run.json';
/** What is said to a model must not depend on how fast the machine was: time stands still, only waiting takes its time. */
function stillClock(startedAt) {
    return { now: () => startedAt, sleep: system_clock/* systemClock */.m.sleep };
}
async function begin(folder, startedAt) {
    await (0,promises_.mkdir)(folder, { recursive: true });
    if ((await (0,promises_.readdir)(folder)).length > 0)
        throw new outcome/* InputFault */.H5([`The folder ${folder} is not empty: a recording needs one of its own.`]);
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, START), `${JSON.stringify({ startedAt: new Date(startedAt).toISOString() })}\n`);
}
async function readStart(folder) {
    const path = (0,external_node_path_.join)(folder, START);
    try {
        const { startedAt } = JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
        const time = Date.parse(String(startedAt));
        if (Number.isNaN(time))
            throw new Error('it holds no time');
        return time;
    }
    catch (cause) {
        throw new outcome/* InputFault */.H5([`There is no recorded run in ${folder} (${path} cannot be read). Record one with --record.`], {
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./lib/edges/run-signal.js
/** Aborts on the time limit, on SIGINT and on SIGTERM; the reason is a sentence for the user. */
function createRunSignal(minutes) {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(`the time limit of ${minutes} minutes (timeout_minutes) was reached`), minutes * 60_000);
    timer.unref();
    const onSignal = () => controller.abort('the run was cancelled');
    process.once('SIGINT', onSignal);
    process.once('SIGTERM', onSignal);
    return {
        signal: controller.signal,
        release: () => {
            clearTimeout(timer);
            process.off('SIGINT', onSignal);
            process.off('SIGTERM', onSignal);
        },
    };
}

// EXTERNAL MODULE: ./lib/edges/type-checker.js + 1 modules
var type_checker = __webpack_require__(4798);
;// CONCATENATED MODULE: ./lib/publish/verdict.js
/** The short verdict below a plan's path on the command line: what was checked, what was found, what the plan is. */
function describeVerdict(plan, verification) {
    return [
        describeChecks(verification),
        ...describeFindings(verification.findings),
        describePlan(plan),
        ...describeIncomplete(plan),
    ];
}
function describeChecks({ claims, findings }) {
    const open = claims.unverifiable === 0 ? '' : `, ${claims.unverifiable} could not be checked`;
    const worst = findings.some((finding) => finding.severity === 'block' || finding.severity === 'error')
        ? 'Not verified'
        : 'Verified';
    return `${worst}: ${claims.passed} of ${claims.claims} claims passed${open}.`;
}
function describeFindings(findings) {
    const shown = findings.slice(0, 10).map(describeFinding);
    return findings.length > shown.length ? [...shown, `  … and ${findings.length - shown.length} more; see the plan`] : shown;
}
/** `12  error  paths-exist  message`, as linters print it. */
function describeFinding(finding) {
    const fix = finding.fix ? ` ${finding.fix}` : '';
    return `  ${finding.line ?? '-'}  ${finding.severity}  ${finding.rule}  ${finding.message}${fix}`;
}
function describePlan(plan) {
    const events = plan.events?.filter((event) => !event.existing).length ?? 0;
    const steps = plan.rollout?.steps.length ?? 0;
    const parts = [`size ${plan.meta.size}`, count(events, 'event'), count(steps, 'step'), plan.meta.library ?? 'no library'];
    return `Plan by the ${plan.meta.planner} planner: ${parts.join(', ')}.`;
}
function describeIncomplete(plan) {
    return plan.meta.incomplete ? [`Incomplete: ${plan.meta.incomplete}`] : [];
}
function count(amount, noun) {
    return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./lib/publish/words.js
/** `1 event`, `7 events`. */
function words_count(amount, noun, plural = `${noun}s`) {
    return `${amount} ${amount === 1 ? noun : plural}`;
}
/** Somebody else's words on one line, shortened, in quotation marks. */
function quote(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    return `“${line.length > 120 ? `${line.slice(0, 119)}…` : line}”`;
}
/** Milliseconds as a person says them. */
function describeDuration(milliseconds) {
    const seconds = Math.max(0, Math.round(milliseconds / 1000));
    return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
/** `$0.42`, and `under $0.01` for less than a cent. */
function describeMoney(dollars) {
    return dollars > 0 && dollars < 0.01 ? 'under $0.01' : `$${dollars.toFixed(2)}`;
}
/** `context $0.05, writing $0.20`; empty where nothing is known of it. */
function describePhases({ phases = [] }) {
    return phases.flatMap(({ name, costUsd }) => (costUsd === undefined ? [] : [`${name} ${describeMoney(costUsd)}`])).join(', ');
}
/** A step on one line, for a log. */
function describeStep(step, { detail, estimate } = {}) {
    return [step, detail, estimate].filter(Boolean).join(': ');
}
function describeCost(usage) {
    if (usage.model === undefined)
        return 'nothing (built-in planner)';
    const tokens = `${usage.inputTokens + usage.cacheReadTokens + usage.cacheWriteTokens} tokens in, ${usage.outputTokens} out`;
    const amount = usage.costUsd === undefined ? 'price not known' : describeMoney(usage.costUsd);
    return `${amount} (${usage.model}, ${tokens})`;
}
/** The beginning of a text, cut at a word where there is one. */
function shorten(text, length) {
    const line = text.replace(/\s+/g, ' ').trim();
    if (line.length <= length)
        return line;
    const head = line.slice(0, length - 1);
    const word = head.lastIndexOf(' ');
    const cut = word > length / 2 ? head.slice(0, word) : head;
    // An open code span would swallow what follows.
    const closed = (cut.match(/`/g) ?? []).length % 2 === 1 ? `${cut}\`` : cut;
    return `${closed}…`;
}

// EXTERNAL MODULE: ./lib/context/select-context.js + 18 modules
var select_context = __webpack_require__(9072);
;// CONCATENATED MODULE: ./lib/plan/file-name.js
const LONGEST_SLUG = 48;
/** Letters that Unicode does not take apart into a base letter and a mark. */
const FOLDED = {
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ł: 'l',
    ı: 'i',
};
/** `.claude/doc/websocket-realtime-live-cards-20261120T093000Z.md`. The same task and time always give the same path. */
function planPath({ directory, task, at, fallback = 'plan' }) {
    const slug = slugOf(task) || slugOf(fallback) || 'plan';
    const folder = directory.replace(/\/+$/, '');
    const name = `websocket-realtime-${slug}-${timestampOf(at)}.md`;
    return folder === '' ? name : `${folder}/${name}`;
}
/** `[a-z0-9-]`, cut at a word where there is one. The fixed start of the name keeps it clear of names that Windows reserves. */
function slugOf(task) {
    const slug = task
        .slice(0, 1000)
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[ßæœøđðþłı]/g, (letter) => FOLDED[letter] ?? '')
        .replace(/[\p{M}'’]/gu, '')
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '');
    if (slug.length <= LONGEST_SLUG)
        return slug;
    const cut = slug.slice(0, LONGEST_SLUG + 1);
    const lastWord = cut.lastIndexOf('-');
    return lastWord > LONGEST_SLUG / 2 ? cut.slice(0, lastWord) : cut.slice(0, LONGEST_SLUG);
}
/** `YYYYMMDDTHHMMSSZ`. */
function timestampOf(at) {
    return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

// EXTERNAL MODULE: ./lib/plan/render.js + 1 modules
var render = __webpack_require__(2401);
// EXTERNAL MODULE: ./lib/plan/text.js
var plan_text = __webpack_require__(8344);
// EXTERNAL MODULE: ./lib/profile/profile-repository.js + 79 modules
var profile_repository = __webpack_require__(4909);
// EXTERNAL MODULE: ./lib/verify/verify-code.js
var verify_code = __webpack_require__(8408);
;// CONCATENATED MODULE: ./lib/run/make-plan.js






/** Request and snapshot in, verified page out: the part of the story that is the same for the Action and the command line. */
async function makePlan(request, snapshot, planning) {
    const profile = (0,profile_repository/* profileRepository */.c)(snapshot);
    const context = chooseContext(request, { snapshot, profile, tokens: planning.contextTokens });
    const verify = createVerifier({ snapshot, profile, checker: planning.checker, signal: planning.signal });
    const task = {
        request,
        snapshot,
        profile,
        context,
        meta: metaOf(request, snapshot, planning),
        verify: async (plan) => (await verify(plan)).findings,
        ...(planning.revision ? { revision: planning.revision } : {}),
    };
    const draft = await planning.planner.write(task, planning.progress, planning.signal);
    const path = planning.revision?.path ?? pathFor(request, planning.planDirectory);
    return { path, ...(await judgeDraft(draft, verify)) };
}
/** Stamps a draft with what the checks say of it here and now, whatever it says of itself. */
async function judgeDraft(draft, verify) {
    const { usage, notes, disputed = [] } = draft;
    const verification = await verify(draft.plan);
    const plan = withVerdict(draft.plan, { ...verification, findings: [...verification.findings, ...disputed] });
    return { plan, markdown: (0,render/* renderPlan */.EG)(plan), verification, usage, notes, disputed };
}
/** A page that was checked is not checked again: a planner asks before it hands in, and so does the story after it. */
function createVerifier({ snapshot, profile, checker, signal }) {
    const known = new Map();
    return (written) => {
        const plan = withVerdict(written, nothingChecked);
        const markdown = (0,render/* renderPlan */.EG)(plan);
        const verification = known.get(markdown) ??
            (0,verify_code/* verifyPlanAndCode */.P)({ plan, markdown, snapshot, profile }, (question) => checker.check(question, signal));
        known.set(markdown, verification);
        return verification;
    };
}
function chooseContext(request, reading) {
    const { title, body, comments } = request.thread;
    return (0,select_context/* selectContext */.K)({
        request: { task: request.task, title, body, comments: comments.map((comment) => comment.body) },
        snapshot: reading.snapshot,
        profile: reading.profile,
        budgetTokens: reading.tokens,
    });
}
/** The same trigger always gives the same path. */
function pathFor(request, directory) {
    return planPath({ directory, task: request.task, at: request.trigger.at, fallback: fallbackName(request) });
}
function metaOf(request, snapshot, planning) {
    const stamps = newMeta(request, snapshot, planning);
    if (planning.revision === undefined)
        return stamps;
    // The name of the file holds its time: a revision keeps both, and what else stays of the plan.
    const { source, created, task, size, language, library } = planning.revision.plan.meta;
    return { ...stamps, task, created, size, language, ...(source ? { source } : {}), ...(library ? { library } : {}) };
}
function newMeta(request, snapshot, planning) {
    return {
        format: 'realtime/v1',
        task: request.task,
        source: request.thread.url,
        commit: snapshot.commit,
        created: request.trigger.at,
        planner: planning.planner.name,
        trigger: request.trigger.key,
        size: 'M',
        language: planning.language,
    };
}
const nothingChecked = { findings: [], claims: { claims: 0, passed: 0, unverifiable: 0 }, unverifiable: [] };
const MOST_GAPS = 60;
/** The counts stand in the front matter and the gaps at the end, so every other line stays where it was when it was checked. */
function withVerdict(plan, { claims, findings, unverifiable }) {
    const flaws = findings.filter((finding) => finding.severity !== 'info').map(toGap);
    const gaps = [...flaws, ...unverifiable.map((text) => ({ kind: 'unverified', text: (0,plan_text/* normaliseLine */.$M)(text).slice(0, 600) }))];
    const { gaps: _before, ...written } = plan;
    return { ...written, meta: { ...plan.meta, checks: claims }, ...(gaps.length === 0 ? {} : { gaps: gaps.slice(0, MOST_GAPS) }) };
}
function toGap({ rule, severity, message }) {
    return { kind: severity === 'warn' ? 'warn' : 'error', check: rule, text: (0,plan_text/* normaliseLine */.$M)(message).slice(0, 600) };
}
function fallbackName(request) {
    return request.thread.kind === 'none' ? 'plan' : `issue-${request.thread.number}`;
}

// EXTERNAL MODULE: ./lib/commands/print.js
var print = __webpack_require__(8173);
// EXTERNAL MODULE: ./lib/commands/request-options.js + 4 modules
var request_options = __webpack_require__(2122);
;// CONCATENATED MODULE: ./lib/commands/plan.js













/** Writes a verified plan into the repository and prints where it is and how it stands. */
async function plan(task, options) {
    const config = (0,request_options/* readConfig */.Xg)(options);
    const world = await openRunWorld({ ...options, secrets: (0,request_options/* secretsOf */.Fj)(config, options) });
    const request = (0,request_options/* readRequest */["in"])(task, options, world.startedAt);
    const { signal, release } = createRunSignal(config.timeout_minutes);
    try {
        const planner = await createPlannerChoice(config, { ...world, isPublic: async () => false })(undefined);
        const snapshot = await (0,read_work_tree/* createWorkTreeSource */.B)(options.repo).read('HEAD', signal);
        const made = await makePlan(request, snapshot, {
            planner,
            contextTokens: config.context_tokens,
            planDirectory: config.plan_directory,
            language: config.language,
            checker: (0,type_checker/* createTypeChecker */.a)((0,type_checker/* typeCheckerFiles */.l)((0,program_url/* programUrl */.W)())),
            progress: (step, news) => (0,print/* tell */.q)(describeStep(step, news)),
            signal,
        });
        await createPlanDisk(options.repo).save(made.path, made.markdown);
        if (options.json)
            (0,print/* print */.y)(JSON.stringify({ path: made.path, ...made.verification, usage: made.usage }, undefined, 2));
        else
            for (const line of [(0,external_node_path_.join)(options.repo, made.path), ...describeVerdict(made.plan, made.verification)])
                (0,print/* print */.y)(line);
    }
    finally {
        release();
        await world.settled();
    }
}


/***/ }),

/***/ 599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ innermostMessage)
/* harmony export */ });
/* harmony import */ var node_util_types__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3429);

/** What went wrong at the bottom, such as `connect ECONNREFUSED`, which is what a user can act on. */
function innermostMessage(error) {
    let current = error;
    for (let depth = 0; depth < 5 && (0,node_util_types__WEBPACK_IMPORTED_MODULE_0__.isNativeError)(current) && (0,node_util_types__WEBPACK_IMPORTED_MODULE_0__.isNativeError)(current.cause); depth += 1)
        current = current.cause;
    const said = (0,node_util_types__WEBPACK_IMPORTED_MODULE_0__.isNativeError)(current) ? current.message || current.name : String(current);
    return said.slice(0, 300);
}


/***/ })

};
