import { browser } from 'wxt/browser';
import type { Handlers } from '../bus/serve.ts';
import { fail, ok } from '../domain/failure.ts';
import { say } from '../domain/say.ts';
import { connections, evidenceOf, firstScreen, unreadable } from '../store/items.ts';
import { setAsideFrom } from '../store/stored.ts';
import { lookForUnreadable, resetUnreadable, restoreUnreadable } from '../store/unreadable.ts';
import { currentFirstScreen } from './first-screen.ts';

/** Looks once after the browser has started or Alcove was updated, and whenever something was set aside. */
export function watchUnreadable(): void {
  browser.runtime.onInstalled.addListener(() => void lookForUnreadable());
  browser.runtime.onStartup.addListener(() => void lookForUnreadable());
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && Object.keys(changes).some((key) => setAsideFrom(key) !== undefined))
      void lookForUnreadable();
  });
}

/** What is made from the items that are otherwise now. */
async function makeAnew(key: string): Promise<void> {
  await firstScreen.update(() => null);
  await currentFirstScreen();
  const owner = key.slice(key.indexOf(':') + 1);
  const host = (await connections.read())[owner]?.host ?? owner;
  if ((await evidenceOf(host).read()) !== null) await (await import('./recompute.ts')).recompute(host);
}

export const unreadableHandlers = {
  'unreadable.reset': async ({ key, nth }) => {
    await resetUnreadable(key, nth);
    await lookForUnreadable();
    await makeAnew(key);
    return ok(null);
  },
  'unreadable.later': async () => {
    await unreadable.update((parts) => parts.map((part) => ({ ...part, later: true })));
    return ok(null);
  },
  'unreadable.restore': async ({ key, nth }) => {
    if (!(await restoreUnreadable(key, nth)))
      return fail('bad-input', say('This cannot be read yet. It stays aside; nothing was changed.'));
    await lookForUnreadable();
    // What changed places with it was chosen against: it is kept, and not asked about.
    await unreadable.update((parts) => parts.map((part) => (part.key === key ? { ...part, later: true } : part)));
    await makeAnew(key);
    return ok(null);
  },
} satisfies Partial<Handlers>;
