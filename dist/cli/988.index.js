export const id = 988;
export const ids = [988];
export const modules = {

/***/ 3988:
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
// EXTERNAL MODULE: ./lib/edges/type-checker.js
var type_checker = __webpack_require__(9810);
// EXTERNAL MODULE: ./lib/outcome.js
var outcome = __webpack_require__(3259);
// EXTERNAL MODULE: ./lib/profile/profile-repository.js + 75 modules
var profile_repository = __webpack_require__(4826);
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

// EXTERNAL MODULE: ./lib/verify/code-question.js
var code_question = __webpack_require__(2493);
// EXTERNAL MODULE: ./lib/plan/markdown-fence.js
var markdown_fence = __webpack_require__(5002);
;// CONCATENATED MODULE: ./lib/verify/free-page.js

const LONGEST_LINE = 20_000;
const LONGEST_TEXT = 4000;
const MOST_BLOCKS = 200;
const LANGUAGES = {
    ts: 'ts',
    typescript: 'ts',
    tsx: 'tsx',
    mts: 'ts',
    js: 'js',
    javascript: 'js',
    mjs: 'js',
    cjs: 'js',
    jsx: 'jsx',
};
const PATH_COMMENT = /^\s*(?:\/\/|#|\/\*)\s*(?:file:\s*)?([\w@.\-/]+\/[\w@.-]+\.\w+)\b/;
const BACKTICKED = /`([^`\n]{1,300})`/g;
const MAKES = /\b(?:new|creat(?:e|es|ed|ing)|add(?:s|ed|ing)?|introduc(?:e|es|ed|ing)|scaffold)\b(?!.*\b(?:to|in|into|inside|from|of)\b)/i;
const MADE = /^\s*(?:\((?:new|create|added?)\b|[-–—:|]+\s*\(?(?:new|create)\b)/i;
function readFreePage(markdown) {
    const lines = markdown.replace(/^\uFEFF/, '').split(/\r?\n/);
    const fences = (0,markdown_fence/* findFences */.eE)(lines);
    const blocks = fences.slice(0, MOST_BLOCKS).map((fence) => blockOf(fence, lines));
    const paragraphs = paragraphsOf(lines, fences);
    const code = blocks.filter(({ language }) => language !== 'mermaid');
    return {
        texts: paragraphs.map(({ line, text }) => ({ place: `page:${line}`, key: 'page', kind: 'prose', text })),
        code: code.map((block, index) => codeBlock(block, index)),
        diagrams: blocks.filter(isSequence).map(({ line, source }) => ({ place: `page:${line}`, text: source })),
        created: createdIn(paragraphs, blocks),
        notRead: notRead(lines, { fences, blocks }),
        lineOf: (place) => lineOf(place, code),
    };
}
function blockOf(fence, lines) {
    const source = lines.slice(fence.open + 1, fence.close).map((line) => line.slice(0, LONGEST_LINE));
    const language = /^\{?\.?([\w+#-]*)/.exec(fence.info)?.[1]?.toLowerCase() ?? '';
    return { language, info: fence.info, source: source.join('\n'), line: fence.open + 2 };
}
/** A fragment: whether it is a whole file, the page does not say. */
function codeBlock(block, index) {
    const ending = LANGUAGES[block.language] ?? 'txt';
    const file = fileOf(block);
    return {
        file: file !== undefined && file.endsWith(`.${ending}`) ? file : `block-${index + 1}.${ending}`,
        side: 'shared',
        status: 'edit',
        language: block.language,
        purpose: '',
        source: block.source,
    };
}
function fileOf({ info, source }) {
    const attribute = /(?:file|title|path|filename)=["']?([\w@.\-/]+)/.exec(info)?.[1];
    return attribute ?? PATH_COMMENT.exec(source.split('\n', 1)[0]?.slice(0, 300) ?? '')?.[1];
}
function isSequence({ language, source }) {
    return language === 'mermaid' && /^\s*(?:%%[^\n]*\n\s*)*sequenceDiagram\b/.test(source.slice(0, LONGEST_LINE));
}
function paragraphsOf(lines, fences) {
    const paragraphs = [];
    const closes = new Map(fences.map(({ open, close }) => [open, close]));
    let heading = '';
    let isOpen = false;
    for (let index = 0; index < lines.length; index += 1) {
        const text = lines[index] ?? '';
        const close = closes.get(index);
        if (close !== undefined || text.trim() === '' || text.length > LONGEST_LINE) {
            isOpen = false;
            index = close ?? index;
            continue;
        }
        if (/^#{1,6}\s/.test(text))
            heading = text;
        const last = paragraphs.at(-1);
        if (isOpen && last !== undefined && !/^\s*(?:[-*+|>#]|\d+[.)])/.test(text) && last.text.length < LONGEST_TEXT)
            last.text += `\n${text}`;
        else
            paragraphs.push({ line: index + 1, text, heading });
        isOpen = true;
    }
    return paragraphs.flatMap(inPieces);
}
function inPieces({ line, text, heading }) {
    const pieces = [];
    for (let start = 0; start < text.length; start += LONGEST_TEXT)
        pieces.push({ line, heading, text: text.slice(start, start + LONGEST_TEXT) });
    return pieces;
}
function createdIn(paragraphs, blocks) {
    const named = paragraphs.flatMap(({ text, heading }) => [...text.matchAll(BACKTICKED)].flatMap((match) => {
        const before = text
            .slice(Math.max(0, match.index - 60), match.index)
            .split(/[.;\n]\s|\n/)
            .at(-1) ?? '';
        const after = text.slice(match.index + match[0].length, match.index + match[0].length + 20);
        return MAKES.test(before) || MADE.test(after) || MAKES.test(heading) ? [match[1] ?? ''] : [];
    }));
    return new Set([...named, ...blocks.flatMap((block) => fileOf(block) ?? [])].map((path) => path.replace(/^\.\//, '')));
}
function notRead(lines, { fences, blocks }) {
    const long = lines.flatMap((line, index) => (line.length > LONGEST_LINE ? [index + 1] : []));
    const diagrams = blocks.filter((block) => block.language === 'mermaid' && !isSequence(block)).map(({ line }) => line);
    return [
        ...(fences.length > MOST_BLOCKS ? [`Only the first ${MOST_BLOCKS} of ${fences.length} blocks were looked at.`] : []),
        ...(long.length > 0
            ? [`${long.length} lines are longer than ${LONGEST_LINE} characters and were not read, the first is line ${long[0]}.`]
            : []),
        ...diagrams.map((line) => `The diagram in line ${line} is no sequence diagram; its syntax was not checked.`),
    ];
}
/** `page:12` is a line; `code[1].source:3` is one of a block. */
function lineOf(place, code) {
    const [, base, within] = /^page:(\d+)(?::(\d+))?$/.exec(place) ?? [];
    if (base !== undefined)
        return Number(base) + Number(within ?? 1) - 1;
    const [, index, line] = /^code\[(\d+)\](?:\.\w+)?(?::(\d+))?$/.exec(place) ?? [];
    const block = code[Number(index ?? Number.NaN)];
    return block === undefined ? undefined : block.line + Number(line ?? 1) - 1;
}

// EXTERNAL MODULE: ./lib/verify/judge-code.js
var judge_code = __webpack_require__(9282);
// EXTERNAL MODULE: ./lib/verify/judge-diagrams.js
var judge_diagrams = __webpack_require__(6481);
// EXTERNAL MODULE: ./lib/verify/rules/cited-lines.js
var cited_lines = __webpack_require__(4030);
// EXTERNAL MODULE: ./lib/verify/rules/forbidden-facts.js + 1 modules
var forbidden_facts = __webpack_require__(921);
// EXTERNAL MODULE: ./lib/verify/rules/no-placeholder.js
var no_placeholder = __webpack_require__(6466);
// EXTERNAL MODULE: ./lib/verify/rules/no-secrets.js
var no_secrets = __webpack_require__(6282);
// EXTERNAL MODULE: ./lib/verify/rules/paths-exist.js
var paths_exist = __webpack_require__(2103);
// EXTERNAL MODULE: ./lib/verify/rules/versions-match-lockfile.js
var versions_match_lockfile = __webpack_require__(4908);
// EXTERNAL MODULE: ./lib/verify/verify-code.js
var verify_code = __webpack_require__(8408);
// EXTERNAL MODULE: ./lib/verify/verify-plan.js + 1 modules
var verify_plan = __webpack_require__(4997);
;// CONCATENATED MODULE: ./lib/verify/check-page.js













const MOST_BYTES = 4_000_000;
/** What can be said about words and code of which nobody knows what part of a plan they are. */
const freeRules = [paths_exist/* pathsExist */.C, cited_lines/* citedLines */.$, versions_match_lockfile/* versionsMatchLockfile */.U, no_placeholder/* noPlaceholder */.J, forbidden_facts/* forbiddenFactsRule */.V, no_secrets/* noSecrets */.f];
/** Checks a page: a plan by all rules, anything else by what can be said without knowing its form. */
async function checkPage({ bytes, ...ground }, check) {
    if (bytes.length > MOST_BYTES)
        return (0,verify_plan/* summariseResults */.x5)([tooLarge(bytes.length)], lineOfPage);
    const markdown = new TextDecoder('utf-8').decode(bytes);
    const encoding = encodingOf(bytes, markdown);
    const { plan, problems } = parsePlan(markdown);
    if (plan === undefined)
        return checkFreePage({ markdown, ...ground }, { check, encoding });
    const subject = { plan, markdown, ...ground };
    const verification = await (0,verify_code/* verifyPlanAndCode */.P)(subject, check);
    const flaws = problems.map(({ line, message }) => ({ severity: 'warn', place: `page:${line}`, message }));
    const format = { rule: 'plan-format', result: resultOf(flaws) };
    return (0,verify_plan/* joinVerifications */.N7)(verification, (0,verify_plan/* summariseResults */.x5)([format, encoding], lineOfPage));
}
async function checkFreePage(source, { check, encoding }) {
    const { markdown, snapshot, profile } = source;
    const page = readFreePage(markdown);
    const plan = planOf(page, snapshot);
    const sketches = { ...plan, code: (plan.code ?? []).map((block) => ({ ...block, status: 'sketch' })) };
    const input = { plan: sketches, markdown, snapshot, profile, texts: page.texts };
    const results = freeRules.map((rule) => ({ rule: rule.id, result: withoutCreated(rule.check(input), page) }));
    const question = { ...(0,code_question/* codeQuestionOf */.V)(plan, snapshot), diagrams: page.diagrams };
    const report = await answerTo(question, check);
    const code = { rule: 'code-compiles', result: (0,judge_code/* judgeCode */.N)({ plan, profile, question, report }) };
    const diagrams = { rule: 'diagrams-parse', result: (0,judge_diagrams/* judgeDiagrams */.g)(question, report) };
    const open = { rule: 'page', result: { findings: [], claims: page.notRead.length, unverifiable: page.notRead } };
    return (0,verify_plan/* summariseResults */.x5)([encoding, ...results, code, diagrams, open], page.lineOf);
}
async function answerTo(question, check) {
    return question.units.length === 0 && question.diagrams.length === 0 ? { problems: [], packages: {} } : check(question);
}
/** What a page wants to create is not there yet, or it is misspelt: nobody can say. */
function withoutCreated(result, { created }) {
    const missing = ({ message }) => /^`([^`]+)` is not in the repository/.exec(message)?.[1];
    const isMissing = (flaw) => missing(flaw) !== undefined;
    const isCreated = (flaw) => created.has(missing(flaw) ?? '');
    const undecided = result.findings.filter(isCreated);
    return {
        ...result,
        findings: result.findings
            .filter((flaw) => !isCreated(flaw))
            .map((flaw) => (isMissing(flaw) ? { ...flaw, severity: 'error' } : flaw)),
        unverifiable: [
            ...result.unverifiable,
            ...undecided.map(({ message }) => `${message.slice(0, -1)}; the page seems to create it.`),
        ],
    };
}
function planOf({ code }, snapshot) {
    return {
        meta: {
            format: 'realtime/v1',
            task: '',
            commit: snapshot.commit,
            created: '1970-01-01T00:00:00Z',
            planner: '',
            trigger: '',
            size: 'M',
            language: '',
        },
        omitted: [],
        code: [...code],
    };
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
