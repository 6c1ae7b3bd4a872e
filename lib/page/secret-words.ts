import { secretLabel, type SecretLabel } from '../consoles/halo-secret.ts';
import { joined } from './secret-pieces.ts';
import { childrenOf, frameDocument, isElement, isInput, isTextArea, isVisible, tidy, viewOf } from './dom.ts';

/** What a stretch of a page says in reading order: names of things, and values that could be a secret or a Client ID. */
export type Said =
  | { kind: 'label'; label: SecretLabel; el: Element }
  | {
      kind: 'value';
      value: string;
      el: Element;
      /** A field that a person may type into. */
      editable: boolean;
      /** What the field itself is called, when it is tied to a name. */
      tied?: SecretLabel | undefined;
    };

export const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Could this be a secret? HaloPSA's looks like two GUIDs joined by a hyphen, but that is not documented, so any
 * long word without blanks that is not masked, not an address and not a name counts.
 */
export function looksSecret(value: string, least = 16): boolean {
  if (value.length < least || value.length > 512 || !/^[\x21-\x7e]+$/.test(value)) return false;
  if (/:\/\/|@|\*{3}|\.{3}/.test(value) || new Set(value).size < 6) return false;
  return /\d/.test(value) || (/[a-z]/.test(value) && /[A-Z]/.test(value) && !/^[A-Z]?[a-z]+$/.test(value));
}

/** Drawn over so that nobody reads it: what a name before it names, all the same. */
const masked = /^[•●∙·*]{4,}$/;

const silent = new Set(['script', 'style', 'template', 'noscript', 'option', 'svg', 'head', 'nav', 'select']);
const pressed = 'button,[role=button],[role=tab],[role=menuitem],[role=tooltip]';

/** The name that a field is tied to: its label element, what labels it, or its own. */
function tiedName(field: HTMLInputElement | HTMLTextAreaElement): SecretLabel | undefined {
  const root = field.getRootNode();
  const byIds = (field.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .map((id) => (id && 'getElementById' in root ? (root as Document).getElementById(id)?.textContent : ''));
  const labels = [...(field.labels ?? [])].map(({ textContent }) => textContent);
  for (const text of [...labels, ...byIds, field.getAttribute('aria-label'), field.getAttribute('placeholder')]) {
    const named = secretLabel(tidy(text));
    if (named) return named;
  }
  return undefined;
}

/** Words of a text that could be values; each with what stands before it. */
function inText(text: string, el: Element): Said[] {
  if (masked.test(text)) return [{ kind: 'value', value: text, el, editable: false }];
  const whole = secretLabel(text);
  if (whole && !looksSecret(text, 20)) return [{ kind: 'label', label: whole, el }];
  const said: Said[] = [];
  let before = '';
  for (const word of text.split(' ')) {
    const value = word.replace(/^["'“‘(<[]+|["'”’)>\].,;:!]+$/g, '');
    if (!(guid.test(value) || (looksSecret(value, 20) && /\d/.test(value)))) {
      before += ` ${word}`;
      continue;
    }
    // "Tenant ID: …" in one text: that value has a name of its own, whatever was named before.
    const label = lastNamed(before) ?? (secretLabel(before) === 'other' ? 'other' : undefined);
    if (label) said.push({ kind: 'label', label, el });
    said.push({ kind: 'value', value, el, editable: false });
    before = '';
  }
  const label = text.length <= 300 ? lastNamed(before) : undefined;
  if (label) said.push({ kind: 'label', label, el });
  return said;
}

/** The last thing that a sentence names ("Your Client Secret is"): judged by its two-word stretches. */
function lastNamed(text: string): SecretLabel | undefined {
  const words = tidy(text).split(' ');
  for (let end = words.length; end > 0; end -= 1)
    for (const size of [2, 1]) {
      const label = secretLabel(words.slice(Math.max(0, end - size), end).join(' '));
      if (label === 'secret' || label === 'client-id') return label;
    }
  return undefined;
}

/** What a person sees under `root`, in reading order: open shadow roots, in their slots what was put there, and frames of the same origin. */
export function saidIn(root: Element): Said[] {
  const said: Said[] = [];
  let pieces: Text[] = [];
  const settle = (): void => {
    for (const { text, el } of joined(pieces))
      if (text.length > 2 && text.length <= 2000) said.push(...inText(text, el));
    pieces = [];
  };
  const walk = (node: Node): void => {
    if (node.nodeType === 3) {
      if (tidy(node.nodeValue) !== '') pieces.push(node as Text);
      return;
    }
    if (isElement(node)) {
      if (silent.has(node.localName) || node.matches(pressed)) return;
      const style = viewOf(node).getComputedStyle(node);
      if (style.display === 'none' || style.visibility === 'hidden') return;
      if (isInput(node) || isTextArea(node)) {
        const value = node.value.trim();
        const typed = /^(?:text|password|search|url|)$/.test(isInput(node) ? node.type : '');
        if (!typed || !isVisible(node)) return;
        const open = !node.readOnly && !node.disabled;
        // What a person or a password manager typed is nobody's to take.
        const hidden = masked.test(value) || (open && isInput(node) && node.type === 'password' && value !== '');
        if (!hidden && !guid.test(value) && !looksSecret(value)) return;
        settle();
        said.push({ kind: 'value', value: hidden ? '••••' : value, el: node, editable: open, tied: tiedName(node) });
        return;
      }
      if (isInput(node)) return;
      const inner = node.localName === 'iframe' && isVisible(node) ? frameDocument(node as HTMLIFrameElement) : null;
      if (inner?.body) walk(inner.body);
      for (const child of childrenOf(node)) walk(child);
    } else for (const child of node.childNodes) walk(child);
  };
  walk(root);
  settle();
  return said;
}

type Value = Extract<Said, { kind: 'value' }>;

/**
 * Which value belongs to which name. A field that is tied to a name has it; otherwise the names right before a
 * value name it, and where several names are followed by several values (columns), they go in order.
 */
export function pairsIn(said: readonly Said[]): { label: SecretLabel; value: Value }[] {
  const pairs: { label: SecretLabel; value: Value }[] = [];
  let labels: SecretLabel[] = [];
  let values: Value[] = [];
  const settle = (): void => {
    const free = values.filter(({ tied }) => tied === undefined);
    for (const { tied } of values) {
      // The words that name a field are not there for what comes after it.
      const at = tied === undefined ? -1 : labels.lastIndexOf(tied);
      if (at >= 0) labels.splice(at, 1);
    }
    const size = Math.min(labels.length, free.length);
    const named = labels.slice(labels.length - size);
    for (const [index, label] of named.entries()) {
      const value = free[index];
      if (value) pairs.push({ label, value });
    }
    for (const value of values) if (value.tied) pairs.push({ label: value.tied, value });
    labels = [];
    values = [];
  };
  for (const each of said) {
    if (each.kind === 'value') values.push(each);
    else {
      if (values.length > 0) settle();
      // Named in a title, and once more beside the value.
      if (labels.at(-1) !== each.label) labels.push(each.label);
    }
  }
  settle();
  return pairs;
}
