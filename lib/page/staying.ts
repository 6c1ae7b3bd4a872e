/** How long an element has to stand undisturbed before its next removal is met at once again. */
const calm = 5000;
const longest = 2000;

export interface Staying {
  /** Looks whether the element still stands and puts it back if it does not. */
  check(): void;
}

/**
 * Keeps an element in the document: a host that re-renders or replaces its root takes it away without
 * knowing it. A page that removes it again and again meets growing pauses (20 ms to 2 s), never a loop.
 * @param home where the element belongs now; asked anew each time, because the root itself may be replaced.
 * @param onBack after it was put back; `onRemoved` with the number of removals so far.
 */
export function keepStanding(
  element: HTMLElement,
  options: {
    document: Document;
    home: () => Element | null;
    signal: AbortSignal;
    onBack?: () => void;
    onRemoved?: (times: number) => void;
  },
): Staying {
  const { document, home, signal } = options;
  let wait = 0;
  let stoodSince = 0;
  let times = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver(() => check());
  const watch = (): void => {
    observer.disconnect();
    observer.observe(document, { childList: true });
    const parent = home();
    if (parent) observer.observe(parent, { childList: true });
  };
  const putBack = (): void => {
    timer = undefined;
    if (signal.aborted || element.isConnected) return;
    home()?.append(element);
    stoodSince = Date.now();
    watch();
    options.onBack?.();
  };
  const check = (): void => {
    if (signal.aborted || timer !== undefined || element.isConnected) return;
    times += 1;
    wait = Date.now() - stoodSince > calm ? 0 : Math.min(longest, wait * 2 || 20);
    options.onRemoved?.(times);
    if (wait === 0) putBack();
    else timer = setTimeout(putBack, wait);
  };

  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    element.remove();
  });
  home()?.append(element);
  watch();
  return { check };
}
