import type { Settings } from '../../../../lib/domain/settings.ts';
import { memoryPorts } from '../../models/memory-ports.ts';
import { minutes } from './data.ts';
import type { Scene } from './setups.ts';

const ports = () => memoryPorts();
const nothing: Settings = {
  alcove: 'settings',
  version: 1,
  madeAt: minutes(60),
  connections: [],
  tenants: [],
  sites: [],
  notices: { drift: false },
};
const long = 'northern-counties-managed-services-and-hosting.halopsa.com';
const decided = (count: number, psaId: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [String(at), { psaId: psaId + at, name: `Customer ${at}` }]),
  );

/** A computer on which most of it is set already. */
const own: Settings = {
  ...nothing,
  connections: [
    { name: 'Cove for Acme', host: 'acme.halopsa.com', clientId: 'c-1', decisions: decided(1204, 1) },
    { name: 'Cove', host: long, clientId: 'c-2', decisions: {} },
  ],
  tenants: [{ host: 'acme.halopsa.com', choices: { ticks: { 'role-exists': { at: minutes(900) } }, roleId: '7' } }],
  sites: [{ host: 'backup.management', panel: { open: true, mode: 'float', width: 360, x: 20, y: 20 } }],
};
const file: Settings = {
  ...own,
  connections: [
    { name: 'Cove for Acme', host: 'acme.halopsa.com', clientId: 'c-1', decisions: decided(1204, 2) },
    {
      name: 'Cove Data Protection for Northern Counties Managed Services and Hosting (production, since 2024)',
      host: long,
      clientId: 'c-2',
      decisions: decided(38, 1),
    },
    { name: 'Werkstatt für Datensicherung', host: 'desk.werkstatt.example', clientId: 'c-3', decisions: {} },
  ],
  tenants: [
    {
      host: 'acme.halopsa.com',
      choices: {
        ticks: { 'role-exists': { at: minutes(5) } },
        notes: { 'role-exists': { at: minutes(5), text: 'agreed with Jane' } },
        roleId: '9',
        manual: true,
      },
    },
  ],
  sites: [{ host: 'backup.management', panel: { open: true, mode: 'float', width: 360, x: 900, y: 20 } }],
  notices: { drift: true },
};
const chosen = [`@file=${JSON.stringify(file)}`, '@seen=would change'];
const preview = { kind: 'settings', settings: { now: own }, acts: chosen, ports } as const satisfies Partial<Scene>;

export const settingsScenes: Scene[] = [
  { name: 'settings-empty', kind: 'settings', settings: { now: nothing }, ports },
  { name: 'settings-taken', kind: 'settings', settings: { now: own, importedAt: minutes(12) }, ports },
  { ...preview, name: 'settings-preview' },
  { ...preview, name: 'settings-preview-dark', scheme: 'dark' },
  { ...preview, name: 'settings-preview-narrow', width: 320, height: 2000 },
  { ...preview, name: 'settings-preview-narrow-rtl', width: 360, height: 2000, rtl: true },
  { ...preview, name: 'settings-preview-rtl', rtl: true },
  {
    name: 'settings-nothing-new',
    kind: 'settings',
    settings: { now: own },
    acts: [`@file=${JSON.stringify(own)}`, '@seen=Nothing in it is new'],
    ports,
  },
  {
    name: 'settings-failed',
    kind: 'settings',
    settings: { now: own },
    acts: ['@file={"connections":[]}', '@seen=not a file of Alcove'],
    ports,
  },
];
