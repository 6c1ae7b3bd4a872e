/** As many customers as anyone has, in the build that ships: compared to the end, while Alcove stays answerable, through a stop and a dead worker. */
import type { Page } from '@playwright/test';
import type { Plan } from '../../lib/domain/plan.ts';
import type { Run } from '../../lib/domain/run.ts';
import { customersOf } from '../bench/table/customers.ts';
import { askAlcove, connected, runToEnd, stored } from './alcove.ts';
import { expect, furtherIf, test, until } from './fixtures.ts';
import { sharedScene } from './scene.ts';

/** So many that each step can be caught in its middle, in every run; as many as anyone has by `npm run test:long`. */
const sizes = [6000, 20_000].map((many) => ({ many, host: `with${many}.halopsa.com`, lists: customersOf(many) }));
const scene = sharedScene({
  world: {
    cove: false,
    tenants: sizes.map(({ host, lists }) => ({ host, state: 'ready' as const, customers: lists.psa })),
  },
  // What compares runs long enough to be compiled for speed, as it is where it ships.
  chromium: { args: ['--js-flags='] },
});
test.setTimeout(240_000);
const patience = 120_000;

const runNow = async (app: Page, id: string): Promise<Run | undefined> =>
  (await stored<Record<string, Run>>(app, 'runs'))?.[id];

/** Starts a comparison and gives its run once it is in the middle of it. */
async function underWay(app: Page, connectionId: string, many: number): Promise<Run> {
  const { runId } = await askAlcove(app, 'match', { connectionId });
  return until(
    async () => {
      const run = await runNow(app, runId);
      if (run && run.state !== 'running') throw new Error(`it ${run.state}: ${JSON.stringify(run.failure)}`);
      return run && run.done > 0 && run.done < many ? run : undefined;
    },
    { what: 'the comparison to be under way', timeout: patience },
  );
}

for (const { many, host, lists } of sizes) {
  const title = `${many} customers are compared to the end; messages are answered, Stop is heard, a dead worker goes on`;
  test(title, furtherIf(many > 6000), async () => {
    await scene.forget();
    const app = await scene.app();
    const connectionId = await connected(app, scene.world.halo.tenant(host));
    await runToEnd(app, 'customers.psa', { connectionId }, patience);
    await runToEnd(app, 'customers.cove', { connectionId, source: { kind: 'file', customers: lists.cove } }, patience);

    const first = await underWay(app, connectionId, many);
    await askAlcove(app, 'run.stop', { runId: 'another' });
    expect((await runNow(app, first.id))?.state, 'a message was answered in the middle').toBe('running');
    await askAlcove(app, 'run.stop', { runId: first.id });
    await until(async () => (await runNow(app, first.id))?.state === 'stopped', { what: 'it to stop' });
    expect((await stored<Plan>(app, `plan:${connectionId}`))?.links ?? {}).toEqual({});
    await app.goto(`chrome-extension://${scene.alcove.extensionId}/popup.html?full#map`);
    await expect(
      app.getByText(`${many.toLocaleString('en')} customers not compared: the look-up was stopped`),
    ).toBeVisible();

    await underWay(app, connectionId, many);
    expect(await scene.alcove.killWorker()).toBeGreaterThan(0);
    // Nobody asks again: the page that shows it wakes the worker.
    await until(
      async () => {
        const runs = Object.values((await stored<Record<string, Run>>(app, 'runs')) ?? {});
        const run = runs.find(({ kind }) => kind === 'match');
        if (run?.state === 'failed' || run?.state === 'stopped')
          throw new Error(`it ${run.state}: ${run.failure?.message}`);
        return run?.state === 'done';
      },
      { what: 'the comparison to end', timeout: patience },
    );
    const plan = await stored<Plan>(app, `plan:${connectionId}`);
    expect(Object.keys(plan?.links ?? {}).length).toBeGreaterThan(0.6 * many);
    await expect(app.getByRole('grid', { name: 'Mapping' })).toHaveAttribute('aria-rowcount', String(many + 1));
  });
}
