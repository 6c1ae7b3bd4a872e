import type { GuideStep } from '../consoles/landmark.ts';
import { inNames, type Names } from '../domain/names.ts';

interface Texts {
  title: { met: string; unmet: string };
  expected: string;
  guide: readonly GuideStep[];
}

/** Requirements as they are worded where an organisation calls its records otherwise. */
export function inNamesOf<T extends Texts>(requirements: readonly T[], names: Names): readonly T[] {
  if (Object.keys(names.given).length === 0) return requirements;
  const told = (text: string): string => inNames(text, names);
  return requirements.map((each) => ({
    ...each,
    title: { met: told(each.title.met), unmet: told(each.title.unmet) },
    expected: told(each.expected),
    guide: each.guide.map((step) => ({ ...step, say: told(step.say) })),
  }));
}
