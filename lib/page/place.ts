import { haloAddresses, type HaloPlaceId } from '../consoles/halo-places.ts';
import { lookFor, type HaloArea } from './area.ts';
import { byId, queryAll, viewOf } from './dom.ts';
import { bodyOf, first, isSeen, mayHold, words, wordsAlone, type Named, type Tree } from './plain-look.ts';
import { addressIn } from './where.ts';

/** Where in HaloPSA's web app a tab stands. */
export interface HaloWhere extends HaloArea {
  place: HaloPlaceId | null;
  /** From `?id=`; absent on lists. `-1` (a record not saved yet) is given as `new`. */
  recordId?: string;
  /** Name of the open record, as its heading says. */
  name?: string;
  /** On a record's page. */
  mode?: 'view' | 'edit';
}

/** `location`: the page's own, or anything with its three parts. Reads the page, changes nothing; never throws. */
export function recogniseHaloPlace(
  document: Document,
  location: { pathname: string; search: string; hash: string },
): HaloWhere {
  const { tree, seen } = lookFor(document, location);
  const { area, loggedIn } = seen;
  if (area === 'portal' || area === 'login') return { area, loggedIn, place: null };
  // A console in a frame has an address of its own.
  const here = tree !== document && 'location' in tree ? tree.location : location;
  const { path, search } = addressIn(here);
  const place = placeOf(tree, path + search + here.hash);
  const where: HaloWhere = { area, loggedIn, place };
  if (place !== 'halo-role' && place !== 'halo-application' && place !== 'halo-ticket-type') {
    if (place === 'halo-category') where.mode = modeOf(document);
    return where;
  }
  const last = path.replace(/\/$/, '').split('/').at(-1) ?? '';
  const id = new URLSearchParams(search).get('id') ?? (/\d|^new$/i.test(last) ? last : null);
  if (id) where.recordId = Number(id) < 0 || /^new$/i.test(id) ? 'new' : id;
  const dialog = recordDialog(tree);
  const name = dialog ? dialogName(dialog) : recordName(tree);
  if (name) where.name = name;
  where.mode = modeOf(document, dialog, true);
  return where;
}

const dialogs = '[role=dialog],dialog[open],[aria-modal=true]';
const parts = '[role=tab],button[aria-expanded]:not([role=combobox],[aria-haspopup])';

/** A component's dialog is drawn in its own tree, around what stands in the page's. */
const drawnFor = (dialog: Element): Element => {
  const root = dialog.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : dialog;
};

/**
 * The dialog in which a record stands over the list that it is one of: it has tabs, or parts that unfold. What lies behind
 * it is about other records. A dialog without any asks or tells something about the record of the page; and over a page that
 * has a heading and parts of its own, one is about something else.
 */
export function recordDialog(tree: Tree): Element | undefined {
  const all = bodyOf(tree) as Element;
  const partsIn = (scope: Element): Element[] => queryAll(scope, parts).filter(isSeen);
  const dialog = queryAll(all, dialogs)
    .map(drawnFor)
    .findLast((each) => isSeen(each) && partsIn(each).length > 1);
  if (!dialog || !headed(tree, '.details_page_title,h1')) return dialog;
  const own = partsIn(dialog);
  return partsIn(all).filter((part) => !own.includes(part) && !part.closest('nav,aside')).length > 1
    ? undefined
    : dialog;
}

function dialogName(dialog: Element): string | undefined {
  const own = [dialog, ...queryAll(dialog, dialogs)].flatMap((el) => {
    const id = el.getAttribute('aria-labelledby');
    const title = id ? byId(el, id) : null;
    return [title ? words(title) : '', el.getAttribute('aria-label') ?? ''];
  });
  const isName = (text: string): boolean => text !== '' && text.length < 120 && !generic.test(text);
  const headings = queryAll(dialog, 'h1,h2,h3,[role=heading]').filter(isSeen).map(words);
  return [...own, ...headings].find(isName) ?? largest(dialog);
}

const addresses = Object.entries(haloAddresses) as [HaloPlaceId, RegExp][];

function placeOf(document: Tree, address: string): HaloPlaceId | null {
  for (const [id, known] of addresses) if (known.test(address)) return id;
  // Categorization has no known address: below /config a heading, tab or field says so.
  if (!/^\/config\b/i.test(address)) return null;
  const category = (el: Element) => /^[ck]at[eé]gor(?:y|ie) 1\b/i.test(words(el)) && words(el).length < 40;
  const headed = 'h1,h2,h3,h4,h5,legend,label,th,[role=heading],[role=tab],[class*=header],[class*=title]';
  if (first(document, headed, category, (el) => mayHold(el, /[ck]at[eé]gor/i))) return 'halo-category';
  // Or words in whatever elements: all categories side by side, which no field list has outside of its cells.
  const said = wordsAlone(document, categoryNames, (el) => !el.closest('td,[role=gridcell],nav,aside'));
  return said.size === categoryNames.length ? 'halo-category' : null;
}
const categoryNames: readonly Named<'first' | 'second'>[] = [
  ['first', /^[ck]at[eé]gor(?:y|ie) 1$/i],
  ['second', /^[ck]at[eé]gor(?:y|ie) 2$/i],
];

const generic =
  /^(?:configurations?|settings|roles?|applications?|ticket types?|tickets|agents|teams? (?:&|and) agents|integrations?|halo ?psa(?: api)?|new|edit|save|details|permissions|menu)$/i;

function recordName(document: Tree): string | undefined {
  for (const selector of [
    '.details_page_title',
    'main h1,[role=main] h1',
    'h1',
    'main h2,[role=main] h2',
    'h2,[role=heading]',
  ]) {
    const title = headed(document, selector);
    if (title) return words(title);
  }
  return largest(bodyOf(document));
}

/** The first of these headings of the page itself that is no name of a list, button or area. */
const headed = (tree: Tree, selector: string): Element | undefined =>
  first(tree, selector, (el) => {
    const text = words(el);
    return text !== '' && text.length < 120 && !generic.test(text) && !el.closest('nav,aside,[role=dialog],dialog');
  });

/** Where nothing says that it is a heading: the largest words of the page, when one text alone is set larger than its body. */
function largest(all: Element | ShadowRoot): string | undefined {
  const owner = all.ownerDocument;
  const view = owner?.defaultView;
  if (!owner || !view) return undefined;
  const sizeOf = (el: Element): number => parseFloat(view.getComputedStyle(el).fontSize) || 0;
  const body = sizeOf(owner.body);
  const sizes = new Map<Element, number>();
  const walker = owner.createTreeWalker(all, 4);
  for (let node = walker.nextNode(), looked = 0; node && looked < 300; node = walker.nextNode()) {
    const text = (node.nodeValue ?? '').trim();
    const holder = node.parentElement;
    if (text === '' || text.length >= 120 || !holder || sizes.has(holder)) continue;
    looked += 1;
    const apart = holder.closest('nav,aside,[role=dialog],dialog,script,style');
    if ((!apart || apart.contains(all)) && isSeen(holder)) sizes.set(holder, sizeOf(holder));
  }
  const top = Math.max(...sizes.values());
  const tops = [...sizes].filter(([el, size]) => size === top && !generic.test(words(el)));
  const [only] = tops;
  return only && tops.length === 1 && top > body * 1.2 ? words(only[0]) : undefined;
}

const buttonSelector = 'button,[role=button],a.button,input[type=submit],[class*=btn],[class*=button]';
/** Buttons by markup, and those that a library has made an element of its own for ("sl-button"); open shadow roots too. */
const buttonsOf = (start: Document | Element): Element[] => [
  ...queryAll(start, buttonSelector),
  ...queryAll(start, '*').filter(({ localName }) => /-(?:button|btn)$/.test(localName)),
];
/** A row of buttons that is only called after them. */
const isBar = (el: Element): boolean => !el.matches(pressed) && el.querySelector(pressed) !== null;
const pressed = 'button,[role=button],a,input';
const saves = /(?<!\p{L})(?:save|speichern|sichern|opslaan|bewaren|enregistrer|sauvegarder)(?!\p{L})/iu;
const edits = /(?<!\p{L})(?:edit|bearbeiten|bewerken|wijzigen|modifier|[ée]diter)(?!\p{L})/iu;

/**
 * Whether the page is being edited: edit while Save can be pressed, view while an Edit button shows; else by whether there is
 * anything to type in.
 *
 * @param isRecord a record's page: it has a Save only while it is edited, even if that cannot be pressed before something is changed
 */
export function modeOf(document: Document, within?: Element, isRecord = false): 'view' | 'edit' {
  const buttons = buttonsOf(within ?? document);
  const labelled = (text: RegExp) =>
    buttons.find((el) => {
      const said = ['title', 'aria-label', 'value'].map((name) => el.getAttribute(name)?.trim() ?? '');
      const begins = (name: string): boolean => name.search(text) === 0;
      return (said.some(begins) || mayHold(el, text)) && isSeen(el) && [...said, words(el)].some(begins) && !isBar(el);
    });
  // A list page shows its Save all the time and enables it with the first change.
  const save = labelled(saves);
  if (
    save &&
    !save.matches(':disabled,[disabled],[aria-disabled=true]') &&
    viewOf(save).getComputedStyle(save).pointerEvents !== 'none'
  )
    return 'edit';
  if (labelled(edits)) return 'view';
  if (save && isRecord) return 'edit';
  const main = within ?? document.querySelector('main,[role=main],.details-group') ?? document.body;
  return queryAll(main, 'input:not([type=hidden],[type=search]),select,textarea').some(
    (el) => isSeen(el) && !searches(el),
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
