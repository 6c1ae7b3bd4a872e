/**
 * The extension's worker killed at every wait of a check, of connecting and of applying the mapping, in a real browser with
 * the build that ships: whichever wait it was, it ends as an undisturbed one does, and nothing is lost or there twice.
 */
import type { Swept } from '../e2e/kill-rounds.ts';
import { sweeping, sweeps, type Sweep } from '../e2e/kill-sweep.ts';
import type { Benchmark, BenchmarkResult } from './benchmark.ts';

const valueOf = (argv: readonly string[], name: string): string | undefined => {
  const at = argv.indexOf(`--${name}`);
  return at < 0 ? undefined : argv[at + 1];
};
const numberOf = (argv: readonly string[], name: string, otherwise: number): number => {
  const value = Number(valueOf(argv, name) ?? Number.NaN);
  return Number.isInteger(value) && value >= 0 ? value : otherwise;
};

/** Arguments: `--run check|connect|apply` for one of them; `--from N`, `--to N`, `--stride N` for a part of the sweep. */
async function run(argv: readonly string[]): Promise<BenchmarkResult> {
  const [from, to, stride] = [
    numberOf(argv, 'from', 0),
    numberOf(argv, 'to', 2000),
    Math.max(1, numberOf(argv, 'stride', 1)),
  ];
  const wanted = valueOf(argv, 'run');
  const points: (Swept & { sweep: Sweep })[] = [];
  for (const sweep of sweeps.filter((each) => wanted === undefined || each === wanted)) {
    const going = await sweeping(sweep);
    try {
      for (let at = from; at <= to; at += stride) {
        const point = await going.at(at);
        if (point.what === undefined) break;
        points.push({ sweep, ...point });
        const odd = point.same && point.lostOrDoubled === 0 ? '' : `: ${point.why}`;
        if (argv.includes('--verbose') || odd !== '') console.error(`${sweep} ${at} ${point.what}${odd}`);
      }
    } finally {
      await going.close();
    }
  }
  const figures = {
    killPoints: points.length,
    same: points.filter(({ same }) => same).length,
    again: points.filter(({ again }) => again).length,
    lostOrDoubled: points.reduce((sum, { lostOrDoubled }) => sum + lostOrDoubled, 0),
  };
  return {
    tables: [
      {
        columns: ['run', 'waits killed at', 'ended the same', 'pressed once more', 'lost or doubled'],
        rows: sweeps.flatMap((sweep) => {
          const own = points.filter((point) => point.sweep === sweep);
          if (own.length === 0) return [];
          return [
            [
              sweep,
              own.length,
              own.filter(({ same }) => same).length,
              own.filter(({ again }) => again).length,
              own.reduce((sum, { lostOrDoubled }) => sum + lostOrDoubled, 0),
            ],
          ];
        }),
      },
    ],
    json: figures,
    missed: points
      .filter(({ same, lostOrDoubled }) => !same || lostOrDoubled > 0)
      .map(({ sweep, at, what }) => `${sweep}, killed at ${at} (${what}), ended otherwise`),
  };
}

export default {
  name: 'kill-sweep',
  summary: 'the worker killed at every wait of checking, connecting and applying the mapping',
  needsBuild: true,
  run,
} satisfies Benchmark;
