/** Alcove is connected with Cove's own key, typed by the administrator. */
import { demoHost } from './setting.ts';
import type { Stage } from './stage.ts';

/** As it comes out of a browser's address bar, and with the carelessness of a paste. */
const asPasted = `  HTTPS://ACME.HaloPSA.com/config/integrations/api?area=12#top `;

export const connect: Stage = {
  title: 'Alcove: connect with Cove’s own key',
  async run({ alcovePage, terminal, pictures, notes }) {
    const page = await alcovePage();
    terminal.step('Enter name, address, Client ID and Client Secret');
    await page.getByLabel('Connection name').fill('Cove for Acme');
    await page.getByLabel('HaloPSA address').fill(asPasted);
    await page.getByText(`will use ${demoHost}`).waitFor();
    await page.getByLabel('Client ID').fill(notes.clientId);
    await page.getByLabel('Client Secret', { exact: true }).fill(notes.clientSecret.slice(0, -1));
    terminal.step('Connect with a secret that lost its last character: refused, and why');
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await page.getByRole('alert').first().waitFor();
    await pictures.take(page, 'connect refused');
    terminal.step('Connect with the whole secret: token and customers proven');
    await page.getByLabel('Client Secret', { exact: true }).fill(notes.clientSecret);
    await pictures.take(page, 'connect filled in');
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await page.getByRole('button', { name: 'Read from HaloPSA' }).waitFor();
    await pictures.take(page, 'connected');
  },
};
