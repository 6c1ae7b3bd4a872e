/** What the diagnostics are shown with: nothing known, and everything. */
import { bothReaders } from '../../../../lib/beside/both-readers.ts';
import { nothingLearnt } from '../../../../lib/domain/calibration.ts';
import { noPolicy } from '../../../../lib/domain/policy.ts';
import type { Receipt } from '../../../../lib/domain/receipt.ts';
import type { DiagnosticsFacts } from '../../../../lib/models/diagnostics-facts.ts';
import { connection, customers, host, minutes, mixed, now } from './data.ts';

const path = ['/Agent/me', '/Category', '/Roles', '/Application', '/TicketType', '/Roles/{id}', '/Application/{id}'];
const receipt: Receipt = {
  startedAt: minutes(2),
  endedAt: minutes(2) + 900,
  way: 'session',
  tried: [{ way: 'session', ok: true }],
  requests: path.length + 1,
  rounds: 2,
  calls: [
    ...path.map((each, at) => ({
      method: 'GET' as const,
      path: each,
      status: 200,
      form: 'json' as const,
      at: minutes(2) + at * 40,
      took: 90 + at * 13,
      round: at < 5 ? 1 : 2,
      rung: 'page-token' as const,
    })),
    {
      method: 'GET',
      path: '/TicketType/{id}',
      status: 403,
      form: 'json',
      at: minutes(2) + 500,
      took: 61,
      round: 2,
      rung: 'page-token',
    },
  ],
};

const pages = [
  {
    kind: 'role' as const,
    id: 'r1',
    name: 'Cove-Role',
    mode: 'view' as const,
    at: minutes(20),
    readings: [
      { label: 'Customers Access Level', value: 'No Access' },
      {
        label: 'Membership level to all Departments',
        value: 'Modify all (Can view/modify all Tickets in all Departments)',
      },
      { label: 'Notes', value: '' },
    ],
  },
];

const none: DiagnosticsFacts = {
  host: null,
  hosts: [],
  readAt: now,
  alcove: '0.1.0',
  browser: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0.0.0 Safari/537.36',
  permissions: ['alarms', 'scripting', 'storage', 'https://*.halopsa.com/*'],
  policy: noPolicy,
  receipt: null,
  manual: false,
  ...bothReaders({ api: null, pages: [], choices: { ticks: {} }, report: null, calibration: nothingLearnt }, now),
  pages: [],
  calibration: { steps: [], agreements: [], properties: [] },
  items: [],
  secretsKept: 0,
  runs: [],
  clientId: null,
  lookedAt: null,
  customers: [],
};
const read = bothReaders({ api: null, pages, choices: { ticks: {} }, report: mixed, calibration: nothingLearnt }, now);

export const facts = {
  none,
  full: {
    ...none,
    host,
    hosts: [host, 'two.haloitsm.com'],
    policy: {
      haloHosts: [host, 'two.haloitsm.com'],
      names: { role: 'Backup intake' },
      off: ['testTicket', 'ownHosts'],
      ignored: [{ setting: 'features.fixing', why: '"no" is neither true nor false.' }],
    },
    receipt,
    pages,
    others: read.others,
    readers: read.readers.map((row) => ({
      ...row,
      api:
        mixed.outcomes.flatMap(({ id, kind, found, note, at }) =>
          id === row.id && kind !== 'unknown'
            ? [{ kind, found: found ?? null, note: note ?? null, at: at ?? null }]
            : [],
        )[0] ?? row.api,
    })),
    calibration: {
      version: '2.184.21',
      steps: [
        {
          setting: 'customersAccess',
          claim: 'Ux',
          value: '2',
          label: 'Read Only',
          meaning: 'read',
          role: 'Cove-Role',
          codeAt: minutes(21),
          at: minutes(20),
          sure: true,
          documented: false,
        },
        {
          setting: 'addTickets',
          claim: 'l6',
          value: '',
          label: 'No',
          meaning: 'no',
          role: 'Reporting',
          codeAt: minutes(26),
          at: minutes(25),
          sure: false,
          documented: true,
        },
      ],
      agreements: [{ fact: 'role:r1:ticketsAccess', words: 'Read and Modify', at: minutes(20) }],
      properties: [{ fact: 'identity-roles', property: 'identity_roles', at: minutes(20) }],
    },
    items: [
      { key: 'connections', version: 1, bytes: 412 },
      { key: `customers:c1`, version: 1, bytes: 48_211 },
      { key: `report:${host}`, version: 1, bytes: 6220 },
      { key: 'quarantine:draft', version: null, bytes: 77 },
    ],
    secretsKept: 1,
    runs: [
      { kind: 'check', state: 'done', startedAt: minutes(2), failure: null },
      { kind: 'psa-customers', state: 'failed', startedAt: minutes(9), failure: 'HaloPSA asked to slow down.' },
    ],
    clientId: connection.clientId,
    lookedAt: minutes(2),
    customers: customers(250).cove.map(({ name }) => name),
  } satisfies DiagnosticsFacts,
};
