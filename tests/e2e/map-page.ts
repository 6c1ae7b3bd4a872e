/** The mapping in Alcove's own page, with a handful of customers on either side. */
import type { Locator, Page } from '@playwright/test';
import type { Plan } from '../../lib/domain/plan.ts';
import { stored, withCustomers } from './alcove.ts';
import { expect, test } from './fixtures.ts';
import { sharedScene, type Scene } from './scene.ts';

const host = 'acme.halopsa.com';
const psa = [
  { id: 11, name: 'Northbridge IT Services' },
  { id: 12, name: 'Acme Ltd' },
  { id: 13, name: 'Bluebird Dental' },
  { id: 14, name: 'Crown Bakery Limited' },
  { id: 15, name: 'Dover Shipping' },
  { id: 16, name: 'Elm Street Garage' },
];
/** Two exact, one that differs by its legal form, one nobody knows, one that the person will exclude. */
const cove = [
  { id: '1', name: 'Acme Ltd', devices: 9 },
  { id: '2', name: 'Bluebird Dental', devices: 4 },
  { id: '3', name: 'Crown Bakery', devices: 3 },
  { id: '4', name: 'Zephyr Kite School', devices: 2 },
  { id: '5', name: 'Quince Test Lab', devices: 1 },
];

export interface MapPage {
  readonly scene: Scene;
  readonly connectionId: string;
  /** The page, with what is clear linked already. */
  open(): Promise<Page>;
  planOf(app: Page): Promise<Plan | undefined>;
  /** Cove's ids and what they are linked with. */
  linksOf(app: Page): Promise<Record<string, number>>;
}

export const picker = (app: Page, name: string): Locator =>
  app.getByRole('combobox', { name: `PSA customer for ${name}`, exact: true });
export const shown = (app: Page, what: string): Locator =>
  app.getByRole('button', { name: new RegExp(`^${what} \\d`, 'u') });
export const undo = (app: Page): Locator => app.getByRole('button', { name: 'Undo', exact: true });
export const redo = (app: Page): Locator => app.getByRole('button', { name: 'Redo', exact: true });

export async function choose(app: Page, label: string, typed: string, wanted: string): Promise<void> {
  const box = app.getByRole('combobox', { name: label, exact: true });
  await box.click();
  await box.pressSequentially(typed);
  await app.getByRole('option', { name: wanted }).click();
  await expect(box).toHaveValue(wanted);
}
export const chooseReseller = (app: Page): Promise<void> =>
  choose(app, 'PSA customer for the reseller account', 'north', 'Northbridge IT Services');

/** Declares the scene of a file about the mapping; each test begins with the customers of both sides and nothing linked. */
export function mapPage(): MapPage {
  const scene = sharedScene({
    world: { cove: false, tenants: [{ host, state: 'ready', customers: psa }] },
  });
  let connectionId = '';
  test.beforeEach(async () => {
    await scene.forget();
    const app = await scene.app();
    connectionId = await withCustomers(app, scene.world.halo.tenant(host), cove);
    await app.close();
  });
  const planOf = (app: Page): Promise<Plan | undefined> => stored<Plan>(app, `plan:${connectionId}`);
  return {
    scene,
    get connectionId() {
      return connectionId;
    },
    async open() {
      const app = await scene.app('#customers');
      await app.getByRole('button', { name: 'Continue to mapping' }).click();
      await expect(picker(app, 'Acme Ltd')).toHaveValue('Acme Ltd');
      return app;
    },
    planOf,
    linksOf: async (app) =>
      Object.fromEntries(Object.entries((await planOf(app))?.links ?? {}).map(([id, { psaId }]) => [id, psaId])),
  };
}
