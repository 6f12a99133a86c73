import { APIConnectionError, APIError, APIUserAbortError } from '@anthropic-ai/sdk';
import { ModelFault } from '../outcome.ts';
import { innermostMessage } from './innermost-message.ts';

/** What went wrong in one attempt, before it is decided whether there will be another. */
export type Trouble = {
  readonly what: string;
  readonly advice: string;
  readonly retry: 'never' | 'backoff' | { readonly afterMilliseconds: number };
  readonly status?: number;
  readonly type?: string;
  readonly requestId?: string;
  readonly cause: unknown;
};

export function diagnose(error: unknown): Trouble {
  const own = faultWithin(error);
  if (own) return fromFault(own);
  if (error instanceof APIUserAbortError) return cancelled(error);
  if (error instanceof APIConnectionError) {
    const reason = innermostMessage(error);
    return {
      what: `The model could not be reached (${reason})`,
      advice: CONNECTION_ADVICE,
      retry: 'backoff',
      cause: error,
      type: 'connection_error',
    };
  }
  if (error instanceof APIError) return diagnoseAnswer(error);
  const reason = innermostMessage(error);
  return {
    what: `The connection broke in the middle of an answer (${reason})`,
    advice: CONNECTION_ADVICE,
    retry: 'backoff',
    cause: error,
    type: 'stream_cut',
  };
}

export function streamTrouble(what: string, type: string): Trouble {
  return {
    what,
    advice: 'Run it again; if it keeps happening, look at https://status.claude.com.',
    retry: 'backoff',
    cause: undefined,
    type,
  };
}

export function cancelled(cause?: unknown): Trouble {
  return { what: 'The request was cancelled', advice: '', retry: 'never', cause, type: 'aborted' };
}

/** The sentence a user reads. `secrets` are removed by value from everything, the cause included. */
export function toModelFault(trouble: Trouble, attempts: number, secrets: readonly string[]): ModelFault {
  const facts = [
    trouble.status === undefined ? '' : `status ${trouble.status}`,
    trouble.type ?? '',
    trouble.requestId === undefined ? '' : `request ${trouble.requestId}`,
    attempts > 1 ? `after ${attempts} attempts` : '',
  ].filter(Boolean);
  const detail = facts.length > 0 ? ` (${facts.join(', ')})` : '';
  return new ModelFault(withoutSecrets(`${trouble.what}${detail}. ${trouble.advice}`.trim(), secrets), {
    ...(trouble.status === undefined ? {} : { status: trouble.status }),
    ...(trouble.type === undefined ? {} : { type: trouble.type }),
    ...(trouble.requestId === undefined ? {} : { requestId: trouble.requestId }),
    // The original error may hold what was sent; only its words are kept.
    ...(trouble.cause === undefined ? {} : { cause: new Error(withoutSecrets(innermostMessage(trouble.cause), secrets)) }),
  });
}

export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets.filter((secret) => secret.length >= 6).reduce((current, secret) => current.replaceAll(secret, '***'), text);
}

const CONNECTION_ADVICE = 'Check the network and `anthropic_base_url`, then run it again.';

function diagnoseAnswer(error: APIError): Trouble {
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

function adviceFor(status: number | undefined, type: string | undefined, said: string): string {
  if (status === 401 || type === 'authentication_error') return 'Check that `anthropic_api_key` is set and still valid.';
  if (status === 402 || type === 'billing_error' || isSpendLimit(said)) {
    return 'The account behind `anthropic_api_key` cannot pay for more: check its credit and spend limits, or set `planner: builtin`.';
  }
  if (status === 403 || type === 'permission_error')
    return 'The key may not use this model: check its workspace, or set `model`.';
  if (status === 404 || type === 'not_found_error') return 'Check `model` and `anthropic_base_url`.';
  if (status === 413) return 'Lower `context_tokens`.';
  if (status === 400 && /too long|context|max_tokens/i.test(said)) return 'Lower `context_tokens`.';
  if (status === 400) return 'Check `model` and `effort`; if both are right, report this with the request id.';
  if (status === 429 || type === 'rate_limit_error') return 'Run it again later, or raise the rate limit of the account.';
  return 'Run it again in a few minutes; see https://status.claude.com.';
}

function retryFor(error: APIError, type: string | undefined, said: string): Trouble['retry'] {
  const status = error.status;
  if (error.headers?.get('x-should-retry') === 'false') return 'never';
  const asked = retryAfter(error.headers);
  if (status === 429 || type === 'rate_limit_error') return isSpendLimit(said) || asked === undefined ? 'never' : asked;
  const passing = status === undefined ? PASSING_TYPES.has(type ?? '') : status === 408 || status === 409 || status >= 500;
  return passing ? (asked ?? 'backoff') : 'never';
}

/** What an `error` event inside a stream may say and still pass. */
const PASSING_TYPES: ReadonlySet<string> = new Set(['overloaded_error', 'api_error', 'timeout_error']);

function isSpendLimit(said: string): boolean {
  return /spend(ing)? limit|credit balance|usage limit/i.test(said);
}

function retryAfter(headers: Headers | undefined): { readonly afterMilliseconds: number } | undefined {
  const milliseconds = Number.parseFloat(headers?.get('retry-after-ms') ?? '');
  if (milliseconds > 0) return { afterMilliseconds: milliseconds };
  const said = headers?.get('retry-after') ?? '';
  const seconds = /^\d+(\.\d+)?$/.test(said) ? Number(said) : (Date.parse(said) - Date.now()) / 1000;
  return seconds > 0 ? { afterMilliseconds: seconds * 1000 } : undefined;
}

function faultWithin(error: unknown): ModelFault | undefined {
  let current = error;
  for (let depth = 0; depth < 5 && current instanceof Error; depth += 1) {
    if (current instanceof ModelFault) return current;
    current = current.cause;
  }
  return undefined;
}

/** A fault of our own, such as a refused identity: the words are final. */
function fromFault(fault: ModelFault): Trouble {
  return {
    what: fault.message.replace(/\.$/, ''),
    advice: '',
    retry: 'never',
    cause: fault.cause,
    ...(fault.type ? { type: fault.type } : {}),
  };
}
