import { agentLogins, coveNames, createTenant, type Tenant, type TenantOptions } from '../../world/halo/index.ts';

/** Asking a simulated tenant in-process, as its callers would. */

export type Who = 'administrator' | 'technician' | 'hiddenAdministrator';

export interface Answer {
  status: number;
  type: string;
  body: unknown;
  response: Response;
}

export const host = 'acme.halopsa.com';

export function tenantWith(options: Partial<TenantOptions> = {}): Tenant {
  return createTenant({ host, customers: 12, state: 'ready', ...options });
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.clone().text();
  let body: unknown = text;
  try {
    body = JSON.parse(text);
  } catch {
    // Not JSON: the text itself is looked at.
  }
  return { status: response.status, type: response.headers.get('content-type') ?? '', body, response };
}

export async function ask(tenant: Tenant, path: string, init: RequestInit = {}): Promise<Answer> {
  return answerOf(await tenant.handle(new Request(`https://${host}/${path}`, init), host));
}

export function cookies(tenant: Tenant, who: Who): Record<string, string> {
  return {
    cookie: tenant
      .signIn(agentLogins[who].email)
      .cookies.map(({ name, value }) => `${name}=${value}`)
      .join('; '),
  };
}

export async function token(tenant: Tenant, scope = 'edit:tickets read:customers', query = ''): Promise<Answer> {
  const application = tenant.state.applications.find((entry) => entry.name === coveNames.application);
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: application?.clientId ?? '',
    client_secret: application?.secret ?? '',
    scope,
  });
  return ask(tenant, `auth/token${query}`, { method: 'POST', body });
}

export async function bearer(tenant: Tenant, scope?: string): Promise<Record<string, string>> {
  const { body } = await token(tenant, scope);
  const value = typeof body === 'object' && body !== null && 'access_token' in body ? String(body.access_token) : '';
  return { authorization: `Bearer ${value}` };
}

export const post = (records: unknown, headers: Record<string, string>): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(records),
  headers: { ...headers, 'content-type': 'application/json' },
});
export const rows = (body: unknown): Record<string, unknown>[] =>
  Array.isArray(body) ? body.filter((row) => typeof row === 'object' && row !== null) : [];
