import { fail } from '../../../../lib/domain/failure.ts';
import { minutes, run } from './data.ts';
import { app, long, rows, troubled, unread, withConnection, type Scene } from './setups.ts';

export const appScenes: Scene[] = [
  { name: 'popup-connect', kind: 'popup', ports: app('connect') },
  {
    name: 'popup-connect-problems',
    kind: 'popup',
    acts: ['HaloPSA address=http://acme.halopsa.com/api', 'Connect'],
    ports: app('connect'),
  },
  {
    name: 'popup-connect-refused',
    kind: 'popup',
    acts: [
      'Connection name=Acme',
      'HaloPSA address=https://ACME.halopsa.com/config/integrations/api',
      'Client ID=3f0a1c52-8d1e-4a7b-9c55-0d6a3a2f7b10',
      'Client Secret= abc-def ',
      'Connect',
    ],
    ports: app('connect', (m) =>
      m.answers.set('connect', () =>
        Promise.resolve(
          fail(
            'client-refused',
            'The Client ID or the Client Secret was refused. HaloPSA shows a secret only once, when the application is saved; make a new one there and keep it here.',
            { field: 'Client Secret', detail: '401 invalid_client' },
          ),
        ),
      ),
    ),
  },
  {
    name: 'popup-connecting',
    kind: 'popup',
    acts: [
      'Connection name=Acme',
      'HaloPSA address=acme.halopsa.com',
      'Client ID=3f0a1c52',
      'Client Secret=abc',
      'Connect',
    ],
    ports: app('connect', (m) => {
      m.answers.set('connect', () => new Promise(() => undefined));
      m.store.runs.set(run({ kind: 'connect', doing: 'Asking acme.halopsa.com for a token', done: 2, total: 4 }));
    }),
  },
  { name: 'popup-unreadable-notice', kind: 'popup', ports: app('map', unread) },
  { name: 'popup-unreadable', kind: 'popup', height: 900, acts: ['Look'], ports: app('connect', unread) },
  {
    name: 'tab-unreadable-dark',
    kind: 'tab',
    width: 1100,
    height: 900,
    scheme: 'dark',
    acts: ['Look', 'Reset…'],
    ports: app('connect', unread, 'tab'),
  },
  { name: 'popup-connected', kind: 'popup', ports: app('connect', withConnection) },
  { name: 'popup-customers-empty', kind: 'popup', ports: app('customers', withConnection) },
  {
    name: 'popup-customers-loading',
    kind: 'popup',
    ports: app('customers', (m) => {
      withConnection(m);
      m.store.runs.set(
        run({
          kind: 'psa-customers',
          subject: 'c1',
          doing: 'Reading customers from HaloPSA',
          done: 4200,
          total: 20000,
        }),
      );
    }),
  },
  {
    name: 'popup-customers-paste',
    kind: 'popup',
    acts: [
      'CSV or paste',
      'Customer list=Name,Devices\nAcme Ltd,12\nBluebird Dental,4\nHarbour Law LLP,x\nRecycle Bin,1',
    ],
    height: 1000,
    ports: app('customers', withConnection),
  },
  { name: 'popup-customers-api', kind: 'popup', acts: ['API user'], height: 900, ports: app('customers', rows(250)) },
  {
    name: 'popup-customers-failed',
    kind: 'popup',
    ports: app('customers', (m) => {
      withConnection(m);
      m.store.runs.set(
        run({
          kind: 'psa-customers',
          subject: 'c1',
          state: 'failed',
          failure: {
            code: 'no-secret',
            message:
              'The client secret is no longer held, because the browser was restarted. Enter it again to read customers.',
          },
        }),
      );
    }),
  },
  { name: 'popup-map-250', kind: 'popup', ports: app('map', rows(250)) },
  { name: 'popup-map-250-dark', kind: 'popup', scheme: 'dark', ports: app('map', rows(250)) },
  { name: 'popup-map-picker', kind: 'popup', acts: ['@row-1', '@type=har'], ports: app('map', rows(250)) },
  { name: 'popup-map-clear', kind: 'popup', acts: ['Clear all'], ports: app('map', rows(250)) },
  { name: 'popup-map-0', kind: 'popup', ports: app('map', (m) => withConnection(m)) },
  { name: 'popup-map-3', kind: 'popup', ports: app('map', rows(3, false)) },
  {
    name: 'popup-map-long',
    kind: 'popup',
    ports: app('map', (m) => {
      rows(20)(m);
      const list = m.store.customersOf('c1').value;
      m.store.customersOf('c1').set({
        ...list,
        cove: list.cove.map((c, at) => (at % 2 === 0 ? { ...c, name: `${long} ${at}` } : c)),
        psa: list.psa.map((p) => ({ ...p, name: `${p.name} ${long}` })),
      });
    }),
  },
  {
    name: 'tab-map-conflicts',
    kind: 'tab',
    width: 1280,
    height: 800,
    acts: [/^Conflicts/u],
    ports: app('map', troubled, 'tab'),
  },
  { name: 'popup-map-conflicts', kind: 'popup', ports: app('map', troubled) },
  {
    name: 'popup-map-failed',
    kind: 'popup',
    ports: app('map', (m) => {
      rows(250)(m);
      m.store.suggestionsOf('c1').set({});
      m.store.runs.set(
        run({
          kind: 'match',
          subject: 'c1',
          state: 'failed',
          failure: { code: 'internal', message: 'Something in Alcove broke while doing this. Try again.' },
        }),
      );
    }),
  },
  {
    name: 'tab-map-bulk',
    kind: 'tab',
    width: 1280,
    height: 800,
    acts: ['All shown'],
    ports: app('map', rows(250), 'tab'),
  },
  { name: 'popup-map-keys', kind: 'popup', acts: ['Keys'], ports: app('map', rows(250)) },
  {
    name: 'tab-map-import',
    kind: 'tab',
    width: 1280,
    height: 800,
    acts: [
      'CSV',
      '@file=Cove ID,PSA ID,State\n1000,12,linked\n1001,,\n1002,13,linked\n1003,,excluded\n1004,99999,linked\n',
    ],
    ports: app('map', rows(250), 'tab'),
  },
  {
    name: 'tab-map-restore',
    kind: 'tab',
    width: 1280,
    height: 1000,
    acts: ['Restore…'],
    ports: app(
      'apply',
      (m) => {
        rows(40)(m);
        const { cove, psa } = m.store.customersOf('c1').value;
        const shown = Object.fromEntries(
          cove.map(({ id }, at) => [
            id,
            at % 3 === 0 ? (psa[at]?.name ?? '') : at % 3 === 1 ? (psa[at + 1]?.name ?? '') : '',
          ]),
        );
        m.store.coveRowsOf('c1').set({ at: minutes(3), complete: true, shown });
        m.store.restorePointsOf('c1').set([
          { id: 'read:1', rows: { at: minutes(3000), complete: true, shown } },
          { id: 'apply:2', rows: { at: minutes(30), complete: true, shown } },
        ]);
      },
      'tab',
    ),
  },
  { name: 'popup-review', kind: 'popup', height: 1200, ports: app('review', rows(250)) },
  {
    name: 'popup-apply',
    kind: 'popup',
    ports: app('apply', (m) => {
      rows(250)(m);
      m.store.planOf('c1').set({ ...m.store.planOf('c1').value, savedAt: minutes(3) });
      m.store.coveStateOf('c1').set({ connectedAt: minutes(2) });
    }),
  },
  { name: 'popup-overview', kind: 'popup', acts: ['Overview'], ports: app('connect', rows(250)) },
  { name: 'popup-320', kind: 'tab', width: 320, height: 700, ports: app('map', rows(250), 'tab') },
  { name: 'tab-map-1000', kind: 'tab', width: 1280, height: 800, ports: app('map', rows(1000), 'tab') },
  {
    name: 'tab-map-20000-dark',
    kind: 'tab',
    width: 1280,
    height: 800,
    scheme: 'dark',
    ports: app('map', rows(20000), 'tab'),
  },
  { name: 'tab-customers', kind: 'tab', width: 1280, height: 800, ports: app('customers', rows(250), 'tab') },
  { name: 'tab-review', kind: 'tab', width: 1280, height: 900, ports: app('review', rows(250), 'tab') },
  {
    name: 'tab-overview',
    kind: 'tab',
    width: 1280,
    height: 900,
    acts: ['Overview'],
    ports: app('map', rows(250), 'tab'),
  },
  { name: 'tab-map-forced', kind: 'tab', width: 1000, height: 600, forced: true, ports: app('map', rows(250), 'tab') },
];
