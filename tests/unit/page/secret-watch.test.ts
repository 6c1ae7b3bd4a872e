// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { watchSecret, type SecretSight } from '../../../lib/page/secret-watch.ts';

const secret = '3b1d7c52-6f0e-4a91-8f55-0c7de4a1b9f3-9a0e5f77-12cd-4e6b-a0b8-55e1f3c2d4a6';
let life = new AbortController();
afterEach(() => {
  life.abort();
  life = new AbortController();
});

const press = (): boolean => document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
const key = (name: string): boolean =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
const at = (type: string): boolean =>
  document.querySelector('button')?.dispatchEvent(new Event(type, { bubbles: true, composed: true })) ?? false;

describe('which secret it is', () => {
  const another = secret.replaceAll('a', 'b');
  const shows = (text: string) => () => {
    document.body.innerHTML = `<div role="dialog"><p>Shown only once.</p><div>Client Secret</div><div>${text}</div><button>Close</button></div>`;
  };
  const nothing = () => document.body.replaceChildren();
  test.each<[string, (() => void)[], number]>([
    ['the first', [shows(secret)], 1],
    ['drawn anew', [shows(secret), shows(secret)], 1],
    ['closed and shown again', [shows(secret), nothing, shows(secret)], 1],
    ['made anew in the same place', [shows(secret), shows(another)], 2],
    ['another one later', [shows(secret), nothing, shows(another)], 2],
  ])('%s', (_, steps, nth) => {
    nothing();
    let seen: SecretSight | null = null;
    const watch = watchSecret(document, life.signal, (sight) => (seen = sight));
    for (const step of steps) {
      step();
      watch.take();
    }
    expect(seen).toMatchObject({ nth, readable: true });
  });
});

describe('whether the person is about to close what shows the secret', () => {
  test.each<[string, (() => boolean)[], boolean]>([
    ['the pointer is on Close', [() => at('pointerover')], true],
    ['and has left it', [() => at('pointerover'), () => at('pointerout')], false],
    ['the Tab key leads to Close', [() => key('Tab'), () => at('focusin')], true],
    ['the dialog puts the focus on Close as it opens', [() => at('focusin')], false],
    ['the same after Enter on Save', [() => key('Enter'), () => at('focusin')], false],
    ['the dialog fetches the focus back from a press beside it', [() => key('Tab'), press, () => at('focusin')], false],
  ])('%s', (_, events, isClosing) => {
    document.body.innerHTML = `<div role="dialog"><p>Shown only once.</p><div>Client Secret</div><div>${secret}</div><button>Close</button></div>`;
    let seen: SecretSight | null = null;
    watchSecret(document, life.signal, (sight) => (seen = sight));
    for (const event of events) event();
    expect(seen).toMatchObject({ readable: true, closing: isClosing });
  });
});
