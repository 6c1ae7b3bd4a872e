/**
 * Names are free: when nothing is named after Cove, the records themselves are looked at before it is said
 * that there is none. What cannot be ruled out is asked about.
 */
import { coveScopes, type RoleRef } from '../domain/evidence.ts';
import { scopesIn } from './application-facts.ts';
import { bodyOf } from './asked.ts';
import type { Asking } from './asking.ts';
import type { Listing } from './choose.ts';
import { claim, claimTypes } from './claims.ts';
import { linkedRoles } from './linked-roles.ts';
import { isNamedForCove, type ApplicationEntry, type Pick } from './pick.ts';
import { rowsIn, single, textIn, type Row } from './row.ts';

/** More records than this are not read one by one; then all of them stay possible. */
const most = 10;

const survivors = <T>(values: T[]): Pick<T> => (values.length === 0 ? { kind: 'none' } : { kind: 'ask', values });

/** The detailed record of an id; an answer about something else counts as none. */
export function about(body: unknown, id: string): Row | undefined {
  const row = single(body);
  return row && textIn(row, 'id')?.trim().toLowerCase() === id.toLowerCase() ? row : undefined;
}

/** Has the two permissions and little else, or a role that is named after Cove. */
function maybeApplication(record: Row | undefined, roles: readonly RoleRef[]): boolean {
  if (!record) return true;
  const scopes = scopesIn(record);
  if (linkedRoles(record, roles).named.some(({ name }) => isNamedForCove(name))) return true;
  return (
    scopes === undefined ||
    (scopes.length <= coveScopes.length + 1 && coveScopes.every((scope) => scopes.includes(scope)))
  );
}

export async function unnamedApplication(
  list: Listing<ApplicationEntry>,
  roles: readonly RoleRef[],
  { ask }: Asking,
): Promise<Pick<ApplicationEntry>> {
  const own = list.entries.filter(({ system }) => !system);
  if (own.length > most) return survivors(own);
  const maybe = await Promise.all(
    own.map(async (entry) => maybeApplication(about(bodyOf(await ask('application', entry.id)), entry.id), roles)),
  );
  return survivors(own.filter((_, index) => maybe[index]));
}

const ownLevels = new Set(['tx', 'ux', 'ticket_level', 'customers_level']);

/** Tickets and customers, and no other access level: what N-able's page sets and nothing else. */
function maybeRole(claims: readonly Row[] | undefined): boolean {
  if (!claims) return true;
  const has = (key: keyof typeof claimTypes): boolean => !/^(?:|0|false)$/i.test(claim(claims, claimTypes[key]).value);
  if (has('administrator') || !has('ticketsAccess')) return false;
  const levels = claims.filter((row) => {
    const type = textIn(row, 'type')?.trim() ?? '';
    const other = (/^[A-Z]x$/.test(type) || /_(?:level|lvl)$/i.test(type)) && !ownLevels.has(type.toLowerCase());
    return other && !/^(?:|0)$/.test(textIn(row, 'value')?.trim() ?? '');
  });
  return levels.length === 0 && has('addTickets');
}

export async function unnamedRole(list: Listing<RoleRef>, { ask }: Asking): Promise<Pick<RoleRef>> {
  const inList = (ref: RoleRef): Row[] | undefined => {
    const row = list.rows.find((each) => textIn(each, 'id')?.trim() === ref.id);
    const claims = row && rowsIn(row, 'claims');
    return claims && claims.length > 0 ? claims : undefined;
  };
  const unread = list.entries.filter((ref) => !inList(ref));
  if (unread.length > most) return survivors([...list.entries]);
  const maybe = await Promise.all(
    list.entries.map(async (ref) => {
      const known = inList(ref);
      if (known) return maybeRole(known);
      const record = about(bodyOf(await ask('role', ref.id)), ref.id);
      return maybeRole(record && rowsIn(record, 'claims'));
    }),
  );
  return survivors(list.entries.filter((_, index) => maybe[index]));
}
