import { memoryPorts, cell } from '../../models/memory-ports.ts';
import { host, mixed } from './data.ts';
import { app, halo, withConnection, type Scene } from './setups.ts';

const nobody = () => memoryPorts();
const known = () => {
  const memory = memoryPorts();
  withConnection(memory);
  return memory;
};
/** Somebody who has looked at the version before this one. */
const updated = () => {
  const memory = app('connect')();
  memory.store.newsSeen.set('0.0.9');
  memory.ports.version = '0.2.0';
  return memory;
};
const offline = cell(false);

export const helpScenes: Scene[] = [
  { name: 'help-welcome', kind: 'help', ports: nobody },
  { name: 'help-welcome-dark', kind: 'help', scheme: 'dark', ports: known },
  { name: 'help-welcome-narrow', kind: 'help', width: 320, height: 2000, ports: nobody },
  { name: 'help-welcome-rtl', kind: 'help', rtl: true, ports: nobody },
  {
    name: 'help-welcome-wrong-address',
    kind: 'help',
    acts: ['Address of your HaloPSA=http://acme.halopsa.com', 'Open HaloPSA'],
    ports: nobody,
  },
  { name: 'help-news', kind: 'help', topic: 'news', ports: updated },
  { name: 'help-trouble', kind: 'help', topic: 'trouble', ports: nobody },
  { name: 'help-row', kind: 'help', topic: 'role-departments', ports: nobody },
  { name: 'popup-updated', kind: 'popup', ports: updated },
  {
    name: 'popup-offline',
    kind: 'popup',
    ports: () => {
      const memory = app('connect')();
      memory.ports.online = offline;
      return memory;
    },
  },
  {
    name: 'sidebar-no-network',
    kind: 'sidebar',
    ports: () => {
      const memory = halo((m) => m.store.reportOf(host).set(mixed))();
      memory.ports.online = offline;
      return memory;
    },
  },
  {
    name: 'sidebar-help',
    kind: 'sidebar',
    height: 1300,
    acts: ['Help'],
    ports: halo((m) => m.store.reportOf(host).set(mixed)),
  },
];
