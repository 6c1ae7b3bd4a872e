/** The saved plan as the product's own export says it. */
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';

export interface PlannedRow {
  coveId: string;
  name: string;
  level: string;
  psaId: number | null;
  psaName: string | null;
}

export interface PlannedMapping {
  rows: PlannedRow[];
  reseller: number | null;
}

/** Reads `mapping.csv`. Throws when it is not such a file. */
export async function readPlan(path: string): Promise<PlannedMapping> {
  const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/u, '').replace(/^sep=.*\r?\n/u, '');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  if (data[0]?.['Cove ID'] === undefined) throw new Error(`${path} is no mapping export: ${text.slice(0, 80)}`);
  const rows = data.map((line): PlannedRow => {
    const id = line['PSA ID'] ?? '';
    return {
      coveId: line['Cove ID'] ?? '',
      name: unquoted(line['Cove customer']),
      level: line['Level'] ?? '',
      psaId: id === '' ? null : Number(id),
      psaName: id === '' ? null : unquoted(line['PSA customer']),
    };
  });
  return {
    rows: rows.filter(({ coveId }) => coveId !== '(reseller)'),
    reseller: rows.find(({ coveId }) => coveId === '(reseller)')?.psaId ?? null,
  };
}

/** Takes off the quote that keeps a spreadsheet from calculating. */
const unquoted = (text = ''): string => text.replace(/^'(?=[=+\-@\t\r'])/u, '');
