/** The whole job with one variant of Cove's wizard, by a scripted administrator. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { sidebarOf } from '../../e2e/browser/sidebar.ts';
import { personFor } from '../../unit/world/cove-person.ts';
import { personAt } from '../halo/person.ts';
import { application } from './application.ts';
import { category } from './category.ts';
import { checkAgain } from './check-again.ts';
import { connect } from './connect.ts';
import { coveConfirm } from './cove-confirm.ts';
import { coveConnect } from './cove-connect.ts';
import { coveMap } from './cove-map.ts';
import { customers } from './customers.ts';
import { finish } from './finish.ts';
import { logIn } from './log-in.ts';
import { map } from './map.ts';
import { createPictures } from './pictures.ts';
import { readPlan } from './plan.ts';
import { review } from './review.ts';
import { role } from './role.ts';
import { demoHost, openSetting, type WizardVariant } from './setting.ts';
import type { Admin, Stage } from './stage.ts';
import type { Terminal } from './terminal.ts';
import { checkCove, checkHalo, type Check } from './verify.ts';

const inHalo = [logIn, category, role, application, checkAgain, connect] as const;
const mapping = [customers, map, review] as const;

/** Where the customers come from the wizard's page, that page is opened before. */
const stagesOf: Record<WizardVariant, readonly Stage[]> = {
  frame: [...inHalo, ...mapping, coveConnect, coveMap, coveConfirm, finish],
  top: [...inHalo, coveConnect, ...mapping, coveMap, coveConfirm, finish],
};

/** A value that is made when first asked for. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

/**
 * Does everything and lets the judge look at both consoles. Pictures, report and mapping are in `folder` afterwards.
 *
 * @throws at the step that could not be done, after taking pictures of all tabs
 */
export async function wholeJob(options: {
  variant: WizardVariant;
  folder: string;
  terminal: Terminal;
  customers?: number;
  extension?: string;
}): Promise<{ checks: Check[]; pictures: readonly string[] }> {
  const { variant, folder, terminal } = options;
  const setting = await openSetting({ ...options, headless: true });
  const { alcove, world } = setting;
  const pictures = await createPictures(folder);
  try {
    const halo = alcove.context.pages()[0] ?? (await alcove.context.newPage());
    const patient = (page: Page): Page => {
      page.on('crash', () => terminal.say('  ! the browser tab crashed'));
      page.setDefaultTimeout(30_000);
      return page;
    };
    const admin: Admin = {
      ...setting,
      variant,
      terminal,
      pictures,
      folder,
      halo: patient(halo),
      besideHalo: await sidebarOf(halo),
      atHalo: personAt(halo, `https://${demoHost}/`, world.halo.tenant().look),
      alcovePage: once(async () => patient(await alcove.open('popup.html?full'))),
      cove: once(async () => {
        const page = patient(await alcove.context.newPage());
        return { page, beside: await sidebarOf(page), person: personFor(variant, page) };
      }),
      notes: { clientId: '', clientSecret: '' },
    };
    const stages = stagesOf[variant];
    for (const [index, stage] of stages.entries()) {
      terminal.say(`${variant} ${index + 1}/${stages.length}  ${stage.title}`);
      await stage.run(admin);
      terminal.done();
    }
    const plan = await readPlan(join(folder, 'mapping.csv'));
    const checks = [...checkHalo(world.halo.tenant(demoHost)), ...checkCove(world.cove, demoHost, plan)];
    return { checks, pictures: pictures.taken };
  } catch (error) {
    for (const page of alcove.context.pages()) await pictures.take(page, 'failed').catch(() => undefined);
    throw error;
  } finally {
    await setting.close();
  }
}
