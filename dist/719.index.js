export const id = 719;
export const ids = [719];
export const modules = {

/***/ 7719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  listSweep: () => (/* binding */ listSweep),
  runOfIssue: () => (/* binding */ runOfIssue),
  runSweep: () => (/* binding */ runSweep)
});

// EXTERNAL MODULE: ./lib/publish/branch-name.js
var branch_name = __webpack_require__(1663);
// EXTERNAL MODULE: ./lib/trigger/trigger-key.js
var trigger_key = __webpack_require__(4966);
// EXTERNAL MODULE: ./lib/publish/comment-checked.js
var comment_checked = __webpack_require__(1614);
;// CONCATENATED MODULE: ./lib/publish/stale-comment.js
const BEGINNING = '> ⚠️ **Out of date.**';
/**
 * The comment of a plan with the notice on top, or without it where there is none. Undefined when the comment says so
 * already: telling the same thing again would only make noise.
 */
function sayStale(body, notice) {
    const [marker = '', ...blocks] = body.split('\n\n');
    const known = blocks.find((block) => block.startsWith(BEGINNING));
    if (wordsOf(known) === wordsOf(notice))
        return undefined;
    const others = blocks.filter((block) => block !== known);
    return [marker, ...(notice === undefined ? [] : [notice]), ...others].join('\n\n');
}
/** The exit gate may have changed marks of the text that stands; its words count. */
function wordsOf(text) {
    return (text ?? '').replaceAll(/[^\p{L}\p{N}]/gu, '');
}

// EXTERNAL MODULE: ./lib/trigger/comment-marker.js
var comment_marker = __webpack_require__(2524);
// EXTERNAL MODULE: ./lib/run/check-plan.js + 1 modules
var check_plan = __webpack_require__(5278);
// EXTERNAL MODULE: ./lib/run/current-plan.js
var current_plan = __webpack_require__(1630);
// EXTERNAL MODULE: ./lib/run/find-stored-plan.js
var find_stored_plan = __webpack_require__(4282);
// EXTERNAL MODULE: ./lib/run/read-repository.js
var read_repository = __webpack_require__(9562);
// EXTERNAL MODULE: ./lib/run/run.js
var run_run = __webpack_require__(5548);
// EXTERNAL MODULE: ./lib/run/void-approvals.js
var void_approvals = __webpack_require__(5454);
;// CONCATENATED MODULE: ./lib/run/freshness.js









/** Each look costs a few requests and an archive; the next days have the next plans. */
const MOST_LOOKS = 20;
const DAY_MS = 86_400_000;
/** Holds the plans of a sweep against the code of today, without a model, and marks those that no longer fit. */
function createFreshness(sweep, total) {
    const first = total <= MOST_LOOKS ? 0 : (Math.floor(sweep.startedAt / DAY_MS) * MOST_LOOKS) % total;
    let repository;
    return async (issue, index) => {
        if (sweep.signal.aborted)
            return String(sweep.signal.reason);
        if ((index - first + total) % total >= MOST_LOOKS)
            return 'checked on another day';
        const run = asRun(sweep, issue);
        const stored = await (0,current_plan/* currentPlan */.Re)(run);
        if (stored === undefined)
            return 'its file is no longer on the branch';
        if (!(0,find_stored_plan/* isReadable */.hS)(stored))
            return `it cannot be read: ${stored.problem}`;
        const voided = await voidWhereChanged(run, stored);
        repository ??= (0,read_repository/* readRepository */.N)({ ...run, facts: { ...run.facts, kind: 'issue' } });
        const { snapshot, base } = await repository;
        const isOfToday = stored.plan.meta.commit === base;
        const verdict = isOfToday ? 'made from the code of today' : await mark(run, stored, await (0,check_plan/* holdAgainst */.j)(run, stored, snapshot));
        return voided.length === 0 ? verdict : `${verdict}; changed since ${voided.join(', ')} approved it, which is void now`;
    };
}
/** Somebody may have edited an approved plan by hand, and nobody asked for a check since. */
async function voidWhereChanged(run, stored) {
    return (0,run_run/* isDryRun */.vG)(run) ? [] : (0,void_approvals/* voidApprovals */.v)(run, stored);
}
/** Edits the plan's own comment, and only when it would say something else than it does. */
async function mark(run, { plan }, held) {
    const notice = held.drift.length === 0 ? undefined : (0,comment_checked/* staleNotice */.W)(held, run.config.trigger_phrase);
    const verdict = notice === undefined ? 'it still holds' : `out of date in ${held.drift.length} places`;
    if ((0,run_run/* isDryRun */.vG)(run))
        return verdict;
    const comments = await run.ports.writer.ownComments(run.facts.number);
    const own = comments.find(({ key }) => key === plan.meta.trigger);
    const body = own && sayStale(own.body, notice);
    if (own === undefined || body === undefined)
        return verdict;
    await run.ports.writer.writeComment(run.facts.number, { marker: (0,comment_marker/* renderMarker */.Bd)(own.key), body });
    return notice === undefined ? `${verdict} again` : `${verdict}, and its comment says so now`;
}
function asRun(sweep, { number, kind, title, body, url }) {
    return {
        ...sweep,
        facts: { number, kind, title, body, url },
        trigger: {
            kind: 'schedule',
            key: `schedule-${number}`,
            at: '',
            actor: { login: '', type: 'unknown' },
            reactTo: { kind: 'none' },
        },
    };
}

;// CONCATENATED MODULE: ./lib/run/sweep.js



/**
 * Plans labelled open issues that have no plan yet, and looks whether the plans there are still hold. Who set the label
 * counts as the one who asked. What is over a bound is left to the next tick, and said.
 */
async function runSweep(sweep, { runOne, only }) {
    const planned = [];
    const { withoutPlan, withPlan } = await sortIssues(sweep, only);
    const left = [];
    const bounds = createBounds(sweep);
    const asking = { ...sweep, ports: withMemory(sweep.ports) };
    for (const issue of withoutPlan) {
        const reason = bounds.reached() ?? (await planOne(issue));
        if (reason !== undefined)
            left.push({ number: issue.number, reason });
    }
    return { kind: 'swept', planned, left: [...left, ...(await lookAtPlans(sweep, withPlan))] };
    async function planOne(issue) {
        const { number } = issue;
        try {
            const run = await runFor(asking, issue);
            if (run === undefined)
                return 'when the label was set is not known';
            const outcome = await runOne(run);
            bounds.count(outcome);
            if (outcome.kind === 'refused' || outcome.kind === 'ignored')
                return outcome.reason;
            planned.push(describeEnd(number, outcome));
        }
        catch (fault) {
            // What the threads before it got stays told, and those after it get their turn.
            planned.push({ number, conclusion: 'failed', reason: messageOf(fault) });
        }
        return undefined;
    }
}
function describeEnd(number, outcome) {
    const isStored = outcome.kind === 'planned' && outcome.published !== undefined;
    return {
        number,
        conclusion: outcome.kind,
        ...(outcome.kind === 'failed' ? { reason: outcome.message } : {}),
        ...(outcome.kind === 'stopped' ? { reason: outcome.reason } : {}),
        ...(isStored || !('markdown' in outcome) || outcome.markdown === undefined ? {} : { markdown: outcome.markdown }),
    };
}
/** Whoever labelled many issues is asked about once. */
function withMemory(ports) {
    const known = new Map();
    const permissionOf = (login) => {
        const answer = known.get(login) ?? ports.reader.permissionOf(login);
        known.set(login, answer);
        return answer;
    };
    return { ...ports, reader: { ...ports.reader, permissionOf } };
}
/** A matrix for the jobs of a workflow takes this many entries; an output of ours holds fewer. */
const LONGEST_MATRIX = 200;
/** The issues a sweep would plan, for a workflow that gives each its own job. */
async function listSweep(sweep) {
    const { withoutPlan } = await sortIssues(sweep);
    const most = Math.min(sweep.config.max_plans_per_sweep, LONGEST_MATRIX);
    const over = withoutPlan.slice(most).map(({ number }) => ({ number, reason: overPlans(sweep) }));
    return { kind: 'listed', numbers: withoutPlan.slice(0, most).map(({ number }) => number), left: over };
}
/** One question for all branches instead of one for each issue: an hour has a thousand requests. */
async function sortIssues(sweep, only) {
    const { branch_prefix: prefix, label_trigger: label } = sweep.config;
    const branches = await sweep.ports.reader.branchesBelow(prefix);
    const [withPlan, withoutPlan] = [[], []];
    for await (const issue of sweep.ports.reader.labelledIssues(label)) {
        if (only !== undefined && issue.number !== only)
            continue;
        (branches.has((0,branch_name/* branchName */.a)(prefix, issue)) ? withPlan : withoutPlan).push(issue);
    }
    return { withPlan, withoutPlan };
}
/** Labels of people who may not are refused at every tick, at a request each; an hour has a thousand. */
const MOST_REFUSALS = 500;
function createBounds(sweep) {
    const { config } = sweep;
    const { max_plans_per_sweep: most, max_cost_usd: each } = config;
    const money = config.max_sweep_cost_usd;
    let plans = 0;
    let refused = 0;
    let spent = 0;
    let isHourFull;
    return {
        reached: () => {
            if (sweep.signal.aborted)
                return String(sweep.signal.reason);
            if (isHourFull !== undefined)
                return isHourFull;
            if (plans >= most)
                return overPlans(sweep);
            if (refused >= MOST_REFUSALS)
                return 'too many labels of people who may not; remove the label, or set it yourself';
            if (spent > 0 && spent + each > money)
                return `over \`max_sweep_cost_usd\` (${money}): $${spent.toFixed(2)} are spent, planned by the next run`;
            return undefined;
        },
        count: (outcome) => {
            if (outcome.kind === 'refused')
                refused += 1;
            if (outcome.kind === 'refused' && outcome.until !== undefined)
                isHourFull = outcome.reason;
            if (outcome.kind === 'refused' || outcome.kind === 'ignored')
                return;
            plans += 1;
            if ('usage' in outcome && outcome.usage?.model !== undefined)
                spent += outcome.usage.costUsd ?? each;
        },
    };
}
function overPlans({ config }) {
    return `over \`max_plans_per_sweep\` (${config.max_plans_per_sweep}), planned by the next run`;
}
/** The run of one issue of a sweep, for a job that has it alone. Undefined where nothing is to be planned for it. */
async function runOfIssue(sweep, number) {
    const issue = await sweep.ports.reader.thread(number);
    // What was begun while it was open is brought to its end.
    const isFor = issue.state === 'open' || sweep.config.stage === 'publish';
    return isFor ? runFor(sweep, issue) : undefined;
}
async function runFor(sweep, issue) {
    const { number, kind, title, body, url } = issue;
    const labelling = await sweep.ports.reader.lastLabelling(number, sweep.config.label_trigger);
    if (labelling === undefined)
        return undefined;
    const at = `${new Date(labelling.at).toISOString().slice(0, 19)}Z`;
    return {
        ...sweep,
        facts: { number, kind, title, body, url },
        trigger: {
            kind: 'schedule',
            key: (0,trigger_key/* scheduleKey */.rW)(number, at),
            at,
            actor: { login: labelling.actor, type: 'unknown' },
            reactTo: { kind: 'issue', number },
        },
    };
}
async function lookAtPlans(sweep, issues) {
    const look = createFreshness(sweep, issues.length);
    const left = [];
    for (const [index, issue] of issues.entries()) {
        const reason = await look(issue, index).catch((fault) => `its plan could not be checked: ${messageOf(fault)}`);
        left.push({ number: issue.number, reason: `it has a plan; ${reason}` });
    }
    return left;
}
function messageOf(fault) {
    return fault instanceof Error ? fault.message : String(fault);
}


/***/ })

};
