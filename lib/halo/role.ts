import { calibratedSettings } from '../domain/calibration.ts';
import type { RoleEvidence, RoleRef } from '../domain/evidence.ts';
import { found, missing, type Finding, type Missing } from '../domain/finding.ts';
import { say } from '../domain/say.ts';
import { claim, claimTypes, customersLevel, grant, ticketsLevel } from './claims.ts';
import { departmentRowsOf, departmentsOf, type Department } from './departments.ts';
import { flagIn, numberIn, rowsIn, textIn, type Row } from './row.ts';

/** Id, name and small integer of a role; `undefined` when it has no id or no name. */
export function roleRef(row: Row): RoleRef | undefined {
  const id = textIn(row, 'id', 'role_id')?.trim();
  const name = textIn(row, 'name', 'role_name')?.trim();
  if (!id || !name) return undefined;
  const idInt = numberIn(row, 'id_int');
  return idInt === undefined ? { id, name } : { id, name, idInt };
}

/** A role about which nothing could be read, for one reason. */
export function unknownRole(which: RoleEvidence['which'], why: Missing): RoleEvidence {
  return {
    which,
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
  };
}

/** Rows that restrict the role to some records, by name. */
function only(row: Row, key: 'clients' | 'tickettypes', names: string[], at: number): Finding<string[]> {
  const rows = rowsIn(row, key);
  if (!rows) return { ...missing('not-carried'), at };
  return found(
    rows.map((each) => {
      const name = textIn(each, ...names)?.trim() ?? '?';
      // A ticket type that may only be seen is of no use to somebody who creates tickets.
      return flagIn(each, 'cancreate') === false ? say('{name} (may not create)', { name }) : name;
    }),
    'api',
    at,
  );
}

/**
 * What a role's detailed record says.
 *
 * @param administrator whether the record was read by an administrator: only then does an empty list of
 *   permissions mean that the role has none
 */
export function roleFrom(
  row: Row,
  ref: RoleRef,
  {
    administrator,
    departments,
    at,
  }: { administrator: boolean; departments: readonly Department[] | undefined; at: number },
): RoleEvidence {
  const which = found(ref, 'api', at);
  const claims = rowsIn(row, 'claims');
  const said = departmentsOf(row, departments, at);
  const restrictions = {
    ...(departments ? { departmentRows: departmentRowsOf(row, departments, at) } : {}),
    onlyCustomers: only(row, 'clients', ['client_name', 'name', 'client_id'], at),
    onlyTicketTypes: only(row, 'tickettypes', ['tickettype_name', 'name', 'tickettype_id'], at),
  };
  if (!claims || (claims.length === 0 && !administrator)) {
    const why: Missing = claims
      ? { ...missing('no-right', say('the role came without any permissions, which may be a restricted view')), at }
      : { ...missing('not-carried'), at };
    return { ...unknownRole(which, why), departments: said, ...restrictions };
  }
  const value = (key: keyof typeof claimTypes) => claim(claims, claimTypes[key]);
  const admin = value('administrator');
  const codes: RoleEvidence['codes'] = {};
  for (const setting of calibratedSettings) {
    const { type, value: code } = value(setting);
    codes[setting] = { claim: type, value: code };
  }
  return {
    which,
    departments: said,
    ticketsAccess: ticketsLevel(value('ticketsAccess'), at),
    customersAccess: customersLevel(value('customersAccess'), at),
    addTickets: grant(value('addTickets'), at),
    viewUnassigned: grant(value('viewUnassigned'), at),
    allCustomers: grant(value('allCustomers'), at),
    allTicketTypes: grant(value('allTicketTypes'), at),
    ...restrictions,
    administrator: found(/^(?:true|1)$/i.test(admin.value), 'api', at, admin.raw),
    codes,
  };
}
