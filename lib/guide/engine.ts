import type { GuideStep } from '../consoles/landmark.ts';
import type { Pointer } from '../page/highlight.ts';
import type { Located } from '../page/locate.ts';
import { tabsOf } from '../page/tabs.ts';
import { savedOf, type Guide, type GuidePorts, type Script } from './ports.ts';
import {
  advance,
  hasEnded,
  inferProof,
  resumeState,
  startState,
  type GuideEvent,
  type GuideState,
  type Look,
  type Proof,
} from './state.ts';
import { viewOf } from './words.ts';

const beat = 300;
/** Looking takes at most a tenth of the time, unless that would make it this slow, ms. */
const share = 10;
const slowest = 1500;
/** A target that was found and still stands is not looked up anew for this long, ms. */
const trust = 900;

/** Runs one guide at a time: looks at the page, points, and goes on when a step is proven done. */
export function createGuide(ports: GuidePorts): Guide {
  const now = ports.now ?? Date.now;
  const isVisible = ports.isVisible ?? (() => document.visibilityState === 'visible');
  let script: Script | null = null;
  let state: GuideState | null = null;
  let pointer: Pointer | null = null;
  let target: Element | null = null;
  let shown = '';
  let found: { landmark: string; sight: Located; at: number } | null = null;
  let wasEditing = false;
  let looking = false;
  /** The next look by itself is not before this. */
  let restUntil = 0;
  let beating: ReturnType<typeof setInterval> | undefined;

  const sightOf = (landmark: string, fresh = false): Located => {
    const trusted =
      !fresh &&
      found?.landmark === landmark &&
      found.sight.kind === 'found' &&
      found.sight.element.isConnected &&
      now() - found.at < trust;
    if (trusted && found) return found.sight;
    return ports.locate(landmark);
  };
  /** Where there is no landmark to point at: the record on its list, or what leads on towards the step's place. */
  const asideOf = (step: GuideStep, place: string | null): Element | null => {
    if (place === step.place) return step.landmark === undefined ? (ports.record?.(step.place) ?? null) : null;
    return state?.phase === 'opening' || state?.phase === 'by-hand' ? (ports.way?.(step.place) ?? null) : null;
  };
  const stepNow = (): GuideStep | undefined => (script && state ? script.steps[state.index] : undefined);

  /** Sight of the next landmark that shows only after this step: on the tab it opens, else simply the next one. */
  const later = (step: GuideStep): Look['sight'] => {
    if (!script || !state) return undefined;
    const role = step.landmark === undefined ? undefined : ports.landmarks[step.landmark]?.role;
    const rest = script.steps.slice(state.index + 1).filter((other) => other.place === step.place);
    const one = role === 'tab' ? rest.find((other) => ports.landmarks[other.landmark ?? '']?.tab) : rest[0];
    return one?.landmark === undefined ? undefined : ports.locate(one.landmark).kind;
  };
  const proofOf = async (
    step: GuideStep,
    sight: Located | undefined,
    editing: boolean,
    here: boolean,
  ): Promise<Proof> => {
    if (!script || !state) return 'unknown';
    const told = await ports.isDone?.(step, script);
    if (told === true) return 'yes';
    if (told === false || step.landmark === undefined || !here) return told === false ? 'no' : 'unknown';
    const role = ports.landmarks[step.landmark]?.role;
    const clickable = role === 'tab' || role === 'button' || role === 'link' || role === 'menuitem';
    if (!clickable) return 'unknown';
    return inferProof({
      role,
      sight: sight?.kind,
      selected: sight?.kind === 'found' && role === 'tab' ? isSelected(sight.element) : null,
      later: sight?.kind === 'found' && role !== 'tab' ? undefined : later(step),
      hasNext: state.index + 1 < script.steps.length,
      editing,
      wasEditing,
    });
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
        step.landmark === undefined ? undefined : mayBeHere ? sightOf(step.landmark) : { kind: 'absent' as const };
      if (sight && step.landmark !== undefined) found = { landmark: step.landmark, sight, at: now() };
      const proof = await proofOf(step, sight, editing, mayBeHere);
      // Pressed or stopped meanwhile: this look belongs to a step that is over.
      if (state !== asked) return;
      const seen: Look = { type: 'look', at: now(), place, editing, canOpen: ports.canOpen(step.place), leads, proof };
      if (sight) seen.sight = sight.kind;
      if (sight?.kind === 'hidden' && sight.reveal) seen.reveal = sight.how;
      const aside = asideOf(step, place);
      if (aside && place !== step.place) seen.way = true;
      target = sight?.kind === 'found' ? sight.element : sight?.kind === 'hidden' ? sight.reveal : aside;
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
      found = null;
      target = null;
    }
    if (state !== before) ports.save(hasEnded(state) ? null : savedOf(script, state));
    if (hasEnded(state)) return finish();
    show();
    if (state.opens > before.opens) ports.navigate(script.steps[state.index]?.place ?? '');
    if (state.index !== before.index) queueMicrotask(() => void look());
  };

  /** Offered where a landmark of this step is lost: not where several are seen, of which one is meant. */
  const teaching = ({ landmark }: GuideStep): (() => void) | undefined =>
    state?.phase === 'lost' && landmark !== undefined && ports.teach ? () => ports.teach?.(landmark) : undefined;
  /** What the pointer asks for when its element is gone or in doubt. */
  const targetNow = (): Element | null => {
    const step = stepNow();
    if (state?.phase === 'pointing' && step?.landmark !== undefined) {
      if (target?.isConnected) return target;
      const sight = sightOf(step.landmark, true);
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
    const canOpen = ports.canOpen(step.place);
    const landmark = step.landmark === undefined ? undefined : ports.landmarks[step.landmark];
    const values = { found: script.found, expected: script.expected };
    const view = viewOf(state, script.steps, { place: ports.places[step.place], landmark, canOpen, values });
    const key = JSON.stringify([view, state.index, state.phase]);
    if (key === shown) return;
    shown = key;
    const content = {
      text: view.text,
      step: view.step,
      // Named even when absent: they replace what the bubble said before.
      found: view.found,
      expected: view.expected,
      waiting: view.waiting,
      onOpen: view.offersOpen ? () => act({ type: 'open', at: now() }) : undefined,
      onPoint: teaching(step),
      onDone: () => act({ type: 'did', at: now() }),
      onSkip: () => act({ type: 'skip', at: now() }),
      onStop: () => act({ type: 'stop', at: now() }),
      // A new function: the step's target is a new one and may be scrolled to.
      target: () => targetNow(),
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
  const begin = (next: Script, from: GuideState): void => {
    if (script) act({ type: 'stop', at: now() });
    script = next;
    state = from;
    shown = '';
    target = null;
    found = null;
    wasEditing = false;
    if (hasEnded(from)) return finish();
    ports.save(savedOf(next, from));
    show();
    clearInterval(beating);
    beating = setInterval(() => void (performance.now() >= restUntil && look()), beat);
    void look();
  };
  return {
    start: (next) => begin(next, startState(now())),
    resume: (saved) => begin(saved.script, resumeState(saved.state, now())),
    look: () => void look(),
    state: () => state,
    stop: () => act({ type: 'stop', at: now() }),
  };
}

/** Whether a tab is the open one; null when it is none of the page's tabs. */
const isSelected = (tab: Element): boolean | null =>
  tabsOf(tab.ownerDocument).find(({ element }) => element.contains(tab) || tab.contains(element))?.open ?? null;
