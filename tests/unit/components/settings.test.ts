// @vitest-environment happy-dom
/** The page of settings as a person works it. */
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import type * as Mount from '../../../components/settings/mount.tsx';
import type { Settings } from '../../../lib/domain/settings.ts';
import { cell, memoryPorts } from '../models/memory-ports.ts';

const settings = (ticks: Settings['tenants'][number]['choices']['ticks']): Settings => ({
  alcove: 'settings',
  version: 1,
  madeAt: 1,
  connections: [],
  tenants: [{ host: 'acme.halopsa.com', choices: { ticks } }],
  sites: [],
  notices: { drift: false },
});

let mountSettings: typeof Mount.mountSettings;
beforeAll(async () => {
  vi.stubGlobal('chrome', { i18n: { getMessage: (key: string) => (key === 'language' ? 'nl' : '') } });
  ({ mountSettings } = await import('../../../components/settings/mount.tsx'));
});
const leave: (() => void)[] = [];
afterEach(() => leave.splice(0).forEach((each) => each()));

const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 5));
async function page() {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  leave.push(
    mountSettings(root, {
      ...memoryPorts().ports,
      store: { settingsUndo: cell(null) },
      read: () => Promise.resolve(settings({ 'role-exists': { at: 1 } })),
      mayKeep: () => Promise.resolve({ tenant: () => true, site: () => true }),
    }),
  );
  await settled();
  const choose = async (file: File): Promise<void> => {
    const input = root.querySelector('input');
    if (!input) throw new Error('no field for a file');
    Object.defineProperty(input, 'files', { configurable: true, value: [file] });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
  };
  return { root, choose, alert: () => root.querySelector('[role=alert]')?.textContent ?? null };
}
const unreadable = (name: string): File =>
  Object.assign(new File([], name), { text: () => Promise.reject(new DOMException('gone', 'NotReadableError')) });

it('the document is in the language that it is drawn in', async () => {
  document.documentElement.lang = 'en';
  const { root } = await page();
  expect(document.documentElement.lang).toBe('nl');
  expect(root.querySelector<HTMLElement>('.alcove')?.lang).toBe('nl');
});

it('a file that cannot be read is told, and forgotten once another was chosen', async () => {
  const { root, choose, alert } = await page();
  await choose(new File(['[]'], 'other.json'));
  expect(alert()).toContain('not a file of Alcove');
  await choose(unreadable('mine.json'));
  expect(alert()).toBe('mine.json could not be read. Choose it again.');
  expect(root.querySelectorAll('[role=alert]')).toHaveLength(1);
  await choose(new File(['[]'], 'other.json'));
  expect(alert()).toContain('not a file of Alcove');
  expect(root.querySelectorAll('[role=alert]')).toHaveLength(1);
});

it('what becomes another is named where the amounts are the same', async () => {
  const { root, choose } = await page();
  await choose(new File([JSON.stringify(settings({ 'role-exists': { at: 2 } }))], 'mine.json'));
  const cells = [...root.querySelectorAll('[data-change=choices] td')].map((each) =>
    [...each.querySelectorAll('bdi, p')].map(({ textContent }) => textContent),
  );
  expect(cells).toEqual([[], ['acme.halopsa.com'], ['1 tick, 0 notes'], ['1 tick, 0 notes', 'replaced: 1 tick']]);
});
