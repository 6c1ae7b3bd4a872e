import type { TenantState } from '../state.ts';
import type { Caller, Tenant } from '../contract.ts';

/** What a handler of the API is given. */
export interface ApiContext {
  tenant: Tenant;
  /** Data for reads; may lag behind `tenant.state`, which writes must use. */
  state: TenantState;
  caller: Caller;
  /** Query parameter by its lower-case name. */
  query(name: string): string | undefined;
  /** Last path segment of `/X/{id}`. */
  id: string;
  /** Parsed body of a POST: always the list of records. */
  records: readonly Fields[];
}

export type Handler = (context: ApiContext) => Response;

/** A JSON object of unknown content, with readers that take no liberties. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text field, also when it came as a number. */
export function textOf(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

export function numberOf(fields: Fields, name: string): number | undefined {
  const value = fields[name];
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

export function flagOf(fields: Fields, name: string): boolean | undefined {
  const value = fields[name];
  if (value === 1 || value === 'True') return true;
  if (value === 0 || value === 'False') return false;
  return typeof value === 'boolean' ? value : undefined;
}

/** Yes or no in the tenant's form; the web app's own screens always get the plain one. */
export function flagFor(context: ApiContext, value: boolean): boolean | number | string {
  const { flags } = context.tenant.quirks;
  return flags === 'booleans' || forScreen(context)
    ? value
    : flags === 'numbers'
      ? Number(value)
      : value
        ? 'True'
        : 'False';
}

/** A list of objects; undefined when the field is absent, so that an update leaves it alone. */
export function listOf(fields: Fields, name: string): Fields[] | undefined {
  const value = fields[name];
  return Array.isArray(value) ? value.filter(isFields) : undefined;
}

/** Error bodies in the forms that clients of this API have met. */
export const failures = {
  unauthorised: (): Response => new Response(null, { status: 401, headers: { 'www-authenticate': 'Bearer' } }),
  forbidden: (): Response =>
    Response.json({ Message: 'You do not have permission to access this resource.' }, { status: 403 }),
  notFound: (): Response =>
    Response.json({ ClassName: 'HaloNotFoundException', Message: 'Not found.' }, { status: 404 }),
  validation: (map: Record<string, string>): Response => Response.json(map, { status: 400 }),
  refused: (message: string): Response => Response.json({ resultCode: 1, errorMessage: message }, { status: 400 }),
};

/** The tenant's way of saying no: a status, or an empty answer that looks like success. */
export function denied(context: ApiContext, empty: () => Response): Response {
  const { denial } = context.tenant.quirks;
  if (denial === 'filtered') return empty();
  return denial === 401 ? failures.unauthorised() : failures.forbidden();
}

/** Whether the token may ask at all: agents always, applications with one of the scopes. */
export function mayAsk(caller: Caller, ...scopes: string[]): boolean {
  if (caller.kind === 'agent' || caller.scopes.has('all') || caller.scopes.has('admin')) return true;
  return scopes.some((scope) => caller.scopes.has(scope)) || (scopes.length > 0 && caller.scopes.has('all:standard'));
}

/** A list in the tenant's form: bare, or below the plural's key. */
export function listAnswer(context: ApiContext, key: string, rows: readonly unknown[]): Response {
  const count = Number(context.query('count'));
  const shown = count > 0 ? rows.slice(0, count) : rows;
  return context.tenant.quirks.lists === 'keyed'
    ? Response.json({ record_count: rows.length, [key]: shown })
    : Response.json(shown);
}

/** The answer to a POST: one object for one record, or always an array, as the tenant does it. */
export function postAnswer(context: ApiContext, rows: readonly unknown[]): Response {
  const { postAnswer: form, postStatus: status } = context.tenant.quirks;
  // The web app's own screens are of the same version as their server and get what they need.
  if (form === 'nothing' && !forScreen(context)) return new Response(null, { status: status === 200 ? 204 : status });
  const shown =
    form === 'no-id' && !forScreen(context)
      ? rows.map((row) => (isFields(row) ? { ...row, id: undefined, id_int: undefined, guid: undefined } : row))
      : rows;
  return Response.json(form !== 'array' && shown.length === 1 ? shown[0] : shown, { status });
}

/** True when the request says so (`true` or `1`). */
export const wants = (context: ApiContext, name: string): boolean =>
  ['true', '1'].includes((context.query(name) ?? '').toLowerCase());

/** Whether the web app itself asks: its screens need what the public specification does not describe. */
export const forScreen = (context: ApiContext): boolean =>
  context.query('domain') === 'screen' && context.caller.kind === 'agent';
