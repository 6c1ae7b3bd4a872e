import type { CoveFrameView, CovePlace, CoveState, CoveView } from '../domain/cove-view.ts';
import type { RequirementId } from '../domain/requirement-id.ts';
import { say } from '../domain/say.ts';

/** The stages of the work in Cove's console, in order. */
export const stageIds = ['level', 'wizard', 'connect', 'map', 'confirm', 'notify'] as const;
export type StageId = (typeof stageIds)[number];

export type StageState = 'done' | 'now' | 'later' | 'problem';

export interface Stage {
  id: StageId;
  title: string;
  state: StageState;
  /** The requirements that this stage makes true. */
  requirements: readonly RequirementId[];
}

const titles: Record<StageId, string> = {
  level: say('Your level and role'),
  wizard: say('Open the HaloPSA wizard'),
  connect: say('Connect'),
  map: say('Map customers'),
  confirm: say('Review and confirm'),
  notify: say('PSA Ticket notification'),
};
const requirementsOf: Record<StageId, readonly RequirementId[]> = {
  level: ['cove-level'],
  wizard: [],
  connect: ['connection-made'],
  map: ['reseller-mapped', 'customers-mapped'],
  confirm: ['integration-active'],
  notify: ['notification-exists'],
};

/** Most telling first: a frame that shows the wizard says more than the shell around it. */
const telling: readonly CovePlace[] = [
  'wizard-done',
  'wizard-review',
  'wizard-map',
  'wizard-connect',
  'notifications',
  'users',
  'integrations',
  'elsewhere',
];

/** Joins what the frames of the Cove tab show into one view; null when no frame has reported. */
export function joinedView(view: CoveView | null): CoveFrameView | null {
  const frames = Object.values(view?.frames ?? {}).toSorted(
    (a, b) => telling.indexOf(a.place) - telling.indexOf(b.place),
  );
  const [first, ...others] = frames;
  if (!first) return null;
  return others.reduce((joined, frame) => ({ ...frame, ...joined }), first);
}

const stageOfPlace: Partial<Record<CovePlace, StageId>> = {
  integrations: 'wizard',
  'wizard-connect': 'connect',
  'wizard-map': 'map',
  'wizard-review': 'confirm',
  'wizard-done': 'confirm',
  notifications: 'notify',
};

/** Who may manage PSA integrations (N-able: Connect to HaloPSA page). Unknown parts are left open, not judged. */
export function levelVerdict(level: string | undefined, role: string | undefined): 'fits' | 'too-low' | 'unknown' {
  const fold = (text: string) => text.toLowerCase().replace(/[\s-]/g, '');
  const levelFits = level === undefined ? null : fold(level) === 'reseller';
  const roleFits = role === undefined ? null : ['superuser', 'administrator'].includes(fold(role));
  if (levelFits === false || roleFits === false) return 'too-low';
  return levelFits === null || roleFits === null ? 'unknown' : 'fits';
}

interface Known {
  view: CoveFrameView | null;
  state: CoveState;
}

function isDone(id: StageId, { view, state }: Known): boolean {
  const level = state.level;
  switch (id) {
    case 'level':
      return levelVerdict(view?.level ?? level?.level, view?.role ?? level?.role) === 'fits';
    case 'wizard':
      return (
        (view?.place.startsWith('wizard') ?? false) || state.connectedAt !== undefined || state.activeAt !== undefined
      );
    case 'connect':
      return state.connectedAt !== undefined || view?.connect === 'succeeded';
    case 'map':
      // Without the reseller's own PSA customer nobody gets the tickets of unmapped customers.
      return (
        state.applied !== undefined &&
        state.applied.done >= state.applied.total &&
        (state.applied.reseller || state.activeAt !== undefined)
      );
    case 'confirm':
      return state.activeAt !== undefined;
    case 'notify':
      return state.notification?.state === 'active';
  }
}

function hasProblem(id: StageId, { view, state }: Known): boolean {
  if (id === 'level')
    return levelVerdict(view?.level ?? state.level?.level, view?.role ?? state.level?.role) === 'too-low';
  if (id === 'connect')
    return view?.connect === 'failed' || (view?.connect === undefined && state.connectFailure !== undefined);
  return false;
}

/**
 * Where the work in Cove stands. The open place decides what is "now"; where it says nothing, the first
 * stage that is not done. A stage that is done stays done when its place is opened again.
 */
export function stagesOf(view: CoveFrameView | null, state: CoveState): Stage[] {
  const known = { view, state };
  const place = view ? stageOfPlace[view.place] : undefined;
  const now = place ?? stageIds.find((id) => !isDone(id, known));
  return stageIds.map((id) => {
    const done = isDone(id, known);
    const stageState: StageState = hasProblem(id, known) ? 'problem' : done ? 'done' : id === now ? 'now' : 'later';
    return { id, title: titles[id], state: stageState, requirements: requirementsOf[id] };
  });
}

/**
 * The stage whose details are shown unless the person opened another one. Who lacks the level or the role finds
 * no tile to press: that is said before anything else.
 */
export function currentStage(view: CoveFrameView | null, state: CoveState): StageId | null {
  const place = view ? stageOfPlace[view.place] : undefined;
  const pressable = view?.tile === 'configure' || view?.tile === 'manage';
  if (place === 'wizard' && !pressable && hasProblem('level', { view, state })) return 'level';
  if (place) return place;
  return stageIds.find((id) => !isDone(id, { view, state })) ?? null;
}
