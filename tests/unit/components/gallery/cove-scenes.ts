import { ok } from '../../../../lib/domain/failure.ts';
import { minutes, now, run } from './data.ts';
import { cove, halo, long, type Scene } from './setups.ts';

export const coveScenes: Scene[] = [
  { name: 'cove-none', kind: 'sidebar', ports: halo(() => undefined, { console: 'cove', host: 'backup.management' }) },
  {
    name: 'cove-level',
    kind: 'sidebar',
    ports: cove({ place: 'elsewhere', level: 'EndCustomer', role: 'Manager' }, {}),
  },
  {
    name: 'cove-wizard',
    kind: 'sidebar',
    ports: cove(
      { place: 'integrations', tile: 'configure', level: 'Reseller', role: 'SuperUser' },
      { level: { level: 'Reseller', role: 'SuperUser', at: now } },
    ),
  },
  { name: 'cove-connect', kind: 'sidebar', height: 900, ports: cove({ place: 'wizard-connect' }, {}) },
  {
    name: 'cove-filled',
    kind: 'sidebar',
    height: 900,
    acts: ['Fill in'],
    ports: cove({ place: 'wizard-connect' }, {}, (m) =>
      m.answers.set('cove.fill', () =>
        Promise.resolve(
          ok({
            filled: ['Connection name', 'Client ID', 'Resource Server Hostname'],
            refused: [
              { field: 'Client Secret', reason: 'The field could not be written; the page put the old text back.' },
            ],
          }),
        ),
      ),
    ),
  },
  {
    name: 'cove-refused',
    kind: 'sidebar',
    height: 1000,
    ports: cove(
      { place: 'wizard-connect', connect: 'failed', connectMessage: 'Unable to connect. Invalid client credentials.' },
      {},
      (m) => m.store.secretsKept.set({}),
    ),
  },
  {
    name: 'cove-connected',
    kind: 'sidebar',
    height: 900,
    ports: cove({ place: 'wizard-connect', connect: 'succeeded' }, { connectedAt: minutes(1) }),
  },
  {
    name: 'cove-map',
    kind: 'sidebar',
    height: 900,
    ports: cove({ place: 'wizard-map' }, { connectedAt: minutes(1) }),
  },
  {
    name: 'cove-applying',
    kind: 'sidebar',
    height: 900,
    ports: cove({ place: 'wizard-map' }, { connectedAt: minutes(1) }, (m) =>
      m.store.runs.set(run({ kind: 'apply', subject: 'c1', doing: 'Setting Northwind Dental', done: 84, total: 250 })),
    ),
  },
  {
    name: 'cove-waiting',
    kind: 'sidebar',
    height: 900,
    ports: cove({ place: 'wizard-map' }, { connectedAt: minutes(1) }, (m) =>
      m.store.runs.set(
        run({
          kind: 'apply',
          subject: 'c1',
          doing: 'Waiting: a dialog of the page is open. Close it and Alcove goes on.',
          done: 1240,
          total: 5000,
          leftOver: [{ name: 'Harbour Law', reason: 'the list has 2 entries “Harbour Law LLP”' }],
        }),
      ),
    ),
  },
  {
    name: 'cove-stopped-dark',
    kind: 'sidebar',
    scheme: 'dark',
    height: 900,
    ports: cove({ place: 'wizard-map' }, { connectedAt: minutes(1) }, (m) =>
      m.store.runs.set(
        run({
          kind: 'apply',
          subject: 'c1',
          state: 'stopped',
          doing: 'Stopped: 1240 of 5000 rows are set',
          done: 1240,
          total: 5000,
          leftOver: [{ name: 'Harbour Law', reason: 'the list has 2 entries “Harbour Law LLP”' }],
        }),
      ),
    ),
  },
  {
    name: 'cove-applied',
    kind: 'sidebar',
    height: 1000,
    ports: cove(
      { place: 'wizard-map' },
      { connectedAt: minutes(1), applied: { at: now, revision: 1, done: 248, total: 250, reseller: true } },
      (m) =>
        m.store.runs.set(
          run({
            kind: 'apply',
            subject: 'c1',
            state: 'done',
            doing: '',
            done: 250,
            total: 250,
            leftOver: [
              { name: 'Harbour Law', reason: 'Cove’s list has two customers of this name.' },
              { name: long, reason: 'The row could not be found by scrolling.' },
            ],
          }),
        ),
    ),
  },
  {
    name: 'cove-review',
    kind: 'sidebar',
    ports: cove(
      { place: 'wizard-review' },
      { connectedAt: minutes(1), applied: { at: now, revision: 1, done: 250, total: 250, reseller: true } },
    ),
  },
  {
    name: 'cove-done-dark',
    kind: 'sidebar',
    scheme: 'dark',
    ports: cove(
      { place: 'notifications', psaNotification: 'inactive' },
      {
        level: { level: 'Reseller', role: 'SuperUser', at: now },
        connectedAt: minutes(9),
        applied: { at: now, revision: 1, done: 250, total: 250, reseller: true },
        activeAt: minutes(3),
        notification: { state: 'inactive', at: now },
      },
    ),
  },
];
