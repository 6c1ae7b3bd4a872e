import { connection, host, minutes, mixed, report, run } from './data.ts';
import { fail } from '../../../../lib/domain/failure.ts';
import type { LandmarkSight, Taught } from '../../../../lib/domain/taught.ts';
import { cell } from '../../models/memory-ports.ts';
import { halo, long, type Scene } from './setups.ts';

const sights: LandmarkSight[] = [
  {
    landmark: 'role-permissions-tab',
    name: 'Permissions',
    kind: 'found',
    confidence: 1,
    clues: ['accessible: Permissions'],
    ms: 2.1,
  },
  {
    landmark: 'role-tickets-access',
    name: 'Tickets Access Level',
    kind: 'found',
    confidence: 0.87,
    clues: ['label: Service desk reach', 'under: Feature Access'],
    ms: 9.4,
  },
  {
    landmark: 'role-all-departments',
    name: 'Membership level to all Departments',
    kind: 'hidden',
    clues: ['Open the tab Departments & Teams'],
    ms: 4,
  },
  { landmark: 'role-edit', name: 'Edit', kind: 'several', clues: ['2 look alike'], ms: 3.3 },
  { landmark: 'role-save', name: 'Save', kind: 'absent', clues: [], ms: 2.8 },
];
const shownOnce: Taught[] = [
  {
    landmark: 'role-tickets-access',
    kind: 'choice',
    names: ['Service desk reach'],
    heading: 'Feature Access',
    route: '/config/agents/roles',
    at: 0,
  },
];
const doctor = (all: LandmarkSight[]) => ({
  examine: () => all,
  taught: cell(all.length > 0 ? shownOnce : []),
  teach: () => Promise.resolve(fail('page-changed', 'Nothing was pointed at.')),
});

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
  {
    name: 'sidebar-doctor',
    kind: 'sidebar',
    height: 900,
    acts: ['More', 'Guide doctor'],
    ports: halo((m) => m.store.reportOf(host).set(mixed), { doctor: doctor(sights) }),
  },
  {
    name: 'sidebar-doctor-dark-empty',
    kind: 'sidebar',
    scheme: 'dark',
    acts: ['More', 'Guide doctor'],
    ports: halo((m) => m.store.reportOf(host).set(mixed), { doctor: doctor([]) }),
  },
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
