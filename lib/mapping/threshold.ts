/**
 * How sure a link has to be to need no review. Where nearly every name has one clear answer, the model is as right as it
 * says; in a list full of names that could be several companies (aliases, translations) it is a little too sure even
 * of its best ones, and more is asked of them.
 */

/** Least confidence in a list of clear names and in one of unclear names. Measured on names that the models had not seen (scripts/learn-matching.ts). */
export const thresholds = { clear: 0.94, siblings: 0.96, unclear: 0.996 } as const;
/** From here on an answer is likelier right than wrong. */
export const likely = 0.5;
/**
 * Least confidence in a first suggestion that makes a customer one to look at. Below it hardly one in thirty is right (measured
 * on the labelled lists): calling those suggested would bury what is worth a look. The picker still offers them first.
 */
export const worthALook = 0.05;
/** Shares of names without a clear answer from which on a list is not clear any more, and is unclear. */
const shares = { clear: 0.1, unclear: 0.18 } as const;
/** Of fewer names the share says little. */
const fewNames = 40;

/** Share of names whose best answer is likelier right than wrong without being clear, among all that are likelier right. */
export function unclearShare(confidences: ArrayLike<number>): number {
  let all = 0;
  let unclear = 0;
  for (let at = 0; at < confidences.length; at++) {
    const confidence = confidences[at] ?? 0;
    if (confidence < likely) continue;
    all++;
    if (confidence < 0.95) unclear++;
  }
  // A few names more that are in between: a short list has to be clearer to count as clear.
  return all === 0 ? 1 : (unclear + shares.unclear * fewNames * 0.5) / (all + fewNames * 0.5);
}

/** How unclear a list is whose names have these confidences, from 0 (clear) to 1. */
export const unclearness = (confidences: ArrayLike<number>): number =>
  Math.min(1, Math.max(0, (unclearShare(confidences) - shares.clear) / (shares.unclear - shares.clear)));

/** The least confidence of an automatic link in a list that is so unclear and so full of siblings (see list-facts.ts), each from 0 to 1. */
export const autoThreshold = ({ unclear, siblings }: { unclear: number; siblings: number }): number =>
  thresholds.clear +
  Math.max(unclear * (thresholds.unclear - thresholds.clear), siblings * (thresholds.siblings - thresholds.clear));
