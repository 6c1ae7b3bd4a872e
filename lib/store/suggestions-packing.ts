/** The matcher's answers as columns, read row by row when somebody looks. */
import type { StoredSuggestions, Suggestion } from '../domain/plan.ts';
import { allNumbersOf, cellsOf, columnOf, countIn, fieldsOf, numbers, Unreadable } from './columns.ts';
import type { Packing } from './stored.ts';

/** One row's suggestions, read only when somebody looks at that row: of 20,000 rows hardly any are in sight. */
class Offered implements StoredSuggestions {
  #made: Suggestion[] | undefined;
  readonly confidence: number;
  readonly #cell: string;
  readonly #reasons: readonly string[];
  constructor(confidence: number, cell: string, reasons: readonly string[]) {
    this.confidence = confidence;
    this.#cell = cell;
    this.#reasons = reasons;
  }
  get suggestions(): Suggestion[] {
    this.#made ??=
      this.#cell === ''
        ? []
        : this.#cell.split(';').flatMap((part) => {
            const [psaId, score, reason, tooClose] = part.split(':').map(Number);
            if (psaId === undefined || !Number.isFinite(psaId)) return [];
            return {
              psaId,
              score: Number(score) || 0,
              reason: this.#reasons[reason ?? -1] ?? '',
              ...(tooClose === 1 && { tooClose: true as const }),
            };
          });
    return this.#made;
  }
}

export const suggestionsPacking: Packing<Record<string, StoredSuggestions>> = {
  since: 2,
  pack(all) {
    const entries = Object.entries(all);
    const reasons = new Map<string, number>();
    const placeOf = (reason: string): number => {
      const place = reasons.get(reason) ?? reasons.size;
      reasons.set(reason, place);
      return place;
    };
    const offered = entries.map(([, { suggestions }]) =>
      suggestions
        .map(({ psaId, score, reason, tooClose }) => `${psaId}:${score}:${placeOf(reason)}${tooClose ? ':1' : ''}`)
        .join(';'),
    );
    return {
      count: entries.length,
      id: columnOf(entries.map(([id]) => id)),
      confidence: numbers(entries.map(([, { confidence }]) => confidence)),
      offered: columnOf(offered),
      reasons: [...reasons.keys()],
    };
  },
  unpack(raw) {
    const fields = fieldsOf(raw);
    const count = countIn(fields);
    const confidences = allNumbersOf(fields['confidence'], count);
    const offered = cellsOf(fields['offered'], count);
    const reasons = fields['reasons'];
    if (!Array.isArray(reasons)) throw new Unreadable('there are no reasons');
    const words = cellsOf(reasons, reasons.length);
    const all: Record<string, StoredSuggestions> = Object.create(null);
    for (const [at, id] of cellsOf(fields['id'], count).entries())
      all[id] = new Offered(confidences[at] ?? 0, offered[at] ?? '', words);
    return all;
  },
};
