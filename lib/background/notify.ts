import { browser } from 'wxt/browser';
import type { DriftChange } from '../domain/drift.ts';
import { say, sayCount } from '../domain/say.ts';
import type { requirementById } from '../requirements/index.ts';

const prefix = 'drift:';

/** One line of a notification: short, in the words of the checklist. */
function lineOf({ kind, requirement, from, to, count = 0 }: DriftChange, byId: typeof requirementById): string {
  if (requirement === undefined) {
    if (kind === 'cove-new') return sayCount(count, '{n} new Cove customer to map', '{n} new Cove customers to map');
    return sayCount(
      count,
      '{n} customer of the plan gone from {console}',
      '{n} customers of the plan gone from {console}',
      { console: kind === 'cove-gone' ? 'Cove' : 'HaloPSA' },
    );
  }
  const { label } = byId[requirement];
  if (kind === 'unreadable') return say('{label}: could not be checked any more', { label });
  return from !== undefined && to !== undefined ? `${label}: ${from} → ${to}` : label;
}

/** Shows a notification of the browser, when its permission is (still) given. Never throws. */
export async function notifyOfDrift(host: string, changes: readonly DriftChange[]): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  listenToNotifications();
  const { requirementById: byId } = await import('../requirements/index.ts');
  const lines = changes.slice(0, 3).map((change) => lineOf(change, byId));
  const more = changes.length - lines.length;
  await browser.notifications
    .create(`${prefix}${host}`, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      title: say('{host} has changed', { host }),
      message: [...lines, ...(more > 0 ? [say('and {more} more', { more })] : [])].join('\n'),
    })
    .catch(() => undefined);
}

let listening = false;

/** A click on a notification opens the tenant's console, where the checklist names the change. */
export function listenToNotifications(): void {
  // Without the permission the interface is not there; it comes with the permission.
  if (listening || !('notifications' in browser) || !browser.notifications?.onClicked) return;
  listening = true;
  browser.notifications.onClicked.addListener((id) => {
    if (!id.startsWith(prefix)) return;
    void browser.notifications.clear(id);
    void browser.tabs.create({ url: `https://${id.slice(prefix.length)}/` });
  });
}
