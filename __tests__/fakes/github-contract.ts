import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

/** GitHub's own description of its API, cut to what is called; made by `scripts/cut-openapi.mjs`. */

type Operation = {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly query: readonly { readonly name: string; readonly required?: boolean; readonly schema: { readonly type?: string } }[];
  readonly request: object | null;
  readonly responses: Readonly<Record<string, { readonly schema: object | null; readonly example?: unknown }>>;
};

const contract = JSON.parse(readFileSync(new URL('../contracts/github-openapi.json', import.meta.url), 'utf8')) as {
  readonly operations: readonly Operation[];
};
const ajv = new Ajv({ strict: false, validateFormats: false, logger: false });
ajv.addSchema(contract, 'github');

export type Exchange = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly status: number;
  readonly answer: unknown;
};

/** What is wrong with a request or its answer, in GitHub's own terms. */
export function violationsOf(exchange: Exchange): readonly string[] {
  const name = `${exchange.method} ${exchange.path}`;
  const index = contract.operations.findIndex(
    (entry) => entry.method === exchange.method && patternOf(entry).test(exchange.path),
  );
  const operation = contract.operations[index];
  if (operation === undefined) return [`${name}: not in the contract; add it to scripts/cut-openapi.mjs`];
  const place = `github#/operations/${index}`;
  const request = operation.request === null ? [] : check(`${place}/request`, exchange.body, `${name} request`);
  return [...queryViolations(operation, exchange.query, name), ...request, ...answerViolations(operation, place, exchange)];
}

/** The example GitHub gives for an answer: a complete body to start from. */
export function exampleOf(id: string, status = '200'): Record<string, unknown> {
  const example = contract.operations.find((entry) => entry.id === id)?.responses[status]?.example;
  const first: unknown = Array.isArray(example) ? example[0] : example;
  if (typeof first !== 'object' || first === null) throw new Error(`The contract has no example for ${id} ${status}.`);
  return structuredClone(first) as Record<string, unknown>;
}

/** Answers GitHub gives on every address, described or not. */
const UNDESCRIBED: ReadonlySet<number> = new Set([301, 403, 404, 410]);
/** Where GitHub itself does not keep to its description: a pull request whose fork was deleted. */
const DEVIATION = /pulls\/\d+ answer 200: \/head\/repo must be object$/;

function answerViolations(operation: Operation, place: string, exchange: Exchange): readonly string[] {
  const name = `${exchange.method} ${exchange.path} answer ${exchange.status}`;
  if (exchange.status === 401) return [];
  const response = operation.responses[String(exchange.status)];
  if (response === undefined) return UNDESCRIBED.has(exchange.status) ? [] : [`${name}: GitHub does not answer so`];
  if (response.schema === null) return [];
  return check(`${place}/responses/${exchange.status}/schema`, exchange.answer, name).filter((text) => !DEVIATION.test(text));
}

function check(reference: string, value: unknown, name: string): readonly string[] {
  const validate = ajv.getSchema(reference);
  if (validate === undefined) throw new Error(`No schema at ${reference}.`);
  if (validate(value) === true) return [];
  return (validate.errors ?? []).slice(0, 3).map((error) => `${name}: ${error.instancePath} ${error.message ?? ''}`);
}

function queryViolations(operation: Operation, query: URLSearchParams, name: string): readonly string[] {
  return [...query].flatMap(([key, value]) => {
    const parameter = operation.query.find((entry) => entry.name === key);
    if (parameter === undefined) return [`${name}: unknown query parameter ${key}`];
    const isNumber = parameter.schema.type === 'integer';
    return isNumber && !/^\d+$/.test(value) ? [`${name}: ${key} is not a number`] : [];
  });
}

const patterns = new Map<string, RegExp>();
function patternOf(operation: Operation): RegExp {
  const known = patterns.get(operation.path);
  if (known !== undefined) return known;
  const source = operation.path.replaceAll(/\{(\w+)\}/g, (_whole, parameter: string) =>
    /^(?:ref|path)$/.test(parameter) ? '.+' : '[^/]+',
  );
  const pattern = new RegExp(`^${source}$`);
  patterns.set(operation.path, pattern);
  return pattern;
}
