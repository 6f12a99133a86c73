export const id = 22;
export const ids = [22];
export const modules = {

/***/ 3022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readArchive: () => (/* binding */ readArchive)
});

// UNUSED EXPORTS: archiveLimits

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(6118);
// EXTERNAL MODULE: ./lib/outcome.js
var outcome = __webpack_require__(3259);
;// CONCATENATED MODULE: ./lib/snapshot/classify-content.js
const headCharacters = 1_000;
const minifiedFromCharacters = 5_000;
const minifiedMeanLine = 250;
const generatedMark = /\bcode generated\b[^\n]*\bdo not edit\b|@generated\b|\b(auto-?|automatically )generated\b[^\n]*(do not|don't|edit|by )|\bgenerated (by|from|file)\b[^\n]*\b(do not|don't) (edit|modify)\b/i;
/** Corrects what a path promised by what the text says. */
function classifyContent(kind, text) {
    if (kind !== 'source' && kind !== 'style' && kind !== 'test')
        return kind;
    if (generatedMark.test(text.slice(0, headCharacters)))
        return 'generated';
    return isMinified(text) ? 'minified' : kind;
}
/** Whether the first bytes are no text. */
function isBinaryContent(content) {
    if (content[0] === 0xff && content[1] === 0xfe)
        return true;
    return content.subarray(0, 8_000).includes(0);
}
/** Git LFS stores such a pointer in place of the file. */
function isLfsPointer(content) {
    if (content.length > 1_024 || content[0] !== 0x76)
        return false;
    return new TextDecoder().decode(content).startsWith('version https://git-lfs.github.com/spec/');
}
function isMinified(text) {
    if (text.length < minifiedFromCharacters)
        return false;
    const sample = text.length > 200_000 ? text.slice(0, 200_000) : text;
    return sample.length / countLines(sample) > minifiedMeanLine;
}
function countLines(text) {
    let lines = 1;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        lines += 1;
    return lines;
}

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
;// CONCATENATED MODULE: ./lib/snapshot/classify-path.js

/** What sort of file a path names. Contents may correct it afterwards, see `classifyContent`. */
function classifyPath(path) {
    const name = (0,posix_.basename)(path);
    const extension = (0,posix_.extname)(name).toLowerCase();
    const verdict = rules.find((rule) => rule.holds({ path, name, extension }));
    return verdict?.kind ?? byExtension(name, extension);
}
const words = (list) => new Set(list.split(' '));
const binaryExtensions = words('.png .jpg .jpeg .gif .webp .avif .ico .icns .bmp .tif .tiff .heic .pdf .zip .gz .tgz .bz2 .xz .zst .7z .rar .tar .br .woff .woff2 .ttf .eot .otf ' +
    '.mp3 .mp4 .m4a .m4b .m4v .mov .avi .mkv .webm .ogg .oga .opus .wav .flac .aac .jar .war .class .dll .exe .so .dylib .a .o .lib .pyc .sqlite .sqlite3 ' +
    '.db .mdb .wasm .psd .ai .sketch .fig .xd .bin .dat .pack .idx .keystore .jks .p12 .pfx .der .docx .xlsx .pptx .odt .ods .epub .parquet .npy .pkl .h5 .onnx .pt .glb');
const styleExtensions = words('.css .scss .sass .less .styl .pcss .postcss');
const documentExtensions = words('.md .mdx .markdown .rst .adoc .asciidoc .txt .org .tex .textile');
const dataExtensions = words('.json .json5 .jsonl .ndjson .geojson .csv .tsv .xml .svg .plist .sql.dump .ics .har .excalidraw .drawio');
const configurationExtensions = words('.yaml .yml .toml .ini .cfg .conf .properties .env .tf .tfvars .hcl .nix .service .editorconfig .neon .caddyfile');
const lockNames = words('package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock bun.lockb deno.lock composer.lock Gemfile.lock Cargo.lock go.sum poetry.lock uv.lock ' +
    'pdm.lock Pipfile.lock mix.lock pubspec.lock packages.lock.json Podfile.lock Package.resolved flake.lock gradle.lockfile');
const manifestNames = words('package.json pnpm-workspace.yaml lerna.json nx.json turbo.json rush.json deno.json deno.jsonc jsr.json go.mod go.work pyproject.toml setup.py setup.cfg Pipfile ' +
    'Gemfile Cargo.toml composer.json pom.xml build.gradle build.gradle.kts settings.gradle settings.gradle.kts libs.versions.toml mix.exs pubspec.yaml ' +
    'Directory.Packages.props Package.swift Podfile bower.json');
/** First match wins: what a file is not written for by hand comes before what its name says it holds. */
const rules = [
    { kind: 'binary', holds: ({ extension }) => binaryExtensions.has(extension) },
    { kind: 'lock', holds: ({ name }) => lockNames.has(name) || /^requirements[\w.-]*\.lock$/.test(name) },
    {
        kind: 'vendored',
        holds: ({ path }) => /(^|\/)(vendor|vendors|vendored|third[_-]?party|node_modules|bower_components|jspm_packages|Pods|Carthage|\.yarn|\.bundle|site-packages)\//.test(path),
    },
    {
        kind: 'vendored',
        holds: ({ name }) => /^(jquery|bootstrap|angular|react(-dom)?|vue|ember|backbone|underscore|lodash|moment|d3|three|socket\.io|html5shiv|modernizr|prettify|ace|codemirror|tinymce|ckeditor|fontawesome|popper|chart)([.-](v?\d[\w.]*|slim|bundle|full|esm|umd|global|prod|production|development|runtime|all))*(\.min)?\.(js|css)$/i.test(name) && /[.-](v?\d|min|bundle|umd|prod)|^jquery/i.test(name),
    },
    { kind: 'minified', holds: ({ name }) => /[.-]min\.(js|mjs|cjs|css|html)$|\.(bundle|chunk)\.(js|css)$|\.map$/i.test(name) },
    { kind: 'generated', holds: ({ path, name }) => isGeneratedPath(path, name) },
    { kind: 'test', holds: ({ path, name }) => isTestPath(path, name) },
    {
        kind: 'manifest',
        holds: ({ name }) => manifestNames.has(name) || /^requirements[\w.-]*\.txt$|\.(cs|fs|vb)proj$|\.gemspec$/.test(name),
    },
    { kind: 'manifest', holds: ({ path }) => /(^|\/)requirements\/[\w.-]+\.txt$/.test(path) },
    { kind: 'translation', holds: (parts) => isTranslation(parts) },
];
function isGeneratedPath(path, name) {
    return (/(^|\/)(dist|generated|__generated__|_generated|\.next|\.nuxt|\.output|\.svelte-kit|coverage|gen-src)\//.test(path) ||
        /\.(snap|pb\.(go|cc|h)|g\.dart|freezed\.dart|designer\.(cs|vb)|generated\.\w+|gen\.\w+)$/i.test(name) ||
        /_pb2(_grpc)?\.pyi?$|_pb\.(js|ts|d\.ts)$|_grpc\.pb\.go$|^zz_generated|_generated\.\w+$|^wire_gen\.go$/i.test(name));
}
function isTestPath(path, name) {
    return (/(^|\/)(tests?|__tests__|specs?|e2e|integration[-_]?tests?|cypress|playwright|__mocks__|__fixtures__|fixtures?|testdata|test-?data|testing|test[-_]?utils?|__snapshots__|mocks?|mock-[\w-]+|storybook|\.storybook)\//i.test(path) ||
        /[._-](test|tests|spec|specs|cy|e2e|stories|story|bench|mock|fixture)\.[cm]?[jt]sx?$/i.test(name) ||
        /_test\.(go|py|exs|rb|dart|cc|cpp|clj)$|_spec\.(rb|lua)$|^test_[\w-]+\.py$|^conftest\.py$|[a-z0-9](Tests?|IT|Spec)\.(java|kt|cs|php|scala|swift|groovy)$/.test(name));
}
const languageTag = /^[a-z]{2,3}([-_][A-Za-z]{2,4}){0,2}$/;
function isTranslation({ path, name, extension }) {
    if (/^\.(po|pot|xlf|xliff|arb|strings|resx|ftl)$/.test(extension))
        return true;
    if (!/(^|\/)(i18n|locales?|langs?|languages?|translations?|l10n|messages|_locales)\//i.test(path))
        return false;
    if (/^\.(json|json5|ya?ml|properties|ini|toml|php|csv)$/.test(extension))
        return true;
    const [stem = ''] = name.split('.');
    return /^\.([cm]?[jt]s|py|rb)$/.test(extension) && languageTag.test(stem);
}
function byExtension(name, extension) {
    if (styleExtensions.has(extension))
        return 'style';
    if (documentExtensions.has(extension) ||
        /^(license|licence|copying|notice|authors|contributors|changelog|readme)\b/i.test(name))
        return 'document';
    if (isConfiguration(name, extension))
        return 'configuration';
    if (dataExtensions.has(extension))
        return 'data';
    return 'source';
}
function isConfiguration(name, extension) {
    return (configurationExtensions.has(extension) ||
        /^(Dockerfile|Containerfile|Procfile|Makefile|Vagrantfile|Jenkinsfile|Caddyfile|CODEOWNERS)(\.|$)/.test(name) ||
        /^\.[\w-]+(rc|ignore|attributes|config|version|keep)?(\.(json|js|cjs|mjs|ya?ml|toml|local|example|sample))*$/.test(name) ||
        /\.(config|conf|rc|setup)\.([cm]?[jt]s|json|ya?ml)$/.test(name) ||
        /^([tj]sconfig[\w.-]*|vercel|netlify|fly|render|railway|renovate|now|app|firebase|wrangler|appsettings[\w.]*|angular|capacitor[\w.]*|tslint|biome|components)\.jsonc?$/.test(name));
}

;// CONCATENATED MODULE: ./lib/snapshot/clip-lines.js
/** Cuts lines that are too long to show, and says so at the cut. Line numbers stay what they were. */
function clipLines(text, limit) {
    return hasLongLine(text, limit)
        ? text
            .split('\n')
            .map((line) => clip(line, limit))
            .join('\n')
        : text;
}
function clip(line, limit) {
    return line.length > limit ? `${line.slice(0, limit)} … [${line.length - limit} more characters]` : line;
}
/** Jumps from line end to line end, so that a text of short lines costs one step per `limit` characters. */
function hasLongLine(text, limit) {
    let start = 0;
    while (text.length - start > limit) {
        const lineEnd = text.lastIndexOf('\n', start + limit);
        if (lineEnd < start)
            return true;
        start = lineEnd + 1;
    }
    return false;
}

;// CONCATENATED MODULE: ./lib/snapshot/limits.js
const snapshotLimits = {
    files: 200_000,
    texts: 60_000,
    textBytes: 160_000_000,
    fileBytes: 1_000_000,
    lockBytes: 16_000_000,
    lineCharacters: 2_000,
};
/** Kinds whose text is read, in the order in which they are served when the caps are short. */
const readKinds = [
    'manifest',
    'lock',
    'configuration',
    'source',
    'style',
    'document',
    'test',
    'data',
    'generated',
    'translation',
];
function bytesAllowed(kind, limits) {
    if (kind === 'lock')
        return limits.lockBytes;
    const secondRank = kind === 'data' || kind === 'generated' || kind === 'translation';
    return secondRank ? Math.min(limits.fileBytes, 256_000) : limits.fileBytes;
}

;// CONCATENATED MODULE: ./lib/snapshot/path-fault.js
const longestPath = 1_024;
/** Why a path cannot be one of a tracked file, or undefined. */
function pathFault(path) {
    if (path === '')
        return 'the path is empty';
    if (path.length > longestPath)
        return `the path has ${path.length} characters, at most ${longestPath} are taken`;
    if (path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path))
        return 'the path is absolute';
    if (hasControlCharacter(path))
        return 'the path holds control characters';
    const parts = path.split(/[/\\]/);
    if (parts.some((part) => part === '' || part === '.' || part === '..'))
        return 'the path leaves the repository or has empty parts';
    if (parts.some((part) => part.toLowerCase() === '.git'))
        return 'the path leads into .git';
    return undefined;
}
/** A path as it can stand in a note: no control characters, not endless. */
function showPath(path) {
    const quoted = JSON.stringify(path.slice(0, 200)).slice(1, -1);
    return path.length > 200 ? `${quoted}…` : quoted;
}
function hasControlCharacter(path) {
    for (let at = 0; at < path.length; at += 1) {
        const code = path.charCodeAt(at);
        if (code < 0x20 || (code >= 0x7f && code < 0xa0))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./lib/snapshot/build-snapshot.js





/** One value for a repository at one commit. Never throws on what a repository holds: what cannot be taken is noted in `leftOut`. */
function buildSnapshot(commit, entries, options = {}) {
    const builder = createSnapshotBuilder(commit, options);
    for (const entry of entries)
        builder.add(entry);
    return builder.finish();
}
/** The same for edges that stream: memory holds texts, not the bytes they came from. */
function createSnapshotBuilder(commit, options = {}) {
    const limits = { ...snapshotLimits, ...options.limits };
    const files = new Map();
    const leftOut = [...(options.leftOut ?? [])];
    const spent = { texts: 0, bytes: 0 };
    function add(entry) {
        const fault = pathFault(entry.path) ?? (files.has(entry.path) ? 'the path occurs twice' : undefined);
        if (fault !== undefined)
            leftOut.push({ path: showPath(entry.path), reason: `ignored: ${fault}` });
        else if (files.size >= limits.files)
            leftOut.push({ path: entry.path, reason: `ignored: at most ${limits.files} files are listed` });
        else
            files.set(entry.path, take(entry));
    }
    function take({ path, size, content, blob, kind = classifyPath(path) }) {
        const facts = { path, size, ...(blob === undefined ? {} : { blob }) };
        if (content === undefined)
            return { ...facts, kind };
        const reading = readText({ path, kind, content }, { limits, spent });
        if (reading.note !== undefined)
            leftOut.push({ path, reason: reading.note });
        return reading.text === undefined ? { ...facts, kind: reading.kind } : { ...facts, kind: reading.kind, text: reading.text };
    }
    return {
        add,
        leaveOut: (item) => leftOut.push({ path: showPath(item.path), reason: item.reason }),
        finish: () => ({ commit, files: sortByPath(files), leftOut: [...summarise(leftOut), ...caseClashes(files)] }),
    };
}
/** Replaces what is not UTF-8. */
const decoder = new TextDecoder();
function readText({ kind, content }, { limits, spent }) {
    if (isLfsPointer(content))
        return { kind: 'binary', note: 'stored in LFS, not read' };
    if (isBinaryContent(content))
        return { kind: 'binary' };
    if (!readKinds.includes(kind))
        return { kind };
    const allowed = bytesAllowed(kind, limits);
    if (content.length > allowed)
        return { kind, note: `not read: ${content.length} bytes, at most ${allowed} are read of a ${kind} file` };
    if (spent.texts >= limits.texts)
        return { kind, note: `not read: ${limits.texts} files are read of a repository` };
    if (spent.bytes + content.length > limits.textBytes)
        return { kind, note: `not read: ${limits.textBytes} bytes are read of a repository` };
    spent.texts += 1;
    spent.bytes += content.length;
    const text = decoder.decode(content);
    const actual = classifyContent(kind, text);
    return actual === 'minified' ? { kind: actual } : { kind: actual, text: clipLines(text, limits.lineCharacters) };
}
function sortByPath(files) {
    return new Map([...files].sort(([left], [right]) => (left < right ? -1 : 1)));
}
const namedPerReason = 20;
/** A cap can leave out ten thousand files for one reason: the first are named, the rest counted. */
function summarise(leftOut) {
    const byReason = new Map();
    for (const item of leftOut) {
        const group = item.reason.replace(/\d+ bytes, /, '');
        const items = byReason.get(group);
        if (items === undefined)
            byReason.set(group, [item]);
        else
            items.push(item);
    }
    return [...byReason].flatMap(([reason, items]) => {
        const rest = items.length - namedPerReason;
        if (rest <= 0)
            return items;
        return [...items.slice(0, namedPerReason), { path: `${rest} further files`, reason }];
    });
}
function caseClashes(files) {
    const seen = new Map();
    const clashes = [];
    for (const path of files.keys()) {
        const folded = path.toLowerCase();
        const other = seen.get(folded);
        if (other === undefined)
            seen.set(folded, path);
        else
            clashes.push({ path, reason: `differs from ${other} in letter case only; on some machines only one of the two exists` });
    }
    return clashes;
}

;// CONCATENATED MODULE: ./lib/snapshot/choose-reads.js


/** Which of the listed files to read under the caps: what a planner needs most comes first. */
function chooseReads(files, limits = snapshotLimits) {
    const read = new Map();
    const leftOut = [];
    let bytes = 0;
    const groups = groupByKind(files);
    for (const kind of readKinds) {
        for (const file of groups.get(kind) ?? []) {
            const reason = refusal(file, { kind, bytes, texts: read.size }, limits);
            if (reason !== undefined) {
                leftOut.push({ path: file.path, reason });
                continue;
            }
            bytes += file.size;
            read.set(file.path, kind);
        }
    }
    return { read, leftOut };
}
function groupByKind(files) {
    const groups = new Map();
    for (const file of files) {
        const kind = classifyPath(file.path);
        const group = groups.get(kind);
        if (group === undefined)
            groups.set(kind, [file]);
        else
            group.push(file);
    }
    return groups;
}
function refusal(file, spent, limits) {
    const allowed = bytesAllowed(spent.kind, limits);
    if (file.size > allowed)
        return `not read: ${file.size} bytes, at most ${allowed} are read of a ${spent.kind} file`;
    if (spent.texts >= limits.texts)
        return `not read: ${limits.texts} files are read of a repository`;
    if (spent.bytes + file.size > limits.textBytes)
        return `not read: ${limits.textBytes} bytes are read of a repository`;
    return undefined;
}

;// CONCATENATED MODULE: ./lib/edges/read-archive.js








const archiveLimits = {
    ...snapshotLimits,
    packedBytes: 500_000_000,
    unpackedBytes: 3_000_000_000,
    archiveEntries: 400_000,
};
/**
 * Reads a gzipped tar archive of one commit in memory. `tree` says what exists, the archive what it holds: links, other
 * kinds of entry and whatever is not in the tree are dropped. A broken archive leaves notes; a broken connection throws
 * `RepositoryFault`, so that the caller can fetch it again.
 */
async function readArchive(packed, tree, limits = {}) {
    const caps = { ...archiveLimits, ...limits };
    const files = tree.entries.filter(isRegularFile);
    const choice = chooseReads(files, caps);
    const builder = createSnapshotBuilder(tree.commit, { limits: caps, leftOut: [...otherEntries(tree), ...choice.leftOut] });
    const reading = {
        tree,
        known: new Map(files.map((file) => [file.path, file])),
        chosen: choice.read,
        builder,
        seen: new Set(),
        caps,
    };
    const ending = await readEntries(packed, reading);
    if (ending !== undefined)
        builder.leaveOut({ path: '.', reason: `the archive could not be read to its end because ${ending}` });
    for (const file of files)
        if (!reading.seen.has(file.path))
            addUnread(reading, file, ending);
    return builder.finish();
}
function isRegularFile(entry) {
    return entry.mode === '100644' || entry.mode === '100755' || entry.mode === '100664';
}
function otherEntries(tree) {
    const named = { '120000': 'a link, not followed', '160000': 'a submodule, not read' };
    const others = tree.entries.flatMap(({ path, mode }) => {
        const reason = named[mode];
        return reason === undefined ? [] : [{ path: showPath(path), reason }];
    });
    return tree.complete
        ? others
        : [...others, { path: '.', reason: 'the listing of the git tree was cut short; paths may exist that are not known' }];
}
/** A file that exists although the archive did not hold it: `export-ignore`, or an archive that broke off. */
function addUnread({ builder, chosen }, file, ending) {
    builder.add({ path: file.path, size: file.size, blob: file.blob });
    if (!chosen.has(file.path))
        return;
    const reason = ending === undefined
        ? 'not read: in the git tree, but left out of the archive (export-ignore)'
        : 'not read: the archive broke off';
    builder.leaveOut({ path: file.path, reason });
}
/** Undefined when the whole archive was read, else why not. */
async function readEntries(packed, reading) {
    const head = [];
    const packedMeter = meter(reading.caps.packedBytes, 'it is larger than', []);
    const unpackedMeter = meter(reading.caps.unpackedBytes, 'it unpacks to more than', head);
    const archive = (0,tar_stream.extract)();
    let broken;
    packed.once('error', (cause) => (broken = cause));
    (0,external_node_stream_.pipeline)(packed, packedMeter, (0,external_node_zlib_.createGunzip)(), unpackedMeter, archive, () => undefined);
    try {
        let count = 0;
        for await (const entry of archive) {
            if (count === 0)
                checkCommit(head, reading.tree.commit);
            count += 1;
            if (count > reading.caps.archiveEntries)
                return `it has more than ${reading.caps.archiveEntries} entries`;
            await takeEntry(entry, reading);
        }
        return count === 0 ? 'it is empty' : undefined;
    }
    catch (cause) {
        if (cause instanceof outcome/* RepositoryFault */.lt)
            throw cause;
        if (broken !== undefined)
            throw new outcome/* RepositoryFault */.lt(`The archive of the repository broke off: ${broken.message}.`, { cause: broken });
        return describeBreak(cause);
    }
    finally {
        packed.destroy();
    }
}
function describeBreak(cause) {
    if (textOf(cause, 'code').startsWith('Z_'))
        return 'it is no sound gzip stream';
    return textOf(cause, 'message').replace(/^./, (first) => first.toLowerCase());
}
function textOf(cause, property) {
    return typeof cause === 'object' && cause !== null ? String(Reflect.get(cause, property) ?? '') : '';
}
const headBytes = 1_024;
function meter(limit, words, head) {
    let bytes = 0;
    return new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            if (bytes < headBytes)
                head.push(chunk);
            bytes += chunk.length;
            if (bytes > limit)
                done(new Error(`${words} ${limit} bytes`));
            else
                done(null, chunk);
        },
    });
}
/** `git archive` writes the commit into a pax header before the first entry. */
function checkCommit(head, expected) {
    const start = Buffer.concat(head).subarray(0, headBytes).toString('latin1');
    const found = /\d+ comment=([0-9a-f]{40})\n/.exec(start)?.[1];
    if (found !== undefined && found !== expected) {
        throw new outcome/* RepositoryFault */.lt(`The archive holds commit ${found}, not ${expected} as asked for.`);
    }
}
async function takeEntry(entry, reading) {
    const { name, type, size = 0 } = entry.header;
    const path = name.replace(/^[^/]*\//, '');
    const refusal = type === 'file' || type === 'contiguous-file' ? refuse(name, path, reading) : { silent: true };
    if (refusal !== undefined) {
        if ('reason' in refusal)
            reading.builder.leaveOut({ path: name, reason: `ignored: ${refusal.reason}` });
        await drain(entry);
        return;
    }
    reading.seen.add(path);
    const listed = reading.known.get(path);
    const facts = { path, size: listed?.size ?? size, ...(listed === undefined ? {} : { blob: listed.blob }) };
    if (size > reading.caps.lockBytes || (listed !== undefined && !reading.chosen.has(path))) {
        reading.builder.add(facts);
        await drain(entry);
        return;
    }
    const kind = reading.chosen.get(path);
    reading.builder.add({ ...facts, content: await collect(entry), ...(kind === undefined ? {} : { kind }) });
    if (listed !== undefined && listed.size !== size)
        noteRewritten(reading, path);
}
function refuse(name, path, { tree, known, seen }) {
    if (name.startsWith('/'))
        return { reason: 'the path is absolute' };
    const fault = pathFault(path);
    if (fault !== undefined)
        return { reason: fault };
    if (seen.has(path))
        return { reason: 'the path occurs twice' };
    return tree.complete && !known.has(path) ? { reason: 'it is not in the git tree' } : undefined;
}
function noteRewritten({ builder }, path) {
    builder.leaveOut({
        path,
        reason: 'the archive holds another text than the git tree (export-subst or LFS); its line numbers may differ',
    });
}
async function drain(entry) {
    for await (const chunk of entry)
        void chunk;
}
async function collect(entry) {
    const chunks = [];
    for await (const chunk of entry)
        if (chunk instanceof Uint8Array)
            chunks.push(chunk);
    return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
}


/***/ })

};
