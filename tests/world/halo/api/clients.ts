import type { ClientRecord } from '../state.ts';
import { denied, failures, mayAsk, wants, type ApiContext } from './context.ts';

function wire(context: ApiContext, client: ClientRecord): Record<string, unknown> {
  const names = { id: client.id, name: client.name };
  if (context.caller.rights.customers === 'names') return names;
  return {
    ...names,
    toplevel_id: client.toplevelId,
    toplevel_name: client.toplevelName,
    inactive: client.inactive,
    colour: '#2196f3',
    main_site_id: client.id + 100_000,
    main_site_name: 'Main',
    ref: '',
    trading_name: '',
    is_vip: false,
    isopportunity: 0,
    stopped: 0,
    alocked: false,
    customertype: 0,
  };
}

/** Customers the caller may see; a restricted role sees fewer, and nothing says so. */
function visible(context: ApiContext): ClientRecord[] {
  const { clientIds } = context.caller.rights;
  return context.state.clients.filter((client) => clientIds === null || clientIds.has(client.id));
}

const mayRead = (context: ApiContext): boolean =>
  mayAsk(context.caller, 'read:customers', 'edit:customers') && context.caller.rights.customers !== 'none';

const whole = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d+$/u.test(text) ? Number(text) : undefined;

interface Slice {
  start: number;
  size: number;
  echo: Record<string, number>;
}

/** Which rows a request means: `pageinate` counts from 1, without it the tenant's own base holds, `count` takes the first. */
function sliceOf(context: ApiContext): Slice {
  const { clientPageBase, clientPageMax, clientDefaultRows } = context.tenant.quirks;
  const pageNo = whole(context.query('page_no'));
  const pageSize = whole(context.query('page_size'));
  if (wants(context, 'pageinate')) {
    const size = Math.min(Math.max(1, pageSize ?? 50), clientPageMax);
    const page = Math.max(1, pageNo ?? 1);
    return { start: (page - 1) * size, size, echo: { page_no: page, page_size: size } };
  }
  const count = whole(context.query('count'));
  if (count !== undefined && count > 0) return { start: 0, size: count, echo: {} };
  if (pageNo === undefined) return { start: 0, size: clientDefaultRows, echo: {} };
  const size = pageSize ?? clientDefaultRows;
  return { start: Math.max(0, pageNo - clientPageBase) * size, size, echo: {} };
}

/** GET /Client. */
export function getClients(context: ApiContext): Response {
  if (!mayRead(context)) return denied(context, () => Response.json({ record_count: 0, clients: [] }));
  const search = (context.query('search') ?? '').toLowerCase();
  const onlyInactive = context.query('includeactive')?.toLowerCase() === 'false';
  const rows = visible(context)
    .filter((client) => (client.inactive ? wants(context, 'includeinactive') : !onlyInactive))
    .filter((client) => search === '' || client.name.toLowerCase().includes(search));
  const sorted =
    context.query('order')?.toLowerCase() === 'id'
      ? rows.toSorted((one, other) => one.id - other.id)
      : rows.toSorted((one, other) => one.name.localeCompare(other.name));
  if (wants(context, 'orderdesc')) sorted.reverse();
  const { start, size, echo } = sliceOf(context);
  const page = sorted.slice(start, start + size);
  const clients = wants(context, 'idonly')
    ? page.map((client) => ({ id: client.id }))
    : page.map((client) => wire(context, client));
  return Response.json({ record_count: rows.length, ...echo, clients });
}

/** GET /Client/{id}; a customer that may not be seen does not exist. */
export function getClient(context: ApiContext): Response {
  if (!mayRead(context)) return denied(context, failures.notFound);
  const found = visible(context).find((client) => client.id === Number(context.id));
  return found === undefined ? failures.notFound() : Response.json(wire(context, found));
}
