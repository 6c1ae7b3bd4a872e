/** Beside Cove's console before the mapping: who may do it, where to click, filling in, and what Connect answered. */
import type { Variant } from '../world/cove/index.ts';
import { wordings } from '../world/cove/index.ts';
import type { WorldOptions } from '../world/server.ts';
import { agentLogins } from '../world/halo/index.ts';
import { askAlcove, connected, coveApplication } from './alcove.ts';
import { openCove, toConnect, type BesideCove } from './cove-side.ts';
import { expect, furtherIf, never, sidebarOf, test, until } from './fixtures.ts';

const host = 'acme.halopsa.com';
const tenants: WorldOptions['tenants'] = [{ host, state: 'ready', customers: 4 }];
const says = (beside: BesideCove, text: string | RegExp): Promise<true> =>
  until(
    async () =>
      (typeof text === 'string'
        ? (await beside.sidebar.text()).includes(text)
        : text.test(await beside.sidebar.text())) || undefined,
    {
      what: `the sidebar to say ${String(text)}`,
    },
  );

for (const variant of ['frame', 'top'] as const satisfies Variant[]) {
  test.describe(`the wizard in the form "${variant}"`, () => {
    test.use({
      worldOptions: { tenants, cove: { variant, wording: variant === 'frame' ? wordings.detailed : wordings.toast } },
    });

    const title = 'Fill in writes the four fields; Connect stays with the person, and its answer is recognised';
    test(title, furtherIf(variant === 'top'), async ({ world, alcove, popup }) => {
      const tenant = world.halo.tenant(host);
      const app = await popup('?full');
      await connected(app, tenant);
      const beside = await openCove(await alcove.context.newPage(), world.cove, variant);
      await toConnect(beside);
      await beside.sidebar.click('button', 'Fill in');
      await says(beside, /Filled in: .*Client Secret/u);
      expect(world.cove.state.draft).toBeNull();
      expect(await beside.sidebar.text()).not.toContain(coveApplication(tenant).clientSecret);
      // The hint below the fields speaks of failures and is no answer.
      expect(await beside.sidebar.text()).not.toContain('Connect did not succeed');

      // What the person changes for the worse is refused by Cove; why is told in Cove's own words, with the usual causes.
      await beside.person.enter({ 'Client Secret': 'wrong' });
      await beside.person.press('Connect');
      await says(beside, 'Connect did not succeed');
      await says(beside, /Cove says: .*(?:rejected|wrong|Error)/u);
      await says(beside, 'Usual causes');

      await beside.sidebar.click('button', 'Fill in');
      await says(beside, /Filled in: .*Client Secret/u);
      await beside.person.press('Connect');
      await says(beside, 'Cove is connected');
      await beside.sidebar.outcome('connection-made', 'met');
      expect(world.cove.state.draft?.connection).toMatchObject({
        name: 'Cove for Acme',
        hostname: host,
        ...coveApplication(tenant),
      });
    });
  });
}

test.describe('in the usual console', () => {
  test.use({ worldOptions: { tenants } });

  test('without a connection it says so; nothing of it stands where Cove’s console has nothing to do with it', async ({
    world,
    alcove,
  }) => {
    const page = await alcove.context.newPage();
    await page.goto(world.cove.urls.home);
    const sidebar = await sidebarOf(page);
    await page.getByRole('button', { name: 'Management' }).waitFor();
    await never(() => sidebar.isOpen(), 'it stands on the start page');
    const beside = await openCove(page, world.cove, 'frame');
    await toConnect(beside);
    await says(beside, 'No connection yet');
  });

  test('when the secret is no longer held the other fields are filled in and the secret is asked for', async ({
    world,
    alcove,
    popup,
  }) => {
    const app = await popup('?full');
    const connectionId = await connected(app, world.halo.tenant(host));
    await askAlcove(app, 'secret.forget', { connectionId });
    const beside = await openCove(await alcove.context.newPage(), world.cove, 'frame');
    await toConnect(beside);
    await says(beside, 'The Client Secret is not at hand');
    await beside.sidebar.click('button', 'Fill in');
    await says(beside, /Filled in: .*Resource Server Hostname/u);
    await says(beside, /Client Secret: Alcove holds no secret/u);
    const field = (label: string) =>
      beside.person.place.locator('.dx-field').filter({ hasText: label }).locator('.dx-texteditor-input');
    await expect(field('Resource Server Hostname')).toHaveValue(host);
    await expect(field('Client Secret')).toHaveValue('');
  });

  test('while the vault is locked, that is said instead of filling in the secret', async ({ world, alcove, popup }) => {
    const app = await popup('?full');
    const connectionId = await connected(app, world.halo.tenant(host));
    await askAlcove(app, 'vault.create', { passphrase: 'four plain words together', connectionId });
    await askAlcove(app, 'vault.lock', {});
    const beside = await openCove(await alcove.context.newPage(), world.cove, 'frame');
    await toConnect(beside);
    await beside.sidebar.click('button', 'Fill in');
    await says(beside, /Client Secret: .*vault, which is locked/u);
    await askAlcove(app, 'vault.unlock', { passphrase: 'four plain words together' });
    await beside.sidebar.click('button', 'Fill in');
    await says(beside, /Filled in: .*Client Secret/u);
  });

  test('a page of Cove never gets the secret by itself', async ({ world, alcove, popup }) => {
    const app = await popup('?full');
    await connected(app, world.halo.tenant(host));
    const { clientSecret } = coveApplication(world.halo.tenant(host));
    const beside = await openCove(await alcove.context.newPage(), world.cove, 'frame');
    await toConnect(beside);
    await beside.sidebar.get('button', 'Fill in');
    expect(
      world.log.entries.filter(
        ({ host: asked, body }) => asked.endsWith('backup.management') && body.includes(clientSecret),
      ),
    ).toEqual([]);
    const worker = await alcove.worker();
    expect(await worker.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)))).not.toContain(
      clientSecret,
    );
  });
});

const levels = [
  { role: 'SuperUser', level: 'EndCustomer', says: /You are at EndCustomer level/u },
  { role: 'Manager', level: 'Reseller', says: /You are at Reseller level as Manager/u },
  { role: 'SuperUser', level: 'Distributor', says: /You are at Distributor level/u },
] as const;
for (const { role, level, says: words } of levels) {
  test.describe(`as ${role} at ${level} level`, () => {
    test.use({ worldOptions: { tenants, cove: { signedIn: { role, level } } } });

    test(
      'it is told that this is not enough, and what is',
      furtherIf(role !== 'Manager'),
      async ({ world, alcove, popup }) => {
        const app = await popup('?full');
        await connected(app, world.halo.tenant(host));
        const page = await alcove.context.newPage();
        await page.goto(world.cove.urls.integrations);
        const tabId = await (
          await alcove.worker()
        ).evaluate(async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id, page.url());
        await askAlcove(app, 'panel.show', { tabId: tabId ?? -1 });
        await page.bringToFront();
        const sidebar = await sidebarOf(page);
        const row = await sidebar.outcome('cove-level', 'unmet');
        expect(row.outcome).toBe('unmet');
        await until(async () => words.test(await sidebar.text()), { what: `the level to be told: ${String(words)}` });
        expect(await sidebar.text()).toMatch(/Reseller/u);
        expect(await sidebar.text()).not.toContain(agentLogins.administrator.email);
      },
    );
  });
}
