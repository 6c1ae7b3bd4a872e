import { appPage } from '../pages.ts';
import type { Tenant } from '../contract.ts';
import { deleteApplication, getApplication, getApplications, postApplications } from './applications.ts';
import { getAgent, getAgentMe, getAgents } from './agents.ts';
import { deleteCategory, getCategories, getCategory, postCategories } from './categories.ts';
import { getClient, getClients } from './clients.ts';
import { failures, isFields, type ApiContext, type Fields, type Handler } from './context.ts';
import { deleteRole, getRole, getRoles, postRoles } from './roles.ts';
import {
  getControl,
  getFeatures,
  getFieldInfo,
  getInstanceInfo,
  getLookups,
  getOrganisation,
  getOrganisations,
  getStatuses,
  getTeams,
  getTeamTree,
} from './settings.ts';
import { getTicketType, getTicketTypeFields, getTicketTypes, postTicketTypes } from './ticket-types.ts';
import { violations } from '../specification.ts';
import { deleteTicket, getTicket, getTickets, postTickets } from './tickets.ts';

const routes: Record<string, Handler> = {
  'GET agent': getAgents,
  'GET agent/me': getAgentMe,
  'GET agent/{id}': getAgent,
  'GET application': getApplications,
  'GET application/{id}': getApplication,
  'POST application': postApplications,
  'DELETE application/{id}': deleteApplication,
  'GET category': getCategories,
  'GET category/{id}': getCategory,
  'POST category': postCategories,
  'DELETE category/{id}': deleteCategory,
  'GET client': getClients,
  'GET client/{id}': getClient,
  'GET control': getControl,
  'GET features': getFeatures,
  'GET fieldinfo': getFieldInfo,
  'GET instanceinfo': getInstanceInfo,
  'GET lookup': getLookups,
  'GET organisation': getOrganisations,
  'GET organisation/{id}': getOrganisation,
  'GET roles': getRoles,
  'GET roles/{id}': getRole,
  'POST roles': postRoles,
  'DELETE roles/{id}': deleteRole,
  'GET status': getStatuses,
  'GET team': getTeams,
  'GET team/tree': getTeamTree,
  'GET tickets': getTickets,
  'GET tickets/{id}': getTicket,
  'POST tickets': postTickets,
  'DELETE tickets/{id}': deleteTicket,
  'GET tickettype': getTicketTypes,
  'GET tickettype/{id}': getTicketType,
  'POST tickettype': postTicketTypes,
  'GET tickettypefield': getTicketTypeFields,
  'POST onlinestatus': () => Response.json({ id: 0 }),
};

function tooMany(tenant: Tenant): Response | undefined {
  const limit = tenant.quirks.rateLimit;
  if (limit === null) return undefined;
  const now = tenant.now();
  while (tenant.recent.length > 0 && (tenant.recent[0] ?? now) <= now - limit.windowMs) tenant.recent.shift();
  if (tenant.recent.length < limit.requests) {
    tenant.recent.push(now);
    return undefined;
  }
  const wait = Math.max(1, Math.ceil(((tenant.recent[0] ?? now) + limit.windowMs - now) / 1000));
  const headers = new Headers();
  if (limit.retryAfter === 'seconds') headers.set('retry-after', String(wait));
  if (limit.retryAfter === 'date') headers.set('retry-after', new Date(now + wait * 1000).toUTCString());
  const text = `Rate Limit Reached - ${limit.requests} Requests per rolling ${Math.round(limit.windowMs / 60_000)} minute window`;
  return Response.json({ Message: text }, { status: 429, headers });
}

function cors(tenant: Tenant, request: Request, response: Response): Response {
  const origin = request.headers.get('origin');
  if (origin === null || !tenant.quirks.corsOrigins.includes(origin)) return response;
  const headers = new Headers(response.headers);
  headers.set('access-control-allow-origin', origin);
  headers.set('access-control-allow-headers', 'authorization, content-type');
  headers.set('vary', 'Origin');
  return new Response(response.body, { status: response.status, headers });
}

async function recordsOf(request: Request): Promise<Fields[] | Response> {
  if (request.method !== 'POST') return [];
  const type = request.headers.get('content-type') ?? '';
  if (!/json/iu.test(type))
    return Response.json(
      { Message: `The request entity's media type '${type}' is not supported for this resource.` },
      { status: 415 },
    );
  try {
    const body: unknown = await request.json();
    if (Array.isArray(body)) return body.filter(isFields);
    // OnlineStatus takes one object; everything that stores records wants an array.
    return isFields(body) && new URL(request.url).pathname.toLowerCase().endsWith('/onlinestatus')
      ? [body]
      : failures.validation({ '': 'A JSON array is expected.' });
  } catch {
    return failures.validation({ '': 'The JSON value could not be read.' });
  }
}

function find(method: string, path: string): { handler: Handler; id: string } | undefined {
  const segments = path
    .split('/')
    .filter((segment) => segment !== '')
    .slice(1);
  const lower = segments.map((segment) => segment.toLowerCase());
  const exact = routes[`${method} ${lower.join('/')}`];
  if (exact !== undefined) return { handler: exact, id: '' };
  const one = lower.length === 2 ? routes[`${method} ${lower[0] ?? ''}/{id}`] : undefined;
  return one === undefined ? undefined : { handler: one, id: decodeURIComponent(segments[1] ?? '') };
}

/** Answers `/api/*`. Paths are not case-sensitive; unknown ones are not the API's. */
export async function handleApi(tenant: Tenant, request: Request, url: URL): Promise<Response> {
  if (tenant.quirks.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, tenant.quirks.latencyMs));
  if (request.method === 'OPTIONS') return cors(tenant, request, new Response(null, { status: 204 }));
  const limited = tooMany(tenant);
  if (limited !== undefined) return limited;
  const found = find(request.method, url.pathname);
  if (found === undefined) {
    const known = ['GET', 'POST', 'DELETE'].some((method) => find(method, url.pathname) !== undefined);
    if (known) return new Response(null, { status: 405 });
    // A doubled prefix is answered with 404 in the wild; other strays may get the web app's page.
    const stray = tenant.quirks.unknownPath === 'index' && !/^\/api\/api(\/|$)/iu.test(url.pathname);
    return stray ? appPage(tenant) : failures.notFound();
  }
  const caller = tenant.sessions.caller(request);
  if (caller === undefined) return failures.unauthorised();
  // Seen in the wild: a token that was asked for without scope is issued, and then good for nothing.
  if (caller.kind === 'application' && caller.scopes.size === 0) return failures.unauthorised();
  const records = await recordsOf(request);
  if (records instanceof Response) return records;
  const screen = url.searchParams.get('domain') === 'screen';
  if (request.method === 'POST' && !screen) {
    // DTOs are closed: what the specification does not know is refused, as a strict server does it.
    const [unknown] = violations(url.pathname, records);
    if (unknown !== undefined)
      return failures.validation({ '[0]': `The JSON value could not be converted: ${unknown}` });
  }
  const query = new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value]));
  if (request.method !== 'GET' && !/\/onlinestatus$/iu.test(url.pathname)) tenant.beforeWrite();
  const state = request.method === 'GET' ? tenant.seen : tenant.state;
  const context: ApiContext = { tenant, state, caller, query: (name) => query.get(name), id: found.id, records };
  return cors(tenant, request, found.handler(context));
}
