// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { collectReport } from '../../../lib/models/report-facts.ts';
import { exportedReport, fullReport, fullReportFile, reportFile } from '../../../lib/models/report-file.ts';
import { reportHtml, reportHtmlFile } from '../../../lib/models/report-html.ts';
import { reportMarkdown } from '../../../lib/models/report-markdown.ts';
import { requirements } from '../../../lib/requirements/index.ts';
import { memoryPorts } from './memory-ports.ts';
import { host, at, canary, base, facts, full } from './reported.ts';

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
