export const id = 188;
export const ids = [188];
export const modules = {

/***/ 1504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ parsePlan)
});

// EXTERNAL MODULE: ./lib/plan/front-matter.js
var front_matter = __webpack_require__(3496);
// EXTERNAL MODULE: ./lib/plan/model.js + 4 modules
var model = __webpack_require__(9762);
// EXTERNAL MODULE: ./lib/plan/page.js
var page = __webpack_require__(8708);
// EXTERNAL MODULE: ./lib/plan/render.js + 1 modules
var render = __webpack_require__(2401);
;// CONCATENATED MODULE: ./lib/plan/salvage.js
/** What of a part is valid: an entry of a list that is not is left out with a problem at its line, and the rest stays. */
function salvage(schema, found, context) {
    const result = schema.safeParse(found.value);
    if (result.success)
        return result.data;
    const bad = new Set();
    for (const issue of result.error.issues) {
        const list = issue.path.findIndex((key) => typeof key === 'number');
        report(found, issue, { ...context, entry: list < 0 ? undefined : issue.path.slice(0, list + 1) });
        if (list < 0)
            return undefined;
        bad.add(issue.path.slice(0, list + 1).join('.'));
    }
    const second = schema.safeParse(without(found.value, bad, ''));
    if (second.success)
        return second.data;
    for (const issue of second.error.issues)
        report(found, issue, { ...context, entry: undefined });
    return undefined;
}
function report(found, issue, context) {
    const { name, reader, entry } = context;
    const item = entry?.reduce((value, key) => value?.[key], found.value);
    const place = issue.path.length === 0 ? name : `${name}.${issue.path.map(String).join('.')}`;
    reader.problem(reader.lineOf(item) ?? found.line, `${place}: ${issue.message}.`);
}
/** A copy without the entries of lists whose place is in the set. */
function without(value, places, place) {
    const at = (key) => (place === '' ? String(key) : `${place}.${key}`);
    if (Array.isArray(value))
        return value.filter((_entry, index) => !places.has(at(index)));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, without(field, places, at(key))]));
}

// EXTERNAL MODULE: ./lib/plan/section-gaps.js
var section_gaps = __webpack_require__(1268);
// EXTERNAL MODULE: ./lib/plan/section-omitted.js
var section_omitted = __webpack_require__(2147);
// EXTERNAL MODULE: ./lib/plan/sections.js + 11 modules
var sections = __webpack_require__(6300);
;// CONCATENATED MODULE: ./lib/plan/parse.js








/** Longer than any plan that the schemas allow; what comes after it is not read. */
const LONGEST = 4_000_000;
/** Reads a rendered plan back. Never throws: what cannot be read is a problem with its line, and the rest is read. */
function parsePlan(markdown) {
    const problems = [];
    const reader = (0,page/* createReader */.WF)(problems);
    if (markdown.length > LONGEST)
        reader.problem(1, `Only the first ${LONGEST} characters were read.`);
    const lines = markdown
        .slice(0, LONGEST)
        .replace(/^\uFEFF/, '')
        .replaceAll('\r\n', '\n')
        .split('\n');
    const matter = (0,front_matter/* readFrontMatter */.X)(lines, reader);
    const { sections } = (0,page/* splitAt */.gI)(2, (0,page/* slice */.di)({ lines, first: 1 }, matter.length, lines.length));
    const raw = new Map();
    for (const name of matter.empty)
        raw.set(name, { value: emptyValue(name), line: 1 });
    for (const section of firstOfEach(sections, reader))
        readSection(section, raw, reader);
    const omitted = readOmitted(sections, reader);
    const gaps = readGaps(sections, reader);
    if (matter.meta === undefined)
        return { problems };
    return {
        plan: { meta: matter.meta, omitted, ...(gaps.length === 0 ? {} : { gaps }), ...validate(raw, reader) },
        problems: problems.sort((left, right) => left.line - right.line),
    };
}
function emptyValue(name) {
    return name === 'connection' ? { states: [], transitions: [], parameters: [] } : [];
}
function firstOfEach(sections, reader) {
    const seen = new Set();
    return sections.filter((section) => {
        const isSecond = seen.has(section.title);
        if (isSecond)
            reader.problem(section.line, `The section "${section.title}" is there twice; only the first one is read.`);
        seen.add(section.title);
        return !isSecond;
    });
}
/** Events and code stand in several sections; what is found is put together. */
function readSection(section, raw, reader) {
    const known = sections/* planSections */.w.find(({ title }) => title === section.title);
    if (known === undefined) {
        if ([render/* OMITTED_TITLE */.o9, render/* GAPS_TITLE */.Ll, render/* INDEX_TITLE */.Ys].includes(section.title))
            return;
        reader.problem(section.line, `"${section.title}" is not a section of a plan; it is not read.`);
        return;
    }
    for (const [name, value] of Object.entries(known.parse(section.body, reader))) {
        if (value === undefined || !isPartName(name))
            continue;
        const before = raw.get(name)?.value;
        const joined = Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value;
        raw.set(name, { value: joined, line: raw.get(name)?.line ?? section.line });
    }
}
function readOmitted(sections, reader) {
    const section = sections.find(({ title }) => title === render/* OMITTED_TITLE */.o9);
    const entries = section === undefined ? [] : (0,section_omitted/* parseOmitted */.O)(section.body, reader);
    return entries.flatMap((entry) => {
        const result = model/* omissionSchema */.VB.safeParse(entry);
        if (result.success)
            return [result.data];
        reader.problem(reader.lineOf(entry) ?? 1, 'The reason is missing or too long.');
        return [];
    });
}
function readGaps(sections, reader) {
    const section = sections.find(({ title }) => title === render/* GAPS_TITLE */.Ll);
    const entries = section === undefined ? [] : (0,section_gaps/* parseGaps */.l)(section.body, reader);
    return entries.flatMap((entry) => {
        const result = model/* gapSchema */.s1.safeParse(entry);
        if (result.success)
            return [result.data];
        reader.problem(reader.lineOf(entry) ?? 1, 'The text of the gap is missing or too long.');
        return [];
    });
}
function validate(raw, reader) {
    const parts = {};
    for (const name of model/* partNames */.wX) {
        const found = raw.get(name);
        if (found === undefined)
            continue;
        const value = salvage(model/* partSchemas */.S[name], found, { name, reader });
        if (value !== undefined)
            parts[name] = value;
    }
    return parts;
}
function isPartName(name) {
    return Object.hasOwn(model/* partSchemas */.S, name);
}


/***/ }),

/***/ 1663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ branchName)
/* harmony export */ });
/** The one branch of a thread: `plan-realtime/issue-7`. Pull requests share the numbers of issues, and so the name. */
function branchName(prefix, thread) {
    return `${prefix}issue-${thread.number}`;
}


/***/ }),

/***/ 4088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ commitMessage)
/* harmony export */ });
/** One fixed line: nothing of a thread or a model enters a commit message, where it could close issues or skip checks. */
function commitMessage(thread) {
    return `docs: real-time plan for ${thread.kind === 'pull_request' ? 'pull request' : 'issue'} ${thread.number}`;
}


/***/ }),

/***/ 8188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ closeProgress),
/* harmony export */   closeAbandoned: () => (/* binding */ closeAbandoned),
/* harmony export */   closeAcknowledged: () => (/* binding */ closeAcknowledged)
/* harmony export */ });
/* harmony import */ var _publish_comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4131);
/* harmony import */ var _conclude_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6008);
/* harmony import */ var _find_stored_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4282);



/** After a step that was killed: its comment must not say for ever that it is at work. */
async function closeAbandoned(run) {
    if (!(await isOpen(run)))
        return { kind: 'ignored', reason: 'Nothing was left open.' };
    const stored = await (0,_find_stored_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .findStoredPlan */ .ge)(run);
    if (stored !== undefined)
        return (0,_find_stored_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .tellStored */ .Fy)(run, stored);
    return stopKilled(run);
}
/** The same for the job that only acknowledges, which may not look for a plan: no other job is sure to come after it. */
async function closeAcknowledged(run) {
    return (await isOpen(run)) ? stopKilled(run) : { kind: 'ignored', reason: 'Nothing was left open.' };
}
/** What another job began to tell is told to its end, also where this one has nothing to do or may not do it. */
async function closeProgress(run, outcome) {
    const isUntold = outcome.kind === 'ignored' || outcome.kind === 'refused';
    return isUntold && (await isOpen(run)) ? (0,_conclude_js__WEBPACK_IMPORTED_MODULE_1__/* .conclude */ .Ep)(run, outcome) : outcome;
}
async function isOpen(run) {
    const comments = await run.ports.writer.ownComments(run.facts.number);
    return comments.some(({ key, body }) => key === run.trigger.key && (0,_publish_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .isProgress */ .c4)(body));
}
function stopKilled(run) {
    return (0,_conclude_js__WEBPACK_IMPORTED_MODULE_1__/* .conclude */ .Ep)(run, { kind: 'stopped', reason: 'the run was killed before it could say what happened; its log may say more' });
}


/***/ }),

/***/ 4282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D7: () => (/* binding */ readPlanFiles),
/* harmony export */   Fy: () => (/* binding */ tellStored),
/* harmony export */   LD: () => (/* binding */ tellUnreadable),
/* harmony export */   ge: () => (/* binding */ findStoredPlan),
/* harmony export */   hS: () => (/* binding */ isReadable)
/* harmony export */ });
/* harmony import */ var _plan_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1504);
/* harmony import */ var _publish_branch_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1663);
/* harmony import */ var _publish_commit_message_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4088);
/* harmony import */ var _trigger_trigger_key_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4966);
/* harmony import */ var _conclude_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6008);
/* harmony import */ var _offer_pull_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6815);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5548);







function isReadable(file) {
    return 'plan' in file;
}
/** Plans on the branch of this thread, newest name last. */
async function readPlanFiles(run) {
    const { reader } = run.ports;
    const branch = (0,_publish_branch_name_js__WEBPACK_IMPORTED_MODULE_3__/* .branchName */ .a)(run.config.branch_prefix, run.facts);
    const sha = await reader.headOf(branch);
    if (sha === undefined)
        return [];
    const paths = await reader.filesIn(sha, run.config.plan_directory);
    const files = [];
    for (const path of paths.filter(isPlanName).sort()) {
        const text = (await reader.fileAt(sha, path)) ?? '';
        const { plan, problems } = (0,_plan_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlan */ .v)(text);
        const problem = problems[0] === undefined ? 'it is not a plan' : `line ${problems[0].line}: ${problems[0].message}`;
        files.push(plan === undefined ? { path, branch, sha, problem } : { path, plan, text, branch, sha });
    }
    return files;
}
/** The plan an earlier attempt of the same trigger left behind: then nothing is planned, and nothing paid, again. */
async function findStoredPlan(run) {
    const { key, at } = run.trigger;
    const files = await readPlanFiles(run);
    const own = files.find((file) => isReadable(file) && file.plan.meta.trigger === key);
    if (own !== undefined)
        return own;
    // A revision stamps its own trigger, but the name of the file keeps the time of the first one.
    const sameTime = files.find((file) => file.path.endsWith(`-${(0,_trigger_trigger_key_js__WEBPACK_IMPORTED_MODULE_4__/* .compactTime */ .dh)(at)}.md`));
    return sameTime === undefined || !isReadable(sameTime) || (await wasHereBefore(run)) ? sameTime : undefined;
}
/** A trigger that is here for the first time only happens to be of the same second as another one. */
async function wasHereBefore({ trigger, rerunBy, ports, facts }) {
    if (rerunBy !== undefined || trigger.kind === 'schedule')
        return true;
    return (await ports.writer.ownComments(facts.number)).some(({ key }) => key === trigger.key);
}
async function tellUnreadable(run, { path, branch, problem }) {
    const message = `The plan \`${path}\` on the branch \`${branch}\` cannot be read: ${problem} Nothing was changed. Correct it there, or ask for a new plan with \`${run.config.trigger_phrase}\`, which takes its place.`;
    return (0,_conclude_js__WEBPACK_IMPORTED_MODULE_1__/* .conclude */ .Ep)(run, { kind: 'failed', message });
}
/** Says again what the earlier attempt could not: committing the same bytes finds the commit that holds them. */
async function tellStored(run, stored) {
    if (!isReadable(stored))
        return tellUnreadable(run, stored);
    const { branch, sha, path, text, plan } = stored;
    const change = { branch, base: sha, path, content: text, message: (0,_publish_commit_message_js__WEBPACK_IMPORTED_MODULE_5__/* .commitMessage */ .d)(run.facts) };
    const committed = (0,_run_js__WEBPACK_IMPORTED_MODULE_6__/* .isDryRun */ .vG)(run) ? { url: (0,_run_js__WEBPACK_IMPORTED_MODULE_6__/* .fileUrl */ .iw)(run, sha, path), sha, branch } : await run.ports.writer.commitPlan(change);
    return (0,_conclude_js__WEBPACK_IMPORTED_MODULE_1__/* .conclude */ .Ep)(run, {
        kind: 'planned',
        plan,
        path,
        markdown: text,
        findings: [],
        claims: plan.meta.checks ?? { claims: 0, passed: 0, unverifiable: 0 },
        usage: noUsage,
        published: {
            url: committed.url,
            sha: committed.sha,
            branch: committed.branch,
            ...(await (0,_offer_pull_request_js__WEBPACK_IMPORTED_MODULE_2__/* .offerPullRequest */ .L)(run, stored)),
        },
        ...(plan.meta.incomplete === undefined ? {} : { incomplete: plan.meta.incomplete }),
    });
}
const noUsage = {
    turns: 0,
    inputTokens: 0,
    cacheReadTokens: 0,
    cacheWriteTokens: 0,
    outputTokens: 0,
    costUsd: 0,
    model: undefined,
};
function isPlanName(path) {
    return /(^|\/)websocket-realtime-[^/]+\.md$/.test(path);
}


/***/ }),

/***/ 6815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ offerPullRequest)
/* harmony export */ });
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3259);
/* harmony import */ var _publish_pull_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8868);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5548);



/** After the plan is stored. Whatever happens to the pull request, the plan stays where it is and the run is no failure. */
async function offerPullRequest(run, { branch, path }) {
    if (!run.config.open_pull_request || (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .isDryRun */ .vG)(run))
        return {};
    // Where a person goes on by hand; GitHub fills in the rest.
    const openUrl = `${run.repositoryUrl}/pull/new/${branch}`;
    try {
        const base = run.config.base_branch || (await run.ports.reader.repository()).defaultBranch;
        const offered = await run.ports.writer.offerPullRequest({ branch, base, path, ...describe(run, { branch, path }) });
        return { pullRequest: { ...offered, openUrl } };
    }
    catch (fault) {
        if (!(fault instanceof _outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .ForgeFault */ .Ke))
            throw fault;
        run.ports.log.warning(`There is no pull request for the plan: ${fault.message}`);
        return { pullRequest: { state: 'none', problem: fault.message, openUrl } };
    }
}
function describe({ facts, config, repositoryUrl }, { branch, path }) {
    const fileUrl = `${repositoryUrl}/blob/${branch}/${path}`;
    const body = (0,_publish_pull_request_js__WEBPACK_IMPORTED_MODULE_2__/* .pullRequestBody */ .NF)({ thread: facts, path, fileUrl, triggerPhrase: config.trigger_phrase });
    return { title: (0,_publish_pull_request_js__WEBPACK_IMPORTED_MODULE_2__/* .pullRequestTitle */ .Zr)(facts), body, links: facts.url === undefined ? [] : [facts.url] };
}


/***/ })

};
