import { handsHeard, type HandsProgress } from '../bus/page-protocol.ts';

type Doing = HandsProgress & { type: 'doing' };
type End = HandsProgress & { type: 'end' };

/** As much of `runtime.Port` as is needed here. */
export interface PortLike {
  postMessage(message: unknown): void;
  disconnect(): void;
  onDisconnect: { addListener(listener: () => void): void };
  onMessage: { addListener(listener: (message: unknown) => void): void };
}

/** Tells the background how far the hands are. */
export interface Reporter {
  send(progress: HandsProgress): void;
  /** How far; sent at most a few times a second, and again while nothing changes, so that it is known to be alive. */
  progress(doing: Doing): void;
  /** Everything refused so far; goes along with the next progress. */
  leftOver(rows: NonNullable<Doing['leftOver']>): void;
  /** What was told last, for an account of work that broke off. */
  last(): Pick<End, 'done' | 'total' | 'leftOver'>;
  /** Sends what was not sent yet, before the page goes. */
  flush(): void;
  /** Sent until the background says that it was heard. */
  end(end: End): Promise<void>;
}

/** Least time between two reports, time after which one is repeated, and how long the end is repeated, ms. */
const pace = { least: 200, beat: 5000, again: 1500, times: 20 };

/**
 * Reports over ports that `connect` opens. When the worker dies its port closes; the next report opens a new one and
 * wakes it.
 */
export function reporterOf(runId: string, connect: (runId: string) => PortLike): Reporter {
  let port: PortLike | null = null;
  let heard = () => undefined as void;
  const open = () => {
    const opened = connect(runId);
    opened.onDisconnect.addListener(() => {
      if (port === opened) port = null;
    });
    opened.onMessage.addListener((raw) => {
      if (handsHeard.safeParse(raw).success) heard();
    });
    return opened;
  };
  const send = (progress: HandsProgress): void => {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      try {
        port ??= open();
        port.postMessage(progress);
        return;
      } catch {
        port = null;
      }
    }
  };
  let now: Doing = { type: 'doing', text: '', done: 0 };
  let refused: NonNullable<Doing['leftOver']> = [];
  let refusedTold = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = Number.NEGATIVE_INFINITY;
  let over = false;
  const flush = (): void => {
    clearTimeout(timer);
    if (over) return;
    told = performance.now();
    send(refusedTold ? now : { ...now, leftOver: refused });
    refusedTold = true;
    timer = setTimeout(flush, pace.beat);
  };
  const soon = (): void => {
    clearTimeout(timer);
    const wait = told + pace.least - performance.now();
    if (wait <= 0) flush();
    else timer = setTimeout(flush, wait);
  };
  return {
    send,
    progress(doing) {
      now = doing;
      soon();
    },
    leftOver(rows) {
      refused = rows;
      refusedTold = false;
      soon();
    },
    flush,
    last: () => ({ done: now.done, total: now.total ?? now.done, leftOver: refused }),
    async end(end) {
      over = true;
      clearTimeout(timer);
      let answered = false;
      for (let time = 0; time < pace.times && !answered; time += 1) {
        send(end);
        answered = await new Promise<boolean>((resolve) => {
          const late = setTimeout(() => resolve(false), pace.again);
          heard = () => {
            clearTimeout(late);
            resolve(true);
          };
        });
      }
      port?.disconnect();
    },
  };
}
