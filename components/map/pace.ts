/** How many rows one frame can take: what the last frames took on this machine, as busy as it is, says it. */
export interface Pace {
  /** Rows that may come or change in this frame. */
  readonly most: number;
  /** To be called when a frame begins to change rows; the pace follows once that frame is painted. */
  begin(): void;
}

/** Rows of the first frame, before anything was measured; and how few and many they may become. */
export const rowsAtFirst = 5;
const fewest = 2;
const mostEver = 8;
/** A frame that took longer than this was nearly late (a screen shows one every 16.7 ms); one that took less had room. */
const nearlyLate = 11;
const easy = 6;

/** From within a frame, by its scroll events or animation callbacks: runs something once it is painted, for a message waits so long. */
function paintedBy(): (then: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  let waiting: (() => void) | undefined;
  port1.onmessage = () => waiting?.();
  return (then) => {
    waiting = then;
    port2.postMessage(null);
  };
}

/**
 * @param now milliseconds that only go on
 * @param painted calls back once the frame that is being made is painted; called again only after that
 */
export function createPace(
  now: () => number = () => performance.now(),
  painted: (then: () => void) => void = paintedBy(),
): Pace {
  let most = rowsAtFirst;
  let began: number | undefined;
  return {
    get most() {
      return most;
    },
    begin() {
      if (began !== undefined) return;
      began = now();
      painted(() => {
        const took = now() - (began ?? now());
        began = undefined;
        if (took > nearlyLate) most = Math.max(fewest, most - 1);
        else if (took < easy) most = Math.min(mostEver, most + 1);
      });
    },
  };
}
