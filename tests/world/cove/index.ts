import type { SimulatedConsole } from '../console.ts';
import { addApiUser } from './api-users.ts';
import { pageAssets } from './bundle.ts';
import { apiPath, createConsoleApi } from './console-api.ts';
import type { RoleName } from './contract.ts';
import { frameDocument, shellDocument } from './documents.ts';
import { settle, type CoveOptions, type CoveSettings } from './options.ts';
import { createRpc, type RpcCall } from './rpc.ts';
import { createSessions } from './session.ts';
import { createState, type CoveState } from './state.ts';
import { createVisas } from './visa.ts';
import { createWizard } from './wizard.ts';

export { wordings, type CoveOptions } from './options.ts';
export type { Quirks, RoleName, Variant } from './contract.ts';
export type { CoveState } from './state.ts';

/** The simulated Cove: its console's pages, their server, and the public JSON-RPC API. */
export interface CoveWorld extends SimulatedConsole {
  readonly state: CoveState;
  readonly settings: CoveSettings;
  /** Calls of the JSON-RPC API, passwords left out. */
  readonly rpcCalls: RpcCall[];
  /** Adds an API user (default: at the reseller) and returns its token. */
  addApiUser(user: { loginName: string; role: RoleName; partnerId?: number }): string;
  /** Session cookie (`visa=…`) of a person, as after logging in. Throws when there is no such person. */
  cookieOf(email: string): string;
  /** Addresses a person would open. */
  readonly urls: { home: string; integrations: string; notifications: string; users: string };
}

/** Hosts of the vendor that exist but are not simulated answer 404 like an unused sub-domain. */
const isOurs = (host: string): boolean => host === 'backup.management' || host.endsWith('.backup.management');

export function createCove(options: CoveOptions): CoveWorld {
  const settings = settle(options);
  const state = createState(options, settings);
  const rpcCalls: RpcCall[] = [];
  const sessions = createSessions(state, settings);
  const wizard = createWizard(state, settings);
  const consoleApi = createConsoleApi(state, sessions, wizard);
  const rpc = createRpc(state, createVisas(state, settings), rpcCalls, settings.now);

  async function handle(request: Request, host: string): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (host === 'api.backup.management')
      return pathname === '/jsonapi' ? rpc(request) : new Response('Not Found', { status: 404 });
    if (host !== 'backup.management' && host !== settings.frameHost) return new Response('Not Found', { status: 404 });
    if (pathname.startsWith(apiPath)) return consoleApi(request);
    if (pathname.startsWith('/assets/')) {
      const asset = (await pageAssets()).get(pathname.slice('/assets/'.length));
      return asset === undefined
        ? new Response('Not Found', { status: 404 })
        : new Response(asset.body, { headers: { 'content-type': asset.type, 'cache-control': 'max-age=3600' } });
    }
    if (pathname !== '/') return new Response('Not Found', { status: 404 });
    return host === 'backup.management' ? shellDocument(settings.frameHost) : frameDocument();
  }

  const home = 'https://backup.management/';
  return {
    serves: (host) => isOurs(host) || host === settings.frameHost,
    handle,
    state,
    settings,
    rpcCalls,
    addApiUser: ({ loginName, role, partnerId }) =>
      addApiUser(state, { loginName, role, partnerId: partnerId ?? state.reseller.Id }),
    cookieOf(email) {
      const user = state.users.find((candidate) => candidate.email === email);
      const cookie = user === undefined ? null : sessions.signIn(email, user.password);
      if (cookie === null) throw new Error(`nobody logs in as ${email}`);
      return cookie.split(';')[0] ?? '';
    },
    urls: {
      home,
      integrations: `${home}#/${settings.integrationsRoute}`,
      notifications: `${home}#/management/notifications`,
      users: `${home}#/management/users`,
    },
  };
}
