/** The same page built otherwise: other names, other boxes, another order, other trees. */
import { everything, sheetOf, within, type Random, type Stand } from './stand.ts';

function hashed(name: string, salt: number): string {
  let hash = salt + 7;
  for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 4_294_967_296;
  return `x${hash.toString(36)}`;
}

const references = [
  'for',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'aria-activedescendant',
  'list',
];
const renamedCss = new Map<string, string>();

/** Classes and ids get other names, in the style too: it looks as before. */
export function renamed(stand: Stand): void {
  const salt = stand.random.below(3);
  const key = `${salt}${stand.css}`;
  const css =
    renamedCss.get(key) ??
    stand.css.replaceAll(
      /([.#])(-?[A-Za-z_][\w-]*)(?=[^{}]*\{)/gu,
      (_, sign: string, name: string) => sign + hashed(name, salt),
    );
  if (renamedCss.size > 8) renamedCss.clear();
  renamedCss.set(key, css);
  const many = (names: string): string =>
    names
      .split(/\s+/u)
      .filter(Boolean)
      .map((name) => hashed(name, salt))
      .join(' ');
  for (const element of document.querySelectorAll('*')) {
    if (element.hasAttribute('class')) element.setAttribute('class', many(element.getAttribute('class') ?? ''));
    if (element.id) element.id = hashed(element.id, salt);
    for (const name of references)
      if (element.hasAttribute(name)) element.setAttribute(name, many(element.getAttribute(name) ?? ''));
    if (/test|qa|hook|cy/u.test([...element.getAttributeNames()].join(' '))) element.removeAttribute('data-testid');
  }
  stand.css = css;
  stand.sheet = sheetOf(css);
  document.adoptedStyleSheets = [stand.sheet];
}

/** Elements that may stand in a box of their own without breaking their parent. */
const boxable = (element: Element): boolean =>
  element.parentElement !== null &&
  !element.matches(
    'tr,td,th,thead,tbody,tfoot,caption,colgroup,col,option,optgroup,legend,summary,dt,dd,li,body,html,svg *,style',
  ) &&
  !element.parentElement.matches(
    'select,table,tr,ul,ol,dl,svg,details,picture,[role=row],[role=rowgroup],[role=listbox],[role=tablist]',
  );

export function wrapped(stand: Stand): void {
  const zones = [...stand.truth.values()];
  const others = stand.random.shuffled(everything('body *').filter(boxable)).slice(0, 10);
  for (const element of new Set([...zones, ...zones.flatMap((zone) => [...zone.children]), ...others])) {
    if (!boxable(element) || stand.random() < 0.3) continue;
    const isInline = getComputedStyle(element).display.startsWith('inline');
    const box = element.ownerDocument.createElement(
      isInline ? 'span' : (stand.random.pick(['div', 'div', 'section']) ?? 'div'),
    );
    element.replaceWith(box);
    box.append(element);
  }
}

const alike = (a: Element, b: Element): boolean =>
  a.localName === b.localName && a.classList[0] === b.classList[0] && a.getAttribute('role') === b.getAttribute('role');

/** Settings, tabs, buttons and sections in another order; what belongs together stays together. */
export function reordered(stand: Stand): void {
  const parents = everything('body *').filter((element) => {
    const [first] = element.children;
    return (
      first !== undefined &&
      element.children.length >= 2 &&
      !element.matches('select,tr,thead,svg,[role=row],[class*=rt-t],label,table,colgroup,dl') &&
      [...element.children].every((child) => alike(child, first))
    );
  });
  const near = parents.filter((parent) => [...stand.truth.values()].some((zone) => within(parent, zone)));
  for (const parent of [...near, ...stand.random.shuffled(parents).slice(0, 4)])
    if (!keepsOrder(parent)) parent.replaceChildren(...stand.random.shuffled([...parent.childNodes]));
}
/** Label and value in boxes that only their order tells apart, and rows that are placed by number. */
const keepsOrder = (parent: Element): boolean =>
  parent.children.length === 2 &&
  parent.querySelectorAll('label,input,select').length < 3 &&
  parent.textContent !== '' &&
  parent.localName !== 'ul';

const hosts = ['div', 'section', 'article', 'main', 'form', 'ul', 'apx-tile', 'fieldset'];

/** A box around landmarks, some levels up, that is not the whole page. */
function part(stand: Stand, random: Random): Element | null {
  const zone = random.pick([...stand.truth.values()].filter((each) => each.ownerDocument === document));
  if (!zone) return null;
  const ups: Element[] = [];
  for (let up = zone.parentElement; up && up !== document.body; up = up.parentElement)
    if (hosts.includes(up.localName) && !up.closest('table,svg,select,button,[role=row]') && up.parentElement)
      ups.push(up);
  return ups[random.below(Math.min(ups.length, 4))] ?? null;
}

/** A part of the page goes into an open shadow root. */
export function shadowed(stand: Stand): void {
  const box = part(stand, stand.random);
  if (!box || box.getRootNode() !== document) return;
  const host = document.createElement('x-part');
  host.style.display = getComputedStyle(box).display.startsWith('inline') ? 'inline-block' : 'block';
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [stand.sheet];
  box.replaceWith(host);
  root.append(box);
}

/** A part of the page goes into a frame of the same origin. */
export function framed(stand: Stand): void {
  const box = part(stand, stand.random);
  if (!box || box.getRootNode() !== document || box.querySelector('x-part')) return;
  const { width, height } = box.getBoundingClientRect();
  const frame = document.createElement('iframe');
  Object.assign(frame.style, {
    width: `${Math.max(width, 700)}px`,
    height: `${Math.max(height, 60) + 80}px`,
    border: '0',
  });
  box.replaceWith(frame);
  const inner = frame.contentDocument;
  if (!inner) return;
  const style = inner.createElement('style');
  style.textContent = stand.css;
  inner.head.append(style);
  inner.documentElement.className = document.documentElement.className;
  inner.body.className = document.body.className;
  inner.body.append(box);
}

const meant: Readonly<Record<string, string>> = {
  label: 'span',
  nav: 'div',
  aside: 'div',
  main: 'div',
  h1: 'div',
  h2: 'div',
  h3: 'div',
  h4: 'div',
  button: 'div',
  ul: 'div',
  li: 'div',
  dl: 'div',
  dt: 'div',
  dd: 'div',
};

/** Nothing says what it is any more but how it looks: no labels, headings, lists, roles; a hand where one can press. */
export function bare(stand: Stand): void {
  for (const element of everything(Object.keys(meant).join(','))) {
    const { cursor, fontWeight, fontSize, display, backgroundColor, padding, margin, border } =
      getComputedStyle(element);
    const plain = element.ownerDocument.createElement(meant[element.localName] ?? 'div');
    for (const { name, value } of element.attributes)
      if (!['for', 'type', 'role', 'aria-selected'].includes(name)) plain.setAttribute(name, value);
    const says = (element.textContent ?? '').trim() !== '';
    if (says) plain.removeAttribute('title');
    Object.assign(plain.style, {
      cursor: element.localName === 'button' || element.localName === 'a' ? 'pointer' : cursor,
      fontWeight,
      fontSize,
      display,
      backgroundColor,
      padding,
      margin,
      border,
    });
    plain.append(...element.childNodes);
    element.replaceWith(plain);
    for (const [id, zone] of stand.truth) if (zone === element) stand.truth.set(id, plain);
  }
  renamed(stand);
}
