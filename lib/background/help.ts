import { browser } from 'wxt/browser';
import type { Handlers } from '../bus/serve.ts';
import { ok } from '../domain/failure.ts';
import { newsSeen } from '../store/items.ts';
import { bringUp } from './panel.ts';
import { version } from './version.ts';

const page = (): string => browser.runtime.getURL('/help.html');

/** Was Alcove rolled out by an administrator: then nobody asked for a tab. */
const isRolledOut = (): Promise<boolean> =>
  browser.management.getSelf().then(
    ({ installType }) => installType === 'admin',
    () => false,
  );

/** Notes the version that somebody starts from, and tells whether that was not known before. */
async function isFirst(now: string): Promise<boolean> {
  let first = false;
  await newsSeen.update((seen) => {
    first = seen === null;
    return seen ?? now;
  });
  return first;
}

async function greet(): Promise<void> {
  // A browser says "installed" also of what was here before (loaded anew from a folder): who has been greeted is not twice.
  if ((await isFirst(version())) && !(await isRolledOut())) await browser.tabs.create({ url: page() });
}

/**
 * Opens the welcome page once, after a person has installed Alcove. An update opens nothing: it leaves a note of the version
 * from before, by which the popup tells that there is news. Call synchronously when the worker starts.
 */
export function welcome(): void {
  browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
    // Where nothing can be stored there are more urgent things to say than this.
    if (reason === 'install') greet().catch(() => undefined);
    if (reason === 'update' && previousVersion !== undefined && previousVersion !== version())
      isFirst(previousVersion).catch(() => undefined);
  });
}

export const helpHandlers = {
  'help.open': async ({ topic }) => {
    await bringUp(page(), `${page()}#${topic}`);
    return ok(null);
  },
  'news.seen': async () => {
    await newsSeen.update(() => version());
    return ok(null);
  },
} satisfies Partial<Handlers>;
