import { controlSelector } from './controls.ts';
import { ancestors, isVisible, viewOf } from './dom.ts';
import { remembered } from './glimpse.ts';

const told = 'nav,aside,[role=navigation],[role=menubar]';
/** A menu stands at a side of the page, and nothing is set in it. */
const narrow = 0.4;
/** So many links under one another are a menu. */
const most = 5;

/** Part of the console's own navigation: by what it is, or links under one another that are all there is in their box. */
export function isInMenu(el: Element): boolean {
  if (el.closest(told)) return true;
  const tree = el.closest('[role=tree]');
  if (tree && remembered('tree-menu', tree, isTreeMenu)) return true;
  return [...ancestors(el)].slice(0, 6).some((up) => remembered('menu', up, isMenu));
}

/** A tree may as well hold the settings of a record, by their sections. */
function isTreeMenu(tree: Element): boolean {
  if (tree.querySelector('a[href]')) return true;
  if (tree.querySelector(controlSelector)) return false;
  const { width } = tree.getBoundingClientRect();
  return width < viewOf(tree).innerWidth * narrow;
}

function isMenu(box: Element): boolean {
  if (box.matches('body,main,form,table,tr,[role=row],[role=grid],[role=tablist]')) return false;
  const links = [...box.querySelectorAll('a[href]')].filter(isVisible);
  if (links.length < most) return false;
  const words = links.reduce((sum, link) => sum + (link.textContent ?? '').trim().length, 0);
  if (words < (box.textContent ?? '').trim().length * 0.7) return false;
  const tops = new Set(links.map((link) => Math.round(link.getBoundingClientRect().top)));
  return tops.size >= links.length * 0.8;
}
