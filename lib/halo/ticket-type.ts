import { coveTicketType, type RoleRef, type TicketTypeEvidence } from '../domain/evidence.ts';
import { found, missing, type Finding, type Missing } from '../domain/finding.ts';
import { coveCategory } from '../domain/names.ts';
import { say, sayCount } from '../domain/say.ts';
import { bodyOf, strange, whyMissing, type Asked, type LogIn } from './asked.ts';
import { cutOff } from './cut-off.ts';
import { fieldsOf } from './ticket-fields.ts';
import { flagIn, listed, numberIn, rowsIn, textIn, type Row } from './row.ts';

type Incidents = { id: number; name: string; active: boolean }[];
const isIncident = (name: string): boolean => name.trim().toLowerCase() === coveTicketType.toLowerCase();

/** All types named Incident. Only an administrator's list can show that there is none, and no first page (`cut`). */
export function incidentsIn(
  rows: readonly Row[],
  { administrator, at, cut }: { administrator: boolean; at: number; cut?: string | undefined },
): Finding<Incidents> {
  const incidents = rows.flatMap((row) => {
    const id = numberIn(row, 'id');
    const name = textIn(row, 'name')?.trim() ?? '';
    const inactive = flagIn(row, 'inactive') === true || flagIn(row, 'visible') === false;
    return id !== undefined && isIncident(name) ? [{ id, name, active: !inactive }] : [];
  });
  if (incidents.length > 0) return found(incidents, 'api', at);
  if (rows.length === 0)
    return {
      ...missing('no-right', say('the list of ticket types came back empty, which may be a restricted view')),
      at,
    };
  if (cut !== undefined)
    return {
      ...missing(
        'not-carried',
        say('{why}, and {type} is not among them. Look for it under Configuration > Tickets > Ticket Types.', {
          why: cut,
          type: coveTicketType,
        }),
      ),
      at,
    };
  return administrator
    ? found([], 'api', at)
    : {
        ...missing(
          'no-right',
          say('it is not among the {count} ticket types that this account sees', { count: rows.length }),
        ),
        at,
      };
}

/** The same from the answer to the list, or why there is none. */
export function incidentsAmong(
  asked: Asked,
  { administrator, logIn }: { administrator: boolean; logIn: LogIn },
): Finding<Incidents> {
  const rows = listed(bodyOf(asked), 'tickettypes');
  if (!rows) return whyMissing(asked, logIn);
  if (rows.length > 0 && rows.every((row) => textIn(row, 'name') === undefined)) return strange(asked);
  return incidentsIn(rows, { administrator, at: asked.at, cut: cutOff(bodyOf(asked), rows) });
}

/** More types of the same name than this are not read one by one. */
const mostIncidents = 3;

/** The types to look at: the chosen one, else the active ones, else the only one. */
export function pickIncidents(incidents: Incidents, chosen: number | undefined): number[] {
  const picked = incidents.filter(({ id }) => id === chosen);
  const active = incidents.filter((type) => type.active);
  const types = picked.length > 0 ? picked : active.length > 0 ? active : incidents;
  return types.length > mostIncidents || (active.length === 0 && types.length > 1) ? [] : types.map(({ id }) => id);
}

function categoryAllowed(row: Row, category: string, at: number): TicketTypeEvidence['categoryAllowed'] {
  const all = flagIn(row, 'allowall_category1', 'allowall_category_1');
  if (all === true) return found({ allowed: true, shown: say('all categories allowed') }, 'api', at);
  const rows = rowsIn(row, 'allowed_category1') ?? rowsIn(row, 'allowed_category_1');
  if (!rows || all === undefined) return { ...missing('not-carried'), at };
  const wanted = category.toLowerCase();
  const allowed = rows.some((each) => {
    const partial = textIn(each, 'category_name_partial')?.trim().toLowerCase();
    if (partial && flagIn(each, 'partial_match_category') === true) return wanted.includes(partial);
    const name = textIn(each, 'category_value', 'category_name', 'value', 'name')?.trim().toLowerCase();
    return name === wanted;
  });
  if (allowed)
    return found(
      {
        allowed,
        shown: say('{category} is among {count} allowed categories', { category, count: rows.length }),
      },
      'api',
      at,
    );
  const nameless = rows.some((each) => textIn(each, 'category_value', 'category_name', 'value', 'name') === undefined);
  return nameless
    ? { ...missing('not-carried', say('Incident allows only some categories, and the API does not name them.')), at }
    : found(
        {
          allowed,
          shown: sayCount(rows.length, 'only {n} other category allowed', 'only {n} other categories allowed'),
        },
        'api',
        at,
      );
}

/** Grants to somebody who may or may not include the role: agents of a team or a department. */
const toOthers = (row: Row): boolean =>
  (numberIn(row, 'team_id') ?? 0) > 0 || (numberIn(row, 'department_id') ?? 0) > 0;

/**
 * A list that is not empty is an allow-list (seen by an MSP on its tenant); an empty one restricts nobody. `role_id` is an
 * integer there, so it is compared with the role's small integer, else the grant's name with the role's.
 */
function accessOf(row: Row, role: RoleRef | null | undefined, at: number): TicketTypeEvidence['access'] {
  const rows = rowsIn(row, 'access_control');
  if (!rows) return { ...missing('not-carried'), at };
  if (rows.length === 0) return found({ allowed: true, shown: say('no access list') }, 'api', at);
  if (role === null)
    return found(
      {
        allowed: false,
        shown: sayCount(
          rows.length,
          'an access list with one entry, and no role for Cove yet',
          'an access list with {n} entries, and no role for Cove yet',
        ),
      },
      'api',
      at,
    );
  if (role === undefined)
    return {
      ...missing('not-read', say('The access list is not empty, and which role is for Cove is not known yet.')),
      at,
    };
  const name = role.name.toLowerCase();
  const nameIn = (each: Row) => textIn(each, 'name', 'role_name')?.trim().toLowerCase();
  const own = rows.filter(
    (each) =>
      (role.idInt !== undefined && numberIn(each, 'role_id') === role.idInt) ||
      textIn(each, 'role_id')?.toLowerCase() === role.id.toLowerCase() ||
      (nameIn(each) === name && !((numberIn(each, 'agent_id') ?? 0) > 0)),
  );
  if (own.some((each) => numberIn(each, 'level') !== 0))
    return found({ allowed: true, shown: say('{name} is on the access list', { name: role.name }) }, 'api', at);
  const shown = sayCount(
    rows.length,
    'an access list with one entry, without {name}',
    'an access list with {n} entries, without {name}',
    { name: role.name },
  );
  // A role without its small integer, and a grant without a name: whom it is for cannot be told.
  const nameless = role.idInt === undefined && rows.some((each) => (nameIn(each) ?? '') === '');
  if (own.length > 0 || nameless || rows.some(toOthers))
    return {
      ...missing(
        'ambiguous',
        sayCount(
          rows.length,
          'Incident has an access list with one entry, without {name} by name. Whether one of its entries includes the role is not told.',
          'Incident has an access list with {n} entries, without {name} by name. Whether one of its entries includes the role is not told.',
          { name: role.name },
        ),
      ),
      at,
    };
  return found({ allowed: false, shown }, 'api', at);
}

export function unknownTicketType(incidents: TicketTypeEvidence['incidents'], why: Missing): TicketTypeEvidence {
  return { incidents, fields: why, categoryAllowed: why, access: why };
}

const sameFor = <T>(findings: Finding<T>[], key: (value: T) => string): Finding<T> => {
  const [first] = findings;
  if (first === undefined) return missing('not-read');
  const unread = findings.find((finding) => !finding.known);
  if (unread) return unread;
  const keys = new Set(findings.map((finding) => (finding.known ? key(finding.value) : '')));
  if (keys.size === 1) return first;
  return {
    ...missing(
      'ambiguous',
      say(
        '{count} active ticket types are named {type}, and they differ in this. Which one Cove takes is not documented: rename or deactivate those that are not used.',
        { count: findings.length, type: coveTicketType },
      ),
    ),
    at: first.at ?? 0,
  };
};

/** One answer for several types of the same name: where all say the same, it does not matter which one Cove takes. */
export function forAll(types: readonly TicketTypeEvidence[]): Omit<TicketTypeEvidence, 'incidents'> {
  return {
    fields: sameFor(
      types.map(({ fields }) => fields),
      (fields) => JSON.stringify([fields.category, fields.impact, fields.urgency, fields.demands ?? []]),
    ),
    categoryAllowed: sameFor(
      types.map((type) => type.categoryAllowed),
      ({ allowed }) => String(allowed),
    ),
    access: sameFor(
      types.map(({ access }) => access),
      ({ allowed }) => String(allowed),
    ),
  };
}

/** What the detailed record of Incident says about fields, categories and access. */
export function ticketTypeFrom(
  row: Row,
  incidents: TicketTypeEvidence['incidents'],
  { role, at, category = coveCategory }: { role: RoleRef | null | undefined; at: number; category?: string },
): TicketTypeEvidence {
  return {
    incidents,
    fields: fieldsOf(row, at),
    categoryAllowed: categoryAllowed(row, category, at),
    access: accessOf(row, role, at),
  };
}
