import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apart, point, pressIn, ringAround } from './pointing.ts';
import { startStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 30_000);
afterAll(() => stage.close());

describe('ring and bubble', () => {
  it('stand around and beside the control; the page keeps pointer and focus', async () => {
    const page = await stage.open('<input id=own><button id=t style="margin:200px">Save</button>');
    await page.evaluate(() => {
      globalThis.pressed = [];
      document.querySelector('#t')?.addEventListener('click', () => pressed.push('page'));
    });
    await page.focus('#own');
    await point(page, '#t', { found: 'No Access', expected: 'Read Only', step: { n: 2, of: 5 } });
    await ringAround(page, '#t');
    await apart(page, '#t');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('own');
    const at = await page.evaluate(() => document.querySelector('#t')?.getBoundingClientRect());
    await page.mouse.click((at?.left ?? 0) + 1, (at?.top ?? 0) + 1);
    expect(await page.evaluate(() => pressed)).toEqual(['page']);
    const text = await page.evaluate(() => shadows[0]?.querySelector<HTMLElement>('.bubble')?.innerText);
    expect(text).toMatch(
      /Step 2 of 5\s+Set Customers Access Level to Read Only\.\s+found\s+No Access\s+expected\s+Read Only\s+I did it\s+Skip\s+Stop/,
    );
    expect(
      await page.evaluate(() => [...(shadows[0]?.querySelectorAll('strong') ?? [])].map((each) => each.textContent)),
    ).toEqual(['Customers Access Level', 'Read Only']);
    await page.waitForFunction(() =>
      shadows[0]?.querySelector('[aria-live=polite]')?.textContent?.startsWith('Step 2 of 5. Set Customers'),
    );
  });

  it.each([
    [false, ['Open it', 'I did it', 'Skip', 'Stop'], 'Open it'],
    [true, ['I did it', 'Skip', 'Stop', 'Open it'], 'I did it'],
  ])(
    'opening that costs something (%s) is offered last, and nobody is urged to it',
    async (opensLast, order, urged) => {
      const page = await stage.open('<p>Page</p>');
      await point(page, '');
      const told = await page.evaluate((last) => {
        pointer.update({ onOpen: () => pressed.push('open'), opensLast: last });
        return [...(shadows[0]?.querySelectorAll('.actions button') ?? [])].map((each) => [
          each.textContent,
          each.className,
        ]);
      }, opensLast);
      expect(told.map(([text]) => text)).toEqual(order);
      expect(told.filter(([, look]) => look === 'first').map(([text]) => text)).toEqual([urged]);
    },
  );

  it('lie over nothing else: the browser still calls visible what stands free beside them', async () => {
    const page = await stage.open(
      '<style>::backdrop{background:#000}</style><button id=t style="margin:200px">Save</button><button id=free style="position:fixed;left:20px;top:20px">Other</button>',
    );
    await point(page, '#t');
    await ringAround(page, '#t');
    const isVisible = await page.evaluate(
      () =>
        new Promise((told) => {
          const options: IntersectionObserverInit & Record<string, unknown> = { trackVisibility: true, delay: 100 };
          const observer = new IntersectionObserver(([entry]) => told(Reflect.get(entry ?? {}, 'isVisible')), options);
          observer.observe(document.querySelector('#free') ?? document.body);
        }),
    );
    expect(isVisible).toBe(true);
  });

  it('the ring stands around a control in a frame, and not while something lies over it there or on the page', async () => {
    const page = await stage.open(
      `<iframe id=f style="position:absolute;left:120px;top:80px;width:500px;height:300px;border:3px solid;padding:5px" srcdoc="<body style='margin:0'><button id=t style='margin:100px'>Save</button>"></iframe>`,
    );
    await page.frameLocator('#f').locator('#t').waitFor();
    await point(page, '');
    await page.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('#f');
      pointer.update({ target: () => frame?.contentDocument?.querySelector('#t') ?? null });
    });
    await page.waitForFunction(() => {
      const ring = shadows[0]?.querySelector('.ring')?.getBoundingClientRect();
      return ring && Math.abs(ring.left - 224) < 1.5 && Math.abs(ring.top - 184) < 1.5;
    });
    await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<div id=veil style="position:fixed;inset:0;background:#0008"></div>',
      );
    });
    await page.waitForFunction(() => shadows[0]?.querySelector('.ring')?.getClientRects().length === 0);
  });

  it('its buttons leave the focus, and with it an open list, in the page', async () => {
    const page = await stage.open('<input id=own><button id=t>Save</button>');
    await page.evaluate(() => {
      document.addEventListener('pointerdown', () => pressed.push('outside'));
    });
    await point(page, '#t');
    await page.focus('#own');
    for (const label of ['I did it', 'Skip', 'Stop']) await pressIn(page, label);
    expect(await page.evaluate(() => pressed)).toEqual(['done', 'skip', 'stop']);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('own');
  });

  it('F6 jumps to the bubble and back', async () => {
    const page = await stage.open('<input id=own>');
    await point(page, '#own');
    await page.focus('#own');
    await page.keyboard.press('F6');
    await page.keyboard.press('Enter');
    await page.keyboard.press('F6');
    await page.keyboard.type('x');
    expect(await page.evaluate(() => pressed)).toEqual(['done']);
    expect(await page.inputValue('#own')).toBe('x');
  });

  it('F6 leads from the bubble to what is pointed at, unless the person was at it', async () => {
    const page = await stage.open(
      '<input id=other><div id=t style="margin:80px">Login Type <input id=list role=combobox aria-expanded=false><button id=more>More</button></div>',
    );
    await point(page, '#t');
    const jump = async (): Promise<string | undefined> => {
      await page.keyboard.press('F6');
      await page.keyboard.press('F6');
      return page.evaluate(() => document.activeElement?.id);
    };
    await page.focus('#other');
    expect(await jump()).toBe('list');
    await page.focus('#more');
    expect(await jump()).toBe('more');
    // In a list that is open, wherever that is drawn.
    await page.evaluate(() => document.querySelector('#list')?.setAttribute('aria-expanded', 'true'));
    await page.focus('#other');
    expect(await jump()).toBe('other');
  });

  it('markup in a text is text', async () => {
    const page = await stage.open('<button id=t>Save</button>');
    await point(page, '#t', { text: 'Set **<img src=x onerror=alert(1)>** now', found: '<b>x</b>' });
    expect(await page.evaluate(() => shadows[0]?.querySelectorAll('img,b').length)).toBe(0);
  });

  it('breathes once, and not at all with reduced motion', async () => {
    for (const [reducedMotion, expected] of [
      [false, ['breathe', '1']],
      [true, ['none', '1']],
    ] as const) {
      const page = await stage.open('<button id=t>Save</button>', { reducedMotion });
      await point(page, '#t');
      const style = await page.evaluate(() => {
        const ring = shadows[0]?.querySelector('.ring');
        const { animationName, animationIterationCount } = ring ? getComputedStyle(ring) : new CSSStyleDeclaration();
        return [animationName, animationIterationCount];
      });
      expect(style).toEqual(expected);
    }
  });
});
