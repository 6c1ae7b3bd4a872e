import type { AccessLevel, Grant } from '../domain/evidence.ts';
import { found, missing, type Finding } from '../domain/finding.ts';
import { say } from '../domain/say.ts';
import { textIn, type Row } from './row.ts';

/**
 * A role's permissions: `claims: [{ type, value }]` with two-letter types and text values. Codes, legacy
 * names and scales: public SQL reports over Halo's role claims; the shape through the API is confirmed by
 * one MSP's public notes. Scales drift between versions, so only clear values give a verdict.
 */
export const claimTypes = {
  ticketsAccess: { code: 'Tx', legacy: 'Ticket_Level' },
  customersAccess: { code: 'Ux', legacy: 'Customers_Level' },
  addTickets: { code: 'l6', legacy: 'Can_Log_Tickets' },
  viewUnassigned: { code: 'l9', legacy: 'Can_View_Unassigned_Tickets' },
  allCustomers: { code: 'Fc', legacy: undefined },
  allTicketTypes: { code: 'Ft', legacy: undefined },
  administrator: { code: 'SA', legacy: 'Administration' },
} as const;
type Claim = (typeof claimTypes)[keyof typeof claimTypes];

export interface ClaimValue {
  /** Type as HaloPSA wrote it ("Tx", "Ticket_Level"); the code where there is no such claim. */
  type: string;
  /** Trimmed; '' when the claim is not there. */
  value: string;
  /** For diagnostics: "Tx=2", "Tx not set", "Tx=1 and Tx=2". */
  raw: string;
}

/** The more far-reaching of two values of one claim. */
const higher = (a: string, b: string): string => {
  if (a.toLowerCase() === 'true' || b === '') return a;
  if (b.toLowerCase() === 'true' || a === '') return b;
  return Number(b) > Number(a) ? b : a;
};

/**
 * One claim: by its exact type first ("lc" and "LC" are different permissions), then by the legacy name,
 * then in another spelling of case. Of several rows the highest grant counts.
 */
export function claim(claims: readonly Row[], { code, legacy }: Claim): ClaimValue {
  const typed = claims.map((row) => ({ type: (textIn(row, 'type', 'claimType', 'ClaimType') ?? '').trim(), row }));
  const ways = [
    (type: string) => type === code,
    (type: string) => legacy !== undefined && type.toLowerCase() === legacy.toLowerCase(),
    (type: string) => type.toLowerCase() === code.toLowerCase(),
  ];
  for (const fits of ways) {
    const rows = typed.filter(({ type }) => fits(type));
    if (rows.length === 0) continue;
    const values = rows.map(({ row }) => claimText(row));
    return {
      type: rows[0]?.type ?? code,
      value: values.reduce(higher),
      raw: rows.map(({ type }, index) => `${type}=${values[index] ?? ''}`).join(' and '),
    };
  }
  return { type: code, value: '', raw: `${code} not set` };
}

function claimText(row: Row): string {
  const value = row['value'] ?? row['claimValue'] ?? row['ClaimValue'];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).trim()
    : '';
}

const unclear = (raw: string, at: number): Finding<never> => ({
  ...missing(
    'not-carried',
    say(
      "HaloPSA answers {level}, a level whose meaning is not known. Open the role's Permissions tab and Alcove reads the label there.",
      { level: raw },
    ),
  ),
  at,
});

/** 0 No Access · 1 Read Only · 2 Read and Modify; above that at least as much. */
export function ticketsLevel({ value, raw }: ClaimValue, at: number): Finding<AccessLevel> {
  if (value === '' || value === '0' || value.toLowerCase() === 'false') return found('none', 'api', at, raw);
  if (value === '1') return found('read', 'api', at, raw);
  if (value === '2') return found('modify', 'api', at, raw);
  return /^[3-9]$/.test(value) ? found('beyond', 'api', at, raw) : unclear(raw, at);
}

/**
 * 0 No Access · 1 names only · 2 Read Only · 3 Read and Modify. On another scale 1 would be Read Only, so
 * 1 is left to the label on the page; 2 and 3 are enough on either scale.
 */
export function customersLevel({ value, raw }: ClaimValue, at: number): Finding<AccessLevel> {
  if (value === '' || value === '0' || value.toLowerCase() === 'false') return found('none', 'api', at, raw);
  if (value === '2') return found('read', 'api', at, raw);
  if (value === '3') return found('modify', 'api', at, raw);
  return unclear(raw, at);
}

/** 1 Yes · 0 No · absent Not set. */
export function grant({ value, raw }: ClaimValue, at: number): Finding<Grant> {
  const text = value.toLowerCase();
  if (text === '1' || text === 'true') return found('yes', 'api', at, raw);
  if (text === '0' || text === 'false') return found('no', 'api', at, raw);
  return text === '' ? found('not-set', 'api', at, raw) : unclear(raw, at);
}
