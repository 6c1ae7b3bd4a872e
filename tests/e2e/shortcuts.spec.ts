/** The keys that the browser knows, and what they do to a page. */
import { expect, test, until } from './fixtures.ts';
import { sharedScene } from './scene.ts';

const host = 'acme.halopsa.com';
const scene = sharedScene({ world: { cove: false, tenants: [{ host, state: 'ready', customers: 3 }] } });

test('the browser has them, named in its language', async () => {
  const worker = await scene.alcove.worker();
  const known = await worker.evaluate(() => chrome.commands.getAll());
  expect(Object.fromEntries(known.map(({ name, description, shortcut }) => [name, [description, shortcut]]))).toEqual({
    _execute_action: ['', 'Alt+Shift+L'],
    'check-everything': ['Check everything', 'Alt+Shift+K'],
    'toggle-sidebar': ['Show or hide the sidebar', 'Alt+Shift+S'],
  });
});

test('the sidebar goes away and comes back as the key asks for it', async () => {
  const { page, sidebar } = await scene.besideHalo(host);
  await sidebar.panel(20_000);
  const worker = await scene.alcove.worker();
  const press = (type: string): Promise<unknown> =>
    worker.evaluate(
      async ([ask, url]) => {
        const [tab] = await chrome.tabs.query({ url: `${url ?? ''}/*` });
        return chrome.tabs.sendMessage(tab?.id ?? 0, { type: ask }, { frameId: 0 });
      },
      [type, new URL(page.url()).origin],
    );
  expect(await press('panel.close')).toEqual({ ok: true, value: true });
  await until(async () => !(await sidebar.isOpen()), { what: 'the sidebar to be away' });
  expect(await press('panel.close')).toEqual({ ok: true, value: false });
  expect(await press('panel.open')).toEqual({ ok: true, value: true });
  await sidebar.panel();
});
