/** The application, and its secret that HaloPSA shows once. */
import { until } from '../../e2e/browser/wait.ts';
import { coveNames } from '../halo/index.ts';
import { follow } from './follow.ts';
import type { Stage } from './stage.ts';

export const application: Stage = {
  title: 'HaloPSA: the application and its one-time secret',
  async run({ halo: page, besideHalo: sidebar, atHalo, terminal, pictures, notes }) {
    terminal.step(`New application ${coveNames.application}`);
    await follow(
      { page, sidebar, person: atHalo, picture: (name) => pictures.take(page, name) },
      'application-exists',
      [
        { when: /select View Applications/u, picture: 'application, shown where to begin' },
        { when: /^Enter a name/u, picture: 'application, shown the name' },
        { when: /^In Identity Roles/u, picture: 'application details' },
        { when: /^Tick read:customers/u, picture: 'application permissions' },
        {
          when: /^Select Save/u,
          async afterwards() {
            const dialog = page.getByRole('dialog').filter({ hasText: 'will not be displayed again' });
            notes.clientSecret = await dialog.getByLabel('Client Secret').inputValue();
            terminal.step('Keep the secret that is shown this once');
            await sidebar.get('button', 'Keep the secret');
            await pictures.take(page, 'secret shown once');
            await sidebar.click('button', 'Keep the secret');
            await until(async () => (await sidebar.text()).includes('The Client Secret is kept and works'), {
              what: 'the secret to be kept and tried',
              timeout: 20_000,
            });
            await pictures.take(page, 'secret kept and tried');
            await dialog.getByRole('button', { name: 'Close' }).click();
            await page.getByTitle('Edit', { exact: true }).waitFor();
          },
        },
      ],
    );
    terminal.step('Write down the Client ID of the saved application');
    await atHalo.openTab('Details');
    notes.clientId = await atHalo.valueOf('Client ID');
    await pictures.take(page, 'application saved');
  },
};
