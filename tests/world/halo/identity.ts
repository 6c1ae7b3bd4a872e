import type { ApplicationRecord } from './state.ts';
import { cookieOf } from './sessions.ts';
import type { BrowserSession, Tenant } from './contract.ts';

/** The identity server: `/auth/*` of a tenant, and `/api/authinfo` that tells where it is. */

const descriptions: Record<string, { text: string; uri: string }> = {
  invalid_client: { text: 'The specified client credentials are invalid.', uri: 'ID2055' },
  invalid_scope: { text: "The specified 'scope' is not supported.", uri: 'ID2052' },
  invalid_request: { text: "The mandatory 'grant_type' parameter is missing.", uri: 'ID2029' },
  unsupported_grant_type: { text: "The specified 'grant_type' is not supported.", uri: 'ID2032' },
  unauthorized_client: {
    text: 'This client application is not allowed to use the specified grant type.',
    uri: 'ID2064',
  },
  invalid_grant: { text: 'The specified token is invalid.', uri: 'ID2004' },
};

/** An error answer as OpenIddict gives it. */
function refused(error: string, text?: string): Response {
  const known = descriptions[error];
  const body = {
    error,
    error_description: text ?? known?.text ?? error,
    error_uri: `https://documentation.openiddict.com/errors/${known?.uri ?? 'ID2000'}`,
  };
  return Response.json(body, {
    status: error === 'invalid_client' ? 401 : 400,
    headers: { 'cache-control': 'no-store' },
  });
}

/** Base of the identity server as authinfo and the API page show it. */
export function authUrl(tenant: Tenant): string {
  const { authHost, authUrlSlash } = tenant.quirks;
  return `https://${authHost ?? tenant.host}/auth${authUrlSlash ? '/' : ''}`;
}

/** GET /api/authinfo. */
export function authInfo(tenant: Tenant): Response {
  const { authInfo: form } = tenant.quirks;
  if (form === 'missing') return Response.json({ Message: 'Not found' }, { status: 404 });
  if (form === 'html')
    return new Response('<!doctype html><title>Halo</title>', { headers: { 'content-type': 'text/html' } });
  const info = { auth_url: authUrl(tenant), ...(form === 'full' ? { tenant_id: tenant.tenantId } : {}) };
  return Response.json(info);
}

/** Client id and secret from the body or from HTTP Basic. */
function credentials(request: Request, form: URLSearchParams): { id: string; secret: string } {
  const basic = /^basic\s+(\S+)$/iu.exec(request.headers.get('authorization') ?? '')?.[1];
  if (basic !== undefined) {
    const [id = '', ...rest] = Buffer.from(basic, 'base64').toString('utf8').split(':');
    return { id: decodeURIComponent(id), secret: decodeURIComponent(rest.join(':')) };
  }
  return { id: form.get('client_id') ?? '', secret: form.get('client_secret') ?? '' };
}

function scopesFor(
  application: ApplicationRecord,
  wanted: readonly string[],
): { granted: string[]; missing: string[] } {
  if (application.scopes.includes('all')) return { granted: [...wanted], missing: [] };
  const expanded = wanted.includes('all')
    ? [...application.scopes, ...wanted.filter((scope) => scope !== 'all')]
    : wanted;
  const granted = [...new Set(expanded)].filter((scope) => application.scopes.includes(scope));
  const missing = wanted.filter((scope) => !application.scopes.includes(scope));
  return { granted, missing };
}

function clientCredentials(tenant: Tenant, request: Request, form: URLSearchParams): Response {
  const { id, secret } = credentials(request, form);
  const application = tenant.state.applications.find((entry) => entry.clientId.toLowerCase() === id.toLowerCase());
  if (application === undefined || application.secret === '' || application.secret !== secret)
    return refused('invalid_client');
  if (application.inactive) return refused(tenant.quirks.inactiveApplication);
  if (application.method !== 'secret') return refused('unauthorized_client');
  const wanted = (form.get('scope') ?? '').split(/\s+/u).filter((scope) => scope !== '');
  const { granted, missing } = scopesFor(application, wanted);
  if (missing.length > 0 && tenant.quirks.scopesNotGranted === 'invalid_scope')
    return refused('invalid_scope', `The client application is not allowed to use the scope '${missing[0]}'.`);
  const body = {
    access_token: tenant.sessions.issue(application, granted),
    token_type: 'Bearer',
    expires_in: tenant.quirks.expiresIn,
    scope: granted.join(' '),
  };
  return Response.json(body, { headers: { 'cache-control': 'no-store' } });
}

function refreshGrant(tenant: Tenant, request: Request, form: URLSearchParams): Response {
  const token = tenant.sessions.refresh(form.get('refresh_token') ?? cookieOf(request, 'refresh_token') ?? '');
  if (token === undefined) return refused('invalid_grant');
  return Response.json({ access_token: token, token_type: 'Bearer', expires_in: tenant.quirks.expiresIn });
}

async function tokenEndpoint(tenant: Tenant, request: Request, url: URL): Promise<Response> {
  if (!(request.headers.get('content-type') ?? '').startsWith('application/x-www-form-urlencoded'))
    return refused('invalid_request', "The specified 'Content-Type' header is not valid.");
  const asked = url.searchParams.get('tenant');
  const { tenantParameter } = tenant.quirks;
  if (tenantParameter === 'required' && asked === null) return refused('invalid_client');
  if (tenantParameter !== 'ignored' && asked !== null && asked.toLowerCase() !== tenant.tenantId.toLowerCase())
    return refused('invalid_client');
  const form = new URLSearchParams(await request.text());
  const grant = form.get('grant_type');
  if (grant === null || grant === '') return refused('invalid_request');
  // Where the identity server is another host, the tenant's own host knows only the web app's grants.
  const elsewhere = tenant.quirks.authHost !== null && url.hostname !== tenant.quirks.authHost;
  if (grant === 'client_credentials' && elsewhere) return new Response('Not Found', { status: 404 });
  if (grant === 'client_credentials') return clientCredentials(tenant, request, form);
  if (grant === 'refresh_token') return refreshGrant(tenant, request, form);
  return refused('unsupported_grant_type');
}

function setCookies(session: BrowserSession): Headers {
  const headers = new Headers({ 'cache-control': 'no-store' });
  for (const cookie of session.cookies)
    headers.append(
      'set-cookie',
      `${cookie.name}=${cookie.value}; Path=${cookie.path}; Secure; SameSite=${cookie.sameSite}${cookie.httpOnly ? '; HttpOnly' : ''}`,
    );
  return headers;
}

async function logIn(tenant: Tenant, request: Request): Promise<Response> {
  const form = new URLSearchParams(await request.text());
  const agent = tenant.sessions.check(form.get('username') ?? '', form.get('password') ?? '');
  if (agent === undefined) return Response.json({ error: 'invalid_login' }, { status: 401 });
  const session = tenant.sessions.signIn(agent.email);
  return Response.json({ localStorage: session.localStorage }, { headers: setCookies(session) });
}

function logOut(tenant: Tenant): Response {
  const headers = new Headers();
  for (const name of ['refresh_token', 'access_token', 'halo_session'])
    headers.append('set-cookie', `${name}=; Path=/; Max-Age=0; Secure`);
  headers.set('location', `https://${tenant.host}/auth/account/login`);
  return new Response(null, { status: 302, headers });
}

/** Answers `/auth/*`, except the log-in page itself (undefined: the web app shows it). */
export async function identityServer(tenant: Tenant, request: Request, url: URL): Promise<Response | undefined> {
  const path = url.pathname.toLowerCase().replace(/\/+$/u, '');
  if (path === '/auth/token')
    return request.method === 'POST' ? tokenEndpoint(tenant, request, url) : new Response(null, { status: 405 });
  if (path === '/auth/account/login' && request.method === 'POST') return logIn(tenant, request);
  if (path === '/auth/account/logout') return logOut(tenant);
  return undefined;
}
