/** The build for Firefox, the whole way: connected and mapped, filled in and applied in Cove's wizard, there in a frame; in its other form by `npm run test:long`. */
import { expect, test } from '@playwright/test';
import type { Frame, Page } from 'puppeteer-core';
import { makeCompanies } from '../world/companies.ts';
import { startWorld, type World } from '../world/server.ts';
import { withPlan, type Asked } from './alcove.ts';
import { launchFirefox, type FirefoxWithExtension } from './browser/firefox.ts';
import { until } from './browser/wait.ts';
import { asCove, draftOf, listedCustomers } from './cove-side.ts';

const host = 'acme.halopsa.com';
const { psa, cove } = makeCompanies({ count: 30, seed: 3 });

/** Both drivers evaluate a function in the page with its arguments. */
const asked = (page: Page): Asked => page;

/** The wizard as a page of the console, and in a frame of another host within it. */
for (const variant of ['top', 'frame'] as const)
  test.describe(`with the wizard in its form “${variant}”`, { tag: variant === 'top' ? '@long' : [] }, () => {
    let world: World;
    let firefox: FirefoxWithExtension;
    test.beforeAll(async () => {
      world = await startWorld({
        tenants: [{ host, state: 'ready', customers: psa }],
        cove: { customers: cove, variant, automaticMapping: 'none' },
      });
      firefox = await launchFirefox({ preferences: world.firefoxPreferences });
    });
    test.afterAll(async () => {
      await firefox?.close();
      await world?.close();
    });

    const sidebarText = async (page: Page): Promise<string> =>
      (await firefox.inClosedRoots(page, 'aside'))[0]?.text ?? '';
    const pressInSidebar = async (page: Page, name: string): Promise<void> => {
      const button = await until(async () => (await firefox.inClosedRoots(page, 'button', name))[0], {
        what: `the button ${name}`,
        timeout: 20_000,
      });
      await button.click();
    };
    /** Presses what stands in the page or in a frame of it. */
    const press = async (page: Page, selector: string): Promise<void> => {
      const inSight = async (frame: Frame) => {
        const found = await frame.$(selector);
        return found && (await found.isVisible()) ? found : undefined;
      };
      const found = await until(
        async () => {
          for (const frame of page.frames()) {
            const there = await inSight(frame).catch(() => undefined);
            if (there) return there;
          }
          return undefined;
        },
        { what: selector, timeout: 20_000 },
      );
      await found.click();
    };

    test('from the key to a mapping that Cove shows', async () => {
      test.setTimeout(180_000);
      const app = await firefox.open('popup.html?full');
      const { plan } = await withPlan(asked(app), world.halo.tenant(host), listedCustomers(cove));
      expect(Object.keys(plan.links).length).toBeGreaterThan(cove.length / 2);

      const page = await firefox.browser.newPage();
      await page.goto(world.cove.urls.home);
      await press(page, 'aria/Management[role="button"]');
      await press(page, 'aria/Integrations[role="link"]');
      await press(page, 'aria/Configure[role="button"]');
      await pressInSidebar(page, 'Fill in');
      await until(async () => /Filled in: .*Client Secret/u.test(await sidebarText(page)), {
        what: 'the fields',
        timeout: 20_000,
      });
      await press(page, 'aria/Connect[role="button"]');
      await until(async () => (await sidebarText(page)).includes('Cove is connected'), {
        what: 'the connection',
        timeout: 20_000,
      });
      await press(page, 'aria/Next[role="button"]');
      await pressInSidebar(page, 'Apply mapping');
      await until(async () => /carried over and read back/u.test(await sidebarText(page)), {
        what: 'the plan to be carried over',
        timeout: 90_000,
      });
      await until(() => JSON.stringify(draftOf(world.cove)) === JSON.stringify(asCove(plan)), {
        what: 'Cove to hold the plan',
      });
      expect(world.cove.state.losses).toEqual([]);
    });
  });
