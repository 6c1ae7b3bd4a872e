import { namesSecret, secretLabel, shownOnce } from '../consoles/halo-secret.ts';
import { ancestors, isInput, isVisible, queryAll, textElements, textOf } from './dom.ts';
import { dialogSelector } from './secret-hint.ts';
import { guid, looksSecret, pairsIn, saidIn } from './secret-words.ts';

/** Whether HaloPSA shows its once-only Client Secret now. The secret itself is not part of it. */
export interface SecretDialog {
  visible: boolean;
  /** The Client ID shown beside it (a GUID), when it is there. */
  clientId?: string;
}

/** A once-shown secret where it stands. */
export interface ShownSecret {
  /** The dialog, or the part of the page, that shows it. */
  box: Element;
  /** The Client ID shown beside it or elsewhere on the page, when there is exactly one. */
  clientId?: string;
  /** Reads the value now, out of the page; `undefined`: it is masked, drawn, or gone. */
  read(): string | undefined;
}

/** So far around a value outside any dialog is looked for words that say "only once". */
const reach = 4;
const longest = 4000;

const dialogsIn = (document: Document): Element[] => {
  const all = queryAll(document, dialogSelector).filter((el) => isVisible(el));
  const inner = all.filter((el) => !all.some((other) => other !== el && el.contains(other)));
  // Named by its role before named by its class: a class is only a hint.
  return [...inner.filter((el) => el.matches('[role],dialog,[aria-modal]')), ...inner].filter(
    (el, index, list) => list.indexOf(el) === index,
  );
};

/** The smallest part of the page around a value that also says that it is shown once; else the value's own surroundings. */
function surroundings(el: Element): { box: Element; once: boolean } {
  let box = el;
  let level = 0;
  for (const up of ancestors(el)) {
    if (level === reach || up.localName === 'body') break;
    box = up;
    const text = textOf(up);
    if (text.length <= longest && shownOnce.test(text)) return { box, once: true };
    level += 1;
  }
  return { box, once: false };
}

/**
 * Looks for the secret that HaloPSA shows once, when an application is saved (N-able: "This is only displayed once
 * when the Application is created"). Told by meaning: what is called Client Secret and has a readable value, in a
 * dialog or in a field that nobody can type into; or a dialog that speaks of a secret shown only once.
 */
export function findShownSecret(document: Document): ShownSecret | null {
  // Most pages never speak of a secret: that is found out cheaply.
  const spoken =
    textElements(document, longest).some((el) => namesSecret(el.textContent ?? '') && isVisible(el)) ||
    queryAll(document, 'input,textarea').some((el) => secretLabel(el.getAttribute('aria-label') ?? '') === 'secret');
  if (!spoken || !document.body) return null;
  for (const box of dialogsIn(document)) {
    const text = textOf(box);
    if (text.length > longest) continue;
    const found = secretIn(box);
    if (found) return shown(document, box, found);
    if (namesSecret(text) && shownOnce.test(text) && !asksFor(box)) return shown(document, box, undefined);
  }
  const found = secretIn(document.body);
  if (!found) return null;
  const { box, once } = surroundings(found.el);
  return found.editable && !once ? null : shown(document, box, found);
}

type Found = { value: string; el: Element; editable: boolean };

function secretIn(scope: Element): Found | undefined {
  const pairs = pairsIn(saidIn(scope));
  const ids = new Set(pairs.filter(({ label }) => label === 'client-id').map(({ value }) => value.value.toLowerCase()));
  // Masked it is nobody's to read, and may be the form of any application.
  const named = pairs.filter(({ label, value }) => label === 'secret' && looksSecret(value.value));
  return named.find(({ value }) => !ids.has(value.value.toLowerCase()))?.value;
}

/** A dialog with an empty field for a secret wants one: it shows none. */
const asksFor = (box: Element): boolean =>
  queryAll(box, 'input,textarea').some(
    (el) => isInput(el) && !el.readOnly && !el.disabled && el.value === '' && /text|password/.test(el.type),
  );

function shown(document: Document, box: Element, found: Found | undefined): ShownSecret {
  const clientId = idIn(box) ?? idIn(document.body);
  const secret: ShownSecret = {
    box,
    read() {
      if (!found) return undefined;
      const again = found.el.isConnected ? secretIn(box) : undefined;
      return again && looksSecret(again.value) ? again.value : undefined;
    },
  };
  if (clientId !== undefined) secret.clientId = clientId;
  return secret;
}

function idIn(scope: Element): string | undefined {
  const ids = pairsIn(saidIn(scope))
    .filter(({ label, value }) => label === 'client-id' && guid.test(value.value))
    .map(({ value }) => value.value);
  return new Set(ids.map((id) => id.toLowerCase())).size === 1 ? ids[0] : undefined;
}

/** The same as a plain fact, without any way to the secret. */
export function readSecretDialog(document: Document): SecretDialog {
  const secret = findShownSecret(document);
  if (!secret) return { visible: false };
  return secret.clientId === undefined ? { visible: true } : { visible: true, clientId: secret.clientId };
}
