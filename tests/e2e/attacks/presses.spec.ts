/** A page that means harm, on the host of a console: it covers, hides, moves and forges, so that a person's press hands over what it should not. */
import { writes } from '../fixing.ts';
import { expect, furtherIf, never, test, until } from '../fixtures.ts';
import { sharedScene } from '../scene.ts';
import { besideWizard, host, type BesideWizard } from './beside-wizard.ts';

const scene = sharedScene({
  world: { tenants: [{ host, state: 'broken:role-tickets-none', customers: 3 }], cove: { variant: 'top' } },
});
test.beforeEach(() => scene.forget());

const middleOf = async ({ sidebar }: BesideWizard) => {
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
    const beside = await besideWizard(scene);
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
const hidings = [
  'html, body { opacity: 0.01 !important }',
  'html { clip-path: inset(0 0 0 100%) !important }',
  'html { mask-image: linear-gradient(transparent, transparent) !important }',
  'html { filter: opacity(0) !important }',
  'html, html > * { transform: translateX(-200vw) !important }',
  'html > div, html > * { opacity: 0 !important; clip-path: circle(0) !important; visibility: hidden !important; display: none !important; pointer-events: none !important }',
];
for (const [at, style] of hidings.entries()) {
  const title = `styles of the page cannot hide the button and let it be pressed: ${style.slice(0, 60)}`;
  // The plainest and the one that tries everything in every run.
  test(title, furtherIf(at > 0 && at < hidings.length - 1), async () => {
    const beside = await besideWizard(scene);
    const middle = await middleOf(beside);
    const picture = async () => (await beside.page.screenshot({ clip: clipAround(middle) })).toString('base64');
    const plain = await picture();
    await beside.page.addStyleTag({ content: style });
    await until(async () => (await beside.page.evaluate(() => document.readyState)) === 'complete', { what: 'styles' });
    const looks = await until(async () => picture(), { what: 'a picture' });
    await beside.page.mouse.click(...middle);
    // Either it looks as before, and may be pressed; or nothing is handed over.
    if (looks !== plain) await never(beside.given, 'the secret was handed over by a button that nobody could see');
  });
}

const clipAround = ([x, y]: readonly [number, number]) => ({ x: x - 30, y: y - 8, width: 60, height: 16 });

test('a button that is moved under the pointer while it is pressed does nothing', async () => {
  const beside = await besideWizard(scene);
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
  const beside = await besideWizard(scene);
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
