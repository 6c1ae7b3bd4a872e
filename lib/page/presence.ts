import type { Arrival } from './navigation.ts';

/** Where Alcove stands now. `signal` ends with the place: whatever was begun for it ends as well. */
export interface Here extends Arrival {
  signal: AbortSignal;
}

/** What the scripts of one page share that are injected into the same world, one after the other. */
export interface Presence {
  /** Ends with this presence (replaced, or the extension was updated or turned off). */
  readonly signal: AbortSignal;
  readonly here: Here | null;
  /** Is the extension that put this script here still the one that runs? */
  alive(): boolean;
  /** Leaves the former place and tells all listeners of the new one. */
  arrive(arrival: Arrival): void;
  /** Calls at once with the present place, then with each new one. */
  onArrive(listener: (here: Here) => void, signal?: AbortSignal): void;
  /** Set by the sidebar when it is there; used by launcher and messages. */
  panel: PanelHooks | null;
  /** The sidebar is being built, which takes a while: a second injection leaves it to the first. */
  building: boolean;
  /** Whether the sidebar is to stand here, also while it is not built yet. */
  wanted: boolean;
  /** The parts of Alcove that are in the page: one that is injected again has nothing to do. */
  readonly parts: Set<string>;
  /** Ends it now; `orphaned` is told to `onEnd` listeners so that one of them can say so. */
  end(cause: EndCause): void;
  onEnd(listener: (cause: EndCause) => void): void;
}

export interface PanelHooks {
  open(): void;
  close(): void;
  isOpen(): boolean;
  focus(): void;
  /** A text that differs between two screens that the open panel tells apart, where that is more than their addresses. */
  fingerprint?(): string;
}

/** `orphaned`: the extension was updated, turned off or removed under this page. */
export type EndCause = 'replaced' | 'orphaned';

/** Scripts of one extension share the isolated world's global object, and no page script can see it. */
const key = Symbol.for('alcove.presence');
/** Announces a newcomer. It carries nothing and is believed by nobody: a page may send it as well. */
const hail = 'alcove:presence';

type World = typeof globalThis & { [key]?: Presence };

export interface PresenceOptions {
  /** `runtime.id`; undefined (or a throw) once the extension was updated under the page. */
  runtimeId: () => string | undefined;
  world?: typeof globalThis;
}

/**
 * Takes the page for this script, and costs it as good as nothing. Null: a living script of this extension is here already and
 * this one has nothing to do. An orphaned predecessor in this world is ended first; in another one it hears `standIn`.
 */
export function takePresence(options: PresenceOptions): Presence | null {
  const world = (options.world ?? globalThis) as World;
  const former = world[key];
  if (former?.alive()) return null;
  former?.end('replaced');
  const presence = createPresence(options);
  world[key] = presence;
  return presence;
}

/** The presence that another script of this world set up, or null when there is none that lives. */
export function joinPresence(world: typeof globalThis = globalThis): Presence | null {
  const present = (world as World)[key];
  return present?.alive() ? present : null;
}

function createPresence({ runtimeId }: PresenceOptions): Presence {
  let ended = false;
  let life: AbortController | undefined;
  const lifeNow = (): AbortController => {
    life ??= new AbortController();
    if (ended) life.abort();
    return life;
  };
  const arrivals = new Set<(here: Here) => void>();
  const endings = new Set<(cause: EndCause) => void>();
  let place: AbortController | null = null;

  const presence: Presence = {
    get signal() {
      return lifeNow().signal;
    },
    here: null,
    panel: null,
    building: false,
    wanted: false,
    parts: new Set(),
    alive() {
      if (ended) return false;
      try {
        return runtimeId() !== undefined;
      } catch {
        return false;
      }
    },
    arrive(arrival) {
      if (!presence.alive()) {
        presence.end('orphaned');
        return;
      }
      place?.abort();
      place = new AbortController();
      const here = { ...arrival, signal: place.signal };
      Object.assign(presence, { here });
      for (const listener of arrivals) listener(here);
    },
    onArrive(listener, until) {
      arrivals.add(listener);
      until?.addEventListener('abort', () => arrivals.delete(listener));
      if (presence.here) listener(presence.here);
    },
    end(cause) {
      if (ended) return;
      ended = true;
      place?.abort();
      life?.abort();
      for (const listener of endings) listener(cause);
      arrivals.clear();
      endings.clear();
    },
    onEnd(listener) {
      endings.add(listener);
    },
  };
  return presence;
}

/**
 * For a page in which something of Alcove is to be seen: only one of several extensions' lives may stand there. An orphan
 * hears the hail of its successor, in whichever world, finds its own runtime gone and leaves; without one it hears nothing
 * from its extension and looks for itself whenever a person comes back or acts.
 */
export function standIn(document: Document, presence: Presence): void {
  const { signal } = presence;
  const endIfOrphaned = (cause: EndCause): void => {
    if (!presence.alive()) presence.end(cause);
  };
  document.dispatchEvent(new Event(hail));
  document.addEventListener(hail, () => endIfOrphaned('replaced'), { signal });
  const ends = (): void => endIfOrphaned('orphaned');
  for (const type of ['visibilitychange', 'focusin', 'pointerdown'])
    document.addEventListener(type, ends, { signal, capture: true, passive: true });
}
