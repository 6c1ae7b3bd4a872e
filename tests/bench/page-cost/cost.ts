import type { LoadFigures } from './load.ts';
import type { Measured } from './measure.ts';

const median = (values: readonly number[]): number => {
  const sorted = values.filter((value) => !Number.isNaN(value)).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
const round = (value: number, places = 1): number => Number(value.toFixed(places));

/** What one of them costs beyond the browser alone; of the places at which nobody is the dearest one. */
export function costOf(record: Measured, bare: Measured) {
  const places = [...record.loads].map(([place, loads]) => {
    const of = (read: (figures: LoadFigures) => number): number => median(loads.map(read));
    const beyond = (read: (figures: LoadFigures) => number): number =>
      of(read) - median((bare.loads.get(place) ?? []).map(read));
    const promises = median(record.promises.get(place) ?? []);
    return {
      place,
      somebody: loads.some(({ somebody }) => somebody),
      attributedMs: round(of(({ scriptMs }) => scriptMs) + (promises || 0), 2),
      wallMs: round(
        of(({ wallMs }) => wallMs),
        2,
      ),
      longTasks: Math.max(
        0,
        beyond(({ longTasks }) => longTasks),
      ),
      heapMB: round(
        Math.max(
          0,
          beyond(({ heapMB }) => heapMB),
        ),
        2,
      ),
      cls: round(
        Math.max(
          0,
          beyond(({ shift }) => shift),
        ),
        4,
      ),
    };
  });
  const worst = (read: (place: (typeof places)[number]) => number, somebody = false): number =>
    Math.max(...places.filter((at) => at.somebody === somebody).map(read));
  return {
    places,
    attributedMs: worst(({ attributedMs }) => attributedMs),
    somebodyMs: worst(({ attributedMs }) => attributedMs, true),
    wallMs: worst(({ wallMs }) => wallMs),
    longTasks: worst(({ longTasks }) => longTasks),
    heapMB: worst(({ heapMB }) => heapMB),
    cls: worst(({ cls }) => cls),
    popupPaintMs: round(median(record.paint)),
    popupUsableMs: round(median(record.usable)),
    workerStartMs: round(median(record.start)),
    workerRunningMs: round(median(record.running)),
  };
}

export type Cost = ReturnType<typeof costOf>;
