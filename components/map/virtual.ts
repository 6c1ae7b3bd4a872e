import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

export interface Rows {
  items: VirtualItem[];
  height: number;
  toTop(): void;
}

/** Only the rows in sight, of a list of rows of one height. */
export function useRows(scroller: RefObject<HTMLElement | null>, count: number, rowHeight: number): Rows {
  const [, draw] = useReducer((turn: number, _action: null) => turn + 1, 0);
  const options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    overscan: 6,
    initialRect: { width: 400, height: 480 },
    onChange: () => draw(null),
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => virtualizer._willUpdate());
  // Another height of rows (popup, full tab) makes every measured position wrong.
  useLayoutEffect(() => virtualizer.measure(), [rowHeight]);
  return {
    items: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    toTop: () => virtualizer.scrollToOffset(0),
  };
}
