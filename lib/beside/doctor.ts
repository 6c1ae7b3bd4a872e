import { say } from '../domain/say.ts';
import { requirementById } from '../requirements/index.ts';
import type { LandmarkSight } from '../domain/taught.ts';
import { landmarks } from './guiding.ts';
import type { Teaching } from './teaching.ts';

/** Landmarks that guides look for at a place; none where no known place is open. */
const idsAt = (place: string | null): string[] => [
  ...new Set(
    Object.values(requirementById)
      .flatMap(({ guide }) => [...guide])
      .flatMap((step) => (step.place === place && step.landmark !== undefined ? [step.landmark] : [])),
  ),
];

/** Looks for every landmark of the open place, as a guide would, and tells how that went. */
export function examineLandmarks(place: string | null, teaching: Pick<Teaching, 'locate'>): LandmarkSight[] {
  return idsAt(place).map((id) => {
    const since = performance.now();
    const seen = teaching.locate(id);
    const ms = Math.round((performance.now() - since) * 10) / 10;
    const name = landmarks[id]?.names[0] ?? id;
    switch (seen.kind) {
      case 'found':
        return { landmark: id, name, kind: 'found', confidence: seen.confidence, clues: seen.clues, ms };
      case 'several':
        return {
          landmark: id,
          name,
          kind: 'several',
          clues: [say('{elements} look alike', { elements: seen.elements.length })],
          ms,
        };
      case 'hidden':
        return { landmark: id, name, kind: 'hidden', clues: [seen.how], ms };
      case 'absent':
        return { landmark: id, name, kind: 'absent', clues: [], ms };
    }
  });
}
