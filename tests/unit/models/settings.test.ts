/** Settings as a file: read whole or not at all, looked at, merged; what is in it that has no place in it stays out. */
import { describe, expect, it } from 'vitest';
import { mergeSettings, same, settingsAbout, settingsSchema, type Settings } from '../../../lib/domain/settings.ts';
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

describe('a file', () => {
  it.each<[string, unknown, RegExp | null]>([
    ['of this version', file({ connections: [acme] }), null],
    ['of a newer version', { ...file(), version: 2 }, /newer version/u],
    ['of something else', { anything: 1 }, /not a file of Alcove/u],
    ['that is a list', [], /not a file of Alcove/u],
    ['without a part', { ...file(), tenants: undefined }, /damaged at “tenants”/u],
    [
      'with a host that is an address',
      file({ connections: [{ ...acme, host: 'https://acme.halopsa.com' }] }),
      /damaged at “connections.0.host”/u,
    ],
    ['with a host in capitals', file({ sites: [{ host: 'ACME.halopsa.com' }] }), /damaged at “sites.0.host”/u],
    [
      'with a name without end',
      file({ connections: [{ ...acme, name: 'x'.repeat(201) }] }),
      /damaged at “connections.0.name”/u,
    ],
    [
      'with a sidebar that is none',
      { ...file(), sites: [{ host: 'a.b', panel: { open: 1 } }] },
      /damaged at “sites.0.panel/u,
    ],
  ])('%s', (_name, raw, wrong) => {
    const read = settingsFrom(JSON.stringify(raw));
    expect(read.ok).toBe(wrong === null);
    if (!read.ok) expect(read.failure.message).toMatch(wrong ?? /^$/u);
  });
  it('that is no JSON, or has a mark before it', () => {
    expect(settingsFrom('{').ok).toBe(false);
    expect(settingsFrom(`\ufeff${JSON.stringify(file())}`).ok).toBe(true);
  });
  it('has no place for a secret, nor for a server to send one to', () => {
    const canary = 'canary-secret-value';
    const raw = { ...acme, clientSecret: canary, authUrl: `https://${canary}.example`, secret: canary };
    const read = settingsFrom(JSON.stringify({ ...file(), vault: canary, connections: [raw] }));
    expect(read.ok && JSON.stringify(read.value)).not.toContain('canary');
  });
});

describe('merged with what is here', () => {
  const own = file({
    connections: [{ ...acme, decisions: { '1': { psaId: 1, name: 'One' }, '2': { psaId: null, name: 'Two' } } }],
    tenants: [{ host: acme.host, choices: { ticks: { 'role-exists': { at: 1 } }, manual: true } }],
    sites: [{ host: 'backup.management', panel: { open: true, mode: 'dock', width: 360 } }],
  });
  it('the file’s word counts where both speak; what only stands here stays', () => {
    const after = mergeSettings(
      own,
      file({
        connections: [
          { ...acme, name: 'Acme new', clientId: 'C-1', decisions: { '1': { psaId: 9, name: 'One' } } },
          beta,
        ],
        tenants: [{ host: acme.host, choices: { ticks: { 'role-departments': { at: 2 } } } }],
        sites: [{ host: 'backup.management', panel: { open: false, mode: 'float', width: 400 } }],
        notices: { drift: true },
      }),
    );
    expect(after.connections).toEqual([
      { ...acme, name: 'Acme new', decisions: { '1': { psaId: 9, name: 'One' }, '2': { psaId: null, name: 'Two' } } },
      beta,
    ]);
    expect(after.tenants[0]?.choices).toEqual({
      ticks: { 'role-exists': { at: 1 }, 'role-departments': { at: 2 } },
      manual: true,
    });
    expect(after.sites[0]?.panel?.mode).toBe('float');
    expect(after.notices.drift).toBe(true);
    expect(settingsSchema.safeParse(after).success).toBe(true);
  });
  it('taken over twice, nothing changes any more', () => {
    const other = file({ connections: [beta], notices: { drift: true } });
    const once = mergeSettings(own, other);
    expect(same(mergeSettings(once, other), once)).toBe(true);
  });
  it('only about hosts that may be', () => {
    const left = settingsAbout(file({ connections: [acme, beta], sites: [{ host: 'x.example' }] }), {
      tenant: (host) => host === beta.host,
      site: () => false,
    });
    expect(left.connections).toEqual([beta]);
    expect(left.sites).toEqual([]);
  });
});

describe('what would change', () => {
  const changes = async (own: Partial<Settings>, wanted: Partial<Settings>) => {
    const model = createSettings({
      ...memoryPorts().ports,
      store: { settingsUndo: cell(null) },
      read: () => Promise.resolve(file(own)),
      mayKeep: () => Promise.resolve({ tenant: () => true, site: () => true }),
    });
    await model.look('a.json', JSON.stringify(file(wanted)));
    return model.preview.value?.changes.map(({ kind, before, after, replaced }) => [kind, before, after, replaced]);
  };
  type Choices = Settings['tenants'][number]['choices'];
  const chosen = (choices: Choices): Partial<Settings> => ({ tenants: [{ host: acme.host, choices }] });
  const tick = (at: number): Choices => ({ ticks: { 'role-exists': { at } } });

  it.each<[string, Choices, Choices]>([
    ['no notes any more', tick(1), { ...tick(1), notes: {} }],
    ['no notes any more here', { ...tick(1), notes: {} }, tick(1)],
    ['manual mode that is off again', tick(1), { ...tick(1), manual: false }],
    ['the same in another order', { notes: {}, ...tick(1), roleId: '7' }, { roleId: '7', ...tick(1) }],
  ])('%s: nothing', async (_name, own, wanted) => {
    expect(await changes(chosen(own), chosen(wanted))).toEqual([]);
  });
  it('nothing chosen for a tenant, nothing pointed at on a site: nothing', async () => {
    expect(await changes({}, { ...chosen({ ticks: {}, notes: {} }), sites: [{ host: 'a.b', taught: [] }] })).toEqual(
      [],
    );
  });

  const note = (text: string): Choices => ({ ticks: {}, notes: { 'role-exists': { at: 1, text } } });
  it.each<[string, Choices, Choices, string, string, string | undefined]>([
    ['another tick', tick(1), tick(2), '1 tick, 0 notes', '1 tick, 0 notes', '1 tick'],
    ['another note', note('a'), note('b'), '0 ticks, 1 note', '0 ticks, 1 note', '1 note'],
    [
      'another role',
      { ticks: {}, roleId: '1' },
      { ticks: {}, roleId: '2' },
      '0 ticks, 0 notes, a chosen role or application',
      '0 ticks, 0 notes, a chosen role or application',
      'a chosen role or application',
    ],
    [
      'a ticket type',
      { ticks: {} },
      { ticks: {}, ticketTypeId: 2 },
      '0 ticks, 0 notes',
      '0 ticks, 0 notes, a chosen ticket type',
      undefined,
    ],
    [
      'another ticket type',
      { ticks: {}, ticketTypeId: 1 },
      { ticks: {}, ticketTypeId: 2 },
      '0 ticks, 0 notes, a chosen ticket type',
      '0 ticks, 0 notes, a chosen ticket type',
      'a chosen ticket type',
    ],
    [
      'another tick and one more',
      tick(1),
      { ticks: { ...tick(2).ticks, 'role-departments': { at: 1 } } },
      '1 tick, 0 notes',
      '2 ticks, 0 notes',
      '1 tick',
    ],
  ])('%s is named', async (_name, own, wanted, before, after, replaced) => {
    expect(await changes(chosen(own), chosen(wanted))).toEqual([['choices', before, after, replaced]]);
  });

  it('another decision of the same number is named', async () => {
    const decided = (psaId: number): Partial<Settings> => ({
      connections: [{ ...acme, decisions: { '1': { psaId, name: 'One' }, '2': { psaId: 5, name: 'Two' } } }],
    });
    const two = '2 decisions about customers';
    expect(await changes(decided(1), decided(2))).toEqual([['decisions', two, two, '1 decision about a customer']]);
  });
  it('another place of the sidebar and another pointed-at place are named', async () => {
    const place = { landmark: 'save', kind: 'button' as const, names: ['Save'], route: '/config' };
    const site = (at: number): Partial<Settings> => ({
      sites: [
        {
          host: 'a.b',
          panel: { open: true, mode: 'float', width: 360, x: at, y: 0 },
          taught: [
            { ...place, at },
            { ...place, landmark: 'name', at: 0 },
          ],
        },
      ],
    });
    const two = '2 places that were pointed at';
    expect(await changes(site(1), site(2))).toEqual([
      ['panel', 'floating, 360 px', 'floating, 360 px', 'its place'],
      ['taught', two, two, '1 place that was pointed at'],
    ]);
  });
  it('an order that differs alone is told as a detail', async () => {
    const place = { kind: 'button' as const, names: ['Save'], route: '/config', at: 1 };
    const [one, other] = ['save', 'name'].map((landmark) => ({ ...place, landmark }));
    if (!one || !other) throw new Error('two places');
    const site = (taught: (typeof one)[]): Partial<Settings> => ({ sites: [{ host: 'a.b', taught }] });
    const two = '2 places that were pointed at';
    expect(await changes(site([one, other]), site([other, one]))).toEqual([['taught', two, two, 'details']]);
  });
});
