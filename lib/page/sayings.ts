import { isVisible, queryAll, textElements, textOf, viewOf } from './dom.ts';
import { glimpse } from './glimpse.ts';
import { isInMenu } from './menus.ts';
import { controlSelector } from './names.ts';

/** What is pressed or filled in, or lists something: a page with words alone has none of it beside its menus. */
const contents = `${controlSelector},table,[role=table],[role=grid],[role=tablist],[role=tree]`;
const beside =
  'nav,aside,header,footer,[role=navigation],[role=banner],[role=menu],[role=menubar],button,a,[role=button]';
const alerts = '[role=alert],[role=alertdialog],[aria-live=assertive]';
const notes = `${alerts},[role=status],[aria-live=polite],[class*=toast],[class*=snack]`;
const longest = 240;
/** So many texts at most make a page that says one thing; a name alone says nothing. */
const most = 6;

const isSaying = (text: string): boolean => text.length <= longest && text.split(' ').length > 1;

/** What a page says that shows nothing but a few words, in whatever language: its menus and buttons apart. */
function soleWords(document: Document): string | null {
  const [main = document.body] = queryAll(document, 'main,[role=main]').filter(isVisible);
  const isBeside = (el: Element): boolean => el.closest(beside) !== null || isInMenu(el);
  if (queryAll(main, contents).some((el) => isVisible(el) && !isBeside(el))) return null;
  const pressed = (el: Element): boolean => viewOf(el).getComputedStyle(el).cursor === 'pointer';
  const texts = textElements(main, 2 * longest).filter((el) => isVisible(el) && !isBeside(el) && !pressed(el));
  if (texts.length > most) return null;
  const said = [...new Set(texts.map((el) => textOf(el)))].map((text, at, all) =>
    at < all.length - 1 && /[\p{L}\p{N}]$/u.test(text) ? `${text}.` : text,
  );
  return [said.join(' '), ...said.toSorted((a, b) => b.length - a.length)].find(isSaying) ?? null;
}

/**
 * What the page says to a person, in its own words: an alert, or, where it should show a place and shows nothing else, a note
 * or the few words that stand there. What passes holds as long as its address is open.
 */
export function createSayings(document: Document): (isPlace: boolean) => string | null {
  let former: { at: string; words: string } | null = null;
  return (isPlace) =>
    glimpse(() => {
      const noted = queryAll(document, isPlace ? notes : alerts)
        .filter(isVisible)
        .map((el) => textOf(el))
        .findLast(isSaying);
      const at = document.location.href;
      if (noted !== undefined) former = { at, words: noted };
      if (former?.at === at) return former.words;
      return isPlace ? soleWords(document) : null;
    });
}
