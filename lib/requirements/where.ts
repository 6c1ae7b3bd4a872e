import { covePlaces } from '../consoles/cove.ts';
import { haloPlaces } from '../consoles/halo.ts';
import type { GuideStep, Place } from '../consoles/landmark.ts';

const places: Readonly<Record<string, Place>> = { ...haloPlaces, ...covePlaces };

/** Where the steps of a guide lead, in the console's own menus: each place once, and none that another one leads through. */
export function whereOf(guide: readonly GuideStep[]): string[] {
  const paths = new Set(
    guide.flatMap(({ place }) => (Object.hasOwn(places, place) ? [places[place]?.path ?? ''] : [])),
  );
  return [...paths].filter((path) => ![...paths].some((other) => other.startsWith(`${path} > `)));
}
