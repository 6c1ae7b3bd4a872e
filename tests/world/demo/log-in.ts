/** The administrator logs in to HaloPSA and meets the checklist. */
import { agentLogins } from '../halo/index.ts';
import { demoHost } from './setting.ts';
import type { Stage } from './stage.ts';

export const logIn: Stage = {
  title: 'HaloPSA: log in and see what is missing',
  async run({ halo, besideHalo, terminal, pictures }) {
    terminal.step('Log in as an administrator');
    await halo.goto(`https://${demoHost}/`);
    const { email, password } = agentLogins.administrator;
    await halo.getByLabel(/e-?mail|user ?name/iu).fill(email);
    await halo.getByLabel(/password/iu).fill(password);
    await halo.getByRole('button', { name: /log ?in|sign ?in/iu }).click();
    terminal.step('Open Configuration');
    await halo.getByRole('link', { name: /^Config/u }).click();
    await besideHalo.panel();
    terminal.step('Check everything');
    await besideHalo.click('button', 'Check everything');
    await besideHalo.outcome('category-exists', 'unmet', 30_000);
    await pictures.take(halo, 'HaloPSA unconfigured');
  },
};
