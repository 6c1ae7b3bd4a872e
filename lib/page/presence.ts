import type { Arrival } from './navigation.ts';

/** Where Alcove stands now. `signal` ends with the place: whatever was begun for it ends as well. */
export interface Here extends Arrival {
  signal: AbortSignal;
}

/** What the scripts of one page share: the always-running one and those injected later into the same world. */
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
  /** What later scripts answer to requests that the first one hears, by type. */
  readonly answers: Map<string, (request: unknown) => Promise<unknown>>;
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
  document: Document;
  world?: typeof globalThis;
}

/**
 * Takes the page for this script. Null: a living script of this extension is here already and this
 * one has nothing to do. An orphaned predecessor is ended first, in whichever world it lives: it
 * hears the hail, finds its own runtime gone and leaves.
 */
export function takePresence(options: PresenceOptions): Presence | null {
  const world = (options.world ?? globalThis) as World;
  const former = world[key];
  if (former?.alive()) return null;
  former?.end('replaced');
  options.document.dispatchEvent(new Event(hail));
  const presence = createPresence(options);
  world[key] = presence;
  return presence;
}

/** The presence that another script of this world set up, or null when there is none that lives. */
export function joinPresence(world: typeof globalThis = globalThis): Presence | null {
  const present = (world as World)[key];
  return present?.alive() ? present : null;
}

function createPresence({ runtimeId, document }: PresenceOptions): Presence {
  const life = new AbortController();
  const { signal } = life;
  const arrivals = new Set<(here: Here) => void>();
  const endings = new Set<(cause: EndCause) => void>();
  let place: AbortController | null = null;

  const presence: Presence = {
    signal,
    here: null,
    panel: null,
    building: false,
    wanted: false,
    answers: new Map(),
    alive() {
      if (signal.aborted) return false;
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
      if (signal.aborted) return;
      place?.abort();
      life.abort();
      for (const listener of endings) listener(cause);
      arrivals.clear();
      endings.clear();
    },
    onEnd(listener) {
      endings.add(listener);
    },
  };
  document.addEventListener(hail, () => endIfOrphaned(presence, 'replaced'), { signal });
  return presence;
}

function endIfOrphaned(presence: Presence, cause: EndCause): void {
  if (!presence.alive()) presence.end(cause);
}

/**
 * For a page in which something of Alcove is to be seen. An orphan hears nothing from its extension: it looks for itself
 * whenever a person comes back or acts.
 */
export function endWithExtension(presence: Presence, document: Document): void {
  for (const type of ['visibilitychange', 'focusin', 'pointerdown']) {
    const ends = (): void => endIfOrphaned(presence, 'orphaned');
    document.addEventListener(type, ends, { signal: presence.signal, capture: true, passive: true });
  }
}
