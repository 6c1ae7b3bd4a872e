/** The Connect form of Alcove's own page, as a person or a screen reader meets it. */
import { expect, type Page } from '@playwright/test';

export interface Typed {
  address: string;
  clientId: string;
  clientSecret: string;
}

export async function fillConnect(app: Page, { address, clientId, clientSecret }: Typed): Promise<void> {
  await app.getByLabel('Connection name').fill('Cove for Acme');
  await app.getByLabel('HaloPSA address').fill(address);
  await app.getByLabel('Client ID').fill(clientId);
  await app.getByLabel('Client Secret', { exact: true }).fill(clientSecret);
}

export const pressConnect = (app: Page): Promise<void> =>
  app.getByRole('button', { name: 'Connect', exact: true }).click();

/** The next step is open: connecting went well. */
export const isConnected = (app: Page): Promise<void> =>
  expect(app.getByRole('heading', { name: 'PSA customers' })).toBeVisible();

/** What a field says of itself to a screen reader when it is wrong. */
export async function problemAt(app: Page, label: string): Promise<string> {
  const field = app.getByLabel(label, { exact: true });
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  const [problem] = ((await field.getAttribute('aria-describedby')) ?? '').split(' ');
  return app.locator(`[id="${problem}"]`).innerText();
}
