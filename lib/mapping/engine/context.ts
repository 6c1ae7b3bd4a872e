/** The second look: the best pair of each left name among its rivals, as the pair model sees them all. */
import { featureCount } from './feature-places.ts';
import { judgedPairs, type Scored } from './score.ts';

/** Features of the second look: those of the pair, then own and next odds, lead over the strongest rival, that rival's odds, sharers, contenders. */
export const lookCount = featureCount + 6;
/** Where the pair's own odds stand: what the second look corrects. */
export const ownOdds = featureCount;

export interface Look {
  /** Positions (0 … judgedPairs - 1) of left name n, likeliest first: `order[n * judgedPairs] …`, -1 where there are fewer. */
  order: Int8Array;
  /** Left names besides this one whose likeliest pair is the same right name. */
  sharing: Int32Array;
  rows: Float32Array;
}

const odds = (p: number): number => Math.log((p + 1e-4) / (1 - p + 1e-4));

/** Ranks the pairs by their probabilities (`scored.ids` alike in shape) and sets each best pair among its rivals. */
export function lookAgain(scored: Scored, probabilities: Float32Array): Look {
  const { leftCount, rightCount, ids, rows } = scored;
  const order = new Int8Array(leftCount * judgedPairs).fill(-1);
  const best = new Float32Array(rightCount);
  const second = new Float32Array(rightCount);
  const holder = new Int32Array(rightCount).fill(-1);
  const sharers = new Int32Array(rightCount);
  for (let l = 0; l < leftCount; l++) {
    const base = l * judgedPairs;
    let count = 0;
    for (let k = 0; k < judgedPairs; k++) {
      const r = ids[base + k] ?? -1;
      if (r < 0) break;
      const p = probabilities[base + k] ?? 0;
      let at = count++;
      while (at > 0 && (probabilities[base + (order[base + at - 1] ?? 0)] ?? 0) < p) {
        order[base + at] = order[base + at - 1] ?? -1;
        at--;
      }
      order[base + at] = k;
      if (p > (best[r] ?? 0)) {
        second[r] = best[r] ?? 0;
        best[r] = p;
        holder[r] = l;
      } else if (p > (second[r] ?? 0)) second[r] = p;
    }
    if (count > 0 && (probabilities[base + (order[base] ?? 0)] ?? 0) > 0.5) {
      const r = ids[base + (order[base] ?? 0)] ?? 0;
      sharers[r] = (sharers[r] ?? 0) + 1;
    }
  }
  const look: Look = { order, sharing: new Int32Array(leftCount), rows: new Float32Array(leftCount * lookCount) };
  for (let l = 0; l < leftCount; l++) {
    const base = l * judgedPairs;
    const first = order[base] ?? -1;
    if (first < 0) continue;
    const r = ids[base + first] ?? 0;
    const p = probabilities[base + first] ?? 0;
    const next = order[base + 1] ?? -1;
    const rival = holder[r] === l ? (second[r] ?? 0) : (best[r] ?? 0);
    let contenders = 0;
    for (let k = 0; k < judgedPairs && (ids[base + k] ?? -1) >= 0; k++)
      if ((probabilities[base + k] ?? 0) > 0.2) contenders++;
    const row = l * lookCount;
    look.rows.set(rows.subarray((base + first) * featureCount, (base + first + 1) * featureCount), row);
    look.rows[row + ownOdds] = odds(p);
    look.rows[row + featureCount + 1] = next < 0 ? odds(0) : odds(probabilities[base + next] ?? 0);
    look.rows[row + featureCount + 2] = odds(p) - odds(rival);
    look.rows[row + featureCount + 3] = odds(rival);
    look.rows[row + featureCount + 4] = sharers[r] ?? 0;
    look.rows[row + featureCount + 5] = contenders;
    look.sharing[l] = Math.max(0, (sharers[r] ?? 0) - (p > 0.5 ? 1 : 0));
  }
  return look;
}
