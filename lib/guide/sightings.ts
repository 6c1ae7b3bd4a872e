import type { Located } from '../page/locate.ts';
import type { GuidePorts } from './ports.ts';
import type { Look } from './state.ts';

/** What was found and still stands is not looked up anew for this long, ms. */
const trust = 900;

export interface Sightings {
  /** @param fresh look it up whatever is known */
  of: (landmark: string, fresh?: boolean) => Located;
  /** Forgets what was found: another step began. */
  reset: () => void;
}

/** What a look takes from where the landmark is. */
export function clueOf(sight: Located | undefined): Pick<Look, 'sight' | 'reveal' | 'passing'> {
  if (sight?.kind !== 'hidden') return sight ? { sight: sight.kind } : {};
  const { kind, how, reveal, pointless, passing } = sight;
  return { sight: kind, ...(reveal || pointless ? { reveal: how } : {}), ...(passing ? { passing } : {}) };
}

/** Looks for landmarks, and believes for a moment what it has found. */
export function createSightings({ locate }: Pick<GuidePorts, 'locate'>, now: () => number): Sightings {
  let known: { landmark: string; sight: Located; at: number; words: string | null } | null = null;
  const stands = (landmark: string): boolean =>
    known?.landmark === landmark &&
    known.sight.kind === 'found' &&
    known.sight.element.isConnected &&
    // A page may make another button of the same element.
    known.sight.element.textContent === known.words &&
    now() - known.at < trust;
  return {
    of(landmark, fresh = false) {
      if (known && !fresh && stands(landmark)) return known.sight;
      const sight = locate(landmark);
      known = { landmark, sight, at: now(), words: sight.kind === 'found' ? sight.element.textContent : null };
      return sight;
    },
    reset() {
      known = null;
    },
  };
}
