/**
 * The extension's worker killed after every request of "Create all for me", in a real browser with the build that ships:
 * whichever request it was, the tenant ends up the same, nothing is there twice, and the secret is kept or said to be lost.
 */
import { killAt, type Killed, type KillPoint } from '../e2e/fix-sweep.ts';
import { launchChromium } from '../e2e/browser/chromium.ts';
import { startWorld } from '../world/server.ts';
import type { Benchmark, BenchmarkResult } from './benchmark.ts';

const option = (argv: readonly string[], name: string, otherwise: number): number => {
  const at = argv.indexOf(`--${name}`);
  const value = at < 0 ? NaN : Number(argv[at + 1]);
  return Number.isInteger(value) && value >= 0 ? value : otherwise;
};

/** Arguments: `--from N`, `--to N`, `--stride N` for a part of the sweep. */
async function run(argv: readonly string[]): Promise<BenchmarkResult> {
  const [from, to, stride] = [option(argv, 'from', 0), option(argv, 'to', 200), Math.max(1, option(argv, 'stride', 1))];
  const world = await startWorld({ cove: false, tenants: [] });
  const alcove = await launchChromium({ args: world.browserArgs });
  const points: KillPoint[] = [];
  try {
    for (const killed of ['worker', 'page'] satisfies Killed[])
      for (let at = from; at <= to; at += stride) {
        const point = await killAt(world, alcove, at, killed);
        if (point.request === undefined) break;
        points.push(point);
      }
  } finally {
    await alcove.close();
    await world.close();
  }
  const count = (is: (point: KillPoint) => boolean): number => points.filter(is).length;
  const lost = count(({ secret }) => secret === 'lost');
  const figures = {
    killPoints: points.length,
    sameTenant: count(({ same }) => same),
    duplicates: points.reduce((sum, { duplicates }) => sum + duplicates, 0),
    lost,
    lostReplaced: count(({ replaced }) => replaced),
    secretWrong: count(({ secret }) => secret === 'wrong'),
  };
  const missed = [
    ...(figures.killPoints === 0 ? ['the worker was never killed'] : []),
    ...(figures.sameTenant < figures.killPoints ? ['a tenant came out otherwise'] : []),
    ...(figures.duplicates > 0 ? ['something was created twice'] : []),
    ...(figures.secretWrong > 0 ? ['a secret was neither kept nor said to be lost'] : []),
    ...(figures.lostReplaced < lost ? ['a lost secret was not replaced'] : []),
  ];
  return {
    tables: [
      {
        columns: ['killed', 'at', 'request', 'same tenant', 'duplicates', 'secret'],
        rows: points.map(({ killed, at, request, same, duplicates, secret, replaced }) => [
          killed,
          at,
          request ?? '',
          same ? 'yes' : 'NO',
          duplicates,
          replaced ? 'lost, replaced' : secret,
        ]),
      },
      { columns: ['figure', 'value'], rows: Object.entries(figures) },
    ],
    json: figures,
    missed,
  };
}

export default {
  name: 'fix-sweep',
  summary: 'the worker killed after every request of "Create all for me"',
  needsBuild: true,
  run,
} satisfies Benchmark;
