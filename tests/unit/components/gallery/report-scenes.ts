import { memoryPorts } from '../../models/memory-ports.ts';
import { facts } from './diagnostics-data.ts';
import { drifted, everything } from './report-data.ts';
import { host, mixed } from './data.ts';
import { app, halo, rows, type Scene } from './setups.ts';

const withDrift = halo((memory) => {
  memory.store.reportOf(host).set(mixed);
  memory.store.driftOf(host).set(drifted);
});
const overview = (surface: 'popup' | 'tab') => () =>
  app(
    'connect',
    (memory) => {
      rows(250)(memory);
      everything(memory);
    },
    surface,
  )();
const all = () => {
  const memory = memoryPorts();
  everything(memory);
  return memory;
};

export const reportScenes: Scene[] = [
  { name: 'sidebar-drift', kind: 'sidebar', height: 900, ports: withDrift },
  { name: 'sidebar-drift-dark', kind: 'sidebar', height: 900, scheme: 'dark', ports: withDrift },
  { name: 'sidebar-drift-rtl', kind: 'sidebar', height: 900, rtl: true, ports: withDrift },
  { name: 'sidebar-note', kind: 'sidebar', height: 1400, acts: ['@note'], ports: withDrift },
  { name: 'popup-drift', kind: 'popup', acts: ['Overview'], ports: overview('popup') },
  {
    name: 'popup-report-menu',
    kind: 'popup',
    acts: ['Overview', 'More forms of the report'],
    ports: overview('popup'),
  },
  {
    name: 'tab-changes',
    kind: 'tab',
    width: 1280,
    height: 1500,
    acts: ['Overview', '@changes'],
    ports: overview('tab'),
  },
  {
    name: 'tab-changes-dark',
    kind: 'tab',
    width: 1280,
    height: 1500,
    scheme: 'dark',
    acts: ['Overview', '@changes'],
    ports: overview('tab'),
  },
  { name: 'report', kind: 'report', width: 1100, height: 2600, ports: all },
  { name: 'report-dark', kind: 'report', width: 1100, height: 2600, scheme: 'dark', ports: all },
  { name: 'report-narrow', kind: 'report', width: 420, height: 2200, ports: all },
  { name: 'report-none', kind: 'report', width: 900, height: 400, ports: () => memoryPorts() },
  { name: 'diagnostics', kind: 'diagnostics', width: 1100, height: 3000, ports: all, facts: facts.full },
  {
    name: 'diagnostics-dark',
    kind: 'diagnostics',
    width: 1100,
    height: 3000,
    scheme: 'dark',
    ports: all,
    facts: facts.full,
  },
  { name: 'diagnostics-narrow', kind: 'diagnostics', width: 420, height: 3000, ports: all, facts: facts.full },
  { name: 'diagnostics-none', kind: 'diagnostics', width: 900, height: 1400, ports: all, facts: facts.none },
];
