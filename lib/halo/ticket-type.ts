import { coveCategory, coveTicketType, type RoleRef, type TicketTypeEvidence } from '../domain/evidence.ts';
import { found, missing, type Finding, type Missing } from '../domain/finding.ts';
import { flagIn, isRow, numberIn, rowsIn, textIn, type Row } from './row.ts';

type Incidents = { id: number; name: string; active: boolean }[];
const isIncident = (name: string): boolean => name.trim().toLowerCase() === coveTicketType.toLowerCase();

/** All types named Incident. Only an administrator's list can show that there is none. */
export function incidentsIn(
  rows: readonly Row[],
  { administrator, at }: { administrator: boolean; at: number },
): Finding<Incidents> {
  const incidents = rows.flatMap((row) => {
    const id = numberIn(row, 'id');
    const name = textIn(row, 'name')?.trim() ?? '';
    const inactive = flagIn(row, 'inactive') === true || flagIn(row, 'visible') === false;
    return id !== undefined && isIncident(name) ? [{ id, name, active: !inactive }] : [];
  });
  if (incidents.length > 0) return found(incidents, 'api', at);
  if (rows.length === 0)
    return { ...missing('no-right', 'the list of ticket types came back empty, which may be a restricted view'), at };
  return administrator
    ? found([], 'api', at)
    : { ...missing('no-right', `it is not among the ${rows.length} ticket types that this account sees`), at };
}

/** The type to look at: the chosen one, else the only active one, else the only one. */
export function pickIncident(incidents: Incidents, chosen: number | undefined): number | undefined {
  const active = incidents.filter((type) => type.active);
  const pick = incidents.find(({ id }) => id === chosen) ?? (active.length === 1 ? active[0] : undefined);
  return (pick ?? (incidents.length === 1 ? incidents[0] : undefined))?.id;
}

const squash = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '');
const fieldNames = {
  category: /^categor(?:y|yid|isation|ization)(?:1|level1)?$/,
  impact: /^impact(?:level|id)?$/,
  urgency: /^urgency(?:level|id)?$/,
} as const;
/** Built-in English names: when one of them is there, the list is in a language Alcove reads. */
const familiar =
  /^(?:summary|details|priority|status|team|agent|sla|user|customer|client|site|category|impact|urgency)/;

/** Names of one field, most telling first; a field without any name cannot be recognised. */
function namesOf(field: Row): string[] {
  const info = field['fieldinfo'];
  const inner = isRow(info) ? [textIn(info, 'faults_field_name'), textIn(info, 'name'), textIn(info, 'label')] : [];
  return [textIn(field, 'fieldname'), textIn(field, 'override_fieldname'), ...inner]
    .filter((name) => name !== undefined)
    .map(squash)
    .filter(Boolean);
}

function fieldsOf(row: Row, at: number): TicketTypeEvidence['fields'] {
  const fields = rowsIn(row, 'fields');
  if (!fields || fields.length === 0) return { ...missing('not-carried', lookAtFields), at };
  const names = fields.map(namesOf);
  const has = (pattern: RegExp) => names.some((each) => each.some((name) => pattern.test(name)));
  const value = {
    category: has(fieldNames.category),
    impact: has(fieldNames.impact),
    urgency: has(fieldNames.urgency),
  };
  const complete = value.category && value.impact && value.urgency;
  // Absence is only believed where every field has a name and the names are ones we know.
  const readable = names.every((each) => each.length > 0) && has(familiar);
  return complete || readable ? found(value, 'api', at) : { ...missing('not-carried', lookAtFields), at };
}
const lookAtFields =
  'The API does not name all fields of Incident. Look at its field list for Category, Impact and Urgency.';

function categoryAllowed(row: Row, at: number): TicketTypeEvidence['categoryAllowed'] {
  const all = flagIn(row, 'allowall_category1', 'allowall_category_1');
  if (all === true) return found({ allowed: true, shown: 'all categories allowed' }, 'api', at);
  const rows = rowsIn(row, 'allowed_category1') ?? rowsIn(row, 'allowed_category_1');
  if (!rows || all === undefined) return { ...missing('not-carried'), at };
  const wanted = coveCategory.toLowerCase();
  const allowed = rows.some((each) => {
    const partial = textIn(each, 'category_name_partial')?.trim().toLowerCase();
    if (partial && flagIn(each, 'partial_match_category') === true) return wanted.includes(partial);
    const name = textIn(each, 'category_value', 'category_name', 'value', 'name')?.trim().toLowerCase();
    return name === wanted;
  });
  if (allowed)
    return found({ allowed, shown: `${coveCategory} is among ${rows.length} allowed categories` }, 'api', at);
  const nameless = rows.some((each) => textIn(each, 'category_value', 'category_name', 'value', 'name') === undefined);
  return nameless
    ? { ...missing('not-carried', 'Incident allows only some categories, and the API does not name them.'), at }
    : found({ allowed, shown: `only ${rows.length} other categories allowed` }, 'api', at);
}

function accessOf(row: Row, role: RoleRef | undefined, at: number): TicketTypeEvidence['access'] {
  const rows = rowsIn(row, 'access_control');
  if (!rows) return { ...missing('not-carried'), at };
  if (rows.length === 0) return found({ allowed: true, shown: 'no access list' }, 'api', at);
  if (!role)
    return { ...missing('not-read', 'The access list is not empty, and which role is for Cove is not known yet.'), at };
  const name = role.name.toLowerCase();
  const listed = rows.some(
    (each) =>
      (role.idInt !== undefined && numberIn(each, 'role_id') === role.idInt) ||
      textIn(each, 'role_id')?.toLowerCase() === role.id.toLowerCase() ||
      (textIn(each, 'name', 'role_name')?.trim().toLowerCase() === name && !numberIn(each, 'agent_id')),
  );
  return found(
    listed
      ? { allowed: true, shown: `${role.name} is on the access list` }
      : { allowed: false, shown: `an access list with ${rows.length} entries, without ${role.name}` },
    'api',
    at,
  );
}

export function unknownTicketType(incidents: TicketTypeEvidence['incidents'], why: Missing): TicketTypeEvidence {
  return { incidents, fields: why, categoryAllowed: why, access: why };
}

/** What the detailed record of Incident says about fields, categories and access. */
export function ticketTypeFrom(
  row: Row,
  incidents: TicketTypeEvidence['incidents'],
  { role, at }: { role: RoleRef | undefined; at: number },
): TicketTypeEvidence {
  return {
    incidents,
    fields: fieldsOf(row, at),
    categoryAllowed: categoryAllowed(row, at),
    access: accessOf(row, role, at),
  };
}
