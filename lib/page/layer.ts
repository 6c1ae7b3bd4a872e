/**
 * Where a surface stands in the stack of the page. It is a manual popover: in the browser's top
 * layer, above every z-index and outside every transformed ancestor. A host `dialog.showModal()` makes
 * everything outside the dialog inert, popovers too, and so does a part of the page that fills the screen; then the
 * surface moves into it for that time. The same helps against a scripted focus trap, which leaves alone what its container holds.
 */
export interface Layer {
  /** The element the surface belongs into now. */
  home: () => Element | null;
  /** Shows it (again) on top of what is in the top layer. */
  raise: () => void;
  /** Looks for a modal dialog that came or went, and follows. */
  check: () => void;
  /** Stand in this container as long as it is on the page: it pulls focus back from anything outside. */
  joinTrap: (container: Element | null) => void;
  hide: () => void;
}

type Mover = Element & { moveBefore?: (node: Node, child: Node | null) => void };

const shown = (element: Element): boolean => element.isConnected && element.getClientRects().length > 0;

/** The modal dialog on top: the one with the focus, else the one opened last in document order. */
function modalOf(document: Document, hint: Element | null): Element | null {
  if (hint?.isConnected && hint.matches(':modal')) return hint;
  let top: Element | null = null;
  // A live collection: no search of the tree per call.
  for (const dialog of document.getElementsByTagName('dialog')) {
    if (!dialog.matches(':modal')) continue;
    if (dialog.contains(document.activeElement)) return dialog;
    top = dialog;
  }
  return top;
}

/** A part of the page that fills the screen: the browser gives no press to anything outside of it. */
function fullScreenOf(document: Document): Element | null {
  const part = document.fullscreenElement;
  // These show none of their children.
  return part && part !== document.documentElement && !part.matches('iframe,video,canvas,img,object,embed')
    ? part
    : null;
}

export function createLayer(options: {
  window: Window;
  host: HTMLElement;
  signal: AbortSignal;
  /** Called when it was moved, for what depends on the ancestors. */
  onMove?: () => void;
}): Layer {
  const { window, host, signal } = options;
  const { document } = window;
  let trap: Element | null = null;
  let hint: Element | null = null;
  let wanted = false;
  let pending = false;

  host.popover = 'manual';
  const home = (): Element | null => {
    const modal = modalOf(document, hint) ?? fullScreenOf(document);
    if (trap && !shown(trap)) trap = null;
    if (modal) return trap && modal.contains(trap) ? trap : modal;
    return trap ?? document.documentElement;
  };
  const raise = (): void => {
    wanted = true;
    if (!host.isConnected) return;
    try {
      if (host.matches(':popover-open')) host.hidePopover();
      host.showPopover();
    } catch {
      // Without the top layer it still stands, fixed and with the highest z-index.
    }
  };
  const check = (): void => {
    pending = false;
    if (signal.aborted || !wanted || !host.isConnected) return;
    const parent: Mover | null = home();
    if (!parent) return;
    if (host.parentElement === parent) {
      if (!host.matches(':popover-open')) raise();
      return;
    }
    try {
      // Keeps focus, scroll positions and frames, where the browser has it.
      if (parent.moveBefore) parent.moveBefore(host, null);
      else parent.append(host);
    } catch {
      parent.append(host);
    }
    raise();
    options.onMove?.();
  };
  const soon = (event: Event): void => {
    const [first] = event.composedPath();
    if (first instanceof Element && first.getRootNode() !== document) {
      const dialog = first.closest('dialog');
      if (dialog?.matches(':modal')) hint = dialog;
    }
    if (event.type === 'fullscreenchange') raise();
    if (pending) return;
    pending = true;
    window.setTimeout(check, 0);
  };
  for (const type of ['toggle', 'close', 'cancel', 'focusin', 'fullscreenchange']) {
    document.addEventListener(type, soon, { signal, capture: true, passive: true });
  }
  return {
    home,
    raise,
    check,
    joinTrap(container) {
      trap = container;
      check();
    },
    hide() {
      wanted = false;
      if (host.isConnected && host.matches(':popover-open')) host.hidePopover();
    },
  };
}
