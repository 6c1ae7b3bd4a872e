import { browser } from 'wxt/browser';
import { ask } from '../bus/ask.ts';
import { isCoveHost, isHostedHaloHost } from '../bus/sender.ts';
import { normaliseAddress } from '../halo/address.ts';
import { takenFor } from '../halo/look-alike.ts';
import { draftSchema, type Draft } from '../domain/connection.ts';
import type { ActiveConsole, PagePort, Ports } from '../models/ports.ts';
import * as items from '../store/items.ts';
import { afterFirstPaint } from './after-paint.ts';
import { online } from './online.ts';
import { asideOf } from '../store/stored.ts';

const pattern = (host: string) => `https://${host}/*`;

/** Offers a file without any network: the link is never in the document, so a page cannot find it. */
async function saveFile(name: string, mime: string, text: string): Promise<void> {
  const url = URL.createObjectURL(new Blob([text], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

async function activeConsole(): Promise<ActiveConsole | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || !tab.url?.startsWith('https:')) return null;
  const host = new URL(tab.url).hostname;
  if (isCoveHost(host)) return { kind: 'cove', host, tabId: tab.id };
  const allowed = isHostedHaloHost(host) || (await browser.permissions.contains({ origins: [pattern(host)] }));
  return allowed ? { kind: 'halo', host, tabId: tab.id } : null;
}

const common = {
  ask,
  store: items,
  now: () => Date.now(),
  readAddress: normaliseAddress,
  isHosted: isHostedHaloHost,
  takenFor,
  online,
  openTab: ({ step }) => void ask('app.open', step ? { step } : {}),
  saveFile,
  copy: (text) =>
    navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    ),
} satisfies Partial<Ports>;

/** The step that the address names ("#map"); taken out of it, so that the same step can be asked for again. */
function namedStep(): Draft['step'] | null {
  const { hash } = location;
  const parsed = draftSchema.shape.step.safeParse(hash.slice(1));
  if (!parsed.success) return null;
  afterFirstPaint(window, () => {
    if (location.hash === hash) history.replaceState(null, '', location.pathname + location.search);
  });
  return parsed.data;
}

const route: NonNullable<Ports['route']> = {
  read: () => Promise.resolve(namedStep()),
  watch(heard) {
    const listen = () => heard(namedStep());
    addEventListener('hashchange', listen);
    return () => removeEventListener('hashchange', listen);
  },
};

/** Ports of an extension page. */
export const ownPorts = (surface: 'popup' | 'tab'): Ports => ({
  ...common,
  surface,
  version: browser.runtime.getManifest().version,
  painted: (then) => afterFirstPaint(window, then),
  requestOrigin: (host) => browser.permissions.request({ origins: [pattern(host)] }),
  hasOrigin: (host) => browser.permissions.contains({ origins: [pattern(host)] }),
  access: {
    watch(heard) {
      browser.permissions.onAdded.addListener(heard);
      browser.permissions.onRemoved.addListener(heard);
      return () => {
        browser.permissions.onAdded.removeListener(heard);
        browser.permissions.onRemoved.removeListener(heard);
      };
    },
  },
  requestNotices: () => browser.permissions.request({ permissions: ['notifications'] }),
  activeConsole,
  route,
  rawPart: async ({ key, aside, nth }) => {
    const at = aside ? asideOf(key, nth) : key;
    return (await browser.storage.local.get(at))[at];
  },
});

/** Ports of the sidebar in a console page; permission is asked for on extension pages only. */
export const pagePorts = (page: PagePort): Ports => ({
  ...common,
  requestOrigin: () => Promise.resolve(false),
  hasOrigin: () => Promise.resolve(true),
  page,
});
