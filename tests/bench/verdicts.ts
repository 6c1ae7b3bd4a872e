/**
 * What the checklist says about tenants whose truth is known: healthy, unconfigured, each single fault, seeded
 * combinations, odd answers, in several versions of HaloPSA that differ in how they tell the same thing. Each tenant is
 * judged from the API alone, and once more with the pages of role and application open, as the page reader reads them.
 * The truth is worked out from the tenant's own data, without any of Alcove's code.
 */
import { requirementIds, type RequirementId } from '../../lib/domain/requirement-id.ts';
import type { ReportRow } from '../../lib/domain/outcome.ts';
import { brokenStates, truthOf, type Truth } from '../world/halo/index.ts';
import type { Benchmark, BenchmarkResult } from './benchmark.ts';
import { cases, type Case } from './verdicts/cases.ts';
import { readOpenPages } from './verdicts/person.ts';
import { readableIn } from './verdicts/readable.ts';
import { judge, readTenant } from './verdicts/validate.ts';

/** Of the facts that somebody could read, at most this part may stay unknown. */
const mostUnknown = 0.03;
const mostRequests = 8;
const mostRounds = 3;

/** A verdict is false when it contradicts the truth. Not knowing is never false. */
const isFalse = (truth: Truth, { kind }: ReportRow): boolean =>
  truth === 'unmet' ? kind === 'met' || kind === 'confirmed' || kind === 'not-applicable' : kind === 'unmet';

const said = (row: ReportRow | undefined): string =>
  row === undefined
    ? 'nothing'
    : [row.kind, row.found, row.kind === 'unknown' ? row.note : ''].filter(Boolean).join(': ').slice(0, 110);

const order = (id: string): number => requirementIds.findIndex((each) => each === id);

type View = 'API' | 'API and pages';

/** Counts and lists over all tenants. */
class Tally {
  verdicts = 0;
  readable = 0;
  unknownReadable = 0;
  readonly wrong: string[][] = [];
  readonly reasonless: string[] = [];
  readonly open: string[][] = [];
  readonly unknown = new Map<string, number>();

  take(each: Case, view: View, rows: readonly ReportRow[]): void {
    const truth = truthOf(each.tenant.state, each.tenant.quirks.customersScale);
    const isReadable = readableIn(each, view === 'API and pages');
    for (const row of rows) {
      const expected = truth[row.id];
      if (expected === undefined) continue;
      this.verdicts += 1;
      const where = [view, each.profile.name, each.name, row.id];
      if (isFalse(expected, row)) this.wrong.push([...where, expected, said(row)]);
      const readable = isReadable(row.id);
      if (readable) this.readable += 1;
      if (row.kind !== 'unknown') continue;
      if (row.reason === undefined || !row.note) this.reasonless.push(row.id);
      if (readable) {
        this.unknownReadable += 1;
        this.open.push([...where, expected, said(row)]);
      }
      const key = [row.id, view, readable ? 'yes' : 'no', row.reason ?? 'no reason'].join('\u0000');
      this.unknown.set(key, (this.unknown.get(key) ?? 0) + 1);
    }
  }
}

/** Reads one tenant both ways; whether page or API comes first alternates. */
async function both(each: Case, index: number) {
  const reading = await readTenant(each.tenant, each);
  const at = index % 2 === 0 ? reading.api.at + 1 : reading.api.at - 60_000;
  const pages = each.open ? await readOpenPages(each.tenant, reading.session, () => at) : null;
  return {
    ...reading,
    alone: judge(reading.api, []),
    together: pages && judge(reading.api, pages),
  };
}

async function run(argv: readonly string[]): Promise<BenchmarkResult> {
  const all = cases();
  const tally = new Tally();
  const faults: string[][] = [];
  /** The healthy tenant of the first version stands for the usual one: set up as N-able's page says, nothing more. */
  let usual = { requests: 0, rounds: 0 };
  let [most, longest, writes] = [0, 0, 0];
  for (const [index, each] of all.entries()) {
    const { alone, together, requests, rounds, writes: written } = await both(each, index);
    tally.take(each, 'API', alone);
    if (together) tally.take(each, 'API and pages', together);
    writes += written;
    if (!each.oddity) {
      if (index === 0) usual = { requests, rounds };
      most = Math.max(most, requests);
      longest = Math.max(longest, rounds);
    }
    const requirement = each.fault === undefined ? undefined : brokenRequirement(each);
    if (requirement !== undefined)
      faults.push([
        each.name,
        requirement,
        said(alone.find((row) => row.id === requirement)),
        said(together?.find((row) => row.id === requirement)),
      ]);
  }
  const figures = {
    tenants: all.length,
    verdicts: tally.verdicts,
    false: tally.wrong.length,
    readable: tally.readable,
    unknownReadable: tally.unknownReadable,
    requestsPerValidation: usual.requests,
    rounds: usual.rounds,
    mostRequests: most,
    mostRounds: longest,
  };
  const share = figures.unknownReadable / Math.max(1, figures.readable);
  const missed = [
    ...(all.length < 200 ? [`${all.length} tenants, at least 200 are wanted`] : []),
    ...(figures.false > 0 ? [`${figures.false} false verdicts, none is allowed`] : []),
    ...(share > mostUnknown ? [`${(share * 100).toFixed(1)} % of what can be read stayed unknown`] : []),
    ...(tally.reasonless.length > 0 ? [`${tally.reasonless.length} unknown outcomes gave no reason`] : []),
    ...(figures.requestsPerValidation > mostRequests ? [`${figures.requestsPerValidation} requests`] : []),
    ...(figures.rounds > mostRounds ? [`${figures.rounds} rounds of requests`] : []),
    ...(writes > 0 ? [`${writes} requests were not GET`] : []),
  ];
  const columns = ['read by', 'version', 'tenant', 'requirement', 'truth', 'Alcove says'];
  return {
    tables: [
      {
        title: 'One fault each',
        columns: ['fault', 'requirement', 'from the API alone', 'with the pages open'],
        rows: faults,
      },
      {
        title: 'Could not check',
        columns: ['requirement', 'read by', 'readable', 'reason', 'times'],
        rows: [...tally.unknown]
          .map(([key, times]) => [...key.split('\u0000'), times])
          .toSorted((a, b) => order(String(a[0])) - order(String(b[0]))),
      },
      ...(argv.includes('--open') ? [{ title: 'Readable and still unknown', columns, rows: tally.open }] : []),
      { title: 'False verdicts', columns, rows: tally.wrong },
      { columns: ['figure', 'value'], rows: Object.entries(figures) },
    ],
    json: figures,
    missed,
  };
}

const brokenRequirement = ({ fault }: Case): RequirementId | undefined =>
  brokenStates.find(({ name }) => name === fault)?.requirement;

export default {
  name: 'verdicts',
  summary: 'what the checklist says about tenants whose truth is known',
  run,
} satisfies Benchmark;
