import { fold } from '../consoles/fold.ts';
import { meaningOf } from '../consoles/glossary.ts';
import type { Landmark } from '../consoles/landmark.ts';
import { isSelect, isVisible, textElements, textOf, tidy } from './dom.ts';
import { glimpse } from './glimpse.ts';
import type { Located } from './locate.ts';
import { nameIndex } from './names.ts';
import { openList } from './sight.ts';
import { spoken } from './spoken.ts';

/** A longer text counts when what follows is no part of the word: "Client ID and Secret (Services)", not "Once" for "On". */
function begins(text: string, wanted: string): boolean {
  if (fold(text) === fold(wanted)) return true;
  const rest = text.slice(wanted.length);
  return text.toLowerCase().startsWith(wanted.toLowerCase()) && /^\s*[^\p{L}\p{N}\s]/u.test(rest);
}

/** What stands in brackets explains a value. */
const unexplained = (text: string): string => text.replace(/\s*[([].*$/u, '');

/** Whether a text is one of the values that are wanted: says it, begins so, or means the same in another language. */
export function saysValue(text: string, wanted: readonly string[]): boolean {
  if (wanted.some((one) => begins(text, one))) return true;
  const meaning = meaningOf(unexplained(text));
  return meaning !== '' && wanted.some((one) => meaningOf(one) === meaning);
}

/** What the page itself calls what a step speaks of, as far as it is to be seen. */
export interface PageWords {
  /** The landmark. */
  name?: string | undefined;
  /** The heading it stands under. */
  under?: string | undefined;
  /** What it says to the person where the landmark is not to be seen. */
  says?: string | undefined;
  /** The value that is to be chosen. */
  value?: string | undefined;
}

/** What can be chosen now: of a native list all, else what is drawn in the control's part of the page or in its open list. */
function choicesOf({ element, control = element }: { element: Element; control?: Element }): string[] {
  if (isSelect(control)) return [...control.options].map((option) => tidy(option.text));
  const within = textElements(element)
    .filter(isVisible)
    .map((el) => textOf(el));
  const list = openList(element, []);
  if (!list) return within;
  const listed = textElements(element.ownerDocument).filter((el) => {
    const { left, top, width, height } = el.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    return x > list.left && x < list.right && y > list.top && y < list.bottom && isVisible(el);
  });
  return [...listed.map((el) => textOf(el)), ...within];
}

/**
 * Reads off the page how it words what a step speaks of.
 *
 * @param values what the landmark shows once the step is done
 * @param former what is known of this step already: a list that was open before need not be open now
 */
export const wordsOnPage = (
  sight: Located & { kind: 'found' },
  landmark: Landmark,
  values: readonly string[],
  former: PageWords,
): PageWords =>
  glimpse(() => {
    const said = sight.clues.map((clue) => clue.slice(clue.indexOf(': ') + 2));
    const called = (names: readonly string[]) => said.find((text) => nameIndex(text, names) >= 0);
    const near = landmark.near ?? [];
    // A section that holds what is pointed at and is no heading, as in a tree: by its own name, no shorter one.
    const sections = () =>
      spoken(sight.element.ownerDocument, near.slice(0, 1))
        .filter(isVisible)
        .map((el) => textOf(el));
    const fits = [...new Set(choicesOf(sight).filter((text) => saysValue(text, values)))];
    return {
      name: called(landmark.names) ?? former.name,
      under: former.under ?? called(near) ?? sections()[0],
      value: fits.length === 1 ? fits[0] : former.value,
    };
  });
