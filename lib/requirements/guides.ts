/** The guide that is shown for one requirement on one tenant: its own steps, and what else is open on the same page. */
import type { GuideStep } from '../consoles/landmark.ts';
import { haloLandmarks } from '../consoles/halo.ts';
import { usualNames, type Names } from '../domain/names.ts';
import type { ReportRow } from '../domain/outcome.ts';
import type { RequirementId } from '../domain/requirement-id.ts';
import { inNamesOf } from './named.ts';
import { requirementById, requirements, type Requirement } from './index.ts';

/** A step as it is shown: with what the setting has now and what it should have. */
export interface ShownStep extends GuideStep {
  found?: string;
  expected?: string;
}

const isSame = (one: GuideStep, other: GuideStep): boolean =>
  one.place === other.place && one.landmark === other.landmark;
const landmarks: Readonly<Record<string, { role: string }>> = haloLandmarks;
const roleOf = ({ landmark }: GuideStep): string | undefined =>
  landmark === undefined ? undefined : landmarks[landmark]?.role;
const isTab = (step: GuideStep): boolean => roleOf(step) === 'tab';
const tabOf = (steps: readonly GuideStep[]): string | undefined => steps.find(isTab)?.landmark;

/** Whether both open the same record and end with the same Save: then one edit does for both. */
function isOneEdit(one: readonly GuideStep[], other: readonly GuideStep[]): boolean {
  const [begin, end, otherBegin, otherEnd] = [one[0], one.at(-1), other[0], other.at(-1)];
  if (!begin || !end || !otherBegin || !otherEnd) return false;
  return isSame(begin, otherBegin) && end.landmark !== undefined && isSame(end, otherEnd) && one.length > 2;
}

/** Names the records that are known instead of describing them, and puts the values beside the settings. */
function shown(requirement: Requirement, rows: readonly ReportRow[]): ShownStep[] {
  const row = rows.find(({ id }) => id === requirement.id);
  const nameOf = (id: RequirementId): string | undefined => {
    const record = rows.find((other) => other.id === id);
    return record?.kind === 'met' ? record.found : undefined;
  };
  const role = nameOf('role-exists');
  const settings = requirement.guide.filter((step) => roleOf(step) === 'setting' && !step.first);
  return requirement.guide.map(({ record, ...step }) => {
    const named: ShownStep = { ...step };
    const name = record && nameOf(record.requirement);
    if (record && name !== undefined) named.say = record.say(name);
    if (step.landmark === 'application-identity-roles' && role !== undefined) named.shows = [role];
    if (roleOf(step) !== 'setting') return named;
    const [first] = named.shows ?? [];
    const expected = settings.length > 1 || step.first ? first : (row?.expected ?? requirement.expected);
    if (expected !== undefined) named.expected = expected;
    if (settings.length === 1 && !step.first && row?.found !== undefined) named.found = row.found;
    return named;
  });
}

/**
 * What is wrong goes along. What could not be told from outside only where the one asked for could not either: the page
 * tells then, and a step that it shows as met passes by; who came to mend one thing is not sent to look at others.
 */
const goesAlong = (row: ReportRow | undefined, asked: ReportRow | undefined): boolean =>
  row?.kind === 'unmet' || (row?.kind === 'unknown' && row.reason !== 'not-read' && asked?.kind === 'unknown');

/**
 * Steps that make a requirement true. What else is open in the same record is set in the same edit,
 * so that one Save is enough: the tab of the requirement asked for first, then the others.
 *
 * @param rows the last report of the tenant; empty: nothing is known, the requirement's own steps then
 * @param names what Cove's records are called here
 */
export function guideFor(id: RequirementId, rows: readonly ReportRow[], names: Names = usualNames): ShownStep[] {
  const rowOf = (of: RequirementId) => rows.find((row) => row.id === of);
  const worded = inNamesOf(requirements, names);
  const requirement = worded.find((each) => each.id === id) ?? requirementById[id];
  const own = shown(requirement, rows);
  const asked = rowOf(id);
  const rest = worded
    .filter((other) => other.id !== id && goesAlong(rowOf(other.id), asked) && isOneEdit(own, other.guide))
    .map((other) => shown(other, rows));
  if (rest.length === 0) return own;
  const nearest = rest.toSorted(
    (one, other) => Number(tabOf(other) === tabOf(own)) - Number(tabOf(one) === tabOf(own)),
  );
  // What only the page tells is set last: its tab is the one that is open, and read, once it is saved.
  const [first = own, ...more] = asked?.kind === 'unknown' ? [...nearest.toReversed(), own] : [own, ...nearest];
  const joined = first.slice(0, -1);
  let tab = tabOf(first);
  for (const steps of more) {
    for (const step of steps.slice(0, -1)) {
      if (isTab(step) ? step.landmark === tab : joined.some((other) => isSame(other, step))) continue;
      if (isTab(step)) tab = step.landmark;
      joined.push(step);
    }
  }
  return [...joined, ...own.slice(-1)];
}
