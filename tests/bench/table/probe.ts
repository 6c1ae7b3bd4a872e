/** What is measured inside the page: written as functions that are handed to the browser, so they use nothing from outside. */

/** What the probe leaves on the page's window. */
export interface Probe {
  /** Milliseconds from navigation until the first usable row was painted; null: not yet. */
  firstRow: number | null;
  /** Milliseconds of main-thread time of each frame since `frames` was emptied, from its start to after its paint. */
  frames: number[];
  /** Milliseconds from each key to the paint that shows what it did. */
  keys: number[];
  watchFrames: boolean;
}

declare global {
  interface Window {
    probe: Probe;
  }
}

/** Installed before the page's own scripts. */
export function installProbe(): void {
  const probe: Probe = { firstRow: null, frames: [], keys: [], watchFrames: false };
  window.probe = probe;
  /** Runs once the frame that is being made is painted. */
  const painted = (then: () => void): void => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => then();
      channel.port2.postMessage(null);
    });
  };
  const usable = (): boolean => {
    for (const box of document.querySelectorAll<HTMLInputElement>('[role=row] [role=combobox]')) {
      const { width, height, top } = box.getBoundingClientRect();
      if (!box.disabled && width > 0 && height > 0 && top < innerHeight) return true;
    }
    return false;
  };
  const watcher = new MutationObserver(() => {
    if (probe.firstRow !== null || !usable()) return;
    watcher.disconnect();
    probe.firstRow = -1;
    painted(() => (probe.firstRow = performance.now()));
  });
  watcher.observe(document, { childList: true, subtree: true });

  addEventListener(
    'keydown',
    (event) => {
      if (event.key.length !== 1 || !(event.target instanceof HTMLInputElement)) return;
      const from = event.timeStamp;
      painted(() => probe.keys.push(performance.now() - from));
    },
    { capture: true },
  );

  // The work of a frame starts with its scroll events, if there are any, else with its animation callbacks.
  let began: number | null = null;
  addEventListener('scroll', () => (began ??= performance.now()), { capture: true });
  const frame = (): void => {
    const start = began ?? performance.now();
    began = null;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      if (probe.watchFrames) probe.frames.push(performance.now() - start);
    };
    channel.port2.postMessage(null);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
