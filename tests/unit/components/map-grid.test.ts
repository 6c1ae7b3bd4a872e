// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { MemoryPorts } from '../models/memory-ports.ts';
import { scenes } from './gallery/scenes.ts';
import { app, settled, type Stage } from './stage.ts';

const scene = (name: string): MemoryPorts => {
  const found = scenes.find((each) => each.name === name);
  if (!found) throw new Error(name);
  return found.ports();
};
let memory: MemoryPorts;
let view: Stage;
const cells = () => [...view.root.querySelectorAll<HTMLElement>('[role=gridcell]')];
const stops = () => cells().filter(({ tabIndex }) => tabIndex === 0);
const here = () => document.activeElement;
const place = () => [
  Number(here()?.closest('[aria-rowindex]')?.getAttribute('aria-rowindex')),
  Number(here()?.closest('[aria-colindex]')?.getAttribute('aria-colindex')),
];
const rowOf = (element: Element | null | undefined) => element?.closest<HTMLElement>('[data-cove]');
const idHere = () => rowOf(here())?.dataset['cove'] ?? '';
const key = async (name: string, more: KeyboardEventInit = {}) => {
  here()?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }));
  await settled();
};
const plan = () => memory.store.planOf('c1').value;

beforeEach(async () => {
  memory = scene('popup-map-250');
  view = await app(memory);
  stops()[0]?.focus();
  await settled();
});

describe('the grid by keyboard', () => {
  it('has one tab stop, wherever it went', async () => {
    expect(stops()).toHaveLength(1);
    expect(place()).toEqual([2, 1]);
    await key('ArrowDown');
    await key('ArrowDown');
    await key('ArrowRight');
    expect(place()).toEqual([4, 2]);
    expect(stops()).toEqual([here()]);
    expect(
      view.root.querySelectorAll('.map-row input:not([tabindex="-1"]), .map-row button:not([tabindex="-1"])'),
    ).toHaveLength(0);
  });

  it('goes to the ends of row and table, drawing rows that were out of sight', async () => {
    await key('End');
    expect(place()).toEqual([2, 6]);
    await key('End', { ctrlKey: true });
    const rows = Number(view.root.querySelector('[role=grid]')?.getAttribute('aria-rowcount'));
    expect(place()).toEqual([rows, 6]);
    await key('Home', { ctrlKey: true });
    expect(place()).toEqual([2, 1]);
    await key('ArrowUp');
    expect(place()).toEqual([2, 1]);
  });

  it('Enter opens the picker of the row, Escape gives the cell back, arrows move on from there', async () => {
    await key('Enter');
    expect(here()?.getAttribute('role')).toBe('combobox');
    expect(here()?.getAttribute('aria-expanded')).toBe('true');
    await key('Escape');
    expect([here()?.getAttribute('role'), place()]).toEqual(['gridcell', [2, 3]]);
    await key('ArrowDown');
    expect(place()).toEqual([3, 3]);
  });

  it('accepts, removes, excludes and takes back in, each undone with U', async () => {
    const offered = [...view.root.querySelectorAll<HTMLElement>('button')].find(
      ({ textContent }) => textContent === 'Accept',
    );
    rowOf(offered)?.querySelector<HTMLElement>('[aria-colindex="1"]')?.focus();
    await settled();
    const id = idHere();
    await key('a');
    expect(plan().links[id]?.origin).toBe('suggestion');
    await key('Delete');
    expect(plan().links[id]).toBeUndefined();
    await key('e');
    expect(plan().excluded).toContain(id);
    await key('e');
    expect(plan().excluded).not.toContain(id);
    for (let step = 0; step < 4; step++) await key('u');
    expect([plan().links[id], plan().excluded.includes(id)]).toEqual([undefined, false]);
    expect([here()?.getAttribute('role'), idHere()]).toEqual(['gridcell', id]);
  });

  it('a list that is open for one customer never chooses for another that came into its row', async () => {
    await key('Enter');
    const first = idHere();
    const before = structuredClone(plan());
    const option = view.root.querySelector<HTMLElement>('[role=option]');
    expect(option).not.toBeNull();
    // Another window links the customer: the row goes down the table, and the next one comes up to its place.
    const psa = memory.store.customersOf('c1').value.psa[0];
    if (!psa) throw new Error('no PSA customer');
    memory.store.planOf('c1').set({
      ...before,
      revision: before.revision + 1,
      links: { ...before.links, [first]: { psaId: psa.id, origin: 'hand', at: 1 } },
    });
    await settled();
    expect(idHere()).not.toBe(first);
    expect(here()?.getAttribute('aria-expanded')).toBe('false');
    option?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
    option?.click();
    await settled();
    expect(Object.keys(plan().links).toSorted()).toEqual([...Object.keys(before.links), first].toSorted());
  });

  it('keeps letters that are typed into a picker for its search', async () => {
    const before = plan().revision;
    await key('Enter');
    await key('e');
    await key('a');
    expect(plan().revision).toBe(before);
  });

  it('"?" shows the keys and "/" goes to the search', async () => {
    await key('?');
    expect(view.text()).toContain('Accept the suggestion');
    await key('/');
    expect(here()?.getAttribute('aria-label')).toBe('Search customers');
  });
});

describe('deeds for all rows that are shown', () => {
  it('say their number first, act on the filtered rows only, and are one step', async () => {
    const suggested = view.root.querySelector<HTMLElement>('.legend [title^="Suggested"]');
    suggested?.click();
    await settled();
    await view.press('All shown');
    const accept = [...view.root.querySelectorAll('button')].find(({ textContent }) =>
      /^Accept \d+ suggestions$/u.test(textContent ?? ''),
    );
    const many = Number(/\d+/u.exec(accept?.textContent ?? '')?.[0]);
    const before = plan();
    accept?.click();
    await settled();
    expect(plan()).toBe(before);
    await view.press(`Accept ${many}`);
    const added = Object.keys(plan().links).length - Object.keys(before.links).length;
    expect([added, many > 1]).toEqual([many, true]);
    await view.press('Undo');
    expect(plan().links).toEqual(before.links);
  });
});

it('a look-up that failed is told from "no match", with the way out', async () => {
  memory = scene('popup-map-failed');
  view = await app(memory);
  expect(view.text()).toContain('not compared: the look-up failed');
  const open = view.root.querySelector('[data-state="unchecked"] .reason');
  expect(open?.textContent).toContain('look-up failed');
  expect(view.root.querySelector('[data-state="unmapped"]')).toBeNull();
  await view.press('Compare names');
  expect(memory.asked.some(({ name }) => name === 'match')).toBe(true);
});
