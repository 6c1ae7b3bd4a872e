/** Begun by hand and connected after all: what was linked by name alone is linked to the customers that HaloPSA has. */
import type { Plan } from '../../lib/domain/plan.ts';
import { askAlcove, coveApplication, runToEnd, stored } from './alcove.ts';
import { expect, test, until } from './fixtures.ts';

const host = 'acme.halopsa.com';
test.use({
  worldOptions: {
    tenants: [
      {
        host,
        state: 'ready',
        customers: [
          { id: 12, name: 'Acme Limited' },
          { id: 13, name: 'Bluebird Dental' },
        ],
      },
    ],
  },
});

test('lists, plan and marks stay; manual mode ends; what the key gives is checked', async ({ popup, world }) => {
  const app = await popup('?full');
  const { connectionId } = await askAlcove(app, 'manual.begin', { name: 'Acme', address: host, clientId: '' });
  await app.reload();
  await app.getByLabel('Names from HaloPSA').fill('Bluebird Dental\nAcme Limited');
  await app.getByRole('button', { name: 'Use 2 PSA customers' }).click();
  await app.getByLabel('Customer list').fill('Acme Ltd\nBluebird Dental');
  await app.getByRole('button', { name: 'Use 2 customers' }).click();
  await app.getByRole('button', { name: 'Continue to mapping' }).click();
  const plan = async () => (await stored<Plan>(app, `plan:${connectionId}`)) ?? null;
  const links = async () =>
    Object.fromEntries(Object.entries((await plan())?.links ?? {}).map(([id, { psaId }]) => [id, psaId]));
  await until(async () => Object.keys(await links()).length === 2, { what: 'both links' });
  expect(Object.values(await links()).every((id) => id < 0)).toBe(true);
  await askAlcove(app, 'plan.save', { connectionId, revision: (await plan())?.revision ?? 0 });
  await askAlcove(app, 'handwork.mark', { connectionId, rows: ['name:acme ltd'], on: true });

  const again = await askAlcove(app, 'connect', {
    name: 'Cove for Acme',
    address: host,
    ...coveApplication(world.halo.tenant(host)),
  });
  expect(again.connectionId).toBe(connectionId);
  await runToEnd(app, 'customers.psa', { connectionId });
  expect(await links()).toEqual({ 'name:acme ltd': 12, 'name:bluebird dental': 13 });
  expect((await plan())?.savedAt).toBeGreaterThan(0);
  expect(await stored<Record<string, { psaId: number }>>(app, `handwork:${connectionId}`)).toMatchObject({
    'name:acme ltd': { psaId: 12 },
  });
  await app.getByRole('link', { name: /^Overview/u }).click();
  await expect(app.getByText('Manual mode')).toHaveCount(0);
  await expect(app.locator('[data-requirement="proof-token"]')).toHaveAttribute('data-outcome', 'met');
});
