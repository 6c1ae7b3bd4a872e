import { allIn } from '../../page/all-in.ts';
import { isVisible, textOf, tidy } from '../../page/dom.ts';
import { hover, isReserved, press } from '../../page/drive/events.ts';
import { until } from '../../page/drive/wait.ts';

/**
 * Tables whose cells open only by a button of their row ("Edit", a pencil) and keep what was chosen only by another one of
 * it ("✓", "Update", "Save edit"). Both are pressed inside of the row alone, and never one that is called like the wizard's own: Save, OK.
 */
const kinds = {
  edit: { words: /^(?:edit|modify|change|amend|✎|✏)(?!.*\ball\b)/iu, hook: /(?:^|[\s_-])(?:edit|pencil)(?:$|[\s_-])/i },
  keep: {
    words: /^(?:✓|✔|☑|accept|apply|done|update|keep|tick|check|save edit)(?!.*\ball\b)/iu,
    hook: /(?:^|[\s_-])(?:check|tick|accept|save)(?:$|[\s_-])/i,
  },
  drop: {
    words: /^(?:✗|✘|✕|×|cancel|discard|undo|revert)(?!.*\ball\b)/iu,
    hook: /(?:^|[\s_-])(?:cancel|discard|times|revert)(?:$|[\s_-])/i,
  },
} as const;
export type RowButton = keyof typeof kinds;

/** Links lead away from the table, and are no buttons of a row. */
const buttons = 'button,[role=button],a:not([href]),a[href="#"]';

/** The row's own button of this kind, beside the cell of the PSA customer or in it; icons are known by their class. */
function rowButton(parts: readonly Element[], kind: RowButton): Element | null {
  const { words, hook } = kinds[kind];
  const all = parts.flatMap((part) => allIn(part, buttons)).filter((el) => !isReserved(el));
  const said = (el: Element): string[] =>
    [el.getAttribute('aria-label'), el.getAttribute('title'), textOf(el) || el.textContent].map(tidy).filter(Boolean);
  const icons = (el: Element): string =>
    [el, ...el.querySelectorAll('i,svg,span')].map((each) => each.getAttribute('class') ?? '').join(' ');
  const found =
    all.find((el) => said(el).some((text) => words.test(text))) ??
    all.find((el) => said(el).every((text) => text.length < 3) && hook.test(icons(el)));
  return found ?? null;
}

/** What stands in front of the page since `before`: an editor with buttons of its own, which is a person's to use. */
const dialogsOf = (document: Document): Element[] =>
  [...document.querySelectorAll('dialog[open],[role=dialog],[role=alertdialog]')].filter(isVisible);

/**
 * Presses the row's own "Edit". Gives the editor that then stands in the row, `dialog` when one came up instead (it is
 * sent away again by its Cancel), `null` when the row has no such button or it brings nothing.
 */
export async function openByRow(
  parts: () => readonly Element[],
  editor: () => Element | null,
): Promise<Element | 'dialog' | null> {
  const now = parts();
  const [first] = now;
  if (!first) return null;
  let button = rowButton(now, 'edit');
  if (!button) {
    hover(first);
    button = await until(() => rowButton(parts(), 'edit'), { within: 60 });
  }
  if (!button) return null;
  const before = new Set(dialogsOf(first.ownerDocument));
  const dialog = () => dialogsOf(first.ownerDocument).find((each) => !before.has(each));
  press(button, { exact: !isVisible(button) });
  const opened = await until(() => editor() ?? dialog(), { within: 1500 });
  const shut = dialog();
  if (!shut) return opened && !dialogsOf(first.ownerDocument).includes(opened) ? opened : null;
  const cancel = rowButton([shut], 'drop') ?? closing(shut);
  if (cancel) {
    press(cancel);
    await until(() => !shut.isConnected || !isVisible(shut), { within: 1000 });
  }
  return 'dialog';
}

const closing = (dialog: Element): Element | null =>
  [...dialog.querySelectorAll(buttons)].find((el) =>
    [el.getAttribute('aria-label'), el.getAttribute('title'), textOf(el)].some((text) => /^close\b/i.test(tidy(text))),
  ) ?? null;

/** Ends the editing of a row by its own button, keeping or dropping what was chosen. False: there is none that may be pressed. */
export async function closeRow(
  parts: () => readonly Element[],
  editor: () => Element | null,
  kind: 'keep' | 'drop',
): Promise<boolean> {
  const button = rowButton(parts(), kind);
  if (!button || !press(button)) return false;
  return (await until(() => editor() === null, { within: 2500 })) === true;
}
