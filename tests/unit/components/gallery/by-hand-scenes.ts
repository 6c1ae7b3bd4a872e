import type { Handwork } from '../../../../lib/domain/handwork.ts';
import { resellerRow } from '../../../../lib/domain/handwork.ts';
import type { Report } from '../../../../lib/domain/outcome.ts';
import { requirementIds, type RequirementId } from '../../../../lib/domain/requirement-id.ts';
import type { MemoryPorts } from '../../models/memory-ports.ts';
import { connection, host, minutes, now } from './data.ts';
import { app, rows, type Scene } from './setups.ts';

/** A tenant of which nothing is known but what a person said. */
const said = (...ticked: RequirementId[]): Report => ({
  tenant: host,
  checkedAt: minutes(2),
  version: '0.1.0',
  outcomes: requirementIds.map((id) =>
    ticked.includes(id)
      ? { id, kind: 'confirmed', source: 'you', at: minutes(3) }
      : { id, kind: 'unknown', reason: 'not-read' },
  ),
});

const byHand =
  (report: Report, more: (memory: MemoryPorts) => void = () => undefined) =>
  (memory: MemoryPorts): void => {
    const { provenAt: _proven, provenCustomers: _count, ...plain } = connection;
    more(memory);
    memory.store.connections.set({ c1: { ...plain, clientId: '' } });
    memory.store.currentConnection.set('c1');
    memory.store.secretsKept.set({});
    memory.store.choicesOf(host).set({
      ticks: {},
      manual: true,
      notes: { 'role-exists': { at: now, text: 'Jane made it on Monday, from our own template.' } },
    });
    memory.store.reportOf(host).set(report);
    memory.allows = () => false;
  };

/** A saved plan of which so many rows are set in Cove. */
const saved =
  (count: number, done: number) =>
  (memory: MemoryPorts): void => {
    rows(count)(memory);
    const plan = { ...memory.store.planOf('c1').value, savedAt: minutes(9) };
    memory.store.planOf('c1').set(plan);
    const set = [
      ...(plan.reseller ? [[resellerRow, plan.reseller.psaId] as const] : []),
      ...Object.entries(plan.links).map(([id, { psaId }]) => [id, psaId] as const),
    ].slice(0, done);
    const marks: Handwork = Object.fromEntries(
      set.map(([id, psaId], at) => [id, { psaId, at: minutes(60 - at / 10) }]),
    );
    memory.store.handworkOf('c1').set(marks);
  };

const some = said('category-exists', 'role-exists', 'role-tickets-access', 'cove-level');
const wizard = said('category-exists', 'connection-made');
/** Every row is set, and the plan says nothing of one customer. */
const open: Report = {
  ...wizard,
  outcomes: wizard.outcomes.map((outcome) =>
    outcome.id === 'customers-mapped'
      ? {
          id: outcome.id,
          kind: 'unmet',
          source: 'alcove',
          found: '11 of 12',
          note: 'Without a PSA customer: Zenith Law. Their tickets go to the PSA customer of the reseller account.',
        }
      : outcome,
  ),
};

export const byHandScenes: Scene[] = [
  { name: 'popup-by-hand-begun', kind: 'popup', ports: app('connect', byHand(said())) },
  { name: 'popup-by-hand-overview', kind: 'popup', acts: ['Overview'], ports: app('connect', byHand(said())) },
  {
    name: 'tab-by-hand-overview',
    kind: 'tab',
    width: 1280,
    height: 1100,
    acts: ['Overview'],
    ports: app('connect', byHand(some), 'tab'),
  },
  {
    name: 'tab-by-hand-help',
    kind: 'tab',
    width: 900,
    height: 900,
    acts: ['Overview', /^Category for Cove/u, 'Help'],
    ports: app('connect', byHand(said()), 'tab'),
  },
  { name: 'popup-by-hand-customers', kind: 'popup', height: 900, ports: app('customers', byHand(said())) },
  {
    name: 'tab-by-hand-pasted',
    kind: 'tab',
    width: 1280,
    height: 900,
    acts: [
      'Names from HaloPSA=Id,Name,Inactive\n12,Acme Ltd,\nx,Bluebird Dental,\n14,Crown Bakery,yes\n,,\n15,,',
      'Customer list=Acme Ltd\nBluebird Dental\nHarbour Law LLP',
    ],
    ports: app('customers', byHand(said()), 'tab'),
  },
  { name: 'popup-by-hand-apply-empty', kind: 'popup', height: 900, ports: app('apply', byHand(said())) },
  { name: 'popup-by-hand-apply-open', kind: 'popup', height: 1000, ports: app('apply', byHand(open, saved(12, 99))) },
  { name: 'popup-by-hand-apply', kind: 'popup', height: 1400, ports: app('apply', byHand(wizard, saved(40, 9))) },
  {
    name: 'tab-by-hand-apply-dark',
    kind: 'tab',
    width: 1280,
    height: 1000,
    scheme: 'dark',
    ports: app('apply', byHand(wizard, saved(250, 30)), 'tab'),
  },
  {
    name: 'tab-by-hand-apply-1000',
    kind: 'tab',
    width: 320,
    height: 1000,
    ports: app('apply', byHand(wizard, saved(1000, 500)), 'tab'),
  },
  {
    name: 'tab-by-hand-done',
    kind: 'tab',
    width: 1280,
    height: 900,
    ports: app(
      'apply',
      byHand(
        said('connection-made', 'reseller-mapped', 'customers-mapped', 'integration-active', 'notification-exists'),
        saved(12, 99),
      ),
      'tab',
    ),
  },
  {
    name: 'popup-no-access',
    kind: 'popup',
    acts: ['Overview'],
    ports: app('connect', (memory) => {
      rows(20)(memory);
      memory.allows = () => false;
    }),
  },
];
