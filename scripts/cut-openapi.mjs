/**
 * Cuts GitHub's description of its API down to the operations this project calls, as JSON Schema for the fake GitHub.
 *
 *   npm install --no-save --prefix <folder outside the repository> @octokit/openapi
 *   node scripts/cut-openapi.mjs <folder>/node_modules/@octokit/openapi/generated/api.github.com.json
 */
import { readFileSync, writeFileSync } from 'node:fs';

const target = new URL('../__tests__/contracts/github-openapi.json', import.meta.url);
const operations = [
  'repos/get',
  'repos/get-content',
  'repos/get-collaborator-permission-level',
  'repos/download-tarball-archive',
  'repos/list-commits',
  'repos/create-commit-status',
  'users/get-by-username',
  'users/get-authenticated',
  'issues/get',
  'issues/list-for-repo',
  'issues/list-comments',
  'issues/list-comments-for-repo',
  'issues/list-events',
  'issues/get-comment',
  'issues/create-comment',
  'issues/update-comment',
  'issues/delete-comment',
  'reactions/create-for-issue',
  'reactions/create-for-issue-comment',
  'pulls/get',
  'pulls/list',
  'pulls/create',
  'pulls/update',
  'actions/get-workflow-run',
  'git/get-ref',
  'git/list-matching-refs',
  'git/get-tree',
  'git/get-blob',
  'git/get-commit',
  'git/create-blob',
  'git/create-tree',
  'git/create-commit',
  'git/create-ref',
  'git/update-ref',
];

const source = process.argv[2];
if (source === undefined) throw new Error('Expected the path of api.github.com.json of @octokit/openapi.');
const description = JSON.parse(readFileSync(source, 'utf8'));
const schemas = {};
const cut = { version: description.info.version, operations: [], schemas };
const missing = new Set(operations);

for (const [path, methods] of Object.entries(description.paths)) {
  for (const [method, operation] of Object.entries(methods)) {
    if (!missing.delete(operation.operationId)) continue;
    cut.operations.push(cutOperation({ path, method, operation, shared: methods.parameters ?? [] }));
  }
}
if (missing.size > 0) throw new Error(`Not in the description: ${[...missing].join(', ')}.`);
writeFileSync(target, `${JSON.stringify(cut)}\n`);
console.log(`${cut.operations.length} operations, ${Object.keys(schemas).length} schemas`);

function cutOperation({ path, method, operation, shared }) {
  const parameters = [...shared, ...(operation.parameters ?? [])].map(resolve);
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    query: parameters
      .filter((entry) => entry.in === 'query')
      .map(({ name, required, schema }) => ({ name, required, schema: convert(schema) })),
    request: bodySchema(resolve(operation.requestBody ?? {})),
    responses: Object.fromEntries(
      Object.entries(operation.responses).map(([status, response]) => [status, cutResponse(resolve(response))]),
    ),
  };
}

function cutResponse(response) {
  const json = response.content?.['application/json'];
  const example = Object.values(json?.examples ?? {}).map(resolve)[0]?.value;
  return { schema: bodySchema(response), ...(example === undefined ? {} : { example }) };
}

function bodySchema(body) {
  const schema = body.content?.['application/json']?.schema;
  return schema === undefined ? null : convert(schema);
}

function resolve(value) {
  if (value.$ref === undefined) return value;
  return resolve(
    value.$ref
      .slice(2)
      .split('/')
      .reduce((place, part) => place[part], description),
  );
}

/** OpenAPI 3.0 to JSON Schema: `nullable` becomes a union, references point into `schemas`, words for people go. */
function convert(schema) {
  if (Array.isArray(schema)) return schema.map(convert);
  if (schema === null || typeof schema !== 'object') return schema;
  if (typeof schema.$ref === 'string') return { $ref: include(schema.$ref) };
  const { nullable, ...rest } = schema;
  const converted = {};
  for (const [key, value] of Object.entries(rest)) {
    if (['description', 'example', 'examples', 'deprecated', 'title', 'externalDocs'].includes(key) && typeof value !== 'object')
      continue;
    if (['example', 'examples', 'externalDocs'].includes(key) || key.startsWith('x-')) continue;
    converted[key] =
      key === 'properties' ? mapValues(value, convert) : key === 'required' || key === 'enum' ? value : convert(value);
  }
  return nullable === true ? { anyOf: [converted, { type: 'null' }] } : converted;
}

function include(reference) {
  const name = reference.split('/').at(-1);
  if (!(name in schemas)) {
    schemas[name] = {};
    schemas[name] = convert(description.components.schemas[name]);
  }
  return `#/schemas/${name}`;
}

function mapValues(record, change) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
