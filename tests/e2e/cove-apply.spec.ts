/** The whole work in Cove's console with Alcove at its side, on both forms of the wizard: Cove ends with exactly the plan. */
import { makeCompanies } from '../world/companies.ts';
import { coveApplication, withPlan } from './alcove.ts';
import { applyWhole, asCove, heldBy, listedCustomers, openCove, toMapping } from './cove-side.ts';
import { expect, test, until } from './fixtures.ts';

const host = 'acme.halopsa.com';
const { psa, cove } = makeCompanies({ count: 40, seed: 3 });

for (const variant of ['frame', 'top'] as const) {
  test.describe(`the wizard in the form "${variant}"`, () => {
    test.use({
      worldOptions: {
        tenants: [{ host, state: 'ready', customers: psa }],
        // The quick form is slow enough to be stopped in the middle also where the machine has much else to do.
        cove: { customers: cove, variant, ...(variant === 'top' && { quirks: { dropdownDelay: 200 } }) },
      },
    });

    test('from the first field to the notification, with a stop in the middle', async ({ world, alcove, popup }) => {
      test.setTimeout(150_000);
      const app = await popup('?full');
      const { plan } = await withPlan(app, world.halo.tenant(host), listedCustomers(cove));
      expect(Object.keys(plan.links).length).toBeGreaterThan(20);
      await app.close();
      const beside = await openCove(await alcove.context.newPage(), world.cove, variant);
      const { page, sidebar, person } = beside;
      await toMapping(beside);
      const inMemory = async () =>
        (await alcove.worker()).evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));
      expect(await inMemory()).toContain(coveApplication(world.halo.tenant(host)).clientSecret);
      await sidebar.outcome('cove-level', 'met');
      await sidebar.outcome('connection-made', 'met');

      // Stopped midway: what was set stays, the rest is named by its number.
      await sidebar.click('button', 'Apply mapping');
      await until(async () => /\b[3-9] of \d\d\b/u.test(await sidebar.text()), {
        what: 'some rows to be set',
        timeout: 30_000,
      });
      await sidebar.click('button', 'Stop');
      await until(async () => /Stopped after \d+ of \d+/u.test(await sidebar.text()), { what: 'it to stop' });
      await sidebar.get('button', 'Apply mapping');
      const text = await applyWhole(beside, 90_000);
      expect(text).toContain('carried over and read back');
      expect(text).not.toContain('to do by hand');

      await person.press('Next');
      await person.see('Confirm');
      await until(async () => (await sidebar.text()).includes('press Confirm yourself'), {
        what: 'review to be recognised',
      });
      await person.press('Confirm');
      await until(async () => (await sidebar.text()).includes('The HaloPSA integration is active'), {
        what: 'the success to be recognised',
      });
      // Cove has the secret now: what was kept for that is wiped.
      const { clientSecret } = coveApplication(world.halo.tenant(host));
      await until(async () => !(await inMemory()).includes(clientSecret), { what: 'the secret to be wiped after use' });
      await sidebar.outcome('secret-kept', 'not-applicable');
      expect(heldBy(world.cove)).toEqual(asCove(plan));
      expect(world.cove.state.resellerMapping).toBe(plan.reseller?.psaId);
      expect(world.cove.state.connection).toMatchObject({ name: 'Cove for Acme', hostname: host });
      expect(world.cove.state.losses).toEqual([]);
      for (const id of ['integration-active', 'reseller-mapped']) await sidebar.outcome(id, 'met');

      // Nothing makes tickets yet: the last stage stays open until a PSA Ticket notification is active.
      await page.getByRole('link', { name: 'Notifications' }).click();
      await sidebar.outcome('notification-exists', 'unmet');
      await page.getByRole('button', { name: 'Add notification' }).click();
      await page.getByRole('textbox', { name: 'Notification Name' }).fill('Backup tickets');
      await page.getByLabel('Notification type').selectOption('PSA Ticket');
      await page.getByLabel('Internal recipient').fill('backup-team@northbridge.example');
      await page.getByRole('button', { name: 'Save' }).click();
      await sidebar.outcome('notification-exists', 'met');
      await page
        .getByRole('row', { name: /Backup tickets/u })
        .getByRole('button', { name: 'Active' })
        .click();
      await sidebar.outcome('notification-exists', 'unmet');
      expect(await sidebar.text()).toContain('The notification is switched off');
    });
  });
}
