import { createServer, type Server } from 'node:https';
import { carryOut, toRequest } from './bridge.ts';
import { makeCertificate } from './certificate.ts';
import { makeCompanies, type Companies } from './companies.ts';
import { consoleFor, type SimulatedConsole } from './console.ts';
import { createCove, type CoveOptions, type CoveWorld } from './cove/index.ts';
import { createFaults, type Faults } from './faults.ts';
import { createHalo, createTenant, type Halo, type Tenant, type TenantOptions } from './halo/index.ts';
import { chromiumArgs, firefoxPreferences, hostnameOf, hostRules } from './hosts.ts';
import { authKindOf, createRequestLog, type RequestLog } from './request-log.ts';

export interface WorldOptions {
  /** 0 or absent: any free port. */
  port?: number;
  /** Tenants to create, or tenants made before. Default: one unconfigured tenant at acme.halopsa.com. */
  tenants?: readonly (Tenant | TenantOptions)[];
  /** Options of the simulated Cove; false leaves it out. */
  cove?: Partial<CoveOptions> | false;
  /** How many companies both consoles know, with the noise between their lists. Default: 40. */
  customers?: number;
  /** Seed of the company lists. */
  seed?: number;
  /** More consoles (a hostile page, a look-alike host); asked before HaloPSA and Cove. */
  consoles?: readonly SimulatedConsole[];
  /** Hostnames outside the vendors' domains that the browser must find here too, e.g. of on-premise tenants. */
  extraHosts?: readonly string[];
}

/** The running world. */
export interface World {
  port: number;
  halo: Halo;
  /** The company lists of both sides and which belong together. Tenants that name their own customers have others. */
  companies: Companies;
  /** Throws when the world was started without Cove. */
  cove: CoveWorld;
  hostRules: string;
  /** Chromium flags: where the hosts are, and that the certificate is fine. */
  browserArgs: string[];
  /** The same for Firefox, as profile preferences. */
  firefoxPreferences: Record<string, string | boolean>;
  log: RequestLog;
  faults: Faults;
  /** Asks a simulated host in-process, as one console asks the other. Unknown hosts fail like a DNS error. */
  fetch(url: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

const errorText = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** Starts HaloPSA, Cove and the HTTPS server in front of both. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const log = createRequestLog();
  const faults = createFaults();
  const companies = makeCompanies({ count: options.customers ?? 40, seed: options.seed ?? 1 });
  const given = options.tenants ?? [{ host: 'acme.halopsa.com' }];
  const tenants = given.map((entry) =>
    'handle' in entry ? entry : createTenant({ customers: companies.psa, ...entry }),
  );
  const halo = createHalo(tenants);
  const consoles: SimulatedConsole[] = [...(options.consoles ?? []), halo];

  async function answer(request: Request, host: string): Promise<Response> {
    const target = consoleFor(consoles, host);
    if (target === undefined) return new Response(`no simulated console serves ${host}`, { status: 421 });
    try {
      return await target.handle(request, host);
    } catch (error) {
      return new Response(`the simulated console failed: ${errorText(error)}`, {
        status: 500,
        headers: { 'content-type': 'text/plain' },
      });
    }
  }

  function note(request: Request, host: string, body: string, internal: boolean): (status: number) => void {
    const at = Date.now();
    const { pathname, search } = new URL(request.url);
    const { method, headers } = request;
    return (status) =>
      log.add({
        at,
        method,
        host,
        path: pathname,
        query: search,
        status,
        ms: Date.now() - at,
        auth: authKindOf(headers),
        origin: headers.get('origin'),
        body,
        headers: Object.fromEntries(headers),
        internal,
      });
  }

  async function worldFetch(url: string, init?: RequestInit): Promise<Response> {
    const request = new Request(url, init);
    const host = new URL(url).hostname;
    if (consoleFor(consoles, host) === undefined)
      throw new TypeError('fetch failed', { cause: new Error(`getaddrinfo ENOTFOUND ${host}`) });
    const done = note(request, host, await request.clone().text(), true);
    const decision = await faults.apply(request, host, () => answer(request, host));
    if (decision.act !== 'respond') {
      done(0);
      throw new TypeError('fetch failed', {
        cause: new Error(decision.act === 'hang' ? 'timeout' : 'read ECONNRESET'),
      });
    }
    if (decision.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, decision.delayMs));
    done(decision.response.status);
    return decision.response;
  }

  const { key, cert } = await makeCertificate(options.extraHosts);
  const server = createServer({ key, cert, keepAliveTimeout: 5_000 }, (message, target) => {
    void (async () => {
      const host = hostnameOf(message.headers.host);
      const { request, body } = await toRequest(message, host);
      const done = note(request, host, body, false);
      const decision = await faults.apply(request, host, () => answer(request, host));
      done(decision.act === 'respond' ? decision.response.status : 0);
      await carryOut(decision, target);
    })().catch((error: unknown) => {
      if (!target.headersSent) target.writeHead(500, { 'content-type': 'text/plain' });
      target.end(errorText(error));
    });
  });
  const port = await listen(server, options.port ?? 0);

  const cove =
    options.cove === false
      ? undefined
      : createCove({ fetchHalo: worldFetch, customers: companies.cove, ...options.cove });
  if (cove !== undefined) consoles.push(cove);
  const extraHosts = [...(options.extraHosts ?? [])];

  return {
    port,
    halo,
    companies,
    get cove() {
      if (cove === undefined) throw new Error('this world was started without Cove');
      return cove;
    },
    hostRules: hostRules(port, extraHosts),
    browserArgs: chromiumArgs(port, extraHosts),
    firefoxPreferences: firefoxPreferences(port),
    log,
    faults,
    fetch: worldFetch,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
