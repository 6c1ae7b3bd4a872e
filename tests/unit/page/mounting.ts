/** A panel with a field and a button, mounted into a page, and what can be done with it. */
import type { Page } from '@playwright/test';
import type { Panel } from '../../../lib/domain/tenant.ts';
import type { MountedPanel } from '../../../lib/page/mount.ts';

declare global {
  var mounted: MountedPanel;
  var kept: Panel[];
  var heard: string[];
}

/** Mounts a panel with a field and a button; what it reports lands in `kept`. */
export const mount = (page: Page, panel: Partial<Panel> = {}) =>
  page.evaluate((given) => {
    globalThis.kept = [];
    globalThis.heard ??= [];
    globalThis.mounted = Alcove.mountPanel({
      panel: { open: true, mode: 'dock', width: 360, ...given },
      onPanel: (next) => kept.push(next),
      styles: '.marker{color:rgb(1,2,3)}',
      label: 'Alcove',
    });
    const field = document.createElement('input');
    const button = document.createElement('button');
    button.textContent = 'Check';
    button.className = 'marker';
    button.addEventListener('click', () => heard.push('pressed'));
    field.addEventListener('keydown', (event) => heard.push(`inside ${event.key}`));
    mounted.root.append(field, button);
  }, panel);

/** Viewport rectangle of something in the closed root. */
export const rectOf = (page: Page, selector: string) =>
  page.evaluate((inner) => {
    const { left, top, width, height, right, bottom } =
      mounted.shadow.querySelector(inner)?.getBoundingClientRect() ?? new DOMRect();
    return { left, top, width, height, right, bottom };
  }, selector);
export const press = async (page: Page, selector: string) => {
  const { left, top, width, height } = await rectOf(page, selector);
  await page.mouse.click(left + width / 2, top + height / 2);
};
export const valueOf = (page: Page) => page.evaluate(() => mounted.shadow.querySelector('input')?.value);
export const isUp = (page: Page) =>
  page.evaluate(() => mounted.shadow.host.isConnected && mounted.shadow.host.matches(':popover-open'));
