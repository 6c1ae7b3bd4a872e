import { alerts, isGoodNews } from './complaint.ts';
import { isVisible, queryAll, textElements, textOf, viewOf } from './dom.ts';
import { glimpse } from './glimpse.ts';
import { isInMenu } from './menus.ts';
import { saysItLoads } from './loading-words.ts';
import { controlSelector } from './names.ts';
import { heldWhileHere } from './while-here.ts';

/** What is pressed or filled in, or lists something: a page with words alone has none of it beside its menus. */
const contents = `${controlSelector},table,[role=table],[role=grid],[role=tablist],[role=tree]`;
const beside =
  'nav,aside,header,footer,[role=navigation],[role=banner],[role=menu],[role=menubar],button,a,[role=button]';
const notes = '[role=status],[aria-live=polite],[class*=toast],[class*=snack]';
const longest = 240;
/** So many texts at most make a page that says one thing; a name alone says nothing. */
const most = 6;

/** What is still on its way, and what went well, is no reason why something is not there. */
const isSaying = (text: string): boolean =>
  text.length <= longest && text.split(' ').length > 1 && !isUnderWay(text) && !isGoodNews(text);
const isUnderWay = (text: string): boolean => saysItLoads(text) || /(?:\.{3}|…)$/u.test(text);

/** The part of the page that a place is shown in. */
const mainOf = (document: Document): Element => queryAll(document, 'main,[role=main]').find(isVisible) ?? document.body;
const isBeside = (el: Element): boolean => el.closest(beside) !== null || isInMenu(el);
const showsNothing = (document: Document): boolean =>
  !queryAll(mainOf(document), contents).some((el) => isVisible(el) && !isBeside(el));

/** What a page says that shows nothing but a few words, in whatever language: its menus and buttons apart. */
function soleWords(document: Document): string | null {
  const pressed = (el: Element): boolean => viewOf(el).getComputedStyle(el).cursor === 'pointer';
  const texts = [
    ...new Set(
      textElements(mainOf(document), 2 * longest)
        .filter((el) => isVisible(el) && !isBeside(el) && !pressed(el))
        .map((el) => textOf(el)),
    ),
  ];
  if (texts.length > most || texts.some(isUnderWay)) return null;
  const said = texts.map((text, at) => (at < texts.length - 1 && /[\p{L}\p{N}]$/u.test(text) ? `${text}.` : text));
  return [said.join(' '), ...said.toSorted((a, b) => b.length - a.length)].find(isSaying) ?? null;
}

/**
 * What the page says to a person, in its own words: an alert, or, where it should show a place and shows nothing else, a note
 * or the few words that stand there. What passes holds as long as its address is open.
 */
export function createSayings(document: Document): (isPlace: boolean) => string | null {
  const [alerted, noted] = [heldWhileHere(document), heldWhileHere(document)];
  const last = (selector: string): string | null =>
    queryAll(document, selector)
      .filter(isVisible)
      .map((el) => textOf(el))
      .findLast(isSaying) ?? null;
  return (isPlace) =>
    glimpse(() => {
      const alert = alerted(last(alerts));
      if (alert !== null || !isPlace || !showsNothing(document)) return alert;
      return noted(last(notes)) ?? soleWords(document);
    });
}
