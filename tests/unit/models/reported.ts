/** A tenant of which everything is known, as its report tells it. */
import type { ChangePlan } from '../../../lib/domain/change.ts';
import { emptyDrift } from '../../../lib/domain/drift.ts';
import type { Report } from '../../../lib/domain/outcome.ts';
import { collectReport, type ReportFacts } from '../../../lib/models/report-facts.ts';
import { requirements } from '../../../lib/requirements/index.ts';
import { memoryPorts } from './memory-ports.ts';

export const host = 'acme.halopsa.com';
export const at = Date.UTC(2026, 2, 4, 9, 30);
export const canary = '11111111-2222-4333-8444-555555555555-66666666-7777-4888-9999-000000000000';
export const base = (more: Partial<Report> = {}): Report => ({
  tenant: host,
  checkedAt: at,
  actor: 'Jane Smith',
  version: '1.2.3',
  outcomes: [
    { id: 'category-exists', kind: 'met', found: 'Category 1: Cove Data Protection', source: 'api', at },
    { id: 'role-tickets-access', kind: 'unmet', found: 'Read Only', expected: 'Read and Modify', source: 'page', at },
    { id: 'role-departments', kind: 'unknown', reason: 'not-read' },
    { id: 'ticket-type-access', kind: 'confirmed', source: 'you', at },
  ],
  ...more,
});
const plan: ChangePlan = {
  id: 'p1',
  host,
  actor: { name: 'Jane Smith' },
  madeAt: at,
  guided: [],
  hash: 'h',
  state: 'applied',
  steps: [
    {
      edit: { kind: 'category.create', text: 'Cove Data Protection' },
      name: 'New category',
      basis: '',
      changes: [
        {
          requirement: 'category-exists',
          label: 'Category 1',
          before: 'not there',
          after: 'Cove Data Protection',
          technical: '',
        },
      ],
      progress: { state: 'done' },
    },
    {
      edit: { kind: 'role.create', name: 'Cove-Role', claims: [] },
      name: 'New role',
      basis: '',
      changes: [],
      progress: { state: 'waiting' },
    },
  ],
};

export async function facts(
  report: Report = base(),
  fill: (memory: ReturnType<typeof memoryPorts>) => void = () => undefined,
) {
  const memory = memoryPorts();
  memory.store.reportOf(host).set(report);
  fill(memory);
  const found = await collectReport(memory.store, requirements, host);
  if (!found) throw new Error('there is a report');
  return found;
}
/** A tenant with everything that a report can say. */
export const full = (): Promise<ReportFacts> =>
  facts(base(), ({ store }) => {
    store
      .choicesOf(host)
      .set({ ticks: {}, notes: { 'role-tickets-access': { at, text: 'Agreed with Bob for Monday' } } });
    store.changesOf(host).set([plan]);
    store.calibrationOf(host).set({ version: '2.184.21', steps: [], agreements: [], properties: [] });
    store.driftOf(host).set({
      ...emptyDrift,
      passes: [
        {
          at,
          since: at - 1,
          cause: 'visit',
          changes: [{ kind: 'broken', requirement: 'role-tickets-access', from: 'Read and Modify', to: 'Read Only' }],
        },
      ],
    });
    store.connections.set({
      c1: { id: 'c1', name: 'Acme PSA', host, authUrl: `https://${host}/auth`, clientId: 'x', createdAt: 1 },
    });
    store.customersOf('c1').set({
      cove: [
        { id: 'a', name: 'Globex Ltd', devices: 2 },
        { id: 'b', name: 'Initech', devices: 7 },
        { id: 'c', name: 'Umbrella' },
      ],
      coveAt: at,
      psa: [{ id: 4, name: 'Umbrella' }],
      psaAt: at,
    });
    store.planOf('c1').set({
      connectionId: 'c1',
      links: { c: { psaId: 4, origin: 'automatic', at } },
      excluded: [],
      revision: 1,
      savedAt: at,
    });
  });

export const read = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
export const rowOf = (page: Document, id: string): string[] =>
  [...page.querySelectorAll(`tr[data-requirement="${id}"] td`)].map((cell) => (cell.textContent ?? '').trim());
