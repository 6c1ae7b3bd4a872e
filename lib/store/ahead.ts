import { browser } from 'wxt/browser';

type Items = Record<string, unknown>;
let ahead: { keys: Set<string>; answer: Promise<Items> } | undefined;

/**
 * Asks the storage for what a page that is opening will read, while its code is still on the way: by the time it is there, so is
 * the answer. Each item is given out once, and none that has changed meanwhile. To be called once; extension pages only.
 */
export function readAhead(keys: readonly string[]): void {
  const known = new Set(keys);
  const answer: Promise<Items> = browser.storage.local.get([...keys]);
  // Nobody may come for it.
  answer.catch(() => undefined);
  ahead = { keys: known, answer };
  browser.storage.local.onChanged.addListener((changes) => {
    for (const key of Object.keys(changes)) known.delete(key);
  });
}

/** The answer in which this item lies, if it was asked for ahead and still holds; `undefined`: it has to be read. */
export function takeAhead(key: string): Promise<Items> | undefined {
  return ahead?.keys.delete(key) ? ahead.answer : undefined;
}
