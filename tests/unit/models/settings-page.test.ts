/** Settings as a file, on the page: looked at before anything is taken over, and saved. */
import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../lib/domain/settings.ts';
import { createSettings, settingsFrom } from '../../../lib/models/settings.ts';
import { cell, memoryPorts } from './memory-ports.ts';

const file = (more: Partial<Settings> = {}): Settings => ({
  alcove: 'settings',
  version: 1,
  madeAt: 1,
  connections: [],
  tenants: [],
  sites: [],
  notices: { drift: false },
  ...more,
});
const acme = { name: 'Acme', host: 'acme.halopsa.com', clientId: 'c-1', decisions: {} };
const beta = {
  name: 'Beta',
  host: 'beta.halopsa.com',
  clientId: 'c-2',
  decisions: { '7': { psaId: 3, name: 'Globex' } },
};

describe('the page', () => {
  const start = (may: (host: string) => boolean = () => true, here = file({ connections: [acme] })) => {
    const memory = memoryPorts();
    const model = createSettings({
      ...memory.ports,
      store: { settingsUndo: cell(null) },
      read: () => Promise.resolve(here),
      mayKeep: () => Promise.resolve({ tenant: may, site: may }),
    });
    return { memory, model };
  };
  it('shows what would change, and sends exactly that', async () => {
    const { memory, model } = start((host) => host !== 'no.halopsa.com');
    const wanted = file({ connections: [acme, beta, { ...beta, host: 'no.halopsa.com' }], notices: { drift: true } });
    await model.look('a.json', JSON.stringify(wanted));
    expect(model.preview.value).toEqual({
      name: 'a.json',
      changes: [
        { kind: 'connection', of: 'Beta · beta.halopsa.com', after: 'Beta' },
        { kind: 'decisions', of: 'Beta · beta.halopsa.com', after: '1 decision about a customer' },
        { kind: 'notices', of: '', before: 'off', after: 'on' },
      ],
    });
    expect(memory.asked).toEqual([]);
    await model.takeOver();
    expect(memory.asked).toEqual([
      { name: 'settings.import', input: { settings: { ...wanted, connections: [acme, beta] } } },
    ]);
    expect(model.preview.value).toBeNull();
  });
  it('says what is wrong with a file, and takes nothing over', async () => {
    const { memory, model } = start();
    await model.look('a.json', '[]');
    expect(model.actions.failures.value['settings']?.message).toContain('not a file of Alcove');
    await model.takeOver();
    expect(memory.asked).toEqual([]);
  });
  it('saves a file that can be read again', async () => {
    const { memory, model } = start();
    await model.save();
    const [saved] = memory.files;
    expect(saved?.name).toMatch(/^alcove-settings-\d{4}-\d\d-\d\d\.json$/u);
    expect(settingsFrom(saved?.text ?? '')).toMatchObject({ ok: true });
  });
  it('a note that holds a secret leaves without it', async () => {
    const canary = '3f0a1c52-8d1e-4a7b-9c55-0d6a3a2f7b10-3f0a1c52-8d1e-4a7b-9c55-0d6a3a2f7b10';
    const notes = { 'role-exists': { at: 1, text: `secret: ${canary}` } };
    const { memory, model } = start(
      undefined,
      file({ connections: [acme], tenants: [{ host: acme.host, choices: { ticks: {}, notes } }] }),
    );
    await model.save();
    expect(memory.files[0]?.text).toContain('role-exists');
    expect(memory.files[0]?.text).not.toContain(canary);
  });
  it.each([
    ['on', true, 1],
    ['off', false, 0],
  ])('asks the browser for notifications where a file turns them %s', async (_name, drift, times) => {
    const asked: string[] = [];
    const memory = memoryPorts();
    const model = createSettings({
      ...memory.ports,
      requestNotices: () => (asked.push('notices'), Promise.reject(new Error('no gesture'))),
      store: { settingsUndo: cell(null) },
      read: () => Promise.resolve(file({ connections: [acme], notices: { drift: !drift } })),
      mayKeep: () => Promise.resolve({ tenant: () => true, site: () => true }),
    });
    await model.look('a.json', JSON.stringify(file({ connections: [acme], notices: { drift } })));
    await model.takeOver();
    expect(asked.length).toBe(times);
    expect(
      memory.asked.map(({ name }) => name),
      'taken over all the same',
    ).toEqual(['settings.import']);
  });
});
