import { browser } from 'wxt/browser';
import { createSessionReader } from '../halo/session.ts';
import { watchNavigation } from '../page/navigation.ts';
import { recogniseHaloPlace, type HaloWhere } from '../page/place.ts';
import { takePresence } from '../page/presence.ts';
import { hintsAtSecret } from '../page/secret-hint.ts';
import { glance, tell, watchGlance } from './glance.ts';
import { answerPage } from './answer.ts';
import { createShowing, type Showing } from './showing.ts';

/**
 * Where in HaloPSA the checklist may stand: for a logged-in agent, on configuration pages while something is
 * open, or where the person opened it from the toolbar. Never in the portal, on the log-in page, nor over
 * daily ticket work unless it was opened on that very page.
 */
export function decideHalo(
  where: Pick<HaloWhere, 'area' | 'loggedIn'>,
  { open, panelOpen }: { open: number | null; panelOpen: boolean },
  byHand: 'no' | 'here' | 'before',
): Showing {
  if (!where.loggedIn || where.area === 'portal' || where.area === 'login' || where.area === 'unknown')
    return 'nothing';
  if (byHand === 'here' && panelOpen) return 'sidebar';
  if (where.area === 'tickets') return 'nothing';
  const unfinished = where.area === 'configuration' && open !== 0;
  if (!unfinished && byHand === 'no') return 'nothing';
  return panelOpen ? 'sidebar' : 'launcher';
}

/** Runs in the top frame of every HaloPSA page; costs one look a second until somebody wants the checklist. */
export function standBesideHalo(): void {
  if (window !== window.top) return;
  const presence = takePresence({ runtimeId: () => browser.runtime?.id, document });
  if (!presence) return;
  const host = location.hostname;
  /** Address on which the toolbar opened the panel; kept while the person stays logged in. */
  let openedAt: string | null = null;
  const openPanel = async () =>
    void (await tell('panel.save', { host, panel: { ...(await glance(host, host)).panel, open: true } }));
  const showing = createShowing(presence, () => void openPanel());
  const where = () => recogniseHaloPlace(document, location);
  const showsSecret = () => location.pathname.startsWith('/config') && hintsAtSecret(document);
  /** A dialog with a secret opens the checklist once, wherever it was left: HaloPSA shows it this one time. */
  let opened = false;

  const decide = async (): Promise<void> => {
    const seen = where();
    const secret = seen.loggedIn && showsSecret();
    if (secret && !opened) {
      openedAt = location.pathname;
      await openPanel();
    }
    opened = secret;
    const { open, panel, barred } = await glance(host, host);
    if (!seen.loggedIn) openedAt = null;
    const byHand = openedAt === null ? 'no' : openedAt === location.pathname ? 'here' : 'before';
    if (presence.alive())
      showing.show(barred ? 'nothing' : decideHalo(seen, { open, panelOpen: panel.open }, byHand), open);
  };

  watchNavigation((arrival) => presence.arrive(arrival), {
    window,
    signal: presence.signal,
    fingerprint: () => JSON.stringify([where(), showsSecret()]),
  });
  presence.onArrive(() => void decide());
  watchGlance(() => void decide(), presence.signal);

  const reader = createSessionReader({
    origin: location.origin,
    fetch: (url, init) => fetch(url, init),
    cookie: () => document.cookie,
    localToken: () => localStorage.getItem('_access_token'),
  });
  answerPage(presence.signal, {
    ping: async () => ({ loggedIn: where().loggedIn }),
    'halo.read': ({ operation, id }) => reader.read(operation, id),
    'panel.open': async () => {
      openedAt = location.pathname;
      await openPanel();
      await decide();
      return showing.now !== 'nothing';
    },
  });
}
