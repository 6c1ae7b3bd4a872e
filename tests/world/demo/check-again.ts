/** The tenant is read again; what the API does not say is read from the pages that the administrator opens. */
import { coveNames } from '../halo/index.ts';
import type { Stage } from './stage.ts';

export const checkAgain: Stage = {
  title: 'HaloPSA: check again, and look through the pages',
  async run({ halo, besideHalo, atHalo, terminal, pictures, world }) {
    const { look } = world.halo.tenant();
    terminal.step('Look through the role');
    await atHalo.openMenu(look.agentsMenu, 'Roles');
    await halo.getByText(coveNames.role, { exact: true }).first().click();
    for (const tab of ['Departments & Teams', 'Permissions']) await atHalo.openTab(tab);
    terminal.step('Look through the application');
    await atHalo.openMenu('Integrations', look.apiMenu);
    await halo.getByRole('button', { name: look.applications, exact: true }).click();
    await halo.getByText(coveNames.application, { exact: true }).first().click();
    for (const tab of ['Details', 'Permissions']) await atHalo.openTab(tab);
    terminal.step('Check everything');
    await besideHalo.click('button', 'Check everything');
    for (const id of ['category-exists', 'role-departments', 'application-role', 'application-permissions'] as const)
      await besideHalo.outcome(id, 'met', 30_000);
    await pictures.take(halo, 'halopsa configured');
  },
};
