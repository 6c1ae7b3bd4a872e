import { fold } from '../consoles/fold.ts';
import type { Landmark } from '../consoles/landmark.ts';
import { say } from '../domain/say.ts';
import { refuses } from '../page/refusal.ts';
import type { GuidePorts, ScriptStep } from './ports.ts';

/** What a page objects to after Save, and the step of this guide that sets what it is about. */
export interface Objection {
  text: string;
  about?: ScriptStep | undefined;
}

/** The step that sets what an objection names; of several names the longest counts. */
export function objectionTo(
  text: string,
  steps: readonly ScriptStep[],
  landmarks: Readonly<Record<string, Landmark>>,
): Objection {
  const words = fold(text);
  const named = steps.flatMap((step) => {
    const landmark = landmarks[step.landmark ?? ''];
    if (landmark?.role !== 'setting') return [];
    const lengths = landmark.names.map(fold).filter((name) => words.includes(name));
    return lengths.length > 0 ? [{ step, length: Math.max(...lengths.map((name) => name.length)) }] : [];
  });
  return { text, about: named.toSorted((a, b) => b.length - a.length)[0]?.step };
}

/** What the page objects to after Save, as one step's looks go on. */
export interface Objections {
  /** One look at a step that ends in a button; `isAtSave`: that is pointed at, in a form that is being edited. */
  look: (steps: readonly ScriptStep[], isAtSave: boolean) => Promise<Objection | null>;
  /** Another step began. */
  reset: () => void;
}

/**
 * Follows what a page says while Save is pointed at. What stood there when the step was first looked at was no answer
 * to Save ("* required" beside a field, say) and never counts. A note that passes is kept until the setting that it
 * names is right.
 */
export function createObjections(ports: Pick<GuidePorts, 'complaints' | 'isDone' | 'landmarks'>): Objections {
  let before: ReadonlySet<string> | null = null;
  let former: Objection | null = null;
  return {
    async look(steps, isAtSave) {
      if (before && !isAtSave) return (former = null);
      const told = ports.complaints?.() ?? [];
      before ??= new Set(told);
      if (!isAtSave) return null;
      const text = told.find((one) => !before?.has(one)) ?? former?.text;
      if (text === undefined) return (former = null);
      const next = objectionTo(text, steps, ports.landmarks);
      const isMended = text === former?.text && next.about && (await ports.isDone?.(next.about)) === true;
      return (former = isMended ? null : next);
    },
    reset() {
      before = null;
      former = null;
    },
  };
}

/** The page's own words as a sentence of ours: many of them end without a stop. */
export const pageSays = (text: string): string =>
  `${say('The page says: “{text}”', { text })}${/[.!?…]$/u.test(text) ? '' : '.'}`;

/** The page's words, what helps, and then back to Save. */
export const objectionWords = ({ text, about }: Objection, save: string): string =>
  [
    pageSays(text),
    // No correction gives a right.
    ...(refuses(text)
      ? [say('Your account has no right to it: log in as a HaloPSA administrator, or ask one to do this step.')]
      : [about ? about.say : say('Correct that.'), say('Then: {step}', { step: save })]),
  ].join(' ');
