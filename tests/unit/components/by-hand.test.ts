// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../lib/domain/failure.ts';
import type { MemoryPorts } from '../models/memory-ports.ts';
import { host } from './gallery/data.ts';
import { scenes } from './gallery/scenes.ts';
import { app, settled, type Stage } from './stage.ts';

const scene = (name: string): MemoryPorts => {
  const found = scenes.find((each) => each.name === name);
  if (!found) throw new Error(name);
  return found.ports();
};
const asked = (memory: MemoryPorts, name: string): unknown[] =>
  memory.asked.filter((each) => each.name === name).map(({ input }) => input);
const boxes = ({ root }: Stage): HTMLInputElement[] => [
  ...root.querySelectorAll<HTMLInputElement>('[aria-label="Rows to set"] input'),
];
const step = ({ root }: Stage, title: string): Element => {
  const found = [...root.querySelectorAll('.steps-list > li')].find((item) => item.textContent?.startsWith(title));
  if (!found) throw new Error(title);
  return found;
};

describe('rows that are set by hand', () => {
  it('gives the focus to the row in the place of the one that was ticked', async () => {
    const memory = scene('popup-by-hand-apply');
    const view = await app(memory);
    const names = boxes(view).map((box) => box.closest('li')?.textContent);
    boxes(view)[1]?.focus();
    boxes(view)[1]?.click();
    const [input] = asked(memory, 'handwork.mark') as { rows: string[] }[];
    const [row = ''] = input?.rows ?? [];
    const psaId = memory.store.planOf('c1').value.links[row]?.psaId ?? null;
    memory.store.handworkOf('c1').set({ ...memory.store.handworkOf('c1').value, [row]: { psaId, at: 1 } });
    await settled();
    expect(boxes(view)).toHaveLength(names.length - 1);
    expect(document.activeElement?.closest('li')?.textContent).toBe(names[2]);
  });

  it('hears a second row while the first is being kept, and tells what could not be', async () => {
    const memory = scene('popup-by-hand-apply');
    let answer = (): void => undefined;
    memory.answers.set('handwork.mark', async () => {
      await new Promise<void>((done) => (answer = done));
      return fail('internal', 'The disk is full.');
    });
    const view = await app(memory);
    const [first, second] = boxes(view);
    first?.click();
    second?.click();
    expect(asked(memory, 'handwork.mark')).toHaveLength(2);
    answer();
    await settled();
    expect(view.text()).toContain('The disk is full.');
  });
});

describe('a step that a person says is done', () => {
  it('is not offered where Alcove knows better, and what is wrong is said', async () => {
    const memory = scene('popup-by-hand-apply-open');
    const view = await app(memory);
    const item = step(view, 'Carry the mapping over');
    expect(item.textContent).toContain('On the checklist this stays open. Without a PSA customer: Zenith Law.');
    expect(view.find('button', 'I did it', item)).toBeUndefined();
    await view.press('Map customers', item);
    expect(view.get('link', 'Map').getAttribute('aria-current')).toBe('step');
  });

  it('tells that it could not be kept', async () => {
    const memory = scene('popup-by-hand-apply');
    memory.answers.set('tick', () => Promise.resolve(fail('internal', 'The disk is full.')));
    const view = await app(memory);
    await view.press('I did it', step(view, 'Review and confirm'));
    expect(step(view, 'Review and confirm').textContent).toContain('The disk is full.');
  });
});

it('begins with another tenant by hand while one is worked on so', async () => {
  const memory = scene('popup-by-hand-begun');
  memory.answers.set('manual.begin', () => Promise.resolve(ok({ connectionId: 'c2' })));
  const view = await app(memory);
  expect(view.find('button', 'Work by hand')).toBeUndefined();
  await view.type('HaloPSA address', `https://${host}/`);
  expect(view.find('button', 'Work by hand')).toBeUndefined();
  await view.type('HaloPSA address', 'other.halopsa.com');
  await view.press('Work by hand');
  expect(asked(memory, 'manual.begin')).toMatchObject([{ address: 'other.halopsa.com' }]);
});

it('says at a row of the checklist that the tick could not be kept', async () => {
  const memory = scene('popup-by-hand-overview');
  memory.answers.set('tick', () => Promise.resolve(fail('internal', 'The disk is full.')));
  const view = await app(memory);
  await view.press('Overview');
  const row = view.root.querySelector('[data-requirement="category-exists"]') ?? view.root;
  await view.press('I checked: it is set', row);
  expect(row.textContent).toContain('The disk is full.');
});
