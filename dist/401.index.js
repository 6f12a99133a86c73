export const id = 401;
export const ids = [401];
export const modules = {

/***/ 9465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ references),
/* harmony export */   G5: () => (/* binding */ command),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Sh: () => (/* binding */ token),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   ir: () => (/* binding */ reference),
/* harmony export */   y$: () => (/* binding */ numberOrText)
/* harmony export */ });
/* harmony import */ var _markdown_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9452);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9558);


const text = { write: _markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .writeInline */ .RG, read: _markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .readInline */ .SG };
/** Code where it looks like code, words otherwise. Such fields are never one code span as a whole (`normaliseToken`). */
const token = {
    write: (value) => (/[\s`]/.test(value) ? (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .writeInline */ .RG)(value) : `\`${value}\``),
    read: (cell) => /^`([^`]*)`$/.exec(cell)?.[1] ?? (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .readInline */ .SG)(cell),
};
/** A program that people know, behind the variables it is given. */
const COMMAND = /^(?:[A-Z_][A-Z0-9_]*=\S+ )*(?:npm|npx|pnpm|yarn|bun|node|deno|make|just|docker|kubectl|k6|go|cargo|python3?|pytest|uv|poetry|bundle|bin|rails|rake|mix|php|composer|dotnet|mvn|gradle|artillery|\.?\/|\.\/)(?: |$|\/)/;
const command = {
    write: (value) => (COMMAND.test(value) && !value.includes('`') ? `\`${value}\`` : (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .writeInline */ .RG)(value)),
    read: token.read,
};
const reference = {
    write: _links_js__WEBPACK_IMPORTED_MODULE_1__/* .writeReference */ .Xd,
    read: (cell) => (0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .readReferences */ .PK)(cell)[0] ?? '',
};
const references = {
    write: (values, links) => values.map((value) => (0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .writeReference */ .Xd)(value, links)).join(', '),
    read: _links_js__WEBPACK_IMPORTED_MODULE_1__/* .readReferences */ .PK,
};
const number = { write: writeNumber, read: readNumber };
/** A text that could be taken for a number is put in quotation marks. */
const numberOrText = {
    write: (value) => (typeof value === 'number' ? writeNumber(value) : (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .writeInline */ .RG)(isLikeNumber(value) ? `"${value}"` : value)),
    read: (cell) => {
        const value = (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .readInline */ .SG)(cell);
        const inner = /^"(.*)"$/.exec(value)?.[1];
        return inner !== undefined && isLikeNumber(inner) ? inner : readNumber(value);
    },
};
/** One of a few words of the model, in words for a reader. */
function choice(words) {
    const back = new Map(Object.entries(words).map(([value, word]) => [word, value]));
    return { write: (value) => words[value], read: (cell) => back.get(cell) ?? cell };
}
function writeNumber(value) {
    if (Object.is(value, -0))
        return '-0';
    const plain = String(value);
    return /^-?\d{4,15}$/.test(plain) ? plain.replace(/\B(?=(?:\d{3})+$)/g, ',') : plain;
}
function readNumber(cell) {
    const plain = /^-?\d{1,3}(?:,\d{3})+$/.test(cell) ? cell.replaceAll(',', '') : cell;
    return isNumber(plain) ? Number(plain) : cell;
}
function isLikeNumber(value) {
    const bare = value.replace(/^"+/, '').replace(/"+$/, '');
    return typeof readNumber(bare) === 'number';
}
function isNumber(value) {
    return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/.test(value) && value.length < 400;
}


/***/ }),

/***/ 2463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ eventMaps)
/* harmony export */ });
const TYPESCRIPT = new Set(['ts', 'tsx', 'mts', 'cts', 'typescript']);
const JAVASCRIPT = new Set(['js', 'jsx', 'mjs', 'cjs', 'javascript', 'jsdoc']);
const NO_PAYLOAD = new Set(['none', '-', '–', '—', 'void', 'undefined', 'nothing', 'empty']);
const maps = [
    ['ServerToClientEvents', 'S>C'],
    ['ClientToServerEvents', 'C>S'],
    ['InterServerEvents', 'S>S'],
];
/** The event interfaces of the contract, in the language of its types; nothing where that is neither TypeScript nor JSDoc. */
function eventMaps(plan) {
    const language = plan.types?.language.toLowerCase() ?? '';
    const events = plan.events ?? [];
    if (events.length === 0)
        return undefined;
    if (TYPESCRIPT.has(language))
        return render(events, writeInterface);
    return JAVASCRIPT.has(language) ? render(events, writeTypedef) : undefined;
}
function render(events, write) {
    return maps
        .map(([name, direction]) => ({ name, own: unique(events.filter((event) => event.direction === direction)) }))
        .filter(({ name, own }) => own.length > 0 || name !== 'InterServerEvents')
        .map(({ name, own }) => write(name, own))
        .join('\n\n');
}
/** Two rows of one name would be two keys of one type; the catalogue shows both, a rule reports it. */
function unique(events) {
    return [...new Map(events.map((event) => [event.name, event])).values()];
}
function writeInterface(name, events) {
    if (events.length === 0)
        return `export type ${name} = Record<never, never>;`;
    return [`export interface ${name} {`, ...events.map((event) => `  ${writeKey(event)}: ${writeHandler(event)};`), '}'].join('\n');
}
function writeTypedef(name, events) {
    const keys = events.map((event) => ` *   ${writeKey(event)}: ${writeHandler(event)},`.replaceAll('*/', '* /'));
    return ['/**', ' * @typedef {{', ...keys, ` * }} ${name}`, ' */'].join('\n');
}
function writeKey(event) {
    return `'${event.name.replace(/[\\']/g, '\\$&')}'`;
}
function writeHandler(event) {
    const payload = NO_PAYLOAD.has(event.payload.toLowerCase()) ? [] : [`payload: ${event.payload}`];
    const hasReply = event.ack !== undefined && !NO_PAYLOAD.has(event.ack.toLowerCase());
    return `(${[...payload, ...(hasReply ? [`reply: (ack: ${event.ack}) => void`] : [])].join(', ')}) => void`;
}


/***/ }),

/***/ 3496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readFrontMatter),
/* harmony export */   g: () => (/* binding */ writeFrontMatter)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9762);


const LONGEST = 20_000;
/** `empty` names the parts that are there and have nothing in them: the page has no section for those. */
function writeFrontMatter(meta, empty) {
    const { format, ...stamps } = meta;
    const matter = { plan: format, ...stamps, ...(empty.length === 0 ? {} : { empty }) };
    return `---\n${(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)(matter, { lineWidth: 0 })}---`;
}
function readFrontMatter(lines, reader) {
    const none = { meta: undefined, empty: [], length: 0 };
    const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
    if (end < 0) {
        reader.problem(1, 'The file does not start with front matter between two lines "---": it is not a plan of this program.');
        return none;
    }
    const matter = parseYaml(lines.slice(1, end).join('\n'), reader);
    if (matter === undefined)
        return { ...none, length: end + 1 };
    const { plan, empty, ...stamps } = matter;
    const result = _model_js__WEBPACK_IMPORTED_MODULE_1__/* .metaSchema */ .H0.safeParse({ format: plan, ...stamps });
    for (const issue of result.error?.issues ?? []) {
        const key = issue.path[0] === 'format' ? 'plan' : String(issue.path[0] ?? '');
        reader.problem(lineOfKey(lines, key, end), `Front matter, ${key}: ${issue.message}.`);
    }
    return { meta: result.data, empty: readNames(empty), length: end + 1 };
}
function parseYaml(text, reader) {
    if (text.length > LONGEST) {
        reader.problem(1, `The front matter is longer than ${LONGEST} characters.`);
        return undefined;
    }
    try {
        const matter = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text);
        if (typeof matter === 'object' && matter !== null && !Array.isArray(matter))
            return { ...matter };
        reader.problem(2, 'The front matter is not a list of "key: value" lines.');
    }
    catch (cause) {
        reader.problem(2, `The front matter is not YAML: ${cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)}`);
    }
    return undefined;
}
function lineOfKey(lines, key, end) {
    const index = lines.findIndex((line, at) => at < end && line.startsWith(`${key}:`));
    return index < 0 ? 1 : index + 1;
}
function readNames(value) {
    return Array.isArray(value) ? _model_js__WEBPACK_IMPORTED_MODULE_1__/* .partNames */ .wX.filter((name) => value.includes(name)) : [];
}


/***/ }),

/***/ 632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ labels)
/* harmony export */ });
/** Words that start a field on the page (`**Why:** …`). A line of prose that looks like one of them is escaped. */
const labels = {
    decision: 'Decision',
    why: 'Why',
    effort: 'Effort',
    biggestRisk: 'Biggest risk',
    firstStep: 'First step',
    volume: 'How much of it',
    nonGoals: 'Not part of this plan',
    cheapestAlternative: 'The cheapest alternative',
    verdict: 'Is it enough',
    verdictWhy: 'Because',
    chosen: 'Chosen',
    rejected: 'Rejected',
    revisitWhen: 'Look again when',
    cites: 'Based on',
    hops: 'On the way from client to server',
    flag: 'Feature flag',
    schemaSkew: 'Old clients and new servers',
    migration: 'Data migration',
    resync: 'Catching up',
    middlewareOrder: 'Middleware, in this order',
    limits: 'Limits',
    shutdown: 'Shutdown, in this order',
    lifecycle: 'Life of the connection',
    offline: 'While offline',
    fallback: 'Without WebSocket',
    inputs: 'What goes in',
    results: 'What comes out',
    storm: 'When everybody reconnects at once',
    headroom: 'Headroom',
};


/***/ }),

/***/ 1797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fi: () => (/* binding */ column),
  lE: () => (/* binding */ firstParagraph),
  hx: () => (/* binding */ parseFacts),
  _C: () => (/* binding */ parseLineLabel),
  E1: () => (/* binding */ parseList),
  VF: () => (/* binding */ parseProseLabel),
  M$: () => (/* binding */ parseTable),
  Id: () => (/* binding */ renderFacts),
  Lx: () => (/* binding */ renderLabel),
  PY: () => (/* binding */ renderLineLabel),
  pI: () => (/* binding */ renderList),
  CR: () => (/* binding */ renderOrderedList),
  K7: () => (/* binding */ renderProseLabel),
  bo: () => (/* binding */ renderTable)
});

;// CONCATENATED MODULE: ./lib/plan/markdown-table.js
/** GFM tables. A pipe is escaped even inside code, where only tables unescape it. */
const PIPE = /&(?=(?:amp;)*#92;)|(\\*)\|/g;
const PIPE_BACK = /&amp;(?=(?:amp;)*#92;)|&#92;|\\\|/g;
function writeTable(headers, rows) {
    const head = [`| ${headers.join(' | ')} |`, `| ${headers.map(() => '---').join(' | ')} |`];
    return [...head, ...rows.map(writeRow)].join('\n');
}
function writeRow(cells) {
    return `|${cells.map((cell) => (cell === '' ? ' |' : ` ${escapePipes(cell)} |`)).join('')}`;
}
function escapePipes(cell) {
    return cell.replace(PIPE, (found, slashes) => found === '&' ? '&amp;' : `${'&#92;'.repeat(slashes?.length ?? 0)}\\|`);
}
/** The first table of some lines; `offset` counts from the first line. */
function readTable(lines) {
    const head = lines.findIndex((line, index) => line.startsWith('|') && isDelimiter(lines[index + 1]));
    if (head < 0)
        return undefined;
    const rows = [];
    for (let offset = head + 2; lines[offset]?.startsWith('|') === true; offset += 1) {
        rows.push({ cells: readRow(lines[offset] ?? ''), offset });
    }
    return { headers: readRow(lines[head] ?? ''), rows };
}
function isDelimiter(line) {
    return line !== undefined && line.length < 1000 && /^[|: -]+$/.test(line) && line.includes('-');
}
/** A pipe after a backslash belongs to the cell. */
function readRow(line) {
    const cells = [];
    let start = 1;
    for (let index = 1; index < line.length; index += 1) {
        if (line[index] !== '|' || line[index - 1] === '\\')
            continue;
        cells.push(line.slice(start, index));
        start = index + 1;
    }
    const rest = line.slice(start);
    if (rest.trim() !== '')
        cells.push(rest);
    return cells.map((cell) => unescapePipes(cell.trim()));
}
function unescapePipes(cell) {
    return cell.replace(PIPE_BACK, (found) => (found === '&amp;' ? '&' : found === '\\|' ? '|' : '\\'));
}

// EXTERNAL MODULE: ./lib/plan/markdown-text.js
var markdown_text = __webpack_require__(9452);
// EXTERNAL MODULE: ./lib/plan/page.js
var page = __webpack_require__(8708);
;// CONCATENATED MODULE: ./lib/plan/layout.js



/** A field on its own. An absent optional field is an empty cell. */
function column(title, key, codec) {
    return {
        title,
        write: (item, links) => {
            const value = item[key];
            return value === undefined || value === null ? '' : codec.write(value, links);
        },
        read: (cell) => (cell === '' ? {} : { [key]: codec.read(cell) }),
    };
}
function renderTable(columns, items, links) {
    if (items.length === 0)
        return '';
    const rows = items.map((item) => columns.map((each) => each.write(item, links)));
    return writeTable(columns.map((each) => each.title), rows);
}
/** Columns are found by their titles, so that a person may move or remove one. */
function parseTable(columns, passage, reader) {
    const table = readTable(passage.lines);
    if (table === undefined)
        return [];
    const byTitle = new Map(columns.map((each) => [each.title.toLowerCase(), each]));
    const order = table.headers.map((title) => byTitle.get(title.toLowerCase()));
    return table.rows.map(({ cells, offset }) => {
        const item = {};
        cells.forEach((cell, index) => Object.assign(item, order[index]?.read(cell)));
        return reader.at(item, passage.first + offset);
    });
}
/** `- **Title:** value`, one field a line; absent fields are left out. */
function renderFacts(columns, item, links) {
    const facts = columns.map((each) => ({ title: each.title, value: each.write(item, links) }));
    return facts
        .filter((fact) => fact.value !== '')
        .map((fact) => `- **${fact.title}:** ${fact.value}`)
        .join('\n');
}
function parseFacts(columns, passage) {
    const byTitle = new Map(columns.map((each) => [each.title, each]));
    const item = {};
    for (const entry of itemsOf(passage)) {
        const match = /^\*\*([^*]{1,60}):\*\* (.*)$/s.exec(entry);
        Object.assign(item, byTitle.get(match?.[1] ?? '')?.read(match?.[2] ?? ''));
    }
    return item;
}
function renderLabel(label, value) {
    return value === '' ? `**${label}:**` : `**${label}:** ${value}`;
}
function renderLineLabel(label, value) {
    return renderLabel(label, (0,markdown_text/* writeLine */._r)(value));
}
/** Prose that starts with a block of its own (a list, a quote, a table) stands below its label. */
function renderProseLabel(label, value) {
    const startsBlock = value.includes('\n') && /^(?:[-+*>|#~`=[]|\d)/.test(value);
    return `**${label}:**${startsBlock ? '\n\n' : ' '}${(0,markdown_text/* writeProse */.xF)(value)}`;
}
function renderList(label, values) {
    return values.length === 0 ? '' : `**${label}:**\n\n${values.map((value) => `- ${(0,markdown_text/* writeLine */._r)(value)}`).join('\n')}`;
}
function renderOrderedList(label, values) {
    if (values.length === 0)
        return '';
    return `**${label}:**\n\n${values.map((value, index) => `${index + 1}. ${(0,markdown_text/* writeLine */._r)(value)}`).join('\n')}`;
}
function parseLineLabel(group, label) {
    const passage = group.labels.get(label);
    return passage === undefined ? undefined : (0,markdown_text/* readLine */.Xw)(firstParagraph(passage));
}
function parseProseLabel(group, label) {
    const passage = group.labels.get(label);
    return passage === undefined ? undefined : (0,markdown_text/* readProse */.UX)((0,page/* textOf */.b6)(passage));
}
function parseList(group, label) {
    const passage = group.labels.get(label);
    return passage === undefined ? [] : itemsOf(passage).map(markdown_text/* readLine */.Xw);
}
function firstParagraph(passage) {
    const words = [];
    for (const line of passage.lines) {
        if (line.trim() !== '')
            words.push(line.trim());
        else if (words.length > 0)
            break;
    }
    return words.join(' ');
}
/** The items of a list; lines that continue an item are joined to it. */
function itemsOf(passage) {
    const items = [];
    for (const line of passage.lines) {
        const item = /^(?:[-+*]|\d{1,9}[.)]) (.*)$/s.exec(line)?.[1];
        if (item !== undefined)
            items.push([item.trim()]);
        else if (line.startsWith(' ') && line.trim() !== '')
            items.at(-1)?.push(line.trim());
    }
    return items.map((words) => words.join(' '));
}


/***/ }),

/***/ 9558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ writeIds),
/* harmony export */   PK: () => (/* binding */ readReferences),
/* harmony export */   Xd: () => (/* binding */ writeReference),
/* harmony export */   Zm: () => (/* binding */ readIds),
/* harmony export */   dI: () => (/* binding */ anchorOf)
/* harmony export */ });
/* harmony import */ var _markdown_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9452);

const ID = /^[A-Z][0-9]{1,3}$/;
const URL = /^https?:\/\/[\w./?=&%#:@~+-]*[\w/=#~+-]$/;
const ITEM = /\[([A-Z][0-9]{1,3})\]\(#[^()\s]*\)|(https?:\/\/[^\s,`]+)|`([^`]*)`( \(new\))?|([^,`]+)/y;
const ID_LINKS = /^(\\*)\[[A-Z][0-9]{1,3}\]\(#[^()\s]*\)(?:, \[[A-Z][0-9]{1,3}\]\(#[^()\s]*\))*$/;
/** An id becomes a link, a URL stays, everything else is code with `(new)` behind it. References hold no backticks. */
function writeReference(value, links) {
    const anchor = links.get(value);
    if (anchor !== undefined)
        return `[${value}](#${anchor})`;
    if (URL.test(value))
        return value;
    const path = /^(.*\S) \(new\)$/.exec(value)?.[1];
    return path === undefined ? `\`${value}\`` : `\`${path}\` (new)`;
}
function readReferences(cell) {
    const values = [];
    ITEM.lastIndex = 0;
    for (let match = ITEM.exec(cell); match !== null; match = ITEM.exec(cell)) {
        const value = match[1] ?? match[2] ?? (match[3] === undefined ? match[5]?.trim() : match[3] + (match[4] ?? ''));
        if (value !== undefined && value !== '')
            values.push(value);
        const separator = /^[ ,]*/.exec(cell.slice(ITEM.lastIndex, ITEM.lastIndex + 8))?.[0] ?? '';
        ITEM.lastIndex += separator.length;
        if (ITEM.lastIndex >= cell.length)
            break;
    }
    return values;
}
/** A text that consists of ids, as tests and steps name each other: `T2, T3`. Other text stays text. */
function writeIds(value, links) {
    const ids = value.split(', ');
    if (ids.every((id) => ID.test(id) && links.has(id)))
        return ids.map((id) => writeReference(id, links)).join(', ');
    return ID_LINKS.test(value) ? `\\${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .writeInline */ .RG)(value)}` : (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .writeInline */ .RG)(value);
}
function readIds(cell) {
    const found = ID_LINKS.exec(cell);
    if (found === null)
        return (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .readInline */ .SG)(cell);
    return found[1] === '' ? cell.replace(/\[([A-Z][0-9]{1,3})\]\(#[^()\s]*\)/g, '$1') : (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .readInline */ .SG)(cell.slice(1));
}
/** The anchor that GitHub gives a heading. */
function anchorOf(heading) {
    return heading
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
        .replaceAll(' ', '-');
}


/***/ }),

/***/ 5002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LV: () => (/* binding */ readInfo),
/* harmony export */   Ny: () => (/* binding */ writeFence),
/* harmony export */   RY: () => (/* binding */ fencedLines),
/* harmony export */   eE: () => (/* binding */ findFences),
/* harmony export */   ec: () => (/* binding */ writeInfo)
/* harmony export */ });
/** Fenced blocks: what is inside one is never structure, and what is inside one never ends it. */
const OPENER = /^ {0,3}(?:(`{3,})([^`]*)|(~{3,})(.*))$/;
const CLOSER = /^ {0,3}(`{3,}|~{3,}) *$/;
/** The closed fences of some lines. An opener that nothing closes is an ordinary line, so that it cannot swallow a page. */
function findFences(lines) {
    const fences = [];
    // A search that failed for a length fails for all longer ones too: this keeps many unclosed openers linear.
    const hopeless = {};
    for (let index = 0; index < lines.length; index += 1) {
        const opener = OPENER.exec(lines[index] ?? '');
        if (opener === null)
            continue;
        const marks = opener[1] ?? opener[3] ?? '';
        const kind = marks.charAt(0);
        if (marks.length >= (hopeless[kind] ?? Infinity))
            continue;
        const close = findCloser(lines, { from: index + 1, marks });
        if (close === undefined) {
            hopeless[kind] = marks.length;
            continue;
        }
        fences.push({ open: index, close, info: (opener[2] ?? opener[4] ?? '').trim() });
        index = close;
    }
    return fences;
}
function findCloser(lines, wanted) {
    for (let index = wanted.from; index < lines.length; index += 1) {
        const marks = CLOSER.exec(lines[index] ?? '')?.[1];
        if (marks?.startsWith(wanted.marks) === true)
            return index;
    }
    return undefined;
}
/** For each line whether it belongs to a closed fence, its marks included. */
function fencedLines(lines) {
    const fenced = new Uint8Array(lines.length);
    for (const fence of findFences(lines))
        fenced.fill(1, fence.open, fence.close + 1);
    return fenced;
}
function writeFence(info, source) {
    let longest = 2;
    for (const run of source.matchAll(/`+/g))
        longest = Math.max(longest, run[0].length);
    const marks = '`'.repeat(longest + 1);
    return `${marks}${info}\n${source}\n${marks}`;
}
/** `ts file=server/a.ts status=new`: a value holds no white space and nothing that markdown would read. */
function writeInfo(language, attributes) {
    const pairs = Object.entries(attributes).map(([key, value]) => `${key}=${escapeInfo(value)}`);
    return [escapeInfo(language), ...pairs].join(' ');
}
function readInfo(info) {
    const [language = '', ...pairs] = info.split(/ +/);
    const attributes = new Map();
    for (const pair of pairs) {
        const equals = pair.indexOf('=');
        if (equals > 0)
            attributes.set(pair.slice(0, equals), unescapeInfo(pair.slice(equals + 1)));
    }
    return { language: unescapeInfo(language), attributes };
}
function escapeInfo(value) {
    return value.replace(/[\s%`~\\&"'<>{}=]/gu, (character) => encodeURIComponent(character).replace(/^[~'\s]$/, hexEscape));
}
function hexEscape(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
function unescapeInfo(value) {
    try {
        return decodeURIComponent(value);
    }
    catch {
        return value;
    }
}


/***/ }),

/***/ 9452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ writeInline),
/* harmony export */   SG: () => (/* binding */ readInline),
/* harmony export */   UX: () => (/* binding */ readProse),
/* harmony export */   Xw: () => (/* binding */ readLine),
/* harmony export */   _r: () => (/* binding */ writeLine),
/* harmony export */   xF: () => (/* binding */ writeProse)
/* harmony export */ });
/* harmony import */ var _markdown_fence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5002);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(632);


/**
 * Text of the model as markdown and back, without loss. Markdown in a field stays markdown: only what would become
 * structure of the page (a heading, a label, raw HTML) is escaped, and each escape escapes its own literal form.
 */
const TAG = /&(?=(?:amp;)*lt;[A-Za-z/!?])|<(?=[A-Za-z/!?])/g;
const TAG_BACK = /&amp;(?=(?:amp;)*lt;[A-Za-z/!?])|&lt;(?=[A-Za-z/!?])/g;
const LABEL = `\\*\\*(?:${Object.values(_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .labels */ .W).join('|')}):\\*\\*`;
const STRUCTURE = `#{1,6}(?: |$)|(?:-+|=+) *$|\`\`\`|~~~|\\[[^\\]]*\\]:|${LABEL}`;
const BLOCK = `${STRUCTURE}|[-+*](?: |$)|>|\\[[ xX]\\] `;
/** A heading inside a list item or a quote is a heading too. */
const CONTAINERS = '(?:[ >]|[-+*] |\\d{1,9}[.)] )*';
const PROSE_START = new RegExp(`^(${CONTAINERS})(\\\\*)(?=${STRUCTURE})`);
const PROSE_START_BACK = new RegExp(`^(${CONTAINERS})\\\\(\\\\*)(?=${STRUCTURE})`);
const LINE_START = new RegExp(`^( {0,3})(\\\\*)(?=${BLOCK})`);
const LINE_START_BACK = new RegExp(`^( {0,3})\\\\(\\\\*)(?=${BLOCK})`);
const NUMBER_START = /^(\d{1,9})(\\*)(?=[.)](?: |$))/;
const NUMBER_START_BACK = /^(\d{1,9})\\(\\*)(?=[.)](?: |$))/;
/** Text inside a line: a heading, a cell. */
function writeInline(text) {
    return isOrderly(text) ? outsideCode(text, escapeTags) : escapeTags(text);
}
function readInline(text) {
    return isOrderly(text) ? outsideCode(text, unescapeTags) : unescapeTags(text);
}
/** One line that may start a paragraph or a list item. */
function writeLine(text) {
    return writeInline(text).replace(LINE_START, '$1\\$2').replace(NUMBER_START, '$1\\$2');
}
function readLine(text) {
    return readInline(text.replace(LINE_START_BACK, '$1$2').replace(NUMBER_START_BACK, '$1$2'));
}
/** Paragraphs, with lists, quotes, tables and closed fences as they are. */
function writeProse(text) {
    const { lines, open } = linesOf(text);
    const isPlain = open.some((line) => !isOrderly(line));
    return lines((line) => (isPlain || line.includes('|') ? escapeTags(line) : writeInline(line)).replace(PROSE_START, '$1\\$2'));
}
function readProse(text) {
    const { lines, open } = linesOf(text);
    const isPlain = open.some((line) => !isOrderly(line));
    return lines((line) => {
        const bare = line.replace(PROSE_START_BACK, '$1$2');
        return isPlain || bare.includes('|') ? unescapeTags(bare) : readInline(bare);
    });
}
/** The lines outside closed fences, and a way to change just them. */
function linesOf(text) {
    const all = text.split('\n');
    const fenced = (0,_markdown_fence_js__WEBPACK_IMPORTED_MODULE_1__/* .fencedLines */ .RY)(all);
    return {
        open: all.filter((_line, index) => fenced[index] === 0),
        lines: (change) => all.map((line, index) => (fenced[index] === 0 ? change(line) : line)).join('\n'),
    };
}
function escapeTags(text) {
    return text.replace(TAG, (found) => (found === '&' ? '&amp;' : '&lt;'));
}
function unescapeTags(text) {
    return text.replace(TAG_BACK, (found) => (found === '&amp;' ? '&' : '<'));
}
/**
 * Whether everybody agrees where code is: single backticks in pairs, none of them escaped or in a bare address, of which
 * GitHub makes a link. Elsewhere all tags are escaped, because what one reader takes for code is raw HTML to another.
 */
function isOrderly(text) {
    if (!text.includes('`'))
        return true;
    if (/``|\\`/.test(text) || text.split('`').length % 2 === 0)
        return false;
    return !text.split(/\s/).some((word) => word.includes('`') && /:\/\/|www\.|@/i.test(word));
}
/** Applies a change to what is not in an inline code span of an orderly text. */
function outsideCode(text, change) {
    return text
        .split('`')
        .map((piece, index) => (index % 2 === 0 ? change(piece) : piece))
        .join('`');
}


/***/ }),

/***/ 8708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IE: () => (/* binding */ fencesOf),
/* harmony export */   LB: () => (/* binding */ splitAtLabels),
/* harmony export */   WF: () => (/* binding */ createReader),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   di: () => (/* binding */ slice),
/* harmony export */   gI: () => (/* binding */ splitAt),
/* harmony export */   nb: () => (/* binding */ sectionsById)
/* harmony export */ });
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(632);
/* harmony import */ var _markdown_fence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5002);


function createReader(problems) {
    const lines = new WeakMap();
    return {
        problem: (line, message) => void problems.push({ line, message }),
        at: (item, line) => {
            lines.set(item, line);
            return item;
        },
        lineOf: (item) => (typeof item === 'object' && item !== null ? lines.get(item) : undefined),
    };
}
/** Splits at headings of one level that are not inside a fence. */
function splitAt(level, passage) {
    const mark = `${'#'.repeat(level)} `;
    const fenced = (0,_markdown_fence_js__WEBPACK_IMPORTED_MODULE_1__/* .fencedLines */ .RY)(passage.lines);
    const starts = [];
    passage.lines.forEach((line, index) => {
        if (fenced[index] === 0 && line.startsWith(mark))
            starts.push(index);
    });
    const sections = starts.map((start, index) => ({
        title: (passage.lines[start] ?? '').slice(mark.length).trim(),
        line: passage.first + start,
        body: slice(passage, start + 1, starts[index + 1] ?? passage.lines.length),
    }));
    return { before: slice(passage, 0, starts[0] ?? passage.lines.length), sections };
}
/** Sections by the id that their titles start with; each is given out once, equal ids in their order. */
function sectionsById(sections) {
    const open = new Set(sections);
    const byId = new Map();
    for (const section of sections.toReversed()) {
        const id = section.title.split(' ', 1)[0];
        const queue = byId.get(id);
        if (queue === undefined)
            byId.set(id, [section]);
        else
            queue.push(section);
    }
    const take = (id) => {
        const section = byId.get(id)?.pop();
        if (section !== undefined)
            open.delete(section);
        return section;
    };
    return { take, rest: () => [...open] };
}
const LABEL = new RegExp(`^\\*\\*(${Object.values(_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .labels */ .W).join('|')}):\\*\\*(?: |$)`);
/** Splits at labels that are not inside a fence. The first of two equal labels counts. */
function splitAtLabels(passage) {
    const fenced = (0,_markdown_fence_js__WEBPACK_IMPORTED_MODULE_1__/* .fencedLines */ .RY)(passage.lines);
    const starts = [];
    passage.lines.forEach((line, index) => {
        const match = fenced[index] === 0 ? LABEL.exec(line) : null;
        if (match !== null)
            starts.push({ index, label: match[1] ?? '', length: match[0].length });
    });
    const found = new Map();
    starts.forEach((start, order) => {
        const body = slice(passage, start.index, starts[order + 1]?.index ?? passage.lines.length);
        const lines = [(body.lines[0] ?? '').slice(start.length), ...body.lines.slice(1)];
        if (!found.has(start.label))
            found.set(start.label, { lines, first: body.first });
    });
    return { before: slice(passage, 0, starts[0]?.index ?? passage.lines.length), labels: found };
}
function fencesOf(passage) {
    let next = 0;
    return (0,_markdown_fence_js__WEBPACK_IMPORTED_MODULE_1__/* .findFences */ .eE)(passage.lines).map((fence) => {
        const lead = slice(passage, next, fence.open);
        next = fence.close + 1;
        const source = passage.lines.slice(fence.open + 1, fence.close).join('\n');
        return { ...(0,_markdown_fence_js__WEBPACK_IMPORTED_MODULE_1__/* .readInfo */ .LV)(fence.info), source, line: passage.first + fence.open, lead };
    });
}
function slice(passage, from, to) {
    return { lines: passage.lines.slice(from, to), first: passage.first + from };
}
function textOf(passage) {
    return passage.lines.join('\n').trim();
}


/***/ }),

/***/ 2401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ll: () => (/* binding */ GAPS_TITLE),
  Ys: () => (/* binding */ INDEX_TITLE),
  o9: () => (/* binding */ OMITTED_TITLE),
  EG: () => (/* binding */ renderPlan)
});

// EXTERNAL MODULE: ./lib/plan/front-matter.js
var front_matter = __webpack_require__(3496);
// EXTERNAL MODULE: ./lib/plan/links.js
var plan_links = __webpack_require__(9558);
// EXTERNAL MODULE: ./lib/plan/model.js + 4 modules
var model = __webpack_require__(9762);
// EXTERNAL MODULE: ./lib/plan/markdown-text.js
var markdown_text = __webpack_require__(9452);
// EXTERNAL MODULE: ./lib/plan/section-events.js
var section_events = __webpack_require__(5476);
;// CONCATENATED MODULE: ./lib/plan/page-index.js

/** Every id of the plan with its place, at the end of the page. Never read back. */
function renderIndex(plan, links) {
    const kinds = [
        ['Decisions', ids(plan.decisions)],
        ['Events', ids(plan.events)],
        ['Steps', ids(plan.rollout?.steps)],
        ['Parameters', ids(plan.connection?.parameters)],
        ['Races', ids(plan.races)],
        ['Tests', ids(plan.tests)],
        ['Assumptions', ids(plan.assumptions)],
        ['Questions', ids(plan.questions)],
        ['Sources', ids(plan.sources)],
    ];
    const lines = kinds
        .filter(([, own]) => own.length > 0)
        .map(([kind, own]) => `- ${kind}: ${writeIds(own, (id) => links.get(id) ?? (0,plan_links/* anchorOf */.dI)(kind))}`);
    const files = filesOf(plan);
    return [lines.join('\n'), files.length === 0 ? '' : `Files: ${files.join(', ')}`];
}
/** Ids that stand in one table share its link. */
function writeIds(own, anchorFor) {
    const anchors = new Set(own.map(anchorFor));
    const [only = ''] = anchors;
    if (anchors.size === 1)
        return `[${own.join(', ')}](#${only})`;
    return own.map((id) => `[${id}](#${anchorFor(id)})`).join(', ');
}
function ids(items) {
    return [...new Set((items ?? []).map(({ id }) => id))];
}
/** The files that the steps touch, each once, without the symbols in them. */
function filesOf(plan) {
    const files = (plan.rollout?.steps ?? []).flatMap((step) => step.files).map(writeFile);
    return [...new Set(files)].sort();
}
function writeFile(reference) {
    const isNew = reference.endsWith(' (new)');
    const [path = ''] = (isNew ? reference.slice(0, -' (new)'.length) : reference).split('#', 1);
    return `\`${path}\`${isNew ? ' (new)' : ''}`;
}

// EXTERNAL MODULE: ./lib/plan/section-gaps.js
var section_gaps = __webpack_require__(1268);
// EXTERNAL MODULE: ./lib/plan/section-omitted.js
var section_omitted = __webpack_require__(2147);
// EXTERNAL MODULE: ./lib/plan/section-steps.js
var section_steps = __webpack_require__(3298);
// EXTERNAL MODULE: ./lib/plan/sections.js + 11 modules
var plan_sections = __webpack_require__(6300);
;// CONCATENATED MODULE: ./lib/plan/render.js










const OMITTED_TITLE = 'What does not apply';
const GAPS_TITLE = 'Known gaps';
const INDEX_TITLE = 'Index';
/** The one markdown file of a plan. `parsePlan` reads it back. */
function renderPlan(plan) {
    const links = linksOf(plan);
    const sections = [
        ...plan_sections/* planSections */.w.map((section) => ({ title: section.title, blocks: section.render(plan, links) })),
        { title: OMITTED_TITLE, blocks: (0,section_omitted/* renderOmitted */.r)(plan.omitted) },
        { title: GAPS_TITLE, blocks: (0,section_gaps/* renderGaps */.a)(plan.gaps ?? []) },
        { title: INDEX_TITLE, blocks: renderIndex(plan, links) },
    ]
        .map(({ title, blocks }) => ({ title, blocks: blocks.filter((block) => block !== '') }))
        .filter(({ blocks }) => blocks.length > 0);
    const head = [
        (0,front_matter/* writeFrontMatter */.g)(plan.meta, emptyParts(plan)),
        `# ${(0,markdown_text/* writeInline */.RG)(plan.meta.task)}`,
        ...renderIntroduction(plan.meta),
    ];
    const contents = renderContents(sections.map(({ title }) => title));
    const body = sections.flatMap(({ title, blocks }) => [`## ${title}`, ...blocks, title === plan_sections/* SUMMARY_TITLE */.q ? contents : '']);
    const blocks = [...head, sections[0]?.title === plan_sections/* SUMMARY_TITLE */.q ? '' : contents, ...body];
    return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
function renderIntroduction(meta) {
    const [date = '', time = ''] = meta.created.split(/[TZ]/);
    const read = meta.commit === 'uncommitted' ? 'files that are not committed yet' : `commit \`${meta.commit.slice(0, 12)}\``;
    const source = meta.source?.startsWith('https://') === true && !/[\s<>]/.test(meta.source) ? ` It answers ${meta.source}.` : '';
    const made = `A plan for ${read}, made on ${date} at ${time.slice(0, 5)} UTC by ${(0,markdown_text/* writeInline */.RG)(meta.planner)}.`;
    return [
        `${made}${source} Nothing of it is implemented yet.${renderChecks(meta.checks)}`,
        meta.incomplete === undefined ? '' : `> **This plan is incomplete.** ${(0,markdown_text/* writeLine */._r)(meta.incomplete)}`,
    ];
}
function renderChecks(checks) {
    if (checks === undefined || checks.claims === 0)
        return '';
    const failed = checks.claims - checks.passed - checks.unverifiable;
    const results = [
        `${checks.passed} ${checks.passed === 1 ? 'holds' : 'hold'}`,
        ...(checks.unverifiable > 0 ? [`${checks.unverifiable} could not be verified`] : []),
        ...(failed > 0 ? [`${failed} ${failed === 1 ? 'does' : 'do'} not hold`] : []),
    ];
    return ` A program checked ${checks.claims} statements of it: ${results.join(', ')}.`;
}
function renderContents(titles) {
    return `On this page: ${titles
        .filter((title) => title !== plan_sections/* SUMMARY_TITLE */.q)
        .map((title) => `[${title}](#${(0,plan_links/* anchorOf */.dI)(title)})`)
        .join(' · ')}`;
}
/** Decisions, events and steps have headings of their own; other ids lead to the table that they stand in. */
function linksOf(plan) {
    const anchors = [
        ...(plan.sources ?? []).map(({ id }) => [id, 'sources']),
        ...(plan.questions ?? []).map(({ id }) => [id, 'open-questions']),
        ...(plan.assumptions ?? []).map(({ id }) => [id, 'assumptions']),
        ...(plan.tests ?? []).map(({ id }) => [id, 'tests']),
        ...(plan.races ?? []).map(({ id }) => [id, 'races']),
        ...(plan.connection?.parameters ?? []).map(({ id }) => [id, 'parameters']),
        ...(plan.decisions ?? []).map(({ id, topic }) => [id, (0,plan_links/* anchorOf */.dI)(`${id} ${topic}`)]),
        ...(plan.events ?? []).map((event) => [event.id, (0,plan_links/* anchorOf */.dI)((0,section_events/* headingOf */.Wm)(event))]),
        ...(plan.rollout?.steps ?? []).map((step) => [step.id, (0,section_steps/* stepAnchor */.AK)(step)]),
    ];
    return new Map(anchors);
}
function emptyParts(plan) {
    return model/* partNames */.wX.filter((name) => {
        const value = plan[name];
        if (value === undefined)
            return false;
        return Array.isArray(value) ? value.length === 0 : name === 'connection' && isAllEmpty(value);
    });
}
function isAllEmpty(value) {
    return Object.values(value).every((field) => Array.isArray(field) && field.length === 0);
}


/***/ }),

/***/ 5476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PH: () => (/* binding */ parseEvents),
/* harmony export */   Wm: () => (/* binding */ headingOf),
/* harmony export */   e: () => (/* binding */ renderEvents)
/* harmony export */ });
/* harmony import */ var _codec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9465);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1797);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9558);
/* harmony import */ var _markdown_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9452);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8708);





const directions = { 'C>S': 'client → server', 'S>C': 'server → client', 'S>S': 'server → server' };
const asIs = { write: (value) => value, read: (cell) => cell };
/** At most six columns: the rest of an event follows as a short list under its name. */
const catalogue = [
    { title: 'Event', write: writeName, read: readName },
    (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Direction', 'direction', (0,_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(directions)),
    (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Room', 'room', _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .token */ .Sh),
    (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Payload', 'payload', _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .token */ .Sh),
    (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Acknowledgement', 'ack', _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .token */ .Sh),
    (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Delivery', 'delivery', asIs),
];
const details = [
    (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Who may', 'authorization', _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Sent by', 'producer', _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .reference */ .ir),
    (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Handled by', 'consumer', _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .reference */ .ir),
    (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Order', 'orderKey', _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .token */ .Sh),
    (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('If sent twice', 'idempotency', _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    { title: 'Limits', write: writeLimits, read: readLimits },
];
function renderEvents(events, links) {
    const described = events.flatMap((event) => [
        `### ${headingOf(event)}`,
        (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_3__/* .writeLine */ ._r)(event.purpose),
        (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .renderFacts */ .Id)(details, event, links),
    ]);
    return [(0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .renderTable */ .bo)(catalogue, events, links), ...described];
}
/** Rows and descriptions belong together by id; of several with one id, in their order. */
function parseEvents(passage, reader) {
    const { before, sections } = (0,_page_js__WEBPACK_IMPORTED_MODULE_4__/* .splitAt */ .gI)(3, passage);
    const described = (0,_page_js__WEBPACK_IMPORTED_MODULE_4__/* .sectionsById */ .nb)(sections);
    const rows = (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTable */ .M$)(catalogue, before, reader);
    for (const row of rows) {
        const section = described.take(row['id']);
        if (section === undefined)
            reader.problem(reader.lineOf(row) ?? passage.first, `Event ${String(row['id'])} has no section of its own.`);
        else
            Object.assign(row, parseDetails(section));
    }
    for (const section of described.rest())
        reader.problem(section.line, `"${section.title}" is not in the table of events.`);
    return rows;
}
function headingOf(event) {
    return `${event.id} \`${event.name}\``;
}
function parseDetails(section) {
    const list = section.body.lines.findIndex((line) => line.startsWith('- **'));
    const intro = { lines: section.body.lines.slice(0, list < 0 ? undefined : list), first: section.body.first };
    return { purpose: (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_3__/* .readLine */ .Xw)((0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .firstParagraph */ .lE)(intro)), ...(0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .parseFacts */ .hx)(details, section.body) };
}
function writeName(event) {
    return `[${event.id}](#${(0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .anchorOf */ .dI)(headingOf(event))}) \`${event.name}\``;
}
function readName(cell) {
    const match = /^\[?([A-Z]\d{1,3})(?:\]\([^)]*\))? `([^`]*)`$/.exec(cell);
    return match === null ? { name: cell } : { id: match[1], name: match[2] };
}
function writeLimits(event, links) {
    const size = `at most ${_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai.write(event.maxBytes, links)} bytes`;
    return event.rateLimit === undefined ? size : `${size}; ${_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq.write(event.rateLimit, links)}`;
}
function readLimits(cell) {
    const match = /^at most ([\d,.e+]+) bytes(?:; (.+))?$/.exec(cell);
    if (match === null)
        return { rateLimit: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq.read(cell) };
    const maxBytes = _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai.read(match[1] ?? '');
    return match[2] === undefined ? { maxBytes } : { maxBytes, rateLimit: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq.read(match[2]) };
}


/***/ }),

/***/ 1268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ renderGaps),
/* harmony export */   l: () => (/* binding */ parseGaps)
/* harmony export */ });
/* harmony import */ var _markdown_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9452);

const words = { error: 'Error', warn: 'Warning', unverified: 'Not checked' };
const kinds = new Map(Object.entries(words).map(([kind, word]) => [word, kind]));
/** What the checks left open: a published plan hides none of it. */
function renderGaps(gaps) {
    if (gaps.length === 0)
        return [];
    const lines = gaps.map(({ kind, check, text }) => `- **${words[kind]}${check === undefined ? '' : `, ${check}`}:** ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .writeLine */ ._r)(text)}`);
    return [lines.join('\n')];
}
function parseGaps(passage, reader) {
    const gaps = [];
    passage.lines.forEach((line, index) => {
        if (line.trim() === '')
            return;
        const match = /^- \*\*([A-Z][a-z ]{1,20})(?:, ([a-z][a-z0-9-]{0,60}))?:\*\* (.*)$/s.exec(line);
        const kind = kinds.get(match?.[1] ?? '');
        if (kind === undefined)
            reader.problem(passage.first + index, 'A gap is written "- **Error, name-of-the-check:** text".');
        else
            gaps.push(reader.at({ kind, ...(match?.[2] ? { check: match[2] } : {}), text: (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .readLine */ .Xw)(match?.[3] ?? '') }, passage.first + index));
    });
    return gaps;
}


/***/ }),

/***/ 2147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ parseOmitted),
/* harmony export */   r: () => (/* binding */ renderOmitted)
/* harmony export */ });
/* harmony import */ var _markdown_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9452);

const words = {
    summary: 'Summary',
    needs: 'What it is for',
    today: 'What is there today',
    decisions: 'Decisions',
    topology: 'Where it runs',
    events: 'Events',
    types: 'Types',
    rooms: 'Rooms',
    sync: 'State and synchronisation',
    connection: 'Connection',
    sequences: 'Sequence diagrams',
    server: 'Server',
    client: 'Client',
    code: 'Code',
    security: 'Security',
    races: 'Races',
    failures: 'Failures',
    capacity: 'Capacity',
    tests: 'Tests',
    observability: 'Observability',
    rollout: 'Steps',
    assumptions: 'Assumptions',
    questions: 'Open questions',
    sources: 'Sources',
};
const partOf = new Map(Object.entries(words).map(([part, word]) => [word, part]));
/** Neighbours with the same reason share a line. */
function renderOmitted(omitted) {
    if (omitted.length === 0)
        return [];
    const groups = [];
    for (const { part, reason } of omitted) {
        const last = groups.at(-1);
        if (last?.reason === reason)
            last.parts.push(part);
        else
            groups.push({ reason, parts: [part] });
    }
    return [
        groups.map(({ parts, reason }) => `- **${parts.map((part) => words[part]).join(', ')}:** ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .writeLine */ ._r)(reason)}`).join('\n'),
    ];
}
function parseOmitted(passage, reader) {
    const omitted = [];
    passage.lines.forEach((line, index) => {
        if (line.trim() === '')
            return;
        const match = /^- \*\*([^*]{1,600}):\*\* (.*)$/s.exec(line);
        const parts = (match?.[1] ?? '').split(', ').map((word) => partOf.get(word));
        if (parts.includes(undefined))
            reader.problem(passage.first + index, 'A left-out part is written "- **Part:** reason".');
        for (const part of parts)
            if (part !== undefined)
                omitted.push(reader.at({ part, reason: (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .readLine */ .Xw)(match?.[2] ?? '') }, passage.first + index));
    });
    return omitted;
}


/***/ }),

/***/ 3298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ parseSteps),
/* harmony export */   AK: () => (/* binding */ stepAnchor),
/* harmony export */   Il: () => (/* binding */ renderSteps)
/* harmony export */ });
/* harmony import */ var _codec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9465);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(632);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1797);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9558);
/* harmony import */ var _markdown_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9452);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8708);






const overview = [
    { title: 'Step', write: writeStep, read: readStep },
    (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .column */ .fi)('Days', 'days', _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai),
    {
        title: 'After',
        write: (step, links) => _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .references */ .Ft.write(step.after, links),
        read: (cell) => ({ after: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .references */ .Ft.read(cell) }),
    },
    (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .column */ .fi)('Done when', 'done', _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
];
const details = [
    {
        title: 'Files',
        write: (step, links) => _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .references */ .Ft.write(step.files, links),
        read: (cell) => ({ files: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .references */ .Ft.read(cell) }),
    },
    (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .column */ .fi)('To undo it', 'rollback', _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
];
function renderSteps(rollout, links) {
    return [
        (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .renderTable */ .bo)(overview, rollout.steps, links),
        (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .renderLineLabel */ .PY)(_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .labels */ .W.flag, rollout.flag),
        (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .renderProseLabel */ .K7)(_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .labels */ .W.schemaSkew, rollout.schemaSkew),
        (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .renderProseLabel */ .K7)(_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .labels */ .W.migration, rollout.migration),
        ...rollout.steps.flatMap((step) => [`### ${step.id} ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .writeInline */ .RG)(step.title)}`, (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .renderFacts */ .Id)(details, step, links)]),
    ];
}
function parseSteps(passage, reader) {
    const { before, sections } = (0,_page_js__WEBPACK_IMPORTED_MODULE_5__/* .splitAt */ .gI)(3, passage);
    const group = (0,_page_js__WEBPACK_IMPORTED_MODULE_5__/* .splitAtLabels */ .LB)(before);
    const described = (0,_page_js__WEBPACK_IMPORTED_MODULE_5__/* .sectionsById */ .nb)(sections);
    const steps = (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTable */ .M$)(overview, group.before, reader);
    for (const step of steps) {
        const section = described.take(step['id']);
        if (section === undefined)
            reader.problem(reader.lineOf(step) ?? passage.first, `Step ${String(step['id'])} has no section of its own.`);
        Object.assign(step, { after: step['after'] ?? [], files: [] }, section === undefined ? {} : (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .parseFacts */ .hx)(details, section.body));
    }
    for (const section of described.rest())
        reader.problem(section.line, `"${section.title}" is not in the table of steps.`);
    return {
        flag: (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .parseLineLabel */ ._C)(group, _labels_js__WEBPACK_IMPORTED_MODULE_1__/* .labels */ .W.flag),
        schemaSkew: (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .parseProseLabel */ .VF)(group, _labels_js__WEBPACK_IMPORTED_MODULE_1__/* .labels */ .W.schemaSkew),
        migration: (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .parseProseLabel */ .VF)(group, _labels_js__WEBPACK_IMPORTED_MODULE_1__/* .labels */ .W.migration),
        steps,
    };
}
function stepAnchor(step) {
    return (0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .anchorOf */ .dI)(`${step.id} ${step.title}`);
}
function writeStep(step) {
    return `[${step.id}](#${stepAnchor(step)}) ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .writeInline */ .RG)(step.title)}`;
}
function readStep(cell) {
    const match = /^\[?([A-Z]\d{1,3})(?:\]\([^)]*\))? (.*)$/.exec(cell);
    return match === null ? { title: (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .readInline */ .SG)(cell) } : { id: match[1], title: (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .readInline */ .SG)(match[2] ?? '') };
}


/***/ }),

/***/ 6300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ SUMMARY_TITLE),
  w: () => (/* binding */ planSections)
});

// EXTERNAL MODULE: ./lib/plan/links.js
var plan_links = __webpack_require__(9558);
// EXTERNAL MODULE: ./lib/plan/markdown-fence.js
var markdown_fence = __webpack_require__(5002);
// EXTERNAL MODULE: ./lib/plan/markdown-text.js
var markdown_text = __webpack_require__(9452);
// EXTERNAL MODULE: ./lib/plan/page.js
var page = __webpack_require__(8708);
;// CONCATENATED MODULE: ./lib/plan/section-code.js



/** The heading under which the code of a side stands, in the section of that side. */
const codeHeadings = {
    shared: 'Shared code',
    server: 'Server code',
    client: 'Client code',
    test: 'Test code',
    ops: 'Migrations and configuration',
};
/** `new` and `sketch` say so behind the path; a path without a mark exists. */
function renderCode(side, blocks) {
    const own = (blocks ?? []).filter((block) => block.side === side);
    if (own.length === 0)
        return [];
    return [`### ${codeHeadings[side]}`, ...own.flatMap(renderBlock)];
}
function renderBlock(block) {
    const mark = block.status === 'edit' ? '' : ` (${block.status})`;
    return [
        `#### \`${block.file}\`${mark}`,
        (0,markdown_text/* writeLine */._r)(block.purpose),
        (0,markdown_fence/* writeFence */.Ny)((0,markdown_fence/* writeInfo */.ec)(block.language, { file: block.file, status: block.status }), block.source),
    ];
}
function parseCode(side, passage, reader) {
    return (0,page/* fencesOf */.IE)(passage).map((fence) => reader.at(parseBlock(side, fence), fence.line));
}
function parseBlock(side, fence) {
    const words = fence.lead.lines.filter((line) => !/^#{1,6} /.test(line) && line.trim() !== '');
    return {
        file: fence.attributes.get('file'),
        side,
        status: fence.attributes.get('status'),
        language: fence.language,
        purpose: (0,markdown_text/* readLine */.Xw)(words.map((word) => word.trim()).join(' ')),
        source: fence.source,
    };
}

// EXTERNAL MODULE: ./lib/plan/codec.js
var codec = __webpack_require__(9465);
// EXTERNAL MODULE: ./lib/plan/labels.js
var labels = __webpack_require__(632);
// EXTERNAL MODULE: ./lib/plan/layout.js + 1 modules
var layout = __webpack_require__(1797);
;// CONCATENATED MODULE: ./lib/plan/section-needs.js




const enough = (0,codec/* choice */.Yq)({ enough: 'yes', 'not enough': 'no' });
const who = [
    (0,layout/* column */.fi)('Who', 'role', codec/* text */.Qq),
    (0,layout/* column */.fi)('Sees', 'sees', codec/* text */.Qq),
    (0,layout/* column */.fi)('Within (ms)', 'withinMs', codec/* number */.ai),
    (0,layout/* column */.fi)('Evidence', 'evidence', codec/* reference */.ir),
];
const quantities = [
    (0,layout/* column */.fi)('Quantity', 'name', codec/* text */.Qq),
    (0,layout/* column */.fi)('Value', 'value', codec/* number */.ai),
    (0,layout/* column */.fi)('Unit', 'unit', codec/* text */.Qq),
    (0,layout/* column */.fi)('From', 'from', codec/* reference */.ir),
];
function renderNeeds(needs, links) {
    const { option, verdict, why } = needs.cheapestAlternative;
    return [
        (0,layout/* renderTable */.bo)(who, needs.who, links),
        ...(needs.volume.length === 0 ? [] : [(0,layout/* renderLabel */.Lx)(labels/* labels */.W.volume, ''), (0,layout/* renderTable */.bo)(quantities, needs.volume, links)]),
        (0,layout/* renderList */.pI)(labels/* labels */.W.nonGoals, needs.nonGoals),
        (0,layout/* renderLineLabel */.PY)(labels/* labels */.W.cheapestAlternative, option),
        (0,layout/* renderLabel */.Lx)(labels/* labels */.W.verdict, enough.write(verdict, links)),
        (0,layout/* renderProseLabel */.K7)(labels/* labels */.W.verdictWhy, why),
    ];
}
function parseNeeds(passage, reader) {
    const group = (0,page/* splitAtLabels */.LB)(passage);
    const volume = group.labels.get(labels/* labels */.W.volume);
    return {
        who: (0,layout/* parseTable */.M$)(who, group.before, reader),
        volume: volume === undefined ? [] : (0,layout/* parseTable */.M$)(quantities, volume, reader),
        nonGoals: (0,layout/* parseList */.E1)(group, labels/* labels */.W.nonGoals),
        cheapestAlternative: {
            option: (0,layout/* parseLineLabel */._C)(group, labels/* labels */.W.cheapestAlternative),
            verdict: enough.read((0,layout/* parseLineLabel */._C)(group, labels/* labels */.W.verdict) ?? ''),
            why: (0,layout/* parseProseLabel */.VF)(group, labels/* labels */.W.verdictWhy),
        },
    };
}

;// CONCATENATED MODULE: ./lib/plan/section-capacity.js





const results = [
    (0,layout/* column */.fi)('Result', 'name', codec/* text */.Qq),
    (0,layout/* column */.fi)('Formula', 'formula', { write: writeFormula, read: readFormula }),
    (0,layout/* column */.fi)('Value', 'value', codec/* number */.ai),
    (0,layout/* column */.fi)('Unit', 'unit', codec/* text */.Qq),
];
const storm = [
    (0,layout/* column */.fi)('Clients', 'clients', codec/* number */.ai),
    (0,layout/* column */.fi)('Policy', 'policy', codec/* text */.Qq),
    (0,layout/* column */.fi)('Peak (connections per second)', 'peakPerSecond', codec/* number */.ai),
    (0,layout/* column */.fi)('Time until 95 % are back (s)', 'secondsTo95', codec/* number */.ai),
    (0,layout/* column */.fi)('What the servers accept (connections per second)', 'acceptCapacity', codec/* number */.ai),
];
function renderCapacity(capacity, links) {
    return [
        ...(capacity.inputs.length === 0 ? [] : [(0,layout/* renderLabel */.Lx)(labels/* labels */.W.inputs, ''), (0,layout/* renderTable */.bo)(quantities, capacity.inputs, links)]),
        ...(capacity.results.length === 0 ? [] : [(0,layout/* renderLabel */.Lx)(labels/* labels */.W.results, ''), (0,layout/* renderTable */.bo)(results, capacity.results, links)]),
        ...(capacity.storm === undefined ? [] : [(0,layout/* renderLabel */.Lx)(labels/* labels */.W.storm, ''), (0,layout/* renderFacts */.Id)(storm, capacity.storm, links)]),
        (0,layout/* renderLineLabel */.PY)(labels/* labels */.W.headroom, capacity.headroom),
    ];
}
function parseCapacity(passage, reader) {
    const group = (0,page/* splitAtLabels */.LB)(passage);
    const read = (label, columns) => {
        const found = group.labels.get(label);
        return found === undefined ? [] : (0,layout/* parseTable */.M$)(columns, found, reader);
    };
    const stormFacts = group.labels.get(labels/* labels */.W.storm);
    return {
        inputs: read(labels/* labels */.W.inputs, quantities),
        results: read(labels/* labels */.W.results, results),
        ...(stormFacts === undefined ? {} : { storm: (0,layout/* parseFacts */.hx)(storm, stormFacts) }),
        headroom: (0,layout/* parseLineLabel */._C)(group, labels/* labels */.W.headroom),
    };
}
/** Code, because `2 * 3 * 4` is emphasis elsewhere. */
function writeFormula(formula) {
    return formula.includes('`') ? codec/* text */.Qq.write(formula, new Map()) : `\`${formula}\``;
}
function readFormula(cell) {
    return /^`([^`]*)`$/.exec(cell)?.[1] ?? codec/* text */.Qq.read(cell);
}

;// CONCATENATED MODULE: ./lib/plan/section-checks.js



const asIs = { write: (value) => value, read: (cell) => cell };
const ids = { write: plan_links/* writeIds */.Gt, read: plan_links/* readIds */.Zm };
const today = [
    (0,layout/* column */.fi)('What is there', 'fact', codec/* text */.Qq),
    (0,layout/* column */.fi)('Where', 'where', codec/* references */.Ft),
    (0,layout/* column */.fi)('What follows from it', 'consequence', codec/* text */.Qq),
];
const security = [
    (0,layout/* column */.fi)('Threat', 'threat', codec/* text */.Qq),
    (0,layout/* column */.fi)('Defence', 'defence', codec/* text */.Qq),
    (0,layout/* column */.fi)('Where', 'where', codec/* reference */.ir),
    (0,layout/* column */.fi)('Test', 'test', ids),
];
const races = [
    (0,layout/* column */.fi)('Race', 'id', asIs),
    (0,layout/* column */.fi)('How it happens here', 'here', codec/* text */.Qq),
    (0,layout/* column */.fi)('Remedy', 'remedy', codec/* text */.Qq),
    (0,layout/* column */.fi)('Test', 'test', ids),
];
const failures = [
    (0,layout/* column */.fi)('What fails', 'what', codec/* text */.Qq),
    (0,layout/* column */.fi)('What the system does', 'systemDoes', codec/* text */.Qq),
    (0,layout/* column */.fi)('What the user sees', 'userSees', codec/* text */.Qq),
    (0,layout/* column */.fi)('Test', 'test', ids),
];
const tests = [
    (0,layout/* column */.fi)('Test', 'id', asIs),
    (0,layout/* column */.fi)('Level', 'level', codec/* text */.Qq),
    (0,layout/* column */.fi)('What it shows', 'what', codec/* text */.Qq),
    (0,layout/* column */.fi)('Run', 'run', codec/* command */.G5),
    (0,layout/* column */.fi)('Passes when', 'threshold', codec/* text */.Qq),
];
const observability = [
    (0,layout/* column */.fi)('Name', 'name', codec/* token */.Sh),
    (0,layout/* column */.fi)('Kind', 'kind', codec/* text */.Qq),
    (0,layout/* column */.fi)('Labels', 'labels', codec/* references */.Ft),
    (0,layout/* column */.fi)('Alert', 'alert', codec/* text */.Qq),
];
const assumptions = [
    (0,layout/* column */.fi)('Id', 'id', asIs),
    (0,layout/* column */.fi)('Assumption', 'text', codec/* text */.Qq),
    (0,layout/* column */.fi)('If it is wrong', 'ifWrong', codec/* text */.Qq),
];
const questions = [
    (0,layout/* column */.fi)('Id', 'id', asIs),
    (0,layout/* column */.fi)('Question', 'text', codec/* text */.Qq),
    (0,layout/* column */.fi)('Without an answer', 'default', codec/* text */.Qq),
];
const sources = [
    (0,layout/* column */.fi)('Id', 'id', asIs),
    (0,layout/* column */.fi)('Kind', 'kind', asIs),
    (0,layout/* column */.fi)('Source', 'ref', codec/* reference */.ir),
    (0,layout/* column */.fi)('Version', 'version', codec/* text */.Qq),
    (0,layout/* column */.fi)('Date', 'date', codec/* text */.Qq),
    (0,layout/* column */.fi)('Used for', 'usedFor', codec/* text */.Qq),
];
/** The parts that are one table each. */
const tables = { today, security, races, failures, tests, observability, assumptions, questions, sources };
function renderPartTable(name, items, links) {
    const columns = tables[name];
    return [(0,layout/* renderTable */.bo)(columns, items, links)];
}
function parsePartTable(name, passage, reader) {
    const rows = (0,layout/* parseTable */.M$)(tables[name], passage, reader);
    return name === 'observability'
        ? rows.map((row) => reader.at({ ...row, labels: row['labels'] ?? [] }, reader.lineOf(row) ?? 0))
        : rows;
}

// EXTERNAL MODULE: ./lib/plan/state-diagram.js
var state_diagram = __webpack_require__(9954);
;// CONCATENATED MODULE: ./lib/plan/section-connection.js





const headings = { states: 'States', diagram: 'Diagram', transitions: 'Transitions', parameters: 'Parameters' };
const states = [
    (0,layout/* column */.fi)('State', 'name', { write: (name) => `\`${name}\``, read: (cell) => cell.replaceAll('`', '') }),
    (0,layout/* column */.fi)('Meaning', 'meaning', codec/* text */.Qq),
    (0,layout/* column */.fi)('The user sees', 'userSees', codec/* text */.Qq),
];
const transitions = [
    (0,layout/* column */.fi)('From', 'from', codec/* token */.Sh),
    (0,layout/* column */.fi)('When', 'on', codec/* text */.Qq),
    (0,layout/* column */.fi)('To', 'to', codec/* token */.Sh),
    (0,layout/* column */.fi)('And then', 'action', codec/* text */.Qq),
];
const parameters = [
    {
        title: 'Parameter',
        write: ({ id, name }, links) => `${id} ${codec/* token */.Sh.write(name, links)}`,
        read: (cell) => ({ id: cell.split(' ', 1)[0], name: codec/* token */.Sh.read(cell.slice(cell.indexOf(' ') + 1)) }),
    },
    (0,layout/* column */.fi)('Value', 'value', codec/* numberOrText */.y$),
    (0,layout/* column */.fi)('Unit', 'unit', codec/* text */.Qq),
    (0,layout/* column */.fi)('Default', 'libraryDefault', codec/* text */.Qq),
    (0,layout/* column */.fi)('Source', 'from', codec/* reference */.ir),
    (0,layout/* column */.fi)('Why', 'why', codec/* text */.Qq),
];
/** The diagram is drawn from the transitions and never read back. */
function renderConnection(connection, links) {
    const diagram = (0,state_diagram/* stateDiagram */.D)(connection);
    return [
        ...(diagram === undefined ? [] : [`### ${headings.diagram}`, (0,markdown_fence/* writeFence */.Ny)('mermaid', diagram)]),
        ...(connection.states.length === 0 ? [] : [`### ${headings.states}`, (0,layout/* renderTable */.bo)(states, connection.states, links)]),
        ...(connection.transitions.length === 0
            ? []
            : [`### ${headings.transitions}`, (0,layout/* renderTable */.bo)(transitions, connection.transitions, links)]),
        ...(connection.parameters.length === 0
            ? []
            : [`### ${headings.parameters}`, (0,layout/* renderTable */.bo)(parameters, connection.parameters, links)]),
    ];
}
function parseConnection(passage, reader) {
    const bodies = new Map((0,page/* splitAt */.gI)(3, passage).sections.map((section) => [section.title, section.body]));
    const read = (heading, columns) => {
        const body = bodies.get(heading);
        return body === undefined ? [] : (0,layout/* parseTable */.M$)(columns, body, reader);
    };
    return {
        states: read(headings.states, states),
        transitions: read(headings.transitions, transitions),
        parameters: read(headings.parameters, parameters),
    };
}

// EXTERNAL MODULE: ./lib/plan/event-maps.js
var event_maps = __webpack_require__(2463);
;// CONCATENATED MODULE: ./lib/plan/section-contract.js





const contractHeadings = { types: 'Types', eventMaps: 'Event maps' };
/** The event maps are rendered from the events and never read back: they cannot disagree with the catalogue. */
function renderTypes(types, plan) {
    const status = types.status ?? 'new';
    const maps = (0,event_maps/* eventMaps */.w)(plan);
    const path = `\`${types.file}\`${status === 'new' ? ' (new)' : ''}`;
    return [
        `### ${contractHeadings.types}`,
        `${path} holds the types that both sides share.`,
        (0,markdown_fence/* writeFence */.Ny)((0,markdown_fence/* writeInfo */.ec)(types.language, { file: types.file, status }), types.source),
        ...(maps === undefined
            ? []
            : [
                `### ${contractHeadings.eventMaps}`,
                'The same file names each event with its payload and acknowledgement. This block follows from the table of events.',
                (0,markdown_fence/* writeFence */.Ny)((0,markdown_fence/* writeInfo */.ec)(types.language, { file: types.file, status }), maps),
            ]),
    ];
}
function parseTypes(passage, reader) {
    const fence = (0,page/* fencesOf */.IE)(passage)[0];
    if (fence === undefined)
        return undefined;
    const status = fence.attributes.get('status');
    const types = { file: fence.attributes.get('file'), language: fence.language, source: fence.source };
    return reader.at(status === 'edit' ? { ...types, status } : types, fence.line);
}
const rooms = [
    (0,layout/* column */.fi)('Room', 'pattern', codec/* token */.Sh),
    (0,layout/* column */.fi)('Who joins, and when', 'join', codec/* text */.Qq),
    (0,layout/* column */.fi)('Checked by', 'predicate', codec/* reference */.ir),
    (0,layout/* column */.fi)('Who leaves, and when', 'leave', codec/* text */.Qq),
    (0,layout/* column */.fi)('Members at most', 'maxMembers', codec/* number */.ai),
];
function renderRooms(value, links) {
    return [(0,layout/* renderTable */.bo)(rooms, value, links)];
}
function parseRooms(passage, reader) {
    return (0,layout/* parseTable */.M$)(rooms, passage, reader);
}

;// CONCATENATED MODULE: ./lib/plan/section-decisions.js






const rejected = [
    (0,layout/* column */.fi)('Alternative', 'option', codec/* text */.Qq),
    (0,layout/* column */.fi)('Why not', 'why', codec/* text */.Qq),
];
function renderDecisions(decisions, links) {
    return decisions.flatMap((decision) => [
        `### ${decision.id} ${(0,markdown_text/* writeInline */.RG)(decision.topic)}`,
        (0,layout/* renderLineLabel */.PY)(labels/* labels */.W.chosen, decision.chosen),
        (0,layout/* renderProseLabel */.K7)(labels/* labels */.W.why, decision.why),
        ...(decision.rejected.length === 0
            ? []
            : [(0,layout/* renderLabel */.Lx)(labels/* labels */.W.rejected, ''), (0,layout/* renderTable */.bo)(rejected, decision.rejected, links)]),
        (0,layout/* renderLineLabel */.PY)(labels/* labels */.W.revisitWhen, decision.revisitWhen),
        decision.cites.length === 0 ? '' : (0,layout/* renderLabel */.Lx)(labels/* labels */.W.cites, codec/* references */.Ft.write(decision.cites, links)),
    ]);
}
function parseDecisions(passage, reader) {
    return (0,page/* splitAt */.gI)(3, passage).sections.map((section) => reader.at(parseDecision(section, reader), section.line));
}
function parseDecision(section, reader) {
    const group = (0,page/* splitAtLabels */.LB)(section.body);
    const [id, topic] = splitTitle(section.title);
    const table = group.labels.get(labels/* labels */.W.rejected);
    const cites = group.labels.get(labels/* labels */.W.cites);
    return {
        id,
        topic,
        chosen: (0,layout/* parseLineLabel */._C)(group, labels/* labels */.W.chosen),
        why: (0,layout/* parseProseLabel */.VF)(group, labels/* labels */.W.why),
        rejected: table === undefined ? [] : (0,layout/* parseTable */.M$)(rejected, table, reader),
        revisitWhen: (0,layout/* parseLineLabel */._C)(group, labels/* labels */.W.revisitWhen),
        cites: cites === undefined ? [] : (0,plan_links/* readReferences */.PK)((0,layout/* firstParagraph */.lE)(cites)),
    };
}
/** `D1 Transport` → id and words. */
function splitTitle(title) {
    const space = title.indexOf(' ');
    return space < 0 ? [title, ''] : [title.slice(0, space), (0,markdown_text/* readInline */.SG)(title.slice(space + 1))];
}

// EXTERNAL MODULE: ./lib/plan/section-events.js
var section_events = __webpack_require__(5476);
;// CONCATENATED MODULE: ./lib/plan/section-sides.js




function renderServer(server) {
    return [
        (0,markdown_text/* writeProse */.xF)(server.prose),
        (0,layout/* renderOrderedList */.CR)(labels/* labels */.W.middlewareOrder, server.middlewareOrder),
        (0,layout/* renderList */.pI)(labels/* labels */.W.limits, server.limits),
        (0,layout/* renderOrderedList */.CR)(labels/* labels */.W.shutdown, server.shutdown),
    ];
}
/** Nothing before the code means that the plan has only code for the server. */
function parseServer(passage) {
    const group = (0,page/* splitAtLabels */.LB)(passage);
    if ((0,page/* textOf */.b6)(passage) === '')
        return undefined;
    return {
        prose: (0,markdown_text/* readProse */.UX)((0,page/* textOf */.b6)(group.before)),
        middlewareOrder: (0,layout/* parseList */.E1)(group, labels/* labels */.W.middlewareOrder),
        limits: (0,layout/* parseList */.E1)(group, labels/* labels */.W.limits),
        shutdown: (0,layout/* parseList */.E1)(group, labels/* labels */.W.shutdown),
    };
}
function renderClient(client) {
    return [
        (0,markdown_text/* writeProse */.xF)(client.prose),
        (0,layout/* renderList */.pI)(labels/* labels */.W.lifecycle, client.lifecycle),
        (0,layout/* renderProseLabel */.K7)(labels/* labels */.W.offline, client.offline),
        (0,layout/* renderProseLabel */.K7)(labels/* labels */.W.fallback, client.fallback),
    ];
}
function parseClient(passage) {
    const group = (0,page/* splitAtLabels */.LB)(passage);
    if ((0,page/* textOf */.b6)(passage) === '')
        return undefined;
    return {
        prose: (0,markdown_text/* readProse */.UX)((0,page/* textOf */.b6)(group.before)),
        lifecycle: (0,layout/* parseList */.E1)(group, labels/* labels */.W.lifecycle),
        offline: (0,layout/* parseProseLabel */.VF)(group, labels/* labels */.W.offline),
        fallback: (0,layout/* parseProseLabel */.VF)(group, labels/* labels */.W.fallback),
    };
}

// EXTERNAL MODULE: ./lib/plan/section-steps.js
var section_steps = __webpack_require__(3298);
;// CONCATENATED MODULE: ./lib/plan/section-summary.js



function renderSummary(summary) {
    return [
        (0,layout/* renderProseLabel */.K7)(labels/* labels */.W.decision, summary.decision),
        (0,layout/* renderProseLabel */.K7)(labels/* labels */.W.why, summary.why),
        (0,layout/* renderLineLabel */.PY)(labels/* labels */.W.effort, summary.effort),
        (0,layout/* renderLineLabel */.PY)(labels/* labels */.W.biggestRisk, summary.biggestRisk),
        (0,layout/* renderLineLabel */.PY)(labels/* labels */.W.firstStep, summary.firstStep),
    ];
}
function parseSummary(passage) {
    const group = (0,page/* splitAtLabels */.LB)(passage);
    return {
        decision: (0,layout/* parseProseLabel */.VF)(group, labels/* labels */.W.decision),
        why: (0,layout/* parseProseLabel */.VF)(group, labels/* labels */.W.why),
        effort: (0,layout/* parseLineLabel */._C)(group, labels/* labels */.W.effort),
        biggestRisk: (0,layout/* parseLineLabel */._C)(group, labels/* labels */.W.biggestRisk),
        firstStep: (0,layout/* parseLineLabel */._C)(group, labels/* labels */.W.firstStep),
    };
}

;// CONCATENATED MODULE: ./lib/plan/section-sync.js






const facts = [
    (0,layout/* column */.fi)('Model', 'model', codec/* text */.Qq),
    (0,layout/* column */.fi)('What users can rely on', 'promise', codec/* text */.Qq),
    (0,layout/* column */.fi)('Version', 'version', codec/* text */.Qq),
    (0,layout/* column */.fi)('Conflicts', 'conflict', codec/* text */.Qq),
    (0,layout/* column */.fi)('Snapshot', 'snapshot', codec/* text */.Qq),
    (0,layout/* column */.fi)('Optimistic updates', 'optimistic', codec/* text */.Qq),
];
function renderSync(sync, links) {
    return sync.flatMap((each) => [
        `### ${(0,markdown_text/* writeInline */.RG)(each.data)}`,
        (0,layout/* renderFacts */.Id)(facts, each, links),
        (0,layout/* renderProseLabel */.K7)(labels/* labels */.W.resync, each.resync),
    ]);
}
function parseSync(passage, reader) {
    return (0,page/* splitAt */.gI)(3, passage).sections.map((section) => {
        const group = (0,page/* splitAtLabels */.LB)(section.body);
        const item = {
            data: (0,markdown_text/* readInline */.SG)(section.title),
            ...(0,layout/* parseFacts */.hx)(facts, group.before),
            resync: (0,layout/* parseProseLabel */.VF)(group, labels/* labels */.W.resync),
        };
        return reader.at(item, section.line);
    });
}
/** The id stands in the first line of the diagram, where other tools find it too. */
function renderSequences(sequences) {
    return sequences.flatMap(({ id, title, mermaid }) => [
        `### ${(0,markdown_text/* writeInline */.RG)(title)}`,
        (0,markdown_fence/* writeFence */.Ny)('mermaid', `%% id: ${id}\n${mermaid}`),
    ]);
}
function parseSequences(passage, reader) {
    return (0,page/* splitAt */.gI)(3, passage).sections.flatMap((section) => {
        const fence = (0,page/* fencesOf */.IE)(section.body)[0];
        if (fence === undefined) {
            reader.problem(section.line, `"${section.title}" has no diagram.`);
            return [];
        }
        const match = /^%% id: (\S+)\n(.*)$/s.exec(fence.source);
        const item = { id: match?.[1], title: (0,markdown_text/* readInline */.SG)(section.title), mermaid: match?.[2] ?? fence.source };
        return [reader.at(item, section.line)];
    });
}

;// CONCATENATED MODULE: ./lib/plan/section-topology.js




const hops = [
    (0,layout/* column */.fi)('Hop', 'name', codec/* text */.Qq),
    (0,layout/* column */.fi)('Closes when idle for (s)', 'idleTimeoutS', codec/* number */.ai),
    (0,layout/* column */.fi)('Closes after (s)', 'maxLifetimeS', codec/* number */.ai),
    (0,layout/* column */.fi)('From', 'from', codec/* reference */.ir),
];
/** A number, or the word `unknown`. */
const count = {
    write: (value, links) => (value === 'unknown' ? value : codec/* number */.ai.write(value, links)),
    read: codec/* number */.ai.read,
};
const section_topology_facts = [
    (0,layout/* column */.fi)('Runs on', 'target', codec/* text */.Qq),
    (0,layout/* column */.fi)('Replicas', 'replicas', count),
    (0,layout/* column */.fi)('Time to shut down (s)', 'graceSeconds', count),
    (0,layout/* column */.fi)('Between replicas', 'broker', codec/* text */.Qq),
];
function renderTopology(topology, links) {
    return [
        (0,layout/* renderFacts */.Id)(section_topology_facts, topology, links),
        ...(topology.hops.length === 0 ? [] : [(0,layout/* renderLabel */.Lx)(labels/* labels */.W.hops, ''), (0,layout/* renderTable */.bo)(hops, topology.hops, links)]),
    ];
}
function parseTopology(passage, reader) {
    const group = (0,page/* splitAtLabels */.LB)(passage);
    const table = group.labels.get(labels/* labels */.W.hops);
    return { ...(0,layout/* parseFacts */.hx)(section_topology_facts, group.before), hops: table === undefined ? [] : (0,layout/* parseTable */.M$)(hops, table, reader) };
}

;// CONCATENATED MODULE: ./lib/plan/sections.js















const SUMMARY_TITLE = 'Summary';
const EXISTING = 'Existing events';
/** The order follows the reader: what and why, the work, the contract, the two sides, what can go wrong, the proof. */
const planSections = [
    single(SUMMARY_TITLE, { name: 'summary', render: renderSummary, parse: parseSummary }),
    single('What it is for', { name: 'needs', render: renderNeeds, parse: parseNeeds }),
    table('What is there today', 'today'),
    single('Decisions', { name: 'decisions', render: renderDecisions, parse: parseDecisions }),
    single('Where it runs', { name: 'topology', render: renderTopology, parse: parseTopology }),
    withCode('ops', single('Steps', { name: 'rollout', render: section_steps/* renderSteps */.Il, parse: section_steps/* parseSteps */.$i })),
    {
        title: 'Events',
        render: renderNewEvents,
        parse: (passage, reader) => ({ events: (0,section_events/* parseEvents */.PH)(passage, reader) }),
    },
    withCode('shared', { title: 'Contract', render: renderContract, parse: parseContract }),
    single('Rooms', { name: 'rooms', render: renderRooms, parse: parseRooms }),
    single('State and synchronisation', { name: 'sync', render: renderSync, parse: parseSync }),
    single('How it flows', { name: 'sequences', render: renderSequences, parse: parseSequences }),
    single('Connection', { name: 'connection', render: renderConnection, parse: parseConnection }),
    withCode('server', single('Server', { name: 'server', render: renderServer, parse: parseServer })),
    withCode('client', single('Client', { name: 'client', render: renderClient, parse: parseClient })),
    table('Security', 'security'),
    table('Races', 'races'),
    table('Failures', 'failures'),
    single('Capacity', { name: 'capacity', render: renderCapacity, parse: parseCapacity }),
    withCode('test', table('Tests', 'tests')),
    table('Observability', 'observability'),
    table('Assumptions', 'assumptions'),
    table('Open questions', 'questions'),
    table('Sources', 'sources'),
    { title: EXISTING, render: renderExistingEvents, parse: parseExistingEvents },
];
function single(title, { name, render, parse }) {
    return {
        title,
        render: (plan, links) => {
            const value = plan[name];
            return value === undefined ? [] : render(value, links);
        },
        parse: (passage, reader) => ((0,page/* textOf */.b6)(passage) === '' ? {} : { [name]: parse(passage, reader) }),
    };
}
function table(title, name) {
    return {
        title,
        render: (plan, links) => renderPartTable(name, plan[name] ?? [], links),
        parse: (passage, reader) => ((0,page/* textOf */.b6)(passage) === '' ? {} : { [name]: parsePartTable(name, passage, reader) }),
    };
}
/** Code stands at the end of the section of its side, under a heading of its own. */
function withCode(side, section) {
    return {
        title: section.title,
        render: (plan, links) => [...section.render(plan, links), ...renderCode(side, plan.code)],
        parse: (passage, reader) => {
            const { rest, code } = cutCode(side, passage, reader);
            return { ...section.parse(rest, reader), ...code };
        },
    };
}
function cutCode(side, passage, reader) {
    const section = (0,page/* splitAt */.gI)(3, passage).sections.find(({ title }) => title === codeHeadings[side]);
    if (section === undefined)
        return { rest: passage, code: {} };
    const rest = (0,page/* slice */.di)(passage, 0, section.line - passage.first);
    return { rest, code: { code: parseCode(side, section.body, reader) } };
}
function renderNewEvents(plan, links) {
    const events = plan.events ?? [];
    const [table = '', ...described] = (0,section_events/* renderEvents */.e)(events.filter((event) => event.existing !== true), links);
    const existing = events.filter((event) => event.existing === true).map((event) => `\`${event.name}\``);
    const names = `${existing.join(', ')} (${existing.length === 1 ? 'it is' : 'they are'} listed under [${EXISTING}](#${(0,plan_links/* anchorOf */.dI)(EXISTING)}))`;
    return [table, existing.length === 0 ? '' : `Already there, and staying as it is: ${names}.`, ...described];
}
function renderExistingEvents(plan, links) {
    return (0,section_events/* renderEvents */.e)((plan.events ?? []).filter((event) => event.existing === true), links);
}
function parseExistingEvents(passage, reader) {
    return { events: (0,section_events/* parseEvents */.PH)(passage, reader).map((event) => Object.assign(event, { existing: true })) };
}
function renderContract(plan) {
    return plan.types === undefined ? [] : renderTypes(plan.types, plan);
}
function parseContract(passage, reader) {
    const section = (0,page/* splitAt */.gI)(3, passage).sections.find(({ title }) => title === contractHeadings.types);
    const types = section === undefined ? undefined : parseTypes(section.body, reader);
    return types === undefined ? {} : { types };
}


/***/ }),

/***/ 9954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ stateDiagram)
/* harmony export */ });
/** Words that the mermaid grammar reads as something else than a state. */
const RESERVED = new Set(['state', 'note', 'end', 'direction', 'class', 'classDef', 'style', 'default', 'as', 'scale', 'click']);
/** The connection as a mermaid state diagram; nothing where there are no transitions. */
function stateDiagram(connection) {
    if (connection.transitions.length === 0)
        return undefined;
    const edges = connection.transitions.map(({ from, to, on }) => `  ${writeState(from)} --> ${writeState(to)}: ${writeLabel(on)}`);
    return ['%% id: state-connection', 'stateDiagram-v2', ...edges].join('\n');
}
function writeState(name) {
    if (name === '[*]')
        return name;
    const plain = name.replace(/[^A-Za-z0-9_]+/g, '_');
    return RESERVED.has(plain) || /^\d|^_*$/.test(plain) ? `state_${plain}` : plain;
}
/** A semicolon ends a statement and a colon a label; `#` starts an entity. */
function writeLabel(label) {
    const plain = label.replace(/[;:#%{}"<>`\\]+/g, (marks, at) => /\w/.test(label.charAt(at + marks.length)) && at > 0 ? '.' : '');
    return plain.trim() === '' ? '…' : plain.trim();
}


/***/ })

};
