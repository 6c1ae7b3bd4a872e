/** A page that means harm, on the host of a console: it listens, removes, squats and poisons. */
import { checkEverything } from '../alcove.ts';
import { expect, never, sidebarOf, test } from '../fixtures.ts';
import { sharedScene } from '../scene.ts';
import { besideWizard, host } from './beside-wizard.ts';

const scene = sharedScene({
  world: { tenants: [{ host, state: 'broken:role-tickets-none', customers: 3 }], cove: { variant: 'top' } },
});
test.beforeEach(() => scene.forget());

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
  const beside = await besideWizard(scene, (page) => page.addInitScript(overhear));
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
    // That it is done to everybody's prototype is the attack.
    // oxlint-disable-next-line no-extend-native
    Object.defineProperty(Object.prototype, 'clientSecret', {
      set(value) {
        stolen.push(`set ${String(value)}`);
      },
      get: () => undefined,
      configurable: true,
    });
    JSON.parse = new Proxy(JSON.parse, {
      apply(original, self, given: unknown[]) {
        if (String(given[0]).includes('alcove')) stolen.push('JSON.parse');
        return Reflect.apply(original, self, given);
      },
    });
  });
  await page.goto(`https://${host}/config`);
  const sidebar = await sidebarOf(page);
  await checkEverything(scene.alcove, sidebar, host);
  await sidebar.outcome('role-tickets-access', 'unmet');
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
