import { barAt, covered, type Box } from './spot.ts';
import { keepStanding } from './staying.ts';
import { createSurface, pin } from './surface.ts';

export interface Launcher {
  /** Number of open requirements; null: not known yet. */
  setCount(open: number | null): void;
  /** Looks for a free spot again, soon and once more after the page has drawn. Call it on every arrival. */
  settle(): void;
  focus(): void;
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
  ['', 28, 60],
  ['low', 28, 28],
  ['thin', 8, 60],
] as const;
/** Longest search for a spot in one go, ms. */
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
  const { host, root } = createSurface(document, styles, look);
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

  let box: Box | null = null;
  let shape = -1;
  let again: ReturnType<typeof setTimeout>[] = [];

  const show = (next: Box, form: number, left: boolean, bar: number): void => {
    box = next;
    shape = form;
    button.className = `${shapes[form]?.[0] ?? ''}${left ? ' left' : ''}`;
    Object.assign(look, {
      [left ? 'left' : 'right']: `${bar}px`,
      [left ? 'right' : 'left']: 'auto',
      width: `${next.width}px`,
      height: `${next.height}px`,
      transform: `translateY(${next.top}px)`,
      visibility: 'visible',
    });
    pin(host, look);
  };
  const place = (): void => {
    if (life.signal.aborted) return;
    staying.check();
    const { clientWidth, clientHeight } = document.documentElement;
    const left = getComputedStyle(document.body ?? document.documentElement).direction === 'rtl';
    const at = (top: number, width: number, height: number, bar: number): Box => ({
      left: left ? bar : clientWidth - bar - width,
      top: Math.round(top),
      width,
      height,
    });
    const home = clientHeight * 0.4;
    const bar = barAt(document, at(home, 4, 4, 0), [host]);
    // It stays where it is as long as that is free: a tab that wanders cannot be found.
    if (box && shape === 0 && box.top + box.height <= clientHeight) {
      const same = at(box.top, box.width, box.height, bar);
      if (covered(document, same, [host]) === 0) return show(same, shape, left, bar);
    }
    const until = performance.now() + budget;
    let best: [number, Box, number] | undefined;
    for (const [form, [, width, height]] of shapes.entries()) {
      for (let step = 0; ; step += 1) {
        // Outwards from the usual height: 0, +28, -28, +56 …
        const top = home + (step % 2 ? 1 : -1) * Math.ceil(step / 2) * 28;
        if (Math.abs(top - home) > clientHeight) break;
        if (top < 4 || top + height > clientHeight - 4) continue;
        const candidate = at(top, width, height, bar);
        const hits = covered(document, candidate, [host]);
        if (hits === 0) return show(candidate, form, left, bar);
        if (!best || hits < best[0]) best = [hits, candidate, form];
        if (performance.now() > until) break;
      }
    }
    const thin = shapes.length - 1;
    const sliver = best?.[1] ?? at(Math.max(4, home), 8, 28, bar);
    show(best?.[2] === thin ? sliver : at(sliver.top, 8, 60, bar), thin, left, bar);
  };
  const idle = (): void => {
    if (window.requestIdleCallback) window.requestIdleCallback(place, { timeout: 1000 });
    else place();
  };
  const settle = (): void => {
    for (const timer of again) clearTimeout(timer);
    idle();
    again = [setTimeout(idle, 1500), setTimeout(idle, 5000)];
  };
  const setCount = (open: number | null): void => {
    number.textContent = open === null ? '' : String(open);
    button.ariaLabel = open === null ? 'Alcove' : open === 0 ? 'Alcove: nothing open' : `Alcove: ${open} open`;
    button.title = button.ariaLabel;
  };

  const staying = keepStanding(host, { document, home: () => document.documentElement, signal: life.signal });
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
  return { setCount, settle, focus: () => button.focus(), remove: () => life.abort() };
}
