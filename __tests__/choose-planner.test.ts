import { afterEach, describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import { createPlannerChoice, type PlannerWorld } from '../src/choose-planner.ts';
import { parseConfig } from '../src/config/config.ts';
import { readActionDefaults } from '../src/edges/action-defaults.ts';
import { systemClock } from '../src/edges/system-clock.ts';
import { InputFault } from '../src/outcome.ts';
import { failure, startMessagesApi, type MessagesApi } from './fakes/messages-api.ts';
import { planningTask } from './fakes/planning-task.ts';

const KEY = 'sk-ant-test-0123456789abcdef';
const world: PlannerWorld = { clock: systemClock, isPublic: async () => false };
const federation = {
  anthropic_federation_rule_id: 'fdrl_1',
  anthropic_organization_id: 'org_1',
  anthropic_service_account_id: 'svac_1',
  anthropic_workspace_id: 'wrkspc_1',
};

const open: MessagesApi[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((api) => api.close()));
});

function configOf(inputs: Readonly<Record<string, string>>) {
  const { config, problems } = parseConfig({ ...readActionDefaults(resolve('action.yml')), github_token: 'unused', ...inputs });
  if (config === undefined) throw new Error(problems.join('\n'));
  return config;
}

const choose = (inputs: Readonly<Record<string, string>>, around: PlannerWorld = world) =>
  createPlannerChoice(configOf(inputs), around);

/** The first request that a chosen planner sends. */
async function firstRequest(inputs: Readonly<Record<string, string>>, around: PlannerWorld = world) {
  const api = await startMessagesApi([failure(401, 'authentication_error')]);
  open.push(api);
  const planner = await choose({ ...inputs, anthropic_base_url: api.url }, around)(undefined);
  await planner.write(planningTask({}), () => undefined, new AbortController().signal).catch(() => undefined);
  return { api, request: api.requests[0]!, tools: api.requests[0]!.body.tools!.map((tool) => tool.name) };
}

describe('createPlannerChoice()', () => {
  it.each<[string, Readonly<Record<string, string>>, 'agent' | 'builtin' | undefined, string]>([
    ['nothing to pay with', {}, undefined, 'builtin'],
    ['a key', { anthropic_api_key: KEY }, undefined, 'agent'],
    ['a key, and a person who wants the other', { anthropic_api_key: KEY }, 'builtin', 'builtin'],
    ['a key, and a workflow that wants the other', { anthropic_api_key: KEY, planner: 'builtin' }, undefined, 'builtin'],
    ['a federation rule that nobody can use here', federation, undefined, 'builtin'],
  ])('with %s, `auto` means the right one', async (_, inputs, wish, name) => {
    expect((await choose(inputs)(wish)).name).toBe(name);
  });

  it('says what is missing when the agent is asked for without a key', async () => {
    await expect(choose({ planner: 'agent' })(undefined)).rejects.toThrow(InputFault);
    await expect(choose({ planner: 'agent' })(undefined)).rejects.toThrow(/`anthropic_api_key` is nothing: expected/);
  });

  it('asks the gateway with the key and the newest model of the name', async () => {
    const { request } = await firstRequest({ anthropic_api_key: KEY, model: 'opus', effort: 'low' });

    expect(request.headers.authorization).toBe(`Bearer ${KEY}`);
    expect(request.body).toMatchObject({ model: 'claude-opus-5-5', output_config: { effort: 'low' } });
    expect(request.raw).not.toContain(KEY);
  });

  it('fences foreign text with a boundary that is new in every run', async () => {
    const boundaries = await Promise.all(
      [1, 2].map(async () => {
        const { request } = await firstRequest({ anthropic_api_key: KEY });
        return new Set(request.raw.match(/(?<=<\/?data-)[0-9a-f]+/g));
      }),
    );

    for (const found of boundaries) expect([...found]).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
    expect([...boundaries[0]!]).not.toEqual([...boundaries[1]!]);
  });

  it('goes without a key where a federation rule trusts the identity of the workflow', async () => {
    const { api, request } = await firstRequest(federation, { ...world, identityToken: async () => 'github-assertion' });

    expect(api.tokenRequests).toEqual([
      expect.objectContaining({
        assertion: 'github-assertion',
        federation_rule_id: 'fdrl_1',
        organization_id: 'org_1',
        service_account_id: 'svac_1',
        workspace_id: 'wrkspc_1',
      }),
    ]);
    expect(request.headers.authorization).toBe('Bearer federated-token-0001');
  });

  it.each([
    ['auto', true, true],
    ['auto', false, false],
    ['true', false, true],
    ['false', true, false],
  ])('web_search %s where the repository is public: %s', async (wanted, isPublic, offered) => {
    const { tools } = await firstRequest(
      { anthropic_api_key: KEY, web_search: wanted },
      { ...world, isPublic: async () => isPublic },
    );

    expect(tools.includes('web_search')).toBe(offered);
  });

  it('offers documentation, and of further servers the tools on their list', async () => {
    const search = { description: 'Searches our handbook.', arguments: { query: 'What for.' } };
    const mcp = { mcpServers: { handbook: { url: 'https://docs.acme.example/mcp', tools: { search } } } };
    const { tools } = await firstRequest({ anthropic_api_key: KEY, mcp_config: JSON.stringify(mcp) });

    expect(tools).toEqual(expect.arrayContaining(['docs_search', 'docs_read', 'handbook__search']));
  });
});
