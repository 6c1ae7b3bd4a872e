// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../lib/domain/outcome.ts';
import { reportHtml } from '../../../lib/models/report-html.ts';
import { reportMarkdown } from '../../../lib/models/report-markdown.ts';
import { requirements } from '../../../lib/requirements/index.ts';
import { host, base, facts, full, read, rowOf } from './reported.ts';

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
