/** A plan carried into mapping tables of widget libraries as they ship: rows set, refused, and wrong values left behind. */
import type { ApplyAccount } from '../../lib/cove/wizard.ts';
import { startStage, type Stage } from '../unit/page/browser/stage.ts';
import { bundlePage, installLibraries } from '../world/zoo/index.ts';
import { psaNames, type Mapping } from '../world/zoo/tables/contract.ts';
import type { Benchmark, BenchmarkResult } from './benchmark.ts';

/** `refuses`: a table that is honestly left to the person, with the words that its reason must have. */
const tables: readonly { name: string; page: string; query?: string; refuses?: RegExp }[] = [
  { name: 'Ant Design, virtual table', page: 'antd.tsx' },
  { name: 'PrimeReact, pages', page: 'primereact.tsx' },
  { name: 'PrimeReact, cell editing', page: 'primereact.tsx', query: 'edit=cell' },
  { name: 'PrimeReact, row editing', page: 'primereact.tsx', query: 'edit=row', refuses: /by hand/ },
  { name: 'Angular Material, select', page: 'material.ts' },
  { name: 'Angular Material, autocomplete', page: 'material.ts', query: 'box=autocomplete' },
  { name: 'Element Plus, server search', page: 'element-plus.ts' },
  { name: 'Select2 in a native table', page: 'select2.ts' },
  { name: 'native table with a datalist', page: 'datalist.ts' },
  { name: 'MUI DataGrid, single select', page: 'mui-grid.tsx' },
  { name: 'MUI DataGrid, Autocomplete editor', page: 'mui-grid.tsx', query: 'editor=autocomplete' },
  { name: 'TanStack Virtual, react-select', page: 'virtual.tsx' },
  { name: 'plain grid with roles', page: 'div-grid.ts' },
  { name: 'plain grid, Edit and ✓ of the row', page: 'div-grid.ts', query: 'edit=row', refuses: /by hand/ },
  { name: 'plain grid, dialog with OK', page: 'div-grid.ts', query: 'edit=dialog', refuses: /OK/ },
];

interface Figures {
  name: string;
  rows: number;
  written: number;
  refused: number;
  /** Rows that hold something that is neither what they had before nor what the plan wants, or were said to be set and are not. */
  wrong: number;
  rowsPerSecond: number;
  notes: string[];
}

async function measure(
  stage: Stage,
  { name, page, query = '', refuses }: (typeof tables)[number],
  count: number,
): Promise<Figures> {
  const bundle = await bundlePage(page, 'tables');
  const form = await stage.openBundle(bundle, `?rows=${count}&${query}`);
  await form.page
    .getByText(/ site 0$/)
    .first()
    .waitFor();
  const now = (): Promise<Mapping> => form.page.evaluate(() => structuredClone(window.mapping));
  const before = await now();
  // Every ninth customer is to have none, the others what nobody has chosen for them yet.
  const rows = before.lines.map(({ id, name: cove }, i) => ({
    coveId: `c${id}`,
    cove,
    psa: i % 9 === 7 ? null : (psaNames[(i * 7) % psaNames.length] ?? ''),
  }));
  const started = performance.now();
  const account = await form.hands<ApplyAccount>(`hands.applyMapping(document, ${JSON.stringify({ rows })})`);
  const seconds = (performance.now() - started) / 1000;
  const after = await now();
  await form.page.close();
  const stateOf = new Map(account.rows.map((row) => [row.coveId, row]));
  const notes = new Set<string>();
  let [refused, wrong, written] = [0, 0, 0];
  for (const [i, { coveId, cove, psa }] of rows.entries()) {
    const [had, has] = [before.lines[i]?.psa ?? '', after.lines[i]?.psa ?? ''];
    const said = stateOf.get(coveId);
    const right = has === (psa ?? '');
    if (right && has !== had) written += 1;
    if (said?.state === 'refused' || said === undefined) {
      refused += 1;
      notes.add(said?.reason ?? 'no account');
      if (has === had || right) continue;
    } else if (right) continue;
    wrong += 1;
    notes.add(`${cove}: ${said?.state ?? 'not said'}, left “${has}”`);
  }
  if (after.incidents.length > 0) {
    wrong += after.incidents.length;
    notes.add(`the page saw ${[...new Set(after.incidents)].join(', ')}`);
  }
  if (refuses && ![...notes].every((note) => refuses.test(note))) wrong += 1;
  return {
    name,
    rows: count,
    written,
    refused,
    wrong,
    rowsPerSecond: Math.round((written / seconds) * 10) / 10,
    notes: [...notes].slice(0, 4),
  };
}

/** `npm run bench -- tables [--rows N] [NAME…]`: all of them, or those whose name contains one of the words. */
async function run(argv: readonly string[]): Promise<BenchmarkResult> {
  installLibraries();
  const at = argv.indexOf('--rows');
  const count = at === -1 ? 60 : Number(argv[at + 1]);
  if (!Number.isInteger(count) || count < 10) throw new Error('--rows takes a number of at least 10');
  const words = argv.filter((_, i) => at === -1 || (i !== at && i !== at + 1));
  const wanted = tables.filter(
    ({ name }) => words.length === 0 || words.some((word) => name.toLowerCase().includes(word.toLowerCase())),
  );
  const stage = await startStage();
  const figures: Figures[] = [];
  try {
    for (const table of wanted) {
      const row = await measure(stage, table, count);
      figures.push(row);
      process.stderr.write(`${row.name}: ${row.written} written, ${row.refused} refused, ${row.wrong} wrong\n`);
    }
  } finally {
    await stage.close();
  }
  const left = new Set(tables.filter(({ refuses }) => refuses).map(({ name }) => name));
  return {
    tables: [
      {
        title: 'A plan carried into mapping tables of widget libraries, read back from the application itself',
        columns: ['table', 'rows', 'written', 'refused', 'wrong', 'rows a second', 'notes'],
        rows: figures.map((f) => [f.name, f.rows, f.written, f.refused, f.wrong, f.rowsPerSecond, f.notes.join('; ')]),
      },
    ],
    json: { tables: figures },
    missed:
      figures.length === 0
        ? ['no table was measured']
        : figures.flatMap(({ name, wrong, refused }) => [
            ...(wrong > 0 ? [`${name}: ${wrong} wrong values`] : []),
            ...(refused > 0 && !left.has(name) ? [`${name}: ${refused} rows were refused`] : []),
          ]),
  };
}

export default {
  name: 'tables',
  summary: 'a plan carried into mapping tables of widget libraries as they ship; --rows N, names',
  run,
} satisfies Benchmark;
