import type { Pointer } from '../page/highlight.ts';
import type { Located } from '../page/locate.ts';
import type { PageWords } from '../page/page-words.ts';
import type { Seeking } from '../page/seek.ts';
import { footing, lostAtSave } from './footing.ts';
import { createObjections, type Objection } from './objection.ts';
import { clueOf, createSightings } from './sightings.ts';
import { savedOf, type Guide, type GuidePorts, type Script, type ScriptStep } from './ports.ts';
import { proofOf } from './proof.ts';
import { advance, hasEnded, resumeState, startState, type GuideEvent, type GuideState, type Look } from './state.ts';
import { viewOf } from './words.ts';

const beat = 300;
/** Looking takes at most a tenth of the time, unless that would make it this slow, ms. */
const share = 10;
const slowest = 1500;
/** What is not to be seen for this long may be drawn only once it is scrolled to, ms. */
const unseen = 900;
/** How long a page may draw its parts after a reload, ms; what is not to be seen by then stands on another tab. */
const drawing = 6000;

/** Runs one guide at a time: looks at the page, points, and goes on when a step is proven done. */
export function createGuide(ports: GuidePorts): Guide {
  const now = ports.now ?? Date.now;
  const isVisible = ports.isVisible ?? (() => document.visibilityState === 'visible');
  let script: Script | null = null;
  let state: GuideState | null = null;
  let pointer: Pointer | null = null;
  let target: Element | null = null;
  let shown = '';
  let words: PageWords = {};
  /** What the pointer was last told to aim at: the same in other words is nothing new to aim at, or to scroll to. */
  let aim = { at: '', target: (): Element | null => null };
  const sightings = createSightings(ports, now);
  let wasEditing = false;
  const objections = createObjections(ports);
  let objection: Objection | null = null;
  let resumed = false;
  /** Steps that were gone back to because the form had lost what they chose. */
  const lost = new Set<number>();
  /** When something of the step's place was seen first after a reload, ms since the epoch. */
  let comingUp: number | undefined;
  /** When the step began, ms since the epoch. */
  let begun = 0;
  let seeking: Seeking | null = null;
  let looking = false;
  /** The next look by itself is not before this. */
  let restUntil = 0;
  let beating: ReturnType<typeof setInterval> | undefined;

  /** Where there is no landmark to point at: the record on its list, or what leads on towards the step's place. */
  const asideOf = (step: ScriptStep, place: string | null): Element | null => {
    if (place === step.place) return step.landmark === undefined ? (ports.record?.(step.place) ?? null) : null;
    return state?.phase === 'opening' || state?.phase === 'by-hand' ? (ports.way?.(step.place) ?? null) : null;
  };
  const stepNow = (): ScriptStep | undefined => (script && state ? script.steps[state.index] : undefined);

  const objected = async (step: ScriptStep, editing: boolean): Promise<Objection | null> => {
    const role = step.landmark === undefined ? undefined : ports.landmarks[step.landmark]?.role;
    if (role !== 'button' || step.edits || !script) return null;
    return objections.look(script.steps, state?.phase === 'pointing' && wasEditing && editing);
  };
  /** Whether what earlier steps did is gone; then the guide goes back there. */
  const foothold = async (editing: boolean, sight: Located | undefined): Promise<number | 'saved' | null> => {
    if (!script || !state) return null;
    const { steps } = script;
    // A form that is still open is looked through at Save only; doing so at every beat would cost.
    if (editing && !resumed)
      return sight?.kind === 'found' ? lostAtSave({ steps, index: state.index }, state.marks, ports, lost) : null;
    const before = steps.slice(0, state.index).filter(({ edits, shows }) => edits || shows);
    const isSeen = ({ landmark }: ScriptStep) => landmark !== undefined && ports.locate(landmark).kind === 'found';
    // Not while the page is still coming up.
    if (before.length === 0 || (sight?.kind !== 'found' && !before.some(isSeen))) return null;
    const isDone = async (step: ScriptStep) => (await ports.isDone?.(step)) ?? null;
    const sightAt = (id: string) => ports.locate(id).kind;
    const at = await footing({ steps, index: state.index, editing, resumed, sightOf: sightAt, isDone });
    if (at !== 'unseen') resumed = false;
    else if (now() - (comingUp ??= now()) > drawing) resumed = false;
    return at === 'unseen' ? null : at;
  };

  const look = async (): Promise<void> => {
    const step = stepNow();
    if (looking || !script || !state || !isVisible()) return;
    looking = true;
    const began = performance.now();
    try {
      const asked = state;
      if (!step) return act({ type: 'skip', at: now() });
      const place = ports.place();
      const editing = ports.isEditing();
      wasEditing ||= editing;
      const landmark = step.landmark === undefined ? undefined : ports.landmarks[step.landmark];
      const leads = landmark?.role === 'menuitem';
      const mayBeHere = place === step.place || place === null || leads;
      // On another record's page a namesake would be found: nothing is looked for there.
      const sight =
        step.landmark === undefined ? undefined : mayBeHere ? sightings.of(step.landmark) : { kind: 'absent' as const };
      const isThere = step.place === place && step.landmark !== undefined;
      const back = isThere ? await foothold(editing, sight) : null;
      const told = isThere ? await objected(step, editing) : null;
      const standing = { ports, script, index: state.index, editing, wasEditing, begun };
      const proof = await proofOf(standing, sight, mayBeHere);
      // Pressed or stopped meanwhile: this look belongs to a step that is over.
      if (state !== asked) return;
      if (back === 'saved') return act({ type: 'did', at: now() });
      if (back !== null) return act({ type: 'back', to: back, at: now() });
      const canOpen = ports.canOpen(step.place);
      const seen: Look = { type: 'look', at: now(), place, editing, canOpen, leads, proof, ...clueOf(sight) };
      if (ports.showsSecret?.()) seen.secret = true;
      const aside = asideOf(step, place);
      if (aside && place !== step.place) seen.way = true;
      const refused = sight?.kind === 'found' || (aside && !seen.way) ? null : ports.refusal?.(step.place);
      if (typeof refused === 'string') seen.refused = refused;
      const isUnseen = sight?.kind === 'absent' || (sight?.kind === 'hidden' && seen.reveal === undefined);
      if (isThere && isUnseen && proof === 'unknown' && now() - state.since > unseen) {
        seeking ??= ports.seek?.() ?? null;
        if (seeking?.next()) return;
      }
      objection = told;
      if (sight?.kind === 'found') words = ports.wordsOf?.(step, sight, words) ?? {};
      else if (isThere || seen.refused === '') words = { ...words, says: ports.says?.(isThere) ?? undefined };
      const wrong = told?.about?.landmark === undefined ? null : ports.locate(told.about.landmark);
      if (wrong?.kind === 'found') target = wrong.element;
      else target = sight?.kind === 'found' ? sight.element : sight?.kind === 'hidden' ? sight.reveal : aside;
      act(seen);
    } finally {
      const ended = performance.now();
      restUntil = ended + Math.min(slowest, (ended - began) * share);
      looking = false;
    }
  };

  const act = (event: GuideEvent): void => {
    if (!script || !state) return;
    const before = state;
    state = advance(before, event, script.steps);
    if (state.index !== before.index) {
      wasEditing = false;
      sightings.reset();
      target = null;
      words = {};
      objection = null;
      objections.reset();
      seeking = null;
      begun = now();
    }
    if (state !== before) ports.save(hasEnded(state) ? null : savedOf(script, state));
    if (hasEnded(state)) return finish();
    show();
    if (state.opens > before.opens) ports.navigate(script.steps[state.index]?.place ?? '');
    if (state.index !== before.index) queueMicrotask(() => void look());
  };

  /** Offered where a landmark of this step is lost, or not shown and nothing is known that would show it. */
  const teaching = ({ landmark }: ScriptStep): (() => void) | undefined => {
    const isLost = state?.phase === 'lost' || (state?.phase === 'revealing' && state.reveal === undefined);
    return isLost && landmark !== undefined && ports.teach ? () => ports.teach?.(landmark) : undefined;
  };
  /** What the pointer asks for when its element is gone or in doubt. */
  const targetNow = (): Element | null => {
    const step = stepNow();
    if (state?.phase === 'pointing' && step?.landmark !== undefined) {
      if (target?.isConnected) return target;
      const sight = sightings.of(step.landmark, true);
      target = sight.kind === 'found' ? sight.element : null;
      return target;
    }
    if (state?.phase === 'revealing') return target;
    if (!step || (state?.phase !== 'by-hand' && state?.phase !== 'pointing')) return null;
    return target?.isConnected ? target : asideOf(step, ports.place());
  };
  const show = (): void => {
    const step = stepNow();
    if (!script || !state || !step) return;
    const known = {
      place: ports.places[step.place],
      landmark: step.landmark === undefined ? undefined : ports.landmarks[step.landmark],
      canOpen: ports.canOpen(step.place),
      objection: objection ?? undefined,
      isLimited: ports.isLimited?.(),
      showsSecret: ports.showsSecret?.(),
    };
    const stand = [state.index, state.phase];
    const at = JSON.stringify([viewOf(state, script.steps, known), stand]);
    const view = viewOf(state, script.steps, { ...known, words });
    const key = JSON.stringify([view, stand]);
    if (key === shown) return;
    shown = key;
    // A new function: the step's target is a new one and may be scrolled to.
    if (aim.at !== at) aim = { at, target: () => targetNow() };
    const content = {
      text: view.text,
      step: view.step,
      // Named even when absent: they replace what the bubble said before.
      found: view.found,
      expected: view.expected,
      waiting: view.waiting,
      opensLast: view.opensLast,
      onOpen: view.offersOpen ? () => act({ type: 'open', at: now() }) : undefined,
      onPoint: teaching(step),
      onDone: () => act({ type: 'did', at: now() }),
      onSkip: () => act({ type: 'skip', at: now() }),
      onStop: () => act({ type: 'stop', at: now() }),
      target: aim.target,
    };
    if (pointer) pointer.update(content);
    else pointer = ports.pointAt(content);
  };
  const finish = (): void => {
    clearInterval(beating);
    pointer?.stop();
    pointer = null;
    const ended = state;
    const of = script;
    script = null;
    if (ended && of) {
      ports.onEnd?.({ id: of.id, how: ended.phase === 'done' ? 'done' : 'stopped', marks: ended.marks });
    }
  };
  const begin = (next: Script, from: GuideState, again: boolean): void => {
    if (script) act({ type: 'stop', at: now() });
    script = next;
    state = from;
    shown = '';
    target = null;
    words = {};
    aim.at = '';
    sightings.reset();
    wasEditing = false;
    resumed = again;
    lost.clear();
    comingUp = undefined;
    begun = now();
    if (hasEnded(from)) return finish();
    ports.save(savedOf(next, from));
    show();
    clearInterval(beating);
    beating = setInterval(() => void (performance.now() >= restUntil && look()), beat);
    void look();
  };
  return {
    start: (next) => begin(next, startState(now()), false),
    resume: (saved) => begin(saved.script, resumeState(saved.state, now()), true),
    look: () => void look(),
    state: () => state,
    stop: () => act({ type: 'stop', at: now() }),
  };
}
