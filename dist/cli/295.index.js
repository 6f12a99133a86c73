export const id = 295;
export const ids = [295];
export const modules = {

/***/ 1916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 4240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  showContext: () => (/* binding */ showContext)
});

;// CONCATENATED MODULE: ./lib/context/list-context.js
/** No `ranges` means the whole file. */
function listContext({ ranked, excerpts, notes, tokens, leftOut }) {
    return {
        ranked: ranked.map(({ path }) => path),
        selected: [...notes, ...excerpts].map(({ path, tokens: own, ranges, whole }) => whole ? { path, tokens: own } : { path, tokens: own, ranges }),
        scores: ranked,
        tokens,
        leftOut,
    };
}

;// CONCATENATED MODULE: ./lib/context/render-context.js
/** The excerpts as text for a reader: numbered lines, so that what is cited can be cited by line. */
function renderContext({ notes, excerpts, leftOut }) {
    return [
        ...section('Notes found in the repository', notes.map(renderExcerpt)),
        ...section('Files', excerpts.map(renderExcerpt)),
        ...section('Not shown', leftOut.length > 0 ? [leftOut.map((line) => `- ${line}`).join('\n')] : []),
    ].join('\n\n');
}
function section(title, parts) {
    return parts.length === 0 ? [] : [`# ${title}`, ...parts];
}
function renderExcerpt({ path, ranges, whole, texts }) {
    const head = whole ? `## ${path}` : `## ${path} (lines ${ranges.map(([first, last]) => `${first}-${last}`).join(', ')})`;
    const parts = texts.map((text, index) => numberLines(text, ranges[index]?.[0] ?? 1));
    return `${head}\n${parts.join('\n…\n')}`;
}
function numberLines(text, first) {
    return text
        .replace(/\n$/, '')
        .split('\n')
        .map((line, index) => `${first + index}\t${line}`)
        .join('\n');
}

// EXTERNAL MODULE: ./lib/context/select-context.js + 18 modules
var select_context = __webpack_require__(9072);
// EXTERNAL MODULE: ./lib/edges/read-work-tree.js + 11 modules
var read_work_tree = __webpack_require__(4634);
// EXTERNAL MODULE: ./lib/edges/system-clock.js
var system_clock = __webpack_require__(4330);
// EXTERNAL MODULE: ./lib/profile/profile-repository.js + 79 modules
var profile_repository = __webpack_require__(4909);
// EXTERNAL MODULE: ./lib/commands/print.js
var print = __webpack_require__(8173);
// EXTERNAL MODULE: ./lib/commands/request-options.js + 4 modules
var request_options = __webpack_require__(2122);
;// CONCATENATED MODULE: ./lib/commands/context.js








const MOST_ROWS = 40;
/** What a planner would be shown: the ranking with its reasons, then every excerpt. `--json` is what the benchmark's scorer reads. */
async function showContext(task, options) {
    const started = performance.now();
    const { title, body } = (0,request_options/* readRequest */["in"])(task, options, system_clock/* systemClock */.m.now()).thread;
    const budgetTokens = (0,request_options/* readConfig */.Xg)(options).context_tokens;
    const snapshot = await (0,read_work_tree/* createWorkTreeSource */.B)(options.repo).read('HEAD');
    const request = { task: title, title, body, comments: [] };
    const context = (0,select_context/* selectContext */.K)({ request, snapshot, profile: (0,profile_repository/* profileRepository */.c)(snapshot), budgetTokens });
    const seconds = (performance.now() - started) / 1000;
    if (options.json)
        return (0,print/* print */.y)(JSON.stringify({ ...listContext(context), files: snapshot.files.size, seconds }));
    (0,print/* print */.y)(renderRanking(context));
    (0,print/* print */.y)(renderContext(context));
}
function renderRanking({ ranked, excerpts, tokens }) {
    const shown = new Map(excerpts.map((excerpt) => [excerpt.path, excerpt.whole ? 'whole' : 'excerpts']));
    const row = ({ path, score, reasons }) => `${score.toFixed(2)}  ${(shown.get(path) ?? '-').padEnd(8)}  ${path}${reasons.length === 0 ? '' : `  (${reasons.join('; ')})`}`;
    return [...ranked.slice(0, MOST_ROWS).map(row), `${excerpts.length} files shown, about ${tokens} tokens`, ''].join('\n');
}


/***/ })

};
