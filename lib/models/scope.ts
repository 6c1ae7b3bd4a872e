/** Things that end together: watches, timers, effects of one mounted view. */
export interface Scope {
  /** Registers what has to be undone; runs it at once when the scope has already ended. */
  add(dispose: () => void): void;
  readonly ended: boolean;
  end(): void;
}

export function createScope(): Scope {
  const disposers: (() => void)[] = [];
  let ended = false;
  return {
    add(dispose) {
      if (ended) dispose();
      else disposers.push(dispose);
    },
    get ended() {
      return ended;
    },
    end() {
      ended = true;
      for (const dispose of disposers.splice(0).toReversed()) dispose();
    },
  };
}
