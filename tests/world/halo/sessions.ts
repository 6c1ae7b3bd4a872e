import { randomBytes, randomUUID } from 'node:crypto';
import type { BrowserSession, Caller, Sessions, SessionCookie, Tenant } from './contract.ts';
import { rightsOf, type Rights } from './rights.ts';
import type { AgentRecord } from './state.ts';

interface Issued {
  expires: number;
  caller: () => Caller | undefined;
}

/** Value of a cookie of a request. */
export function cookieOf(request: Request, name: string): string | undefined {
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const [key, ...rest] = part.trim().split('=');
    if (key === name) return rest.join('=');
  }
  return undefined;
}

function tokenText(form: 'opaque' | 'jwt' | 'long'): string {
  if (form === 'opaque') return randomBytes(32).toString('base64url');
  const part = (bytes: number): string => randomBytes(bytes).toString('base64url');
  const header = Buffer.from('{"alg":"RSA-OAEP","enc":"A256CBC-HS512","typ":"at+jwt"}').toString('base64url');
  return form === 'jwt' ? `${header}.${part(256)}.${part(200)}` : `${header}.${part(512)}.${part(2600)}.${part(32)}`;
}

/** Sessions and tokens of a tenant; it is given lazily because both refer to each other. */
export function createSessions(tenantOf: () => Tenant): Sessions {
  const tokens = new Map<string, Issued>();
  const refreshTokens = new Map<string, number>();
  const cookies = new Map<string, number>();

  const agentRights = (agent: AgentRecord): Rights =>
    rightsOf(tenantOf().state, agent.roles, agent.claims, tenantOf().quirks.customersScale);
  const agentById = (id: number): AgentRecord | undefined =>
    tenantOf().state.agents.find((agent) => agent.id === id && !agent.disabled);
  const agentCaller = (id: number): Caller | undefined => {
    const agent = agentById(id);
    return agent === undefined ? undefined : { kind: 'agent', agent, rights: agentRights(agent) };
  };

  function lifetime(): number {
    return Number(tenantOf().quirks.expiresIn) * 1000 || 3_600_000;
  }

  function agentToken(id: number, form: 'opaque' | 'jwt' | 'long'): string {
    const token = tokenText(form);
    tokens.set(token, { expires: tenantOf().now() + lifetime(), caller: () => agentCaller(id) });
    return token;
  }

  return {
    check(email, password) {
      return tenantOf().state.agents.find(
        (agent) =>
          !agent.disabled &&
          !agent.api &&
          agent.password !== '' &&
          agent.email.toLowerCase() === email.trim().toLowerCase() &&
          agent.password === password,
      );
    },
    signIn(email) {
      const { state, quirks, host } = tenantOf();
      const agent = state.agents.find((entry) => entry.email === email);
      if (agent === undefined) throw new Error(`no agent ${email} at ${host}`);
      const cookie = (name: string, value: string, httpOnly: boolean): SessionCookie => ({
        name,
        value,
        domain: host,
        path: '/',
        httpOnly,
        secure: true,
        sameSite: 'Lax',
      });
      const refreshToken = randomBytes(32).toString('base64url');
      refreshTokens.set(refreshToken, agent.id);
      const session: BrowserSession = {
        cookies: [cookie('refresh_token', refreshToken, quirks.tokenPlacement === 'http-only')],
        localStorage: {},
      };
      if (quirks.tokenPlacement === 'cookie-session') {
        const id = randomUUID();
        cookies.set(id, agent.id);
        session.cookies.push(cookie('halo_session', id, true));
      }
      if (quirks.tokenPlacement === 'cookie-token')
        session.cookies.push(
          cookie('access_token', agentToken(agent.id, quirks.tokenForm === 'long' ? 'jwt' : quirks.tokenForm), false),
        );
      if (quirks.tokenPlacement === 'http-only')
        session.cookies.push(cookie('access_token', agentToken(agent.id, 'opaque'), true));
      if (quirks.tokenPlacement === 'local-storage')
        session.localStorage['_access_token'] = agentToken(agent.id, 'long');
      return session;
    },
    refresh(refreshToken) {
      const id = refreshTokens.get(refreshToken);
      return id === undefined || agentById(id) === undefined ? undefined : agentToken(id, tenantOf().quirks.tokenForm);
    },
    issue(application, scopes) {
      const tenant = tenantOf();
      const make = (): Caller | undefined => {
        const current = tenant.state.applications.find((entry) => entry.id === application.id);
        if (current === undefined) return undefined;
        // An application that logs in as a user or a supplier has none of an agent's rights.
        const asAgent = current.loginType === 'agent';
        const agent = asAgent && current.identity === 'agent' ? (agentById(current.agentId ?? -1) ?? null) : null;
        const roles = asAgent && current.identity === 'application' ? current.roles : [];
        const rights =
          agent === null ? rightsOf(tenant.state, roles, {}, tenant.quirks.customersScale) : agentRights(agent);
        const granted = new Set(
          scopes.filter((scope) => current.scopes.includes(scope) || current.scopes.includes('all')),
        );
        return { kind: 'application', application: current, agent, scopes: granted, rights };
      };
      const fixed = make();
      const token = tokenText(tenant.quirks.tokenForm);
      tokens.set(token, {
        expires: tenant.now() + lifetime(),
        caller: tenant.quirks.rightsFixedAtIssue ? () => fixed : make,
      });
      return token;
    },
    caller(request) {
      const bearer = /^bearer\s+(\S+)$/iu.exec(request.headers.get('authorization') ?? '')?.[1];
      if (bearer !== undefined) {
        const issued = tokens.get(bearer);
        return issued === undefined || issued.expires <= tenantOf().now() ? undefined : issued.caller();
      }
      const session = cookies.get(cookieOf(request, 'halo_session') ?? '');
      return session === undefined ? undefined : agentCaller(session);
    },
    signOut(email) {
      const id = tenantOf().state.agents.find((agent) => agent.email === email)?.id;
      for (const [key, owner] of cookies) if (owner === id) cookies.delete(key);
      for (const [key, owner] of refreshTokens) if (owner === id) refreshTokens.delete(key);
      for (const [key, issued] of tokens) {
        const caller = issued.caller();
        if (caller?.kind === 'agent' && caller.agent.id === id) tokens.delete(key);
      }
    },
    clear() {
      tokens.clear();
      cookies.clear();
      refreshTokens.clear();
    },
  };
}
