/** The role: created, then everything in it in one edit, as the bubbles lead. */
import { coveNames } from '../halo/index.ts';
import { follow, type Doing } from './follow.ts';
import type { Stage } from './stage.ts';

export const role: Stage = {
  title: 'HaloPSA: the role, led by "Show me"',
  async run({ halo: page, besideHalo: sidebar, atHalo, terminal, pictures }) {
    const at = { page, sidebar, person: atHalo, picture: (name: string) => pictures.take(page, name) };
    const save: Doing = {
      when: /^Select Save/u,
      async afterwards() {
        await page.getByRole('status').getByText('Saved').waitFor();
        await page.getByTitle('Edit', { exact: true }).waitFor();
      },
    };

    terminal.step(`New role ${coveNames.role}`);
    await follow(at, 'role-exists', [{ when: /select New/u, picture: 'role, shown where to begin' }, save]);
    await sidebar.outcome('role-exists', 'met', 30_000);
    await pictures.take(page, 'role created');

    terminal.step('Departments & Teams and Permissions, in one edit');
    await follow(at, 'role-departments', [
      { when: /tab Departments & Teams/u, picture: 'role, shown the tab' },
      { when: /^Set Membership level/u, picture: 'role, shown the membership level' },
      { when: /set Tickets Access Level/u, picture: 'role, shown a permission' },
      save,
    ]);

    terminal.step('The checklist sees the role as it has to be');
    for (const id of [
      'role-tickets-access',
      'role-customers-access',
      'role-add-tickets',
      'role-view-unassigned',
      'role-all-customers',
      'role-all-ticket-types',
    ] as const)
      await sidebar.outcome(id, 'met', 30_000);
    // The API does not carry it: it is read from the page that is open.
    await sidebar.outcome('role-departments', 'met', 30_000);
    await pictures.take(page, 'role as it has to be');
  },
};
