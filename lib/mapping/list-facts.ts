/**
 * What the answers of a list say of it, and what that says of each that is not linked.
 *
 * Where customers that are two companies differ by a number in some names ("Store 12", "Store 21"), names differ by a place, a
 * partner or a letter in others: what a doubt forbids there is wrong. Where no numbers differ, what looks like a sibling is mostly
 * the same company after all. And where most customers have no counterpart, what is half sure is rather none.
 */
import { saysTooClose } from './too-close.ts';
import { likely } from './threshold.ts';

export const numberDiffers = 'a number differs';
export const letterDiffers = 'a letter differs in a short word';
/** Also what a word of its own says (see own-words.ts): such names are mostly one company after all, though not surely. */
export const partOfCompany = 'may be another part of the company';

export interface ListFacts {
  /** How unclear it is (see threshold.ts), and how full of siblings, from 0 to 1. */
  unclear: number;
  siblings: number;
  /** What is added to the log odds of an answer that is not linked, because more customers than usual have no counterpart. */
  absent: number;
}

/** Numbers that forbid an answer, against likely answers: from which on a list holds siblings, and is full of them; measured on labelled and made-up lists. */
const siblingShares = { some: 0.004, full: 0.02 } as const;
/** Share of customers with a likely answer in the lists that the models learnt from; below which share most have none, and where that is beyond doubt. */
const answeredShares = { usual: 0.66, few: 0.45, clear: 0.3 } as const;
/** Of a few names the shares say little. */
const fewNames = 10;

const oddsOf = (p: number): number => Math.log(p / (1 - p));
/** How far a value is on its way from one bound to the other, from 0 to 1. */
const between = (from: number, value: number, to: number): number =>
  Math.min(1, Math.max(0, (value - from) / (to - from)));

/** An answer as far as it tells something of its list; `only`: the one of the very name. */
interface Answer {
  confidence: number;
  against?: string;
  only?: unknown;
}

/** What the answers say of their list, which is known to be so unclear. */
export function factsOf(answers: readonly Answer[], unclear: number): ListFacts {
  let numbers = 0;
  let answered = 0;
  let all = fewNames;
  for (const { confidence, against, only } of answers) {
    if (against === numberDiffers) numbers++;
    if (confidence < likely && only === undefined) continue;
    all++;
    if (against === undefined || against === partOfCompany || saysTooClose(against)) answered++;
  }
  const share = (answered + answeredShares.usual * fewNames) / (answers.length + fewNames);
  return {
    unclear,
    siblings: between(siblingShares.some, numbers / all, siblingShares.full),
    absent: between(answeredShares.few, share, answeredShares.clear) * (oddsOf(share) - oddsOf(answeredShares.usual)),
  };
}

/** What the model, which was taught by clear lists most of all, understates in unclear ones where it doubts: log odds, from and up to a confidence, none at others. */
const understated = { odds: 0.3, none: 0.2, from: 0.35, until: 0.55, gone: 0.7 } as const;
/** Confidence at most where several fit alike: hardly more than half of these are right; where a number differs; and of what a doubt leaves where siblings are. */
const most = { alike: 0.6, number: 0.3, sibling: 0.03, letterOfSibling: 0.4 } as const;
/** Up to which confidence a doubt changes nothing, and how much of what is above it is left: however sure the model is, one in twenty of those is wrong. */
const doubted = { from: 0.9, left: 0.5 } as const;

/** The confidence that is stated for an answer that is not linked, and what forbade it; measured on names that the models had not seen. */
export function withoutLink(confidence: number, against: string | undefined, facts: ListFacts): number {
  const doubts = Math.min(
    between(understated.none, confidence, understated.from),
    between(understated.gone, confidence, understated.until),
  );
  const more = facts.absent + understated.odds * facts.unclear * doubts;
  const raised = confidence * Math.exp(more);
  const own = raised / (raised + (1 - confidence));
  if (against === undefined || against === partOfCompany) return own;
  if (saysTooClose(against)) return Math.min(own, most.alike);
  const stated = own - (1 - doubted.left) * Math.max(0, own - doubted.from);
  const known = Math.min(stated, against === numberDiffers ? most.number : 1);
  const there = Math.min(stated, against === letterDiffers ? most.letterOfSibling : most.sibling);
  return known + (there - known) * facts.siblings;
}
