import { coveTicketType } from '../domain/evidence.ts';
import { fold } from '../consoles/fold.ts';
import type { ProofTicket } from '../domain/proof-ticket.ts';
import type { HaloReader } from './operations.ts';
import { flagIn, listed, numberIn, textIn, type Row } from './row.ts';

type Named = { id: number; name: string };
/** What of a ticket as Cove creates it could be read from the tenant. */
export type TicketParts = Pick<ProofTicket, 'category' | 'impact' | 'urgency' | 'statusNew' | 'statusClosed'>;

/** What N-able's page lists for a workstation; 3 is the usual number of both where the names cannot be read. */
const least = { impact: { id: 3, name: 'Single User Affected' }, urgency: { id: 3, name: 'Low' } } as const;
const statusNames = {
  new: ['new', 'neu', 'nouveau', 'nuevo', 'nieuw', 'novo', 'nuovo', 'ny'],
  closed: ['closed', 'geschlossen', 'ferme', 'clos', 'cerrado', 'gesloten', 'fechado', 'chiuso', 'lukket', 'stangd'],
} as const;

/** Rows from the first reader that has any: who may read these is not documented. */
async function rowsFrom(
  readers: readonly HaloReader[],
  operation: 'lookup' | 'statuses' | 'ticket-types',
  id: string | undefined,
  key: string,
): Promise<Row[]> {
  for (const reader of readers) {
    const answer = await reader.read(operation, id).catch(() => undefined);
    const rows = answer && answer.status < 300 ? listed(answer.body, key) : undefined;
    if (rows && rows.length > 0) return rows;
  }
  return [];
}

const named = (rows: readonly Row[], fits: (name: string) => boolean): Named | undefined => {
  for (const row of rows) {
    const [id, name] = [numberIn(row, 'id'), textIn(row, 'name')?.trim()];
    if (id !== undefined && name && flagIn(row, 'inactive') !== true && fits(name)) return { id, name };
  }
  return undefined;
};

/** The active ticket types called Incident, for when the checklist has not read them. */
export async function incidentFrom(readers: readonly HaloReader[]): Promise<Named | undefined> {
  const rows = await rowsFrom(readers, 'ticket-types', undefined, 'tickettypes');
  return named(
    rows.filter((row) => flagIn(row, 'visible') !== false),
    (name) => fold(name) === fold(coveTicketType),
  );
}

async function scaleOf(
  readers: readonly HaloReader[],
  types: readonly Row[],
  what: keyof typeof least,
): Promise<Named> {
  const list = named(types, (name) => fold(name).startsWith(what));
  const rows = list ? await rowsFrom(readers, 'lookup', String(list.id), 'lookups') : [];
  return named(rows, (name) => fold(name) === fold(least[what].name)) ?? least[what];
}

/**
 * Numbers for impact, urgency and status by their documented names. Lookup 11 lists the lookups themselves (HaloAPI);
 * which one holds impact and urgency is not documented, so it is found by its name.
 *
 * @param readers tried in order
 */
export async function ticketParts(
  readers: readonly HaloReader[],
  typeId: number,
  category: string,
): Promise<TicketParts> {
  const [types, statuses] = await Promise.all([
    rowsFrom(readers, 'lookup', '11', 'lookups'),
    rowsFrom(readers, 'statuses', String(typeId), 'statuses'),
  ]);
  const [impact, urgency] = await Promise.all([scaleOf(readers, types, 'impact'), scaleOf(readers, types, 'urgency')]);
  const status = (names: readonly string[]) => named(statuses, (name) => names.includes(fold(name)));
  const [statusNew, statusClosed] = [status(statusNames.new), status(statusNames.closed)];
  return {
    category,
    impact,
    urgency,
    ...(statusNew ? { statusNew } : {}),
    ...(statusClosed ? { statusClosed } : {}),
  };
}
