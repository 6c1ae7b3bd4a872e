/** The administrator logs in to HaloPSA, meets the checklist, and reads what is missing. */
import { agentLogins } from '../halo/index.ts';
import { demoHost } from './setting.ts';
import type { Stage } from './stage.ts';

export const logIn: Stage = {
  title: 'HaloPSA: log in and see what is missing',
  async run({ halo, besideHalo, atHalo, terminal, pictures }) {
    terminal.step('Log in as an administrator');
    await halo.goto(`https://${demoHost}/`);
    await pictures.take(halo, 'halopsa log in');
    await atHalo.logIn(agentLogins.administrator);
    terminal.step('Open Configuration: the checklist appears');
    await halo.getByRole('link', { name: /^Config/u }).click();
    await besideHalo.panel();
    await besideHalo.get('button', 'Check everything');
    await pictures.take(halo, 'halopsa configuration');
    terminal.step('Check everything: nothing is there yet');
    await besideHalo.click('button', 'Check everything');
    await besideHalo.outcome('category-exists', 'unmet', 30_000);
    await besideHalo.outcome('role-exists', 'unmet');
    await besideHalo.outcome('application-exists', 'unmet');
    await pictures.take(halo, 'halopsa checked, not configured');
  },
};
