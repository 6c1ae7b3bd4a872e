import type { TicketTypeEvidence } from '../domain/evidence.ts';
import { found, missing } from '../domain/finding.ts';
import { say } from '../domain/say.ts';
import { flagIn, isRow, numberIn, rowsIn, textIn, type Row } from './row.ts';

const squash = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '');
const fieldNames = {
  category: /^categor(?:y|yid|isation|ization)(?:1|level1)?$/,
  impact: /^impact(?:level|id)?$/,
  urgency: /^urgency(?:level|id)?$/,
} as const;
/** Built-in English names: when one of them is there, the list is in a language Alcove reads. */
const familiar =
  /^(?:summary|details|priority|status|team|agent|sla|user|customer|client|site|category|impact|urgency)/;
/**
 * What every ticket has from Cove (N-able: HaloPSA ticket details page) or from HaloPSA itself: text, customer,
 * type, status New, priority and SLA worked out from impact and urgency, the team's and the agent's own defaults.
 */
const given =
  /^(?:summary|symptom2?|subject|details?(?:html)?|description|category2?|categor(?:y|yid)1|impact(?:level)?|urgency(?:level)?|status(?:id)?|tickettype(?:id)?|requesttype|client(?:id)?|customer(?:id)?|site(?:id)?|user(?:id|name)?|enduser|reportedby|dateoccurr?ed|datereported|datelogged)$/;

const infoOf = (field: Row): Row => {
  const info = field['fieldinfo'];
  return isRow(info) ? info : {};
};

/** Fields of a type, those inside a group of fields too. */
function flat(rows: readonly Row[], depth = 0): Row[] {
  return rows.flatMap((row) => {
    const group = row['group'];
    const inner = isRow(group) && depth < 3 ? rowsIn(group, 'fields') : undefined;
    return inner && inner.length > 0 ? flat(inner, depth + 1) : [row];
  });
}

/** Names of one field, most telling first; a field without any name cannot be recognised. */
function namesOf(field: Row): string[] {
  const info = infoOf(field);
  return [
    textIn(field, 'fieldname'),
    textIn(field, 'override_fieldname'),
    textIn(info, 'faults_field_name'),
    textIn(info, 'name'),
    textIn(info, 'label'),
  ]
    .filter((name) => name !== undefined)
    .map(squash)
    .filter(Boolean);
}

const filled = (value: unknown): boolean =>
  (typeof value === 'string' && value.trim() !== '' && value.trim() !== '0') ||
  (typeof value === 'number' && value > 0) ||
  (Array.isArray(value) && value.length > 0);

/** A default on the field itself, or on the type under the field's name. */
function hasDefault(field: Row, type: Row, names: readonly string[]): boolean {
  const info = infoOf(field);
  if ([info['defaultvalue'], info['defaultvalue_lookup'], info['defaultdate']].some(filled)) return true;
  return Object.entries(type).some(
    ([key, value]) =>
      key.startsWith('default_') &&
      filled(value) &&
      names.includes(squash(key.replace(/^default_/, '').replace(/_id$/, ''))),
  );
}

/**
 * Names of the fields that have to be filled and that nobody fills. Only the field's own word "mandatory" counts: what
 * the numbers `technew` and `techdetail` mean is documented nowhere.
 */
function demandsOf(type: Row, fields: readonly Row[]): string[] {
  if (flagIn(type, 'hasmandatorytechfields') === false) return [];
  return fields.flatMap((field) => {
    const info = infoOf(field);
    const names = namesOf(field).flatMap((name) => [name, name.replace(/id$/, '')]);
    const mandatory = flagIn(info, 'mandatory') === true || flagIn(field, 'mandatory') === true;
    if (!mandatory || names.length === 0 || names.some((name) => given.test(name))) return [];
    if (hasDefault(field, type, names)) return [];
    return [(textIn(info, 'label') ?? textIn(field, 'override_fieldname', 'fieldname') ?? '?').trim()];
  });
}

const lookAtFields = say(
  'The API does not name all fields of Incident. Look at its field list for Category, Impact and Urgency.',
);

/** Whether a type's field list has the three fields that Cove fills, and what else it demands. */
export function fieldsOf(row: Row, at: number): TicketTypeEvidence['fields'] {
  const listed = rowsIn(row, 'fields');
  if (!listed || listed.length === 0) return { ...missing('not-carried', lookAtFields), at };
  const fields = flat(listed);
  const names = fields.map(namesOf);
  const has = (pattern: RegExp) => names.some((each) => each.some((name) => pattern.test(name)));
  const demands = demandsOf(row, fields);
  const value = {
    category: has(fieldNames.category),
    impact: has(fieldNames.impact),
    urgency: has(fieldNames.urgency),
    ...(demands.length > 0 ? { demands } : {}),
  };
  const complete = value.category && value.impact && value.urgency;
  // Absence is only believed where every field has a name and the names are ones we know; a group may hold more fields.
  const grouped = fields.some((field) => isRow(field['group']) || (numberIn(field, 'groupid') ?? 0) > 0);
  const readable = names.every((each) => each.length > 0) && has(familiar) && !grouped;
  return complete || readable ? found(value, 'api', at) : { ...missing('not-carried', lookAtFields), at };
}
