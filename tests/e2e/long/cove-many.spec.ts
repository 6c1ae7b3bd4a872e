/**
 * 5,000 customers, most of them mapped rightly by Cove itself, some hundred rows to write, on both forms of the wizard:
 * the worker is killed, Stop is pressed and the tab reloaded in the middle, and Cove still ends with exactly the plan.
 */
import type { Page } from '@playwright/test';
import type { CoveCustomer, CustomerList } from '../../../lib/domain/customer.ts';
import type { Plan } from '../../../lib/domain/plan.ts';
import type { Run } from '../../../lib/domain/run.ts';
import { makeCompanies } from '../../world/companies.ts';
import type { CoveWorld } from '../../world/cove/index.ts';
import { askAlcove, stored, withPlan } from '../alcove.ts';
import { asCove, draftOf, heldBy, listedCustomers, openCove, toMapping } from '../cove-side.ts';
import { expect, test, until } from '../fixtures.ts';

const host = 'acme.halopsa.com';
/** `ALCOVE_LONG_ROWS=800 npm run test:long` for a shorter one. */
const count = Number(process.env['ALCOVE_LONG_ROWS'] ?? 5000);
const { psa, cove: all } = makeCompanies({ count, seed: 3, noise: 0.1 });
const times = Map.groupBy([...all, ...psa.map(({ name }) => ({ Name: name }))], ({ Name }) => Name);
// The usual table tells namesakes apart by nothing: those are left to the person, as other tests show.
const namesakes = Map.groupBy(all, ({ Name }) => Name);
const cove = all.filter(({ Name }) => namesakes.get(Name)?.length === 1);
const choices = psa.filter(({ name, inactive }) => inactive !== true && (times.get(name)?.length ?? 0) === 1);
const customers = listedCustomers(cove);

const runOf = async (app: Page): Promise<Run> => {
  const runs = Object.values((await stored<Record<string, Run>>(app, 'runs')) ?? {});
  const run = runs.filter(({ kind }) => kind === 'apply').toSorted((a, b) => b.startedAt - a.startedAt)[0];
  if (run === undefined) throw new Error('there is no run');
  return run;
};
/** `after`: the run before this one, which stands there until the new one has begun. */
const ended = (app: Page, timeout: number, after?: Run): Promise<Run> =>
  until(
    async () => {
      const run = await runOf(app);
      return run.state !== 'running' && run.startedAt !== after?.startedAt && run;
    },
    { what: 'the run to end', timeout },
  );
/** Rows of the wizard that show now what the plan wants. */
const asPlanned = (world: CoveWorld, { links }: Plan, mapped: readonly CoveCustomer[]): number => {
  const now = new Map(draftOf(world));
  return mapped.filter(({ id }) => now.get(Number(id)) === links[id]?.psaId).length;
};
const written = ({ state }: CoveWorld): number =>
  state.rowChanges.filter(({ partnerId }) => partnerId !== 'reseller').length;
const writtenMore = async (world: CoveWorld, more: number): Promise<void> => {
  const before = written(world);
  await until(() => written(world) >= before + more, {
    what: `${more} more rows to be written`,
    timeout: 120_000 + count * 200,
  });
};

for (const variant of ['frame', 'top'] as const) {
  test.describe(`${count} customers in the form "${variant}"`, { tag: '@long' }, () => {
    test.use({
      worldOptions: { tenants: [{ host, state: 'ready', customers: psa }], cove: { customers: cove, variant } },
    });

    test('worker killed, stopped, reloaded: each time it goes on to the same end', async ({ world, alcove, popup }) => {
      test.setTimeout(600_000 + count * 500);
      const app = await popup('?full');
      const { connectionId } = await withPlan(app, world.halo.tenant(host), customers);
      const planNow = async (): Promise<Plan> => {
        const plan = await stored<Plan>(app, `plan:${connectionId}`);
        if (plan === undefined) throw new Error('there is no plan');
        return plan;
      };
      // What Cove maps by itself the person wants otherwise here and there: elsewhere, or not at all.
      const first = await planNow();
      const linked = Object.keys(first.links);
      const elsewhere = Object.fromEntries(
        linked
          .filter((_, i) => i % Math.ceil(count / 42) === 5)
          .map((id, i) => [id, { psaId: choices[i]?.id ?? 0, origin: 'hand' as const, at: 1 }]),
      );
      await askAlcove(app, 'plan.edit', {
        connectionId,
        op: { kind: 'link-many', links: elsewhere },
        label: 'Elsewhere',
        revision: first.revision,
      });
      for (const id of linked.filter((_, i) => i % Math.ceil(count / 10) === 9))
        await askAlcove(app, 'plan.edit', {
          connectionId,
          op: { kind: 'exclude', coveId: id },
          label: 'Exclude',
          revision: (await planNow()).revision,
        });
      await askAlcove(app, 'plan.save', { connectionId, revision: (await planNow()).revision });
      const plan = await planNow();
      // Recycle bins and the like are set aside, and left alone in the table.
      const list = await stored<CustomerList>(app, `customers:${connectionId}`);
      const mapped = (list?.cove ?? []).filter(({ setAside }) => setAside === undefined);
      expect(mapped.length).toBeGreaterThan(count * 0.97);

      const beside = await openCove(await alcove.context.newPage(), world.cove, variant);
      await toMapping(beside);
      const before = asPlanned(world.cove, plan, mapped);
      expect(mapped.length - before).toBeGreaterThan(Math.min(200, count / 10));
      await beside.sidebar.click('button', 'Apply mapping');
      await writtenMore(world.cove, 4);
      expect(await alcove.killWorker()).toBe(1);
      await writtenMore(world.cove, 6);
      await beside.sidebar.click('button', 'Stop');
      const stopped = await ended(app, 20_000);
      expect(stopped).toMatchObject({ state: 'stopped', total: mapped.length, leftOver: [] });
      expect(stopped.done).toBe(asPlanned(world.cove, plan, mapped));
      expect(stopped.done).toBe(before + written(world.cove));
      await until(async () => /Stopped after [\d,]+ of [\d,]+/u.test(await beside.sidebar.text()), {
        what: 'it to say so',
      });

      await beside.sidebar.click('button', 'Apply mapping');
      await writtenMore(world.cove, 5);
      await beside.page.reload();
      const broken = await ended(app, 20_000, stopped);
      expect(broken.failure?.message).toContain('closed or reloaded');
      // Cove forgets the whole step with the page: the person connects anew, and everything is looked at again.
      const again = await openCove(beside.page, world.cove, variant);
      await toMapping(again);
      await again.sidebar.click('button', 'Apply mapping');
      const done = await ended(app, 120_000 + count * 200, broken);
      expect(done).toMatchObject({ state: 'done', done: mapped.length, total: mapped.length, leftOver: [] });
      expect(draftOf(world.cove)).toEqual(asCove(plan));

      await again.person.press('Next');
      await again.person.press('Confirm');
      await again.sidebar.outcome('integration-active', 'met');
      expect(heldBy(world.cove)).toEqual(asCove(plan));
      expect(world.cove.state.resellerMapping).toBe(plan.reseller?.psaId);
      expect(world.cove.state.losses).toEqual([]);
    });
  });
}
