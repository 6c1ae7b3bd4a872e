import { isRecord, numeric, text } from './fields.ts';
import type { CoveConnection, PsaCustomer } from './state.ts';

export type HaloAnswer =
  | { ok: true; customers: PsaCustomer[] }
  | { ok: false; kind: 'refused' | 'unreachable'; cause: string };
type FetchHalo = (url: string, init?: RequestInit) => Promise<Response>;

const json = async (response: Response): Promise<Record<string, unknown>> => {
  const body: unknown = await response.json().catch(() => null);
  return isRecord(body) ? body : {};
};

/** The token address: as `authinfo` says, else `https://<host>/auth/token`. */
async function tokenAddress(host: string, fetchHalo: FetchHalo): Promise<URL> {
  const info = await fetchHalo(`https://${host}/api/authinfo`, { headers: { accept: 'application/json' } });
  const body = info.ok ? await json(info) : {};
  const address = new URL(`${(text(body, 'auth_url') || `https://${host}/auth`).replace(/\/+$/, '')}/token`);
  const tenant = text(body, 'tenant_id');
  if (tenant !== '') address.searchParams.set('tenant', tenant);
  return address;
}

async function everyCustomer(host: string, token: string, fetchHalo: FetchHalo): Promise<HaloAnswer> {
  const customers = new Map<number, PsaCustomer>();
  for (let page = 1; page <= 1000; page++) {
    const response = await fetchHalo(`https://${host}/api/Client?pageinate=true&page_size=100&page_no=${page}`, {
      headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
    });
    if (!response.ok) return { ok: false, kind: 'refused', cause: `HTTP ${response.status} from /api/Client` };
    const body = await json(response);
    const clients: unknown[] = Array.isArray(body['clients']) ? body['clients'] : [];
    const before = customers.size;
    for (const client of clients) {
      if (!isRecord(client)) continue;
      const id = numeric(client, 'id');
      if (id !== undefined) customers.set(id, { id, name: text(client, 'name') });
    }
    if (customers.size === before || customers.size >= (numeric(body, 'record_count') ?? 0)) break;
  }
  return { ok: true, customers: [...customers.values()] };
}

/** What Connect does: a token by client credentials with Cove's two permissions, then all customers. */
export async function readHalo(
  connection: CoveConnection,
  tolerance: 'strict' | 'tolerant',
  fetchHalo: FetchHalo,
): Promise<HaloAnswer> {
  const typed = connection.hostname.trim();
  const host = tolerance === 'tolerant' ? typed.replace(/^https?:\/\//i, '').replace(/\/.*$/, '') : typed;
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(host)) return { ok: false, kind: 'unreachable', cause: 'invalid hostname' };
  try {
    const address = await tokenAddress(host, fetchHalo);
    const response = await fetchHalo(address.href, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: connection.clientId,
        client_secret: connection.clientSecret,
        scope: 'edit:tickets read:customers',
      }).toString(),
    });
    const body = await json(response);
    const token = text(body, 'access_token');
    if (!response.ok || token === '')
      return { ok: false, kind: 'refused', cause: text(body, 'error') || `HTTP ${response.status}` };
    return await everyCustomer(host, token, fetchHalo);
  } catch (error) {
    return { ok: false, kind: 'unreachable', cause: error instanceof Error ? error.message : 'network' };
  }
}
