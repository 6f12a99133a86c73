export const id = 3;
export const ids = [3];
export const modules = {

/***/ 3:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createAnthropicModel: () => (/* binding */ createAnthropicModel)
});

// EXTERNAL MODULE: ./node_modules/@anthropic-ai/sdk/client.mjs + 226 modules
var client = __webpack_require__(7766);
// EXTERNAL MODULE: ./node_modules/@anthropic-ai/sdk/core/error.mjs
var core_error = __webpack_require__(5064);
// EXTERNAL MODULE: ./lib/outcome.js
var outcome = __webpack_require__(3259);
// EXTERNAL MODULE: external "node:util/types"
var types_ = __webpack_require__(3429);
;// CONCATENATED MODULE: ./lib/edges/innermost-message.js

/** What went wrong at the bottom, such as `connect ECONNREFUSED`, which is what a user can act on. */
function innermostMessage(error) {
    let current = error;
    for (let depth = 0; depth < 5 && (0,types_.isNativeError)(current) && (0,types_.isNativeError)(current.cause); depth += 1)
        current = current.cause;
    const said = (0,types_.isNativeError)(current) ? current.message || current.name : String(current);
    return said.slice(0, 300);
}

;// CONCATENATED MODULE: ./lib/edges/anthropic-fault.js



function diagnose(error) {
    const own = faultWithin(error);
    if (own)
        return fromFault(own);
    if (error instanceof core_error/* APIUserAbortError */.cH)
        return cancelled(error);
    if (error instanceof core_error/* APIConnectionError */.xX) {
        const reason = innermostMessage(error);
        return {
            what: `The model could not be reached (${reason})`,
            advice: CONNECTION_ADVICE,
            retry: 'backoff',
            cause: error,
            type: 'connection_error',
        };
    }
    if (error instanceof core_error/* APIError */.LG)
        return diagnoseAnswer(error);
    const reason = innermostMessage(error);
    return {
        what: `The connection broke in the middle of an answer (${reason})`,
        advice: CONNECTION_ADVICE,
        retry: 'backoff',
        cause: error,
        type: 'stream_cut',
    };
}
function streamTrouble(what, type) {
    return {
        what,
        advice: 'Run it again; if it keeps happening, look at https://status.claude.com.',
        retry: 'backoff',
        cause: undefined,
        type,
    };
}
function cancelled(cause) {
    return { what: 'The request was cancelled', advice: '', retry: 'never', cause, type: 'aborted' };
}
/** The sentence a user reads. `secrets` are removed by value from everything, the cause included. */
function toModelFault(trouble, attempts, secrets) {
    const facts = [
        trouble.status === undefined ? '' : `status ${trouble.status}`,
        trouble.type ?? '',
        trouble.requestId === undefined ? '' : `request ${trouble.requestId}`,
        attempts > 1 ? `after ${attempts} attempts` : '',
    ].filter(Boolean);
    const detail = facts.length > 0 ? ` (${facts.join(', ')})` : '';
    return new outcome/* ModelFault */.QS(withoutSecrets(`${trouble.what}${detail}. ${trouble.advice}`.trim(), secrets), {
        ...(trouble.status === undefined ? {} : { status: trouble.status }),
        ...(trouble.type === undefined ? {} : { type: trouble.type }),
        ...(trouble.requestId === undefined ? {} : { requestId: trouble.requestId }),
        // The original error may hold what was sent; only its words are kept.
        ...(trouble.cause === undefined ? {} : { cause: new Error(withoutSecrets(innermostMessage(trouble.cause), secrets)) }),
    });
}
function withoutSecrets(text, secrets) {
    return secrets.filter((secret) => secret.length >= 6).reduce((current, secret) => current.replaceAll(secret, '***'), text);
}
const CONNECTION_ADVICE = 'Check the network and `anthropic_base_url`, then run it again.';
function diagnoseAnswer(error) {
    const status = error.status;
    const type = typeof error.type === 'string' ? error.type : undefined;
    const said = (error.apiMessage ?? error.message).slice(0, 500);
    return {
        what: `The model service answered: ${said}`,
        advice: adviceFor(status, type, said),
        retry: retryFor(error, type, said),
        ...(status === undefined ? {} : { status }),
        ...(type === undefined ? {} : { type }),
        ...(error.requestID ? { requestId: error.requestID } : {}),
        cause: error,
    };
}
function adviceFor(status, type, said) {
    if (status === 401 || type === 'authentication_error')
        return 'Check that `anthropic_api_key` is set and still valid.';
    if (status === 402 || type === 'billing_error' || isSpendLimit(said)) {
        return 'The account behind `anthropic_api_key` cannot pay for more: check its credit and spend limits, or set `planner: builtin`.';
    }
    if (status === 403 || type === 'permission_error')
        return 'The key may not use this model: check its workspace, or set `model`.';
    if (status === 404 || type === 'not_found_error')
        return 'Check `model` and `anthropic_base_url`.';
    if (status === 413)
        return 'Lower `context_tokens`.';
    if (status === 400 && /too long|context|max_tokens/i.test(said))
        return 'Lower `context_tokens`.';
    if (status === 400)
        return 'Check `model` and `effort`; if both are right, report this with the request id.';
    if (status === 429 || type === 'rate_limit_error')
        return 'Run it again later, or raise the rate limit of the account.';
    return 'Run it again in a few minutes; see https://status.claude.com.';
}
function retryFor(error, type, said) {
    const status = error.status;
    if (error.headers?.get('x-should-retry') === 'false')
        return 'never';
    const asked = retryAfter(error.headers);
    if (status === 429 || type === 'rate_limit_error')
        return isSpendLimit(said) || asked === undefined ? 'never' : asked;
    const passing = status === undefined ? PASSING_TYPES.has(type ?? '') : status === 408 || status === 409 || status >= 500;
    return passing ? (asked ?? 'backoff') : 'never';
}
/** What an `error` event inside a stream may say and still pass. */
const PASSING_TYPES = new Set(['overloaded_error', 'api_error', 'timeout_error']);
function isSpendLimit(said) {
    return /spend(ing)? limit|credit balance|usage limit/i.test(said);
}
function retryAfter(headers) {
    const milliseconds = Number.parseFloat(headers?.get('retry-after-ms') ?? '');
    if (milliseconds > 0)
        return { afterMilliseconds: milliseconds };
    const said = headers?.get('retry-after') ?? '';
    const seconds = /^\d+(\.\d+)?$/.test(said) ? Number(said) : (Date.parse(said) - Date.now()) / 1000;
    return seconds > 0 ? { afterMilliseconds: seconds * 1000 } : undefined;
}
function faultWithin(error) {
    let current = error;
    for (let depth = 0; depth < 5 && current instanceof Error; depth += 1) {
        if (current instanceof outcome/* ModelFault */.QS)
            return current;
        current = current.cause;
    }
    return undefined;
}
/** A fault of our own, such as a refused identity: the words are final. */
function fromFault(fault) {
    return {
        what: fault.message.replace(/\.$/, ''),
        advice: '',
        retry: 'never',
        cause: fault.cause,
        ...(fault.type ? { type: fault.type } : {}),
    };
}

;// CONCATENATED MODULE: ./lib/edges/anthropic-federation.js

/** The SDK keeps the token and asks again before it expires. Both tokens count as secrets of the run. */
function federatedTokens(federation, { baseURL, clock, secrets }) {
    return async () => {
        const assertion = await federation.identityToken();
        secrets.push(assertion);
        const response = await fetch(`${baseURL}/v1/oauth/token`, {
            method: 'POST',
            redirect: 'error',
            signal: AbortSignal.timeout(20_000),
            headers: {
                'content-type': 'application/json',
                'anthropic-beta': 'oauth-2025-04-20,oidc-federation-2026-04-01',
            },
            body: JSON.stringify({
                grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
                assertion,
                federation_rule_id: federation.federationRuleId,
                organization_id: federation.organizationId,
                ...(federation.serviceAccountId ? { service_account_id: federation.serviceAccountId } : {}),
                ...(federation.workspaceId ? { workspace_id: federation.workspaceId } : {}),
            }),
        });
        const body = (await response.json().catch(() => ({})));
        if (!response.ok || typeof body.access_token !== 'string')
            throw refused(response);
        secrets.push(body.access_token);
        return { token: body.access_token, expiresAt: Math.floor(clock.now() / 1000) + (Number(body.expires_in) || 300) };
    };
}
function refused(response) {
    const requestId = response.headers.get('request-id') ?? undefined;
    return new outcome/* ModelFault */.QS(`The model service did not accept this workflow's identity (status ${response.status}${requestId ? `, request ${requestId}` : ''}). ` +
        'Check that the federation rule matches this repository and trigger, and that the job has `permissions: id-token: write`.', { status: response.status, type: 'authentication_error', ...(requestId ? { requestId } : {}) });
}

;// CONCATENATED MODULE: ./lib/edges/anthropic-request.js
const CACHE = { cache_control: { type: 'ephemeral' } };
/**
 * One turn as the service wants it. Left out on purpose, since current models answer them with 400: sampling parameters,
 * a forced tool choice, a prefilled answer, thinking budgets.
 */
function toRequest(turn) {
    return {
        model: turn.model,
        max_tokens: turn.maxTokens,
        stream: true,
        system: turn.system.map((block) => ({ type: 'text', text: block.text, ...(block.cache ? CACHE : {}) })),
        messages: turn.messages.map(toMessage),
        tools: [
            ...turn.tools.map((tool) => ({
                name: tool.name,
                description: tool.description,
                input_schema: tool.inputSchema,
            })),
            ...(turn.webSearches === undefined
                ? []
                : [{ type: 'web_search_20250305', name: 'web_search', max_uses: turn.webSearches }]),
        ],
        ...(turn.effort === undefined
            ? {}
            : { output_config: { effort: turn.effort } }),
    };
}
function toMessage(message) {
    if (message.role === 'assistant')
        return { role: 'assistant', content: message.content };
    return { role: 'user', content: message.content.map(toBlock) };
}
function toBlock(block) {
    const cache = block.cache ? CACHE : {};
    if (block.type === 'text')
        return { type: 'text', text: block.text, ...cache };
    return {
        type: 'tool_result',
        tool_use_id: block.toolUseId,
        content: block.text,
        ...(block.isError ? { is_error: true } : {}),
        ...cache,
    };
}

;// CONCATENATED MODULE: ./lib/edges/anthropic-stream.js
function assembleReply() {
    const growing = new Map();
    let usage = {};
    let model = '';
    let stopReason;
    let refusal;
    let stopped = false;
    const take = (event) => {
        const index = typeof event['index'] === 'number' ? event['index'] : -1;
        if (event.type === 'message_start') {
            const message = record(event['message']);
            model = anthropic_stream_text(message['model']);
            usage = { ...record(message['usage']) };
        }
        else if (event.type === 'content_block_start')
            growing.set(index, { block: { ...record(event['content_block']) }, json: '' });
        else if (event.type === 'content_block_delta')
            addDelta(growing.get(index), record(event['delta']));
        else if (event.type === 'message_delta') {
            const delta = record(event['delta']);
            if (typeof delta['stop_reason'] === 'string')
                stopReason = delta['stop_reason'];
            refusal = describeRefusal(record(delta['stop_details'])) ?? refusal;
            usage = { ...usage, ...withoutNulls(record(event['usage'])) };
        }
        else if (event.type === 'message_stop')
            stopped = true;
    };
    const finish = () => {
        if (!stopped)
            return { missing: 'message_stop' };
        if (stopReason === undefined)
            return { missing: 'stop_reason' };
        const ordered = [...growing].sort(([left], [right]) => left - right).map(([, one]) => closeInput(one));
        return {
            stopReason,
            content: ordered.map(({ block }) => block),
            toolCalls: ordered.filter(({ block }) => block.type === 'tool_use').map(toToolCall),
            text: ordered.map(({ block }) => (block.type === 'text' ? anthropic_stream_text(block['text']) : '')).join(''),
            usage: readUsage(usage),
            model,
            ...(refusal === undefined ? {} : { refusal }),
        };
    };
    return { take, usage: () => readUsage(usage), finish };
}
function addDelta(growing, delta) {
    if (!growing)
        return;
    const { block } = growing;
    const append = (key, value) => {
        block[key] = anthropic_stream_text(block[key]) + anthropic_stream_text(value);
    };
    if (delta['type'] === 'text_delta')
        append('text', delta['text']);
    else if (delta['type'] === 'thinking_delta')
        append('thinking', delta['thinking']);
    else if (delta['type'] === 'signature_delta')
        append('signature', delta['signature']);
    else if (delta['type'] === 'input_json_delta')
        growing.json += anthropic_stream_text(delta['partial_json']);
    else if (delta['type'] === 'citations_delta') {
        const before = Array.isArray(block['citations']) ? block['citations'] : [];
        block['citations'] = [...before, delta['citation']];
    }
}
/** Malformed JSON stays visible to the tools as the text it was; the block that goes back has to hold an object. */
function closeInput(growing) {
    if (growing.json === '')
        return growing;
    try {
        return { ...growing, block: { ...growing.block, input: JSON.parse(growing.json) } };
    }
    catch {
        return { block: { ...growing.block, input: {} }, json: '', malformed: growing.json };
    }
}
function toToolCall({ block, malformed }) {
    return { id: anthropic_stream_text(block['id']), name: anthropic_stream_text(block['name']), input: malformed ?? block['input'] };
}
function describeRefusal(details) {
    const parts = [details['category'], details['explanation']].filter((part) => typeof part === 'string' && part !== '');
    return parts.length > 0 ? parts.join(': ') : undefined;
}
function readUsage(usage) {
    return {
        inputTokens: count(usage['input_tokens']),
        outputTokens: count(usage['output_tokens']),
        cacheReadTokens: count(usage['cache_read_input_tokens']),
        cacheWriteTokens: count(usage['cache_creation_input_tokens']),
        webSearches: count(record(usage['server_tool_use'])['web_search_requests']),
    };
}
function withoutNulls(value) {
    return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== null && entry !== undefined));
}
function record(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
function anthropic_stream_text(value) {
    return typeof value === 'string' ? value : '';
}
function count(value) {
    return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0;
}

;// CONCATENATED MODULE: ./lib/edges/anthropic-model.js





const OFFICIAL_ADDRESS = 'https://api.anthropic.com';
/**
 * Claude over the streaming Messages API. The SDK neither bounds `retry-after` nor repeats a turn whose stream broke, so
 * its own retries are off and a turn is repeated here: a partial answer is thrown away, never used.
 */
function createAnthropicModel(options) {
    const settings = {
        maxAttempts: 4,
        maxWaitMilliseconds: 300_000,
        idleMilliseconds: 90_000,
        thinkingIdleMilliseconds: 300_000,
        random: Math.random,
        ...options,
    };
    const secrets = [];
    const client = createClient(settings, secrets);
    return { turn: (request, signal) => repeatUntilAnswered({ client, settings, secrets }, request, signal) };
}
function createClient(settings, secrets) {
    const baseURL = (settings.baseUrl || OFFICIAL_ADDRESS).replace(/\/+$/, '');
    const { credentials } = settings;
    if (credentials.kind === 'key')
        secrets.push(credentials.apiKey);
    return new client/* Anthropic */.N({
        // Named one by one: what is left out here the SDK takes from the environment.
        ...(credentials.kind === 'key'
            ? { apiKey: credentials.apiKey }
            : { apiKey: null, credentials: federatedTokens(credentials, { baseURL, clock: settings.clock, secrets }) }),
        authToken: null,
        webhookKey: null,
        baseURL,
        maxRetries: 0,
        timeout: settings.thinkingIdleMilliseconds,
        logLevel: 'off',
        ...(settings.fetch ? { fetch: settings.fetch } : {}),
        fetchOptions: { redirect: 'error' },
    });
}
async function repeatUntilAnswered(connection, request, signal) {
    const { settings, secrets } = connection;
    let waited = 0;
    let wasted = { inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0, webSearches: 0 };
    for (let attempt = 1;; attempt += 1) {
        const result = await attemptTurn(connection, request, signal);
        if ('reply' in result)
            return { ...result.reply, usage: add(result.reply.usage, wasted) };
        wasted = add(wasted, result.usage);
        const wait = waitBefore(result.trouble, attempt, settings);
        if (signal.aborted || wait === undefined || waited + wait > settings.maxWaitMilliseconds) {
            throw toModelFault(withWaitNamed(result.trouble, wait), attempt, secrets);
        }
        waited += wait;
        await settings.clock.sleep(wait, signal).catch(() => undefined);
        if (signal.aborted)
            throw toModelFault(result.trouble, attempt, secrets);
    }
}
async function attemptTurn({ client, settings }, request, signal) {
    const assembly = assembleReply();
    const watch = watchSilence(settings.idleMilliseconds);
    try {
        const stream = await client.messages.create(toRequest(request), { signal: AbortSignal.any([signal, watch.signal]) });
        for await (const event of stream) {
            watch.heard(isThinking(event) ? settings.thinkingIdleMilliseconds : settings.idleMilliseconds);
            assembly.take(event);
        }
    }
    catch (error) {
        if (!watch.signal.aborted)
            return { trouble: diagnose(error), usage: assembly.usage() };
    }
    finally {
        watch.stop();
    }
    if (signal.aborted)
        return { trouble: cancelled(), usage: assembly.usage() };
    if (watch.signal.aborted)
        return { trouble: streamTrouble('The model fell silent in the middle of an answer', 'idle'), usage: assembly.usage() };
    const finished = assembly.finish();
    if (!('missing' in finished))
        return { reply: finished };
    return { trouble: streamTrouble(`The answer ended without ${finished.missing}`, 'stream_cut'), usage: assembly.usage() };
}
function isThinking(event) {
    return event.type === 'content_block_start' && event.content_block.type === 'thinking';
}
function watchSilence(milliseconds) {
    const controller = new AbortController();
    let timer = setTimeout(() => controller.abort(), milliseconds);
    return {
        signal: controller.signal,
        heard: (allowed) => {
            clearTimeout(timer);
            timer = setTimeout(() => controller.abort(), allowed);
        },
        stop: () => clearTimeout(timer),
    };
}
/** Milliseconds, or undefined when it shall not be tried again. */
function waitBefore(trouble, attempt, settings) {
    if (trouble.retry === 'never' || attempt >= settings.maxAttempts)
        return undefined;
    const backoff = Math.min(2000 * 2 ** (attempt - 1), 60_000) * (0.75 + settings.random() / 2);
    return trouble.retry === 'backoff' ? backoff : Math.max(trouble.retry.afterMilliseconds, 250);
}
function withWaitNamed(trouble, wait) {
    if (wait === undefined || trouble.retry === 'backoff')
        return trouble;
    return { ...trouble, advice: `It asks to wait ${Math.ceil(wait / 60_000)} minutes: run it again then.` };
}
function add(left, right) {
    return {
        inputTokens: left.inputTokens + right.inputTokens,
        outputTokens: left.outputTokens + right.outputTokens,
        cacheReadTokens: left.cacheReadTokens + right.cacheReadTokens,
        cacheWriteTokens: left.cacheWriteTokens + right.cacheWriteTokens,
        webSearches: (left.webSearches ?? 0) + (right.webSearches ?? 0),
    };
}


/***/ })

};
