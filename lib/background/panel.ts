import { browser } from 'wxt/browser';
import { askPage } from '../bus/page.ts';
import type { Sender } from '../bus/protocol.ts';
import type { Handlers } from '../bus/serve.ts';
import { fail, ok } from '../domain/failure.ts';
import { say } from '../domain/say.ts';
import { guideOf, panelOf, taughtOf } from '../store/items.ts';
import { askConsole } from './console-page.ts';
import { loadPart, type Part } from './parts.ts';

/** What belongs into a page of one console only. */
const places: Partial<Record<Part, Sender>> = { lookout: 'halo', 'cove-lookout': 'cove' };

/** Of a frame in somebody else's page the page around it is not to be had. */
async function bringCove(tabId: number): Promise<void> {
  const { ok: stands } = await askPage(tabId, 0, { type: 'ping' });
  if (!stands) await loadPart('cove-lookout', tabId, 0).catch(() => undefined);
}

/** Shows one of Alcove's own pages: in the tab that has it open, else in a new one. */
export async function bringUp(page: string, url: string): Promise<void> {
  const [open] = (await browser.tabs.query({})).filter((tab) => tab.url?.startsWith(page));
  if (open?.id === undefined) await browser.tabs.create({ url });
  else {
    await browser.tabs.update(open.id, { active: true, url });
    if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
  }
}

export const panelHandlers = {
  alive: async () => ok(null),
  'panel.load': async ({ part }, { tabId, frameId, who }) => {
    if (tabId === undefined || frameId === undefined || (places[part] ?? who) !== who)
      return fail('not-allowed', say('Only a console page can show the checklist.'));
    await loadPart(part, tabId, frameId);
    // The checklist stands in the page around a frame, which may have seen nobody.
    if (part === 'cove-lookout' && frameId !== 0) await bringCove(tabId);
    return ok(null);
  },
  'panel.save': async ({ host, panel }) => {
    await panelOf(host).update(() => panel);
    return ok(null);
  },
  'guide.save': async ({ host, guide }) => {
    await guideOf(host).update(() => guide);
    return ok(null);
  },
  'taught.keep': async ({ host, taught }) => {
    // The newest hundred: more than there are landmarks.
    await taughtOf(host).update((all) =>
      [...all.filter(({ landmark }) => landmark !== taught.landmark), taught].slice(-100),
    );
    return ok(null);
  },
  'taught.forget': async ({ host, landmark }) => {
    await taughtOf(host).update((all) =>
      landmark === undefined ? [] : all.filter((each) => each.landmark !== landmark),
    );
    return ok(null);
  },
  'panel.show': async ({ tabId }) => {
    const shown = await askConsole(tabId, { type: 'panel.open' });
    return shown.ok ? ok(null) : shown;
  },
  'app.open': async ({ step }) => {
    const page = browser.runtime.getURL('/popup.html');
    await bringUp(page, `${page}?full${step ? `#${step}` : ''}`);
    return ok(null);
  },
  'own.open': async ({ page: name, host, print }) => {
    const page = browser.runtime.getURL(`/${name}.html`);
    const query = new URLSearchParams({
      ...(host === undefined ? {} : { host }),
      ...(print === true ? { print: '' } : {}),
    });
    await bringUp(page, `${page}?${query.toString()}`);
    return ok(null);
  },
} satisfies Partial<Handlers>;
