/** The places of the simulated HaloPSA in view and edit mode, in several tenants' wording. */
import type { BrowserContext, Page } from '@playwright/test';
import { agentLogins } from '../../world/halo/index.ts';
import { defaultLook, looks, type AppLook } from '../../world/halo/look.ts';
import type { World } from '../../world/server.ts';
import { take, type Truth } from './camera.ts';
import type { Scene } from './scene.ts';

export const haloLooks = ['plain', 'clients', 'older'] as const;
export const hostOf = (look: string): string => `${look}.halopsa.com`;

const words = {
  'role-tickets-access': /^tickets? access level$/i,
  'role-customers-access': /^(?:customers|clients) access level$/i,
  'role-add-tickets': /^can add new tickets$/i,
  'role-view-unassigned': /^can view unassigned tickets$/i,
  'role-all-customers': /^allow use of all (?:customers|clients)$/i,
  'role-all-ticket-types': /^allow use of all ticket types$/i,
  'role-all-departments': /^membership level to all departments$/i,
  'application-name': /^application name$/i,
  'application-active': /^active$/i,
  'application-authentication': /^authentication method$/i,
  'application-login-type': /^login type$/i,
  'application-agent': /^agent to log ?in as$/i,
  'application-identity-roles': /^identity roles$/i,
  'application-client-id': /^client id$/i,
  'application-edit-tickets': /^edit:tickets$/i,
  'application-read-customers': /^read:customers$/i,
};

function eyes(page: Page) {
  const row = (label: RegExp) =>
    page.locator('.form-row').filter({ has: page.locator('.form-label, .check').getByText(label) });
  return {
    row,
    rows: (...ids: (keyof typeof words)[]): Truth => Object.fromEntries(ids.map((id) => [id, row(words[id])])),
    button: (title: string) => page.locator('.buttons-container').getByTitle(title, { exact: true }),
    tab: (name: string) => page.locator('.tabmenu-item').filter({ hasText: new RegExp(`^${name}$`, 'u') }),
  };
}

/** Presses until it shows: the first click after loading may be lost. */
async function insist(page: Page, press: () => Promise<void>, shown: string): Promise<void> {
  for (let tries = 0; tries < 4; tries++) {
    await press();
    const there = await page
      .locator(shown)
      .first()
      .waitFor({ timeout: 1500 })
      .then(
        () => true,
        () => false,
      );
    if (there) return;
  }
  throw new Error(`${shown} does not come`);
}

/** All places of one tenant. */
export async function haloScenes(
  world: World,
  context: BrowserContext,
  name: (typeof haloLooks)[number],
): Promise<Scene[]> {
  const look: AppLook = { ...defaultLook, ...looks[name] };
  const host = hostOf(name);
  const tenant = world.halo.tenant(host);
  const session = tenant.signIn(agentLogins.administrator.email);
  await context.addCookies(session.cookies);
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 6000 });
  await page.addInitScript((items) => {
    for (const [key, value] of Object.entries(items)) localStorage.setItem(key, value);
  }, session.localStorage);
  const { row, rows, button, tab } = eyes(page);
  const scenes: Scene[] = [];
  const shoot = async (place: string, state: string, truth: Truth): Promise<void> => {
    scenes.push(await take(page, { name: `halo ${name}: ${place} ${state}`.trim(), place, truth }));
  };
  const visit = async (path: string, shown: string): Promise<void> => {
    await page.goto(`https://${host}${path}`);
    await page.locator(shown).first().waitFor();
  };
  const openTab = (title: string) =>
    insist(page, () => tab(title).click(), `.tabmenu-item.active:has-text("${title}")`);
  const edit = () => insist(page, () => button('Edit').click(), '.buttons-container [title="Save"]');

  await visit(look.categorisationPath, '.category-list');
  const first = page.locator('.category-list').filter({ has: page.getByText(look.category1, { exact: true }) });
  await shoot('halo-category', '', { 'category-1-table': first, 'category-add': first.getByTitle('Add') });

  await visit('/config/agents/roles', '.rt-tr.clickable');
  await shoot('halo-roles', '', { 'roles-new': button('New') });
  await visit('/config/agents/roles?id=-1', '.form-row');
  await button('Save').waitFor();
  const roleTabs: Truth = {
    'role-permissions-tab': tab('Permissions'),
    'role-departments-tab': tab('Departments & Teams'),
  };
  await shoot('halo-role', 'new', { ...roleTabs, 'role-name': row(/^name$/i), 'role-save': button('Save') });

  const role = tenant.state.roles.find((each) => each.name.startsWith('Cove'));
  const rolePath = `/config/agents/roles?id=${role?.id ?? ''}`;
  const permissions = rows(
    'role-tickets-access',
    'role-customers-access',
    'role-add-tickets',
    'role-view-unassigned',
    'role-all-customers',
    'role-all-ticket-types',
  );
  for (const mode of ['view', 'edit'] as const) {
    const acts: Truth = mode === 'edit' ? { 'role-save': button('Save') } : { 'role-edit': button('Edit') };
    await visit(rolePath, '.form-row');
    if (mode === 'edit') await edit();
    await shoot('halo-role', `details ${mode}`, { ...roleTabs, ...acts, 'role-name': row(/^name$/i) });
    await openTab('Departments & Teams');
    await row(words['role-all-departments']).waitFor();
    await shoot('halo-role', `departments ${mode}`, { ...roleTabs, ...acts, ...rows('role-all-departments') });
    await openTab('Permissions');
    await row(words['role-all-ticket-types']).waitFor();
    await shoot('halo-role', `permissions ${mode}`, { ...roleTabs, ...acts, ...permissions });
  }

  await visit('/config/integrations/api', '.form-row');
  await shoot('halo-api', '', {
    'resource-server': row(/^resource server$/i),
    'view-applications': page.locator('.form-row').getByRole('button', { name: look.applications, exact: true }),
  });
  const applications = '/config/integrations/api/applications';
  await visit(applications, '.rt-tr.clickable');
  await shoot('halo-applications', '', { 'applications-new': button('New') });

  const application = tenant.state.applications.find((each) => each.name.startsWith('Cove'));
  const details = rows(
    'application-name',
    'application-active',
    'application-authentication',
    'application-login-type',
    'application-agent',
    'application-identity-roles',
    'application-client-id',
  );
  for (const mode of ['view', 'edit'] as const) {
    const acts: Truth = {
      'application-permissions-tab': tab('Permissions'),
      ...(mode === 'edit' ? { 'application-save': button('Save') } : { 'application-edit': button('Edit') }),
    };
    await visit(`${applications}?id=${application?.id ?? ''}`, '.form-row');
    if (mode === 'edit') await edit();
    await row(words['application-identity-roles']).waitFor();
    await shoot('halo-application', `details ${mode}`, {
      ...acts,
      ...details,
      ...(mode === 'view' ? { 'application-new-secret': page.getByText('Generate a new Client Secret') } : {}),
    });
    await openTab('Permissions');
    if (mode === 'edit') {
      await row(words['application-edit-tickets']).waitFor();
      await shoot('halo-application', 'permissions edit', {
        ...acts,
        ...rows('application-edit-tickets', 'application-read-customers'),
      });
    } else {
      const granted = (scope: string) => page.locator('.scope-list li').getByText(scope, { exact: true });
      await granted('edit:tickets').waitFor();
      await shoot('halo-application', 'permissions view', {
        ...acts,
        'application-edit-tickets': granted('edit:tickets'),
        'application-read-customers': granted('read:customers'),
      });
    }
  }
  await visit(`${applications}?id=${application?.id ?? ''}`, '.form-row');
  await page.getByText('Generate a new Client Secret').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Client Secret').first().waitFor();
  const inDialog = dialog
    .locator('.form-row')
    .filter({ has: page.locator('.form-label').getByText(/^client secret$/i) });
  await shoot('halo-secret-dialog', '', { 'application-client-secret': inDialog });

  await visit('/config/tickets/tickettype', '.rt-tr.clickable');
  const incident = page
    .locator('.rt-tr')
    .filter({ has: page.locator('.rt-td').getByText('Incident', { exact: true }) });
  await shoot('halo-ticket-types', '', { 'ticket-type-incident': incident });
  await incident.first().click();
  await tab('Field List').waitFor();
  await shoot('halo-ticket-type', '', {
    'ticket-type-field-list': tab('Field List'),
    'ticket-type-access-tab': tab('Access Control'),
  });
  await page.close();
  return scenes;
}
