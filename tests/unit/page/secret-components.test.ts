// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { findShownSecret } from '../../../lib/page/secret-dialog.ts';

const secret = '3b1d7c52-6f0e-4a91-8f55-0c7de4a1b9f3-9a0e5f77-12cd-4e6b-a0b8-55e1f3c2d4a6';

/** `html` in an open shadow root, with `light` for its slots. */
function component(html: string, light: string): HTMLElement {
  const host = document.createElement('x-part');
  host.attachShadow({ mode: 'open' }).innerHTML = html;
  host.innerHTML = light;
  return host;
}
test.each<[string, HTMLElement[], boolean]>([
  [
    'rows of components',
    [component('<slot></slot>', '<b>Client Secret</b>'), component('<p><slot></slot></p>', secret)],
    true,
  ],
  [
    'a slot of that name',
    [component('<slot name="end"></slot>', `<b slot="end">Client Secret</b><i slot="end">${secret}</i>`)],
    true,
  ],
  ['what no slot shows', [component('<p>nothing</p>', `<b>Client Secret</b><i>${secret}</i>`)], false],
])('in a dialog of components: %s', (_, parts, isRead) => {
  document.body.innerHTML = '<div role="dialog"><p>The Client Secret is shown only once.</p></div>';
  document.querySelector('[role=dialog]')?.append(...parts);
  expect(findShownSecret(document)?.read()).toBe(isRead ? secret : undefined);
});

test('a dialog that is drawn in a tree of its own around what the page put there', () => {
  document.body.replaceChildren(
    component('<div role="dialog"><slot></slot></div>', `<p>Shown only once.</p><p>Client Secret</p><p>${secret}</p>`),
  );
  expect(findShownSecret(document)?.read()).toBe(secret);
});
