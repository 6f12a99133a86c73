export const id = 9;
export const ids = [9];
export const modules = {

/***/ 2009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/edges/program-url.js
var program_url = __webpack_require__(9262);
// EXTERNAL MODULE: ./lib/edges/read-work-tree.js + 11 modules
var read_work_tree = __webpack_require__(4634);
// EXTERNAL MODULE: ./lib/edges/type-checker.js + 1 modules
var type_checker = __webpack_require__(4798);
// EXTERNAL MODULE: ./lib/outcome.js
var outcome = __webpack_require__(3259);
// EXTERNAL MODULE: ./lib/profile/profile-repository.js + 79 modules
var profile_repository = __webpack_require__(4909);
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

// EXTERNAL MODULE: ./lib/verify/code-question.js + 1 modules
var code_question = __webpack_require__(7276);
// EXTERNAL MODULE: ./lib/lab/expression.js
var expression = __webpack_require__(6949);
// EXTERNAL MODULE: ./lib/verify/closest.js
var closest = __webpack_require__(9518);
;// CONCATENATED MODULE: ./lib/verify/free-settings.js
const DURATION = String.raw `(\d+(?:[.,]\d+)?)\s*(ms|milliseconds?|s|secs?|seconds?|min|minutes?)\b`;
const HEARTBEAT = new RegExp(String.raw `(?<!presence[ -])\b(?:ping[ _-]?interval|heartbeats?|keep-?alives?|pings?)\b((?:(?!time[ -]?out|presence)[^.\n\d]){0,50}?)(?<![\d.])${DURATION}`, 'i');
const IS_RATE = /interval|every|each|[:|=]|\bis\b|\bof\b|\bto\b|\(|^\W{0,4}$/i;
const HOP = new RegExp(String.raw `\b(nginx|ALB|ELB|load balancer|ingress|cloudflare|haproxy|envoy|traefik|reverse proxy|proxy)\b[^.\n\d]{0,50}?\b(?:idle|read|proxy_read|tunnel)[ _-]?time-?out\b[^.\n\d]{0,30}?${DURATION}`, 'i');
const SPEAKS_AGAINST = /\b(?:not|never|no|without|instead of|rejected|rather than|unlike|don't|doesn't|cannot)\b/i;
const TERM = String.raw `\d[\d ,_.]{0,15}(?:[a-zA-Z%]{1,24}(?: [a-zA-Z%]{1,24}){0,3} ?)?`;
const SUM = new RegExp(String.raw `((?:${TERM}[*×x/÷+] ?){1,6}${TERM})[=≈] ?~? ?(\d[\d ,_.]{0,15})`, 'g');
/** How often something is sent to keep the connection open. */
function heartbeatsIn(paragraphs) {
    return sentencesIn(paragraphs).flatMap(({ line, value: sentence }) => {
        const [written, between = '', amount = '', unit = ''] = HEARTBEAT.exec(sentence) ?? [];
        if (written === undefined || !(IS_RATE.test(between) || /interval/i.test(written)))
            return [];
        const value = { ...nowhere, id: '', name: 'heartbeatInterval', value: numberOf(amount), unit: unitOf(unit) };
        return [{ line, value }];
    });
}
/** Idle timeouts that the page states for what stands between client and server. */
function hopsIn(paragraphs) {
    return sentencesIn(paragraphs).flatMap(({ line, value: sentence }) => {
        const [written, name = '', amount = '', unit = ''] = HOP.exec(sentence) ?? [];
        if (written === undefined)
            return [];
        const seconds = numberOf(amount) * ({ ms: 0.001, s: 1, min: 60 }[unitOf(unit)] ?? 1);
        return seconds > 0 ? [{ line, value: { name, idleTimeoutS: seconds, from: `line ${line} of the page` } }] : [];
    });
}
/** Sentences that choose an adapter; one that speaks against something chooses nothing. */
function adaptersIn(paragraphs) {
    return sentencesIn(paragraphs)
        .filter(({ value }) => /\b(?:adapter|backplane|pub\/?sub)\b/i.test(value) && !SPEAKS_AGAINST.test(value))
        .map(({ line, value }) => ({
        line,
        value: { id: 'D1', topic: 'adapter', chosen: value, why: '', rejected: [], revisitWhen: '', cites: [] },
    }));
}
/** `200 dashboards × 12 metrics = 3,400`. */
function sumsIn(paragraphs) {
    return sentencesIn(paragraphs)
        .filter(({ value }) => /[=≈]/.test(value))
        .flatMap(({ line, value: sentence }) => [...sentence.replace(/[`*]{2,}|`/g, '').matchAll(SUM)].map(([, written = '', stated = '']) => ({
        line,
        value: { written: written.trim(), formula: formulaOf(written), stated: numberOf(stated) },
    })));
}
function formulaOf(written) {
    return written
        .replace(/(?<=\d)[ ,_](?=\d{3}(?!\d))/g, '')
        .replace(/[a-wyzA-Z%]+[a-zA-Z%]*/g, ' ')
        .replace(/[×x]/g, '*')
        .replace(/÷/g, '/')
        .replace(/[^\d.*/+ ]/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
}
const nowhere = { libraryDefault: '', from: '', why: '' };
function sentencesIn(paragraphs) {
    return paragraphs.flatMap(({ line, text }) => text.split('\n').flatMap((row, index) => row.split(/(?<=[.!?;])\s+/).map((value) => ({ line: line + index, value }))));
}
function numberOf(written) {
    return Number(written
        .trim()
        .replace(/[ ,_](?=\d{3}(?!\d))/g, '')
        .replace(',', '.')
        .replace(/[.\s]+$/, ''));
}
function unitOf(unit) {
    if (/^m(?:s|illi)/i.test(unit))
        return 'ms';
    return /^min/i.test(unit) ? 'min' : 's';
}

// EXTERNAL MODULE: ./lib/verify/rule.js
var rule = __webpack_require__(7188);
// EXTERNAL MODULE: ./lib/verify/sequence-messages.js
var sequence_messages = __webpack_require__(149);
// EXTERNAL MODULE: ./lib/verify/socket-calls.js
var socket_calls = __webpack_require__(3112);
;// CONCATENATED MODULE: ./lib/verify/free-agreement.js






/** What a unit may be turned into: thousands, kilobytes, hours, bits, percent. */
const CONVERSIONS = [1, 8, 24, 60, 100, 1000, 1024, 3600, 86_400, 1_000_000, 1_048_576, 1_000_000_000, 1_073_741_824];
const TOLERANCE = 0.1;
/** An event that one diagram or one line of code has and nothing else: no list, no other words, not the repository. */
function judgeEvents(subject) {
    const listed = new Set((subject.plan.events ?? []).map(({ name }) => name));
    const calls = (subject.plan.code ?? []).flatMap((block, index) => (0,socket_calls/* socketCallsOf */.o)(block.source, block.language).map((call) => ({ ...call, place: `code[${index}].source:${call.line}` })));
    const named = [...listed, ...calls.map(({ event }) => event)];
    if (named.length === 0)
        return rule/* NOTHING */.K$;
    const isKnown = knownBy(subject);
    const separators = new Set(named.map(separatorOf));
    const drawn = (subject.plan.sequences ?? []).flatMap(({ mermaid }, index) => (0,sequence_messages/* messagesOf */.c)(mermaid).flatMap(({ event, line }) => event === undefined || !separators.has(separatorOf(event)) ? [] : [{ event, place: `sequences[${index}].mermaid:${line}` }]));
    return (0,rule/* joinResults */.FU)((0,rule/* judgeEach */.ZA)(drawn, ({ event, place }) => isKnown(event) ? undefined : oneSided({ event, place, where: 'this diagram' }, named)), listed.size < 2
        ? rule/* NOTHING */.K$
        : (0,rule/* judgeEach */.ZA)(calls, ({ event, place }) => listed.has(event) || isKnown(event) ? undefined : oneSided({ event, place, where: 'this line of code' }, [...listed])));
}
/** Words and code of the page outside of diagrams; in code it has to stand twice, since one of them is the place in question. */
function knownBy({ page, plan, profile }) {
    const words = page.paragraphs.map(({ text }) => text).join('\n');
    const code = (plan.code ?? []).map(({ source }) => source).join('\n');
    const known = new Set([
        ...(plan.events ?? []).map(({ name }) => name),
        ...profile.realtime.events.map(({ name }) => name),
        ...socket_calls/* LIBRARY_EVENTS */.Q,
    ]);
    return (event) => {
        if (known.has(event))
            return true;
        const whole = new RegExp(`(?<![\\w:.-])${event.replace(/[^\w]/g, '\\$&')}(?![\\w:-])`, 'g');
        return whole.test(words) || [...code.matchAll(whole)].length > 1;
    };
}
function oneSided(use, named) {
    const near = (0,closest/* closest */.k)(use.event, named.filter((name) => name !== use.event));
    return {
        severity: 'error',
        place: use.place,
        message: `Event "${use.event}" stands in ${use.where} only: neither the events that the page lists, nor its words, nor the repository have it.`,
        fix: near === undefined ? 'List it with its payload, or use a name that is there.' : `Did you mean "${near}"?`,
    };
}
function separatorOf(event) {
    return /[:./_-]/.exec(event)?.[0] ?? '';
}
/** `a × b = c` is right where some conversion of units makes it so. */
function judgeSums({ page }) {
    return (0,rule/* judgeEach */.ZA)(sumsIn(page.paragraphs), ({ line, value: { written, formula, stated } }) => {
        const evaluation = (0,expression/* evaluate */._)(formula, new Map());
        if ('problem' in evaluation || !(evaluation.value > 0) || !(stated > 0))
            return undefined;
        const share = stated / evaluation.value;
        const isRight = CONVERSIONS.some((factor) => isNear(share, factor) || isNear(share, 1 / factor));
        if (isRight)
            return undefined;
        return {
            severity: 'error',
            place: `page:${line}`,
            message: `${written} is ${Math.round(evaluation.value * 100) / 100}, not ${stated}.`,
            fix: 'Correct the value, and what was decided because of it.',
        };
    });
}
function isNear(share, factor) {
    return Math.abs(share - factor) <= factor * TOLERANCE;
}

// EXTERNAL MODULE: ./lib/plan/markdown-fence.js
var markdown_fence = __webpack_require__(5002);
;// CONCATENATED MODULE: ./lib/verify/free-references.js
const EXTENSION = '(?:[cm]?[jt]sx?|vue|svelte|py|rb|erb|php|go|rs|java|kt|cs|exs?|heex|ya?ml|toml|json|conf|cfg|sql|prisma|md)';
const PATH = `(?:[\\w@.\\-[\\]()+$]+\\/)*[\\w.\\-[\\]]+\\.${EXTENSION}`;
const LINES = '(?<first>\\d+)(?:-L?(?<last>\\d+))?';
const SPOKEN_LINES = '\\blines?\\s+(?<first>\\d+)(?:\\s?[-–]\\s?(?<last>\\d+))?\\b';
const LINK = new RegExp(`\\[[^\\]\\n]{0,200}\\]\\((?:\\./)?(?<path>${PATH})(?:#L${LINES})?\\)`, 'g');
const ANCHORED = new RegExp(`(?<path>\\.${EXTENSION})#L${LINES}`, 'g');
const BARE = new RegExp(`(?<![\\w@/.:#~$\\\\-])((?:[\\w@.\\-]{1,80}\\/){1,12}[\\w.\\-]{1,80}\\.${EXTENSION})(?::\\d+(?:-\\d+)?)?(?![\\w/-])`, 'g');
const LINE_AFTER = new RegExp(`\`(?<path>${PATH})\`,?\\s{0,3}\\(?(?:at |on |around )?${SPOKEN_LINES}`, 'gi');
const LINE_BEFORE = new RegExp(`${SPOKEN_LINES}\\s+(?:of|in)\\s+\`(?<path>${PATH})\``, 'gi');
const DOMAIN = /^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|app|ai|co)\//i;
/** Writes every path of a free text, with its lines, as our own plans do: `server/app.ts:12-18` in backticks. */
function withPlainReferences(text) {
    const linked = rewritten(text, LINK, inBackticks);
    const marked = rewritten(linked, ANCHORED, reference)
        .split('`')
        .map((piece, index) => (index % 2 === 0 ? piece.replace(BARE, quoted) : piece))
        .join('`');
    return rewritten(rewritten(marked, LINE_AFTER, inBackticks), LINE_BEFORE, inBackticks);
}
function rewritten(text, pattern, write) {
    return text.replace(pattern, (...match) => write(match.at(-1)));
}
function quoted(found, path) {
    return DOMAIN.test(path) ? found : `\`${found}\``;
}
function inBackticks(found) {
    return `\`${reference(found)}\``;
}
function reference({ path, first, last }) {
    if (first === undefined)
        return path;
    return `${path}:${first}${last === undefined ? '' : `-${last}`}`;
}

;// CONCATENATED MODULE: ./lib/verify/free-page.js


const LONGEST_LINE = 20_000;
const LONGEST_TEXT = 4000;
const MOST_BLOCKS = 200;
const PATH_COMMENT = /^\s*(?:\/\/|#|\/\*|<!--)\s*(?:file:\s*)?([\w@.\-/[\]()]+\/[\w@.\-[\]]+\.\w+)\b/;
const BACKTICKED = /`([^`\n]{1,300})`/g;
const ITEM = /^\s*(?:[-+|>#]|\*(?!\*)|\d+[.)])/;
/** Ends with a colon, or is bold from end to end. */
const INTRODUCES = /:\*{0,2}\s*$|^\s*\*\*[^*\n]+\*\*\s*$/;
const MAKES = /\b(?:new|creat(?:e|es|ed|ing)|add(?:s|ed|ing)?|introduc(?:e|es|ed|ing)|scaffold)\b(?!.*\b(?:to|in|into|inside|from|of)\b)/i;
const MADE = /^\s*(?:\((?:new|create|added?)\b|[-–—:|]+\s*\(?(?:new|create)\b)/i;
function readFreePage(markdown) {
    const lines = markdown.replace(/^\uFEFF/, '').split(/\r?\n/);
    const fences = (0,markdown_fence/* findFences */.eE)(lines);
    const paragraphs = paragraphsOf(lines, fences);
    const blocks = fences.slice(0, MOST_BLOCKS).map((fence) => blockOf(fence, lines));
    return { paragraphs, blocks, created: createdIn(paragraphs, blocks), notRead: notRead(lines, fences) };
}
function blockOf(fence, lines) {
    const source = lines.slice(fence.open + 1, fence.close).map((line) => line.slice(0, LONGEST_LINE));
    const language = /^\{?\.?([\w+#-]*)/.exec(fence.info)?.[1]?.toLowerCase() ?? '';
    const attribute = /(?:file|title|path|filename)=["']?([\w@.\-/[\]()]+)/.exec(fence.info)?.[1];
    const file = attribute ?? PATH_COMMENT.exec(source[0]?.slice(0, 300) ?? '')?.[1];
    const leadFile = fileBefore(fence, lines);
    return {
        language,
        source: source.join('\n'),
        line: fence.open + 2,
        ...(file === undefined ? {} : { file: plain(file) }),
        ...(leadFile === undefined ? {} : { leadFile: plain(leadFile) }),
    };
}
/** The only path in the line above, at most one empty line in between. */
function fileBefore({ open }, lines) {
    const above = [lines[open - 1], lines[open - 2]].find((line) => line !== undefined && line.trim() !== '');
    if (above === undefined || above.length > 400)
        return undefined;
    const paths = [...withPlainReferences(above).matchAll(BACKTICKED)].flatMap((match) => /^[\w@.\-/[\]()]+\.\w+$/.test(match[1] ?? '') ? [match[1] ?? ''] : []);
    return paths.length === 1 ? paths[0] : undefined;
}
function paragraphsOf(lines, fences) {
    const paragraphs = [];
    const closes = new Map(fences.map(({ open, close }) => [open, close]));
    let heading = '';
    let introduction = '';
    let isOpen = false;
    for (let index = 0; index < lines.length; index += 1) {
        const text = lines[index] ?? '';
        const close = closes.get(index);
        if (close !== undefined || text.trim() === '' || text.length > LONGEST_LINE) {
            isOpen = false;
            index = close ?? index;
            continue;
        }
        const last = paragraphs.at(-1);
        if (isOpen && last !== undefined && !ITEM.test(text) && last.text.length < LONGEST_TEXT)
            last.text += `\n${text}`;
        else {
            if (/^#{1,6}\s/.test(text))
                [heading, introduction] = [text, ''];
            else if (INTRODUCES.test(text))
                introduction = text.slice(0, 300);
            else if (!ITEM.test(text))
                introduction = '';
            paragraphs.push({ line: index + 1, text, under: [heading, introduction] });
        }
        isOpen = true;
    }
    return paragraphs.flatMap(inPieces);
}
function inPieces({ line, text, under }) {
    const pieces = [];
    for (let start = 0; start < text.length; start += LONGEST_TEXT)
        pieces.push({ line, under, text: withPlainReferences(text.slice(start, start + LONGEST_TEXT)) });
    return pieces;
}
function createdIn(paragraphs, blocks) {
    const named = paragraphs.flatMap(({ text, under }) => {
        const isUnderNew = under.some((words) => MAKES.test(words));
        return [...text.matchAll(BACKTICKED)].flatMap((match) => {
            const before = text
                .slice(Math.max(0, match.index - 60), match.index)
                .split(/[.;\n]\s|\n/)
                .at(-1) ?? '';
            const after = text.slice(match.index + match[0].length, match.index + match[0].length + 20);
            return isUnderNew || MAKES.test(before) || MADE.test(after) ? [match[1] ?? ''] : [];
        });
    });
    return new Set([...named, ...blocks.flatMap(({ file }) => file ?? [])].map(plain));
}
function plain(path) {
    return path.replace(/^\.\//, '');
}
function notRead(lines, fences) {
    const long = lines.flatMap((line, index) => (line.length > LONGEST_LINE ? [index + 1] : []));
    return [
        ...(fences.length > MOST_BLOCKS ? [`Only the first ${MOST_BLOCKS} of ${fences.length} blocks were looked at.`] : []),
        ...(long.length > 0
            ? [`${long.length} lines are longer than ${LONGEST_LINE} characters and were not read, the first is line ${long[0]}.`]
            : []),
    ];
}

;// CONCATENATED MODULE: ./lib/verify/free-events.js
const DELIMITER = /^\s*\|[\s:|-]+$/;
const EVENT_COLUMN = /^\W*(?:event|message|topic|name|type)\b/i;
const DIRECTION_COLUMN = /direction|^\W*dir\b|flow|sent by|sender|emitter|emitted by|from/i;
const CLIENT = '(?:client|browser|frontend|c)';
const SERVER = '(?:server|backend|s)';
const ARROW = '\\s*(?:→|⇒|➜|-{1,2}>|=>|>|\\bto\\b|/)\\s*';
const UP = new RegExp(`\\b${CLIENT}${ARROW}${SERVER}\\b`, 'i');
const DOWN = new RegExp(`\\b${SERVER}${ARROW}${CLIENT}s?\\b`, 'i');
const NAME = /^[a-zA-Z][\w:./-]{1,60}$/;
const free_events_ITEM = /^\s*(?:[-*+]|\d+[.)])\s*(?:\*\*)?`([^`\n]+)`/;
const MAP = /\b(?:interface|type)\s+(client\w*to\w*server\w*|server\w*to\w*clients?\w*)\b[^{\n]{0,80}\{/gi;
const KEY = /(?:^|[;,{\n])\s*(?:readonly\s+)?(?:'([^'\n]+)'|"([^"\n]+)"|([A-Za-z_$][\w$]*))\s*\??\s*[:(]/g;
/** Events that a page lists: in tables, in lists under a direction, and in the event maps of its code. */
function eventsOf({ paragraphs, blocks }) {
    const named = [...inTables(paragraphs), ...inLists(paragraphs), ...blocks.flatMap(inMaps)];
    const events = named.flatMap(({ name, directions }) => directions.map((direction) => eventOf(name, direction)));
    return [...new Map(events.map((event) => [`${event.name} ${event.direction}`, event])).values()];
}
function inTables(paragraphs) {
    return paragraphs.flatMap((header, index) => {
        if (!header.text.trimStart().startsWith('|') || !DELIMITER.test(paragraphs[index + 1]?.text ?? ''))
            return [];
        const columns = cellsOf(header.text);
        const event = columns.findIndex((column) => EVENT_COLUMN.test(column));
        const direction = columns.findIndex((column) => DIRECTION_COLUMN.test(column));
        const isAboutEvents = /event/i.test(columns[event] ?? '') || direction !== -1;
        if (event === -1 || !isAboutEvents)
            return [];
        return rowsBelow(paragraphs, index + 2).flatMap((row) => {
            const cells = cellsOf(row);
            const name = nameIn(cells[event] ?? '');
            return name === undefined ? [] : [{ name, directions: directionsIn(cells[direction] ?? '', header.under) }];
        });
    });
}
function rowsBelow(paragraphs, start) {
    const rows = [];
    for (let index = start; index < paragraphs.length; index += 1) {
        const row = paragraphs[index];
        if (row === undefined || !row.text.trimStart().startsWith('|') || row.line !== (paragraphs[index - 1]?.line ?? 0) + 1)
            break;
        rows.push(row.text);
    }
    return rows;
}
function inLists(paragraphs) {
    return paragraphs.flatMap(({ text, under }) => {
        const name = nameIn(`\`${free_events_ITEM.exec(text)?.[1] ?? ''}\``);
        const heading = under.find((words) => UP.test(words) || DOWN.test(words));
        return name === undefined || heading === undefined ? [] : [{ name, directions: directionsIn(heading, []) }];
    });
}
/** A map of which something is left out says nothing of what it does not show. */
function inMaps({ source }) {
    return [...source.matchAll(MAP)].flatMap((match) => {
        const body = bodyFrom(source, match.index + match[0].length);
        if (body === undefined || /\.\.\.\s*(?:\n|$|\*)|…/.test(body))
            return [];
        const directions = [/^client/i.test(match[1] ?? '') ? 'C>S' : 'S>C'];
        return [...flat(body).matchAll(KEY)].map(([, single, double, bare]) => ({
            name: single ?? double ?? bare ?? '',
            directions,
        }));
    });
}
function bodyFrom(source, start) {
    let depth = 1;
    for (let at = start; at < Math.min(source.length, start + 20_000); at += 1) {
        if (source[at] === '{')
            depth += 1;
        else if (source[at] === '}')
            depth -= 1;
        if (depth === 0)
            return source.slice(start, at);
    }
    return undefined;
}
/** Without comments and without what stands in brackets, whose names are no events. */
function flat(body) {
    let depth = 0;
    let kept = '';
    for (const character of body.replace(/\/\*[^]*?\*\/|\/\/[^\n]*/g, '')) {
        if ('({['.includes(character))
            depth += 1;
        if (depth === 0 || (depth === 1 && '({['.includes(character)))
            kept += character;
        if (')}]'.includes(character))
            depth = Math.max(0, depth - 1);
    }
    return kept;
}
function cellsOf(row) {
    return row
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => cell.trim());
}
function nameIn(cell) {
    const written = /`([^`\n]+)`/.exec(cell)?.[1] ?? cell.replace(/[*_]{2}/g, '');
    const name = written.replace(/\s*[({].*$/, '').trim();
    return NAME.test(name) && !/\.\w{2,4}$/.test(name) ? name : undefined;
}
/** Both where nothing says which: then no arrow can be the wrong way round. */
function directionsIn(cell, under) {
    for (const words of [cell, ...under]) {
        const [isUp, isDown] = [
            UP.test(words) || /^\W*(?:client|browser)\W*$/i.test(words),
            DOWN.test(words) || /^\W*server\W*$/i.test(words),
        ];
        if (isUp !== isDown)
            return [isUp ? 'C>S' : 'S>C'];
    }
    return ['C>S', 'S>C'];
}
function eventOf(name, direction) {
    return {
        id: 'E1',
        name,
        direction,
        purpose: '',
        room: '',
        payload: 'none',
        producer: '',
        consumer: '',
        authorization: '',
        delivery: 'at-most-once',
        maxBytes: 1,
    };
}

;// CONCATENATED MODULE: ./lib/verify/free-plan.js


const ENDINGS = {
    ts: 'ts',
    typescript: 'ts',
    tsx: 'tsx',
    mts: 'ts',
    cts: 'ts',
    js: 'js',
    javascript: 'js',
    mjs: 'js',
    cjs: 'js',
    jsx: 'jsx',
};
const CLIENT_CODE = /from ['"](?:socket\.io-client|react|vue|svelte|@angular\/|@tanstack\/)|require\(['"]socket\.io-client|\bnew (?:WebSocket|EventSource)\(|\bdocument\.|\bwindow\./;
const SERVER_CODE = /(?:from |require\()['"](?:socket\.io|ws|express|fastify|node:[\w/]+|https?|redis|ioredis|@(?:nestjs|fastify|socket\.io)\/[\w/-]+)['"]|process\.on\(/;
const CLIENT_PATH = /(?:^|\/)(?:client|frontend|web|ui|public|hooks|components|assets)\//;
const TEST_PATH = /(?:^|\/)(?:tests?|__tests__|spec)\/|\.(?:test|spec)\.\w+$/;
function readFreePlan(page, snapshot, diagrams) {
    const blocks = page.blocks.filter(({ language }) => language !== 'mermaid');
    const heartbeats = heartbeatsIn(page.paragraphs);
    const hops = hopsIn(page.paragraphs);
    const adapters = adaptersIn(page.paragraphs);
    const sequences = diagrams.filter(({ kind }) => kind === 'sequence');
    const code = blocks.map((block, index) => codeBlock(block, { index, page, snapshot }));
    const plan = {
        meta: stamp(snapshot),
        omitted: [],
        code,
        events: [...eventsOf(page)],
        sequences: sequences.map(({ text }, index) => ({ id: `seq-${index + 1}`, title: '', mermaid: text })),
        connection: { states: [], transitions: [], parameters: heartbeats.map(({ value }) => value) },
        topology: { target: '', replicas: 'unknown', graceSeconds: 'unknown', broker: '', hops: hops.map(({ value }) => value) },
        decisions: adapters.map(({ value }) => value),
    };
    const lists = {
        code: blocks.map(({ line }) => line),
        sequences: sequences.flatMap(({ place }) => Number(place.replace('page:', ''))),
        'connection.parameters': heartbeats.map(({ line }) => line),
        'topology.hops': hops.map(({ line }) => line),
        decisions: adapters.map(({ line }) => line),
    };
    return { plan, lineOf: (place) => lineOf(place, lists) ?? socketLine(place, blocks) };
}
/** `page:12` is a line, `page:12:3` the third from there; `code[1].source:3` is one of a block. */
function lineOf(place, lists) {
    const [, start, within] = /^page:(\d+)(?::(\d+))?$/.exec(place) ?? [];
    if (start !== undefined)
        return Number(start) + Number(within ?? 1) - 1;
    const [, list = '', index = '', line] = /^([\w.]+)\[(\d+)\](?:\.\w+)?(?::(\d+))?$/.exec(place) ?? [];
    const base = lists[list]?.[Number(index)];
    return base === undefined ? undefined : base + Number(line ?? 1) - 1;
}
/** What is said of the whole setup stands where the server is made. */
function socketLine(place, blocks) {
    if (!place.startsWith('topology'))
        return undefined;
    for (const { source, line } of blocks) {
        const at = source.split('\n').findIndex((text) => /\bnew (?:Server|WebSocketServer)\b|@WebSocketGateway\(/.test(text));
        if (at !== -1)
            return line + at;
    }
    return undefined;
}
/** A fragment: whether it is a whole file, the page does not say. */
function codeBlock(block, { index, page, snapshot }) {
    const ending = ENDINGS[block.language] ?? 'txt';
    const led = block.leadFile;
    const isKnown = led !== undefined && (snapshot.files.has(led) || page.created.has(led));
    const file = block.file ?? (isKnown ? led : undefined);
    const fits = file !== undefined && (ending === 'txt' || file.endsWith(`.${ending}`));
    return {
        file: fits ? file : `block-${index + 1}.${ending}`,
        side: sideOf(fits ? file : '', block.source),
        status: 'edit',
        language: block.language,
        purpose: '',
        source: block.source,
    };
}
function sideOf(file, source) {
    if (TEST_PATH.test(file))
        return 'test';
    if (CLIENT_PATH.test(file))
        return 'client';
    if (SERVER_CODE.test(source))
        return 'server';
    return CLIENT_CODE.test(source) ? 'client' : 'shared';
}
function stamp({ commit }) {
    return {
        format: 'realtime/v1',
        task: '',
        commit,
        created: '1970-01-01T00:00:00Z',
        planner: '',
        trigger: '',
        size: 'M',
        language: '',
    };
}

// EXTERNAL MODULE: ./lib/verify/code-lines.js
var code_lines = __webpack_require__(8554);
;// CONCATENATED MODULE: ./lib/verify/free-sockets.js


const OPENS = /\bnew (?:Server|WebSocketServer|WebSocket\.Server)\b|@WebSocketGateway\(|\bSocketIO\(|\bupgradeWebSocket\(/;
/** The page opens a second socket layer beside the one that is there, without a word about that one. */
function judgeExistingSockets(subject) {
    const { page, plan, profile } = subject;
    const sites = profile.realtime.serverSites;
    const opened = (0,code_lines/* codeLinesOf */.eJ)(plan, ({ side }) => side !== 'test' && side !== 'client').find(({ text }) => OPENS.test(text));
    const [site] = sites;
    if (site === undefined || opened === undefined)
        return rule/* NOTHING */.K$;
    return (0,rule/* judgeEach */.ZA)([opened], ({ place }) => {
        if (speaksOf(page, profile))
            return undefined;
        return {
            severity: 'error',
            place,
            message: 'This opens a second socket server; the page never mentions the one that the repository already has.',
            evidence: site,
            fix: 'Build on it, or decide to replace it and say how clients move over.',
        };
    });
}
/** By file, by event, or as what is there already. */
function speaksOf({ paragraphs, blocks }, { realtime }) {
    const words = [...paragraphs.map(({ text }) => text), ...blocks.map(({ source, file }) => `${file ?? ''}\n${source}`)].join('\n');
    const files = realtime.serverSites.map((site) => site
        .replace(/:\d+$/, '')
        .split('/')
        .at(-1)
        ?.replace(/\.\w+$/, '') ?? '');
    const events = realtime.events.map(({ name }) => name);
    return ([...files.filter((name) => name.length > 1), ...events].some((name) => words.includes(name)) ||
        /\b(?:existing|current|already|today'?s?)\b[^.\n]{0,60}\b(?:socket|gateway|websocket|channel|real-?time)/i.test(words));
}

// EXTERNAL MODULE: ./lib/verify/judge-code.js
var judge_code = __webpack_require__(9282);
// EXTERNAL MODULE: ./lib/verify/judge-diagrams.js
var judge_diagrams = __webpack_require__(6481);
// EXTERNAL MODULE: ./lib/verify/state-faults.js + 1 modules
var state_faults = __webpack_require__(7457);
;// CONCATENATED MODULE: ./lib/verify/judge-state-diagrams.js

/** State diagrams that somebody drew; where one is not about a connection, only what cannot be reached is a fault. */
function judgeStateDiagrams(question, report) {
    const texts = new Map(question.diagrams.map(({ place, text }) => [place, text]));
    const judged = (report.stateGraphs ?? []).map(({ place, graph }) => judgeGraph(graph, { place, text: texts.get(place) ?? '' }));
    return {
        findings: judged.flatMap(({ findings }) => findings),
        claims: judged.reduce((sum, { claims }) => sum + claims, 0),
        unverifiable: [],
    };
}
function judgeGraph(graph, { place, text }) {
    const { faults, claims } = (0,state_faults/* isAboutConnection */.e$)(graph) ? (0,state_faults/* judgeConnection */.ue)(graph) : (0,state_faults/* judgeReachability */.jy)(graph);
    const findings = faults.map(({ state, message, fix }) => ({
        severity: 'error',
        place: `${place}:${judge_state_diagrams_lineOf(state, text)}`,
        message,
        fix,
    }));
    return { findings, claims, unverifiable: [] };
}
/** The first line that names the state. */
function judge_state_diagrams_lineOf(state, text) {
    if (state === undefined)
        return 1;
    const name = new RegExp(`(?<![\\w-])${state.replace(/[^\w]/g, '\\$&')}(?![\\w-])`);
    return (Math.max(0, text.split('\n').findIndex((line) => name.test(line))) + 1);
}

;// CONCATENATED MODULE: ./lib/verify/diagram.js
/** More than this mermaid itself refuses. */
const LONGEST_DIAGRAM = 50_000;
const GRAMMARS = [
    [/^sequenceDiagram/, 'sequence'],
    [/^stateDiagram/, 'state'],
    [/^(?:graph|flowchart)/, 'flowchart'],
];
/** Further kinds of mermaid 12.3. */
const OTHERS = /^(?:classDiagram|erDiagram|gantt|pie|gitGraph|journey|mindmap|timeline|quadrantChart|requirement|C4|block|architecture|packet|kanban|sankey|xychart|radar|treemap|treeView|zenuml|info|usecase|swimlane|venn|ishikawa|wardley|cynefin|railroad|eventmodeling|agentflow)/;
const FRONT_MATTER = /^\s*---[^\S\n]*\n(?:[^]*?\n)?---[^\S\n]*(?:\n|$)/;
const COMMENT = /^[^\S\n]*%%[^\n]*$/gm;
const ENTITY = /#(\w+);/g;
function sortOf(text) {
    const word = /\S+/.exec(plainDiagram(text))?.[0]?.slice(0, 40) ?? '';
    const grammar = GRAMMARS.find(([pattern]) => pattern.test(word));
    if (grammar !== undefined)
        return { kind: grammar[1] };
    return { kind: OTHERS.test(word) ? 'other' : 'none', word };
}
/** What mermaid hands to its grammar: no front matter, no directives, no comments. Every line stays where it is. */
function plainDiagram(text) {
    const body = text.replace(/\r\n?/g, '\n').replace(FRONT_MATTER, blank);
    return withoutDirectives(body).replace(COMMENT, '').replace(ENTITY, '_$1_');
}
/** `%%{init: …}%%`, which may span lines. */
function withoutDirectives(text) {
    let rest = text;
    let done = '';
    for (let start = rest.indexOf('%%{'); start !== -1; start = rest.indexOf('%%{')) {
        const end = rest.indexOf('}%%', start);
        if (end === -1)
            break;
        done += rest.slice(0, start) + blank(rest.slice(start, end + 3));
        rest = rest.slice(end + 3);
    }
    return done + rest;
}
function blank(found) {
    return found.replace(/[^\n]+/g, '');
}

;// CONCATENATED MODULE: ./lib/verify/page-diagrams.js

const MOST_DIAGRAMS = 50;
/** Sorts mermaid fences into those whose grammar is at hand, those that mermaid does not draw, and those nobody can judge here. */
function sortDiagrams(blocks) {
    const diagrams = [];
    const flaws = [];
    const notRead = [];
    for (const { line, source } of blocks.slice(0, MOST_DIAGRAMS)) {
        const sort = sortOf(source.slice(0, LONGEST_DIAGRAM));
        const place = `page:${line}`;
        if (source.length > LONGEST_DIAGRAM)
            notRead.push(`The diagram in line ${line} is longer than mermaid draws; it was not parsed.`);
        else if (sort.kind === 'other')
            notRead.push(`The diagram in line ${line} is of kind \`${sort.word}\`; its syntax was not checked.`);
        else if (sort.kind === 'none')
            flaws.push(unknownKind(place, sort.word));
        else
            diagrams.push({ place, kind: sort.kind, text: source });
    }
    if (blocks.length > MOST_DIAGRAMS)
        notRead.push(`Only the first ${MOST_DIAGRAMS} of ${blocks.length} diagrams were parsed.`);
    return { diagrams, flaws, notRead };
}
function unknownKind(place, word) {
    return {
        severity: 'error',
        place,
        message: word === '' ? 'The diagram is empty.' : `The diagram does not parse: mermaid draws nothing that begins with \`${word}\`.`,
        evidence: 'https://mermaid.js.org/intro/syntax-reference.html',
        fix: 'Begin with `sequenceDiagram`, `stateDiagram-v2`, `flowchart LR` or another kind of mermaid.',
    };
}

// EXTERNAL MODULE: ./lib/verify/rules/adapter-fits-topology.js
var adapter_fits_topology = __webpack_require__(7193);
// EXTERNAL MODULE: ./lib/verify/rules/api-since.js
var api_since = __webpack_require__(3978);
// EXTERNAL MODULE: ./lib/verify/rules/cited-lines.js
var cited_lines = __webpack_require__(4030);
// EXTERNAL MODULE: ./lib/verify/rules/commands-exist.js
var commands_exist = __webpack_require__(7369);
// EXTERNAL MODULE: ./lib/verify/rules/deprecated-api.js
var deprecated_api = __webpack_require__(4377);
// EXTERNAL MODULE: ./lib/verify/rules/drain-fits-grace.js
var drain_fits_grace = __webpack_require__(4497);
// EXTERNAL MODULE: ./lib/verify/rules/environment-variables.js
var environment_variables = __webpack_require__(2024);
// EXTERNAL MODULE: ./lib/verify/rules/forbidden-facts.js + 1 modules
var forbidden_facts = __webpack_require__(921);
// EXTERNAL MODULE: ./lib/verify/rules/generic-order.js
var generic_order = __webpack_require__(6869);
// EXTERNAL MODULE: ./lib/verify/rules/heartbeat-fits-hops.js
var heartbeat_fits_hops = __webpack_require__(4335);
// EXTERNAL MODULE: ./lib/verify/rules/imports-declared.js
var imports_declared = __webpack_require__(1906);
// EXTERNAL MODULE: ./lib/verify/rules/namespace-is-not-path.js
var namespace_is_not_path = __webpack_require__(7899);
// EXTERNAL MODULE: ./lib/verify/rules/no-credential-in-url.js
var no_credential_in_url = __webpack_require__(2204);
// EXTERNAL MODULE: ./lib/verify/rules/no-placeholder.js
var no_placeholder = __webpack_require__(6466);
// EXTERNAL MODULE: ./lib/verify/rules/no-secrets.js
var no_secrets = __webpack_require__(6282);
// EXTERNAL MODULE: ./lib/verify/rules/option-literals.js + 2 modules
var option_literals = __webpack_require__(1962);
// EXTERNAL MODULE: ./lib/verify/rules/paths-exist.js
var paths_exist = __webpack_require__(2103);
// EXTERNAL MODULE: ./lib/verify/rules/plan-only.js
var plan_only = __webpack_require__(7097);
// EXTERNAL MODULE: ./lib/verify/rules/recovery-fits-adapter.js
var recovery_fits_adapter = __webpack_require__(5285);
// EXTERNAL MODULE: ./lib/verify/rules/sequence-directions.js
var sequence_directions = __webpack_require__(2387);
// EXTERNAL MODULE: ./lib/verify/rules/symbols-exist.js
var symbols_exist = __webpack_require__(3742);
// EXTERNAL MODULE: ./lib/verify/rules/versions-match-lockfile.js
var versions_match_lockfile = __webpack_require__(4908);
// EXTERNAL MODULE: ./lib/verify/verify-plan.js + 1 modules
var verify_plan = __webpack_require__(4997);
;// CONCATENATED MODULE: ./lib/verify/check-free-page.js

































const QUOTED = /`([^`]+)`|"([^"]+)"|\d+\.\d+[\w.-]*/g;
const UNNAMED = /^block-\d+\./;
/** What can be said about words and code of which nobody knows what part of a plan they are. */
const rulesOfWords = [
    paths_exist/* pathsExist */.C,
    cited_lines/* citedLines */.$,
    symbols_exist/* symbolsExist */.J,
    versions_match_lockfile/* versionsMatchLockfile */.U,
    commands_exist/* commandsExist */.O,
    plan_only/* planOnly */.E,
    no_placeholder/* noPlaceholder */.J,
    forbidden_facts/* forbiddenFactsRule */.V,
    no_secrets/* noSecrets */.f,
];
const rulesOfCode = [
    imports_declared/* importsDeclared */.z,
    environment_variables/* environmentVariables */.r,
    option_literals/* optionLiterals */.O,
    deprecated_api/* deprecatedApi */.A,
    api_since/* apiSinceVersion */.v,
    generic_order/* genericOrder */.O,
    namespace_is_not_path/* namespaceIsNotPath */.i,
    sequence_directions/* sequenceDirections */.Q,
    heartbeat_fits_hops/* heartbeatFitsHops */.j,
    adapter_fits_topology/* adapterFitsTopology */.T,
    recovery_fits_adapter/* recoveryFitsAdapter */.b,
    drain_fits_grace/* drainFitsGrace */.t,
    no_credential_in_url/* noCredentialInUrl */.x,
];
/** Checks a page of no known form. What it does not say is no fault of it, and what cannot be located is left open. */
async function checkFreePage({ markdown, also, created, ...ground }, check) {
    const read = readFreePage(markdown);
    const page = { ...read, created: new Set([...read.created, ...(created ?? [])]) };
    const drawn = sortDiagrams(page.blocks.filter(({ language }) => language === 'mermaid'));
    const free = readFreePlan(page, ground.snapshot, drawn.diagrams);
    const question = { ...(0,code_question/* codeQuestionOf */.V)(free.plan, ground.snapshot), diagrams: drawn.diagrams };
    const report = await answerTo(question, check);
    const code = (0,judge_code/* judgeCode */.N)({ plan: free.plan, profile: ground.profile, question, report });
    const results = [
        ...also,
        ...byRules(free, page, ground),
        { rule: 'existing-sockets', result: judgeExistingSockets({ page, plan: free.plan, profile: ground.profile }) },
        { rule: 'event-names-agree', result: judgeEvents({ page, plan: free.plan, profile: ground.profile }) },
        { rule: 'capacity-arithmetic', result: judgeSums({ page }) },
        { rule: 'code-compiles', result: code },
        ...judgedDiagrams(drawn, { question, report }),
        { rule: 'page', result: leftOpen([...page.notRead, ...drawn.notRead]) },
    ];
    return (0,verify_plan/* summariseResults */.x5)(results.map(({ rule, result }) => ({ rule, result: fitted(result, { page, free }) })), free.lineOf);
}
function byRules(free, page, ground) {
    const texts = page.paragraphs.map(({ line, text }) => ({ place: `page:${line}`, key: 'page', kind: 'prose', text }));
    const input = { plan: free.plan, markdown: '', ...ground, texts };
    const code = (free.plan.code ?? []).map((block) => ({ ...block, status: 'sketch' }));
    const words = { ...input, plan: { ...free.plan, code } };
    return [...rulesOfWords.map((rule) => (0,verify_plan/* resultOf */.Bg)(rule, words)), ...rulesOfCode.map((rule) => (0,verify_plan/* resultOf */.Bg)(rule, input))];
}
function judgedDiagrams(drawn, { question, report }) {
    const kinds = { findings: drawn.flaws, claims: drawn.flaws.length, unverifiable: [] };
    return [
        { rule: 'diagrams-parse', result: (0,rule/* joinResults */.FU)((0,judge_diagrams/* judgeDiagrams */.g)(question, report), kinds) },
        { rule: 'state-graph', result: judgeStateDiagrams(question, report) },
    ];
}
async function answerTo(question, check) {
    return question.units.length === 0 && question.diagrams.length === 0 ? { problems: [], packages: {} } : check(question);
}
/** Turns what a page leaves open from a finding into something that nobody could decide. */
function fitted(result, fitting) {
    const judged = result.findings.map((flaw) => ({ flaw, open: whyOpen(flaw, fitting) }));
    return {
        ...result,
        findings: judged.filter(({ open }) => open === undefined).map(({ flaw }) => named(inItsLine(flaw, fitting.page))),
        unverifiable: [...result.unverifiable, ...judged.flatMap(({ open }) => (open === undefined || open === '' ? [] : [open]))],
    };
}
/** What a page wants to create is not there yet, or it is misspelt; a block without a name lies in no folder. */
function whyOpen({ message, place }, { page, free }) {
    const missing = /^`([^`]+)` is not in the repository/.exec(message)?.[1];
    if (missing !== undefined && page.created.has(missing))
        return `${message.slice(0, -1)}; the page seems to create it.`;
    const target = /^`([^`]+)` imports `\.[^`]*`, but `([^`]+)` is neither/.exec(message);
    if (target !== null) {
        if (UNNAMED.test(target[1] ?? ''))
            return '';
        const stem = (target[2] ?? '').replace(/\.\w+$/, '');
        if ([...page.created].some((path) => path.startsWith(`${stem}.`) || path.startsWith(`${stem}/`)))
            return '';
    }
    return free.lineOf(place) === undefined ? message : undefined;
}
/** A paragraph begins in a line and goes on in others: the one that has what the message quotes is meant. */
function inItsLine(flaw, { paragraphs }) {
    const lines = paragraphs.find(({ line }) => `page:${line}` === flaw.place)?.text.split('\n') ?? [];
    if (lines.length < 2)
        return flaw;
    const quoted = [...flaw.message.matchAll(QUOTED)].map(([whole, code, words]) => code ?? words ?? whole);
    for (const text of quoted.flatMap((words) => [words, words.split(/\s/, 1).join('')])) {
        const index = lines.findIndex((line) => text.length > 1 && line.includes(text));
        if (index !== -1)
            return { ...flaw, place: `${flaw.place}:${index + 1}` };
    }
    return flaw;
}
/** A path that is not there is one error, however many there are. */
function named(flaw) {
    const message = flaw.message.replace(/`block-\d+\.\w+`/g, 'the block').replace(/^the block/, 'The block');
    return / is not in the repository/.test(message) ? { ...flaw, message, severity: 'error' } : { ...flaw, message };
}
function leftOpen(unverifiable) {
    return { findings: [], claims: unverifiable.length, unverifiable };
}

// EXTERNAL MODULE: ./lib/verify/references.js
var references = __webpack_require__(6287);
;// CONCATENATED MODULE: ./lib/verify/stray-lines.js


/** Parts that follow from the rest and are read by nobody. */
const DERIVED = new RegExp(`^## (?:${render/* GAPS_TITLE */.Ll}|${render/* INDEX_TITLE */.Ys})$`);
const CONTENTS = /^\s*(?:[-*]|\d+\.) \[[^\]]*\]\(#[^)]*\)$/;
function strayLinesOf(markdown, plan) {
    const lines = markdown.split(/\r?\n/);
    const given = new Set((0,render/* renderPlan */.EG)(plan).split('\n').map(comparable));
    const start = lines[0] === '---' ? lines.indexOf('---', 1) + 1 : 0;
    const title = lines.findIndex((line, index) => index >= start && line.startsWith('## '));
    const end = lines.findIndex((line) => DERIVED.test(line));
    const fences = (0,markdown_fence/* findFences */.eE)(lines);
    const isStray = lines.map((line, index) => index >= Math.max(start, title) &&
        (end === -1 || index < end) &&
        line.trim() !== '' &&
        !CONTENTS.test(line) &&
        !given.has(comparable(line)));
    const changed = fences.filter((fence) => isStray.slice(fence.open, fence.close + 1).includes(true));
    return {
        markdown: lines.map((line, index) => (isKept(index, { isStray, fences, changed }) ? line : '')).join('\n'),
        pieces: piecesOf(isStray, changed),
    };
}
/** Of a diagram that was changed everything; of other code nothing, since the plan has its own. */
function isKept(index, { isStray, fences, changed }) {
    const fence = fences.find(({ open, close }) => index >= open && index <= close);
    if (fence === undefined)
        return isStray[index] === true;
    return fence.info.startsWith('mermaid') && changed.includes(fence);
}
function piecesOf(isStray, changed) {
    const pieces = [];
    for (let index = 0; index < isStray.length; index += 1) {
        if (isStray[index] !== true)
            continue;
        const fence = changed.find(({ open, close }) => index >= open && index <= close);
        const last = pieces.at(-1);
        if (fence !== undefined) {
            pieces.push({ first: index + 1, last: fence.close + 1, isBlock: true });
            index = fence.close;
        }
        else if (last !== undefined && !last.isBlock && last.last === index)
            last.last = index + 1;
        else
            pieces.push({ first: index + 1, last: index + 1, isBlock: false });
    }
    return pieces;
}
/** Without what a formatter changes, and without marks that reading and writing again may drop. */
function comparable(line) {
    return line
        .replace(/\\(?=[^\w\s])|`/g, '')
        .replace(/-{3,}/g, '---')
        .replace(/\s*\|\s*/g, '|')
        .replace(/^\s*[*+]\s/, '- ')
        .replace(/\s+/g, ' ')
        .trim();
}

// EXTERNAL MODULE: ./lib/verify/verify-code.js
var verify_code = __webpack_require__(8408);
;// CONCATENATED MODULE: ./lib/verify/check-page.js






const MOST_BYTES = 4_000_000;
/** Checks a page: a plan by all rules, anything else by what can be said without knowing its form. */
async function checkPage({ bytes, ...ground }, check) {
    if (bytes.length > MOST_BYTES)
        return (0,verify_plan/* summariseResults */.x5)([tooLarge(bytes.length)], lineOfPage);
    const markdown = new TextDecoder('utf-8').decode(bytes);
    const encoding = encodingOf(bytes, markdown);
    const { plan, problems } = parsePlan(markdown);
    if (plan === undefined)
        return checkFreePage({ markdown, ...ground, also: [encoding] }, check);
    const subject = { plan, markdown, ...ground };
    const verification = await (0,verify_code/* verifyPlanAndCode */.P)(subject, check);
    const stray = strayLinesOf(markdown, plan);
    const flaws = problems.map(({ line, message }) => ({ severity: 'warn', place: `page:${line}`, message }));
    const format = { rule: 'plan-format', result: resultOf([...flaws, ...notGiven(stray, problems)]) };
    const own = (0,verify_plan/* joinVerifications */.N7)(verification, (0,verify_plan/* summariseResults */.x5)([format, encoding], lineOfPage));
    if (stray.pieces.length === 0)
        return own;
    return (0,verify_plan/* joinVerifications */.N7)(own, await checkFreePage({ ...stray, ...ground, also: [], created: (0,references/* newPathsOf */.yZ)(plan) }, check));
}
/** What was written beside the form of a plan, where the reader of the plan did not say so already. */
function notGiven({ pieces }, problems) {
    return pieces
        .filter(({ first, last }) => !problems.some(({ line }) => line >= first - 2 && line <= last))
        .map(({ first, isBlock }) => ({
        severity: 'warn',
        place: `page:${first}`,
        message: isBlock
            ? 'The block is not what the data of the plan gives: a later revision would lose it.'
            : 'The text belongs to no part of the plan: a later revision would lose it.',
        fix: isBlock
            ? 'Edit the table that it is drawn from, or put it into a part that has diagrams or code.'
            : 'Move it into a part, for example a decision, an assumption or a question.',
    }));
}
function tooLarge(length) {
    const message = `The page has ${(length / 1e6).toFixed(1)} MB, expected at most ${MOST_BYTES / 1e6} MB: nothing of it was checked.`;
    return { rule: 'page-size', result: resultOf([{ severity: 'error', place: 'page:1', message }]) };
}
function encodingOf(bytes, text) {
    const line = text.slice(0, Math.max(0, text.indexOf('\uFFFD'))).split('\n').length;
    const message = 'The line is not valid UTF-8; what could not be read was replaced.';
    return {
        rule: 'page-encoding',
        result: resultOf(isUtf8(bytes) ? [] : [{ severity: 'error', place: `page:${line}`, message }]),
    };
}
function isUtf8(bytes) {
    try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        return true;
    }
    catch {
        return false;
    }
}
function resultOf(findings) {
    return { findings, claims: Math.max(1, findings.length), unverifiable: [] };
}
function lineOfPage(place) {
    const line = /^page:(\d+)$/.exec(place)?.[1];
    return line === undefined ? undefined : Number(line);
}

;// CONCATENATED MODULE: ./lib/commands/describe-check.js
const LEVELS = { block: 'error', error: 'error', warn: 'warning', info: 'notice' };
/** Lines as linters print them, data, or annotations of a workflow run. */
function describeCheck(path, verification, format) {
    if (format === 'json')
        return [JSON.stringify({ path, ...verification }, undefined, 2)];
    const describe = format === 'github' ? annotationOf : describe_check_lineOf;
    return [
        ...verification.findings.map((finding) => describe(path, finding)),
        ...verification.unverifiable.map((text) => `not verifiable: ${onOneLine(text)}`),
        verdictOf(verification),
    ];
}
/** `docs/plan.md:12  error  paths-exist  message` */
function describe_check_lineOf(path, finding) {
    const place = finding.line === undefined ? path : `${path}:${finding.line}`;
    return `${onOneLine(place)}  ${LEVELS[finding.severity]}  ${finding.rule}  ${onOneLine(wordsOf(finding))}`;
}
function annotationOf(path, finding) {
    const at = finding.line === undefined ? '' : `,line=${finding.line}`;
    const properties = `file=${escapeProperty(path)}${at},title=${escapeProperty(finding.rule)}`;
    return `::${LEVELS[finding.severity]} ${properties}::${escapeData(wordsOf(finding))}`;
}
function wordsOf({ message, evidence, fix }) {
    return [message, evidence === undefined ? '' : `(${evidence})`, fix ?? ''].filter((text) => text !== '').join(' ');
}
function verdictOf({ findings, claims }) {
    const errors = findings.filter(({ severity }) => LEVELS[severity] === 'error').length;
    const warnings = findings.filter(({ severity }) => severity === 'warn').length;
    const open = claims.unverifiable === 0 ? '' : `, ${claims.unverifiable} could not be checked`;
    return `${count(errors, 'error')}, ${count(warnings, 'warning')}; ${claims.passed} of ${claims.claims} claims passed${open}.`;
}
function count(amount, noun) {
    return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
/** A page cannot begin a line of its own, colour the terminal or speak to the runner. */
function onOneLine(text) {
    return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

// EXTERNAL MODULE: ./lib/commands/print.js
var print = __webpack_require__(8173);
;// CONCATENATED MODULE: ./lib/commands/check.js









/** Checks a plan, whoever wrote it, against a repository. The answer is whether it holds: true where no error was found. */
async function check(path, options) {
    const bytes = readPage(path);
    const snapshot = await (0,read_work_tree/* createWorkTreeSource */.B)(options.repo).read('HEAD');
    const checker = (0,type_checker/* createTypeChecker */.a)((0,type_checker/* typeCheckerFiles */.l)((0,program_url/* programUrl */.W)()));
    try {
        const verification = await checkPage({ bytes, snapshot, profile: (0,profile_repository/* profileRepository */.c)(snapshot) }, checker.check);
        for (const line of describeCheck(path, verification, options.json ? 'json' : options.format))
            (0,print/* print */.y)(line);
        return verification.findings.every(({ severity }) => severity !== 'error' && severity !== 'block');
    }
    finally {
        await checker.close();
    }
}
function readPage(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path);
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new outcome/* InputFault */.H5([`Cannot read the plan ${path}: ${reason}. Expected a markdown file.`], { cause });
    }
}


/***/ })

};
