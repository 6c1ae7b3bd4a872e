/**
 * `npm run demo`. With a display: a browser with the extension and both consoles, for a person. Without one, or with
 * `--headless`: a scripted administrator does the whole job, once for each variant of Cove's wizard.
 */
import { join, resolve } from 'node:path';
import { sidebarOf } from '../../e2e/browser/sidebar.ts';
import { demoByHand } from './by-hand.ts';
import { logIn } from './log-in.ts';
import { createPictures } from './pictures.ts';
import { buildExtension, demoHost, openSetting, type WizardVariant } from './setting.ts';
import type { Admin, Stage } from './stage.ts';
import { createTerminal } from './terminal.ts';
import { checkCove, checkHalo, type Check } from './verify.ts';

const output = resolve(import.meta.dirname, '../../../demo-output');
const stages: readonly Stage[] = [logIn];
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const terminal = createTerminal();

async function wholeJob(variant: WizardVariant): Promise<Check[]> {
  const setting = await openSetting({ variant, headless: true });
  try {
    const halo = setting.alcove.context.pages()[0] ?? (await setting.alcove.context.newPage());
    const pictures = await createPictures(join(output, variant));
    const admin: Admin = { ...setting, terminal, pictures, halo, besideHalo: await sidebarOf(halo) };
    for (const [index, stage] of stages.entries()) {
      terminal.say(`${variant} ${index + 1}/${stages.length}  ${stage.title}`);
      await stage.run(admin);
      terminal.done();
    }
    const plan = { links: new Map<number, number>(), reseller: null };
    return [...checkHalo(setting.world.halo.tenant(demoHost)), ...checkCove(setting.world.cove, demoHost, plan)];
  } finally {
    await setting.close();
  }
}

terminal.step('Build the extension');
buildExtension();
terminal.done();
if (hasDisplay && !process.argv.includes('--headless')) await demoByHand((line) => terminal.say(line));
else {
  const checks: Check[] = [];
  for (const variant of ['frame', 'top'] as const) checks.push(...(await wholeJob(variant)));
  for (const { what, good, found } of checks)
    terminal.say(`${good ? '✓' : '✗'} ${what}${found === undefined ? '' : `: ${found}`}`);
  const bad = checks.filter(({ good }) => !good).length;
  terminal.say(
    bad === 0
      ? `All ${checks.length} checks hold. Pictures in demo-output.`
      : `${bad} of ${checks.length} checks do not hold.`,
  );
  process.exitCode = bad === 0 ? 0 : 1;
}
