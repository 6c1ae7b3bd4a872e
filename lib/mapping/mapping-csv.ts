/** The mapping as CSV: written for people and spreadsheets, read back by id. */
import type { CustomerList } from '../domain/customer.ts';
import { linkOrigins, type Link, type Plan } from '../domain/plan.ts';
import { say } from '../domain/say.ts';
import { bodyOf, readCsv, writeCsv, type CsvProblem } from './csv.ts';

const header = [
  'Cove ID',
  'Cove customer',
  'Level',
  'Devices',
  'PSA ID',
  'PSA customer',
  'State',
  'Origin',
  'Reason',
  'Since',
];
/** In the column "Cove ID": the reseller's own row. No Cove id has brackets. */
const resellerRow = '(reseller)';

/**
 * Writes one line for every customer, and for every link whose customer is no longer in the list.
 * State is linked, excluded or empty; Since is ISO 8601.
 */
export function writeMapping(plan: Plan, customers: CustomerList): string {
  const psa = new Map(customers.psa.map(({ id, name }) => [id, name]));
  const cove = new Map(customers.cove.map((customer) => [customer.id, customer]));
  const excluded = new Set(plan.excluded);
  const links = new Map(Object.entries(plan.links));
  const ids = new Set([...plan.excluded, ...cove.keys(), ...links.keys()]);
  const linked = (link: Link): string[] => [
    String(link.psaId),
    psa.get(link.psaId) ?? '',
    'linked',
    link.origin,
    link.reason ?? '',
    new Date(link.at).toISOString(),
  ];
  const rows = [header];
  if (plan.reseller) rows.push([resellerRow, '', '', '', ...linked(plan.reseller)]);
  for (const id of ids) {
    const customer = cove.get(id);
    const link = links.get(id);
    rows.push([
      id,
      customer?.name ?? '',
      customer?.level ?? '',
      customer?.devices === undefined ? '' : String(customer.devices),
      ...(link ? linked(link) : ['', '', excluded.has(id) ? 'excluded' : '', '', '', '']),
    ]);
  }
  return writeCsv(rows);
}

export interface MappingImport {
  links: Record<string, Link>;
  excluded: string[];
  /** Customers that stand in the file without a PSA ID and are not excluded. */
  unlinked: string[];
  reseller?: Link;
  problems: CsvProblem[];
}

/**
 * Reads what `writeMapping` wrote, also after a spreadsheet saved it with other delimiters or columns in another
 * order; needs the columns "Cove ID" and "PSA ID". What Alcove did not write itself (no origin, no time) becomes
 * an imported link of the time `now` (milliseconds since the epoch).
 */
export function readMapping(text: string, now: number): MappingImport {
  const { body, line, delimiter } = bodyOf(text);
  const problems: CsvProblem[] = [];
  const links = new Map<string, Link>();
  const result: MappingImport = { links: {}, excluded: [], unlinked: [], problems };
  const candidates = delimiter === undefined ? [',', ';', '\t'] : [delimiter];
  const read = candidates
    .map((candidate) => readCsv(body, candidate, line))
    .find(({ rows }) => rows[0]?.cells.some((cell) => cell.trim().toLowerCase() === 'psa id'));
  const head = read?.rows[0]?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const at = (column: string): number => head.indexOf(column.toLowerCase());
  if (!read || at('Cove ID') < 0) {
    problems.push({
      line,
      message: say(
        'The first line does not name the columns "Cove ID" and "PSA ID", so nothing was read. Export the mapping once to see the form, and import that file again.',
      ),
    });
    return result;
  }
  problems.push(...read.problems);
  const seen = new Map<string, number>();
  for (const row of read.rows.slice(1)) {
    const cell = (column: string): string => row.cells[at(column)] ?? '';
    const coveId = cell('Cove ID');
    const own = { line: String(row.line) };
    const tell = (message: string): void => void problems.push({ line: row.line, message });
    if (coveId.trim() === '') {
      tell(say('Line {line} has no Cove ID, so it was left out. Add the id and import again.', own));
      continue;
    }
    const before = seen.get(coveId);
    if (before !== undefined) {
      tell(
        say(
          'Line {line} repeats the Cove ID {id} of line {before}, so it was left out. Keep one of the two and import again.',
          { ...own, id: coveId, before: String(before) },
        ),
      );
      continue;
    }
    seen.set(coveId, row.line);
    const psaId = cell('PSA ID').trim();
    if (psaId === '') {
      if (cell('State').trim().toLowerCase() === 'excluded') result.excluded.push(coveId);
      else if (coveId !== resellerRow) result.unlinked.push(coveId);
      continue;
    }
    if (!/^-?\d{1,15}$/u.test(psaId)) {
      tell(
        say(
          'Line {line} has "{id}" as its PSA ID, which is no HaloPSA customer id (a whole number), so it was left out. Correct the id and import again.',
          { ...own, id: psaId },
        ),
      );
      continue;
    }
    const since = Date.parse(cell('Since'));
    const link: Link = {
      psaId: Number(psaId),
      origin: linkOrigins.find((origin) => origin === cell('Origin').trim()) ?? 'import',
      at: Number.isNaN(since) ? now : since,
    };
    if (cell('Reason') !== '') link.reason = cell('Reason');
    if (coveId === resellerRow) result.reseller = link;
    else links.set(coveId, link);
  }
  result.links = Object.fromEntries(links);
  return result;
}
