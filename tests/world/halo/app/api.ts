import { boot } from './boot.ts';

/** The app's own access to its API, with the credential where the tenant keeps it. */

let memory: string | undefined;
let renewal: Promise<string | undefined> | undefined;

const cookie = (name: string): string | undefined =>
  document.cookie
    .split('; ')
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1);

async function renew(): Promise<string | undefined> {
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: '24fe0a24-85d5-46d4-b9c6-721e23f25843',
    scope: 'all offline_access',
  });
  const kept = cookie('refresh_token');
  if (kept !== undefined) form.set('refresh_token', kept);
  const answer = await fetch(`/auth/token?Redirect_Uri=${encodeURIComponent(`https://${boot.host}/auth`)}`, {
    method: 'POST',
    body: form,
  });
  if (!answer.ok) return undefined;
  const body = (await answer.json()) as { access_token?: string };
  return body.access_token;
}

async function token(): Promise<string | undefined> {
  switch (boot.tokenPlacement) {
    case 'cookie-session':
      return undefined;
    case 'cookie-token':
      return cookie('access_token');
    case 'local-storage':
      return localStorage.getItem('_access_token') ?? undefined;
    case 'memory':
    case 'http-only':
      memory ??= await (renewal ??= renew().finally(() => (renewal = undefined)));
      return memory;
  }
}

/** A refusal of the API with the text to show. */
export class ApiError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

function messageOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const record = body as Record<string, unknown>;
  for (const key of ['errorMessage', 'Message', 'error_description', 'error'])
    if (typeof record[key] === 'string') return record[key];
  const [first] = Object.values(record);
  return typeof first === 'string' ? first : undefined;
}

async function call(method: string, path: string, body?: unknown): Promise<unknown> {
  const headers: Record<string, string> = { accept: 'application/json' };
  const bearer = await token();
  if (bearer !== undefined) headers['authorization'] = `Bearer ${bearer}`;
  if (body !== undefined) headers['content-type'] = 'application/json';
  const answer = await fetch(`/api/${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  let parsed: unknown;
  try {
    parsed = text === '' ? undefined : JSON.parse(text);
  } catch {
    parsed = undefined;
  }
  if (!answer.ok) throw new ApiError(answer.status, messageOf(parsed) ?? `The server answered ${answer.status}.`);
  return parsed;
}

/** GET of the API, with what only the app's screens need. */
export async function read<T>(path: string): Promise<T> {
  return (await call('GET', `${path}${path.includes('?') ? '&' : '?'}domain=screen`)) as T;
}

/** GET of a list, bare or below its key. */
export async function readList<T>(path: string, key: string): Promise<T[]> {
  const body = await read<T[] | Record<string, T[]>>(path);
  return Array.isArray(body) ? body : (body[key] ?? []);
}

/** POST of one record; answers it as stored. */
export async function save<T>(collection: string, record: unknown): Promise<T> {
  const body = (await call('POST', `${collection}?domain=screen`, [record])) as T | T[];
  return Array.isArray(body) ? (body[0] as T) : body;
}

export async function remove(collection: string, id: string | number): Promise<void> {
  await call('DELETE', `${collection}/${id}`);
}

/** The heartbeat of the app. */
export async function reportOnline(): Promise<void> {
  await call('POST', 'OnlineStatus', { id: 0, status: 1 });
}

/** Logs in by e-mail and password. */
export async function logIn(username: string, password: string): Promise<boolean> {
  const answer = await fetch('/auth/account/login', {
    method: 'POST',
    body: new URLSearchParams({ username, password }),
  });
  if (!answer.ok) return false;
  const body = (await answer.json()) as { localStorage?: Record<string, string> };
  for (const [key, value] of Object.entries(body.localStorage ?? {})) localStorage.setItem(key, value);
  return true;
}
