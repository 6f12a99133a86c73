export const id = 278;
export const ids = [278];
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

/***/ 4909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ profileRepository)
});

// EXTERNAL MODULE: ./node_modules/@babel/parser/lib/index.js
var lib = __webpack_require__(5429);
;// CONCATENATED MODULE: ./lib/profile/manifest-names.js
const NAMES = new Set([
    'package.json',
    'deno.json',
    'deno.jsonc',
    'pyproject.toml',
    'requirements.txt',
    'Pipfile',
    'setup.py',
    'setup.cfg',
    'go.mod',
    'Gemfile',
    'composer.json',
    'Cargo.toml',
    'pom.xml',
    'build.gradle',
    'build.gradle.kts',
    'mix.exs',
]);
/** Whether a base name is that of a file which declares dependencies. */
function isManifestName(name) {
    return NAMES.has(name) || name.endsWith('.csproj') || name.endsWith('.fsproj');
}

;// CONCATENATED MODULE: ./lib/profile/survey.js

const SIDELINE = /(?:^|\/)(?:node_modules|vendor|third_party|__?fixtures?_?_?|fixtures?|testdata|test-data|__mocks__|\.git)\//i;
const EXAMPLE = /(?:^|\/)(?:examples?|samples?|demos?|playgrounds?|benchmarks?|templates)\//i;
/** Parsing a larger file would cost more than its facts are worth. */
const MAX_CHARACTERS = 24_000_000;
/** How the snapshot marks a line that was too long to keep. */
const CLIPPED = /… \[\d+ more characters\]$/m;
const CONFLICT = /^(?:<{7} |>{7} )/m;
function surveySnapshot(snapshot) {
    const notes = new Set();
    const candidates = [...snapshot.files.values()].filter((file) => file.kind !== 'vendored' && !SIDELINE.test(file.path));
    const product = candidates.filter((file) => !EXAMPLE.test(file.path));
    const own = product.some((file) => isManifestName(baseName(file.path))) ? product : candidates;
    if (own.length < candidates.length) {
        notes.add(`left aside ${candidates.length - own.length} files of examples, samples and templates`);
    }
    const byName = groupByName(own);
    const names = [...byName.keys()].join('\n');
    return { files: snapshot.files, byName, names, own, notes, unknowns: new Set() };
}
/** Text without a byte order mark, or undefined with a note why it could not be read. */
function readText(survey, path) {
    const file = survey.files.get(path);
    if (file === undefined)
        return undefined;
    if (file.text === undefined)
        return unreadable(survey, path, `its text was not read (${file.size} bytes)`);
    if (file.text.length > MAX_CHARACTERS)
        return unreadable(survey, path, `it is too large (${file.size} bytes)`);
    if (CONFLICT.test(file.text))
        return unreadable(survey, path, 'it holds merge conflict markers');
    return file.text.startsWith('\uFEFF') ? file.text.slice(1) : file.text;
}
/** Parsers recurse: nesting that no person writes would exhaust the stack, which some engines do not survive. */
const MAX_NESTING = 400;
function nestsTooDeep(text) {
    let depth = 0;
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        // `[` `{` open, `]` `}` close.
        if (code === 91 || code === 123)
            depth += 1;
        else if (code === 93 || code === 125)
            depth = Math.max(0, depth - 1);
        if (depth > MAX_NESTING)
            return true;
    }
    return /^(?:[ \t]*[-?:][ \t]){100}/m.test(text);
}
function unreadable(survey, path, reason) {
    const cut = CLIPPED.test(survey.files.get(path)?.text ?? '') ? '; its longest lines were cut' : '';
    survey.notes.add(`could not read ${path} because ${reason}${cut}`);
    return undefined;
}
function filesNamed(survey, name) {
    if (typeof name === 'string')
        return survey.byName.get(name) ?? [];
    const lines = new RegExp(`^.*?(?:${name.source}).*$`, `${name.flags}gm`);
    const found = Array.from(survey.names.matchAll(lines), ([line]) => line);
    return found.flatMap((base) => survey.byName.get(base) ?? []);
}
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** Folder of a path, `.` for the root. */
function survey_folderOf(path) {
    const slash = path.lastIndexOf('/');
    return slash < 0 ? '.' : path.slice(0, slash);
}
/** The folder itself, then its parents up to `.`. */
function ancestorsOf(folder) {
    const found = [folder];
    for (let current = folder; current !== '.';) {
        current = survey_folderOf(current);
        found.push(current);
    }
    return found;
}
function inFolder(folder, name) {
    return folder === '.' ? name : `${folder}/${name}`;
}
/** Whether a path lies in a folder, `.` being everything. */
function isWithin(path, folder) {
    return folder === '.' || path.startsWith(`${folder}/`) || path === folder;
}
function groupByName(files) {
    const groups = new Map();
    for (const file of files) {
        const name = baseName(file.path);
        const group = groups.get(name);
        if (group === undefined)
            groups.set(name, [file]);
        else
            group.push(file);
    }
    return groups;
}

;// CONCATENATED MODULE: ./lib/profile/script.js


const SCRIPT_NAME = /\.(?:[cm]?[jt]sx?|vue|svelte)$/;
/** A hand-written module is never this long. */
const script_MAX_CHARACTERS = 600_000;
function readScript(survey, path) {
    const text = readText(survey, path);
    if (text === undefined)
        return undefined;
    if (text.length > script_MAX_CHARACTERS)
        return unreadable(survey, path, `it is too large to parse (${text.length} characters)`);
    if (nestsTooDeep(text))
        return unreadable(survey, path, 'it nests too deeply');
    const code = /\.(?:vue|svelte)$/.test(path) ? keepScripts(text) : text;
    try {
        return { path, text, program: (0,lib/* parse */.qg)(code, optionsFor(path, code)).program };
    }
    catch (error) {
        return unreadable(survey, path, `it does not parse (${error instanceof Error ? error.message : 'syntax error'})`);
    }
}
function optionsFor(path, code) {
    const plugins = ['decorators-legacy', 'explicitResourceManagement', 'importAttributes'];
    if (/\.[cm]?ts$/.test(path))
        plugins.push('typescript');
    else if (/\.(?:tsx|vue|svelte)$/.test(path))
        plugins.push('typescript', 'jsx');
    else
        plugins.push('jsx', ...(/@flow\b/.test(code.slice(0, 600)) ? ['flow'] : []));
    return {
        sourceType: 'unambiguous',
        errorRecovery: true,
        attachComment: false,
        allowReturnOutsideFunction: true,
        allowAwaitOutsideFunction: true,
        allowUndeclaredExports: true,
        plugins: baseName(path).endsWith('.d.ts') ? [['typescript', { dts: true }]] : plugins,
    };
}
/** Blanks everything outside `<script>` elements, so that lines and columns stay what they are. */
function keepScripts(text) {
    let kept = '';
    let last = 0;
    for (const match of text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script\s*>/gi)) {
        const start = match.index + match[0].indexOf('>') + 1;
        const body = match[1] ?? '';
        kept += blank(text.slice(last, start)) + body;
        last = start + body.length;
    }
    return kept + blank(text.slice(last));
}
function blank(text) {
    return text.replace(/[^\n]/g, ' ');
}
/** Several readers walk the same programs: each is flattened once. */
const flatPrograms = new WeakMap();
/** Visits every node, parents first; `ancestors` runs from the root to the parent. */
function script_walk(root, visit) {
    const { nodes, depths } = root.type === 'Program' ? flatProgram(root) : flatten(root);
    const ancestors = [];
    for (let at = 0; at < nodes.length; at += 1) {
        const node = nodes[at];
        if (node === undefined)
            return;
        ancestors.length = depths[at] ?? 0;
        visit(node, ancestors);
        ancestors.push(node);
    }
}
function flatProgram(root) {
    const tree = flatPrograms.get(root) ?? flatten(root);
    flatPrograms.set(root, tree);
    return tree;
}
/** With a stack of its own: generated code nests deeper than the call stack allows. */
function flatten(root) {
    const nodes = [];
    const depths = [];
    const open = [root];
    const openDepths = [0];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
        const depth = openDepths.pop() ?? 0;
        nodes.push(node);
        depths.push(depth);
        const first = open.length;
        for (const key in node)
            pushNodes(open, node[key]);
        reverseFrom(open, first);
        for (let at = first; at < open.length; at += 1)
            openDepths.push(depth + 1);
    }
    return { nodes, depths };
}
function pushNodes(open, member) {
    if (typeof member !== 'object' || member === null)
        return;
    if (isNode(member))
        open.push(member);
    else if (Array.isArray(member))
        for (const item of member)
            if (isNode(item))
                open.push(item);
}
/** The last pushed is visited first. */
function reverseFrom(nodes, first) {
    for (let low = first, high = nodes.length - 1; low < high; low += 1, high -= 1) {
        const kept = nodes[low];
        const moved = nodes[high];
        if (kept !== undefined && moved !== undefined)
            [nodes[low], nodes[high]] = [moved, kept];
    }
}
function isNode(value) {
    return typeof value === 'object' && value !== null && typeof value.type === 'string';
}
function startLine(node) {
    return node.loc?.start.line ?? 1;
}
function endLineOf(node) {
    return node.loc?.end.line ?? 1;
}
function placeOf(script, node) {
    return `${script.path}:${startLine(node)}`;
}

;// CONCATENATED MODULE: ./lib/profile/script-scope.js

function readScope(script) {
    const building = { program: script.program, tables: new Map(), exports: new Map(), stars: [] };
    building.tables.set(script.program, new Map());
    script_walk(script.program, (node, ancestors) => {
        if (isFunction(node))
            declareParameters(building, node);
        declare(building, node, ancestors);
        collectExports(building, node);
    });
    const { tables, exports, stars } = building;
    return { script, tables, exports, stars };
}
function isFunction(node) {
    return (node.type === 'FunctionDeclaration' ||
        node.type === 'FunctionExpression' ||
        node.type === 'ArrowFunctionExpression' ||
        node.type === 'ClassMethod' ||
        node.type === 'ObjectMethod' ||
        node.type === 'ClassPrivateMethod');
}
/** Resolves a name outwards from the place of its use. `ancestors` runs from the program to the parent. */
function lookUp(scope, name, ancestors) {
    for (let index = ancestors.length - 1; index >= 0; index -= 1) {
        const ancestor = ancestors[index];
        const binding = ancestor === undefined ? undefined : scope.tables.get(ancestor)?.get(name);
        if (binding !== undefined)
            return binding;
    }
    return scope.tables.get(scope.script.program)?.get(name);
}
/** `name`, `this.name` for members of classes, undefined for anything else. */
function plainName(node) {
    if (node?.type === 'Identifier')
        return node.name;
    if (node?.type === 'MemberExpression' && node.object.type === 'ThisExpression' && node.property.type === 'Identifier') {
        return `this.${node.property.name}`;
    }
    if (node?.type === 'TSNonNullExpression' || node?.type === 'TSAsExpression')
        return plainName(node.expression);
    return undefined;
}
function script_scope_stringOf(node) {
    if (node?.type === 'StringLiteral')
        return node.value;
    if (node?.type === 'TemplateLiteral') {
        // A hole stands as `*`, so that the constant parts still say what the string is like.
        return node.quasis.map((quasi) => quasi.value.cooked ?? '').join('*');
    }
    return undefined;
}
/** The expression behind `await`, parentheses, type assertions and `.bind(this)`. */
function unwrap(node) {
    if (node === null || node === undefined)
        return undefined;
    if (node.type === 'CallExpression' &&
        node.callee.type === 'MemberExpression' &&
        propertyName(node.callee.property) === 'bind') {
        return unwrap(node.callee.object);
    }
    if (node.type === 'AwaitExpression')
        return unwrap(node.argument);
    if (node.type === 'TSAsExpression' ||
        node.type === 'TSSatisfiesExpression' ||
        node.type === 'TSNonNullExpression' ||
        node.type === 'ParenthesizedExpression') {
        return unwrap(node.expression);
    }
    return node;
}
/** Module of `require('x')` or `import('x')`. */
function requiredModule(node) {
    const call = unwrap(node);
    if (call?.type !== 'CallExpression')
        return undefined;
    const isRequire = (call.callee.type === 'Identifier' && call.callee.name === 'require') || call.callee.type === 'Import';
    return isRequire ? script_scope_stringOf(call.arguments[0]) : undefined;
}
function declareParameters(building, node) {
    const table = tableOf(building, node);
    node.params.forEach((parameter, index) => {
        const pattern = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
        const target = pattern.type === 'AssignmentPattern' ? pattern.left : pattern;
        if (target.type === 'Identifier')
            table.set(target.name, { kind: 'parameter', of: node, index, pattern: target });
    });
}
function declare(building, node, ancestors) {
    const { program } = building;
    const table = tableOf(building, ancestors.findLast((ancestor) => isFunction(ancestor)) ?? program);
    if (node.type === 'ImportDeclaration') {
        for (const specifier of node.specifiers) {
            table.set(specifier.local.name, { kind: 'import', source: node.source.value, imported: importedName(specifier) });
        }
    }
    else if (node.type === 'VariableDeclarator')
        declareVariable(table, node, ancestors);
    else if (node.type === 'FunctionDeclaration' && node.id)
        table.set(node.id.name, { kind: 'function', node });
    else if (node.type === 'ClassMethod' && !node.computed) {
        const name = propertyName(node.key);
        if (name !== undefined)
            tableOf(building, program).set(`this.${name}`, { kind: 'function', node });
    }
    else if (node.type === 'ClassDeclaration' && node.id)
        table.set(node.id.name, { kind: 'class', node });
    else if (node.type === 'AssignmentExpression' || node.type === 'ClassProperty') {
        const name = node.type === 'ClassProperty' ? propertyName(node.key) : plainName(node.left);
        const init = node.type === 'ClassProperty' ? node.value : node.right;
        const key = node.type === 'ClassProperty' ? `this.${name ?? ''}` : name;
        if (key === undefined || !(key.startsWith('this.') || init))
            return;
        const home = tableOf(building, program);
        const binding = {
            kind: 'value',
            init: init ?? undefined,
            declaration: node,
            ancestors: [...ancestors],
        };
        if (key.startsWith('this.')) {
            if (init || !home.has(key))
                home.set(key, binding);
        }
        else
            assignLater(building, key, binding);
    }
}
/** `let server;` followed by `server = …` is a declaration in two steps. */
function assignLater(building, name, binding) {
    for (const owner of [...binding.ancestors.filter(isFunction).reverse(), building.program]) {
        const known = building.tables.get(owner)?.get(name);
        if (known === undefined)
            continue;
        if (known.kind === 'value' && known.init === undefined)
            building.tables.get(owner)?.set(name, binding);
        return;
    }
}
function declareVariable(table, node, ancestors) {
    const module = requiredModule(node.init) ?? requiredModule(unwrapMember(node.init));
    if (node.id.type === 'Identifier') {
        const member = node.init?.type === 'MemberExpression' ? propertyName(node.init.property) : undefined;
        const direct = requiredModule(node.init);
        if (direct !== undefined)
            table.set(node.id.name, { kind: 'import', source: direct, imported: '*' });
        else if (module !== undefined && member !== undefined) {
            table.set(node.id.name, { kind: 'import', source: module, imported: member });
        }
        else {
            const init = unwrap(node.init);
            if (init !== undefined && isFunction(init))
                table.set(node.id.name, { kind: 'function', node: init });
            else
                table.set(node.id.name, { kind: 'value', init, declaration: node, ancestors: [...ancestors] });
        }
    }
    else if (node.id.type === 'ObjectPattern') {
        for (const property of node.id.properties) {
            if (property.type !== 'ObjectProperty' || property.value.type !== 'Identifier')
                continue;
            const imported = propertyName(property.key) ?? property.value.name;
            if (module !== undefined)
                table.set(property.value.name, { kind: 'import', source: module, imported });
            else
                table.set(property.value.name, { kind: 'value', init: undefined, declaration: node, ancestors: [...ancestors] });
        }
    }
}
function unwrapMember(node) {
    return node?.type === 'MemberExpression' ? node.object : undefined;
}
function propertyName(node) {
    if (node.type === 'Identifier')
        return node.name;
    return node.type === 'StringLiteral' ? node.value : undefined;
}
function importedName(specifier) {
    if (specifier.type === 'ImportDefaultSpecifier')
        return 'default';
    if (specifier.type === 'ImportSpecifier')
        return propertyName(specifier.imported) ?? '*';
    return '*';
}
function collectExports(building, node) {
    if (node.type === 'ExportAllDeclaration')
        building.stars.push(node.source.value);
    else if (node.type === 'ExportDefaultDeclaration')
        building.exports.set('default', exportedExpression(node.declaration));
    else if (node.type === 'ExportNamedDeclaration')
        collectNamedExports(building, node);
    else if (node.type === 'AssignmentExpression')
        collectCommonExports(building, node.left, node.right);
    else if (node.type === 'TSExportAssignment')
        building.exports.set('default', exportedExpression(node.expression));
}
function collectNamedExports(building, node) {
    for (const specifier of node.specifiers) {
        if (specifier.type !== 'ExportSpecifier')
            continue;
        const exported = propertyName(specifier.exported) ?? '';
        const local = specifier.local.name;
        building.exports.set(exported, node.source ? { kind: 'from', source: node.source.value, imported: local } : { kind: 'local', name: local });
    }
    const declaration = node.declaration;
    if (declaration?.type === 'VariableDeclaration') {
        for (const declarator of declaration.declarations) {
            if (declarator.id.type === 'Identifier')
                building.exports.set(declarator.id.name, { kind: 'local', name: declarator.id.name });
        }
    }
    else if ((declaration?.type === 'FunctionDeclaration' || declaration?.type === 'ClassDeclaration') && declaration.id) {
        building.exports.set(declaration.id.name, { kind: 'local', name: declaration.id.name });
    }
}
function collectCommonExports(building, left, right) {
    if (left.type !== 'MemberExpression')
        return;
    const object = left.object;
    const name = propertyName(left.property);
    if (object.type === 'Identifier' && object.name === 'module' && name === 'exports') {
        building.exports.set('default', exportedExpression(right));
        if (right.type !== 'ObjectExpression')
            return;
        for (const property of right.properties) {
            if (property.type === 'ObjectProperty') {
                building.exports.set(propertyName(property.key) ?? '', exportedExpression(property.value));
            }
            else if (property.type === 'ObjectMethod') {
                building.exports.set(propertyName(property.key) ?? '', { kind: 'node', node: property });
            }
        }
    }
    else if (name !== undefined && isExportsObject(object))
        building.exports.set(name, exportedExpression(right));
}
function isExportsObject(node) {
    if (node.type === 'Identifier')
        return node.name === 'exports';
    return (node.type === 'MemberExpression' &&
        node.object.type === 'Identifier' &&
        node.object.name === 'module' &&
        propertyName(node.property) === 'exports');
}
function exportedExpression(node) {
    const inner = unwrap(node) ?? node;
    if (inner.type === 'Identifier')
        return { kind: 'local', name: inner.name };
    const module = requiredModule(inner);
    if (module !== undefined)
        return { kind: 'from', source: module, imported: 'default' };
    if ((inner.type === 'FunctionDeclaration' || inner.type === 'ClassDeclaration') && inner.id) {
        return { kind: 'local', name: inner.id.name };
    }
    return { kind: 'node', node: inner };
}
function tableOf(building, owner) {
    const known = building.tables.get(owner);
    if (known !== undefined)
        return known;
    const table = new Map();
    building.tables.set(owner, table);
    return table;
}

;// CONCATENATED MODULE: ./lib/profile/auth-script.js


/** Functions of this repository that establish the user, told by what they do: look at the login, refuse without it. */
function readScriptAuth(index, paths) {
    return paths.flatMap((path) => {
        const scope = index.scope(path);
        if (scope === undefined)
            return [];
        const found = [];
        script_walk(scope.script.program, (node, ancestors) => {
            if (!isFunction(node))
                return;
            const name = functionName(node, ancestors.at(-1));
            if (name === undefined || ancestors.filter(isFunction).length > 1)
                return;
            const kind = kindOfGuard(node);
            if (kind !== undefined)
                found.push({ kind, symbol: name, where: placeOf(scope.script, node) });
        });
        found.push(...sessionSetups(scope.script));
        return found;
    });
}
function functionName(node, parent) {
    if (node.type === 'FunctionDeclaration' && node.id)
        return node.id.name;
    if ((node.type === 'ClassMethod' || node.type === 'ObjectMethod') && !node.computed) {
        const name = propertyName(node.key);
        return name === 'constructor' ? undefined : name;
    }
    if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier')
        return parent.id.name;
    if (parent?.type === 'CallExpression')
        return undefined;
    if (parent?.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression')
        return propertyName(parent.left.property);
    return undefined;
}
function kindOfGuard(node) {
    if (node.params.length === 0 || node.params.length > 4)
        return undefined;
    const signs = { session: false, user: false, token: false, refuses: false, registersRoutes: false };
    script_walk(node.body, (inner) => collectSigns(signs, inner));
    if (!signs.refuses || signs.registersRoutes)
        return undefined;
    if (signs.session)
        return 'session-cookie';
    if (signs.token)
        return 'jwt';
    return signs.user && looksLikeMiddleware(node) ? 'middleware' : undefined;
}
function collectSigns(signs, node) {
    if (node.type === 'MemberExpression') {
        const member = propertyName(node.property);
        if (member === 'session')
            signs.session = true;
        if (member === 'user' || member === 'isAuthenticated' || member === 'currentUser')
            signs.user = true;
        if (member === 'authorization')
            signs.token = true;
    }
    else if (node.type === 'NumericLiteral' && node.value === 401)
        signs.refuses = true;
    else if (node.type === 'Identifier' && /^(?:Unauthorized|Unauthenticated|NotAuthenticated)/i.test(node.name))
        signs.refuses = true;
    else if (node.type === 'StringLiteral' && /^(?:unauthori[sz]ed|unauthenticated)$/i.test(node.value))
        signs.refuses = true;
    else if (node.type === 'CallExpression') {
        if (isTokenCheck(node))
            signs.token = true;
        if (script_scope_stringOf(node.arguments[0])?.startsWith('/') === true && node.arguments.length > 1)
            signs.registersRoutes = true;
    }
}
function isTokenCheck(node) {
    const callee = node.callee;
    if (callee.type === 'Identifier')
        return /^(?:jwtVerify|verifyJwt|verifyToken)$/i.test(callee.name);
    if (callee.type !== 'MemberExpression')
        return false;
    const member = propertyName(callee.property);
    const object = callee.object.type === 'Identifier' ? callee.object.name : '';
    return (member === 'verify' && /jwt|jsonwebtoken/i.test(object)) || member === 'jwtVerify';
}
function looksLikeMiddleware(node) {
    const names = node.params.map((parameter) => (parameter.type === 'Identifier' ? parameter.name : ''));
    return names.some((name) => /^_?(?:next|done|reply|ctx|context|c)$/.test(name));
}
/** `session({ name, secret, store })`: the cookie is `connect.sid` unless named. */
function sessionSetups(script) {
    const library = /['"](express-session|cookie-session|@fastify\/session|koa-session)['"]/.exec(script.text)?.[1];
    if (library === undefined)
        return [];
    const found = [];
    script_walk(script.program, (node) => {
        if (node.type !== 'CallExpression')
            return;
        const callee = node.callee.type === 'Identifier' ? node.callee.name : '';
        const isSetup = /^(?:session|expressSession|cookieSession)$/.test(callee) && node.arguments[0]?.type === 'ObjectExpression';
        const isRegistration = node.arguments.some((argument) => argument.type === 'Identifier' && /session/i.test(argument.name)) && callee === '';
        if (isSetup || isRegistration) {
            const cookie = cookieName(node);
            found.push({ kind: 'session-cookie', library, ...(cookie === undefined ? {} : { cookie }), where: placeOf(script, node) });
        }
    });
    return found;
}
function cookieName(node) {
    const options = node.arguments.find((argument) => argument.type === 'ObjectExpression');
    if (options?.type !== 'ObjectExpression')
        return undefined;
    for (const property of options.properties) {
        if (property.type !== 'ObjectProperty')
            continue;
        if (['name', 'cookieName', 'key'].includes(propertyName(property.key) ?? ''))
            return script_scope_stringOf(property.value);
    }
    return undefined;
}

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(9547);
;// CONCATENATED MODULE: ./lib/profile/line-index.js
function indexLines(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return (offset) => {
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low + 1;
    };
}

;// CONCATENATED MODULE: ./lib/profile/read-json.js



/** JSON with comments and trailing commas allowed. */
function readJson(survey, path) {
    const text = readText(survey, path);
    if (text === undefined)
        return undefined;
    if (nestsTooDeep(text))
        return unreadable(survey, path, 'it nests too deeply');
    const errors = [];
    const root = (0,main.parseTree)(text, errors, { allowTrailingComma: true });
    const line = indexLines(text);
    const error = errors[0];
    if (error !== undefined || root === undefined) {
        const what = error === undefined ? 'it is empty' : `of ${(0,main.printParseErrorCode)(error.error)} in line ${line(error.offset)}`;
        return unreadable(survey, path, what);
    }
    const lineOf = (keys) => {
        for (let length = keys.length; length > 0; length -= 1) {
            const node = (0,main.findNodeAtLocation)(root, keys.slice(0, length));
            if (node !== undefined)
                return line(node.parent?.type === 'property' ? node.parent.offset : node.offset);
        }
        return 1;
    };
    return { path, value: (0,main.getNodeValue)(root), lineOf };
}
/** Plain JSON without places: for large generated files. */
function readPlainJson(survey, path) {
    const text = readText(survey, path);
    if (text === undefined)
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch (error) {
        return unreadable(survey, path, `it is not JSON (${error instanceof Error ? error.message : 'syntax error'})`);
    }
}

;// CONCATENATED MODULE: ./lib/profile/structured.js
/** Safe looks into parsed documents of unknown shape; only own members count, whatever they are called. */
function member(value, ...keys) {
    let current = value;
    for (const key of keys) {
        if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key))
            return undefined;
        current = current[key];
    }
    return current;
}
function entriesOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function textOf(value) {
    return typeof value === 'string' ? value : undefined;
}
/** A finite number, also one written as digits. */
function numberOf(value) {
    if (typeof value === 'number' && Number.isFinite(value))
        return value;
    return typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value.trim()) ? Number(value) : undefined;
}

;// CONCATENATED MODULE: ./lib/profile/script-index.js






const ENDINGS = ['', '.ts', '.tsx', '.js', '.jsx', '.mts', '.mjs', '.cts', '.cjs', '.vue', '.svelte'];
const INDEXES = ['/index.ts', '/index.tsx', '/index.js', '/index.jsx', '/index.mjs', '/index.cjs', '/index.mts'];
function indexScripts(survey, workspaces) {
    const scopes = new Map();
    const aliases = new Map();
    const scope = (path) => {
        if (!scopes.has(path)) {
            const script = readScript(survey, path);
            scopes.set(path, script === undefined ? undefined : readScope(script));
        }
        return scopes.get(path);
    };
    const aliasesFor = (folder) => {
        const known = aliases.get(folder) ?? readAliases(survey, folder);
        aliases.set(folder, known);
        return known;
    };
    const resolve = (from, source) => {
        if (source.startsWith('.'))
            return existing(survey, posix_.join(survey_folderOf(from), source));
        for (const alias of aliasesFor(survey_folderOf(from))) {
            const path = applyAlias(survey, alias, source);
            if (path !== undefined)
                return path;
        }
        return resolveWorkspace(survey, workspaces, source);
    };
    return { scope, resolve };
}
/** What an exported name of a file is, followed through re-exports. */
function exportedBinding(index, path, name) {
    return followExport(index, { path, name }, 0);
}
function followExport(index, { path, name }, depth) {
    const scope = depth > 8 ? undefined : index.scope(path);
    if (scope === undefined)
        return undefined;
    const exported = scope.exports.get(name);
    if (exported?.kind === 'node')
        return { scope, node: exported.node };
    if (exported?.kind === 'local') {
        const binding = lookUp(scope, exported.name, []);
        return binding === undefined ? undefined : followBinding(index, { scope, binding }, depth + 1);
    }
    if (exported?.kind === 'from') {
        const next = index.resolve(path, exported.source);
        return next === undefined ? undefined : followExport(index, { path: next, name: exported.imported }, depth + 1);
    }
    for (const source of scope.stars) {
        const next = index.resolve(path, source);
        const found = next === undefined ? undefined : followExport(index, { path: next, name }, depth + 1);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** Follows imports of this repository to the declaration itself. */
function followBinding(index, located, depth = 0) {
    if (located.binding?.kind !== 'import')
        return located;
    const { source, imported } = located.binding;
    const path = index.resolve(located.scope.script.path, source);
    if (path === undefined)
        return located;
    return followExport(index, { path, name: imported === '*' ? 'default' : imported }, depth + 1) ?? located;
}
function readAliases(survey, folder) {
    for (const ancestor of ancestorsOf(folder)) {
        for (const name of ['tsconfig.json', 'jsconfig.json']) {
            const path = inFolder(ancestor, name);
            if (!survey.files.has(path))
                continue;
            const document = readJson(survey, path);
            const base = posix_.join(ancestor, textOf(member(document?.value, 'compilerOptions', 'baseUrl')) ?? '.');
            const paths = entriesOf(member(document?.value, 'compilerOptions', 'paths'));
            if (paths.length > 0)
                return paths.map(([pattern, targets]) => toAlias(pattern, listOf(targets), base));
        }
    }
    return conventionalAliases(survey, folder);
}
function toAlias(pattern, targets, base) {
    return {
        prefix: pattern.replace(/\*$/, ''),
        exact: !pattern.endsWith('*'),
        targets: targets.flatMap((target) => typeof target === 'string' ? [posix_.join(base, target.replace(/\*$/, '')) + trailing(target)] : []),
    };
}
function trailing(target) {
    return target.endsWith('/*') ? '/' : '';
}
/** SvelteKit and Nuxt generate their path settings, so they are not in the repository. */
function conventionalAliases(survey, folder) {
    for (const ancestor of ancestorsOf(folder)) {
        if (survey.files.has(inFolder(ancestor, 'svelte.config.js')) || survey.files.has(inFolder(ancestor, 'svelte.config.ts'))) {
            return [{ prefix: '$lib/', exact: false, targets: [inFolder(ancestor, 'src/lib/')] }];
        }
    }
    return [];
}
function applyAlias(survey, alias, source) {
    if (alias.exact ? source !== alias.prefix : !source.startsWith(alias.prefix))
        return undefined;
    for (const target of alias.targets) {
        const path = existing(survey, posix_.normalize(target + (alias.exact ? '' : source.slice(alias.prefix.length))));
        if (path !== undefined)
            return path;
    }
    return undefined;
}
function resolveWorkspace(survey, workspaces, source) {
    const owner = workspaces.find(({ name }) => source === name || source.startsWith(`${name}/`));
    if (owner === undefined)
        return undefined;
    const rest = source.slice(owner.name.length + 1);
    const candidates = rest === '' ? ['src/index', 'index', 'src/main', 'lib/index'] : [rest, `src/${rest}`];
    for (const candidate of candidates) {
        const path = existing(survey, inFolder(owner.folder, candidate));
        if (path !== undefined && isWithin(path, owner.folder))
            return path;
    }
    return undefined;
}
function existing(survey, path) {
    const clean = path.replace(/\/$/, '');
    for (const ending of ENDINGS)
        if (survey.files.has(clean + ending))
            return clean + ending;
    // TypeScript sources are imported under the name they are compiled to.
    const compiled = clean.replace(/\.([cm]?)js(x?)$/, '.$1ts$2');
    for (const candidate of [compiled, compiled.replace(/\.ts$/, '.tsx')])
        if (survey.files.has(candidate))
            return candidate;
    for (const ending of INDEXES)
        if (survey.files.has(clean + ending))
            return clean + ending;
    return undefined;
}

;// CONCATENATED MODULE: ./lib/profile/router-resolve.js



/** Package to the exported names that create a router; `*` and `default` are the module itself. */
const FACTORIES = {
    express: ['default', '*', 'Router'],
    '@types/express': ['Router'],
    fastify: ['default', '*', 'fastify', 'Fastify'],
    hono: ['Hono'],
    'hono/tiny': ['Hono'],
    'hono/quick': ['Hono'],
    '@hono/zod-openapi': ['OpenAPIHono'],
    elysia: ['Elysia'],
    koa: ['default', '*'],
    '@koa/router': ['default', '*', 'Router'],
    'koa-router': ['default', '*'],
    polka: ['default', '*'],
    'itty-router': ['Router', 'AutoRouter', 'IttyRouter'],
    'find-my-way': ['default', '*'],
    restify: ['createServer'],
    'express-promise-router': ['default', '*'],
};
const LIBRARY_NAMES = {
    '@hono/zod-openapi': 'hono',
    'hono/tiny': 'hono',
    'hono/quick': 'hono',
    '@koa/router': 'koa',
    'koa-router': 'koa',
    'express-promise-router': 'express',
};
const OAK = /^(?:jsr:)?@oak\/oak(?:@[^/]*)?|^https:\/\/deno\.land\/x\/oak/;
const TYPED_PARAMETER = /^(?:Express|Application|Router|IRouter|FastifyInstance|Hono|OpenAPIHono|Elysia|Koa|Polka)$/;
const NAMED_PARAMETER = /^(?:app|router|server|fastify|instance)$/;
function resolveRouter(sight, expression, depth = 0) {
    const node = unwrap(expression);
    if (node === undefined || depth > 8)
        return undefined;
    const name = plainName(node);
    if (name !== undefined) {
        const binding = lookUp(sight.scope, name, sight.ancestors);
        return binding === undefined ? undefined : fromLocated(sight, { scope: sight.scope, binding }, depth + 1);
    }
    if (node.type === 'CallExpression' || node.type === 'NewExpression')
        return fromCall(sight, node, depth + 1);
    if (node.type === 'MemberExpression')
        return fromMember(sight, node, depth + 1);
    return undefined;
}
/** The function that an expression means, whether inline, local, imported or wrapped in a call. */
function resolveFunction(sight, expression, depth = 0) {
    const node = unwrap(expression);
    if (node === undefined || depth > 6)
        return undefined;
    if (isFunction(node))
        return { scope: sight.scope, node, ancestors: sight.ancestors };
    const module = requiredModule(node);
    if (module !== undefined)
        return functionOfModule(sight, module);
    const name = plainName(node);
    if (name !== undefined) {
        const binding = lookUp(sight.scope, name, sight.ancestors);
        if (binding === undefined)
            return undefined;
        return functionOf(sight, followBinding(sight.index, { scope: sight.scope, binding }), depth + 1);
    }
    if (node.type === 'CallExpression' && node.arguments.length > 0)
        return resolveFunction(sight, node.arguments[0], depth + 1);
    if (node.type === 'MemberExpression')
        return memberFunction(sight, node);
    return undefined;
}
function parameterKey(located, position) {
    const parameter = located.node.params[position];
    const pattern = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter;
    return pattern?.type === 'Identifier' ? keyOf(located.scope.script, pattern) : undefined;
}
function functionOfModule(sight, module) {
    const path = sight.index.resolve(sight.scope.script.path, module);
    const located = path === undefined ? undefined : exportedBinding(sight.index, path, 'default');
    return located === undefined ? undefined : functionOf(sight, located, 0);
}
function functionOf(sight, located, depth) {
    const { scope, binding, node } = located;
    if (binding?.kind === 'function')
        return { scope, node: binding.node, ancestors: [scope.script.program] };
    if (binding?.kind === 'value')
        return resolveFunction({ ...sight, scope, ancestors: binding.ancestors }, binding.init, depth + 1);
    return node === undefined
        ? undefined
        : resolveFunction({ ...sight, scope, ancestors: [scope.script.program] }, node, depth + 1);
}
/** `cards.create` where `cards` is a module of this repository. */
function memberFunction(sight, node) {
    const object = plainName(node.object);
    const member = propertyName(node.property);
    if (object === undefined || member === undefined)
        return undefined;
    const binding = lookUp(sight.scope, object, sight.ancestors);
    if (binding?.kind !== 'import')
        return undefined;
    const path = sight.index.resolve(sight.scope.script.path, binding.source);
    const located = path === undefined ? undefined : exportedBinding(sight.index, path, member);
    return located === undefined ? undefined : functionOf(sight, located, 0);
}
function fromLocated(sight, located, depth) {
    const { scope, binding, node } = followBinding(sight.index, located);
    const inside = (ancestors) => ({ index: sight.index, scope, ancestors });
    if (node !== undefined)
        return resolveRouter(inside([scope.script.program]), node, depth);
    if (binding?.kind === 'value')
        return resolveRouter(inside(binding.ancestors), binding.init, depth);
    if (binding?.kind !== 'parameter' || !isRouterParameter(binding.pattern))
        return undefined;
    return { key: keyOf(scope.script, binding.pattern), script: scope.script, library: '', prefix: '', parameter: true };
}
function fromCall(sight, node, depth) {
    const library = factoryLibrary(sight, node.callee);
    if (library !== undefined) {
        const prefix = optionString(node.arguments[0], ['prefix', 'base']) ?? '';
        return { key: keyOf(sight.scope.script, node), script: sight.scope.script, library, prefix, parameter: false };
    }
    if (node.callee.type === 'MemberExpression') {
        const root = resolveRouter(sight, node.callee.object, depth);
        if (root === undefined)
            return returnedRouter(sight, node.callee, depth);
        const based = propertyName(node.callee.property) === 'basePath' ? (script_scope_stringOf(node.arguments[0]) ?? '') : '';
        return based === '' ? root : { ...root, prefix: root.prefix + based };
    }
    const module = requiredModule(node);
    if (module !== undefined) {
        const path = sight.index.resolve(sight.scope.script.path, module);
        const located = path === undefined ? undefined : exportedBinding(sight.index, path, 'default');
        return located === undefined ? undefined : fromLocated(sight, located, depth);
    }
    return returnedRouter(sight, node.callee, depth);
}
function returnedRouter(sight, callee, depth) {
    const located = resolveFunction(sight, callee);
    if (located === undefined)
        return undefined;
    const inside = { index: sight.index, scope: located.scope, ancestors: [...located.ancestors, located.node] };
    const body = located.node.body;
    if (body.type !== 'BlockStatement')
        return resolveRouter(inside, body, depth);
    let found;
    script_walk(body, (node, ancestors) => {
        if (found !== undefined || node.type !== 'ReturnStatement' || ancestors.some(isFunction))
            return;
        found = resolveRouter(inside, node.argument, depth);
    });
    return found;
}
/** `new CardsController().router`, `cards.router`: members of classes are known by their file. */
function fromMember(sight, node, depth) {
    const member = propertyName(node.property);
    const object = unwrap(node.object);
    if (member === undefined || object === undefined)
        return undefined;
    const className = object.type === 'NewExpression' ? plainName(object.callee) : plainName(object);
    if (className === undefined)
        return undefined;
    const binding = lookUp(sight.scope, className, sight.ancestors);
    if (binding?.kind === 'import') {
        const path = sight.index.resolve(sight.scope.script.path, binding.source);
        const direct = path === undefined ? undefined : exportedBinding(sight.index, path, member);
        if (direct !== undefined)
            return fromLocated(sight, direct, depth);
    }
    const located = binding === undefined ? undefined : followBinding(sight.index, { scope: sight.scope, binding });
    const home = located?.binding?.kind === 'value' ? classOf(sight, located) : located;
    const inner = home?.binding?.kind === 'class' ? lookUp(home.scope, `this.${member}`, []) : undefined;
    return home === undefined || inner === undefined ? undefined : fromLocated(sight, { scope: home.scope, binding: inner }, depth);
}
function classOf(sight, located) {
    const init = located.binding?.kind === 'value' ? unwrap(located.binding.init) : undefined;
    const name = init?.type === 'NewExpression' ? plainName(init.callee) : undefined;
    const binding = name === undefined ? undefined : lookUp(located.scope, name, []);
    return binding === undefined ? undefined : followBinding(sight.index, { scope: located.scope, binding });
}
/** Which web framework a called name belongs to, if it creates a router. */
function factoryLibrary(sight, callee) {
    const isMember = callee.type === 'MemberExpression';
    const name = plainName(isMember ? callee.object : callee);
    const binding = name === undefined ? undefined : lookUp(sight.scope, name, sight.ancestors);
    if (binding?.kind !== 'import')
        return undefined;
    const imported = isMember ? propertyName(callee.property) : binding.imported;
    const source = binding.source
        .replace(/^npm:/, '')
        .replace(/(?<=.)@[\d^~][^/]*/, '')
        .replace(/^jsr:@hono\/hono/, 'hono');
    if (OAK.test(binding.source))
        return imported === 'Router' || imported === 'Application' ? 'oak' : undefined;
    const names = Object.hasOwn(FACTORIES, source) ? FACTORIES[source] : undefined;
    return names?.includes(imported ?? '') === true ? (LIBRARY_NAMES[source] ?? source) : undefined;
}
function isRouterParameter(pattern) {
    if (pattern.type !== 'Identifier')
        return false;
    const annotation = pattern.typeAnnotation;
    const type = annotation?.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : undefined;
    if (type === undefined)
        return NAMED_PARAMETER.test(pattern.name);
    if (type.type !== 'TSTypeReference')
        return false;
    const typeName = type.typeName.type === 'TSQualifiedName' ? type.typeName.right.name : type.typeName.name;
    return TYPED_PARAMETER.test(typeName);
}
function optionString(node, names) {
    if (node?.type !== 'ObjectExpression')
        return undefined;
    for (const property of node.properties) {
        if (property.type !== 'ObjectProperty' || !names.includes(propertyName(property.key) ?? ''))
            continue;
        const value = script_scope_stringOf(property.value);
        if (value !== undefined)
            return value;
    }
    return undefined;
}
function keyOf(script, node) {
    return `${script.path}:${node.start ?? 0}`;
}

;// CONCATENATED MODULE: ./lib/profile/router-items.js






const METHODS = new Set(['get', 'post', 'put', 'patch', 'delete', 'del', 'options', 'head', 'all']);
/** Route options of Fastify and Elysia that run before the handler. */
const HOOKS = new Set(['preHandler', 'onRequest', 'preValidation', 'beforeHandle']);
function collectRouterItems(index, scope) {
    const items = [];
    script_walk(scope.script.program, (node, ancestors) => {
        if (node.type !== 'CallExpression')
            return;
        const sight = { index, scope, ancestors: [...ancestors] };
        if (isMemberCall(node))
            items.push(...itemsOfMethod(sight, node));
        items.push(...itemsOfHandingOver(sight, node));
    });
    return items;
}
function isMemberCall(node) {
    return node.callee.type === 'MemberExpression';
}
function itemsOfMethod(sight, node) {
    const { callee } = node;
    const method = propertyName(callee.property);
    if (method === undefined)
        return [];
    if (METHODS.has(method))
        return routesOfVerb(sight, node, method);
    if (!['use', 'route', 'register', 'mount', 'group', 'addHook', 'prefix'].includes(method))
        return [];
    const router = resolveRouter(sight, callee.object);
    if (router === undefined)
        return [];
    const base = { router, script: sight.scope.script, node };
    if (method === 'addHook')
        return [{ ...base, kind: 'guards', path: '', guards: guardNames(sight, node.arguments.slice(1), true) }];
    if (method === 'route' && node.arguments[0]?.type === 'ObjectExpression')
        return routeOfObject(sight, base, node.arguments[0]);
    if (method === 'register' || method === 'group')
        return mountOfPlugin(sight, base, node);
    return itemsOfUse(sight, base, method);
}
function routesOfVerb(sight, node, verb) {
    const chained = node.callee.object;
    const ownPaths = pathsOf(node.arguments[0]);
    const path = ownPaths.length > 0 ? ownPaths : chainedPath(chained);
    if (path.length === 0 || !path.every((text) => text === '' || /^[/*:]/.test(text)))
        return [];
    const rest = ownPaths.length > 0 ? node.arguments.slice(1) : node.arguments;
    if (rest.length === 0)
        return [];
    const router = resolveRouter(sight, chained);
    if (router === undefined)
        return [];
    const method = verb === 'del' ? 'DELETE' : verb === 'all' ? 'ALL' : verb.toUpperCase();
    const guards = [...guardNames(sight, rest.slice(0, -1), false), ...rest.flatMap((argument) => hookGuards(sight, argument))];
    const base = { router, script: sight.scope.script, node };
    return path.map((text) => ({
        ...base,
        kind: 'route',
        method,
        path: text,
        guards,
        handler: handlerOf(sight, lastHandler(rest)),
    }));
}
/** Elysia puts its options after the handler. */
function lastHandler(rest) {
    const last = rest.at(-1);
    return last?.type === 'ObjectExpression' && rest.length > 1 ? rest.at(-2) : last;
}
/** `router.route('/x').get(…).post(…)`. */
function chainedPath(node) {
    let current = node;
    while (current.type === 'CallExpression' && current.callee.type === 'MemberExpression') {
        if (propertyName(current.callee.property) === 'route' && current.arguments.length === 1)
            return pathsOf(current.arguments[0]);
        current = current.callee.object;
    }
    return [];
}
function routeOfObject(sight, base, options) {
    const path = optionString(options, ['url', 'path']);
    const handler = optionNode(options, 'handler');
    const methodNode = optionNode(options, 'method');
    const methods = methodNode?.type === 'ArrayExpression' ? methodNode.elements : [methodNode];
    if (path === undefined)
        return [];
    return methods.flatMap((element) => {
        const method = script_scope_stringOf(element);
        if (method === undefined)
            return [];
        const guards = hookGuards(sight, options);
        return [{ ...base, kind: 'route', method: method.toUpperCase(), path, guards, handler: handlerOf(sight, handler) }];
    });
}
function itemsOfUse(sight, base, method) {
    const { node } = base;
    const paths = pathsOf(node.arguments[0]);
    if (method === 'route' && node.arguments.length < 2)
        return [];
    const rest = paths.length > 0 ? node.arguments.slice(1) : node.arguments;
    const items = [];
    for (const path of paths.length > 0 ? paths : ['']) {
        const before = [];
        let mounted = false;
        for (const argument of rest) {
            const target = resolveRouter(sight, argument);
            if (target === undefined)
                before.push(argument);
            else {
                mounted = true;
                const guards = guardNames(sight, before, path !== '');
                items.push({ ...base, kind: 'mount', path: path + target.prefix, guards, target: target.key });
            }
        }
        if (!mounted)
            items.push({ ...base, kind: 'guards', path, guards: guardNames(sight, before, false) });
    }
    return items;
}
/** `app.register(plugin, { prefix })`, `app.group('/api', (app) => …)`. */
function mountOfPlugin(sight, base, node) {
    const path = script_scope_stringOf(node.arguments[0]) ?? optionString(node.arguments[1], ['prefix']) ?? '';
    const plugin = script_scope_stringOf(node.arguments[0]) === undefined ? node.arguments[0] : node.arguments.at(-1);
    const located = resolveFunction(sight, plugin);
    const target = located === undefined ? undefined : parameterKey(located, 0);
    return target === undefined ? [] : [{ ...base, kind: 'mount', path, guards: [], target }];
}
/** `registerRoutes(app)`: the parameter of that function is this router. */
function itemsOfHandingOver(sight, node) {
    if (node.callee.type !== 'Identifier' && node.callee.type !== 'CallExpression' && node.callee.type !== 'MemberExpression')
        return [];
    return node.arguments.flatMap((argument, position) => {
        if (plainName(argument) === undefined)
            return [];
        const router = resolveRouter(sight, argument);
        if (router === undefined)
            return [];
        const located = resolveFunction(sight, node.callee);
        const target = located === undefined ? undefined : parameterKey(located, position);
        if (target === undefined || target === router.key)
            return [];
        return [{ router, script: sight.scope.script, node, kind: 'mount', path: '', guards: [], target }];
    });
}
function pathsOf(node) {
    const single = script_scope_stringOf(node);
    if (single !== undefined)
        return [single];
    if (node?.type === 'RegExpLiteral')
        return [`/${node.pattern}/`];
    if (node?.type !== 'ArrayExpression')
        return [];
    const texts = node.elements.map((element) => script_scope_stringOf(element));
    return texts.every((text) => text !== undefined) ? texts : [];
}
/**
 * Names of middleware. At the level of a whole router, ready-made middleware of packages (body parsers, loggers, CORS)
 * would be named on every route: there only what this repository wrote counts, and known authentication.
 */
function guardNames(sight, nodes, everything) {
    return nodes.flatMap((item) => {
        const node = unwrap(item);
        if (node === undefined || isFunction(node) || node.type === 'ObjectExpression')
            return [];
        if (node.type === 'ArrayExpression')
            return guardNames(sight, node.elements, everything);
        const name = calleeName(node);
        if (name === undefined || isErrorHandler(sight, node))
            return [];
        return everything || AUTHENTICATION.test(name) || isOwn(sight, name) ? [name] : [];
    });
}
const AUTHENTICATION = /^(?:passport\.(?:authenticate|session)|requireAuth|clerkMiddleware|jwt|expressjwt|auth|bearerAuth|basicAuth|verifyJWT)$/;
function calleeName(node) {
    if (node.type === 'CallExpression' || node.type === 'NewExpression')
        return calleeName(node.callee);
    if (node.type === 'MemberExpression') {
        const object = calleeName(node.object);
        const member = propertyName(node.property);
        return object === undefined || member === undefined ? plainName(node) : `${object}.${member}`;
    }
    if (node.type === 'ThisExpression')
        return 'this';
    return node.type === 'Identifier' ? node.name : undefined;
}
function isOwn(sight, name) {
    const first = name.split('.')[0] ?? name;
    if (first === 'this')
        return true;
    const binding = lookUp(sight.scope, first, sight.ancestors);
    if (binding === undefined)
        return false;
    if (binding.kind === 'value')
        return isFunctionMade(sight, binding.init);
    const followed = followBinding(sight.index, { scope: sight.scope, binding });
    return followed.binding?.kind === 'import'
        ? sight.index.resolve(sight.scope.script.path, followed.binding.source) !== undefined
        : true;
}
/** `const limiter = rateLimit(…)` is a package's middleware, `const requireUser = guard(store)` may be ours. */
function isFunctionMade(sight, init) {
    const call = unwrap(init);
    if (call?.type !== 'CallExpression')
        return false;
    const name = calleeName(call);
    return name !== undefined && lookUp(sight.scope, name, []) !== undefined && isOwn(sight, name);
}
function isErrorHandler(sight, node) {
    const located = plainName(node) === undefined ? undefined : resolveFunction(sight, node);
    return located?.node.params.length === 4;
}
function hookGuards(sight, node) {
    if (node.type !== 'ObjectExpression')
        return [];
    return node.properties.flatMap((property) => {
        if (property.type !== 'ObjectProperty' || !HOOKS.has(propertyName(property.key) ?? ''))
            return [];
        return guardNames(sight, [property.value], true);
    });
}
function handlerOf(sight, expression) {
    const node = unwrap(expression);
    if (node === undefined)
        return {};
    if (isFunction(node))
        return { node, script: sight.scope.script };
    const wrapped = node.type === 'CallExpression' ? node.arguments.find((argument) => argument.type !== 'ObjectExpression') : undefined;
    const named = wrapped === undefined || script_scope_stringOf(wrapped) !== undefined ? node : wrapped;
    if (isFunction(named))
        return { node: named, script: sight.scope.script };
    const name = calleeName(named);
    const located = resolveFunction(sight, named);
    return {
        ...(name === undefined ? {} : { name: name.replace(/^this\./, '') }),
        ...(located === undefined ? {} : { node: located.node, script: located.scope.script }),
    };
}
function optionNode(node, name) {
    if (node.type !== 'ObjectExpression')
        return undefined;
    for (const property of node.properties) {
        if (property.type === 'ObjectMethod' && propertyName(property.key) === name)
            return property;
        if (property.type === 'ObjectProperty' && propertyName(property.key) === name)
            return property.value;
    }
    return undefined;
}
/** Folder that a `dir` option of an autoloader means: its last string is the folder's name. */
function autoloadFolder(script, node) {
    let last;
    walk(node, (inner) => {
        last = stringOf(inner) ?? last;
    });
    return last === undefined ? undefined : posix.join(folderOf(script.path), last);
}

;// CONCATENATED MODULE: ./lib/profile/entries-script.js



const CLIENT_CALLS = new Map([
    ['createRoot', /^react-dom/],
    ['hydrateRoot', /^react-dom/],
    ['createApp', /^vue$/],
    ['createSSRApp', /^vue$/],
    ['render', /^(?:react-dom|preact|solid-js\/web)$/],
    ['mount', /^svelte$/],
    ['bootstrapApplication', /^@angular\/platform-browser/],
]);
const CLIENT_MEMBERS = /^(?:ReactDOM\.(?:render|createRoot|hydrateRoot|hydrate)|AppRegistry\.registerComponent)$/;
/** Where a process starts to listen, and where a page starts to render. */
function readScriptEntries(index, paths) {
    const server = [];
    const client = [];
    for (const path of paths) {
        const scope = index.scope(path);
        if (scope === undefined)
            continue;
        script_walk(scope.script.program, (node, ancestors) => {
            if (isFetchHandler(node))
                server.push({ value: 'fetch handler', where: placeOf(scope.script, node) });
            if (node.type !== 'CallExpression' && node.type !== 'NewExpression')
                return;
            const where = placeOf(scope.script, node);
            const listener = listenerOf(scope, node, ancestors);
            if (listener !== undefined)
                server.push({ value: listener, where });
            else if (isClientStart(scope, node, ancestors))
                client.push({ value: path, where });
        });
    }
    return { server, client };
}
/** `export default { fetch() … }`: what Cloudflare Workers, Bun and Deno serve without a call. */
function isFetchHandler(node) {
    if (node.type !== 'ExportDefaultDeclaration')
        return false;
    const exported = unwrap(node.declaration);
    return exported !== undefined && optionNode(exported, 'fetch') !== undefined;
}
function listenerOf(scope, node, ancestors) {
    if (node.type !== 'CallExpression')
        return undefined;
    const callee = node.callee;
    if (callee.type === 'MemberExpression') {
        const object = plainName(callee.object);
        const member = propertyName(callee.property);
        if (object === 'Bun' && member === 'serve')
            return 'Bun.serve';
        if (object === 'Deno' && member === 'serve')
            return 'Deno.serve';
        if (member === 'createServer' && object !== undefined && isHttpModule(scope, object, ancestors))
            return `${object}.createServer`;
        if (member === 'listen' && isServerLike(object, callee.object))
            return `${object ?? '…'}.listen`;
        return undefined;
    }
    const name = plainName(callee);
    if (name === 'createServer' || name === 'createSecureServer' || name === 'serve') {
        const binding = lookUp(scope, name, ancestors);
        const source = binding?.kind === 'import' ? binding.source : '';
        return /^(?:node:)?https?2?$|^@hono\/node-server$|std@?.*http/.test(source) ? name : undefined;
    }
    return undefined;
}
function isHttpModule(scope, name, ancestors) {
    const binding = lookUp(scope, name, ancestors);
    return binding?.kind === 'import' && /^(?:node:)?https?2?$/.test(binding.source);
}
function isServerLike(name, object) {
    if (name !== undefined)
        return /(?:app|server|http|fastify|express|api|sails|instance|nest)/i.test(name);
    return object.type === 'CallExpression' || object.type === 'NewExpression';
}
function isClientStart(scope, node, ancestors) {
    const callee = node.callee;
    if (callee.type === 'MemberExpression') {
        return CLIENT_MEMBERS.test(`${plainName(callee.object) ?? ''}.${propertyName(callee.property) ?? ''}`);
    }
    const name = plainName(callee);
    const binding = name === undefined ? undefined : lookUp(scope, name, ancestors);
    if (binding?.kind !== 'import')
        return name === 'Vue' && node.type === 'NewExpression';
    return CLIENT_CALLS.get(binding.imported)?.test(binding.source) === true;
}

;// CONCATENATED MODULE: ./lib/profile/signals.js
const FRAMEWORK_SIGNALS = [
    { name: 'express', side: 'server', packages: { npm: ['express'] } },
    { name: 'fastify', side: 'server', packages: { npm: ['fastify'] } },
    { name: 'nestjs', side: 'server', packages: { npm: ['@nestjs/core'] } },
    { name: 'koa', side: 'server', packages: { npm: ['koa'] } },
    { name: 'hapi', side: 'server', packages: { npm: ['@hapi/hapi'] } },
    { name: 'hono', side: 'server', packages: { npm: ['hono'], jsr: ['@hono/hono'] } },
    { name: 'elysia', side: 'server', packages: { npm: ['elysia'] } },
    { name: 'oak', side: 'server', packages: { jsr: ['@oak/oak'] } },
    { name: 'adonisjs', side: 'server', packages: { npm: ['@adonisjs/core'] } },
    { name: 'sails', side: 'server', packages: { npm: ['sails'] } },
    { name: 'feathers', side: 'server', packages: { npm: ['@feathersjs/feathers'] } },
    { name: 'meteor', side: 'both', packages: { npm: ['meteor-node-stubs'] } },
    { name: 'nextjs', side: 'both', packages: { npm: ['next'] } },
    { name: 'nuxt', side: 'both', packages: { npm: ['nuxt', 'nuxt3'] } },
    { name: 'nitro', side: 'server', packages: { npm: ['nitropack', 'nitro'] } },
    { name: 'sveltekit', side: 'both', packages: { npm: ['@sveltejs/kit'] } },
    { name: 'remix', side: 'both', packages: { npm: ['@remix-run/react', '@remix-run/node'] } },
    { name: 'react-router', side: 'both', packages: { npm: ['@react-router/dev'] } },
    { name: 'astro', side: 'both', packages: { npm: ['astro'] } },
    { name: 'solidstart', side: 'both', packages: { npm: ['@solidjs/start'] } },
    { name: 'tanstack-start', side: 'both', packages: { npm: ['@tanstack/react-start'] } },
    { name: 'trpc', side: 'server', packages: { npm: ['@trpc/server'] } },
    { name: 'apollo-server', side: 'server', packages: { npm: ['@apollo/server', 'apollo-server', 'apollo-server-express'] } },
    { name: 'graphql-yoga', side: 'server', packages: { npm: ['graphql-yoga'] } },
    { name: 'react', side: 'client', packages: { npm: ['react'] } },
    { name: 'preact', side: 'client', packages: { npm: ['preact'] } },
    { name: 'vue', side: 'client', packages: { npm: ['vue'] } },
    { name: 'svelte', side: 'client', packages: { npm: ['svelte'] } },
    { name: 'angular', side: 'client', packages: { npm: ['@angular/core'] } },
    { name: 'solid', side: 'client', packages: { npm: ['solid-js'] } },
    { name: 'react-native', side: 'client', packages: { npm: ['react-native'] } },
    { name: 'electron', side: 'client', packages: { npm: ['electron'] } },
    { name: 'django', side: 'server', packages: { pypi: ['django'] } },
    { name: 'django-rest-framework', side: 'server', packages: { pypi: ['djangorestframework'] } },
    { name: 'fastapi', side: 'server', packages: { pypi: ['fastapi'] } },
    { name: 'flask', side: 'server', packages: { pypi: ['flask'] } },
    { name: 'starlette', side: 'server', packages: { pypi: ['starlette'] } },
    { name: 'quart', side: 'server', packages: { pypi: ['quart'] } },
    { name: 'tornado', side: 'server', packages: { pypi: ['tornado'] } },
    { name: 'aiohttp', side: 'server', packages: { pypi: ['aiohttp'] } },
    { name: 'sanic', side: 'server', packages: { pypi: ['sanic'] } },
    { name: 'rails', side: 'server', packages: { rubygems: ['rails'] } },
    { name: 'sinatra', side: 'server', packages: { rubygems: ['sinatra'] } },
    { name: 'hanami', side: 'server', packages: { rubygems: ['hanami'] } },
    { name: 'laravel', side: 'server', packages: { packagist: ['laravel/framework'] } },
    { name: 'symfony', side: 'server', packages: { packagist: ['symfony/framework-bundle'] } },
    {
        name: 'spring',
        side: 'server',
        packages: {
            maven: [
                'org.springframework.boot:spring-boot-starter-web',
                'org.springframework.boot:spring-boot-starter-webmvc',
                'org.springframework.boot:spring-boot-starter-webflux',
                'org.springframework.boot:spring-boot-starter-websocket',
                'org.springframework.boot:spring-boot-starter',
            ],
        },
    },
    { name: 'quarkus', side: 'server', packages: { maven: ['io.quarkus:quarkus-rest', 'io.quarkus:quarkus-resteasy'] } },
    { name: 'ktor', side: 'server', packages: { maven: ['io.ktor:ktor-server-core', 'io.ktor:ktor-server-netty'] } },
    { name: 'aspnet', side: 'server', packages: { nuget: ['Microsoft.NET.Sdk.Web', 'Microsoft.AspNetCore.App'] } },
    { name: 'gin', side: 'server', packages: { go: ['github.com/gin-gonic/gin'] } },
    { name: 'echo', side: 'server', packages: { go: ['github.com/labstack/echo/v4', 'github.com/labstack/echo/v5'] } },
    { name: 'fiber', side: 'server', packages: { go: ['github.com/gofiber/fiber/v2', 'github.com/gofiber/fiber/v3'] } },
    { name: 'chi', side: 'server', packages: { go: ['github.com/go-chi/chi/v5', 'github.com/go-chi/chi'] } },
    { name: 'gorilla-mux', side: 'server', packages: { go: ['github.com/gorilla/mux'] } },
    { name: 'phoenix', side: 'server', packages: { hex: ['phoenix'] } },
    { name: 'phoenix-liveview', side: 'both', packages: { hex: ['phoenix_live_view'] } },
    { name: 'axum', side: 'server', packages: { cargo: ['axum'] } },
    { name: 'actix-web', side: 'server', packages: { cargo: ['actix-web'] } },
    { name: 'rocket', side: 'server', packages: { cargo: ['rocket'] } },
    { name: 'warp', side: 'server', packages: { cargo: ['warp'] } },
];
const VALIDATION_SIGNALS = [
    ...sameName('npm', [
        'zod',
        'joi',
        'yup',
        'ajv',
        'valibot',
        'class-validator',
        'express-validator',
        'celebrate',
        'superstruct',
        'io-ts',
        'arktype',
        '@sinclair/typebox',
        'typebox',
        'vee-validate',
        '@hapi/joi',
    ]),
    ...sameName('pypi', ['pydantic', 'marshmallow', 'cerberus', 'wtforms']),
    ...sameName('rubygems', ['dry-validation']),
    ...sameName('go', ['github.com/go-playground/validator/v10']),
    ...sameName('cargo', ['validator', 'garde']),
    ...sameName('nuget', ['FluentValidation', 'FluentValidation.AspNetCore']),
    ...sameName('maven', ['org.springframework.boot:spring-boot-starter-validation']),
];
const CLIENT_STATE_SIGNALS = sameName('npm', [
    '@tanstack/react-query',
    '@tanstack/vue-query',
    '@tanstack/svelte-query',
    '@tanstack/solid-query',
    'react-query',
    'swr',
    '@reduxjs/toolkit',
    'redux',
    'redux-saga',
    'redux-orm',
    'zustand',
    'jotai',
    'recoil',
    'valtio',
    'mobx',
    'mobx-react-lite',
    'pinia',
    'vuex',
    '@ngrx/store',
    'xstate',
    'nanostores',
    '@apollo/client',
    'urql',
    'effector',
    'dexie',
    'rxdb',
]);
const STORAGE_SIGNALS = [
    ...sameName('npm', [
        'pg',
        'postgres',
        '@vercel/postgres',
        '@neondatabase/serverless',
        'mysql',
        'mysql2',
        'sqlite3',
        'better-sqlite3',
        '@libsql/client',
        'mongodb',
        'mongoose',
        '@prisma/client',
        'prisma',
        'drizzle-orm',
        'typeorm',
        'sequelize',
        'knex',
        'kysely',
        'objection',
        '@mikro-orm/core',
        'waterline',
        'sails-postgresql',
        '@supabase/supabase-js',
        'firebase',
        'firebase-admin',
        '@aws-sdk/client-dynamodb',
        'lowdb',
    ]),
    ...sameName('pypi', [
        'sqlalchemy',
        'sqlmodel',
        'flask-sqlalchemy',
        'psycopg2',
        'psycopg2-binary',
        'psycopg',
        'asyncpg',
        'pymongo',
        'motor',
        'tortoise-orm',
        'peewee',
        'mysqlclient',
        'pymysql',
        'aiosqlite',
    ]),
    ...sameName('rubygems', ['pg', 'mysql2', 'sqlite3', 'mongoid', 'sequel', 'trilogy']),
    ...sameName('packagist', ['doctrine/orm', 'mongodb/laravel-mongodb']),
    ...sameName('go', [
        'gorm.io/gorm',
        'github.com/jackc/pgx/v5',
        'github.com/lib/pq',
        'github.com/jmoiron/sqlx',
        'go.mongodb.org/mongo-driver',
        'github.com/go-sql-driver/mysql',
        'github.com/mattn/go-sqlite3',
        'entgo.io/ent',
        'modernc.org/sqlite',
    ]),
    ...sameName('cargo', ['sqlx', 'diesel', 'sea-orm', 'tokio-postgres', 'mongodb', 'rusqlite']),
    ...sameName('hex', ['ecto_sql', 'postgrex', 'myxql', 'ecto_sqlite3']),
    ...sameName('maven', [
        'org.springframework.boot:spring-boot-starter-data-jpa',
        'org.springframework.boot:spring-boot-starter-data-mongodb',
        'org.springframework.boot:spring-boot-starter-jdbc',
        'org.postgresql:postgresql',
        'com.mysql:mysql-connector-j',
        'com.h2database:h2',
    ]),
    ...sameName('nuget', [
        'Microsoft.EntityFrameworkCore',
        'Microsoft.EntityFrameworkCore.SqlServer',
        'Microsoft.EntityFrameworkCore.Sqlite',
        'Npgsql.EntityFrameworkCore.PostgreSQL',
        'Npgsql',
        'Dapper',
        'MongoDB.Driver',
    ]),
];
const TEST_RUNNER_SIGNALS = [
    ...sameName('npm', [
        'jest',
        'vitest',
        'mocha',
        'ava',
        'tap',
        '@playwright/test',
        'cypress',
        'jasmine',
        'karma',
        '@japa/runner',
        'uvu',
    ]),
    ...sameName('pypi', ['pytest', 'pytest-django', 'nose2']),
    ...sameName('rubygems', ['rspec-rails', 'rspec', 'minitest']),
    ...sameName('packagist', ['phpunit/phpunit', 'pestphp/pest']),
    ...sameName('maven', ['org.springframework.boot:spring-boot-starter-test', 'org.junit.jupiter:junit-jupiter']),
    ...sameName('nuget', ['xunit', 'xunit.v3', 'NUnit', 'MSTest.TestFramework', 'MSTest']),
    ...sameName('go', ['github.com/stretchr/testify']),
];
const LOGGING_SIGNALS = [
    ...sameName('npm', [
        'pino',
        'pino-http',
        'winston',
        'morgan',
        'bunyan',
        'nestjs-pino',
        'consola',
        'loglevel',
        '@logtape/logtape',
        'signale',
    ]),
    ...sameName('pypi', ['structlog', 'loguru']),
    ...sameName('rubygems', ['lograge', 'semantic_logger']),
    ...sameName('go', ['go.uber.org/zap', 'github.com/rs/zerolog', 'github.com/sirupsen/logrus']),
    ...sameName('cargo', ['tracing', 'log', 'slog']),
    ...sameName('nuget', ['Serilog.AspNetCore', 'Serilog', 'NLog']),
];
const METRICS_SIGNALS = [
    ...sameName('npm', [
        'prom-client',
        'express-prom-bundle',
        '@opentelemetry/api',
        '@opentelemetry/sdk-node',
        '@sentry/node',
        '@sentry/nextjs',
        '@sentry/react',
        'dd-trace',
        'hot-shots',
        'newrelic',
    ]),
    ...sameName('pypi', [
        'prometheus-client',
        'django-prometheus',
        'prometheus-fastapi-instrumentator',
        'opentelemetry-api',
        'sentry-sdk',
    ]),
    ...sameName('rubygems', ['prometheus-client', 'sentry-rails', 'yabeda']),
    ...sameName('go', ['github.com/prometheus/client_golang', 'go.opentelemetry.io/otel']),
    ...sameName('cargo', ['metrics', 'prometheus', 'opentelemetry']),
    ...sameName('hex', ['telemetry_metrics', 'prom_ex']),
    ...sameName('maven', ['org.springframework.boot:spring-boot-starter-actuator', 'io.micrometer:micrometer-registry-prometheus']),
    ...sameName('nuget', ['prometheus-net.AspNetCore', 'OpenTelemetry.Extensions.Hosting']),
];
const AUTH_SIGNALS = [
    {
        kind: 'session-cookie',
        packages: {
            npm: [
                'express-session',
                'cookie-session',
                '@fastify/session',
                '@fastify/secure-session',
                'iron-session',
                'koa-session',
                'nuxt-auth-utils',
            ],
            pypi: ['flask-login', 'starsessions'],
            rubygems: ['devise', 'authlogic', 'sorcery'],
        },
    },
    {
        kind: 'jwt',
        packages: {
            npm: ['jsonwebtoken', 'jose', '@nestjs/jwt', '@fastify/jwt', 'express-jwt', '@elysiajs/jwt', 'passport-jwt', 'koa-jwt'],
            pypi: ['pyjwt', 'python-jose', 'djangorestframework-simplejwt', 'flask-jwt-extended', 'authlib'],
            rubygems: ['jwt', 'devise-jwt', 'knock'],
            packagist: ['tymon/jwt-auth', 'php-open-source-saver/jwt-auth'],
            go: ['github.com/golang-jwt/jwt/v5', 'github.com/golang-jwt/jwt/v4', 'github.com/golang-jwt/jwt'],
            cargo: ['jsonwebtoken'],
            hex: ['guardian', 'joken'],
            maven: ['io.jsonwebtoken:jjwt-api', 'org.springframework.boot:spring-boot-starter-oauth2-resource-server'],
            nuget: ['Microsoft.AspNetCore.Authentication.JwtBearer'],
        },
    },
    {
        kind: 'oauth',
        packages: {
            npm: [
                'next-auth',
                '@auth/core',
                '@auth/sveltekit',
                '@auth/express',
                'passport-google-oauth20',
                'passport-github2',
                '@auth0/nextjs-auth0',
                'arctic',
            ],
            pypi: ['django-allauth', 'social-auth-app-django'],
            rubygems: ['omniauth', 'doorkeeper'],
            packagist: ['laravel/socialite', 'laravel/passport'],
            maven: ['org.springframework.boot:spring-boot-starter-oauth2-client'],
            hex: ['ueberauth'],
            cargo: ['oauth2'],
            go: ['golang.org/x/oauth2'],
        },
    },
    {
        kind: 'managed',
        packages: {
            npm: [
                '@clerk/nextjs',
                '@clerk/express',
                '@clerk/backend',
                '@supabase/ssr',
                '@supabase/auth-helpers-nextjs',
                'better-auth',
                'lucia',
                '@kinde-oss/kinde-auth-nextjs',
                '@workos-inc/authkit-nextjs',
            ],
            packagist: ['laravel/sanctum', 'laravel/fortify', 'laravel/breeze', 'laravel/jetstream'],
            maven: ['org.springframework.boot:spring-boot-starter-security'],
            nuget: ['Microsoft.AspNetCore.Identity.EntityFrameworkCore'],
            hex: ['pow'],
        },
    },
    { kind: 'passport', packages: { npm: ['passport', '@nestjs/passport', '@fastify/passport'] } },
];
const REALTIME_SIGNALS = [
    ...sameName('npm', [
        'socket.io',
        'socket.io-client',
        'sails-hook-sockets',
        'sails.io.js',
        'ws',
        'uWebSockets.js',
        'sockjs',
        'sockjs-client',
        'faye',
        'engine.io',
        'primus',
        '@fastify/websocket',
        'fastify-socket.io',
        '@nestjs/websockets',
        '@nestjs/platform-socket.io',
        '@nestjs/platform-ws',
        'express-ws',
        'crossws',
        '@hono/node-ws',
        'graphql-ws',
        'subscriptions-transport-ws',
        'graphql-subscriptions',
        'graphql-redis-subscriptions',
        'graphql-sse',
        'partykit',
        'partyserver',
        'partysocket',
        '@hocuspocus/server',
        '@hocuspocus/provider',
        'yjs',
        'y-websocket',
        'y-protocols',
        'y-webrtc',
        '@automerge/automerge',
        '@automerge/automerge-repo',
        'sharedb',
        '@liveblocks/client',
        '@liveblocks/react',
        '@liveblocks/node',
        'pusher',
        'pusher-js',
        'laravel-echo',
        'ably',
        'centrifuge',
        '@supabase/realtime-js',
        '@rails/actioncable',
        'actioncable',
        'phoenix',
        '@microsoft/signalr',
        '@stomp/stompjs',
        'reconnecting-websocket',
        'robust-websocket',
        'react-use-websocket',
        'eventsource',
        'better-sse',
        'web-push',
        'colyseus',
        'deepstream.io',
        'livekit-client',
        'livekit-server-sdk',
        'mqtt',
    ]),
    ...sameName('pypi', [
        'channels',
        'channels-redis',
        'daphne',
        'python-socketio',
        'flask-socketio',
        'flask-sock',
        'websockets',
        'sse-starlette',
        'django-eventstream',
        'broadcaster',
        'fastapi-websocket-pubsub',
        'gevent-websocket',
        'centrifuge-python',
    ]),
    ...sameName('rubygems', [
        'solid_cable',
        'anycable-rails',
        'anycable',
        'turbo-rails',
        'faye-websocket',
        'message_bus',
        'pusher',
        'litecable',
    ]),
    ...sameName('packagist', [
        'laravel/reverb',
        'beyondcode/laravel-websockets',
        'pusher/pusher-php-server',
        'cboden/ratchet',
        'symfony/mercure-bundle',
    ]),
    ...sameName('go', [
        'github.com/gorilla/websocket',
        'github.com/coder/websocket',
        'nhooyr.io/websocket',
        'github.com/centrifugal/centrifuge',
        'github.com/olahol/melody',
        'github.com/gobwas/ws',
        'github.com/r3labs/sse/v2',
        'github.com/gofiber/contrib/websocket',
        'github.com/lesismal/nbio',
        'github.com/googollee/go-socket.io',
        'github.com/zishang520/socket.io/v2',
    ]),
    ...sameName('cargo', [
        'tokio-tungstenite',
        'tungstenite',
        'fastwebsockets',
        'socketioxide',
        'axum-typed-websockets',
        'actix-ws',
        'actix-web-actors',
    ]),
    ...sameName('hex', ['phoenix_pubsub', 'phoenix_live_view', 'websock_adapter', 'absinthe_phoenix']),
    ...sameName('maven', [
        'org.springframework.boot:spring-boot-starter-websocket',
        'org.springframework:spring-websocket',
        'org.springframework:spring-messaging',
        'io.ktor:ktor-server-websockets',
        'com.corundumstudio.socketio:netty-socketio',
    ]),
    ...sameName('nuget', [
        'Microsoft.AspNetCore.SignalR',
        'Microsoft.AspNetCore.SignalR.Client',
        'Microsoft.AspNetCore.SignalR.StackExchangeRedis',
        'Microsoft.AspNetCore.SignalR.Protocols.MessagePack',
        'Microsoft.Azure.SignalR',
    ]),
];
/** Packages that spread messages between server processes. */
const ADAPTER_SIGNALS = [
    ...sameName('npm', [
        '@socket.io/redis-adapter',
        '@socket.io/redis-streams-adapter',
        '@socket.io/redis-emitter',
        '@socket.io/postgres-adapter',
        '@socket.io/mongo-adapter',
        '@socket.io/cluster-adapter',
        '@socket.io/sticky',
        '@socket.io/gcp-pubsub-adapter',
        '@socket.io/azure-service-bus-adapter',
        'socket.io-redis',
        'socket.io-adapter-mongo',
        '@hocuspocus/extension-redis',
        'y-redis',
        'sharedb-redis-pubsub',
        'graphql-redis-subscriptions',
    ]),
    ...sameName('pypi', ['channels-redis', 'channels-postgres', 'channels-rabbitmq']),
    ...sameName('rubygems', ['solid_cable', 'anycable-rails']),
    ...sameName('nuget', ['Microsoft.AspNetCore.SignalR.StackExchangeRedis', 'Microsoft.Azure.SignalR']),
    ...sameName('hex', ['phoenix_pubsub_redis', 'libcluster', 'dns_cluster']),
];
const BROKER_SIGNALS = [
    {
        name: 'redis',
        packages: {
            npm: [
                'redis',
                'ioredis',
                'connect-redis',
                '@upstash/redis',
                'bull',
                'bullmq',
                '@socket.io/redis-adapter',
                '@socket.io/redis-streams-adapter',
            ],
            pypi: ['redis', 'django-redis', 'channels-redis', 'aioredis'],
            rubygems: ['redis', 'sidekiq', 'resque'],
            packagist: ['predis/predis'],
            go: ['github.com/redis/go-redis/v9', 'github.com/go-redis/redis/v8', 'github.com/gomodule/redigo'],
            cargo: ['redis', 'fred', 'deadpool-redis'],
            hex: ['redix', 'phoenix_pubsub_redis'],
            maven: ['org.springframework.boot:spring-boot-starter-data-redis', 'redis.clients:jedis', 'io.lettuce:lettuce-core'],
            nuget: ['StackExchange.Redis', 'Microsoft.Extensions.Caching.StackExchangeRedis'],
        },
    },
    {
        name: 'postgres',
        packages: {
            npm: ['pg', 'postgres', '@vercel/postgres', '@neondatabase/serverless', 'sails-postgresql', '@socket.io/postgres-adapter'],
            pypi: ['psycopg2', 'psycopg2-binary', 'psycopg', 'asyncpg'],
            rubygems: ['pg'],
            go: ['github.com/jackc/pgx/v5', 'github.com/jackc/pgx/v4', 'github.com/lib/pq', 'gorm.io/driver/postgres'],
            cargo: ['tokio-postgres'],
            hex: ['postgrex'],
            maven: ['org.postgresql:postgresql'],
            nuget: ['Npgsql', 'Npgsql.EntityFrameworkCore.PostgreSQL'],
        },
    },
    {
        name: 'nats',
        packages: {
            npm: ['nats', '@nats-io/transport-node'],
            pypi: ['nats-py'],
            go: ['github.com/nats-io/nats.go'],
            cargo: ['async-nats', 'nats'],
            hex: ['gnat'],
            maven: ['io.nats:jnats'],
            nuget: ['NATS.Net', 'NATS.Client'],
        },
    },
    {
        name: 'kafka',
        packages: {
            npm: ['kafkajs', 'node-rdkafka', '@confluentinc/kafka-javascript'],
            pypi: ['confluent-kafka', 'kafka-python', 'aiokafka'],
            go: ['github.com/segmentio/kafka-go', 'github.com/IBM/sarama', 'github.com/twmb/franz-go'],
            cargo: ['rdkafka'],
            hex: ['brod', 'broadway_kafka'],
            maven: ['org.springframework.kafka:spring-kafka', 'org.springframework.boot:spring-boot-starter-kafka'],
            nuget: ['Confluent.Kafka'],
        },
    },
    {
        name: 'rabbitmq',
        packages: {
            npm: ['amqplib', 'amqp-connection-manager'],
            pypi: ['pika', 'aio-pika'],
            rubygems: ['bunny', 'sneakers'],
            packagist: ['php-amqplib/php-amqplib'],
            go: ['github.com/rabbitmq/amqp091-go', 'github.com/streadway/amqp'],
            cargo: ['lapin'],
            hex: ['amqp', 'broadway_rabbitmq'],
            maven: ['org.springframework.boot:spring-boot-starter-amqp'],
            nuget: ['RabbitMQ.Client', 'MassTransit.RabbitMQ'],
        },
    },
    {
        name: 'mongodb',
        packages: {
            npm: ['mongodb', 'mongoose'],
            pypi: ['pymongo', 'motor'],
            rubygems: ['mongoid'],
            go: ['go.mongodb.org/mongo-driver'],
        },
    },
];
/** Adapters of frameworks that decide where the build can run. */
const TARGET_SIGNALS = [
    { name: 'node', packages: { npm: ['@sveltejs/adapter-node', '@astrojs/node'] } },
    { name: 'vercel', packages: { npm: ['@sveltejs/adapter-vercel', '@astrojs/vercel'] } },
    { name: 'netlify', packages: { npm: ['@sveltejs/adapter-netlify', '@astrojs/netlify'] } },
    {
        name: 'cloudflare-workers',
        packages: { npm: ['@sveltejs/adapter-cloudflare', '@astrojs/cloudflare', '@opennextjs/cloudflare'] },
    },
    { name: 'static', packages: { npm: ['@sveltejs/adapter-static'] } },
];
/** One signal per package, called as the package is. */
function sameName(ecosystem, names) {
    return names.map((name) => ({ name, packages: { [ecosystem]: [name] } }));
}

;// CONCATENATED MODULE: ./lib/profile/facts-of-dependencies.js

function indexDependencies(dependencies) {
    const index = new Map();
    for (const dependency of dependencies) {
        const key = facts_of_dependencies_keyOf(dependency.ecosystem, dependency.name);
        const group = index.get(key);
        if (group === undefined)
            index.set(key, [dependency]);
        else
            group.push(dependency);
    }
    return index;
}
function dependenciesMatching(index, packages) {
    return Object.entries(packages).flatMap(([ecosystem, names]) => names.flatMap((name) => index.get(facts_of_dependencies_keyOf(ecosystem, name)) ?? []));
}
/** One fact per role signal that some manifest fulfils, at the first manifest line that does. */
function factsOfSignals(index, signals) {
    return signals.flatMap((signal) => {
        const found = dependenciesMatching(index, signal.packages);
        return dedupe(found.map((dependency) => ({ value: signal.name, where: dependency.where })));
    });
}
function frameworksOf(index) {
    return FRAMEWORK_SIGNALS.flatMap((signal) => {
        const byWorkspace = new Map();
        for (const dependency of dependenciesMatching(index, signal.packages)) {
            if (byWorkspace.has(dependency.workspace))
                continue;
            byWorkspace.set(dependency.workspace, {
                name: signal.name,
                ...(dependency.resolved === undefined ? {} : { version: dependency.resolved }),
                workspace: dependency.workspace,
                side: signal.side,
                where: dependency.where,
            });
        }
        return [...byWorkspace.values()];
    });
}
function authOfDependencies(index) {
    return AUTH_SIGNALS.flatMap((signal) => dependenciesMatching(index, signal.packages).map((dependency) => ({
        kind: signal.kind,
        library: dependency.name,
        where: dependency.where,
    })));
}
function realtimeLibraries(index) {
    return REALTIME_SIGNALS.flatMap((signal) => dependenciesMatching(index, signal.packages).map((dependency) => ({
        name: signal.name,
        ...(dependency.resolved === undefined ? {} : { version: dependency.resolved }),
        where: dependency.where,
    })));
}
function dedupe(items) {
    const seen = new Set();
    return items.filter((item) => {
        const key = JSON.stringify(item);
        return seen.has(key) ? false : seen.add(key) !== undefined;
    });
}
/** Names of Python packages compare without regard to case, `-`, `_` and `.`; NuGet without case. */
function facts_of_dependencies_keyOf(ecosystem, name) {
    if (ecosystem === 'pypi')
        return `pypi ${name.toLowerCase().replace(/[-_.]+/g, '-')}`;
    return `${ecosystem} ${ecosystem === 'nuget' ? name.toLowerCase() : name}`;
}

;// CONCATENATED MODULE: ./lib/profile/languages.js
const LANGUAGES = {
    ts: 'TypeScript',
    tsx: 'TypeScript',
    mts: 'TypeScript',
    cts: 'TypeScript',
    js: 'JavaScript',
    jsx: 'JavaScript',
    mjs: 'JavaScript',
    cjs: 'JavaScript',
    vue: 'Vue',
    svelte: 'Svelte',
    astro: 'Astro',
    py: 'Python',
    go: 'Go',
    rb: 'Ruby',
    erb: 'Ruby',
    php: 'PHP',
    rs: 'Rust',
    java: 'Java',
    kt: 'Kotlin',
    kts: 'Kotlin',
    scala: 'Scala',
    groovy: 'Groovy',
    cs: 'C#',
    fs: 'F#',
    cshtml: 'C#',
    razor: 'C#',
    ex: 'Elixir',
    exs: 'Elixir',
    heex: 'Elixir',
    eex: 'Elixir',
    swift: 'Swift',
    dart: 'Dart',
    c: 'C',
    h: 'C',
    cpp: 'C++',
    cc: 'C++',
    hpp: 'C++',
    sql: 'SQL',
    sh: 'Shell',
    clj: 'Clojure',
    erl: 'Erlang',
    hs: 'Haskell',
    lua: 'Lua',
    zig: 'Zig',
    coffee: 'CoffeeScript',
    css: 'CSS',
    scss: 'CSS',
    less: 'CSS',
    html: 'HTML',
};
/** Languages by number of own files, most first. */
function countLanguages(survey) {
    const counts = new Map();
    for (const { path, kind } of survey.own) {
        if (kind === 'generated' || kind === 'minified' || kind === 'binary')
            continue;
        const ending = path.slice(path.lastIndexOf('.') + 1);
        const language = Object.hasOwn(LANGUAGES, ending) ? LANGUAGES[ending] : undefined;
        if (language !== undefined)
            counts.set(language, (counts.get(language) ?? 0) + 1);
    }
    return [...counts]
        .map(([name, files]) => ({ name, files }))
        .sort((one, other) => other.files - one.files || (one.name < other.name ? -1 : 1));
}

;// CONCATENATED MODULE: ./lib/profile/strip-comments.js
const TOKENS = {
    c: /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`/g,
    hash: /(?<![&\w"'])#(?!\{)[^\n]*|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g,
    python: /#[^\n]*|"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g,
};
/** Blanks comments, keeping every line where it is; strings stay, so that nothing inside them is taken for a comment. */
function stripComments(text, style) {
    return text.replace(TOKENS[style], (token) => {
        const isComment = /^(?:\/\/|\/\*|#|"""|''')/.test(token) && !(style === 'c' && token.startsWith('"""'));
        return isComment ? token.replace(/[^\n]/g, ' ') : token;
    });
}

;// CONCATENATED MODULE: ./lib/profile/source-scan.js



/** A hand-written source file is never this long. */
const source_scan_MAX_CHARACTERS = 400_000;
function readSources(survey, name, options) {
    return survey.own.flatMap((file) => {
        if (file.kind !== 'source' || !name.test(file.path) || file.text === undefined || !options.having.test(file.text))
            return [];
        const text = readText(survey, file.path);
        if (text === undefined)
            return [];
        if (text.length > source_scan_MAX_CHARACTERS) {
            unreadable(survey, file.path, `it is too large to scan (${text.length} characters)`);
            return [];
        }
        const code = stripComments(text, options.style);
        return [{ path: file.path, code, line: indexLines(code) }];
    });
}
const CLOSING = { '(': ')', '[': ']', '{': '}' };
/** Arguments of a call whose opening bracket stands at `open`, split at the commas of its own level. */
function argumentsAt(code, open) {
    const items = [];
    const starts = [];
    let start = open + 1;
    const take = (end) => {
        const item = code.slice(start, end);
        if (item.trim() === '')
            return;
        items.push(item.trim());
        starts.push(start + item.length - item.trimStart().length);
    };
    for (let at = open + 1; at < code.length; at += 1) {
        const character = code[at] ?? '';
        if (character === '"' || character === "'" || character === '`')
            at = endOfString(code, at);
        else if (CLOSING[character] !== undefined)
            at = closingBracket(code, at);
        else if (character === ',') {
            take(at);
            start = at + 1;
        }
        else if (character === ')' || character === ']' || character === '}') {
            take(at);
            return { items, starts, end: at };
        }
    }
    take(code.length);
    return { items, starts, end: code.length };
}
/** Offset of the bracket that closes the one at `open`. */
function closingBracket(code, open) {
    const stack = [CLOSING[code[open] ?? ''] ?? ''];
    for (let at = open + 1; at < code.length; at += 1) {
        const character = code[at] ?? '';
        if (character === '"' || character === "'" || character === '`')
            at = endOfString(code, at);
        else if (CLOSING[character] !== undefined)
            stack.push(CLOSING[character] ?? '');
        else if (character === stack.at(-1)) {
            stack.pop();
            if (stack.length === 0)
                return at;
        }
    }
    return code.length;
}
/** A quote that is not closed in its line is an apostrophe or a lifetime, not a string. */
function endOfString(code, open) {
    const quote = code[open] ?? '';
    for (let at = open + 1; at < code.length; at += 1) {
        if (code[at] === '\\')
            at += 1;
        else if (code[at] === quote)
            return at;
        else if (code[at] === '\n' && quote !== '`')
            return open;
    }
    return open;
}
/** Content of a quoted literal, with the prefixes of Python and C#; undefined for anything else. */
function literal(item) {
    const match = /^(?:[rRbBuUfF@$]{0,2})(["'`])([\s\S]*)\1$/.exec(item?.trim() ?? '');
    return match?.[2];
}
/** Value of `name=…`, `name: …` or `name => …` among arguments. */
function named(items, name) {
    for (const item of items) {
        const match = new RegExp(`^["']?:?${name}["']?\\s*(?:=>|=(?!=)|:(?!:))\\s*([\\s\\S]*)$`).exec(item);
        if (match?.[1] !== undefined)
            return match[1].trim();
    }
    return undefined;
}
/** Items of a written list: `["GET", "POST"]`, `%w[index show]`, `[:index, :show]`, or a single value. */
function listItems(text) {
    if (text === undefined)
        return [];
    const words = /^%[wi]\[([^\]]*)\]/.exec(text)?.[1];
    if (words !== undefined)
        return words.trim().split(/\s+/);
    const open = /^[[({]/.test(text) ? argumentsAt(text, 0).items : [text];
    return open.map((item) => (literal(item) ?? item).replace(/^:/, '').trim()).filter((item) => item !== '');
}
/** A name of the repository as part of a pattern: escaped, and never matching where no real name is that long. */
function wordPattern(name) {
    return name.length > 120 ? '(?!)' : name.replace(/[^\w\s]/g, '\\$&');
}
/** All matches of a pattern that ends with an opening bracket, with the arguments behind it. */
function callsOf(source, pattern) {
    return [
        ...source.code.matchAll(new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`)),
    ].map((match) => ({
        match,
        args: argumentsAt(source.code, match.index + match[0].length - 1),
        line: source.line(match.index + match[0].length - match[0].trimStart().length),
    }));
}

;// CONCATENATED MODULE: ./lib/profile/models-classes.js

/** Data models of languages other than JavaScript, one row per ORM. */
const READERS = [
    {
        files: /\.py$/,
        style: 'python',
        having: /models\.Model|declarative_base|DeclarativeBase|db\.Model|SQLModel|\(Base\)/,
        read: pythonModels,
    },
    { files: /(?:^|\/)db\/(?:\w+_)?schema\.rb$/, style: 'hash', having: /create_table/, read: railsTables },
    { files: /(?:^|\/)migrations\/[\w-]+\.php$/, style: 'c', having: /Schema::create/, read: laravelTables },
    { files: /\.(?:java|kt)$/, style: 'c', having: /@(?:Entity|Document|Table)\b/, read: jpaEntities },
    { files: /(?<!_test)\.go$/, style: 'c', having: /gorm\.Model|`(?:gorm|db|bson|json):/, read: goStructs },
    { files: /\.ex$/, style: 'hash', having: /\bschema\s+"/, read: ectoSchemas },
    { files: /\.rs$/, style: 'c', having: /FromRow|Queryable|DeriveEntityModel|table!/, read: rustStructs },
];
function readClassModels(survey) {
    const found = READERS.flatMap(({ files, style, having, read }) => readSources(survey, files, { style, having }).flatMap(read));
    return [...found, ...entityFrameworkModels(survey)].filter((model) => model.fields.length > 0);
}
const PYTHON_FIELD = /^[ \t]+(\w+)\s*(?::\s*([^=\n]+))?(?:=\s*(?:models\.\w+|(?:db|sa)\.\w+|Column|mapped_column|relationship|Field|Relationship|\w+Field|ForeignKey|\w+\.ForeignKey)\(|(?=$))/gm;
function pythonModels(source) {
    const classes = /^class\s+(\w+)\s*\(([^)]*)\)\s*:/gm;
    return [...source.code.matchAll(classes)].flatMap((match) => {
        const bases = match[2] ?? '';
        if (!/\bmodels\.Model\b|\bdb\.Model\b|\bBase\b|\bSQLModel\b|DeclarativeBase|TimeStampedModel|AbstractUser/.test(bases))
            return [];
        if (/SQLModel/.test(bases) && !/table\s*=\s*True/.test(bases))
            return [];
        const start = match.index + match[0].length;
        const end = source.code.slice(start).search(/^\S/m);
        const body = source.code.slice(start, end < 0 ? undefined : start + end);
        const fields = [...body.matchAll(PYTHON_FIELD)].filter((field) => (field[2] !== undefined || /=/.test(field[0])) && !/ClassVar/.test(field[2] ?? '') && !(field[1] ?? '').startsWith('__'));
        return [
            {
                name: match[1] ?? '',
                fields: [...new Set(fields.map((field) => field[1] ?? ''))],
                where: `${source.path}:${source.line(match.index)}`,
            },
        ];
    });
}
function railsTables(source) {
    return [...source.code.matchAll(/^[ \t]*create_table\s+"(\w+)"[^\n]*do\s*\|t\|([\s\S]*?)^[ \t]*end\b/gm)].map((match) => ({
        name: match[1] ?? '',
        fields: [...(match[2] ?? '').matchAll(/^[ \t]*t\.(?!index|check_constraint)\w+\s+"(\w+)"/gm)].map((field) => field[1] ?? ''),
        where: `${source.path}:${source.line(match.index + match[0].search(/\S/))}`,
    }));
}
function laravelTables(source) {
    return callsOf(source, /Schema::create\(/g).flatMap(({ args, line }) => {
        const name = literal(args.items[0]);
        const body = args.items[1] ?? '';
        const fields = [...body.matchAll(/\$table->(\w+)\(\s*(?:["'](\w+)["'])?/g)].flatMap((match) => {
            if (/^(?:index|unique|primary|foreign|dropColumn|engine)$/.test(match[1] ?? ''))
                return [];
            if (match[1] === 'id')
                return [match[2] ?? 'id'];
            if (match[1]?.startsWith('timestamps') === true)
                return ['created_at', 'updated_at'];
            return match[2] === undefined ? [] : [match[2]];
        });
        return name === undefined ? [] : [{ name, fields, where: `${source.path}:${line}` }];
    });
}
function jpaEntities(source) {
    const classes = /@(?:Entity|Document)\b[\s\S]*?\b(?:class|record)\s+(\w+)/g;
    return [...source.code.matchAll(classes)].map((match) => {
        const after = match.index + match[0].length;
        const name = match[1] ?? '';
        const where = `${source.path}:${source.line(after)}`;
        if (source.path.endsWith('.kt')) {
            const open = source.code.indexOf('(', after);
            const items = open < 0 ? [] : argumentsAt(source.code, open).items;
            return { name, fields: items.flatMap((item) => /\b(?:val|var)\s+(\w+)/.exec(item)?.[1] ?? []), where };
        }
        const brace = source.code.indexOf('{', after);
        const body = topLevel(source.code.slice(brace + 1, closingBracket(source.code, brace)));
        const fields = [
            ...body.matchAll(/^[ \t]*(?:@\w+\s+)*(?:private|protected|public)\s+(?!static|class)(?:final\s+)?[\w<>,.? [\]]+\s+(\w+)\s*(?:=[^;]*)?;/gm),
        ];
        return { name, fields: fields.map((field) => field[1] ?? ''), where };
    });
}
/** Classes that a `DbSet<Card>` names. */
function entityFrameworkModels(survey) {
    const sources = readSources(survey, /\.cs$/, { style: 'c', having: /DbSet<|\bclass\b|\brecord\b/ });
    const names = new Set(sources.flatMap((source) => [...source.code.matchAll(/\bDbSet<([\w.]+)>/g)].map((match) => match[1]?.split('.').at(-1) ?? '')));
    if (names.size === 0)
        return [];
    return sources.flatMap((source) => [...source.code.matchAll(/\b(?:class|record)\s+(\w+)[^{;(]*[{(]/g)].flatMap((match) => {
        const name = match[1] ?? '';
        if (!names.has(name))
            return [];
        const open = match.index + match[0].length - 1;
        const fields = source.code[open] === '('
            ? argumentsAt(source.code, open).items.flatMap((item) => /(\w+)\s*(?:=.*)?$/.exec(item)?.[1] ?? [])
            : propertiesOf(source.code.slice(open + 1, closingBracket(source.code, open)));
        return [{ name, fields, where: `${source.path}:${source.line(match.index)}` }];
    }));
}
function propertiesOf(body) {
    return [...body.matchAll(/\bpublic\s+(?:required\s+|virtual\s+)*[\w<>,.?[\]]+\s+(\w+)\s*\{\s*get/g)].map((match) => match[1] ?? '');
}
/** Structs that are stored: gorm, sqlx, bson tags; plain JSON only in files named as models. */
function goStructs(source) {
    const isModelFile = /(?:^|\/)(?:models?|entity|entities|domain|store|types)(?:\/|[\w]*\.go$)/.test(source.path);
    return [...source.code.matchAll(/^type\s+(\w+)\s+struct\s*\{/gm)].flatMap((match) => {
        const open = match.index + match[0].length - 1;
        const body = source.code.slice(open + 1, closingBracket(source.code, open));
        if (!/gorm\.Model|`[^`]*(?:gorm|db|bson):/.test(body) && !(isModelFile && /`[^`]*json:/.test(body)))
            return [];
        const fields = [...body.matchAll(/^[ \t]*([A-Z]\w*)\s+[^\n`]*\S/gm)].map((field) => field[1] ?? '');
        return [
            {
                name: match[1] ?? '',
                fields: fields.filter((field) => field !== 'Model'),
                where: `${source.path}:${source.line(match.index)}`,
            },
        ];
    });
}
function ectoSchemas(source) {
    const match = /^([ \t]*)schema\s+"(\w+)"\s+do\b([\s\S]*?)^\1end\b/m.exec(source.code);
    if (match === null)
        return [];
    const module = /defmodule\s+([\w.]+)/.exec(source.code)?.[1]?.split('.').at(-1) ?? match[2] ?? '';
    const fields = [
        ...(match[3] ?? '').matchAll(/^[ \t]*(?:field|belongs_to|has_many|has_one|many_to_many|embeds_many|embeds_one)\s*\(?\s*:(\w+)/gm),
    ].map((field) => field[1] ?? '');
    return [{ name: module, fields, where: `${source.path}:${source.line(match.index + (match[1]?.length ?? 0))}` }];
}
function rustStructs(source) {
    const derived = /#\[derive\(([^)]*)\)\]\s*(?:#\[[^\]]*\]\s*)*(?:pub(?:\([^)]*\))?\s+)?struct\s+(\w+)[^{;]*\{/g;
    return [...source.code.matchAll(derived)].flatMap((match) => {
        if (!/FromRow|Queryable|DeriveEntityModel|Insertable/.test(match[1] ?? ''))
            return [];
        const open = match.index + match[0].length - 1;
        const body = source.code.slice(open + 1, closingBracket(source.code, open));
        const line = source.line(match.index + match[0].lastIndexOf('struct'));
        return [
            {
                name: match[2] ?? '',
                fields: [...body.matchAll(/^[ \t]*(?:pub(?:\([^)]*\))?\s+)?(\w+)\s*:/gm)].map((field) => field[1] ?? ''),
                where: `${source.path}:${line}`,
            },
        ];
    });
}
/** Bodies of methods blanked, so that local variables are no fields. */
function topLevel(body) {
    let depth = 0;
    return [...body]
        .map((character) => {
        if (character === '{')
            depth += 1;
        const kept = depth === 0 || character === '\n' ? character : ' ';
        if (character === '}')
            depth -= 1;
        return kept;
    })
        .join('');
}

;// CONCATENATED MODULE: ./lib/profile/models-prisma.js

/** `model Card { … }` blocks of Prisma schemas. */
function readPrismaModels(survey) {
    return filesNamed(survey, /\.prisma$/).flatMap((file) => modelsOf(file.path, readText(survey, file.path) ?? ''));
}
function modelsOf(path, text) {
    const models = [];
    let open;
    text.split('\n').forEach((raw, at) => {
        const line = raw.replace(/\/\/.*$/, '').trim();
        const name = /^model\s+(\w+)\s*\{/.exec(line)?.[1];
        if (name !== undefined)
            open = { name, fields: [], where: `${path}:${at + 1}` };
        else if (line === '}' && open !== undefined) {
            models.push(open);
            open = undefined;
        }
        else if (open !== undefined) {
            const field = /^(\w+)\s+\w/.exec(line)?.[1];
            if (field !== undefined)
                open.fields.push(field);
        }
    });
    return models;
}

;// CONCATENATED MODULE: ./lib/profile/models-script.js


/** Data models in JavaScript and TypeScript: ORM definitions, and plain types of files that are named as models. */
function readScriptModels(index, paths) {
    return paths.flatMap((path) => {
        const script = index.scope(path)?.script;
        if (script === undefined)
            return [];
        const found = [];
        script_walk(script.program, (node, ancestors) => {
            const model = ormCall(script, node, ancestors) ?? ormClass(script, node) ?? plainType(script, node, ancestors);
            if (model !== undefined && model.fields.length > 0)
                found.push(model);
        });
        found.push(...waterline(script));
        return found;
    });
}
function ormCall(script, node, ancestors) {
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression')
        return undefined;
    const callee = node.callee.type === 'MemberExpression' ? propertyName(node.callee.property) : plainName(node.callee);
    const where = placeOf(script, node);
    if (/^(?:pgTable|mysqlTable|sqliteTable|createTable)$/.test(callee ?? '') && node.type === 'CallExpression') {
        const name = script_scope_stringOf(node.arguments[0]);
        const columns = unwrap(node.arguments[1]);
        if (name !== undefined && columns?.type === 'ObjectExpression')
            return { name, fields: keysOf(columns), where };
        return undefined;
    }
    if (callee === 'Schema' || callee === 'define') {
        const columns = node.arguments.map((argument) => unwrap(argument)).find((argument) => argument?.type === 'ObjectExpression');
        const name = script_scope_stringOf(node.arguments[0]) ?? declaredName(ancestors)?.replace(/Schema$/i, '');
        if (name === undefined || columns?.type !== 'ObjectExpression' || /^@?\w*\/|-/.test(name))
            return undefined;
        return /mongoose|sequelize|Sequelize/.test(script.text) ? { name, fields: keysOf(columns), where } : undefined;
    }
    if (callee === 'init' &&
        node.type === 'CallExpression' &&
        node.callee.type === 'MemberExpression' &&
        /sequelize/i.test(script.text)) {
        const columns = unwrap(node.arguments[0]);
        const name = plainName(node.callee.object);
        if (name !== undefined && columns?.type === 'ObjectExpression')
            return { name, fields: keysOf(columns), where };
    }
    return undefined;
}
function declaredName(ancestors) {
    const parent = ancestors.at(-1);
    return parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? parent.id.name : undefined;
}
/** TypeORM, MikroORM and Nest's Mongoose classes. */
function ormClass(script, node) {
    if (node.type !== 'ClassDeclaration' || !node.id)
        return undefined;
    const decorators = (node.decorators ?? []).map((decorator) => plainName(unwrapCall(decorator.expression)));
    if (!decorators.some((name) => name === 'Entity' || name === 'Schema' || name === 'Table'))
        return undefined;
    const fields = node.body.body.flatMap((member) => (member.type === 'ClassProperty' ? (propertyName(member.key) ?? []) : []));
    return { name: node.id.name, fields, where: placeOf(script, node.id) };
}
function unwrapCall(node) {
    return node.type === 'CallExpression' ? node.callee : node;
}
function plainType(script, node, ancestors) {
    if (ancestors.at(-1)?.type !== 'ExportNamedDeclaration')
        return undefined;
    if (node.type === 'TSInterfaceDeclaration')
        return models_script_named(script, node.id, typeFields(node.body.body));
    if (node.type !== 'TSTypeAliasDeclaration')
        return undefined;
    return models_script_named(script, node.id, fieldsOfType(node.typeAnnotation));
}
function fieldsOfType(type) {
    if (type.type === 'TSTypeLiteral')
        return typeFields(type.members);
    return type.type === 'TSIntersectionType' ? type.types.flatMap(fieldsOfType) : [];
}
/** Types with methods are services, and types of props and options are no data. */
function models_script_named(script, id, fields) {
    if (/(?:Props|Options|Config|Context|State|Params|Args|Request|Response|Input|Payload|Result|Dto|Deps|Handlers?)$/.test(id.name))
        return undefined;
    return { name: id.name, fields, where: placeOf(script, id) };
}
function typeFields(members) {
    const methods = members.some((member) => member.type === 'TSMethodSignature' ||
        (member.type === 'TSPropertySignature' &&
            member.typeAnnotation?.type === 'TSTypeAnnotation' &&
            member.typeAnnotation.typeAnnotation.type === 'TSFunctionType'));
    if (methods)
        return [];
    return members.flatMap((member) => (member.type === 'TSPropertySignature' ? (propertyName(member.key) ?? []) : []));
}
/** Sails: `module.exports = { attributes: { … } }` in `api/models/Card.js`. */
function waterline(script) {
    const name = /(?:^|\/)api\/models\/(\w+)\.js$/.exec(script.path)?.[1];
    if (name === undefined)
        return [];
    const found = [];
    script_walk(script.program, (node, ancestors) => {
        if (node.type !== 'ObjectProperty' || propertyName(node.key) !== 'attributes' || ancestors.length > 4)
            return;
        if (node.value.type === 'ObjectExpression')
            found.push({ name, fields: keysOf(node.value), where: placeOf(script, node) });
    });
    return found;
}
function keysOf(node) {
    return node.properties.flatMap((property) => (property.type === 'ObjectProperty' ? (propertyName(property.key) ?? []) : []));
}

;// CONCATENATED MODULE: ./lib/profile/models-sql.js

const CREATE = /^[ \t]*create\s+table\s+(?:if\s+not\s+exists\s+)?((?:["`[]?\w+["`\]]?\.)?["`[]?\w+["`\]]?)\s*\(/gim;
const CONSTRAINT = /^(?:primary|foreign|unique|check|constraint|key|index|exclude|like|fulltext|spatial|period)\b/i;
/** `create table` statements of SQL files and of SQL inside source files. */
function readSqlModels(survey) {
    return survey.own.flatMap((file) => {
        if (!file.path.endsWith('.sql') && !(file.kind === 'source' && /create\s+table/i.test(file.text ?? '')))
            return [];
        const text = readText(survey, file.path);
        return text === undefined ? [] : tablesOf(file.path, file.path.endsWith('.sql') ? stripSqlComments(text) : text);
    });
}
function tablesOf(path, text) {
    return [...text.matchAll(sourceOrSql(path))].flatMap((match) => {
        const open = match.index + match[0].length;
        const body = bodyOf(text, open);
        const name = (match[1] ?? '')
            .split('.')
            .at(-1)
            ?.replace(/["`[\]]/g, '');
        if (body === undefined || name === undefined)
            return [];
        const keyword = match.index + match[0].search(/create/i);
        return [{ name, fields: columnsOf(body), where: `${path}:${text.slice(0, keyword).split('\n').length}` }];
    });
}
/** In source files the statement may follow a quote. */
function sourceOrSql(path) {
    return path.endsWith('.sql') ? CREATE : new RegExp(CREATE.source.replace('^[ \\t]*', '(?:^[ \\t]*|["\'`]\\s*|;\\s*)'), 'gim');
}
function bodyOf(text, open) {
    let depth = 1;
    for (let at = open; at < text.length; at += 1) {
        if (text[at] === '(')
            depth += 1;
        else if (text[at] === ')')
            depth -= 1;
        if (depth === 0)
            return text.slice(open, at);
    }
    return undefined;
}
function columnsOf(body) {
    const columns = [];
    let depth = 0;
    let current = '';
    for (const character of `${body},`) {
        if (character === '(')
            depth += 1;
        if (character === ')')
            depth -= 1;
        if (character === ',' && depth === 0) {
            const column = /^\s*["`[]?(\w+)/.exec(current)?.[1];
            if (column !== undefined && !CONSTRAINT.test(current.trim()))
                columns.push(column);
            current = '';
        }
        else
            current += character;
    }
    return columns;
}
function stripSqlComments(text) {
    return text.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
}

;// CONCATENATED MODULE: ./lib/profile/lockfile-bun.js



function readBunLockfiles(survey) {
    const readable = filesNamed(survey, 'bun.lock').flatMap((file) => {
        const document = readJson(survey, file.path);
        if (document === undefined)
            return [];
        const packages = member(document.value, 'packages');
        const folder = survey_folderOf(file.path);
        const resolve = ({ workspace, name }) => {
            const relative = folder === '.' ? workspace : workspace.slice(folder.length + 1);
            const owner = textOf(member(document.value, 'workspaces', relative === '.' ? '' : relative, 'name'));
            const entry = member(packages, `${owner ?? ''}/${name}`) ?? member(packages, name);
            const id = textOf(member(entry, 0));
            return id === undefined || id.includes('@workspace:') ? undefined : id.slice(id.lastIndexOf('@') + 1);
        };
        return [{ path: file.path, ecosystem: 'npm', manager: 'bun', folder, resolve }];
    });
    for (const file of filesNamed(survey, 'bun.lockb'))
        unreadable(survey, file.path, 'it is the binary format of Bun before 1.2');
    return readable;
}

;// CONCATENATED MODULE: ./lib/profile/lockfile-npm.js



function readNpmLockfiles(survey) {
    return filesNamed(survey, /^(?:package-lock|npm-shrinkwrap)\.json$/).flatMap((file) => {
        const value = readPlainJson(survey, file.path);
        if (value === undefined)
            return [];
        const folder = survey_folderOf(file.path);
        return [{ path: file.path, ecosystem: 'npm', manager: 'npm', folder, resolve: (wanted) => resolve(value, folder, wanted) }];
    });
}
function resolve(lock, folder, wanted) {
    const packages = member(lock, 'packages');
    if (packages === undefined)
        return textOf(member(lock, 'dependencies', wanted.name, 'version'));
    const relative = folder === '.' ? wanted.workspace : wanted.workspace.slice(folder.length + 1) || '.';
    for (const ancestor of ancestorsOf(relative)) {
        const entry = member(packages, inFolder(ancestor, `node_modules/${wanted.name}`));
        // A link is another package of this repository, not a published version.
        if (entry !== undefined)
            return member(entry, 'link') === true ? undefined : textOf(member(entry, 'version'));
    }
    return undefined;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/profile/lockfile-pnpm.js



const SECTIONS = ['dependencies', 'devDependencies', 'optionalDependencies'];
/** Direct dependencies stand before these blocks, which make up nearly all of the file. */
const TRANSITIVE = /^(?:packages|snapshots):/m;
function readPnpmLockfiles(survey) {
    return filesNamed(survey, 'pnpm-lock.yaml').flatMap((file) => {
        const text = readText(survey, file.path);
        if (text === undefined)
            return [];
        const end = text.search(TRANSITIVE);
        const direct = end < 0 ? text : text.slice(0, end);
        if (nestsTooDeep(direct)) {
            unreadable(survey, file.path, 'it nests too deeply');
            return [];
        }
        const value = readDocument(direct, (reason) => unreadable(survey, file.path, reason));
        if (value === undefined)
            return [];
        const folder = survey_folderOf(file.path);
        return [{ path: file.path, ecosystem: 'npm', manager: 'pnpm', folder, resolve: (wanted) => lockfile_pnpm_resolve(value, folder, wanted) }];
    });
}
function readDocument(text, note) {
    const document = (0,dist/* parseDocument */.Tp)(text, { logLevel: 'silent' });
    const error = document.errors[0];
    if (error !== undefined)
        return note(`it is not YAML (${error.message.split('\n')[0] ?? ''})`);
    try {
        return document.toJS() ?? {};
    }
    catch (fault) {
        return note(fault instanceof Error ? fault.message : 'its aliases do not resolve');
    }
}
function lockfile_pnpm_resolve(lock, folder, wanted) {
    const relative = folder === '.' ? wanted.workspace : wanted.workspace.slice(folder.length + 1) || '.';
    const importer = member(lock, 'importers', relative) ?? (relative === '.' ? lock : undefined);
    for (const section of SECTIONS) {
        const entry = member(importer, section, wanted.name);
        const version = textOf(entry) ?? textOf(member(entry, 'version'));
        if (version !== undefined)
            return plainVersion(version);
    }
    return undefined;
}
/** `4.18.2(typescript@5.9.0)`, `4.18.2_react@18`, `/express/4.18.2`, `name@4.18.2`; links have none. */
function plainVersion(version) {
    if (/^(?:link|file|workspace|git|https?):/.test(version))
        return undefined;
    const bare = version.split(/[(_]/)[0] ?? version;
    return bare.slice(Math.max(bare.lastIndexOf('@'), bare.lastIndexOf('/')) + 1);
}

;// CONCATENATED MODULE: ./lib/profile/lockfile-yarn.js

const VERSION = /^ {2}version:? "?([^"\s]+)"?\s*$/;
/** Both formats of `yarn.lock` are written by a program: an unindented line of descriptors, then indented members. */
function readYarnLockfiles(survey) {
    return filesNamed(survey, 'yarn.lock').flatMap((file) => {
        const text = readText(survey, file.path);
        if (text === undefined)
            return [];
        const versions = parseEntries(text);
        if (versions.size === 0 && /\S/.test(text.replace(/^#.*$/gm, ''))) {
            unreadable(survey, file.path, 'it holds no entries of a yarn lockfile');
            return [];
        }
        const folder = survey_folderOf(file.path);
        return [{ path: file.path, ecosystem: 'npm', manager: 'yarn', folder, resolve: (wanted) => lockfile_yarn_resolve(versions, wanted) }];
    });
}
function parseEntries(text) {
    const versions = new Map();
    let descriptors = [];
    for (const line of text.split(/\r?\n/)) {
        if (/^[^\s#].*:$/.test(line)) {
            descriptors = line
                .slice(0, -1)
                .split(',')
                .map((descriptor) => descriptor.replaceAll('"', '').trim());
            continue;
        }
        const version = VERSION.exec(line)?.[1];
        if (version === undefined)
            continue;
        for (const descriptor of descriptors)
            versions.set(descriptor, version);
        descriptors = [];
    }
    return versions;
}
function lockfile_yarn_resolve(versions, { name, range }) {
    const version = versions.get(`${name}@${range}`) ?? versions.get(`${name}@npm:${range}`);
    return version === '0.0.0-use.local' ? undefined : version;
}

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var smol_toml_dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./lib/profile/read-toml.js


/** TOML; the parser keeps no places, so lines are found again by table header and key. */
function readToml(survey, path) {
    const text = readText(survey, path);
    if (text === undefined)
        return undefined;
    try {
        const value = (0,smol_toml_dist/* parse */.qg)(text);
        let places;
        const lineOf = (keys) => {
            places ??= indexKeys(text);
            for (let length = keys.length; length > 0; length -= 1) {
                const line = places.get(keys.slice(0, length).join('\0'));
                if (line !== undefined)
                    return line;
            }
            return 1;
        };
        return { path, value, lineOf };
    }
    catch (error) {
        return unreadable(survey, path, `it is not TOML (${error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'syntax error'})`);
    }
}
/** Lines of tables, keys and the items of lists of strings (by position). */
function indexKeys(text) {
    const places = new Map();
    const counts = new Map();
    let table = [];
    let list;
    text.split('\n').forEach((raw, index) => {
        const line = raw.trim();
        if (list !== undefined)
            list = indexItems(places, list, { text: line, line: index + 1 });
        else if (line.startsWith('[[')) {
            const name = splitKey(line.slice(2, line.indexOf(']]')));
            const at = counts.get(name.join('\0')) ?? 0;
            counts.set(name.join('\0'), at + 1);
            table = [...name, String(at)];
            places.set(table.join('\0'), index + 1);
        }
        else if (line.startsWith('[')) {
            table = splitKey(line.slice(1, line.indexOf(']')));
            if (!places.has(table.join('\0')))
                places.set(table.join('\0'), index + 1);
        }
        else {
            const key = /^((?:"[^"]*"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[\w-]+))*)\s*=\s*(.*)$/.exec(line);
            if (key === null)
                return;
            const full = [...table, ...splitKey(key[1] ?? '')];
            places.set(full.join('\0'), index + 1);
            if (key[2]?.startsWith('[') === true)
                list = indexItems(places, { key: full, at: 0 }, { text: key[2].slice(1), line: index + 1 });
        }
    });
    return places;
}
function indexItems(places, list, { text, line }) {
    const code = text.replace(/^#.*$|\s#[^"']*$/, '');
    let at = list.at;
    for (const _item of code.matchAll(/"(?:[^"\\]|\\.)*"|'[^']*'/g)) {
        places.set([...list.key, String(at)].join('\0'), line);
        at += 1;
    }
    return code.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '').includes(']') ? undefined : { key: list.key, at };
}
function splitKey(key) {
    return [...key.matchAll(/"([^"]*)"|'([^']*)'|([\w-]+)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

;// CONCATENATED MODULE: ./lib/profile/lockfile-python.js





const TOML_LOCKS = [
    ['poetry.lock', 'poetry', 'package'],
    ['uv.lock', 'uv', 'package'],
    ['pdm.lock', 'pdm', 'package'],
    ['pylock.toml', 'pylock', 'packages'],
];
function readPythonLockfiles(survey) {
    const locks = TOML_LOCKS.flatMap(([name, manager, list]) => filesNamed(survey, name).flatMap((file) => {
        const document = readToml(survey, file.path);
        if (document === undefined)
            return [];
        const packages = listOf(member(document.value, list)).map((entry) => [member(entry, 'name'), member(entry, 'version')]);
        return [lockfileOf(file.path, manager, packages)];
    }));
    const pipfiles = filesNamed(survey, 'Pipfile.lock').flatMap((file) => {
        const value = readPlainJson(survey, file.path);
        if (value === undefined)
            return [];
        const packages = ['default', 'develop'].flatMap((section) => entriesOf(member(value, section)).map(([name, entry]) => [name, textOf(member(entry, 'version'))?.replace(/^==/, '')]));
        return [lockfileOf(file.path, 'pipenv', packages)];
    });
    return [...locks, ...pipfiles];
}
/** A name with several versions (one per platform or Python) has no single answer. */
function lockfileOf(path, manager, packages) {
    const versions = new Map();
    for (const [name, version] of packages) {
        if (typeof name !== 'string' || typeof version !== 'string')
            continue;
        const key = facts_of_dependencies_keyOf('pypi', name);
        versions.set(key, (versions.get(key) ?? new Set()).add(version));
    }
    const resolve = ({ name }) => {
        const found = versions.get(facts_of_dependencies_keyOf('pypi', name));
        return found?.size === 1 ? [...found][0] : undefined;
    };
    return { path, ecosystem: 'pypi', manager, folder: survey_folderOf(path), resolve };
}

;// CONCATENATED MODULE: ./lib/profile/manifest-deno.js



const SPECIFIER = /^(npm|jsr):\/?((?:@[^/@]+\/)?[^/@]+)(?:@([^/]+))?/;
function readDenoManifests(survey) {
    return filesNamed(survey, /^deno\.jsonc?$/).flatMap((file) => {
        const document = readJson(survey, file.path);
        if (document === undefined)
            return [];
        const folder = survey_folderOf(file.path);
        const dependencies = entriesOf(member(document.value, 'imports')).flatMap(([alias, specifier]) => {
            const match = typeof specifier === 'string' ? SPECIFIER.exec(specifier) : null;
            if (match?.[2] === undefined)
                return [];
            const ecosystem = match[1] === 'jsr' ? 'jsr' : 'npm';
            const where = `${file.path}:${document.lineOf(['imports', alias])}`;
            return [{ ecosystem, name: match[2], range: match[3] ?? '*', development: false, workspace: folder, where }];
        });
        const scripts = Object.fromEntries(entriesOf(member(document.value, 'tasks')).flatMap(([key, value]) => {
            const command = textOf(value) ?? textOf(member(value, 'command'));
            return command === undefined ? [] : [[key, command]];
        }));
        const name = textOf(member(document.value, 'name')) ?? (folder === '.' ? '(root)' : folder);
        return [{ workspace: { folder, name, manifest: file.path, scripts }, dependencies }];
    });
}
/** `deno.lock` maps every asked specifier to the version it got. */
function readDenoLockfiles(survey) {
    return filesNamed(survey, 'deno.lock').flatMap((file) => {
        const value = readPlainJson(survey, file.path);
        if (value === undefined)
            return [];
        const specifiers = member(value, 'specifiers') ?? member(value, 'packages', 'specifiers');
        const answer = (ecosystem) => ({
            path: file.path,
            ecosystem,
            manager: 'deno',
            folder: survey_folderOf(file.path),
            resolve: ({ name, range }) => {
                const found = textOf(member(specifiers, `${ecosystem}:${name}@${range}`));
                const version = found?.slice(found.lastIndexOf('@') + 1).replace(/_.*$/, '');
                return version === '' ? undefined : version;
            },
        });
        return [answer('npm'), answer('jsr')];
    });
}

;// CONCATENATED MODULE: ./lib/profile/manifest.js
/** Dependencies of one manifest; the first declaration of a name counts. */
function declaredDependencies(ecosystem, manifest, declared) {
    const found = new Map();
    for (const { name, range, line, development = false, resolved } of declared) {
        if (found.has(name))
            continue;
        found.set(name, {
            ecosystem,
            name,
            range,
            ...(resolved === undefined ? {} : { resolved }),
            development,
            workspace: manifest.folder,
            where: `${manifest.path}:${line}`,
        });
    }
    return [...found.values()];
}

// EXTERNAL MODULE: ./node_modules/@rgrove/parse-xml/dist/index.js
var parse_xml_dist = __webpack_require__(7953);
;// CONCATENATED MODULE: ./lib/profile/read-xml.js



function readXml(survey, path) {
    const text = readText(survey, path);
    if (text === undefined)
        return undefined;
    try {
        const { root } = (0,parse_xml_dist.parseXml)(text, { includeOffsets: true, ignoreUndefinedEntities: true });
        return root === null ? unreadable(survey, path, 'it has no root element') : { path, root, line: indexLines(text) };
    }
    catch (error) {
        return unreadable(survey, path, `it is not XML (${error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'syntax error'})`);
    }
}
function childrenNamed(element, name) {
    return (element?.children ?? []).filter((child) => child instanceof parse_xml_dist.XmlElement && child.name === name);
}
function childText(element, name) {
    const child = childrenNamed(element, name)[0];
    const text = child?.children
        .map((part) => (part instanceof parse_xml_dist.XmlText ? part.text : ''))
        .join('')
        .trim();
    return text === '' ? undefined : text;
}
function descendantsNamed(element, name) {
    return element.children.flatMap((child) => child instanceof parse_xml_dist.XmlElement ? [...(child.name === name ? [child] : []), ...descendantsNamed(child, name)] : []);
}
/** Own attribute of an element. */
function attributeOf(element, name) {
    return element !== undefined && Object.hasOwn(element.attributes, name) ? element.attributes[name] : undefined;
}

;// CONCATENATED MODULE: ./lib/profile/manifest-dotnet.js





/** `*.csproj`: packages with their versions, and the SDK, which brings ASP.NET Core and SignalR without any package. */
function readDotnetManifests(survey) {
    return filesNamed(survey, /\.(?:cs|fs|vb)proj$/).flatMap((file) => {
        const document = readXml(survey, file.path);
        if (document === undefined)
            return [];
        const folder = survey_folderOf(file.path);
        const central = centralVersions(survey, folder);
        const packages = descendantsNamed(document.root, 'PackageReference').flatMap((element) => {
            const name = attributeOf(element, 'Include');
            if (name === undefined)
                return [];
            const version = attributeOf(element, 'Version') ?? childText(element, 'Version') ?? central.get(name.toLowerCase());
            return [{ name, range: version ?? '(managed)', line: document.line(element.start), resolved: exact(version) }];
        });
        const name = baseName(file.path).replace(/\.\w+$/, '');
        const dependencies = declaredDependencies('nuget', { path: file.path, folder }, [...sdkOf(document), ...packages]);
        return [{ workspace: { folder, name, manifest: file.path, scripts: {} }, dependencies }];
    });
}
function sdkOf(document) {
    const sdk = attributeOf(document.root, 'Sdk');
    if (sdk === undefined || sdk === 'Microsoft.NET.Sdk')
        return [];
    const framework = descendantsNamed(document.root, 'PropertyGroup')
        .map((group) => childText(group, 'TargetFramework'))
        .find((text) => text !== undefined);
    const version = /^net(\d+\.\d+)$/.exec(framework ?? '')?.[1];
    return [{ name: sdk, range: framework ?? '*', line: document.line(document.root.start), resolved: version }];
}
function centralVersions(survey, folder) {
    const path = ancestorsOf(folder)
        .map((ancestor) => inFolder(ancestor, 'Directory.Packages.props'))
        .find((candidate) => survey.files.has(candidate));
    const document = path === undefined ? undefined : readXml(survey, path);
    const versions = document === undefined ? [] : descendantsNamed(document.root, 'PackageVersion');
    return new Map(versions.map((element) => [(attributeOf(element, 'Include') ?? '').toLowerCase(), attributeOf(element, 'Version') ?? '']));
}
/** NuGet takes the lowest version that fits, so a plain version is the one that is used; ranges and wildcards are not. */
function exact(version) {
    return version !== undefined && /^\d[\w.+-]*$/.test(version) ? version : undefined;
}
function readDotnetLockfiles(survey) {
    return filesNamed(survey, 'packages.lock.json').flatMap((file) => {
        const value = readPlainJson(survey, file.path);
        if (value === undefined)
            return [];
        const versions = new Map();
        for (const [, packages] of entriesOf(member(value, 'dependencies'))) {
            for (const [name, entry] of entriesOf(packages)) {
                const resolved = textOf(member(entry, 'resolved'));
                if (resolved !== undefined)
                    versions.set(name.toLowerCase(), resolved);
            }
        }
        return [
            {
                path: file.path,
                ecosystem: 'nuget',
                manager: 'nuget',
                folder: survey_folderOf(file.path),
                resolve: ({ name }) => versions.get(name.toLowerCase()),
            },
        ];
    });
}

;// CONCATENATED MODULE: ./lib/profile/manifest-elixir.js


const DEPENDENCY = /\{\s*:(\w+)\s*,\s*(?:"([^"]+)"|(?=\w+:))/;
function readElixirManifests(survey) {
    return filesNamed(survey, 'mix.exs').flatMap((file) => {
        const text = readText(survey, file.path);
        if (text === undefined)
            return [];
        const folder = survey_folderOf(file.path);
        const name = /\bapp:\s*:(\w+)/.exec(text)?.[1] ?? folder;
        const declared = text.split(/\r?\n/).flatMap((raw, at) => {
            const line = raw.replace(/(^|\s)#.*$/, '$1');
            const match = DEPENDENCY.exec(line);
            if (match?.[1] === undefined || /^(?:ok|error)$/.test(match[1]))
                return [];
            const development = /only:\s*(?:\[[^\]]*:(?:dev|test)|:(?:dev|test))/.test(line);
            return [{ name: match[1], range: match[2] ?? '*', line: at + 1, development }];
        });
        return [
            {
                workspace: { folder, name, manifest: file.path, scripts: {} },
                dependencies: declaredDependencies('hex', { path: file.path, folder }, declared),
            },
        ];
    });
}
function readElixirLockfiles(survey) {
    return filesNamed(survey, 'mix.lock').flatMap((file) => {
        const text = readText(survey, file.path);
        if (text === undefined)
            return [];
        const entries = [...text.matchAll(/^[ \t]*"(\w+)":\s*\{:hex,\s*:\w+,\s*"([^"]+)"/gm)];
        const versions = new Map(entries.map((match) => [match[1] ?? '', match[2] ?? '']));
        if (versions.size === 0 && !/^\s*%\{\s*\}\s*$/.test(text)) {
            unreadable(survey, file.path, 'it holds no resolved packages');
            return [];
        }
        return [
            {
                path: file.path,
                ecosystem: 'hex',
                manager: 'mix',
                folder: survey_folderOf(file.path),
                resolve: ({ name }) => versions.get(name),
            },
        ];
    });
}

;// CONCATENATED MODULE: ./lib/profile/manifest-go.js


/** `go.mod` is manifest and lockfile in one: the stated version is the one that is built. */
function readGoManifests(survey) {
    return filesNamed(survey, 'go.mod').flatMap((file) => {
        const text = readText(survey, file.path);
        if (text === undefined)
            return [];
        const folder = survey_folderOf(file.path);
        const name = /^module\s+"?([^\s"]+)/m.exec(text)?.[1] ?? folder;
        const dependencies = declaredDependencies('go', { path: file.path, folder }, requirementsOf(text));
        return [{ workspace: { folder, name, manifest: file.path, scripts: {} }, dependencies }];
    });
}
function requirementsOf(text) {
    const replaced = replacementsOf(text);
    return directives(text, 'require').flatMap(({ words, comment, line }) => {
        const [name, version] = words;
        if (name === undefined || version === undefined || comment.includes('indirect'))
            return [];
        const resolved = replaced.has(name) ? replaced.get(name) : version;
        return [{ name, range: version, line, resolved }];
    });
}
/** A replacement by a folder of this repository has no version. */
function replacementsOf(text) {
    return new Map(directives(text, 'replace').flatMap(({ words }) => {
        const arrow = words.indexOf('=>');
        const [name] = words;
        return arrow < 0 || name === undefined ? [] : [[name, words[arrow + 2]]];
    }));
}
function directives(text, keyword) {
    const found = [];
    let inside = false;
    text.split(/\r?\n/).forEach((raw, at) => {
        const [code = '', comment = ''] = raw.split('//', 2);
        const words = code
            .trim()
            .split(/\s+/)
            .filter((word) => word !== '');
        if (inside && words[0] === ')')
            inside = false;
        else if (inside && words.length > 0)
            found.push({ words, comment, line: at + 1 });
        else if (words[0] === keyword && words[1] === '(')
            inside = true;
        else if (words[0] === keyword)
            found.push({ words: words.slice(1), comment, line: at + 1 });
    });
    return found;
}

;// CONCATENATED MODULE: ./lib/profile/manifest-gradle.js





const CONFIGURATION = /\b(implementation|api|compileOnly|runtimeOnly|testImplementation|testRuntimeOnly|developmentOnly|annotationProcessor|kapt)\b/;
const COORDINATES = /["']([\w.-]+):([\w.-]+)(?::([\w.${}-]+))?(?:@\w+)?["']/;
const CATALOG = /\(\s*libs\.([\w.]+)\s*\)|\blibs\.([\w.]+)\s*$/;
/** Gradle builds are programs: only literal coordinates, version catalogs and plugin versions are read. */
function readGradleManifests(survey) {
    const catalog = readCatalog(survey);
    return filesNamed(survey, /^build\.gradle(?:\.kts)?$/).flatMap((file) => {
        const text = readText(survey, file.path);
        if (text === undefined)
            return [];
        const folder = survey_folderOf(file.path);
        const code = stripComments(text, 'c');
        const boot = /id\s*\(?\s*["']org\.springframework\.boot["']\s*\)?\s*version\s*["']([^"']+)["']/.exec(code)?.[1];
        const declared = code.split(/\r?\n/).flatMap((line, at) => {
            const configuration = CONFIGURATION.exec(line)?.[1];
            const found = configuration === undefined ? undefined : dependencyOf(line, catalog);
            if (configuration === undefined || found === undefined)
                return [];
            const managed = found.name.startsWith('org.springframework.boot:') ? boot : undefined;
            const version = found.version ?? managed;
            return [
                {
                    name: found.name,
                    range: found.version ?? '(managed)',
                    line: at + 1,
                    development: /test/i.test(configuration),
                    resolved: plain(version),
                },
            ];
        });
        const workspace = { folder, name: folder === '.' ? '(root)' : folder, manifest: file.path, scripts: {} };
        return [{ workspace, dependencies: declaredDependencies('maven', { path: file.path, folder }, declared) }];
    });
}
function readGradleLockfiles(survey) {
    return filesNamed(survey, 'gradle.lockfile').flatMap((file) => {
        const text = readText(survey, file.path);
        if (text === undefined)
            return [];
        const versions = new Map([...text.matchAll(/^([\w.-]+:[\w.-]+):([^=\s]+)=/gm)].map((match) => [match[1] ?? '', match[2] ?? '']));
        return [
            {
                path: file.path,
                ecosystem: 'maven',
                manager: 'gradle',
                folder: survey_folderOf(file.path),
                resolve: ({ name }) => versions.get(name),
            },
        ];
    });
}
function dependencyOf(line, catalog) {
    const literal = COORDINATES.exec(line);
    if (literal !== null)
        return { name: `${literal[1] ?? ''}:${literal[2] ?? ''}`, version: literal[3] };
    const alias = CATALOG.exec(line);
    const name = alias?.[1] ?? alias?.[2];
    return name === undefined ? undefined : catalog.get(name);
}
/** `libs.spring.boot.web` stands for the entry `spring-boot-web` of `gradle/libs.versions.toml`. */
function readCatalog(survey) {
    const catalog = new Map();
    for (const file of filesNamed(survey, 'libs.versions.toml')) {
        const value = readToml(survey, file.path)?.value;
        for (const [alias, entry] of entriesOf(member(value, 'libraries'))) {
            const [group, artifact, short] = (textOf(entry) ?? textOf(member(entry, 'module')) ?? '').split(':');
            const name = artifact === undefined
                ? `${textOf(member(entry, 'group')) ?? ''}:${textOf(member(entry, 'name')) ?? ''}`
                : `${group ?? ''}:${artifact}`;
            const reference = textOf(member(entry, 'version', 'ref'));
            const version = short ??
                textOf(member(entry, 'version')) ??
                (reference === undefined ? undefined : textOf(member(value, 'versions', reference)));
            catalog.set(alias.replace(/[-_]/g, '.'), { name, version });
        }
    }
    return catalog;
}
function plain(version) {
    return version === undefined || /[${}+[\](,]/.test(version) ? undefined : version;
}

;// CONCATENATED MODULE: ./lib/profile/manifest-maven.js



/** `pom.xml`; versions come from the element, its properties, or the parent that manages them. */
function readMavenManifests(survey) {
    const documents = filesNamed(survey, 'pom.xml').flatMap((file) => readXml(survey, file.path) ?? []);
    return documents.map((document) => {
        const { root, path } = document;
        const folder = survey_folderOf(path);
        const declared = childrenNamed(childrenNamed(root, 'dependencies')[0], 'dependency').flatMap((element) => {
            const one = manifest_maven_dependencyOf(document, documents, element);
            return one === undefined ? [] : [one];
        });
        const name = childText(root, 'artifactId') ?? folder;
        return {
            workspace: { folder, name, manifest: path, scripts: {} },
            dependencies: declaredDependencies('maven', { path, folder }, declared),
        };
    });
}
function manifest_maven_dependencyOf(document, all, element) {
    const group = childText(element, 'groupId');
    const artifact = childText(element, 'artifactId');
    if (group === undefined || artifact === undefined)
        return undefined;
    const said = childText(element, 'version');
    const version = said === undefined ? managedVersion(document, all, { group, artifact }) : substitute(document, all, said);
    return {
        name: `${group}:${artifact}`,
        range: said ?? '(managed)',
        line: document.line(element.start),
        development: childText(element, 'scope') === 'test',
        resolved: version === undefined || /[${}[\](,]/.test(version) ? undefined : version,
    };
}
function substitute(document, all, text) {
    return text.replace(/\$\{([^}]+)\}/g, (whole, name) => property(document, all, name) ?? whole);
}
function property(document, all, name) {
    for (const one of [document, ...all.filter((other) => isParent(document, other))]) {
        const found = childText(childrenNamed(one.root, 'properties')[0], name);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** Spring Boot's parent and its bill of materials give their own version to every Spring Boot artifact. */
function managedVersion(document, all, { group, artifact }) {
    for (const one of [document, ...all.filter((other) => isParent(document, other))]) {
        const managed = childrenNamed(childrenNamed(childrenNamed(one.root, 'dependencyManagement')[0], 'dependencies')[0], 'dependency');
        const direct = managed.find((element) => childText(element, 'groupId') === group && childText(element, 'artifactId') === artifact);
        const bom = managed.find((element) => childText(element, 'artifactId') === 'spring-boot-dependencies');
        const parent = childrenNamed(one.root, 'parent')[0];
        const isBoot = group === 'org.springframework.boot';
        const said = childText(direct, 'version') ??
            (isBoot ? childText(bom, 'version') : undefined) ??
            (isBoot && childText(parent, 'artifactId') === 'spring-boot-starter-parent' ? childText(parent, 'version') : undefined);
        if (said !== undefined)
            return substitute(one, all, said);
    }
    return undefined;
}
function isParent(document, other) {
    const parent = childrenNamed(document.root, 'parent')[0];
    return (other !== document &&
        childText(parent, 'artifactId') !== undefined &&
        childText(parent, 'artifactId') === childText(other.root, 'artifactId'));
}

;// CONCATENATED MODULE: ./lib/profile/manifest-npm.js



const manifest_npm_SECTIONS = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];
function readPackageManifests(survey) {
    return filesNamed(survey, 'package.json').flatMap((file) => {
        const document = readJson(survey, file.path);
        return document === undefined ? [] : [toManifest(document)];
    });
}
function toManifest(document) {
    const folder = survey_folderOf(document.path);
    const name = textOf(member(document.value, 'name')) ?? (folder === '.' ? '(root)' : folder);
    const scripts = Object.fromEntries(entriesOf(member(document.value, 'scripts')).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])));
    const manager = textOf(member(document.value, 'packageManager'));
    return {
        workspace: { folder, name, manifest: document.path, scripts },
        document,
        dependencies: dependenciesOf(document, folder),
        ...(manager === undefined
            ? {}
            : {
                packageManager: {
                    value: manager.split('+')[0] ?? manager,
                    where: `${document.path}:${document.lineOf(['packageManager'])}`,
                },
            }),
    };
}
function dependenciesOf(document, workspace) {
    const found = new Map();
    for (const section of manifest_npm_SECTIONS) {
        for (const [name, range] of entriesOf(member(document.value, section))) {
            if (typeof range !== 'string' || found.has(name))
                continue;
            const where = `${document.path}:${document.lineOf([section, name])}`;
            found.set(name, { ecosystem: 'npm', name, range, development: section === 'devDependencies', workspace, where });
        }
    }
    return [...found.values()];
}

;// CONCATENATED MODULE: ./lib/profile/manifest-php.js




function readPhpManifests(survey) {
    return filesNamed(survey, 'composer.json').flatMap((file) => {
        const document = readJson(survey, file.path);
        if (document === undefined)
            return [];
        const declared = ['require', 'require-dev'].flatMap((section) => entriesOf(member(document.value, section)).flatMap(([name, range]) => typeof range === 'string' && name.includes('/')
            ? [{ name, range, line: document.lineOf([section, name]), development: section === 'require-dev' }]
            : []));
        const folder = survey_folderOf(file.path);
        const name = textOf(member(document.value, 'name')) ?? (folder === '.' ? '(root)' : folder);
        const scripts = Object.fromEntries(entriesOf(member(document.value, 'scripts')).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])));
        return [
            {
                workspace: { folder, name, manifest: file.path, scripts },
                dependencies: declaredDependencies('packagist', { path: file.path, folder }, declared),
            },
        ];
    });
}
function readPhpLockfiles(survey) {
    return filesNamed(survey, 'composer.lock').flatMap((file) => {
        const value = readPlainJson(survey, file.path);
        if (value === undefined)
            return [];
        const versions = new Map();
        for (const entry of [...listOf(member(value, 'packages')), ...listOf(member(value, 'packages-dev'))]) {
            const name = textOf(member(entry, 'name'));
            const version = textOf(member(entry, 'version'));
            if (name !== undefined && version !== undefined)
                versions.set(name, version.replace(/^v(?=\d)/, ''));
        }
        return [
            {
                path: file.path,
                ecosystem: 'packagist',
                manager: 'composer',
                folder: survey_folderOf(file.path),
                resolve: ({ name }) => versions.get(name),
            },
        ];
    });
}

;// CONCATENATED MODULE: ./lib/profile/manifest-python.js




const REQUIREMENT = /^\s*([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[[^\]]*\])?\s*(@\s*\S+|\(?[=<>!~][^;#]*)?(?:[;#].*)?$/;
const REQUIREMENTS_FILE = /(?:^|\/)(?:requirements[^/]*\.(?:txt|in)|requirements\/[^/]+\.(?:txt|in))$/;
const DEVELOPMENT = /dev|test|lint|doc|ci|local|type/i;
function readPythonManifests(survey) {
    const projects = filesNamed(survey, 'pyproject.toml').flatMap((file) => {
        const document = readToml(survey, file.path);
        return document === undefined ? [] : [projectOf(document)];
    });
    const pipfiles = filesNamed(survey, 'Pipfile').flatMap((file) => {
        const document = readToml(survey, file.path);
        return document === undefined ? [] : [pipfileOf(document)];
    });
    const requirements = survey.own.flatMap((file) => (REQUIREMENTS_FILE.test(file.path) ? manifest_python_requirementsOf(survey, file.path) : []));
    return [...projects, ...pipfiles, ...requirements];
}
function projectOf(document) {
    const { value, path } = document;
    const lists = [
        [['project', 'dependencies'], false],
        ...entriesOf(member(value, 'project', 'optional-dependencies')).map(([group]) => [
            ['project', 'optional-dependencies', group],
            DEVELOPMENT.test(group),
        ]),
        ...entriesOf(member(value, 'dependency-groups')).map(([group]) => [
            ['dependency-groups', group],
            true,
        ]),
        [['tool', 'uv', 'dev-dependencies'], true],
    ];
    const tables = [
        [['tool', 'poetry', 'dependencies'], false],
        [['tool', 'poetry', 'dev-dependencies'], true],
        ...entriesOf(member(value, 'tool', 'poetry', 'group')).map(([group]) => [
            ['tool', 'poetry', 'group', group, 'dependencies'],
            true,
        ]),
    ];
    const declared = [
        ...lists.flatMap(([keys, development]) => fromList(document, keys, development)),
        ...tables.flatMap(([keys, development]) => fromTable(document, keys, development)),
    ];
    const name = textOf(member(value, 'project', 'name')) ?? textOf(member(value, 'tool', 'poetry', 'name'));
    return manifestOf(path, name, declared);
}
function pipfileOf(document) {
    const declared = [...fromTable(document, ['packages'], false), ...fromTable(document, ['dev-packages'], true)];
    return manifestOf(document.path, undefined, declared);
}
function fromList(document, keys, development) {
    return listOf(member(document.value, ...keys)).flatMap((item, at) => {
        const one = typeof item === 'string' ? requirementOf(item) : undefined;
        return one === undefined ? [] : [{ ...one, line: document.lineOf([...keys, at]), development }];
    });
}
function fromTable(document, keys, development) {
    return entriesOf(member(document.value, ...keys)).flatMap(([name, spec]) => {
        if (name === 'python')
            return [];
        const range = textOf(spec) ?? textOf(member(spec, 'version')) ?? '*';
        return [{ name, range, line: document.lineOf([...keys, name]), development }];
    });
}
function manifest_python_requirementsOf(survey, path) {
    const text = readText(survey, path);
    if (text === undefined)
        return [];
    const development = DEVELOPMENT.test(baseName(path).replace(/^requirements/, ''));
    const declared = text.split(/\r?\n/).flatMap((line, at) => {
        const one = /^\s*(?:#|-|$)/.test(line) ? undefined : requirementOf(line.replace(/\s+--hash.*$|\s*\\$/, ''));
        return one === undefined ? [] : [{ ...one, line: at + 1, development }];
    });
    return [manifestOf(path, undefined, declared)];
}
/** PEP 508; an exact pin is a resolved version. */
function requirementOf(text) {
    const match = REQUIREMENT.exec(text);
    const name = match?.[1];
    if (name === undefined)
        return undefined;
    const range = (match?.[2] ?? '').replace(/[()]/g, '').trim();
    const pin = /^===?\s*([^\s,*]+)$/.exec(range)?.[1];
    return { name, range: range === '' ? '*' : range, resolved: pin };
}
function manifestOf(path, name, declared) {
    const folder = /(?:^|\/)requirements$/.test(survey_folderOf(path)) ? survey_folderOf(survey_folderOf(path)) : survey_folderOf(path);
    return {
        workspace: { folder, name: name ?? (folder === '.' ? '(root)' : folder), manifest: path, scripts: {} },
        dependencies: declaredDependencies('pypi', { path, folder }, declared),
    };
}

;// CONCATENATED MODULE: ./lib/profile/manifest-ruby.js


const GEM = /^\s*gem\s*\(?\s*["']([\w.-]+)["'](?:\s*,\s*["']([^"']+)["'])?/;
function readRubyManifests(survey) {
    return filesNamed(survey, 'Gemfile').flatMap((file) => {
        const text = readText(survey, file.path);
        if (text === undefined)
            return [];
        const folder = survey_folderOf(file.path);
        const workspace = { folder, name: folder === '.' ? '(root)' : folder, manifest: file.path, scripts: {} };
        return [{ workspace, dependencies: declaredDependencies('rubygems', { path: file.path, folder }, gemsOf(text)) }];
    });
}
function gemsOf(text) {
    const groups = [];
    return text.split(/\r?\n/).flatMap((raw, at) => {
        const line = raw.replace(/(^|\s)#.*$/, '$1');
        if (/\bdo\b\s*(?:\|[^|]*\|)?\s*$/.test(line))
            groups.push(/^\s*group\b/.test(line) && !/:production/.test(line));
        else if (/^\s*end\b/.test(line))
            groups.pop();
        const gem = GEM.exec(line);
        if (gem?.[1] === undefined)
            return [];
        const development = groups.includes(true) || /\bgroups?:\s*\[?\s*:(?:development|test)/.test(line);
        return [{ name: gem[1], range: gem[2] ?? '*', line: at + 1, development }];
    });
}
/** `specs:` of every source block; names at four blanks are the resolved gems. */
function readRubyLockfiles(survey) {
    return filesNamed(survey, 'Gemfile.lock').flatMap((file) => {
        const text = readText(survey, file.path);
        if (text === undefined)
            return [];
        const versions = new Map();
        for (const match of text.matchAll(/^ {4}([\w.-]+) \(([^)]+)\)\r?$/gm)) {
            // `nokogiri (1.18.0-x86_64-linux-gnu)` repeats the gem for a platform.
            const version = (match[2] ?? '').replace(/-(?:x86|arm|aarch|java|x64|universal).*$/, '');
            if (match[1] !== undefined && !versions.has(match[1]))
                versions.set(match[1], version);
        }
        if (versions.size === 0) {
            unreadable(survey, file.path, 'it holds no resolved gems');
            return [];
        }
        return [
            {
                path: file.path,
                ecosystem: 'rubygems',
                manager: 'bundler',
                folder: survey_folderOf(file.path),
                resolve: ({ name }) => versions.get(name),
            },
        ];
    });
}

;// CONCATENATED MODULE: ./lib/profile/manifest-rust.js




const manifest_rust_SECTIONS = ['dependencies', 'dev-dependencies', 'build-dependencies'];
function readRustManifests(survey) {
    const documents = filesNamed(survey, 'Cargo.toml').flatMap((file) => readToml(survey, file.path) ?? []);
    const shared = documents
        .map((document) => member(document.value, 'workspace', 'dependencies'))
        .filter((value) => value !== undefined);
    return documents.map((document) => {
        const folder = survey_folderOf(document.path);
        const declared = manifest_rust_SECTIONS.flatMap((section) => entriesOf(member(document.value, section)).map(([key, spec]) => {
            const inherited = member(spec, 'workspace') === true ? member(shared[0], key) : spec;
            const name = textOf(member(inherited, 'package')) ?? key;
            const range = textOf(inherited) ?? textOf(member(inherited, 'version')) ?? '*';
            return { name, range, line: document.lineOf([section, key]), development: section !== 'dependencies' };
        }));
        const name = textOf(member(document.value, 'package', 'name')) ?? (folder === '.' ? '(root)' : folder);
        return {
            workspace: { folder, name, manifest: document.path, scripts: {} },
            dependencies: declaredDependencies('cargo', { path: document.path, folder }, declared),
        };
    });
}
function readRustLockfiles(survey) {
    return filesNamed(survey, 'Cargo.lock').flatMap((file) => {
        const document = readToml(survey, file.path);
        if (document === undefined)
            return [];
        const packages = listOf(member(document.value, 'package'));
        const folder = survey_folderOf(file.path);
        const crateOf = (workspace) => isWithin(workspace, folder) && survey.files.has(inFolder(workspace, 'Cargo.toml'))
            ? textOf(member(readToml(survey, inFolder(workspace, 'Cargo.toml'))?.value, 'package', 'name'))
            : undefined;
        return [
            {
                path: file.path,
                ecosystem: 'cargo',
                manager: 'cargo',
                folder,
                resolve: (wanted) => manifest_rust_resolve(packages, crateOf(wanted.workspace), wanted),
            },
        ];
    });
}
/** Where a name occurs in several versions, the crate's own entry says which it uses: `"axum 0.8.4"`. */
function manifest_rust_resolve(packages, crate, { name }) {
    const versions = packages.flatMap((entry) => (member(entry, 'name') === name ? (textOf(member(entry, 'version')) ?? []) : []));
    if (versions.length < 2)
        return versions[0];
    const own = packages.find((entry) => crate !== undefined && member(entry, 'name') === crate);
    const line = listOf(member(own, 'dependencies')).find((item) => typeof item === 'string' && item.startsWith(`${name} `));
    return typeof line === 'string' ? line.split(' ')[1] : undefined;
}

;// CONCATENATED MODULE: ./lib/profile/packages.js


















const MANIFEST_READERS = [
    readDenoManifests,
    readPythonManifests,
    readGoManifests,
    readRubyManifests,
    readPhpManifests,
    readRustManifests,
    readMavenManifests,
    readGradleManifests,
    readDotnetManifests,
    readElixirManifests,
];
const LOCKFILE_READERS = [
    readNpmLockfiles,
    readPnpmLockfiles,
    readYarnLockfiles,
    readBunLockfiles,
    readDenoLockfiles,
    readPythonLockfiles,
    readRubyLockfiles,
    readPhpLockfiles,
    readRustLockfiles,
    readGradleLockfiles,
    readDotnetLockfiles,
    readElixirLockfiles,
];
/** Everything the manifests declare, with the versions the lockfiles resolve it to. */
function readPackages(survey) {
    const packages = readPackageManifests(survey);
    const manifests = [...packages, ...MANIFEST_READERS.flatMap((read) => read(survey))];
    const lockfiles = LOCKFILE_READERS.flatMap((read) => read(survey));
    const declared = manifests.flatMap((manifest) => manifest.dependencies);
    return {
        workspaces: manifests.map((manifest) => manifest.workspace),
        dependencies: declared.map((dependency) => resolveDependency(survey, dependency, lockfiles)),
        packageManagers: packageManagersOf({
            survey,
            packages,
            lockfiles,
            workspaces: manifests.map((manifest) => manifest.workspace),
        }),
    };
}
function resolveDependency(survey, dependency, lockfiles) {
    const wanted = dependency;
    const answers = nearest(dependency, lockfiles).flatMap((lockfile) => {
        const version = lockfile.resolve(wanted);
        return version === undefined ? [] : [{ version, path: lockfile.path }];
    });
    const versions = new Set(answers.map((answer) => answer.version));
    const [only] = versions;
    if (versions.size === 1 && only !== undefined)
        return { ...dependency, resolved: only };
    if (versions.size > 1) {
        const said = answers.map((answer) => `${answer.version} in ${answer.path}`).join(', ');
        survey.unknowns.add(`Which version of ${dependency.name} is installed? The lockfiles disagree: ${said}.`);
    }
    return dependency;
}
/** Lockfiles of the nearest folder that has any for this ecosystem. */
function nearest(dependency, lockfiles) {
    for (const folder of ancestorsOf(dependency.workspace)) {
        const found = lockfiles.filter((lockfile) => lockfile.folder === folder && lockfile.ecosystem === dependency.ecosystem);
        if (found.length > 0)
            return found;
    }
    return [];
}
function packageManagersOf({ survey, packages, lockfiles, workspaces }) {
    const declared = packages.flatMap((manifest) => manifest.packageManager ?? []);
    const managers = lockfiles.map((lockfile) => ({ value: lockfile.manager, where: `${lockfile.path}:1` }));
    const found = dedupe([...declared, ...managers, ...managersWithoutLockfile(workspaces, lockfiles)]);
    for (const folder of new Set(lockfiles.map((lockfile) => lockfile.folder))) {
        const rivals = lockfiles.filter((lockfile) => lockfile.folder === folder && lockfile.ecosystem === 'npm');
        if (new Set(rivals.map((rival) => rival.manager)).size > 1) {
            const paths = rivals.map((rival) => rival.path).join(' and ');
            survey.unknowns.add(`Which package manager is in use? ${paths} stand side by side.`);
        }
    }
    return found;
}
/** Tools that are known by their manifest, where no lockfile names the tool. */
const BY_MANIFEST = [
    ['go', /(?:^|\/)go\.mod$/, 'go'],
    ['pip', /requirements[^/]*\.(?:txt|in)$/, 'pypi'],
    ['maven', /(?:^|\/)pom\.xml$/, 'maven'],
    ['gradle', /(?:^|\/)build\.gradle(?:\.kts)?$/, 'maven'],
    ['nuget', /\.\w+proj$/, 'nuget'],
];
function managersWithoutLockfile(workspaces, lockfiles) {
    return BY_MANIFEST.flatMap(([value, pattern, ecosystem]) => {
        if (lockfiles.some((lockfile) => lockfile.ecosystem === ecosystem))
            return [];
        const first = workspaces.find(({ manifest }) => pattern.test(manifest));
        return first === undefined ? [] : [{ value, where: `${first.manifest}:1` }];
    });
}

;// CONCATENATED MODULE: ./lib/profile/read-yaml.js


/** Every document of a YAML file; aliases are expanded within the parser's own limits. */
function readYaml(survey, path) {
    const text = readText(survey, path);
    if (text === undefined)
        return [];
    if (nestsTooDeep(text)) {
        unreadable(survey, path, 'it nests too deeply');
        return [];
    }
    const lines = new dist/* LineCounter */.HN();
    const documents = (0,dist/* parseAllDocuments */.hR)(text, { lineCounter: lines, logLevel: 'silent', merge: true });
    if (!Array.isArray(documents))
        return [];
    return documents.flatMap((document) => {
        const error = document.errors[0];
        if (error !== undefined) {
            unreadable(survey, path, `it is not YAML (${error.message.split('\n')[0] ?? 'syntax error'})`);
            return [];
        }
        try {
            const value = document.toJS();
            return [{ path, value, lineOf: (keys) => lines.linePos(offsetOf(document, keys)).line }];
        }
        catch (error) {
            unreadable(survey, path, error instanceof Error ? error.message : 'its aliases do not resolve');
            return [];
        }
    });
}
/** Offset of a member, or of its nearest ancestor that stands in the text itself. */
function offsetOf(document, keys) {
    let node = document.contents;
    let offset = document.contents?.range?.[0] ?? 0;
    for (const key of keys) {
        if ((0,dist/* isMap */.jh)(node)) {
            const pair = node.items.find((item) => (0,dist/* isPair */.tO)(item) && (0,dist/* isScalar */.jn)(item.key) && String(item.key.value) === String(key));
            if (pair === undefined)
                return offset;
            offset = pair.key.range?.[0] ?? offset;
            node = pair.value;
        }
        else if ((0,dist/* isSeq */.oP)(node) && typeof key === 'number') {
            node = node.items[key];
            offset = node?.range?.[0] ?? offset;
        }
        else
            return offset;
    }
    return offset;
}

;// CONCATENATED MODULE: ./lib/profile/realtime-builtin.js



/** Real-time parts that come with a framework, so that no manifest names them: sign in the code, library, framework. */
const BUILT_IN = {
    'action-cable channel': ['actioncable', 'rails'],
    'action-cable connection': ['actioncable', 'rails'],
    'phoenix channel': ['phoenix', 'phoenix'],
    'phoenix socket': ['phoenix', 'phoenix'],
    'signalr hub': ['signalr', 'aspnet'],
    'signalr endpoint': ['signalr', 'aspnet'],
    'axum WebSocketUpgrade': ['axum', 'axum'],
    'fastapi websocket': ['fastapi', 'fastapi'],
    'live view': ['phoenix_live_view', 'phoenix-liveview'],
    'broadcast event': ['laravel broadcasting', 'laravel'],
    'broadcast channel': ['laravel broadcasting', 'laravel'],
    'starlette websocket': ['starlette', 'starlette'],
    'aiohttp websocket': ['aiohttp', 'aiohttp'],
    'tornado websocket': ['tornado', 'tornado'],
    'play websocket': ['play'],
    'akka websocket': ['akka http'],
    'jsr 356 endpoint': ['jakarta websocket'],
    meteor: ['meteor ddp', 'meteor'],
    feathers: ['@feathersjs/feathers', 'feathers'],
    trpc: ['@trpc/server', 'trpc'],
    'supabase realtime': ['supabase realtime'],
    firebase: ['firebase'],
    convex: ['convex'],
    'adonis transmit': ['@adonisjs/transmit'],
    sse: ['server-sent events'],
};
function builtInLibraries(sites, frameworks) {
    const found = new Map();
    for (const site of sites) {
        const [name, owner] = (Object.hasOwn(BUILT_IN, site.value) ? BUILT_IN[site.value] : undefined) ?? [];
        const framework = frameworks.find((one) => one.name === owner);
        if (name === undefined || (owner !== undefined && framework === undefined) || found.has(name))
            continue;
        found.set(name, { name, ...(framework?.version === undefined ? {} : { version: framework.version }), where: site.where });
    }
    return [...found.values()];
}
/** Action Cable's adapter in production, or everywhere it is set where production is not. */
function readCableAdapters(survey) {
    return survey.own.flatMap(({ path }) => {
        if (!/(?:^|\/)config\/cable\.yml$/.test(path))
            return [];
        return readYaml(survey, path).flatMap((document) => {
            const environments = entriesOf(document.value).map(([name]) => name);
            const chosen = environments.includes('production') ? ['production'] : environments;
            return chosen.flatMap((name) => {
                const adapter = textOf(member(document.value, name, 'adapter'));
                return adapter === undefined
                    ? []
                    : [{ value: `action-cable ${adapter}`, where: `${path}:${document.lineOf([name, 'adapter'])}` }];
            });
        });
    });
}
/** SignalR: public methods of a hub are what clients may call. */
function readSignalr(survey) {
    const sources = readSources(survey, /\.cs$/, { style: 'c', having: /:\s*Hub\b|KeepAliveInterval|ClientTimeoutInterval/ });
    const events = sources.flatMap((source) => [...source.code.matchAll(/\bclass\s+\w+(?:\([^)]*\))?\s*:\s*Hub\b[^{]*\{/g)].flatMap((match) => {
        const open = match.index + match[0].length - 1;
        const body = source.code.slice(open, closingBracket(source.code, open));
        return [...body.matchAll(/\bpublic\s+(?:async\s+)?(?!override\b)[\w<>,.?[\] ]+?\s(\w+)\s*\(/g)].map((method) => ({
            name: method[1] ?? '',
            side: 'server',
            action: 'handle',
            where: `${source.path}:${source.line(open + method.index)}`,
        }));
    }));
    const timeSpans = (name) => sources.flatMap((source) => [...source.code.matchAll(new RegExp(`\\b${name}\\s*=\\s*TimeSpan\\.From(Seconds|Milliseconds|Minutes)\\(`, 'g'))].flatMap((match) => {
        const amount = Number(argumentsAt(source.code, match.index + match[0].length - 1).items[0]);
        const unit = match[1] === 'Seconds' ? 1000 : match[1] === 'Minutes' ? 60_000 : 1;
        return Number.isFinite(amount) ? [{ value: amount * unit, where: `${source.path}:${source.line(match.index)}` }] : [];
    }));
    return { events, pingInterval: timeSpans('KeepAliveInterval'), pingTimeout: timeSpans('ClientTimeoutInterval') };
}

;// CONCATENATED MODULE: ./lib/profile/realtime-call-signs.js
const first = { argument: 0 };
const second = { argument: 1 };
const TRPC = /^@trpc\//;
const GRAPHQL = /^(?:graphql-subscriptions|graphql-redis-subscriptions|graphql-yoga|@graphql-yoga\/.*|mercurius|type-graphql)$/;
const SUPABASE = /^@supabase\/(?:supabase-js|ssr|realtime-js)$/;
const FIREBASE = /^(?:firebase(?:\/.*)?|@react-native-firebase\/.*|@angular\/fire(?:\/.*)?)$/;
const TRANSMIT = /^@adonisjs\/transmit(?:-client)?(?:\/.*)?$/;
const CALL_SIGNS = [
    {
        layer: 'sails',
        callee: /^sails\.sockets\.broadcast$/,
        side: 'server',
        event: { action: 'emit', name: second, room: 0 },
    },
    { layer: 'sails', callee: /^sails\.sockets\.blast$/, side: 'server', event: { action: 'emit', name: first } },
    { layer: 'sails', callee: /^sails\.sockets\.(?:join|addRoomMembersToRooms)$/, side: 'server', site: true },
    { layer: 'sails', callee: /^sailsIOClient$/, needs: /^sails\.io\.js$/, side: 'client', site: true },
    { layer: 'sails', callee: /^io\.socket\.on$/, side: 'client', event: { action: 'handle', name: first } },
    {
        layer: 'meteor',
        callee: /^(?:Meteor\.publish|(?:Meteor\.)?publishComposite)$/,
        side: 'server',
        site: true,
        event: { action: 'emit', name: first },
    },
    {
        layer: 'meteor',
        callee: /^(?:Meteor|this|template|templateInstance|tpl|instance|self|Template\.instance\(\))\.subscribe$|^useSubscribe$/,
        needs: /^meteor\//,
        side: 'client',
        site: true,
        event: { action: 'handle', name: first },
    },
    { layer: 'meteor', callee: /^Meteor\.methods$/, side: 'server', event: { action: 'handle', name: { keysOf: 0 } } },
    {
        layer: 'meteor',
        callee: /^Meteor\.(?:call|callAsync|apply|applyAsync)$/,
        side: 'as the file',
        event: { action: 'emit', name: first },
    },
    { layer: 'feathers', callee: /^app\.channel\(\)\.join$/, needs: /^@feathersjs\//, side: 'server', site: true },
    {
        layer: 'feathers',
        callee: /\.service\(\)\.publish$/,
        needs: /^@feathersjs\//,
        side: 'server',
        site: true,
        event: { action: 'emit', name: first, room: 'service' },
    },
    {
        layer: 'feathers',
        callee: /\.service\(\)\.on$/,
        needs: /^@feathersjs\//,
        side: 'as the file',
        event: { action: 'handle', name: first, room: 'service' },
    },
    {
        layer: 'trpc',
        callee: /\.subscription$/,
        needs: TRPC,
        side: 'server',
        site: true,
        event: { action: 'emit', name: { from: 'property' } },
    },
    {
        layer: 'trpc',
        callee: /\.useSubscription$/,
        needs: TRPC,
        side: 'client',
        site: true,
        event: { action: 'handle', name: { from: 'callee' } },
    },
    { layer: 'trpc', callee: /^(?:wsLink|httpSubscriptionLink|createWSClient)$/, needs: TRPC, side: 'client', site: true },
    { layer: 'trpc', callee: /^applyWSSHandler$/, needs: TRPC, side: 'server', site: true },
    {
        layer: 'graphql subscriptions',
        callee: /(?:^|\.)pub_?sub\w*\.publish$/i,
        needs: GRAPHQL,
        side: 'server',
        event: { action: 'emit', name: first },
    },
    {
        layer: 'graphql subscriptions',
        callee: /(?:^|\.)pub_?sub\w*\.(?:asyncIterator|asyncIterableIterator)$/i,
        needs: GRAPHQL,
        side: 'server',
        site: true,
    },
    {
        layer: 'adonis transmit',
        callee: /^transmit\.broadcast(?:Except)?$/,
        needs: TRANSMIT,
        side: 'server',
        event: { action: 'emit', name: first },
    },
    { layer: 'adonis transmit', callee: /^transmit\.(?:authorize|registerRoutes)$/, needs: TRANSMIT, side: 'server', site: true },
    {
        layer: 'adonis transmit',
        callee: /^transmit\.subscription$/,
        needs: TRANSMIT,
        side: 'client',
        site: true,
        event: { action: 'handle', name: first },
    },
    {
        layer: 'pusher',
        callee: /(?:^|\.)pusher\w*\.trigger$/i,
        needs: /^pusher$/,
        side: 'server',
        site: true,
        event: { action: 'emit', name: second, room: 0 },
    },
    {
        layer: 'ably',
        callee: /(?:^|\.)channel\w*(?:\.get\(\))?\.publish$/i,
        needs: /^ably(?:\/.*)?$/,
        side: 'as the file',
        site: true,
        event: { action: 'emit', name: first, room: 'get' },
    },
    {
        layer: 'ably',
        callee: /(?:^|\.)channel\w*(?:\.get\(\))?\.subscribe$/i,
        needs: /^ably(?:\/.*)?$/,
        side: 'client',
        site: true,
        event: { action: 'handle', name: first, room: 'get' },
    },
    { layer: 'ably', callee: /^useChannel$/, needs: /^ably(?:\/.*)?$/, side: 'client', site: true },
    {
        layer: 'supabase realtime',
        callee: /(?:^|\.)channel\w*(?:\(\))?(?:\.on\(\))*\.on$/i,
        needs: SUPABASE,
        side: 'client',
        site: true,
        event: { action: 'handle', name: { option: 'event', of: 1 }, room: 'channel' },
    },
    {
        layer: 'supabase realtime',
        callee: /(?:^|\.)channel\w*(?:\(\))?\.send$/i,
        needs: SUPABASE,
        side: 'as the file',
        event: { action: 'emit', name: { option: 'event', of: 0 }, room: 'channel' },
    },
    { layer: 'firebase', callee: /(?:^|\.)onSnapshot$/, needs: FIREBASE, side: 'client', site: true },
    {
        layer: 'firebase',
        callee: /^(?:onValue|onChild(?:Added|Changed|Removed|Moved))$/,
        needs: FIREBASE,
        side: 'client',
        site: true,
    },
    {
        layer: 'convex',
        callee: /^use(?:Paginated)?Query$/,
        needs: /^convex\/react$/,
        side: 'client',
        site: true,
        event: { action: 'handle', name: { from: 'reference' } },
    },
    {
        layer: 'liveblocks',
        callee: /^(?:createRoomContext|use(?:Others|Storage|Self|Room|(?:Update)?MyPresence|BroadcastEvent|EventListener))$/,
        needs: /^@liveblocks\//,
        side: 'client',
        site: true,
    },
    { layer: 'partykit', callee: /^usePartySocket$/, needs: /^partysocket(?:\/.*)?$/, side: 'client', site: true },
    {
        layer: 'laravel echo',
        callee: /^(?:window\.)?[eE]cho(?:\.\w+\(\))+\.listen$/,
        side: 'client',
        site: true,
        event: { action: 'handle', name: first, room: 'channel|private|join|encryptedPrivate' },
    },
    {
        layer: 'laravel echo',
        callee: /^useEcho(?:Public|Presence|Model)?$/,
        needs: /^@laravel\/echo-/,
        side: 'client',
        site: true,
        event: { action: 'handle', name: second, room: 0 },
    },
    {
        layer: 'actioncable',
        callee: /(?:^|\.)subscriptions\.create$/,
        needs: /^(?:@rails\/actioncable|actioncable|@anycable\/.*)$|(?:^|\/)consumer$/,
        side: 'client',
        site: true,
        event: { action: 'handle', name: { option: 'channel', of: 0 } },
    },
    {
        layer: 'phoenix',
        callee: /(?:^|\.)channel\w*\.push$/i,
        needs: /^phoenix$/,
        side: 'client',
        event: { action: 'emit', name: first },
    },
    {
        layer: 'signalr',
        callee: /(?:^|\.)(?:connection|hub)\w*\.(?:invoke|send|stream)$/i,
        needs: /^@microsoft\/signalr$/,
        side: 'client',
        event: { action: 'emit', name: first },
    },
    {
        layer: 'stomp',
        callee: /(?:^|\.)\w*(?:client|stomp)\w*\.subscribe$/i,
        needs: /^@stomp\/|^stompjs$|^webstomp-client$/,
        side: 'client',
        event: { action: 'handle', name: first },
    },
    {
        layer: 'stomp',
        callee: /(?:^|\.)\w*(?:client|stomp)\w*\.publish$/i,
        needs: /^@stomp\//,
        side: 'client',
        event: { action: 'emit', name: { option: 'destination', of: 0 } },
    },
    { layer: 'elysia', callee: /\.ws$/, needs: /^elysia$/, side: 'server', site: true },
    { layer: 'ws', callee: /\.handleUpgrade$/, side: 'server', site: true },
    { layer: 'sse', callee: /^(?:fetchEventSource)$/, needs: /^@microsoft\/fetch-event-source$/, side: 'client', site: true },
    { layer: 'sse', callee: /^createEventStream$/, needs: /^(?:h3|nitro(?:\/.*)?|nuxt)$/, side: 'server', site: true },
];

;// CONCATENATED MODULE: ./lib/profile/realtime-sites.js



const CLIENT_MODULES = /^(?:socket\.io-client|engine\.io-client|pusher-js|laravel-echo|ably|centrifuge|phoenix|@rails\/actioncable|actioncable|@microsoft\/signalr|@stomp\/stompjs|sockjs-client|partysocket(?:\/.*)?|reconnecting-websocket|react-use-websocket|graphql-ws|@hocuspocus\/provider|y-websocket|@liveblocks\/.*|eventsource)$/;
/** Where connections are made and accepted: constructors of libraries, and globals of runtimes. */
function collectSite({ building, scope }, node, ancestors) {
    if (node.type !== 'NewExpression' && node.type !== 'CallExpression')
        return;
    // Fastify marks a route as a socket in its options.
    if (node.arguments.some((argument) => isTrue(optionNode(argument, 'websocket'))))
        building.serverSites.push(placeOf(scope.script, node));
    const callee = node.callee;
    const isMember = callee.type === 'MemberExpression';
    // `require('socket.io')(server)`, as it was written before modules.
    const required = requiredModule(isMember ? callee.object : callee);
    if (required !== undefined) {
        const made = (isMember ? propertyName(callee.property) : undefined) ?? '*';
        return classifySite({ building, scope }, node, { source: required, made });
    }
    const name = plainName(isMember ? callee.object : callee);
    if (name === undefined)
        return;
    const binding = lookUp(scope, name, ancestors);
    const member = isMember ? propertyName(callee.property) : undefined;
    if (binding?.kind !== 'import') {
        if (binding === undefined && node.type === 'NewExpression' && !isMember && /^(?:WebSocket|EventSource)$/.test(name)) {
            building.clientSites.push(placeOf(scope.script, node));
        }
        if (binding === undefined && name === 'Deno' && member === 'upgradeWebSocket')
            building.serverSites.push(placeOf(scope.script, node));
        if (isGlobalServerSite(node, name, member))
            building.serverSites.push(placeOf(scope.script, node));
        return;
    }
    classifySite({ building, scope }, node, { source: binding.source, made: member ?? binding.imported });
}
function isTrue(node) {
    return node?.type === 'BooleanLiteral' && node.value;
}
/** Sockets of runtimes that need no import: Nitro, Cloudflare Workers, Bun. */
function isGlobalServerSite(node, name, member) {
    if (name === 'defineWebSocketHandler' || member === 'acceptWebSocket')
        return true;
    if (name === 'WebSocketPair')
        return node.type === 'NewExpression';
    const [options] = node.arguments;
    return name === 'Bun' && member === 'serve' && options !== undefined && optionNode(options, 'websocket') !== undefined;
}
function classifySite({ building, scope }, node, { source, made }) {
    const where = placeOf(scope.script, node);
    const isServer = (source === 'socket.io' && /^(?:Server|default|\*|listen)$/.test(made)) ||
        (source === 'ws' && /^(?:WebSocketServer|Server)$/.test(made)) ||
        /^(?:Hocuspocus|upgradeWebSocket|createNodeWebSocket|defineWebSocketHandler|useServer|makeServer|streamSSE|createBunWebSocket)$/.test(made) ||
        (/^(?:uWebSockets\.js)$/.test(source) && /^(?:App|SSLApp)$/.test(made)) ||
        (/^(?:express-ws|sockjs)$/.test(source) && /^(?:default|\*|createServer)$/.test(made)) ||
        (source === '@hocuspocus/server' && /^(?:Server|configure)$/.test(made)) ||
        (source === '@liveblocks/node' && made === 'Liveblocks');
    const isClient = (source === 'socket.io-client' && /^(?:io|connect|default|\*|Manager)$/.test(made)) ||
        (source === 'ws' && /^(?:default|\*|WebSocket)$/.test(made) && node.type === 'NewExpression') ||
        (CLIENT_MODULES.test(source) &&
            /^(?:default|\*|Socket|createConsumer|HubConnectionBuilder|Client|PartySocket|Centrifuge|createClient|HocuspocusProvider|WebsocketProvider|Realtime|useWebSocket)$/.test(made));
    if (isServer) {
        building.serverSites.push(where);
        for (const argument of node.arguments)
            collectHeartbeat({ building, scope }, argument);
    }
    else if (isClient)
        building.clientSites.push(where);
    else if (made === 'createAdapter' || made === 'createShardedAdapter' || source === 'socket.io-redis') {
        building.adapters.push({ value: source, where });
    }
}
function collectHeartbeat({ building, scope }, argument) {
    for (const key of ['pingInterval', 'pingTimeout']) {
        const node = optionNode(argument, key);
        const value = node === undefined ? undefined : constantNumber(scope, node);
        if (node !== undefined && value !== undefined)
            building[key].push({ value, where: placeOf(scope.script, node) });
    }
}
/** Literal numbers, their products (`25 * 1000`) and constants of the same file. */
function constantNumber(scope, expression, depth = 0) {
    const node = unwrap(expression);
    if (node?.type === 'NumericLiteral')
        return node.value;
    if (node?.type === 'BinaryExpression' && node.operator === '*') {
        const left = constantNumber(scope, node.left, depth + 1);
        const right = constantNumber(scope, node.right, depth + 1);
        return left === undefined || right === undefined ? undefined : left * right;
    }
    const binding = node?.type === 'Identifier' && depth < 4 ? lookUp(scope, node.name, []) : undefined;
    return binding?.kind === 'value' && binding.init ? constantNumber(scope, binding.init, depth + 1) : undefined;
}

;// CONCATENATED MODULE: ./lib/profile/realtime-script.js




/** Module to the side that its connection objects live on; `undefined` where the constructor decides. */
const SERVER_MODULES = /^(?:socket\.io|engine\.io|ws|uWebSockets\.js|@fastify\/websocket|express-ws|sockjs|crossws(?:\/.*)?|@nestjs\/websockets|@hono\/node-ws|hono\/(?:bun|deno|cloudflare-workers)|graphql-ws\/(?:use|lib\/use)\/.*|subscriptions-transport-ws|@hocuspocus\/server|partyserver|better-sse|hono\/streaming|pusher|h3|nitro\/h3|primus|faye)$/;
const LIFECYCLE = new Set([
    'connection',
    'connect',
    'disconnect',
    'disconnecting',
    'connect_error',
    'error',
    'close',
    'open',
    'message',
    'upgrade',
    'listening',
    'ping',
    'pong',
    'reconnect',
    'reconnect_attempt',
    'reconnect_error',
    'reconnect_failed',
    'headers',
    'unexpected-response',
    'data',
    'end',
    'drain',
    'finish',
    // Of TCP and TLS sockets, which are called `socket` as well.
    'secureConnect',
    'timeout',
    'lookup',
    'keylog',
    'clientError',
    'tlsClientError',
]);
const EMITTERS = new Set(['emit', 'emitWithAck', 'send', 'publish', 'volatile']);
function readScriptRealtime(index, paths) {
    const building = { serverSites: [], clientSites: [], events: [], adapters: [], pingInterval: [], pingTimeout: [] };
    for (const path of paths) {
        const scope = index.scope(path);
        if (scope === undefined)
            continue;
        const side = sideOf(scope);
        script_walk(scope.script.program, (node, ancestors) => {
            collectSite({ building, scope }, node, ancestors);
            if (node.type === 'CallExpression' && side !== undefined)
                collectEvent({ building, scope }, node, side);
            collectNest(building, scope, node);
        });
    }
    return building;
}
/** Whether a file speaks to sockets as server or as client: by what it imports, else by the names it uses. */
function sideOf(scope) {
    const sources = importedSources(scope);
    if (sources.some((source) => CLIENT_MODULES.test(source)) && !sources.includes('socket.io'))
        return 'client';
    if (sources.some((source) => SERVER_MODULES.test(source)))
        return 'server';
    const { text, path } = scope.script;
    if (!/\b(?:io|socket|ws|wss|server)\b[\w.()'"`:\-${}\s,]{0,80}\.(?:on|emit|emitWithAck|to|in|join)\(/.test(text))
        return undefined;
    if (/\.(?:jsx|tsx|vue|svelte)$/.test(path) || sources.some((source) => /^(?:react|vue|svelte|@angular)/.test(source)))
        return 'client';
    if (/(?:^|\/)(?:client|frontend|web|ui|public)\//.test(path))
        return 'client';
    return /\bio\.(?:on|to|in|of|emit)\(|\bsocket\.(?:join|leave|broadcast|to|handshake)\b|(?:^|\/)(?:server|backend|api)\//.test(text) || /(?:^|\/)(?:server|backend|api)\//.test(path)
        ? 'server'
        : undefined;
}
/** Modules that a file imports. */
function importedSources(scope) {
    const sources = new Set();
    for (const table of scope.tables.values())
        for (const binding of table.values())
            if (binding.kind === 'import')
                sources.add(binding.source);
    return [...sources];
}
function collectEvent({ building, scope }, node, side) {
    if (node.callee.type !== 'MemberExpression')
        return;
    const method = propertyName(node.callee.property);
    const isHandle = method === 'on' || method === 'once' || method === 'addEventListener' || method === 'bind';
    if (method === undefined || !(isHandle || method === 'emit' || method === 'emitWithAck'))
        return;
    const chain = chainOf(node.callee.object);
    if (!/^(?:this\.)?(?:\w*(?:socket|sockets|io|ws|wss|nsp|namespace|channel|conn|connection|client|server|sails|gateway|echo|hub|room|broadcast\w*)\w*)$/i.test(chain.base)) {
        return;
    }
    const name = constantString(scope, node.arguments[0]);
    if (name === undefined || LIFECYCLE.has(name) || name.includes('*'))
        return;
    if (EMITTERS.has(method) && chain.base === 'process')
        return;
    building.events.push({
        name,
        side,
        action: isHandle ? 'handle' : 'emit',
        ...(chain.room === undefined ? {} : { room: chain.room }),
        where: placeOf(scope.script, node.callee.property),
    });
}
/** Base name and room of `io.of('/x').to(room).timeout(5).emit`. */
function chainOf(expression) {
    let node = expression;
    let room;
    for (;;) {
        if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression') {
            const method = propertyName(node.callee.property);
            if (method === 'to' || method === 'in' || method === 'except')
                room ??= roomPattern(node.arguments[0]);
            node = node.callee.object;
        }
        else if (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') {
            const member = propertyName(node.property) ?? '';
            if (!/^(?:volatile|broadcast|local|sockets|current|server|compress)$/.test(member))
                return { base: member, ...(room === undefined ? {} : { room }) };
            if (node.object.type === 'ThisExpression')
                return { base: member, ...(room === undefined ? {} : { room }) };
            node = node.object;
        }
        else {
            const base = plainName(unwrap(node)) ?? '';
            return { base, ...(room === undefined ? {} : { room }) };
        }
    }
}
/** `board:${id}` as written, so that the pattern of the room's name is seen. */
function roomPattern(node) {
    const inner = unwrap(node);
    if (inner?.type === 'StringLiteral')
        return inner.value;
    if (inner?.type === 'TemplateLiteral')
        return inner.quasis
            .map((quasi, at) => (at === 0 ? '' : `{${expressionName(inner.expressions[at - 1])}}`) + quasi.value.raw)
            .join('');
    if (inner?.type === 'CallExpression')
        return `${plainName(inner.callee) ?? '…'}(…)`;
    return inner === undefined ? undefined : expressionName(inner);
}
function expressionName(node) {
    if (node?.type === 'MemberExpression')
        return propertyName(node.property) ?? '…';
    return plainName(node) ?? '…';
}
function constantString(scope, node, depth = 0) {
    const text = script_scope_stringOf(node);
    if (text !== undefined)
        return text;
    if (node?.type === 'Identifier' && depth < 4) {
        const binding = lookUp(scope, node.name, []);
        return binding?.kind === 'value' && binding.init ? constantString(scope, binding.init, depth + 1) : undefined;
    }
    if (node?.type !== 'MemberExpression')
        return undefined;
    const object = plainName(node.object);
    const binding = object === undefined ? undefined : lookUp(scope, object, []);
    const member = propertyName(node.property);
    const init = binding?.kind === 'value' ? unwrap(binding.init) : undefined;
    const value = init === undefined || member === undefined ? undefined : optionNode(init, member);
    return value === undefined ? undefined : script_scope_stringOf(value);
}
/** `@WebSocketGateway()` and `@SubscribeMessage('x')`. */
function collectNest(building, scope, node) {
    if (node.type !== 'Decorator' || node.expression.type !== 'CallExpression')
        return;
    const name = plainName(node.expression.callee);
    const first = node.expression.arguments[0];
    if (name === 'WebSocketGateway') {
        building.serverSites.push(placeOf(scope.script, node));
        for (const argument of node.expression.arguments)
            collectHeartbeat({ building, scope }, argument);
    }
    else if (name === 'SubscribeMessage') {
        const event = constantString(scope, first);
        if (event !== undefined)
            building.events.push({ name: event, side: 'server', action: 'handle', where: placeOf(scope.script, node) });
    }
    else if (name === 'Sse')
        building.serverSites.push(placeOf(scope.script, node));
}

;// CONCATENATED MODULE: ./lib/profile/realtime-calls.js





/** Key of the layer whose sites are told once per file. */
const realtime_calls_GRAPHQL = 'graphql subscriptions server';
/** What layers with a grammar of their own say in calls, `packages` being the names of all dependencies. */
function readLayerCalls(index, paths, packages) {
    const calls = { ...emptyBuilding(), layers: [] };
    const installed = new Set(CALL_SIGNS.filter(({ needs }) => needs === undefined || packages.some((name) => needs.test(name))));
    for (const path of paths) {
        const scope = index.scope(path);
        if (scope === undefined)
            continue;
        const sources = importedSources(scope);
        const active = CALL_SIGNS.filter((sign) => installed.has(sign) || sources.some((source) => sign.needs?.test(source) === true));
        const seen = new Set();
        script_walk(scope.script.program, (node, ancestors) => {
            collectStream(calls, scope, { node, ancestors });
            collectClass(calls, { scope, seen }, { node, ancestors });
            if (node.type !== 'CallExpression')
                return;
            const text = calleeText(node.callee);
            const sign = active.find(({ callee }) => callee.test(text));
            if (sign !== undefined)
                collectCall(calls, { sign, scope, node, ancestors }, seen);
        });
    }
    return calls;
}
function emptyBuilding() {
    return { serverSites: [], clientSites: [], events: [], adapters: [], pingInterval: [], pingTimeout: [] };
}
function collectCall(calls, finding, seen) {
    const { sign, scope, node } = finding;
    const where = placeOf(scope.script, node.callee.type === 'MemberExpression' ? node.callee.property : node);
    const side = sign.side === 'as the file' ? sideOfPath(scope.script.path) : sign.side;
    const key = `${sign.layer} ${side}`;
    const names = sign.event === undefined ? [] : namesOf(finding, sign.event.name);
    if (sign.event !== undefined && names.length === 0 && sign.site !== true)
        return;
    if (sign.site === true && !seen.has(key)) {
        seen.add(key);
        (side === 'server' ? calls.serverSites : calls.clientSites).push(where);
    }
    calls.layers.push({ value: sign.layer, where });
    if (sign.event === undefined)
        return;
    const room = roomOf(node, sign.event.room);
    for (const name of names)
        calls.events.push({ name, side, action: sign.event.action, ...(room === undefined ? {} : { room }), where });
}
/** A response that says `Content-Type: text/event-stream` is an event stream written by hand. */
function collectStream(calls, scope, { node, ancestors }) {
    if (node.type !== 'StringLiteral' || !/^text\/event-stream\b/i.test(node.value))
        return;
    const parent = ancestors.at(-1);
    const before = parent?.type === 'ObjectProperty'
        ? propertyName(parent.key)
        : parent?.type === 'CallExpression' && parent.arguments[1] === node
            ? realtime_calls_textOf(parent.arguments[0])
            : undefined;
    if (before === undefined || !/^content-?type$/i.test(before))
        return;
    const where = placeOf(scope.script, node);
    calls.serverSites.push(where);
    calls.layers.push({ value: 'sse', where });
}
/** Subscriptions of GraphQL resolvers are decorated methods, rooms of PartyKit are classes. */
function collectClass(calls, { scope, seen }, { node, ancestors }) {
    const where = placeOf(scope.script, node);
    if (node.type === 'ClassDeclaration') {
        const above = plainName(node.superClass);
        const parent = above === undefined ? undefined : lookUp(scope, above, []);
        const isRoom = (parent?.kind === 'import' && parent.source === 'partyserver') ||
            (node.implements ?? []).some((one) => one.type === 'TSExpressionWithTypeArguments' && isPartyServer(one.expression));
        if (!isRoom)
            return;
        calls.serverSites.push(where);
        calls.layers.push({ value: 'partykit', where });
    }
    if (node.type !== 'Decorator' || node.expression.type !== 'CallExpression')
        return;
    const name = plainName(node.expression.callee);
    const decorator = name === undefined ? undefined : lookUp(scope, name, []);
    if (decorator?.kind !== 'import' || decorator.imported !== 'Subscription')
        return;
    if (!/^(?:@nestjs\/graphql|type-graphql)$/.test(decorator.source))
        return;
    const method = ancestors.at(-1);
    const options = node.expression.arguments.at(-1);
    const field = nameText(scope, options === undefined ? undefined : optionNode(options, 'name')) ??
        (method?.type === 'ClassMethod' ? propertyName(method.key) : undefined);
    if (!seen.has(realtime_calls_GRAPHQL))
        calls.serverSites.push(where);
    seen.add(realtime_calls_GRAPHQL);
    calls.layers.push({ value: 'graphql subscriptions', where });
    calls.events.push(...present(field).map((name) => ({ name, side: 'server', action: 'emit', where })));
}
function isPartyServer(node) {
    return (node.type === 'TSQualifiedName' &&
        node.left.type === 'Identifier' &&
        node.left.name === 'Party' &&
        node.right.name === 'Server');
}
/** `sails.sockets.broadcast`, `supabase.channel().on`: names as written, calls without their arguments. */
function calleeText(callee) {
    const node = unwrap(callee) ?? callee;
    if (node.type === 'Identifier')
        return node.name;
    if (node.type === 'ThisExpression')
        return 'this';
    if (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression')
        return `${calleeText(node.object)}.${node.computed ? '[]' : (propertyName(node.property) ?? '')}`;
    if (node.type === 'CallExpression' || node.type === 'OptionalCallExpression')
        return `${calleeText(node.callee)}()`;
    return '…';
}
function namesOf({ scope, node, ancestors }, where) {
    if ('argument' in where)
        return present(nameText(scope, node.arguments[where.argument]));
    if ('option' in where)
        return present(optionName(scope, node, where));
    if ('keysOf' in where)
        return realtime_calls_keysOf(node.arguments[where.keysOf]);
    if (where.from === 'callee')
        return present(calleeText(node.callee).split('.').at(-2)?.replace('()', ''));
    if (where.from === 'reference')
        return present(referenceText(node.arguments[0]));
    const holder = ancestors.findLast((ancestor) => ancestor.type === 'ObjectProperty' || ancestor.type === 'VariableDeclarator');
    if (holder?.type === 'ObjectProperty')
        return present(propertyName(holder.key));
    return present(holder?.type === 'VariableDeclarator' && holder.id.type === 'Identifier' ? holder.id.name : undefined);
}
/** The named option, or the argument itself where it is a string; a table of the database where rows are what is heard. */
function optionName(scope, node, { option, of }) {
    const argument = node.arguments[of];
    if (argument === undefined)
        return undefined;
    const direct = nameText(scope, argument);
    if (direct !== undefined)
        return direct;
    const table = nameText(scope, optionNode(argument, 'table'));
    if (table !== undefined)
        return `${realtime_calls_textOf(node.arguments[0]) ?? 'changes'} of ${table}`;
    return nameText(scope, optionNode(argument, option));
}
function realtime_calls_keysOf(argument) {
    if (argument?.type !== 'ObjectExpression')
        return [];
    return argument.properties.flatMap((property) => property.type === 'SpreadElement' ? [] : present(propertyName(property.key)));
}
/** `api.messages.list` is `messages.list`. */
function referenceText(node) {
    return node === undefined ? undefined : /^api\.(.+)$/.exec(calleeText(node))?.[1];
}
/** Room of an argument, or the argument of the method in the chain that names it. */
function roomOf(node, room) {
    if (room === undefined)
        return undefined;
    if (typeof room === 'number')
        return realtime_calls_textOf(node.arguments[room]);
    const named = new RegExp(`^(?:${room})$`);
    for (let step = node.callee; step?.type === 'MemberExpression';) {
        const call = unwrap(step.object);
        if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression')
            return undefined;
        if (named.test(propertyName(call.callee.property) ?? ''))
            return realtime_calls_textOf(call.arguments[0]);
        step = call.callee;
    }
    return undefined;
}
/** A name that is the same at every call: a literal, a constant, or a pattern with its holes named. */
function nameText(scope, node, depth = 0) {
    const text = realtime_calls_textOf(node);
    if (text !== undefined && !/^\{[^}]*\}$/.test(text))
        return text;
    const inner = unwrap(node);
    if (depth > 3)
        return undefined;
    if (inner?.type === 'Identifier') {
        const binding = lookUp(scope, inner.name, []);
        return binding?.kind === 'value' && binding.init ? nameText(scope, binding.init, depth + 1) : undefined;
    }
    return undefined;
}
/** A literal, with the holes of a template named. */
function realtime_calls_textOf(node) {
    const inner = unwrap(node);
    return inner?.type === 'StringLiteral' || inner?.type === 'TemplateLiteral' ? roomPattern(inner) : undefined;
}
function sideOfPath(path) {
    if (/(?:^|\/)(?:server|backend|api)\//.test(path))
        return 'server';
    return /\.(?:jsx|tsx|vue|svelte)$|(?:^|\/)(?:client|frontend|web|ui|public|app|components)\//.test(path) ? 'client' : 'server';
}
function present(text) {
    return text === undefined || text === '' ? [] : [text];
}

;// CONCATENATED MODULE: ./lib/profile/code-signs-layers.js
/** Further real-time layers of each language, beside those that its main framework brings. */
const PYTHON = { files: /\.py$/, style: 'python' };
const RUBY = { files: /\.rb$/, style: 'hash' };
const ERB = { files: /\.(?:erb|haml|slim)$/, style: 'hash' };
const PHP = { files: /\.php$/, style: 'c' };
const JVM = { files: /\.(?:java|kt)$/, style: 'c' };
const SCALA = { files: /\.scala$/, style: 'c' };
const DOTNET = { files: /\.cs$/, style: 'c' };
const GO = { files: /(?<!_test)\.go$/, style: 'c' };
const ELIXIR = { files: /\.exs?$/, style: 'hash' };
const RUST = { files: /\.rs$/, style: 'c' };
const code_signs_layers_GRAPHQL = { files: /\.(?:graphql|gql)$/, style: 'hash' };
const serverSite = { says: 'realtime-server' };
const clientSite = { says: 'realtime-client' };
const serverHandles = { says: 'event', side: 'server', action: 'handle' };
const serverEmits = { says: 'event', side: 'server', action: 'emit' };
const LAYER_SIGNS = [
    // Python
    {
        ...PYTHON,
        ...serverSite,
        value: 'starlette websocket',
        pattern: /\bWebSocketRoute\(|^class\s+\w+\((?:\w+\.)*WebSocketEndpoint\)/m,
    },
    { ...PYTHON, ...serverSite, value: 'aiohttp websocket', pattern: /\bweb\.WebSocketResponse\(/ },
    {
        ...PYTHON,
        ...serverSite,
        value: 'tornado websocket',
        pattern: /^class\s+\w+\((?:tornado\.)?(?:websocket\.)?WebSocketHandler\)/m,
    },
    { ...PYTHON, ...serverSite, value: 'websockets server', pattern: /\bwebsockets\.serve\(/ },
    {
        ...PYTHON,
        ...serverEmits,
        room: 1,
        pattern: /(?<![\w.])send_event\(\s*f?["']([^"']+)["']\s*,\s*["']([\w:. -]+)["']/,
    },
    // Ruby
    { ...RUBY, ...serverSite, value: 'turbo broadcast', pattern: /^[ \t]*broadcasts(?:_refreshes)?\b(?!_)/m },
    { ...RUBY, ...serverEmits, pattern: /\bMessageBus\.publish\s*\(?\s*["']([^"']+)["']/ },
    { ...ERB, ...clientSite, value: 'turbo stream', pattern: /\bturbo_stream_from\b/ },
    // PHP
    {
        ...PHP,
        ...serverEmits,
        pattern: /\bclass\s+(\w+)\b[^{]*\bimplements\b[^{]*\bShouldBroadcast(?:Now)?\b(?![\s\S]*\bfunction\s+broadcastAs\b)/,
    },
    { ...PHP, ...serverSite, value: 'ratchet', pattern: /\bimplements\s+MessageComponentInterface\b/ },
    { ...PHP, ...serverSite, value: 'mercure', pattern: /\bnew\s+Update\(\s*(?:\[|["'])/ },
    // JVM
    { ...JVM, ...serverSite, value: 'ktor websocket', pattern: /^[ \t]*webSocket(?:Raw)?\(\s*"/m },
    { ...JVM, ...serverSite, value: 'jsr 356 endpoint', pattern: /^@(?:ServerWebSocket|WebSocket)\(/m },
    {
        ...JVM,
        ...serverSite,
        value: 'sse',
        pattern: /\bMediaType\.TEXT_EVENT_STREAM(?:_VALUE)?\b|produces\s*=\s*"text\/event-stream"/,
    },
    { ...JVM, ...serverHandles, pattern: /\.addEventListener\(\s*"([\w:.-]+)"\s*,\s*\w+(?:\.class|::class)/ },
    { ...JVM, ...serverEmits, room: 1, pattern: /\.getRoomOperations\(([^)]*)\)\s*\.sendEvent\(\s*"([\w:.-]+)"/ },
    // Scala
    { ...SCALA, ...serverSite, value: 'play websocket', pattern: /\bWebSocket\.accept(?:OrResult)?\b/ },
    { ...SCALA, ...serverSite, value: 'akka websocket', pattern: /\bhandleWebSocketMessages\w*\(/ },
    { ...SCALA, ...serverSite, value: 'sse', pattern: /\bEventSource\.flow\b|\bServerSentEvent\(/ },
    // .NET
    {
        ...DOTNET,
        ...serverEmits,
        room: 1,
        pattern: /\bClients\.(?:Group|OthersInGroup)\(\s*\$?"?([^")]*)"?\s*\)\s*\.(?!SendAsync\b|SendCoreAsync\b)([A-Z]\w+)\(/,
    },
    {
        ...DOTNET,
        ...serverEmits,
        pattern: /\bClients\.(?:All|Others|Caller|Users?\([^)]*\))\s*\.(?!SendAsync\b|SendCoreAsync\b)([A-Z]\w+)\(/,
    },
    {
        ...DOTNET,
        ...serverSite,
        value: 'sse',
        pattern: /ContentType\s*=\s*"text\/event-stream"|\bTypedResults\.ServerSentEvents\(/,
    },
    // Go
    { ...GO, ...serverSite, value: 'melody', pattern: /\bmelody\.New\(/ },
    { ...GO, ...serverSite, value: 'centrifuge', pattern: /\bcentrifuge\.New\(/ },
    { ...GO, ...serverSite, value: 'go-socket.io', pattern: /\bsocketio\.NewServer\(/ },
    { ...GO, ...serverSite, value: 'fiber websocket', pattern: /\bwebsocket\.New\(\s*func\b/ },
    { ...GO, ...serverSite, value: 'x/net websocket', pattern: /\bwebsocket\.Handler\(|\bwebsocket\.Server\s*\{/ },
    { ...GO, ...serverSite, value: 'gobwas upgrade', pattern: /\bws\.Upgrade(?:HTTP)?\(/ },
    { ...GO, ...serverHandles, pattern: /\.OnEvent\(\s*"[^"]*"\s*,\s*"([\w:. -]+)"/ },
    { ...GO, ...serverEmits, room: 1, pattern: /\.BroadcastToRoom\(\s*"[^"]*"\s*,\s*([^,]+?)\s*,\s*"([\w:. -]+)"/ },
    { ...GO, ...serverEmits, pattern: /\bc\.SSEvent\(\s*"([\w:.-]+)"/ },
    // Elixir
    {
        // `…_web.ex` only says how a live view is made.
        files: /(?<!_web)\.exs?$/,
        style: 'hash',
        ...serverSite,
        value: 'live view',
        pattern: /^[ \t]*use\s+(?:Phoenix\.LiveView\b|\w+Web\s*,\s*:live_view\b)/m,
    },
    {
        ...ELIXIR,
        ...serverEmits,
        room: 1,
        pattern: /\bPubSub\.broadcast(?:_from)?!?\(\s*[\w.@]+\s*,\s*(?:self\(\)\s*,\s*)?("[^"]*"|[\w.]+(?:\([^)]*\))?)\s*,\s*\{?\s*:(\w+)/,
    },
    { ...ELIXIR, ...serverHandles, pattern: /\bdef\s+handle_event\(\s*"([^"]+)"/ },
    // Rust
    { ...RUST, ...serverSite, value: 'actix websocket', pattern: /\bws::start\(|\bactix_ws::handle\(/ },
    { ...RUST, ...serverSite, value: 'warp websocket', pattern: /\bwarp::ws\(\)/ },
    { ...RUST, ...serverSite, value: 'rocket websocket', pattern: /\bws::WebSocket\b|\bEventStream!/ },
    { ...RUST, ...serverSite, value: 'tungstenite', pattern: /\baccept_(?:hdr_)?async\w*\(/ },
    { ...RUST, ...serverSite, value: 'socketioxide', pattern: /\bSocketIo::(?:builder|new_layer|new_svc)\(/ },
    // GraphQL documents
    { ...code_signs_layers_GRAPHQL, ...serverSite, value: 'graphql subscriptions', pattern: /^[ \t]*(?:extend[ \t]+)?type[ \t]+Subscription\b/m },
    {
        ...code_signs_layers_GRAPHQL,
        says: 'event',
        side: 'client',
        action: 'handle',
        pattern: /^[ \t]*subscription\b[^{]*\{\s*(?:\w+[ \t]*:[ \t]*)?(\w+)/m,
    },
];

;// CONCATENATED MODULE: ./lib/profile/code-signs.js
const code_signs_PYTHON = { files: /\.py$/, style: 'python' };
const code_signs_RUBY = { files: /\.rb$|(?:^|\/)config\.ru$/, style: 'hash' };
const code_signs_PHP = { files: /\.php$/, style: 'c' };
const code_signs_JVM = { files: /\.(?:java|kt)$/, style: 'c' };
const code_signs_DOTNET = { files: /\.cs$/, style: 'c' };
const code_signs_GO = { files: /(?<!_test)\.go$/, style: 'c' };
const code_signs_ELIXIR = { files: /\.exs?$/, style: 'hash' };
const code_signs_RUST = { files: /\.rs$/, style: 'c' };
const code_signs_serverHandles = { says: 'event', side: 'server', action: 'handle' };
const code_signs_serverEmits = { says: 'event', side: 'server', action: 'emit' };
const CODE_SIGNS = [
    // Python
    { ...code_signs_PYTHON, says: 'server-entry', value: 'FastAPI', pattern: /^[ \t]*\w+\s*(?::\s*\w+\s*)?=\s*FastAPI\(/m },
    { ...code_signs_PYTHON, says: 'server-entry', value: 'Flask', pattern: /^[ \t]*\w+\s*=\s*Flask\(/m },
    {
        ...code_signs_PYTHON,
        says: 'server-entry',
        value: 'asgi',
        pattern: /^application\s*=\s*(?:get_asgi_application\(|ProtocolTypeRouter\()/m,
    },
    { ...code_signs_PYTHON, says: 'server-entry', value: 'wsgi', pattern: /^application\s*=\s*get_wsgi_application\(/m },
    { ...code_signs_PYTHON, says: 'server-entry', value: 'uvicorn.run', pattern: /\buvicorn\.run\(/ },
    { ...code_signs_PYTHON, says: 'server-entry', value: 'socketio.run', pattern: /\bsocketio\.run\(/ },
    {
        ...code_signs_PYTHON,
        says: 'realtime-server',
        value: 'python-socketio',
        pattern: /\bsocketio\.(?:AsyncServer|Server)\(|=\s*SocketIO\(/,
    },
    { ...code_signs_PYTHON, says: 'realtime-server', value: 'fastapi websocket', pattern: /@\w+\.websocket\(/ },
    { ...code_signs_PYTHON, says: 'realtime-server', value: 'flask-sock route', pattern: /@sock\.route\(/ },
    {
        ...code_signs_PYTHON,
        says: 'realtime-server',
        value: 'channels consumer',
        pattern: /^class\s+\w+\((?:\w+\.)?\w*(?:Websocket|Http)\w*Consumer/m,
    },
    {
        ...code_signs_PYTHON,
        says: 'realtime-server',
        value: 'sse',
        pattern: /\bEventSourceResponse\(|mimetype=["']text\/event-stream|media_type=["']text\/event-stream|content_type=["']text\/event-stream/,
    },
    { ...code_signs_PYTHON, ...code_signs_serverHandles, pattern: /@(?:sio|socketio|socket_io|\w*_sio)\.on\(\s*["']([\w:. -]+)["']/ },
    {
        ...code_signs_PYTHON,
        ...code_signs_serverEmits,
        room: 2,
        pattern: /(?:\b(?:sio|socketio|socket_io)\.emit|(?<![\w.])emit)\(\s*["']([\w:. -]+)["'](?:[^)\n]*?\b(?:room|to)\s*=\s*(?:f?["']([^"']+)["']|\w+))?/,
    },
    {
        ...code_signs_PYTHON,
        ...code_signs_serverEmits,
        room: 1,
        pattern: /group_send\)?\(\s*(?:f?["']([^"'\n]+)["']|[\w.]+)\s*,\s*\{\s*["']type["']\s*:\s*["']([\w.]+)["']/,
    },
    { ...code_signs_PYTHON, says: 'adapter', value: 'channels_redis', pattern: /["']BACKEND["']\s*:\s*["']channels_redis\.[\w.]+["']/ },
    {
        ...code_signs_PYTHON,
        says: 'adapter',
        value: 'in-memory channel layer',
        pattern: /["']BACKEND["']\s*:\s*["']channels\.layers\.InMemoryChannelLayer["']/,
    },
    {
        ...code_signs_PYTHON,
        says: 'adapter',
        value: 'python-socketio manager',
        pattern: /\bsocketio\.(?:AsyncRedisManager|RedisManager|AsyncAioPikaManager|KombuManager)\(|SocketIO\([^)\n]*message_queue/,
    },
    {
        ...code_signs_PYTHON,
        says: 'auth',
        kind: 'session-cookie',
        library: 'django',
        pattern: /["']django\.contrib\.sessions\.middleware\.SessionMiddleware["']/,
    },
    { ...code_signs_PYTHON, says: 'auth', kind: 'session-cookie', library: 'flask-login', pattern: /\bLoginManager\(/ },
    {
        ...code_signs_PYTHON,
        says: 'auth',
        kind: 'middleware',
        pattern: /^[ \t]*(?:async\s+)?def\s+(\w*(?:current_user|verify_token|decode_token|get_user)\w*)\s*\(/m,
    },
    { ...code_signs_PYTHON, says: 'auth', kind: 'jwt', library: 'fastapi', pattern: /\bOAuth2PasswordBearer\(|\bHTTPBearer\(/ },
    { ...code_signs_PYTHON, says: 'auth', kind: 'session-cookie', pattern: /^[ \t]*def\s+(login_required|require_login|require_user)\s*\(/m },
    // Ruby
    { ...code_signs_RUBY, says: 'server-entry', value: 'rack', pattern: /^run\s+(?:Rails\.application|\w+(?:::\w+)*)/m },
    {
        ...code_signs_RUBY,
        says: 'realtime-server',
        value: 'action-cable channel',
        pattern: /^[ \t]*class\s+\w+\s*<\s*(?:ApplicationCable::Channel|ActionCable::Channel::Base)/m,
    },
    {
        ...code_signs_RUBY,
        says: 'realtime-server',
        value: 'action-cable connection',
        pattern: /^[ \t]*class\s+Connection\s*<\s*ActionCable::Connection::Base/m,
    },
    { ...code_signs_RUBY, ...code_signs_serverEmits, pattern: /\bActionCable\.server\.broadcast\s*\(?\s*["']([^"']+)["']/ },
    { ...code_signs_RUBY, ...code_signs_serverEmits, pattern: /\b(\w+Channel)\.broadcast_to\b/ },
    {
        ...code_signs_RUBY,
        ...code_signs_serverEmits,
        pattern: /\b(?:broadcasts_to|broadcasts_refreshes_to|broadcast_\w+_to)\s*\(?\s*(?:->\s*\([^)]*\)\s*\{\s*)?["':]?([\w:#{}.-]+)/,
    },
    { ...code_signs_RUBY, says: 'auth', kind: 'session-cookie', library: 'devise', pattern: /^[ \t]*devise\s+:database_authenticatable/m },
    {
        ...code_signs_RUBY,
        says: 'auth',
        kind: 'session-cookie',
        pattern: /^[ \t]*def\s+((?:require|authenticate)_(?:user|login|authentication)!?|require_authentication)\b/m,
    },
    { ...code_signs_RUBY, says: 'auth', kind: 'session-cookie', pattern: /^[ \t]*def\s+(find_verified_user)\b/m },
    // PHP
    { ...code_signs_PHP, says: 'server-entry', value: 'public/index.php', pattern: /->handleRequest\(|\$kernel->handle\(/ },
    {
        ...code_signs_PHP,
        says: 'realtime-server',
        value: 'broadcast event',
        pattern: /\bclass\s+\w+[^{]*\bimplements\b[^{]*\bShouldBroadcast(?:Now)?\b/,
    },
    {
        ...code_signs_PHP,
        says: 'realtime-server',
        value: 'broadcast channel',
        pattern: /\bBroadcast::channel\((?!\s*['"]App\.(?:Models\.)?User\.)/,
    },
    { ...code_signs_PHP, ...code_signs_serverEmits, pattern: /function\s+broadcastAs\(\)[^{]*\{\s*return\s+["']([\w.:-]+)["']/ },
    { ...code_signs_PHP, says: 'auth', kind: 'token', library: 'laravel/sanctum', pattern: /['"]auth:sanctum['"]/ },
    {
        ...code_signs_PHP,
        says: 'auth',
        kind: 'session-cookie',
        library: 'laravel',
        pattern: /['"]guard['"]\s*=>\s*(?:env\([^,]*,\s*)?['"]web['"]/,
    },
    // JVM
    { ...code_signs_JVM, says: 'server-entry', value: 'SpringApplication.run', pattern: /\bSpringApplication\.run\(|\brunApplication</ },
    { ...code_signs_JVM, says: 'realtime-server', value: 'stomp endpoint', pattern: /\.addEndpoint\(/ },
    {
        ...code_signs_JVM,
        says: 'realtime-server',
        value: 'websocket handler',
        pattern: /@ServerEndpoint\b|\bextends\s+TextWebSocketHandler\b/,
    },
    { ...code_signs_JVM, says: 'realtime-server', value: 'sse', pattern: /\bnew\s+SseEmitter\(/ },
    { ...code_signs_JVM, says: 'adapter', value: 'stomp simple broker', pattern: /\.enableSimpleBroker\(/ },
    { ...code_signs_JVM, says: 'adapter', value: 'stomp broker relay', pattern: /\.enableStompBrokerRelay\(/ },
    { ...code_signs_JVM, ...code_signs_serverHandles, pattern: /@(?:Message|Subscribe)Mapping\(\s*(?:value\s*=\s*)?["']([^"']+)["']/ },
    { ...code_signs_JVM, ...code_signs_serverEmits, pattern: /\.convertAndSend(?:ToUser)?\(\s*["']([^"']+)["']/ },
    { ...code_signs_JVM, ...code_signs_serverEmits, pattern: /@SendTo\(\s*["']([^"']+)["']/ },
    { ...code_signs_JVM, says: 'auth', kind: 'spring-security', pattern: /\bSecurityFilterChain\s+(\w+)\s*\(/ },
    // .NET
    {
        ...code_signs_DOTNET,
        says: 'server-entry',
        value: 'WebApplication',
        pattern: /\bWebApplication\.CreateBuilder\(|\bHost\.CreateDefaultBuilder\(/,
    },
    { ...code_signs_DOTNET, says: 'realtime-server', value: 'signalr hub', pattern: /\bclass\s+\w+(?:\([^)]*\))?\s*:\s*Hub\b/ },
    { ...code_signs_DOTNET, says: 'realtime-server', value: 'signalr endpoint', pattern: /\.MapHub<\w+>\(/ },
    { ...code_signs_DOTNET, says: 'adapter', value: 'signalr redis backplane', pattern: /\.AddStackExchangeRedis\(/ },
    { ...code_signs_DOTNET, says: 'adapter', value: 'azure signalr', pattern: /\.AddAzureSignalR\(/ },
    {
        ...code_signs_DOTNET,
        ...code_signs_serverEmits,
        room: 1,
        pattern: /\bClients\.(?:Group|OthersInGroup)\(\s*\$?"?([^")]*)"?\s*\)\s*\.SendAsync\(\s*"(\w+)"/,
    },
    {
        ...code_signs_DOTNET,
        ...code_signs_serverEmits,
        pattern: /\bClients\.(?:All|Others|Caller|User\([^)]*\)|Users\([^)]*\))\s*\.SendAsync\(\s*"(\w+)"/,
    },
    { ...code_signs_DOTNET, says: 'auth', kind: 'jwt', pattern: /\.AddJwtBearer\(/ },
    { ...code_signs_DOTNET, says: 'auth', kind: 'session-cookie', pattern: /\.AddCookie\(|\.AddIdentity<|\.AddIdentityApiEndpoints</ },
    // Go
    {
        ...code_signs_GO,
        says: 'server-entry',
        value: 'http.ListenAndServe',
        pattern: /\b(?:http\.ListenAndServe(?:TLS)?|\w+\.ListenAndServe(?:TLS)?)\(/,
    },
    {
        ...code_signs_GO,
        says: 'server-entry',
        value: 'router.Run',
        pattern: /\b(?:r|router|engine|e|app|server|srv)\.(?:Run|Start|Listen)\(\s*(?:"|:|fmt|addr|cfg|config|os)/,
    },
    { ...code_signs_GO, says: 'realtime-server', value: 'gorilla upgrader', pattern: /\bwebsocket\.Upgrader\s*\{|\bupgrader\.Upgrade\(/ },
    { ...code_signs_GO, says: 'realtime-server', value: 'websocket.Accept', pattern: /\bwebsocket\.Accept\(/ },
    { ...code_signs_GO, says: 'realtime-server', value: 'sse', pattern: /["']text\/event-stream["']/ },
    {
        ...code_signs_GO,
        says: 'auth',
        kind: 'middleware',
        pattern: /^func\s+(?:\([^)]*\)\s*)?(\w*(?:Auth|RequireUser|RequireLogin|Authenticate|JWT)\w*)\s*\([^)]*\)\s*(?:\(?[^{]*(?:gin\.HandlerFunc|http\.Handler(?:Func)?|echo\.HandlerFunc|echo\.MiddlewareFunc|fiber\.Handler))/m,
    },
    // Elixir
    { ...code_signs_ELIXIR, says: 'server-entry', value: 'phoenix endpoint', pattern: /^[ \t]*use\s+Phoenix\.Endpoint\b/m },
    {
        ...code_signs_ELIXIR,
        says: 'realtime-server',
        value: 'phoenix socket',
        pattern: /^[ \t]*socket\s*\(?\s*"\/(?!phoenix\/live_reload)[^"]*"/m,
    },
    { ...code_signs_ELIXIR, says: 'realtime-server', value: 'phoenix channel', pattern: /^[ \t]*channel\s+"[^"]+"\s*,/m },
    { ...code_signs_ELIXIR, says: 'realtime-server', value: 'phoenix presence', pattern: /^[ \t]*use\s+Phoenix\.Presence\b/m },
    { ...code_signs_ELIXIR, ...code_signs_serverHandles, pattern: /\bdef\s+handle_in\(\s*"([^"]+)"/ },
    {
        ...code_signs_ELIXIR,
        ...code_signs_serverEmits,
        pattern: /\b(?:broadcast|broadcast!|broadcast_from|broadcast_from!|push)\(\s*socket\s*,\s*"([^"]+)"/,
    },
    { ...code_signs_ELIXIR, ...code_signs_serverEmits, room: 1, pattern: /Endpoint\.broadcast!?\(\s*"([^"]+)"\s*,\s*"([^"]+)"/ },
    {
        ...code_signs_ELIXIR,
        says: 'auth',
        kind: 'session-cookie',
        pattern: /\bdef\s+(require_authenticated_user|fetch_current_user|fetch_current_scope_for_user|authenticate_user)\b/,
    },
    { ...code_signs_ELIXIR, says: 'auth', kind: 'token', pattern: /\b(Phoenix\.Token\.verify)\(/ },
    // Rust
    { ...code_signs_RUST, says: 'server-entry', value: 'axum::serve', pattern: /\baxum::serve\(|\bServer::bind\(/ },
    { ...code_signs_RUST, says: 'server-entry', value: 'HttpServer', pattern: /\bHttpServer::new\(/ },
    { ...code_signs_RUST, says: 'realtime-server', value: 'axum WebSocketUpgrade', pattern: /:\s*WebSocketUpgrade\b/ },
    { ...code_signs_RUST, says: 'realtime-server', value: 'axum sse', pattern: /\bSse::new\(/ },
    { ...code_signs_RUST, ...code_signs_serverHandles, pattern: /\bsocket\.on\(\s*"([^"]+)"/ },
    {
        ...code_signs_RUST,
        says: 'auth',
        kind: 'middleware',
        pattern: /\bfn\s+(\w*(?:auth|require_user|authenticate)\w*)\s*(?:<[^>]*>)?\([^)]*(?:Request|Next|HeaderMap|Parts)/,
    },
];

;// CONCATENATED MODULE: ./lib/profile/read-code-signs.js





const SIGNS = [...CODE_SIGNS, ...LAYER_SIGNS];
/** Facts that single lines of Python, Ruby, PHP, Java, C#, Go, Elixir and Rust state. */
function readCodeSigns(survey) {
    const facts = {
        serverEntries: [],
        serverSites: [],
        clientSites: [],
        adapters: [],
        events: [],
        auth: [],
        builtIn: [],
    };
    for (const file of survey.own) {
        if ((file.kind !== 'source' && file.kind !== 'configuration' && file.kind !== 'data') || file.text === undefined)
            continue;
        const signs = SIGNS.filter((sign) => sign.files.test(file.path) && sign.pattern.test(file.text ?? ''));
        const [first] = signs;
        const text = first === undefined ? undefined : readText(survey, file.path);
        if (first === undefined || text === undefined)
            continue;
        const code = stripComments(text, first.style);
        const line = indexLines(code);
        for (const sign of signs) {
            for (const match of code.matchAll(new RegExp(sign.pattern.source, `g${sign.pattern.flags.replace('g', '')}`))) {
                const at = match.index + match[0].length - match[0].trimStart().length;
                collect(facts, sign, { match, where: `${file.path}:${line(at)}` });
            }
        }
    }
    return facts;
}
function collect(facts, sign, { match, where }) {
    if (sign.says === 'event')
        read_code_signs_collectEvent(facts, sign, { match, where });
    else if (sign.says === 'auth') {
        facts.auth.push({
            kind: sign.kind,
            ...(sign.library === undefined ? {} : { library: sign.library }),
            ...(match[1] === undefined ? {} : { symbol: match[1] }),
            where,
        });
    }
    else if (sign.says === 'server-entry')
        facts.serverEntries.push({ value: sign.value, where });
    else if (sign.says === 'realtime-server') {
        facts.serverSites.push(where);
        facts.builtIn.push({ value: sign.value, where });
    }
    else if (sign.says === 'realtime-client')
        facts.clientSites.push(where);
    else
        facts.adapters.push({ value: sign.value, where });
}
function read_code_signs_collectEvent(facts, sign, { match, where }) {
    const room = sign.room === undefined ? undefined : match[sign.room];
    const name = sign.room === 1 ? match[2] : match[1];
    if (name === undefined || /^(?:connect|disconnect)$/.test(name))
        return;
    facts.events.push({ name, side: sign.side, action: sign.action, ...(room === undefined ? {} : { room }), where });
}

;// CONCATENATED MODULE: ./lib/profile/routes-shared.js
const MUTATING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
function toRoute(facts) {
    const { method, path, where, handler, guards = [], endLine, handlerWhere } = facts;
    return {
        method,
        path: path === '' ? '/' : path,
        ...(handler === undefined ? {} : { handler }),
        mutates: facts.mutates ?? (MUTATING.has(method) || method === 'ACTION'),
        guards: [...new Set(guards)],
        where,
        ...(endLine === undefined ? {} : { endLine }),
        ...(handlerWhere === undefined ? {} : { handlerWhere }),
    };
}
/** Joins parts of a path with exactly one slash between them and one before. */
function joinPath(...parts) {
    const joined = parts
        .map((part) => part.replace(/^\/+|\/+$/g, ''))
        .filter((part) => part !== '')
        .join('/');
    return `/${joined}`;
}

;// CONCATENATED MODULE: ./lib/profile/routes-annotated.js


/** Spring and ASP.NET: a class with a path, methods with verbs, both told by annotations above them. */
function readAnnotatedRoutes(survey) {
    const spring = readSources(survey, /\.(?:java|kt)$/, { style: 'c', having: /@(?:RestController|Controller)\b/ });
    const aspnet = readSources(survey, /\.cs$/, {
        style: 'c',
        having: /\[(?:Http(?:Get|Post|Put|Patch|Delete)|ApiController|Route)\b/,
    });
    const minimal = readSources(survey, /\.cs$/, { style: 'c', having: /\.Map(?:Get|Post|Put|Patch|Delete|Group|Methods)\(/ });
    return [...spring.flatMap(springRoutes), ...aspnet.flatMap(controllerRoutes), ...minimal.flatMap(minimalRoutes)];
}
const SPRING_CLASS = /((?:@[\w.]+(?:\((?:[^()]|\([^()]*\))*\))?\s*)+)(?:(?:public|open|internal|abstract|final)\s+)*class\s+(\w+)/g;
const SPRING_METHOD = /@(Get|Post|Put|Patch|Delete|Request)Mapping\b\s*(?=\(|\s)/g;
function springRoutes(source) {
    return [...source.code.matchAll(SPRING_CLASS)].flatMap((match) => {
        const annotations = match[1] ?? '';
        if (!/@(?:RestController|Controller)\b/.test(annotations))
            return [];
        const base = annotationPaths(annotations, 'RequestMapping')[0] ?? '';
        const guards = securityOf(annotations);
        const brace = source.code.indexOf('{', match.index + match[0].length);
        const end = closingBracket(source.code, brace);
        return [...source.code.slice(brace, end).matchAll(SPRING_METHOD)].flatMap((method) => springMethod(source, { offset: brace + method.index, verb: method[1] ?? '', base, guards, owner: match[2] ?? '' }));
    });
}
function springMethod(source, { offset, verb, base, guards, owner }) {
    const open = source.code.slice(offset).search(/Mapping/) + offset + 'Mapping'.length;
    const args = source.code[open] === '(' ? argumentsAt(source.code, open) : undefined;
    const items = args?.items ?? [];
    const paths = listItems(named(items, 'path') ?? named(items, 'value') ?? items.find((item) => /^["{[]/.test(item)));
    const methods = verb === 'Request' ? requestMethods(named(items, 'method')) : [verb.toUpperCase()];
    const after = (args?.end ?? open) + 1;
    const declaration = /^((?:\s*@[\w.]+(?:\((?:[^()]|\([^()]*\))*\))?)*)\s*[^;{}()=@]*?\b(\w+)\s*\(/.exec(source.code.slice(after));
    const around = annotationsBefore(source.code, offset) + (declaration?.[1] ?? '');
    const parameters = declaration === null ? after : argumentsAt(source.code, after + declaration[0].length - 1).end;
    const brace = source.code.indexOf('{', parameters);
    return methods.flatMap((method) => (paths.length === 0 ? [''] : paths).map((path) => toRoute({
        method,
        path: joinPath(base, path),
        where: `${source.path}:${source.line(offset)}`,
        handler: declaration?.[2] === undefined ? undefined : `${owner}.${declaration[2]}`,
        guards: [...guards, ...securityOf(around)],
        endLine: brace < 0 ? undefined : source.line(closingBracket(source.code, brace)),
    })));
}
function requestMethods(text) {
    const found = [...(text ?? '').matchAll(/\b(GET|POST|PUT|PATCH|DELETE)\b/g)].map((match) => match[1] ?? '');
    return found.length === 0 ? ['ALL'] : found;
}
function annotationPaths(annotations, name) {
    const open = new RegExp(`@${name}\\(`).exec(annotations);
    if (open === null)
        return [];
    const { items } = argumentsAt(annotations, open.index + open[0].length - 1);
    return listItems(named(items, 'path') ?? named(items, 'value') ?? items[0]);
}
/** Annotations of the same method that stand above the mapping. */
function annotationsBefore(code, offset) {
    return /(?:@[\w.]+(?:\((?:[^()]|\([^()]*\))*\))?\s*)+$/.exec(code.slice(Math.max(0, offset - 600), offset))?.[0] ?? '';
}
function securityOf(annotations) {
    return [...annotations.matchAll(/@((?:PreAuthorize|Secured|RolesAllowed)\b(?:\((?:[^()]|\([^()]*\))*\))?)/g)].map((match) => match[1] ?? '');
}
const ATTRIBUTES = '((?:\\[(?:[^\\[\\]]|\\[[^\\]]*\\])*\\]\\s*)+)';
function controllerRoutes(source) {
    const classes = new RegExp(`${ATTRIBUTES}(?:(?:public|internal|sealed|abstract|partial)\\s+)*class\\s+(\\w+)`, 'g');
    return [...source.code.matchAll(classes)].flatMap((match) => {
        const attributes = match[1] ?? '';
        const owner = match[2] ?? '';
        if (!/\[(?:ApiController|Route|Controller)\b/.test(attributes) && !owner.endsWith('Controller'))
            return [];
        const base = (attributeLiteral(attributes, 'Route') ?? '').replace(/\[controller\]/i, owner.replace(/Controller$/, '').toLowerCase());
        const brace = source.code.indexOf('{', match.index + match[0].length);
        const end = closingBracket(source.code, brace);
        const methods = new RegExp(`${ATTRIBUTES}(?:(?:public|async|virtual|override|static)\\s+)+[\\w<>\\[\\],.? ]+?\\s(\\w+)\\s*\\(`, 'g');
        return [...source.code.slice(brace, end).matchAll(methods)].flatMap((method) => actionRoutes(source, {
            offset: brace + method.index,
            attributes: method[1] ?? '',
            name: method[2] ?? '',
            length: method[0].length,
            owner,
            base,
            guards: authorizeOf(attributes),
        }));
    });
}
function actionRoutes(source, action) {
    const { attributes, base, owner, name } = action;
    const verbs = [...attributes.matchAll(/\bHttp(Get|Post|Put|Patch|Delete)\b(?:\(\s*"([^"]*)")?/g)];
    const own = attributeLiteral(attributes, 'Route') ?? '';
    const parameters = argumentsAt(source.code, action.offset + action.length - 1);
    const brace = source.code.slice(parameters.end).search(/[{;]/) + parameters.end;
    const endLine = source.line(source.code[brace] === '{' ? closingBracket(source.code, brace) : brace);
    const anonymous = /\bAllowAnonymous\b/.test(attributes);
    return verbs.map((verb) => {
        const path = verb[2] ?? own;
        return toRoute({
            method: (verb[1] ?? '').toUpperCase(),
            path: path.startsWith('/') || path.startsWith('~/') ? path.replace(/^~/, '') : joinPath(base, path),
            where: `${source.path}:${source.line(action.offset + (verb.index ?? 0))}`,
            handler: `${owner}.${name}`,
            guards: anonymous ? [] : [...action.guards, ...authorizeOf(attributes)],
            endLine,
        });
    });
}
function attributeLiteral(attributes, name) {
    return new RegExp(`\\b${name}\\(\\s*"([^"]*)"`).exec(attributes)?.[1];
}
function authorizeOf(attributes) {
    return [...attributes.matchAll(/\bAuthorize\b(?:\([^)]*\))?/g)].map((match) => match[0]);
}
/** `app.MapGroup("/api").RequireAuthorization()` and the endpoints mapped on it. */
function minimalRoutes(source) {
    const groups = new Map();
    for (const { match, args } of callsOf(source, /(?:var|RouteGroupBuilder|IEndpointRouteBuilder)\s+(\w+)\s*=\s*(\w+)\.MapGroup\(/g)) {
        const outer = groups.get(match[2] ?? '');
        const prefix = joinPath(outer?.prefix ?? '', literal(args.items[0]) ?? '');
        groups.set(match[1] ?? '', { prefix, guards: [...(outer?.guards ?? []), ...chainedGuards(source, args.end)] });
    }
    return callsOf(source, /\b(\w+)\s*\.Map(Get|Post|Put|Patch|Delete)\(/g).flatMap(({ match, args, line }) => {
        const path = literal(args.items[0]);
        if (path === undefined)
            return [];
        const group = groups.get(match[1] ?? '');
        const handler = args.items[1] ?? '';
        const inline = /=>|^(?:async\s+)?\(|delegate/.test(handler);
        return [
            toRoute({
                method: (match[2] ?? '').toUpperCase(),
                path: joinPath(group?.prefix ?? '', path),
                where: `${source.path}:${line}`,
                handler: inline ? undefined : handler,
                guards: [...(group?.guards ?? []), ...chainedGuards(source, args.end)],
                endLine: inline ? source.line(args.end) : undefined,
            }),
        ];
    });
}
function chainedGuards(source, end) {
    const statement = /^\)[^;]*/.exec(source.code.slice(end))?.[0] ?? '';
    return /\.RequireAuthorization\(/.test(statement) ? ['RequireAuthorization'] : [];
}

;// CONCATENATED MODULE: ./lib/profile/routes-axum.js


const FUNCTION = /\bfn\s+(\w+)\s*(?:<[^>{]*>)?\s*\(/g;
const CALL = /\.\s*(route|nest|merge|route_layer|layer)\s*\(/g;
const VERB = /(?<![\w:])(?:\w+::)*(get|post|put|patch|delete|head|options|any)\s*\(/g;
/** axum: chains on `Router`, followed through the functions that are nested and merged. */
function readAxumRoutes(survey) {
    const sources = readSources(survey, /\.rs$/, { style: 'c', having: /\baxum\b|\bRouter\b/ });
    const functions = sources
        .flatMap(functionsOf)
        .filter(({ source, start, end }) => /\bRouter::|\.route\(/.test(source.code.slice(start, end)));
    const called = new Set(functions.flatMap((one) => functions.filter((other) => other !== one &&
        new RegExp(`\\b${wordPattern(other.name)}\\s*\\(`).test(one.source.code.slice(one.start, one.end)) &&
        sameTarget(one, other, functions))));
    const roots = functions.filter((one) => !called.has(one));
    return roots.flatMap((root) => routesOf(root, { functions, prefix: '', guards: [], seen: new Set() }));
}
function sameTarget(from, target, functions) {
    const body = from.source.code.slice(from.start, from.end);
    return [...body.matchAll(new RegExp(`((?:\\w+::)*)${wordPattern(target.name)}\\s*\\(`, 'g'))].some((match) => functionCalled(from, `${match[1] ?? ''}${target.name}`, functions) === target);
}
function functionsOf(source) {
    return [...source.code.matchAll(FUNCTION)].flatMap((match) => {
        const parameters = argumentsAt(source.code, match.index + match[0].length - 1);
        const brace = source.code.indexOf('{', parameters.end);
        return brace < 0 ? [] : [{ source, name: match[1] ?? '', start: brace, end: closingBracket(source.code, brace) }];
    });
}
function routesOf(one, standing) {
    if (standing.seen.has(one))
        return [];
    const { code } = one.source;
    const found = [];
    const pattern = new RegExp(CALL.source, 'g');
    pattern.lastIndex = one.start;
    for (let match = pattern.exec(code); match !== null && match.index < one.end; match = pattern.exec(code)) {
        const args = argumentsAt(code, match.index + match[0].length - 1);
        const path = literal(args.items[0]) ?? '';
        const name = match[1] ?? '';
        if (name === 'route')
            found.push({
                at: match.index,
                routes: verbsOf(one.source, args, { ...standing, prefix: joinPath(standing.prefix, path) }),
            });
        else if (name === 'nest' || name === 'merge') {
            const target = name === 'nest' ? args.items[1] : args.items[0];
            const inner = {
                ...standing,
                prefix: name === 'nest' ? joinPath(standing.prefix, path) : standing.prefix,
                seen: new Set([...standing.seen, one]),
            };
            const called = functionCalled(one, /^([\w:]+)\s*\(/.exec(target ?? '')?.[1] ?? '', standing.functions);
            if (called !== undefined)
                found.push({ at: match.index, routes: routesOf(called, inner) });
        }
        else {
            // A layer wraps everything that was added to its router before it.
            const guard = guardOf(code.slice(match.index, args.end));
            const from = chainStart(code, match.index);
            for (const item of found)
                item.routes = guard === undefined || item.at < from ? item.routes : guarded(item.routes, guard);
        }
        if (name === 'route' || name === 'route_layer' || name === 'layer')
            pattern.lastIndex = args.end;
    }
    return found.flatMap((item) => item.routes);
}
function guarded(routes, guard) {
    return routes.map((route) => ({ ...route, guards: [guard, ...route.guards] }));
}
/** Where the `Router::new()` of a chain stands. */
function chainStart(code, before) {
    return Math.max(code.lastIndexOf('Router::new', before), code.lastIndexOf(';', before));
}
function guardOf(text) {
    return /from_fn(?:_with_state)?\(\s*(?:[^,()]+(?:\(\))?,\s*)?([\w:]+)\s*\)/.exec(text)?.[1]?.split('::').at(-1);
}
/** A method router may itself carry layers: `get(list).post(create).layer(…)`. */
function verbsOf(source, args, standing) {
    const expression = args.items[1] ?? '';
    const offset = args.starts[1] ?? 0;
    const guard = /\.(?:route_)?layer\(/.test(expression) ? guardOf(expression) : undefined;
    const verbs = [
        ...expression.matchAll(VERB),
        ...expression.matchAll(/(?<=\)\s*)\.\s*(get|post|put|patch|delete|head|options)\s*\(/g),
    ];
    const seen = new Set();
    return verbs.flatMap((verb) => {
        const method = (verb[1] ?? '').toUpperCase();
        if (seen.has(method))
            return [];
        seen.add(method);
        const handler = argumentsAt(expression, verb.index + verb[0].length - 1).items[0] ?? '';
        const named = /^[\w:]+$/.test(handler) ? handler : undefined;
        const target = named === undefined ? undefined : handlerPlace(source, named);
        return [
            toRoute({
                method: method === 'ANY' ? 'ALL' : method,
                path: standing.prefix,
                where: `${source.path}:${source.line(offset + verb.index + verb[0].length - verb[0].trimStart().length)}`,
                handler: named,
                guards: [...standing.guards, ...(guard === undefined ? [] : [guard])],
                handlerWhere: target,
            }),
        ];
    });
}
function handlerPlace(source, name) {
    const own = functionsOf(source).find((one) => one.name === name);
    if (own === undefined)
        return undefined;
    const keyword = source.code.lastIndexOf('fn ', own.start);
    return `${source.path}:${source.line(keyword)}-${source.line(own.end)}`;
}
/** `cards::router` is `router` of `cards.rs` or `cards/mod.rs`; a bare name is one of this file. */
function functionCalled(from, path, functions) {
    const parts = path.split('::').filter((part) => part !== 'crate' && part !== 'self' && part !== 'super');
    const name = parts.at(-1);
    const module = parts.at(-2);
    const named = functions.filter((one) => one.name === name);
    if (module !== undefined)
        return (named.find(({ source }) => source.path.endsWith(`/${module}.rs`) || source.path.endsWith(`/${module}/mod.rs`)) ?? named[0]);
    return named.find((one) => one.source === from.source) ?? (named.length === 1 ? named[0] : undefined);
}

;// CONCATENATED MODULE: ./lib/profile/routes-bun.js




/** `Bun.serve({ routes: { '/api/cards': { POST: … } } })`. */
function readBunRoutes(index, paths) {
    return paths.flatMap((path) => {
        const scope = index.scope(path);
        if (scope === undefined || !/\bserve\(/.test(scope.script.text))
            return [];
        const found = [];
        script_walk(scope.script.program, (node) => {
            if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression')
                return;
            if (plainName(node.callee.object) !== 'Bun' || propertyName(node.callee.property) !== 'serve')
                return;
            const routes = node.arguments[0] === undefined ? undefined : optionNode(node.arguments[0], 'routes');
            if (routes?.type !== 'ObjectExpression')
                return;
            for (const property of routes.properties) {
                if (property.type === 'SpreadElement')
                    continue;
                const url = propertyName(property.key) ?? '';
                for (const { method, handler } of methodsOf(property)) {
                    const name = plainName(handler);
                    found.push(toRoute({
                        method,
                        path: url,
                        handler: name,
                        where: placeOf(scope.script, handler),
                        endLine: name === undefined ? endLineOf(handler) : undefined,
                    }));
                }
            }
        });
        return found;
    });
}
function methodsOf(property) {
    if (property.type === 'ObjectMethod')
        return [{ method: 'ALL', handler: property }];
    if (property.type !== 'ObjectProperty')
        return [];
    const { value } = property;
    if (value.type !== 'ObjectExpression')
        return isFunction(value) || value.type === 'Identifier' ? [{ method: 'ALL', handler: value }] : [];
    return value.properties.flatMap((inner) => {
        if (inner.type === 'SpreadElement')
            return [];
        const method = propertyName(inner.key) ?? '';
        return /^[A-Z]+$/.test(method) ? [{ method, handler: inner.type === 'ObjectProperty' ? inner.value : inner }] : [];
    });
}

;// CONCATENATED MODULE: ./lib/profile/routes-python.js



const routes_python_VERB = /^(?:get|post|put|patch|delete|head|options)$/;
const ROUTER = /^([ \t]*)(\w+)\s*(?::\s*[\w.]+\s*)?=\s*(?:\w+\.)?(FastAPI|APIRouter|Flask|Blueprint|Starlette|Quart|Namespace|Api)\(/gm;
const DECORATOR = /^[ \t]*@(\w+)\.(get|post|put|patch|delete|head|options|route|api_route)\(/gm;
const INCLUDE = /\b(\w+)\.(?:include_router|register_blueprint|add_namespace)\(/g;
/** FastAPI and Flask: decorators on functions, with the prefixes of routers and blueprints. */
function readDecoratedRoutes(survey) {
    const sources = readSources(survey, /\.py$/, {
        style: 'python',
        having: /FastAPI|APIRouter|flask|Blueprint|quart|starlette|\.include_router/i,
    });
    const routers = new Map(sources.flatMap(routersOf).map((router) => [router.key, router]));
    const mounts = sources.flatMap((source) => mountsOf(source, sources, routers));
    return sources.flatMap((source) => routes_python_routesOf(source, (name) => placesOf(`${source.path}#${name}`, { routers, mounts })));
}
function routersOf(source) {
    return callsOf(source, ROUTER).map(({ match, args }) => ({
        key: `${source.path}#${match[2] ?? ''}`,
        source,
        prefix: literal(named(args.items, 'prefix') ?? named(args.items, 'url_prefix')) ?? '',
        guards: dependsOf(named(args.items, 'dependencies') ?? ''),
    }));
}
function mountsOf(source, sources, routers) {
    // Flask-RESTX: `Api(blueprint)` lies where its blueprint lies.
    const wrapped = callsOf(source, ROUTER).flatMap(({ match, args }) => {
        const inner = match[3] === 'Api' ? args.items[0] : undefined;
        if (inner === undefined || !/^\w+$/.test(inner))
            return [];
        return [
            { owner: `${source.path}#${inner}`, target: `${source.path}#${match[2] ?? ''}`, prefix: '', replaces: false, guards: [] },
        ];
    });
    const included = callsOf(source, INCLUDE).flatMap(({ match, args }) => {
        const target = resolveName(source, args.items[0] ?? '', { sources, routers });
        if (target === undefined)
            return [];
        const isBlueprint = match[0].includes('register_blueprint');
        const given = literal(named(args.items, 'prefix') ?? named(args.items, 'url_prefix') ?? named(args.items, 'path') ?? args.items[1]);
        const owner = `${source.path}#${match[1] ?? ''}`;
        return [
            {
                owner,
                target,
                prefix: given ?? '',
                replaces: isBlueprint && given !== undefined,
                guards: dependsOf(named(args.items, 'dependencies') ?? ''),
            },
        ];
    });
    return [...wrapped, ...included];
}
/** Every prefix a router is reachable under; without a mount, its own. */
function placesOf(key, known, depth = 0) {
    const router = known.routers.get(key);
    const own = router?.prefix ?? '';
    const guards = router?.guards ?? [];
    const mounts = depth > 6 ? [] : known.mounts.filter((mount) => mount.target === key);
    if (mounts.length === 0)
        return [{ prefix: own, guards }];
    return mounts.flatMap((mount) => placesOf(mount.owner, known, depth + 1).map((outer) => ({
        // A Flask registration with its own prefix replaces the blueprint's, FastAPI puts one before the other.
        prefix: joinPath(outer.prefix, mount.prefix, mount.replaces ? '' : own),
        guards: [...outer.guards, ...mount.guards, ...guards],
    })));
}
/** `boards.router`, `router` or `boards_router` to the router object of the module it was imported from. */
function resolveName(source, expression, modules) {
    const { sources, routers } = modules;
    const [first = '', second] = expression.split('.').slice(-2);
    const direct = `${source.path}#${expression}`;
    if (routers.has(direct))
        return direct;
    const name = second ?? first;
    const imported = importOf(source, second === undefined ? name : first);
    if (imported === undefined)
        return undefined;
    const attribute = second ?? imported.name;
    for (const module of second === undefined ? [imported.module] : [`${imported.module}.${imported.name}`, imported.module]) {
        const path = modulePath(source, sources, module);
        const key = path === undefined ? undefined : `${path}#${attribute}`;
        if (key !== undefined && routers.has(key))
            return key;
        const again = path === undefined ? undefined : sources.find((other) => other.path === path);
        if (again !== undefined && again !== source) {
            const found = resolveName(again, attribute, modules);
            if (found !== undefined)
                return found;
        }
    }
    return undefined;
}
function importOf(source, local) {
    for (const match of source.code.matchAll(/^[ \t]*from\s+([\w.]+)\s+import\s+(?:\(([^)]*)\)|([^\n]*))/gm)) {
        for (const item of (match[2] ?? match[3] ?? '').split(',')) {
            const [name, alias] = item.trim().split(/\s+as\s+/);
            if ((alias ?? name) === local && name !== undefined)
                return { module: match[1] ?? '', name };
        }
    }
    const plain = new RegExp(`^[ \\t]*import\\s+([\\w.]+)(?:\\s+as\\s+${wordPattern(local)})`, 'm').exec(source.code) ??
        new RegExp(`^[ \\t]*import\\s+(${wordPattern(local)})\\b`, 'm').exec(source.code);
    return plain?.[1] === undefined ? undefined : { module: plain[1], name: '' };
}
function modulePath(source, sources, module) {
    const dots = /^\.*/.exec(module)?.[0].length ?? 0;
    let base = survey_folderOf(source.path);
    for (let up = 1; up < dots; up += 1)
        base = survey_folderOf(base);
    const inner = module.slice(dots).replace(/\.$/, '').replace(/\./g, '/');
    const wanted = dots > 0 ? [base, inner].filter((part) => part !== '' && part !== '.').join('/') : inner;
    const exact = [`${wanted}.py`, `${wanted}/__init__.py`];
    return (sources.find((other) => exact.includes(other.path))?.path ??
        (dots > 0 ? undefined : sources.find((other) => exact.some((path) => other.path.endsWith(`/${path}`)))?.path));
}
function routes_python_routesOf(source, places) {
    return callsOf(source, DECORATOR).flatMap(({ match, args, line }) => {
        const path = literal(args.items[0]) ?? literal(named(args.items, 'path')) ?? literal(named(args.items, 'rule'));
        if (path === undefined)
            return [];
        const verb = match[2] ?? '';
        const view = classAfter(source, args.end);
        const listed = view?.methods ?? listItems(named(args.items, 'methods') ?? '"GET"');
        const methods = routes_python_VERB.test(verb) ? [verb] : listed;
        const handler = view ?? functionAfter(source, args.end);
        return places(match[1] ?? '').flatMap((place) => methods.map((method) => toRoute({
            method: method.toUpperCase(),
            path: joinPath(place.prefix, path),
            where: `${source.path}:${line}`,
            handler: handler?.name,
            endLine: handler?.endLine,
            guards: [...place.guards, ...dependsOf(named(args.items, 'dependencies') ?? ''), ...(handler?.guards ?? [])],
        })));
    });
}
/** The function under a decorator, with the decorators between and the dependencies of its parameters. */
function functionAfter(source, offset) {
    const match = /^([ \t]*)(?:async\s+)?def\s+(\w+)\s*\(/m.exec(source.code.slice(offset));
    if (match === null)
        return undefined;
    const between = source.code.slice(offset + 1, offset + match.index);
    if (/^[ \t]*(?:class|def|\w+\s*=)/m.test(between.replace(/^[ \t]*@[^\n]*$/gm, '')))
        return undefined;
    const start = offset + match.index;
    const open = start + match[0].length - 1;
    const args = argumentsAt(source.code, open);
    const decorators = [...between.matchAll(/^[ \t]*@([\w.]+)/gm)].map((decorator) => decorator[1] ?? '');
    return {
        name: match[2] ?? '',
        guards: [
            ...decorators.filter((name) => !/\.(?:get|post|put|patch|delete|route)$/.test(name)),
            ...dependsOf(args.items.join(', ')),
        ],
        endLine: endOfBlock(source, args.end, match[1]?.length ?? 0),
    };
}
/** A class of methods named after verbs, as Flask's method views and resources are. */
function classAfter(source, offset) {
    const match = /^\)\s*((?:@[^\n]*\s*)*)^([ \t]*)class\s+(\w+)/m.exec(source.code.slice(offset));
    if (match === null || match.index !== 0)
        return undefined;
    const start = offset + match[0].length;
    const endLine = endOfBlock(source, start, match[2]?.length ?? 0);
    const body = source.code.split('\n').slice(source.line(start), endLine).join('\n');
    const methods = [...body.matchAll(/^[ \t]+(?:async\s+)?def\s+(get|post|put|patch|delete)\s*\(/gm)].map((method) => method[1] ?? '');
    return { name: match[3] ?? '', guards: [], endLine, methods };
}
/** Last line of an indented block. */
function endOfBlock(source, offset, indent) {
    const first = source.line(offset);
    const lines = source.code.split('\n');
    let last = first;
    for (let at = first; at < lines.length; at += 1) {
        const line = lines[at] ?? '';
        if (line.trim() === '')
            continue;
        if (line.length - line.trimStart().length <= indent)
            break;
        last = at + 1;
    }
    return last;
}
function dependsOf(text) {
    return [...text.matchAll(/\b(?:Depends|Security)\(\s*([\w.]+)/g)]
        .map((match) => match[1] ?? '')
        .filter((name) => !/(?:^|_)(?:db|session|settings|config|repository|repo|service|store)$|^get_(?:db|session|settings|async_session)/.test(name));
}

;// CONCATENATED MODULE: ./lib/profile/routes-django.js




const ENTRY = /(?<![\w.])(path|re_path|url)\(/g;
const REGISTER = /\b(\w+)\.register\(/g;
/** Django: `urlpatterns` with their includes, the views behind them, and the routers of the REST framework. */
function readDjangoRoutes(survey) {
    const sources = readSources(survey, /\.py$/, { style: 'python', having: /urlpatterns|\.register\(|def |class / });
    const urls = sources.filter((source) => /\burlpatterns\b/.test(source.code));
    if (urls.length === 0)
        return [];
    const included = new Set(urls.flatMap((source) => includesOf(source, urls).map(({ target }) => target)));
    const roots = urls.filter((source) => !included.has(source));
    return roots.flatMap((root) => routes_django_flatten({ urls, sources }, root, { prefix: '', seen: new Set() }));
}
function includesOf(source, urls) {
    return callsOf(source, /\binclude\(/g).flatMap(({ match, args }) => {
        const first = args.items[0] ?? '';
        const module = literal(first) ?? literal(argumentsAt(first, 0).items[0]) ?? '';
        const target = urls.find((other) => moduleEndsWith(other.path, module));
        return target === undefined || module === '' ? [] : [{ target, at: match.index }];
    });
}
function moduleEndsWith(path, module) {
    const file = `${module.replace(/\./g, '/')}.py`;
    return path === file || path.endsWith(`/${file}`) || path.endsWith(`${module.replace(/\./g, '/')}/__init__.py`);
}
function routes_django_flatten(project, source, { prefix, seen }) {
    if (seen.has(source))
        return [];
    const includes = includesOf(source, project.urls);
    return callsOf(source, ENTRY).flatMap(({ match, args, line }) => {
        const pattern = literal(args.items[0]);
        if (pattern === undefined || args.items.length < 2)
            return [];
        const path = joinPath(prefix, match[1] === 'path' ? pattern : readable(pattern));
        const view = args.items[1] ?? '';
        if (view.startsWith('include(')) {
            const start = args.starts[1] ?? 0;
            const target = includes.find(({ at }) => at >= start && at < args.end);
            if (target !== undefined)
                return routes_django_flatten(project, target.target, { prefix: path, seen: new Set([...seen, source]) });
            const router = /include\(\s*(?:\(\s*)?(\w+)\.urls/.exec(view)?.[1];
            return router === undefined ? [] : registrations(project, source, { router, prefix: path });
        }
        const router = /^(\w+)\.urls$/.exec(view)?.[1];
        if (router !== undefined)
            return registrations(project, source, { router, prefix: path });
        return routesOfView(project, view, { path, where: `${source.path}:${line}` });
    });
}
/** Regular expressions read as paths: anchors go, named groups become parameters. */
function readable(pattern) {
    return pattern.replace(/^\^|\$$/g, '').replace(/\(\?P<(\w+)>[^()]*(?:\([^()]*\)[^()]*)*\)/g, '<$1>');
}
function registrations(project, source, { router, prefix }) {
    const all = [source, ...project.sources.filter((other) => other !== source && survey_folderOf(other.path) === survey_folderOf(source.path))];
    return all.flatMap((file) => callsOf(file, REGISTER).flatMap(({ match, args, line }) => {
        const name = literal(args.items[0]);
        if (match[1] !== router || name === undefined)
            return [];
        return viewSet(project, args.items[1] ?? '', { path: joinPath(prefix, readable(name)), where: `${file.path}:${line}` });
    }));
}
function viewSet(project, expression, at) {
    const view = viewNamed(project, expression.split('.').at(-1) ?? '');
    const readOnly = view?.bases.includes('ReadOnlyModelViewSet') === true;
    const handler = expression.split('.').at(-1);
    const one = joinPath(at.path, '<pk>');
    const rows = readOnly
        ? [
            ['GET', at.path],
            ['GET', one],
        ]
        : [
            ['GET', at.path],
            ['POST', at.path],
            ['GET', one],
            ['PUT', one],
            ['PATCH', one],
            ['DELETE', one],
        ];
    return rows.map(([method, path]) => toRoute({ method, path, where: at.where, handler, guards: view?.guards ?? [], handlerWhere: view?.where }));
}
function routesOfView(project, expression, at) {
    const bare = expression.replace(/\.as_view\([\s\S]*$/, '').replace(/^\w+\(([\w.]+)\)$/, '$1');
    const wrapper = /^(\w+)\(([\w.]+)/.exec(expression)?.[1];
    const name = bare.split('.').at(-1) ?? bare;
    const view = viewNamed(project, name);
    const guards = [
        ...(wrapper !== undefined && /login|permission|staff|auth/i.test(wrapper) ? [wrapper] : []),
        ...(view?.guards ?? []),
    ];
    const methods = view === undefined || view.methods.length === 0 ? ['ALL'] : view.methods;
    const unstated = view?.methods.length === 0 && view.writes === true ? { mutates: true } : {};
    return methods.map((method) => toRoute({ method, path: at.path, where: at.where, handler: name, guards, handlerWhere: view?.where, ...unstated }));
}
const MIXIN = /^(?:LoginRequiredMixin|PermissionRequiredMixin|UserPassesTestMixin|AccessMixin)$/;
function viewNamed(project, name) {
    if (!/^\w{1,120}$/.test(name))
        return undefined;
    const pattern = new RegExp(`^((?:[ \\t]*@[^\\n]+\\n)*)([ \\t]*)(?:async\\s+)?(def|class)\\s+${name}\\b\\s*(?:\\(([^)]*)\\))?`, 'm');
    for (const source of project.sources) {
        if (!/views?|api|endpoints?|handlers?/.test(source.path))
            continue;
        const match = pattern.exec(source.code);
        if (match === null)
            continue;
        const start = match.index + (match[1]?.length ?? 0);
        const first = source.line(start);
        const endLine = endOfBlock(source, start, match[2]?.length ?? 0);
        const body = source.code.split('\n').slice(first, endLine).join('\n');
        const where = `${source.path}:${first}-${endLine}`;
        return match[3] === 'class' ? classView(match[4] ?? '', body, where) : functionView(match[1] ?? '', body, where);
    }
    return undefined;
}
function functionView(decorators, body, where) {
    const names = [...decorators.matchAll(/@([\w.]+)(?:\(([^)]*)\))?/g)];
    const guards = names
        .map((match) => match[1] ?? '')
        .filter((name) => !/^(?:api_view|require_\w+|csrf_exempt|transaction\.atomic|cache_page|permission_classes)$/.test(name));
    const permissions = names.filter((match) => match[1] === 'permission_classes').flatMap((match) => listItems(match[2]));
    const api = names.find((match) => match[1] === 'api_view' || match[1] === 'require_http_methods');
    const single = names.map((match) => /^require_(GET|POST)$/.exec(match[1] ?? '')?.[1]).find((method) => method !== undefined);
    const compared = [...body.matchAll(/request\.method\s*==\s*["'](\w+)["']/g)].map((match) => match[1] ?? '');
    const methods = api !== undefined
        ? listItems(api[2])
        : single !== undefined
            ? [single]
            : compared.length > 0
                ? [...new Set(['GET', ...compared])]
                : [];
    const writes = /request\.(?:POST|body|data)\b|\.(?:save|delete|create|update|bulk_create|get_or_create)\(/.test(body);
    return { methods, guards: [...guards, ...permissions], bases: [], writes, where };
}
function classView(bases, body, where) {
    const names = bases.split(',').map((base) => base.trim().split('.').at(-1) ?? '');
    const methods = [...body.matchAll(/^[ \t]+(?:async\s+)?def\s+(get|post|put|patch|delete)\s*\(/gm)].map((match) => (match[1] ?? '').toUpperCase());
    const permissions = listItems(/^[ \t]*permission_classes\s*=\s*([[(][^\])]*[\])])/m.exec(body)?.[1]);
    const generic = names.flatMap((name) => GENERIC[name] ?? []);
    return {
        methods: [...new Set([...methods, ...generic])],
        guards: [...names.filter((name) => MIXIN.test(name)), ...permissions],
        bases: names,
        where,
    };
}
const GENERIC = {
    ListView: ['GET'],
    DetailView: ['GET'],
    TemplateView: ['GET'],
    CreateView: ['GET', 'POST'],
    UpdateView: ['GET', 'POST'],
    DeleteView: ['GET', 'POST'],
    FormView: ['GET', 'POST'],
    ListAPIView: ['GET'],
    RetrieveAPIView: ['GET'],
    CreateAPIView: ['POST'],
    ListCreateAPIView: ['GET', 'POST'],
    RetrieveUpdateAPIView: ['GET', 'PUT', 'PATCH'],
    RetrieveUpdateDestroyAPIView: ['GET', 'PUT', 'PATCH', 'DELETE'],
};

;// CONCATENATED MODULE: ./lib/profile/routes-files.js




const VERBS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];
const SCRIPT = '\\.[cm]?[jt]sx?$';
/** Frameworks whose routes are files: the path of the file is the path of the route. */
const RULES = [
    { pattern: new RegExp(`(?:^|/)(?:src/)?app/(.*?)/?route${SCRIPT}`), read: verbExports },
    { pattern: new RegExp(`(?:^|/)(?:src/)?pages/(api(?:/.*)?)${SCRIPT}`), read: pagesApi },
    { pattern: new RegExp(`(?:^|/)src/routes/(.*?)/?\\+server${SCRIPT}`), read: verbExports },
    { pattern: new RegExp(`(?:^|/)src/routes/(.*?)/?\\+page\\.server${SCRIPT}`), read: formActions },
    { pattern: new RegExp(`(?:^|/)server/(api/.*)${SCRIPT}`), read: nitroRoute },
    { pattern: new RegExp(`(?:^|/)server/routes/(.*)${SCRIPT}`), read: nitroRoute },
];
function readFileRoutes(survey, index, frameworks) {
    const rules = RULES.filter((_rule, at) => isInUse(at, frameworks));
    if (rules.length === 0)
        return [];
    return survey.own.flatMap((file) => {
        if (file.kind !== 'source' || file.path.endsWith('.d.ts'))
            return [];
        const actions = frameworks.has('nextjs') && /^[ \t]*['"]use server['"]/m.test(file.text ?? '') ? serverActions(index, file.path) : [];
        for (const rule of rules) {
            const match = rule.pattern.exec(file.path);
            if (match !== null)
                return [...rule.read(index, file.path, match[1] ?? ''), ...actions];
        }
        return actions;
    });
}
function isInUse(rule, frameworks) {
    if (rule < 2)
        return frameworks.has('nextjs');
    return rule < 4 ? frameworks.has('sveltekit') : frameworks.has('nuxt') || frameworks.has('nitro');
}
function verbExports(index, path, route) {
    return VERBS.flatMap((method) => {
        const located = exportedBinding(index, path, method);
        return located === undefined ? [] : [exportedRoute(located, { method, path: pathOfFolders(route), handler: method })];
    });
}
/** One handler for all methods; those it compares with are named, else any may come. */
function pagesApi(index, path, route) {
    const located = exportedBinding(index, path, 'default');
    if (located === undefined)
        return [];
    const text = located.scope.script.text;
    const methods = VERBS.filter((verb) => new RegExp(`['"]${verb}['"]`).test(text));
    const url = pathOfFolders(route.replace(/(?:^|\/)index$/, ''));
    return (methods.length === 0 ? ['ALL'] : methods).map((method) => exportedRoute(located, { method, path: url, handler: 'default' }));
}
function formActions(index, path, route) {
    const scope = index.scope(path);
    const routes = [];
    if (scope === undefined || !scope.exports.has('actions'))
        return [];
    script_walk(scope.script.program, (node, ancestors) => {
        if (node.type !== 'ObjectProperty' && node.type !== 'ObjectMethod')
            return;
        const parent = ancestors.at(-1);
        const owner = ancestors.findLast((ancestor) => ancestor.type === 'VariableDeclarator');
        if (parent?.type !== 'ObjectExpression' || owner?.type !== 'VariableDeclarator')
            return;
        if (owner.id.type !== 'Identifier' || owner.id.name !== 'actions' || ancestors.filter(isFunction).length > 0)
            return;
        const name = propertyName(node.key);
        if (name === undefined || !isHandler(node))
            return;
        const url = `${pathOfFolders(route)}${name === 'default' ? '' : `?/${name}`}`;
        routes.push(toRoute({ method: 'ACTION', path: url, handler: name, where: placeOf(scope.script, node), endLine: endLineOf(node) }));
    });
    return routes;
}
function isHandler(node) {
    return (node.type === 'ObjectMethod' ||
        (node.type === 'ObjectProperty' &&
            (isFunction(node.value) || node.value.type === 'CallExpression' || node.value.type === 'Identifier')));
}
function nitroRoute(index, path, route) {
    const located = exportedBinding(index, path, 'default');
    if (located === undefined)
        return [];
    const suffix = /\.(get|post|put|patch|delete|head|options)$/.exec(route)?.[1];
    const url = pathOfFolders(route.replace(/\.(?:get|post|put|patch|delete|head|options)$/, '').replace(/(?:^|\/)index$/, ''));
    return [exportedRoute(located, { method: suffix?.toUpperCase() ?? 'ALL', path: url, handler: 'default' })];
}
/** Functions marked `'use server'`, by file or one by one. */
function serverActions(index, path) {
    const scope = index.scope(path);
    if (scope === undefined)
        return [];
    const whole = scope.script.program.directives.some((directive) => directive.value.value === 'use server');
    if (whole) {
        return [...scope.exports.keys()].flatMap((name) => {
            const located = exportedBinding(index, path, name);
            return located === undefined ? [] : [exportedRoute(located, { method: 'ACTION', path: name, handler: name })];
        });
    }
    const found = [];
    script_walk(scope.script.program, (node) => {
        if (!isFunction(node) || node.body.type !== 'BlockStatement')
            return;
        if (!node.body.directives.some((directive) => directive.value.value === 'use server'))
            return;
        const name = node.type === 'FunctionDeclaration' ? (node.id?.name ?? 'action') : 'action';
        found.push(toRoute({ method: 'ACTION', path: name, handler: name, where: placeOf(scope.script, node), endLine: endLineOf(node) }));
    });
    return found;
}
function exportedRoute(located, facts) {
    const node = nodeOf(located);
    const { path } = located.scope.script;
    return toRoute({
        ...facts,
        where: `${path}:${node === undefined ? 1 : startLine(node)}`,
        endLine: node === undefined ? undefined : endLineOf(node),
    });
}
function nodeOf({ binding, node }) {
    if (binding?.kind === 'function' || binding?.kind === 'class')
        return binding.node;
    return binding?.kind === 'value' ? binding.declaration : node;
}
/** `(group)` and `@slot` folders are not part of the URL; `[id]` is a parameter. */
function pathOfFolders(folders) {
    const parts = folders
        .split('/')
        .filter((part) => part !== '' && !/^\(.*\)$/.test(part) && !part.startsWith('@'))
        .map((part) => part.replace(/^\[\[?\.\.\.(\w*)\]?\]$/, '*$1').replace(/\[\[?(\w+)(?:=\w+)?\]?\]/g, ':$1'));
    return joinPath(...parts);
}

;// CONCATENATED MODULE: ./lib/profile/routes-go.js


const HAVING = /gin-gonic|labstack\/echo|gofiber\/fiber|go-chi\/chi|gorilla\/mux|"net\/http"|httprouter/;
const routes_go_CALL = /(?<![\w.])([\w.]+)\.(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|Any|Get|Post|Put|Patch|Delete|Head|Options|Handle|HandleFunc|Method|Group|Route|Mount|Use|With|PathPrefix)\(/g;
const routes_go_FUNCTION = /^func\s+(?:\([^)]*\)\s*)?(\w+)\s*\(/gm;
const ROUTER_TYPE = /(\w+)\s+(?:\*?gin\.(?:RouterGroup|Engine|IRouter|IRoutes)|\*?echo\.(?:Echo|Group)|\*?fiber\.(?:App|Router)|fiber\.Router|chi\.Router|\*chi\.Mux|\*mux\.Router|\*http\.ServeMux)/;
/** Gin, Echo, Fiber, chi, gorilla/mux and net/http: groups, mounts and functions that are handed a router. */
function readGoRoutes(survey) {
    const sources = readSources(survey, /(?<!_test)\.go$/, { style: 'c', having: HAVING });
    const functions = sources.flatMap(routes_go_functionsOf);
    const standings = new Map();
    let routes = [];
    // Each pass follows routers one call deeper; four are deeper than anybody nests.
    for (let pass = 0; pass < 4; pass += 1) {
        const handed = new Map();
        routes = functions.flatMap((one) => routes_go_routesOf(one, standings.get(one.name) ?? [{ prefix: '', guards: [] }], { functions, handed }));
        const before = JSON.stringify([...standings]);
        for (const [name, places] of handed)
            standings.set(name, unique(places));
        if (JSON.stringify([...standings]) === before)
            break;
    }
    return uniqueRoutes(routes);
}
function unique(places) {
    return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()].slice(0, 8);
}
function uniqueRoutes(routes) {
    return [...new Map(routes.map((route) => [JSON.stringify(route), route])).values()];
}
function routes_go_functionsOf(source) {
    return [...source.code.matchAll(routes_go_FUNCTION)].map((match) => {
        const open = match.index + match[0].length - 1;
        const parameters = argumentsAt(source.code, open);
        const position = parameters.items.findIndex((item) => ROUTER_TYPE.test(item));
        const brace = bodyStart(source.code, parameters.end);
        return {
            source,
            name: match[1] ?? '',
            start: brace,
            end: closingBracket(source.code, brace),
            parameter: ROUTER_TYPE.exec(parameters.items[position] ?? '')?.[1],
            position,
        };
    });
}
/** The brace of the body: result types such as `interface{}` have braces of their own. */
function bodyStart(code, offset) {
    const end = code.indexOf('\n', offset);
    const brace = code.lastIndexOf('{', end < 0 ? code.length : end);
    return brace > offset ? brace : code.indexOf('{', offset);
}
function routes_go_routesOf(one, places, pass) {
    return places.flatMap((place) => {
        const variables = new Map();
        if (one.parameter !== undefined)
            variables.set(one.parameter, place);
        const scope = { ...one, variables, pass, outer: one.parameter === undefined ? place : { prefix: '', guards: [] } };
        return scan(scope, one.start, one.end);
    });
}
function scan(scope, start, end) {
    const { code } = scope.source;
    const routes = [];
    const pattern = new RegExp(routes_go_CALL.source, 'g');
    pattern.lastIndex = start;
    handOver(scope, start, end);
    for (let match = pattern.exec(code); match !== null && match.index < end; match = pattern.exec(code)) {
        const open = match.index + match[0].length - 1;
        const args = argumentsAt(code, open);
        const receiver = match[1] ?? '';
        const method = match[2] ?? '';
        const standing = scope.variables.get(receiver) ?? scope.outer;
        const path = literal(args.items[0]);
        if (method === 'Use')
            scope.variables.set(receiver, withGuards(standing, path === undefined ? args.items : args.items.slice(1)));
        else if (method === 'Group' || method === 'PathPrefix' || method === 'With') {
            routes_go_assign(scope, match.index, { standing, path: path ?? '', guards: path === undefined ? args.items : args.items.slice(1) });
            if (method === 'Group' && args.items.at(-1)?.startsWith('func(') === true)
                pattern.lastIndex = nested(scope, args, { standing, routes, path: '' }) ?? pattern.lastIndex;
        }
        else if (method === 'Route' && path !== undefined)
            pattern.lastIndex = nested(scope, args, { standing, routes, path }) ?? pattern.lastIndex;
        else if (method === 'Mount' && path !== undefined)
            mount(scope, args.items[1] ?? '', { prefix: joinPath(standing.prefix, path), guards: standing.guards });
        else
            routes.push(...routeOf(scope, { method, args, standing, at: match.index, path }));
    }
    return routes;
}
function withGuards(standing, items) {
    return { prefix: standing.prefix, guards: [...standing.guards, ...routes_go_guardNames(items)] };
}
/** `api := r.Group("/api", auth)`; `.Subrouter()` may follow a path prefix. */
function routes_go_assign(scope, at, made) {
    const line = scope.source.code.slice(scope.source.code.lastIndexOf('\n', at) + 1, at);
    const variable = /(\w+)\s*:?=\s*$/.exec(line)?.[1];
    if (variable === undefined)
        return;
    const guards = [...made.standing.guards, ...routes_go_guardNames(made.guards)];
    scope.variables.set(variable, {
        prefix: made.path === '' ? made.standing.prefix : joinPath(made.standing.prefix, made.path),
        guards,
    });
}
/** `r.Route("/cards", func(r chi.Router) { … })`. */
function nested(scope, args, into) {
    const body = args.items.at(-1) ?? '';
    const start = args.starts.at(-1);
    if (!body.startsWith('func(') || start === undefined)
        return undefined;
    const brace = scope.source.code.indexOf('{', start);
    if (brace < 0 || brace >= args.end)
        return undefined;
    const name = /^func\(\s*(\w+)/.exec(body)?.[1] ?? '';
    const variables = new Map(scope.variables);
    variables.set(name, {
        prefix: into.path === '' ? into.standing.prefix : joinPath(into.standing.prefix, into.path),
        guards: into.standing.guards,
    });
    const end = closingBracket(scope.source.code, brace);
    into.routes.push(...scan({ ...scope, variables }, brace, end));
    return end;
}
function mount(scope, expression, standing) {
    const name = /(\w+)\([^()]*\)$/.exec(expression)?.[1];
    if (name === undefined)
        return;
    give(scope.pass, name, standing);
}
/** `registerCards(api, store)`: that function's parameter is this group. */
function handOver(scope, start, end) {
    for (const target of scope.pass.functions) {
        if (target.parameter === undefined || target === scope)
            continue;
        const pattern = new RegExp(`(?<!func )(?<![\\w])${wordPattern(target.name)}\\(`, 'g');
        pattern.lastIndex = start;
        for (let match = pattern.exec(scope.source.code); match !== null && match.index < end; match = pattern.exec(scope.source.code)) {
            const args = argumentsAt(scope.source.code, match.index + match[0].length - 1);
            const given = args.items[target.position] ?? '';
            const line = scope.source.code.slice(0, match.index);
            const known = standingAt(scope, given, line.length);
            if (known !== undefined)
                give(scope.pass, target.name, known);
        }
    }
}
/** The group a name or a `r.Group("/x")` expression stands for. */
function standingAt(scope, expression, before) {
    const inline = /^([\w.]+)\.(?:Group|PathPrefix)\(\s*"([^"]*)"/.exec(expression);
    if (inline !== null) {
        const base = standingAt(scope, inline[1] ?? '', before) ?? scope.outer;
        return { prefix: joinPath(base.prefix, inline[2] ?? ''), guards: base.guards };
    }
    if (scope.variables.has(expression))
        return scope.variables.get(expression);
    const code = scope.source.code.slice(scope.start, before);
    const group = [
        ...code.matchAll(new RegExp(`\\b${wordPattern(expression)}\\s*:?=\\s*([\\w.]+)\\.(?:Group|PathPrefix)\\(`, 'g')),
    ].at(-1);
    if (group === undefined)
        return /^\w+$/.test(expression) ? scope.outer : undefined;
    const args = argumentsAt(code, group.index + group[0].length - 1);
    const base = standingAt(scope, group[1] ?? '', scope.start + group.index) ?? scope.outer;
    return {
        prefix: joinPath(base.prefix, literal(args.items[0]) ?? ''),
        guards: [...base.guards, ...routes_go_guardNames(args.items.slice(1))],
    };
}
function give(pass, name, standing) {
    pass.handed.set(name, [...(pass.handed.get(name) ?? []), standing]);
}
function routeOf(scope, { method, args, standing, at, path }) {
    const verbFirst = method === 'Method' ||
        (method === 'Handle' && /^(?:"[A-Z]+"|http\.Method)/.test(args.items[0] ?? '') && args.items.length > 2);
    const raw = verbFirst ? literal(args.items[1]) : path;
    if (raw === undefined || args.items.length < 2)
        return [];
    const [, patternVerb, patternPath] = /^(?:([A-Z]+) )?(?:[\w.-]+)?(\/.*)$/.exec(raw) ?? [];
    if (patternPath === undefined && raw !== '')
        return [];
    const chained = /^\s*\.Methods\(([^)]*)\)/.exec(scope.source.code.slice(args.end + 1))?.[1];
    const named = chained === undefined
        ? []
        : [...chained.matchAll(/"([A-Z]+)"|http\.Method(\w+)/g)].map((match) => (match[1] ?? match[2] ?? '').toUpperCase());
    const given = verbFirst
        ? [literal(args.items[0])?.toUpperCase() ?? (args.items[0] ?? '').replace('http.Method', '').toUpperCase()]
        : [];
    const verb = /^(?:Handle|HandleFunc|Any)$/.test(method) ? (patternVerb ?? 'ALL') : method.toUpperCase();
    const methods = given.length > 0 ? given : named.length > 0 ? named : [verb];
    const rest = args.items.slice(verbFirst ? 2 : 1);
    // Echo takes its middleware after the handler, the others before it.
    const isEcho = /labstack\/echo/.test(scope.source.code);
    const handler = isEcho ? rest[0] : rest.at(-1);
    const guards = routes_go_guardNames(isEcho ? rest.slice(1) : rest.slice(0, -1));
    const where = `${scope.source.path}:${scope.source.line(at)}`;
    const inline = handler?.startsWith('func(') === true;
    const wrappers = inline ? [] : wrappersOf(handler ?? '');
    return methods.map((one) => toRoute({
        method: one,
        path: joinPath(standing.prefix, patternPath ?? ''),
        where,
        handler: inline ? undefined : wrappers.at(-1),
        guards: [...standing.guards, ...guards, ...wrappers.slice(0, -1)],
        endLine: inline ? scope.source.line(args.end) : undefined,
    }));
}
function routes_go_guardNames(items) {
    return items
        .map(nameOf)
        .filter((name) => name !== undefined && !/^(?:middleware|gin|chi|echo|cors|logger|recover|compress|handlers)\.|^func/.test(name));
}
/** `sessionRequired(handleBoard)` is a guard and a handler; a call without a handler in it makes one. */
function wrappersOf(expression) {
    const name = nameOf(expression);
    if (name === undefined)
        return [];
    const open = expression.indexOf('(');
    const inner = open < 0 ? [] : argumentsAt(expression, open).items.filter((item) => /^[\w.]+(?:\(|$)/.test(item) && !/^\d/.test(item));
    const handler = inner.at(-1);
    if (handler === undefined || /^(?:store|db|cfg|config|logger|log|svc|service|repo|hub|s|h)$/i.test(handler))
        return [name];
    return [name, ...wrappersOf(handler)].filter((one) => !/^http\.HandlerFunc$/.test(one));
}
function nameOf(expression) {
    return /^&?([\w.]+)/.exec(expression)?.[1];
}

;// CONCATENATED MODULE: ./lib/profile/routes-laravel.js


const routes_laravel_VERB = /^(?:get|post|put|patch|delete|options|any|match|view|redirect)$/;
const RESOURCE = /^(?:resource|apiResource|resources|apiResources|singleton|apiSingleton)$/;
const ROWS = [
    ['index', 'GET', '', true],
    ['store', 'POST', '', true],
    ['create', 'GET', '/create', false],
    ['show', 'GET', '/{}', true],
    ['edit', 'GET', '/{}/edit', false],
    ['update', 'PUT', '/{}', true],
    ['destroy', 'DELETE', '/{}', true],
];
/** Laravel: `routes/*.php`; everything in `routes/api.php` lies under `/api`. */
function readLaravelRoutes(survey) {
    const sources = readSources(survey, /(?:^|\/)routes\/[\w/-]+\.php$/, { style: 'c', having: /Route::/ });
    return sources.flatMap((source) => {
        const prefix = /(?:^|\/)routes\/api\.php$/.test(source.path) ? '/api' : '';
        return routes_laravel_scan(source, { start: 0, end: source.code.length }, { prefix, guards: [], controller: '' });
    });
}
function routes_laravel_scan(source, range, standing) {
    const routes = [];
    const pattern = /\bRoute::(?=\w+\()/g;
    pattern.lastIndex = range.start;
    for (let match = pattern.exec(source.code); match !== null && match.index < range.end; match = pattern.exec(source.code)) {
        const links = chainAt(source, match.index + match[0].length);
        routes.push(...routesOfChain(source, links, standing));
        pattern.lastIndex = (links.at(-1)?.args.end ?? match.index) + 1;
    }
    return routes;
}
/** `get('/x', …)->middleware('auth')->name('x')` as its calls. */
function chainAt(source, offset) {
    const links = [];
    const next = /\s*(?:->|::)?\s*(\w+)\(/y;
    let at = offset;
    for (;;) {
        next.lastIndex = at;
        const match = next.exec(source.code);
        if (match === null)
            return links;
        const args = argumentsAt(source.code, match.index + match[0].length - 1);
        links.push({ name: match[1] ?? '', args, at: match.index + match[0].length - match[0].trimStart().length });
        at = args.end + 1;
        if (!/^\s*->/.test(source.code.slice(at, at + 40)))
            return links;
    }
}
function routesOfChain(source, links, outer) {
    const standing = links.reduce(applyLink, outer);
    const group = links.find((link) => link.name === 'group');
    if (group !== undefined)
        return groupRoutes(source, group, standing);
    const verb = links.find((link) => routes_laravel_VERB.test(link.name));
    if (verb !== undefined)
        return verbRoutes(source, verb, standing);
    const resource = links.find((link) => RESOURCE.test(link.name));
    return resource === undefined ? [] : resourceRoutes(source, resource, { standing, links });
}
function applyLink(standing, link) {
    const first = link.args.items[0];
    if (link.name === 'prefix')
        return { ...standing, prefix: joinPath(standing.prefix, literal(first) ?? '') };
    if (link.name === 'middleware')
        return { ...standing, guards: [...standing.guards, ...link.args.items.flatMap((item) => listItems(item)).map(className)] };
    if (link.name === 'controller')
        return { ...standing, controller: className(first ?? '') };
    return standing;
}
function groupRoutes(source, group, standing) {
    const options = /^(?:\[|array\()/.test(group.args.items[0] ?? '')
        ? argumentsAt(group.args.items[0] ?? '', (group.args.items[0] ?? '').search(/[[(]/)).items
        : [];
    const inner = {
        ...standing,
        prefix: joinPath(standing.prefix, literal(named(options, 'prefix')) ?? ''),
        guards: [...standing.guards, ...listItems(named(options, 'middleware')).map(className)],
    };
    const start = group.args.starts.at(-1) ?? 0;
    const brace = source.code.indexOf('{', start);
    const end = brace < 0 || brace > group.args.end ? group.args.end : closingBracket(source.code, brace);
    return routes_laravel_scan(source, { start, end }, inner);
}
function verbRoutes(source, verb, standing) {
    const isMatch = verb.name === 'match';
    const items = isMatch ? verb.args.items.slice(1) : verb.args.items;
    const path = literal(items[0]);
    if (path === undefined)
        return [];
    const methods = isMatch
        ? listItems(verb.args.items[0])
        : [verb.name === 'any' ? 'all' : verb.name === 'view' || verb.name === 'redirect' ? 'get' : verb.name];
    const handler = routes_laravel_handlerOf(items[1] ?? '', standing.controller);
    const where = `${source.path}:${source.line(verb.at)}`;
    const endLine = handler === undefined && /function|fn\s*\(/.test(items[1] ?? '') ? source.line(verb.args.end) : undefined;
    return methods.map((method) => toRoute({
        method: method.toUpperCase(),
        path: joinPath(standing.prefix, path),
        where,
        handler,
        guards: standing.guards,
        endLine,
    }));
}
function resourceRoutes(source, resource, { standing, links }) {
    const name = literal(resource.args.items[0]);
    if (name === undefined)
        return [];
    const only = listItems(links.find((link) => link.name === 'only')?.args.items[0]);
    const except = listItems(links.find((link) => link.name === 'except')?.args.items[0]);
    const isApi = resource.name.startsWith('api');
    const controller = className(resource.args.items[1] ?? '');
    const parts = name.split('.');
    const base = parts.map((part, at) => (at < parts.length - 1 ? `${part}/{${singular(part)}}` : part)).join('/');
    const rows = ROWS.filter(([action, , , api]) => (api || !isApi) && (only.length === 0 || only.includes(action)) && !except.includes(action));
    return rows.map(([action, method, suffix]) => toRoute({
        method,
        path: joinPath(standing.prefix, base + suffix.replace('{}', `{${singular(parts.at(-1) ?? '')}}`)),
        where: `${source.path}:${source.line(resource.at)}`,
        handler: `${controller}@${action}`,
        guards: standing.guards,
    }));
}
/** `[CardController::class, 'store']`, `'CardController@store'`, `CardController::class`, or the group's controller. */
function routes_laravel_handlerOf(expression, controller) {
    const pair = /^\[\s*([\w\\]+)::class\s*,\s*["'](\w+)["']/.exec(expression);
    if (pair !== null)
        return `${className(pair[1] ?? '')}@${pair[2] ?? ''}`;
    const text = literal(expression);
    if (text !== undefined)
        return controller === '' || text.includes('@') ? text : `${controller}@${text}`;
    return /^[\w\\]+::class$/.test(expression) ? className(expression) : undefined;
}
function className(expression) {
    return ((literal(expression) ?? expression)
        .replace(/::class$/, '')
        .split('\\')
        .at(-1) ?? expression);
}
function singular(word) {
    return word
        .replace(/ies$/, 'y')
        .replace(/(?<=[^s])s$/, '')
        .replace(/-/g, '_');
}

;// CONCATENATED MODULE: ./lib/profile/routes-nest.js




const routes_nest_VERB = /^(?:Get|Post|Put|Patch|Delete|All|Head|Options)$/;
/** NestJS controllers: decorators of the class and of its methods. */
function readNestRoutes(index, paths) {
    const scopes = paths
        .flatMap((path) => index.scope(path) ?? [])
        .filter((scope) => /@Controller\b|setGlobalPrefix/.test(scope.script.text));
    const prefix = scopes.map(globalPrefix).find((found) => found !== undefined) ?? '';
    return scopes.flatMap((scope) => controllersOf(scope, prefix));
}
function globalPrefix(scope) {
    let found;
    script_walk(scope.script.program, (node) => {
        if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression')
            return;
        if (propertyName(node.callee.property) === 'setGlobalPrefix')
            found = script_scope_stringOf(node.arguments[0]);
    });
    return found;
}
function controllersOf(scope, prefix) {
    const routes = [];
    script_walk(scope.script.program, (node) => {
        if (node.type !== 'ClassDeclaration')
            return;
        const controller = decoratorNamed(node.decorators, /^Controller$/);
        if (controller === undefined)
            return;
        const base = routes_nest_pathsOf(controller);
        const classGuards = guardsOf(node.decorators);
        for (const member of node.body.body) {
            if (member.type !== 'ClassMethod')
                continue;
            const verb = decoratorNamed(member.decorators, routes_nest_VERB);
            if (verb === undefined)
                continue;
            const handler = `${node.id?.name ?? ''}.${propertyName(member.key) ?? ''}`;
            for (const own of routes_nest_pathsOf(verb)) {
                routes.push(toRoute({
                    method: (decoratorName(verb) ?? '').toUpperCase(),
                    path: joinPath(prefix, base[0] ?? '', own),
                    handler,
                    guards: [...classGuards, ...guardsOf(member.decorators)],
                    where: placeOf(scope.script, verb),
                    endLine: endLineOf(member),
                }));
            }
        }
    });
    return routes;
}
function decoratorNamed(decorators, name) {
    return decorators?.find((decorator) => name.test(decoratorName(decorator) ?? ''));
}
function decoratorName(decorator) {
    const { expression } = decorator;
    return plainName(expression.type === 'CallExpression' ? expression.callee : expression);
}
function argumentsOf(decorator) {
    return decorator.expression.type === 'CallExpression' ? decorator.expression.arguments : [];
}
function routes_nest_pathsOf(decorator) {
    const first = argumentsOf(decorator)[0];
    if (first?.type === 'ArrayExpression')
        return first.elements.flatMap((element) => script_scope_stringOf(element) ?? []);
    return [script_scope_stringOf(first) ?? optionString(first, ['path']) ?? ''];
}
function guardsOf(decorators) {
    const found = decorators?.filter((decorator) => decoratorName(decorator) === 'UseGuards') ?? [];
    return found.flatMap((decorator) => argumentsOf(decorator).flatMap((argument) => plainName(argument.type === 'CallExpression' || argument.type === 'NewExpression' ? argument.callee : argument) ?? []));
}

;// CONCATENATED MODULE: ./lib/profile/routes-phoenix.js


const routes_phoenix_ROWS = [
    ['index', 'GET', ''],
    ['new', 'GET', '/new'],
    ['create', 'POST', ''],
    ['show', 'GET', '/:id'],
    ['edit', 'GET', '/:id/edit'],
    ['update', 'PATCH', '/:id'],
    ['delete', 'DELETE', '/:id'],
];
/** Phoenix: scopes, pipelines and resources of the router. The default pipelines are no guards. */
function readPhoenixRoutes(survey) {
    return readSources(survey, /router\.ex$/, { style: 'hash', having: /use\s+[\w.]+,\s*:router|Phoenix\.Router/ }).flatMap(routes_phoenix_routesOf);
}
function routes_phoenix_routesOf(source) {
    const routes = [];
    const stack = [{ path: '', module: '', pipes: [] }];
    source.code.split('\n').forEach((raw, at) => {
        const line = raw.trim();
        const block = stack.at(-1);
        if (block === undefined)
            return;
        const opens = /\bdo(?:\s*\|[^|]*\|)?$/.test(line);
        const match = /^(\w+)\s*\(?\s*(.*?)\)?\s*(?:\bdo)?$/.exec(line);
        const word = match?.[1] ?? '';
        const args = argumentsAt(`(${(match?.[2] ?? '').replace(/,\s*$/, '')})`, 0).items;
        const where = `${source.path}:${at + 1}`;
        if (word === 'pipe_through')
            stack[stack.length - 1] = { ...block, pipes: [...block.pipes, ...guardPipes(args[0])] };
        else
            routes.push(...routesOfLine({ word, args, where }, block));
        if (opens)
            stack.push(innerBlock(word, args, block));
        else if (/^end\b/.test(line) && stack.length > 1)
            stack.pop();
    });
    return routes;
}
function innerBlock(word, args, block) {
    const first = literal(args[0]);
    if (word === 'scope') {
        const module = named(args, 'alias') ?? args.slice(1).find((item) => /^[A-Z][\w.]*$/.test(item)) ?? '';
        return {
            path: joinPath(block.path, first ?? literal(named(args, 'path')) ?? ''),
            module: [block.module, module].filter((part) => part !== '').join('.'),
            pipes: block.pipes,
        };
    }
    if (word === 'resources' && first !== undefined) {
        const name = (first.split('/').at(-1) ?? '').replace(/ies$/, 'y').replace(/s$/, '');
        return { ...block, path: joinPath(block.path, first, `:${name}_id`) };
    }
    if (word === 'live_session')
        return { ...block, pipes: [...block.pipes, ...sessionGuards(args)] };
    return block;
}
function routesOfLine({ word, args, where }, block) {
    const path = literal(args[0]);
    if (path === undefined)
        return [];
    const full = (name) => [block.module, name].filter((part) => part !== '').join('.');
    const guards = block.pipes;
    if (/^(?:get|post|put|patch|delete|head|options)$/.test(word)) {
        const handler = args[1] === undefined ? undefined : `${full(args[1])}${args[2]?.startsWith(':') === true ? args[2].replace(':', '.') : ''}`;
        return [toRoute({ method: word.toUpperCase(), path: joinPath(block.path, path), where, handler, guards })];
    }
    if (word === 'live')
        return [
            toRoute({ method: 'LIVE', path: joinPath(block.path, path), where, handler: full(args[1] ?? ''), guards, mutates: false }),
        ];
    if (word === 'forward')
        return [toRoute({ method: 'ALL', path: joinPath(block.path, path), where, handler: args[1], guards })];
    if (word !== 'resources')
        return [];
    const only = listItems(named(args, 'only'));
    const except = listItems(named(args, 'except'));
    return routes_phoenix_ROWS.filter(([action]) => (only.length === 0 || only.includes(action)) && !except.includes(action)).map(([action, method, suffix]) => toRoute({
        method,
        path: `${joinPath(block.path, path)}${suffix}`,
        where,
        handler: `${full(args[1] ?? '')}.${action}`,
        guards,
    }));
}
function guardPipes(item) {
    return listItems(item).filter((name) => !/^(?:browser|api|accepts\w*)$/.test(name));
}
function sessionGuards(args) {
    const mounted = named(args, 'on_mount') ?? '';
    return [...mounted.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
}

;// CONCATENATED MODULE: ./lib/profile/rails-controllers.js


/** Where a controller's action is written, and the filters that ask who is there before it runs. */
function controllerAction({ survey, root }, controller, action) {
    const path = `${root}app/controllers/${controller}_controller.rb`;
    const text = survey.files.get(path)?.text;
    if (text === undefined)
        return { guards: [] };
    const lines = stripComments(text, 'hash').split('\n');
    const parent = applicationFilters(survey, root);
    const skipped = filtersOf(lines, 'skip_before_action', action);
    const inherited = filtersOf(parent, 'before_action', action);
    const open = isOpen(lines, action);
    const guards = [...inherited, ...filtersOf(lines, 'before_action', action)].filter((name) => !skipped.includes(name) && !(open && /auth|login|user|session/.test(name)));
    const first = lines.findIndex((line) => new RegExp(`^\\s*def\\s+${wordPattern(action)}\\b`).test(line));
    if (first < 0)
        return { guards };
    const indent = /^\s*/.exec(lines[first] ?? '')?.[0] ?? '';
    const last = lines.findIndex((line, at) => at > first && line.trimEnd() === `${indent}end`);
    return { guards, where: `${path}:${first + 1}-${(last < 0 ? first : last) + 1}` };
}
/** `allow_unauthenticated_access only: %i[new create]`, the door that Rails' own generator leaves open. */
function isOpen(lines, action) {
    return lines.some((line) => {
        const match = /^\s*(?:allow_unauthenticated_access|skip_authentication)\b\s*\(?(.*?)\)?\s*$/.exec(line);
        const args = argumentsAt(`(${match?.[1] ?? ''})`, 0).items;
        const only = listItems(named(args, 'only'));
        return match !== null && (only.length === 0 || only.includes(action)) && !listItems(named(args, 'except')).includes(action);
    });
}
/** Lines of the base controller and of the concerns it includes. */
function applicationFilters(survey, root) {
    const base = survey.files.get(`${root}app/controllers/application_controller.rb`)?.text ?? '';
    const concerns = [...base.matchAll(/^[ \t]*include\s+([^#\n]+)/gm)].flatMap((match) => (match[1] ?? '')
        .split(',')
        .map((name) => survey.files.get(`${root}app/controllers/concerns/${underscore(name.trim())}.rb`)?.text ?? ''));
    return [base, ...concerns].flatMap((text) => stripComments(text, 'hash').split('\n'));
}
function underscore(name) {
    return name
        .replace(/::/g, '/')
        .replace(/(?<=[a-z\d])(?=[A-Z])/g, '_')
        .toLowerCase();
}
/** Filters that ask who is there; those that only load records are no guards. */
function filtersOf(lines, word, action) {
    return lines.flatMap((line) => {
        const match = new RegExp(`^\\s*${word}\\b\\s*\\(?(.*?)\\)?\\s*$`).exec(line);
        if (match === null)
            return [];
        const args = argumentsAt(`(${match[1] ?? ''})`, 0).items;
        const only = listItems(named(args, 'only'));
        const except = listItems(named(args, 'except'));
        if ((only.length > 0 && !only.includes(action)) || except.includes(action))
            return [];
        return args
            .filter((item) => /^:\w+[!?]?$/.test(item))
            .map(clean)
            .filter((name) => !/^(?:set|load|find|fetch)_/.test(name));
    });
}
/** `:name` and `"name"` as name. */
function clean(item) {
    return (item ?? '')
        .replace(/^:/, '')
        .replace(/^["']|["']$/g, '')
        .trim();
}

;// CONCATENATED MODULE: ./lib/profile/routes-rails.js






const PLURAL = [
    ['index', 'GET', ''],
    ['create', 'POST', ''],
    ['new', 'GET', '/new'],
    ['edit', 'GET', '/:id/edit'],
    ['show', 'GET', '/:id'],
    ['update', 'PATCH', '/:id'],
    ['destroy', 'DELETE', '/:id'],
];
const SINGULAR = PLURAL.filter(([action]) => action !== 'index').map(([action, method, suffix]) => [
    action,
    method,
    suffix.replace('/:id', ''),
]);
/** Rails: `config/routes.rb` (and `config/routes/*.rb`), with the filters of the controllers. */
function readRailsRoutes(survey) {
    return survey.own.flatMap((file) => {
        if (!/(?:^|\/)config\/routes(?:\/[\w/]+)?\.rb$/.test(file.path))
            return [];
        const text = readText(survey, file.path);
        return text === undefined ? [] : routes_rails_routesOf(survey, file.path, stripComments(text, 'hash'));
    });
}
function routes_rails_routesOf(survey, path, code) {
    const root = path.slice(0, path.indexOf('config/routes'));
    const stack = [{ path: '', module: '', controller: '', kind: 'root', plural: false }];
    const routes = [];
    code.split('\n').forEach((raw, at) => {
        const line = raw.trim();
        if (/^end\b/.test(line)) {
            if (stack.length > 1)
                stack.pop();
            return;
        }
        const block = stack.at(-1) ?? stack[0];
        const opens = /\bdo\b(?:\s*\|[^|]*\|)?\s*$/.test(line);
        const match = /^(\w+)\b\s*\(?\s*(.*?)\)?\s*(?:\bdo\b(?:\s*\|[^|]*\|)?)?\s*$/.exec(line);
        if (block === undefined || match === null)
            return;
        const statement = {
            survey,
            root,
            where: `${path}:${at + 1}`,
            word: match[1] ?? '',
            args: argumentsAt(`(${match[2] ?? ''})`, 0).items,
        };
        routes.push(...routesOfStatement(statement, block));
        if (opens)
            stack.push(blockOf(statement, block));
        else if (/^(?:if|unless|case|begin)\b/.test(line))
            stack.push(block);
    });
    return routes;
}
function blockOf({ word, args }, block) {
    const name = clean(args[0]);
    const own = named(args, 'path') === undefined ? name : clean(named(args, 'path'));
    const module = named(args, 'module') === undefined ? undefined : clean(named(args, 'module'));
    if (word === 'namespace')
        return { ...block, path: joinPath(block.path, own), module: `${block.module}${module ?? name}/`, kind: word };
    if (word === 'scope') {
        const isOption = args[0] === undefined || /^\w+:\s|=>/.test(args[0]);
        const path = isOption ? (named(args, 'path') === undefined ? '' : own) : name;
        return {
            ...block,
            path: joinPath(block.path, path),
            module: module === undefined ? block.module : `${block.module}${module}/`,
            kind: word,
        };
    }
    if (word === 'resources' || word === 'resource') {
        const plural = word === 'resources';
        const base = joinPath(innerPath(block), own);
        return {
            path: base,
            module: module === undefined ? block.module : `${block.module}${module}/`,
            controller: controllerOf(args, name, plural),
            kind: word,
            plural,
        };
    }
    if (word === 'member')
        return { ...block, path: joinPath(block.path, block.plural ? ':id' : ''), kind: word };
    if (word === 'controller')
        return { ...block, controller: name, kind: word };
    return { ...block, kind: word === 'collection' ? word : block.kind };
}
/** Inside `resources :boards do`, nested resources hang below `/boards/:board_id`. */
function innerPath(block) {
    return block.kind === 'resources' ? joinPath(block.path, `:${routes_rails_singular(block.path.split('/').at(-1) ?? '')}_id`) : block.path;
}
function routesOfStatement(statement, block) {
    const { word, args } = statement;
    if (word === 'resources' || word === 'resource')
        return routes_rails_resourceRoutes(statement, block);
    if (/^(?:get|post|put|patch|delete|match)$/.test(word))
        return routes_rails_verbRoutes(statement, block);
    if (word === 'root')
        return [routeTo(statement, { method: 'GET', path: joinPath(block.path), to: clean(named(args, 'to') ?? args[0]) }, block)];
    if (word === 'mount') {
        const engine = /^([\w:.]+)\s*(?:=>\s*["']([^"']+)["'])?/.exec(args[0] ?? '');
        const path = engine?.[2] ?? clean(named(args, 'at'));
        return [toRoute({ method: 'ALL', path: joinPath(block.path, path), where: statement.where, handler: engine?.[1] })];
    }
    return [];
}
function routes_rails_resourceRoutes(statement, block) {
    const { args, word } = statement;
    const plural = word === 'resources';
    const module = named(args, 'module') === undefined ? block.module : `${block.module}${clean(named(args, 'module'))}/`;
    const only = listItems(named(args, 'only'));
    const except = listItems(named(args, 'except'));
    return args
        .filter((item) => /^:\w+$|^["']\w+["']$/.test(item))
        .flatMap((item) => {
        const name = clean(item);
        const base = joinPath(innerPath(block), named(args, 'path') === undefined ? name : clean(named(args, 'path')));
        const actions = (plural ? PLURAL : SINGULAR).filter(([action]) => (only.length === 0 || only.includes(action)) && !except.includes(action));
        return actions
            .map(([action, method, suffix]) => routeTo(statement, { method, path: `${base}${suffix}`, to: `${controllerOf(args, name, plural)}#${action}` }, { ...block, module }))
            .filter((route) => !route.mutates || only.length > 0 || isAnswered(statement, route));
    });
}
function routes_rails_verbRoutes(statement, block) {
    const { args, word } = statement;
    const arrow = /^["']([^"']+)["']\s*=>\s*["']([^"']+)["']/.exec(args[0] ?? '');
    const paths = arrow === null ? args.filter((item) => /^:\w+$|^["']/.test(item) && !/=>/.test(item)).map(clean) : [arrow[1] ?? ''];
    const via = listItems(named(args, 'via'));
    const methods = word === 'match' ? (via.length === 0 ? ['all'] : via) : [word];
    const onMember = clean(named(args, 'on')) === 'member';
    const base = block.kind === 'resources' && !onMember && named(args, 'on') === undefined
        ? innerPath(block)
        : joinPath(block.path, onMember && block.plural ? ':id' : '');
    return paths.flatMap((path) => {
        const action = clean(named(args, 'action')) || (path.split('/').at(-1) ?? '');
        const to = clean(named(args, 'to')) ||
            arrow?.[2] ||
            (block.controller === '' ? path.replace(/^\//, '').replace(/\/(?=[^/]*$)/, '#') : `${block.controller}#${action}`);
        return methods.map((method) => routeTo(statement, { method: method.toUpperCase(), path: joinPath(base, path), to }, block));
    });
}
function routeTo(statement, route, block) {
    const [controller = '', action = ''] = route.to.split('#');
    const handler = `${block.module}${controller}#${action}`;
    const found = controllerAction(statement, `${block.module}${controller}`, action);
    return toRoute({
        method: route.method,
        path: route.path,
        where: statement.where,
        handler,
        guards: found.guards,
        handlerWhere: found.where,
    });
}
function controllerOf(args, name, plural) {
    const given = clean(named(args, 'controller'));
    if (given !== '')
        return given;
    return plural ? name : pluralOf(name);
}
function pluralOf(word) {
    if (/[^aeiou]y$/.test(word))
        return word.replace(/y$/, 'ies');
    return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
/** A resource names every action; one that changes something but is not written in its own controller answers nothing. */
function isAnswered({ survey, root }, route) {
    if (route.handlerWhere !== undefined)
        return true;
    const controller = survey.files.get(`${root}app/controllers/${(route.handler ?? '').split('#')[0] ?? ''}_controller.rb`)?.text;
    return controller === undefined || !/<\s*(?:ApplicationController|ActionController::\w+)\b/.test(controller);
}
function routes_rails_singular(word) {
    return word.replace(/ies$/, 'y').replace(/(?<=ss|sh|ch|x)es$|(?<=[^s])s$/, '');
}

;// CONCATENATED MODULE: ./lib/profile/routes-sails.js



const routes_sails_ENTRY = /^[ \t]*(["'`])(GET|POST|PUT|PATCH|DELETE)[ \t]+(\/[^"'`]*)\1[ \t]*:[ \t]*(?:\{[^}\n]*\baction:[ \t]*)?(["'`])([\w./-]+)\4/gm;
/** `'PATCH /api/cards/:id': 'cards/update'` in `config/routes.js` of Sails; the action is a file. */
function readSailsRoutes(survey) {
    const sources = readSources(survey, /(?:^|\/)config\/routes\.[cm]?[jt]s$/, { style: 'c', having: routes_sails_ENTRY });
    return sources.flatMap((source) => {
        const app = survey_folderOf(survey_folderOf(source.path));
        return [...source.code.matchAll(routes_sails_ENTRY)].map((match) => {
            const action = match[5] ?? '';
            const file = [`${action}.js`, `${action}.ts`]
                .map((name) => inFolder(app, `api/controllers/${name}`))
                .find((path) => survey.files.has(path));
            return toRoute({
                method: match[2] ?? '',
                path: match[3] ?? '',
                handler: action,
                where: `${source.path}:${source.line(match.index)}`,
                handlerWhere: file === undefined ? undefined : `${file}:1`,
            });
        });
    });
}

;// CONCATENATED MODULE: ./lib/profile/routes-routers.js


const routes_routers_MUTATING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
/** Routes of frameworks with router objects, with the prefixes and guards of every place they are mounted at. */
function readRouterRoutes(index, paths) {
    const items = paths.flatMap((path) => {
        const scope = index.scope(path);
        return scope === undefined ? [] : collectRouterItems(index, scope);
    });
    items.sort((one, other) => (one.script === other.script ? positionOf(one) - positionOf(other) : 0));
    const byRouter = new Map();
    const refs = new Map();
    for (const item of items) {
        byRouter.set(item.router.key, [...(byRouter.get(item.router.key) ?? []), item]);
        refs.set(item.router.key, item.router);
    }
    const mounted = new Set(items.flatMap((item) => (item.kind === 'mount' && item.target !== item.router.key ? [item.target] : [])));
    const roots = [...refs.values()].filter((ref) => !mounted.has(ref.key));
    return roots.flatMap((root) => routes_routers_flatten({ byRouter, seen: new Set() }, root.key, { prefix: root.prefix, guards: [] }));
}
function routes_routers_flatten(tree, key, inherited) {
    if (tree.seen.has(key))
        return [];
    const inner = { ...tree, seen: new Set([...tree.seen, key]) };
    const standing = [];
    const guardsAt = (path) => [
        ...inherited.guards,
        ...standing.flatMap((guard) => (covers(guard.path, path) ? guard.guards : [])),
    ];
    const routes = [];
    for (const item of tree.byRouter.get(key) ?? []) {
        if (item.kind === 'guards')
            standing.push(item);
        else if (item.kind === 'mount') {
            const guards = [...guardsAt(item.path), ...item.guards];
            routes.push(...routes_routers_flatten(inner, item.target, { prefix: joinPaths(inherited.prefix, item.path), guards }));
        }
        else
            routes.push(routes_routers_toRoute(item, joinPaths(inherited.prefix, item.path), [...guardsAt(item.path), ...item.guards]));
    }
    return routes;
}
function routes_routers_toRoute(item, path, guards) {
    const { handler } = item;
    const inline = handler.node !== undefined && handler.script === item.script && isInside(handler.node, item.node);
    return {
        method: item.method,
        path: path === '' ? '/' : path,
        ...(handler.name === undefined ? {} : { handler: handler.name }),
        mutates: routes_routers_MUTATING.has(item.method),
        guards: [...new Set(guards)],
        where: `${item.script.path}:${methodLine(item)}`,
        ...(inline && handler.node !== undefined ? { endLine: endLineOf(handler.node) } : {}),
        ...(!inline && handler.node !== undefined && handler.script !== undefined
            ? { handlerWhere: `${placeOf(handler.script, handler.node)}-${endLineOf(handler.node)}` }
            : {}),
    };
}
/** Calls of one chain share their start; where the verb stands tells their order. */
function positionOf({ node }) {
    return ((node.type === 'CallExpression' && node.callee.type === 'MemberExpression' ? node.callee.property.start : node.start) ?? 0);
}
/** In a chain of calls the whole expression starts at the top: the line of the verb is the place. */
function methodLine(item) {
    const { node } = item;
    return node.type === 'CallExpression' && node.callee.type === 'MemberExpression'
        ? startLine(node.callee.property)
        : startLine(node);
}
function isInside(inner, outer) {
    return (inner.start ?? 0) >= (outer.start ?? 0) && (inner.start ?? 0) < (outer.end ?? 0);
}
function covers(prefix, path) {
    const clean = prefix.replace(/\/?\*?$/, '');
    return clean === '' || path === clean || path.startsWith(`${clean}/`);
}
function joinPaths(prefix, path) {
    if (path === '' || path === '/')
        return prefix === '' ? path : prefix;
    return `${prefix.replace(/\/$/, '')}${path.startsWith('/') ? '' : '/'}${path}`;
}

;// CONCATENATED MODULE: ./lib/profile/routes.js













/** Routes of every framework that is recognised, one reader each. */
function readRoutes({ survey, scripts, candidates, frameworks }) {
    const names = new Set(frameworks.map((framework) => framework.name));
    const readers = [
        ['router objects', () => readRouterRoutes(scripts, candidates.routes)],
        ['NestJS', () => readNestRoutes(scripts, candidates.routes)],
        ['Bun', () => readBunRoutes(scripts, candidates.entries)],
        ['files', () => readFileRoutes(survey, scripts, names)],
        ['FastAPI and Flask', () => readDecoratedRoutes(survey)],
        ['Django', () => readDjangoRoutes(survey)],
        ['Rails', () => readRailsRoutes(survey)],
        ['Laravel', () => readLaravelRoutes(survey)],
        ['Spring and ASP.NET', () => readAnnotatedRoutes(survey)],
        ['Go', () => readGoRoutes(survey)],
        ['Phoenix', () => readPhoenixRoutes(survey)],
        ['axum', () => readAxumRoutes(survey)],
        ['Sails', () => (names.has('sails') ? readSailsRoutes(survey) : [])],
    ];
    return readers.flatMap(([kind, read]) => attempt(survey, kind, read));
}
/** One framework's oddest code must not cost the facts of all others: what its reader could not follow is said. */
function attempt(survey, kind, read) {
    try {
        return read();
    }
    catch (error) {
        survey.notes.add(`could not follow the routes of ${kind} because ${error instanceof Error ? error.message : 'its reader stopped'}`);
        return [];
    }
}

;// CONCATENATED MODULE: ./lib/profile/runtimes.js

/** Server platforms that are no package: told by their own configuration or by the call that starts the server. */
function readRuntimes({ survey, entries }) {
    const byFile = [
        ['deno', /^deno\.jsonc?$/],
        ['cloudflare-workers', /^wrangler\.(?:toml|jsonc?)$/],
    ];
    const configured = byFile.flatMap(([name, pattern]) => filesNamed(survey, pattern).map(({ path }) => runtime(name, `${path}:1`)));
    const started = entries.flatMap((entry) => {
        if (entry.value === 'Bun.serve')
            return [runtime('bun', entry.where)];
        if (entry.value === 'Deno.serve' && configured.length === 0)
            return [runtime('deno', entry.where)];
        return entry.value === 'http.ListenAndServe' && entry.where.includes('.go:') ? [runtime('net/http', entry.where)] : [];
    });
    const meteor = (survey.byName.get('release') ?? [])
        .filter((file) => file.path.endsWith('.meteor/release'))
        .map(({ path }) => runtime('meteor', `${path}:1`));
    return firstPerWorkspace([...configured, ...started, ...meteor]);
}
function runtime(name, where) {
    return { name, workspace: survey_folderOf(where.replace(/:\d+$/, '')), side: 'server', where };
}
function firstPerWorkspace(frameworks) {
    const found = new Map();
    for (const framework of frameworks) {
        const key = `${framework.name} ${framework.workspace}`;
        if (!found.has(key))
            found.set(key, framework);
    }
    return [...found.values()];
}

;// CONCATENATED MODULE: ./lib/profile/script-candidates.js


const TESTS = {
    routes: /\.(?:get|post|put|patch|delete|all|route)\(\s*(?:['"`][/*]|\{\s*(?:method|url)|\/\^)|\.(?:use|register|group)\(|\.route\(|\bRouter\b|@Controller\b|setGlobalPrefix\(/,
    sockets: /socket\.io|\bsockets?\b.{0,20}\.(?:on|emit|join)\(|\bio\.(?:on|to|in|of|emit)\(|\bWebSocket|EventSource|['"]ws['"]|@SubscribeMessage|@WebSocketGateway|crossws|defineWebSocketHandler|upgradeWebSocket|graphql-ws|hocuspocus|signalr|text\/event-stream|\bpusher\b|laravel-echo|actioncable|centrifuge|\bphoenix\b|server\.publish\(|streamSSE|@Sse\(|sails\.sockets|sails\.io|Meteor\.(?:publish|subscribe|methods|call|apply)|publishComposite|useSubscribe|@feathersjs|\.channel\(|\.subscription\(|useSubscription|\bwsLink\b|SubscriptionLink\(|applyWSSHandler|pub_?sub\w*\.|@Subscription\(|\btransmit\b|onSnapshot|onValue\(|onChild(?:Added|Changed)|convex\/react|liveblocks|\bparty(?:kit|socket|server)|\becho\.|useEcho|subscriptions\.create|stompjs|handleUpgrade|fetch-event-source|createEventStream|\bably\b|\belysia\b/i,
    entries: /\.listen\(|createServer\(|createRoot\(|hydrateRoot\(|ReactDOM\.render\(|createApp\(|Bun\.serve|Deno\.serve|serve\(|new Vue\(|bootstrapApplication|NestFactory|export default|AppRegistry|mount\(/,
    auth: /\b(?:req|request|ctx|context|c|event|locals|socket|session)\.(?:session|user|auth|cookies?|get|locals|state|handshake)\b|jwt|jsonwebtoken|passport|getServerSession|getSession|CanActivate|session\(/,
    models: /mongoose|new Schema\(|\.define\(|@Entity|@Schema\(|pgTable|sqliteTable|mysqlTable|extends Model|CREATE TABLE|create table|createTable\(|attributes:\s*\{|export (?:type|interface|class)|schema\.define/,
};
const ENTRY_NAME = /^(?:main|index|server|app|worker|entry[-.]client|client|start|www|bootstrap)\.(?:[cm]?[jt]sx?)$/;
const MODEL_PATH = /(?:^|\/)(?:models?|entities|entity|schemas?|types|domain|store|db|database|collections)(?:\/|\.[cm]?[jt]s$)|\.(?:model|entity|schema|types)\.[cm]?[jt]s$/i;
/** More files than this of one concern add no facts that a plan could use. */
const MOST = 700;
function findScriptCandidates(survey) {
    const found = { routes: [], sockets: [], entries: [], auth: [], models: [] };
    for (const { path, kind, text } of survey.own) {
        if (kind !== 'source' || text === undefined || !SCRIPT_NAME.test(path) || path.endsWith('.d.ts'))
            continue;
        for (const concern of Object.keys(TESTS)) {
            if (concern === 'entries' &&
                !ENTRY_NAME.test(baseName(path)) &&
                !/\.listen\(|createServer\(|Bun\.serve|Deno\.serve/.test(text))
                continue;
            if (concern === 'models' &&
                !MODEL_PATH.test(path) &&
                !/mongoose|@Entity|pgTable|sqliteTable|mysqlTable|create table/i.test(text))
                continue;
            if (TESTS[concern].test(text))
                found[concern].push(path);
        }
    }
    for (const [concern, paths] of Object.entries(found)) {
        if (paths.length <= MOST)
            continue;
        survey.notes.add(`looked for ${concern} in the first ${MOST} of ${paths.length} candidate files only`);
        paths.length = MOST;
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/profile/test-runners.js


/** Runners that come with a language: told by the names of test files. */
const BY_FILE = [
    ['go test', /_test\.go$/],
    ['mix test', /(?:^|\/)test\/.*_test\.exs$/],
    ['cargo test', /(?:^|\/)tests\/[\w/]+\.rs$/],
    ['rails test', /(?:^|\/)test\/(?:controllers|models|channels|system|integration)\/.*_test\.rb$/],
    ['manage.py test', /(?:^|\/)manage\.py$/],
];
/** Runners named in a script: no package has to be installed for them. */
const BY_SCRIPT = [
    ['node --test', /\bnode\b.*\s--test\b/],
    ['bun test', /\bbun test\b/],
    ['deno test', /\bdeno test\b/],
];
function builtInTestRunners(survey, workspaces) {
    const byFile = BY_FILE.flatMap(([value, pattern]) => {
        const file = survey.own.find(({ path }) => pattern.test(path));
        return file === undefined ? [] : [{ value, where: `${file.path}:1` }];
    });
    const byScript = BY_SCRIPT.flatMap(([value, pattern]) => workspaces.flatMap(({ scripts, manifest }) => {
        const name = Object.keys(scripts).find((script) => pattern.test(scripts[script] ?? ''));
        const document = name === undefined ? undefined : readJson(survey, manifest);
        if (name === undefined || document === undefined)
            return [];
        const section = member(document.value, 'scripts', name) === undefined ? 'tasks' : 'scripts';
        return [{ value, where: `${manifest}:${document.lineOf([section, name])}` }];
    }));
    return [...byFile, ...byScript];
}

;// CONCATENATED MODULE: ./lib/profile/topology-facts.js
function fact(value, path, line) {
    return { value, where: `${path}:${line}` };
}
const UNITS = { ms: 0.001, s: 1, sec: 1, m: 60, min: 60, h: 3600, d: 86_400 };
/** Seconds of `20s`, `1m30s`, `1h`, `500ms` or a bare number of seconds. */
function durationSeconds(value) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : undefined;
    if (typeof value !== 'string' || value.trim() === '')
        return undefined;
    const text = value.trim();
    if (/^\d+(?:\.\d+)?$/.test(text))
        return Number(text);
    if (!/^(?:\d+(?:\.\d+)?(?:ms|sec|s|min|m|h|d)\s*)+$/.test(text))
        return undefined;
    let seconds = 0;
    for (const match of text.matchAll(/(\d+(?:\.\d+)?)(ms|sec|s|min|m|h|d)/g))
        seconds += Number(match[1]) * (UNITS[match[2] ?? ''] ?? 0);
    return seconds;
}

;// CONCATENATED MODULE: ./lib/profile/topology-words.js

/** Number of worker processes in a command line of gunicorn, uvicorn, hypercorn, puma or a Node cluster. */
const WORKER_FLAG = /(?:^|\s)(?:--workers?|-w|--web-concurrency)(?:\s+|=)(\d+)\b/;
const IMAGES = [
    [/(?:^|\/)(?:redis|valkey|redis-stack|keydb|dragonfly)(?:$|[:@-])/, 'redis'],
    [/(?:^|\/)(?:postgres|postgresql|postgis|timescaledb|pgvector)(?:$|[:@-])/, 'postgres'],
    [/(?:^|\/)nats(?:$|[:@-])/, 'nats'],
    [/(?:^|\/)(?:rabbitmq)(?:$|[:@-])/, 'rabbitmq'],
    [/(?:^|\/)(?:kafka|cp-kafka|redpanda)(?:$|[:@-])/, 'kafka'],
    [/(?:^|\/)(?:mongo|mongodb)(?:$|[:@-])/, 'mongodb'],
    [/(?:^|\/)(?:mysql|mariadb)(?:$|[:@-])/, 'mysql'],
    [/(?:^|\/)(?:eclipse-mosquitto|emqx)(?:$|[:@-])/, 'mqtt'],
];
function brokerOfImage(image) {
    return IMAGES.find(([pattern]) => pattern.test(image.toLowerCase()))?.[1];
}
/** A command given as one string or as a list of words. */
function commandText(command) {
    return textOf(command) ?? listOf(command).map(String).join(' ');
}

;// CONCATENATED MODULE: ./lib/profile/topology-compose.js





const NAME = /^(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$/;
/** docker-compose: replicas, grace periods, workers and the brokers among the services. */
function readCompose(survey) {
    return filesNamed(survey, NAME).flatMap((file) => readYaml(survey, file.path).flatMap(factsOfDocument));
}
function factsOfDocument(document) {
    const services = entriesOf(member(document.value, 'services'));
    if (services.length === 0)
        return [];
    const target = fact('docker-compose', document.path, document.lineOf(['services']));
    return [{ targets: [target] }, ...services.map(([name, service]) => factsOfService(document, name, service))];
}
function factsOfService(document, name, service) {
    const at = (...keys) => document.lineOf(['services', name, ...keys]);
    const image = textOf(member(service, 'image'));
    const broker = image === undefined ? undefined : brokerOfImage(image);
    if (broker !== undefined)
        return { brokers: [fact(broker, document.path, at('image'))] };
    // A service from a foreign image (a proxy, a mail catcher) says nothing of how the application is run.
    if (member(service, 'build') === undefined &&
        image !== undefined &&
        /^(?:docker\.io\/)?(?:library\/)?[\w.-]+(?::|$)/.test(image))
        return {};
    const replicas = numberOf(member(service, 'deploy', 'replicas'));
    const scale = numberOf(member(service, 'scale'));
    const grace = durationSeconds(member(service, 'stop_grace_period'));
    const workers = WORKER_FLAG.exec(commandText(member(service, 'command')))?.[1];
    return {
        replicas: [
            ...(replicas === undefined ? [] : [fact(replicas, document.path, at('deploy', 'replicas'))]),
            ...(scale === undefined ? [] : [fact(scale, document.path, at('scale'))]),
        ],
        graceSeconds: grace === undefined ? [] : [fact(grace, document.path, at('stop_grace_period'))],
        workers: workers === undefined ? [] : [fact(Number(workers), document.path, at('command'))],
    };
}

;// CONCATENATED MODULE: ./lib/profile/topology-docker.js



/** Dockerfile: that there is a container, and the workers its command or its environment starts. */
function readDockerfiles(survey) {
    return filesNamed(survey, /^(?:Dockerfile(?:\..+)?|.+\.Dockerfile|Containerfile)$/i).flatMap((file) => {
        const text = readText(survey, file.path);
        if (text === undefined)
            return [];
        const workers = instructionsOf(text).flatMap(({ words, line }) => {
            const count = workersOf(words);
            return count === undefined ? [] : [fact(count, file.path, line)];
        });
        const last = instructionsOf(text).findLast(({ words }) => /^FROM\s/i.test(words));
        return [{ targets: [fact('docker', file.path, last?.line ?? 1)], workers }];
    });
}
function workersOf(words) {
    if (/^ENV\s/i.test(words)) {
        const count = /\bWEB_CONCURRENCY[= ]["']?(\d+)/.exec(words)?.[1];
        return count === undefined ? undefined : Number(count);
    }
    if (!/^(?:CMD|ENTRYPOINT)\s/i.test(words))
        return undefined;
    const count = WORKER_FLAG.exec(words.replace(/["'[\],]+/g, ' '))?.[1];
    return count === undefined ? undefined : Number(count);
}
/** Instructions with their continuation lines joined, comments dropped. */
function instructionsOf(text) {
    const found = [];
    let open;
    text.split(/\r?\n/).forEach((raw, at) => {
        if (/^\s*#/.test(raw) || raw.trim() === '')
            return;
        const continues = /\\\s*$/.test(raw);
        const words = raw.replace(/\\\s*$/, ' ').trim();
        open = open === undefined ? { words, line: at + 1 } : { words: `${open.words} ${words}`, line: open.line };
        if (continues)
            return;
        found.push(open);
        open = undefined;
    });
    return found;
}

;// CONCATENATED MODULE: ./lib/profile/topology-kubernetes.js





const WORKLOADS = new Set(['Deployment', 'StatefulSet', 'ReplicaSet', 'Rollout', 'DaemonSet']);
/** Kubernetes manifests and the values of Helm charts; templates themselves are no YAML before they are rendered. */
function readKubernetes(survey) {
    const manifests = survey.own.flatMap((file) => {
        if (!/\.ya?ml$/.test(file.path) || file.text === undefined || file.text.includes('{{'))
            return [];
        if (!/^apiVersion:/m.test(file.text) || !/^kind:/m.test(file.text))
            return [];
        return readYaml(survey, file.path).flatMap(factsOfManifest);
    });
    return [...manifests, ...filesNamed(survey, 'Chart.yaml').flatMap((file) => factsOfChart(survey, file.path))];
}
function factsOfManifest(document) {
    const kind = textOf(member(document.value, 'kind')) ?? '';
    if (WORKLOADS.has(kind))
        return [factsOfWorkload(document)];
    if (kind === 'HorizontalPodAutoscaler')
        return [replicasAt(document, ['spec', 'minReplicas'])];
    if (kind === 'Ingress')
        return [{ hops: hopsOfIngress(document) }];
    if (kind === 'BackendConfig')
        return [{ hops: hopAt(document, ['spec', 'timeoutSec'], 'GCP load balancer timeoutSec') }];
    if (kind === 'Service' && textOf(member(document.value, 'apiVersion'))?.startsWith('serving.knative.dev') === true) {
        return [factsOfKnative(document)];
    }
    return [];
}
function factsOfWorkload(document) {
    const pod = ['spec', 'template', 'spec'];
    const containers = listOf(member(document.value, ...pod, 'containers'));
    const images = containers.map((container) => textOf(member(container, 'image')) ?? '');
    const target = fact('kubernetes', document.path, document.lineOf(['kind']));
    const broker = images.map((image) => brokerOfImage(image)).find((name) => name !== undefined);
    if (broker !== undefined) {
        return { targets: [target], brokers: [fact(broker, document.path, document.lineOf([...pod, 'containers', 0, 'image']))] };
    }
    const workers = containers.flatMap((container, at) => {
        const text = `${commandText(member(container, 'command'))} ${commandText(member(container, 'args'))}`;
        const count = WORKER_FLAG.exec(text)?.[1];
        const environment = listOf(member(container, 'env')).find((variable) => member(variable, 'name') === 'WEB_CONCURRENCY');
        const number = count ?? textOf(member(environment, 'value'));
        return number === undefined || !/^\d+$/.test(number)
            ? []
            : [fact(Number(number), document.path, document.lineOf([...pod, 'containers', at]))];
    });
    return {
        targets: [target],
        ...replicasAt(document, ['spec', 'replicas']),
        workers,
        graceSeconds: numberAt(document, [...pod, 'terminationGracePeriodSeconds']),
    };
}
const INGRESS_TIMEOUT = 'nginx.ingress.kubernetes.io/proxy-read-timeout';
const ALB_ATTRIBUTES = 'alb.ingress.kubernetes.io/load-balancer-attributes';
function hopsOfIngress(document) {
    const annotations = ['metadata', 'annotations'];
    const seconds = numberOf(member(document.value, ...annotations, INGRESS_TIMEOUT));
    if (seconds !== undefined) {
        const where = `${document.path}:${document.lineOf([...annotations, INGRESS_TIMEOUT])}`;
        return [{ name: 'ingress-nginx proxy-read-timeout', idleTimeoutS: seconds, where }];
    }
    const attributes = textOf(member(document.value, ...annotations, ALB_ATTRIBUTES));
    const idle = /idle_timeout\.timeout_seconds=(\d+)/.exec(attributes ?? '')?.[1];
    if (idle !== undefined) {
        const where = `${document.path}:${document.lineOf([...annotations, ALB_ATTRIBUTES])}`;
        return [{ name: 'AWS ALB idle_timeout', idleTimeoutS: Number(idle), where }];
    }
    const isNginx = textOf(member(document.value, 'spec', 'ingressClassName')) === 'nginx' ||
        member(document.value, ...annotations, 'kubernetes.io/ingress.class') === 'nginx';
    const where = `${document.path}:${document.lineOf(['kind'])}`;
    return isNginx ? [{ name: 'ingress-nginx (default proxy-read-timeout)', idleTimeoutS: 60, where }] : [];
}
function factsOfKnative(document) {
    const template = ['spec', 'template'];
    const timeout = [...template, 'spec', 'timeoutSeconds'];
    const seconds = numberOf(member(document.value, ...timeout)) ?? 300;
    return {
        targets: [fact('cloud-run', document.path, document.lineOf(['apiVersion']))],
        ...replicasAt(document, [...template, 'metadata', 'annotations', 'autoscaling.knative.dev/minScale']),
        hops: [
            {
                name: 'Cloud Run request timeout',
                idleTimeoutS: seconds,
                maxLifetimeS: seconds,
                where: `${document.path}:${document.lineOf(timeout)}`,
            },
        ],
    };
}
function factsOfChart(survey, path) {
    const values = inFolder(survey_folderOf(path), 'values.yaml');
    const [document] = survey.files.has(values) ? readYaml(survey, values) : [];
    const target = { targets: [fact('kubernetes', path, 1)] };
    if (document === undefined)
        return [target];
    const scaled = member(document.value, 'autoscaling', 'enabled') === true;
    const grace = entriesOf(document.value).some(([key]) => key === 'terminationGracePeriodSeconds');
    return [
        target,
        replicasAt(document, scaled ? ['autoscaling', 'minReplicas'] : ['replicaCount']),
        ...(grace ? [{ graceSeconds: numberAt(document, ['terminationGracePeriodSeconds']) }] : []),
    ];
}
function replicasAt(document, keys) {
    return { replicas: numberAt(document, keys) };
}
function numberAt(document, keys) {
    const value = numberOf(member(document.value, ...keys));
    return value === undefined ? [] : [fact(value, document.path, document.lineOf(keys))];
}
function hopAt(document, keys, name) {
    const seconds = durationSeconds(member(document.value, ...keys));
    return seconds === undefined ? [] : [{ name, idleTimeoutS: seconds, where: `${document.path}:${document.lineOf(keys)}` }];
}

;// CONCATENATED MODULE: ./lib/profile/topology-nginx.js


const topology_nginx_NAME = /(?:^|\/)(?:nginx[^/]*\.conf[^/]*|[^/]*nginx[^/]*\/[^/]+\.(?:conf|tmpl|template)|sites-(?:available|enabled)\/[^/]+|conf\.d\/[^/]+\.conf)$/;
/** nginx closes a proxied connection after this long without a read, unless told otherwise. */
const DEFAULT_READ_TIMEOUT = 60;
/** Every block that proxies, with its read timeout: stated, inherited, or the documented default. */
function readNginx(survey) {
    return survey.own.flatMap((file) => {
        if (!topology_nginx_NAME.test(file.path))
            return [];
        const text = readText(survey, file.path);
        return text === undefined ? [] : [{ hops: hopsOf(file.path, text) }];
    });
}
function hopsOf(path, text) {
    const hops = [];
    const stack = [{ timeout: undefined, proxied: undefined }];
    const close = () => {
        const block = stack.pop();
        if (block?.proxied === undefined)
            return;
        const timeout = block.timeout ?? stack.findLast((outer) => outer.timeout !== undefined)?.timeout;
        hops.push(timeout === undefined
            ? { name: 'nginx (default proxy_read_timeout)', idleTimeoutS: DEFAULT_READ_TIMEOUT, where: `${path}:${block.proxied}` }
            : { name: 'nginx proxy_read_timeout', idleTimeoutS: timeout.seconds, where: `${path}:${timeout.line}` });
    };
    for (const { word, line } of statementsOf(text)) {
        const block = stack.at(-1);
        if (word === '{')
            stack.push({ timeout: undefined, proxied: undefined });
        else if (word === '}')
            close();
        else if (block !== undefined) {
            const [directive, value] = word.split(/\s+/);
            const seconds = directive === 'proxy_read_timeout' ? durationSeconds(value) : undefined;
            if (seconds !== undefined)
                block.timeout = { seconds, line };
            if (directive === 'proxy_pass')
                block.proxied = line;
        }
    }
    while (stack.length > 0)
        close();
    return uniqueHops(hops);
}
/** Directives and braces with the line they start in; comments and quoted text do not count. */
function statementsOf(text) {
    const statements = [];
    text.split('\n').forEach((raw, at) => {
        const line = raw.replace(/(^|\s)#.*$/, '$1').replace(/"[^"]*"|'[^']*'/g, (quoted) => quoted.replace(/[;{}]/g, ' '));
        // A variable such as ${host} has braces that open no block.
        for (const piece of line.replace(/\$\{\w+\}/g, '$x').split(/(?<=[;{}])|(?=[{}])/)) {
            const word = piece.replace(/;$/, '').trim();
            if (word !== '')
                statements.push({ word, line: at + 1 });
        }
    });
    return statements;
}
function uniqueHops(hops) {
    return [...new Map(hops.map((hop) => [hop.where, hop])).values()];
}

;// CONCATENATED MODULE: ./lib/profile/topology-platforms.js







/** Hosting platforms by their configuration file. */
const PLATFORMS = [
    { file: 'vercel.json', format: 'json', read: readVercel },
    { file: 'fly.toml', format: 'toml', read: readFly },
    { file: /^wrangler\.toml$/, format: 'toml', read: readWrangler },
    { file: /^wrangler\.jsonc?$/, format: 'json', read: readWrangler },
    { file: 'app.json', format: 'json', read: readHerokuApp },
    { file: 'render.yaml', format: 'yaml', read: readRender },
    { file: 'railway.json', format: 'json', read: readRailway },
    { file: 'railway.toml', format: 'toml', read: readRailway },
    { file: 'netlify.toml', format: 'toml', read: (document) => targetOnly('netlify', document) },
    { file: 'heroku.yml', format: 'yaml', read: (document) => targetOnly('heroku', document) },
    { file: /^serverless\.ya?ml$/, format: 'yaml', read: readServerless },
    { file: 'app.yaml', format: 'yaml', read: readAppEngine },
    { file: 'deploy.yml', format: 'yaml', read: readKamal },
    { file: 'firebase.json', format: 'json', read: (document) => targetOnly('firebase', document) },
];
const READ_DOCUMENTS = {
    json: (survey, path) => [readJson(survey, path) ?? []].flat(),
    toml: (survey, path) => [readToml(survey, path) ?? []].flat(),
    yaml: readYaml,
};
function readPlatforms(survey) {
    return PLATFORMS.flatMap(({ file, format, read }) => filesNamed(survey, file).flatMap(({ path }) => READ_DOCUMENTS[format](survey, path).map(read)));
}
function targetOnly(name, document, keys = []) {
    return { targets: [fact(name, document.path, document.lineOf(keys))] };
}
/** A function lives at most `maxDuration` seconds, and so does every connection it holds. */
function readVercel(document) {
    const hops = entriesOf(member(document.value, 'functions')).flatMap(([pattern, settings]) => {
        const seconds = numberOf(member(settings, 'maxDuration'));
        const where = `${document.path}:${document.lineOf(['functions', pattern, 'maxDuration'])}`;
        return seconds === undefined
            ? []
            : [{ name: `Vercel Functions maxDuration ${pattern}`, idleTimeoutS: seconds, maxLifetimeS: seconds, where }];
    });
    return { ...targetOnly('vercel', document), hops };
}
function readFly(document) {
    const { value, path } = document;
    const grace = durationSeconds(member(value, 'kill_timeout'));
    const services = listOf(member(value, 'services'));
    return {
        ...targetOnly('fly', document, ['app']),
        replicas: [
            ...numberAt(document, ['http_service', 'min_machines_running']),
            ...services.flatMap((_service, at) => numberAt(document, ['services', at, 'min_machines_running'])),
        ],
        graceSeconds: grace === undefined ? [] : [fact(grace, path, document.lineOf(['kill_timeout']))],
        hops: hopAt(document, ['http_service', 'http_options', 'idle_timeout'], 'Fly proxy idle_timeout'),
    };
}
function readWrangler(document) {
    const bindings = listOf(member(document.value, 'durable_objects', 'bindings'));
    const durable = bindings.map((_binding, at) => fact('durable-objects', document.path, document.lineOf(['durable_objects', 'bindings', at])));
    return { ...targetOnly('cloudflare-workers', document, ['name']), brokers: durable.slice(0, 1) };
}
function readHerokuApp(document) {
    if (member(document.value, 'expo') !== undefined)
        return {};
    const formation = member(document.value, 'formation');
    if (formation === undefined &&
        member(document.value, 'buildpacks') === undefined &&
        member(document.value, 'addons') === undefined)
        return {};
    return { ...targetOnly('heroku', document), replicas: numberAt(document, ['formation', 'web', 'quantity']) };
}
function readRender(document) {
    const services = listOf(member(document.value, 'services'));
    if (services.length === 0)
        return {};
    return {
        ...targetOnly('render', document, ['services']),
        replicas: services.flatMap((service, at) => [
            ...numberAt(document, ['services', at, 'numInstances']),
            ...(member(service, 'scaling') === undefined ? [] : numberAt(document, ['services', at, 'scaling', 'minInstances'])),
        ]),
        graceSeconds: services.flatMap((_service, at) => numberAt(document, ['services', at, 'maxShutdownDelaySeconds'])),
    };
}
function readRailway(document) {
    return {
        ...targetOnly('railway', document),
        replicas: numberAt(document, ['deploy', 'numReplicas']),
        graceSeconds: numberAt(document, ['deploy', 'drainingSeconds']),
    };
}
function readServerless(document) {
    if (textOf(member(document.value, 'provider', 'name')) !== 'aws')
        return {};
    const seconds = numberOf(member(document.value, 'provider', 'timeout'));
    const where = `${document.path}:${document.lineOf(['provider', 'timeout'])}`;
    return {
        ...targetOnly('aws-lambda', document, ['provider']),
        hops: seconds === undefined ? [] : [{ name: 'AWS Lambda timeout', idleTimeoutS: seconds, maxLifetimeS: seconds, where }],
    };
}
function readAppEngine(document) {
    const runtime = textOf(member(document.value, 'runtime'));
    if (runtime === undefined)
        return {};
    const flexible = member(document.value, 'env') === 'flex' || member(document.value, 'env') === 'flexible';
    return {
        ...targetOnly(flexible ? 'google-app-engine-flexible' : 'google-app-engine', document, ['runtime']),
        replicas: [
            ...numberAt(document, ['manual_scaling', 'instances']),
            ...numberAt(document, ['automatic_scaling', 'min_num_instances']),
            ...numberAt(document, ['automatic_scaling', 'min_instances']),
        ],
    };
}
/** Kamal: one container per listed web host. */
function readKamal(document) {
    const { value } = document;
    if (member(value, 'service') === undefined || member(value, 'servers') === undefined)
        return {};
    const web = member(value, 'servers', 'web', 'hosts') ?? member(value, 'servers', 'web') ?? member(value, 'servers');
    const hosts = listOf(web);
    return {
        ...targetOnly('kamal', document, ['service']),
        replicas: hosts.length === 0 ? [] : [fact(hosts.length, document.path, document.lineOf(['servers']))],
        graceSeconds: numberAt(document, ['drain_timeout']),
        hops: hopAt(document, ['proxy', 'response_timeout'], 'kamal-proxy response_timeout'),
    };
}

;// CONCATENATED MODULE: ./lib/profile/topology-processes.js










/** How many processes a process manager starts, and how long it waits for them to end. */
function readProcesses(survey, scripts) {
    return [
        ...filesNamed(survey, 'Procfile').map(({ path }) => readProcfile(survey, path)),
        ...filesNamed(survey, /^gunicorn[\w.-]*\.py$/).map(({ path }) => readGunicorn(survey, path)),
        ...filesNamed(survey, 'puma.rb').map(({ path }) => readPuma(survey, path)),
        ...filesNamed(survey, /^(?:.*entrypoint.*|start.*|run.*|prestart)\.sh$/i).map(({ path }) => readShell(survey, path)),
        ...filesNamed(survey, /^ecosystem(?:\.[\w-]+)?\.[cm]?js$|^pm2(?:\.config)?\.[cm]?js$/).map(({ path }) => readPm2(scripts, path)),
        ...filesNamed(survey, /^(?:ecosystem(?:\.config)?|pm2|processes|process)\.json$/).map(({ path }) => readPm2Json(survey, path)),
    ];
}
function readProcfile(survey, path) {
    const lines = (readText(survey, path) ?? '').split(/\r?\n/);
    const web = lines.findIndex((line) => /^web\s*:/.test(line));
    const count = WORKER_FLAG.exec(lines[web] ?? '')?.[1];
    return {
        targets: [fact('procfile', path, Math.max(web, 0) + 1)],
        workers: count === undefined ? [] : [fact(Number(count), path, web + 1)],
    };
}
function readGunicorn(survey, path) {
    const text = stripComments(readText(survey, path) ?? '', 'python');
    const workers = assigned(text, path, 'workers');
    if (workers.length === 0 && /^workers\s*=/m.test(text))
        survey.unknowns.add(`How many worker processes run? ${path} computes the number.`);
    return { workers, graceSeconds: assigned(text, path, 'graceful_timeout') };
}
function assigned(text, path, name) {
    return text.split('\n').flatMap((line, at) => {
        const value = new RegExp(`^${name}\\s*=\\s*(\\d+)\\s*$`).exec(line.trimEnd())?.[1];
        return value === undefined ? [] : [fact(Number(value), path, at + 1)];
    });
}
function readPuma(survey, path) {
    const lines = stripComments(readText(survey, path) ?? '', 'hash').split('\n');
    return {
        workers: lines.flatMap((line, at) => {
            const match = /^\s*workers\s*\(?\s*(?:Integer\()?(?:ENV\.fetch\(["']\w+["']\s*(?:,\s*["']?(\d+)["']?\s*\)|\)\s*\{\s*["']?(\d+)["']?\s*\})|(\d+))/.exec(line);
            const count = match?.[1] ?? match?.[2] ?? match?.[3];
            return count === undefined ? [] : [fact(Number(count), path, at + 1)];
        }),
    };
}
function readShell(survey, path) {
    const workers = instructionsOf(readText(survey, path) ?? '').flatMap(({ words, line }) => {
        if (!/\b(?:gunicorn|uvicorn|hypercorn|granian)\b/.test(words))
            return [];
        const count = WORKER_FLAG.exec(words)?.[1];
        return count === undefined ? [] : [fact(Number(count), path, line)];
    });
    return { workers };
}
function readPm2(scripts, path) {
    const script = scripts.scope(path)?.script;
    if (script === undefined || !/\bapps\b/.test(script.text))
        return {};
    const workers = [];
    const graceSeconds = [];
    script_walk(script.program, (node) => {
        if (node.type !== 'ObjectProperty')
            return;
        const value = unwrap(node.value);
        if (value?.type !== 'NumericLiteral')
            return;
        if (propertyName(node.key) === 'instances')
            workers.push({ value: value.value, where: placeOf(script, node) });
        if (propertyName(node.key) === 'kill_timeout')
            graceSeconds.push({ value: value.value / 1000, where: placeOf(script, node) });
    });
    return { targets: [fact('pm2', path, 1)], workers, graceSeconds };
}
function readPm2Json(survey, path) {
    const document = readJson(survey, path);
    const apps = listOf(member(document?.value, 'apps'));
    if (document === undefined || apps.length === 0)
        return {};
    return {
        targets: [fact('pm2', path, document.lineOf(['apps']))],
        workers: apps.flatMap((_app, at) => numberAt(document, ['apps', at, 'instances'])),
    };
}

;// CONCATENATED MODULE: ./lib/profile/topology-proxies.js


/** HAProxy, Apache and the load balancers of Terraform files. */
function readProxies(survey) {
    return [
        ...filesNamed(survey, /^haproxy.*\.cfg$/).map(({ path }) => ({ hops: hopsOfHaproxy(path, readText(survey, path) ?? '') })),
        ...filesNamed(survey, /^(?:apache2?|httpd|vhost.*|.*-site)\.conf$/).map(({ path }) => ({
            hops: hopsOfApache(path, readText(survey, path) ?? ''),
        })),
        ...filesNamed(survey, /\.tf$/).map(({ path }) => factsOfTerraform(path, readText(survey, path) ?? '')),
    ];
}
/** After an upgrade `timeout tunnel` rules; without it the smaller of client and server does. Bare numbers are milliseconds. */
function hopsOfHaproxy(path, text) {
    const timeouts = text.split('\n').flatMap((raw, at) => {
        const match = /^\s*timeout\s+(tunnel|client|server)\s+(\S+)/.exec(raw.replace(/#.*$/, ''));
        const value = match?.[2] ?? '';
        const seconds = /^\d+$/.test(value) ? Number(value) / 1000 : durationSeconds(value);
        return match?.[1] === undefined || seconds === undefined ? [] : [{ kind: match[1], seconds, line: at + 1 }];
    });
    const tunnel = timeouts.filter((timeout) => timeout.kind === 'tunnel');
    const ruling = tunnel.length > 0 ? tunnel : timeouts;
    return ruling.map(({ kind, seconds, line }) => ({
        name: `HAProxy timeout ${kind}`,
        idleTimeoutS: seconds,
        where: `${path}:${line}`,
    }));
}
function hopsOfApache(path, text) {
    return text.split('\n').flatMap((raw, at) => {
        const seconds = /^\s*ProxyTimeout\s+(\d+)/i.exec(raw)?.[1];
        return seconds === undefined
            ? []
            : [{ name: 'Apache ProxyTimeout', idleTimeoutS: Number(seconds), where: `${path}:${at + 1}` }];
    });
}
function factsOfTerraform(path, text) {
    const hops = [];
    const replicas = [];
    const targets = [];
    let resource = '';
    text.split('\n').forEach((raw, at) => {
        const line = raw.replace(/(?:#|\/\/).*$/, '');
        const opened = /^resource\s+"(\w+)"/.exec(line)?.[1];
        const where = `${path}:${at + 1}`;
        if (opened !== undefined)
            resource = opened;
        if (opened === 'aws_ecs_service')
            targets.push({ value: 'aws-ecs', where });
        if (opened === 'google_cloud_run_v2_service' || opened === 'google_cloud_run_service')
            targets.push({ value: 'cloud-run', where });
        const setting = /^\s*(\w+)\s*=\s*(\d+)\s*$/.exec(line);
        const value = Number(setting?.[2]);
        if (setting?.[1] === 'idle_timeout' && /^aws_(?:lb|alb|elb)$/.test(resource))
            hops.push({ name: 'AWS ALB idle_timeout', idleTimeoutS: value, where });
        if (setting?.[1] === 'desired_count' && resource === 'aws_ecs_service')
            replicas.push({ value, where });
        if (setting?.[1] === 'min_instance_count' && resource.startsWith('google_cloud_run'))
            replicas.push({ value, where });
    });
    return { hops, replicas, targets };
}

;// CONCATENATED MODULE: ./lib/profile/topology.js









const topology_READERS = [
    readDockerfiles,
    readCompose,
    readKubernetes,
    readPlatforms,
    readProcesses,
    readNginx,
    readProxies,
];
/** Where and how the system runs, as its configuration files say it. Facts that disagree stand side by side. */
function readTopology(survey, dependencies, scripts) {
    const facts = topology_READERS.flatMap((read) => read(survey, scripts));
    const brokersInUse = BROKER_SIGNALS.flatMap((signal) => dependenciesMatching(dependencies, signal.packages).map((dependency) => ({ value: signal.name, where: dependency.where })));
    const topology = {
        targets: [...facts.flatMap((one) => one.targets ?? []), ...factsOfSignals(dependencies, TARGET_SIGNALS)],
        replicas: facts.flatMap((one) => one.replicas ?? []),
        workers: facts.flatMap((one) => one.workers ?? []),
        hops: facts.flatMap((one) => one.hops ?? []),
        graceSeconds: facts.flatMap((one) => one.graceSeconds ?? []),
        brokers: firstPerPlace([...facts.flatMap((one) => one.brokers ?? []), ...brokersInUse]),
    };
    askWhatIsOpen(survey, topology);
    return topology;
}
function firstPerPlace(brokers) {
    return [...new Map(brokers.map((broker) => [`${broker.value} ${broker.where}`, broker])).values()];
}
function askWhatIsOpen(survey, topology) {
    const questions = [
        ['How many replicas run', topology.replicas],
        ['How many worker processes run', topology.workers],
        ['How long is the grace period at shutdown', topology.graceSeconds],
    ];
    for (const [question, facts] of questions) {
        if (new Set(facts.map((one) => one.value)).size < 2)
            continue;
        survey.unknowns.add(`${question}? The files name different numbers: ${facts.map((one) => `${one.value} (${one.where})`).join(', ')}.`);
    }
    if (topology.targets.length === 0)
        survey.unknowns.add('Where is it deployed? No deployment configuration was found.');
    if (topology.replicas.length === 0)
        survey.unknowns.add('How many replicas run? No file says so.');
    if (topology.hops.length === 0) {
        survey.unknowns.add('Which proxies stand before the server, with which idle timeouts? No proxy configuration was found.');
    }
}

;// CONCATENATED MODULE: ./lib/profile/profile-repository.js





















/** What kind of system this is, from files alone. Whatever cannot be read is noted, never guessed. */
function profileRepository(snapshot) {
    const survey = surveySnapshot(snapshot);
    const packages = readPackages(survey);
    const dependencies = indexDependencies(packages.dependencies);
    const scripts = indexScripts(survey, packages.workspaces);
    const candidates = findScriptCandidates(survey);
    const entries = readScriptEntries(scripts, candidates.entries);
    const code = readCodeSigns(survey);
    const frameworks = [
        ...frameworksOf(dependencies),
        ...readRuntimes({ survey, entries: [...entries.server, ...code.serverEntries] }),
    ];
    const profile = {
        languages: countLanguages(survey),
        ...packages,
        frameworks,
        serverEntries: dedupe([...entries.server, ...code.serverEntries]),
        clientEntries: entries.client,
        routes: readRoutes({ survey, scripts, candidates, frameworks }),
        models: [
            ...readPrismaModels(survey),
            ...readSqlModels(survey),
            ...readClassModels(survey),
            ...readScriptModels(scripts, candidates.models),
        ],
        auth: dedupe([...readScriptAuth(scripts, candidates.auth), ...code.auth, ...authOfDependencies(dependencies)]),
        validation: factsOfSignals(dependencies, VALIDATION_SIGNALS),
        clientState: factsOfSignals(dependencies, CLIENT_STATE_SIGNALS),
        storage: factsOfSignals(dependencies, STORAGE_SIGNALS),
        testRunners: [...factsOfSignals(dependencies, TEST_RUNNER_SIGNALS), ...builtInTestRunners(survey, packages.workspaces)],
        logging: factsOfSignals(dependencies, LOGGING_SIGNALS),
        metrics: factsOfSignals(dependencies, METRICS_SIGNALS),
        realtime: joinRealtime({
            survey,
            dependencies,
            frameworks,
            script: readScriptRealtime(scripts, candidates.sockets),
            calls: readLayerCalls(scripts, candidates.sockets, packages.dependencies.map(({ name }) => name)),
            code,
        }),
        topology: readTopology(survey, dependencies, scripts),
    };
    return { ...profile, unknowns: [...survey.unknowns], notes: [...survey.notes].sort() };
}
function joinRealtime({ survey, dependencies, frameworks, script, calls, code }) {
    const signalr = readSignalr(survey);
    const [pingInterval] = [...script.pingInterval, ...signalr.pingInterval];
    const [pingTimeout] = [...script.pingTimeout, ...signalr.pingTimeout];
    const named = realtimeLibraries(dependencies);
    const builtIn = builtInLibraries([...calls.layers, ...code.builtIn], frameworks);
    const adapters = [
        ...script.adapters,
        ...code.adapters,
        ...readCableAdapters(survey),
        ...factsOfSignals(dependencies, ADAPTER_SIGNALS),
    ];
    return {
        libraries: [...named, ...builtIn.filter(({ name }) => !named.some((other) => other.name === name))],
        serverSites: [...new Set([...script.serverSites, ...calls.serverSites, ...code.serverSites])],
        clientSites: [...new Set([...script.clientSites, ...calls.clientSites, ...code.clientSites])],
        events: withoutRepetition([...script.events, ...calls.events, ...signalr.events, ...code.events]),
        adapters: dedupe(adapters),
        heartbeat: { ...(pingInterval === undefined ? {} : { pingInterval }), ...(pingTimeout === undefined ? {} : { pingTimeout }) },
    };
}
/** Two readers may see the same line; the one that also saw the room stays. */
function withoutRepetition(events) {
    const found = new Map();
    for (const event of events) {
        const key = `${event.where} ${event.side} ${event.action} ${event.name}`;
        if (found.get(key)?.room === undefined)
            found.set(key, event);
    }
    return [...found.values()];
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

/***/ 5278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ checkPlan),
  j: () => (/* binding */ holdAgainst)
});

// EXTERNAL MODULE: ./lib/profile/profile-repository.js + 79 modules
var profile_repository = __webpack_require__(4909);
// EXTERNAL MODULE: ./lib/verify/verify-plan.js
var verify_plan = __webpack_require__(830);
// EXTERNAL MODULE: ./lib/run/conclude.js
var conclude = __webpack_require__(6008);
// EXTERNAL MODULE: ./lib/run/current-plan.js
var current_plan = __webpack_require__(1630);
// EXTERNAL MODULE: ./lib/verify/locate.js
var locate = __webpack_require__(7007);
// EXTERNAL MODULE: ./lib/verify/plan-texts.js
var plan_texts = __webpack_require__(9955);
// EXTERNAL MODULE: ./lib/verify/references.js
var references = __webpack_require__(6287);
;// CONCATENATED MODULE: ./lib/run/drift.js



/** What the plan says of the repository that was so when it was written and is not so now. */
function findDrift({ plan, markdown }, past, now) {
    const page = (0,locate/* pageOf */.Z)(markdown);
    const placed = (place, drift) => {
        const line = (0,locate/* locate */.x)(place, plan, page);
        return line === undefined ? drift : { ...drift, line };
    };
    const cited = citesOf(plan).flatMap(({ place, text }) => {
        const drift = driftOf(text, { plan, past, now });
        return drift === undefined ? [] : [placed(place, drift)];
    });
    const explained = new Set(cited.map((drift) => drift.where.replace(/:\d.*$/, '')));
    const found = newFindings(past.findings, now.findings).filter((finding) => !explained.has(missingPathOf(finding)));
    return unique([...cited, ...found.map(describeFinding)]);
}
const IN_PROSE = /`([\w@.\-/[\]()+$~]+\.\w+(?::\d+(?:-\d+)?)?)`/g;
function citesOf(plan) {
    return (0,plan_texts/* textsOf */.CB)(plan).flatMap(({ place, text, kind }) => {
        if (place.startsWith('meta.'))
            return [];
        if (kind === 'prose')
            return [...text.matchAll(IN_PROSE)].map((match) => ({ place, text: match[1] ?? '' }));
        return text.split(/\s*[,;]\s+/).map((piece) => ({ place, text: piece }));
    });
}
function driftOf(text, { plan, past, now }) {
    const reference = (0,references/* parseReference */.F2)(text);
    if (reference.kind !== 'path')
        return undefined;
    const before = (0,references/* resolvePath */.o1)(reference.path, past.snapshot, past.profile);
    const after = (0,references/* resolvePath */.o1)(reference.path, now.snapshot, now.profile);
    if (before === undefined) {
        const isPlanned = (0,references/* newPathsOf */.yZ)(plan).has(reference.path);
        return after !== undefined && isPlanned ? { where: after, words: 'was to be made new, and is there now.' } : undefined;
    }
    if (after === undefined)
        return { where: before, words: 'is gone.' };
    return reference.lines === undefined
        ? undefined
        : driftOfLines(after, reference.lines, {
            before: linesOf(past.snapshot, before),
            after: linesOf(now.snapshot, after),
        });
}
function driftOfLines(path, [first, last], { before, after }) {
    if (before === undefined || after === undefined)
        return undefined;
    const cited = before.slice(first - 1, last);
    const isSame = cited.every((line, index) => line === after[first - 1 + index]);
    if (cited.length === 0 || isSame)
        return undefined;
    const moved = placesOf(cited, after);
    const [only] = moved;
    if (moved.length === 1 && only !== undefined)
        return { where: `${path}:${only + 1}`, words: `is what stood at line ${first} when the plan was made.` };
    const was = shorten(cited.find((line) => line !== '') ?? '');
    const is = shorten(after[first - 1] ?? '');
    return { where: `${path}:${first}`, words: `said \`${was}\`${is === '' ? ' and is gone.' : `, and says \`${is}\` now.`}` };
}
function placesOf(cited, lines) {
    if (cited.every((line) => line.length < 4))
        return [];
    return lines.flatMap((_line, index) => (cited.every((wanted, offset) => lines[index + offset] === wanted) ? [index] : []));
}
function linesOf(snapshot, path) {
    return snapshot.files
        .get(path)
        ?.text?.split('\n')
        .map((line) => line.trim());
}
/** Findings that the plan did not have when it was made: the repository changed, not the plan. */
function newFindings(past, now) {
    const known = new Set(past.map((finding) => `${finding.rule} ${finding.place}`));
    return now.filter((finding) => finding.severity !== 'info' && !known.has(`${finding.rule} ${finding.place}`));
}
function missingPathOf(finding) {
    return /^`([^`]+)` is not in the repository/.exec(finding.message)?.[1] ?? '';
}
function describeFinding(finding) {
    const where = finding.evidence ?? finding.place;
    return { where, words: finding.message, ...(finding.line === undefined ? {} : { line: finding.line }) };
}
function shorten(line) {
    const plain = line.replaceAll('`', "'");
    return plain.length > 80 ? `${plain.slice(0, 79)}…` : plain;
}
function unique(drift) {
    const seen = new Set();
    return drift.filter(({ where, words }) => {
        const text = `${where} ${words}`;
        return seen.has(text) ? false : seen.add(text).size > 0;
    });
}

// EXTERNAL MODULE: ./lib/run/progress.js
var progress = __webpack_require__(6514);
// EXTERNAL MODULE: ./lib/run/read-repository.js
var read_repository = __webpack_require__(9562);
// EXTERNAL MODULE: ./lib/run/run.js
var run_run = __webpack_require__(5548);
// EXTERNAL MODULE: ./lib/run/void-approvals.js
var void_approvals = __webpack_require__(5454);
;// CONCATENATED MODULE: ./lib/run/check-plan.js









/** Holds the plan of the thread against the newest code, without a model, and says what no longer holds. */
function checkPlan(run) {
    return (0,current_plan/* withCurrentPlan */.zf)(run, (stored) => check(run, stored));
}
async function check(run, stored) {
    const checked = await (0,progress/* withProgress */.E)(run, 'Holding the plan against the code of today', async () => {
        const { snapshot } = await (0,read_repository/* readRepository */.N)(run);
        const { madeFrom: _madeFrom, ...held } = await holdAgainst(run, stored, snapshot);
        return { ...held, voided: await (0,void_approvals/* voidApprovals */.v)(run, stored) };
    });
    return (0,conclude/* conclude */.Ep)(run, { kind: 'checked', ...checked });
}
/** What drifted is the difference between two looks at the same plan: at the commit it was made from, and today. */
async function holdAgainst(run, stored, snapshot) {
    const { plan, text, path, branch, sha } = stored;
    const now = lookAt(stored, snapshot);
    const planned = await snapshotThen(run, plan.meta.commit, snapshot);
    const then = planned === undefined ? undefined : lookAt(stored, planned);
    return {
        path,
        branch,
        url: (0,run_run/* fileUrl */.iw)(run, sha, path),
        plannedAt: plan.meta.commit,
        checkedAt: snapshot.commit,
        drift: then === undefined ? [] : findDrift({ plan, markdown: text }, then, now),
        findings: now.findings,
        claims: now.claims,
        ...(then === undefined ? {} : { madeFrom: { snapshot: then.snapshot, profile: then.profile } }),
    };
}
function lookAt({ plan, text }, snapshot) {
    const profile = (0,profile_repository/* profileRepository */.c)(snapshot);
    const verification = (0,verify_plan/* verifyPlan */.Zl)({ plan, markdown: text, snapshot, profile });
    // That the commit is another one is why we look, and no finding.
    return {
        ...verification,
        findings: verification.findings.filter(({ place }) => !place.startsWith('meta.')),
        snapshot,
        profile,
    };
}
/** A commit that no branch holds any more cannot be read: then only today's findings can be told. */
async function snapshotThen(run, commit, now) {
    if (commit === now.commit)
        return now;
    if (commit === 'uncommitted')
        return undefined;
    try {
        return await run.ports.snapshots.read(commit, run.signal);
    }
    catch (fault) {
        run.ports.log.warning(`The commit the plan was made from could not be read: ${String(fault)}`);
        return undefined;
    }
}


/***/ }),

/***/ 1630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ hasChanged),
/* harmony export */   Ag: () => (/* binding */ differs),
/* harmony export */   Re: () => (/* binding */ currentPlan),
/* harmony export */   zf: () => (/* binding */ withCurrentPlan)
/* harmony export */ });
/* harmony import */ var _publish_branch_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1663);
/* harmony import */ var _conclude_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6008);
/* harmony import */ var _find_stored_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4282);



/** Goes on with the plan of the thread, or says that there is none, or why it cannot be read. */
async function withCurrentPlan(run, story) {
    const file = await currentPlan(run);
    if (file === undefined)
        return tellNoPlan(run);
    return (0,_find_stored_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .isReadable */ .hS)(file) ? story(file) : (0,_find_stored_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .tellUnreadable */ .LD)(run, file);
}
/** The newest plan on the branch of the thread, as it is now: a person's edits included. */
async function currentPlan(run) {
    return (await (0,_find_stored_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .readPlanFiles */ .D7)(run)).at(-1);
}
/** Whether the plan says something else by now than when it was read. */
async function hasChanged(run, { branch, path, sha }) {
    const now = await run.ports.reader.headOf(branch);
    return now === undefined || differs(run, path, [sha, now]);
}
/** Whether a file is another one at another commit. What else was committed does not matter. */
async function differs({ ports: { reader } }, path, [before, after]) {
    return before !== after && (await reader.blobAt(before, path)) !== (await reader.blobAt(after, path));
}
async function tellNoPlan(run) {
    const reason = `There is no plan for this thread yet: the branch \`${(0,_publish_branch_name_js__WEBPACK_IMPORTED_MODULE_2__/* .branchName */ .a)(run.config.branch_prefix, run.facts)}\` has none.`;
    await (0,_conclude_js__WEBPACK_IMPORTED_MODULE_0__/* .answer */ .ZF)(run, `${reason} Ask for one with \`${run.config.trigger_phrase}\`.`);
    return { kind: 'ignored', reason };
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


/***/ }),

/***/ 6514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ withProgress)
/* harmony export */ });
/* harmony import */ var _publish_comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4131);
/* harmony import */ var _publish_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2182);
/* harmony import */ var _conclude_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6008);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5548);




/** More edits would only notify and cost requests. */
const BETWEEN_EDITS_MS = 5000;
/** Work that is told as it goes. However it ends, no word about it comes after its end. */
async function withProgress(run, step, work) {
    const telling = await startTelling(run, step);
    try {
        return await work(telling.report);
    }
    finally {
        await telling.settle();
    }
}
/** The first comment exists before anything costs money; when it cannot be written, the run ends here. */
async function startTelling(run, step) {
    const { clock, log, writer } = run.ports;
    if ((0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .isDryRun */ .vG)(run))
        return { report: (text, news) => log.info((0,_publish_words_js__WEBPACK_IMPORTED_MODULE_3__/* .describeStep */ .Ey)(text, news)), settle: async () => { } };
    await writer.react(run.trigger.reactTo, 'eyes');
    const stages = recordStages(step, clock.now);
    await (0,_conclude_js__WEBPACK_IMPORTED_MODULE_1__/* .writeComment */ .HF)(run, (0,_publish_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .renderProgress */ .EY)((0,_conclude_js__WEBPACK_IMPORTED_MODULE_1__/* .commentFacts */ .$V)(run), step));
    const edits = createEdits(run, async () => {
        const { stage, ...standing } = stages.now();
        await (0,_conclude_js__WEBPACK_IMPORTED_MODULE_1__/* .writeComment */ .HF)(run, (0,_publish_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .renderProgress */ .EY)((0,_conclude_js__WEBPACK_IMPORTED_MODULE_1__/* .commentFacts */ .$V)(run), stage, standing));
    });
    return {
        report: (text, news) => {
            if (edits.areOver())
                return;
            log.info((0,_publish_words_js__WEBPACK_IMPORTED_MODULE_3__/* .describeStep */ .Ey)(text, news));
            stages.enter(text, news);
            edits.ask();
        },
        settle: edits.settle,
    };
}
/** Edits of one comment with a distance between them. What comes too early waits, so that the last word is never lost. */
function createEdits({ signal, ports: { clock, log } }, edit) {
    const over = new AbortController();
    let last = clock.now();
    let isAsked = false;
    let pending = Promise.resolve();
    const editInTurn = async () => {
        const rest = last + BETWEEN_EDITS_MS - clock.now();
        if (rest > 0)
            await clock.sleep(rest, over.signal).catch(() => undefined);
        isAsked = false;
        if (over.signal.aborted || signal.aborted)
            return; // The final state is on its way.
        last = clock.now();
        try {
            await edit();
        }
        catch (fault) {
            log.warning(`The progress comment could not be edited: ${fault instanceof Error ? fault.message : String(fault)}`);
        }
    };
    return {
        areOver: () => over.signal.aborted,
        ask: () => {
            if (isAsked)
                return; // The edit that waits will say this too.
            isAsked = true;
            pending = pending.then(editInTurn);
        },
        settle: () => {
            over.abort();
            return pending;
        },
    };
}
/** Stages with their times. What differs only in its numbers, as "3 files read", is the same stage. */
function recordStages(first, now) {
    const done = [];
    let current = { text: first, since: now() };
    let money = {};
    return {
        now: () => {
            const { text: stage, detail } = current;
            return { ...money, stage, done, ...(detail === undefined ? {} : { detail }) };
        },
        enter: (text, { detail, ...news } = {}) => {
            money = { ...money, ...news };
            const isSame = text.replaceAll(/\d+/g, '') === current.text.replaceAll(/\d+/g, '');
            if (!isSame)
                done.push({ text: current.text, milliseconds: now() - current.since });
            current = { text, since: isSame ? current.since : now(), ...(detail === undefined ? {} : { detail }) };
        },
    };
}


/***/ }),

/***/ 9562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readRepository),
/* harmony export */   z: () => (/* binding */ findHeads)
/* harmony export */ });
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3259);

/** The repository at one pinned commit: the head of a pull request, else of the branch to plan on. */
async function readRepository(run) {
    const { base, head } = await findHeads(run);
    return { base, snapshot: await run.ports.snapshots.read(head, run.signal) };
}
async function findHeads(run) {
    const { reader } = run.ports;
    const branch = run.config.base_branch || (await reader.repository()).defaultBranch;
    const base = await reader.headOf(branch);
    if (base === undefined)
        throw new _outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .RepositoryFault */ .lt(describeMissing(run, branch));
    const head = run.facts.kind === 'pull_request' ? (await reader.thread(run.facts.number)).head?.sha : undefined;
    return { base, head: head ?? base };
}
function describeMissing(run, branch) {
    if (run.config.base_branch !== '')
        return `There is no branch "${branch}", which \`base_branch\` names. Expected a branch of this repository.`;
    return `The repository has no commit on "${branch}" yet, so there is nothing to plan on. Push a first commit, then ask again.`;
}


/***/ }),

/***/ 5454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ voidApprovals)
/* harmony export */ });
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3259);
/* harmony import */ var _publish_comment_approval_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7172);
/* harmony import */ var _trigger_comment_marker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2524);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5548);




/**
 * An approval is for the bytes that were approved. Where the plan says something else now, whoever changed it, the
 * approval is struck out in its own comment and on the commit. Returns who had approved.
 */
async function voidApprovals(run, { path, sha }) {
    const comments = await run.ports.writer.ownComments(run.facts.number);
    const given = comments.flatMap(({ key, body }) => {
        const approval = (0,_publish_comment_approval_js__WEBPACK_IMPORTED_MODULE_1__/* .parseApproval */ .jI)(body);
        return approval === undefined ? [] : [{ key, approval }];
    });
    if (given.length === 0)
        return [];
    const blob = await run.ports.reader.blobAt(sha, path);
    const stale = given.filter(({ approval }) => approval.blob !== blob || approval.path !== path);
    for (const { key, approval } of stale) {
        const body = (0,_publish_comment_approval_js__WEBPACK_IMPORTED_MODULE_1__/* .renderVoided */ .ql)(key, approval, { url: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .fileUrl */ .iw)(run, sha, path), sha });
        await run.ports.writer.writeComment(run.facts.number, { marker: (0,_trigger_comment_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .renderMarker */ .Bd)(key), body });
    }
    const names = [...new Set(stale.map(({ approval }) => approval.approver))];
    if (names.length > 0)
        await setVoid(run, sha, names);
    return names;
}
async function setVoid(run, sha, names) {
    const words = `The plan changed after ${names.join(', ')} approved it: approve again`;
    try {
        await run.ports.writer.setApproval(sha, { isApproved: false, words });
    }
    catch (fault) {
        if (!(fault instanceof _outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .ForgeFault */ .Ke))
            throw fault;
        run.ports.log.warning(`The approval could not be taken off the commit: ${fault.message}`);
    }
}


/***/ }),

/***/ 7007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ pageOf),
/* harmony export */   x: () => (/* binding */ locate)
/* harmony export */ });
/**
 * The line of the rendered file that a place of the model stands on, counted from 1.
 * The text at the place is searched for, then the texts of what encloses it; nothing found is `undefined`, never a guess.
 */
function locate(place, plan, page) {
    const steps = place.match(/[^.[\]:]+|:\d+$/g) ?? [];
    const offset = steps.at(-1)?.startsWith(':') ? Number(steps.pop()?.slice(1)) : undefined;
    const values = valuesAlong(plan, steps);
    const start = startOf(values, page);
    for (const value of values.toReversed()) {
        const line = lineOf(value, page, start);
        if (line === undefined)
            continue;
        return offset === undefined ? line : line + offset - 1;
    }
    return undefined;
}
/** Splits the page and makes its lines comparable once for all places. */
function pageOf(markdown) {
    return markdown.split('\n').map(comparable);
}
function valuesAlong(plan, steps) {
    const values = [];
    let current = plan;
    for (const step of steps) {
        if (typeof current !== 'object' || current === null)
            break;
        current = current[step];
        if (current === undefined)
            break;
        values.push(current);
    }
    return values;
}
/** Where the enclosing item is named, so that a text standing in several items is found in the right one. */
function startOf(values, page) {
    for (const value of values.toReversed()) {
        const row = rowOf(value, page);
        if (row !== undefined)
            return row;
    }
    for (const value of values) {
        const name = nameOf(value);
        if (name === undefined)
            continue;
        const line = lineOf(name, page, 0);
        if (line !== undefined)
            return line - 1;
    }
    return 0;
}
/** The line of a table that holds all short texts of an item; an item with an id has more lines than that. */
function rowOf(value, page) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || 'id' in value)
        return undefined;
    const texts = Object.values(value)
        .filter((text) => typeof text === 'string' && text.length > 1 && !text.includes('\n'))
        .map((text) => comparable(text).slice(0, 60));
    if (texts.length < 2)
        return undefined;
    const found = page.findIndex((line) => line.startsWith('|') && texts.every((text) => line.includes(text)));
    return found === -1 ? undefined : found;
}
function lineOf(value, page, start) {
    const text = typeof value === 'string' ? value : nameOf(value);
    if (text === undefined)
        return undefined;
    const wanted = comparable(text.split('\n').find((line) => line.trim() !== '') ?? '').slice(0, 60);
    if (wanted.length < 2)
        return undefined;
    const after = page.findIndex((line, index) => index >= start && line.includes(wanted));
    const found = after === -1 ? page.findIndex((line) => line.includes(wanted)) : after;
    return found === -1 ? undefined : found + 1;
}
function nameOf(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return undefined;
    const fields = value;
    for (const key of ['id', 'source', 'mermaid', 'name', 'file', 'pattern', 'threat', 'data', 'fact', 'what']) {
        const field = fields[key];
        if (typeof field === 'string')
            return field;
    }
    return undefined;
}
/** Without the marks that rendering adds. */
function comparable(text) {
    return text
        .replace(/\\(?=[^\w\s])/g, '')
        .replace(/\s+/g, ' ')
        .trim();
}


/***/ }),

/***/ 830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zl: () => (/* binding */ verifyPlan),
/* harmony export */   kg: () => (/* binding */ combine)
/* harmony export */ });
/* unused harmony exports resultOf, joinVerifications, summariseResults */
/* harmony import */ var _locate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7007);
/* harmony import */ var _plan_texts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9955);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9436);



/** Nobody repairs more of one kind at once. */
const MOST_FINDINGS = 30;
const ORDER = { block: 0, error: 1, warn: 2, info: 3 };
/** Checks every claim of a plan that can be decided from the files alone. */
function verifyPlan(subject) {
    const input = { ...subject, texts: (0,_plan_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .textsOf */ .CB)(subject.plan) };
    return summarise(subject, _rules_js__WEBPACK_IMPORTED_MODULE_1__/* .rules */ .a.map((rule) => resultOf(rule, input)));
}
/** A finding says what it stands on: a line, or the documentation behind the rule. */
function resultOf({ id, source, check }, input) {
    const result = check(input);
    if (source === undefined)
        return { rule: id, result };
    return { rule: id, result: { ...result, findings: result.findings.map((flaw) => ({ evidence: source, ...flaw })) } };
}
/** Adds the result of a check that is no rule, because it needs more than the files. */
function combine(subject, verification, more) {
    return joinVerifications(verification, summarise(subject, [more]));
}
function joinVerifications(one, other) {
    return {
        findings: [...one.findings, ...other.findings].sort(bySeverityThenLine),
        claims: {
            claims: one.claims.claims + other.claims.claims,
            passed: one.claims.passed + other.claims.passed,
            unverifiable: one.claims.unverifiable + other.claims.unverifiable,
        },
        unverifiable: unique([...one.unverifiable, ...other.unverifiable]),
    };
}
function summarise({ plan, markdown }, results) {
    const page = (0,_locate_js__WEBPACK_IMPORTED_MODULE_2__/* .pageOf */ .Z)(markdown);
    return summariseResults(results, (place) => (0,_locate_js__WEBPACK_IMPORTED_MODULE_2__/* .locate */ .x)(place, plan, page));
}
/** All results as one; `lineOf` knows where a place stands on the page. */
function summariseResults(results, lineOf) {
    const claims = sum(results, ({ result }) => result.claims);
    const undecided = sum(results, ({ result }) => Math.min(result.claims, result.unverifiable.length));
    const failed = sum(results, ({ result }) => Math.min(result.claims, result.findings.length));
    return {
        findings: results
            .flatMap(({ rule, result }) => result.findings.slice(0, MOST_FINDINGS).map((flaw) => placed(flaw, rule, lineOf)))
            .sort(bySeverityThenLine),
        claims: { claims, passed: Math.max(0, claims - failed - undecided), unverifiable: undecided },
        unverifiable: unique([...results.flatMap(({ result }) => result.unverifiable), ...unlisted(results)]),
    };
}
function unlisted(results) {
    return results
        .filter(({ result }) => result.findings.length > MOST_FINDINGS)
        .map(({ rule, result }) => `${result.findings.length - MOST_FINDINGS} more findings of ${rule} are not listed.`);
}
function placed(flaw, rule, lineOf) {
    const line = lineOf(flaw.place);
    return { rule, ...flaw, ...(line === undefined ? {} : { line }) };
}
function sum(results, count) {
    return results.reduce((total, result) => total + count(result), 0);
}
function bySeverityThenLine(left, right) {
    return (ORDER[left.severity] - ORDER[right.severity] ||
        (left.line ?? Number.MAX_SAFE_INTEGER) - (right.line ?? Number.MAX_SAFE_INTEGER) ||
        compareText(left.place, right.place) ||
        compareText(left.rule, right.rule));
}
function compareText(left, right) {
    if (left === right)
        return 0;
    return left < right ? -1 : 1;
}
function unique(texts) {
    return [...new Set(texts)];
}


/***/ })

};
