import { browser } from 'wxt/browser';
import { serve, type Handlers } from '../bus/serve.ts';
import { isCoveHost, isHostedHaloHost } from '../bus/sender.ts';
import { say } from '../domain/say.ts';
import { secretsAlarm } from '../vault/secrets.ts';
import { vaultAlarm } from '../vault/vault.ts';
import { refreshBadge, watchActiveTab } from './badge.ts';
import { changeHandlers, resumeChanges } from './changes.ts';
import { checkHandlers, resumeChecks } from './check.ts';
import { connectedHosts, connectHandlers } from './connect.ts';
import { coveHandlers } from './cove.ts';
import { helpHandlers, welcome } from './help.ts';
import { listenToHands } from './hands.ts';
import { driftHandlers } from './drift.ts';
import { customerHandlers, resumeCustomers } from './customers.ts';
import { currentFirstScreen } from './first-screen.ts';
import { manualHandlers } from './manual.ts';
import { matchHandlers, resumeMatch } from './match.ts';
import { listenToNotifications } from './notify.ts';
import { resumeTicket, ticketHandlers } from './proof-ticket.ts';
import { panelHandlers } from './panel.ts';
import { planHandlers } from './plan.ts';
import { forbidden, watchPolicy } from './policy.ts';
import { recompute } from './recompute.ts';
import { goRounds } from './rounds.ts';
import { endRun, interruptedRuns } from './runs.ts';
import { shownSecretHandlers, wipeOver } from './shown-secret.ts';
import { settingsHandlers } from './settings.ts';
import { listenToShortcuts } from './shortcuts.ts';
import { grantedHosts, syncSites } from './sites.ts';
import { tenantHandlers } from './tenant.ts';
import { unreadableHandlers, watchUnreadable } from './unreadable.ts';
import { lockWhenIdle, lockWhereOff, vaultHandlers, wakeVault } from './vault.ts';

const handlers: Handlers = {
  ...panelHandlers,
  ...helpHandlers,
  ...tenantHandlers,
  ...manualHandlers,
  ...planHandlers,
  ...coveHandlers,
  ...connectHandlers,
  ...shownSecretHandlers,
  ...vaultHandlers,
  ...customerHandlers,
  ...matchHandlers,
  ...checkHandlers,
  ...driftHandlers,
  ...changeHandlers,
  ...ticketHandlers,
  ...settingsHandlers,
  ...unreadableHandlers,
};

/** Goes on with what an earlier worker left unfinished; what cannot go on says so and can be started again. */
async function resume(): Promise<void> {
  for (const run of await interruptedRuns()) {
    if (run.handsIn === 'page') continue; // hands in the page report again by themselves
    if (await resumeChecks(run)) continue;
    if (await resumeCustomers(run)) continue;
    if (await resumeMatch(run)) continue;
    if (await resumeChanges(run)) continue;
    if (await resumeTicket(run)) continue;
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
  listenToNotifications();
  watchUnreadable();
  listenToShortcuts();
  welcome();
  const sites = () => syncSites((host) => isHostedHaloHost(host) || isCoveHost(host));
  watchPolicy(async () => {
    await lockWhereOff();
    await sites();
    // Other names are other records to look for; what was read is judged anew, what was not is read with the next check.
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
