import { elementAt, isVisible, recentRootsOf } from '../../page/dom.ts';
import { drawnIn } from '../../page/drawn.ts';
import { pause } from '../../page/drive/wait.ts';
import type { MappingGrid } from './row.ts';

const dialogs = 'dialog[open],[role=dialog][aria-modal=true],[role=alertdialog][aria-modal=true]';

/**
 * What keeps a person from the table now, in words; `null` when nothing does: a dialog of the page (native, or by its
 * role), something that lies over the whole table, or the tab itself being out of sight, where browsers draw nothing.
 */
export function obstacle(document: Document, grid: MappingGrid | null): string | null {
  if (document.visibilityState === 'hidden') return 'the tab with this table is in the background';
  const root = grid?.root;
  if (!root) return null;
  for (const tree of recentRootsOf(document))
    for (const dialog of tree.querySelectorAll(dialogs)) {
      if (drawnIn(dialog, root) || !isVisible(dialog)) continue;
      if (dialog.matches(':modal,[aria-modal=true]')) return 'a dialog of the page is open';
    }
  return covered(root) ? 'something on the page covers the table' : null;
}

/** Every point of the table that is in view belongs to something that lies over it, and is not a part of it. */
function covered(root: Element): boolean {
  const box = root.getBoundingClientRect();
  const { innerWidth, innerHeight } = root.ownerDocument.defaultView ?? window;
  const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
  const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
  if (right - left < 40 || bottom - top < 40) return false;
  const shares = [0.15, 0.5, 0.85];
  return shares.every((x) =>
    shares.every((y) => {
      const at = elementAt(root, left + (right - left) * x, top + (bottom - top) * y);
      return at !== null && !drawnIn(root, at) && !drawnIn(at, root);
    }),
  );
}

/**
 * Waits until nothing is in the way, however long a person takes; says so after a moment, and again every five seconds.
 * Gives whether it had to wait.
 */
export async function untilClear(
  look: () => string | null,
  { signal, say }: { signal?: AbortSignal | undefined; say: (text: string) => void },
): Promise<boolean> {
  if (look() === null) return false;
  const started = performance.now();
  let told = Number.NEGATIVE_INFINITY;
  for (let why = look(); why !== null && !signal?.aborted; why = look()) {
    const waited = performance.now() - started;
    if (waited > 700 && waited - told > 5000) {
      told = waited;
      say(waitingText(why));
    }
    await pause(120);
  }
  return true;
}

const waitingText = (why: string): string =>
  why.includes('background')
    ? `Waiting: ${why}. Bring it to the front and Alcove goes on.`
    : `Waiting: ${why}. Close it and Alcove goes on.`;
