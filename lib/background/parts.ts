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

/** What is just being loaded: who wants the same meanwhile waits for it. */
const loading = new Map<string, Promise<unknown>>();

/**
 * Loads a part into one frame, or into all of a tab's, once per document: the part itself notices when it is there already.
 *
 * @throws when the tab is gone or may not be reached
 */
export async function loadPart(part: Part, tabId: number, frameId: number | 'all'): Promise<void> {
  const key = `${part} ${tabId} ${frameId}`;
  const target = frameId === 'all' ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] };
  const load =
    loading.get(key) ??
    browser.scripting.executeScript({ target, files: [files[part]] }).finally(() => loading.delete(key));
  loading.set(key, load);
  await load;
}
