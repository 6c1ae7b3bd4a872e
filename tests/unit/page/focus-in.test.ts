// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { focusIn } from '../../../lib/page/focus.ts';

const withFocus = <T extends object>(tree: T, active: Element): T =>
  Object.defineProperty(tree, 'activeElement', { value: active, configurable: true });

test('what has the focus is found in a component, too', () => {
  const [host, input] = [document.createElement('div'), document.createElement('input')];
  expect(focusIn(withFocus(document, input))).toBe(input);
  withFocus(host.attachShadow({ mode: 'open' }), input);
  expect(focusIn(withFocus(document, host))).toBe(input);
});

test('what has the focus is found in a frame of the same origin, too', () => {
  const [frame, input] = [document.createElement('iframe'), document.createElement('input')];
  Object.defineProperty(frame, 'contentDocument', { value: withFocus({}, input) });
  expect(focusIn(withFocus(document, frame))).toBe(input);
});
