import { say } from '../domain/say.ts';
import { barAt, covered, createProbe, mesh, type Box } from './spot.ts';
import { keepStanding, type Staying } from './staying.ts';
import { createSurface, viewportOf } from './surface.ts';

export interface Launcher {
  /** Number of open requirements; null: not known yet. */
  setCount(open: number | null): void;
  /** Looks for a free spot again, soon and once more after the page has drawn. Call it on every arrival. */
  settle(): void;
  remove(): void;
}

export interface LauncherOptions {
  window: Window;
  count: number | null;
  onOpen: () => void;
  signal: AbortSignal;
}

const styles = `
button{all:unset;box-sizing:border-box;display:flex;flex-direction:column;align-items:center;justify-content:center;gap:4px;
width:100%;height:100%;cursor:pointer;background:#fff;color:#14532d;border:1px solid #8a9099;border-radius:6px 0 0 6px;
font:600 12px/16px system-ui,sans-serif;font-variant-numeric:tabular-nums}
.left{border-radius:0 6px 6px 0}
svg{width:16px;height:16px;fill:currentColor}
.low svg,.thin svg,.thin span{display:none}
button:focus-visible{outline:2px solid #0b57d0;outline-offset:-4px;box-shadow:inset 0 0 0 2px #fff}
@media (prefers-color-scheme:dark){button{background:#1f2328;color:#a7e3bd;border-color:#6b727c}
button:focus-visible{outline-color:#a8c7fa;box-shadow:inset 0 0 0 2px #1f2328}}
@media (forced-colors:active){button{border-color:ButtonText}}`;

const svg = 'http://www.w3.org/2000/svg';
/** Forms from roomy to a mere sliver: a smaller one is used only where no larger one fits. */
const shapes = [
  ['', 28, 64],
  ['low', 28, 24],
  ['thin', 8, 32],
] as const;
/** Longest search for a spot of one shape, ms; it runs when the page is idle. */
const budget = 4;

/**
 * The collapsed sidebar: a tab at the page's inline end with the number still open. It stands where it
 * covers no control and no text, takes no space, and moves by `transform` (which shifts no layout).
 */
export function createLauncher({ window, count, onOpen, signal }: LauncherOptions): Launcher {
  const { document } = window;
  const life = new AbortController();
  signal.addEventListener('abort', () => life.abort());
  const look: Record<string, string> = {
    position: 'fixed',
    top: '0',
    'z-index': '2147483647',
    visibility: 'hidden',
    display: 'block',
  };
  const { host, root, dress, fit } = createSurface(document, styles, look);
  const button = document.createElement('button');
  const moon = document.createElementNS(svg, 'svg');
  const path = document.createElementNS(svg, 'path');
  const number = document.createElement('span');
  moon.setAttribute('viewBox', '0 0 16 16');
  moon.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', 'M8 1a7 7 0 1 1 0 14zm0 1.5v-1a6.5 6.5 0 1 0 0 13v-1a5.5 5.5 0 1 1 0-11z');
  moon.append(path);
  button.type = 'button';
  button.append(moon, number);
  root.append(button);
  button.addEventListener('click', onOpen);

  let staying: Staying | undefined;
  let box: Box | null = null;
  let shape = -1;
  let again: ReturnType<typeof setTimeout>[] = [];

  const show = (next: Box, form: number, left: boolean, bar: number): void => {
    const now = `${form} ${left} ${bar} ${next.top}`;
    box = next;
    shape = form;
    if (now !== shownAs) lay(next, form, left, bar);
    shownAs = now;
    staying ??= keepStanding(host, { document, home: () => document.documentElement, signal: life.signal });
  };
  let shownAs = '';
  const lay = (next: Box, form: number, left: boolean, bar: number): void => {
    button.className = `${shapes[form]?.[0] ?? ''}${left ? ' left' : ''}`;
    Object.assign(look, {
      [left ? 'left' : 'right']: `${bar}px`,
      [left ? 'right' : 'left']: 'auto',
      width: `${next.width}px`,
      height: `${next.height}px`,
      transform: `translateY(${next.top}px)`,
      visibility: 'visible',
    });
    dress(look);
  };
  /** Tells cheaply whether the page is still what a spot was found on; asked before anything is changed in it. */
  const stateOf = (): string =>
    `${document.getElementsByTagName('*').length - Number(host.isConnected)} ${document.documentElement.scrollHeight}`;
  let foundOn = '';
  const placeIfChanged = (): void => {
    if (stateOf() !== foundOn) place();
  };
  const place = (): void => {
    if (life.signal.aborted) return;
    foundOn = stateOf();
    // It comes into the page once its spot is known: the page is not laid out a second time to find one.
    staying?.check();
    fit(document.documentElement);
    const viewport = viewportOf(document);
    const left = getComputedStyle(document.body ?? document.documentElement).direction === 'rtl';
    const at = (top: number, width: number, height: number, bar: number): Box => ({
      left: left ? bar : viewport.width - bar - width,
      top: Math.round(top),
      width,
      height,
    });
    const home = Math.round(viewport.height * 0.4);
    const bar = barAt(document, left ? 2 : viewport.width - 2, home, [host]);
    const probe = createProbe(document, [host]);
    // It stays where it is as long as that is free: a tab that wanders cannot be found.
    if (box && shape === 0 && box.top + box.height <= viewport.height) {
      const same = at(box.top, box.width, box.height, bar);
      if (covered(probe, same) === 0) return show(same, shape, left, bar);
    }
    let fewest = Infinity;
    let thin = at(home, 8, 32, bar);
    for (const [form, [, width, height]] of shapes.entries()) {
      const until = performance.now() + budget;
      for (let step = 0; ; step += 1) {
        // Outwards from the usual height, by one line of the mesh at a time: what was probed once is known.
        const top = home + (step % 2 ? 1 : -1) * Math.ceil(step / 2) * mesh;
        if (Math.abs(top - home) > viewport.height) break;
        if (top < 4 || top + height > viewport.height - 4) continue;
        const candidate = at(top, width, height, bar);
        const hits = covered(probe, candidate, 14, mesh, width === 8 ? fewest : 1);
        if (hits === 0) return show(candidate, form, left, bar);
        if (width === 8 && hits < fewest) {
          fewest = hits;
          thin = candidate;
        }
        if (performance.now() > until) break;
      }
    }
    show(thin, shapes.length - 1, left, bar);
  };
  let waiting: typeof place | null = null;
  const idle = (how: typeof place): void => {
    if (!window.requestIdleCallback) return how();
    if (!waiting) window.requestIdleCallback(placeOnce, { timeout: 1000 });
    if (waiting !== place) waiting = how;
  };
  const placeOnce = (): void => {
    const how = waiting;
    waiting = null;
    how?.();
  };
  const settle = (): void => {
    for (const timer of again) clearTimeout(timer);
    idle(place);
    again = [setTimeout(idle, 1500, placeIfChanged), setTimeout(idle, 5000, place)];
  };
  const setCount = (open: number | null): void => {
    number.textContent = open === null ? '' : String(open);
    button.ariaLabel =
      open === null
        ? 'Alcove'
        : open === 0
          ? say('Alcove: nothing open')
          : say('Alcove: {count} open', { count: open });
    button.title = button.ariaLabel;
  };

  let resized: ReturnType<typeof setTimeout> | undefined;
  window.addEventListener(
    'resize',
    () => {
      clearTimeout(resized);
      resized = setTimeout(settle, 150);
    },
    { signal: life.signal },
  );
  life.signal.addEventListener('abort', () => {
    clearTimeout(resized);
    for (const timer of again) clearTimeout(timer);
  });
  setCount(count);
  settle();
  return { setCount, settle, remove: () => life.abort() };
}
