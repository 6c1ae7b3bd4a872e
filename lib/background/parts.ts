/** The parts of Alcove that come into a console's page only when they are wanted there. */
import { browser } from 'wxt/browser';

const files = {
  sidebar: '/content-scripts/sidebar.js',
  hands: '/content-scripts/hands.js',
  lookout: '/content-scripts/lookout.js',
  'cove-lookout': '/content-scripts/cove-lookout.js',
  reader: '/content-scripts/reader.js',
  writer: '/content-scripts/writer.js',
} as const;
export type Part = keyof typeof files;
type Target = { tabId: number; allFrames: true } | { tabId: number; frameIds: number[] };

/** What is just being loaded: who wants the same meanwhile waits for it. */
const loading = new Map<string, Promise<unknown>>();
/** A page that is left while a part comes may never let the browser say so; nobody waits longer for it, ms. */
const patience = 10_000;

/** Puts a file into a page. A load that has no end would keep the part from the tab's next page as well. */
function inject(target: Target, file: (typeof files)[Part]): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('the page has not taken what was to come into it')), patience);
  });
  const load = browser.scripting.executeScript({ target, files: [file] });
  return Promise.race([load, late]).finally(() => clearTimeout(timer));
}

/**
 * Loads a part into one frame, or into all of a tab's, once per document: the part itself notices when it is there already.
 *
 * @throws when the tab is gone, may not be reached, or does not take it in time
 */
export async function loadPart(part: Part, tabId: number, frameId: number | 'all'): Promise<void> {
  const key = `${part} ${tabId} ${frameId}`;
  const target: Target = frameId === 'all' ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] };
  const load = loading.get(key) ?? inject(target, files[part]).finally(() => loading.delete(key));
  loading.set(key, load);
  await load;
}
