import { browser } from 'wxt/browser';
import { mountDiagnostics } from '../../components/diagnostics/mount.tsx';
import { proofSchema } from '../domain/evidence.ts';
import { namesFrom } from '../domain/names.ts';
import { say } from '../domain/say.ts';
import { apiEvidenceSchema } from '../halo/gather.ts';
import type { DiagnosticsFacts, StoredLine } from '../models/diagnostics-facts.ts';
import * as items from '../store/items.ts';
import { bothReaders } from './both-readers.ts';
import { ownPorts } from './ports.ts';

const sizeOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value) ?? '').length;

/** Names, versions and sizes of what is stored; the contents are left alone. */
function storedLines(all: Readonly<Record<string, unknown>>): StoredLine[] {
  return Object.entries(all)
    .map(([key, value]) => ({
      key,
      version:
        typeof value === 'object' && value !== null && 'v' in value && typeof value.v === 'number' ? value.v : null,
      bytes: sizeOf(key) + sizeOf(value),
    }))
    .toSorted((a, b) => a.key.localeCompare(b.key));
}

async function permissionsNow(): Promise<string[]> {
  const { permissions = [], origins = [] } = await browser.permissions.getAll();
  return [...permissions, ...origins].toSorted();
}

/** The newest connection of a tenant. */
async function connectionOf(host: string) {
  const own = Object.values(await items.connections.read()).filter((connection) => connection.host === host);
  return own.toSorted((a, b) => b.createdAt - a.createdAt)[0];
}

/** Every name of a customer that any sentence about the tenant could hold, from wherever it was read. */
async function customerNames(host: string, connectionId: string | undefined, api: unknown): Promise<string[]> {
  const [list, drift, proof] = await Promise.all([
    connectionId === undefined ? undefined : items.customersOf(connectionId).read(),
    items.driftOf(host).read(),
    items.proofOf(host).read(),
  ]);
  const evidence = apiEvidenceSchema.safeParse(api);
  const restricted = evidence.success ? evidence.data.role.onlyCustomers : undefined;
  const tried = proofSchema.safeParse(proof);
  return [
    ...new Set([
      ...[...(list?.cove ?? []), ...(list?.psa ?? []), ...Object.values(list?.psaBefore ?? {})].map(({ name }) => name),
      ...(restricted?.known ? restricted.value : []),
      ...((tried.success ? tried.data.customers?.missing : undefined) ?? []),
      ...drift.passes.flatMap(({ changes }) => changes.flatMap((change) => change.names ?? [])),
    ]),
  ];
}

/** Everything that is known about one tenant, from what is stored. */
async function read(wanted: string | null): Promise<DiagnosticsFacts> {
  const all: Record<string, unknown> = await browser.storage.local.get(null);
  const hosts = Object.keys(all)
    .flatMap((key) => (key.startsWith('report:') ? [key.slice('report:'.length)] : []))
    .toSorted();
  const host = wanted ?? hosts[0] ?? null;
  const of = host ?? '';
  const [report, api, pages, choices, receipt, calibration, drift, runs, connection, permissions, kept, policy] =
    await Promise.all([
      items.reportOf(of).read(),
      items.evidenceOf(of).read(),
      items.pagesReadOf(of).read(),
      items.choicesOf(of).read(),
      items.receiptOf(of).read(),
      items.calibrationOf(of).read(),
      items.driftOf(of).read(),
      items.runs.read(),
      connectionOf(of),
      permissionsNow(),
      items.secretsKept.read(),
      items.policy.read(),
    ]);
  const names = await customerNames(of, connection?.id, api);
  const now = Date.now();
  return {
    host,
    hosts,
    readAt: now,
    alcove: browser.runtime.getManifest().version,
    browser: navigator.userAgent,
    permissions,
    policy,
    receipt,
    manual: choices.manual === true,
    ...bothReaders({ api, pages, choices, report, calibration, names: namesFrom(policy.names) }, now),
    pages,
    calibration,
    items: storedLines(all),
    secretsKept: Object.keys(kept).length,
    runs: Object.values(runs)
      .filter(({ subject }) => subject === host || subject === connection?.id)
      .toSorted((a, b) => b.startedAt - a.startedAt)
      .map(({ kind, state, startedAt, failure }) => ({ kind, state, startedAt, failure: failure?.message ?? null })),
    clientId: connection?.clientId ?? null,
    lookedAt: drift.lookedAt ?? null,
    customers: names,
  };
}

function watch(heard: () => void): () => void {
  const listener = (_changes: unknown, area: string): void => {
    if (area === 'local') heard();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Opens the diagnostics, of the tenant that the address names (`?host=…`) or of the first one that is known. */
export function openDiagnostics(document: Document): void {
  const element = document.getElementById('diagnostics');
  if (!element) throw new Error('diagnostics.html has no #diagnostics');
  document.title = say('Alcove: diagnostics');
  const host = new URLSearchParams(document.location.search).get('host');
  mountDiagnostics(element, { ...ownPorts('tab'), host, read, watch });
}
