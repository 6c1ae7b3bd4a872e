import { bodyOf, first, isSeen, mayHold, within, words, wordsAlone, type Named, type Tree } from './plain-look.ts';
import { isConfiguration, routeIn, type Whereabouts } from './where.ts';

/** Which part of HaloPSA's web app a tab shows: all that the always-loaded script has to know. */
export interface HaloArea {
  /**
   * `agent`: logged in, somewhere in the agent app · `configuration`: logged in, under /config · `tickets`: daily
   * ticket work · `login` · `portal`: the self-service portal · `unknown`: none of these can be told.
   */
  area: 'agent' | 'configuration' | 'tickets' | 'login' | 'portal' | 'unknown';
  /** The agent app's own navigation is drawn: somebody is logged in. */
  loggedIn: boolean;
}

/** HaloPSA's own hooks first (seen in public user scripts), then any navigation that leads to tickets and configuration. */
const navigation = '#app-nav-menu,.app-nav-menu-sidebar,.app-side-link';

function agentApp(document: Tree): boolean {
  if (first(document, navigation)) return true;
  const links = [...document.querySelectorAll('nav a[href],aside a[href],[role=navigation] a[href]')].map(
    (a) => a.getAttribute('href') ?? '',
  );
  if (links.some((href) => /^[^?]*\/config\b/.test(href)) && links.some((href) => /^[^?]*\/tickets\b/.test(href)))
    return true;
  // A menu without addresses, roles or telling class names: by the entries that only agents have together.
  const entries = menuEntries(document);
  return entries.has('tickets') && entries.has('configuration');
}

/** What a menu calls the two things that only an agent's app has side by side. */
const entryNames: readonly Named<'tickets' | 'configuration'>[] = [
  ['tickets', /^tickets?$/i],
  ['configuration', /^[ck]onfig(?:urati\w+)?$/i],
];

/**
 * Which of these a person could press: words that stand alone, whatever element they are in (a count or an icon beside
 * them does not matter), drawn with the hand for a cursor or in something that is made to be pressed.
 */
const menuEntries = (document: Tree) => wordsAlone(document, entryNames, isPressable);

const pressable =
  'a,button,[role=button],[role=link],[role=menuitem],[role=treeitem],[role=tab],nav,aside,[role=navigation],[role=menu],[class*=nav],[class*=menu],[class*=sidebar]';
const isPressable = (el: Element): boolean =>
  el.closest(pressable) !== null || el.ownerDocument.defaultView?.getComputedStyle(el).cursor === 'pointer';

/** A form that asks who somebody is: a password, a user name, or buttons that log in while none logs out. */
function asksWho(document: Tree): boolean {
  const field = 'input[type=password],input[autocomplete~=username],input[autocomplete~=current-password]';
  if (first(document, field)) return true;
  const button = (name: RegExp) =>
    first(
      document,
      'button,a,[role=button],input[type=submit]',
      (el) => name.test(words(el) || (el.getAttribute('value') ?? '')),
      (el) => mayHold(el, /log|sign/i) || el.hasAttribute('value'),
    );
  return !!button(/^(?:log|sign) ?(?:in|on)\b/i) && !button(/^(?:log|sign) ?(?:out|off)\b/i);
}

/** Below /config only the agent app has pages: one that is drawn and does not ask who somebody is, is somebody's session. */
function drawnConfiguration(document: Tree): boolean {
  if (asksWho(document)) return false;
  const pressed = 'a[href],button,[role=button],[role=tab],input,select';
  const controls = [...document.querySelectorAll(pressed)].filter(isSeen);
  return controls.length >= 4 && words(bodyOf(document)).length > 60;
}

/** The tree in which HaloPSA stands, the page itself unless all of it is in a frame or a shadow root, and what is seen there. */
export function lookFor(document: Document, location: Whereabouts): { tree: Tree; seen: HaloArea } {
  const plain = { tree: document, seen: areaOf(document, location) };
  if (plain.seen.area !== 'unknown') return plain;
  for (const tree of within(document)) {
    const seen = areaOf(tree, location);
    if (seen.loggedIn) return { tree, seen };
  }
  return plain;
}

/** Reads the page, changes nothing; never throws. */
export const recogniseHaloArea = (document: Document, location: Whereabouts): HaloArea =>
  lookFor(document, location).seen;

function areaOf(document: Tree, location: Whereabouts): HaloArea {
  const at = (names: string): boolean => new RegExp(`^/(?:${names})(?:/|$)`, 'i').test(routeIn(location));
  if (at('portal')) return { area: 'portal', loggedIn: false };
  const configures = isConfiguration(location);
  const loggedIn = agentApp(document) || (configures && drawnConfiguration(document));
  if (at('auth|login|signin|account/login')) return { area: 'login', loggedIn: false };
  if (!loggedIn) return { area: first(document, 'input[type=password]') ? 'login' : 'unknown', loggedIn };
  return { area: configures ? 'configuration' : at('tickets?') ? 'tickets' : 'agent', loggedIn };
}
