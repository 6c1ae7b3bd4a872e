import { meaningOf } from '../../consoles/glossary.ts';
import { say } from '../../domain/say.ts';
import { allIn } from '../../page/all-in.ts';
import { ancestors, isVisible, textOf } from '../../page/dom.ts';
import { until } from '../../page/drive/wait.ts';
import { rowSelector } from '../../page/names.ts';
import type { MappingGrid } from './row.ts';

/** Told while a person is waited for. */
export const pressSave = say('the table keeps what was chosen only by its own Save. Press it and Alcove goes on.');
/** Told of rows for which nobody pressed it. */
export const notSaved = say('it is chosen, but the table keeps it only by its own Save, which only a person presses');

const saves = new Set(['Save', 'Save changes', 'Save all', 'Save all changes'].map(meaningOf));
const wizards = new Set(['Next', 'Continue', 'Confirm', 'Connect', 'Clear all'].map(meaningOf));
const buttons = 'button,[role=button]';
const namesOf = (el: Element): string[] =>
  [el.getAttribute('aria-label'), el.getAttribute('title'), textOf(el)].flatMap((name) => (name ? [name] : []));
const isCalled = (el: Element, meanings: ReadonlySet<string>): boolean =>
  namesOf(el).some((name) => meanings.has(meaningOf(name)));

/** Buttons with which the table itself, in no row of it, keeps what was changed, and that can be pressed now. */
function savesNow({ root }: MappingGrid): Set<Element> {
  let scope = root;
  for (const up of ancestors(root)) {
    if (up.localName === 'body' || allIn(up, buttons).some((el) => isCalled(el, wizards))) break;
    scope = up;
  }
  return new Set(
    allIn(scope, buttons).filter(
      (el) =>
        isCalled(el, saves) &&
        !el.closest(rowSelector) &&
        !el.matches(':disabled,[aria-disabled=true]') &&
        isVisible(el),
    ),
  );
}

/**
 * A table that gathers changes until its own "Save changes" is pressed (DevExtreme's batch editing): that button can be
 * pressed only since something was chosen. It is a person's to press.
 */
export function ownSave(grid: () => MappingGrid | null): {
  pending(): boolean;
  /** Gives a person half a minute to press it; true when nothing is pending any more. */
  pressed(options: { signal?: AbortSignal | undefined; tell: () => void }): Promise<boolean>;
} {
  const first = grid();
  const before = first ? savesNow(first) : new Set<Element>();
  const pending = (): boolean => {
    const now = grid();
    return now !== null && [...savesNow(now)].some((el) => !before.has(el));
  };
  return {
    pending,
    async pressed({ signal, tell }) {
      if (!pending()) return true;
      tell();
      return (await until(() => !pending(), { within: 30_000, signal })) === true;
    },
  };
}
