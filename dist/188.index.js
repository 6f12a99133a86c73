export const id = 188;
export const ids = [188];
export const modules = {

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
/* harmony export */   closeAbandoned: () => (/* binding */ closeAbandoned)
/* harmony export */ });
/* harmony import */ var _publish_comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4131);
/* harmony import */ var _conclude_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6008);
/* harmony import */ var _find_stored_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(263);



/** After a step that was killed: its comment must not say for ever that it is at work. */
async function closeAbandoned(run) {
    const comments = await run.ports.writer.ownComments(run.facts.number);
    const own = comments.find(({ key }) => key === run.trigger.key);
    if (own === undefined || !(0,_publish_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .isProgress */ .c4)(own.body))
        return { kind: 'ignored', reason: 'Nothing was left open.' };
    const stored = await (0,_find_stored_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .findStoredPlan */ .ge)(run);
    if (stored !== undefined)
        return (0,_find_stored_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .tellStored */ .Fy)(run, stored);
    return (0,_conclude_js__WEBPACK_IMPORTED_MODULE_1__/* .conclude */ .Ep)(run, { kind: 'stopped', reason: 'the run was killed before it could say what happened; its log may say more' });
}


/***/ }),

/***/ 263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ge: () => (/* binding */ findStoredPlan),
  hS: () => (/* binding */ isReadable),
  D7: () => (/* binding */ readPlanFiles),
  Fy: () => (/* binding */ tellStored),
  LD: () => (/* binding */ tellUnreadable)
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
// EXTERNAL MODULE: ./lib/plan/sections.js + 12 modules
var sections = __webpack_require__(5487);
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

// EXTERNAL MODULE: ./lib/publish/branch-name.js
var branch_name = __webpack_require__(1663);
// EXTERNAL MODULE: ./lib/publish/commit-message.js
var commit_message = __webpack_require__(4088);
// EXTERNAL MODULE: ./lib/trigger/trigger-key.js
var trigger_key = __webpack_require__(4966);
// EXTERNAL MODULE: ./lib/run/conclude.js
var conclude = __webpack_require__(6008);
// EXTERNAL MODULE: ./lib/run/run.js
var run_run = __webpack_require__(5548);
;// CONCATENATED MODULE: ./lib/run/find-stored-plan.js






function isReadable(file) {
    return 'plan' in file;
}
/** Plans on the branch of this thread, newest name last. */
async function readPlanFiles(run) {
    const { reader } = run.ports;
    const branch = (0,branch_name/* branchName */.a)(run.config.branch_prefix, run.facts);
    const sha = await reader.headOf(branch);
    if (sha === undefined)
        return [];
    const paths = await reader.filesIn(sha, run.config.plan_directory);
    const files = [];
    for (const path of paths.filter(isPlanName).sort()) {
        const text = (await reader.fileAt(sha, path)) ?? '';
        const { plan, problems } = parsePlan(text);
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
    const sameTime = files.find((file) => file.path.endsWith(`-${(0,trigger_key/* compactTime */.dh)(at)}.md`));
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
    return (0,conclude/* conclude */.Ep)(run, { kind: 'failed', message });
}
/** Says again what the earlier attempt could not: committing the same bytes finds the commit that holds them. */
async function tellStored(run, stored) {
    if (!isReadable(stored))
        return tellUnreadable(run, stored);
    const { branch, sha, path, text, plan } = stored;
    const change = { branch, base: sha, path, content: text, message: (0,commit_message/* commitMessage */.d)(run.facts) };
    const committed = (0,run_run/* isDryRun */.vG)(run) ? { url: (0,run_run/* fileUrl */.iw)(run, sha, path), sha, branch } : await run.ports.writer.commitPlan(change);
    return (0,conclude/* conclude */.Ep)(run, {
        kind: 'planned',
        plan,
        path,
        markdown: text,
        findings: [],
        claims: plan.meta.checks ?? { claims: 0, passed: 0, unverifiable: 0 },
        usage: noUsage,
        published: { url: committed.url, sha: committed.sha, branch: committed.branch },
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


/***/ })

};
