/** What the API does not carry is read from the pages that the admin opens, in any wording of the web app. */
import { looks } from '../world/halo/index.ts';
import { defaultLook } from '../world/halo/look.ts';
import { personAt } from '../world/halo/person.ts';
import { checkEverything } from './alcove.ts';
import { expect, furtherIf, never, test } from './fixtures.ts';
import { sharedScene } from './scene.ts';

const wordings = ['plain', 'clients', 'older'] as const;
const hostOf = (look: string): string => `${look}.halopsa.com`;

const scene = sharedScene({
  world: {
    cove: false,
    tenants: wordings.map((look) => ({ host: hostOf(look), state: 'ready' as const, customers: 3, look })),
  },
});

for (const look of wordings) {
  test(
    `wording "${look}": the tabs of role and application turn what was unclear into met`,
    furtherIf(look === 'plain'),
    async () => {
      const host = hostOf(look);
      const { state } = scene.world.halo.tenant(host);
      const role = state.roles.find(({ name }) => name === 'Cove-Role');
      const application = state.applications.find(({ name }) => name === 'Cove-HaloPSA');
      const { page, sidebar } = await scene.besideHalo(host);
      const person = personAt(page, `https://${host}`, { ...defaultLook, ...looks[look] });
      await checkEverything(scene.alcove, sidebar, host);
      await sidebar.outcome('role-departments', 'unknown');
      await sidebar.outcome('application-authentication', 'unknown');

      await page.goto(`https://${host}/config/agents/roles?id=${role?.id}`);
      await person.openTab('Departments & Teams');
      const row = await sidebar.outcome('role-departments', 'met');
      expect(row.text).toMatch(/Modify all/iu);
      await page.goto(`https://${host}/config/integrations/api/applications?id=${application?.id}`);
      await sidebar.outcome('application-authentication', 'met');
      await sidebar.outcome('application-login-type', 'met');

      // What a page says stays when everything is read again.
      await checkEverything(scene.alcove, sidebar, host);
      await sidebar.outcome('application-exists', 'met');
      await sidebar.outcome('role-departments', 'met');
      await sidebar.outcome('application-authentication', 'met');
    },
  );
}

test('another role than the one for Cove is not taken for it', async () => {
  const host = hostOf('plain');
  const other = scene.world.halo.tenant(host).state.roles.find(({ name }) => name !== 'Cove-Role');
  await scene.forget();
  const { page, sidebar } = await scene.besideHalo(host);
  await checkEverything(scene.alcove, sidebar, host);
  await sidebar.outcome('role-departments', 'unknown');
  await page.goto(`https://${host}/config/agents/roles?id=${other?.id}`);
  const person = personAt(page, `https://${host}`, defaultLook);
  await person.openTab('Departments & Teams');
  await page.getByText('Membership level to all Departments').waitFor();
  await sidebar.outcome('role-exists', 'met');
  await never(
    async () => (await sidebar.rows()).some(({ id, outcome }) => id === 'role-departments' && outcome !== 'unknown'),
    'the other role is taken for it',
  );
});
