/** Cove: review, Confirm, and the notification without which no ticket is ever made. */
import { until } from '../../e2e/browser/wait.ts';
import type { Stage } from './stage.ts';

export const coveConfirm: Stage = {
  title: 'Cove: review, confirm, add the notification',
  async run({ cove, terminal, pictures }) {
    const { page, beside, person } = await cove();
    terminal.step('Next, review');
    await person.press('Next');
    await beside.outcome('integration-active', ['unknown', 'unmet']);
    await until(async () => /Compare the connection details/u.test(await beside.text()), {
      what: 'the review to be seen',
    });
    await pictures.take(page, 'cove review');
    terminal.step('The administrator presses Confirm');
    await person.press('Confirm');
    await person.see(/integration is now active/u);
    await beside.outcome('integration-active', 'met', 20_000);
    await pictures.take(page, 'cove active');
    terminal.step('Management > Notifications: add a PSA Ticket notification');
    await page.getByRole('link', { name: 'Notifications' }).click();
    await page.getByRole('button', { name: 'Add notification' }).waitFor();
    await beside.outcome('notification-exists', 'unmet', 20_000);
    await pictures.take(page, 'cove no notification yet');
    await page.getByRole('button', { name: 'Add notification' }).click();
    await page.getByRole('textbox', { name: 'Notification Name' }).fill('Backup tickets');
    await page.getByLabel('Notification type').selectOption('PSA Ticket');
    await page.getByLabel('Internal recipient').fill('backup@northbridge.example');
    await pictures.take(page, 'cove notification');
    await page.getByRole('button', { name: 'Save' }).click();
    await beside.outcome('notification-exists', 'met', 20_000);
    await pictures.take(page, 'cove notification active');
  },
};
