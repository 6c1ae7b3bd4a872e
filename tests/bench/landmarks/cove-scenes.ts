/** Cove's dashboard and the steps of its wizard, in a frame (DevExtreme) and at the top (AG Grid, Tom Select). */
import type { BrowserContext, Frame, Page } from '@playwright/test';
import { personFor } from '../../unit/world/cove-person.ts';
import type { Variant } from '../../world/cove/index.ts';
import type { World } from '../../world/server.ts';
import { take, type Truth } from './camera.ts';
import type { Scene } from './scene.ts';

/** The connection that Cove's wizard is given: the ready tenant's own. */
export interface Key {
  clientId: string;
  clientSecret: string;
  hostname: string;
  /** A customer of that tenant. */
  reseller: string;
}

export async function coveScenes(world: World, context: BrowserContext, variant: Variant, key: Key): Promise<Scene[]> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 1400 });
  const scenes: Scene[] = [];
  const shoot = async (where: Page | Frame, place: string, state: string, truth: Truth): Promise<void> => {
    scenes.push(await take(where, { name: `cove ${variant}: ${place} ${state}`.trim(), place, truth }));
  };
  const entry = (name: string) => page.locator('nav a').filter({ hasText: name });
  const menu: Truth = {
    'cove-integrations-menu': entry('Integrations'),
    'cove-notifications-menu': entry('Notifications'),
  };
  await page.goto(world.cove.urls.home);
  const management = page.getByRole('button', { name: 'Management' });
  await management.waitFor();
  if ((await management.getAttribute('aria-expanded')) !== 'true') await management.click();
  await shoot(page, 'cove-home', '', menu);
  await entry('Notifications').click();
  const add = page.getByRole('button', { name: 'Add notification' });
  await add.waitFor();
  await shoot(page, 'cove-notifications', '', { ...menu, 'cove-add-notification': add });
  await entry('Integrations').click();
  const configure = page.getByRole('button', { name: 'Configure', exact: true });
  await configure.waitFor();
  await shoot(page, 'cove-integrations', '', {
    ...menu,
    'cove-configure': configure,
    'cove-halopsa-tile': page.locator('.apx-tile-title'),
  });

  await configure.click();
  const person = personFor(variant, page);
  await person.see(/Client ID/u);
  const inner = page.frames().find((frame) => new URL(frame.url()).hostname === world.cove.settings.frameHost);
  const where = variant === 'frame' ? (inner ?? page) : page;
  const field = (label: RegExp) =>
    where.locator(variant === 'frame' ? '.dx-field' : '.float-field').filter({ hasText: label });
  const button = (name: string) =>
    variant === 'frame'
      ? where.locator('.dx-button').filter({ hasText: new RegExp(`^\\s*${name}\\s*$`, 'iu') })
      : where.locator('.cfg button').filter({ hasText: new RegExp(`^\\s*${name}\\s*$`, 'iu') });
  await shoot(where, 'cove-wizard-connect', '', {
    'cove-connection-name': field(/connection name/i),
    'cove-client-id': field(/client id/i),
    'cove-client-secret': field(/client secret/i),
    'cove-hostname': field(/resource server/i),
    'cove-connect': button('Connect'),
    'cove-next': button('Next'),
  });
  await person.enter({
    'Connection name': 'HaloPSA',
    'Client ID': key.clientId,
    'Client Secret': key.clientSecret,
    'Resource Server Hostname': key.hostname,
  });
  await person.press('Connect');
  await person.see(/successful/iu);
  await person.press('Next');
  const grid = where.locator(variant === 'frame' ? '.psa-grid' : '.cfg-grid');
  await grid.locator('[role=row]').nth(3).waitFor();
  await shoot(where, 'cove-wizard-map', '', {
    'cove-reseller-customer': where.locator(variant === 'frame' ? '.psa-reseller-select' : '.cfg-account .cfg-psa'),
    'cove-apply-to-all': button('Apply to all'),
    'cove-clear-all': button('Clear all'),
    'cove-mapping-table': grid,
    'cove-next': button('Next'),
  });
  await person.chooseForReseller(key.reseller);
  await person.press('Next');
  await button('Confirm').waitFor();
  await shoot(where, 'cove-wizard-review', '', { 'cove-confirm': button('Confirm') });
  await page.close();
  return scenes;
}
