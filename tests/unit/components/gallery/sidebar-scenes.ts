import { connection, host, minutes, mixed, report, run } from './data.ts';
import { halo, long, type Scene } from './setups.ts';

export const sidebarScenes: Scene[] = [
  { name: 'sidebar-first', kind: 'sidebar', ports: halo() },
  { name: 'sidebar-mixed', kind: 'sidebar', height: 2300, ports: halo((m) => m.store.reportOf(host).set(mixed)) },
  {
    name: 'sidebar-mixed-dark',
    kind: 'sidebar',
    height: 2300,
    scheme: 'dark',
    ports: halo((m) => m.store.reportOf(host).set(mixed)),
  },
  { name: 'sidebar-fold', kind: 'sidebar', height: 900, ports: halo((m) => m.store.reportOf(host).set(mixed)) },
  { name: 'sidebar-all-met', kind: 'sidebar', ports: halo((m) => m.store.reportOf(host).set(report())) },
  {
    name: 'sidebar-all-unmet',
    kind: 'sidebar',
    height: 1200,
    ports: halo((m) => m.store.reportOf(host).set(report({}, 'unmet'))),
  },
  {
    name: 'sidebar-checking',
    kind: 'sidebar',
    ports: halo((m) => {
      m.store.reportOf(host).set(mixed);
      m.store.runs.set(run({}));
    }),
  },
  {
    name: 'sidebar-offline',
    kind: 'sidebar',
    ports: halo((m) => {
      m.store.reportOf(host).set(mixed);
      m.store.runs.set(
        run({
          state: 'failed',
          failure: { code: 'unreachable', message: 'acme.halopsa.com did not answer within 20 seconds.' },
        }),
      );
    }),
  },
  {
    name: 'sidebar-no-right',
    kind: 'sidebar',
    ports: halo((m) =>
      m.store.runs.set(
        run({
          state: 'failed',
          failure: {
            code: 'no-right',
            message:
              'HaloPSA refused to show roles and applications to Bob Jones. An administrator can read them, or a client secret can prove the connection.',
          },
        }),
      ),
    ),
  },
  {
    name: 'sidebar-not-administrator',
    kind: 'sidebar',
    height: 1700,
    ports: halo((m) => m.store.reportOf(host).set({ ...mixed, administrator: false })),
  },
  {
    name: 'sidebar-logged-out',
    kind: 'sidebar',
    ports: halo(() => undefined, { loggedIn: { read: () => Promise.resolve(false), watch: () => () => undefined } }),
  },
  {
    name: 'sidebar-orphaned',
    kind: 'sidebar',
    ports: halo((m) => m.store.reportOf(host).set(mixed), {
      orphaned: { read: () => Promise.resolve(true), watch: () => () => undefined },
      reload: () => undefined,
    }),
  },
  {
    name: 'sidebar-manual',
    kind: 'sidebar',
    height: 1100,
    ports: halo((m) => {
      m.store.choicesOf(host).set({ ticks: {}, manual: true });
      m.store
        .reportOf(host)
        .set(
          report(
            { 'category-exists': { kind: 'confirmed', source: 'you', at: minutes(1), found: undefined } },
            'unknown',
          ),
        );
    }),
  },
  {
    name: 'sidebar-failed',
    kind: 'sidebar',
    ports: halo((m) => {
      m.store.reportOf(host).set(mixed);
      m.store.runs.set(
        run({
          state: 'failed',
          failure: {
            code: 'rate-limited',
            message: 'HaloPSA asked Alcove to slow down. Nothing is lost; check again in a moment.',
            retryAfter: 42,
            detail: '429 from GET /api/Roles',
          },
        }),
      );
    }),
  },
  {
    name: 'sidebar-choose',
    kind: 'sidebar',
    height: 1000,
    ports: halo((m) => {
      m.store
        .reportOf(host)
        .set(report({ 'role-exists': { kind: 'unknown', reason: 'ambiguous', source: undefined } }));
      m.store.candidatesOf(host).set({
        roles: [
          { id: 'a', name: 'Cove-Role' },
          { id: 'b', name: 'Cove Backup (old)' },
          { id: 'c', name: long },
        ],
        applications: [
          { id: 'x', name: 'Cove-HaloPSA', clientId: connection.clientId },
          { id: 'y', name: 'Cove test', clientId: 'bd1f0f4e-0000-4000-8000-2b5f3f6f0f21' },
        ],
      });
      m.store.choicesOf(host).set({ ticks: {}, applicationId: 'x' });
    }),
  },
  {
    name: 'sidebar-long',
    kind: 'sidebar',
    height: 900,
    ports: halo((m) =>
      m.store.reportOf(host).set({
        ...report({
          'role-exists': { kind: 'unmet', found: long, expected: long, note: long },
          'category-exists': { found: long },
        }),
        actor: `${long}, administrator`,
      }),
    ),
  },
  {
    name: 'sidebar-320',
    kind: 'sidebar',
    width: 320,
    height: 1200,
    ports: halo((m) => m.store.reportOf(host).set(mixed)),
  },
  {
    name: 'sidebar-rtl',
    kind: 'sidebar',
    height: 900,
    rtl: true,
    ports: halo((m) => m.store.reportOf(host).set(mixed)),
  },
  {
    name: 'sidebar-forced',
    kind: 'sidebar',
    height: 900,
    forced: true,
    ports: halo((m) => m.store.reportOf(host).set(mixed)),
  },
  {
    name: 'sidebar-menu',
    kind: 'sidebar',
    height: 420,
    acts: ['More'],
    ports: halo((m) => m.store.reportOf(host).set(mixed)),
  },
];
