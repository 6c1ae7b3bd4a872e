import { answerPage } from './answer.ts';
import { recogniseHaloArea, type HaloArea } from '../page/area.ts';
import { watchNavigation } from '../page/navigation.ts';
import { standIn } from '../page/presence.ts';
import { hintsAtSecret } from '../page/secret-hint.ts';
import { isConfiguration, routeIn } from '../page/where.ts';
import { glance, isLed, tell, watchGlance } from './glance.ts';
import { createShowing, type Showing } from './showing.ts';
import { standAs } from './stand.ts';

/**
 * Where in HaloPSA the checklist may stand: for a logged-in agent, on configuration pages while something is
 * open, or where the person opened it from the toolbar. Never in the portal, on the log-in page, nor over
 * daily ticket work unless it was opened on that very page.
 */
export function decideHalo(
  where: HaloArea,
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

/** How seldom the page is looked at while the checklist is closed and nobody does anything there, ms. */
const calm = 5000;
/** How long what somebody pressed may still show an effect, ms. */
const effect = 30_000;

/**
 * Looks where in HaloPSA a person is and decides what stands beside the page. Comes into a page in which the checklist
 * may stand open, or once somebody stirs on configuration (`halo.ts`) or asks for it elsewhere, and stays as long as the page. In configuration it looks once a
 * second, when the page has drawn, or seldom while the checklist is closed and nobody presses anything; elsewhere it looks
 * at nothing unless the checklist is open.
 */
export function keepLookout(): void {
  const presence = standAs('lookout');
  if (!presence) return;
  const host = location.hostname;
  /** Address on which the toolbar opened the panel; kept while the person stays logged in. */
  let openedAt: string | null = null;
  const openPanel = async () =>
    void (await tell('panel.save', { host, panel: { ...(await glance(host, host)).panel, open: true } }));
  const showing = createShowing(presence, () => void openPanel());
  const where = () => recogniseHaloArea(document, location);
  const showsSecret = () => isConfiguration(location) && hintsAtSecret(document);
  /** A dialog with a secret opens the checklist once, wherever it was left: HaloPSA shows it this one time. */
  let opened = false;

  /** A guide has led to this address a moment ago, wherever in HaloPSA that is. */
  let led = false;
  /** Elsewhere nothing is ever shown by itself (`decideHalo`): there is no need to know who is logged in, or where. */
  const closely = () =>
    openedAt !== null || led || presence.wanted || presence.panel?.isOpen() === true || isConfiguration(location);
  let watching = false;
  /** Only the last decision is carried out: what an earlier one still waits for is about a page that is another by now. */
  let turn = 0;
  /** It is decided, and not for the sidebar: what the page shows matters little until somebody does something there. */
  let settled = false;

  /** Gives what it came to, whether or not a later decision carries it out. */
  const decide = async (seen: HaloArea): Promise<Showing> => {
    const mine = (turn += 1);
    settled = false;
    if (!seen.loggedIn) {
      // Whatever is stored, nothing stands there; a web app that is still drawing itself is such a page, too.
      openedAt = null;
      opened = false;
      showing.show('nothing', null);
      return 'nothing';
    }
    if (!watching) watchGlance(() => void decide(where()), presence.signal);
    watching = true;
    const isNew = !opened;
    opened = showsSecret();
    if (opened && isNew) {
      openedAt = routeIn(location);
      await openPanel();
    }
    const { open, panel, barred } = await glance(host, host);
    const byHand = led || openedAt === routeIn(location) ? 'here' : openedAt === null ? 'no' : 'before';
    const next = barred ? 'nothing' : decideHalo(seen, { open, panelOpen: panel.open }, byHand);
    if (presence.alive() && mine === turn) {
      showing.show(next, open);
      settled = next !== 'sidebar';
    }
    return next;
  };

  /** What the last look at the page saw; an arrival follows it at once. */
  let looked: HaloArea | null = null;
  let pressedAt = -effect;
  const rest = (): number => (settled && performance.now() - pressedAt > effect ? calm : 0);
  const lookAgain = watchNavigation((arrival) => presence.arrive(arrival), {
    window,
    signal: presence.signal,
    rest,
    fingerprint: () => {
      looked = null;
      if (closely()) looked = where();
      if (!looked) return '';
      const print = presence.panel?.isOpen() ? presence.panel.fingerprint?.() : '';
      return JSON.stringify([looked, showsSecret(), print]);
    },
  });
  /** HaloPSA may send somebody on who may not see what was opened: the guide that opened it has to say so there. */
  const followGuide = async (): Promise<void> => {
    const address = location.href;
    if (isConfiguration(location) || !(await isLed(host)) || location.href !== address) return;
    led = true;
    await decide(where());
  };
  let ledTo = '';
  presence.onArrive(() => {
    if (ledTo !== location.href) led = false;
    ledTo = location.href;
    if (closely()) void decide(looked ?? where());
    else showing.show('nothing', null);
    if (!led) void followGuide();
  });
  const pressed = (): void => {
    const resting = rest() > 0;
    pressedAt = performance.now();
    if (resting) lookAgain();
  };
  // What a screen reader or a voice presses is a click without a pointer.
  for (const type of ['pointerdown', 'keydown', 'click'])
    document.addEventListener(type, pressed, { signal: presence.signal, capture: true, passive: true });
  standIn(document, presence);

  answerPage(presence, {
    ping: async () => ({ loggedIn: where().loggedIn }),
    'panel.open': async () => {
      openedAt = routeIn(location);
      await openPanel();
      return (await decide(where())) !== 'nothing';
    },
  });
}
