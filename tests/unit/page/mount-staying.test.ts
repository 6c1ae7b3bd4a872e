import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStage, type Stage } from './stage.ts';
import { mount, rectOf, press, valueOf, isUp } from './mounting.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 30_000);
afterAll(() => stage.close());

describe('staying', () => {
  it('is back after the page removed it or replaced its body', async () => {
    const page = await stage.open('<main>x</main>');
    await mount(page);
    await press(page, 'input');
    await page.evaluate(() => {
      mounted.shadow.host.remove();
      const body = document.createElement('body');
      body.textContent = 'another app';
      document.body.replaceWith(body);
    });
    await page.waitForFunction(() => mounted.shadow.host.isConnected);
    await page.keyboard.type('on');
    expect(await valueOf(page)).toBe('on');
    expect(await isUp(page)).toBe(true);
  });

  it('removed every 10 ms: pauses grow, no loop, and it comes back in the end', async () => {
    const page = await stage.open('<main>x</main>');
    await mount(page);
    const put = await page.evaluate(async () => {
      let times = 0;
      const begun = performance.now();
      const { host } = mounted.shadow;
      new MutationObserver((records) => {
        for (const record of records) for (const node of record.addedNodes) if (node === host) times += 1;
      }).observe(document.documentElement, { childList: true });
      await new Promise<void>((done) => {
        let left = 150;
        const pest = setInterval(() => {
          host.remove();
          if ((left -= 1) === 0) {
            clearInterval(pest);
            done();
          }
        }, 10);
      });
      return { times, most: 9 + (performance.now() - begun) / 2000 };
    });
    expect(put.times).toBeGreaterThan(2);
    expect(put.times).toBeLessThanOrEqual(put.most);
    await page.waitForFunction(() => mounted.shadow.host.isConnected);
    expect(await isUp(page)).toBe(true);
  });

  it('hidden or made inert by the page: shown again', async () => {
    const page = await stage.open('<main>x</main>', { head: '<style>div{display:none!important}</style>' });
    await mount(page);
    expect((await rectOf(page, '.frame')).width).toBe(360);
    await page.evaluate(() => {
      const { host } = mounted.shadow;
      host.setAttribute('style', 'display:none');
      host.setAttribute('inert', '');
      host.setAttribute('aria-hidden', 'true');
    });
    await page.waitForFunction(() => !mounted.shadow.host.hasAttribute('inert'));
    expect((await rectOf(page, '.frame')).width).toBe(360);
    await press(page, '.marker');
    expect(await page.evaluate(() => heard)).toContain('pressed');
  });

  it('closed: out of sight, nothing reserved, no layout shift', async () => {
    const page = await stage.open('<main>x</main>');
    await mount(page, { open: false });
    expect((await rectOf(page, '.frame')).width).toBe(0);
    expect(await page.evaluate(() => document.documentElement.hasAttribute('style'))).toBe(false);
  });
});

describe('host modals and focus traps', () => {
  it('works beside a modal dialog and leaves it as it was', async () => {
    const page = await stage.open(
      '<main>x</main><dialog style="transform:scale(1)"><p>Sure</p><button id=ok>OK</button></dialog>',
    );
    await mount(page);
    const before = await page.evaluate(() => document.querySelector('dialog')?.innerHTML);
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await page.waitForFunction(() => mounted.shadow.host.closest('dialog') !== null);
    await press(page, 'input');
    await page.keyboard.type('typed');
    await press(page, '.marker');
    expect(await valueOf(page)).toBe('typed');
    expect(await page.evaluate(() => heard)).toContain('pressed');
    expect(await rectOf(page, '.frame')).toMatchObject({ left: 920, top: 0, width: 360, height: 800 });
    await page.click('#ok');
    await page.evaluate(() => document.querySelector('dialog')?.close());
    await page.waitForFunction(() => mounted.shadow.host.parentElement === document.documentElement);
    expect(await page.evaluate(() => document.querySelector('dialog')?.innerHTML)).toBe(before);
    expect(await isUp(page)).toBe(true);
  });

  it('survives a dialog that is thrown away with the panel in it', async () => {
    const page = await stage.open('<main>x</main><dialog>Sure</dialog>');
    await mount(page);
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await page.waitForFunction(() => mounted.shadow.host.closest('dialog') !== null);
    await page.evaluate(() => document.querySelector('dialog')?.remove());
    await page.waitForFunction(() => mounted.shadow.host.isConnected && mounted.shadow.host.matches(':popover-open'));
  });

  it.each([
    ['at once', "document.addEventListener('focusin', (e) => { if (!box.contains(e.target)) first.focus(); }, true);"],
    [
      'a little later',
      "document.addEventListener('focusout', (e) => { if (box.contains(e.target)) setTimeout(() => { if (!box.contains(document.activeElement)) first.focus(); }, 0); }, true);",
    ],
    ['by a timer', 'setInterval(() => { if (!box.contains(document.activeElement)) first.focus(); }, 50);'],
  ])('a focus trap that pulls the focus back %s does not make it unusable', async (_, trap) => {
    const page = await stage.open(
      `<div id=box role=dialog aria-modal=true><input id=first><button>b</button></div>
       <script>${trap.replaceAll('box', "document.querySelector('#box')").replaceAll('first.', "document.querySelector('#first').")}
       document.querySelector('#first').focus();</script>`,
    );
    await mount(page);
    await press(page, 'input');
    await page.waitForFunction(
      () => document.activeElement === mounted.shadow.host && mounted.shadow.host.closest('#box'),
    );
    await page.keyboard.type('typed');
    expect(await valueOf(page)).toBe('typed');
    // The page's own field is still to be reached.
    await page.click('#first');
    await page.keyboard.type('own');
    expect(await page.inputValue('#first')).toBe('own');
  });

  it('F6 jumps between page and panel', async () => {
    const page = await stage.open('<input id=own>');
    await mount(page);
    await page.focus('#own');
    await page.keyboard.press('F6');
    await page.keyboard.type('in');
    await page.keyboard.press('F6');
    await page.keyboard.type('out');
    expect(await valueOf(page)).toBe('in');
    expect(await page.inputValue('#own')).toBe('out');
  });

  it('F6 leads out of a panel that keeps its keys to itself: to a bubble that waits, then to what that points at', async () => {
    const page = await stage.open('<button id=t style="margin:80px">Save</button>');
    await mount(page);
    await page.evaluate(() => {
      mounted.root.addEventListener('keydown', (event) => event.stopPropagation());
      const off = () => undefined;
      const target = () => document.querySelector('#t');
      Alcove.pointAt({ text: 'Select **Save**.', target, onDone: () => heard.push('done'), onSkip: off, onStop: off });
    });
    await page.keyboard.press('F6');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => heard)).toContain('done');
    await press(page, 'input');
    await page.keyboard.press('F6');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => heard.filter((each) => each === 'done'))).toHaveLength(2);
    await page.keyboard.press('F6');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('t');
  });
  it('F6 leads out of a panel that keeps its keys to itself, to where one was', async () => {
    const page = await stage.open('<input id=own>');
    await mount(page);
    await page.evaluate(() => mounted.root.addEventListener('keydown', (event) => event.stopPropagation()));
    await page.focus('#own');
    await page.keyboard.press('F6');
    await page.keyboard.press('F6');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('own');
  });
});
