import { closes, shownOnce } from '../consoles/halo-secret.ts';
import { ancestors, holds, isElement, textOf } from './dom.ts';
import { accessibleName } from './names.ts';
import { findShownSecret, type ShownSecret } from './secret-dialog.ts';
import { dialogSelector } from './secret-hint.ts';

/** A once-shown secret that stands on the page now; never the secret itself. */
export interface SecretSight {
  clientId?: string;
  /** False: it is shown in a way that nobody can read out (masked, drawn). */
  readable: boolean;
  /** The person is about to close what shows it. */
  closing: boolean;
  /** Number of the secret among those that this page has shown: one made anew in the same place is another. */
  nth: number;
}

export interface SecretWatch {
  /** What the page shows, read out now; `undefined`: nothing readable. */
  take(): { secret: string; clientId?: string } | undefined;
}

/** How soon after a change of the page, and how often at the latest, is looked (ms). */
const soon = 120;
const beat = 1000;
const longest = 4000;
/** Looking takes at most two per cent of the time. */
const share = 50;

/**
 * Watches for a secret that the page shows once. Reads only; the page is never kept from closing it.
 *
 * @param heard each change of what stands there; `null`: nothing (any more)
 */
export function watchSecret(
  document: Document,
  signal: AbortSignal,
  heard: (sight: SecretSight | null) => void,
): SecretWatch {
  let now: ShownSecret | null = null;
  let closing = false;
  let told = 'null';
  let next: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  let cost = 0;
  let nth = 0;
  /** Print of the one that was read last; masked meanwhile, or drawn anew, it stays the same one. */
  let print: number | null = null;
  let gone = true;

  const find = (): void => {
    now = findShownSecret(document);
    const text = now?.read();
    const read = text === undefined ? null : printOf(text);
    // One that cannot be read is another than before once there was none.
    if (now && (read === null ? gone : read !== print)) {
      nth += 1;
      print = read;
    }
    gone = !now;
  };
  const tell = (): void => {
    const sight: SecretSight | null = now && {
      readable: now.read() !== undefined,
      closing,
      nth,
      ...(now.clientId === undefined ? {} : { clientId: now.clientId }),
    };
    const text = JSON.stringify(sight);
    if (text === told) return;
    told = text;
    heard(sight);
  };
  const look = (): void => {
    clearTimeout(next);
    if (signal.aborted) return;
    const began = performance.now();
    if (document.visibilityState === 'visible') {
      find();
      if (!now) closing = false;
      tell();
    }
    last = performance.now();
    cost = last - began;
    next = setTimeout(look, Math.min(longest, Math.max(beat, cost * share)));
  };
  const lookSoon = (): void => {
    const rest = last + Math.min(longest, cost * share) - performance.now();
    clearTimeout(next);
    next = setTimeout(look, Math.max(soon, rest));
  };
  const observer = new MutationObserver(lookSoon);
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['open', 'hidden', 'class', 'style', 'aria-hidden'],
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(next);
  });

  const intends = (event: Event): boolean => {
    const target = event.composedPath()[0];
    const { box } = now ?? {};
    return box !== undefined && target instanceof Element && closesBox(target, box);
  };
  const set = (value: boolean): void => {
    if (!now || closing === value) return;
    closing = value;
    tell();
  };
  // A dialog that keeps the focus to itself puts it on that button by itself, just when somebody presses Keep beside it: only who
  // goes there with the Tab key intends to close. What is drawn anew under a press would be missed by it.
  let tabbed = false;
  const heed = (type: string, does: (event: Event) => void): void =>
    document.addEventListener(type, does, { signal, capture: true, passive: true });
  heed('keydown', (event) => (tabbed = event instanceof KeyboardEvent && event.key === 'Tab'));
  heed('pointerdown', () => (tabbed = false));
  heed('pointerover', (event) => intends(event) && set(true));
  heed('focusin', (event) => tabbed && intends(event) && set(true));
  for (const type of ['pointerout', 'focusout']) heed(type, (event) => intends(event) && set(false));
  look();

  return {
    take() {
      find();
      tell();
      const secret = now?.read();
      if (!now || secret === undefined) return undefined;
      return now.clientId === undefined ? { secret } : { secret, clientId: now.clientId };
    },
  };
}

const salt = crypto.getRandomValues(new Uint32Array(1))[0] ?? 1;

/** Tells one secret from another without holding either (FNV-1a, begun differently in every page). */
function printOf(text: string): number {
  let print = salt;
  for (let at = 0; at < text.length; at += 1) print = Math.imul(print ^ text.charCodeAt(at), 16_777_619);
  return print;
}

/** Is this, or what it is part of, the button that closes what shows the secret. */
function closesBox(target: Element, shown: Element): boolean {
  const layers = [shown, ...ancestors(shown)].filter(
    (el) => el.matches(dialogSelector) && el.localName !== 'body' && el.localName !== 'html',
  );
  // What stands in the page itself has a closing button only where it also says that it is shown once.
  const box = layers.at(-1) ?? (shownOnce.test(textOf(shown)) ? shown : undefined);
  if (!box || !holds(box, target)) return false;
  for (const el of [target, ...ancestors(target)]) {
    if (el === box || !isElement(el)) return false;
    if (el.matches('button,[role=button],a[href],input[type=button],input[type=submit]'))
      return closes.test(accessibleName(el) || textOf(el));
  }
  return false;
}
