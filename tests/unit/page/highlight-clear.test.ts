import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apart, boxes, point, ringAround } from './pointing.ts';
import { startStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 30_000);
afterAll(() => stage.close());

describe('never in the way', () => {
  const list = (style: string) =>
    `<div id=list style="position:absolute;width:200px;height:150px;background:#eee;${style}"><div>No Access</div><div>Read Only</div></div>`;
  it.each([
    [
      'below the control, as its child',
      (control: string) =>
        `<div style="position:relative;margin:200px;width:200px">${control}${list('top:24px;left:0')}</div>`,
    ],
    [
      'above the control',
      (control: string) =>
        `<div style="position:relative;margin:400px 200px 0;width:200px">${control}${list('bottom:24px;left:0')}</div>`,
    ],
    [
      'in a portal, named by aria-controls',
      (control: string) =>
        `<div style="margin:200px;width:200px">${control}</div>${list('top:224px;left:200px').replace('id=list', 'id=list role=listbox')}`,
    ],
    [
      'over the control, before a veil',
      (control: string) =>
        `<style>#list{z-index:2}#list[hidden] + i{display:none}</style><div style="position:fixed;right:20px;bottom:60px;width:200px">${control}</div>${list('bottom:40px;right:20px;height:94px').replace('id=list', 'id=list role=listbox')}<i style="position:fixed;inset:0;z-index:1"></i>`,
    ],
    [
      'in a portal, without any name',
      (control: string) => `<div style="margin:200px;width:200px">${control}</div>${list('top:224px;left:200px')}`,
    ],
  ])('keeps off an open list %s', async (_, html) => {
    const control =
      '<input id=t role=combobox aria-expanded=false aria-controls=list style="width:200px;height:24px;box-sizing:border-box;display:block">';
    const page = await stage.open(html(control));
    await page.evaluate(() => {
      const drop = document.querySelector<HTMLElement>('#list');
      const field = document.querySelector('#t');
      if (drop) drop.hidden = true;
      field?.addEventListener('focus', () => {
        if (drop) drop.hidden = false;
        field.setAttribute('aria-expanded', 'true');
      });
    });
    await page.addStyleTag({ content: '[hidden]{display:none!important}' });
    await point(page, '#t', { found: 'No Access', expected: 'Read Only' });
    await ringAround(page, '#t');
    await page.focus('#t');
    await page.waitForFunction(() => document.querySelector('#list')?.checkVisibility());
    await apart(page, '#t,#list');
  });

  it.each([
    ['top left', 'left:0;top:0'],
    ['top right', 'right:0;top:0'],
    ['bottom right', 'right:0;bottom:0'],
    ['a wide bar', 'left:0;right:0;top:300px;width:auto'],
    ['nearly everything', 'left:0;top:0;width:70vw;height:100vh'],
  ])('keeps off a control at %s', async (_, style) => {
    const page = await stage.open(`<button id=t style="position:fixed;width:120px;height:40px;${style}">Save</button>`);
    await point(page, '#t', { found: 'No Access', expected: 'Read Only' });
    await ringAround(page, '#t');
    await apart(page, '#t');
  });

  it.each([
    [
      'tabs to the left of a button in the corner',
      '<button id=t style="position:fixed;right:30px;top:70px;width:90px;height:40px">Edit</button>' +
        '<ul style="position:fixed;right:140px;top:120px;width:400px;margin:0;list-style:none;cursor:pointer">' +
        '<li class=other>Details</li><li class=other>Permissions</li></ul>',
    ],
    [
      'the next fields below a field',
      '<div style="position:fixed;left:200px;top:300px;width:200px"><input id=t style="display:block;width:200px">' +
        '<input class=other style="display:block;width:200px;margin-top:30px">' +
        '<input class=other style="display:block;width:200px;margin-top:30px"></div>',
    ],
  ])('takes nothing else away that can be pressed: %s', async (_, html) => {
    const page = await stage.open(html);
    await point(page, '#t');
    await ringAround(page, '#t');
    await apart(page, '#t,.other');
  });

  it('stands beside the control where all around it can be pressed', async () => {
    const page = await stage.open(
      '<main style="position:fixed;inset:0;cursor:pointer"><button id=t style="position:fixed;left:300px;top:300px">Save</button></main>',
    );
    await point(page, '#t');
    await ringAround(page, '#t');
    await apart(page, '#t');
    const { ring, bubble } = await boxes(page);
    expect(Math.abs((bubble?.top ?? 0) - (ring?.bottom ?? 0))).toBeLessThan(20);
    expect(Math.abs((bubble?.left ?? 0) - (ring?.left ?? 0))).toBeLessThan(20);
  });

  it('leaves the docked panel its room', async () => {
    const page = await stage.open(
      '<button id=t style="position:fixed;right:370px;top:100px;width:200px">Save</button>',
    );
    await point(page, '#t');
    await page.evaluate(() => pointer.update({ insets: () => ({ left: 0, right: 360 }) }));
    await page.waitForFunction(
      () => (shadows[0]?.querySelector('.bubble')?.getBoundingClientRect().right ?? 9999) <= 920,
    );
    expect((await boxes(page)).bubble?.right).toBeLessThanOrEqual(920);
  });

  it('stops without a trace', async () => {
    const page = await stage.open('<button id=t>Save</button>');
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await point(page, '#t');
    await page.evaluate(() => pointer.stop());
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });
});
