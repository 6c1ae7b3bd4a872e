/**
 * How sure a link has to be to need no review. Confidence is calibrated, so the wrong links to be expected among those
 * above a threshold can be counted before there are any: the threshold of a list is the lowest at which they stay few.
 */

/** Wrong links to be expected among all automatic ones, at most. */
export const expectedWrong = 0.0012;
/** No list is so easy that less is enough, or so hard that more is asked. */
const lowest = 0.9;
const highest = 0.985;

/** The least confidence of an automatic link in a list whose names have these confidences. */
export function autoThreshold(confidences: ArrayLike<number>, most = expectedWrong): number {
  const sorted = Float32Array.from(confidences).toSorted();
  let doubts = 0;
  let threshold = highest;
  for (let count = 1; count <= sorted.length; count++) {
    const confidence = sorted[sorted.length - count] ?? 0;
    if (confidence < lowest) break;
    doubts += 1 - confidence;
    // Equal confidences go together: the next one decides only when it is lower.
    if (confidence < highest && doubts <= most * count && confidence !== sorted[sorted.length - count - 1])
      threshold = confidence;
  }
  return threshold;
}
