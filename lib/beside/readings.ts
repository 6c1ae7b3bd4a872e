import type { PageReading } from '../domain/tenant.ts';
import { rootsOf } from '../page/dom.ts';
import { recogniseHaloPlace, recordDialog } from '../page/place.ts';
import type { Presence } from '../page/presence.ts';
import { readSettings } from '../page/read.ts';

const kinds: Record<string, PageReading['kind'] | undefined> = {
  'halo-role': 'role',
  'halo-application': 'application',
  'halo-ticket-type': 'ticket-type',
  'halo-category': 'category',
};
/** How often an open page is read again, ms; stretched so that reading takes at most two per cent of the time. */
const beat = 1000;
/** A page that is slow to read is not left longer than this, ms. */
const longest = 8000;
/** What has just come is given this time to draw itself, ms. */
const settling = 300;

/** Of a frame's elements too, whose classes are other ones. */
const isIn = (target: EventTarget): target is Element => 'closest' in target;

/** What the page that is open says about the record that it shows; null on every other page. */
export function readPage(document: Document, location: Location, now: number): PageReading | null {
  const where = recogniseHaloPlace(document, location);
  const kind = where.place === null ? undefined : kinds[where.place];
  if (!kind || !where.loggedIn) return null;
  // A record in a dialog: the list behind it has names of others.
  const dialog = kind === 'category' ? undefined : recordDialog(document);
  const readings = readSettings(dialog ?? document).slice(0, 400);
  if (readings.length === 0) return null;
  const short = (text: string) => text.slice(0, 300);
  return {
    kind,
    mode: where.mode ?? 'view',
    readings: readings.map((reading) => ({ ...reading, label: short(reading.label), value: short(reading.value) })),
    at: now,
    ...(where.recordId && where.recordId !== 'new' ? { id: where.recordId } : {}),
    ...(where.name ? { name: short(where.name) } : {}),
  };
}

/**
 * Reads record pages while the checklist is open and tells of each change. A form shows what the tenant has
 * only until the person touches it: from then on nothing of it is told until another mode or record is shown.
 */
export function watchReadings(presence: Presence, tell: (page: PageReading) => void, active: () => boolean): void {
  let told = '';
  let pause = beat;
  let touched = false;
  let next: ReturnType<typeof setTimeout> | undefined;
  const touch = (event: Event): void => {
    const tab = event
      .composedPath()
      .some((each) => isIn(each) && each.matches('[role=tab],[role=tablist],a[href],nav'));
    if (event.isTrusted && !tab) touched = true;
  };
  const heard = new WeakSet<Node>();
  /** A console in a frame is touched there: nothing of it is heard out here. */
  const hear = (): void => {
    for (const root of rootsOf(document)) {
      if (root.nodeType !== 9 || heard.has(root)) continue;
      heard.add(root);
      for (const type of ['pointerdown', 'keydown', 'input', 'change'])
        root.addEventListener(type, touch, { capture: true, passive: true, signal: presence.signal });
    }
  };
  hear();
  const look = (): void => {
    if (presence.signal.aborted) return;
    if (document.visibilityState === 'visible' && active()) {
      const before = performance.now();
      hear();
      const page = readPage(document, location, Date.now());
      pause = Math.min(longest, Math.max(beat, (performance.now() - before) * 50));
      const text = page && (page.mode === 'view' || !touched) ? JSON.stringify({ ...page, at: 0 }) : told;
      if (page && text !== told) {
        told = text;
        tell(page);
      }
    }
    clearTimeout(next);
    next = setTimeout(look, pause);
  };
  presence.onArrive(() => {
    told = '';
    touched = false;
    // Another record, or the same one saved: what was known of it is old from now on.
    clearTimeout(next);
    next = setTimeout(look, settling);
  }, presence.signal);
  look();
}
