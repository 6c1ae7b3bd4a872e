/**
 * The requests that Alcove makes, as HaloPSA's published OpenAPI specification has them (2024-09): method, path, names and
 * types of the query. Whatever else is sent to the API is a violation, also what HaloPSA would silently ignore.
 */
import { bodies } from './specification-shapes.ts';
import { violations } from './specification.ts';

type Type = 'integer' | 'flag' | 'text';
const fits: Record<Type, RegExp> = { integer: /^-?\d{1,9}$/u, flag: /^(?:true|false)$/u, text: /^.{0,400}$/u };

interface Request {
  /** Form of the id at the end of the path. */
  id?: 'guid' | 'integer';
  query?: Readonly<Record<string, Type>>;
  /** Takes an array of records. */
  body?: boolean;
}

const paging = {
  pageinate: 'flag',
  page_size: 'integer',
  page_no: 'integer',
  count: 'integer',
  search: 'text',
} as const;
const detailed = { includedetails: 'flag' } as const;

const requests: Readonly<Record<string, Request>> = {
  'GET authinfo': {},
  'GET instanceinfo': {},
  'GET agent/me': {},
  'GET category': { query: { type_id: 'integer', tickettype_id: 'integer' } },
  'POST category': { body: true },
  'DELETE category/*': { id: 'integer' },
  'GET roles': { query: { isconfig: 'flag' } },
  'GET roles/*': { id: 'guid', query: { ...detailed, isconfig: 'flag' } },
  'POST roles': { body: true },
  'DELETE roles/*': { id: 'guid' },
  'GET application': {},
  'GET application/*': { id: 'guid', query: detailed },
  'POST application': { body: true },
  'DELETE application/*': { id: 'guid' },
  'GET tickettype': { query: { showall: 'flag', showinactive: 'flag', can_create_only: 'flag' } },
  'GET tickettype/*': { id: 'integer', query: detailed },
  'GET organisation': {},
  'GET organisation/*': { id: 'integer', query: detailed },
  'GET client': { query: { ...paging, includeactive: 'flag', includeinactive: 'flag', order: 'text' } },
  'GET status': { query: { tickettype_id: 'integer' } },
  'GET lookup': { query: { lookupid: 'integer' } },
  'GET tickets': {
    query: { ...paging, client_id: 'integer', requesttype: 'integer', includeclosed: 'text', ticketidonly: 'flag' },
  },
  'GET tickets/*': { id: 'integer', query: detailed },
  'POST tickets': { body: true },
  'DELETE tickets/*': { id: 'integer', query: { reason: 'text' } },
};

const ids = { guid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu, integer: /^\d{1,9}$/u } as const;

/** What the tickets endpoint takes of what Cove sends; the specification's `Faults` has 835 properties. */
const ticket: Readonly<Record<string, Type>> = {
  id: 'integer',
  summary: 'text',
  details: 'text',
  details_html: 'text',
  client_id: 'integer',
  site_id: 'integer',
  user_id: 'integer',
  user_name: 'text',
  tickettype_id: 'integer',
  status_id: 'integer',
  priority_id: 'integer',
  agent_id: 'integer',
  team: 'text',
  category_1: 'text',
  categoryid_1: 'integer',
  impact: 'integer',
  urgency: 'integer',
  closure_note: 'text',
  donotapplytemplateintheapi: 'flag',
};
const isOf: Record<Type, (value: unknown) => boolean> = {
  integer: Number.isInteger,
  flag: (value) => typeof value === 'boolean',
  text: (value) => typeof value === 'string',
};

function inTickets(body: unknown): string[] {
  if (!Array.isArray(body)) return ['the body is no array'];
  return body.flatMap((row: unknown) =>
    Object.entries(row ?? {}).flatMap(([name, value]: [string, unknown]) => {
      const type = ticket[name];
      return type === undefined
        ? [`${name} of a ticket is not in the list`]
        : isOf[type](value)
          ? []
          : [`${name} is no ${type}: ${JSON.stringify(value)}`];
    }),
  );
}

function inBody(path: string, resource: string, body: string): string[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return ['the body is no JSON'];
  }
  if (resource === 'tickets') return inTickets(parsed);
  return bodies[resource] === undefined ? [`bodies of ${resource} are not in the list`] : violations(path, parsed);
}

/**
 * What of one request to the API the specification does not know.
 *
 * @param url whole or from the path on
 * @returns one sentence for each violation
 */
export function requestViolations(method: string, url: string, body = ''): string[] {
  const { pathname, searchParams } = new URL(url, 'https://tenant.halopsa.com');
  const [api = '', resource = '', id, ...more] = pathname.split('/').slice(1);
  const name = resource.toLowerCase();
  const exact = requests[`${method} ${[name, ...(id === undefined ? [] : [id.toLowerCase()])].join('/')}`];
  const known = exact ?? (id === undefined ? undefined : requests[`${method} ${name}/*`]);
  const call = `${method} ${pathname}`;
  if (api !== 'api' || more.length > 0 || !known) return [`${call} is not in the specification`];
  const wrong: string[] = [];
  if (known.id && !ids[known.id].test(id ?? '')) wrong.push(`${call}: the id is no ${known.id}`);
  for (const [key, value] of searchParams) {
    const type = known.query?.[key];
    if (type === undefined) wrong.push(`${call}: ${key} is no parameter of it`);
    else if (!fits[type].test(value)) wrong.push(`${call}: ${key}=${value} is no ${type}`);
  }
  if (known.body) wrong.push(...inBody(pathname, name, body).map((sentence) => `${call}: ${sentence}`));
  else if (body !== '') wrong.push(`${call} takes no body`);
  return wrong;
}
