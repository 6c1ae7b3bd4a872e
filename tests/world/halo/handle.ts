import { handleApi } from './api/router.ts';
import { authInfo, identityServer } from './identity.ts';
import { appPage, asset } from './pages.ts';
import type { Tenant } from './contract.ts';

/** Answers any request for a tenant: API, identity server, files of the web app, and the web app for all other paths. */
export async function handleTenant(tenant: Tenant, request: Request, host: string): Promise<Response> {
  const url = new URL(request.url);
  const path = url.pathname.toLowerCase();
  const onAuthHost = tenant.quirks.authHost === host && tenant.host !== host;
  if (path === '/auth' || path.startsWith('/auth/')) {
    const answer = await identityServer(tenant, request, url);
    if (answer !== undefined) return answer;
  }
  if (onAuthHost) return new Response('Not Found', { status: 404 });
  if (path === '/api/authinfo' && request.method === 'GET') return authInfo(tenant);
  if (path === '/api' || path.startsWith('/api/')) return handleApi(tenant, request, url);
  if (path.startsWith('/assets/')) return asset(path);
  if (request.method !== 'GET') return new Response(null, { status: 405 });
  return appPage(tenant);
}
