/** Cove: from the dashboard to a connected wizard. The four values come from Alcove; Connect is the administrator's. */
import { until } from '../../e2e/browser/wait.ts';
import type { Stage } from './stage.ts';

export const coveConnect: Stage = {
  title: 'Cove: open the wizard and connect',
  async run({ cove, world, terminal, pictures }) {
    const { page, beside, person } = await cove();
    terminal.step('Management > Integrations: the checklist appears');
    await page.bringToFront();
    await page.goto(world.cove.urls.home);
    const management = page.getByRole('button', { name: 'Management' });
    if ((await management.getAttribute('aria-expanded')) !== 'true') await management.click();
    await page.getByRole('link', { name: 'Integrations' }).click();
    await beside.panel();
    await beside.outcome('cove-level', 'met', 20_000);
    await pictures.take(page, 'cove integrations');
    terminal.step('Configure, Fill in');
    await page.getByRole('button', { name: 'Configure' }).click();
    await beside.click('button', 'Fill in');
    await until(async () => /Filled in: .*Hostname/u.test(await beside.text()), { what: 'the fields to be filled in' });
    await pictures.take(page, 'cove filled in');
    terminal.step('The administrator presses Connect');
    await person.press('Connect');
    await until(async () => /Cove is connected/u.test(await beside.text()), {
      what: 'Connect to succeed',
      timeout: 30_000,
    });
    await pictures.take(page, 'cove connected');
    await person.press('Next');
    await beside.get('button', /^Apply mapping$|^Map customers$|^Review the plan$/u);
    await pictures.take(page, 'cove mapping step');
  },
};
