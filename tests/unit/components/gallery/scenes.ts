import type { CoveFrameView, CoveState } from '../../../../lib/domain/cove-view.ts';
import { emptyDraft, type Draft } from '../../../../lib/domain/connection.ts';
import { fail, ok } from '../../../../lib/domain/failure.ts';
import { memoryPorts, type MemoryPorts } from '../../models/memory-ports.ts';
import { connection, customers, host, mapped, minutes, mixed, now, report, run } from './data.ts';

/** One state of a screen: what is stored, and what is pressed before looking. */
export interface Scene {
  name: string;
  kind: 'sidebar' | 'popup' | 'tab';
  ports(): MemoryPorts;
  width?: number;
  height?: number;
  scheme?: 'light' | 'dark';
  forced?: boolean;
  rtl?: boolean;
  /** Names of buttons to press, or fields to fill ("Label=value"), in order. */
  acts?: string[];
}

const halo = (fill: (memory: MemoryPorts) => void = () => undefined, page = {}) => (): MemoryPorts => {
  const memory = memoryPorts(page);
  fill(memory);
  return memory;
};
const withConnection = (memory: MemoryPorts): void => {
  memory.store.connections.set({ c1: connection });
  memory.store.currentConnection.set('c1');
  memory.store.secretsKept.set({ c1: { at: minutes(10), until: now + 3_600_000 } });
};
const cove = (view: CoveFrameView | null, state: CoveState, more: (memory: MemoryPorts) => void = () => undefined) =>
  halo(
    (memory) => {
      withConnection(memory);
      memory.store.reportOf(host).set(mixed);
      if (view) memory.store.coveView.set({ at: now, tabId: 1, frames: { 0: { place: 'elsewhere', level: 'Reseller', role: 'SuperUser' }, 3: view } });
      memory.store.coveStateOf('c1').set(state);
      const list = customers(250);
      memory.store.planOf('c1').set({ ...mapped(list).plan, reseller: { psaId: 5, origin: 'hand', at: minutes(9) }, savedAt: minutes(5) });
      more(memory);
    },
    { console: 'cove', host: 'backup.management' },
  );

const app = (step: Draft['step'], fill: (memory: MemoryPorts) => void = () => undefined, surface: 'popup' | 'tab' = 'popup') => (): MemoryPorts => {
  const memory = memoryPorts();
  memory.ports.surface = surface;
  memory.store.draft.set({ ...emptyDraft, step });
  fill(memory);
  return memory;
};
const rows = (count: number, reseller = true) => (memory: MemoryPorts): void => {
  withConnection(memory);
  const list = customers(count);
  const { plan, suggestions } = mapped(list);
  memory.store.customersOf('c1').set(list);
  memory.store.planOf('c1').set(reseller ? { ...plan, reseller: { psaId: 5, origin: 'hand', at: minutes(9) } } : plan);
  memory.store.suggestionsOf('c1').set(suggestions);
  memory.store.reportOf(host).set(mixed);
};
const long = 'The Worshipful Company of Extraordinarily Long-Named Wholesale Stationery and Sundries Importers (Northern Division) Limited';

export const scenes: Scene[] = [
  { name: 'sidebar-first', kind: 'sidebar', ports: halo() },
  { name: 'sidebar-mixed', kind: 'sidebar', height: 2300, ports: halo((m) => m.store.reportOf(host).set(mixed)) },
  { name: 'sidebar-mixed-dark', kind: 'sidebar', height: 2300, scheme: 'dark', ports: halo((m) => m.store.reportOf(host).set(mixed)) },
  { name: 'sidebar-fold', kind: 'sidebar', height: 900, ports: halo((m) => m.store.reportOf(host).set(mixed)) },
  { name: 'sidebar-all-met', kind: 'sidebar', ports: halo((m) => m.store.reportOf(host).set(report())) },
  { name: 'sidebar-all-unmet', kind: 'sidebar', height: 1200, ports: halo((m) => m.store.reportOf(host).set(report({}, 'unmet'))) },
  { name: 'sidebar-checking', kind: 'sidebar', ports: halo((m) => { m.store.reportOf(host).set(mixed); m.store.runs.set(run({})); }) },
  { name: 'sidebar-offline', kind: 'sidebar', ports: halo((m) => { m.store.reportOf(host).set(mixed); m.store.runs.set(run({ state: 'failed', failure: { code: 'unreachable', message: 'acme.halopsa.com did not answer within 20 seconds.' } })); }) },
  { name: 'sidebar-no-right', kind: 'sidebar', ports: halo((m) => m.store.runs.set(run({ state: 'failed', failure: { code: 'no-right', message: 'HaloPSA refused to show roles and applications to Bob Jones. An administrator can read them, or a client secret can prove the connection.' } }))) },
  { name: 'sidebar-logged-out', kind: 'sidebar', ports: halo(() => undefined, { loggedIn: { read: () => Promise.resolve(false), watch: () => () => undefined } }) },
  { name: 'sidebar-orphaned', kind: 'sidebar', ports: halo((m) => m.store.reportOf(host).set(mixed), { orphaned: { read: () => Promise.resolve(true), watch: () => () => undefined }, reload: () => undefined }) },
  { name: 'sidebar-manual', kind: 'sidebar', height: 1100, ports: halo((m) => { m.store.choicesOf(host).set({ ticks: {}, manual: true }); m.store.reportOf(host).set(report({ 'category-exists': { kind: 'confirmed', source: 'you', at: minutes(1), found: undefined } }, 'unknown')); }) },
  { name: 'sidebar-failed', kind: 'sidebar', ports: halo((m) => { m.store.reportOf(host).set(mixed); m.store.runs.set(run({ state: 'failed', failure: { code: 'rate-limited', message: 'HaloPSA asked Alcove to slow down. Nothing is lost; check again in a moment.', retryAfter: 42, detail: '429 from GET /api/Roles' } })); }) },
  { name: 'sidebar-choose', kind: 'sidebar', height: 1000, ports: halo((m) => { m.store.reportOf(host).set(report({ 'role-exists': { kind: 'unknown', reason: 'ambiguous', source: undefined } })); m.store.candidatesOf(host).set({ roles: [{ id: 'a', name: 'Cove-Role' }, { id: 'b', name: 'Cove Backup (old)' }, { id: 'c', name: long }], applications: [{ id: 'x', name: 'Cove-HaloPSA', clientId: connection.clientId }, { id: 'y', name: 'Cove test', clientId: 'bd1f0f4e-0000-4000-8000-2b5f3f6f0f21' }] }); m.store.choicesOf(host).set({ ticks: {}, applicationId: 'x' }); }) },
  { name: 'sidebar-long', kind: 'sidebar', height: 900, ports: halo((m) => m.store.reportOf(host).set({ ...report({ 'role-exists': { kind: 'unmet', found: long, expected: long, note: long }, 'category-exists': { found: long } }), actor: `${long}, administrator` })) },
  { name: 'sidebar-320', kind: 'sidebar', width: 320, height: 1200, ports: halo((m) => m.store.reportOf(host).set(mixed)) },
  { name: 'sidebar-rtl', kind: 'sidebar', height: 900, rtl: true, ports: halo((m) => m.store.reportOf(host).set(mixed)) },
  { name: 'sidebar-forced', kind: 'sidebar', height: 900, forced: true, ports: halo((m) => m.store.reportOf(host).set(mixed)) },
  { name: 'sidebar-menu', kind: 'sidebar', height: 420, acts: ['More'], ports: halo((m) => m.store.reportOf(host).set(mixed)) },
  { name: 'cove-none', kind: 'sidebar', ports: halo(() => undefined, { console: 'cove', host: 'backup.management' }) },
  { name: 'cove-level', kind: 'sidebar', ports: cove({ place: 'elsewhere', level: 'EndCustomer', role: 'Manager' }, {}) },
  { name: 'cove-wizard', kind: 'sidebar', ports: cove({ place: 'integrations', tile: 'configure', level: 'Reseller', role: 'SuperUser' }, { level: { level: 'Reseller', role: 'SuperUser', at: now } }) },
  { name: 'cove-connect', kind: 'sidebar', height: 900, ports: cove({ place: 'wizard-connect' }, {}) },
  { name: 'cove-filled', kind: 'sidebar', height: 900, acts: ['Fill in'], ports: cove({ place: 'wizard-connect' }, {}, (m) => m.answers.set('cove.fill', () => Promise.resolve(ok({ filled: ['Connection name', 'Client ID', 'Resource Server Hostname'], refused: [{ field: 'Client Secret', reason: 'The field could not be written; the page put the old text back.' }] })))) },
  { name: 'cove-refused', kind: 'sidebar', height: 1000, ports: cove({ place: 'wizard-connect', connect: 'failed', connectMessage: 'Unable to connect. Invalid client credentials.' }, {}, (m) => m.store.secretsKept.set({})) },
  { name: 'cove-connected', kind: 'sidebar', height: 900, ports: cove({ place: 'wizard-connect', connect: 'succeeded' }, { connectedAt: minutes(1) }) },
  { name: 'cove-map', kind: 'sidebar', height: 900, ports: cove({ place: 'wizard-map', rowsSeen: 24, rowsMapped: 11 }, { connectedAt: minutes(1) }) },
  { name: 'cove-applying', kind: 'sidebar', height: 900, ports: cove({ place: 'wizard-map' }, { connectedAt: minutes(1) }, (m) => m.store.runs.set(run({ kind: 'apply', subject: 'c1', doing: 'Setting Northwind Dental', done: 84, total: 250 }))) },
  { name: 'cove-applied', kind: 'sidebar', height: 1000, ports: cove({ place: 'wizard-map' }, { connectedAt: minutes(1), applied: { at: now, revision: 1, done: 248, total: 250, reseller: true } }, (m) => m.store.runs.set(run({ kind: 'apply', subject: 'c1', state: 'done', doing: '', done: 250, total: 250, leftOver: [{ name: 'Harbour Law', reason: 'Cove’s list has two customers of this name.' }, { name: long, reason: 'The row could not be found by scrolling.' }] }))) },
  { name: 'cove-review', kind: 'sidebar', ports: cove({ place: 'wizard-review' }, { connectedAt: minutes(1), applied: { at: now, revision: 1, done: 250, total: 250, reseller: true } }) },
  { name: 'cove-done-dark', kind: 'sidebar', scheme: 'dark', ports: cove({ place: 'notifications', psaNotification: 'inactive' }, { level: { level: 'Reseller', role: 'SuperUser', at: now }, connectedAt: minutes(9), applied: { at: now, revision: 1, done: 250, total: 250, reseller: true }, activeAt: minutes(3), notification: { state: 'inactive', at: now } }) },
  { name: 'popup-connect', kind: 'popup', ports: app('connect') },
  { name: 'popup-connect-problems', kind: 'popup', acts: ['HaloPSA address=http://acme.halopsa.com/api', 'Connect'], ports: app('connect') },
  { name: 'popup-connect-refused', kind: 'popup', acts: ['Connection name=Acme', 'HaloPSA address=https://ACME.halopsa.com/config/integrations/api', 'Client ID=3f0a1c52-8d1e-4a7b-9c55-0d6a3a2f7b10', 'Client Secret= abc-def ', 'Connect'], ports: app('connect', (m) => m.answers.set('connect', () => Promise.resolve(fail('client-refused', 'The Client ID or the Client Secret was refused. HaloPSA shows a secret only once, when the application is saved; make a new one there and keep it here.', { field: 'Client Secret', detail: '401 invalid_client' })))) },
  { name: 'popup-connecting', kind: 'popup', acts: ['Connection name=Acme', 'HaloPSA address=acme.halopsa.com', 'Client ID=3f0a1c52', 'Client Secret=abc', 'Connect'], ports: app('connect', (m) => { m.answers.set('connect', () => new Promise(() => undefined)); m.store.runs.set(run({ kind: 'connect', doing: 'Asking acme.halopsa.com for a token', done: 2, total: 4 })); }) },
  { name: 'popup-connected', kind: 'popup', ports: app('connect', withConnection) },
  { name: 'popup-customers-empty', kind: 'popup', ports: app('customers', withConnection) },
  { name: 'popup-customers-loading', kind: 'popup', ports: app('customers', (m) => { withConnection(m); m.store.runs.set(run({ kind: 'psa-customers', subject: 'c1', doing: 'Reading customers from HaloPSA', done: 4200, total: 20000 })); }) },
  { name: 'popup-customers-paste', kind: 'popup', acts: ['CSV or paste', 'Customer list=Name,Devices\nAcme Ltd,12\nBluebird Dental,4\nHarbour Law LLP,x\nRecycle Bin,1'], height: 1000, ports: app('customers', withConnection) },
  { name: 'popup-customers-api', kind: 'popup', acts: ['API user'], height: 900, ports: app('customers', rows(250)) },
  { name: 'popup-customers-failed', kind: 'popup', ports: app('customers', (m) => { withConnection(m); m.store.runs.set(run({ kind: 'psa-customers', subject: 'c1', state: 'failed', failure: { code: 'no-secret', message: 'The client secret is no longer held, because the browser was restarted. Enter it again to read customers.' } })); }) },
  { name: 'popup-map-250', kind: 'popup', ports: app('map', rows(250)) },
  { name: 'popup-map-250-dark', kind: 'popup', scheme: 'dark', ports: app('map', rows(250)) },
  { name: 'popup-map-picker', kind: 'popup', acts: ['@row-1', '@type=har'], ports: app('map', rows(250)) },
  { name: 'popup-map-clear', kind: 'popup', acts: ['Clear all'], ports: app('map', rows(250)) },
  { name: 'popup-map-0', kind: 'popup', ports: app('map', (m) => withConnection(m)) },
  { name: 'popup-map-3', kind: 'popup', ports: app('map', rows(3, false)) },
  { name: 'popup-map-long', kind: 'popup', ports: app('map', (m) => { rows(20)(m); const list = m.store.customersOf('c1').value; m.store.customersOf('c1').set({ ...list, cove: list.cove.map((c, at) => (at % 2 === 0 ? { ...c, name: `${long} ${at}` } : c)), psa: list.psa.map((p) => ({ ...p, name: `${p.name} ${long}` })) }); }) },
  { name: 'popup-review', kind: 'popup', height: 1200, ports: app('review', rows(250)) },
  { name: 'popup-apply', kind: 'popup', ports: app('apply', (m) => { rows(250)(m); m.store.planOf('c1').set({ ...m.store.planOf('c1').value, savedAt: minutes(3) }); m.store.coveStateOf('c1').set({ connectedAt: minutes(2) }); }) },
  { name: 'popup-overview', kind: 'popup', acts: ['Overview'], ports: app('connect', rows(250)) },
  { name: 'popup-320', kind: 'tab', width: 320, height: 700, ports: app('map', rows(250), 'tab') },
  { name: 'tab-map-1000', kind: 'tab', width: 1280, height: 800, ports: app('map', rows(1000), 'tab') },
  { name: 'tab-map-20000-dark', kind: 'tab', width: 1280, height: 800, scheme: 'dark', ports: app('map', rows(20000), 'tab') },
  { name: 'tab-customers', kind: 'tab', width: 1280, height: 800, ports: app('customers', rows(250), 'tab') },
  { name: 'tab-review', kind: 'tab', width: 1280, height: 900, ports: app('review', rows(250), 'tab') },
  { name: 'tab-overview', kind: 'tab', width: 1280, height: 900, acts: ['Overview'], ports: app('map', rows(250), 'tab') },
  { name: 'tab-map-forced', kind: 'tab', width: 1000, height: 600, forced: true, ports: app('map', rows(250), 'tab') },
];
