import type { AppLook } from './look.ts';
import type { Quirks } from './quirks.ts';
import type { Rights } from './rights.ts';
import type { AgentRecord, ApplicationRecord, TenantState } from './state.ts';

/** Who makes an API request. */
export type Caller =
  | { kind: 'agent'; agent: AgentRecord; rights: Rights }
  | {
      kind: 'application';
      application: ApplicationRecord;
      agent: AgentRecord | null;
      scopes: ReadonlySet<string>;
      rights: Rights;
    };

/** A cookie in the form Playwright's `addCookies` takes. */
export interface SessionCookie {
  name: string;
  value: string;
  domain: string;
  path: string;
  httpOnly: boolean;
  secure: boolean;
  sameSite: 'Lax';
}

export interface BrowserSession {
  cookies: SessionCookie[];
  localStorage: Record<string, string>;
}

export interface Sessions {
  signIn(email: string): BrowserSession;
  /** Agent whose e-mail address and password these are. */
  check(email: string, password: string): AgentRecord | undefined;
  /** A new access token for the owner of a refresh token. */
  refresh(refreshToken: string): string | undefined;
  /** A token for an application; its rights are those of this moment when the tenant fixes them at issue. */
  issue(application: ApplicationRecord, scopes: readonly string[]): string;
  /** The caller of a request by Bearer token or, where the tenant takes it, by cookie. */
  caller(request: Request): Caller | undefined;
  /** Ends every session and token of an agent. */
  signOut(email: string): void;
  /** Ends every token and session. */
  clear(): void;
}

/** One simulated HaloPSA tenant: its data, its peculiarities, and who is logged in. */
export interface Tenant {
  readonly host: string;
  readonly tenantId: string;
  readonly version: string;
  readonly quirks: Quirks;
  readonly look: AppLook;
  readonly sessions: Sessions;
  readonly now: () => number;
  /** The data as it is. */
  state: TenantState;
  /** The data as reads show it: lags behind a write when the tenant is so peculiar. */
  readonly seen: TenantState;
  /** To be called before a write, for `readLagMs`. */
  beforeWrite(): void;
  /** Times of the API requests of the current window, for the rate limit. */
  readonly recent: number[];
  /** What a browser holds after the agent of that e-mail address logged in: cookies and local storage. */
  signIn(email: string): BrowserSession;
  handle(request: Request, host: string): Promise<Response>;
}
