/** Fixing as a person does it: the consent page, what was written, what is there afterwards. */
import type { Page } from '@playwright/test';
import type { ChangePlan } from '../../lib/domain/change.ts';
import { coveNames, coveScopes, type Tenant } from '../world/halo/index.ts';
import { violations } from '../world/halo/specification.ts';
import type { World } from '../world/server.ts';
import { stored } from './alcove.ts';
import type { ChromiumWithExtension } from './browser/chromium.ts';
import { pressed, type Sidebar } from './browser/sidebar.ts';

/** Presses something that opens the consent page, and gives that page. */
export async function consentBy(alcove: ChromiumWithExtension, press: () => Promise<unknown>): Promise<Page> {
  const opened = alcove.context.waitForEvent('page', {
    predicate: (page) => page.url().includes('/consent.html'),
    timeout: 20_000,
  });
  const [page] = await Promise.all([opened, press()]);
  await page.waitForLoadState();
  return page;
}

/** Presses a button of a requirement's row. */
export async function pressIn(sidebar: Sidebar, id: string, name: string | RegExp): Promise<void> {
  await pressed(async () => (await sidebar.row(id)).find('button', name), `${String(name)} in the row ${id}`);
}

/** Everything sent but reads; the web app's own sign of life and log-in are its business. */
export const writes = (world: World, host: string): string[] =>
  world.log.entries
    .filter((entry) => entry.host === host && entry.method !== 'GET' && entry.path.startsWith('/api'))
    .filter(({ path, query }) => path !== '/api/OnlineStatus' && !query.includes('domain=screen'))
    .map(({ method, path }) => `${method} ${path.replace(/\/[0-9a-f-]{36}$|\/\d+$/iu, '/*')}`);

/** What of everything that was written the published specification does not know. */
export const unspecified = (world: World): string[] =>
  world.log.entries
    .filter(({ method, query }) => method === 'POST' && !query.includes('domain=screen'))
    .filter(({ path }) => /^\/api\/(?:category|roles|application)$/iu.test(path))
    .flatMap(({ path, body }) => violations(path, JSON.parse(body)));

/** The journal of a tenant, oldest plan first. */
export const plansOf = async (own: Page, host: string): Promise<ChangePlan[]> =>
  (await stored<ChangePlan[]>(own, `changes:${host}`)) ?? [];

/** What a tenant has of what Cove needs. */
export function coveRecords({ state: { categories, roles, applications } }: Tenant) {
  return {
    categories: categories.filter(({ text }) => text === coveNames.category).map(({ type }) => type),
    roles: roles.filter(({ name }) => name === coveNames.role).map(({ claims }) => claims),
    applications: applications
      .filter(({ name }) => name === coveNames.application)
      .map(({ scopes, inactive }) => ({ scopes, inactive })),
  };
}

/** What "Create all for me" makes. */
export const everything: ReturnType<typeof coveRecords> = {
  categories: [1],
  roles: [{ Tx: '2', Ux: '2', l6: '1', l9: '1', Fc: '1', Ft: '1' }],
  applications: [{ scopes: [...coveScopes], inactive: false }],
};

/** The secret of the application that was made for Cove, as only HaloPSA knows it. */
export const secretAt = ({ state }: Tenant): string | undefined =>
  state.applications.find(({ name }) => name === coveNames.application)?.secret;
