/** Evidence for tables: nothing read, everything right, and single findings. */
import type { Evidence } from '../../../lib/domain/evidence.ts';
import { usualNames } from '../../../lib/domain/names.ts';
import { found, missing, type Found, type Missing, type Source } from '../../../lib/domain/finding.ts';

const at = 1000;
export const known = <T>(value: T, source: Source = 'api'): Found<T> => found(value, source, at);
export const unread = (reason: Missing['reason'] = 'not-read', detail?: string): Missing => missing(reason, detail);

/** Nobody has read anything. */
export function nothing(): Evidence {
  const why = unread();
  return {
    agent: { name: why, administrator: why, customers: why },
    category: { match: why },
    role: {
      which: why,
      departments: why,
      ticketsAccess: why,
      customersAccess: why,
      addTickets: why,
      viewUnassigned: why,
      allCustomers: why,
      allTicketTypes: why,
      onlyCustomers: why,
      onlyTicketTypes: why,
      administrator: why,
    },
    application: {
      which: why,
      active: why,
      authentication: why,
      loginType: why,
      identity: why,
      roles: why,
      scopes: why,
      clientId: why,
    },
    ticketType: { incidents: why, fields: why, categoryAllowed: why, access: why },
    secret: { kept: why },
    proof: { token: why, customers: why, tickets: why, ticket: why },
    connection: { details: why },
    cove: { level: why, connected: why, active: why, notification: why },
    plan: { reseller: why, customers: why, applied: why },
    names: usualNames,
  };
}

/** Everything was read and is as it has to be. */
export function ready(): Evidence {
  return {
    agent: { name: known('Jane Smith'), administrator: known(true), customers: known(3) },
    category: { match: known({ kind: 'exact', text: 'Cove Data Protection', count: 1 }) },
    role: {
      which: known({ id: 'r1', name: 'Cove-Role', idInt: 9 }),
      departments: known({ level: 'modify', shown: 'Modify all' }, 'page'),
      ticketsAccess: known('modify'),
      customersAccess: known('read'),
      addTickets: known('yes'),
      viewUnassigned: known('yes'),
      allCustomers: known('yes'),
      allTicketTypes: known('yes'),
      onlyCustomers: known([]),
      onlyTicketTypes: known([]),
      administrator: known(false),
    },
    application: {
      which: known({ id: 'a1', name: 'Cove-HaloPSA', clientId: 'c-1' }),
      active: known(true),
      authentication: known({ secret: true, shown: 'Client ID and Secret' }, 'page'),
      loginType: known({ agent: true, shown: 'Agent' }, 'page'),
      identity: known({ application: true, shown: 'Application Identity' }, 'page'),
      roles: known(['Cove-Role']),
      scopes: known(['edit:tickets', 'read:customers']),
      clientId: known('c-1'),
    },
    ticketType: {
      incidents: known([{ id: 1, name: 'Incident', active: true }]),
      fields: known({ category: true, impact: true, urgency: true }),
      categoryAllowed: known({ allowed: true, shown: 'all categories allowed' }),
      access: known({ allowed: true, shown: 'no access list' }),
    },
    secret: { kept: known(true, 'alcove') },
    proof: {
      token: known({ ok: true }, 'proof'),
      customers: known({ ok: true, count: 3 }, 'proof'),
      tickets: known({ ok: true }, 'proof'),
      ticket: known({ number: 4711, closed: true }, 'proof'),
    },
    connection: { details: known({ name: 'Acme', host: 'acme.halopsa.com', clientId: 'c-1' }, 'alcove') },
    cove: {
      level: known({ level: 'Reseller', role: 'SuperUser' }, 'page'),
      connected: known({ ok: true }, 'page'),
      active: known(true, 'page'),
      notification: known('active', 'page'),
    },
    plan: {
      reseller: known({ name: 'Acme MSP', gone: false }, 'alcove'),
      customers: known({ total: 3, linked: 3, excluded: 0, open: [] }, 'alcove'),
      applied: known({ done: 4, total: 4, reseller: true, current: true }, 'page'),
    },
    names: usualNames,
  };
}

type Change = { [K in keyof Evidence]?: Partial<Evidence[K]> };

/** Ready but for the given findings. */
export function readyBut(change: Change): Evidence {
  const evidence = ready();
  return {
    agent: { ...evidence.agent, ...change.agent },
    category: { ...evidence.category, ...change.category },
    role: { ...evidence.role, ...change.role },
    application: { ...evidence.application, ...change.application },
    ticketType: { ...evidence.ticketType, ...change.ticketType },
    secret: { ...evidence.secret, ...change.secret },
    proof: { ...evidence.proof, ...change.proof },
    connection: { ...evidence.connection, ...change.connection },
    cove: { ...evidence.cove, ...change.cove },
    plan: { ...evidence.plan, ...change.plan },
    names: { ...evidence.names, ...change.names },
  };
}
