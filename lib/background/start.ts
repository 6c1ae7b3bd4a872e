import { browser } from 'wxt/browser';
import { serve } from '../bus/serve.ts';
import { isCoveHost, isHostedHaloHost } from '../bus/sender.ts';
import type { Run } from '../domain/run.ts';
import { say } from '../domain/say.ts';
import { secretsAlarm } from '../vault/secrets.ts';
import { vaultAlarm } from '../vault/vault.ts';
import { refreshBadge, watchActiveTab } from './badge.ts';
import { connectedHosts } from './connected-hosts.ts';
import { handlers } from './handlers.ts';
import { welcome } from './help.ts';
import { listenToHands } from './hands.ts';
import { comeInTime } from './in-time.ts';
import { currentFirstScreen } from './first-screen.ts';
import { listenToNotifications } from './notify.ts';
import { forbidden, watchPolicy } from './policy.ts';
import { goRounds } from './rounds.ts';
import { endRun, interruptedRuns } from './runs.ts';
import { listenToShortcuts } from './shortcuts.ts';
import { grantedHosts, syncSites } from './sites.ts';
import { watchUnreadable } from './unreadable.ts';
import { lockWhenIdle, lockWhereOff, wakeVault } from './vault.ts';
import { wipeOver } from './wipe-over.ts';

/** Whether somebody goes on with this run; their code comes only where there is one. */
const goesOn = async (run: Run): Promise<boolean> =>
  (await (await import('./check.ts')).resumeChecks(run)) ||
  (await (await import('./customers.ts')).resumeCustomers(run)) ||
  (await (await import('./match.ts')).resumeMatch(run)) ||
  (await (await import('./changes.ts')).resumeChanges(run)) ||
  (await (await import('./proof-ticket.ts')).resumeTicket(run));

/** Goes on with what an earlier worker left unfinished; what cannot go on says so and can be started again. */
async function resume(): Promise<void> {
  for (const run of await interruptedRuns()) {
    if (run.handsIn === 'page') continue; // hands in the page report again by themselves
    if (await goesOn(run)) continue;
    await endRun(run.id, 'failed', {
      failure: {
        code: 'stopped',
        message: say('The browser stopped Alcove in the middle of this. Start it again; nothing is lost.'),
      },
    });
  }
}

/** Composes the background. Every listener is registered before the first await, as a worker needs. */
export function startBackground(): void {
  serve(handlers, grantedHosts, connectedHosts, forbidden);
  listenToHands(grantedHosts);
  watchActiveTab();
  goRounds();
  comeInTime();
  listenToNotifications();
  watchUnreadable();
  listenToShortcuts();
  welcome();
  const sites = () => syncSites((host) => isHostedHaloHost(host) || isCoveHost(host));
  watchPolicy(async () => {
    await lockWhereOff();
    await sites();
    // Other names are other records to look for; what was read is judged anew, what was not is read with the next check.
    const { recompute } = await import('./recompute.ts');
    for (const host of await connectedHosts()) await recompute(host);
  });
  browser.permissions.onAdded.addListener(() => void sites());
  browser.permissions.onRemoved.addListener(() => void sites());
  browser.runtime.onInstalled.addListener(() => void sites());
  browser.runtime.onStartup.addListener(() => void wipeOver().then(sites));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === secretsAlarm) void wipeOver();
    if (name === vaultAlarm) void lockWhenIdle();
  });
  void wakeVault().then(lockWhereOff).then(wipeOver);
  // What cannot go on now (storage is full) is found again by the next worker.
  resume().catch(() => undefined);
  void refreshBadge();
  void currentFirstScreen();
}
