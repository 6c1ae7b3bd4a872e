import { haloGrounds, type Ground, type HaloPlaceId } from '../consoles/halo-places.ts';

/** Where in HaloPSA's web app a tab stands. Light: always loaded, so no dependency beyond the list of places. */
export interface HaloWhere {
  /**
   * `agent`: logged in, somewhere in the agent app · `configuration`: logged in, under /config · `tickets`: daily
   * ticket work · `login` · `portal`: the self-service portal · `unknown`: none of these can be told.
   */
  area: 'agent' | 'configuration' | 'tickets' | 'login' | 'portal' | 'unknown';
  /** The agent app's own navigation is drawn: somebody is logged in. */
  loggedIn: boolean;
  place: HaloPlaceId | null;
  /** From `?id=`; absent on lists. `-1` (a record not saved yet) is given as `new`. */
  recordId?: string;
  /** Name of the open record, as its heading says. */
  name?: string;
  /** On a record's page. */
  mode?: 'view' | 'edit';
}

/** HaloPSA's own hooks first (seen in public user scripts), then any navigation that leads to tickets and configuration. */
const navigation = '#app-nav-menu,.app-nav-menu-sidebar,.app-side-link';
const seen = (el: Element | null | undefined): el is HTMLElement => {
  if (!el) return false;
  if (typeof el.checkVisibility === 'function' && !el.checkVisibility({ visibilityProperty: true })) return false;
  return !el.closest('[hidden],[aria-hidden=true]');
};
const words = (el: Element): string =>
  ('innerText' in el ? String(el.innerText) : (el.textContent ?? '')).replace(/\s+/g, ' ').trim();
const first = (
  document: Document,
  selector: string,
  test: (el: Element) => boolean = () => true,
): Element | undefined => [...document.querySelectorAll(selector)].find((el) => seen(el) && test(el));

function agentApp(document: Document): boolean {
  if (first(document, navigation)) return true;
  const links = [...document.querySelectorAll('nav a[href],aside a[href],[role=navigation] a[href]')].map(
    (a) => a.getAttribute('href') ?? '',
  );
  if (
    links.some((href) => /^(?:https:\/\/[^/]+)?\/config\b/.test(href)) &&
    links.some((href) => /^(?:https:\/\/[^/]+)?\/tickets\b/.test(href))
  )
    return true;
  // A menu without addresses, roles or telling class names: by the entries that only agents have together.
  const entries = menuEntries(document);
  return entries.has('tickets') && entries.has('configuration');
}

type Named<T extends string> = readonly [name: T, words: RegExp];
/** What a menu calls the two things that only an agent's app has side by side. */
const entryNames: readonly Named<'tickets' | 'configuration'>[] = [
  ['tickets', /^tickets?$/i],
  ['configuration', /^config(?:urations?)?$/i],
];

/**
 * Which of these a person could press: words that stand alone, whatever element they are in (a count or an icon beside
 * them does not matter), drawn with the hand for a cursor or in something that is made to be pressed.
 */
const menuEntries = (document: Document) => wordsAlone(document, entryNames, isPressable);

/** Which of the names stand on the page as a text of their own, drawn, in an element that fits. */
function wordsAlone<T extends string>(
  document: Document,
  names: readonly Named<T>[],
  fits: (holder: Element) => boolean,
): Set<T> {
  const found = new Set<T>();
  const walker = document.createTreeWalker(document.body, 4);
  for (let node = walker.nextNode(), looked = 0; node && looked < 4000; node = walker.nextNode(), looked += 1) {
    const text = (node.nodeValue ?? '').trim();
    if (text.length > 16) continue;
    const entry = names.find(([, name]) => name.test(text))?.[0];
    const holder = node.parentElement;
    if (entry && holder && !found.has(entry) && seen(holder) && fits(holder)) found.add(entry);
    if (found.size === names.length) break;
  }
  return found;
}

const pressable =
  'a,button,[role=button],[role=link],[role=menuitem],[role=treeitem],[role=tab],nav,aside,[role=navigation],[role=menu],[class*=nav],[class*=menu],[class*=sidebar]';
const isPressable = (el: Element): boolean =>
  el.closest(pressable) !== null || el.ownerDocument.defaultView?.getComputedStyle(el).cursor === 'pointer';

/** A form that asks who somebody is: a password, a user name, or buttons that log in while none logs out. */
function asksWho(document: Document): boolean {
  const field = 'input[type=password],input[autocomplete~=username],input[autocomplete~=current-password]';
  if (first(document, field)) return true;
  const button = (name: RegExp) =>
    first(document, 'button,a,[role=button],input[type=submit]', (el) =>
      name.test(words(el) || (el.getAttribute('value') ?? '')),
    );
  return !!button(/^(?:log|sign) ?(?:in|on)\b/i) && !button(/^(?:log|sign) ?(?:out|off)\b/i);
}

/** Below /config only the agent app has pages: one that is drawn and does not ask who somebody is, is somebody's session. */
function drawnConfiguration(document: Document, path: string): boolean {
  if (!/^\/config(?:\/|$)/i.test(path) || asksWho(document)) return false;
  const controls = [...document.querySelectorAll('a[href],button,[role=button],[role=tab],input,select')].filter(seen);
  return controls.length >= 4 && words(document.body).length > 60;
}

/** `location`: the page's own, or anything with its three parts. Reads the page, changes nothing; never throws. */
export function recogniseHaloPlace(
  document: Document,
  location: { pathname: string; search: string; hash: string },
): HaloWhere {
  const path = location.pathname;
  if (/^\/portal(?:\/|$)/i.test(path)) return { area: 'portal', loggedIn: false, place: null };
  const password = first(document, 'input[type=password]');
  const loggedIn = agentApp(document) || drawnConfiguration(document, path);
  if (/^\/(?:auth|login|signin|account\/login)(?:\/|$)/i.test(path) || (!loggedIn && password))
    return { area: 'login', loggedIn: false, place: null };
  const place = placeOf(document, path + location.search + location.hash);
  const area = !loggedIn
    ? 'unknown'
    : /^\/config(?:\/|$|\?)/i.test(path)
      ? 'configuration'
      : /^\/tickets?(?:\/|$)/i.test(path)
        ? 'tickets'
        : 'agent';
  const where: HaloWhere = { area, loggedIn, place };
  if (place !== 'halo-role' && place !== 'halo-application' && place !== 'halo-ticket-type') {
    if (place === 'halo-category') where.mode = modeOf(document);
    return where;
  }
  const last = path.replace(/\/$/, '').split('/').at(-1) ?? '';
  const id = new URLSearchParams(location.search).get('id') ?? (/\d|^new$/i.test(last) ? last : null);
  if (id) where.recordId = Number(id) < 0 || /^new$/i.test(id) ? 'new' : id;
  const name = recordName(document);
  if (name) where.name = name;
  where.mode = modeOf(document);
  return where;
}

const placesInOrder = Object.entries(haloGrounds) as [HaloPlaceId, Ground][];

function placeOf(document: Document, address: string): HaloPlaceId | null {
  for (const [id, place] of placesInOrder) if (place.matches?.test(address)) return id;
  // Categorization has no known address: below /config a heading, tab or field says so.
  if (!/^\/config\b/i.test(address)) return null;
  const category = (el: Element) => /^category 1\b/i.test(words(el)) && words(el).length < 40;
  const headed = 'h1,h2,h3,h4,h5,legend,label,th,[role=heading],[role=tab],[class*=header],[class*=title]';
  if (first(document, headed, category)) return 'halo-category';
  // Or words in whatever elements: all categories side by side, which no field list has outside of its cells.
  const said = wordsAlone(document, categoryNames, (el) => !el.closest('td,[role=gridcell],nav,aside'));
  return said.size === categoryNames.length ? 'halo-category' : null;
}
const categoryNames: readonly Named<'first' | 'second'>[] = [
  ['first', /^category 1$/i],
  ['second', /^category 2$/i],
];

const generic =
  /^(?:configurations?|settings|roles?|applications?|ticket types?|tickets|agents|teams? (?:&|and) agents|integrations?|halo ?psa(?: api)?|new|edit|save|details|permissions|menu)$/i;

function recordName(document: Document): string | undefined {
  for (const selector of [
    '.details_page_title',
    'main h1,[role=main] h1',
    'h1',
    'main h2,[role=main] h2',
    'h2,[role=heading]',
  ]) {
    const title = first(document, selector, (el) => {
      const text = words(el);
      return text !== '' && text.length < 120 && !generic.test(text) && !el.closest('nav,aside,[role=dialog],dialog');
    });
    if (title) return words(title);
  }
  return largest(document);
}

/** Where nothing says that it is a heading: the largest words of the page, when one text alone is set larger than its body. */
function largest(document: Document): string | undefined {
  const view = document.defaultView;
  if (!view) return undefined;
  const sizeOf = (el: Element): number => parseFloat(view.getComputedStyle(el).fontSize) || 0;
  const body = sizeOf(document.body);
  const sizes = new Map<Element, number>();
  const walker = document.createTreeWalker(document.body, 4);
  for (let node = walker.nextNode(), looked = 0; node && looked < 300; node = walker.nextNode()) {
    const text = (node.nodeValue ?? '').trim();
    const holder = node.parentElement;
    if (text === '' || text.length >= 120 || !holder || sizes.has(holder)) continue;
    looked += 1;
    if (!holder.closest('nav,aside,[role=dialog],dialog,script,style') && seen(holder))
      sizes.set(holder, sizeOf(holder));
  }
  const top = Math.max(...sizes.values());
  const tops = [...sizes].filter(([el, size]) => size === top && !generic.test(words(el)));
  const [only] = tops;
  return only && tops.length === 1 && top > body * 1.2 ? words(only[0]) : undefined;
}

/** Whether the page is being edited: edit while Save can be pressed, view while an Edit button shows; else by whether there is anything to type in. */
export function modeOf(document: Document): 'view' | 'edit' {
  const labelled = (text: RegExp) =>
    first(document, 'button,[role=button],a.button,input[type=submit],[class*=btn],[class*=button]', (el) =>
      [words(el), el.getAttribute('title'), el.getAttribute('aria-label'), el.getAttribute('value')].some(
        (name) => name !== null && text.test(name.trim()),
      ),
    );
  // A list page shows its Save all the time and enables it with the first change.
  const save = labelled(/^save\b/i);
  if (save && !save.matches(':disabled,[aria-disabled=true]')) return 'edit';
  if (labelled(/^edit\b/i)) return 'view';
  const main = document.querySelector('main,[role=main],.details-group') ?? document.body;
  return [...main.querySelectorAll('input:not([type=hidden],[type=search]),select,textarea')].some(
    (el) => seen(el) && !searches(el),
  )
    ? 'edit'
    : 'view';
}

/** A box that looks for something, by what it says of itself: it stands on pages that nobody edits. */
const searches = (el: Element): boolean =>
  el.closest('header,nav,[role=search],[role=banner]') !== null ||
  ['placeholder', 'aria-label', 'name', 'role'].some((name) =>
    /\b(?:search|filter|find|jump to|go to)/i.test(el.getAttribute(name) ?? ''),
  );
