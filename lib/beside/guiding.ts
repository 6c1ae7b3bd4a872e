import { coveLandmarks, covePlaces } from '../consoles/cove.ts';
import { describedParts, haloLandmarks, haloPlaces, menuNames } from '../consoles/halo.ts';
import type { Landmark, Place } from '../consoles/landmark.ts';
import type { Report } from '../domain/outcome.ts';
import type { RequirementId } from '../domain/requirement-id.ts';
import { createGuide } from '../guide/engine.ts';
import { savedGuideSchema, type Guide, type GuidePorts, type ScriptStep } from '../guide/ports.ts';
import { complaintsIn } from '../page/complaint.ts';
import { focusIn } from '../page/focus.ts';
import { pointAt } from '../page/highlight.ts';
import { locate, type Located } from '../page/locate.ts';
import { nameIndex } from '../page/names.ts';
import { saysValue, wordsOnPage } from '../page/page-words.ts';
import { modeOf, recogniseHaloPlace } from '../page/place.ts';
import { createRefusals } from '../page/refusal.ts';
import { createSayings } from '../page/sayings.ts';
import { wayAlong } from '../page/way.ts';
import { addressIn } from '../page/where.ts';
import type { Presence } from '../page/presence.ts';
import { seekThrough } from '../page/seek.ts';
import { readSettings } from '../page/read.ts';
import { candidatesOf, choicesOf, guideOf, reportOf } from '../store/items.ts';
import { ask } from '../bus/ask.ts';
import type { Teaching } from './teaching.ts';

const places: Record<string, Place> = { ...haloPlaces, ...covePlaces };
export const landmarks: Record<string, Landmark> = { ...haloLandmarks, ...coveLandmarks };

/** The settings as they are read; what is asked about them within one look is asked of one reading. */
const readNow = remembered(() => readSettings(document), 150);

/** What the page shows for a step's setting; null: nothing, or more than one thing. */
function shownFor({ landmark: id }: ScriptStep): string | null {
  const landmark = landmarks[id ?? ''];
  if (landmark?.role !== 'setting') return null;
  const readings = readNow().filter(({ label }) => nameIndex(label, landmark.names) >= 0);
  return (readings.length === 1 && readings[0]?.value) || null;
}

/** Whether the page shows what a step is to bring about; null where nobody can tell, or only the person knows. */
function isShown(step: ScriptStep): boolean | null {
  const value = step.shows === undefined ? null : shownFor(step);
  if (value === null || step.shows === undefined) return null;
  // A name is done when the person has left its field.
  if (step.shows.length === 0) return isEntering(value) ? null : true;
  return saysValue(value, step.shows) ? true : null;
}

/** Whether the page shows another value than a step is to bring about. */
function isOtherwise(step: ScriptStep): boolean {
  const value = step.shows?.length ? shownFor(step) : null;
  return value !== null && isShown(step) === null;
}

/** The field that shows this text still has the focus, be it in a frame or a component. */
function isEntering(text: string): boolean {
  const active = focusIn(document);
  return active !== null && 'value' in active && active.value === text;
}

/** How long the person has to have left the keyboard alone before the page may be scrolled, ms. */
const pause = 1500;

/** Which record of a list place is Cove's, so that it can be opened directly. */
async function recordsOf(host: string): Promise<Record<string, string | undefined>> {
  const [choices, candidates, report] = await Promise.all([
    choicesOf(host).read(),
    candidatesOf(host).read(),
    reportOf(host).read(),
  ]);
  // Candidates are also listed where none looks like Cove's: then none of them is meant.
  const only = (requirement: RequirementId, all: { id: string }[]) => {
    const isThere = report?.outcomes.find(({ id }) => id === requirement)?.kind === 'met';
    return isThere && all.length === 1 ? all[0]?.id : undefined;
  };
  return {
    'halo-role': choices.roleId ?? only('role-exists', candidates.roles),
    'halo-application': choices.applicationId ?? only('application-exists', candidates.applications),
  };
}

/** Names of Cove's records on the lists of HaloPSA, as the last check found them. */
function namesIn(report: Report | null): Record<string, string | undefined> {
  const name = (requirement: RequirementId) => {
    const outcome = report?.outcomes.find(({ id }) => id === requirement);
    return outcome?.kind === 'met' ? outcome.found : undefined;
  };
  return { 'halo-roles': name('role-exists'), 'halo-applications': name('application-exists') };
}

const elementOf = (seen: Located): Element | null => (seen.kind === 'found' ? seen.element : null);

/** The last part of a place's menu path that can be pressed on the page that is open. */
const wayTo = (id: string): Element | null =>
  wayAlong(
    document,
    (places[id]?.path ?? '')
      .split(' > ')
      .filter((part) => !describedParts.has(part))
      .map((part) => menuNames[part] ?? [part]),
  );

/** The guide of one console page: wired to what this page shows, kept over reloads. */
export async function createPageGuide(
  host: string,
  presence: Presence,
  kind: 'halo' | 'cove',
  place: () => string | null,
  insets: () => { left: number; right: number },
  { locate: seek, teach, showsSecret }: Pick<Teaching, 'locate' | 'teach'> & Pick<GuidePorts, 'showsSecret'>,
): Promise<Guide> {
  let [records, report] = await Promise.all([recordsOf(host), reportOf(host).read()]);
  let lastKey = -Infinity;
  let worded: Located | null = null;
  const hear = (): void => void (lastKey = performance.now());
  document.addEventListener('keydown', hear, { signal: presence.signal, capture: true, passive: true });
  const addressOf = (id: string): string | undefined => {
    const address = places[id]?.console === kind ? places[id]?.address : undefined;
    if (!address || !(id in records)) return address;
    const record = records[id];
    return record === undefined ? undefined : `${address}?id=${encodeURIComponent(record)}`;
  };
  const refusals = createRefusals(document);
  /** What was opened has another address, and nobody is known to be an administrator, who may go everywhere. */
  const isTurnedAway = (id: string): boolean => {
    const [path] = addressOf(id)?.split('?') ?? [];
    return path !== undefined && path !== addressIn(location).path && report?.administrator !== true;
  };
  const ports: GuidePorts = {
    places,
    landmarks,
    place: () => {
      const shown = place();
      const wanted = shown === null ? undefined : records[shown];
      const recordId = kind === 'halo' ? recogniseHaloPlace(document, location).recordId : undefined;
      // Another role than Cove's: its settings have the same names and are not meant. One being made now may be.
      const another = wanted !== undefined && recordId !== undefined && recordId !== 'new' && recordId !== wanted;
      return another ? 'another-record' : shown;
    },
    // Not only on the pages of the checklist: whatever is being edited here would be lost by going elsewhere.
    isEditing: () => kind === 'halo' && (recogniseHaloPlace(document, location).mode ?? modeOf(document)) === 'edit',
    canOpen: (id) => addressOf(id) !== undefined,
    navigate: (id) => {
      const address = addressOf(id);
      if (address !== undefined) location.assign(addressIn(location).base + address);
    },
    locate: seek,
    teach: (id) => void teach(id),
    ...(showsSecret ? { showsSecret } : {}),
    record: (id) => {
      const name = namesIn(report)[id];
      return name === undefined ? null : elementOf(locate(document, { id: 'record', role: 'row', names: [name] }));
    },
    ...(kind === 'halo' ? { way: wayTo, refusal: (id) => refusals() ?? (isTurnedAway(id) ? '' : null) } : {}),
    isLimited: () => report?.administrator === false,
    isDone: isShown,
    isOtherwise,
    wordsOf: ({ landmark: id = '', shows = [] }, sight, former) => {
      const landmark = landmarks[id];
      // What is still believed of where it stands was read already.
      if (worded === sight) return former;
      worded = sight;
      return landmark ? wordsOnPage(sight, landmark, shows, former) : {};
    },
    says: createSayings(document),
    seek: () => (performance.now() - lastKey < pause ? null : seekThrough(document)),
    isMet: async ({ id }, since) => {
      const row = (await reportOf(host).read())?.outcomes.find((outcome) => outcome.id === id);
      return row?.kind === 'met' && (row.at ?? 0) > since;
    },
    complaints: () => complaintsIn(document),
    pointAt: (options) => pointAt({ ...options, insets, signal: presence.signal }),
    // Saved by the person, as far as could be seen: reading again tells.
    onEnd: ({ how }) => {
      if (how === 'done' && kind === 'halo') void ask('check', { host });
    },
    save: (guide) => void ask('guide.save', { host, guide }),
  };
  const guide = createGuide(ports);
  presence.onArrive(() => {
    void Promise.all([recordsOf(host), reportOf(host).read()]).then((next) => {
      [records, report] = next;
      guide.look();
    });
  }, presence.signal);
  const saved = savedGuideSchema.safeParse(await guideOf(host).read());
  if (saved.success) guide.resume(saved.data);
  return guide;
}

/** The last result of `make`, for `ms`. */
function remembered<T>(make: () => T, ms: number): () => T {
  let kept: { value: T; until: number } | null = null;
  return () => {
    if (kept === null || performance.now() > kept.until) {
      const value = make();
      kept = { value, until: performance.now() + ms };
    }
    return kept.value;
  };
}
