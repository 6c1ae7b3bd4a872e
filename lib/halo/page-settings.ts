/** Settings of a role as HaloPSA's page words them. Labels come with variants, never by position. */
import { haloLandmarks, type HaloLandmarkId } from '../consoles/halo.ts';
import { fold } from '../consoles/fold.ts';
import type { AccessLevel, Departments, Grant } from '../domain/evidence.ts';
import type { PageReading } from '../domain/tenant.ts';
import type { PageFinding } from './agree.ts';

export type { PageFinding } from './agree.ts';

/** Labels under which a landmark may stand, folded. */
const labelsOf = (landmark: HaloLandmarkId): ReadonlySet<string> => new Set(haloLandmarks[landmark].names.map(fold));

/**
 * The reading of one setting. Two readings of one label that differ are no reading: which of them is meant
 * cannot be told.
 */
export function settingOf(page: PageReading, landmark: HaloLandmarkId): string | undefined {
  return readingOf(page, landmark)?.shown;
}

function readingOf(page: PageReading, landmark: HaloLandmarkId): { shown: string; at: number } | undefined {
  const labels = labelsOf(landmark);
  const readings = page.readings.filter(({ label }) => labels.has(fold(label)));
  const values = new Set(readings.map(({ value }) => value.trim()));
  const [shown] = values;
  if (shown === undefined || values.size !== 1) return undefined;
  return { shown, at: Math.max(...readings.map(({ at }) => at ?? page.at)) };
}

/**
 * A form is read only until somebody touches it, so a form of an existing record shows what is kept. The form of
 * a record without an id is one that nobody has saved yet.
 */
export const isUnsaved = (page: PageReading): boolean =>
  page.mode === 'edit' && (page.id === undefined || page.id === '-1' || page.id === 'new');

/** A setting with its meaning; `undefined`: not on the page, or in words that are not known. */
export function meaningOf<T>(
  page: PageReading | undefined,
  landmark: HaloLandmarkId,
  meaning: (text: string) => T | undefined,
): PageFinding<T> | undefined {
  const reading = page && readingOf(page, landmark);
  if (page === undefined || reading === undefined) return undefined;
  const value = meaning(reading.shown);
  return value === undefined ? undefined : { value, ...reading, unsaved: isUnsaved(page) };
}

const levels: readonly [AccessLevel, readonly string[]][] = [
  ['none', ['No Access', 'None', 'No', 'Not set']],
  ['names', ['View (Names Only)', 'Names Only', 'View Names Only']],
  ['read', ['Read Only', 'Read']],
  ['modify', ['Read and Modify', 'Read & Modify', 'Modify', 'Read and Write']],
  ['beyond', ['Read, Modify and Remove', 'Read, Modify and Delete']],
];
export const levelIn = (text: string): AccessLevel | undefined =>
  levels.find(([, words]) => words.some((word) => fold(word) === fold(text)))?.[0];

const yes = new Set(['yes', 'true', 'on', 'checked', 'enabled', 'ticked', 'active', '1', '✓', '✔']);
const no = new Set(['no', 'false', 'off', 'unchecked', 'disabled', 'notticked', 'inactive', '0', '✗', '✕']);
export function grantIn(text: string): Grant | undefined {
  const flat = fold(text);
  if (yes.has(flat)) return 'yes';
  if (no.has(flat)) return 'no';
  return flat === 'notset' ? 'not-set' : undefined;
}
export const flagOf = (text: string): boolean | undefined => {
  const said = grantIn(text);
  return said === 'yes' ? true : said === 'no' ? false : undefined;
};

/** "Modify all (Can view/modify all Tickets in all Departments)" and its short forms. */
export function departmentsIn(text: string): Departments | undefined {
  const shown = text.trim();
  const flat = fold(shown);
  if (flat.startsWith('modifyall')) return { level: 'modify', shown };
  if (flat.startsWith('viewall')) return { level: 'view', shown };
  if (['none', 'notset', 'no', 'noaccess', 'nomembership', 'notamember'].includes(flat))
    return { level: 'none', shown };
  return undefined;
}
