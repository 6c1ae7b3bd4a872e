/** One step's content. */
export interface Panel {
  element: HTMLElement;
  dispose?(): void;
}
