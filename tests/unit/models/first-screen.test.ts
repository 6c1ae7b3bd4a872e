/** What the mapping table shows before the long lists are read: the same rows, and nothing done to a plan that was not read. */
import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { firstScreenSchema } from '../../../lib/domain/first-screen.ts';
import type { CoveCustomer } from '../../../lib/domain/customer.ts';
import type { Plan } from '../../../lib/domain/plan.ts';
import { match } from '../../../lib/mapping/match.ts';
import { createNameSearch } from '../../../lib/mapping/search.ts';
import { firstScreenOf } from '../../../lib/mapping/table-rows.ts';
import { createFirstScreen } from '../../../lib/models/first-screen.ts';
import { createMapTable } from '../../../lib/models/map-table.ts';
import { createPlanEditor } from '../../../lib/models/plan-editor.ts';
import { createScope } from '../../../lib/models/scope.ts';
import { memoryPorts } from './memory-ports.ts';

const cove: CoveCustomer[] = Array.from({ length: 300 }, (_, at) => ({
  id: String(at),
  name: at % 7 === 0 ? `Nobody Knows ${at}` : `Company ${at} Works${at % 3 === 0 ? '' : ' Ltd'}`,
  devices: (at * 31) % 97,
  ...(at % 11 === 0 ? { appearedAt: 50 } : {}),
}));
const psa = cove.map(({ name }, at) => ({ id: 1000 + at, name: name.replace(' Ltd', '') }));
const list = { cove, psa, psaAt: 1 };
const rows = match(cove, psa);
const suggestions = Object.fromEntries(
  rows.map(({ coveId, confidence, suggestions: offered }) => [coveId, { confidence, suggestions: offered }]),
);
const plan: Plan = {
  connectionId: 'c1',
  links: { '5': { psaId: 1005, origin: 'hand', at: 1 }, '6': { psaId: 4711, origin: 'automatic', at: 1 } },
  excluded: ['8', '9'],
  reseller: { psaId: 1299, origin: 'hand', at: 1 },
  reviewedAt: 10,
  revision: 3,
};
const screen = firstScreenOf(plan, list, suggestions);

function table(whole: boolean) {
  const memory = memoryPorts();
  const scope = createScope();
  memory.store.planOf('c1').set(plan);
  const held = signal(!whole);
  const editor = createPlanEditor(memory.ports, signal('c1'), scope, held);
  const map = createMapTable({
    editor,
    customers: signal(whole ? list : { cove: [], psa: [] }),
    suggestions: signal(whole ? suggestions : {}),
    ready: signal(whole),
    early: signal(screen),
    searchOf: createNameSearch,
    now: () => 5,
    scope,
  });
  return { memory, map, held, editor };
}
const settled = () => new Promise((done) => setTimeout(done));

describe('the first screen', () => {
  it('is small, and what is stored of it is understood again', () => {
    expect(JSON.stringify(screen).length).toBeLessThan(40_000);
    expect(firstScreenSchema.parse(JSON.parse(JSON.stringify(screen)))).toEqual(screen);
  });

  it('shows the rows, counts, suggestions and the reseller as the whole lists do', async () => {
    const [early, whole] = [table(false).map, table(true).map];
    await settled();
    expect([early.ready.value, early.early.value, early.whole.value]).toEqual([true, true, false]);
    const shown = early.rows.value;
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.map(({ id }) => id)).toEqual(whole.rows.value.slice(0, shown.length).map(({ id }) => id));
    for (const customer of shown) {
      expect(early.row(customer)).toEqual(whole.row(customer));
      expect(early.options(customer, '').slice(0, 5)).toEqual(whole.options(customer, '').slice(0, 5));
    }
    for (const part of ['coverage', 'count', 'psaCount', 'linkCount', 'reseller'] as const)
      expect(early[part].value, part).toEqual(whole[part].value);
  });

  it('what is done before the plan was read waits for it, and is done to the plan as it is', async () => {
    const { memory, map, held } = table(false);
    const [customer] = map.rows.value;
    const target = psa[0];
    if (!customer || !target) throw new Error('no row');
    const done = map.link(customer, target);
    await settled();
    expect(memory.asked.filter(({ name }) => name === 'plan.edit')).toEqual([]);
    held.value = false;
    await done;
    const after = memory.store.planOf('c1').value;
    expect(after.links[customer.id]?.psaId).toBe(target.id);
    expect(after.links['5']).toEqual(plan.links['5']);
    expect(after.excluded).toEqual(plan.excluded);
  });

  it.each([
    ['the table is shown', true, screen, true],
    ['another step is shown', false, screen, false],
    ['nothing was prepared', true, null, false],
    ['nobody knows yet what is shown', null, screen, true],
    ['it is of the current connection', true, { ...screen, plan: { ...plan, connectionId: 'c2' } }, false],
  ])('the long lists wait only where %s', async (_what, wanted, prepared, held) => {
    const memory = memoryPorts();
    memory.store.firstScreen.set(prepared);
    const scope = createScope();
    const model = createFirstScreen({
      ports: memory.ports,
      connectionId: signal('c1'),
      wanted: signal(wanted),
      scope,
    });
    await settled();
    expect(model.held.value).toBe(held);
    scope.end();
  });
});
