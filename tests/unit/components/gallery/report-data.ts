/** What the report and the lines about drift are shown with. */
import type { ChangePlan } from '../../../../lib/domain/change.ts';
import type { DriftLog } from '../../../../lib/domain/drift.ts';
import type { MemoryPorts } from '../../models/memory-ports.ts';
import { connection, customers, host, mapped, minutes, mixed } from './data.ts';

const day = 24 * 60;

export const drifted: DriftLog = {
  stands: {},
  agents: { session: 'Jane Smith' },
  lookedAt: minutes(2),
  passes: [
    {
      at: minutes(6 * day),
      since: minutes(7 * day),
      cause: 'change',
      changes: [
        { kind: 'repaired', requirement: 'role-tickets-access', from: 'Read Only', to: 'Read and Modify', own: true },
        { kind: 'repaired', requirement: 'category-exists', from: 'not there', to: 'Cove Data Protection', own: true },
      ],
    },
    {
      at: minutes(3 * day),
      since: minutes(4 * day),
      cause: 'round',
      changes: [
        { kind: 'cove-new', names: ['Globex Manufacturing Ltd', 'Initech', 'Umbrella Health', 'Hooli'], count: 7 },
      ],
    },
    {
      at: minutes(2 * day + 100),
      since: minutes(3 * day),
      cause: 'visit',
      changes: [
        { kind: 'broken', requirement: 'role-customers-access', from: 'Read Only', to: 'No Access' },
        {
          kind: 'broken',
          requirement: 'application-permissions',
          from: 'edit:tickets, read:customers',
          to: 'all, edit:tickets',
        },
        {
          kind: 'unreadable',
          requirement: 'role-departments',
          from: 'Modify all',
          to: 'The API does not say. Open the page that shows it and Alcove reads it there.',
        },
        { kind: 'agent', from: 'Jane Smith', to: 'Bob Jones' },
      ],
    },
    {
      at: minutes(2),
      since: minutes(day),
      cause: 'person',
      changes: [{ kind: 'psa-gone', names: ['Wayne Enterprises'], count: 1 }],
    },
  ],
};

const plan: ChangePlan = {
  id: 'p1',
  host,
  actor: { name: 'Jane Smith' },
  madeAt: minutes(6 * day),
  guided: [],
  hash: 'h',
  state: 'applied',
  steps: [
    {
      edit: { kind: 'category.create', text: 'Cove Data Protection' },
      name: 'New category',
      basis: '',
      progress: { state: 'done' },
      changes: [
        {
          requirement: 'category-exists',
          label: 'Category 1',
          before: 'not there',
          after: 'Cove Data Protection',
          technical: '',
        },
      ],
    },
    {
      edit: { kind: 'role.change', id: 'r', claims: [], departments: [] },
      name: 'Role Cove-Role',
      basis: '',
      progress: { state: 'done' },
      changes: [
        {
          requirement: 'role-tickets-access',
          label: 'Tickets Access Level',
          before: 'Read Only',
          after: 'Read and Modify',
          technical: '',
        },
      ],
    },
  ],
};

/** A tenant about which everything is known that a report may say. */
export const everything = (memory: MemoryPorts): void => {
  const { store } = memory;
  store.connections.set({ c1: connection });
  store.currentConnection.set('c1');
  store.reportOf(host).set(mixed);
  store.driftOf(host).set(drifted);
  store.changesOf(host).set([plan]);
  store.calibrationOf(host).set({ version: '2.184.21', steps: [], agreements: [], properties: [] });
  store.choicesOf(host).set({
    ticks: {},
    notes: { 'role-customers-access': { at: minutes(30), text: 'Agreed with Bob: he sets it back on Monday.' } },
  });
  const list = customers(250);
  store.customersOf('c1').set(list);
  const { plan: links, suggestions } = mapped(list);
  store.planOf('c1').set({ ...links, savedAt: minutes(5) });
  store.suggestionsOf('c1').set(suggestions);
};
