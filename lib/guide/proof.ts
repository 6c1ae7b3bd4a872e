import type { LandmarkRole } from '../consoles/landmark.ts';
import { tabsOf } from '../page/tabs.ts';
import type { Located } from '../page/locate.ts';
import type { GuidePorts, Script, ScriptStep } from './ports.ts';
import type { Look, Proof } from './state.ts';

/** Where a guide stands: its step, and what the page has been doing since that began. */
export interface Standing {
  ports: Pick<GuidePorts, 'isDone' | 'isMet' | 'landmarks' | 'locate'>;
  script: Script;
  index: number;
  editing: boolean;
  /** The page was being edited when or since the step began. */
  wasEditing: boolean;
  /** When the step began, ms since the epoch. */
  begun: number;
}

/** Roles whose steps are told from what came of them. */
const told: readonly (string | undefined)[] = ['tab', 'button', 'link', 'menuitem', 'table', 'heading'];
const pressed: readonly (string | undefined)[] = ['button', 'link', 'menuitem'];

/**
 * Whether the step that a guide stands at has been done.
 *
 * @param sight of its landmark; @param here the step's place is open
 */
export async function proofOf(standing: Standing, sight: Located | undefined, here: boolean): Promise<Proof> {
  const { ports, script, index, editing, wasEditing } = standing;
  const step = script.steps[index];
  if (!step) return 'unknown';
  const isDone = await ports.isDone?.(step);
  if (isDone === true) return 'yes';
  if (isDone === false) return 'no';
  if (step.landmark === undefined || !here) return 'unknown';
  // The tab of what comes next may have to be opened yet.
  if (step.edits && editing && sight?.kind !== 'found') return 'yes';
  const hasNext = index + 1 < script.steps.length;
  if (!hasNext && !editing && (await ports.isMet?.(script, standing.begun))) return 'yes';
  const role = ports.landmarks[step.landmark]?.role;
  if (!told.includes(role)) return 'unknown';
  const selected = sight?.kind === 'found' && role === 'tab' ? isSelected(sight.element) : null;
  // What can still be pressed says nothing about what comes after it.
  const later = sight?.kind === 'found' && pressed.includes(role) ? undefined : laterSight(standing, step);
  return inferProof({ role, sight: sight?.kind, selected, later, hasNext, editing, wasEditing });
}

/** Sight of the next landmark that shows only after this step: on the tab it opens, else simply the next one. */
function laterSight({ ports, script, index }: Standing, step: ScriptStep): Look['sight'] {
  const role = ports.landmarks[step.landmark ?? '']?.role;
  const rest = script.steps.slice(index + 1).filter((other) => other.place === step.place);
  const one = role === 'tab' ? rest.find((other) => ports.landmarks[other.landmark ?? '']?.tab) : rest[0];
  return one?.landmark === undefined ? undefined : ports.locate(one.landmark).kind;
}

/** Whether a tab is the open one; null when it is none of the page's tabs. */
const isSelected = (tab: Element): boolean | null =>
  tabsOf(tab.ownerDocument).find(({ element }) => element.contains(tab) || tab.contains(element))?.open ?? null;

/**
 * Whether a step that nobody can read a value for has been done, told from what came of it.
 * @param role of the step's landmark; @param selected what the tab says of itself, when it is one.
 * @param later sight of the next landmark that only this step brings to view.
 * @param wasEditing the page was being edited when or since the step began.
 */
export function inferProof(clues: {
  role: LandmarkRole | undefined;
  sight: Look['sight'];
  selected: boolean | null;
  later: Look['sight'];
  hasNext: boolean;
  editing: boolean;
  wasEditing: boolean;
}): Proof {
  const { role, sight, selected, later, hasNext, editing, wasEditing } = clues;
  // Where to look is shown well enough by what is to be done there.
  if (role === 'table' || role === 'heading') return later === 'found' ? 'yes' : 'unknown';
  if (role === 'tab') return selected === true || later === 'found' ? 'yes' : 'unknown';
  if (role !== 'button' && role !== 'link' && role !== 'menuitem') return 'unknown';
  // The button that opens editing is gone once editing is on.
  if (hasNext && sight === 'absent' && editing && later === 'found') return 'yes';
  // Saved or cancelled: only reading again tells which.
  if ((sight !== 'found' || !hasNext) && wasEditing && !editing) return 'seems';
  return 'unknown';
}
