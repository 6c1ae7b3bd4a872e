/** What the hands can set in the forms of widget libraries: verified, refused, and whether a wrong value was left. */
import { startStage, type Opened, type Stage } from '../unit/page/browser/stage.ts';
import { customers, fieldKeys, labels, type FieldKey } from '../world/zoo/contract.ts';
import { bundlePage, installLibraries, libraries } from '../world/zoo/index.ts';
import type { Benchmark, BenchmarkResult } from './benchmark.ts';

interface Deed {
  done: boolean;
  reason?: string;
}

interface Attempt {
  field: FieldKey;
  /** Expression on the hands, and what the application must hold afterwards; `null`: the value it had before. */
  act: string;
  holds: string | null;
}

const choose = (text: string): string => `chooseOption(control, ${JSON.stringify(text)})`;
const near = (index: number): string => customers[index] ?? '';

/** Set, changed again, and asked for what is not there: the order in which a person would do it. */
const attempts: readonly Attempt[] = [
  { field: 'name', act: 'fillText(control, "Cove-HaloPSA")', holds: 'Cove-HaloPSA' },
  { field: 'level', act: choose('Read and Modify'), holds: 'Read and Modify' },
  { field: 'login', act: choose('Agent'), holds: 'Agent' },
  { field: 'customer', act: choose(near(301)), holds: near(301) },
  { field: 'active', act: 'tick(control, true)', holds: 'Yes' },
  { field: 'add', act: 'tick(control, true)', holds: 'Yes' },
  { field: 'name', act: 'fillText(control, "Cove & Co. “2”")', holds: 'Cove & Co. “2”' },
  { field: 'level', act: choose('No Access'), holds: 'No Access' },
  { field: 'customer', act: choose(near(1)), holds: near(1) },
  { field: 'customer', act: choose('Leeds Bakery'), holds: null },
  { field: 'level', act: choose('Read'), holds: null },
  { field: 'active', act: 'tick(control, false)', holds: 'No' },
];

interface Row {
  name: string;
  attempted: number;
  verified: number;
  refused: number;
  wrong: number;
  /** What was refused or went wrong, in words. */
  notes: string[];
}

const now = (form: Opened): Promise<Record<FieldKey, string>> => form.page.evaluate(() => window.zoo.values);

async function attempt(form: Opened, { field, act, holds }: Attempt, row: Row): Promise<void> {
  const before = await now(form);
  const deed = await form.hands<Deed>(`(async () => {
    const where = hands.locate(document, { id: 'x', role: 'setting', names: [${JSON.stringify(labels[field])}] });
    if (where.kind !== 'found' || !where.control) return { done: false, reason: 'not located: ' + where.kind };
    const control = where.control;
    const deed = await hands.${act};
    return { done: deed.done, reason: deed.reason };
  })()`);
  await form.page.waitForFunction(() => true);
  const after = await now(form);
  const wanted = holds ?? before[field];
  const others = fieldKeys.filter((key) => key !== field && after[key] !== before[key]);
  row.attempted += 1;
  if (others.length > 0) {
    row.wrong += 1;
    row.notes.push(`${field}: ${others.join(', ')} changed as well`);
  } else if (deed.done && holds !== null && after[field] === wanted) row.verified += 1;
  else if (!deed.done && after[field] === before[field]) {
    // Asked for what is not there, refusing is the right answer.
    if (holds === null) row.verified += 1;
    else {
      row.refused += 1;
      row.notes.push(`${field}: ${deed.reason ?? 'refused'}`);
    }
  } else {
    row.wrong += 1;
    row.notes.push(`${field}: ${deed.done ? 'said done' : 'refused'} and left "${after[field]}"`);
  }
}

async function measure(stage: Stage, { name, page }: (typeof libraries)[number]): Promise<Row> {
  const row: Row = { name, attempted: 0, verified: 0, refused: 0, wrong: 0, notes: [] };
  const form = await stage.openBundle(await bundlePage(page));
  await form.page.getByText(labels.add).first().waitFor();
  for (const each of attempts) await attempt(form, each, row);
  const incidents = await form.page.evaluate(() => window.zoo.incidents);
  if (incidents.length > 0) {
    row.wrong += incidents.length;
    row.notes.push(`the page saw ${incidents.join(', ')}`);
  }
  await form.page.close();
  return row;
}

/** `npm run bench -- hands [NAME…]`: all libraries, or those whose name contains one of the words. */
async function run(argv: readonly string[]): Promise<BenchmarkResult> {
  installLibraries();
  const wanted = libraries.filter(
    ({ name }) => argv.length === 0 || argv.some((word) => name.toLowerCase().includes(word.toLowerCase())),
  );
  const stage = await startStage();
  const rows: Row[] = [];
  try {
    for (const library of wanted) rows.push(await measure(stage, library));
  } finally {
    await stage.close();
  }
  const missed = rows
    .filter(({ wrong }) => wrong > 0)
    .map(({ name, notes }) => `${name}: a wrong value was left (${notes.join('; ')})`);
  return {
    tables: [
      {
        title: 'Fields set by the hands, read back from the application itself',
        columns: ['library', 'attempted', 'verified', 'refused', 'wrong', 'what was refused'],
        rows: rows.map((row) => [row.name, row.attempted, row.verified, row.refused, row.wrong, row.notes.join('; ')]),
      },
    ],
    json: { libraries: rows.map(({ notes: _notes, ...row }) => row) },
    missed: rows.length === 0 ? ['no library was measured'] : missed,
  };
}

export default {
  name: 'hands',
  summary: 'fields set and verified in the forms of widget libraries as they ship',
  run,
} satisfies Benchmark;
