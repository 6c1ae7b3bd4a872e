import { describe, expect, it } from 'vitest';
import { nothingLearnt } from '../../../lib/domain/calibration.ts';
import type { DiagnosticsFacts } from '../../../lib/models/diagnostics-facts.ts';
import { waysTried } from '../../../lib/models/diagnostics-words.ts';
import { supportText, withoutNames } from '../../../lib/models/support-text.ts';

const clientId = '3f0a1c52-8d1e-4a7b-9c55-0d6a3a2f7b10';
const canary = `${clientId}-${clientId}`;
const facts = (more: Partial<DiagnosticsFacts> = {}): DiagnosticsFacts => ({
  host: 'acme.halopsa.com',
  hosts: ['acme.halopsa.com'],
  readAt: 0,
  alcove: '1.2.3',
  browser: 'Chromium 149',
  permissions: ['storage'],
  policy: {
    haloHosts: ['acme.halopsa.com'],
    names: {},
    off: ['fixing'],
    ignored: [{ setting: 'coveHost', why: 'It is no address.' }],
  },
  manual: false,
  receipt: {
    startedAt: 0,
    endedAt: 9,
    way: 'session',
    tried: [{ way: 'session', ok: true }],
    calls: [{ method: 'GET', path: '/Roles', status: 200, at: 1, took: 12.4, rung: 'cookie' }],
    requests: 1,
    rounds: 1,
  },
  readers: [],
  pages: [],
  calibration: { ...nothingLearnt, version: '2.184.21' },
  others: [
    {
      id: 'customers-mapped',
      label: 'Customers mapped',
      kind: 'unmet',
      found: '1 of 4',
      note: 'Without a PSA customer: Globex Ltd, Globex, Initech and 3 more.',
    },
  ],
  items: [{ key: `plan:${clientId}`, version: 1, bytes: 120 }],
  secretsKept: 1,
  runs: [{ kind: 'connect', state: 'failed', startedAt: 0, failure: `client_secret=${canary} was refused` }],
  clientId,
  lookedAt: null,
  customers: ['Globex', 'Globex Ltd', 'Initech', 'IT'],
  ...more,
});

describe('what is told to support', () => {
  const text = supportText(facts(), { names: false });
  it('has no secret, no whole id and no name of a customer', () => {
    for (const gone of [canary, clientId, 'Globex', 'Initech']) expect(text).not.toContain(gone);
    expect(text).toContain('Client ID: 3f0a1c52…');
    expect(text).toContain('Without a PSA customer: [3 customers] and 3 more.');
    expect(text).toContain('Customers: 4 names known');
    expect(text).toContain(
      'Set by the organisation: only acme.halopsa.com; fixing off\n  coveHost is not taken: It is no address.',
    );
  });
  it('has what is needed', () => {
    for (const part of [
      'acme.halopsa.com',
      'HaloPSA 2.184.21',
      'GET /Roles 200 12 ms cookie',
      'customers-mapped: unmet',
    ])
      expect(text).toContain(part);
  });
  it('has the names when the person ticked so, and still no secret', () => {
    const told = supportText(facts(), { names: true });
    expect(told).toContain('Globex Ltd, Globex, Initech');
    expect(told).not.toContain(canary);
    expect(told).not.toContain(clientId);
  });
});

describe('names out of a text', () => {
  it.each([
    ['a word that begins with a name stays', 'Globexian rules', ['Globex'], 'Globexian rules'],
    ['two-letter names would take the language away', 'IT is on', ['IT'], 'IT is on'],
    ['signs are signs', 'See A+B (Ltd).', ['A+B (Ltd)'], 'See [customer].'],
    ['other scripts', 'bei Ærø Strøm GmbH', ['Ærø Strøm GmbH'], 'bei [customer]'],
  ])('%s', (_name, text, names, clean) => expect(withoutNames(text, names)).toBe(clean));

  it('20,000 names take no noticeable time', () => {
    const names = Array.from({ length: 20_000 }, (_, at) => `Customer number ${at}`);
    const text = `${'x '.repeat(10_000)} Customer number 17, Customer number 18`;
    expect(withoutNames(text, names)).toContain('[2 customers]');
  });
});

it('the ways in say what carried them, or why they were left', () => {
  const receipt = facts().receipt;
  expect(waysTried(facts())).toEqual([
    { way: 'Your log-in in an open tab', result: 'used', said: 'used (cookies of the page)' },
  ]);
  const tried = receipt && {
    ...receipt,
    way: null,
    calls: [],
    tried: [
      { way: 'session' as const, ok: false, why: 'no tab is open' },
      { way: 'key' as const, ok: false, why: 'there is no connection' },
    ],
  };
  expect(waysTried({ receipt: tried, manual: true }).map(({ result }) => result)).toEqual([
    'refused',
    'refused',
    'manual',
  ]);
  expect(waysTried({ receipt: null, manual: false })[0]?.said).toBe('nothing was tried yet');
});
