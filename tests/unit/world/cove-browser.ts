import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { existsSync } from 'node:fs';
import type { PsaCompany } from '../../world/companies.ts';
import type { SimulatedConsole } from '../../world/console.ts';

/** HaloPSA as far as Connect needs it: identity server and paged customer list, for one secret. */
export function stubHalo(host: string, secret: string, customers: readonly PsaCompany[]) {
  return async (url: string, init?: RequestInit): Promise<Response> => {
    const { hostname, pathname, searchParams } = new URL(url);
    if (hostname !== host) throw new TypeError('fetch failed');
    if (pathname === '/api/authinfo') return Response.json({ auth_url: `https://${host}/auth/`, tenant_id: 'acme' });
    if (pathname === '/auth/token') {
      const form = new URLSearchParams(await new Request(url, init).text());
      const scopes = form.get('scope') === 'edit:tickets read:customers' && searchParams.get('tenant') === 'acme';
      if (form.get('client_secret') !== secret || !scopes)
        return Response.json({ error: 'invalid_client' }, { status: 401 });
      return Response.json({ access_token: 'granted', token_type: 'Bearer', expires_in: 3600 });
    }
    if (new Headers(init?.headers).get('authorization') !== 'Bearer granted')
      return new Response(null, { status: 401 });
    const size = Number(searchParams.get('page_size'));
    const page = Number(searchParams.get('page_no'));
    return Response.json({ record_count: customers.length, clients: customers.slice((page - 1) * size, page * size) });
  };
}

const candidates = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome'];

/** A Chromium of this machine, headless. */
export function launch(): Promise<Browser> {
  const executablePath = candidates.find((path) => path !== undefined && existsSync(path));
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
}

/** A context whose every request is answered by `console` in this process; other hosts do not exist. */
export async function contextOf(browser: Browser, console: SimulatedConsole): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1360, height: 860 } });
  await context.route('**/*', async (route) => {
    const asked = route.request();
    const { hostname } = new URL(asked.url());
    if (!console.serves(hostname)) return route.abort();
    const body = asked.postData();
    const request = new Request(asked.url(), {
      method: asked.method(),
      headers: await asked.allHeaders().then(plainHeaders),
      ...(body === null ? {} : { body }),
    });
    const response = await console.handle(request, hostname);
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
  return context;
}

/** HTTP/2 pseudo headers are no headers for `Request`. */
const plainHeaders = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(':')));
