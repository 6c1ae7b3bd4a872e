import type { HaloRead, RawAnswer } from '../bus/page-protocol.ts';

/** Reads from one tenant by named operation. Rejects when no answer arrived at all. */
export interface HaloReader {
  read(operation: HaloRead, id?: string): Promise<RawAnswer>;
}

const whole = /^\d{1,10}$/;
/** Some tenants number their records, others use GUIDs. */
const record = /^[A-Za-z0-9-]{1,64}$/;

interface Operation {
  /** Path below `/api`; the id goes where `*` stands. */
  path: string;
  id?: RegExp;
}

/** Every call is a GET. Paths and parameters: HaloPSA's published OpenAPI specification. */
const operations: Record<HaloRead, Operation> = {
  'agent-me': { path: '/Agent/me' },
  instance: { path: '/InstanceInfo' },
  categories: { path: '/Category?type_id=1' },
  'categories-all': { path: '/Category' },
  roles: { path: '/Roles?isconfig=true' },
  role: { path: '/Roles/*?includedetails=true&isconfig=true', id: record },
  applications: { path: '/Application' },
  application: { path: '/Application/*?includedetails=true', id: record },
  'ticket-types': { path: '/TicketType?showall=true&showinactive=true' },
  'ticket-type': { path: '/TicketType/*?includedetails=true', id: whole },
  organisations: { path: '/Organisation' },
  organisation: { path: '/Organisation/*?includedetails=true', id: whole },
  'customers-count': { path: '/Client?pageinate=true&page_size=1&page_no=1' },
  'customers-page': { path: '/Client?pageinate=true&page_size=100&page_no=*', id: whole },
  'tickets-marked': {
    path: '/Tickets?pageinate=true&page_size=50&page_no=1&includeclosed=true&search=*',
    id: /^AlcoveProof[0-9a-f]{10}$/,
  },
  lookup: { path: '/Lookup?lookupid=*', id: whole },
  statuses: { path: '/Status?tickettype_id=*', id: whole },
};

/**
 * Path and query of an operation, below `/api`. `null`: an id where none belongs, none where one is
 * needed, or one of the wrong form. An operation never carries a URL.
 */
export function pathOf(operation: HaloRead, id?: string): string | null {
  // What a message names may be anything, the name of something that every object has included.
  if (!Object.hasOwn(operations, operation)) return null;
  const { path, id: pattern } = operations[operation];
  if (!pattern) return id === undefined ? path : null;
  return id !== undefined && pattern.test(id) ? path.replace('*', id) : null;
}

/** The same without its query, for receipts and messages ("GET /Roles"). */
export const nameOf = (operation: HaloRead): string =>
  operations[operation].path.replace(/\?.*$/, '').replace('*', '{id}');
