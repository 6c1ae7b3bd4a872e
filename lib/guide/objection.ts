import { fold } from '../consoles/fold.ts';
import type { Landmark } from '../consoles/landmark.ts';
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

/**
 * What the page objects to now. A note that passes is kept until the setting that it names is right.
 *
 * @param former what it objected to at the last look
 */
export async function objectionNow(
  ports: Pick<GuidePorts, 'complaint' | 'isDone' | 'landmarks'>,
  steps: readonly ScriptStep[],
  former: Objection | null,
): Promise<Objection | null> {
  const text = ports.complaint?.() ?? former?.text;
  if (text === undefined) return null;
  const next = objectionTo(text, steps, ports.landmarks);
  const isMended = text === former?.text && next.about && (await ports.isDone?.(next.about)) === true;
  return isMended ? null : next;
}

/** The page's words, what helps, and then back to Save. */
export const objectionWords = ({ text, about }: Objection, save: string): string =>
  `The page says: “${text}” ${about ? about.say : 'Correct that.'} Then: ${save}`;
