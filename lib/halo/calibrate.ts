/**
 * Learning a tenant's own scale. Claim codes and their steps differ between versions of HaloPSA: where the same role
 * was read by API and on its page, the label says what the code means. What has been learnt is used later, when only
 * the API can be read.
 */
import {
  calibratedSettings,
  type Agreement,
  type CalibratedSetting,
  type Calibration,
  type ScaleStep,
} from '../domain/calibration.ts';
import { accessLevels, grants, type AccessLevel, type Grant, type RoleEvidence } from '../domain/evidence.ts';
import { found, type Finding } from '../domain/finding.ts';
import type { PageReading } from '../domain/tenant.ts';
import { meaningOf, levelIn, grantIn, type PageFinding } from './page-settings.ts';
import { pageOf, settingLandmarks } from './pages.ts';

const isLevel = (setting: CalibratedSetting): setting is 'ticketsAccess' | 'customersAccess' =>
  setting === 'ticketsAccess' || setting === 'customersAccess';

/**
 * Codes that mean different things on the scales that are known, with the labels they can have. `Ux` 1 is names only on
 * one scale and Read Only on the other, 2 is Read Only or Read and Modify. Any other label for a code that is known means
 * that the setting was changed between the two readings, or that they contradict each other: nothing to learn from.
 */
function mayMean(setting: CalibratedSetting, value: string, meaning: string): boolean {
  const number = Number(value);
  if (setting === 'customersAccess') {
    if (number === 1) return meaning === 'names' || meaning === 'read';
    if (number === 2) return meaning === 'read' || meaning === 'modify';
    return number >= 3 && (meaning === 'modify' || meaning === 'beyond');
  }
  if (setting === 'ticketsAccess') return number >= 3 && (meaning === 'modify' || meaning === 'beyond');
  return !/^(?:[01]|true|false)$/i.test(value);
}

const shownOn = (page: PageReading | undefined, setting: CalibratedSetting): PageFinding<string> | undefined =>
  isLevel(setting)
    ? meaningOf(page, settingLandmarks[setting], levelIn)
    : meaningOf(page, settingLandmarks[setting], grantIn);

const sameStep = (a: ScaleStep, b: ScaleStep): boolean =>
  a.setting === b.setting && a.claim === b.claim && a.value === b.value;

/**
 * A pair of readings is sure when one reader said the same before and after the other spoke: then nothing was changed
 * in between.
 */
function joined(known: ScaleStep | undefined, fresh: ScaleStep): ScaleStep {
  if (!known || known.meaning !== fresh.meaning || known.role !== fresh.role) return known?.sure ? known : fresh;
  const around =
    (fresh.codeAt > known.at && known.codeAt <= known.at) || (fresh.at > known.codeAt && known.at <= known.codeAt);
  return known.sure || around ? { ...fresh, sure: true } : known;
}

/** The steps that a role's codes and its open page teach, joined with those known already. */
export function learnSteps(
  known: readonly ScaleStep[],
  role: RoleEvidence,
  pages: readonly PageReading[],
): ScaleStep[] {
  const { which, codes } = role;
  if (!which.known || which.source !== 'api' || which.value === null || !codes) return [...known];
  const { name } = which.value;
  const page = pageOf(pages, 'role', which.value);
  let steps = [...known];
  for (const setting of calibratedSettings) {
    const code = codes[setting];
    const shown = shownOn(page, setting);
    if (!code || code.value === '' || !shown || shown.unsaved) continue;
    const said = role[setting];
    const confirmed = said.known && said.value === shown.value;
    if (!confirmed && !mayMean(setting, code.value, shown.value)) continue;
    const fresh: ScaleStep = {
      setting,
      claim: code.claim,
      value: code.value,
      label: shown.shown,
      meaning: shown.value,
      role: name,
      codeAt: which.at,
      at: shown.at,
      sure: confirmed,
      documented: confirmed,
    };
    const before = steps.find((step) => sameStep(step, fresh));
    const next = joined(before, fresh);
    if (next !== before) steps = [...steps.filter((step) => step !== before), next];
  }
  return steps;
}

/** Whether a verdict rests on what was learnt, so that it matters whether HaloPSA's version is still the same. */
export const dependsOnVersion = ({ steps }: Calibration): boolean =>
  steps.some(({ sure, documented }) => sure && !documented);

const levelOf = (meaning: string): AccessLevel | undefined => accessLevels.find((level) => level === meaning);
const grantOf = (meaning: string): Grant | undefined => grants.find((grant) => grant === meaning);

/** A role whose unclear codes are read by the scale that was learnt; everything else as it is. */
export function withScale(role: RoleEvidence, steps: readonly ScaleStep[]): RoleEvidence {
  const { codes } = role;
  if (!codes || steps.length === 0) return role;
  function read<T>(
    setting: CalibratedSetting,
    finding: Finding<T>,
    meaning: (text: string) => T | undefined,
  ): Finding<T> {
    if (finding.at === undefined || (!finding.known && finding.reason !== 'not-carried')) return finding;
    const code = codes?.[setting];
    const step = steps.find(
      (each) =>
        each.sure &&
        !each.documented &&
        each.setting === setting &&
        each.claim === code?.claim &&
        each.value === code.value,
    );
    const value = step && meaning(step.meaning);
    if (!step || value === undefined) return finding;
    const raw = `${step.claim}=${step.value}, which the page of the role ${step.role} showed as "${step.label}"`;
    return found(value, 'api', finding.at, raw);
  }
  return {
    ...role,
    ticketsAccess: read('ticketsAccess', role.ticketsAccess, levelOf),
    customersAccess: read('customersAccess', role.customersAccess, levelOf),
    addTickets: read('addTickets', role.addTickets, grantOf),
    viewUnassigned: read('viewUnassigned', role.viewUnassigned, grantOf),
    allCustomers: read('allCustomers', role.allCustomers, grantOf),
    allTicketTypes: read('allTicketTypes', role.allTicketTypes, grantOf),
  };
}

/** More than this is not remembered; the newest stay. */
const most = 200;

/** Agreements with the fresh ones in place of older ones about the same fact. */
export function joinAgreements(known: readonly Agreement[], fresh: readonly Agreement[]): Agreement[] {
  const now = new Map(known.map((agreement) => [agreement.fact, agreement]));
  for (const agreement of fresh) {
    const before = now.get(agreement.fact);
    if (before && before.words === agreement.words && before.at >= agreement.at) continue;
    now.delete(agreement.fact);
    now.set(agreement.fact, agreement);
  }
  return [...now.values()].slice(-most);
}

/** Properties by fact; what was seen last counts. */
export function joinProperties(
  known: Calibration['properties'],
  seen: Calibration['properties'],
): Calibration['properties'] {
  const now = new Map(known.map((each) => [each.fact, each]));
  for (const each of seen) if (now.get(each.fact)?.property !== each.property) now.set(each.fact, each);
  return [...now.values()];
}

/** What was learnt under another version of HaloPSA says nothing about this one. */
export function ofVersion(calibration: Calibration, version: string | undefined, at: number): Calibration {
  const same = version === undefined || calibration.version === undefined || calibration.version === version;
  return {
    ...(same ? calibration : { steps: [], agreements: [], properties: [] }),
    versionAt: at,
    ...(version === undefined ? {} : { version }),
  };
}
