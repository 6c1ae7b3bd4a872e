/** Settings of a role as HaloPSA's page words them. Labels come with variants, never by position. */
import { haloLandmarks, type HaloLandmarkId } from '../consoles/halo.ts';
import { fold } from '../consoles/fold.ts';
import { meaningOf as senseOf } from '../consoles/glossary.ts';
import { accessNames, departmentNames, noWords, notSetWords, yesWords } from '../consoles/values.ts';
import { accessLevels, type AccessLevel, type Departments, type Grant } from '../domain/evidence.ts';
import { missing, type Finding } from '../domain/finding.ts';
import { say } from '../domain/say.ts';
import type { PageReading } from '../domain/tenant.ts';
import type { PageFinding } from './agree.ts';
import { isPlaceholder } from './wording.ts';

export type { PageFinding } from './agree.ts';

/** Labels under which a landmark may stand, folded. */
const labelsOf = (landmark: HaloLandmarkId): ReadonlySet<string> => new Set(haloLandmarks[landmark].names.map(fold));

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const english = new Set(Object.values(haloLandmarks).flatMap(({ names }) => names.flatMap(wordsOf)));
/** Whether a label in another language means a landmark. What is worded in English has to be one of its names. */
function saysElsewise(label: string, landmark: HaloLandmarkId): boolean {
  const meaning = senseOf(label);
  if (meaning === '' || wordsOf(label).every((word) => english.has(word))) return false;
  return haloLandmarks[landmark].names.some((name) => senseOf(name) === meaning);
}

/**
 * The reading of one setting. Two readings of one label that differ are no reading: which of them is meant
 * cannot be told.
 */
export function settingOf(page: PageReading, landmark: HaloLandmarkId): string | undefined {
  return readingOf(page, landmark)?.shown;
}

function readingOf(page: PageReading, landmark: HaloLandmarkId): { shown: string; at: number } | undefined {
  const labels = labelsOf(landmark);
  const named = page.readings.filter(({ label }) => labels.has(fold(label)));
  const readings = named.length > 0 ? named : page.readings.filter(({ label }) => saysElsewise(label, landmark));
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

/** The same finding; where nobody could read it but the page shows it in words that are not known, these are the reason. */
export function orStrange<T>(
  finding: Finding<T>,
  page: PageReading | undefined,
  landmark: HaloLandmarkId,
  meaning: (text: string) => unknown,
): Finding<T> {
  if (finding.known || !page || isUnsaved(page) || !/^not-(?:read|carried)$/.test(finding.reason)) return finding;
  const reading = readingOf(page, landmark);
  if (!reading || !/\p{L}/u.test(reading.shown) || isPlaceholder(reading.shown)) return finding;
  if (meaning(reading.shown) !== undefined) return finding;
  const { shown, at } = reading;
  return { ...missing('not-carried', say('HaloPSA shows "{shown}", which Alcove does not know.', { shown })), at };
}

const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold));
const levels = accessLevels.map((level) => [level, folded(accessNames[level])] as const);
export const levelIn = (text: string): AccessLevel | undefined =>
  levels.find(([, words]) => words.has(fold(text)))?.[0];

const [yes, no, notSet] = [folded(yesWords), folded(noWords), folded(notSetWords)];
export function grantIn(text: string): Grant | undefined {
  const flat = fold(text);
  if (yes.has(flat)) return 'yes';
  if (no.has(flat)) return 'no';
  return notSet.has(flat) ? 'not-set' : undefined;
}
export const flagOf = (text: string): boolean | undefined => {
  const said = grantIn(text);
  return said === 'yes' ? true : said === 'no' ? false : undefined;
};

/** "Modify all (Can view/modify all Tickets in all Departments)" and its short forms. */
export function departmentsIn(text: string): Departments | undefined {
  const shown = text.trim();
  const flat = fold(shown);
  const begins = (names: readonly string[]) => names.some((name) => flat.startsWith(fold(name)));
  if (begins(departmentNames.modify)) return { level: 'modify', shown };
  if (begins(departmentNames.view)) return { level: 'view', shown };
  if (departmentNames.none.some((name) => fold(name) === flat)) return { level: 'none', shown };
  return undefined;
}
