/** What of a box is pressed to open its list. */
export type Opener = 'control' | 'box' | 'arrow';

/** How the boxes of one page open, learnt from one and tried first on the next. */
export interface Habit {
  /** Text typed into the closed box opens its list with nothing but the answer: half the work for the page. */
  typing?: boolean;
  /**
   * What a list shows as soon as it is opened, each entry beyond doubt: a press on it is less than to wait for the answer to
   * what is typed. Empty where it was not to be relied on.
   */
  offered?: ReadonlySet<string>;
  /** What opened the last one is pressed first: each press that opens nothing costs a quarter of a second. */
  opener?: Opener;
  /** Boxes in a row whose list did not open, while none has: after a few of them most are not worth all the patience. */
  unopened?: number;
  /** Editors in a row whose list did not open together with them: from then on they are pressed at once. */
  notByItself?: number;
  /** A press in its list is lost while that still comes up, or when the focus goes along (Syncfusion): then neither is done. */
  delicate?: boolean;
}

/**
 * Has no box of this page opened, several of them tried with all patience? Every eighth is tried so all the same: what
 * opens none at first may only be slow.
 */
export const isHopeless = ({ opener, unopened = 0 }: Habit): boolean =>
  opener === undefined && unopened >= 3 && unopened % 8 !== 0;
