/** The application, and its secret that HaloPSA shows once. */
import { coveNames, coveScopes } from '../halo/index.ts';
import { follow } from './follow.ts';
import type { Stage } from './stage.ts';

export const application: Stage = {
  title: 'HaloPSA: the application and its one-time secret',
  async run({ halo: page, besideHalo: sidebar, atHalo, terminal, pictures, notes, world }) {
    const { look } = world.halo.tenant();
    terminal.step(`New application ${coveNames.application}`);
    await follow(
      { page, sidebar, person: atHalo, picture: (name) => pictures.take(page, name) },
      'application-exists',
      [
        {
          when: /select View Applications/u,
          picture: 'application, shown where to begin',
          act: (here) => here.click(),
        },
        { when: /^Select New/u, act: (here) => here.click() },
        {
          when: /^Enter a name/u,
          picture: 'application, shown the name',
          act: () => page.getByLabel('Application Name').fill(coveNames.application),
        },
        {
          when: /^Select Save/u,
          async act(here) {
            if (!(await page.getByLabel('Active').isChecked())) await page.getByText('Active', { exact: true }).click();
            await atHalo.choose('Authentication Method', look.authenticationMethod);
            await atHalo.choose('Login Type', 'Agent');
            await atHalo.choose(look.agentToLogInAs, 'Application Identity');
            await atHalo.choose('Identity Roles', coveNames.role);
            await pictures.take(page, 'application details');
            await atHalo.openTab('Permissions');
            for (const scope of coveScopes) await page.getByText(scope, { exact: true }).click();
            await pictures.take(page, 'application permissions');
            await page.getByTitle('Save', { exact: true }).scrollIntoViewIfNeeded();
            await here.click();
            const dialog = page.getByRole('dialog').filter({ hasText: 'will not be displayed again' });
            notes.clientSecret = await dialog.getByLabel('Client Secret').inputValue();
            await pictures.take(page, 'secret shown once');
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
