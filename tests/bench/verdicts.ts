/**
 * What the checklist says about tenants whose truth is known: healthy, unconfigured, and each single fault, in several
 * versions of HaloPSA that differ in how they tell the same thing. Everything goes through the simulated API.
 */
import { requirementIds, type RequirementId } from '../../lib/domain/requirement-id.ts';
import type { ReportRow } from '../../lib/domain/outcome.ts';
import { brokenStates, createTenant, truthOf, type Tenant, type Truth } from '../world/halo/index.ts';
import type { Benchmark, BenchmarkResult } from './benchmark.ts';
import { profiles, type Profile } from './verdicts/profiles.ts';
import { validate } from './verdicts/validate.ts';

/** A verdict is false when it contradicts the truth. Not knowing is never false. */
const isFalse = (truth: Truth, { kind }: ReportRow): boolean =>
  truth === 'unmet' ? kind === 'met' || kind === 'confirmed' || kind === 'not-applicable' : kind === 'unmet';

interface Case {
  fault: string;
  requirement: RequirementId | null;
  tenant: Tenant;
  profile: Profile;
}

function cases(): Case[] {
  return profiles.flatMap((profile, index) => {
    const make = (state: 'ready' | 'unconfigured' | `broken:${string}`): Tenant =>
      createTenant({ host: `bench${index}.halopsa.com`, state, quirks: profile.quirks });
    return [
      { fault: 'none (ready)', requirement: null, tenant: make('ready'), profile },
      { fault: 'everything (unconfigured)', requirement: null, tenant: make('unconfigured'), profile },
      ...brokenStates.map(({ name, requirement }) => ({
        fault: name,
        requirement,
        tenant: make(`broken:${name}`),
        profile,
      })),
    ];
  });
}

const said = (row: ReportRow | undefined): string =>
  row === undefined
    ? 'nothing'
    : [row.kind, row.found, row.kind === 'unknown' ? row.note : ''].filter(Boolean).join(': ').slice(0, 110);

const order = (id: string): number => requirementIds.findIndex((each) => each === id);

const countsOf = (unknown: ReadonlyMap<string, number>): [string, string, string, number][] =>
  [...unknown]
    .map(([key, times]): [string, string, string, number] => {
      const [id = '', readable = '', reason = ''] = key.split('\u0000');
      return [id, readable, reason, times];
    })
    .toSorted((a, b) => order(a[0]) - order(b[0]));

async function run(): Promise<BenchmarkResult> {
  const all = cases();
  const wrong: string[][] = [];
  const faults: string[][] = [];
  const unknown = new Map<string, number>();
  const counts = { tenants: all.length, verdicts: 0, false: 0, readable: 0, unknownReadable: 0 };
  let [mostRequests, mostRounds] = [0, 0];
  /** The healthy tenant of the first version stands for the usual one. */
  let usual = { requests: 0, rounds: 0 };
  for (const { fault, requirement, tenant, profile } of all) {
    const { rows, requests, rounds } = await validate(tenant);
    mostRequests = Math.max(mostRequests, requests);
    mostRounds = Math.max(mostRounds, rounds);
    if (usual.requests === 0) usual = { requests, rounds };
    const truth = truthOf(tenant.state, tenant.quirks.customersScale);
    for (const row of rows) {
      const expected = truth[row.id];
      if (expected === undefined) continue;
      counts.verdicts += 1;
      if (isFalse(expected, row)) {
        counts.false += 1;
        wrong.push([profile.name, fault, row.id, expected, said(row)]);
      }
      const readable = !profile.silentOn.includes(row.id);
      if (readable) counts.readable += 1;
      if (row.kind !== 'unknown') continue;
      if (readable) counts.unknownReadable += 1;
      const key = `${row.id}\u0000${readable ? 'yes' : 'no'}\u0000${row.reason ?? 'no reason'}`;
      unknown.set(key, (unknown.get(key) ?? 0) + 1);
    }
    if (profile === profiles[0] && requirement !== null)
      faults.push([fault, requirement, truth[requirement] ?? '', said(rows.find((row) => row.id === requirement))]);
  }
  const missed = [
    ...(counts.false > 0 ? [`${counts.false} false verdicts, none is allowed`] : []),
    ...([...unknown.keys()].some((key) => key.endsWith('no reason')) ? ['an unknown outcome gave no reason'] : []),
  ];
  const figures = {
    ...counts,
    requestsPerValidation: usual.requests,
    rounds: usual.rounds,
    mostRequests,
    mostRounds,
  };
  return {
    tables: [
      {
        title: `One fault each (${profiles[0]?.name ?? ''})`,
        columns: ['fault', 'requirement', 'truth', 'Alcove says'],
        rows: faults,
      },
      {
        title: 'Could not check',
        columns: ['requirement', 'told by the API', 'reason', 'times'],
        rows: countsOf(unknown),
      },
      { title: 'False verdicts', columns: ['version', 'fault', 'requirement', 'truth', 'Alcove says'], rows: wrong },
      { columns: ['figure', 'value'], rows: Object.entries(figures) },
    ],
    json: figures,
    missed,
  };
}

export default {
  name: 'verdicts',
  summary: 'what the checklist says about tenants whose truth is known',
  run,
} satisfies Benchmark;
