/** The demo with a display: the consoles and the extension, and what a person may try in them. */
import { agentLogins } from '../halo/index.ts';
import { demoHost, openSetting } from './setting.ts';

const steps = (popup: string): string => `
Two simulated consoles are open, under their real addresses, with the extension beside them.
Nothing leaves this computer.

  1. HaloPSA, https://${demoHost}
     Log in as ${agentLogins.administrator.email} with the password ${agentLogins.administrator.password}
     and open Configuration. The checklist stands at the right edge.
     "Check everything" reads the tenant; "Show me" leads to what is missing: a category, a role, an application.
     HaloPSA shows the client secret once, when the application is saved: keep it for the next step.
  2. Alcove, from the toolbar or at ${popup}
     Connect with Client ID and Client Secret, read the customers of both sides, map them, save the plan.
  3. Cove, https://backup.management
     Management > Integrations > HaloPSA > Configure. The sidebar fills in the connection and applies the mapping;
     Connect, Next and Confirm are yours. Then add a PSA Ticket notification.

Close the browser to end.`;

/** Opens everything and waits until the person closes the browser. */
export async function demoByHand(say: (line: string) => void): Promise<void> {
  const { world, alcove, close } = await openSetting({ variant: 'frame', headless: false });
  const halo = alcove.context.pages()[0] ?? (await alcove.context.newPage());
  await halo.goto(`https://${demoHost}/`);
  const cove = await alcove.context.newPage();
  await cove.goto(world.cove.urls.home);
  await halo.bringToFront();
  say(steps(`chrome-extension://${alcove.extensionId}/popup.html`));
  await new Promise<void>((resolve) => alcove.context.once('close', () => resolve()));
  await close();
}
