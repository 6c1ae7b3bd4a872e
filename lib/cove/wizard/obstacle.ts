import { say } from '../../domain/say.ts';
import { allIn } from '../../page/all-in.ts';
import { elementAt, isVisible, recentRootsOf } from '../../page/dom.ts';
import { drawnIn } from '../../page/drawn.ts';
import { waitingFor } from '../../domain/run.ts';
import { pause } from '../../page/drive/wait.ts';
import type { MappingGrid } from './row.ts';

const dialogs = 'dialog[open],[role=dialog][aria-modal=true],[role=alertdialog][aria-modal=true]';

/** What can keep a person from the table, and what lets Alcove go on then. */
const wayOut = {
  background: say('the tab with this table is in the background. Bring it to the front and Alcove goes on.'),
  dialog: say('a dialog of the page is open. Close it and Alcove goes on.'),
  cover: say('something on the page covers the table. Close it and Alcove goes on.'),
};
export type Obstacle = keyof typeof wayOut;

/**
 * What keeps a person from the table now; `null` when nothing does: a dialog of the page (native, or by its
 * role), something that lies over the whole table, or the tab itself being out of sight, where browsers draw nothing.
 */
export function obstacle(document: Document, grid: MappingGrid | null): Obstacle | null {
  if (document.visibilityState === 'hidden') return 'background';
  const root = grid?.root;
  if (!root) return null;
  for (const tree of recentRootsOf(document))
    for (const dialog of allIn(tree, dialogs)) {
      if (drawnIn(dialog, root) || !isVisible(dialog)) continue;
      if (dialog.matches(':modal,[aria-modal=true]')) return 'dialog';
    }
  return covered(root) ? 'cover' : null;
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
  look: () => Obstacle | null,
  { signal, tell }: { signal?: AbortSignal | undefined; tell: (text: string) => void },
): Promise<boolean> {
  if (look() === null) return false;
  const started = performance.now();
  let told = Number.NEGATIVE_INFINITY;
  for (let why = look(); why !== null && !signal?.aborted; why = look()) {
    const waited = performance.now() - started;
    if (waited > 700 && waited - told > 5000) {
      told = waited;
      tell(waitingFor(wayOut[why]));
    }
    await pause(120);
  }
  return true;
}
