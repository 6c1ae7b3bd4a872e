/** How a request identified itself. Values are never kept here, only the kind. */
export type AuthKind = 'none' | 'bearer' | 'cookie' | 'bearer+cookie';

/** One request as the world's server saw it. */
export interface LogEntry {
  /** Milliseconds since the epoch at arrival. */
  at: number;
  method: string;
  host: string;
  /** Path without query. */
  path: string;
  /** Query with its leading `?`, or empty. */
  query: string;
  /** Status sent; 0 when the connection was cut before an answer. */
  status: number;
  /** Milliseconds until the answer was ready. */
  ms: number;
  auth: AuthKind;
  /** `Origin` header, when the browser sent one (a page or an extension). */
  origin: string | null;
  /** Request body as text, for assertions on what was written and for canary scans. */
  body: string;
  /** All request headers, for canary scans. */
  headers: Record<string, string>;
  /** True when the request came from the other simulated console, not from a browser. */
  internal: boolean;
}

export interface RequestLog {
  readonly entries: readonly LogEntry[];
  add(entry: LogEntry): void;
  /** Entries that match every given property; strings exactly, regular expressions by `test`. */
  find(query: { method?: string; host?: string; path?: string | RegExp; auth?: AuthKind }): LogEntry[];
  clear(): void;
}

/** Which kinds of credentials the headers carry. Only session-like cookies count. */
export function authKindOf(headers: Headers): AuthKind {
  const bearer = /^bearer\s+\S/iu.test(headers.get('authorization') ?? '');
  const cookie = /(?:^|;\s*)(?:halo_session|access_token|refresh_token|cove_session)=/u.test(
    headers.get('cookie') ?? '',
  );
  if (bearer && cookie) return 'bearer+cookie';
  if (bearer) return 'bearer';
  return cookie ? 'cookie' : 'none';
}

/** An empty log that keeps the newest `limit` entries. */
export function createRequestLog(limit = 50_000): RequestLog {
  let entries: LogEntry[] = [];
  return {
    get entries() {
      return entries;
    },
    add(entry) {
      entries.push(entry);
      if (entries.length > limit) entries = entries.slice(-limit);
    },
    find({ method, host, path, auth }) {
      return entries.filter(
        (entry) =>
          (method === undefined || entry.method === method) &&
          (host === undefined || entry.host === host) &&
          (auth === undefined || entry.auth === auth) &&
          (path === undefined || (typeof path === 'string' ? entry.path === path : path.test(entry.path))),
      );
    },
    clear() {
      entries = [];
    },
  };
}
