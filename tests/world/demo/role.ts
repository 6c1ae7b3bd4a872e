/** The role: created, then one setting after the other, as the bubbles lead. */
import { coveNames } from '../halo/index.ts';
import { follow, type Doing } from './follow.ts';
import type { Stage } from './stage.ts';

export const role: Stage = {
  title: 'HaloPSA: the role, led by "Show me"',
  async run({ halo: page, besideHalo: sidebar, atHalo, terminal, pictures }) {
    const at = { page, sidebar, person: atHalo, picture: (name: string) => pictures.take(page, name) };
    const saved = (): Promise<void> => page.getByRole('status').getByText('Saved').waitFor();
    const save: Doing = {
      when: /^Select Save/u,
      async act(here) {
        await here.click();
        await saved();
        await page.getByTitle('Edit', { exact: true }).waitFor();
      },
    };
    const press = (when: RegExp, picture?: string): Doing => ({
      when,
      act: (here) => here.click(),
      ...(picture === undefined ? {} : { picture }),
    });

    terminal.step(`New role ${coveNames.role}`);
    await follow(at, 'role-exists', [
      press(/select New/u, 'role, shown where to begin'),
      { when: /^Give it a name/u, act: () => page.getByLabel('Name', { exact: true }).fill(coveNames.role) },
      save,
    ]);
    await sidebar.outcome('role-exists', 'met', 30_000);
    await pictures.take(page, 'role created');

    terminal.step('Departments & Teams');
    await follow(at, 'role-departments', [
      press(/Departments & Teams/u, 'role, shown the tab'),
      press(/^Select Edit/u),
      {
        when: /^Set Membership level/u,
        picture: 'role, shown the membership level',
        act: () =>
          atHalo.choose(
            'Membership level to all Departments',
            'Modify all (Can view/modify all Tickets in all Departments)',
          ),
      },
      save,
    ]);

    // The API does not carry it: it is read from the page that is open.
    await sidebar.outcome('role-departments', 'met', 30_000);

    terminal.step('Permissions');
    await follow(at, 'role-tickets-access', [
      press(/tab Permissions/u),
      press(/^Select Edit/u),
      {
        when: /set Tickets Access Level/u,
        picture: 'role, shown a permission',
        act: () => atHalo.choose('Tickets Access Level', 'Read and Modify'),
      },
      {
        ...save,
        // The rest of the page is set in the same edit, as the checklist lists it.
        async act(here) {
          await atHalo.choose('Customers Access Level', 'Read Only');
          await atHalo.choose('Can Add New Tickets', 'Yes');
          await atHalo.choose('Can View Unassigned Tickets', 'Yes');
          await atHalo.choose('Allow use of all Customers', 'Yes');
          await atHalo.choose('Allow use of all Ticket Types', 'Yes');
          // The ring scrolled to Save once and leaves the page alone since.
          await page.getByTitle('Save', { exact: true }).scrollIntoViewIfNeeded();
          await save.act(here);
        },
      },
    ]);

    terminal.step('The checklist sees the role as it has to be');
    for (const id of ['role-departments', 'role-tickets-access', 'role-customers-access', 'role-add-tickets'] as const)
      await sidebar.outcome(id, 'met', 30_000);
    await sidebar.outcome('role-view-unassigned', 'met');
    await pictures.take(page, 'role as it has to be');
  },
};
