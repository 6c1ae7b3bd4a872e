/** One step's content; `ready` says whether Next may be pressed. */
export interface Step {
  element: HTMLElement;
  /** Runs once the element is in the page: DevExtreme measures it. */
  shown?(): void;
  dispose?(): void;
}
