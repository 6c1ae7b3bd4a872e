/** Why a place is announced. `content`: the address stayed, what stands on the page changed. */
export type ArrivalCause = 'start' | 'route' | 'content' | 'restored';

export interface Arrival {
  href: string;
  /** Path, search and hash: what `Place.matches` is tried on. */
  address: string;
  /** What `fingerprint` gave for it, '' without one. */
  fingerprint: string;
  cause: ArrivalCause;
}

export interface NavigationOptions {
  window: Window;
  signal: AbortSignal;
  /**
   * A short text that differs between two screens under one address (a heading, the selected tab).
   * Called at most once a second and only while the page is visible; when it is slow, less often.
   */
  fingerprint?: () => string;
  /** How long the next look may wait while nothing is expected, ms; asked after each look. Default: a second. */
  rest?: () => number;
}

/** Events of a route change arrive in bursts (commit, success, popstate): one announcement for all. */
const settle = 60;
/** A page that rewrites its address all the time is announced at growing distances, up to this one. */
const slowest = 2000;
const usual = 1000;
/** Budget of one fingerprint, ms; above it the beat is stretched in proportion. */
const budget = 2;

/** The Navigation API, which not every supported browser has and TypeScript's library types only in part. */
type WithNavigation = Window & { navigation?: EventTarget };

/** When the page has nothing to do, or soon: what it draws by itself first need not be laid out for a look at it. */
const whenIdle = (window: Window, then: () => void): void => {
  if (typeof window.requestIdleCallback === 'function') window.requestIdleCallback(then, { timeout: 500 });
  else then();
};

/**
 * Tells of every new place in a single-page app: the first one, each new address, the same address
 * with another fingerprint, and the return from the back/forward cache. Bursts are joined; the last
 * address wins. Nothing is patched in the page and no mutation is observed.
 *
 * @returns ends a rest: the next look comes as soon as usual
 */
export function watchNavigation(onChange: (arrival: Arrival) => void, options: NavigationOptions): () => void {
  const { window, signal } = options;
  const { document, location } = window;
  let known = '';
  let knownPrint = '';
  let announcedAt = -slowest;
  let gap = settle;
  let pending: ReturnType<typeof setTimeout> | undefined;
  let pendingSince = 0;
  let beating: ReturnType<typeof setTimeout> | undefined;
  let pause = usual;
  let cause: ArrivalCause | undefined = 'start';

  const print = (): string => {
    if (!options.fingerprint) return '';
    const before = performance.now();
    let text = knownPrint;
    try {
      text = options.fingerprint();
    } catch {
      // A page in the middle of a re-render is read again on the next beat.
    }
    const cost = performance.now() - before;
    pause = Math.min(10 * usual, Math.max(usual, (usual * cost) / budget));
    return text;
  };
  const announce = (): void => {
    pending = undefined;
    if (signal.aborted) return;
    const href = location.href;
    const fingerprint = print();
    const why = cause ?? (href !== known ? 'route' : fingerprint !== knownPrint ? 'content' : undefined);
    if (why === undefined) return;
    cause = undefined;
    known = href;
    knownPrint = fingerprint;
    const now = performance.now();
    gap = now - announcedAt < Math.max(usual, gap * 4) ? Math.min(slowest, gap * 2) : settle;
    announcedAt = now;
    onChange({ href, address: location.pathname + location.search + location.hash, fingerprint, cause: why });
  };
  const soon = (): void => {
    const now = performance.now();
    if (pending === undefined) pendingSince = now;
    // Debounced, but a burst without end must not silence it: after one gap it speaks anyway.
    else if (now - pendingSince > Math.max(gap, 4 * settle)) return;
    clearTimeout(pending);
    pending = setTimeout(announce, Math.max(settle, announcedAt + gap - now));
  };
  const look = (): void => {
    if (location.href !== known) soon();
  };
  const tick = (): void => {
    beating = undefined;
    if (signal.aborted || document.visibilityState !== 'visible') return;
    if (pending === undefined && (location.href !== known || print() !== knownPrint)) soon();
    beat();
  };
  const beat = (): void => {
    clearTimeout(beating);
    beating = setTimeout(() => whenIdle(window, tick), Math.max(pause, options.rest?.() ?? 0));
  };
  const resume = (): void => {
    if (beating === undefined && document.visibilityState === 'visible') beat();
  };
  const rest = (): void => {
    clearTimeout(beating);
    beating = undefined;
  };

  const navigation = (window as WithNavigation).navigation;
  // Where there is a Navigation API, it tells of every change of the address.
  if (navigation) navigation.addEventListener('currententrychange', look, { signal });
  else for (const type of ['popstate', 'hashchange']) window.addEventListener(type, look, { signal });
  window.addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted) {
        cause = 'restored';
        soon();
      }
      resume();
    },
    { signal },
  );
  // No `unload`: it would keep the page out of the back/forward cache.
  window.addEventListener('pagehide', rest, { signal });
  document.addEventListener(
    'visibilitychange',
    () => {
      look();
      resume();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    rest();
    clearTimeout(pending);
  });
  if (typeof window.requestIdleCallback === 'function') whenIdle(window, announce);
  else pending = setTimeout(announce, 0);
  resume();
  return () => {
    if (beating !== undefined) beat();
  };
}
