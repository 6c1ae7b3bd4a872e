/** The checklist beside HaloPSA, with the build that ships. */
import { agentLogins } from '../world/halo/index.ts';
import { expect, never, sidebarOf, test } from './fixtures.ts';

const host = 'acme.halopsa.com';

test.describe('a tenant that is ready but for one fault', () => {
  test.use({ worldOptions: { tenants: [{ host, state: 'broken:role-tickets-read-only' }] } });

  test('Check everything names exactly what is wrong, and what could not be checked', async ({
    world,
    alcove,
    visit,
  }) => {
    await alcove.context.addCookies(world.halo.tenant(host).signIn(agentLogins.administrator.email).cookies);
    const page = await visit(`https://${host}/config`);
    const sidebar = await sidebarOf(page);
    await sidebar.click('button', 'Check everything');
    await sidebar.outcome('category-exists', 'met');
    const row = await sidebar.outcome('role-tickets-access', 'unmet');
    expect(row.text).toContain('Read Only');
    expect(row.text).toContain('Read and Modify');
    await sidebar.outcome('role-add-tickets', 'met');
    // The web app itself reports its agent's presence; everything else may only read.
    const writes = world.log.entries.filter(
      ({ host: asked, method, path }) => asked === host && method !== 'GET' && path !== '/api/OnlineStatus',
    );
    expect(writes).toEqual([]);
  });
});

test.describe('where the checklist is not wanted', () => {
  test.use({ worldOptions: { tenants: [{ host, state: 'unconfigured' }] } });

  for (const path of ['/tickets?area=1&mainview=team&viewid=0', '/portal']) {
    test(`nothing stands on ${path}`, async ({ world, alcove, visit }) => {
      await alcove.context.addCookies(world.halo.tenant(host).signIn(agentLogins.administrator.email).cookies);
      const page = await visit(`https://${host}/config`);
      const sidebar = await sidebarOf(page);
      await sidebar.panel();
      await page.goto(`https://${host}${path}`);
      await never(() => sidebar.isOpen(), `the sidebar stands on ${path}`);
    });
  }
});
