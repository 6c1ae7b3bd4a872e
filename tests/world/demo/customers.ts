/** Both customer lists: HaloPSA's through its API, Cove's through an API user or from the open page of the wizard. */
import type { Page } from '@playwright/test';
import type { Admin, Stage } from './stage.ts';

const loginName = 'alcove-reader';

/** Management > Users > API Users > Add API user; the token is shown once. */
async function makeApiUser({ cove, world, terminal, pictures }: Admin): Promise<string> {
  terminal.step('Cove: add an API user with the role Supporter');
  const { page } = await cove();
  await page.goto(world.cove.urls.home);
  await page.getByRole('button', { name: 'Management' }).click();
  await page.getByRole('link', { name: 'Users' }).click();
  await page.getByRole('tab', { name: 'API Users' }).click();
  await page.getByRole('button', { name: 'Add API user' }).click();
  const form = page.getByRole('dialog', { name: 'Add API user' });
  await form.getByLabel('Login name').fill(loginName);
  await form.getByLabel('Role').selectOption('Supporter');
  await pictures.take(page, 'cove api user');
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  const shown = page.getByRole('dialog').filter({ hasText: /token/iu });
  const token = await shown.getByRole('textbox').inputValue();
  await shown.getByRole('button', { name: 'Close' }).last().click();
  return token;
}

async function readThroughApi(admin: Admin, alcove: Page): Promise<void> {
  const token = await makeApiUser(admin);
  admin.terminal.step('Read the Cove customers with the API user');
  await alcove.bringToFront();
  await alcove.getByRole('tab', { name: 'API user' }).click();
  await alcove.getByLabel('Customer', { exact: true }).fill(admin.world.cove.state.reseller.Name);
  await alcove.getByLabel('Login name').fill(loginName);
  await alcove.getByLabel('Token', { exact: true }).fill(token);
  await admin.pictures.take(alcove, 'cove customers through the api');
  await alcove.getByRole('button', { name: 'Read from Cove’s API' }).click();
}

export const customers: Stage = {
  title: 'Alcove: the customers of both sides',
  async run(admin) {
    const { alcovePage, variant, terminal, pictures } = admin;
    const alcove = await alcovePage();
    await alcove.bringToFront();
    terminal.step('Read the PSA customers through the API');
    await alcove.getByRole('button', { name: 'Read from HaloPSA' }).click();
    await alcove.getByRole('button', { name: 'Read again' }).waitFor();
    if (variant === 'frame') await readThroughApi(admin, alcove);
    else {
      terminal.step('Read the Cove customers from the open wizard page');
      await alcove.getByRole('tab', { name: 'Cove page' }).click();
      await alcove.getByRole('button', { name: 'Read from the Cove page' }).click();
    }
    const go = alcove.getByRole('button', { name: 'Continue to mapping' });
    await alcove.locator('section', { hasText: 'Cove customers' }).getByText('to map,').waitFor({ timeout: 120_000 });
    await pictures.take(alcove, 'customers read');
    await go.click();
  },
};
