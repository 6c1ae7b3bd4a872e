import { browser } from 'wxt/browser';
import { isCoveHost } from '../bus/sender.ts';
import { isOpen, type Report } from '../domain/outcome.ts';
import { netDrift } from '../domain/net-drift.ts';
import { say, sayCount } from '../domain/say.ts';
import { connections, currentConnection, driftOf, reportOf } from '../store/items.ts';

/**
 * The toolbar badge: how many requirements are open for the tenant that the active tab belongs to
 * (a HaloPSA tab: its own host; everything else: the current connection's).
 */
async function tenantOfActiveTab(): Promise<string | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const host = tab?.url?.startsWith('https:') ? new URL(tab.url).hostname : undefined;
  if (host && !isCoveHost(host) && (await reportOf(host).read()) !== null) return host;
  const [current, all] = await Promise.all([currentConnection.read(), connections.read()]);
  return current === null ? undefined : all[current]?.host;
}

const openCount = (report: Report | null): number => report?.outcomes.filter(({ kind }) => isOpen(kind)).length ?? 0;

/** Draws the badge anew. Never fails: nothing that was done is undone because it could not be drawn. */
export const refreshBadge = (): Promise<void> => drawBadge().catch(() => undefined);

async function drawBadge(): Promise<void> {
  const tenant = await tenantOfActiveTab();
  const report = tenant === undefined ? null : await reportOf(tenant).read();
  const count = openCount(report);
  const drifted = report && netDrift(await driftOf(report.tenant).read(), report.outcomes).changes.length > 0;
  await browser.action.setBadgeText({ text: count > 0 ? String(count) : '' });
  await browser.action.setBadgeBackgroundColor({ color: '#8a4b00' });
  await browser.action.setTitle({ title: report ? titleOf(count, report.tenant, drifted === true) : 'Alcove' });
}

function titleOf(count: number, tenant: string, drifted: boolean): string {
  if (count === 0)
    return drifted
      ? say('Alcove: everything ready for {tenant}, something has changed', { tenant })
      : say('Alcove: everything ready for {tenant}', { tenant });
  return drifted
    ? sayCount(
        count,
        'Alcove: {n} open for {tenant}, something has changed',
        'Alcove: {n} open for {tenant}, something has changed',
        { tenant },
      )
    : sayCount(count, 'Alcove: {n} open for {tenant}', 'Alcove: {n} open for {tenant}', { tenant });
}

export function watchActiveTab(): void {
  // Firefox for Android has no windows.
  browser.windows?.onFocusChanged.addListener(() => void refreshBadge());
  browser.tabs.onActivated.addListener(() => void refreshBadge());
  browser.tabs.onUpdated.addListener((_id, change) => {
    if (change.url !== undefined || change.status === 'complete') void refreshBadge();
  });
}
