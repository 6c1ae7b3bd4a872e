import { expect as see, type Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCompanies } from '../../world/companies.ts';
import { createCove, type CoveOptions, type CoveWorld, type Quirks, type Variant } from '../../world/cove/index.ts';
import { launch, stubHalo, type CoveBrowser } from './cove-browser.ts';
import { personFor, type Person } from './cove-person.ts';

const host = 'acme.halopsa.com';
const secret = 'canary-5f1e-secret';
const { psa, cove: customers, truth, kinds } = makeCompanies({ count: 120, seed: 1 });
const psaName = (coveId: number): string => psa.find(({ id }) => id === truth.get(coveId))?.name ?? '';
const once = (name: string): boolean =>
  psa.filter((customer) => customer.name.includes(name)).length === 1 &&
  customers.filter(({ Name }) => Name === name).length < 2;

/** End customers whose name differs from their PSA customer's, spread over the alphabet; both names unique. */
const different = customers
  .filter(
    ({ Id, Name, Level }) =>
      Level === 'EndCustomer' && truth.get(Id) !== null && psaName(Id) !== Name && once(psaName(Id)),
  )
  .filter(
    ({ Id, Name }) =>
      !kinds.get(Id)?.includes('spacing') && customers.filter((other) => other.Name === Name).length === 1,
  )
  .toSorted((a, b) => a.Name.localeCompare(b.Name));
// The second needs some scrolling; a row at the very end would only take longer.
const [early, late] = [different.at(0), different.at(Math.floor(different.length / 4))];
const same = customers
  .toSorted((a, b) => a.Name.localeCompare(b.Name))
  .find(({ Id, Name, Level }) => Level === 'EndCustomer' && psaName(Id) === Name && once(Name));
if (early === undefined || late === undefined || same === undefined)
  throw new Error('the list lacks what these tests need');

let browser: CoveBrowser;
beforeAll(async () => {
  browser = await launch();
}, 30_000);
afterAll(() => browser.close());

async function open(
  options: Partial<CoveOptions>,
): Promise<{ world: CoveWorld; page: Page; person: Person; shot(name: string): Promise<void> }> {
  const world = createCove({ fetchHalo: stubHalo(host, secret, psa), customers, ...options });
  const page = await (await browser.contextOf(world)).newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  const folder = process.env['ALCOVE_PICTURES'];
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  return {
    world,
    page,
    person: personFor(world.settings.variant, page),
    shot: async (name) =>
      void (folder === undefined
        ? undefined
        : await page.screenshot({ path: join(folder, `${world.settings.variant}-${name}.png`) })),
  };
}
const problems: string[] = [];

async function connect(person: Person, page: Page, world: CoveWorld): Promise<void> {
  await page.goto(`${world.urls.integrations}/halopsa`);
  await person.enter({
    'Connection name': 'Acme',
    'Client ID': 'id',
    'Client Secret': secret,
    'Resource Server Hostname': host,
  });
  await person.press('Connect');
  await person.see(/successful/);
  await person.press('Next');
}

describe.each<Variant>(['frame', 'top'])('the Cove part by hand, wizard %s', (variant) => {
  // One form in every run; the other, which takes longer, by `npm run test:long`.
  const furtherRuns = variant === 'frame' ? ['long'] : [];
  const journey = { timeout: 90_000, tags: furtherRuns };
  it('goes from log-in to an active integration with a PSA Ticket notification', journey, async () => {
    const { world, page, person, shot } = await open({ variant, signedIn: null });
    await page.goto(world.urls.home);
    await page.getByLabel('Email address').fill('tom.ashe@northbridge.example');
    await page.getByLabel('Password').fill('cove-pass');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Management' }).click();
    await shot('dashboard');
    await page.getByRole('link', { name: 'Integrations' }).click();
    await page.getByRole('button', { name: 'Configure' }).click();

    await person.enter({
      'Connection name': 'Acme HaloPSA',
      'Client ID': 'a-client',
      'Client Secret': 'wrong',
      'Resource Server Hostname': `https://${host}/`,
    });
    await person.press('Connect');
    await person.see(/Unable to connect/);
    await person.enter({ 'Resource Server Hostname': host });
    await person.press('Connect');
    await person.see(/Unable to connect/);
    await person.enter({ 'Client Secret': secret });
    await person.press('Connect');
    await person.see(/successful/);
    await shot('connected');
    await person.press('Next');

    await person.chooseForReseller('Wharfedale Hospice');
    await person.choose(early.Name, psaName(early.Id));
    await person.choose(late.Name, psaName(late.Id));
    expect(await person.shown(late.Name)).toBe(psaName(late.Id));
    expect(await person.shown(same.Name)).toBe(same.Name);
    await person.remove(same.Name);
    await shot('mapping');
    await see.poll(() => world.state.draft?.mapping.has(same.Id)).toBe(false);
    expect(world.state.mapping.size).toBe(0);

    await person.press('Next');
    await person.see(host);
    await shot('review');
    await person.press('Confirm');
    await person.see(/integration is now active/);
    await shot('done');

    expect(world.state).toMatchObject({
      active: true,
      connection: { name: 'Acme HaloPSA', clientId: 'a-client', clientSecret: secret, hostname: host },
    });
    expect(world.state.mapping.get(early.Id)).toBe(truth.get(early.Id));
    expect(world.state.mapping.get(late.Id)).toBe(truth.get(late.Id));
    expect(psa.find(({ id }) => id === world.state.resellerMapping)?.name).toBe('Wharfedale Hospice');

    await page.getByRole('link', { name: 'Notifications' }).click();
    await page.getByRole('button', { name: 'Add notification' }).click();
    await page.getByRole('textbox', { name: 'Notification Name' }).fill('Backup tickets');
    await page.getByLabel('Notification type').selectOption('PSA Ticket');
    await see(page.getByLabel('Subject')).not.toBeEditable();
    await page.getByLabel('Internal recipient').fill('backup@northbridge.example');
    await page.getByRole('button', { name: 'Save' }).click();
    await page
      .getByRole('row', { name: /Backup tickets/ })
      .getByRole('button', { name: 'Active' })
      .click();
    await see.poll(() => world.state.notifications).toMatchObject([{ kind: 'PSA Ticket', active: false }]);
    await shot('notifications');
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it(
    'in Manage keeps the secret to itself, and a changed hostname or Clear all loses the mapping',
    { timeout: 60_000, tags: furtherRuns },
    async () => {
      const connection = { name: 'Acme', clientId: 'id', clientSecret: secret, hostname: 'old.halopsa.com' };
      const { world, page, person } = await open({
        variant,
        preset: { connection, mapping: [[same.Id, 1]], resellerMapping: 1 },
      });
      await page.goto(world.urls.integrations);
      const answers: string[] = [];
      page.on(
        'response',
        (response) =>
          void response.text().then(
            (text) => answers.push(text),
            () => undefined,
          ),
      );
      await page.locator('.apx-tile').getByRole('button', { name: 'Manage' }).click();
      await person.enter({ 'Resource Server Hostname': host });
      await person.press('Connect');
      await person.see(/successful/);
      expect(world.state).toMatchObject({ losses: ['hostname-changed'], resellerMapping: null });
      expect(world.state.mapping.size).toBe(0);
      expect(answers.length).toBeGreaterThan(2);
      expect(answers.filter((text) => text.includes(secret))).toEqual([]);
      await person.press('Next');
      await person.chooseForReseller('Wharfedale Hospice');
      await person.press('Apply to all');
      await see
        .poll(() => world.state.draft?.mapping.size)
        .toBe(customers.filter(({ Level }) => Level === 'EndCustomer').length);
      await person.press('Clear all');
      await person.answer(variant === 'frame' ? 'No' : 'Cancel');
      expect(world.state.losses).not.toContain('clear-all');
      await person.press('Clear all');
      await person.answer(variant === 'frame' ? 'Yes' : 'Clear all');
      await see.poll(() => world.state.draft?.mapping.size).toBe(0);
      await person.press('Next');
      await person.press('Confirm');
      await person.see(/changes have been made and integration is now active/);
      await page.context().close();
    },
  );

  const odd: [string, Partial<Quirks>, Partial<CoveOptions>?][] = [
    ['editors in every row', { editors: 'always' }],
    ['editors after a click', { editors: 'on-click', paging: 'pages' }],
    ['late remote search and moving rows', { remoteSearch: true, dropdownDelay: 150, unmappedFirst: true }],
    [
      'no search, rows made anew, ids, a dialog in the way',
      { search: false, rerender: 'after-change', extraColumns: ['id', 'level'], interruptAfter: 1 },
    ],
    [
      'text with X, padded names, rows made anew each second',
      { editors: 'mixed', paddedNames: true, rerender: 'every-second' },
    ],
  ];
  it.each(odd)(
    'can be mapped by a person: %s',
    { timeout: 60_000, tags: furtherRuns },
    async (_, quirks, more = {}) => {
      const { world, page, person } = await open({ variant, quirks, ...more });
      await connect(person, page, world);
      const target = quirks.search === false ? 'Abbotsbury Seafood Ltd' : psaName(late.Id);
      await person.choose(late.Name, target);
      await see
        .poll(() => world.state.draft?.mapping.get(late.Id)?.psaId)
        .toBe(psa.find(({ name }) => name === target)?.id);
      if (quirks.interruptAfter === 1) {
        await person.see('Planned maintenance');
        await person.answer('OK');
      }
      expect(await person.shown(late.Name)).toBe(target);
      await person.remove(late.Name);
      await see.poll(() => world.state.draft?.mapping.has(late.Id)).toBe(false);
      await page.context().close();
    },
  );
});

describe('who may', () => {
  it.each<[string, CoveOptions['signedIn'], boolean]>([
    ['Administrator of the reseller', { role: 'Administrator' }, true],
    ['Manager of the reseller', { role: 'Manager' }, false],
    ['SuperUser of an end customer', { role: 'SuperUser', level: 'EndCustomer' }, false],
    ['SuperUser of the distributor', { role: 'SuperUser', level: 'Distributor' }, false],
  ])('%s sees the tile: %s', { timeout: 60_000 }, async (_, signedIn, visible) => {
    const { world, page } = await open(
      signedIn === undefined ? {} : { signedIn, tilesInFrame: signedIn?.role === 'Administrator' },
    );
    await page.goto(world.urls.integrations);
    const place = world.settings.tilesInFrame ? page.frameLocator('iframe') : page;
    await place.getByText('Integrations Dashboard').waitFor();
    await see(place.getByRole('button', { name: 'Configure' })).toHaveCount(visible ? 1 : 0);
    const request = new Request('https://backup.management/console-api/v1/halopsa');
    expect((await world.handle(request, 'backup.management')).status).toBe(visible ? 200 : 403);
    await page.context().close();
  });
});
