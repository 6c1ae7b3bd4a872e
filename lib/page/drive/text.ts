import { say } from '../../domain/say.ts';
import { isInput, isTextArea, tidy } from '../dom.ts';
import { checkedState } from '../shown.ts';
import { done, inTheWay, refuse, type Deed } from './deed.ts';
import { focusOn, leave, press, setText, settle } from './events.ts';
import { fadedAway } from './faded-away.ts';
import { until, type WaitOptions } from './wait.ts';

/**
 * Writes text into a text box and reads it back after the page has had its say (a mask or a framework may
 * change or drop it). `secret`: what is shown is given as "•". Refuses what is disabled or read-only.
 */
export async function fillText(
  el: Element,
  text: string,
  { signal, secret = false }: WaitOptions & { secret?: boolean } = {},
): Promise<Deed> {
  const box =
    isInput(el) || isTextArea(el) ? el : el.querySelector<HTMLInputElement>('input:not([type=hidden]),textarea');
  if (!box) return refuse(say('it is not a text box that Alcove knows how to fill'));
  if (box.disabled) return refuse(say('the page does not let it be changed'));
  const covered = inTheWay(box);
  if (covered) return refuse(covered);
  const shown = () => (secret ? '•' : box.value);
  if (box.value === text) return done(shown(), true);
  box.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  press(box, { exact: true });
  focusOn(box);
  // Some may be written in only while they have the focus, so that no browser fills them in by itself.
  if (box.readOnly && !(await until(() => !box.readOnly, { within: 150, signal }))) {
    leave(box);
    return refuse(say('the page does not let it be changed'));
  }
  box.select();
  setText(box, text);
  settle(box);
  leave(box);
  const same = await until(() => box.isConnected && box.value === text, { within: 600, signal });
  // Once more after a turn: a controlled input that refuses the value puts the old one back on its next render.
  await new Promise((resolve) => setTimeout(resolve, 30));
  if (same && box.value === text) return done(shown());
  return refuse(
    secret
      ? say('the page did not keep the text')
      : say('the page shows “{text}” instead', { text: tidy(box.value).slice(0, 80) }),
  );
}

/** Ticks or unticks a check box or switch and reads it back. */
export async function tick(el: Element, on: boolean, { signal }: WaitOptions = {}): Promise<Deed> {
  const state = () => checkedState(el);
  const now = state();
  if (now === null) return refuse(say('it is not a check box or switch that Alcove knows'));
  const word = on ? 'Yes' : 'No';
  if (now === on) return done(word, true);
  if ((isInput(el) && el.disabled) || el.getAttribute('aria-disabled') === 'true')
    return refuse(say('the page does not let it be changed'));
  const covered = inTheWay(el);
  if (covered) return refuse(covered);
  el.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  await fadedAway(el);
  // A styled check box hides its input; a person presses the label or what is drawn instead.
  const box = el.getBoundingClientRect();
  const label = isInput(el) ? (el.labels?.[0] ?? null) : null;
  if (!press(box.width < 4 && label ? label : el)) return refuse(say('it is a button that only a person presses'));
  const ok = await until(() => state() === on, { within: 1000, signal });
  return ok ? done(word) : refuse(say('the page did not take the change'));
}
