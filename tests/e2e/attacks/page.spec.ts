/** A page that means harm, on the host of a console: it covers, moves, forges, listens, removes and poisons. */
import type { Page } from '@playwright/test';
import { connected, coveApplication } from '../alcove.ts';
import { openCove, toConnect } from '../cove-side.ts';
import { writes } from '../fixing.ts';
import { expect, never, sidebarOf, test, until } from '../fixtures.ts';
import { sharedScene } from '../scene.ts';

const host = 'acme.halopsa.com';
const scene = sharedScene({
  world: { tenants: [{ host, state: 'broken:role-tickets-none', customers: 3 }], cove: { variant: 'top' } },
});
test.beforeEach(() => scene.forget());

/** Cove's connection step with a secret at hand: what "Fill in" would hand over. */
async function besideWizard(before?: (page: Page) => Promise<unknown>) {
  const tenant = scene.world.halo.tenant(host);
  const app = await scene.app();
  await connected(app, tenant);
  await app.close();
  const page = await scene.alcove.context.newPage();
  await before?.(page);
  const beside = await openCove(page, scene.world.cove, 'top');
  await toConnect(beside);
  await beside.sidebar.get('button', 'Fill in');
  const { clientSecret } = coveApplication(tenant);
  const given = () =>
    page.evaluate(
      (secret) => [...document.querySelectorAll('input')].some(({ value }) => value === secret),
      clientSecret,
    );
  return { ...beside, given, clientSecret };
}
const middleOf = async ({ sidebar }: Awaited<ReturnType<typeof besideWizard>>) => {
  const { x, y, width, height } = await (await sidebar.get('button', 'Fill in')).box();
  return [x + width / 2, y + height / 2] as const;
};

/** What a page can do to a thing that it cannot reach into. Each is undone by the second function. */
const tricks: Record<string, [() => void, () => void]> = {
  'a picture that lets clicks through': [
    () => {
      const cover = document.createElement('div');
      cover.id = 'cover';
      cover.popover = 'manual';
      cover.textContent = 'Win a prize';
      cover.style.cssText =
        'position:fixed;inset:0;width:100vw;height:100vh;margin:0;background:#fff;pointer-events:none;z-index:2147483647';
      document.documentElement.append(cover);
      cover.showPopover();
    },
    () => document.getElementById('cover')?.remove(),
  ],
  'a cover that is almost transparent': [
    () => {
      const cover = document.createElement('div');
      cover.id = 'cover';
      cover.popover = 'manual';
      cover.style.cssText =
        'position:fixed;inset:0;width:100vw;height:100vh;margin:0;border:0;background:rgba(255,255,255,.97);pointer-events:none';
      document.documentElement.append(cover);
      cover.showPopover();
    },
    () => document.getElementById('cover')?.remove(),
  ],
};

for (const [what, [trick, undo]] of Object.entries(tricks))
  test(`Fill in under ${what} hands over nothing, and says why; in plain sight it does`, async () => {
    const beside = await besideWizard();
    const at = await middleOf(beside);
    await beside.page.evaluate(trick);
    await beside.page.mouse.click(...at);
    await until(async () => /lies over this button/u.test(await beside.sidebar.text()), { what: 'the reason' });
    expect(await beside.given()).toBe(false);
    await beside.page.evaluate(undo);
    await beside.sidebar.click('button', 'Fill in');
    await until(beside.given, { what: 'the fields to be filled in' });
  });

/** Ways to make the whole page, and what stands in it, invisible or cut away. The top layer is not touched by them. */
for (const style of [
  'html, body { opacity: 0.01 !important }',
  'html { clip-path: inset(0 0 0 100%) !important }',
  'html { mask-image: linear-gradient(transparent, transparent) !important }',
  'html { filter: opacity(0) !important }',
  'html, html > * { transform: translateX(-200vw) !important }',
  'html > div, html > * { opacity: 0 !important; clip-path: circle(0) !important; visibility: hidden !important; display: none !important; pointer-events: none !important }',
])
  test(`styles of the page cannot hide the button and let it be pressed: ${style.slice(0, 60)}`, async () => {
    const beside = await besideWizard();
    const at = await middleOf(beside);
    const picture = async () => (await beside.page.screenshot({ clip: clipAround(at) })).toString('base64');
    const plain = await picture();
    await beside.page.addStyleTag({ content: style });
    await until(async () => (await beside.page.evaluate(() => document.readyState)) === 'complete', { what: 'styles' });
    const looks = await until(async () => picture(), { what: 'a picture' });
    await beside.page.mouse.click(...at);
    // Either it looks as before, and may be pressed; or nothing is handed over.
    if (looks !== plain) await never(beside.given, 'the secret was handed over by a button that nobody could see');
  });

const clipAround = ([x, y]: readonly [number, number]) => ({ x: x - 30, y: y - 8, width: 60, height: 16 });

test('a button that is moved under the pointer while it is pressed does nothing', async () => {
  const beside = await besideWizard();
  const { page } = beside;
  const [x, y] = await middleOf(beside);
  // What stands in the page moves what is docked beside it: shrunk and grown again from one press to the next.
  await page.setViewportSize({ width: 1440, height: 500 });
  await page.mouse.move(x, y);
  await page.evaluate(() => {
    addEventListener(
      'pointerdown',
      () => {
        for (const node of document.documentElement.children)
          if (node instanceof HTMLElement && node.popover === 'manual') node.hidePopover();
      },
      true,
    );
  });
  await page.mouse.down();
  await page.mouse.up();
  await never(beside.given, 'the secret was handed over');
});

test('events that the page makes up do nothing: nothing is asked, filled in or written', async () => {
  const beside = await besideWizard();
  const { page } = beside;
  scene.world.log.clear();
  const at = await middleOf(beside);
  await page.evaluate(([x, y]) => {
    const targets = [document, window, document.documentElement, ...document.documentElement.children];
    for (const target of targets)
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick', 'touchstart']) {
        target.dispatchEvent(
          new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y }),
        );
        for (const key of ['Enter', ' ', 'F6', 'Tab'])
          target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
      }
    for (const element of document.documentElement.children) if (element instanceof HTMLElement) element.click();
    for (const type of ['alcove:presence', 'wxt:content-script-started', 'wxt:locationchange'])
      for (const target of [document, window]) target.dispatchEvent(new CustomEvent(type, { detail: { alcove: 1 } }));
    for (const name of ['cove.fill', 'secret.wipe', 'changes.apply'])
      postMessage(
        { alcove: 1, name, input: {}, type: 'wxt:content-script-started', contentScriptName: 'sidebar' },
        '*',
      );
  }, at);
  await never(beside.given, 'the secret was handed over');
  expect(await beside.sidebar.isOpen()).toBe(true);
  expect(scene.world.log.entries.filter(({ path }) => path.startsWith('/auth'))).toEqual([]);
  expect(writes(scene.world, host)).toEqual([]);
});

test('what the page overhears of typing, selecting and searching holds no secret', async () => {
  const overhear = () => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const type of [
      'keydown',
      'keypress',
      'keyup',
      'input',
      'beforeinput',
      'paste',
      'copy',
      'change',
      'selectionchange',
    ])
      addEventListener(
        type,
        (event) =>
          heard.push(
            `${type} ${event instanceof KeyboardEvent ? event.key : ''} ${event instanceof InputEvent ? (event.data ?? '') : ''}`,
          ),
        true,
      );
  };
  const beside = await besideWizard((page) => page.addInitScript(overhear));
  const { page, sidebar, clientSecret } = beside;
  // No field in the sidebar takes a secret or a passphrase: those are typed on Alcove's own pages.
  const fields = await (await sidebar.panel()).all('input, textarea, [contenteditable]');
  for (const field of fields) {
    const { name } = await field.accessible();
    expect(name).not.toMatch(/secret|passphrase|token|password/iu);
    expect(await field.attribute('type')).not.toBe('password');
  }
  const asked = await page.evaluate((secret) => {
    const found = Reflect.get(window, 'find') as (text: string) => boolean;
    const pieces = [secret, secret.slice(0, 8), secret.slice(-8)];
    const finds = pieces.map((piece) => found.call(window, piece));
    getSelection()?.selectAllChildren(document.documentElement);
    return { finds, selected: String(getSelection()), html: document.documentElement.outerHTML };
  }, clientSecret);
  expect(asked.finds).toEqual([false, false, false]);
  expect(asked.selected + asked.html).not.toContain(clientSecret);
  expect(await page.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'heard')))).not.toContain(clientSecret);
});

test('removed every 10 ms the page stays usable, and the checklist comes back when that ends', async () => {
  const { page, sidebar } = await scene.besideHalo(host);
  await sidebar.panel();
  const turns = await page.evaluate(async () => {
    const known = new Set(document.documentElement.children);
    const own = () =>
      [...document.documentElement.children].filter((each) => each.localName === 'div' && each.id === '');
    void known;
    let removed = 0;
    const timer = setInterval(() => {
      for (const each of own()) {
        each.remove();
        removed += 1;
      }
    }, 10);
    // How late timers come says how busy the page is kept.
    let worst = 0;
    for (let turn = 0; turn < 40; turn++) {
      const start = performance.now();
      await new Promise((done) => setTimeout(done, 50));
      worst = Math.max(worst, performance.now() - start - 50);
    }
    clearInterval(timer);
    return { removed, worst };
  });
  expect(turns.removed).toBeGreaterThan(2);
  expect(turns.removed).toBeLessThan(60);
  await sidebar.panel();
  await sidebar.get('button', 'Check everything');
});

test('a page that squats names, poisons prototypes and opens closed roots gets neither in nor in the way', async () => {
  const page = await scene.haloAs(host, 'administrator', '/portal');
  await page.addInitScript(() => {
    const stolen: string[] = [];
    Object.assign(globalThis, { stolen });
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (options) {
      stolen.push(`attachShadow ${this.localName}`);
      return attachShadow.call(this, { ...options, mode: 'open' });
    };
    const { define } = CustomElementRegistry.prototype;
    void define;
    for (const name of ['alcove-sidebar', 'alcove-panel', 'alcove-launcher', 'alcove-app', 'wxt-ui', 'alcove-ui'])
      customElements.define(
        name,
        class extends HTMLElement {
          constructor() {
            super();
            throw new Error('squatted');
          }
        },
      );
    for (const target of [Array.prototype, String.prototype, Map.prototype, Promise.prototype])
      for (const method of Object.getOwnPropertyNames(target))
        if (['includes', 'find', 'startsWith', 'endsWith', 'entries'].includes(method))
          Reflect.defineProperty(target, method, {
            configurable: true,
            writable: true,
            value: new Proxy(Reflect.get(target, method) as object, {
              apply(original, self, given: unknown[]) {
                if (/secret|client|token/iu.test(String(given[0]))) stolen.push(String(given[0]));
                return Reflect.apply(original as () => unknown, self, given);
              },
            }),
          });
    Object.defineProperty(Object.prototype, 'clientSecret', {
      set(value) {
        stolen.push(`set ${String(value)}`);
      },
      get: () => undefined,
      configurable: true,
    });
    JSON.parse = new Proxy(JSON.parse, {
      apply(original, self, given: [string]) {
        if (String(given[0]).includes('alcove')) stolen.push('JSON.parse');
        return Reflect.apply(original, self, given);
      },
    });
  });
  await page.goto(`https://${host}/config`);
  const sidebar = await sidebarOf(page);
  await sidebar.click('button', 'Check everything');
  await sidebar.outcome('role-tickets-access', 'unmet', 20_000);
  const seen = await page.evaluate(() => ({
    stolen: Reflect.get(globalThis, 'stolen') as string[],
    open: [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot?.querySelector('aside')).length,
  }));
  expect(seen.stolen.filter((each) => each.startsWith('set ') || each === 'JSON.parse')).toEqual([]);
  expect(seen.open).toBe(0);
});

test('a page whose elements bear the names of the document’s own properties is left alone, and harms no other', async () => {
  const names = [
    'body',
    'querySelector',
    'querySelectorAll',
    'createElement',
    'getElementById',
    'documentElement',
    'head',
    'title',
    'cookie',
  ];
  const page = await scene.haloAs(host, 'administrator', '/portal');
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript((all) => {
    const create = document.createElement.bind(document);
    addEventListener('DOMContentLoaded', () => {
      const { body } = document;
      for (const name of all)
        for (const kind of ['img', 'form']) {
          const element = create(kind);
          element.setAttribute('name', name);
          body.append(element);
        }
    });
  }, names);
  await page.goto(`https://${host}/config`);
  const before = scene.world.log.entries.length;
  await never(async () => false, 'nothing', 2500);
  // Whatever works there: it does not try without end, and another tab works as ever.
  expect(scene.world.log.entries.length - before).toBeLessThan(60);
  expect(errors.filter((message) => message.includes('alcove'))).toEqual([]);
  const { sidebar } = await scene.besideHalo(host);
  await sidebar.get('button', 'Check everything');
});
