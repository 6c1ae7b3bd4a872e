import { createServer } from 'node:https';
import { chromium, type BrowserContext } from '@playwright/test';
import { findBrowser, quietFlags } from '../../../scripts/browsers.ts';
import { carryOut, toRequest } from '../../world/bridge.ts';
import { makeCertificate } from '../../world/certificate.ts';
import type { PsaCompany } from '../../world/companies.ts';
import type { SimulatedConsole } from '../../world/console.ts';
import { hostnameOf, hostRules } from '../../world/hosts.ts';

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

export interface CoveBrowser {
  /** A new context, for which the consoles' hosts are `console` from now on. */
  contextOf(console: SimulatedConsole): Promise<BrowserContext>;
  close(): Promise<void>;
}

/** A Chromium of this machine, headless, with a server of its own behind the consoles' names; other hosts do not exist. */
export async function launch(): Promise<CoveBrowser> {
  let shown: SimulatedConsole | undefined;
  const server = createServer(await makeCertificate(), (message, target) => {
    void (async () => {
      const host = hostnameOf(message.headers.host);
      const { request } = await toRequest(message, host);
      const response = shown?.serves(host) ? await shown.handle(request, host) : new Response(null, { status: 421 });
      await carryOut({ act: 'respond', response, delayMs: 0 }, target);
    })().catch((error: unknown) => target.destroy(error instanceof Error ? error : undefined));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('the server has no port');
  const browser = await chromium.launch({
    executablePath: findBrowser('chromium'),
    args: [...quietFlags(), `--host-resolver-rules=${hostRules(at.port)}, MAP * ~NOTFOUND`],
  });
  return {
    contextOf(console) {
      shown = console;
      return browser.newContext({ viewport: { width: 1360, height: 860 }, ignoreHTTPSErrors: true });
    },
    async close() {
      await browser.close();
      server.close();
      server.closeAllConnections();
    },
  };
}
