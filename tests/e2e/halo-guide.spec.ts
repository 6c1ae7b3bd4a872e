/** "Show me": opens the right place, rings the right control with a bubble beside it, and goes on after a reload. */
import type { Page } from '@playwright/test';
import { defaultLook, looks } from '../world/halo/look.ts';
import { personAt } from '../world/halo/person.ts';
import { checkEverything } from './alcove.ts';
import { axeInside } from './browser/axe.ts';
import { pressed, type Sidebar } from './browser/sidebar.ts';
import { pressIn } from './fixing.ts';
import { expect, furtherIf, test, until } from './fixtures.ts';
import { sharedScene } from './scene.ts';

const hosts = { plain: 'plain.halopsa.com', clients: 'clients.halopsa.com' } as const;
const scene = sharedScene({
  world: {
    cove: false,
    tenants: [
      { host: hosts.plain, state: 'broken:role-tickets-read-only', customers: 3 },
      { host: hosts.clients, state: 'broken:role-customers-none', customers: 3, look: 'clients' },
      { host: 'none.halopsa.com', state: 'unconfigured', customers: 3 },
      { host: 'bare.halopsa.com', state: 'broken:role-tickets-read-only', customers: 3, look: 'bare' },
    ],
  },
});

const bubbleOf = (sidebar: Sidebar) => sidebar.roots.get('group', 'Alcove guide');
const says = (sidebar: Sidebar, text: RegExp): Promise<string> =>
  until(
    async () => {
      const now = await (await bubbleOf(sidebar)).text();
      return text.test(now) && now;
    },
    { what: `the bubble to say ${String(text)}` },
  );

/** Text of the host's form row, tab or button that the ring lies around. */
async function ringed(page: Page, sidebar: Sidebar): Promise<string> {
  const bubble = await bubbleOf(sidebar);
  const box = await bubble.evaluate((element) => {
    const root = element.getRootNode();
    const ring = root instanceof ShadowRoot ? root.querySelector<HTMLElement>('.ring') : null;
    if (ring === null || ring.hidden) return null;
    const { x, y, width, height } = ring.getBoundingClientRect();
    return { x, y, width, height };
  });
  if (box === null) return '';
  return page.evaluate(({ x, y, width, height }) => {
    // What is meant fills its ring; what only holds it is larger.
    const fits = [...document.querySelectorAll('#root *')].filter((element) => {
      const at = element.getBoundingClientRect();
      return (
        Math.abs(at.x - x - 4) < 3 &&
        Math.abs(at.y - y - 4) < 3 &&
        Math.abs(at.width - width + 8) < 6 &&
        at.height <= height
      );
    });
    const named = fits.flatMap((element) => [
      element.getAttribute('title') ?? '',
      element.getAttribute('aria-label') ?? '',
      'innerText' in element ? String(element.innerText) : '',
      element.closest('.form-row')?.querySelector('.form-label')?.textContent ?? '',
    ]);
    return [...new Set(named.filter(Boolean))].join(' | ');
  }, box);
}
/** Text of the smallest element that fills the ring. */
async function underRing(page: Page, sidebar: Sidebar): Promise<string> {
  const bubble = await bubbleOf(sidebar);
  const middle = await bubble.evaluate((element) => {
    const root = element.getRootNode();
    const ring = root instanceof ShadowRoot ? root.querySelector<HTMLElement>('.ring') : null;
    if (ring === null || ring.hidden) return null;
    const { x, y, width, height } = ring.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2, height };
  });
  return middle === null
    ? ''
    : page.evaluate(({ x, y, height }) => {
        const inside = document
          .elementsFromPoint(x, y)
          .filter((element) => element.getBoundingClientRect().height <= height)
          .at(-1);
        return inside !== undefined && 'innerText' in inside ? String(inside.innerText) : '';
      }, middle);
}
const rings = (page: Page, sidebar: Sidebar, name: RegExp): Promise<true> =>
  until(async () => name.test(await ringed(page, sidebar)) || undefined, { what: `the ring around ${String(name)}` });

for (const [look, host] of Object.entries(hosts)) {
  test(
    `wording "${look}": leads to the setting in the role, found and expected beside it, and ends when it is saved`,
    furtherIf(look === 'plain'),
    async () => {
      test.setTimeout(90_000);
      const variant = look === 'clients' ? { ...defaultLook, ...looks.clients } : defaultLook;
      const [id, label, wanted] =
        look === 'clients'
          ? (['role-customers-access', 'Clients Access Level', 'Read Only'] as const)
          : (['role-tickets-access', 'Tickets Access Level', 'Read and Modify'] as const);
      const role = scene.world.halo.tenant(host).state.roles.find(({ name }) => name === 'Cove-Role');
      const { page, sidebar } = await scene.besideHalo(host);
      const person = personAt(page, `https://${host}`, variant);
      await checkEverything(scene.alcove, sidebar, host);
      await sidebar.outcome(id, 'unmet');
      await pressIn(sidebar, id, 'Show me');
      await says(sidebar, /Roles/u);

      await page.goto(`https://${host}/config/agents/roles?id=${role?.id}`);
      await says(sidebar, /tab Permissions/u);
      await rings(page, sidebar, /^Permissions/u);
      await person.openTab('Permissions');
      await says(sidebar, /Select Edit/u);
      await rings(page, sidebar, /Edit/u);

      // A reload in the middle: the guide stands where it was.
      await page.reload();
      await person.openTab('Permissions');
      await says(sidebar, /Select Edit/u);
      await person.press('Edit');
      const words = await says(sidebar, /Access Level to/u);
      expect(words).toContain(wanted);
      await rings(page, sidebar, new RegExp(label, 'iu'));
      const ring = await ringed(page, sidebar);
      expect(ring).not.toMatch(/Unassigned|Add New/u);

      // The bubble takes nothing away: the list opens, and its options can be pressed.
      await person.choose(label, wanted);
      await says(sidebar, /Select Save/u);
      await rings(page, sidebar, /Save/u);
      await person.press('Save');
      await sidebar.outcome(id, 'met', 20_000);
      await until(async () => (await sidebar.roots.find('group', 'Alcove guide')).length === 0, {
        what: 'the guide to have ended',
      });
    },
  );
}

test('where nothing is set up it leads to what has to be made, and Stop ends it for good', async () => {
  const host = 'none.halopsa.com';
  const { page, sidebar } = await scene.besideHalo(host);
  await checkEverything(scene.alcove, sidebar, host);
  await sidebar.outcome('application-exists', 'unmet');
  await pressIn(sidebar, 'application-exists', 'Show me');
  await says(sidebar, /Applications/u);
  await rings(page, sidebar, /^View Applications/u);
  expect(await axeInside(sidebar.roots, await bubbleOf(sidebar))).toEqual([]);
  await page.getByRole('button', { name: 'View Applications' }).click();
  await says(sidebar, /New/u);
  await rings(page, sidebar, /^New/u);
  await pressed(async () => (await bubbleOf(sidebar)).find('button', 'Stop'), 'Stop');
  await until(async () => (await sidebar.roots.find('group', 'Alcove guide')).length === 0, {
    what: 'the bubble to go',
  });
  await page.reload();
  await sidebar.outcome('application-exists', 'unmet');
  expect(await sidebar.roots.find('group', 'Alcove guide')).toEqual([]);
});

test('where the markup says nothing, words lead to the tab and to the setting, and the page is read by them', async () => {
  const host = 'bare.halopsa.com';
  const role = scene.world.halo.tenant(host).state.roles.find(({ name }) => name === 'Cove-Role');
  const { page, sidebar } = await scene.besideHalo(host);
  await checkEverything(scene.alcove, sidebar, host);
  await sidebar.outcome('role-tickets-access', 'unmet');
  // Its list is opened, and the role is shown in it.
  await pressIn(sidebar, 'role-tickets-access', 'Show me');
  await until(async () => (await underRing(page, sidebar)).startsWith('Cove-Role'), {
    what: 'the ring around the role',
  });
  await page.getByText('Cove-Role', { exact: true }).click();
  await page.waitForURL(new RegExp(`id=${role?.id}`, 'u'));
  await says(sidebar, /tab Permissions/u);
  await rings(page, sidebar, /^Permissions/u);
  await page.getByText('Permissions', { exact: true }).click();
  await says(sidebar, /Select Edit/u);
  await page.getByText('Edit', { exact: true }).click();
  await says(sidebar, /Access Level to/u);
  await until(async () => (await underRing(page, sidebar)).startsWith('Read Only'), {
    what: 'the ring around the select box',
  });
});
