import type { CoveFrameView } from '../domain/cove-view.ts';
import { whoIn } from './account.ts';
import { canBePressed, connectIn, type Press } from './frame/connect-answer.ts';
import { boxes, fieldsIn } from './frame/fields.ts';
import { deedOf, isConnect, labelsIn, tileIn } from './frame/labels.ts';
import { find, linesIn, rootsIn, words } from './frame/look.ts';
import { mayHoldMore } from './frame/more.ts';
import { notificationIn } from './frame/notifications.ts';
import { called, folded as key, says } from './frame/words.ts';

/** Where the name of a page is a way to it. */
const menus = 'nav,aside,a,li,button,[role=navigation],[role^=menu],[role^=tree],[class*=menu],[class*=sidebar]';

const full = (el: Element | undefined): boolean => el !== undefined && 'value' in el && String(el.value) !== '';

/**
 * What one frame of Cove's console shows, from its visible text alone: no public source names the
 * addresses or the markup of Integrations, wizard and Notifications (N-able: "Connect Cove to HaloPSA").
 * Light: runs in every frame, so it depends on nothing.
 *
 * Absent properties mean "not visible here". Never reads a field's value, only whether it holds text.
 *
 * @param press what stood there when Connect was pressed; without it no answer of Connect is seen
 */
export function recogniseFrame(document: Document, press?: Press): CoveFrameView {
  const body = document.body as HTMLElement | null;
  // A frame that its page does not draw shows nothing, whatever its text is.
  if (!body || body.checkVisibility?.() === false) return { place: 'elsewhere' };
  const roots = rootsIn(document);
  const lines = linesIn(roots);
  const text = key(lines.join(' '));
  const has = (said: RegExp) => said.test(text);
  const labels = labelsIn(roots);
  const button = (name: RegExp) => labels.find((label) => name.test(label.name))?.el;
  const view: CoveFrameView = { place: 'elsewhere', ...whoIn(roots) };

  const inputs = fieldsIn(roots);
  if (has(says.active)) Object.assign(view, { place: 'wizard-done', active: true });
  else if (Object.keys(inputs).length >= 3) {
    view.place = 'wizard-connect';
    view.filled = {
      name: full(inputs.name),
      clientId: full(inputs.clientId),
      clientSecret: full(inputs.clientSecret),
      host: full(inputs.host),
    };
    const [connect, connecting, next] = [called.connect, called.connecting, called.next].map(button);
    Object.assign(view, connectIn(press, lines, { connect, connecting, next }));
  } else if (has(says.psaCustomer) && !button(called.confirm) && (has(says.applyToAll) || has(says.clearAll))) {
    view.place = 'wizard-map';
    view.connect = 'succeeded';
  } else if (button(called.confirm) && (has(says.psaCustomer) || has(says.review))) {
    view.place = 'wizard-review';
    view.connect = 'succeeded';
  } else if (has(says.notificationName) && has(says.activeStatus)) {
    view.place = 'notifications';
    const state = notificationIn(roots, lines);
    if (state) view.psaNotification = state;
  } else {
    const tile = tileIn(labels);
    const heading = find(roots, 'h1,h2,h3,[role=heading],[class*=title]').some(
      (el) => called.integrations.test(key(words(el))) && !el.closest(menus),
    );
    if (tile || heading) {
      view.place = 'integrations';
      // A page that is still drawing shows no tile yet: "absent" needs other content under the heading.
      if (tile) view.tile = tile;
      else if (labels.some(({ name }) => deedOf(name)) && !mayHoldMore(roots, lines, [])) view.tile = 'absent';
    } else if (has(says.apiUsers) && has(says.userForm)) view.place = 'users';
  }
  return view;
}

/** How long Connect may take to answer, ms. */
const patience = 120_000;

/**
 * Looks at a frame again and again, and remembers from one look to the next what stood there when Connect was pressed.
 *
 * @returns looks once
 */
export function watchFrame(document: Document, signal: AbortSignal): () => CoveFrameView {
  let press: Press | undefined;
  let pressedAt = 0;
  let last: CoveFrameView = { place: 'elsewhere' };
  const pressed = (event: Event): void => {
    if (last.place !== 'wizard-connect') return;
    const [target] = event.composedPath();
    const sent =
      event instanceof KeyboardEvent
        ? event.key === 'Enter' && target instanceof Element && target.matches(boxes)
        : isConnect(event.composedPath());
    if (!sent) return;
    const roots = rootsIn(document);
    const lines = new Set(linesIn(roots));
    // The same answer may come again while the one before still stands there.
    for (const line of lines) if (line.slice(0, 300) === last.connectMessage) lines.delete(line);
    pressedAt = Date.now();
    press = { lines, next: canBePressed(labelsIn(roots).find(({ name }) => called.next.test(name))?.el) };
  };
  const quietly = { capture: true, passive: true, signal };
  for (const type of ['click', 'keydown']) document.addEventListener(type, pressed, quietly);
  // Next may open because the form is filled in now: that is no answer.
  const typed = (): void => {
    if (press) press = { ...press, next: true };
  };
  document.addEventListener('input', typed, quietly);
  return () => {
    last = recogniseFrame(document, press);
    const isAnswered = last.connect === 'succeeded' || last.connect === 'failed';
    // A form may be out of sight while it works; what comes long after is no answer to it.
    const isOver =
      last.place === 'wizard-connect' ? !isAnswered && Date.now() - pressedAt > patience : last.place !== 'elsewhere';
    if (isOver) press = undefined;
    return last;
  };
}
