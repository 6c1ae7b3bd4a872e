/** Cove's connection step with a secret at hand, in a page that means harm. */
import type { Page } from '@playwright/test';
import { connected, coveApplication } from '../alcove.ts';
import { openCove, toConnect, type BesideCove } from '../cove-side.ts';
import type { Scene } from '../scene.ts';

export const host = 'acme.halopsa.com';

export interface BesideWizard extends BesideCove {
  /** Whether a field of the page has the secret. */
  given(): Promise<boolean>;
  clientSecret: string;
}

/**
 * What "Fill in" would hand over is one press away.
 *
 * @param before what is done to the page before it opens the console
 */
export async function besideWizard(scene: Scene, before?: (page: Page) => Promise<unknown>): Promise<BesideWizard> {
  const tenant = scene.world.halo.tenant(host);
  const app = await scene.app();
  await connected(app, tenant);
  await app.close();
  const page = await scene.alcove.context.newPage();
  await before?.(page);
  const beside = await openCove(page, scene.world.cove, 'top');
  await toConnect(beside);
  await beside.sidebar.get('button', 'Fill in');
  const { clientSecret } = coveApplication(tenant);
  const given = () =>
    page.evaluate(
      (secret) => [...document.querySelectorAll('input')].some(({ value }) => value === secret),
      clientSecret,
    );
  return { ...beside, given, clientSecret };
}
