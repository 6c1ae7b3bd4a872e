import { say, spokenLanguage } from '../domain/say.ts';
import { isElement, isVisible, queryAll } from './dom.ts';
import { createLayer } from './layer.ts';
import { controlSelector } from './names.ts';
import { keepStanding } from './staying.ts';
import { createSurface } from './surface.ts';

const styles = `
.pane{position:fixed;inset:0;cursor:crosshair;pointer-events:auto;background:#0b57d00a}
.ring{position:fixed;box-sizing:border-box;border:2px solid #0b57d0;outline:2px solid #fff;border-radius:6px;pointer-events:none}
.note{position:fixed;inset-block-start:12px;inset-inline:0;margin-inline:auto;width:max-content;max-width:min(420px,calc(100vw - 24px));box-sizing:border-box;
padding:12px;border:1px solid #8a9099;border-radius:6px;background:#fff;color:#1b1f24;box-shadow:0 2px 8px #0003;pointer-events:auto;cursor:default;
font:13px/18px system-ui,-apple-system,"Segoe UI",sans-serif;direction:ltr;color-scheme:light dark;overflow-wrap:anywhere}
p{margin:0 0 8px}.actions{display:flex;flex-wrap:wrap;gap:8px}[hidden]{display:none}
button{all:unset;box-sizing:border-box;cursor:pointer;min-height:28px;padding:4px 10px;border:1px solid #8a9099;border-radius:6px;text-align:center}
button:focus-visible{outline:2px solid #0b57d0;outline-offset:2px}
@media (prefers-color-scheme:dark){.note{background:#1f2328;color:#e6e8eb;border-color:#6b727c}.ring{border-color:#a8c7fa;outline-color:#101317}
button{border-color:#6b727c}button:focus-visible{outline-color:#a8c7fa}}
@media (forced-colors:active){.ring{border-color:Highlight}}`;

/** What one can point at with the keyboard, in document order. */
const pointable = `${controlSelector},button,a[href],[role=button],[role=tab],[role=link],[role=menuitem],[role=row],tr,label,dt,li,h1,h2,h3,[tabindex]:not([tabindex="-1"])`;

/**
 * Where keys are met while somebody points. Listeners of one window run in the order in which they were added: a console that
 * listens there itself (Escape discards HaloPSA's form) has to have come later. So the gate is set up with the sidebar, and
 * lets everything through until it is used.
 */
export interface KeyGate {
  meet: (handler: (event: KeyboardEvent) => void) => void;
  /** Swallows the release of the key that ended it, then lets everything through again. */
  end: () => void;
}

export function createKeyGate(window: Window, signal: AbortSignal): KeyGate {
  let handler: ((event: KeyboardEvent) => void) | null = null;
  for (const type of ['keydown', 'keyup', 'keypress'] as const)
    window.addEventListener(type, (event) => handler?.(event), { signal, capture: true });
  return {
    meet: (next) => void (handler = next),
    end() {
      const last = (event: KeyboardEvent): void => void (event.type === 'keyup' && event.stopImmediatePropagation());
      handler = last;
      setTimeout(() => {
        if (handler === last) handler = null;
      }, 300);
    },
  };
}

export interface PickOptions {
  /** What is to be pointed at, in the console's words. */
  name: string;
  /** Looks at what was pointed at: a question to the person, or null to take it. */
  question: (element: Element) => string | null;
  gate: KeyGate;
  window?: Window;
  signal?: AbortSignal;
}

/**
 * Lets a person point at something in the page, once. The page gets neither the click nor the keys: a pane of Alcove's own lies
 * over it meanwhile. Arrow keys go from thing to thing, Enter takes, Escape leaves.
 * @returns what was pointed at; null when the person left or `signal` ended it.
 */
export function pick({
  name,
  question,
  gate,
  window = globalThis.window,
  signal: outer,
}: PickOptions): Promise<Element | null> {
  const { document } = window;
  const life = new AbortController();
  const { signal } = life;
  const { host, root, fit } = createSurface(document, styles, {
    display: 'block',
    position: 'fixed',
    inset: '0',
    width: 'auto',
    height: 'auto',
    'pointer-events': 'auto',
    'z-index': '2147483647',
    background: 'transparent',
  });
  const make = (tag: string, className: string, text = ''): HTMLElement => {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = text;
    return element;
  };
  const pane = make('div', 'pane');
  const ring = make('div', 'ring');
  ring.hidden = true;
  const note = make('div', 'note');
  note.role = 'dialog';
  note.lang = spokenLanguage();
  note.ariaLabel = say('Point at it');
  note.tabIndex = -1;
  const words = make('p', '');
  words.ariaLive = 'polite';
  const actions = make('div', 'actions');
  note.append(words, actions);
  root.append(pane, ring, note);

  return new Promise((resolve) => {
    let asked: Element | null = null;
    let current: Element | null = null;
    const end = (found: Element | null): void => {
      life.abort();
      host.remove();
      gate.end();
      resolve(found);
    };
    const button = (label: string, act: () => void): HTMLElement => {
      const made = make('button', '', label);
      made.setAttribute('type', 'button');
      made.addEventListener('click', act);
      return made;
    };
    const invite = (): void => {
      asked = null;
      words.textContent = say(
        'Point at “{name}” in the page and click it. With the keyboard: arrow keys, then Enter. Escape leaves.',
        { name },
      );
      actions.replaceChildren(button(say('Cancel'), () => end(null)));
      note.focus();
    };
    const take = (element: Element): void => {
      const doubt = question(element);
      if (doubt === null) return end(element);
      asked = element;
      words.textContent = doubt;
      const yes = button(say('Yes, this one'), () => end(element));
      actions.replaceChildren(
        yes,
        button(say('Point again'), invite),
        button(say('Cancel'), () => end(null)),
      );
      yes.focus();
    };
    const show = (element: Element | null): void => {
      current = element;
      ring.hidden = element === null;
      if (!element) return;
      const box = boxInWindow(element);
      Object.assign(ring.style, {
        left: `${box.left - 3}px`,
        top: `${box.top - 3}px`,
        width: `${box.width + 6}px`,
        height: `${box.height + 6}px`,
      });
    };
    pane.addEventListener('pointermove', (event) => {
      if (!asked) show(under(document, event.clientX, event.clientY, host));
    });
    pane.addEventListener('click', (event) => {
      if (asked) return;
      const element = under(document, event.clientX, event.clientY, host);
      show(element);
      if (element) take(element);
    });
    const go = (by: 1 | -1): void => {
      const all = queryAll(document, pointable).filter((each) => each !== host && isVisible(each));
      const at = current ? all.indexOf(current) : -1;
      const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length];
      if (!next) return;
      next.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
      show(next);
      words.textContent =
        (next.getAttribute('aria-label') ?? next.textContent ?? '').trim().slice(0, 80) || next.localName;
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const inNote = isElement(root.activeElement) && root.activeElement.localName === 'button';
      event.stopImmediatePropagation();
      if (event.type !== 'keydown') return;
      if (event.key === 'Tab' || (inNote && (event.key === 'Enter' || event.key === ' '))) return;
      event.preventDefault();
      if (event.key === 'Escape') end(null);
      else if (asked) return;
      else if (event.key === 'ArrowDown' || event.key === 'ArrowRight') go(1);
      else if (event.key === 'ArrowUp' || event.key === 'ArrowLeft') go(-1);
      else if (event.key === 'Enter' && current) take(current);
    };
    gate.meet(onKey);
    // The pane takes what a mouse does; nothing of it goes on to the page's own listeners further up.
    for (const type of [
      'pointerdown',
      'pointerup',
      'mousedown',
      'mouseup',
      'click',
      'dblclick',
      'contextmenu',
      'auxclick',
    ])
      host.addEventListener(type, (event) => event.stopPropagation(), { signal });
    const layer = createLayer({ window, host, signal });
    keepStanding(host, { document, home: layer.home, signal, onBack: () => layer.raise() });
    fit();
    layer.raise();
    if (outer?.aborted) return end(null);
    outer?.addEventListener('abort', () => end(null), { signal });
    invite();
  });
}

/** What lies under a point, into open shadow roots and frames of the same origin, beneath the pane. */
function under(document: Document, x: number, y: number, pane: Element): Element | null {
  let [at, left, top] = [document.elementsFromPoint(x, y).find((each) => each !== pane) ?? null, x, y];
  for (let depth = 0; at && depth < 8; depth += 1) {
    let inner: Element | null = null;
    if (at.shadowRoot) inner = at.shadowRoot.elementFromPoint(left, top);
    else if (at.localName === 'iframe') {
      const frame = at.getBoundingClientRect();
      const within = documentIn(at);
      [left, top] = [left - frame.left, top - frame.top];
      inner = within?.elementFromPoint(left, top) ?? null;
    }
    if (!inner || inner === at) break;
    at = inner;
  }
  return at && at !== document.documentElement && at !== document.body ? at : null;
}

function documentIn(frame: Element): Document | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

/** Where an element is in the top window, out of frames of the same origin. */
function boxInWindow(element: Element): DOMRect {
  const box = element.getBoundingClientRect();
  let [left, top] = [box.left, box.top];
  for (
    let frame = element.ownerDocument.defaultView?.frameElement;
    frame;
    frame = frame.ownerDocument.defaultView?.frameElement
  ) {
    const around = frame.getBoundingClientRect();
    [left, top] = [left + around.left, top + around.top];
  }
  return new DOMRect(left, top, box.width, box.height);
}
