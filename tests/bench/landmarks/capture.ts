/** Runs in a page: its document as still HTML, with open shadow roots, values as attributes and the style that applies. */
const plain = (selector: string): string =>
  selector.replaceAll(/::?[a-z-]+(?:\([^()]*(?:\([^()]*\))?[^()]*\))?/giu, '');

function applies(rule: CSSRule, root: Document | ShadowRoot): boolean {
  if (rule instanceof CSSFontFaceRule || rule instanceof CSSKeyframesRule || rule instanceof CSSImportRule)
    return false;
  if (!(rule instanceof CSSStyleRule)) return true;
  return rule.selectorText.split(',').some((part) => {
    const bare = plain(part).trim();
    if (bare === '' || /[>+~]\s*$/u.test(bare)) return true;
    try {
      return root.querySelector(bare) !== null;
    } catch {
      return true;
    }
  });
}

function styleOf(root: Document | ShadowRoot): string {
  return [...root.styleSheets, ...root.adoptedStyleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => applies(rule, root))
    .map((rule) => rule.cssText)
    .join('\n');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\u00a0', '&nbsp;');
const left = new Set(['SCRIPT', 'LINK', 'STYLE', 'NOSCRIPT', 'IFRAME', 'TEMPLATE']);
const empty = new Set(['INPUT', 'BR', 'HR', 'IMG', 'COL', 'WBR']);

export const attributesOf = (element: Element): Record<string, string> =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));

/** What a person has typed or chosen, which no attribute holds. */
function stateOf(element: Element): Record<string, string | null> {
  if (element instanceof HTMLInputElement)
    return /^(?:checkbox|radio)$/u.test(element.type)
      ? { checked: element.checked ? '' : null }
      : { value: element.value };
  if (element instanceof HTMLOptionElement) return { selected: element.selected ? '' : null };
  return {};
}

function markup(node: Node): string {
  if (node instanceof Text) return escaped(node.data);
  if (!(node instanceof Element) || left.has(node.nodeName)) return '';
  // What scripts may put into a paragraph, a parser does not.
  const name = node.localName === 'p' && node.querySelector('div,p,ul,section,table,input') ? 'div' : node.localName;
  const attributes = Object.entries({ ...attributesOf(node), ...stateOf(node) })
    .map(([key, value]) => (value === null ? '' : ` ${key}="${escaped(value)}"`))
    .join('');
  const inner = node instanceof HTMLTextAreaElement ? escaped(node.value) : [...node.childNodes].map(markup).join('');
  const shadow = node.shadowRoot
    ? `<template shadowrootmode="open"><style>${styleOf(node.shadowRoot)}</style>${[...node.shadowRoot.childNodes].map(markup).join('')}</template>`
    : '';
  return empty.has(node.nodeName) ? `<${name}${attributes}>` : `<${name}${attributes}>${shadow}${inner}</${name}>`;
}

Object.assign(globalThis, {
  captured: () => ({
    html: [...document.body.childNodes].map(markup).join(''),
    css: styleOf(document),
    root: attributesOf(document.documentElement),
    body: attributesOf(document.body),
  }),
});
