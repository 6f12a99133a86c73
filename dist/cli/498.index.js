export const id = 498;
export const ids = [498];
export const modules = {

/***/ 4498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createFurtherTools: () => (/* binding */ createFurtherTools)
/* harmony export */ });
/* harmony import */ var _documentation_remote_tools_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1001);

/** Remote servers that the maintainers listed. Each is opened at its first call, and only the tools on the list are called. */
function createFurtherTools(servers, options = {}) {
    return servers.flatMap(({ name: server, url: address, headers, tools }) => {
        const remote = (0,_documentation_remote_tools_js__WEBPACK_IMPORTED_MODULE_0__/* .createRemoteTools */ .a)({
            url: new URL(address),
            headers,
            fetch: options.fetch ?? fetch,
            connectMilliseconds: options.connectMilliseconds ?? 10_000,
            callMilliseconds: options.callMilliseconds ?? 20_000,
        });
        return tools.map((tool) => ({ ...tool, server, address, call: (input, signal) => remote.call(tool.name, input, signal) }));
    });
}


/***/ }),

/***/ 1001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ createRemoteTools)
/* harmony export */ });
/**
 * Just enough of an MCP client for calling known tools of a remote server: streamable HTTP, bounded in time and bytes, no
 * redirects, no lists of tools, and no answers to what a server may ask in return.
 */
const PROTOCOL = '2025-06-18';
const MOST_BYTES = 100_000;
function createRemoteTools(options) {
    let session;
    let lastId = 0;
    const nextId = () => (lastId += 1);
    const connect = async (signal) => {
        const timing = { milliseconds: options.connectMilliseconds, signal };
        const { result, sessionId } = await post(options, {
            id: nextId(),
            method: 'initialize',
            params: { protocolVersion: PROTOCOL, capabilities: {}, clientInfo: { name: 'plan-realtime', version: '1' } },
        }, timing);
        const protocol = textOf(record(result)['protocolVersion']) || PROTOCOL;
        const opened = { id: sessionId, protocol };
        await post(options, { method: 'notifications/initialized' }, { ...timing, session: opened });
        return opened;
    };
    return {
        call: async (tool, input, signal) => {
            session ??= connect(signal);
            try {
                const exchange = { session: await session, milliseconds: options.callMilliseconds, signal };
                const { result } = await post(options, { id: nextId(), method: 'tools/call', params: { name: tool, arguments: input } }, exchange);
                return withoutKeys(readToolResult(record(result)), options.headers);
            }
            catch (error) {
                // The next call starts over: the session may be what failed.
                session = undefined;
                throw error instanceof Error ? new Error(withoutKeys(error.message, options.headers).slice(0, 250)) : error;
            }
        },
    };
}
async function post(options, message, { session, milliseconds, signal }) {
    const { url, headers } = options;
    const limit = AbortSignal.timeout(milliseconds);
    try {
        const response = await options.fetch(url, {
            method: 'POST',
            redirect: 'error',
            signal: AbortSignal.any([signal, limit]),
            headers: {
                ...headers,
                'content-type': 'application/json',
                accept: 'application/json, text/event-stream',
                ...(session ? { 'mcp-protocol-version': session.protocol } : {}),
                ...(session?.id ? { 'mcp-session-id': session.id } : {}),
            },
            body: JSON.stringify({ jsonrpc: '2.0', ...message }),
        });
        if (!response.ok)
            throw new Error(`${url.host} answered ${response.status}${response.status === 429 ? ' (rate limit)' : ''}`);
        const sessionId = response.headers.get('mcp-session-id') ?? undefined;
        if (message.id === undefined)
            return { result: undefined, sessionId };
        return { result: await readAnswer(response, message.id, url.host), sessionId };
    }
    catch (error) {
        if (limit.aborted)
            throw new Error(`${url.host} did not answer within ${milliseconds / 1000} s`, { cause: error });
        if (error.name === 'TypeError')
            throw new Error(`${url.host} could not be reached`, { cause: error });
        throw error;
    }
}
/** The answer to one request: the body itself, or one event of a stream that may hold others. */
async function readAnswer(response, id, host) {
    const streamed = (response.headers.get('content-type') ?? '').startsWith('text/event-stream');
    const decoder = new TextDecoder();
    let bytes = 0;
    let text = '';
    for await (const chunk of response.body ?? []) {
        bytes += chunk.byteLength;
        if (bytes > MOST_BYTES)
            throw new Error(`${host} answered with more than ${MOST_BYTES / 1000} kB`);
        text += decoder.decode(chunk, { stream: true });
        const found = streamed ? findAnswer(text, id) : undefined;
        if (found)
            return unwrap(found, host);
    }
    const whole = streamed ? findAnswer(`${text}\n\n`, id) : parse(text);
    if (!whole)
        throw new Error(`${host} ended without an answer`);
    return unwrap(whole, host);
}
/** Leaving the loop early cancels the stream. */
function findAnswer(text, id) {
    const events = text.replace(/\r\n?/g, '\n').split('\n\n').slice(0, -1);
    return events
        .map(dataOf)
        .map(parse)
        .find((message) => message?.['id'] === id && ('result' in message || 'error' in message));
}
function dataOf(event) {
    return event
        .split('\n')
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice(5).trim())
        .join('\n');
}
function unwrap(message, host) {
    if (message['error'] === undefined)
        return message['result'];
    throw new Error(`${host} refused: ${textOf(record(message['error'])['message'])}`);
}
function readToolResult(result) {
    const blocks = Array.isArray(result['content']) ? result['content'] : [];
    const text = blocks
        .map((block) => textOf(record(block)['text']))
        .join('\n')
        .trim();
    if (result['isError'] === true)
        throw new Error(text || 'the documentation server reported an error');
    if (text === '')
        throw new Error('the documentation server gave an empty answer');
    return text;
}
/** A server that repeats what it was sent must not bring a key into a prompt, a log or a plan. */
function withoutKeys(text, headers) {
    const values = Object.values(headers).flatMap((value) => [value, value.replace(/^\S+ /, '')]);
    return values.filter((value) => value.length >= 8).reduce((left, value) => left.replaceAll(value, '***'), text);
}
function parse(text) {
    try {
        return record(JSON.parse(text));
    }
    catch {
        return undefined;
    }
}
function record(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
function textOf(value) {
    return typeof value === 'string' ? value : '';
}


/***/ })

};
