import { watchFrame } from '../cove/frame.ts';
import { watchNavigation } from '../page/navigation.ts';
import { standIn, type Presence } from '../page/presence.ts';
import { answerPage } from './answer.ts';
import { glance, tell, watchGlance } from './glance.ts';
import { createShowing, type Showing } from './showing.ts';
import { standAs } from './stand.ts';

/** In Cove the checklist stands on the pages that it knows, while something is open, or where it was opened by hand. */
export function decideCove(
  { open, panelOpen, inPlace }: { open: number | null; panelOpen: boolean; inPlace: boolean },
  byHand: boolean,
): Showing {
  if (!byHand && (!inPlace || open === 0)) return 'nothing';
  return panelOpen ? 'sidebar' : 'launcher';
}

/** Least time between two looks at a frame, ms. */
const pause = 400;
/** Most time between them; less where Connect may answer in a message that is soon gone again. */
const longest = { usual: 5000, connecting: 1000 };

/**
 * Tells the background what this frame shows, whenever that changes; the time of a look bounds how often.
 *
 * @returns tells it soon again, whether or not it has changed
 */
function reportFrame(presence: Presence, onTab: (tabId: number) => void): () => void {
  let told = '';
  let first = true;
  let due: ReturnType<typeof setTimeout> | undefined;
  let wait = pause;
  const seen = watchFrame(document, presence.signal);
  const look = async (): Promise<void> => {
    due = undefined;
    if (!presence.alive() || document.visibilityState !== 'visible') return;
    const before = performance.now();
    const view = seen();
    // A page that is expensive to read is read more seldom: at most one per cent of the time.
    const most = view.place === 'wizard-connect' ? longest.connecting : longest.usual;
    wait = Math.min(most, Math.max(pause, (performance.now() - before) * 100));
    const text = JSON.stringify(view);
    if (text === told) return;
    told = text;
    const answer = await tell('cove.seen', { view, ...(first ? { first } : {}) });
    if (typeof answer === 'object' && answer !== null && 'value' in answer) {
      first = false;
      const { tabId } = (answer.value ?? {}) as { tabId?: unknown };
      if (typeof tabId === 'number') onTab(tabId);
    } else told = '';
  };
  const soon = (): void => {
    due ??= setTimeout(() => void look(), wait);
  };
  const observer = new MutationObserver(soon);
  // A drawn switch or a button that works changes nothing but what it says to a screen reader.
  const attributeFilter = ['aria-checked', 'aria-pressed', 'aria-label', 'aria-busy', 'aria-disabled', 'disabled'];
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributeFilter });
  const again = (): void => {
    told = '';
    soon();
  };
  for (const type of ['input', 'change'])
    document.addEventListener(type, soon, { capture: true, passive: true, signal: presence.signal });
  document.addEventListener('visibilitychange', again, { signal: presence.signal });
  presence.signal.addEventListener('abort', () => observer.disconnect());
  watchNavigation(
    (arrival) => {
      presence.arrive(arrival);
      soon();
    },
    { window, signal: presence.signal },
  );
  void look();
  return again;
}

/** Looks at a frame of Cove's console, once it was fetched for it (`cove.ts`); the checklist itself stands in the top frame only. */
export function keepCoveLookout(): void {
  const presence = standAs('lookout');
  if (!presence) return;
  standIn(document, presence);
  let tab: number | undefined;
  let decide: () => Promise<void> = async () => undefined;
  const again = reportFrame(presence, (tabId) => {
    if (tab === tabId) return;
    tab = tabId;
    void decide();
  });
  if (window !== window.top) {
    // Asked when the page around it went to another place: it may be hidden by now, or be what has come.
    answerPage(presence, { ping: async () => (again(), { loggedIn: true }) });
    return;
  }

  const host = location.hostname;
  let byHand = false;
  const openPanel = async () =>
    void (await tell('panel.save', { host, panel: { ...(await glance(host, null)).panel, open: true } }));
  const showing = createShowing(presence, () => void openPanel());
  decide = async () => {
    const { open, panel, inPlace, barred } = await glance(host, null, tab);
    if (presence.alive())
      showing.show(barred ? 'nothing' : decideCove({ open, panelOpen: panel.open, inPlace }, byHand), open);
  };
  watchGlance(() => void decide(), presence.signal);
  presence.onArrive(() => void decide());
  answerPage(presence, {
    ping: async () => ({ loggedIn: true }),
    'panel.open': async () => {
      byHand = true;
      await openPanel();
      await decide();
      return true;
    },
  });
}
