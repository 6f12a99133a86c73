import type { ClientOptions } from '@anthropic-ai/sdk';
import { ModelFault } from '../outcome.ts';
import type { Clock } from '../ports.ts';

/** Keyless access: a short-lived GitHub identity token is exchanged for a short-lived token of the model service. */
export type Federation = {
  readonly federationRuleId: string;
  readonly organizationId: string;
  readonly serviceAccountId?: string;
  readonly workspaceId?: string;
  readonly identityToken: () => Promise<string>;
};

type Tokens = NonNullable<ClientOptions['credentials']>;
type Facts = { readonly baseURL: string; readonly clock: Clock; readonly secrets: string[] };

/** The SDK keeps the token and asks again before it expires. Both tokens count as secrets of the run. */
export function federatedTokens(federation: Federation, { baseURL, clock, secrets }: Facts): Tokens {
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
    const body = (await response.json().catch(() => ({}))) as { access_token?: unknown; expires_in?: unknown };
    if (!response.ok || typeof body.access_token !== 'string') throw refused(response);
    secrets.push(body.access_token);
    return { token: body.access_token, expiresAt: Math.floor(clock.now() / 1000) + (Number(body.expires_in) || 300) };
  };
}

function refused(response: Response): ModelFault {
  const requestId = response.headers.get('request-id') ?? undefined;
  return new ModelFault(
    `The model service did not accept this workflow's identity (status ${response.status}${requestId ? `, request ${requestId}` : ''}). ` +
      'Check that the federation rule matches this repository and trigger, and that the job has `permissions: id-token: write`.',
    { status: response.status, type: 'authentication_error', ...(requestId ? { requestId } : {}) },
  );
}
