import { expect, it, vi } from 'vitest';
import { afterFirstPaint } from '../../../lib/beside/after-paint.ts';

/** As much of a window as is used: frames and timers come when the test says so. */
function view(visibilityState: 'visible' | 'hidden') {
  const frames: (() => void)[] = [];
  const timers: { call: () => void; after: number }[] = [];
  return {
    frames,
    timers,
    document: { visibilityState },
    requestAnimationFrame: (then: () => void) => frames.push(then),
    setTimeout: (then: () => void, after: number) => timers.push({ call: then, after }),
  };
}
const open = (of: ReturnType<typeof view>) => {
  const then = vi.fn<() => void>();
  afterFirstPaint(of as unknown as Window, then);
  return then;
};

it('waits until the first frame was painted and calls once', () => {
  const page = view('visible');
  const then = open(page);
  expect(then).not.toHaveBeenCalled();
  for (const frame of page.frames) frame();
  // What a frame calls is called before it is painted.
  expect(then).not.toHaveBeenCalled();
  expect(page.timers.at(-1)?.after).toBe(0);
  page.timers.at(-1)?.call();
  expect(then).toHaveBeenCalledTimes(1);
  for (const { call: late } of page.timers) late();
  expect(then).toHaveBeenCalledTimes(1);
});

it('does not wait for a frame that never comes', () => {
  const page = view('visible');
  const then = open(page);
  for (const { call: late } of page.timers) late();
  expect(then).toHaveBeenCalledTimes(1);
});

it('does not wait at all where nobody looks', () => {
  const page = view('hidden');
  open(page);
  expect(page.timers.map(({ after }) => after)).toEqual([0]);
});
