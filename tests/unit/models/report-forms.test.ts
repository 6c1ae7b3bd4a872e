// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { ChangePlan } from '../../../lib/domain/change.ts';
import { emptyDrift } from '../../../lib/domain/drift.ts';
import type { Report } from '../../../lib/domain/outcome.ts';
import { collectReport, type ReportFacts } from '../../../lib/models/report-facts.ts';
import { exportedReport, fullReport, fullReportFile, reportFile } from '../../../lib/models/report-file.ts';
import { reportHtml, reportHtmlFile } from '../../../lib/models/report-html.ts';
import { reportMarkdown } from '../../../lib/models/report-markdown.ts';
import { requirements } from '../../../lib/requirements/index.ts';
import { memoryPorts } from './memory-ports.ts';

const host = 'acme.halopsa.com';
const at = Date.UTC(2026, 2, 4, 9, 30);
const canary = '11111111-2222-4333-8444-555555555555-66666666-7777-4888-9999-000000000000';
const base = (more: Partial<Report> = {}): Report => ({
  tenant: host,
  checkedAt: at,
  actor: 'Jane Smith',
  version: '1.2.3',
  outcomes: [
    { id: 'category-exists', kind: 'met', found: 'Category 1: Cove Data Protection', source: 'api', at },
    { id: 'role-tickets-access', kind: 'unmet', found: 'Read Only', expected: 'Read and Modify', source: 'page', at },
    { id: 'role-departments', kind: 'unknown', reason: 'not-read' },
    { id: 'ticket-type-access', kind: 'confirmed', source: 'you', at },
  ],
  ...more,
});
const plan: ChangePlan = {
  id: 'p1',
  host,
  actor: { name: 'Jane Smith' },
  madeAt: at,
  guided: [],
  hash: 'h',
  state: 'applied',
  steps: [
    {
      edit: { kind: 'category.create', text: 'Cove Data Protection' },
      name: 'New category',
      basis: '',
      changes: [
        {
          requirement: 'category-exists',
          label: 'Category 1',
          before: 'not there',
          after: 'Cove Data Protection',
          technical: '',
        },
      ],
      progress: { state: 'done' },
    },
    {
      edit: { kind: 'role.create', name: 'Cove-Role', claims: [] },
      name: 'New role',
      basis: '',
      changes: [],
      progress: { state: 'waiting' },
    },
  ],
};

async function facts(
  report: Report = base(),
  fill: (memory: ReturnType<typeof memoryPorts>) => void = () => undefined,
) {
  const memory = memoryPorts();
  memory.store.reportOf(host).set(report);
  fill(memory);
  const found = await collectReport(memory.store, requirements, host);
  if (!found) throw new Error('there is a report');
  return found;
}
/** A tenant with everything that a report can say. */
const full = (): Promise<ReportFacts> =>
  facts(base(), ({ store }) => {
    store
      .choicesOf(host)
      .set({ ticks: {}, notes: { 'role-tickets-access': { at, text: 'Agreed with Bob for Monday' } } });
    store.changesOf(host).set([plan]);
    store.calibrationOf(host).set({ version: '2.184.21', steps: [], agreements: [], properties: [] });
    store.driftOf(host).set({
      ...emptyDrift,
      passes: [
        {
          at,
          since: at - 1,
          cause: 'visit',
          changes: [{ kind: 'broken', requirement: 'role-tickets-access', from: 'Read and Modify', to: 'Read Only' }],
        },
      ],
    });
    store.connections.set({
      c1: { id: 'c1', name: 'Acme PSA', host, authUrl: `https://${host}/auth`, clientId: 'x', createdAt: 1 },
    });
    store.customersOf('c1').set({
      cove: [
        { id: 'a', name: 'Globex Ltd', devices: 2 },
        { id: 'b', name: 'Initech', devices: 7 },
        { id: 'c', name: 'Umbrella' },
      ],
      coveAt: at,
      psa: [{ id: 4, name: 'Umbrella' }],
      psaAt: at,
    });
    store.planOf('c1').set({
      connectionId: 'c1',
      links: { c: { psaId: 4, origin: 'automatic', at } },
      excluded: [],
      revision: 1,
      savedAt: at,
    });
  });

const read = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const rowOf = (page: Document, id: string): string[] =>
  [...page.querySelectorAll(`tr[data-requirement="${id}"] td`)].map((cell) => (cell.textContent ?? '').trim());

describe('the report as a page', () => {
  it('has one row for every requirement, with outcome in words, found and expected', async () => {
    const page = read(reportHtml(await facts()));
    expect(page.querySelectorAll('tr[data-requirement]')).toHaveLength(requirements.length);
    expect(rowOf(page, 'role-tickets-access').slice(1, 4)).toEqual(['✕ Not met', 'Read Only', 'Read and Modify']);
    expect(rowOf(page, 'category-exists').slice(1, 3)).toEqual(['✓ Met', 'Category 1: Cove Data Protection']);
    expect(rowOf(page, 'role-departments')[1]).toBe('? Could not check');
    expect(rowOf(page, 'ticket-type-access')[1]).toBe('✓ Confirmed by hand');
  });

  it('says tenant, who, when, versions and how far', async () => {
    const head = read(reportHtml(await full())).querySelector('header')?.textContent ?? '';
    for (const part of [host, 'Jane Smith', '2026-03-04 09:30 UTC', '1.2.3', '2.184.21', '2 of', '1 not met'])
      expect(head).toContain(part);
  });

  it('has notes, unmapped customers, what changed and what Alcove changed', async () => {
    const page = read(reportHtml(await full()));
    expect(rowOf(page, 'role-tickets-access')[4]).toContain('Agreed with Bob for Monday');
    expect([...page.querySelectorAll('.names li')].map(({ textContent }) => textContent)).toEqual([
      'Initech 7 devices',
      'Globex Ltd 2 devices',
    ]);
    const text = page.body.textContent ?? '';
    expect(text).toContain('Tickets access Read and Modify → Read Only');
    expect(text).toContain('Category 1: not there → Cove Data Protection');
    expect(text).not.toContain('New role');
  });

  it('fetches nothing and runs nothing', async () => {
    const page = read(reportHtml(await full()));
    expect(page.querySelectorAll('script,link,img,iframe,[src],[href]')).toHaveLength(0);
    expect(page.documentElement.innerHTML).not.toMatch(/url\(|@import/u);
  });
});

describe('what a console or a person says is text, whatever it is', () => {
  const hostile = [
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    '</title><script>1</script>',
    "' onload='1",
  ];
  it.each(hostile)('in the page: %s', async (text) => {
    const outcomes: Report['outcomes'] = [{ id: 'role-exists', kind: 'unmet', found: text, note: text }];
    const page = read(reportHtml(await facts(base({ tenant: text, actor: text, outcomes }))));
    expect(page.querySelectorAll('script,img,[onload],[onerror]')).toHaveLength(0);
    expect(rowOf(page, 'role-exists')[2]).toBe(text);
    expect(page.title).toContain(text);
  });
  it.each(['# head', '[a](http://evil.test)', '| cell |', 'one\n\n# two', '<b>x</b>', '**bold** `code`'])(
    'in the ticket: %s',
    async (text) => {
      const outcomes: Report['outcomes'] = [{ id: 'role-exists', kind: 'unmet', found: text }];
      const line = reportMarkdown(await facts(base({ outcomes })))
        .split('\n')
        .find((each) => each.includes('found:'));
      expect(line?.replace('  - found: ', '').replaceAll('\\', '')).toBe(text.replace(/\s+/gu, ' '));
      expect(line).not.toMatch(/(?<!\\)[[\]<>|`*#]/u);
    },
  );
});

describe('the report for a ticket', () => {
  it('names what is open first, with found, expected, why and the note', async () => {
    const text = reportMarkdown(await full());
    const open = text.slice(text.indexOf('\n## Open'), text.indexOf('\n## Ready'));
    expect(open).toContain('**Tickets access**: not met');
    expect(open).toContain('found: Read Only');
    expect(open).toContain('expected: Read and Modify');
    expect(open).toContain('note: Agreed with Bob for Monday');
    expect(open).toContain('- Initech');
    expect(text).toContain('Checked 2026-03-04 09:30 UTC as Jane Smith. Alcove 1.2.3, HaloPSA 2.184.21.');
    expect(text.indexOf('Category for Cove: Category 1')).toBeGreaterThan(text.indexOf('\n## Ready'));
  });
});

describe('the report as data', () => {
  it('in its stable form has six fields in a row and nothing else', () => {
    const exported = exportedReport(base());
    expect(Object.keys(exported)).toEqual(['schema', 'tenant', 'checkedAt', 'requirements']);
    expect(exported.requirements[1]).toEqual({
      id: 'role-tickets-access',
      outcome: 'unmet',
      found: 'Read Only',
      expected: 'Read and Modify',
      source: 'page',
      reason: null,
    });
  });
  it('in full is the same and more', async () => {
    const report = fullReport(await full());
    const stable = exportedReport(base());
    expect(report).toMatchObject(stable);
    expect(report).toMatchObject({
      checkedBy: 'Jane Smith',
      versions: { alcove: '1.2.3', halopsa: '2.184.21' },
      mapping: { customers: 3, automatic: 1, byHand: 0, unmapped: [{ name: 'Initech' }, { name: 'Globex Ltd' }] },
      changedByAlcove: [{ record: 'New category', state: 'done', at: '2026-03-04T09:30:00.000Z' }],
      drift: [{ how: 'checked on your visit' }],
    });
    expect(report.requirements[1]).toMatchObject({ note: 'Agreed with Bob for Monday', label: 'Tickets access' });
  });
  it('without anything beyond a check says no more than that', async () => {
    const report = fullReport(await facts(base({ actor: undefined })));
    expect(report).toEqual({ ...report, versions: { alcove: '1.2.3' } });
    expect(Object.keys(report)).toEqual(['schema', 'tenant', 'checkedAt', 'requirements', 'versions']);
  });
});

it('is a file named after tenant and day, in each form', async () => {
  const all = await facts();
  const names = [reportFile(base()), fullReportFile(all), reportHtmlFile(all)].map(({ name }) => name);
  const stem = 'alcove-acme.halopsa.com-2026-03-04';
  expect(names).toEqual([`${stem}.json`, `${stem}-full.json`, `${stem}.html`]);
});

it('holds no secret in any form, even where a note or an error repeats one', async () => {
  const leaky = await facts(
    base({
      actor: `Jane ${canary}`,
      outcomes: [{ id: 'proof-token', kind: 'unmet', found: canary, note: `HaloPSA said: client_secret=${canary}` }],
    }),
    ({ store }) =>
      store.choicesOf(host).set({ ticks: {}, notes: { 'proof-token': { at, text: `the key is ${canary}` } } }),
  );
  for (const text of [reportHtml(leaky), reportMarkdown(leaky), fullReportFile(leaky).text]) {
    expect(text).not.toContain(canary);
    expect(text).toContain('removed');
  }
});

it('of a tenant that was never checked there is none', async () => {
  expect(await collectReport(memoryPorts().store, requirements, host)).toBeNull();
});
