import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CustomerList } from '../../../lib/domain/customer.ts';
import type { StoredSuggestions } from '../../../lib/domain/plan.ts';
import { createNameSearch } from '../../../lib/mapping/search.ts';
import { createMapTable } from '../../../lib/models/map-table.ts';
import type { MapTable } from '../../../lib/models/map-view.ts';
import { createPlanEditor } from '../../../lib/models/plan-editor.ts';
import { createScope } from '../../../lib/models/scope.ts';
import { memoryPorts, type MemoryPorts } from './memory-ports.ts';

const list: CustomerList = {
  cove: [
    { id: 'a', name: 'Acme', devices: 3 },
    { id: 'b', name: 'Bluebird', devices: 9 },
    { id: 'c', name: 'Çelik', devices: 1 },
    { id: 'd', name: 'Drab' },
    { id: 'x', name: 'Recycle Bin', devices: 50, setAside: 'recycle-bin' },
  ],
  psa: [
    { id: 1, name: 'Acme Ltd' },
    { id: 2, name: 'Bluebird Ltd' },
    { id: 3, name: 'Celik' },
    { id: 4, name: 'MSP' },
  ],
};
const suggestions: Record<string, StoredSuggestions> = {
  d: { confidence: 0, suggestions: [] },
  b: { confidence: 0.9, suggestions: [{ psaId: 2, score: 0.9, reason: 'same name without Ltd' }] },
  c: {
    confidence: 0.5,
    suggestions: [
      { psaId: 3, score: 0.5, reason: 'too close to call: 2' },
      { psaId: 1, score: 0.5, reason: 'near spelling' },
    ],
  },
};

let memory: MemoryPorts;
let table: MapTable;
const shown = () => table.rows.value.map(({ id }) => id);
const customer = (id: string) => {
  const found = list.cove.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};
const psa = (id: number) => {
  const found = list.psa.find((each) => each.id === id);
  if (!found) throw new Error(String(id));
  return found;
};

const offered = signal(suggestions);

beforeEach(async () => {
  offered.value = suggestions;
  memory = memoryPorts();
  memory.store.planOf('c1').value = {
    connectionId: 'c1',
    links: { a: { psaId: 1, origin: 'automatic', reason: 'same name without Ltd', at: 1 } },
    excluded: [],
    revision: 1,
  };
  const scope = createScope();
  const editor = createPlanEditor(memory.ports, signal<string | null>('c1'), scope);
  table = createMapTable({
    editor,
    customers: signal(list),
    suggestions: offered,
    searchOf: createNameSearch,
    now: () => 77,
    scope,
  });
  await new Promise((done) => setTimeout(done));
});

describe('the rows', () => {
  it('shows what is open first, most devices first, and leaves out what is set aside', () => {
    expect(shown()).toEqual(['b', 'c', 'd', 'a']);
  });

  it.each([
    ['all', ['b', 'c', 'd', 'a']],
    ['automatic', ['a']],
    ['hand', []],
    ['suggested', ['b', 'c']],
    ['unmapped', ['d']],
    ['excluded', []],
  ] as const)('filters: %s', (filter, ids) => {
    table.filter(filter);
    expect(shown()).toEqual(ids);
  });

  it('finds by Cove name without accents, and by the linked PSA name', () => {
    table.search('celik');
    expect(shown()).toEqual(['c']);
    table.search('acme ltd');
    expect(shown()).toEqual(['a']);
  });

  it('counts every customer once', () => {
    const { total, automatic, hand, suggested, unmapped, excluded } = table.coverage.value;
    expect([total, automatic, hand, suggested, unmapped, excluded].map(({ customers }) => customers)).toEqual([
      4, 1, 0, 2, 1, 0,
    ]);
    expect(total.devices).toBe(13);
  });

  it('keeps a row in its place while it is edited, and moves it when something else is asked', async () => {
    table.filter('suggested');
    await table.link(customer('b'), psa(2));
    expect(shown()).toEqual(['b', 'c']);
    expect(table.row(customer('b'))).toMatchObject({ state: 'hand', chip: 'same name without Ltd', psa: { id: 2 } });
    expect(table.coverage.value.suggested.customers).toBe(1);
    table.filter('hand');
    expect(shown()).toEqual(['b']);
  });

  it('offers one click only where the first suggestion is clear', () => {
    expect(table.row(customer('b')).offered?.psa.id).toBe(2);
    expect(table.row(customer('c'))).toMatchObject({ offered: null, chip: 'too close to call: 2' });
  });

  it.each([
    [0.3, { state: 'suggested', offered: null, chip: 'MSP? only "st" in common' }],
    [0.03, { state: 'unmapped', offered: null, chip: 'no likely match' }],
  ])('offers no click for a suggestion of %s, and names none that hardly can be', (confidence, row) => {
    const weak = { confidence, suggestions: [{ psaId: 4, score: 0.2, reason: 'only "st" in common' }] };
    offered.value = { ...suggestions, d: weak };
    expect(table.row(customer('d'))).toMatchObject(row);
    expect(table.options(customer('d'), '')[0]?.psa.id, 'the picker has it all the same').toBe(4);
  });

  it('tells "nothing found" from "not looked for yet"', () => {
    expect(table.row(customer('d'))).toMatchObject({ state: 'unmapped', chip: 'no match' });
    expect(table.row({ id: 'n', name: 'New' })).toMatchObject({ state: 'unchecked', chip: 'not compared yet' });
  });

  it('says of a link that its PSA customer is gone, and still names it', async () => {
    memory.store
      .planOf('c1')
      .set({ connectionId: 'c1', links: { a: { psaId: 99, origin: 'hand', at: 1 } }, excluded: [], revision: 5 });
    expect(table.row(customer('a'))).toMatchObject({ gone: true, psa: { id: 99, name: 'HaloPSA customer 99' } });
  });
});

describe('the picker', () => {
  it('offers suggestions first while nothing is typed, each customer once', () => {
    expect(table.options(customer('b'), '').map(({ psa: { id }, reason }) => [id, reason])).toEqual([
      [2, 'same name without Ltd'],
      [1, undefined],
      [3, undefined],
      [4, undefined],
    ]);
  });

  it('searches everything as soon as something is typed', () => {
    expect(table.options(customer('b'), 'ms').map(({ psa: { name } }) => name)).toEqual(['MSP']);
    expect(table.options(customer('b'), 'qqqq')).toEqual([]);
  });
});

describe('edits of many rows', () => {
  it('applies the reseller’s PSA customer to all that take part, in one step that can be undone', async () => {
    await table.setReseller(psa(4));
    await table.applyToAll();
    const linked = () => Object.entries(table.editor.plan.value.links).map(([id, { psaId }]) => [id, psaId]);
    expect(linked()).toEqual([
      ['a', 4],
      ['b', 4],
      ['c', 4],
      ['d', 4],
    ]);
    expect(table.editor.undoLabel.value).toBe('Link all 4 customers to “MSP”');
    await table.undo();
    expect(linked()).toEqual([['a', 1]]);
    expect(table.reseller.value?.name).toBe('MSP');
  });

  it('does nothing without a reseller’s PSA customer', async () => {
    await table.applyToAll();
    expect(memory.asked).toEqual([]);
  });

  it('clears all links, says how many, and leaves the reseller alone', async () => {
    await table.setReseller(psa(4));
    await table.clearAll();
    expect(table.editor.plan.value.links).toEqual({});
    expect(table.editor.undoLabel.value).toBe('Clear all 1 link');
    expect(table.reseller.value?.id).toBe(4);
  });

  it('rearranges after a change of many rows and after one that was made elsewhere', async () => {
    await table.clearAll();
    expect(shown()).toEqual(['b', 'a', 'c', 'd']);
    memory.store
      .planOf('c1')
      .set({ connectionId: 'c1', links: { b: { psaId: 2, origin: 'automatic', at: 1 } }, excluded: [], revision: 9 });
    expect(shown()).toEqual(['a', 'c', 'd', 'b']);
  });

  it('excludes and takes back in', async () => {
    await table.exclude(customer('d'));
    expect(table.row(customer('d'))).toMatchObject({ state: 'excluded', chip: 'left out on purpose' });
    await table.include(customer('d'));
    expect(table.row(customer('d')).state).toBe('unmapped');
  });
});
