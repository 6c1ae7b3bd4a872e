import type { Panel } from '../domain/tenant.ts';
import { keepFocus } from './focus.ts';
import { fitWidth, frameOf, frameStyles, inlineEnd, type Frame } from './frame.ts';
import { createHandles } from './handles.ts';
import { createLayer } from './layer.ts';
import { createReserve } from './reserve.ts';
import { shield } from './shield.ts';
import { keepStanding } from './staying.ts';
import { createSurface, viewportOf } from './surface.ts';

export interface MountOptions {
  panel: Panel;
  /** The person moved or resized it: the panel as it is to be kept. Once per gesture. */
  onPanel: (panel: Panel) => void;
  /** Styles of the content. */
  styles: string;
  /** Name of the landmark ("Alcove"). Leave out when the content brings its own landmark. */
  label?: string;
  /** The page took it away `times` times so far; it comes back by itself, ever more slowly. */
  onRemoved?: (times: number) => void;
  signal?: AbortSignal;
  window?: Window;
}

export interface MountedPanel {
  /** Where the content goes. */
  root: HTMLElement;
  shadow: ShadowRoot;
  panel(): Panel;
  /** Applies a change made elsewhere (settings, another tab). `open: false` hides it and gives the room back. */
  setPanel(panel: Panel): void;
  /** Viewport pixels at each side that the panel takes: where a guide bubble has no business. */
  insets(): { left: number; right: number };
  focus(): void;
  /** Call after the page has changed: moves what came under the docked panel. */
  settle(): void;
  unmount(): void;
}

/** How often the stand of things is looked at, ms; only while the page is visible. */
const beat = 1000;

/**
 * Puts the sidebar's frame into the page: closed shadow root, docked with room of its own or floating,
 * movable, resizable, and back again when the page removes it.
 */
export function mountPanel(options: MountOptions): MountedPanel {
  const window = options.window ?? globalThis.window;
  const { document } = window;
  const life = new AbortController();
  const { signal } = life;
  options.signal?.addEventListener('abort', () => unmount());
  let panel = options.panel;
  let frame: Frame = { left: 0, top: 0, width: 0, height: 0 };

  const { host, root: shadow, dress, fit } = createSurface(document, frameStyles + options.styles, {});
  const box = document.createElement('div');
  const content = document.createElement('div');
  content.className = 'content';
  box.tabIndex = -1;
  if (options.label !== undefined) {
    box.role = 'complementary';
    box.ariaLabel = options.label;
  }
  const reserve = createReserve(window, (element) => element === host);
  const viewport = (): { width: number; height: number } => viewportOf(document);
  const handles = createHandles({
    document,
    now: () => ({ panel, frame, side: inlineEnd(document), viewport: viewport() }),
    onChange: (next) => {
      panel = next;
      lay();
    },
    done: () => options.onPanel(panel),
  });
  box.append(handles.grip, handles.edge, content);
  shadow.append(box);

  const lay = (): void => {
    if (signal.aborted) return;
    const side = inlineEnd(document);
    const room = viewport();
    frame = frameOf(panel, side, room);
    box.className = `frame ${panel.mode} ${side}`;
    handles.show(frame.width);
    fit();
    dress({
      display: panel.open ? 'block' : 'none',
      position: 'fixed',
      'z-index': '2147483647',
      top: `${frame.top}px`,
      left: panel.mode === 'dock' && side === 'right' ? 'auto' : `${frame.left}px`,
      right: panel.mode === 'dock' && side === 'right' ? '0' : 'auto',
      width: `${frame.width}px`,
      height: panel.mode === 'dock' ? '100%' : `${frame.height}px`,
      margin: '0',
      padding: '0',
      border: '0',
      overflow: 'visible',
      'pointer-events': 'auto',
      background: 'transparent',
    });
    // Where the page would be left with less than this, the panel covers it rather than squeezing it to nothing.
    const squeezed = room.width - frame.width < 240;
    if (panel.open && panel.mode === 'dock' && !squeezed) reserve.hold(side, fitWidth(panel, room.width));
    else reserve.release();
  };

  /** The page's scripts reach the host element and may hide it, with or without meaning it. */
  let repairs = 0;
  const repair = (): void => {
    repairs += 1;
    // Past this many within a beat it waits for the next one instead of answering each time.
    if (repairs > 10) return;
    for (const name of ['hidden', 'inert', 'aria-hidden', 'style', 'class', 'id']) host.removeAttribute(name);
    if (host.popover !== 'manual') host.popover = 'manual';
    lay();
    if (panel.open) layer.check();
    changes.takeRecords();
  };
  const changes = new MutationObserver(repair);
  const layer = createLayer({ window, host, signal });
  shield({ window, host, root: shadow, signal });
  const focus = keepFocus({ window, host, root: shadow, layer, first: () => firstIn(content) ?? box, signal });
  let wasFocused: Element | null = null;
  shadow.addEventListener('focusin', () => (wasFocused = shadow.activeElement), { signal });
  // Taken out of the document with the focus in it, it is put back before this runs.
  shadow.addEventListener(
    'focusout',
    () => window.setTimeout(() => host.isConnected && (wasFocused = shadow.activeElement), 0),
    { signal },
  );
  const staying = keepStanding(host, {
    document,
    home: layer.home,
    signal,
    onBack: () => {
      lay();
      if (panel.open) layer.raise();
      if (wasFocused instanceof HTMLElement) wasFocused.focus({ preventScroll: true });
    },
    ...(options.onRemoved ? { onRemoved: options.onRemoved } : {}),
  });

  let beating: ReturnType<typeof setTimeout> | undefined;
  const tick = (): void => {
    beating = undefined;
    if (signal.aborted) return;
    if (document.visibilityState === 'visible' && panel.open) {
      const waiting = repairs > 10;
      repairs = 0;
      staying.check();
      if (waiting) repair();
      layer.check();
      reserve.tidy();
    }
    beating = setTimeout(tick, beat);
  };
  const apply = (): void => {
    lay();
    if (panel.open) layer.raise();
    else layer.hide();
    layer.check();
  };
  const unmount = (): void => {
    if (signal.aborted) return;
    if (shadow.activeElement) focus.leave();
    clearTimeout(beating);
    changes.disconnect();
    resized.disconnect();
    reserve.release();
    life.abort();
  };

  // Also fires when an ancestor takes the panel out of the document, which no observer of the root sees.
  const resized = new ResizeObserver(() => {
    if (!host.isConnected) staying.check();
  });
  resized.observe(host);
  window.addEventListener('resize', lay, { signal });
  changes.observe(host, { attributes: true });
  apply();
  beating = setTimeout(tick, beat);

  return {
    root: content,
    shadow,
    panel: () => panel,
    setPanel(next) {
      const closing = panel.open && !next.open;
      if (closing && shadow.activeElement) focus.leave();
      panel = next;
      apply();
    },
    insets() {
      const taken = panel.open && panel.mode === 'dock' ? frame.width : 0;
      return inlineEnd(document) === 'right' ? { left: 0, right: taken } : { left: taken, right: 0 };
    },
    focus: focus.enter,
    settle: reserve.tidy,
    unmount,
  };
}

function firstIn(element: HTMLElement): HTMLElement | null {
  const candidates = element.querySelectorAll<HTMLElement>(
    'a[href],button:not(:disabled),input:not(:disabled),select:not(:disabled),textarea:not(:disabled),summary,[tabindex="0"]',
  );
  return [...candidates].find((candidate) => candidate.getClientRects().length > 0) ?? null;
}
