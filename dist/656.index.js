export const id = 656;
export const ids = [656];
export const modules = {

/***/ 656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  acknowledgeTrigger: () => (/* binding */ acknowledgeTrigger),
  draftTrigger: () => (/* binding */ draftTrigger),
  publishTrigger: () => (/* binding */ publishTrigger),
  runTrigger: () => (/* binding */ runTrigger)
});

// EXTERNAL MODULE: ./lib/publish/comment.js + 1 modules
var comment = __webpack_require__(4131);
// EXTERNAL MODULE: ./lib/run/conclude.js
var conclude = __webpack_require__(6008);
// EXTERNAL MODULE: ./lib/run/find-stored-plan.js
var find_stored_plan = __webpack_require__(4282);
;// CONCATENATED MODULE: ./lib/run/known-thread.js

/** A mention starts a plan once in a thread: where we have spoken or planned before, it is only talk about that. */
async function isKnownThread(run) {
    if (run.mention === undefined)
        return false;
    if (hasSpokenBefore(run, await run.ports.writer.ownComments(run.facts.number)))
        return true;
    return (await (0,find_stored_plan/* readPlanFiles */.D7)(run)).some((file) => !(0,find_stored_plan/* isReadable */.hS)(file) || file.plan.meta.trigger !== run.trigger.key);
}
/** What we said after the comment of this run does not count: its plan may be paid for by then. */
function hasSpokenBefore({ trigger }, comments) {
    return comments.length > 0 && comments[0]?.key !== trigger.key;
}
function staySilent() {
    return { kind: 'ignored', reason: 'The thread reads like a request for real-time behaviour, and has had its answer already.' };
}

// EXTERNAL MODULE: ./lib/publish/words.js
var words = __webpack_require__(2182);
// EXTERNAL MODULE: ./lib/trigger/comment-marker.js
var comment_marker = __webpack_require__(2524);
// EXTERNAL MODULE: ./lib/run/progress.js
var progress = __webpack_require__(6514);
// EXTERNAL MODULE: ./lib/run/run.js
var run_run = __webpack_require__(5548);
;// CONCATENATED MODULE: ./lib/run/turn.js






const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/**
 * Work, told as it goes; where it may cost money, when the hour has room for it. Every such run has one comment of ours,
 * and only whoever may start runs can delete one: so they are counted, not anything that strangers write. The comment is
 * also the ticket: of runs that begin at the same moment, the ones with the older comments go on.
 */
async function withTurn(run, { step, costs }, work) {
    const full = costs ? await lookAtHour(run) : undefined;
    if (full !== undefined)
        return tellNotNow(run, full);
    const outcome = await (0,progress/* withProgress */.E)(run, step, async (report) => (costs ? await overtaken(run) : undefined) ?? work(report));
    return isNot(outcome) ? tellNotNow(run, outcome) : (0,conclude/* conclude */.Ep)(run, outcome);
}
/** The turn of a run whose work other jobs do: `announce` writes its comment. Answers why it is not now, if it is not. */
async function takeTurn(run, announce) {
    const full = await lookAtHour(run);
    if (full !== undefined)
        return tellNotNow(run, full);
    await announce();
    const late = await overtaken(run);
    return late && tellNotNow(run, late);
}
function isNot(outcome) {
    return outcome.kind === 'refused';
}
/** Whether others were faster between our look and our comment. A dry run has no comment and no rank. */
async function overtaken(run) {
    return (0,run_run/* isDryRun */.vG)(run) ? undefined : lookAtHour(run);
}
/** Undefined while there is room. A run that has its comment already comes before all with a later one. */
async function lookAtHour(run) {
    const most = run.config.max_runs_per_hour;
    if (most === 0)
        return undefined;
    const recent = await readHour(run);
    const own = recent.find(({ key }) => key === run.trigger.key);
    const begun = recent.filter((other) => other !== own && (0,comment/* isOfPlanning */.rx)(other.body) && isBefore(other, own));
    const next = begun[begun.length - most];
    if (next === undefined)
        return undefined;
    const until = new Date(Date.parse(next.createdAt) + HOUR_MS + MINUTE_MS).toISOString();
    return {
        kind: 'refused',
        reason: `${(0,words/* count */.U9)(begun.length, 'plan or revision', 'plans and revisions')} began in this repository within an hour, and \`max_runs_per_hour\` is ${most}. There is room again from ${until.slice(11, 16)} UTC on.`,
        until,
    };
}
function isBefore(other, own) {
    return own === undefined || other.id < own.id;
}
function readHour({ ports }) {
    return ports.writer.recentComments(new Date(ports.clock.now() - HOUR_MS).toISOString());
}
/** One answer in words for each thread and hour. Nobody waits for an answer to a mention or a tick. */
async function tellNotNow(run, outcome) {
    const { trigger, mention, ports } = run;
    if ((0,run_run/* isDryRun */.vG)(run))
        return outcome;
    const isAsked = mention === undefined && trigger.kind !== 'schedule';
    if (isAsked && !(await wasSaid(run)))
        return (0,conclude/* conclude */.Ep)(run, outcome);
    await withdrawProgress(run);
    if (isAsked)
        await ports.writer.react(trigger.reactTo, 'confused');
    return outcome;
}
/** What an earlier attempt said in the end stays. */
async function withdrawProgress({ trigger, facts, ports: { writer } }) {
    const own = (await writer.ownComments(facts.number)).find(({ key }) => key === trigger.key);
    if (own !== undefined && (0,comment/* isProgress */.c4)(own.body))
        await writer.withdrawComment(facts.number, (0,comment_marker/* renderMarker */.Bd)(trigger.key));
}
/** Or is about to be, by a run that came before this one and has no room either. */
async function wasSaid(run) {
    const recent = await readHour(run);
    const own = recent.find(({ key }) => key === run.trigger.key);
    const others = recent.filter((other) => other !== own && other.thread === run.facts.number);
    const isWithoutRoom = ({ id }) => recent.filter((earlier) => earlier.id < id && (0,comment/* isOfPlanning */.rx)(earlier.body)).length >= run.config.max_runs_per_hour;
    return others.some((other) => (0,comment/* isNotNow */.Ob)(other.body) || ((0,comment/* isProgress */.c4)(other.body) && isWithoutRoom(other) && isBefore(other, own)));
}

;// CONCATENATED MODULE: ./lib/run/acknowledge.js




/**
 * The thread hears within seconds that its request is taken on. This job reads no file of the repository, so whether a
 * plan is stored already is for the next ones; an answer that stands is left alone until they know.
 */
async function acknowledge(run) {
    const comments = await run.ports.writer.ownComments(run.facts.number);
    if (run.mention !== undefined && hasSpokenBefore(run, comments))
        return staySilent();
    const own = comments.find(({ key }) => key === run.trigger.key);
    const isAnswered = own !== undefined && (0,comment/* isResult */.aI)(own.body);
    const announce = async () => {
        await run.ports.writer.react(run.trigger.reactTo, 'eyes');
        if (!isAnswered)
            await (0,conclude/* writeComment */.HF)(run, (0,comment/* renderProgress */.EY)((0,conclude/* commentFacts */.$V)(run), waitingFor(run)));
    };
    const notNow = needsPlanner(run.command) && !isAnswered ? await takeTurn(run, announce) : await announce();
    return notNow ?? { kind: 'acknowledged' };
}
function waitingFor({ command }) {
    return needsPlanner(command) ? 'Waiting for the job that plans' : 'Waiting for the job that publishes';
}
/** A check and an approval need no model: they are done where they are told, by the job that may write. */
function needsPlanner(command) {
    return command?.name !== 'check' && command?.name !== 'approve';
}
function leaveToPublisher() {
    return { kind: 'ignored', reason: 'This command needs no planner: the publishing job does what was asked.' };
}

;// CONCATENATED MODULE: ./lib/run/after-earlier.js

/** A comment may say for ever that it is at work, where the runner of its last job died. */
const MOST_LOOKS = 18;
const BETWEEN_LOOKS_MS = 10_000;
/**
 * Of separate jobs, the one that publishes the request before may still be about to commit. A revision that did not wait
 * for it would be written, and paid, for a plan that is another one by the time it could be published.
 */
async function waitForEarlier(run) {
    if (run.command?.name !== 'revise')
        return;
    const { clock, log } = run.ports;
    for (let looks = 0; looks < MOST_LOOKS && (await isEarlierAtWork(run)); looks += 1) {
        log.info('Waiting for the request before this one to be published');
        await clock.sleep(BETWEEN_LOOKS_MS, run.signal);
    }
}
async function isEarlierAtWork({ ports, facts, trigger }) {
    const comments = await ports.writer.ownComments(facts.number);
    const own = comments.findIndex(({ key }) => key === trigger.key);
    return comments.slice(0, Math.max(own, 0)).some(({ body }) => (0,comment/* isProgress */.c4)(body));
}

// EXTERNAL MODULE: ./lib/trigger/command-grammar.js
var command_grammar = __webpack_require__(3933);
;// CONCATENATED MODULE: ./lib/run/answer-command.js


function isTalk(command) {
    return command?.name === 'help' || command?.name === 'problem';
}
async function answerCommand(run, command) {
    const help = (0,command_grammar/* renderHelp */.W5)(run.config.trigger_phrase);
    await (0,conclude/* answer */.ZF)(run, command.name === 'problem' ? `${command.problem}\n\n${help}` : help);
    return { kind: 'ignored', reason: command.name === 'problem' ? command.problem : 'Help was asked for and given.' };
}

// EXTERNAL MODULE: ./lib/run/current-plan.js
var current_plan = __webpack_require__(1630);
;// CONCATENATED MODULE: ./lib/run/answered.js


/**
 * A job that is run again after its plan has given way to a newer one: planning once more would cost as much and remove
 * the newer one. Where there is no plan any more, somebody wants a new one.
 */
async function wasAnswered(run) {
    if (run.rerunBy === undefined || (await (0,current_plan/* currentPlan */.Re)(run)) === undefined)
        return false;
    const comments = await run.ports.writer.ownComments(run.facts.number);
    return comments.some(({ key, body }) => key === run.trigger.key && (0,comment/* isResult */.aI)(body));
}
function leaveNewerPlan({ config }) {
    return {
        kind: 'ignored',
        reason: `This job had its answer, and the plan of the thread is a newer one, which stays. For another plan, say \`${config.trigger_phrase}\`.`,
    };
}

// EXTERNAL MODULE: ./lib/outcome.js
var outcome = __webpack_require__(3259);
// EXTERNAL MODULE: ./lib/run/void-approvals.js
var void_approvals = __webpack_require__(5454);
;// CONCATENATED MODULE: ./lib/run/approve-plan.js





/** Records who stands for which bytes: in the comment, and as a status on the commit that holds them. */
function approvePlan(run) {
    return (0,current_plan/* withCurrentPlan */.zf)(run, (stored) => approve(run, stored));
}
async function approve(run, stored) {
    if ((0,run_run/* isDryRun */.vG)(run))
        return { kind: 'ignored', reason: 'A dry run approves nothing.' };
    const { sha, path } = stored;
    const blob = await run.ports.reader.blobAt(sha, path);
    if (blob === undefined)
        throw new outcome/* ForgeFault */.Ke(`GitHub does not know the file \`${path}\` at \`${sha}\`. Run the job again.`);
    await (0,void_approvals/* voidApprovals */.v)(run, stored);
    const approver = run.trigger.actor.login;
    const url = (0,run_run/* fileUrl */.iw)(run, sha, path);
    // The comment is the record: without it there is no approval, so the commit must not claim one.
    const told = await (0,conclude/* conclude */.Ep)(run, { kind: 'approved', path, url, sha, blob, approver });
    if (told.kind !== 'approved')
        return told;
    const statusProblem = await setStatus(run, sha, `${approver} approved this plan: file ${blob.slice(0, 12)}`);
    return statusProblem === undefined ? told : (0,conclude/* conclude */.Ep)(run, { ...told, statusProblem });
}
/** The comment alone is a record too: a token that may not set a status is told, and the approval stands. */
async function setStatus(run, sha, words) {
    try {
        await run.ports.writer.setApproval(sha, { isApproved: true, words });
        return undefined;
    }
    catch (fault) {
        if (fault instanceof outcome/* ForgeFault */.Ke)
            return fault.message;
        throw fault;
    }
}

// EXTERNAL MODULE: ./lib/run/check-plan.js + 1 modules
var check_plan = __webpack_require__(5278);
// EXTERNAL MODULE: ./lib/run/close-abandoned.js
var close_abandoned = __webpack_require__(8188);
;// CONCATENATED MODULE: ./lib/run/closed-thread.js

/** A thread that is locked or deleted takes no comment: its plan still goes to the branch, and the run's page tells it. */
function toleratingClosedThread(run) {
    const { writer, log } = run.ports;
    let isClosed = false;
    const writeComment = async (number, comment) => {
        if (isClosed)
            return nowhere;
        try {
            return await writer.writeComment(number, comment);
        }
        catch (fault) {
            if (!isOfClosedThread(fault))
                throw fault;
            isClosed = true;
            log.warning(`The thread takes no comment; the plan goes to its branch and the summary of the run tells it. ${fault.message}`);
            return nowhere;
        }
    };
    return { ...run, ports: { ...run.ports, writer: { ...writer, writeComment } } };
}
const nowhere = { id: 0, url: '' };
function isOfClosedThread(fault) {
    return fault instanceof outcome/* ForgeFault */.Ke && (isDeleted(fault) || (fault.status === 403 && /\blocked\b/i.test(fault.message)));
}
function isDeleted(fault) {
    return fault instanceof outcome/* ForgeFault */.Ke && fault.status === 410;
}

;// CONCATENATED MODULE: ./lib/trigger/reduce-inline.js
/**
 * One walk over a stretch of markdown: images become `[image]`, links lose their titles, tags their attributes, and
 * elements that a page never shows go with their content. Work is bounded by a multiple of the length of the text: when
 * a text makes the walk look ahead too much, what is left of it loses its angle brackets instead.
 */
function reduceInline(text, place, removed) {
    const walk = { text, place, removed, output: [], openings: [], position: 0, allowance: text.length * 6 + 4000 };
    while (walk.position < text.length)
        step(walk);
    return walk.output.join('');
}
function step(walk) {
    const character = walk.text.charAt(walk.position);
    if (character === '\\' && walk.position + 1 < walk.text.length)
        return keep(walk, 2);
    if (character === '`' && walk.place === 'markdown')
        return codeSpan(walk);
    if (character === '[')
        return openBracket(walk);
    if (character === ']')
        return closeBracket(walk);
    if (character === '<')
        return tag(walk);
    keep(walk, 1);
}
function keep(walk, length) {
    walk.output.push(walk.text.slice(walk.position, walk.position + length));
    walk.position += length;
}
/** A span closes on its own line with as many backticks as it opened with. */
function codeSpan(walk) {
    const run = /`+/y;
    run.lastIndex = walk.position;
    const ticks = run.exec(walk.text)?.[0] ?? '`';
    const lineEnd = walk.text.indexOf('\n', walk.position);
    const line = walk.text.slice(walk.position + ticks.length, Math.min(lineEnd === -1 ? walk.text.length : lineEnd, walk.position + 2000));
    walk.allowance -= line.length;
    const close = walk.allowance <= 0 ? -1 : closingTicks(line, ticks.length);
    keep(walk, close === -1 ? ticks.length : ticks.length + close);
}
function closingTicks(line, length) {
    for (const match of line.matchAll(/`+/g)) {
        if (match[0].length === length)
            return match.index + length;
    }
    return -1;
}
function openBracket(walk) {
    const image = walk.output.at(-1) === '!';
    walk.openings.push({ at: walk.output.length - (image ? 1 : 0), image });
    keep(walk, 1);
}
function closeBracket(walk) {
    const opening = walk.openings.pop();
    const target = opening === undefined ? undefined : readTarget(walk);
    if (opening === undefined)
        return keep(walk, 1);
    if (opening.image) {
        walk.output.length = opening.at;
        walk.output.push('[image]');
        walk.removed.add('image text');
        walk.position = target?.end ?? walk.position + 1;
        return;
    }
    if (target?.titled !== true)
        return keep(walk, 1);
    walk.removed.add('link titles');
    walk.output.push(`](${target.address})`);
    walk.position = target.end;
}
const INLINE_TARGET = /\(\s{0,20}(<[^<>\n]{0,2000}>|[^\s()<]{0,2000}(?:\([^\s()]{0,500}\)[^\s()]{0,500}){0,3})(\s{1,20}(?:"[^"]{0,2000}"|'[^']{0,2000}'|\([^()]{0,2000}\)))?\s{0,20}\)/y;
const REFERENCE = /\[[^[\]]{0,999}\]/y;
function readTarget(walk) {
    const start = walk.position + 1;
    const next = walk.text.charAt(start);
    const pattern = next === '(' ? INLINE_TARGET : next === '[' ? REFERENCE : undefined;
    if (pattern === undefined || walk.allowance <= 0)
        return undefined;
    walk.allowance -= lookAhead(walk.text, start);
    pattern.lastIndex = start;
    const match = pattern.exec(walk.text);
    if (match === null)
        return undefined;
    return { end: start + match[0].length, address: match[1] ?? '', titled: match[2] !== undefined };
}
/** What a failed look ahead may have cost: up to the end of the paragraph, and never more than the patterns allow. */
function lookAhead(text, start) {
    const end = text.indexOf(')', start);
    return Math.min(end === -1 ? 5000 : end - start, 5000);
}
const TAG = /<(\/?)([A-Za-z][A-Za-z0-9-]{0,40})((?:"[^"]{0,4000}"|'[^']{0,4000}'|[^"'<>]){0,4000})>/y;
const AUTOLINK = /<(?:https?|mailto):[^\s<>]{1,2000}>/y;
const NEVER_SHOWN = new Set(['script', 'style', 'template']);
function tag(walk) {
    if (!/[A-Za-z/!?]/.test(walk.text.charAt(walk.position + 1)))
        return keep(walk, 1);
    if (walk.allowance <= 0) {
        walk.position += 1;
        return;
    }
    AUTOLINK.lastIndex = walk.position;
    const link = AUTOLINK.exec(walk.text);
    if (link !== null)
        return keep(walk, link[0].length);
    TAG.lastIndex = walk.position;
    const match = TAG.exec(walk.text);
    if (match === null) {
        const end = walk.text.indexOf('<', walk.position + 1);
        walk.allowance -= Math.min(end === -1 ? 5000 : 2 * (end - walk.position), 5000);
        return keep(walk, 1);
    }
    writeTag(walk, match);
}
function writeTag(walk, match) {
    const [whole, slash = '', name = '', attributes = ''] = match;
    walk.position += whole.length;
    const lower = name.toLowerCase();
    if (lower === 'img') {
        walk.removed.add('image text');
        walk.output.push('[image]');
        return;
    }
    if (NEVER_SHOWN.has(lower) && slash === '')
        return skipElement(walk, lower);
    if (attributes.replace('/', '').trim() !== '')
        walk.removed.add('attributes');
    walk.output.push(`<${slash}${name}>`);
}
/** A space stays, so that the texts on both sides do not become one word. */
function skipElement(walk, name) {
    const closing = new RegExp(`</${name}\\s{0,20}>`, 'gi');
    closing.lastIndex = walk.position;
    const match = closing.exec(walk.text);
    walk.removed.add('hidden elements');
    walk.output.push(' ');
    if (match !== null)
        walk.position = match.index + match[0].length;
}

;// CONCATENATED MODULE: ./lib/trigger/reduce-markdown.js

/**
 * Takes from markdown what its page does not show: definitions of references, alternative texts, titles, attributes.
 * Fenced code is shown as it is and kept, except where a line of HTML may have switched markdown off.
 */
function reduceMarkdown(text, removed) {
    const parts = sections(text.split('\n')).map((section) => section.place === 'code' ? section.lines.join('\n') : reduceSection(section.lines, section.place, removed));
    return parts.filter((part) => part !== undefined).join('\n');
}
function sections(lines) {
    const found = [];
    let insideHtml = false;
    let index = 0;
    while (index < lines.length) {
        const line = lines[index] ?? '';
        const fence = insideHtml ? undefined : openingFence(line);
        const end = fence === undefined ? index + 1 : closingFence(lines, index + 1, fence);
        insideHtml = fence === undefined && line.trim() !== '' && (insideHtml || /^ {0,3}<[A-Za-z/!?]/.test(line));
        const place = fence !== undefined ? 'code' : insideHtml ? 'html' : 'markdown';
        const open = found.at(-1);
        if (open?.place === place && place !== 'code')
            open.lines.push(...lines.slice(index, end));
        else
            found.push({ place, lines: lines.slice(index, end) });
        index = end;
    }
    return found;
}
function openingFence(line) {
    return /^ {0,3}(?:(`{3,})[^`]*|(~{3,}).*)$/
        .exec(line)
        ?.slice(1, 3)
        .find((fence) => fence !== undefined);
}
/** Line behind the closing fence; the end of the text when it is never closed. */
function closingFence(lines, start, fence) {
    const isClosing = (line) => {
        const run = line.replace(/^ {0,3}/, '').trimEnd();
        return run.length >= fence.length && run === fence.charAt(0).repeat(run.length);
    };
    for (let index = start; index < lines.length; index += 1) {
        if (isClosing(lines[index] ?? ''))
            return index + 1;
    }
    return lines.length;
}
const DEFINITION = /^[ >]{0,12}(?:[-*+] |\d{1,3}[.)] )?\[[^\]]{1,999}\]:/;
const LONE_TITLE = /^\s*(?:"[^"]*"|'[^']*'|\([^()]*\))\s*$/;
/** Undefined when nothing is left of the section, so that no empty line stands for it. */
function reduceSection(lines, place, removed) {
    const shown = withoutDefinitions(lines, removed);
    return shown.length === 0 ? undefined : reduceInline(shown.join('\n'), place, removed);
}
function withoutDefinitions(lines, removed) {
    let behindDefinition = false;
    return lines.filter((line) => {
        const hidden = isDefinition(line) || (behindDefinition && LONE_TITLE.test(line));
        behindDefinition = isDefinition(line);
        if (hidden)
            removed.add('reference definitions');
        return !hidden;
    });
}
/** `[^1]:` is a footnote: the page shows it. */
function isDefinition(line) {
    return DEFINITION.test(line) && !/^[ >]*\[\^/.test(line);
}

// EXTERNAL MODULE: ./lib/trigger/remove-hidden.js
var remove_hidden = __webpack_require__(5671);
;// CONCATENATED MODULE: ./lib/trigger/clean-text.js


/**
 * Untrusted text reduced to what a reader of the page sees, so that nothing hidden speaks to the model. Linear in the
 * length of the text and done until nothing changes, since removing one thing may put another together. Character
 * references are never decoded.
 */
function cleanText(text) {
    const removed = new Set();
    let current = text.replaceAll(/\r\n?/g, '\n');
    for (let pass = 0; pass < MOST_PASSES; pass += 1) {
        const next = reduceMarkdown((0,remove_hidden/* removeHidden */.Z)(current, removed), removed);
        if (next === current)
            break;
        current = next;
    }
    return { text: current, removed: [...removed].toSorted() };
}
/** Each pass is linear; text that is still moving after this many was built to be. */
const MOST_PASSES = 8;

;// CONCATENATED MODULE: ./lib/trigger/collect-thread.js

const threadLimits = { first: 50, last: 250, perComment: 20_000, total: 200_000, firstShare: 50_000 };
/**
 * The comments that may be read: those that stood, in their present words, before the trigger. Whoever asked for the
 * plan has seen those and no others. A comment whose times cannot be read is unsafe and left out.
 */
function collectThread(records, triggeredAt) {
    const foreign = records.filter((record) => !(0,comment_marker/* hasMarker */.xY)(record.body));
    const stood = foreign.filter((record) => collect_thread_isBefore(record.createdAt, triggeredAt) && collect_thread_isBefore(record.updatedAt, triggeredAt));
    const { first, middle, last } = byPlace(stood);
    const kept = withinTotal(first, last);
    const cut = kept.filter((record) => record.body.length > threadLimits.perComment).length;
    const leftOut = [
        sentence(foreign.length - stood.length, 'written or edited at or after the trigger'),
        sentence(middle, `in the middle of a long thread (the first ${threadLimits.first} and the last ${threadLimits.last} are read)`),
        sentence(first.length + last.length - kept.length, `over the limit of ${threadLimits.total} characters for a thread`),
        cut === 0 ? '' : `${comments(cut)} cut after ${threadLimits.perComment} characters.`,
    ];
    return { comments: kept.map(toComment), leftOut: leftOut.filter((text) => text !== '') };
}
function collect_thread_isBefore(time, limit) {
    return Date.parse(time) < Date.parse(limit);
}
function byPlace(stood) {
    const first = stood.slice(0, threadLimits.first);
    const rest = stood.slice(threadLimits.first);
    const last = rest.slice(-threadLimits.last);
    return { first, middle: rest.length - last.length, last };
}
/** The oldest comments get a share of their own; the rest goes to the newest first. */
function withinTotal(first, last) {
    const opening = takeWhileFits(first, threadLimits.firstShare);
    const newest = takeWhileFits(last.toReversed(), threadLimits.total - opening.used);
    return [...opening.taken, ...newest.taken.toReversed()];
}
function takeWhileFits(records, allowance) {
    const taken = [];
    let used = 0;
    for (const record of records) {
        const size = Math.min(record.body.length, threadLimits.perComment);
        if (used + size > allowance)
            continue;
        used += size;
        taken.push(record);
    }
    return { taken, used };
}
function toComment(record) {
    const body = record.body.slice(0, threadLimits.perComment).replace(/\p{Cs}/gu, '');
    return { author: record.author, at: record.createdAt, body };
}
function sentence(count, where) {
    return count === 0 ? '' : `${comments(count)} left out: ${where}.`;
}
function comments(count) {
    return count === 1 ? '1 comment was' : `${count} comments were`;
}

;// CONCATENATED MODULE: ./lib/run/collect-request.js




/** Fills in what the event did not say: a run started by hand knows nothing but the number. */
async function completeFacts(run) {
    if (run.facts.title !== undefined)
        return run;
    const { kind, title, body, url } = await run.ports.reader.thread(run.facts.number);
    return { ...run, facts: { number: run.facts.number, kind, title, body, url } };
}
/**
 * Title and body as the event had them, comments that stood before the trigger, and the command's own words, all of it
 * reduced to what a reader of the page sees. What was hidden in the thread is told, never shown.
 */
async function collectRequest(run) {
    const { trigger, facts, command } = run;
    const comments = await readComments(run);
    const { comments: kept, leftOut } = collectThread(comments, trigger.at);
    const hidden = new Set();
    const clean = (text) => {
        const { text: cleaned, removed } = cleanText(text);
        for (const kind of removed)
            hidden.add(kind);
        return cleaned;
    };
    const cleaned = {
        kind: facts.kind ?? 'issue',
        number: facts.number,
        title: clean(facts.title ?? ''),
        body: clean(facts.body ?? ''),
        url: facts.url ?? '',
        comments: [...kept, ...wordsOfCommand(run)].map((comment) => ({ ...comment, body: clean(comment.body) })),
    };
    const thread = { ...cleaned, leftOut: [...leftOut, ...describeHidden(hidden)] };
    return {
        trigger,
        thread,
        task: clean((0,run_run/* taskOf */.Xb)(run)),
        options: command?.name === 'plan' || command?.name === 'revise' ? command.options : {},
    };
}
function describeHidden(hidden) {
    return hidden.size === 0 ? [] : [`Hidden content of the thread was removed before reading: ${[...hidden].sort().join(', ')}.`];
}
async function readComments({ ports, facts }) {
    const all = [];
    try {
        for await (const record of ports.reader.comments(facts.number))
            all.push(record);
    }
    catch (fault) {
        if (!isDeleted(fault))
            throw fault; // Of a thread that is gone, the event still has title and body.
    }
    return all;
}
function wordsOfCommand({ command, mention, trigger }) {
    if (mention !== undefined && mention.text !== '')
        return [{ author: trigger.actor.login, at: trigger.at, body: mention.text }];
    if (command?.name !== 'plan' || command.text === '')
        return [];
    return [{ author: trigger.actor.login, at: trigger.at, body: command.text }];
}

// EXTERNAL MODULE: ./lib/plan/parse.js + 1 modules
var parse = __webpack_require__(1504);
// EXTERNAL MODULE: ./lib/profile/profile-repository.js + 79 modules
var profile_repository = __webpack_require__(4909);
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
// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(9547);
// EXTERNAL MODULE: ./lib/plan/event-maps.js
var event_maps = __webpack_require__(2463);
// EXTERNAL MODULE: ./lib/plan/state-diagram.js
var state_diagram = __webpack_require__(9954);
;// CONCATENATED MODULE: ./lib/verify/plan-diagrams.js

/** The diagrams of a plan: those its planner wrote, and the one that the program draws of the connection. */
function diagramsOf(plan) {
    const sequences = (plan.sequences ?? []).map(({ mermaid }, index) => ({
        place: `sequences[${index}].mermaid`,
        kind: 'sequence',
        text: mermaid,
    }));
    const states = plan.connection === undefined ? undefined : (0,state_diagram/* stateDiagram */.D)(plan.connection);
    return states === undefined ? sequences : [...sequences, { place: 'connection.transitions', kind: 'state', text: states }];
}

// EXTERNAL MODULE: ./lib/verify/references.js
var references = __webpack_require__(6287);
;// CONCATENATED MODULE: ./lib/verify/code-question.js





const SCRIPT_FILE = /\.(?:[cm]?[jt]sx?)$/;
const IMPORT = /(?:\bfrom|\bimport|\brequire\(|\bimport\()\s*['"]([^'"\n]+)['"]/g;
const STATEMENT = /^import\s(?:[^;'"]{0,600}?\sfrom\s*)?['"][^'"\n]+['"];?|^(?:const|var|let)\s[^=\n]{1,200}=\s*require\(['"][^'"\n]+['"]\)[^\n]*/gm;
const ENDINGS = [
    '',
    '.ts',
    '.tsx',
    '.d.ts',
    '.js',
    '.jsx',
    '.mjs',
    '.cjs',
    '.mts',
    '.json',
    '/index.ts',
    '/index.tsx',
    '/index.js',
    '/index.d.ts',
];
const AMBIENT = /^\s*declare (?:global|module ['"])/m;
const MOST_FILES = 400;
const MOST_AMBIENT = 40;
const MOST_CHARACTERS = 4_000_000;
/** What a type checker needs to judge the plan's code: its units, and the files of the repository they lead to. */
function codeQuestionOf(plan, snapshot) {
    const compiler = compilerSettings(snapshot);
    const edits = (plan.code ?? []).flatMap((block, index) => editUnit({ block, index, snapshot }));
    const units = [...newUnits(plan), ...edits.map(({ unit }) => unit), ...contractUnit(plan, snapshot)];
    const edited = editedFiles(edits, snapshot);
    const taken = new Set([...[...units, ...edited].map(({ path }) => path), ...changedElsewhere(plan)]);
    const ambient = units.length === 0 ? [] : ambientFiles(snapshot, taken);
    const reached = reachedFrom([...units, ...edited, ...ambient], { snapshot, taken, aliases: compiler.aliases });
    const files = [...new Map([...ambient, ...reached].map((file) => [file.path, file])).values()];
    return { units, files, edited, ambient: ambient.map(({ path }) => path), diagrams: diagramsOf(plan), ...compiler };
}
/** Files that a step changes without showing the code: what they export after the change is not known. */
function changedElsewhere(plan) {
    const shown = new Set((plan.code ?? []).map((block) => block.file));
    const steps = (plan.rollout?.steps ?? []).flatMap((step) => step.files).map(references/* parseReference */.F2);
    return steps.flatMap((reference) => (reference.kind === 'path' && !shown.has(reference.path) ? [reference.path] : []));
}
/** New files, several blocks of one file joined. */
function newUnits(plan) {
    const units = [];
    for (const [index, block] of (plan.code ?? []).entries()) {
        if (block.status !== 'new' || !SCRIPT_FILE.test(block.file))
            continue;
        const path = units.some((unit) => unit.path === block.file) ? variantOf(block.file, index) : block.file;
        units.push({ place: `code[${index}].source`, path, text: block.source, offset: 0 });
    }
    return units;
}
/** A fragment is a module of its own beside its file; it sees the imports of its file. */
function editUnit({ block, index, snapshot }) {
    if (block.status !== 'edit' || !SCRIPT_FILE.test(block.file))
        return [];
    const imports = [...(snapshot.files.get(block.file)?.text ?? '').matchAll(STATEMENT)].map((match) => match[0].replace(/\n/g, ' '));
    const head = imports.filter((statement) => !block.source.includes(statement)).map((statement) => `${statement}\n`);
    const path = variantOf(block.file, index);
    const unit = { place: `code[${index}].source`, path, text: head.join('') + block.source, offset: head.length };
    return [{ path: block.file, unit }];
}
function contractUnit(plan, snapshot) {
    const { types } = plan;
    if (types === undefined || !SCRIPT_FILE.test(types.file))
        return [];
    const before = snapshot.files.get(types.file)?.text ?? '';
    const head = before === '' ? '' : `${before}\n`;
    const text = `${head}${types.source}\n${(0,event_maps/* eventMaps */.w)(plan) ?? ''}\n`;
    return [{ place: 'types.source', path: types.file, text, offset: head.split('\n').length - 1 }];
}
function editedFiles(edits, snapshot) {
    const paths = [...new Set(edits.map(({ path }) => path))];
    return paths.map((path) => ({
        path,
        text: snapshot.files.get(path)?.text ?? '',
        fragments: edits.filter((edit) => edit.path === path).map(({ unit }) => unit.path),
    }));
}
/** Files that add to the types of packages or to the global scope. */
function ambientFiles(snapshot, taken) {
    const found = [];
    for (const { path, text, kind } of snapshot.files.values()) {
        if (text === undefined || kind !== 'source' || !/\.[cm]?tsx?$/.test(path) || taken.has(path))
            continue;
        if (AMBIENT.test(text))
            found.push({ path, text });
        if (found.length === MOST_AMBIENT)
            break;
    }
    return found;
}
/** Follows imports through the repository, nearest first, up to a cap. */
function reachedFrom(start, reading) {
    const found = new Map();
    const waiting = [...start];
    let characters = 0;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        for (const specifier of importsOf(next.text)) {
            const path = code_question_resolve(specifier, next.path, reading);
            if (path === undefined || found.has(path) || reading.taken.has(path))
                continue;
            const text = reading.snapshot.files.get(path)?.text;
            if (text === undefined || characters + text.length > MOST_CHARACTERS || found.size >= MOST_FILES)
                continue;
            characters += text.length;
            found.set(path, text);
            waiting.push({ path, text });
        }
    }
    return [...found].map(([path, text]) => ({ path, text }));
}
function importsOf(text) {
    return [...text.slice(0, 200_000).matchAll(IMPORT)].map((match) => match[1] ?? '');
}
function code_question_resolve(specifier, from, { snapshot, aliases }) {
    const bases = specifier.startsWith('.') ? [(0,posix_.normalize)((0,posix_.join)((0,posix_.dirname)(from), specifier))] : aliased(specifier, aliases);
    const candidates = bases
        .flatMap((base) => [base, base.replace(/\.[cm]?js(x?)$/, '')])
        .flatMap((stem) => ENDINGS.map((ending) => stem + ending));
    return candidates.find((path) => snapshot.files.get(path)?.text !== undefined);
}
function aliased(specifier, aliases) {
    return Object.entries(aliases).flatMap(([alias, targets]) => {
        const [head = '', tail] = alias.split('*');
        if (tail === undefined)
            return specifier === alias ? targets : [];
        if (!specifier.startsWith(head))
            return [];
        return targets.map((target) => (0,posix_.normalize)(target.replace('*', specifier.slice(head.length))));
    });
}
/** Strictness and import aliases of the repository's own compiler settings. */
function compilerSettings(snapshot) {
    const settings = [...snapshot.files.values()].filter(({ path }) => /(?:^|\/)[jt]sconfig(?:\.\w+)?\.json$/.test(path));
    let strict = settings.length > 0 ? undefined : true;
    const aliases = {};
    for (const { path, text } of settings.sort((left, right) => left.path.length - right.path.length)) {
        const options = optionsOf(text ?? '');
        strict ??= options.strict;
        const base = (0,posix_.join)((0,posix_.dirname)(path), options.baseUrl ?? '.');
        for (const [alias, targets] of Object.entries(options.paths))
            aliases[alias] ??= targets.map((target) => (0,posix_.normalize)((0,posix_.join)(base, target)));
    }
    return { strict: strict ?? false, aliases };
}
function optionsOf(text) {
    const parsed = (0,main.parse)(text);
    const { strict, baseUrl, paths } = parsed?.compilerOptions ?? {};
    const entries = typeof paths === 'object' && paths !== null ? Object.entries(paths) : [];
    return {
        ...(typeof strict === 'boolean' ? { strict } : {}),
        ...(typeof baseUrl === 'string' ? { baseUrl } : {}),
        paths: Object.fromEntries(entries.filter((entry) => isTexts(entry[1])).slice(0, 100)),
    };
}
function isTexts(value) {
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
function variantOf(path, index) {
    return path.replace(/(\.[cm]?[jt]sx?)$/, `.plan-${index}$1`);
}

;// CONCATENATED MODULE: ./lib/verify/judge-code.js
/** Messages that show a use of an API against its declaration; in fragments the others mean "context missing". */
const EVIDENCE = new Set([2305, 2322, 2339, 2345, 2353, 2416, 2551, 2554, 2555, 2559, 2561, 2614, 2724, 2769, 2820]);
const UNKNOWN_NAME = new Set([2304, 2552, 2503]);
const UNKNOWN_MODULE = new Set([2307, 7016, 2792, 2875]);
const MOST = 12;
/** What the type checker's report means for the plan. */
function judgeCode(subject) {
    const { question, report, profile, plan } = subject;
    const units = question.units.filter((unit) => unit.place !== 'types.source' || plan.types !== undefined);
    const findings = report.problems.filter((problem) => counts(problem, plan)).map((problem) => flawOf(problem, subject));
    const checked = new Set(report.checked);
    const open = report.unfinished === undefined ? [] : units.filter(({ place }) => !checked.has(place));
    return {
        findings: findings.slice(0, MOST),
        claims: units.length,
        unverifiable: [
            ...(open.length === 0 ? [] : [`Types of ${open.length} code blocks: ${report.unfinished}.`]),
            ...missingPackages(report),
            ...otherVersions(report, profile),
        ],
    };
}
function counts(problem, plan) {
    const status = statusAt(problem.place, plan);
    if (problem.line < 1 || problem.kind === 'diagram')
        return false;
    if (problem.kind === 'syntax')
        return status === 'new';
    if (UNKNOWN_NAME.has(problem.code))
        return status === 'new';
    // In JavaScript a property may be added to anything.
    if (problem.code === 2339 && isJavaScript(problem.place, plan))
        return false;
    if (problem.isAboutGlobal === true && status !== 'new')
        return false;
    if (status !== 'new' && isContextMissing(problem, sourceAt(problem.place, plan)))
        return false;
    return EVIDENCE.has(problem.code);
}
/** What a fragment leaves out makes values `unknown`, and classes smaller than they are. */
function isContextMissing({ message }, source) {
    if (/\bunknown\b|\bnever\b/.test(message))
        return true;
    const own = /does not exist on type '(?:typeof )?([A-Za-z_$][\w$]*)'/.exec(message)?.[1];
    return own !== undefined && new RegExp(`\\b(?:class|interface|type) ${own.replaceAll('$', '\\$')}\\b`).test(source);
}
function isJavaScript(place, plan) {
    const index = /^code\[(\d+)\]/.exec(place)?.[1];
    return index !== undefined && /\.[cm]?jsx?$/.test(plan.code?.[Number(index)]?.file ?? '');
}
function sourceAt(place, plan) {
    const index = /^code\[(\d+)\]/.exec(place)?.[1];
    return index === undefined ? '' : (plan.code?.[Number(index)]?.source ?? '');
}
function statusAt(place, plan) {
    const index = /^code\[(\d+)\]/.exec(place)?.[1];
    if (index === undefined)
        return 'new';
    const block = plan.code?.[Number(index)];
    if (block?.side === 'test')
        return 'test';
    return block?.status === 'new' ? 'new' : 'edit';
}
function flawOf(problem, subject) {
    const { report, profile } = subject;
    const against = Object.entries(report.packages)
        .filter(([name]) => profile.dependencies.some((dependency) => dependency.name === name))
        .map(([name, version]) => `${name} ${version}`);
    return {
        severity: isOfOtherMajor(problem, subject) ? 'warn' : 'error',
        place: `${problem.place}:${problem.line}`,
        message: `${problem.kind === 'syntax' ? 'Does not parse' : 'Does not compile'}: ${problem.message} (TS${problem.code})`,
        ...(against.length === 0 ? {} : { evidence: `declarations of ${against.slice(0, 6).join(', ')}` }),
        fix: 'Correct the call or the import; the declarations are the truth for this version.',
    };
}
/** The block imports a package whose declarations are of another major version than the repository resolves. */
function isOfOtherMajor(problem, { question, report, profile }) {
    const text = question.units.find((unit) => unit.place === problem.place)?.text ?? '';
    return Object.entries(report.packages).some(([name, version]) => {
        const resolved = profile.dependencies.find((dependency) => dependency.name === name)?.resolved;
        const isImported = text.includes(`'${name}'`) || text.includes(`"${name}"`) || text.includes(`'${name}/`) || text.includes(`"${name}/`);
        return resolved !== undefined && isImported && resolved.split('.')[0] !== version.split('.')[0];
    });
}
function missingPackages(report) {
    const names = report.problems.flatMap(({ code, module }) => UNKNOWN_MODULE.has(code) && module !== undefined && !module.startsWith('.') ? [module] : []);
    return [...new Set(names)].sort().map((name) => `Calls of \`${name}\`: its type declarations are not at hand.`);
}
/** Said honestly: the declarations are of another version than the repository resolves. */
function otherVersions(report, profile) {
    return Object.entries(report.packages).flatMap(([name, version]) => {
        const resolved = profile.dependencies.find((dependency) => dependency.name === name)?.resolved;
        if (resolved === undefined || sameMinor(resolved, version) || name === 'typescript' || name === '@types/node')
            return [];
        return [`Calls of \`${name}\` were checked against ${version}; the repository resolves ${resolved}.`];
    });
}
function sameMinor(left, right) {
    return left.split('.').slice(0, 2).join('.') === right.split('.').slice(0, 2).join('.');
}

;// CONCATENATED MODULE: ./lib/verify/judge-diagrams.js
const HELP = {
    sequence: {
        evidence: 'https://mermaid.js.org/syntax/sequenceDiagram.html',
        fix: 'Every message is `A->>B: text` without a semicolon, and every block ends with `end`.',
    },
    state: {
        evidence: 'https://mermaid.js.org/syntax/stateDiagram.html',
        fix: 'Every transition is `a --> b: text`, names of states have no hyphen or space, and every `{` has its `}`.',
    },
    flowchart: {
        evidence: 'https://mermaid.js.org/syntax/flowchart.html',
        fix: 'Put labels with brackets, quotes or slashes in quotes, `a["text (more)"]`, name no node `end`, and close every subgraph.',
    },
};
/** What mermaid's grammars say about the diagrams. */
function judgeDiagrams(question, report) {
    const claims = question.diagrams.length;
    const checked = new Set(report.checked);
    const open = report.unfinished === undefined ? [] : question.diagrams.filter(({ place }) => !checked.has(place));
    const kinds = new Map(question.diagrams.map(({ place, kind }) => [place, kind]));
    const findings = report.problems
        .filter(({ kind }) => kind === 'diagram')
        .map(({ place, line, message }) => ({
        severity: 'error',
        place: `${place}:${line}`,
        message: `The diagram does not parse: ${message}`,
        ...HELP[kinds.get(place) ?? 'sequence'],
    }));
    return {
        findings,
        claims,
        unverifiable: open.length === 0 ? [] : [`Syntax of ${open.length} diagrams: ${report.unfinished}.`],
    };
}

// EXTERNAL MODULE: ./lib/verify/verify-plan.js
var verify_plan = __webpack_require__(830);
;// CONCATENATED MODULE: ./lib/verify/verify-code.js




/** The rules, and the plan's code and diagrams through their own grammars. */
async function verifyPlanAndCode(subject, check) {
    const question = codeQuestionOf(subject.plan, subject.snapshot);
    const rules = (0,verify_plan/* verifyPlan */.Zl)(subject);
    if (question.units.length === 0 && question.diagrams.length === 0)
        return rules;
    const report = await check(question);
    const compiled = (0,verify_plan/* combine */.kg)(subject, rules, { rule: 'code-compiles', result: judgeCode({ ...subject, question, report }) });
    return (0,verify_plan/* combine */.kg)(subject, compiled, { rule: 'diagrams-parse', result: judgeDiagrams(question, report) });
}

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
            verifyPlanAndCode({ plan, markdown, snapshot, profile }, (question) => checker.check(question, signal));
        known.set(markdown, verification);
        return verification;
    };
}
function chooseContext(request, reading) {
    const { title, body, comments } = request.thread;
    return selectContext({
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

// EXTERNAL MODULE: ./lib/run/read-repository.js
var read_repository = __webpack_require__(9562);
;// CONCATENATED MODULE: ./lib/run/draft-from-bundle.js







/**
 * Takes the plan that another job wrote, as data of somebody less trusted: every name is computed here, the commit must
 * be one of the branch, and the page is judged against the files of that commit as if it had been written here.
 */
function draftFromBundle(received) {
    return {
        work: () => ({ step: 'Checking what the planning job wrote', costs: false }),
        plan: (run) => take(run, received, placeOfNew(run)),
        revise: (run, stored) => take(run, received, placeOfRevision(stored)),
    };
}
/** A run tells its time from when the planning began. */
function sincePlanning(run, received) {
    if (received.kind !== 'opened' || received.bundle.trigger !== run.trigger.key)
        return run;
    return { ...run, startedAt: run.startedAt - received.bundle.milliseconds };
}
function placeOfNew(run) {
    const task = cleanText((0,run_run/* taskOf */.Xb)(run)).text;
    const { kind = 'issue', number, url } = run.facts;
    const thread = { kind, number, title: '', body: '', url: url ?? '', comments: [], leftOut: [] };
    const path = pathFor({ task, trigger: run.trigger, thread }, run.config.plan_directory);
    return { path, stamps: { task, created: run.trigger.at, ...(url ? { source: url } : {}) } };
}
function placeOfRevision(stored) {
    const { task, source } = stored.plan.meta;
    return { path: stored.path, stamps: { task, ...(source === undefined ? {} : { source }) }, revises: stored };
}
async function take(run, received, place) {
    if (received.kind === 'missing')
        return { kind: 'stopped', reason: NOTHING_CAME };
    if (received.kind === 'broken')
        return unusable(run, received.problem);
    const { bundle, plan } = received;
    if (bundle.trigger !== run.trigger.key)
        return unusable(run, describeForeign(bundle, run));
    const { ended } = bundle;
    if (ended.kind === 'drafted')
        return takeDraft(run, { ended, text: plan, place }).catch((fault) => paid(run, fault, ended));
    if (ended.kind !== 'unchanged')
        return endingOf(ended);
    return place.revises === undefined ? unusable(run, NOTHING_TO_CHANGE, ended) : { ...ended, path: place.path };
}
async function takeDraft(run, arrived) {
    const { ended, text, place } = arrived;
    const { plan, problems } = (0,parse/* parsePlan */.v)(text);
    const problem = plan === undefined ? describeFirst(problems) : await misfitOf(run, plan, arrived);
    if (plan === undefined || problem !== undefined)
        return unusable(run, problem ?? '', ended);
    const { base, head } = await (0,read_repository/* findHeads */.z)(run);
    const { commit } = plan.meta;
    const isOfBranch = commit === head || (await run.ports.reader.newestCommits(head)).includes(commit);
    if (!isOfBranch)
        return unusable(run, describeOtherCommit(commit, head), ended);
    const snapshot = await run.ports.snapshots.read(commit, run.signal);
    const verify = createVerifier({
        snapshot,
        profile: (0,profile_repository/* profileRepository */.c)(snapshot),
        checker: run.ports.checker,
        signal: run.signal,
    });
    const stamped = { ...plan, meta: { ...plan.meta, ...place.stamps } };
    const judged = await judgeDraft({ ...ended, plan: stamped }, verify);
    const verification = withVetoes(judged.verification, ended.disputed);
    // The branch begins where the plan was made, as in a run of one job; a pull request has commits of its own.
    return {
        kind: 'made',
        made: { ...judged, verification, path: place.path },
        base: run.facts.kind === 'pull_request' ? base : commit,
    };
}
/** What made a plan unfit over there may be masked here. That it must not be published is believed. */
function withVetoes(verification, disputed) {
    const isVeto = ({ severity }) => severity === 'block';
    if (verification.findings.some(isVeto))
        return verification;
    return { ...verification, findings: [...disputed.filter(isVeto), ...verification.findings] };
}
/** What tells that a page is no answer to this request, or no longer. */
async function misfitOf(run, { meta }, { ended, place }) {
    if (meta.trigger !== run.trigger.key)
        return `its plan is for the request \`${meta.trigger}\`, not for \`${run.trigger.key}\``;
    const { revises: stored } = place;
    if (stored === undefined)
        return undefined;
    if (meta.created !== stored.plan.meta.created)
        return 'the plan of the thread gave way to a newer one while its revision was written';
    const isOfNow = ended.revises !== undefined && !(await (0,current_plan/* differs */.Ag)(run, stored.path, [ended.revises, stored.sha]));
    return isOfNow ? undefined : 'the plan of the thread was changed while its revision was written, which would undo that';
}
const NOTHING_CAME = 'the planning job handed nothing over: it was killed, was cancelled, or never began. Its log, where it has one, says more.';
const NOTHING_TO_CHANGE = 'it says that nothing is to be changed, and a new plan was asked for';
function unusable(run, problem, { usage } = {}) {
    const message = `The plan of the planning job was not published: ${problem}. What that job wrote is kept with the run, as an artifact. To try again, say \`${(0,run_run/* sayAgain */.Go)(run)}\`.`;
    return { kind: 'failed', message, ...(usage === undefined ? {} : { usage }) };
}
/** What gave way here does not take back what was paid there; the plan waits in the artifact. */
function paid(run, fault, { usage }) {
    if (run.signal.aborted)
        return { kind: 'stopped', reason: String(run.signal.reason), usage };
    const reason = fault instanceof Error ? fault.message : String(fault);
    return { kind: 'failed', message: `${reason} The plan is kept with the run: run the publishing job again.`, usage };
}
function endingOf({ kind, reason, usage }) {
    const spent = usage === undefined ? {} : { usage };
    if (kind === 'stopped')
        return { kind, reason, ...spent };
    return { kind: 'failed', message: kind === 'failed' ? reason : `The planning job planned nothing. ${reason}`, ...spent };
}
function describeForeign(bundle, run) {
    return `its bundle is for the request \`${bundle.trigger}\`, not for \`${run.trigger.key}\`; in a matrix, each entry needs an artifact name of its own`;
}
function describeFirst([first]) {
    return first === undefined ? 'it is not a plan' : `line ${first.line} of its plan: ${first.message}`;
}
function describeOtherCommit(commit, head) {
    return `it was made at commit \`${commit.slice(0, 12)}\`, which is not among the newest hundred below \`${head.slice(0, 12)}\`; the branch may have been rewritten meanwhile`;
}

;// CONCATENATED MODULE: ./lib/run/planning.js
/** What planning needs of a run. The person's own options win over the configuration. */
async function planningOf(run, progress) {
    const { config, command, ports, signal } = run;
    const options = command?.name === 'plan' || command?.name === 'revise' ? command.options : {};
    return {
        planner: await ports.planner(options.planner),
        contextTokens: config.context_tokens,
        planDirectory: config.plan_directory,
        language: options.language ?? config.language,
        checker: ports.checker,
        progress,
        signal,
    };
}

;// CONCATENATED MODULE: ./lib/run/drafting.js






const draftHere = {
    work: (step) => ({ step, costs: true }),
    plan: async (run, report) => {
        const request = await collectRequest(run);
        const { snapshot, base } = await (0,read_repository/* readRepository */.N)(run);
        return { kind: 'made', made: await makePlan(request, snapshot, await planningOf(run, report)), base };
    },
    revise: async (run, stored, { feedback, report }) => {
        const { snapshot, base } = await (0,read_repository/* readRepository */.N)(run);
        const request = requestFor(stored, await collectRequest(run));
        const planning = await planningOf(run, report);
        const { drift, madeFrom } = await (0,check_plan/* holdAgainst */.j)(run, stored, snapshot);
        const revision = {
            plan: stored.plan,
            path: stored.path,
            feedback: cleanText(feedback).text,
            drift: drift.map(({ where, words }) => `\`${where}\` ${words}`),
            ...(madeFrom === undefined ? {} : { madeFrom }),
        };
        return { kind: 'made', made: await makePlan(request, snapshot, { ...planning, revision }), base };
    },
};
/** The task stays the one the plan was made for; the feedback is about it, not instead of it. */
function requestFor({ plan }, request) {
    return { ...request, task: plan.meta.task };
}

// EXTERNAL MODULE: ./lib/publish/branch-name.js
var branch_name = __webpack_require__(1663);
;// CONCATENATED MODULE: ./lib/run/plan-pull-request.js


/** Number of the thread whose plan this pull request holds: it is no thread of its own, and gets no plan of its own. */
async function threadOfPlan({ facts, config, ports }) {
    if (facts.kind !== 'pull_request')
        return undefined;
    const { head } = await ports.reader.thread(facts.number);
    if (head === undefined || head.fork)
        return undefined;
    const number = Number(/\d+$/.exec(head.branch)?.[0] ?? 0);
    return head.branch === (0,branch_name/* branchName */.a)(config.branch_prefix, { number }) ? number : undefined;
}
/** Whoever only talks about the plan is not answered. */
async function pointToThread(run, number) {
    const reason = `This pull request holds the plan of thread ${number}, and what is to become of it is said there.`;
    if (run.mention === undefined) {
        const url = `${run.repositoryUrl}/issues/${number}`;
        await (0,conclude/* answer */.ZF)(run, `↪️ ${reason} Write your command in [thread ${number}](${url}).`, [url]);
    }
    return { kind: 'ignored', reason };
}

// EXTERNAL MODULE: ./lib/publish/commit-message.js
var commit_message = __webpack_require__(4088);
// EXTERNAL MODULE: ./lib/run/offer-pull-request.js
var offer_pull_request = __webpack_require__(6815);
;// CONCATENATED MODULE: ./lib/run/publish-plan.js







/** Disk first, then the branch: from here on no failure loses the plan. */
async function publishPlan(run, made, base) {
    const saved = await save(run, made);
    const { usage, markdown } = made;
    const { findings } = made.verification;
    if (findings.some((finding) => finding.severity === 'block'))
        return { kind: 'unsound', findings, markdown, usage, ...saved };
    const planned = { ...describePlanned(made), ...saved };
    if ((0,run_run/* isDryRun */.vG)(run))
        return { kind: 'planned', ...planned };
    try {
        const stored = await commit(run, made, base);
        await voidEarlierApprovals(run, { path: made.path, sha: stored.sha });
        const { url, sha, branch } = stored;
        return { kind: 'planned', ...planned, published: { url, sha, branch, ...(await (0,offer_pull_request/* offerPullRequest */.L)(run, stored)) } };
    }
    catch (fault) {
        return notCommitted(planned, fault);
    }
}
/** The copy on disk is one of two: a disk that gives way does not keep the plan from its branch. */
async function save(run, made) {
    try {
        return { savedAt: await run.ports.disk.save(made.path, made.markdown) };
    }
    catch (fault) {
        run.ports.log.warning(`The plan has no copy on disk. ${fault instanceof Error ? fault.message : String(fault)}`);
        return {};
    }
}
/** The plan is stored: that its old approval could not be struck out does not take that back. */
async function voidEarlierApprovals(run, current) {
    try {
        await (0,void_approvals/* voidApprovals */.v)(run, current);
    }
    catch (fault) {
        if (!(fault instanceof outcome/* ForgeFault */.Ke))
            throw fault;
        run.ports.log.warning(`An earlier approval could not be voided: ${fault.message}`);
    }
}
function notCommitted({ savedAt, markdown, usage }, fault) {
    const reason = fault instanceof Error ? fault.message : String(fault);
    const message = `The plan was written, but it could not be committed. ${reason} The whole plan is in the step summary of the run.`;
    return { kind: 'failed', message, markdown, usage, ...(savedAt === undefined ? {} : { savedAt }) };
}
function describePlanned(made) {
    const { plan, path, markdown, verification, usage } = made;
    return {
        plan,
        path,
        markdown,
        usage,
        findings: verification.findings,
        claims: verification.claims,
        notes: made.notes,
        ...(made.disputed.length === 0 ? {} : { disputed: made.disputed }),
        ...(plan.meta.incomplete === undefined ? {} : { incomplete: plan.meta.incomplete }),
    };
}
/** A new plan of a thread takes the place of the one before it, in the same commit. */
async function commit(run, made, base) {
    const earlier = (await (0,find_stored_plan/* readPlanFiles */.D7)(run)).map((plan) => plan.path).filter((path) => path !== made.path);
    const supersedes = earlier.at(-1);
    return run.ports.writer.commitPlan({
        branch: (0,branch_name/* branchName */.a)(run.config.branch_prefix, run.facts),
        base,
        path: made.path,
        content: made.markdown,
        message: (0,commit_message/* commitMessage */.d)(run.facts),
        ...(supersedes === undefined ? {} : { supersedes }),
    });
}

// EXTERNAL MODULE: ./lib/plan/codec.js
var codec = __webpack_require__(9465);
;// CONCATENATED MODULE: ./lib/plan/pair-up.js
/** Finds the same things in two lists: by the first key, then what is left by the next one. */
function pairUp(before, after, keys) {
    const partners = new Map();
    for (const keyOf of keys) {
        const open = queues(before.filter((item) => !partners.has(item)), keyOf);
        const taken = new Set(partners.values());
        for (const item of after) {
            const partner = taken.has(item) ? undefined : open.get(keyOf(item))?.pop();
            if (partner !== undefined)
                partners.set(partner, item);
        }
    }
    const found = new Set(partners.values());
    return {
        kept: [...partners].map(([earlier, later]) => ({ before: earlier, after: later })),
        removed: before.filter((item) => !partners.has(item)),
        added: after.filter((item) => !found.has(item)),
    };
}
/** Items by key; of equal keys the first one stands last, to be taken first. */
function queues(items, keyOf) {
    const byKey = new Map();
    for (const item of items.toReversed()) {
        const queue = byKey.get(keyOf(item));
        if (queue === undefined)
            byKey.set(keyOf(item), [item]);
        else
            queue.push(item);
    }
    return byKey;
}

;// CONCATENATED MODULE: ./lib/plan/diff-named.js

/** Decisions are the same by their topic, whatever number they carry. */
function diffDecisions(before, after) {
    const { kept, added, removed } = pairUp(before, after, [({ topic }) => topic.toLowerCase(), ({ id }) => id]);
    const part = 'decisions';
    return [
        ...kept
            .filter((pair) => pair.before.chosen !== pair.after.chosen)
            .map((pair) => ({ part, ...describeChoice(pair.before, pair.after) })),
        ...added.map(({ id, topic, chosen }) => ({
            part,
            kind: 'added',
            words: `Decision ${id} on ${quote(topic)} added: ${stop(chosen)}`,
        })),
        ...removed.map(({ id, topic, chosen }) => ({
            part,
            kind: 'removed',
            words: `Decision ${id} on ${quote(topic)} removed; it was: ${stop(chosen)}`,
        })),
    ];
}
/** What was rejected before and is chosen now, or the other way round, is a reversal. */
function describeChoice(before, after) {
    const isReversed = names(before.rejected, after.chosen) || names(after.rejected, before.chosen);
    const words = `Decision ${after.id} on ${quote(after.topic)}`;
    return isReversed
        ? { kind: 'reversed', words: `${words} reversed: ${after.chosen} instead of ${stop(before.chosen)}` }
        : { kind: 'changed', words: `${words} changed from ${quote(before.chosen)} to ${quote(after.chosen)}.` };
}
function names(rejected, chosen) {
    const wanted = plain(chosen);
    return rejected.some(({ option }) => {
        const known = plain(option);
        return known !== '' && (wanted.includes(known) || known.includes(wanted));
    });
}
function plain(words) {
    return words
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
}
const eventFields = {
    direction: 'direction',
    room: 'room',
    payload: 'payload',
    ack: 'acknowledgement',
    delivery: 'delivery',
    orderKey: 'order',
    rateLimit: 'rate limit',
    maxBytes: 'size limit',
    authorization: 'who may',
    producer: 'sender',
    consumer: 'handler',
    existing: 'being there already',
};
/** The name is what clients depend on: two names for one id or one payload and direction are a renaming. */
function diffEvents(before, after) {
    const { kept, added, removed } = pairUp(before, after, [
        ({ name }) => name,
        ({ id, direction, payload }) => `${id} ${direction} ${payload}`,
        ({ direction, payload, room }) => `${direction} ${payload} ${room}`,
    ]);
    const part = 'events';
    return [
        ...kept
            .filter((pair) => pair.before.name !== pair.after.name)
            .map((pair) => ({
            part,
            kind: 'renamed',
            words: `Event \`${pair.before.name}\` renamed to \`${pair.after.name}\`.`,
        })),
        ...added.map(({ name }) => ({ part, kind: 'added', words: `Event \`${name}\` added.` })),
        ...removed.map(({ name }) => ({ part, kind: 'removed', words: `Event \`${name}\` removed.` })),
        ...kept.flatMap((pair) => {
            const fields = changedFields(pair.before, pair.after);
            return fields === '' ? [] : [{ part, kind: 'changed', words: `Event \`${pair.after.name}\` changed: ${fields}.` }];
        }),
    ];
}
function changedFields(before, after) {
    const keys = Object.keys(eventFields);
    return keys
        .filter((key) => before[key] !== after[key])
        .map((key) => `${eventFields[key]} from ${String(before[key] ?? 'none')} to ${String(after[key] ?? 'none')}`)
        .join('; ');
}
function diffSteps(before, after) {
    const { kept, added, removed } = pairUp(before, after, [({ title }) => title.toLowerCase(), ({ id }) => id]);
    const part = 'rollout';
    return [
        ...added.map(({ id, title }) => ({ part, kind: 'added', words: `Step ${id} added: ${stop(title)}` })),
        ...removed.map(({ id, title }) => ({ part, kind: 'removed', words: `Step ${id} removed: ${stop(title)}` })),
        ...kept
            .filter((pair) => pair.before.title !== pair.after.title)
            .map((pair) => ({
            part,
            kind: 'renamed',
            words: `Step ${pair.after.id} is now ${quote(pair.after.title)}, before ${quote(pair.before.title)}.`,
        })),
        ...kept
            .filter((pair) => pair.before.days !== pair.after.days)
            .map((pair) => ({
            part,
            kind: 'changed',
            words: `Step ${pair.after.id} takes ${days(pair.after)} instead of ${days(pair.before)}.`,
        })),
    ];
}
function days(step) {
    return step.days === 1 ? '1 day' : `${step.days} days`;
}
function quote(words) {
    return `"${words}"`;
}
function stop(words) {
    return /[.?!]$/.test(words) ? words : `${words}.`;
}

// EXTERNAL MODULE: ./lib/plan/model.js + 4 modules
var model = __webpack_require__(9762);
;// CONCATENATED MODULE: ./lib/plan/diff.js




/** The most important first: decisions, the contract, the numbers, the work, then everything else. */
function diffPlans(before, after) {
    const found = [
        ...diffMeta(before, after),
        ...diffDecisions(before.decisions ?? [], after.decisions ?? []),
        ...diffEvents(before.events ?? [], after.events ?? []),
        ...diffNumbers(before, after),
        ...diffSteps(before.rollout?.steps ?? [], after.rollout?.steps ?? []),
        ...lists.flatMap((list) => diffList(list, before, after)),
    ];
    const told = new Set(found.map((change) => change.part));
    return [...found, ...diffRest(before, after, told)];
}
function diffMeta(before, after) {
    const fields = [
        ['Library', before.meta.library ?? 'none', after.meta.library ?? 'none'],
        ['Size', before.meta.size, after.meta.size],
    ];
    return fields
        .filter(([, from, to]) => from !== to)
        .map(([field, from, to]) => ({ part: 'meta', kind: 'changed', words: `${field} changed from ${from} to ${to}.` }));
}
/** Every number of the model that has a name: what exists on both sides and differs. */
function diffNumbers(before, after) {
    const { kept } = pairUp(figuresOf(before), figuresOf(after), [({ part, name }) => `${part} ${name}`]);
    return kept
        .filter((pair) => pair.before.value !== pair.after.value)
        .map((pair) => ({
        part: pair.after.part,
        kind: 'changed',
        words: `${pair.after.name} changed from ${pair.before.value} to ${pair.after.value}.`,
    }));
}
function figuresOf(plan) {
    const { topology, capacity } = plan;
    return [
        ...(plan.connection?.parameters ?? []).map(({ name, value, unit }) => figure('connection', name, [value, unit])),
        ...(topology === undefined
            ? []
            : [
                figure('topology', 'Replicas', [topology.replicas, '']),
                figure('topology', 'Time to shut down', [topology.graceSeconds, 's']),
                ...topology.hops.map((hop) => figure('topology', `Idle timeout of ${hop.name}`, [hop.idleTimeoutS, 's'])),
            ]),
        ...(plan.needs?.volume ?? []).map(({ name, value, unit }) => figure('needs', name, [value, unit])),
        ...[...(capacity?.inputs ?? []), ...(capacity?.results ?? [])].map(({ name, value, unit }) => figure('capacity', name, [value, unit])),
        ...(plan.rooms ?? []).map((room) => figure('rooms', `Most members of ${room.pattern}`, [room.maxMembers, ''])),
    ];
}
function figure(part, name, [value, unit]) {
    const words = typeof value === 'number' ? codec/* number */.ai.write(value, new Map()) : value;
    return { part, name, value: `${words} ${unit}`.trim() };
}
const lists = [
    list('rooms', 'Room', (room) => room.pattern),
    list('sync', 'Synchronisation of', (sync) => sync.data),
    { part: 'connection', noun: 'State', namesOf: (plan) => (plan.connection?.states ?? []).map((state) => state.name) },
    {
        part: 'connection',
        noun: 'Parameter',
        namesOf: (plan) => (plan.connection?.parameters ?? []).map((parameter) => parameter.name),
    },
    list('code', 'Code for', (block) => block.file),
    list('security', 'Threat', (row) => row.threat),
    list('races', 'Race', (race) => `${race.id} (${race.here})`),
    list('failures', 'Failure', (failure) => failure.what),
    list('tests', 'Test', (each) => each.what),
    list('observability', 'Metric', (metric) => metric.name),
    list('assumptions', 'Assumption', (assumption) => assumption.text),
    list('questions', 'Question', (question) => question.text),
];
function list(part, noun, nameOf) {
    return { part, noun, namesOf: (plan) => (plan[part] ?? []).map(nameOf) };
}
function diffList({ part, noun, namesOf }, before, after) {
    const { added, removed } = pairUp(namesOf(before).map(boxed), namesOf(after).map(boxed), [({ name }) => name]);
    return [
        ...added.map(({ name }) => ({ part, kind: 'added', words: `${noun} ${diff_sentence(name)} added.` })),
        ...removed.map(({ name }) => ({ part, kind: 'removed', words: `${noun} ${diff_sentence(name)} removed.` })),
    ];
}
/** Equal names are different entries. */
function boxed(name) {
    return { name };
}
function diff_sentence(name) {
    const short = name.replace(/[.?!]$/, '');
    return /\s/.test(short) ? `"${short}"` : short;
}
/** Parts that came, went, or differ in a way that no sentence above tells. */
function diffRest(before, after, told) {
    return model/* partNames */.wX.flatMap((part) => {
        const [from, to] = [before[part], after[part]];
        if (from === undefined && to === undefined)
            return [];
        if (to === undefined) {
            const reason = after.omitted.find((omission) => omission.part === part)?.reason;
            return [{ part, kind: 'removed', words: `The part ${part} is left out${reason === undefined ? '.' : `: ${reason}`}` }];
        }
        if (from === undefined)
            return [{ part, kind: 'added', words: `The part ${part} is new.` }];
        const isSame = told.has(part) || JSON.stringify(from) === JSON.stringify(to);
        return isSame ? [] : [{ part, kind: 'changed', words: `The part \`${part}\` is reworded.` }];
    });
}

;// CONCATENATED MODULE: ./lib/run/revise-plan.js







/** Changes in the present plan what the feedback is about, in the same file, and answers with what changed. */
function revisePlan(run, feedback, drafting) {
    return (0,current_plan/* withCurrentPlan */.zf)(run, (stored) => revise(run, stored, { feedback, drafting }));
}
async function revise(run, stored, { feedback, drafting }) {
    if (stored.plan.meta.trigger === run.trigger.key)
        return (0,find_stored_plan/* tellStored */.Fy)(run, stored);
    if (await wasAnswered(run))
        return leaveNewerPlan(run);
    return withTurn(run, drafting.work('Reading the plan, the feedback and the repository'), async (report) => {
        const draft = await drafting.revise(run, stored, { feedback, report });
        if (draft.kind !== 'made')
            return draft;
        const { made, base } = draft;
        const changes = diffPlans(stored.plan, made.plan).map((change) => change.words);
        if (changes.length === 0)
            return { kind: 'unchanged', path: stored.path, notes: made.notes, usage: made.usage };
        if (await (0,current_plan/* hasChanged */.$H)(run, stored))
            return leaveChanged(run, made);
        const outcome = await publishPlan(run, made, base);
        return outcome.kind === 'planned' ? { ...outcome, changes, revises: stored.sha } : outcome;
    });
}
/** Somebody else's words in the file, since this run read it, are not written over. */
function leaveChanged(run, { markdown, usage }) {
    const message = `The plan was changed while this revision of it was written, which would undo that. Nothing was committed; what was written is in the step summary of the run. Say it again: \`${(0,run_run/* sayAgain */.Go)(run)}\`.`;
    return { kind: 'failed', message, markdown, usage };
}

;// CONCATENATED MODULE: ./lib/pipeline.js


















/** One trigger, from the answer who asked to the final comment. Faults are thrown; the caller concludes with them. */
async function runTrigger(started, authorization) {
    if (authorization.kind === 'refused')
        return (0,conclude/* refuse */.TR)(started, authorization.reason);
    if (isTalk(started.command))
        return answerCommand(started, started.command);
    return answerThread(await completeFacts(started), draftHere);
}
/** The same story in three jobs. The first may write in threads: it answers what needs no plan, and takes on the rest. */
async function acknowledgeTrigger(started, authorization) {
    if (authorization.kind === 'refused')
        return (0,conclude/* refuse */.TR)(started, authorization.reason);
    if (isTalk(started.command))
        return answerCommand(started, started.command);
    const run = await completeFacts(started);
    const planned = await threadOfPlan(run);
    if (planned !== undefined)
        return pointToThread(run, planned);
    return acknowledge(toleratingClosedThread(run));
}
/** The second may read and holds the key of the model. What comes of it goes into a bundle, nothing to GitHub. */
async function draftTrigger(started, authorization) {
    if (authorization.kind === 'refused')
        return (0,conclude/* refuse */.TR)(started, authorization.reason);
    if (isTalk(started.command) || !needsPlanner(started.command))
        return leaveToPublisher();
    await waitForEarlier(started);
    return answerThread(await completeFacts(started), draftHere);
}
/** The third may write and holds no key. It takes the plan from the bundle, and always brings the comment to its end. */
async function publishTrigger(run, authorization, bundle) {
    if (authorization.kind === 'refused')
        return (0,close_abandoned/* closeProgress */.Y)(run, { kind: 'refused', reason: authorization.reason });
    if (isTalk(run.command))
        return answerCommand(run, run.command);
    const known = sincePlanning(await completeFacts(run), bundle);
    return (0,close_abandoned/* closeProgress */.Y)(known, await answerThread(known, draftFromBundle(bundle)));
}
async function answerThread(run, drafting) {
    const planned = await threadOfPlan(run);
    if (planned !== undefined)
        return pointToThread(run, planned);
    switch (run.command?.name) {
        case 'check':
            return (0,check_plan/* checkPlan */.G)(run);
        case 'approve':
            return approvePlan(run);
        case 'revise':
            return revisePlan(toleratingClosedThread(run), run.command.text, drafting);
        default:
            return planThread(toleratingClosedThread(run), drafting);
    }
}
async function planThread(run, drafting) {
    if (await isKnownThread(run))
        return staySilent();
    const stored = await (0,find_stored_plan/* findStoredPlan */.ge)(run);
    if (stored !== undefined)
        return (0,find_stored_plan/* tellStored */.Fy)(run, stored);
    if (await wasAnswered(run))
        return leaveNewerPlan(run);
    return withTurn(run, drafting.work('Reading the thread and the repository'), async (report) => {
        const draft = await drafting.plan(run, report);
        return draft.kind === 'made' ? publishPlan(run, draft.made, draft.base) : draft;
    });
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


/***/ })

};
