// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { memoryPorts, type MemoryPorts } from '../models/memory-ports.ts';
import { host, mixed } from './gallery/data.ts';
import { scenes } from './gallery/scenes.ts';
import { app, settled } from './stage.ts';

const scene = (name: string): MemoryPorts => {
  const found = scenes.find((each) => each.name === name);
  if (!found) throw new Error(name);
  return found.ports();
};
/** What a person asked for; keeping what was typed and saying that somebody is there happen by themselves. */
const commands = (memory: MemoryPorts) =>
  memory.asked.filter(({ name }) => name !== 'draft.save' && name !== 'vault.touch');

describe('the app', () => {
  it('connects with the four labelled fields and goes on to the customers', async () => {
    const memory = memoryPorts();
    const view = await app(memory);
    await view.type('Connection name', 'Acme');
    await view.type('HaloPSA address', 'https://ACME.halopsa.com/api');
    expect(view.text()).toContain('will use acme.halopsa.com');
    await view.type('Client ID', 'id');
    await view.type('Client Secret', 'secret');
    expect(view.get('textbox', 'Client Secret').getAttribute('type')).toBe('password');
    view.root.querySelector('form')?.requestSubmit();
    await settled();
    await settled();
    expect(commands(memory)).toEqual([
      { name: 'connect', input: { name: 'Acme', address: host, clientId: 'id', clientSecret: 'secret' } },
    ]);
    expect(memory.ports.surface ?? 'tab').toBe('tab');
    expect(view.get('link', 'Customers').getAttribute('aria-current')).toBe('step');
  });

  it('has one button called Connect, so that nobody takes the step for the deed', async () => {
    const view = await app(memoryPorts());
    expect([...view.root.querySelectorAll('button')].filter((button) => button.textContent === 'Connect')).toHaveLength(
      1,
    );
  });

  it('tells what it could not read, keeps it at “Not now”, and resets one part only when that is confirmed', async () => {
    const memory = scene('popup-unreadable-notice');
    const view = await app(memory);
    expect(view.text()).toContain('3 things that Alcove keeps could not be read');
    await view.press('Look');
    const part = (key: string) => view.root.querySelector<HTMLElement>(`[data-unreadable="${key}"]`) ?? view.root;
    expect(part('plan:c1').textContent).toContain('The mapping plan of');
    await view.press('Save a copy', part('plan:c1'));
    expect(memory.files.map(({ text }) => text).join('')).toContain('"of": "plan:c1"');
    expect(memory.files.map(({ text }) => text).join('')).not.toContain('hunter2');
    await view.press('Reset…', part('plan:c1'));
    await view.press('Cancel', part('plan:c1'));
    expect(commands(memory)).toEqual([]);
    await view.press('Reset…', part('plan:c1'));
    await view.press('Reset this part', part('plan:c1'));
    expect(commands(memory)).toEqual([{ name: 'unreadable.reset', input: { key: 'plan:c1' } }]);
    await view.press('Use it again…', part('draft'));
    await view.press('Use it again', part('draft'));
    await view.press('Not now');
    expect(commands(memory).map(({ name }) => name)).toEqual([
      'unreadable.reset',
      'unreadable.restore',
      'unreadable.later',
    ]);
    expect(view.text()).not.toContain('could not be read');
    await view.press('Overview');
    await view.press('More forms of the report');
    expect(view.text()).toContain('What could not be read');
  });

  it('opens where the work was left', async () => {
    const view = await app(scene('popup-review'));
    expect(view.get('link', 'Review').getAttribute('aria-current')).toBe('step');
    await view.press('Save plan');
    expect(view.text()).toContain('Saved just now');
    expect(view.find('button', 'Save plan')).toBeUndefined();
  });

  it('clears all only after saying how many, and undoes it', async () => {
    const memory = scene('popup-map-250');
    const view = await app(memory);
    const links = Object.keys(memory.store.planOf('c1').value.links).length;
    await view.press('Clear all');
    expect(commands(memory)).toEqual([]);
    await view.press(`Clear ${links} links`);
    expect(memory.store.planOf('c1').value.links).toEqual({});
    await view.press('Undo');
    expect(Object.keys(memory.store.planOf('c1').value.links)).toHaveLength(links);
  });

  it('draws only the rows in sight of 20,000', async () => {
    const view = await app(scene('tab-map-20000-dark'));
    const drawn = () => view.root.querySelectorAll('.map-row').length;
    // The first three stand at once, the others come frame by frame.
    expect(drawn()).toBeGreaterThan(2);
    await vi.waitFor(() => expect(drawn()).toBeGreaterThan(5));
    expect(drawn()).toBeLessThan(40);
    expect(view.root.querySelector('[role=grid]')?.getAttribute('aria-rowcount')).toBe('20001');
  });

  it('picks a PSA customer with the keyboard alone', async () => {
    const memory = scene('popup-map-250');
    const view = await app(memory);
    const field = view.root.querySelector<HTMLInputElement>('.map-row [role=combobox]');
    const coveId = field?.closest<HTMLElement>('.map-row')?.dataset.cove ?? '';
    if (!field) throw new Error('no picker');
    const key = async (name: string) => {
      field.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
      await settled();
    };
    field.focus();
    await key('Enter');
    expect([field.getAttribute('aria-expanded'), field.getAttribute('aria-activedescendant')]).toEqual(['true', null]);
    await key('Escape');
    expect([field.getAttribute('aria-expanded'), commands(memory)]).toEqual(['false', []]);
    field.value = 'harbour law';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await settled();
    const active = document.getElementById(field.getAttribute('aria-activedescendant') ?? '');
    expect(active?.getAttribute('aria-selected')).toBe('true');
    expect(active?.textContent).toContain('Harbour Law');
    await key('Enter');
    const link = memory.store.planOf('c1').value.links[coveId];
    const name = memory.store.customersOf('c1').value.psa.find(({ id }) => id === link?.psaId)?.name;
    expect(name).toContain('Harbour Law');
    expect(field.getAttribute('aria-expanded')).toBe('false');
  });

  it('previews a pasted list before it takes it over', async () => {
    const memory = scene('popup-customers-empty');
    const view = await app(memory);
    await view.press('CSV or paste');
    await view.type('Customer list', 'Name,Devices\nAcme Ltd,12\n=cmd(),3');
    expect(view.text()).toContain('Understood: 2 customers');
    expect(commands(memory)).toEqual([]);
    await view.press('Use 2 customers');
    expect(commands(memory)).toMatchObject([
      {
        name: 'customers.cove',
        input: { source: { kind: 'file', customers: [{ name: 'Acme Ltd', devices: 12 }, { name: '=cmd()' }] } },
      },
    ]);
  });

  it('exports the report of the tenant', async () => {
    const memory = scene('popup-overview');
    const view = await app(memory);
    await view.press('Overview');
    expect(view.root.querySelectorAll('[data-requirement]')).toHaveLength(mixed.outcomes.length);
    await view.press('Export report');
    const [file] = memory.files;
    expect(JSON.parse(file?.text ?? '')).toMatchObject({ schema: 1, tenant: host });
  });
});
