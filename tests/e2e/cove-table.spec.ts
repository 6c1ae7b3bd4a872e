/** What the mapping table can have against the plan: rows that are not there, choices Cove made itself, all of it cleared. */
import { makeCompanies } from '../world/companies.ts';
import type { CustomerList } from '../../lib/domain/customer.ts';
import type { Plan } from '../../lib/domain/plan.ts';
import { askAlcove, connected, stored, withPlan } from './alcove.ts';
import {
  applyMapping,
  applyWhole,
  asCove,
  draftOf,
  heldBy,
  listedCustomers,
  openCove,
  toMapping,
} from './cove-side.ts';
import { expect, sidebarOf, test, until } from './fixtures.ts';

const host = 'acme.halopsa.com';
const { psa, cove } = makeCompanies({ count: 14, seed: 9, noise: 0 });
const tenants = [{ host, state: 'ready' as const, customers: psa }];

test.describe('rows that cannot be done', () => {
  test.use({ worldOptions: { tenants, cove: { customers: cove } } });

  test('are named with the reason each, and the rest is done', async ({ world, alcove, popup }) => {
    const tenant = world.halo.tenant(host);
    const app = await popup('?full');
    const { plan } = await withPlan(app, tenant, [
      ...listedCustomers(cove),
      { id: '999999', name: 'Vanished Trading Co', level: 'EndCustomer' },
    ]);
    // One PSA customer was deleted in HaloPSA after the plan was made: Cove cannot offer it.
    const [[deletedFor, deleted] = ['', undefined]] = Object.entries(plan.links).slice(3);
    const lost = cove.find(({ Id }) => String(Id) === deletedFor);
    tenant.state.clients = tenant.state.clients.filter(({ id }) => id !== deleted?.psaId);
    const { connectionId } = plan;
    await askAlcove(app, 'plan.edit', {
      connectionId,
      op: { kind: 'link', coveId: '999999', link: { psaId: psa[5]?.id ?? 0, origin: 'hand', at: Date.now() } },
      label: 'Link',
      revision: plan.revision,
    });
    await askAlcove(app, 'plan.save', { connectionId, revision: plan.revision + 1 });

    const beside = await openCove(await alcove.context.newPage(), world.cove, 'frame');
    await toMapping(beside);
    const text = await applyMapping(beside);
    expect(text).toContain('2 rows to do by hand');
    expect(text).toContain('Vanished Trading Co');
    expect(text).toContain(lost?.Name ?? 'no such customer');
    await beside.sidebar.outcome('customers-mapped', 'unmet');
    await expect.poll(() => draftOf(world.cove)).toEqual(asCove(plan).filter(([id]) => String(id) !== deletedFor));
  });
});

test.describe('choices that Cove made itself', () => {
  test.use({ worldOptions: { tenants, cove: { customers: cove, variant: 'top' } } });

  test('give way to the plan, also after everything was cleared in Cove', async ({ world, alcove, popup }) => {
    const tenant = world.halo.tenant(host);
    const app = await popup('?full');
    const { connectionId } = await withPlan(app, tenant, listedCustomers(cove));
    const now = async (): Promise<Plan> => (await stored<Plan>(app, `plan:${connectionId}`)) ?? fail('no plan');
    const [first, second] = Object.keys((await now()).links);
    const other = psa.find(({ id, inactive }) => !inactive && id !== tenant.state.clients[0]?.id)?.id ?? 0;
    // Cove maps equal names by itself: one of them the person wants elsewhere, one not at all.
    await askAlcove(app, 'plan.edit', {
      connectionId,
      op: { kind: 'link', coveId: first ?? '', link: { psaId: other, origin: 'hand', at: Date.now() } },
      label: 'Link',
      revision: (await now()).revision,
    });
    await askAlcove(app, 'plan.edit', {
      connectionId,
      op: { kind: 'exclude', coveId: second ?? '' },
      label: 'Exclude',
      revision: (await now()).revision,
    });
    await askAlcove(app, 'plan.save', { connectionId, revision: (await now()).revision });
    const plan = await now();
    expect(plan.links[second ?? '']).toBeUndefined();

    const beside = await openCove(await alcove.context.newPage(), world.cove, 'top');
    await toMapping(beside);
    expect(await applyWhole(beside)).toContain('carried over and read back');
    await expect.poll(() => draftOf(world.cove)).toEqual(asCove(plan));
    expect(world.cove.state.losses).toEqual([]);

    await beside.person.press('Clear all');
    await beside.person.answer('Clear all');
    await until(() => draftOf(world.cove).length === 0, { what: 'Cove to have cleared everything' });
    expect(await applyWhole(beside)).toContain('carried over and read back');
    await expect.poll(() => draftOf(world.cove)).toEqual(asCove(plan));
    await beside.person.press('Next');
    await beside.person.press('Confirm');
    await beside.sidebar.outcome('integration-active', 'met');
    expect(heldBy(world.cove)).toEqual(asCove(plan));
  });
});

test.describe('the open page as a source', () => {
  test.use({ worldOptions: { tenants, cove: { customers: cove } } });

  test('gives the customers of its table, which then are mapped', async ({ world, alcove, popup }) => {
    const app = await popup('?full');
    const connectionId = await connected(app, world.halo.tenant(host));
    await app.getByRole('button', { name: 'Read from the Cove page' }).click();
    await expect(app.getByText('No Cove page with a customer table is open', { exact: false })).toBeVisible();
    const beside = await openCove(await alcove.context.newPage(), world.cove, 'frame');
    await askAlcove(app, 'plan.save', { connectionId, revision: 0 });
    await toMapping(beside);
    await app.getByRole('button', { name: 'Read from the Cove page' }).click();
    await expect(app.getByText('to map, from the Cove page')).toBeVisible();
    const list = await stored<CustomerList>(app, `customers:${connectionId}`);
    const shown = listedCustomers(cove).map(({ name }) => name);
    expect(list?.cove.map(({ name }) => name).toSorted()).toEqual(shown.toSorted());
    expect(world.cove.state.rowChanges).toEqual([]);
  });
});

test.describe('an integration that is set up already', () => {
  test.use({
    worldOptions: {
      tenants,
      cove: {
        customers: cove,
        preset: {
          connection: { name: 'Cove for Acme', clientId: 'x', clientSecret: 'y', hostname: host },
          active: true,
          notifications: [{ name: 'Tickets', kind: 'PSA Ticket', active: true }],
        },
      },
    },
  });

  test('is recognised by Manage on its tile and by the list of notifications', async ({ world, alcove, popup }) => {
    const app = await popup('?full');
    await connected(app, world.halo.tenant(host));
    const page = await alcove.context.newPage();
    await page.goto(world.cove.urls.integrations);
    const sidebar = await sidebarOf(page);
    await sidebar.outcome('integration-active', 'met');
    await page.getByRole('link', { name: 'Notifications' }).click();
    await sidebar.outcome('notification-exists', 'met');
  });
});

function fail(why: string): never {
  throw new Error(why);
}
