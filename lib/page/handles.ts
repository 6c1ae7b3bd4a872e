import { say } from '../domain/say.ts';
import type { Panel } from '../domain/tenant.ts';
import { clamp, fitWidth, narrowest, widest, type Frame, type Side } from './frame.ts';

export interface Handles {
  grip: HTMLElement;
  edge: HTMLElement;
  /** Brings the values that assistive technology reads up to date. */
  show(width: number): void;
}

/**
 * The two handles of the frame: the edge that changes the width (a `separator` with its value) and
 * the grip that moves a floating panel. Both by pointer and by arrow keys.
 * @param now the panel and frame at this moment.
 * @param onChange while the person drags or presses; `done` once per gesture, for keeping.
 */
export function createHandles(options: {
  document: Document;
  now: () => { panel: Panel; frame: Frame; side: Side; viewport: { width: number; height: number } };
  onChange: (panel: Panel) => void;
  done: () => void;
}): Handles {
  const { document, now, onChange, done } = options;

  const edge = document.createElement('div');
  edge.className = 'edge';
  edge.tabIndex = 0;
  edge.role = 'separator';
  edge.ariaLabel = say('Panel width');
  edge.ariaOrientation = 'vertical';
  edge.ariaValueMin = String(narrowest);

  const grip = document.createElement('button');
  grip.type = 'button';
  grip.className = 'grip';
  grip.ariaLabel = say('Move panel with the arrow keys');

  const setWidth = (width: number): void => {
    const { panel, frame, side, viewport } = now();
    const next = clamp(Math.round(width), narrowest, Math.min(widest, viewport.width));
    // A floating panel keeps the edge that is not being dragged where it is.
    const x = side === 'right' ? frame.left + frame.width - next : frame.left;
    onChange(panel.mode === 'float' ? { ...panel, width: next, x, y: frame.top } : { ...panel, width: next });
  };
  const moveTo = (left: number, top: number): void => {
    const { panel, frame, viewport } = now();
    onChange({
      ...panel,
      x: clamp(Math.round(left), 0, viewport.width - frame.width),
      y: clamp(Math.round(top), 0, viewport.height - frame.height),
    });
  };

  /** `move` gets how far the pointer went since it was pressed. */
  const drag = (handle: HTMLElement, begin: () => (dx: number, dy: number) => void): void => {
    handle.addEventListener('pointerdown', (press) => {
      if (press.button !== 0) return;
      const move = begin();
      const over = new AbortController();
      const { signal } = over;
      handle.setPointerCapture(press.pointerId);
      handle.classList.add('held');
      const end = (): void => {
        over.abort();
        handle.classList.remove('held');
        done();
      };
      handle.addEventListener('pointermove', (to) => move(to.clientX - press.clientX, to.clientY - press.clientY), {
        signal,
      });
      for (const type of ['pointerup', 'pointercancel', 'lostpointercapture']) {
        handle.addEventListener(type, end, { signal });
      }
    });
  };
  drag(edge, () => {
    const { frame, side } = now();
    return (dx) => setWidth(frame.width + (side === 'right' ? -dx : dx));
  });
  drag(grip, () => {
    const { frame } = now();
    return (dx, dy) => moveTo(frame.left + dx, frame.top + dy);
  });

  edge.addEventListener('keydown', (event) => {
    const { panel, side, viewport } = now();
    const width = fitWidth(panel, viewport.width);
    const step = event.shiftKey ? 64 : 16;
    const grow = side === 'right' ? 'ArrowLeft' : 'ArrowRight';
    const shrink = side === 'right' ? 'ArrowRight' : 'ArrowLeft';
    const next = { [grow]: width + step, [shrink]: width - step, Home: narrowest, End: widest }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setWidth(next);
    done();
  });
  grip.addEventListener('keydown', (event) => {
    const { frame } = now();
    const step = event.shiftKey ? 64 : 16;
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!way) return;
    event.preventDefault();
    moveTo(frame.left + (way[0] ?? 0) * step, frame.top + (way[1] ?? 0) * step);
    done();
  });
  return {
    grip,
    edge,
    show(width) {
      edge.ariaValueNow = String(width);
      edge.ariaValueMax = String(Math.min(widest, now().viewport.width));
      edge.ariaValueText = say('{width} pixels', { width: String(width) });
    },
  };
}
