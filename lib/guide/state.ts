import type { GuideStep } from '../consoles/landmark.ts';
import { z, type Infer } from '../domain/schema.ts';

/**
 * The guide as a pure machine: what is on screen follows from the state, the state from what was seen
 * and what the person pressed. Nothing here looks at a page or a clock.
 */
export const phases = [
  /** The right place was asked for and is awaited. */
  'opening',
  /** Another place is open and Alcove does not go there itself: the person follows the menu path. */
  'by-hand',
  /** Another place is open, and what it holds would be lost by going away: edits, or a secret that is shown once. */
  'held',
  /** Right place, the landmark is not there yet. */
  'seeking',
  /** The landmark is behind something that has to be opened first. */
  'revealing',
  'pointing',
  /** Right place, and the landmark cannot be found. */
  'lost',
  /** The page says that this account may not go there. */
  'refused',
  'done',
  'stopped',
] as const;
export type Phase = (typeof phases)[number];

export const marks = ['proven', 'claimed', 'skipped'] as const;
/** How a step ended. `claimed`: the person said so, or it only seems so; the next check tells. */
export type Mark = (typeof marks)[number];

export const guideStateSchema = z.object({
  index: z.number(),
  phase: z.enum(phases),
  /** When the phase began, ms since the epoch. */
  since: z.number(),
  /** How often the guide has gone to a place by itself; each rise means: go now. */
  opens: z.number(),
  /** It went to this step's place already: it does not pull the person back a second time. */
  opened: z.boolean(),
  /** What has to be opened first, in words. */
  reveal: z.optional(z.string()),
  /** Lost because several look alike, not because there is none. */
  several: z.optional(z.boolean()),
  /** The page's words that keep the person out; '' where another page came up instead of the one that was opened. */
  refused: z.optional(z.string()),
  marks: z.array(z.enum(marks)),
});
export type GuideState = Infer<typeof guideStateSchema>;

/** `seems`: it looks done, but nobody has read the saved setting again. */
export type Proof = 'yes' | 'seems' | 'no' | 'unknown';

/** What one look at the page gave. */
export interface Look {
  type: 'look';
  at: number;
  /** The place that is open; null: none that is known. */
  place: string | null;
  /** The open page has edits, or may have, that going away would discard. */
  editing: boolean;
  /** The page shows a secret, once, that nobody has kept. */
  secret?: boolean;
  /** An address is known for the step's place. */
  canOpen: boolean;
  /** Absent: the step has no landmark. */
  sight?: 'found' | 'several' | 'hidden' | 'absent';
  reveal?: string;
  /** What hides it may go by itself: a list that closes, a dialog that fades out. */
  passing?: boolean;
  /** Something on the open page leads on towards the step's place. */
  way?: boolean;
  /** What keeps the person out, see `GuideState`; absent: nothing does. */
  refused?: string;
  /** The landmark leads to places (a menu entry): it may be pointed at wherever it is found. */
  leads: boolean;
  proof: Proof;
}

export type GuideEvent =
  | Look
  | { type: 'did' | 'skip'; at: number }
  | { type: 'open'; at: number }
  /** What an earlier step brought about is gone: on from there. */
  | { type: 'back'; to: number; at: number }
  | { type: 'stop'; at: number };

/** How long a place may take to come up, and a landmark to appear in it, ms. */
export const openWait = 8000;
export const seekWait = 5000;
/** How long it is waited for that what lies over a landmark goes by itself, ms. */
export const passingWait = 1200;
/** The same where the page that is open shows the way on: no address leads all the way then. */
export const wayWait = 2500;

export const startState = (at: number): GuideState => ({
  index: 0,
  phase: 'seeking',
  since: at,
  opens: 0,
  opened: false,
  marks: [],
});

/** After a reload or in another tab: the same step, looked for afresh; a journey under way is awaited, not repeated. */
export const resumeState = (state: GuideState, at: number): GuideState =>
  state.phase === 'done' || state.phase === 'stopped'
    ? state
    : { ...state, phase: state.phase === 'opening' ? 'opening' : 'seeking', since: at };

export const hasEnded = (state: GuideState): boolean => state.phase === 'done' || state.phase === 'stopped';

/** The next state. `steps` are those of the guide; a guide without steps is done at once. */
export function advance(state: GuideState, event: GuideEvent, steps: readonly GuideStep[]): GuideState {
  if (hasEnded(state)) return state;
  const step = steps[state.index];
  if (!step) return { ...state, phase: 'done', since: event.at };
  if (event.type === 'look') return look(state, event, step, steps);
  if (event.type === 'back') {
    const marked = state.marks.slice(0, event.to);
    return { ...to(state, 'seeking', event.at), index: event.to, since: event.at, marks: marked };
  }
  if (event.type === 'stop') return { ...state, phase: 'stopped', since: event.at };
  if (event.type === 'open')
    return { ...to(state, 'opening', event.at), opened: true, opens: state.opens + 1, since: event.at };
  // What had to be opened first is open: now for the step itself.
  if (event.type === 'did' && state.phase === 'revealing')
    return { ...to(state, 'seeking', event.at), since: event.at };
  return onward(state, event.type === 'did' ? 'claimed' : 'skipped', event.at, steps);
}

function onward(state: GuideState, mark: Mark, at: number, steps: readonly GuideStep[]): GuideState {
  const index = state.index + 1;
  const samePlace = steps[index]?.place === steps[state.index]?.place;
  return {
    index,
    phase: index >= steps.length ? 'done' : 'seeking',
    since: at,
    opens: state.opens,
    opened: samePlace && state.opened,
    marks: [...state.marks, mark],
  };
}

function look(state: GuideState, seen: Look, step: GuideStep, steps: readonly GuideStep[]): GuideState {
  if (seen.proof === 'yes') return onward(state, 'proven', seen.at, steps);
  if (seen.proof === 'seems') return onward(state, 'claimed', seen.at, steps);
  const next = steps[state.index + 1];
  // The person is where the next step plays: this one has led them there.
  if (next && next.place !== step.place && seen.place === next.place) {
    return onward(state, 'proven', seen.at, steps);
  }
  // Words of the page that the guide set out from are no answer.
  const isAnswer = seen.place === step.place || state.opened;
  if (seen.refused && isAnswer && !seen.editing) return { ...to(state, 'refused', seen.at), refused: seen.refused };
  if (!isHere(seen, step)) return elsewhere(state, seen);
  const { sight, at, reveal, passing = false } = seen;
  if (sight === undefined || sight === 'found') return to(state, 'pointing', at);
  // With nothing to open it is looked for first: it may be drawn only once it is scrolled to.
  const patience = passing && reveal !== undefined ? passingWait : seekWait;
  const isAwaited = (passing || reveal === undefined) && (state.phase !== 'seeking' || at - state.since <= patience);
  if (sight === 'hidden' && isAwaited && state.phase !== 'revealing') return to(state, 'seeking', at);
  if (sight === 'hidden') return { ...to(state, 'revealing', at), ...(reveal === undefined ? {} : { reveal }) };
  if (sight === 'several') return { ...to(state, 'lost', at), several: true };
  if (state.phase === 'lost') return state.several ? to(state, 'lost', at) : state;
  if (state.phase !== 'seeking') return to(state, 'seeking', at);
  return at - state.since > seekWait ? to(state, 'lost', at) : state;
}

/** The step's place is open; when nobody knows which place is open, its landmark answers for it. */
const isHere = (seen: Look, step: GuideStep): boolean =>
  seen.place === step.place ||
  ((seen.place === null || seen.leads) && (seen.sight === 'found' || seen.sight === 'hidden'));

function elsewhere(state: GuideState, seen: Look): GuideState {
  if (state.phase === 'opening' && seen.at - state.since < (seen.way ? wayWait : openWait)) return state;
  if (!seen.canOpen || state.opened) {
    const isTurnedAway = seen.refused === '' && (state.phase === 'opening' || state.refused === '');
    return { ...to(state, 'by-hand', seen.at), ...(isTurnedAway ? { refused: '' } : {}) };
  }
  if (seen.editing || seen.secret) return to(state, 'held', seen.at);
  return { ...to(state, 'opening', seen.at), opened: true, opens: state.opens + 1 };
}

function to(state: GuideState, phase: Phase, at: number): GuideState {
  const { index, opens, opened, marks: ended } = state;
  const since = state.phase === phase ? state.since : at;
  return { index, phase, since, opens, opened, marks: ended };
}
